/**
 * Reading: the words that a document itself has for a group that the vocabulary knows. In: the group, the document's text. Out: "Employees",
 * "Tutors", "Supply teachers", "Volunteer coaches", as they are proposed to the person who publishes; and back to the group.
 */
import { capitalised } from '../../../common/words';
import { GROUPS, groupsIn, mentionsIn } from './groups';

/** The groups that documents have many words for, and of these the ones that are kept: another word of the same group is none of its own. */
const KEPT: Readonly<Record<string, RegExp>> = {
  Staff: /^employees$/u,
  Teachers: /^(?:tutors|practitioners)$/u,
  'Supply staff': /^(?!supply staff$)/u,
  'Support staff': /^(?!(?:support|non[- ]teaching) staff$)/u,
  Trainees: /^(?!trainees$)/u,
  Leaders: /^(?:managers|leadership team)$/u,
  Volunteers: /^volunteer (?!helpers$)/u,
};

/** Students who sign are trainees; those whom a school teaches sign nothing of its staff's. */
export const STUDENTS_WHO_SIGN = 'Students';

/** "tutor" → "tutors", "coach" → "coaches", "staff" → "staff". */
export function inThePlural(words: string): string {
  if (/(?:s|staff|team|people|faculty)$/i.test(words)) return words;
  if (/(?:ch|sh|x)$/i.test(words)) return `${words}es`;
  return /[^aeiou]y$/i.test(words) ? `${words.slice(0, -1)}ies` : `${words}s`;
}

/** "Supply  Teacher" → "supply teachers". */
function alike(words: string): string {
  return inThePlural(words.trim().toLowerCase().replace(/\s+/gu, ' '));
}

/** How often a text names a group by each of its words. */
function wordsFor(name: string, text: string): Map<string, number> {
  const counted = new Map<string, number>();
  for (const { group, words } of mentionsIn(text))
    if (group.name === name) counted.set(alike(words), (counted.get(alike(words)) ?? 0) + 1);
  return counted;
}

/** Whether a word that is kept is in a text at all: to tell every group apart takes far longer, and most documents have none. */
function hasKeptWords(name: string, kept: RegExp, text: string): boolean {
  const own = GROUPS.filter((group) => group.name === name);
  return own.some(({ pattern }) => (text.match(pattern) ?? []).some((words) => kept.test(alike(words))));
}

/**
 * "Staff" of a document that says "employees", and nowhere "staff" as often → "Employees".
 * @param group as the vocabulary names it @param text all words of the document
 */
export function asTheDocumentSays(group: string, text: string): string {
  const kept = KEPT[group];
  if (kept === undefined || !hasKeptWords(group, kept, text)) return group;
  const counted = [...wordsFor(group, text)].sort(([, a], [, b]) => b - a);
  const [words, times] = counted.find(([one]) => kept.test(one)) ?? [group, 0];
  const others = counted.reduce((sum, [one, many]) => (one === words ? sum : sum + many), 0);
  return times > others ? capitalised(words) : group;
}

/** "Employees" → "Staff", "Tutors" → "Teachers", "Students" who sign → "Trainees"; a word that the vocabulary does not know stays as it is. */
export function groupMeant(words: string): string {
  if (words === STUDENTS_WHO_SIGN) return 'Trainees';
  return groupsIn(words)[0]?.name ?? words;
}
