/**
 * What a column of a staff list from elsewhere is about, by its heading. What the tab Staff knows by name comes first
 * (workbook/tabs-staff.ts); the table below reads what is left, as SIMS, Arbor, Bromcom, ScholarPack and schools word it.
 */
import type { RawCell } from '../workbook/cells';
import { columnsOf, partsOf, plain } from '../workbook/columns';
import { STAFF } from '../workbook/tabs';

/** What of a person a list from elsewhere may tell. The rest of the tab Staff is the school's own to say. */
export const LISTED_COLUMNS = [
  'name',
  'email',
  'role',
  'groups',
  'lineManager',
  'startsOn',
  'leavesOn',
  'sites',
] as const;
export type ListedColumn = (typeof LISTED_COLUMNS)[number];

/** First match wins. */
const BY_WORDS: readonly { column: ListedColumn; says: RegExp; but?: RegExp }[] = [
  { column: 'lineManager', says: /manage[rd]|reports? to|appraiser/ },
  { column: 'email', says: /e-?mail/, but: /home|personal|private|alternat|emergency/ },
  {
    column: 'startsOn',
    says: /\b(?:start|started|starts|joined|joining|arrival|commence[ds]?|first (?:working )?day)\b/,
    but: /time|contract type/,
  },
  {
    column: 'leavesOn',
    says: /\b(?:leaving|leaves|left|end|ends|finish|leave (?:date|day|on)|date of leave|last (?:working )?day)\b/,
    but: /reason|type|time|hours|weekend/,
  },
  { column: 'role', says: /\b(?:roles?|posts?|positions?|job)\b/, but: /code|number|id$|start|post ?code/ },
  {
    column: 'groups',
    says: /\b(?:groups?|departments?|teams?|category|categories|staff type)\b/,
    but: /ethnic|age group|code/,
  },
];

/** The same row with our own headings in the place of those that are known by their words; nothing is known twice. */
export function inOurHeadings(headings: readonly RawCell[]): RawCell[] {
  const places = columnsOf(STAFF, headings);
  const known = new Set(places.values());
  const ours = [...headings];
  for (const { column, says, but } of BY_WORDS) {
    if ((places.get(column) ?? -1) >= 0) continue;
    const at = ours.findIndex((heading, i) => !known.has(i) && says.test(plain(heading)) && !but?.test(plain(heading)));
    if (at < 0) continue;
    known.add(at);
    places.set(column, at);
    ours[at] = STAFF.columns[column].heading;
  }
  return ours;
}

/** The columns of a person that the headings, ours in the place of theirs, tell. */
export function columnsTold(headings: readonly RawCell[]): Set<ListedColumn> {
  const places = columnsOf(STAFF, headings);
  const isInParts = partsOf(STAFF.columns.name, headings) !== null;
  return new Set(
    LISTED_COLUMNS.filter((column) => (places.get(column) ?? -1) >= 0 || (column === 'name' && isInParts)),
  );
}
