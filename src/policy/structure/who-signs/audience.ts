/**
 * Reading: who signs this document. In: the title, the front page, the headings, the labels of signatures. Out: the groups, and
 * the words that said so. An ordered table: titles are asked first, then sentences that say who must sign, then what tells less.
 */

import { fieldLine } from '../../lines/field-lines';
import type { Line } from '../../lines/line';
import { saysWhoSigns } from '../../vocabulary/announcements';
import { subjectOf } from '../../vocabulary/conditions';
import {
  GROUPS,
  groupsIn,
  isOnlyAbout,
  namesOnlyGroups,
  namesTheStaff,
  OUTSIDERS,
  speaksOfOnesWork,
  studentsAreTrainees,
} from '../../vocabulary/people/groups';
import { asTheDocumentSays, STUDENTS_WHO_SIGN } from '../../vocabulary/people/own-words';
import { wordCount } from '../../vocabulary/text';
import { isThirdPersonRule } from '../../vocabulary/wording';
import { rolesAsked } from './roles-asked';
import { type AudienceWords, appliesTo, type Named, STUDENTS, signatoriesIn } from './said-who-signs';

/** Who signs, and the words of the document that say so. */
export interface Audience {
  /** As they are proposed to the person who publishes. */
  names: string[];
  /** As the vocabulary knows the words that the document has for them: "students" on a placement are pupils there. */
  groups: string[];
  from: string;
}

interface AudienceSource {
  name: string;
  /** Asked only where nobody was named by those before it. */
  isLastResort: boolean;
  /** It names people by what they do, whom no list of groups holds. */
  tellsRoles?: true;
  named: (words: AudienceWords, isAnybodyNamed: boolean) => Named[];
}

function allIn(text: string): Named {
  return { names: groupsIn(text).map(({ name }) => name), from: text };
}

const TRAINEES = 'Trainees';

/** People who come from outside: a part that is headed by them alone is theirs to sign, too. */
const GUESTS: ReadonlySet<string> = new Set([
  'Volunteers',
  'Visitors',
  'Contractors',
  'Supply staff',
  TRAINEES,
  STUDENTS,
]);

const HEADS_AN_AGREEMENT =
  /\b(?:agreement|acceptable use|code|signature|declaration|AUP|acknowledge?ment|sign[- ]?off|signed by)\b/i;

/** Asked in this order. */
export const AUDIENCE_SOURCES: readonly AudienceSource[] = [
  { name: 'the title', isLastResort: false, named: (words) => [signatoriesIn(words.title, words, true)] },
  {
    name: 'a line on the front that says so',
    isLastResort: false,
    named: (words, isAnybodyNamed) =>
      words.front
        .filter((line) => saysOnTheFront(line, isAnybodyNamed))
        .map(({ text }) => signatoriesIn(text, words, true)),
  },
  { name: 'a sentence that says to whom it applies, or who must sign', isLastResort: false, named: appliesTo },
  {
    name: 'a role that rules ask, or that signs',
    isLastResort: true,
    tellsRoles: true,
    named: ({ title, lines }) => [{ names: rolesAsked(title, lines).slice(0, 1), from: title }],
  },
  {
    name: 'the heading of an agreement or signature',
    isLastResort: true,
    named: (words) =>
      firstNamed(
        words.headings.filter((heading) => HEADS_AN_AGREEMENT.test(heading)),
        words,
      ),
  },
  {
    name: 'the title, where it is about people who usually sign nothing',
    isLastResort: true,
    named: ({ title }) => (isOnlyAbout(title, OUTSIDERS) ? [allIn(title)] : []),
  },
  {
    // "Governors must:" tells more than who is named in passing.
    name: 'who is asked by a rule, or has a place to sign',
    isLastResort: true,
    named: (words) => [...askedByRules(words), ...placesToSign(words)],
  },
  {
    name: 'whom the document names most',
    isLastResort: true,
    named: namedMost,
  },
  {
    // Where nobody is named at all, nobody is proposed: then everybody signs, until a person says otherwise.
    name: 'the staff in passing, or their work',
    isLastResort: true,
    named: ({ title, lines }) =>
      lines.some(({ text }) => namesTheStaff(text) || speaksOfOnesWork(text))
        ? [{ names: ['Staff'], from: title }]
        : [],
  },
  {
    name: 'a part of the document for guests',
    isLastResort: false,
    named: (words) =>
      words.headings.filter(namesOnlyGroups).map((heading) => among(GUESTS, signatoriesIn(heading, words))),
  },
];

function among(known: ReadonlySet<string>, { names, from }: Named): Named {
  return { names: names.filter((name) => known.has(name)), from };
}

