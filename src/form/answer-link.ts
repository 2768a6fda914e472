/**
 * The link of an answer has all that was answered, in one call instead of three for each question. It names questions by
 * numbers of its own ("entry.2654435769") that Google tells nowhere; which question each one stands for is learnt from
 * answers that were read both ways. Nothing is taken from a link that such an answer has not shown (docs/google-facts.md FX06).
 */
import { groupedBy } from '../common/lists';
import type { FormAnswer } from './read-answer';

type Answers = FormAnswer['answers'];

/** Entries and the items that they stand for; which stands for which is not told while all of them were answered alike. */
interface LinkGroup {
  entries: readonly string[];
  items: readonly string[];
  /** Whether what is answered is a list of ticks. */
  areTicks: boolean;
}

/** What is known of the links of a form's answers. */
export interface LinkKnowledge {
  /** False once a link and its answer were at odds: this form's answers are read item by item for good. */
  isReliable: boolean;
  groups: readonly LinkGroup[];
}

export const NOTHING_KNOWN: LinkKnowledge = { isReliable: true, groups: [] };

const UNRELIABLE: LinkKnowledge = { isReliable: false, groups: [] };

/** What a link says, by its entries; null where it says something that is not understood. */
function entriesOf(link: string): Map<string, string[]> | null {
  const entries = new Map<string, string[]>();
  try {
    for (const field of link.slice(link.indexOf('?') + 1).split('&')) {
      const [key = '', words = ''] = field.split('=');
      if (!key.startsWith('entry.')) continue;
      const entry = /^entry\.(\d+)$/.exec(key)?.[1];
      if (entry === undefined) return null;
      const said = decodeURIComponent(words.replace(/\+/g, ' '));
      if (said !== '') entries.set(entry, [...(entries.get(entry) ?? []), said]);
    }
    return entries;
  } catch {
    // A link that is cut off in the middle of a character.
    return null;
  }
}

/** An answer as its link has it; null where not all of it is known for sure: then it must be read item by item. */
export function answersInLink({ isReliable, groups }: LinkKnowledge, link: string): Answers | null {
  const said = entriesOf(link);
  if (!isReliable || said === null) return null;
  const known = new Set(groups.flatMap(({ entries }) => entries));
  if ([...said.keys()].some((entry) => !known.has(entry))) return null;
  const answers: Answers = [];
  for (const { entries, items, areTicks } of groups) {
    const [words = [], ...others] = entries.map((entry) => said.get(entry) ?? []);
    if (others.some((other) => signOf(other) !== signOf(words))) return null;
    const [only = ''] = words;
    if (words.length > 1 && !areTicks) return null;
    if (words.length > 0) answers.push(...items.map((item) => ({ item, response: areTicks ? [...words] : only })));
  }
  return answers;
}

/** What is known once an answer was read item by item as well. */
export function learntFrom(known: LinkKnowledge, link: string, answers: Answers): LinkKnowledge {
  const said = entriesOf(link);
  if (!known.isReliable || said === null) return UNRELIABLE;
  const given = new Map(answers.map(({ item, response }) => [item, response]));
  const wordsOf = (item: string): string[] => [given.get(item) ?? []].flat().filter((words) => words !== '');
  const isTicks = (item: string): boolean => Array.isArray(given.get(item));
  const groups: LinkGroup[] = [];
  const split = (entries: readonly string[], items: readonly string[], areTicks: boolean | null): boolean => {
    const entriesBy = groupedBy(entries, (entry) => signOf(said.get(entry) ?? []));
    const itemsBy = groupedBy(items, (item) => signOf(wordsOf(item)));
    if (entriesBy.size !== itemsBy.size) return false;
    return [...entriesBy].every(([sign, alike]) => {
      const theirs = itemsBy.get(sign) ?? [];
      const kinds = new Set(areTicks === null ? theirs.map(isTicks) : [areTicks]);
      // A text that says what stands beside a box cannot be told from the tick: another answer will tell.
      const [kind] = kinds;
      if (kinds.size === 1 && kind !== undefined) groups.push({ entries: alike, items: theirs, areTicks: kind });
      return theirs.length === alike.length;
    });
  };
  const isFitting = known.groups.every(({ entries, items, areTicks }) => split(entries, items, areTicks));
  const knownEntries = new Set(known.groups.flatMap(({ entries }) => entries));
  const knownItems = new Set(known.groups.flatMap(({ items }) => items));
  const newEntries = [...said.keys()].filter((entry) => !knownEntries.has(entry));
  const newItems = [...given.keys()].filter((item) => !knownItems.has(item) && wordsOf(item).length > 0);
  return isFitting && split(newEntries, newItems, null) ? { isReliable: true, groups } : UNRELIABLE;
}

/** Alike for answers that say the same. */
function signOf(words: readonly string[]): string {
  return JSON.stringify(words);
}

const TICKS = '*';
const NOT_RELIABLE = 'no';

/** As it is noted: "2654435769=18* 1013904242,3668339987=20,22". */
export function linkNote({ isReliable, groups }: LinkKnowledge): string {
  if (!isReliable) return NOT_RELIABLE;
  return groups
    .map(({ entries, items, areTicks }) => `${entries.join()}=${items.join()}${areTicks ? TICKS : ''}`)
    .join(' ');
}

/** What `linkNote` wrote; of anything else nothing is known, and it is learnt again. */
export function readLinkNote(note: string): LinkKnowledge {
  if (note === NOT_RELIABLE) return UNRELIABLE;
  const groups = note.split(' ').flatMap((group): LinkGroup[] => {
    const [, entries, items, ticks] = /^([\d,]+)=([\d,]+)(\*?)$/.exec(group) ?? [];
    if (entries === undefined || items === undefined) return [];
    return [{ entries: entries.split(','), items: items.split(','), areTicks: ticks === TICKS }];
  });
  const isWhole = linkNote({ isReliable: true, groups }) === note;
  return isWhole ? { isReliable: true, groups } : NOTHING_KNOWN;
}
