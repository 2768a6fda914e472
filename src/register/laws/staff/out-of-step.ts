/**
 * Names that are no longer beside the addresses that they had: a column that was sorted or filled down by itself, two
 * people changed about, or somebody who was added once more under another address.
 */

import { checksum } from '../../../common/checksum';
import { type Day, longDate } from '../../../common/day';
import { groupedBy, last } from '../../../common/lists';
import { joinedInShort } from '../../../common/words';
import type { Person, Register } from '../../model';
import { leftOn } from '../../people/employment';
import { isErasedName } from '../../people/erased';
import { haveWordInCommon, nameWords } from '../../people/names';
import { changedAbout, changedHands } from '../../reading/numbering';
import type { Question } from '../../reading/review-queue';
import { inRow, rowsTold } from '../../workbook/tab';
import { STAFF } from '../../workbook/tabs';
import { namesNobody } from './names';

/** Each cause once, until somebody says that it is so. */
export function outOfStepQuestions(
  register: Pick<Register, 'people' | 'numbers' | 'problems' | 'signatures' | 'sentEmails'>,
  today: Day,
): Question[] {
  const named = register.people.filter((person) => !isErasedName(person.name));
  const people = named.filter((person) => leftOn(person, today) === null);
  const isChangedAbout = changedAbout(register.numbers);
  return [
    ...addressesOfOthers(people, isChangedAbout, changedHands(register.numbers, people)),
    ...sameNames(people),
    ...namesOfLeavers(people, register, today),
    // What somebody signed who has left counts for whoever is typed over the name, too.
    ...namesOfNobody(named, register.numbers, isChangedAbout),
    ...addressesCleared(people, register),
  ];
}

/** Whoever had an address and has none is emailed no more, and can no longer open the forms; one that cannot be read is told. */
function addressesCleared(
  people: readonly Person[],
  { numbers, problems }: Pick<Register, 'numbers' | 'problems'>,
): Question[] {
  const told = [STAFF.columns.email, STAFF.columns.formerAddresses].map((column) => rowsTold(problems, STAFF, column));
  const had = new Map(numbers.flatMap(({ number, addresses: [address] }) => (address ? [[number, address]] : [])));
  const gone = people.flatMap((person) => {
    const address = had.get(person.number);
    const isTold = told.some((rows) => rows.has(person.row));
    const isCleared = person.email === null && person.formerAddresses.length === 0 && !isTold;
    return isCleared && address !== undefined ? [{ ...person, address }] : [];
  });
  const [first] = gone;
  if (first === undefined) return [];
  const who = joinedInShort(gone.map(({ name, address }) => `${name} (${address})`));
  const [have, are] = gone.length === 1 ? ['has no email address', 'is'] : ['have no email addresses', 'are'];
  const again = gone.length === 1 ? 'it' : 'them';
  const what = `${inRow(STAFF.title, first.row)}: ${who} ${have} any more, ${are} emailed about nothing, and can no longer open the forms. If that is not meant, please press Undo or enter ${again} again under "Email"; if it is right, choose ignore.`;
  return [{ response: `no address ${keyOf(gone)}`, where: inRow(STAFF.title, first.row), what }];
}

/** Whether a name is known with other addresses, and its address with other names. */
type IsChangedAbout = ReturnType<typeof changedAbout>;

function addressesOfOthers(
  people: readonly Person[],
  isChangedAbout: IsChangedAbout,
  hasOthers: (person: Person) => boolean,
): Question[] {
  const odd = people.filter(
    (person) => person.email !== null && (isChangedAbout(person.name, person.email) || hasOthers(person)),
  );
  const [first] = odd;
  if (first === undefined) return [];
  const who = joinedInShort(odd.map(({ name, email }) => `${name} (${email})`));
  const what = `${inRow(STAFF.title, first.row)}: ${who} ${odd.length === 1 ? 'has an address that was' : 'have addresses that were'} somebody else's on this list. Was a column sorted or filled down by itself? Please press Undo, or restore an earlier version (File, Version history); if it is right, choose ignore.`;
  return [{ response: `addresses ${keyOf(odd)}`, where: inRow(STAFF.title, first.row), what }];
}

/** A row that was typed over with somebody new has the signatures of whoever stood there. A new surname alone is a marriage. */
function namesOfNobody(
  people: readonly Person[],
  numbers: Register['numbers'],
  isChangedAbout: IsChangedAbout,
): Question[] {
  const first = new Map<number | null, string>();
  for (const { number, name } of numbers) if (!first.has(number) && name !== '') first.set(number, name);
  const replaced = people.flatMap(({ number, name, email, row }) => {
    const was = first.get(number);
    const isOwn = was === undefined || was === name || isErasedName(was) || haveWordInCommon(was, name);
    // Somebody without a name is called by the address; what is nobody's name is told elsewhere.
    const isNamed = was !== undefined && !was.includes('@') && !name.includes('@') && !namesNobody(name);
    return isOwn || !isNamed || email === null || isChangedAbout(name, email) ? [] : [{ number, name, row, was }];
  });
  return replaced.length < MANY ? replaced.map(oneReplaced) : [manyReplaced(replaced)];
}

