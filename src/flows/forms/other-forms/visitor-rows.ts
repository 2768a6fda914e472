/** The tab that Google fills with visitors' responses → who was here, when; and which hours had very many of them. */

import { type Day, fromSerial, timeOfSerial } from '../../../common/day';
import { VISITOR_QUESTIONS } from '../../../form/layout/visitor-form';
import { deletions } from '../../../register/layout/delete-rows';
import type { RegisterChange } from '../../../register/layout/workbook-changes';
import { isBlank, type RawCell } from '../../../register/workbook/cells';

export interface Visitor {
  /** As Sheets counts rows, from 1. */
  row: number;
  day: Day;
  /** "2026-09-02 10": the hour in which it was sent, by the school's clock. */
  hour: string;
  /** "10:42" */
  time: string;
  /** The moment as Sheets keeps it: with the name it tells one visitor from another. */
  moment: number;
  name: string;
  organisation: string;
  who: string;
  host: string;
  /** Moved to the staff list. */
  hasJoined: boolean;
}

/** A column of ours, right of Google's. */
export const JOINED = 'Joined the staff on';

/** More responses in one hour than this: no reception sees so many people. */
const MOST_IN_AN_HOUR = 30;

/** @param values the tab as Sheets gave it @returns in the order of the tab */
export function visitorsIn([headings = [], ...rows]: readonly RawCell[][]): Visitor[] {
  const titles = headings.map(String);
  const at = (row: RawCell[], title: string): string => String(row[titles.indexOf(title)] ?? '').trim();
  return rows.flatMap((cells, index): Visitor[] => {
    const [moment] = cells;
    if (typeof moment !== 'number') return [];
    const day = fromSerial(moment);
    const time = timeOfSerial(moment);
    return [
      {
        row: index + 2,
        day,
        hour: `${day} ${time.slice(0, 2)}`,
        time,
        moment,
        name: at(cells, VISITOR_QUESTIONS.name),
        organisation: at(cells, VISITOR_QUESTIONS.organisation),
        who: at(cells, VISITOR_QUESTIONS.who),
        host: at(cells, VISITOR_QUESTIONS.host),
        hasJoined: at(cells, JOINED) !== '',
      },
    ];
  });
}

/** Rows that say something and not when, as Sheets counts them: of those nobody knows when their time is over. */
export function undatedRows([, ...rows]: readonly RawCell[][]): number[] {
  return rows.flatMap((cells, i) => (typeof cells[0] === 'number' || cells.every(isBlank) ? [] : [i + 2]));
}

/** Hours with more responses than a reception sees, each with how many. @param kept hours that the school has looked at and keeps */
export function crowdedHours(visitors: readonly Visitor[], kept: readonly string[]): { hour: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { hour } of visitors) counts.set(hour, (counts.get(hour) ?? 0) + 1);
  return [...counts].flatMap(([hour, count]) =>
    count > MOST_IN_AN_HOUR && !kept.includes(hour) ? [{ hour, count }] : [],
  );
}

/** Takes their rows out of the tab. */
export function withoutRows(sheetId: number, visitors: readonly Visitor[]): RegisterChange[] {
  return deletions(
    sheetId,
    visitors.map(({ row }) => row),
  );
}
