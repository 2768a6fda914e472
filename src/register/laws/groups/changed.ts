/** Groups that were changed about among groups that are all in use: people leave or join what they sign, and every cell looks right. */

import { type Day, longDate } from '../../../common/day';
import { counted, joinedInShort } from '../../../common/words';
import type { Register } from '../../model';
import { type ChangedGroups, groupsInQuestion, keyOfGroups, membershipInWords } from '../../people/changed-groups';
import type { Question } from '../../reading/review-queue';
import { inRow } from '../../workbook/tab';
import { STAFF } from '../../workbook/tabs';
import { peopleOfOddGroups } from './groups';

/** One question, however many cells were changed, until somebody says that it is so. */
export function groupQuestions(
  register: Pick<Register, 'people' | 'policies' | 'numbers' | 'decisions' | 'signatures'>,
  today: Day,
): Question[] {
  // Of a group with a slip it is asked what was meant.
  const odd = peopleOfOddGroups(register, today);
  const changes = groupsInQuestion(register, today).filter(({ person }) => !odd.has(person.number));
  const [first] = changes;
  if (first === undefined) return [];
  const who = joinedInShort(
    changes.map(({ person, left, before }) => {
      const name = left === null ? person.name : `${person.name}, who left on ${longDate(left)}`;
      return `${name} (${membershipInWords(before, register)}, now ${membershipInWords(person, register)})`;
    }),
  );
  const isBySite = register.policies.some(({ sites }) => sites.length > 0);
  const [one, many, columns] = isBySite
    ? ['has another group or site', 'have other groups or sites', '"Groups" and "Site"']
    : ['has another group', 'have other groups', '"Groups"'];
  const have = changes.length === 1 ? one : many;
  const place = inRow(STAFF.title, first.person.row);
  const what = `${place}: ${who} ${have} than before. ${effectsOf(changes).join(' ')} If that is not meant, please press Undo or correct ${columns}; if it is right, choose ignore.`;
  return [{ response: keyOfGroups(changes), where: place, what }];
}

function effectsOf(all: readonly ChangedGroups[]): string[] {
  const changes = all.filter(({ left }) => left === null);
  const [ends, turns, begins] = [effectOf(changes, 'ends'), effectOf(changes, 'turns'), effectOf(changes, 'begins')];
  const hasLost = ends.count + turns.count > 0;
  return [
    ...(ends.count === 0
      ? []
      : [`${ends.people} ${ends.count === 1 ? 'does' : 'do'} not sign ${ends.titles} any more.`]),
    ...(turns.count === 0
      ? []
      : [`${turns.people} ${turns.count === 1 ? 'reads' : 'read'} another part of ${turns.titles}.`]),
    ...(begins.count === 0
      ? []
      : [
          `${begins.people} ${begins.count === 1 ? 'is' : 'are'} to sign ${begins.titles} now${hasLost ? ', and nobody is emailed about that yet' : ''}.`,
        ]),
    ...(changes.length === all.length
      ? []
      : [`Pages about days when somebody who has left was still here go by it${changes.length === 0 ? '' : ', too'}.`]),
  ];
}

function effectOf(changes: readonly ChangedGroups[], which: 'ends' | 'turns' | 'begins') {
  const own = changes.filter((change) => change[which].length > 0);
  const titles = [...new Set(own.flatMap((change) => change[which].map(({ title }) => title)))];
  return {
    count: own.length,
    people: counted(own.length, 'person', 'people'),
    titles: joinedInShort(titles),
  };
}
