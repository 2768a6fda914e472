/**
 * Of a policy on a day: the version in force and one that is to come, which of them a person is asked for and since when, and
 * by when it is to be signed.
 */
import { addDays, type Day, latest } from '../../../common/day';
import { order } from '../../../common/lists';
import { signedAs } from '../../../common/version-label';
import type { Person, Policy, Register, Version } from '../../model';
import { employmentOn } from '../../people/employment';
import type { Confirmation } from '../countersigning/confirmations';
import type { EffectiveSignature } from '../decisions';
import { comingVersion, inForceSince, versionInForce, withdrawnSince } from '../versions';
import type { FirstAsked } from './first-asked';
import type { RaisedQuestion } from './questions';

/** What of a register says who owes what. */
export const RESTS_ON = [
  'people',
  'policies',
  'versions',
  'signatures',
  'countersignatures',
  'decisions',
  'questions',
  'closures',
  'settings',
  'sentEmails',
] as const satisfies readonly (keyof Register)[];
export type Obliging = Pick<Register, (typeof RESTS_ON)[number]>;

/** A policy as it stands on a day. */
export interface InForce {
  policy: Policy;
  /** Who is to confirm signatures, in words; "" where nobody is. */
  awaits: string;
  version: Version | null;
  /** The version without its minor change; "" where none is in force. */
  standsFor: string;
  /** The versions in which the same words are agreed to, itself among them: one that was withdrawn and published again, say. */
  inSameWords: readonly string[];
  /** Since when the version is asked for: a minor change asks nobody again. */
  askedSince: Day | null;
  /** The first day on which the version is in force. */
  inForceFrom: Day | null;
  /** The version that stayed in force until then, without its minor change; "" where there was none, or no such time. */
  before: string;
  withdrawnOn: Day | null;
  /** One that is to come, and may be signed already. */
  coming: InForce | null;
}

export function inForceOn(policy: Policy, awaits: string, versions: readonly Version[], today: Day): InForce {
  const withdrawnOn = withdrawnSince(policy, versions, today);
  const coming = comingVersion(policy, versions, today);
  const asking = (version: Version | null): Omit<InForce, 'coming'> => {
    const common = { policy, awaits, version, withdrawnOn };
    const { fingerprint } = version ?? { fingerprint: '' };
    const inSameWords =
      fingerprint === '' ? [] : versions.flatMap((one) => (one.fingerprint === fingerprint ? one.version : []));
    if (version === null)
      return { ...common, standsFor: '', inSameWords, askedSince: null, inForceFrom: null, before: '' };
    const standsFor = signedAs(version.version);
    const own = versions.filter((one) => signedAs(one.version) === standsFor);
    const askedSince = earliest(own.map(({ publishedOn }) => publishedOn)) ?? version.publishedOn;
    const inForceFrom = earliest(own.map(inForceSince)) ?? askedSince;
    const before = inForceFrom > askedSince ? versionInForce(policy, versions, addDays(inForceFrom, -1)) : null;
    return {
      ...common,
      standsFor,
      inSameWords,
      askedSince,
      inForceFrom,
      before: before === null ? '' : signedAs(before.version),
    };
  };
  const now = asking(versionInForce(policy, versions, today));
  return { ...now, coming: coming === null ? null : { ...asking(coming), coming: null } };
}

function earliest(days: readonly Day[]): Day | undefined {
  return [...days].sort()[0];
}

/** What a person signed of a policy, and what is needed to judge it. */
export interface GivenBy {
  valid: readonly EffectiveSignature[];
  /** In `To check`, for somebody to decide. */
  held: readonly EffectiveSignature[];
  questions: readonly RaisedQuestion[];
  firstAsked: FirstAsked;
  /** By the answer that a signature was given with. */
  confirmed: ReadonlyMap<string, readonly Confirmation[]>;
  /** The first open day from a day on, itself among them. */
  openDay: (day: Day) => Day;
}

/**
 * Of the signatures that count for the version the one that lasts longest, of those the last; and the last one that does not
 * count. One of changes alone may be given after one of the whole, and runs out before it. One of a version to come counts, too.
 */
export function signaturesFor(inForce: InForce, given: readonly EffectiveSignature[], today: Day) {
  let counting: EffectiveSignature | null = null;
  let outdated: EffectiveSignature | null = null;
  for (const one of given) {
    if (one.signedOn > today) continue;
    const isCounting = countsFor(one, inForce);
    if (isCounting && (counting === null || lastsLonger(one, counting))) counting = one;
    if (!isCounting && (outdated === null || one.signedOn > outdated.signedOn)) outdated = one;
  }
  return { counting, outdated };
}

/** Whether a signature is one of that version, or need not be. */
export function countsFor({ standsFor }: EffectiveSignature, inForce: InForce): boolean {
  return (
    inForce.policy.lasts.kind === 'once' || standsFor === inForce.standsFor || standsFor === inForce.coming?.standsFor
  );
}

/** Whether it outlasts the other; of those that last as long the last, of one day the first, whatever the tab was sorted by. */
export function lastsLonger(one: EffectiveSignature, other: EffectiveSignature): boolean {
  if (one.countsFrom !== other.countsFrom) return one.countsFrom > other.countsFrom;
  if (one.signedOn !== other.signedOn) return one.signedOn > other.signedOn;
  return (
    order(momentOf(one), momentOf(other)) < 0 || (momentOf(one) === momentOf(other) && one.response < other.response)
  );
}

