/**
 * Links from one tab of the workbook to a row of another (docs/google-facts.md AS19). They find the row by what it is known by, a number or a code, at the
 * moment when they are clicked: sorting does not make them lead to somebody else. Links in cards and emails, which Sheets does not
 * work out, lead to the row as it stood (links.ts).
 */

import { once } from '../../common/once';
import type { Cell, RawCell } from '../workbook/cells';
import { columnsOf } from '../workbook/columns';
import { headingRowOf } from '../workbook/heading-row';
import { placeNamed } from '../workbook/tab';
import { POLICIES, SIGNATURES, STAFF, type Tab, VERSIONS } from '../workbook/tabs';

/** What a row of each tab is known by. */
const KEYS: readonly { tab: Tab; key: string }[] = [
  { tab: STAFF, key: 'number' },
  { tab: POLICIES, key: 'code' },
  { tab: VERSIONS, key: 'version' },
  { tab: SIGNATURES, key: 'response' },
];

/** What the link says. */
const GO = 'Go there';

/** Where in the workbook, "Staff, row 44" → a cell that leads there; an empty one where the row is known by nothing. */
export type LinkTo = (where: string) => Cell;

/**
 * @param tabs as they stand, whose rows are meant
 * @param people of Staff: somebody's number may not be written beside the row yet
 */
export function linksAmong(
  tabs: Readonly<Record<string, readonly (readonly RawCell[])[]>>,
  people: readonly { row: number; number: number }[],
): LinkTo {
  const inStaff = linksToPeople(tabs[STAFF.title] ?? []);
  const keys = KEYS.map(({ tab, key }) => ({ tab, place: once(() => columnIn(tab, key, tabs[tab.title] ?? [])) }));
  return (where) => {
    const { title, row } = placeNamed(where);
    const found = keys.find(({ tab }) => tab.title === title);
    if (found === undefined || row === null) return '';
    const { tab, place } = found;
    const person = tab === STAFF ? people.find((one) => one.row === row) : undefined;
    if (person !== undefined) return inStaff(person.number);
    const column = place();
    const known = column === null ? '' : (tabs[title]?.[row - 1]?.[column] ?? '');
    return column === null || known === '' || typeof known === 'boolean' ? '' : linkTo(tab, column, known);
  };
}

/** A person's row of Staff, by the number. */
export function linksToPeople(staff: readonly (readonly RawCell[])[]): (number: number) => Cell {
  const column = columnIn(STAFF, 'number', staff);
  return (number) => (column === null ? '' : linkTo(STAFF, column, number));
}

/** From 0; null where the column is missing. */
function columnIn(tab: Tab, key: string, cells: readonly (readonly RawCell[])[]): number | null {
  const top = headingRowOf(tab, cells);
  const place = top === null ? -1 : (columnsOf(tab, cells[top] ?? []).get(key) ?? -1);
  return place < 0 ? null : place;
}

/**
 * Sheets moves the column's letters along when the column is moved. Where the row is gone a dash is shown: a cell that shows nothing
 * would be written again in each round.
 */
function linkTo({ sheetId, title }: Tab, column: number, known: string | number): Cell {
  const words = typeof known === 'number' ? String(known) : `"${known.replace(/"/g, '""')}"`;
  const letters = lettersOf(column);
  return {
    formula: `=IFERROR(HYPERLINK("#gid=${sheetId}&range=A"&MATCH(${words},'${title}'!${letters}:${letters},0),"${GO}"),"—")`,
  };
}

/** "A" for 0, "AA" for 26. */
function lettersOf(column: number): string {
  const rest = String.fromCharCode(65 + (column % 26));
  return column < 26 ? rest : lettersOf(Math.floor(column / 26) - 1) + rest;
}
