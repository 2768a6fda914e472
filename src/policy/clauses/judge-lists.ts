/**
 * Reading, step 6b. In: a section's lists, and the section's setting. Out: which of them are clauses. An ordered table, first match
 * wins; a list is judged as a whole, because its items were written as a whole.
 */

import {
  announcesAgreement,
  announcesAims,
  announcesDescription,
  announcesDetails,
  announcesRules,
  announcesWhatTheSchoolDoes,
  asksOfMe,
  isBackgroundHeading,
  isUnfinishedRule,
  tellsAPurpose,
} from '../vocabulary/announcements';
import { conditionOfLeadIn, subjectOf } from '../vocabulary/conditions';
import { beginsWithTheSchool } from '../vocabulary/offices';
import { isEveryone, speakerOf } from '../vocabulary/people/groups';
import { forbids, holdsAnAnswer, polarityOf, polarityOfLabel, saysDoNot } from '../vocabulary/polarity/polarity';
import { endsInColon, sentencesIn, startsSmall, wordCount } from '../vocabulary/text';
import {
  holdsAPromise,
  insists,
  isBinding,
  isImperative,
  isPlainlyBinding,
  isThirdPersonRule,
  speaksOfThePolicy,
  tellsConsequences,
} from '../vocabulary/wording';
import type { List } from './outline/outline';
import { type ClauseRule, isPromise, type SectionSetting, type Verdict, verdictOf } from './section-setting';

interface ListFacts {
  list: List;
  setting: SectionSetting;
  leadIn: string;
  binding: number;
  count: number;
}

function speakerOfLeadIn({ leadIn, setting }: ListFacts): ReturnType<typeof speakerOf>['speaker'] {
  if (leadIn === '' || isPromise(leadIn, setting.weSign) || /\bI\b|\b[Yy]ou\b/u.test(leadIn)) return 'nobody named';
  if (conditionOfLeadIn(leadIn, setting.audience) !== null) return 'part of them';
  const subject = subjectOf(leadIn);
  return subject === leadIn && isEveryone(leadIn) ? 'signatories' : speakerOf(subject, setting.audience).speaker;
}

/** "As a parent of a pupil, I promise to:" */
function isSpokenByOthers({ leadIn, setting }: ListFacts): boolean {
  const [, named = ''] = /^\W*As (?:an?|the) ([^,:]+)/i.exec(leadIn) ?? [];
  return speakerOf(named, setting.audience).speaker === 'others';
}

/** First match wins; docs/reading.md shows the table. */
export const LIST_RULES: readonly ClauseRule<ListFacts>[] = [
  {
    name: 'The section is for others, and the lead-in names nobody who signs',
    isClauses: false,
    isSure: true,
    when: (at) =>
      at.setting.isForOthers &&
      !(isUnfinishedRule(at.leadIn) && ['signatories', 'part of them'].includes(speakerOfLeadIn(at))),
  },
  {
    name: 'The lead-in says what others do ("Pupils are taught to:")',
    isClauses: false,
    isSure: true,
    when: (at) => isSpokenByOthers(at) || (speakerOfLeadIn(at) === 'others' && !announcesAgreement(at.leadIn)),
  },
  {
    name: 'At least half of the items are promises ("I will …"; for governors also "We will …")',
    isClauses: true,
    isSure: true,
    when: ({ list, count, setting }) =>
      list.items.filter((item) => isPromise(item.text, setting.weSign) || holdsAPromise(item.text)).length * 2 >= count,
  },
  {
    name: 'Most items say what the school does, or what follows from a breach',
    isClauses: false,
    when: ({ list, count }) =>
      list.items.filter(({ text }) => isOfTheSchool(text) || tellsConsequences(text)).length * 2 > count,
  },
  {
    name: 'The lead-in says what the school or one of its officers does ("The headteacher will:")',
    isClauses: false,
    when: (at) =>
      speakerOfLeadIn(at) === 'the school' &&
      !forbids(at.leadIn) &&
      announcesWhatTheSchoolDoes(at.leadIn) &&
      !announcesAgreement(at.leadIn) &&
      isUnfinishedRule(at.leadIn),
  },
  {
    name: 'The lead-in tells what the policy is for ("This policy aims to:")',
    isClauses: false,
    yields: 'to certainty',
    when: ({ leadIn }) => announcesAims(leadIn),
  },
  {
    name: 'The lead-in or the heading says do or do not ("Don’t:", "Unacceptable")',
    isClauses: true,
    isSure: true,
    when: ({ list, leadIn, setting }) =>
      list.leadIn === null
        ? setting.polarHeading !== null ||
          list.items.every(
            ({ leadIn: beside }) => beside !== null && (holdsAnAnswer(beside) || isUnfinishedRule(beside)),
          )
        : polarityOf(leadIn) !== null ||
          forbids(leadIn) ||
          (saysDoNot(leadIn) && isUnfinishedRule(leadIn) && !speaksOfThePolicy(leadIn)),
  },
  {
    name: 'A sign or a word before an item says do not (✘, "No: …")',
    isClauses: true,
    isSure: true,
    when: ({ list }) => list.isCrossed || list.items.some(({ text }) => polarityOfLabel(text) === 'do not'),
  },
  {
    name: 'The lead-in insists on it ("You must not share:")',
    isClauses: true,
    isSure: true,
    when: (at) => insists(at.leadIn) && !announcesDetails(at.leadIn) && isAskedByLeadIn(at),
  },
  {
    name: 'The lead-in asks it of those who sign ("I agree to:")',
    isClauses: true,
    when: isAskedByLeadIn,
  },
  {
    name: 'The lead-in describes ("This applies to:", "for example:", "legislation:")',
    isClauses: false,
    yields: 'to certainty',
    when: ({ leadIn, binding, count }) => announcesDescription(leadIn) && binding * 4 < count * 3,
  },
  {
    name: 'The lead-in announces rules ("… protocols are as follows:")',
    isClauses: true,
    isSure: true,
    when: ({ leadIn, setting, binding }) =>
      announcesRules(leadIn) &&
      !announcesDescription(leadIn) &&
      (binding > 0 || !isBackgroundHeading(setting.heading ?? '')),
  },
  {
    name: 'The lead-in is an order itself ("Always wash your hands:", "Staff do not wear:")',
    isClauses: true,
    when: isLedByAnOrder,
  },
  {
    name: 'At least half of the items are plainly rules ("You must …", "Keep …", "Staff should …")',
    isClauses: true,
    when: ({ list, count }) => list.items.filter((item) => isPlainlyBinding(item.text)).length * 2 >= count,
  },
  {
    name: 'The heading is background (Introduction, Aims, Legislation, Related policies …)',
    isClauses: false,
    yields: 'to certainty',
    when: ({ setting }) => isBackgroundHeading(setting.heading ?? ''),
  },
  {
    name: 'At least a quarter of the items are rules',
    isClauses: true,
    yields: 'to certainty',
    when: ({ binding, count }) => binding * 4 >= count,
  },
  { name: 'Any other list in a section of rules', isClauses: true, yields: 'to likelihood', when: () => true },
];

