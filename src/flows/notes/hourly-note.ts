/** What is kept of the hourly trigger: three numbers with blanks between, since each run reads them. */

/** Milliseconds since 1970: when it last ran, and when it was made; 0 where that is not known. */
export interface HourlyNote {
  ranAt: number;
  madeAt: number;
  /** How often it was made anew since it last ran. */
  renewed: number;
}

export function readHourlyNote(text = ''): HourlyNote {
  const [ranAt = 0, madeAt = 0, renewed = 0] = (text.match(/\d+/g) ?? []).map(Number);
  return { ranAt, madeAt, renewed };
}

export function hourlyNote({ ranAt, madeAt, renewed }: HourlyNote): string {
  return `${ranAt} ${madeAt} ${renewed}`;
}
