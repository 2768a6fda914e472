/**
 * What was done to many people of the staff list at once, so that each row looks right: a day that was filled down, a switch. In:
 * people, and when each was heard of; out: one question about each column, until somebody says that it is so.
 */

import { checksum } from '../../../common/checksum';
import { addDays, type Day, latest, longDate } from '../../../common/day';
import { groupedBy } from '../../../common/lists';
import { counted, joinedInShort } from '../../../common/words';
import type { Person } from '../../model';
import { isAway, isHere, leftOn } from '../../people/employment';
import { isErasedName } from '../../people/erased';
import type { Question } from '../../reading/review-queue';
import { inRow } from '../../workbook/tab';
import { STAFF } from '../../workbook/tabs';
import { doubtedStart, ENTERED_LATE, type Heard } from './heard';

/** Fewer with the same day are a coincidence: two colleagues who leave in July. */
const MANY = 3;

/** People with one day, by that day. */
export interface OfOneDay {
  gone: [Day, Person[]][];
  coming: [Day, Person[]][];
  /** When any of them was last heard of: what was said counts until something speaks against the day anew. */
  lastOf: (people: readonly Person[]) => Day | '';
}

export function togetherQuestions(people: readonly Person[], days: OfOneDay, today: Day): Question[] {
  return [...sameDay(days), ...mostOf(people, today)];
}

/** Those of whom it is asked together: nothing is asked of each of them. */
export function peopleOfOneDay({ gone, coming }: Pick<OfOneDay, 'gone' | 'coming'>): Set<Person> {
  return new Set([...gone, ...coming].flatMap(([, people]) => people));
}

/** Who signed or was emailed after the last day, or before the first one, was hardly meant to be gone, or to come, with others. */
export function ofOneDay(all: readonly Person[], heard: ReadonlyMap<number, Heard>, today: Day): OfOneDay {
  const people = all.filter(({ name }) => !isErasedName(name));
  const gone = byDay(people, (person) => {
    const left = leftOn(person, today);
    return left !== null && (heard.get(person.number)?.last ?? left) > left ? left : null;
  });
  const coming = byDay(people, (person) => {
    const own = heard.get(person.number);
    return own === undefined ? null : doubtedStart(person, own, today, true);
  });
  const lastOf: OfOneDay['lastOf'] = (own) => {
    const [first, ...others] = own.flatMap(({ number }) => heard.get(number)?.last ?? []);
    return first === undefined ? '' : latest(first, ...others);
  };
  return { gone, coming, lastOf };
}

function sameDay({ gone, coming, lastOf }: OfOneDay): Question[] {
  return [
    ...gone.map(([day, own]) =>
      asked(
        'left',
        `${day} ${numbersOf(own)} ${lastOf(own)}`,
        own,
        `left on ${longDate(day)}, and signed or were emailed after that.`,
        'correct "Leaves on"',
      ),
    ),
    ...coming.map(([day, own]) =>
      asked(
        'start',
        `${day} ${numbersOf(own)} ${lastOf(own)}`,
        own,
        `start on ${longDate(day)}, and signed or were emailed before. Until then nothing is asked.`,
        'correct "Starts on"',
      ),
    ),
  ];
}

/** More than half of a school are hardly ever away, written to in no way, or given months longer than the policies say. */
function mostOf(people: readonly Person[], today: Day): Question[] {
  const here = people.filter((person) => isHere(person, today) && !isErasedName(person.name));
  const late = addDays(today, ENTERED_LATE);
  const most = (
    key: string,
    isMeant: (person: Person) => boolean,
    say: (person: Person) => string,
    [fault, step]: readonly [string, string],
  ): Question[] => {
    const own = here.filter(isMeant);
    const isMost = own.length >= MANY && own.length * 2 > here.length;
    return isMost ? [asked(key, checksum(own.map(say).join('\n')), own, fault, step)] : [];
  };
  return [
    ...most(
      'away',
      (person) => isAway(person, today),
      ({ number, awayFrom, awayUntil }) => `${number} ${awayFrom} ${awayUntil}`,
      ['are away, and not reminded.', 'correct "Away from" and "Away until"'],
    ),
    ...most(
      'emails off',
      ({ isEmailOff }) => isEmailOff,
      ({ number }) => String(number),
      ['are sent no emails.', 'clear "Emails off"'],
    ),
    ...most(
      'due',
      ({ ownDueOn }) => ownDueOn !== null && ownDueOn > late,
      ({ number, ownDueOn }) => `${number} ${ownDueOn}`,
      ['need not sign for two months and more.', 'correct "Individual due date"'],
    ),
  ];
}

function asked(key: string, which: string, own: readonly Person[], fault: string, step: string): Question {
  const who = joinedInShort(own.map(({ name }) => name));
  const place = inRow(STAFF.title, own[0]?.row ?? 0);
  const what = `${place}: ${counted(own.length, 'person', 'people')} (${who}) ${fault} Was a column filled down? Please press Undo or ${step}; if it is right, choose ignore.`;
  return { response: `${key} ${which}`, where: place, what };
}

function byDay(people: readonly Person[], dayOf: (person: Person) => Day | null): [Day, Person[]][] {
  return [...groupedBy(people, dayOf)].flatMap(([day, own]): [Day, Person[]][] =>
    day === null || own.length < MANY ? [] : [[day, own]],
  );
}

function numbersOf(people: readonly Person[]): string {
  return people.map(({ number }) => number).join(' ');
}
