/**
 * Columns of a list from elsewhere of which nothing is read: they are named, so that nobody takes them for read, and a row of which
 * one of them says that somebody has left is told.
 */
import { joinedInShort } from '../../common/words';
import { saysYes } from '../../common/yes-no';
import { isBlank, type RawCell, tidied } from '../workbook/cells';
import { columnsOf, partsOf, plain } from '../workbook/columns';
import { inRow } from '../workbook/tab';
import { IMPORT, STAFF } from '../workbook/tabs';
import { LISTED_COLUMNS } from './known-headings';

/** "Leaver", "Left", "Inactive" in a column such as "Status". */
const GONE =
  /^(?:(?:has |have )?left|leavers?|former(?: (?:staff|employee|member of staff))?|inactive|archived|resigned|retired|dismissed|terminated|deceased|ex[- ](?:staff|employee))$/i;

/** Of such a column "no" says the same. */
const STILL_HERE = /^(?:is )?(?:current|active|employed)(?: (?:staff|employee))?\??$/i;

export interface Unread {
  heading: string;
  /** From 0. */
  at: number;
}

/** @param ours the headings, those that are known in our words. @param written as the list has them */
export function unreadColumns(ours: readonly RawCell[], written: readonly RawCell[]): Unread[] {
  const places = columnsOf(STAFF, ours);
  const read = new Set([
    ...LISTED_COLUMNS.map((column) => places.get(column)),
    ...(partsOf(STAFF.columns.name, ours) ?? []).flat(),
  ]);
  // Of two with one heading another remark tells.
  const told = new Set(written.filter((_, at) => read.has(at)).map(plain));
  return written.flatMap((heading, at) =>
    read.has(at) || isBlank(heading) || told.has(plain(heading)) ? [] : [{ heading: tidied(heading), at }],
  );
}

/** What the panel says of them; nothing where every column is read. */
export function unreadRemark(columns: readonly Unread[]): string[] {
  if (columns.length === 0) return [];
  const [noun, one] = columns.length === 1 ? ['column', 'it'] : ['columns', 'one of them'];
  const names = joinedInShort(columns.map(({ heading }) => `"${heading}"`));
  return [`Nothing is read of the ${noun} ${names}. To have ${one} read, give it a heading of the tab ${STAFF.title}.`];
}

/** @param cells of one row. @returns where it says that somebody has left */
export function saysHasLeft(cells: readonly RawCell[], row: number, columns: readonly Unread[]): string[] {
  const found = columns.find(({ heading, at }) => {
    const cell = tidied(cells[at] ?? '');
    return GONE.test(cell) || (STILL_HERE.test(heading) && saysYes(cell) === false);
  });
  if (found === undefined) return [];
  return [`${inRow(IMPORT.title, row)} says "${tidied(cells[found.at] ?? '')}" under "${found.heading}".`];
}
