/**
 * Reading, step 6. In: a section's lists and paragraphs, its heading, who signs. Out: which of them are clauses. Ordered
 * tables, first match wins; a list is judged as a whole, because its items were written as a whole.
 */

import { endsInColon, endsSentence, sentencesIn, startsSmall, wordCount } from '../lines/text';
import { beginsWithTheSchool, isEveryone, saysWhatTheSchoolDoes, speakerOf } from '../vocabulary/people';
import {
  announcesAims,
  announcesDescription,
  announcesRules,
  holdsAPromise,
  isBackgroundHeading,
  isBinding,
  isFirstPerson,
  isPassiveRule,
  isPlainlyBinding,
  isStandaloneRule,
  isThirdPersonRule,
  isUnfinishedRule,
} from '../vocabulary/wording';
import { conditionOfLeadIn, subjectOf } from './conditions';
import type { List, ListItem, Paragraph } from './outline';

export interface SectionSetting {
  heading: string | null;
  /** The heading gives the section to pupils, parents, the school. */
  isForOthers: boolean;
  /** Before the first heading of the document, below its title. */
  isFront: boolean;
  audience: readonly string[];
  /** Paragraphs of the section that begin in the first person. */
  promises: number;
  paragraphs: number;
  /** Paragraphs of the section that are rules by themselves. */
  rules: number;
  /** The document has no list at all. */
  documentHasNoLists: boolean;
  /** Governors and trustees sign as "we"; elsewhere "we" is the school. */
  weSign: boolean;
}

/** A promise in the signatory's own voice. */
export function isPromise(text: string, weSign: boolean): boolean {
  return isFirstPerson(text) || (weSign && /^\W*(?:We|Our)\b/u.test(text));
}

interface ListFacts {
  list: List;
  setting: SectionSetting;
  leadIn: string;
  binding: number;
  count: number;
}

interface Verdict<At> {
  name: string;
  isClauses: boolean;
  when: (at: At) => boolean;
}

function speakerOfLeadIn({ leadIn, setting }: ListFacts): ReturnType<typeof speakerOf>['speaker'] {
  if (leadIn === '' || isPromise(leadIn, setting.weSign) || /\b(?:I|you)\b/u.test(leadIn)) return 'nobody named';
  if (conditionOfLeadIn(leadIn, setting.audience) !== null) return 'part of them';
  const subject = subjectOf(leadIn);
  return subject === leadIn && isEveryone(leadIn) ? 'signatories' : speakerOf(subject, setting.audience).speaker;
}

const SCHOOL_ACTS =
  /\b(?:we|the (?:school|academy|trust|college|nursery)|our (?:school|academy|trust)|(?:the )?(?:governing (?:body|board)|governors|trust board|head ?teacher|principal|DSL|designated safeguarding lead|DPO|data protection officer|network manager|IT (?:team|manager)|local authority|senior leaders?))\b[^.]{0,60}\b(?:will|shall|must|is|are|has|have|aims?|seeks?|ensures?|reserves?|may|should|can)\b[^.]*$/iu;

function tellsConsequences(text: string): boolean {
  return (
    /\b(?:will|may|can|could) (?:be (?:dealt with|treated as|subject to)|result in|lead to|constitute)\b/iu.test(
      text,
    ) && !holdsAPromise(text)
  );
}

function isTitleLike(item: ListItem): boolean {
  return (
    wordCount(item.text) <= 9 &&
    !endsSentence(item.text.replace(/[;,.]$/u, '')) &&
    !isBinding(item.text) &&
    !startsSmall(item.text)
  );
}

