/**
 * Reading: who signs this document. In: the title, the front page and the headings. Out: the groups, and the words that
 * said so. Titles are asked first, then sentences that say who must sign, then headings over the signature.
 */

import type { Line } from '../lines/line';
import { saysOutrightToWhomItApplies, saysToWhomItApplies, saysWhoSigns } from '../vocabulary/announcements';
import { subjectOf } from '../vocabulary/conditions';
import { groupsIn, namesOnlyGroups, namesTheStaff, USUAL_SIGNATORIES } from '../vocabulary/people';
import { endsInColon, sentencesIn, wordCount } from '../vocabulary/text';
import { isThirdPersonRule } from '../vocabulary/wording';

/** Who signs, and the words of the document that say so. */
export interface Audience {
  names: string[];
  from: string;
}

function namesIn(text: string, withOutsiders: boolean): string[] {
  return groupsIn(text)
    .filter((group) => withOutsiders || group.isSignatory)
    .map((group) => group.name);
}

/** People who come from outside: a part that is headed by them alone is theirs to sign, too. */
const GUESTS: ReadonlySet<string> = new Set(['Volunteers', 'Visitors', 'Contractors', 'Supply staff', 'Trainees']);

/** "All teachers, support staff and trainees must sign this": two groups or more are the subject of what is asked. */
function severalAsked(sentence: string): string[] {
  const subject = subjectOf(sentence);
  const names = namesIn(subject, false).filter((name) => name !== 'Members');
  const isAsked =
    subject !== sentence &&
    wordCount(subject) <= MOST_WORDS_OF_A_SUBJECT &&
    !/\b(?:when|where|if|that|who|with)\b/iu.test(subject) &&
    names.length >= 2 &&
    namesIn(subject, true).every((name) => name === 'Members' || names.includes(name)) &&
    isThirdPersonRule(sentence);
  return isAsked ? names : [];
}

const MOST_WORDS_OF_A_SUBJECT = 12;

/** The items of the list that begins behind this line. */
function listAfter(lines: readonly Line[], at: number): readonly Line[] {
  const end = lines.findIndex((line, i) => i > at && line.item === null);
  return lines.slice(at + 1, end < 0 ? lines.length : end);
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

/** `front` are the lines before the first heading or list, `early` the first pages, `headings` the headings in order. */
export function readAudience(
  title: string,
  front: readonly Line[],
  early: readonly Line[],
  headings: readonly string[],
  allText: () => string,
): Audience {
  const ofTitle = namesIn(title, false);
  const found = new Map<string, string>();
  const add = (names: readonly string[], from: string) => {
    for (const name of names) if (!found.has(name)) found.set(name, from);
  };
  add(ofTitle, title);
  for (const line of front) {
    const isLabelled =
      line.source === 'fact' && /\b(?:audience|applies|applicable|intended)\b/iu.test(line.cells[0] ?? '');
    const isShortSentence = wordCount(line.text) <= 30 && /^for\s/iu.test(line.text);
    if (
      isLabelled ||
      isShortSentence ||
      (ofTitle.length === 0 && saysWhoSigns(line.text) && wordCount(line.text) <= 80)
    )
      add(namesIn(line.text, false), line.text);
  }
  early.forEach((line, i) => {
    const says = found.size === 0 ? saysToWhomItApplies(line.text) : saysOutrightToWhomItApplies(line.text);
    if (says && wordCount(line.text) <= 60) add(namesIn(line.text, false), line.text);
    for (const sentence of sentencesIn(line.text))
      add(saysOutrightToWhomItApplies(sentence) ? namesIn(sentence, false) : severalAsked(sentence), line.text);
    if (saysToWhomItApplies(line.text) && endsInColon(line.text))
      for (const item of listAfter(early, i)) add(namesIn(item.text, false), item.text);
  });
  for (const heading of headings)
    if (
      found.size === 0 &&
      /\b(?:agreement|acceptable use|code|signature|declaration|AUP|acknowledge?ment|sign[- ]?off|signed by)\b/iu.test(
        heading,
      )
    )
      add(namesIn(heading, false), heading);
  if (found.size === 0) add(namesIn(title, true), title);
  if (found.size === 0)
    for (const heading of headings)
      add(
        namesIn(heading, false).filter((name) => USUAL_SIGNATORIES.has(name)),
        heading,
      );
  // "Governors must:" tells more than who is named in passing.
  if (found.size === 0)
    for (const line of early)
      if (isThirdPersonRule(`${line.text.replace(/[\s:;…]+$/u, '')} do`))
        add(
          namesIn(subjectOf(line.text), false).filter((name) => USUAL_SIGNATORIES.has(name)),
          line.text,
        );
  // Where nobody is named at all, nobody is proposed: then everybody signs, until a person says otherwise.
  if (found.size === 0 && namesTheStaff(allText())) add(['Staff'], title);
  for (const heading of headings)
    if (namesOnlyGroups(heading))
      add(
        namesIn(heading, false).filter((name) => GUESTS.has(name)),
        heading,
      );
  const names = wholeGroups([...found.keys()]);
  return {
    names,
    from: names
      .map((name) => found.get(name) ?? '')
      .filter((from, i, all) => all.indexOf(from) === i)
      .join(' … '),
  };
}
