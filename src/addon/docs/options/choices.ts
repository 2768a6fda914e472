/** What is chosen for publishing a policy: by the person, else from the document, else a good default; and where it comes from. */

import { capitalised, counted, joined } from '../../../common/words';
import { lastsChosen, type PublishRequest, proposedCycle, proposedDays } from '../../../flows';
import { AGREE_BY, type AgreeBy } from '../../../form/form-plan';
import type { PolicyReading, Proposal } from '../../../policy/reading';
import type { Register } from '../../../register/model';
import { ALL_STAFF, audienceNamed, EVERYONE, type WhoSigns } from '../../../register/people/audience';
import { readingsInWords } from '../../../register/people/readings';
import { onlyAt } from '../../../register/people/sites';
import { validityOfMonths } from '../../../register/signing/validity';
import { DAYS_TO_SIGN, RESIGN_MONTHS } from '../../../register/workbook/settings/defaults';
import { type Validity, validityInWords } from '../../../register/workbook/validity-cell';
import type { Widget } from '../../card';
import type { PolicyContext } from '../policy-context';
import { readingsProposed } from './readings-proposal';

export interface Choices {
  audience: string[];
  /** Of those only people at these sites; empty for every site. */
  sites: string[];
  lasts: Validity;
  daysToSign: number;
  graceDays: number;
  agreeBy: AgreeBy;
  /** What each group reads, as it is typed. */
  whoReads: string;
  /** The document's own words, where a choice follows from them or they bear on it; "" where it says nothing. */
  says: { audience: string; lasts: string; daysToSign: string; whoReads: string };
  /** Whom the document names and the staff list does not: "Volunteers". */
  missing: string[];
}

/** As the tab Policies has it where the policy stands there already. */
export function choicesOf(context: PolicyContext): Choices {
  const { draft, reading, register, policy } = context;
  const whoReads = readingsProposed(context);
  const cycle = proposedCycle(reading);
  const within = proposedDays(reading);
  const named = audienceNamed(reading.audience, register.people);
  const proposed = named.audience.length === 0 ? [EVERYONE] : named.audience;
  return {
    audience: policy?.audience ?? draft.audience ?? proposed,
    sites: policy?.sites ?? draft.sites ?? [],
    lasts: policy?.lasts ?? lastsChosen(draft) ?? cycle?.lasts ?? validityOfMonths(RESIGN_MONTHS),
    daysToSign: policy?.daysToSign ?? draft.daysToSign ?? within?.days ?? DAYS_TO_SIGN,
    graceDays: policy?.graceDays ?? draft.graceDays ?? 0,
    whoReads: policy === null ? (draft.readings ?? whoReads) : readingsInWords(policy.readings),
    agreeBy: draft.agreeBy ?? policy?.agreeBy ?? AGREE_BY[0],
    says: {
      audience: proposalsAbout(reading, 'audience')[0]?.from ?? '',
      lasts: cycle?.from ?? '',
      daysToSign: within?.from ?? '',
      whoReads,
    },
    missing: named.missing,
  };
}

/** Everything that is chosen, as it is published: what the panel shows is what happens. */
export function requestOf(context: PolicyContext): PublishRequest {
  const { audience, sites, lasts, daysToSign, graceDays, agreeBy, whoReads } = choicesOf(context);
  return {
    ...context.draft,
    audience,
    ...(sites.length === 0 ? {} : { sites }),
    ...asRequested(lasts),
    daysToSign,
    graceDays,
    agreeBy,
    readings: whoReads,
  };
}

/** How long a signature lasts, as a request says it. */
export function asRequested(lasts: Validity): Pick<PublishRequest, 'resignMonths' | 'signedEach'> {
  if (lasts.kind === 'each year') return { signedEach: validityInWords(lasts).replace(/^each /, '') };
  return { resignMonths: lasts.kind === 'months' ? lasts.months : null };
}

export function proposalsAbout(reading: PolicyReading, about: Proposal['about']): Proposal[] {
  return reading.proposals.filter((proposal) => proposal.about === about);
}

/** The groups of the staff list, by the alphabet. */
export function groupsOf({ people }: Pick<Register, 'people'>): string[] {
  return [...new Set(people.flatMap((person) => person.groups))].sort();
}

/** "Everyone", "All staff, governor and volunteer". */
export function audienceInWords(audience: readonly string[]): string {
  if (audience.length === 0 || audience.includes(EVERYONE)) return capitalised(EVERYONE);
  return audience[0] === ALL_STAFF ? capitalised(joined(audience)) : joined(audience);
}

/** "All staff, only at Oak Lane". */
export function whoInPanel({ audience, sites }: WhoSigns): string {
  return onlyAt(audienceInWords(audience), sites);
}

const EVERY_MONTHS: Record<number, string> = {
  1: 'Every month',
  12: 'Every year',
  24: 'Every two years',
  36: 'Every three years',
};

/** "Every year", "Every 18 months", "Each 1 September", "Only when it changes". */
export function howOften(lasts: Validity): string {
  if (lasts.kind === 'until next version') return 'Only when it changes';
  if (lasts.kind === 'months') return EVERY_MONTHS[lasts.months] ?? `Every ${counted(lasts.months, 'month')}`;
  return capitalised(validityInWords(lasts));
}

const WAYS: Record<AgreeBy, string> = {
  'every point': 'A tick box for every point',
  'every section': 'A tick box for every section',
  'the whole policy': 'One tick box for the whole policy',
};

export function wayInWords(agreeBy: AgreeBy): string {
  return WAYS[agreeBy];
}

/** Where in the document a choice comes from. */
export function quoting(words: string): { below?: string } {
  return words === '' ? {} : { below: `The document says: “${words}”` };
}

/** The same as a remark of its own; none where the document says nothing. */
export function quoted(words: string): Widget[] {
  const { below } = quoting(words);
  return below === undefined ? [] : [{ kind: 'text', words: [{ quiet: below }] }];
}

const OUR_DEFAULT = 'Our default, not in the document.';

/** The document's words about a choice; where it has none, that it is ours, unless somebody chose otherwise. */
export function originOf(says: string, isDefault: boolean): { below?: string } {
  return says === '' && isDefault ? { below: OUR_DEFAULT } : quoting(says);
}