const LIST_RULES: readonly Verdict<ListFacts>[] = [
  {
    name: 'the section is for others, and its lead-in names no signatory',
    isClauses: false,
    when: (at) =>
      at.setting.isForOthers &&
      !(isUnfinishedRule(at.leadIn) && ['signatories', 'part of them'].includes(speakerOfLeadIn(at))),
  },
  {
    name: 'it says what others do',
    isClauses: false,
    when: (at) => speakerOfLeadIn(at) === 'others' && !announcesAgreement(at.leadIn),
  },
  {
    name: 'most items are promises of the signatory',
    isClauses: true,
    when: ({ list, count, setting }) =>
      list.items.filter((item) => isPromise(item.text, setting.weSign) || holdsAPromise(item.text)).length * 2 >= count,
  },
  {
    name: 'its items say what the school does, or what follows from a breach',
    isClauses: false,
    when: ({ list, count }) =>
      list.items.filter((item) => beginsWithTheSchool(item.text) || tellsConsequences(item.text)).length * 2 > count,
  },
  {
    name: 'it says what the school or an officer does',
    isClauses: false,
    when: (at) =>
      speakerOfLeadIn(at) === 'the school' &&
      SCHOOL_ACTS.test(at.leadIn) &&
      !announcesAgreement(at.leadIn) &&
      isUnfinishedRule(at.leadIn),
  },
  {
    name: 'its lead-in tells what the policy is for',
    isClauses: false,
    when: ({ leadIn }) => announcesAims(leadIn),
  },
  {
    name: 'its lead-in asks it of the signatories',
    isClauses: true,
    when: (at) =>
      at.leadIn !== '' &&
      ['signatories', 'part of them', 'nobody named'].includes(speakerOfLeadIn(at)) &&
      asksOfReader(at),
  },
  {
    name: 'its lead-in describes',
    isClauses: false,
    when: ({ leadIn, binding, count }) => announcesDescription(leadIn) && binding * 4 < count * 3,
  },
  {
    name: 'its lead-in announces rules, and the section is no background',
    isClauses: true,
    when: ({ leadIn, setting, binding }) =>
      announcesRules(leadIn) &&
      !announcesDescription(leadIn) &&
      (binding > 0 || !isBackgroundHeading(setting.heading ?? '')),
  },
  {
    name: 'half of its items are rules, whatever the section',
    isClauses: true,
    when: ({ list, count }) => list.items.filter((item) => isPlainlyBinding(item.text)).length * 2 >= count,
  },
  {
    name: 'it stands in a section of background',
    isClauses: false,
    when: ({ setting }) => isBackgroundHeading(setting.heading ?? ''),
  },
  { name: 'some of its items are rules', isClauses: true, when: ({ binding, count }) => binding * 4 >= count },
  {
    name: 'its items are titles or names',
    isClauses: false,
    when: ({ list, count }) => list.items.filter(isTitleLike).length * 3 >= count * 2,
  },
  {
    name: 'its lead-in speaks of the school',
    isClauses: false,
    when: (at) => at.leadIn !== '' && speakerOfLeadIn(at) === 'the school',
  },
  { name: 'it is a list in a section of rules', isClauses: true, when: () => true },
];

function announcesAgreement(leadIn: string): boolean {
  return /\bagree(?:s|d)? (?:to|that|with)\b|\bundertake\b|\bI\b/u.test(leadIn);
}

function asksOfReader({ leadIn, setting, binding }: ListFacts): boolean {
  if (
    !announcesAgreement(leadIn) &&
    isUnfinishedRule(leadIn) &&
    isBinding(leadIn.replace(/[:…\s]+$/u, ' to do')) &&
    !/\b(?:aims?|intended|designed|seeks?|policy (?:will|is|aims)|purpose|in order) /iu.test(leadIn)
  )
    return (
      !isBackgroundHeading(setting.heading ?? '') ||
      binding > 0 ||
      /\b(?:must|shall)\b/iu.test(leadIn) ||
      isThirdPersonRule(leadIn.replace(/[:…\s]+$/u, ' to do'))
    );
  return announcesAgreement(leadIn);
}

/** Whether a list's items are clauses, and the rule that said so. */
export function judgeList(list: List, setting: SectionSetting): { isClauses: boolean; because: string } {
  const leadIn = list.leadIn?.text ?? '';
  const facts: ListFacts = {
    list,
    setting,
    leadIn,
    count: list.items.length,
    binding: list.items.filter((item) => (startsSmall(item.text) ? holdsAPromise(item.text) : isBinding(item.text)))
      .length,
  };
  const rule = LIST_RULES.find((rule) => rule.when(facts));
  return { isClauses: rule?.isClauses ?? true, because: rule?.name ?? '' };
}

interface ParagraphFacts {
  paragraph: Paragraph;
  setting: SectionSetting;
}

