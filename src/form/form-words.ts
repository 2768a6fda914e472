/** The words of the form that are ours: how a clause stands beside its box, and how numbers are written together. */
import type { VersionItem } from '../policy/version/version-text';

export const YES = 'Yes';
export const NO = 'No';

/** A clause as it stands beside its box: numbered, so that no two are equal, with the lead-in that it needs. */
export function choiceText(item: Pick<VersionItem, 'kind' | 'number' | 'leadIn' | 'words'>): string {
  return written(item).replace(/\s*\n\s*/g, ' ');
}

/** A clause as it is read on a page: what stands below it on lines of its own. */
export function clauseLines(item: VersionItem): string {
  return written(item);
}

function written({ kind, number, leadIn, words }: Pick<VersionItem, 'kind' | 'number' | 'leadIn' | 'words'>): string {
  const label = kind === 'clause' ? `${number}. ` : '';
  return `${label}${[leadIn, words].filter((part) => part !== '').join(' ')}`;
}

/** "1 to 5", "7, 9 to 11". */
export function range(items: readonly Pick<VersionItem, 'number'>[]): string {
  return ranges(
    items.map((item) => item.number),
    ' to ',
  );
}

/** "1", "2", "3", "5", "D1" → "1–3, 5, D1". */
export function ranges(numbers: readonly string[], between = '–'): string {
  const parts: string[] = [];
  let start: string | null = null;
  numbers.forEach((number, i) => {
    start ??= number;
    const next = numbers[i + 1];
    if (next !== undefined && Number(next) === Number(number) + 1) return;
    parts.push(start === number ? number : `${start}${between}${number}`);
    start = null;
  });
  return parts.join(', ');
}
