/**
 * Reading, step 6c. In: a section's paragraphs, and the section's setting. Out: which of them are clauses. An ordered table, first
 * match wins; a paragraph is judged by itself.
 */

import { isBackgroundHeading } from '../vocabulary/announcements';
import { subjectOf } from '../vocabulary/conditions';
import { saysWhatTheSchoolDoes } from '../vocabulary/offices';
import { speakerOf } from '../vocabulary/people/groups';
import { polarityOfColumn, polarityOfLabel } from '../vocabulary/polarity/polarity';
import { sentencesIn, wordCount } from '../vocabulary/text';
import {
  asksAndAnswers,
  holdsAPromise,
  isBinding,
  isFirstPerson,
  isPartOfASentence,
  isPassiveRule,
  isStandaloneRule,
  isThirdPersonRule,
  speaksOfThePolicy,
  tellsConsequences,
  tellsWhenItIsSigned,
} from '../vocabulary/wording';
import type { Paragraph } from './outline/outline';
import { type ClauseRule, isPromise, type SectionSetting, type Verdict, verdictOf } from './section-setting';

interface ParagraphFacts {
  paragraph: Paragraph;
  setting: SectionSetting;
}

/** What no other rule took: the reader says so where the wording could be a rule's. */
export const LEFT_TO_THE_END = 'Any other paragraph tells and does not ask';

/** First match wins; docs/reading.md shows the table. */
export const PARAGRAPH_RULES: readonly ClauseRule<ParagraphFacts>[] = [
  { name: 'The section is for others', isClauses: false, isSure: true, when: ({ setting }) => setting.isForOthers },
  {
    name: 'It speaks of the policy itself ("This policy will be reviewed annually")',
    isClauses: false,
    yields: 'to certainty',
    when: ({ paragraph }) =>
      speaksOfThePolicy(paragraph.text) &&
      (tellsWhenItIsSigned(paragraph.text) || !isFirstPerson(paragraph.text)) &&
      !/\bI will\b(?! be asked)/u.test(paragraph.text),
  },
  {
    name: 'It says what the school does, or what follows from a breach',
    isClauses: false,
    yields: 'to certainty',
    when: ({ paragraph, setting }) =>
      !isPromise(paragraph.text, setting.weSign) &&
      ((saysWhatTheSchoolDoes(paragraph.text) && !isThirdPersonRule(paragraph.text)) ||
        tellsConsequences(sentencesIn(paragraph.text)[0] ?? '')) &&
      !holdsAPromise(paragraph.text),
  },
  {
    name: 'It comes before the first heading, and the document has lists',
    isClauses: false,
    yields: 'to likelihood',
    when: ({ setting, paragraph }) =>
      setting.isFront && !isPromise(paragraph.text, setting.weSign) && !setting.documentHasNoLists,
  },
  {
    name: 'It is a promise ("I understand that …"), and the heading is not background',
    isClauses: true,
    when: ({ paragraph, setting }) =>
      isPromise(withoutBrackets(paragraph.text), setting.weSign) &&
      (!isBackgroundHeading(setting.heading ?? '') || setting.promises >= 2),
  },
  {
    name: 'It begins with do or do not, and a colon ("Not allowed: own laptops")',
    isClauses: true,
    when: ({ paragraph }) => polarityOfLabel(paragraph.text) !== null,
  },
  {
    name: 'It asks what staff may do, and answers it ("May I …? Only if …"), perhaps below the question as a heading',
    isClauses: true,
    when: ({ paragraph, setting }) =>
      asksAndAnswers(paragraph.text) || asksAndAnswers(`${setting.heading ?? ''} ${paragraph.text}`),
  },
  {
    name: 'It only asks a question',
    isClauses: false,
    yields: 'to certainty',
    when: ({ paragraph }) => /\?\W*(?:yes\W+no\W*)?$/i.test(paragraph.text),
  },
  {
    name: 'It is a few words below a heading that says do not, and no sentence about it ("Gossip." below "Red lines")',
    isClauses: true,
    when: ({ paragraph, setting }) => isForbiddenInShort(paragraph.text, setting),
  },
  {
    name: 'It is among promises, and promises or asks something itself',
    isClauses: true,
    yields: 'to certainty',
    when: ({ paragraph, setting }) =>
      setting.promises * 2 >= setting.paragraphs &&
      setting.promises >= 2 &&
      (holdsAPromise(paragraph.text) || isBinding(paragraph.text)),
  },
  {
    name: 'The heading is background (Introduction, Aims, Legislation, Related policies …)',
    isClauses: false,
    yields: 'to certainty',
    when: ({ setting }) => isBackgroundHeading(setting.heading ?? ''),
  },
  {
    name: 'It comes before the first heading, and the document is not all paragraphs of rules',
    isClauses: false,
    yields: 'to likelihood',
    when: ({ setting, paragraph }) =>
      setting.isFront && !(setting.documentHasNoLists && setting.rules >= 3 && isStandaloneRule(paragraph.text)),
  },
  {
    name: 'It is a rule by itself ("Staff must …", "You may not …", "Do not …")',
    isClauses: true,
    yields: 'to certainty',
    when: ({ paragraph, setting }) =>
      isStandaloneRule(withoutBrackets(paragraph.text)) &&
      (!isThirdPersonRule(paragraph.text) ||
        speakerOf(subjectOf(paragraph.text), setting.audience).speaker !== 'others'),
  },
  {
    name: 'It is a rule about things ("No photograph may be taken")',
    isClauses: true,
    yields: 'to certainty',
    when: ({ paragraph, setting }) =>
      isPassiveRule(sentencesIn(paragraph.text)[0] ?? '') &&
      !['others', 'the school'].includes(speakerOf(headOf(subjectOf(paragraph.text)), setting.audience).speaker) &&
      !/^\W*(?:we|our)\b/i.test(paragraph.text),
  },
  { name: LEFT_TO_THE_END, isClauses: false, yields: 'to likelihood', when: () => true },
];

/** A noun and what belongs to it, or what is done: a longer paragraph tells. */
const FEW_WORDS = 12;

function isForbiddenInShort(text: string, { heading, polarHeading, forbidding }: SectionSetting): boolean {
  const over = polarHeading ?? forbidding;
  if (over === null || over !== heading || wordCount(text) > FEW_WORDS) return false;
  const isOfDoNot = over === forbidding || polarityOfColumn(over) === 'do not';
  return isOfDoNot && !isPartOfASentence(text) && !/^\W*(?:we|our|it|this|these|those|they|there)\b/i.test(text);
}

/** "Concerns about a child" → "Concerns": who or what the sentence is about. */
function headOf(subject: string): string {
  return subject.split(/\s(?:about|of|with|by|to|for|from|in|on|at|between)\s/u)[0] ?? subject;
}

function withoutBrackets(text: string): string {
  return text.replace(/^[([][^)\]]{3,90}[)\]]\s*[:–—-]?\s*/u, '');
}

/** Whether a paragraph is a clause, and the rule that said so. */
export function judgeParagraph(paragraph: Paragraph, setting: SectionSetting): Verdict {
  const rule = PARAGRAPH_RULES.find(({ when }) => when({ paragraph, setting }));
  return rule === undefined ? { isClauses: false, because: '' } : verdictOf(rule, [paragraph.at], setting);
}
