/** The staff list as it was typed, or pasted from the school's information system → people, and what needs correcting. */

import { longDate } from '../../common/day';
import { groupedBy } from '../../common/lists';
import { once } from '../../common/once';
import type { Person } from '../model';
import { isErasedName } from '../people/erased';
import { nameWords } from '../people/names';
import { type StaffIndex, staffIndexOf } from '../people/staff-index';
import { bareAddress, isAddress, isBlank, type RawCell, tidied } from '../workbook/cells';
import { columnsOf, partsOf } from '../workbook/columns';
import { type Column, inRow, type Placed, rowsTold, type TabProblem } from '../workbook/tab';
import { STAFF } from '../workbook/tabs';
import { isBareNumber, isEmptyList, type StaffRow, strayNumbers, withoutHeadings } from './no-people';
import { type Ledgers, type NumberRow, numberPeople } from './numbering';
import { readTab } from './read-tab';

export interface StaffReading {
  people: Person[];
  /** Rows whose number is still to be written; null where one was written beside nobody. */
  newNumbers: { row: number; number: number | null }[];
  /** What is still to be noted of who has which number. */
  notedNumbers: NumberRow[];
  /** The headings as they stand now. */
  headings: string[];
  problems: TabProblem[];
}

type NamedRow = StaffRow & { name: string };
type Tell = (code: string, row: number, message: string, at?: Column) => void;

/** @param values the tab as Sheets gave it, headings first */
export function readStaff(values: readonly RawCell[][], ledgers: Ledgers): StaffReading {
  const { values: list, headings: between } = withoutHeadings(withWholeNames(values), ledgers);
  const reading = readTab(STAFF, list);
  const problems = [...reading.problems, ...between];
  const tell: Tell = (code, row, message, at) => {
    problems.push({ code, tab: STAFF.title, row, ...(at && { column: at.heading }), message });
  };
  const toldNames = rowsTold(reading.problems, STAFF, STAFF.columns.name);
  const ownerOf = ownersElsewhere(reading.rows, ledgers);
  const named = reading.rows
    .filter(({ value }) => !isBareNumber(value))
    .flatMap(({ row, value: written }): Placed<NamedRow>[] => {
      // A smart chip in the column of names shows the address.
      const value = written.name.toLowerCase() === written.email ? { ...written, name: '' } : written;
      const owner = value.name === '' ? ownerOf({ row, value }) : undefined;
      if (owner !== undefined) {
        const message = `${inRow(STAFF.title, row)} has no name, and ${value.email} was the address of ${owner.value.name} in row ${owner.row}. Was a column sorted by itself? Please press Undo, or enter the name; until then row ${row} is ignored.`;
        tell('ADDRESS_OF_ANOTHER', row, message, STAFF.columns.name);
        return [];
      }
      if (value.name === '' && !toldNames.has(row)) {
        const until = value.email === null ? 'the row is ignored' : `the person is shown as ${value.email}`;
        tell(
          'NAME_MISSING',
          row,
          `${inRow(STAFF.title, row)} has no name. Please enter one; until then ${until}.`,
          STAFF.columns.name,
        );
      }
      const name = value.name || value.email;
      return name === null ? [] : [{ row, value: { ...value, name } }];
    });
  const rows = eachOnce(named, tell);
  const addresses = ownAddresses(rows, tell);
  const addressesOf = (row: number): Addresses => addresses.get(row) ?? { email: null, former: [] };
  const numbering = numberPeople(
    rows.map(({ row, value }) => {
      const { email, former } = addressesOf(row);
      return { row, name: value.name, addresses: email === null ? former : [email, ...former], number: value.number };
    }),
    ledgers,
  );
  for (const { row, name, number, owner } of numbering.wrong) {
    const message = `${inRow(STAFF.title, row)}: the number ${number} belongs to ${owner}, so ${name} has been given another one. If they are the same person, enter the former email address under "Former addresses" and ${number} under "Number".`;
    tell('NUMBER_OF_ANOTHER', row, message);
  }
  const people = rows.map((placed) =>
    personOf(placed, numbering.numbers.get(placed.row) ?? 0, addressesOf(placed.row)),
  );
  tellDates(people, ledgers, tell);
  const managers = rows.map(({ value }) => value.lineManager);
  const staffIndex = once(() => staffIndexOf(people));
  people.forEach((person, i) => {
    person.lineManager = managerOf(person, managers[i] ?? '', staffIndex, tell);
  });
  return {
    people,
    newNumbers: [...numbering.fresh, ...strayNumbers(reading.rows, new Set(numbering.numbers.values()))],
    notedNumbers: numbering.noted,
    headings: reading.headings.slice(0, values[0]?.length ?? 0),
    problems,
  };
}

