/**
 * A staff list from elsewhere, as it was pasted → the people in it, and the rows that are none. Nothing is asked here of who
 * they are (compare-list.ts); what cannot be read is told, with its row.
 */
import type { Day } from '../../common/day';
import { withoutShouting } from '../people/called-name';
import { nameWords } from '../people/names';
import { withoutHeadings } from '../reading/no-people';
import { readTab } from '../reading/read-tab';
import { withWholeNames } from '../reading/staff-list';
import { isBlank, type RawCell } from '../workbook/cells';
import { columnsOf } from '../workbook/columns';
import { inRow, type Placed } from '../workbook/tab';
import { IMPORT, type RowOf, STAFF } from '../workbook/tabs';
import { datesOf } from './dates-abroad';
import { columnsTold, inOurHeadings, type ListedColumn } from './known-headings';
import { pastedTable } from './pasted-table';
import { saysHasLeft, unreadColumns, unreadRemark } from './unread-columns';

export interface ListedPerson {
  /** In the tab Import. */
  row: number;
  name: string;
  email: string | null;
  role: string;
  /** In small letters, as the list has them. */
  groups: string[];
  /** As it is written: a name or an address. */
  lineManager: string;
  startsOn: Day | null;
  leavesOn: Day | null;
  /** As the list has them. */
  sites: string[];
  /** What could not be read of the row, each with what to do. */
  faults: string[];
}

export interface RowLeft {
  row: number;
  why: string;
}

export interface StaffList {
  people: ListedPerson[];
  /** Which columns the list has. */
  tells: ReadonlySet<ListedColumn>;
  /** Rows that are no people, or people who are in another row. */
  left: RowLeft[];
  /** What was taken for granted of the whole list, for a person to see. */
  remarks: string[];
}

type Row = RowOf<typeof STAFF>;

/** The tab Import read by the columns of Staff. */
const LIST = { ...STAFF, title: IMPORT.title };

/** @param values the tab as Sheets gave it. @returns null where no row of it has the headings of a staff list */
export function readStaffList(values: readonly (readonly RawCell[])[]): StaffList | null {
  const table = pastedTable(values, (row) => columnsTold(inOurHeadings(row)).size);
  if (table === null) return null;
  const [headings = [], ...rows] = table;
  const ours = inOurHeadings(headings);
  const tells = columnsTold(ours);
  if (!tells.has('name') && !tells.has('email')) return null;
  const { dated, remarks } = withDates(ours, rows);
  const unread = unreadColumns(ours, headings);
  remarks.push(...unreadRemark(unread));
  const { values: list, headings: between } = withoutHeadings(
    withWholeNames([ours, ...dated]),
    { signatures: [] },
    LIST.title,
  );
  const { rows: read, problems } = readTab(LIST, list);
  for (const { code, message } of problems) if (code === 'COLUMN_TWICE') remarks.push(message);
  const left: RowLeft[] = noPeople(rows, list, between);
  const faultsOf = (row: number): string[] => [
    ...[...problems, ...between].flatMap((one) =>
      one.row === row && one.code !== 'IS_HEADING' && one.row > 1 ? [one.message] : [],
    ),
    ...saysHasLeft(rows[row - 2] ?? [], row, unread),
  ];
  const named = read.flatMap(({ row, value }): Placed<ListedPerson>[] => {
    if (value.name === '' && value.email === null) {
      left.push({ row, why: 'has neither a name nor an email address.' });
      return [];
    }
    return [{ row, value: personIn(row, value, faultsOf(row)) }];
  });
  const people = eachOnce(
    named.map(({ value }) => value),
    left,
  );
  return { people, tells, left: left.sort((a, b) => a.row - b.row), remarks };
}

function personIn(row: number, value: Row, faults: string[]): ListedPerson {
  const { name, email, role, groups, lineManager, startsOn, leavesOn, sites } = value;
  const isNameless = name === '';
  return {
    row,
    name: withoutShouting(name),
    email,
    role,
    groups: [...new Set(groups.map((group) => group.toLowerCase()))],
    lineManager,
    startsOn,
    leavesOn,
    sites,
    faults: isNameless ? [...faults, `${inRow(LIST.title, row)} has no name. Please enter it there.`] : faults,
  };
}

/** Rows in which something stands and which were taken for no people. */
function noPeople(
  rows: readonly RawCell[][],
  list: readonly RawCell[][],
  headings: readonly { code: string; row: number | null }[],
): RowLeft[] {
  const isHeading = new Set(headings.flatMap(({ code, row }) => (code === 'IS_HEADING' ? [row] : [])));
  return rows.flatMap((cells, i): RowLeft[] => {
    const row = i + 2;
    if (cells.every(isBlank) || !(list[row - 1] ?? []).every(isBlank)) return [];
    const why = isHeading.has(row)
      ? 'is taken for a heading.'
      : 'is taken for a total or for headings that came again.';
    return [{ row, why }];
  });
}

/** The columns of dates, all read in one way. */
function withDates(headings: readonly RawCell[], rows: readonly RawCell[][]) {
  const dated = rows.map((cells) => [...cells]);
  const places = columnsOf(STAFF, headings);
  const dates = (['startsOn', 'leavesOn'] as const).map((key) => places.get(key) ?? -1).filter((at) => at >= 0);
  const { columns, remarks } = datesOf(dates.map((at) => rows.map((row) => row[at] ?? '')));
  for (const [i, at] of dates.entries()) {
    dated.forEach((row, j) => {
      if (at < row.length) row[at] = columns[i]?.[j] ?? '';
    });
  }
  return { dated, remarks };
}

/** Systems print a row for each post that somebody has: the same name with the same address is one person. */
function eachOnce(people: readonly ListedPerson[], left: RowLeft[]): ListedPerson[] {
  const byKey = new Map<string, ListedPerson>();
  return people.flatMap((person): ListedPerson[] => {
    if (person.email === null) return [person];
    const key = `${nameWords(person.name).join(' ')} ${person.email}`;
    const first = byKey.get(key);
    if (first === undefined) {
      const own = { ...person };
      byKey.set(key, own);
      return [own];
    }
    left.push({ row: person.row, why: `is ${person.name} again, as in row ${first.row}: taken together.` });
    first.groups = [...new Set([...first.groups, ...person.groups])];
    first.sites = [...new Set([...first.sites, ...person.sites])];
    first.role ||= person.role;
    first.lineManager ||= person.lineManager;
    first.startsOn = earlier(first.startsOn, person.startsOn);
    // A post that has no end outlasts one that has.
    first.leavesOn =
      first.leavesOn === null || person.leavesOn === null ? null : later(first.leavesOn, person.leavesOn);
    first.faults = [...first.faults, ...person.faults];
    return [];
  });
}

function earlier(one: Day | null, other: Day | null): Day | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}

function later(one: Day, other: Day): Day {
  return one > other ? one : other;
}
