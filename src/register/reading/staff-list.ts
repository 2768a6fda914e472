/** The staff list as it was typed, or pasted from the school's information system → people, and what needs correcting. */

import type { Person } from '../model';
import { isErasedName } from '../people/erased';
import { peopleNamed, type StaffIndex, staffIndexOf } from '../people/staff-index';
import { isAddress, type RawCell } from '../workbook/cells';
import type { Placed, TabProblem } from '../workbook/tab';
import { headingsOf, type RowOf, STAFF } from '../workbook/tabs';
import { type Ledgers, numberPeople } from './numbering';
import { readTab } from './read-tab';

export interface StaffReading {
  people: Person[];
  /** Rows whose number is still to be written. */
  newNumbers: { row: number; number: number }[];
  /** The headings as they stand now. */
  headings: string[];
  problems: TabProblem[];
}

type StaffRow = RowOf<typeof STAFF>;
type Tell = (code: string, row: number, message: string) => void;

/** What the two halves of a name are called elsewhere. */
const SURNAMES = ['surname', 'last name', 'family name', 'legal surname', 'preferred surname', 'lastname'];
const FORENAMES = [
  'preferred forename',
  'known as',
  'forename',
  'first name',
  'given name',
  'legal forename',
  'firstname',
];

/** @param values the tab as Sheets gave it, headings first */
export function readStaff(values: readonly RawCell[][], ledgers: Ledgers): StaffReading {
  const reading = readTab(STAFF, withWholeNames(values));
  const problems = [...reading.problems];
  const tell: Tell = (code, row, message) => {
    problems.push({ code, tab: STAFF.title, row, message });
  };
  const rows = reading.rows.flatMap(({ row, value }): Placed<StaffRow & { name: string }>[] => {
    if (value.name === '') {
      const until = value.email === null ? 'the row is ignored' : `the person is shown as ${value.email}`;
      tell('NAME_MISSING', row, `Staff, row ${row} has no name. Please enter one; until then ${until}.`);
    }
    const name = value.name || value.email;
    return name === null ? [] : [{ row, value: { ...value, name } }];
  });
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
    const message = `Staff, row ${row}: the number ${number} belongs to ${owner}, so ${name} has been given another one. If they are the same person, enter the former email address under "Former addresses" and ${number} under "Number".`;
    tell('NUMBER_OF_ANOTHER', row, message);
  }
  const people = rows.map((placed) =>
    personOf(placed, numbering.numbers.get(placed.row) ?? 0, addressesOf(placed.row)),
  );
  tellDates(people, ledgers, tell);
  const managers = rows.map(({ value }) => value.lineManager);
  const staffIndex = staffIndexOf(managers.every((written) => written === '' || isAddress(written)) ? [] : people);
  people.forEach((person, i) => {
    person.lineManager = managerOf(person, managers[i] ?? '', staffIndex, tell);
  });
  return {
    people,
    newNumbers: numbering.fresh,
    headings: reading.headings.slice(0, values[0]?.length ?? 0),
    problems,
  };
}

/** Leaving before starting is how one comes back; of somebody who never signed before leaving it is a slip. */
function tellDates(people: readonly Person[], ledgers: Ledgers, tell: Tell): void {
  for (const { row, number, name, startsOn, leavesOn } of people) {
    if (startsOn === null || leavesOn === null || startsOn <= leavesOn) continue;
    const wasHere = ledgers.signatures.some(({ person, signedOn }) => person === number && signedOn <= leavesOn);
    const message = `Staff, row ${row}: ${name} leaves before starting. Please correct one of the two dates.`;
    if (!wasHere) tell('LEAVES_BEFORE_START', row, message);
  }
}

function personOf({ row, value }: Placed<StaffRow>, number: number, { email, former }: Addresses): Person {
  return {
    number,
    row,
    name: value.name,
    email,
    formerAddresses: former,
    role: value.role,
    groups: value.groups.map((group) => group.toLowerCase()),
    lineManager: null,
    startsOn: value.startsOn,
    leavesOn: value.leavesOn,
    awayFrom: value.awayFrom,
    awayUntil: value.awayUntil,
    ownDueOn: value.ownDueOn,
    isEmailOff: value.isEmailOff,
  };
}

/** Where the name stands in two columns, a third one beyond the last that holds both. */
function withWholeNames(values: readonly RawCell[][]): RawCell[][] {
  const [headings = [], ...rows] = values;
  const existing = headings.map((heading) => String(heading).replace(/\s+/g, ' ').trim().toLowerCase());
  const placeOf = (names: readonly string[]): number =>
    existing.indexOf(names.find((name) => existing.includes(name)) ?? '\n');
  const [surname, forename] = [placeOf(SURNAMES), placeOf(FORENAMES)];
  const [name = ''] = headingsOf(STAFF);
  const hasName = [name, ...STAFF.columns.name.aliases].some((one) => existing.includes(one.toLowerCase()));
  if (hasName || surname < 0 || forename < 0) return values.map((cells) => [...cells]);
  const whole = (cells: readonly RawCell[]): string => `${cells[forename] ?? ''} ${cells[surname] ?? ''}`.trim();
  return [
    [...headings, name],
    ...rows.map((cells) => [...headings.map((_heading, i) => cells[i] ?? ''), whole(cells)]),
  ];
}

interface Addresses {
  email: string | null;
  former: string[];
}

/** The addresses that lead to each row's person, by row. One that two rows claim is the first row's, present before former. */
function ownAddresses(rows: readonly Placed<StaffRow>[], tell: Tell): Map<number, Addresses> {
  const rowOf = new Map<string, number>();
  const addresses = new Map<number, Addresses>(rows.map(({ row }) => [row, { email: null, former: [] }]));
  for (const { row, value } of rows) {
    const { email } = value;
    if (email === null) continue;
    const first = rowOf.get(email);
    if (first === undefined) {
      rowOf.set(email, row);
      addresses.set(row, { email, former: [] });
    } else {
      const message = `Staff, rows ${first} and ${row} have the same email address (${email}). Give each person an address of their own, or leave one empty. Until then row ${row} is treated as having no email address.`;
      tell('EMAIL_TWICE', row, message);
    }
  }
  for (const { row, value } of rows) {
    for (const former of value.formerAddresses) {
      const first = rowOf.get(former);
      if (first === undefined) {
        rowOf.set(former, row);
        addresses.get(row)?.former.push(former);
      } else if (first !== row) {
        const message = `Staff, row ${row}: the former address ${former} is also in row ${first}. Signatures given under it belong to row ${first}.`;
        tell('EMAIL_TWICE', row, message);
      }
    }
  }
  return addresses;
}

/** The line manager's address, written as such or as a name of this list. */
function managerOf(person: Person, written: string, staffIndex: StaffIndex, tell: Tell): string | null {
  const address = written.toLowerCase().replace(/^mailto:/, '');
  if (address === '' || isAddress(address)) return address || null;
  // A manager who was erased is nobody to write to, and nothing to correct.
  if (isErasedName(written)) return null;
  const found = peopleNamed(staffIndex, written);
  const [manager] = found;
  if (manager !== undefined && found.length === 1) return manager.email;
  const what =
    found.length > 1
      ? 'and several people have that name'
      : 'which is neither a name on this list nor an email address';
  const message = `Staff, row ${person.row}: "Line manager" says "${written}", ${what}. Please enter the email address.`;
  tell('CELL_NOT_READ', person.row, message);
  return null;
}