/** A list pasted below itself holds people twice: the same name and the same address are one person, where the number stands. */
function eachOnce(rows: readonly Placed<NamedRow>[], tell: Tell): Placed<NamedRow>[] {
  const first = new Map<string, Placed<NamedRow>>();
  const sharing = groupedBy(rows, ({ value }) => value.email);
  const isAlone = ({ email }: NamedRow): boolean => email === null || sharing.get(email)?.length === 1;
  const keyOf = ({ value }: Placed<NamedRow>): string =>
    isAlone(value) ? '' : `${nameWords(value.name).join(' ')} ${value.email}`;
  const keys = rows.map(keyOf);
  rows.forEach((one, i) => {
    const key = keys[i] ?? '';
    const known = first.get(key);
    if (known === undefined || (known.value.number === null && one.value.number !== null)) first.set(key, one);
  });
  return rows.filter((one, i) => {
    const key = keys[i] ?? '';
    const kept = first.get(key);
    if (key === '' || kept === undefined || kept === one) return true;
    const message = `${inRow(STAFF.title, one.row)}: ${one.value.name} with the email address ${one.value.email} is in row ${kept.row}, too. This row is ignored. ${stepForTwice(one.value, kept)}`;
    tell('PERSON_TWICE', one.row, message);
    return false;
  });
}

/** Nothing that is only in the row without the number may be lost with it: a first day above all, of somebody who has come back. */
function stepForTwice(ignored: NamedRow, { row, value: kept }: Placed<NamedRow>): string {
  const { startsOn } = ignored;
  if (kept.leavesOn !== null && ignored.leavesOn !== kept.leavesOn && (startsOn === null || startsOn > kept.leavesOn)) {
    const first = startsOn === null ? 'their new first day' : longDate(startsOn);
    return `Row ${row} has ${longDate(kept.leavesOn)} under "Leaves on": if they have come back, please enter ${first} under "Starts on" in row ${row} ("Leaves on" may stay), and delete this row; until then they are asked for nothing.`;
  }
  const own = Object.entries(ignored).some(
    ([key, cell]) => key !== 'number' && cell && !isEmptyList(cell) && !sameCell(cell, Reflect.get(kept, key)),
  );
  return own ? `Please enter in row ${row} what is right in this row only, and delete this row.` : 'Please delete it.';
}

