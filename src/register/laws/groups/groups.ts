/** Every group that a policy asks for is one that somebody has, and a group that is nearly another was hardly meant. */

import { checksum } from '../../../common/checksum';
import type { Day } from '../../../common/day';
import { isOneSlipAway } from '../../../common/slips';
import { joined, joinedInShort } from '../../../common/words';
import { saysNothing } from '../../../common/yes-no';
import type { Person, Policy, Register } from '../../model';
import { ALL_STAFF, EVERYONE, isInGroups } from '../../people/audience';
import { leftOn } from '../../people/employment';
import { isErasedName } from '../../people/erased';
import type { Question } from '../../reading/review-queue';
import { inRow, rowsTold, type TabProblem } from '../../workbook/tab';
import { POLICIES, STAFF } from '../../workbook/tabs';

/** Shorter words are too often one letter apart and both meant: "ta" and "la", "ks1" and "ks2". */
const LEAST_LETTERS = 4;

/** Words that stand for people of many groups. */
const WHOLE: readonly string[] = [EVERYONE, ALL_STAFF];

type Known = Pick<Register, 'people' | 'policies'>;

export function groupProblems(register: Known & Pick<Register, 'problems'>, today: Day): TabProblem[] {
  if (register.people.length === 0) return [];
  const { asked } = countsIn(register);
  return [
    ...slipsOfNobody(register),
    ...oddGroups(register, today).map(toldOfOddGroup),
    ...toldOfNoGroup(withoutFault(peopleOfNoGroup(register, today), register), asked),
  ];
}

/** Numbers of those who are in no group, or in one that was hardly meant, as told above. */
export function peopleOfOddGroups(register: Known, today: Day): Set<number> {
  const odd = [...oddGroups(register, today).flatMap(({ people }) => people), ...peopleOfNoGroup(register, today)];
  return new Set(odd.map(({ number }) => number));
}

/** How many people have each group, and how many policies ask for it. */
function countsIn({ people, policies }: Known): { had: Map<string, number>; asked: Map<string, number> } {
  return {
    had: countsOf(people.flatMap(({ groups }) => groups)),
    asked: countsOf(policies.flatMap(allAudiences).filter((group) => !WHOLE.includes(group))),
  };
}

/** Every group that a policy names: who signs it, and who reads which part. */
function allAudiences({ audience, readings }: Policy): string[] {
  return [...audience, ...readings.flatMap((one) => one.audience)];
}

/**
 * Where policies are for groups and most people have one, somebody without was forgotten, or the cell was cleared. Whoever
 * has left is asked for nothing.
 */
function peopleOfNoGroup(register: Known, today: Day): Person[] {
  const people = register.people.filter((person) => leftOn(person, today) === null);
  const without = people.filter(({ name, groups }) => groups.every(saysNothing) && !isErasedName(name));
  return countsIn(register).asked.size === 0 || without.length * 2 > people.length ? [] : without;
}

/** A cell that cannot be read is told by itself. */
function withoutFault(people: readonly Person[], { problems }: Pick<Register, 'problems'>): Person[] {
  const told = rowsTold(problems, STAFF, STAFF.columns.groups);
  return people.filter(({ row }) => !told.has(row));
}

function toldOfNoGroup(without: readonly Person[], asked: ReadonlyMap<string, number>): TabProblem[] {
  const [first] = without;
  if (first === undefined) return [];
  const who = joinedInShort(without.map(({ name }) => name));
  const message = `${inRow(STAFF.title, first.row)}: ${who} ${without.length === 1 ? 'is' : 'are'} in no group, and asked only for policies that everyone signs. Please enter a group under "Groups", such as ${[...asked.keys()][0]}; other will do for somebody who is in none of them.`;
  return [{ code: 'NO_GROUP', tab: STAFF.title, row: first.row, message }];
}

function countsOf(groups: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const group of groups) counts.set(group, (counts.get(group) ?? 0) + 1);
  return counts;
}

/** A group that a policy names and nobody is in. */
interface GroupOfNobody {
  policy: Policy;
  group: string;
  /** The part that it is to read; null where it signs. */
  part: string | null;
  /** One that is written nearly so. */
  near: string | undefined;
  /** Nobody is in any group of the policy, so that nobody signs it. */
  isForNobody: boolean;
}

/** Where no group of a policy has anybody, they are told as one. */
function groupsOfNobody({ policies, people }: Known): GroupOfNobody[] {
  if (people.length === 0) return [];
  const had = [...countsIn({ people, policies }).had.keys()];
  const isKnown = (group: string): boolean => had.includes(group) || WHOLE.includes(group);
  const nobodyIn = (policy: Policy, audience: readonly string[], part: string | null): GroupOfNobody[] =>
    audience
      .filter((group) => !isKnown(group))
      .map((group): GroupOfNobody => ({ policy, group, part, near: nearest(group, had), isForNobody: false }));
  return policies.flatMap((policy) => {
    const { audience, readings } = policy;
    const signing = audience.includes(EVERYONE) ? [] : nobodyIn(policy, audience, null);
    const isForNobody = !people.some((person) => isInGroups(person, audience));
    const near = signing.find((one) => one.near !== undefined)?.near;
    return [
      ...(isForNobody ? [{ policy, group: audience.join(', '), part: null, near, isForNobody }] : signing),
      ...readings.flatMap((reading) => nobodyIn(policy, reading.audience, reading.part)),
    ];
  });
}

function placeOf({ policy: { row }, isForNobody }: GroupOfNobody): string {
  return isForNobody && row !== null ? inRow(POLICIES.title, row) : POLICIES.title;
}

