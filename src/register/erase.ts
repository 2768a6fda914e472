/**
 * A person is to be erased → what changes in the workbook: in every cell, note and title that names the person, the
 * number stands for name and address. Numbers, groups, days and versions stay, so that every count of every past day is
 * as before. Words of policies stay, too: they are what others have agreed to.
 */
import { addMonths, type Day, fromSerial } from '../policy/day';
import type { Cell, RawCell } from './cells';
import type { RegisterChange } from './changes';
import { type ContentCell, type TabContent, valuesOf } from './content';
import { deletedInForm, erasedName, isErasedName, isInForm } from './erased';
import { nameWords } from './names';
import { paperAnswer } from './paper';
import { leftOn } from './presence';
import { columnsOf, readTab } from './read-tab';
import type { Person, Register, Signature } from './register';
import { CLAUSES, OVERDUE, PAGES, PAPER, REGISTER, SENT_EMAILS, SIGNATURES, STAFF, type Tab, VERSIONS } from './tabs';
import { mentionsOf, type Traces } from './traces';

export interface ErasePlan {
  changes: RegisterChange[];
  /** Cells, notes and titles that change. */
  cells: number;
  /** Tabs that people edit in which the person was named outside the staff list: somebody else must be written there. */
  toCorrect: string[];
  /** Names and addresses that somebody else has, too: mentions of them were left where they stand. */
  left: string[];
}

/** Whose last working day lies so long ago that the school need not keep them; the longest gone first. */
export function dueForErasing({ people, settings }: Register, today: Day): { person: Person; leftOn: Day }[] {
  return people
    .flatMap((person) => {
      const last = leftOn(person, today);
      const isDue = last !== null && addMonths(last, settings.keepYears * 12) < today && !isErasedName(person.name);
      return isDue ? [{ person, leftOn: last }] : [];
    })
    .sort((a, b) => (a.leftOn < b.leftOn ? -1 : a.leftOn > b.leftOn ? 1 : 0));
}

/** What is kept of a row of the staff list: what the counts of past days rest on. */
const KEPT_OF_STAFF: readonly string[] = [
  'groups',
  'startsOn',
  'leavesOn',
  'awayFrom',
  'awayUntil',
  'ownDueOn',
  'isEmailOff',
];

/** Tabs whose words are a policy's own. */
const OF_POLICIES: readonly number[] = [CLAUSES.sheetId, VERSIONS.sheetId];

/** @param content every cell of the workbook as it stands now */
export function planErasing(register: Register, traces: Traces, content: readonly TabContent[]): ErasePlan {
  const plan: ErasePlan = { changes: [], cells: 0, toCorrect: [], left: eachOnce(traces.shared) };
  const token = erasedName(traces.number);
  const mentions = mentionsOf(traces);
  const clean = (text: string): string => (mentions === null ? text : text.replace(mentions, token));
  for (const tab of content) {
    if (PAGES.some((page) => page.sheetId === tab.sheetId)) {
      plan.changes.push({ kind: 'delete tab', sheetId: tab.sheetId });
      continue;
    }
    if (OF_POLICIES.includes(tab.sheetId)) continue;
    const rowOf = ownRows(tab, register, traces, token);
    const before = plan.cells;
    tab.rows.forEach((cells, i) => {
      const own = rowOf(cells, i);
      cells.forEach((cell, j) => {
        const value = own === null ? cell.value : own.become(j, cell);
        changeCell(plan, tab.sheetId, i, j, cell, typeof value === 'string' ? clean(value) : value);
        const note = own?.isWhole ? '' : clean(cell.note);
        if (note === cell.note) return;
        plan.changes.push({ kind: 'set note', sheetId: tab.sheetId, row: i + 1, column: j + 1, note });
        plan.cells += 1;
      });
    });
    if (plan.cells > before && IN_USE.includes(tab.title)) plan.toCorrect.push(tab.title);
    const title = clean(tab.title);
    if (title === tab.title) continue;
    plan.changes.push({ kind: 'rename tab', sheetId: tab.sheetId, title: title.slice(0, LONGEST_TITLE) });
    plan.cells += 1;
  }
  return plan;
}

/** A name turned round, or without its title, is the same to a reader. */
function eachOnce(shared: readonly string[]): string[] {
  const byWords = new Map<string, string>();
  for (const one of shared) {
    const words = one.includes('@') ? one : nameWords(one).join(' ');
    if (!byWords.has(words)) byWords.set(words, one);
  }
  return [...byWords.values()];
}

/** Where a name or address says who does something. */
const IN_USE: readonly string[] = ['Settings', 'Policies'];

/** Characters that Sheets takes in a tab's title. */
const LONGEST_TITLE = 100;

function changeCell(plan: ErasePlan, sheetId: number, i: number, j: number, cell: ContentCell, value: RawCell): void {
  if (value === cell.value) return;
  const written: Cell = cell.isFormula ? { formula: String(value) } : value;
  plan.changes.push({ kind: 'set cells', sheetId, row: i + 1, column: j + 1, rows: [[written]] });
  plan.cells += 1;
}

/** A row that is the person's own: what each of its cells becomes, mentions apart. */
interface OwnRow {
  become: (column: number, cell: ContentCell) => RawCell;
  /** Notes on it are about the person, whatever they say. */
  isWhole: boolean;
}

type RowOf = (cells: readonly ContentCell[], row: number) => OwnRow | null;

/** Within so many rows a tab's headings stand, below rows that people put above them. */
const HEADING_WITHIN = 20;