/** What a policy says of itself: reviewing, signing, reading it. */
const ABOUT_THE_POLICY =
  /\b(?:this|the|our)\s+(?:[\p{L}'’-]+\s+){0,4}?(?:policy|AUP|agreement|document|code|handbook|form)\b[^.]{0,40}\b(?:is|are|will be|has been|was|applies|covers|sets|aims|should be read|outlines|does not|should)\b|\b(?:asked|expected|required) to (?:read and )?sign\b|\bresponsible for [^.]{0,60}\b(?:this|the) policy\b/iu;

/** What no other rule took: the reader says so where the wording could be a rule's. */
export const LEFT_TO_THE_END = 'it tells and does not ask';

const PARAGRAPH_RULES: readonly Verdict<ParagraphFacts>[] = [
  { name: 'the section is for others', isClauses: false, when: ({ setting }) => setting.isForOthers },
  {
    name: 'it speaks of the policy itself',
    isClauses: false,
    when: ({ paragraph }) =>
      !isFirstPerson(paragraph.text) &&
      ABOUT_THE_POLICY.test(paragraph.text) &&
      !/\bI will\b(?! be asked)/u.test(paragraph.text),
  },
  {
    name: 'it says what the school does, or what follows from a breach',
    isClauses: false,
    when: ({ paragraph, setting }) =>
      !isPromise(paragraph.text, setting.weSign) &&
      ((saysWhatTheSchoolDoes(paragraph.text) && !isThirdPersonRule(paragraph.text)) ||
        tellsConsequences(sentencesIn(paragraph.text)[0] ?? '')) &&
      !holdsAPromise(paragraph.text),
  },
  {
    name: 'it stands before the first heading, where lists follow',
    isClauses: false,
    when: ({ setting, paragraph }) =>
      setting.isFront &&
      (!isPromise(paragraph.text, setting.weSign) || setting.promises < 2) &&
      !setting.documentHasNoLists,
  },
  {
    name: 'it is a promise of the signatory',
    isClauses: true,
    when: ({ paragraph, setting }) =>
      isPromise(withoutBrackets(paragraph.text), setting.weSign) &&
      (!isBackgroundHeading(setting.heading ?? '') || setting.promises >= 2),
  },
  {
    name: 'it stands among promises and holds one',
    isClauses: true,
    when: ({ paragraph, setting }) =>
      setting.promises * 2 >= setting.paragraphs &&
      setting.promises >= 2 &&
      (holdsAPromise(paragraph.text) || isBinding(paragraph.text)),
  },
  {
    name: 'it stands in a section of background',
    isClauses: false,
    when: ({ setting }) => isBackgroundHeading(setting.heading ?? ''),
  },
  {
    name: 'it stands before the first heading',
    isClauses: false,
    when: ({ setting, paragraph }) =>
      setting.isFront && !(setting.documentHasNoLists && setting.rules >= 3 && isStandaloneRule(paragraph.text)),
  },
  {
    name: 'it is a rule by itself',
    isClauses: true,
    when: ({ paragraph, setting }) =>
      isStandaloneRule(withoutBrackets(paragraph.text)) &&
      (!isThirdPersonRule(paragraph.text) ||
        speakerOf(subjectOf(paragraph.text), setting.audience).speaker !== 'others'),
  },
  {
    name: 'it is a rule about things',
    isClauses: true,
    when: ({ paragraph, setting }) =>
      isPassiveRule(sentencesIn(paragraph.text)[0] ?? '') &&
      !['others', 'the school'].includes(speakerOf(headOf(subjectOf(paragraph.text)), setting.audience).speaker) &&
      !/^\W*(?:we|our)\b/iu.test(paragraph.text),
  },
  { name: LEFT_TO_THE_END, isClauses: false, when: () => true },
];

/** "Concerns about a child" → "Concerns": who or what the sentence is about. */
function headOf(subject: string): string {
  return subject.split(/\s(?:about|of|with|by|to|for|from|in|on|at|between)\s/u)[0] ?? subject;
}

function withoutBrackets(text: string): string {
  return text.replace(/^[([][^)\]]{3,90}[)\]]\s*[:–—-]?\s*/u, '');
}

export function judgeParagraph(paragraph: Paragraph, setting: SectionSetting): { isClauses: boolean; because: string } {
  const rule = PARAGRAPH_RULES.find((rule) => rule.when({ paragraph, setting }));
  return { isClauses: rule?.isClauses ?? false, because: rule?.name ?? '' };
}

const GIVES_EXAMPLES =
  /\b(?:e\.g\.|for (?:example|instance)|including|such as|this (?:may |will )?includes?)\b[^.]*[:：]\s*$/iu;

/** "All staff will keep their devices safe. This includes:": a whole rule, and examples of it below. */
export function isRuleWithExamples(text: string): boolean {
  return (
    GIVES_EXAMPLES.test(text) &&
    (isFirstPerson(text) || isThirdPersonRule(text)) &&
    !isUnfinishedRule(text.replace(GIVES_EXAMPLES, ''))
  );
}

/** "I am a role model, e.g. by:" among paragraphs that are clauses: the fragments below are its children, not clauses. */
export function isParentOf(paragraph: Paragraph | null, list: List): boolean {
  return (
    paragraph !== null &&
    endsInColon(paragraph.text) &&
    list.items.every((item) => !isFirstPerson(item.text) && (startsSmall(item.text) || !isBinding(item.text)))
  );
}
