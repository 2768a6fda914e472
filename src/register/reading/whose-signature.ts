/**
 * Whose each signature is, held against what was entered with it: a number in the ledger that is beside somebody else's name
 * and address was overwritten. The ledger in; out: the same, such a signature held until somebody decides.
 */
import type { Person, QuestionRow, Register, Signature } from '../model';
import { isErasedName } from '../people/erased';
import { fitsName, haveWordInCommon } from '../people/names';
import {
  addressesOf,
  isAtColleagues,
  namedWithNumber,
  peopleOfAddress,
  personOfAddress,
  type StaffIndex,
  staffIndexOf,
} from '../people/staff-index';

/** How the doubt begins. */
const RECORDED_FOR = 'Recorded for number ';

/** Whether the number beside the signature in the ledger is somebody else's. */
export function isNumberOfAnother({ doubt }: Pick<Signature, 'doubt'>): boolean {
  return doubt.includes(RECORDED_FOR);
}

/** @param numbers what names and addresses each number had */
export function heldWhereNumberIsOfAnother(
  signatures: readonly Signature[],
  staffIndex: StaffIndex,
  numbers: Register['numbers'] = [],
): Signature[] {
  const had = addressesByNumber(numbers);
  return signatures.map((signature) => {
    const doubt = contradiction(signature, staffIndex, had.get(signature.person));
    return doubt === '' ? signature : { ...signature, person: null, doubt: [signature.doubt, doubt].join(' ').trim() };
  });
}

/** "" where name or address fit the number: people marry, and addresses are given to somebody new. */
function contradiction(
  { person, name, email, doubt }: Signature,
  staffIndex: StaffIndex,
  had: ReadonlySet<string> | undefined,
): string {
  if (person === null || name === '' || name.includes('@') || isErasedName(name)) return '';
  const recorded = staffIndex.byNumber.get(person);
  const own = recorded === undefined ? [] : addressesOf(recorded);
  const isOwnAddress = own.includes(email.toLowerCase());
  // Whoever signs gets the number that the address has: with one that the number never had, number and name were overwritten.
  const isStrange = had !== undefined && had.size > 0 && email !== '' && !had.has(email.toLowerCase());
  const isNamed = recorded !== undefined && (recorded.name === name || haveWordInCommon(recorded.name, name));
  if (isOwnAddress || (isNamed && (!isStrange || isAtColleagues({ doubt })))) return '';
  if (recorded !== undefined && isErasedName(recorded.name)) return '';
  const byAddress = peopleOfAddress(staffIndex, email).filter((one) => isNamed || fitsName(one.name, name));
  const [meant, ...others] = email === '' ? staffIndex.named(name) : byAddress;
  if (meant === undefined || others.length > 0 || meant.number === person) return '';
  const stands = recorded === undefined ? 'which nobody has' : `which is ${recorded.name}`;
  return `${RECORDED_FOR}${person}, ${stands}, and signed by "${name}"${email === '' ? '' : ` from ${email}`}: that is ${namedWithNumber(meant)}. Was the column Number of Signatures overwritten? Please accept it for the person who signed.`;
}

/**
 * Whose each question is. An address that was nobody's when it was raised may be somebody's by now; and beside an address that it never
 * had a number was overwritten: then the address says whose it is.
 * @param numbers what names and addresses each number had
 */
export function withAskers(
  questions: readonly QuestionRow[],
  people: readonly Person[],
  numbers: Register['numbers'],
): QuestionRow[] {
  if (questions.length === 0) return [];
  const staffIndex = staffIndexOf(people);
  const had = addressesByNumber(numbers);
  for (const person of people) note(had, person.number, addressesOf(person));
  return questions.map((row) => {
    const isOwn = row.person !== null && (row.email === '' || had.get(row.person)?.has(row.email.toLowerCase()));
    return isOwn ? row : { ...row, person: personOfAddress(staffIndex, row.email)?.number ?? row.person };
  });
}

function addressesByNumber(numbers: Register['numbers']): Map<number | null, Set<string>> {
  const had = new Map<number | null, Set<string>>();
  for (const { number, addresses } of numbers) note(had, number, addresses);
  return had;
}

function note(had: Map<number | null, Set<string>>, number: number | null, addresses: readonly string[]): void {
  const known = had.get(number) ?? new Set();
  for (const address of addresses) known.add(address.toLowerCase());
  had.set(number, known);
}