/** A longer sentence says more than its list does. */
const MOST_WORDS_OF_AN_ORDER = 12;

function isLedByAnOrder(at: ListFacts): boolean {
  const { leadIn } = at;
  if (!endsInColon(leadIn) || wordCount(leadIn) > MOST_WORDS_OF_AN_ORDER) return false;
  if (announcesDescription(leadIn) || announcesDetails(leadIn)) return false;
  const isOfSignatories = ['signatories', 'part of them'].includes(speakerOfLeadIn(at));
  return (isOfSignatories && saysDoNot(leadIn)) || /^\W*(?:always|never|do not|don['’]t|please)\b/i.test(leadIn);
}

/** "The headteacher keeps a list"; "Tell the headteacher" is asked of its reader. */
function isOfTheSchool(text: string): boolean {
  return beginsWithTheSchool(text) && !isImperative(text);
}

function isAskedByLeadIn(at: ListFacts): boolean {
  const isOfSignatories = ['signatories', 'part of them', 'nobody named'].includes(speakerOfLeadIn(at));
  return at.leadIn !== '' && isOfSignatories && asksOfReader(at);
}

function asksOfReader({ leadIn, setting, binding }: ListFacts): boolean {
  if (!announcesAgreement(leadIn) && isUnfinishedRule(leadIn) && isBinding(asDuty(leadIn)) && !tellsAPurpose(leadIn))
    return (
      !isBackgroundHeading(setting.heading ?? '') || binding > 0 || insists(leadIn) || isThirdPersonRule(asDuty(leadIn))
    );
  return announcesAgreement(leadIn);
}

/** A lead-in with something to do where its points stand: "Staff must:" becomes "Staff must to do", which binds. */
function asDuty(leadIn: string): string {
  return leadIn.replace(/[:…\s]+$/u, ' to do');
}

/** "1. Drivers are:" over a list leads to it as a line without a number would. */
function headingAsLeadIn(heading: string | null): string {
  return heading !== null && endsInColon(heading) ? heading.replace(/^\W*[\da-z]{1,3}(?:\.\d+)*[.)]\s+/i, '') : '';
}

/** "The purpose of this agreement is to be clear. By taking part, we agree:" leads to its list by its last sentence. */
function asksInTheEnd(leadIn: string): string {
  const last = sentencesIn(leadIn).pop() ?? '';
  return asksOfMe(last) ? last : leadIn;
}

/** Whether a list's items are clauses, and the rule that said so. */
export function judgeList(list: List, setting: SectionSetting): Verdict {
  const leadIn = asksInTheEnd(list.leadIn ?? headingAsLeadIn(setting.heading));
  const facts: ListFacts = {
    list,
    setting,
    leadIn,
    count: list.items.length,
    binding: list.items.filter((item) => (startsSmall(item.text) ? holdsAPromise(item.text) : isBinding(item.text)))
      .length,
  };
  const rule = LIST_RULES.find(({ when }) => when(facts));
  const places = list.items.map(({ at }) => at);
  return rule === undefined ? { isClauses: true, because: '' } : verdictOf(rule, places, setting);
}
