/**
 * Which rows of a tab are one person's own, and what their cells become when the person is erased: by the number, by the
 * id of an answer, or, in Google's own tabs of answers, by minute and address.
 */
import { fromSerial, minutesOfSerial } from '../../common/day';
import type { Register, Signature } from '../model';
import { erasedName } from '../people/erased';
import { paperAnswer } from '../reading/paper';
import type { RawCell } from '../workbook/cells';
import { columnsOf } from '../workbook/columns';
import { headingRowOf } from '../workbook/heading-row';
import {
  COUNTERSIGNATURES,
  DATES,
  DECISIONS_TAB,
  NUMBERS,
  OVERDUE,
  PANEL_CHANGES,
  PAPER,
  QUESTIONS,
  REGISTER,
  SENT_EMAILS,
  SIGNATURES,
  STAFF,
  STAFF_CHANGES,
  type Tab,
} from '../workbook/tabs';
import type { PersonReferences } from './person-references';
import { type SnapshotCell, type TabSnapshot, valuesOf } from './workbook-snapshot';

/** What is kept of a row of the staff list: what the counts of past days rest on. */
const KEPT_OF_STAFF: readonly string[] = [
  'groups',
  'sites',
  'startsOn',
  'leavesOn',
  'awayFrom',
  'awayUntil',
  'ownDueOn',
  'isEmailOff',
];

/** A row that is the person's own: what each of its cells becomes, mentions apart. */
interface OwnRow {
  become: (column: number, cell: SnapshotCell) => RawCell;
  /** Notes on it are about the person, whatever they say. */
  isWhole: boolean;
}

export type OwnRowOf = (cells: readonly SnapshotCell[], row: number) => OwnRow | null;

/** @returns of a row of the tab, from 0, what it becomes when the person is erased; null for a row that is not the person's own */
export function ownRows(tab: TabSnapshot, register: Register, references: PersonReferences): OwnRowOf {
  const token = erasedName(references.number);
  const isNumber = (value: RawCell): boolean => value !== '' && Number(value) === references.number;
  switch (tab.sheetId) {
    case STAFF.sheetId:
      // A number that no round has written yet is written now: without it the row would be nobody's.
      return table(
        tab,
        STAFF,
        'number',
        (value, row) => isNumber(value) || (value === '' && row === references.person?.row),
        staffRow(references.number),
      );
    case REGISTER.sheetId:
      return table(tab, REGISTER, 'number', isNumber, wholeRow({ name: token }));
    case NUMBERS.sheetId:
      return table(tab, NUMBERS, 'number', isNumber, wholeRow({ name: token, addresses: '' }));
    case STAFF_CHANGES.sheetId:
      return table(tab, STAFF_CHANGES, 'person', isNumber, wholeRow({ before: '', after: '' }));
    case PANEL_CHANGES.sheetId:
      return table(tab, PANEL_CHANGES, 'person', isNumber, wholeRow({}));
    case COUNTERSIGNATURES.sheetId:
      return table(tab, COUNTERSIGNATURES, 'person', isNumber, wholeRow({ reason: '' }));
    case DATES.sheetId:
      return table(tab, DATES, 'number', isNumber, wholeRow({ name: token }));
    case OVERDUE.sheetId:
      return table(tab, OVERDUE, 'number', isNumber, wholeRow({ name: token }));
    case SIGNATURES.sheetId: {
      const own = new Set<RawCell>(references.signatures.map((signature) => signature.response));
      return table(
        tab,
        SIGNATURES,
        'response',
        (value) => own.has(value),
        cellsOnly({ name: token, email: '', role: '' }),
      );
    }
    case QUESTIONS.sheetId:
      // Where no address was kept, none stands there afterwards: it tells in which form the question was raised.
      return table(tab, QUESTIONS, 'person', isNumber, {
        become: (key, value) => (key === 'email' && value !== '' ? token : value),
        isWhole: false,
      });
    case DECISIONS_TAB.sheetId: {
      const own = new Set<RawCell>(references.signatures.map((signature) => signature.response));
      return table(tab, DECISIONS_TAB, 'response', (value) => own.has(value), cellsOnly({}));
    }
    case PAPER.sheetId: {
      const own = new Set(references.signatures.map((signature) => signature.response));
      return table(tab, PAPER, 'number', (value) => own.has(paperAnswer(Number(value))), cellsOnly({ person: token }));
    }
    case SENT_EMAILS.sheetId:
      // A row of a trial names the trial's own address.
      return table(tab, SENT_EMAILS, 'person', isNumber, {
        become: (_key, value) => (references.addresses.includes(String(value).toLowerCase()) ? token : value),
        isWhole: false,
      });
    default:
      return answerRows(tab, register, references, token);
  }
}