/** In the order of the clock. Paper has no hour: of one day it is taken for the later. */
export function momentOf({ signedOn, signedAt }: Pick<EffectiveSignature, 'signedOn' | 'signedAt'>): string {
  return `${signedOn} ${signedAt || '24:00'}`;
}

/** Since when a person is asked for the version, signed or not; null where nothing is. */
export function askedSinceBy(
  { askedSince, inForceFrom, before }: InForce,
  startsOn: Day | null,
  given: readonly EffectiveSignature[],
): Day | null {
  if (askedSince === null || inForceFrom === null || before === '') return askedSince;
  if (startsOn !== null && startsOn >= askedSince) return inForceFrom;
  const first = earliest(given.flatMap((one) => (one.standsFor === before ? one.signedOn : [])));
  return first === undefined || first > inForceFrom ? inForceFrom : latest(askedSince, first);
}

/** Of the version in force and the one to come the one that the person is asked for, or has signed. */
export function askedOf(person: Person, inForce: InForce, given: GivenBy, today: Day): InForce {
  const { coming } = inForce;
  if (coming === null) return inForce;
  const { startsOn } = employmentOn(person, today);
  const since = askedSinceBy(coming, startsOn, given.valid);
  const isSigned = [given.valid, given.held].some(
    (signatures) => signaturesFor(coming, signatures, today).counting !== null,
  );
  return isSigned || (since !== null && since <= today) ? coming : inForce;
}

/** Since when something is asked for, and what bears on it. */
interface Asking {
  askedSince: Day;
  inForceFrom: Day | null;
  startsOn: Day | null;
  expiresOn: Day | null;
  askedOn: Day;
  /** When somebody talked to the person, who had asked for that. */
  talkedOn: Day | null;
  /** The first open day from a day on, itself among them. */
  openDay: (day: Day) => Day;
}

/**
 * The last day to sign comes so many days (the policy says how many) after publishing, or after the first working day of
 * whoever started then or later; after the day on which the last signature ran out; and whoever has just started keeps a
 * starter's days when a new version comes. The latest of these counts, and none before the version is in force. Whoever was
 * away in that time has the policy's days from coming back, and whoever asked to talk first from the talk. A due day of the person's own wins, unless it lies before the
 * asking: then it belonged to an earlier one. The days are counted from an open day: what begins on a closed one, as a signature
 * that runs out in the summer, is first heard of on the next open day. Nor does the last day fall on a closed one: the next open
 * day counts.
 */
export function dueDay(person: Person, policy: Policy, asking: Asking, today: Day): Day {
  return asking.openDay(dueByDays(person, policy, asking, today));
}

/**
 * Since when somebody is asked, and by when it is to be signed. Who first hears of it on that day or later, as somebody who
 * came late to the list, to a group or to those who sign, has as many days from then.
 */
export function askedAndDue(
  person: Person,
  { policy, standsFor }: InForce,
  { firstAsked, openDay }: GivenBy,
  asking: Omit<Asking, 'openDay'>,
  today: Day,
): { askedOn: Day; dueOn: Day } {
  const { askedOn, startsOn, askedSince, expiresOn, talkedOn } = asking;
  const dueOn = dueDay(person, policy, { ...asking, openDay }, today);
  const isOwnDay = person.ownDueOn !== null && person.ownDueOn >= askedOn;
  // Who has signed it before, or talked about it, knows of it without an email.
  if (dueOn > today || isOwnDay || expiresOn !== null || talkedOn !== null) return { askedOn, dueOn };
  const heardOn = firstAsked(person, standsFor, { since: askedOn, before: dueOn, today });
  if (heardOn === null || heardOn < dueOn) return { askedOn, dueOn };
  const isStarter = startsOn !== null && startsOn >= askedSince;
  return {
    askedOn: heardOn,
    dueOn: openDay(addDays(heardOn, isStarter ? policy.daysForStarters : policy.daysToSign)),
  };
}

function dueByDays(person: Person, policy: Policy, asking: Asking, today: Day): Day {
  const { askedSince, inForceFrom, startsOn, expiresOn, askedOn, talkedOn } = asking;
  if (person.ownDueOn !== null && person.ownDueOn >= askedOn) return person.ownDueOn;
  // Nobody is asked on a closed day, and days to sign that lie in a holiday are none.
  const daysFrom = (day: Day, days: number): Day => addDays(asking.openDay(day), days);
  const isStarter = startsOn !== null && startsOn >= askedSince;
  const usual = latest(
    isStarter ? startsOn : addDays(askedSince, policy.daysToSign),
    ...(startsOn === null ? [] : [daysFrom(startsOn, policy.daysForStarters)]),
    ...(expiresOn === null ? [] : [daysFrom(expiresOn, policy.daysToSign)]),
    ...(talkedOn === null ? [] : [daysFrom(talkedOn, policy.daysToSign)]),
    ...present(inForceFrom),
  );
  const { awayFrom, awayUntil } = person;
  const isBack = awayUntil !== null && awayUntil <= today && awayUntil > askedOn;
  const missedDays = isBack && (awayFrom === null || awayFrom <= usual);
  return missedDays ? latest(usual, daysFrom(awayUntil, policy.daysToSign)) : usual;
}

export function present(...days: (Day | null)[]): Day[] {
  return days.filter((day): day is Day => day !== null);
}
