/**
 * All that the workbook holds about one person → a page to hand over when that person asks for it: every row of the
 * person's own, whatever tab it stands in, and of others' rows only the cell that mentions the person.
 */

import { type Day, fromSerial, longDate, timeOfSerial } from '../../common/day';
import { counted } from '../../common/words';
import { isOnHold } from '../erasure/hold';
import type { Mentions } from '../erasure/mentions';
import { mentionsOf, type PersonReferences } from '../erasure/person-references';
import { ownRows } from '../erasure/rows-of-person';
import { mayNamePeople } from '../erasure/words-of-policies';
import { type SnapshotCell, type TabSnapshot, valuesOf } from '../erasure/workbook-snapshot';
import { planPage, type TabPlan } from '../layout/tab-plan';
import type { Register } from '../model';
import { isQuestionInForm } from '../people/erased';
import { missingLine } from '../signing/archiving/given-up';
import { isInSomeForm } from '../signing/identity/sureness';
import { type Cell, FOR_EVER, type RawCell } from '../workbook/cells';
import { columnsOf } from '../workbook/columns';
import { headingRowOf } from '../workbook/heading-row';
import { inRow } from '../workbook/tab';
import { DATES, OURS, OVERDUE, PAGES, PERSONAL_DATA, REGISTER, SIGNATURES, SUMMARY, type Tab } from '../workbook/tabs';

/** 720 pixels across fit an upright A4 page. */
const COLUMNS = [
  { heading: 'Where', width: 170 },
  { heading: 'What is held', width: 550 },
].map((column) => ({ ...column, kind: 'text' as const }));

/** They say nothing that other tabs do not hold. */
const LEFT_OUT: readonly number[] = [REGISTER, DATES, OVERDUE, SUMMARY, ...PAGES].map((tab) => tab.sheetId);

/** @param made "Made by policies@… on 3 March 2027 at 09:00", in words, and the day of it @param content every cell of the workbook as it stands now */
export function personalDataPage(
  register: Register,
  references: PersonReferences,
  content: readonly TabSnapshot[],
  { made, today }: { made: string; today: Day },
): TabPlan {
  const name = references.person?.name ?? references.names[0] ?? `number ${references.number}`;
  const above: Cell[][] = [
    [`Personal data report: ${name}`],
    [`${register.settings.school}. ${made}.`],
    ...missingLine(register).map((line) => [line]),
    [
      'Everything the register holds about this person. From rows about others, only the words that mention this person.',
    ],
    ...heldLine(references, today),
    [],
    COLUMNS.map((column) => column.heading),
  ];
  const rows = content
    .filter((tab) => !LEFT_OUT.includes(tab.sheetId))
    .flatMap((tab) => rowsOf(tab, register, references));
  return planPage(PERSONAL_DATA, COLUMNS, [...above, ...rows, ...elsewhere(references)], above.length);
}

/** That nothing is erased for now, and until when; why is not kept. */
function heldLine({ person }: PersonReferences, today: Day): Cell[][] {
  if (person === null || !isOnHold(person, today)) return [];
  const until =
    person.holdUntil === null || person.holdUntil === FOR_EVER
      ? 'until further notice'
      : `until ${longDate(person.holdUntil)}`;
  return [[`On hold ${until}: nothing about this person is erased before that.`]];
}

function rowsOf(tab: TabSnapshot, register: Register, references: PersonReferences): Cell[][] {
  const isMeant = mayNamePeople(tab);
  if (isMeant === null) return [];
  const ours = OURS.find((our) => our.sheetId === tab.sheetId) ?? null;
  const own = ours?.title ?? tab.title;
  const title = tab.archive === undefined ? own : `${own}, archive ${tab.archive}`;
  const rowOf = ownRows(tab, register, references);
  const mentions = mentionsOf(references);
  const { headings, at } = headingsOf(tab, ours);
  const days = daysOf(ours, headings);
  // A sum over the row says nothing about anybody.
  const sums = ours === SIGNATURES ? columnsOf(SIGNATURES, headings).get('check') : undefined;
  const said = (cell: SnapshotCell, column: number): string[] => {
    const isSaid = cell.value !== '' && !cell.isFormula && column !== sums;
    const words = isSaid ? inWords(cell.value, days(column)) : '';
    const heading = String(headings[column] ?? '');
    return [
      ...(words === '' ? [] : [heading === '' ? words : `${heading}: ${words}`]),
      ...(cell.note === '' ? [] : [`Note${heading === '' ? '' : ` beside "${heading}"`}: ${cell.note}`]),
    ];
  };
  return tab.rows.flatMap((cells, row): Cell[][] => {
    if (row <= at && ours !== null) return [];
    const isOwn = rowOf(cells, row) !== null;
    const lines = cells.flatMap((cell, column) =>
      isMeant(column) && (isOwn || isMentioned(cell, mentions)) ? said(cell, column) : [],
    );
    return lines.length === 0 ? [] : [[inRow(title, row + 1), lines.join('\n')]];
  });
}

function isMentioned({ value, note }: SnapshotCell, mentions: Mentions): boolean {
  return [String(value), note].some(mentions.isIn);
}

function headingsOf(tab: TabSnapshot, ours: Tab | null): { headings: RawCell[]; at: number } {
  const values = valuesOf(tab);
  if (ours === null) return { headings: values[0] ?? [], at: 0 };
  const at = headingRowOf(ours, values) ?? -1;
  return { headings: values[at] ?? [], at };
}

type Written = 'day' | 'moment' | 'as it is';

/** How a number in each column is meant. Google's own tabs of answers begin with the moment. */
function daysOf(ours: Tab | null, headings: readonly RawCell[]): (column: number) => Written {
  if (ours === null)
    return (column) => (column === 0 && /time ?stamp/i.test(String(headings[0])) ? 'moment' : 'as it is');
  const places = columnsOf(ours, headings);
  const days = new Set(
    Object.entries(ours.columns).flatMap(([key, { kind }]) => (kind === 'day' ? [places.get(key) ?? -1] : [])),
  );
  return (column) => (days.has(column) ? 'day' : 'as it is');
}

function inWords(value: RawCell, written: Written): string {
  if (typeof value !== 'number' || written === 'as it is') return String(value);
  const day = longDate(fromSerial(value));
  if (written === 'day') return day;
  return `${day}, ${timeOfSerial(value)}`;
}

/** What this workbook cannot show. */
function elsewhere({ signatures, questions }: PersonReferences): Cell[][] {
  const count = signatures.filter(isInSomeForm).length + questions.filter(isQuestionInForm).length;
  const inForms = `The forms hold ${counted(count, 'response')} from this person: what they ticked and typed, their email address, and the date and time, as in Signatures and Questions.`;
  return [
    ...(count === 0 ? [] : [['Google Forms', inForms]]),
    [
      'Mailboxes',
      'Emails that were sent are in the mailboxes of the people who received them, and in the sent mail of the account that sends them.',
    ],
    ['Earlier versions', 'Google keeps earlier versions of this workbook (File, Version history).'],
  ];
}