interface Becoming extends Pick<OwnRow, 'isWhole'> {
  /** What a cell becomes. @param key its column's; "" for a column of the manager's own */
  become: (key: string, value: RawCell) => RawCell;
}

/** @param cells what stands in them afterwards, by their columns' keys; the others stay */
function cellsOnly(cells: Readonly<Record<string, string>>): Becoming {
  return { become: (key, value) => cells[key] ?? value, isWhole: false };
}

/** The same, of a row whose notes go, too. */
function wholeRow(cells: Readonly<Record<string, string>>): Becoming {
  return { ...cellsOnly(cells), isWhole: true };
}

/** Columns of the manager's own go, too: what a school keeps beside a name is about that person. */
function staffRow(number: number): Becoming {
  return {
    become: (key, value) => {
      if (key === 'name') return erasedName(number);
      if (key === 'number') return number;
      return KEPT_OF_STAFF.includes(key) ? value : '';
    },
    isWhole: true,
  };
}

function table(
  tab: TabSnapshot,
  ours: Tab,
  idKey: string,
  isOwn: (id: RawCell, row: number) => boolean,
  becoming: Becoming,
): OwnRowOf {
  const values = valuesOf(tab);
  const heading = headingRowOf(ours, values);
  if (heading === null || (columnsOf(ours, values[heading] ?? []).get(idKey) ?? -1) < 0) return () => null;
  const places = columnsOf(ours, values[heading] ?? []);
  const keyAt = new Map([...places].map(([key, place]) => [place, key]));
  // A list pasted from elsewhere may have the name in two columns: the first of them takes what stands for the person.
  if (!keyAt.has(places.get('name') ?? -1) && ours === STAFF) keyAt.set(firstName(values[heading] ?? []), 'name');
  const at = places.get(idKey) ?? -1;
  return (cells, row) => {
    if (row <= heading || !isOwn(cells[at]?.value ?? '', row + 1)) return null;
    return {
      become: (column, cell) => (cell.isFormula ? cell.value : becoming.become(keyAt.get(column) ?? '', cell.value)),
      isWhole: becoming.isWhole,
    };
  };
}

function firstName(headings: readonly RawCell[]): number {
  return headings.findIndex((heading) => /name/i.test(String(heading)));
}

/** Rows of Google's own tabs of answers, found by the minute and the address of a signature: what was typed there goes. */
function answerRows(
  tab: TabSnapshot,
  { versions }: Register,
  { signatures }: PersonReferences,
  token: string,
): OwnRowOf {
  const asked = new Set(
    versions
      .filter(({ forms }) => forms.some(({ responseTab }) => responseTab === tab.title))
      .map(({ version }) => version),
  );
  const own = signatures.filter((signature) => asked.has(signature.version));
  if (own.length === 0) return () => null;
  return (cells) => {
    const texts = cells.map(({ value }) => String(value).trim());
    const signature = own.find((item) => isAnswer(item, cells, texts));
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
function isAnswer({ signedOn, signedAt, email, name }: Signature, cells: readonly SnapshotCell[], texts: string[]) {
  const moment = Number(cells[0]?.value);
  if (!Number.isFinite(moment) || moment < 1) return false;
  const [hour = 0, minute = 0] = signedAt.split(':').map(Number);
  const isMoment = signedOn === fromSerial(moment) && minutesOfSerial(moment) === hour * 60 + minute;
  return isMoment && texts.some((text) => (email === '' ? text === name : text.toLowerCase() === email.toLowerCase()));
}