function sameCell(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Whose address stands alone in a row: of somebody who is elsewhere on the list, so that a column was moved. */
function ownersElsewhere(rows: readonly Placed<StaffRow>[], { numbers }: Ledgers) {
  const numberOf = once(
    () => new Map(numbers.flatMap(({ number, addresses }) => addresses.map((address) => [address, number] as const))),
  );
  return ({ row, value: { email, number } }: Placed<StaffRow>): Placed<StaffRow> | undefined => {
    const owner = email === null ? undefined : (numberOf().get(email) ?? undefined);
    if (owner === undefined || owner === number) return undefined;
    const isOwner = ({ value }: Placed<StaffRow>) =>
      value.number === owner && value.name !== '' && value.email !== email;
    return rows.find((other) => other.row !== row && isOwner(other));
  };
}

/** Leaving before starting is how one comes back; of somebody who neither signed nor was emailed before leaving it is a slip. */
function tellDates(people: readonly Person[], ledgers: Ledgers, tell: Tell): void {
  for (const { row, number, name, startsOn, leavesOn } of people) {
    if (startsOn === null || leavesOn === null || startsOn <= leavesOn) continue;
    const wasHere =
      ledgers.signatures.some(({ person, signedOn }) => person === number && signedOn <= leavesOn) ||
      ledgers.sentEmails.some(({ person, day }) => person === number && day <= leavesOn);
    const message = `${inRow(STAFF.title, row)}: ${name} leaves before starting. Please correct one of the two dates.`;
    if (!wasHere) tell('LEAVES_BEFORE_START', row, message);
  }
}

function personOf({ row, value }: Placed<StaffRow>, number: number, { email, former }: Addresses): Person {
  // A mailbox that somebody above has, too: what is signed from it may be this person's.
  const shared = email === null ? value.email : null;
  return {
    number,
    row,
    name: value.name,
    email,
    formerAddresses: shared === null ? former : [...former, shared],
    role: value.role,
    groups: value.groups.map((group) => group.toLowerCase()),
    lineManager: null,
    startsOn: value.startsOn,
    leavesOn: value.leavesOn,
    awayFrom: value.awayFrom,
    awayUntil: value.awayUntil,
    ownDueOn: value.ownDueOn,
    isEmailOff: value.isEmailOff,
    signsBy: value.signsBy,
    sites: value.sites,
    holdUntil: value.holdUntil,
  };
}

/**
 * Where the name stands in two columns, it is put together in one: in the column for names where there is one and the
 * cell is empty, else in a column beyond the last.
 */
export function withWholeNames(values: readonly RawCell[][]): RawCell[][] {
  const [headings = [], ...rows] = values;
  const parts = partsOf(STAFF.columns.name, headings);
  if (parts === null) return values.map((cells) => [...cells]);
  const place = columnsOf(STAFF, headings).get('name') ?? -1;
  const at = place < 0 ? headings.length : place;
  const put = (cells: readonly RawCell[], name: RawCell): RawCell[] => {
    const row = Array.from({ length: Math.max(cells.length, at + 1) }, (_, i) => cells[i] ?? '');
    row[at] = name;
    return row;
  };
  return [
    place < 0 ? put(headings, STAFF.columns.name.heading) : [...headings],
    ...rows.map((cells) => {
      const existing = cells[at] ?? '';
      if (place >= 0 && !isBlank(existing)) return [...cells];
      return put(
        cells,
        parts
          .map((places) => firstFilled(cells, places))
          .join(' ')
          .trim(),
      );
    }),
  ];
}

function firstFilled(cells: readonly RawCell[], places: readonly number[]): string {
  return places.map((place) => tidied(cells[place] ?? '')).find((part) => part !== '') ?? '';
}

interface Addresses {
  email: string | null;
  former: string[];
}

/** The addresses that tell each row's person from all others, by row. One that two rows claim is the first row's, present before former. */
function ownAddresses(rows: readonly Placed<NamedRow>[], tell: Tell): Map<number, Addresses> {
  const rowOf = new Map<string, number>();
  const holders = new Map<string, Placed<NamedRow>>();
  const addresses = new Map<number, Addresses>(rows.map(({ row }) => [row, { email: null, former: [] }]));
  for (const { row, value } of rows) {
    const { email } = value;
    if (email === null) continue;
    const first = rowOf.get(email);
    if (first === undefined) {
      rowOf.set(email, row);
      holders.set(email, { row, value });
      addresses.set(row, { email, former: [] });
    } else {
      const holder = holders.get(email);
      const step = stepForShared(...(holder === undefined ? [] : [holder]), { row, value });
      const message = `Staff, rows ${first} and ${row} have the same email address (${email}). ${step} Until then no emails go to row ${row}, and a signature from that address is valid for the person whose name was entered with it.`;
      tell('EMAIL_TWICE', row, message, STAFF.columns.email);
    }
  }
  for (const { row, value } of rows) {
    for (const former of value.formerAddresses) {
      const first = rowOf.get(former);
      if (first === undefined) {
        rowOf.set(former, row);
        addresses.get(row)?.former.push(former);
      } else if (first !== row) {
        const message = `${inRow(STAFF.title, row)}: the former address ${former} is also in row ${first}. Signatures given under it belong to row ${first}. Please delete it in one of the two rows.`;
        tell('EMAIL_TWICE', row, message, STAFF.columns.formerAddresses);
      }
    }
  }
  return addresses;
}

/** A mailbox of an office is handed on: whoever had it before keeps it only in what was signed and sent. */
function stepForShared(...both: Placed<NamedRow>[]): string {
  const [gone, ...others] = both.filter(
    ({ value: { leavesOn, startsOn } }) => leavesOn !== null && (startsOn ?? '') <= leavesOn,
  );
  const stays = both.find((one) => one !== gone);
  if (gone === undefined || stays === undefined || others.length > 0)
    return 'Please give each person an address of their own, or leave one empty.';
  const { name, leavesOn } = gone.value;
  const day = leavesOn === null ? '' : longDate(leavesOn);
  return `${name} in row ${gone.row} has ${day} as the last day: if the address is that of ${stays.value.name} from then on, please empty "Email" in row ${gone.row} after that day; what ${name} signed stays as it is.`;
}

/** The line manager's address, written as such or as a name of this list. */
function managerOf(person: Person, written: string, staffIndex: () => StaffIndex, tell: Tell): string | null {
  const address = bareAddress(written);
  if (address === '' || isAddress(address)) return address || null;
  // A manager who was erased is nobody to write to, and nothing to correct.
  if (isErasedName(written)) return null;
  const found = staffIndex().named(written);
  const [manager] = found;
  if (manager !== undefined && found.length === 1) {
    if (manager.email === null && !isErasedName(manager.name)) {
      const none = `${inRow(STAFF.title, person.row)}: "Line manager" says "${written}", who has no email address, so nothing can be sent there. Please enter one in row ${manager.row}, or leave "Line manager" empty.`;
      tell('CELL_NOT_READ', person.row, none, STAFF.columns.lineManager);
    }
    return manager.email;
  }
  const what =
    found.length > 1
      ? 'and several people have that name'
      : 'which is neither a name on this list nor an email address';
  const message = `${inRow(STAFF.title, person.row)}: "Line manager" says "${written}", ${what}. Please enter the email address.`;
  tell('CELL_NOT_READ', person.row, message, STAFF.columns.lineManager);
  return null;
}
