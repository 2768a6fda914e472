/**
 * Reading, step 6b. In: a section's lists, and the section's setting. Out: which of them are clauses. An ordered table, first match
 * wins; a list is judged as a whole, because its items were written as a whole.
 */

import {
  announcesAgreement,
  announcesAims,
  announcesDescription,
  announcesRules,
  announcesWhatTheSchoolDoes,
  isBackgroundHeading,
  isUnfinishedRule,
  tellsAPurpose,
} from '../vocabulary/announcements';
import { conditionOfLeadIn, subjectOf } from '../vocabulary/conditions';
import { beginsWithTheSchool } from '../vocabulary/offices';
import { isEveryone, speakerOf } from '../vocabulary/people';
import { endsSentence, startsSmall, wordCount } from '../vocabulary/text';
import {
  holdsAPromise,
  insists,
  isBinding,
  isPlainlyBinding,
  isThirdPersonRule,
  tellsConsequences,
} from '../vocabulary/wording';
import type { ListItem } from './list-tree';
import type { List } from './outline';
import { type ClauseRule, isPromise, type SectionSetting, type Verdict } from './section-setting';

interface ListFacts {
  list: List;
  setting: SectionSetting;
  leadIn: string;
  binding: number;
  count: number;
}

function speakerOfLeadIn({ leadIn, setting }: ListFacts): ReturnType<typeof speakerOf>['speaker'] {
  if (leadIn === '' || isPromise(leadIn, setting.weSign) || /\b(?:I|you)\b/u.test(leadIn)) return 'nobody named';
  if (conditionOfLeadIn(leadIn, setting.audience) !== null) return 'part of them';
  const subject = subjectOf(leadIn);
  return subject === leadIn && isEveryone(leadIn) ? 'signatories' : speakerOf(subject, setting.audience).speaker;
}

function isTitleLike(item: ListItem): boolean {
  return (
    wordCount(item.text) <= 9 &&
    !endsSentence(item.text.replace(/[;,.]$/u, '')) &&
    !isBinding(item.text) &&
    !startsSmall(item.text)
  );
}

/** First match wins; docs/reading.md shows the table in a school's words. */
export const LIST_RULES: readonly ClauseRule<ListFacts>[] = [
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
      announcesWhatTheSchoolDoes(at.leadIn) &&
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

function asksOfReader({ leadIn, setting, binding }: ListFacts): boolean {
  if (
    !announcesAgreement(leadIn) &&
    isUnfinishedRule(leadIn) &&
    isBinding(leadIn.replace(/[:…\s]+$/u, ' to do')) &&
    !tellsAPurpose(leadIn)
  )
    return (
      !isBackgroundHeading(setting.heading ?? '') ||
      binding > 0 ||
      insists(leadIn) ||
      isThirdPersonRule(leadIn.replace(/[:…\s]+$/u, ' to do'))
    );
  return announcesAgreement(leadIn);
}

/** Whether a list's items are clauses, and the rule that said so. */
export function judgeList(list: List, setting: SectionSetting): Verdict {
  const leadIn = list.leadIn ?? '';
  const facts: ListFacts = {
    list,
    setting,
    leadIn,
    count: list.items.length,
    binding: list.items.filter((item) => (startsSmall(item.text) ? holdsAPromise(item.text) : isBinding(item.text)))
      .length,
  };
  const rule = LIST_RULES.find(({ when }) => when(facts));
  return { isClauses: rule?.isClauses ?? true, because: rule?.name ?? '' };
}