function ownRows(tab: TabContent, register: Register, traces: Traces, token: string): RowOf {
  const isNumber = (value: RawCell): boolean => value !== '' && Number(value) === traces.number;
  switch (tab.sheetId) {
    case STAFF.sheetId:
      // A number that no round has written yet is written now: without it the row would be nobody's.
      return table(
        tab,
        STAFF,
        'number',
        (value, row) => isNumber(value) || (value === '' && row === traces.person?.row),
        staffRow(traces.number),
      );
    case REGISTER.sheetId:
      return table(tab, REGISTER, 'number', isNumber, only({ name: token }, true));
    case OVERDUE.sheetId:
      return table(tab, OVERDUE, 'number', isNumber, only({ name: token }, true));
    case SIGNATURES.sheetId: {
      const own = new Set<RawCell>(traces.signatures.map((one) => one.response));
      return table(tab, SIGNATURES, 'response', (value) => own.has(value), only({ name: token, email: '', role: '' }));
    }
    case PAPER.sheetId: {
      const own = new Set(traces.signatures.map((one) => one.response));
      return table(tab, PAPER, 'number', (value) => own.has(paperAnswer(Number(value))), only({ person: token }));
    }
    case SENT_EMAILS.sheetId:
      // A row of a trial names the trial's own address.
      return table(tab, SENT_EMAILS, 'person', isNumber, (_key, value) =>
        traces.addresses.includes(String(value).toLowerCase()) ? token : value,
      );
    default:
      return answerRows(tab, register, traces, token);
  }
}

/** @returns what stands in a column of ours, "" for a column of the manager's own */
type Becoming = ((key: string, value: RawCell) => RawCell) & { isWhole?: boolean };

function only(cells: Record<string, string>, isWhole = false): Becoming {
  return Object.assign((key: string, value: RawCell) => cells[key] ?? value, { isWhole });
}

/** Columns of the manager's own go, too: what a school keeps beside a name is about that person. */
function staffRow(number: number): Becoming {
  const become = (key: string, value: RawCell): RawCell => {
    if (key === 'name') return erasedName(number);
    if (key === 'number') return number;
    return KEPT_OF_STAFF.includes(key) ? value : '';
  };
  return Object.assign(become, { isWhole: true });
}

function table(
  tab: TabContent,
  ours: Tab,
  idKey: string,
  isOwn: (id: RawCell, row: number) => boolean,
  becoming: Becoming,
): RowOf {
  const values = valuesOf(tab);
  const heading = values.slice(0, HEADING_WITHIN).findIndex((row) => (columnsOf(ours, row).get(idKey) ?? -1) >= 0);
  if (heading < 0) return () => null;
  const places = columnsOf(ours, values[heading] ?? []);
  const keyAt = new Map([...places].map(([key, place]) => [place, key]));
  // A list pasted from elsewhere may have the name in two columns: the first of them takes what stands for the person.
  if (!keyAt.has(places.get('name') ?? -1) && ours === STAFF) keyAt.set(firstName(values[heading] ?? []), 'name');
  const at = places.get(idKey) ?? -1;
  return (cells, row) => {
    if (row <= heading || !isOwn(cells[at]?.value ?? '', row + 1)) return null;
    return {
      become: (column, cell) => (cell.isFormula ? cell.value : becoming(keyAt.get(column) ?? '', cell.value)),
      isWhole: becoming.isWhole ?? false,
    };
  };
}

function firstName(headings: readonly RawCell[]): number {
  return headings.findIndex((heading) => /name/i.test(String(heading)));
}

/** Rows of Google's own tabs of answers, found by the minute and the address of a signature: what was typed there goes. */
function answerRows(tab: TabContent, { versions }: Register, { signatures }: Traces, token: string): RowOf {
  const asked = new Set(versions.filter((one) => one.responseTab === tab.title).map((one) => one.version));
  const own = signatures.filter((one) => asked.has(one.version));
  if (own.length === 0) return () => null;
  return (cells) => {
    const texts = cells.map(({ value }) => String(value).trim());
    const signature = own.find((one) => isAnswer(one, cells, texts));
    if (signature === undefined) return null;
    const { name, email, role } = signature;
    return {
      become: (column, { value }) => {
        const text = texts[column] ?? '';
        if (text === '') return value;
        if (text.toLowerCase() === email.toLowerCase() || text.replace(/\s+/g, ' ') === name) return token;
        return text.replace(/\s+/g, ' ') === role ? '' : value;
      },
      isWhole: true,
    };
  };
}

/** Google writes the moment into the first column, as days with a fraction, on the workbook's own clock. */
function isAnswer({ signedOn, signedAt, email, name }: Signature, cells: readonly ContentCell[], texts: string[]) {
  const moment = Number(cells[0]?.value);
  if (!Number.isFinite(moment) || moment < 1) return false;
  const minutes = Math.floor((moment % 1) * 1440 + 1 / 120);
  const [hour = 0, minute = 0] = signedAt.split(':').map(Number);
  const isMoment = signedOn === fromSerial(moment) && minutes === hour * 60 + minute;
  return isMoment && texts.some((text) => (email === '' ? text === name : text.toLowerCase() === email.toLowerCase()));
}

/** Beside each of these answers, that the form holds it no more. @param values the tab of signatures */
export function markDeleted(values: readonly RawCell[][], responses: ReadonlySet<string>): RegisterChange[] {
  const { rows, headings } = readTab(SIGNATURES, values);
  const column = (columnsOf(SIGNATURES, headings).get('how') ?? -1) + 1;
  if (column < 1) return [];
  return rows
    .filter(({ value }) => responses.has(value.response) && isInForm(value))
    .map(({ row, value }) => ({
      kind: 'set cells',
      sheetId: SIGNATURES.sheetId,
      row,
      column,
      rows: [[deletedInForm(value.how)]],
    }));
}