function toldOfNobody(one: GroupOfNobody): string {
  const { policy, group, part, near, isForNobody } = one;
  const { title, code } = policy;
  const { audience, readings } = POLICIES.columns;
  const [asks, cell] =
    part === null ? [' asks for the group', audience.heading] : [`: "${part}" is for the group`, readings.heading];
  const meant = near === undefined ? '' : ` Did you mean ${near}?`;
  if (isForNobody)
    return `${placeOf(one)}: nobody on the staff list is in "${group}", so nobody has to sign ${title}.${meant} Please enter everyone, all staff, or groups exactly as they appear under "Groups" in Staff`;
  return `${title} (${code})${asks} "${group}", and nobody on the staff list is in it.${meant} Please correct "${cell}" in Policies, or "Groups" in Staff`;
}

/** One that is written nearly as another is a slip. */
function slipsOfNobody(register: Known): TabProblem[] {
  return groupsOfNobody(register).flatMap((one): TabProblem[] => {
    if (one.near === undefined) return [];
    const code = one.part === null ? 'GROUP_OF_NOBODY' : 'READERS_ARE_NOBODY';
    const row = one.isForNobody ? one.policy.row : null;
    return [{ code, tab: POLICIES.title, row, message: `${toldOfNobody(one)}.` }];
  });
}

/** One that is written as no other may be meant for people who are yet to come: volunteers, or supply staff in the holidays. */
export function emptyGroupQuestions(register: Known): Question[] {
  return groupsOfNobody(register).flatMap((one): Question[] => {
    if (one.near !== undefined) return [];
    const response = `group of nobody ${one.policy.code} ${checksum(`${one.group}\n${one.part ?? ''}`)}`;
    const what = `${toldOfNobody(one)}; if somebody in it is yet to come, choose ignore.`;
    return [{ response, where: placeOf(one), what }];
  });
}

interface OddGroup {
  group: string;
  near: string;
  people: readonly [Person, ...Person[]];
}

/** A group that no policy asks for and that is nearly one that a policy asks for, or that more people have; of whoever has not left. */
function oddGroups({ people: all, policies }: Known, today: Day): OddGroup[] {
  const present = all.filter((person) => leftOn(person, today) === null);
  const { had, asked } = countsIn({ people: present, policies });
  return [...had.keys()].flatMap((group): OddGroup[] => {
    if (asked.has(group)) return [];
    const inUse = [...asked.keys(), ...[...had.keys()].filter((one) => (had.get(one) ?? 0) > (had.get(group) ?? 0))];
    const people = present.filter(({ groups }) => groups.includes(group));
    const isOfFew = people.length <= FEW && people.some(({ groups }) => !groups.some((one) => asked.has(one)));
    const near =
      nearest(group, inUse) ?? wordsOf(group, asked) ?? (isOfFew ? within(group, [...asked.keys()]) : undefined);
    const [first, ...others] = people;
    return near === undefined || first === undefined ? [] : [{ group, near, people: [first, ...others] }];
  });
}

function toldOfOddGroup({ group, near, people }: OddGroup): TabProblem {
  const who = joinedInShort(people.map(({ name }) => name));
  const [{ row }] = people;
  const message = `${inRow(STAFF.title, row)}: no policy asks for the group "${group}" of ${who}. Did you mean ${near}? Please correct "Groups"; if ${group} is a group of its own, enter it under "Who signs" of a policy in Policies, or leave it out.`;
  return { code: 'GROUP_NEARLY_ANOTHER', tab: STAFF.title, row, message };
}

/** A group of its own has more people than these. */
const FEW = 2;

/** So many letters that two words begin with alike: "teacher" and "teaching". */
const STEM = 5;

/** "teaching staff", "teaching (p/t)", "teacher", "everyone": another group is in it, or begins alike. */
function within(group: string, asked: readonly string[]): string | undefined {
  const words = looksAlike(group).match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.some((word) => WHOLE.includes(word) || word === 'all')) return asked[0];
  return asked.find((other) =>
    words.some((word) => word === other || (word.length >= STEM && word.slice(0, STEM) === other.slice(0, STEM))),
  );
}

/** Letters of other alphabets that look like one of ours: a Cyrillic "с" in "teaсhing". */
const ALIKE: Readonly<Record<string, string>> = {
  а: 'a',
  с: 'c',
  е: 'e',
  і: 'i',
  ј: 'j',
  о: 'o',
  р: 'p',
  ѕ: 's',
  х: 'x',
  у: 'y',
  α: 'a',
  ο: 'o',
  ρ: 'p',
};

function looksAlike(text: string): string {
  return text.replace(/[\p{Script=Cyrillic}\p{Script=Greek}]/gu, (letter) => ALIKE[letter] ?? letter);
}

/** The first of the others that a group is one slip away from. */
export function nearest(group: string, others: readonly string[]): string | undefined {
  return others.find((other) => isNearly(group, other));
}

/** One word with one slip; numbers are never slips of one another. */
function isNearly(one: string, other: string): boolean {
  const [words, others] = [one.split(' '), other.split(' ')];
  if (one !== other && words.join('') === others.join('')) return true;
  if (words.length !== others.length) return false;
  const differing = words.flatMap((word, i) => (word === others[i] ? [] : [[word, others[i] ?? ''] as const]));
  const [pair, ...more] = differing;
  if (pair === undefined || more.length > 0) return false;
  const isLong = pair.every((word) => word.length >= LEAST_LETTERS && !/\d/.test(word));
  return isLong && isOneSlipAway(...pair);
}

/** "teaching support": two groups that policies ask for, with nothing between but a blank. */
function wordsOf(group: string, asked: ReadonlyMap<string, number>): string | undefined {
  const words = group.split(' ');
  return words.length > 1 && words.every((word) => asked.has(word))
    ? joined(words.map((word) => `"${word}"`))
    : undefined;
}
