/**
 * Names that are no longer beside the addresses that they had: a column that was sorted or filled down by itself, two
 * people changed about, or somebody who was added once more under another address.
 */

import { checksum } from '../../common/checksum';
import type { Day } from '../../common/day';
import { groupedBy } from '../../common/lists';
import { joinedInShort } from '../../common/words';
import type { Person, Register } from '../model';
import { leftOn } from '../people/employment';
import { isErasedName } from '../people/erased';
import { haveWordInCommon, nameWords } from '../people/names';
import { changedAbout } from '../reading/numbering';
import type { Question } from '../reading/review-queue';
import { STAFF } from '../workbook/tabs';

/** More names than these hide what is to be done. */
const MOST_NAMED = 5;

/** Each cause once, until somebody says that it is so. */
export function outOfStepQuestions(register: Pick<Register, 'people' | 'numbers'>, today: Day): Question[] {
  const people = register.people.filter((person) => leftOn(person, today) === null && !isErasedName(person.name));
  return [
    ...addressesOfOthers(people, register.numbers),
    ...sameNames(people),
    ...namesOfNobody(people, register.numbers),
  ];
}

function addressesOfOthers(people: readonly Person[], numbers: Register['numbers']): Question[] {
  const isChangedAbout = changedAbout(numbers);
  const odd = people.filter(({ name, email }) => email !== null && isChangedAbout(name, email));
  const [first] = odd;
  if (first === undefined) return [];
  const who = joinedInShort(
    odd.map(({ name, email }) => `${name} (${email})`),
    MOST_NAMED,
  );
  const what = `Staff, row ${first.row}: ${who} ${odd.length === 1 ? 'has an address that was' : 'have addresses that were'} somebody else's on this list. Was a column sorted or filled down by itself? Please press Undo, or restore an earlier version (File, Version history); if it is right, choose ignore.`;
  return [{ response: `addresses ${keyOf(odd)}`, where: `${STAFF.title}, row ${first.row}`, what }];
}

/** A row that was typed over with somebody new has the signatures of whoever stood there. A new surname alone is a marriage. */
function namesOfNobody(people: readonly Person[], numbers: Register['numbers']): Question[] {
  const isChangedAbout = changedAbout(numbers);
  const first = new Map<number | null, string>();
  for (const { number, name } of numbers) if (!first.has(number) && name !== '') first.set(number, name);
  return people.flatMap(({ number, name, email, row }): Question[] => {
    const was = first.get(number);
    const isOwn = was === undefined || isErasedName(was) || haveWordInCommon(was, name);
    // Somebody without a name is called by the address.
    const isNamed = was !== undefined && !was.includes('@') && !name.includes('@');
    if (isOwn || !isNamed || email === null || isChangedAbout(name, email)) return [];
    const place = `${STAFF.title}, row ${row}`;
    const what = `${place}: ${name} has taken the place of ${was}, with the same address and number, so what ${was} signed counts for ${name}. If that is one person, choose ignore. If it is somebody new, please put ${was} back with "Leaves on", and enter ${name} in a row below the others, with an email address of their own.`;
    return [{ response: `name ${number} ${checksum(name)}`, where: place, what }];
  });
}

/** One person who is on the list twice owes everything again under the second row. */
function sameNames(people: readonly Person[]): Question[] {
  const byName = groupedBy(people, ({ name }) => nameWords(name).join(' '));
  return [...byName.values()].flatMap((same): Question[] => {
    const [first, second] = same;
    if (first === undefined || second === undefined) return [];
    const rows = joinedInShort(
      same.map(({ row }) => String(row)),
      MOST_NAMED,
    );
    const what = `Staff, rows ${rows}: ${first.name} is on the list ${same.length === 2 ? 'twice' : `${same.length} times`}. If that is one person, please delete the newer row and enter its address in the other one; if they are different people, choose ignore.`;
    return [{ response: `names ${keyOf(same)}`, where: `${STAFF.title}, row ${second.row}`, what }];
  });
}

function keyOf(people: readonly Person[]): string {
  return people.map(({ number, email }) => `${number} ${email ?? ''}`.trim()).join(', ');
}
