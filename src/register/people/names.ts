/** Names of people, as different hands write them: whether two are one, and how alike two others are. */

import { groupedBy } from '../../common/lists';
import type { Person } from '../model';
import { titleOf, withoutLetters } from './titles';

/** Letters that have no plain letter within them. */
const PLAIN: Record<string, string> = { ø: 'o', ł: 'l', đ: 'd', ð: 'd', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ı: 'i' };

/** "Anna Kaur née Singh", "Anna Kaur (formerly Singh)": the name, and the family name before; at least two words stand before it. */
const WITH_FORMER =
  /^(\s*\S+\s+\S.*?)[\s,(]+(?:n[ée]e?|formerly|previously|maiden name)[\s:.]+([\p{L}'’ -]+?)\s*\)?\s*$/iu;

/** "Mrs Zoë O'Brien-Smith", "O’Brien-Smith, Zoe (Mrs)" → ["zoe", "obriensmith"]: forenames first, no titles, no name of before a marriage. */
export function nameWords(name: string): string[] {
  const bare = withoutLetters(name.trim().replace(WITH_FORMER, '$1')).replace(/\([^)]*\)/g, ' ');
  const [family = '', given = ''] = bare.split(',');
  const words = `${given} ${family}`
    .normalize('NFD')
    .toLowerCase()
    .replace(/[øłđðßæœþı]/gu, (letter) => PLAIN[letter] ?? letter)
    .replace(/[^\p{L}\s.]/gu, '')
    .split(/[\s.]+/)
    .filter((word) => word !== '');
  while (words.length > 1 && titleOf(words[0] ?? '') !== null) words.shift();
  return words;
}

/** One name: case, accents, titles, order with a comma and middle names apart. A short form of a forename is another name. */
export function isSameName(one: string, other: string): boolean {
  return areSame(nameWords(one), nameWords(other));
}

function areSame(one: readonly string[], other: readonly string[]): boolean {
  if (one.length === 0 || other.length === 0) return false;
  if (one.join('') === other.join('')) return true;
  if (one.length < 2 || other.length < 2) return false;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  return (
    short[0] === long[0] &&
    short[short.length - 1] === long[long.length - 1] &&
    short.slice(1, -1).every((word) => long.slice(1, -1).includes(word))
  );
}

/**
 * Whether a name may stand for the person whose address is known already: the same name, or its words in another order,
 * or initials for forenames; or with the family name that the list has as the one before.
 */
export function fitsName(listed: string, signed: string): boolean {
  return [listed, ...underFormerName(listed)].some((name) => fits(name, signed));
}

/** "Anna Kaur (née Singh)" → "Anna Singh". */
function underFormerName(listed: string): string[] {
  const [, , former] = WITH_FORMER.exec(listed.trim()) ?? [];
  const [forename] = nameWords(listed);
  return former === undefined || forename === undefined ? [] : [`${forename} ${former}`];
}

function fits(listed: string, signed: string): boolean {
  const [one, other] = [nameWords(listed), nameWords(signed)];
  if (areSame(one, other)) return true;
  if ([...one].sort().join(' ') === [...other].sort().join(' ')) return true;
  const [first = '', otherFirst = ''] = [one[0], other[0]];
  const isInitial = (first.length === 1 || otherFirst.length === 1) && first[0] === otherFirst[0];
  return isInitial && one.length > 1 && other.length > 1 && one[one.length - 1] === other[other.length - 1];
}

/** Whether two names have a word in common, initials apart: what is left of a name after a marriage. */
export function haveWordInCommon(one: string, other: string): boolean {
  const words = (name: string): string[] => nameWords(name.replace(/-/g, ' ')).filter((word) => word.length > 1);
  const others = words(other);
  return words(one).some((word) => others.includes(word));
}

/** The pairs of neighbouring letters of a name, in order: what tells how alike two names are, whatever the order of words. */
export function letterPairs(name: string): string[] {
  return nameWords(name.replace(/-/g, ' '))
    .flatMap((word) => {
      const padded = ` ${word} `;
      return Array.from({ length: padded.length - 1 }, (_, i) => padded.slice(i, i + 2));
    })
    .sort();
}

/** From 0, nothing alike, to 1: the share of letter pairs that two names have in common (Dice's coefficient). */
export function likeness(one: readonly string[], other: readonly string[]): number {
  let common = 0;
  let [i, j] = [0, 0];
  while (i < one.length && j < other.length) {
    const [a = '', b = ''] = [one[i], other[j]];
    if (a === b) common += 1;
    if (a <= b) i += 1;
    if (b <= a) j += 1;
  }
  const all = one.length + other.length;
  return all === 0 ? 0 : (2 * common) / all;
}

/**
 * Names as a list has them, in its order: of several people who are called the same each with the role, or where that is the
 * same, too, the number.
 */
export function namesApart(people: readonly Pick<Person, 'number' | 'name' | 'role'>[]): string[] {
  // Numbers are no part of a name, and tell two apart all the same.
  const keyOf = ({ name }: Pick<Person, 'name'>): string =>
    [...nameWords(name), ...(name.match(/\d+/g) ?? [])].join(' ');
  const alike = groupedBy(new Map(people.map((person) => [person.number, person])).values(), keyOf);
  return people.map((person) => {
    const { name, role, number } = person;
    const same = alike.get(keyOf(person)) ?? [];
    if (same.length < 2) return name;
    const isAlone = role !== '' && same.filter((other) => other.role === role).length === 1;
    return `${name} (${isAlone ? role : `number ${number}`})`;
  });
}
