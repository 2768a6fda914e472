/** What is chosen for publishing a policy: by the person, else from the document, else a good default; and where it comes from. */

import type { Day } from '../../common/day';
import { counted } from '../../common/words';
import type { PublishRequest } from '../../flows';
import { AGREE_BY, type AgreeBy } from '../../form/form-plan';
import type { PolicyReading, Proposal } from '../../policy/reading';
import type { Register } from '../../register/model';
import { isHere } from '../../register/people/employment';
import { DAYS_TO_SIGN } from '../../register/workbook/defaults';
import type { PolicyContext } from './policy-context';

export const EVERYONE = 'everyone';

export interface Choices {
  audience: string[];
  /** Null: until the policy changes. */
  resignMonths: number | null;
  daysToSign: number;
  graceDays: number;
  agreeBy: AgreeBy;
  /** The document's own words, where a choice follows from them or they bear on it; "" where it says nothing. */
  says: { audience: string; resignMonths: string };
}

export function choicesOf({ draft, reading, register }: PolicyContext): Choices {
  const cycle = proposalsAbout(reading, 'resignEveryMonths')[0];
  const groups = groupsOf(register);
  const audience = draft.audience ?? groupsNamed(reading.audience, groups);
  return {
    audience: audience.length === 0 ? [EVERYONE] : audience,
    resignMonths: draft.resignMonths === undefined ? monthsOf(cycle) : draft.resignMonths,
    daysToSign: draft.daysToSign ?? DAYS_TO_SIGN,
    graceDays: draft.graceDays ?? 0,
    agreeBy: draft.agreeBy ?? AGREE_BY[0],
    says: { audience: reading.audience.join(', '), resignMonths: cycle?.from ?? '' },
  };
}

/** Everything that is chosen, as it is published: what the panel shows is what happens. */
export function requestOf(context: PolicyContext): PublishRequest {
  const { says: _says, ...choices } = choicesOf(context);
  return { ...context.draft, ...choices };
}

function monthsOf(cycle: Proposal | undefined): number {
  const months = Number(cycle?.value);
  return Number.isInteger(months) && months > 0 ? months : 12;
}

export function proposalsAbout(reading: PolicyReading, about: Proposal['about']): Proposal[] {
  return reading.proposals.filter((proposal) => proposal.about === about);
}

/** The groups of the staff list, by the alphabet. */
export function groupsOf({ people }: Register): string[] {
  return [...new Set(people.flatMap((person) => person.groups))].sort();
}

/** Groups that the document names, if it names nobody else: "Governors" is "governor". Empty where that is not sure. */
function groupsNamed(named: readonly string[], groups: readonly string[]): string[] {
  const found = named.map((words) => {
    const bare = words.toLowerCase().replace(/ staff$/, '');
    return groups.find((group) => [bare, `${bare}s`].includes(group) || `${group}s` === bare);
  });
  return found.flatMap((group) => group ?? []).length === named.length ? found.flatMap((group) => group ?? []) : [];
}

/** How many of the staff list would be asked on that day. */
export function peopleIn({ people }: Register, audience: readonly string[], today: Day): number {
  return people.filter(
    (person) =>
      isHere(person, today) && (audience.includes(EVERYONE) || person.groups.some((group) => audience.includes(group))),
  ).length;
}

const EVERY_MONTHS: Record<number, string> = {
  1: 'Every month',
  12: 'Every year',
  24: 'Every two years',
  36: 'Every three years',
};

/** "Every year", "Every 18 months", "Only when it changes". */
export function howOften(months: number | null): string {
  if (months === null) return 'Only when it changes';
  return EVERY_MONTHS[months] ?? `Every ${counted(months, 'month')}`;
}

const WAYS: Record<AgreeBy, string> = {
  'every point': 'A tick box for every point',
  'every section': 'A tick box for every section',
  'the whole policy': 'One tick box for the whole policy',
};

export function wayInWords(agreeBy: AgreeBy): string {
  return WAYS[agreeBy];
}