/** Whoever signs the most of a school's agreements: a rule may ask others in passing. */
const USUAL_SIGNATORIES: ReadonlySet<string> = new Set([
  'Staff',
  'Teaching staff',
  'Support staff',
  'Supply staff',
  'Teachers',
  'Governors',
  'Volunteers',
  'Hirers',
  'Chaperones',
  'Coaches',
  'Board members',
  TRAINEES,
  STUDENTS,
]);

function askedByRules(words: AudienceWords): Named[] {
  const asks = ({ text }: Line) =>
    isThirdPersonRule(`${text.replace(/[\s:;…]+$/u, '')} do`) || /^(?:All|Each|Every\w*)\b/u.test(text);
  return words.early
    .filter(asks)
    .map(({ text }) => ({ ...among(USUAL_SIGNATORIES, signatoriesIn(subjectOf(text), words)), from: text }));
}

/** So often somebody is named whom a document is about, and twice as often as anybody else who may sign. */
const OFTEN = 3;

function namedMost(words: AudienceWords): Named[] {
  const times = new Map<string, number>();
  for (const { text } of words.lines)
    for (const name of among(USUAL_SIGNATORIES, signatoriesIn(text, words)).names)
      times.set(name, (times.get(name) ?? 0) + 1);
  const [[name = '', most = 0] = [], [, next = 0] = []] = [...times].sort(([, a], [, b]) => b - a);
  return most >= Math.max(OFTEN, next * 2) ? [{ names: [name], from: words.title }] : [];
}

function placesToSign(words: AudienceWords): Named[] {
  return words.lines.flatMap(({ raw }) => fieldLine(raw)?.labels ?? []).map((label) => signatoriesIn(label, words));
}

function saysOnTheFront({ source, cells, text }: Line, isAnybodyNamed: boolean): boolean {
  const isLabelled = source === 'fact' && /\b(?:audience|applies|applicable|intended)\b/i.test(cells[0] ?? '');
  const isShortSentence = wordCount(text) <= 30 && /^for\s/i.test(text);
  return isLabelled || isShortSentence || (!isAnybodyNamed && saysWhoSigns(text) && wordCount(text) <= 80);
}

/** The first heading that names somebody. */
function firstNamed(headings: readonly string[], words: AudienceWords): Named[] {
  const first = headings.map((heading) => signatoriesIn(heading, words)).find(({ names }) => names.length > 0);
  return first === undefined ? [] : [first];
}

const PARTS_OF_THE_STAFF: ReadonlySet<string> = new Set([
  'Teaching staff',
  'Support staff',
  'Teaching assistants',
  'Teachers',
  'Leaders',
]);

/** Who teaches and who supports are the staff together; a part of it signs with the whole. */
function wholeGroups(names: readonly string[]): string[] {
  const isWhole =
    names.includes('Staff') ||
    (names.includes('Support staff') && (names.includes('Teachers') || names.includes('Teaching staff')));
  return isWhole ? [...new Set(['Staff', ...names.filter((name) => !PARTS_OF_THE_STAFF.has(name))])] : [...names];
}

/** Who was named, each with the words that named them first, as the sources say it one after another. */
function askedInOrder(words: AudienceWords, sources: readonly AudienceSource[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const { isLastResort, named } of sources)
    if (!isLastResort || found.size === 0)
      for (const { names, from } of named(words, found.size > 0))
        for (const name of names) if (!found.has(name)) found.set(name, from);
  return found;
}

const isAGroup = (name: string) => GROUPS.some((group) => group.name === name);

/** Who signs. Whose conduct a part of the document is about is asked by its groups alone: a role is told by the whole document. */
export function readAudience(words: Omit<AudienceWords, 'doStudentsSign'>): Audience {
  const all = { ...words, doStudentsSign: studentsAreTrainees(words.lines.map(({ text }) => text)) };
  const found = askedInOrder(all, AUDIENCE_SOURCES);
  const withoutRoles = AUDIENCE_SOURCES.filter(({ tellsRoles }) => tellsRoles !== true);
  const known = [...found.keys()].every(isAGroup) ? found : askedInOrder(all, withoutRoles);
  const proposed = wholeGroups([...found.keys()]);
  const text = words.lines.map((line) => line.text).join('\n');
  const names = proposed.map((name) =>
    all.doStudentsSign && name === STUDENTS ? STUDENTS_WHO_SIGN : asTheDocumentSays(name, text),
  );
  return {
    names: [...new Set(names)],
    groups: wholeGroups([...known.keys()].filter(isAGroup)),
    from: [...new Set(proposed.map((name) => found.get(name) ?? ''))].join(' … '),
  };
}