interface Replaced {
  number: number;
  name: string;
  row: number;
  /** Whose name stood there when the number was given. */
  was: string;
}

function oneReplaced({ number, name, row, was }: Replaced): Question {
  const where = inRow(STAFF.title, row);
  const what = `${where}: ${name} has taken the place of ${was}, with the same address and number, so what ${was} signed counts for ${name}. If that is one person, choose ignore. If it is somebody new, please put ${was} back with "Leaves on", and enter ${name} in a row below the others, with an email address of their own.`;
  return { response: `name ${number} ${checksum(name)}`, where, what };
}

/** So many new names at once were filled down, or pasted over. */
const MANY = 3;

function manyReplaced(replaced: readonly Replaced[]): Question {
  const which = joinedInShort(replaced.map(({ name, was }) => `${name} (was ${was})`));
  const where = inRow(STAFF.title, replaced[0]?.row ?? 0);
  const what = `${where}: ${which} have other names than before, with the same addresses and numbers. Was a column filled down or pasted over? Please press Undo, or restore an earlier version (File, Version history); if they are the same people, choose ignore.`;
  const key = replaced.map(({ number, name }) => `${number} ${name}`).join('\n');
  return { response: `names of many ${checksum(key)}`, where, what };
}

/** One person who is on the list twice owes everything again under the second row. */
function sameNames(people: readonly Person[]): Question[] {
  const byName = groupedBy(people, ({ name }) => nameWords(name).join(' '));
  return [...byName].flatMap(([words, same]): Question[] => {
    const [first, second] = words === '' ? [] : same;
    if (first === undefined || second === undefined) return [];
    const rows = joinedInShort(same.map(({ row }) => String(row)));
    const what = `Staff, rows ${rows}: ${first.name} is on the list ${same.length === 2 ? 'twice' : `${same.length} times`}. If that is one person, please delete the newer row and enter its address in the other one; if they are different people, choose ignore.`;
    return [{ response: `names ${keyOf(same)}`, where: inRow(STAFF.title, second.row), what }];
  });
}

/**
 * Somebody who came back and was added once more has two numbers: what was signed before counts no more, and whoever asks
 * what is held of them hears half. Who was here, or was asked for something, before the other had left is another person.
 */
function namesOfLeavers(
  people: readonly Person[],
  register: Pick<Register, 'people' | 'signatures' | 'sentEmails'>,
  today: Day,
): Question[] {
  const gone = groupedBy(
    register.people.filter((person) => leftOn(person, today) !== null && !isErasedName(person.name)),
    ({ name }) => nameWords(name).join(' '),
  );
  const isAlone = groupedBy(people, ({ name }) => nameWords(name).join(' '));
  return people.flatMap((person): Question[] => {
    const words = nameWords(person.name).join(' ');
    const leaver = words === '' || isAlone.get(words)?.length !== 1 ? undefined : last(gone.get(words) ?? []);
    const left = leaver === undefined ? null : leftOn(leaver, today);
    if (leaver === undefined || left === null || isKnownBy(left, person, register)) return [];
    const where = inRow(STAFF.title, person.row);
    const { startsOn } = person;
    const first = startsOn === null ? 'the new first day' : longDate(startsOn);
    const address = person.email === null || person.email === leaver.email ? '' : ` and ${person.email} under "Email"`;
    const what = `${where}: ${person.name} has the name of somebody who left on ${longDate(left)} (row ${leaver.row}). If that is one person who has come back, please enter ${first} under "Starts on"${address} in row ${leaver.row}, and delete row ${person.row}, so that what was signed before still counts; if they are different people, choose ignore.`;
    return [{ response: `back ${keyOf([leaver, person])}`, where, what }];
  });
}

/** Whether somebody started, signed or was emailed on that day or before it. */
function isKnownBy(
  day: Day,
  { number, startsOn }: Person,
  { signatures, sentEmails }: Pick<Register, 'signatures' | 'sentEmails'>,
): boolean {
  if (startsOn !== null) return startsOn <= day;
  return (
    signatures.some(({ person, signedOn }) => person === number && signedOn <= day) ||
    sentEmails.some(({ value }) => value.person === number && value.day <= day)
  );
}

function keyOf(people: readonly Person[]): string {
  return people.map(({ number, email }) => `${number} ${email ?? ''}`.trim()).join(', ');
}
