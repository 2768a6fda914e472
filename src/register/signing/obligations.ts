/**
 * Who must sign what, on a given day: people, policies, versions and signatures → one obligation per person and policy,
 * with its status. Everything is derived from dates, nothing is stored, so any day can be computed again.
 */
import { addDays, type Day, daysBetween, latest } from '../../common/day';
import { dueDaysAmong } from '../../common/school-days';
import { signedAs } from '../../common/version-label';
import type { Person, Policy, Register, Version } from '../model';
import { isAmong } from '../people/audience';
import { employmentOn, isAway, isHere, leftOn } from '../people/employment';
import { staffIndexOf } from '../people/staff-index';
import { EVERYTHING } from '../workbook/tabs-publishing';
import { firstAskedBy } from './asking/first-asked';
import { askedAgainOn, questionFor, questionsByPersonAndPolicy, type RaisedQuestion } from './asking/questions';
import { byPersonAndPolicy, type SignedByPerson, signedByPerson } from './asking/signed-by-person';
import {
  askedAndDue,
  askedOf,
  askedSinceBy,
  type GivenBy,
  type InForce,
  inForceOn,
  type Obliging,
  present,
  signaturesFor,
} from './asking/what-is-asked';
import { askedOfSigner } from './changes-asked';
import { confirmations } from './countersigning/confirmations';
import { awaitedIn, isCountersigned } from './countersigning/countersigners';
import { standingOf } from './countersigning/standing';
import { heldSignatures } from './decisions';
import { expiryOf } from './validity';

/** First true wins, in this order (docs/architecture.md, "Days, not moments"). */
export type Status =
  | 'not required'
  | 'awaits countersignature'
  | 'signed'
  | 'awaits office'
  | 'raised a question'
  | 'away'
  | 'due'
  | 'overdue';

/**
 * Why somebody is asked, first true wins: a signature of this version has run out; one of an older version was given, in which
 * the same words were agreed to, or others; the person started on or after the day of publishing; none of these.
 */
type Reason = 'expired' | 'published again' | 'new version' | 'new starter' | 'never signed';

export interface Obligation {
  person: Person;
  policy: Policy;
  /**
   * The version that is asked for: the one in force on the day, or one that is to come. Null before the first was published,
   * and after the last was withdrawn.
   */
  version: Version | null;
  /** The day on which that was; null unless the person would have to sign it otherwise. */
  withdrawnOn: Day | null;
  status: Status;
  reason: Reason | null;
  /** The first day on which the person was asked; null where nothing is required. */
  askedOn: Day | null;
  /** The last day on which the person is on time. */
  dueOn: Day | null;
  /** The day of the signature that counts, or of the one that waits for the office to decide. */
  signedOn: Day | null;
  /** The answer that it was given with. */
  response: string | null;
  /** Whose confirmation is awaited, in words: "the head"; "" where none is. */
  awaits: string;
  /** The day on which the countersigner did not approve it; null where that is not so. */
  refusedOn: Day | null;
  /** What the person would like to talk about first, or the head has decided; null where that is not so. */
  question: RaisedQuestion | null;
  /** The first day on which that signature counts no more. */
  expiresOn: Day | null;
  /** Days since the due day; 0 unless overdue. */
  daysOverdue: number;
  /** The first day back; null unless away. */
  awayUntil: Day | null;
  /** The latest signature of another version, which no longer counts; null where one of this version was given, or none. */
  outdated: { version: string; signedOn: Day } | null;
  /** What is asked for: everything, or only what has changed, as Forms has it. */
  asks: string;
  /** Gone by that day, and owed this signature on the last working day. */
  hasLeftWithoutSigning: boolean;
}

/** Whether the person has signed, and nobody doubts it; a second signature may still be to come. */
export function hasSigned({ status }: Pick<Obligation, 'status'>): boolean {
  return status === 'signed' || status === 'awaits countersignature';
}

/** Whether the person signs the policy at all on that day. */
export function isRequired({ status }: Pick<Obligation, 'status'>): boolean {
  return status !== 'not required';
}

/** Whether a signature is required that is not there, or that the office has yet to decide about. */
export function isOpen({ status }: Pick<Obligation, 'status'>): boolean {
  return isRequired({ status }) && !hasSigned({ status });
}

/** Whether the person works here on that day and is among those who sign. */
export function isInAudience(person: Person, policy: Policy, today: Day): boolean {
  return isHere(person, today) && isAmong(person, policy);
}

/**
 * One obligation for each person and policy, people in the order of the staff list. A signature of the version in force,
 * or of one that differs only by a minor change, counts from its own day until it runs out. The due day is included: the
 * day after it is the first on which somebody can be overdue, later by the days of grace.
 *
 * A version may be published before it is in force. A signature of it counts from its own day; nobody is late with it before
 * it is in force; and until then whoever starts, or has not signed the version before, is asked for the version before.
 */
export function obligationsOn(register: Register, today: Day): Obligation[] {
  return obligationsByDay(register)(today);
}

/**
 * The same for whoever asks about several days: what no day changes is worked out once.
 * @param signed of the same register, for whoever has it already
 */
export function obligationsByDay(
  register: Obliging,
  signed: SignedByPerson = signedByPerson(register),
): (day: Day) => Obligation[] {
  const obligations = obligationsOf(register, signed);
  return (day) => obligations(day, 'asked for');
}

/** The same of the versions that are in force on that day, whatever else is asked for already: what a page about a day says. */
export function obligationsInForceOn(register: Register, today: Day): Obligation[] {
  return obligationsInForceByDay(register)(today);
}

/** That for several days. */
export function obligationsInForceByDay(register: Register): (day: Day) => Obligation[] {
  const obligations = obligationsOf(register, signedByPerson(register));
  return (day) => obligations(day, 'in force');
}

type Which = 'asked for' | 'in force';

function obligationsOf(register: Obliging, signed: SignedByPerson): (today: Day, which: Which) => Obligation[] {
  const held = byPersonAndPolicy(heldSignatures(register));
  const questions = questionsByPersonAndPolicy(register);
  const confirmed = confirmations(register);
  const firstAsked = firstAskedBy(register);
  const staffIndex = register.policies.some(isCountersigned) ? staffIndexOf(register.people) : null;
  const { headEmail } = register.settings;
  const awaited = (policy: Policy, day: Day): string =>
    staffIndex !== null && isCountersigned(policy) ? awaitedIn(policy, staffIndex, headEmail, day) : '';
  const openDay = dueDaysAmong(register.closures);
  const known = new Map<Day, InForce[]>();
  const inForce = (day: Day): InForce[] => {
    const found =
      known.get(day) ??
      register.policies.map((policy) => inForceOn(policy, awaited(policy, day), register.versions, day));
    known.set(day, found);
    return found;
  };
  const ofPerson = (person: Person, today: Day, which: Which): Obligation[] => {
    const own = signed.get(person.number);
    const waiting = held.get(person.number);
    const lastDay = leftOn(person, today);
    return inForce(today).map((now, i): Obligation => {
      const { code } = now.policy;
      const given: GivenBy = {
        valid: own?.get(code) ?? [],
        held: waiting?.get(code) ?? [],
        questions: questions.get(`${person.number} ${code}`) ?? [],
        firstAsked,
        confirmed,
        openDay,
      };
      const obligation = obligationOn(person, now, given, today, which);
      const then = lastDay === null ? undefined : inForce(lastDay)[i];
      if (lastDay === null || then === undefined) return obligation;
      const owed = obligationOn(person, then, given, lastDay, which);
      const isOwed = ['due', 'overdue', 'away', 'raised a question'].includes(owed.status);
      obligation.hasLeftWithoutSigning = isOwed && !hasSignedSince(owed, then, given, lastDay, today);
      return obligation;
    });
  };
  return (today, which) => register.people.flatMap((person) => ofPerson(person, today, which));
}

/** Whoever signs on the way out, or from home, has signed. @param owed what was owed on the last day, of the policy as it stood then */
function hasSignedSince(owed: Obligation, then: InForce, { valid }: GivenBy, lastDay: Day, today: Day): boolean {
  const { coming } = then;
  const asked = coming !== null && owed.version === coming.version ? coming : then;
  const since = valid.filter(({ signedOn }) => lastDay < signedOn);
  return signaturesFor(asked, since, today).counting !== null;
}

/** Filled in step by step: a school has tens of thousands of these. */
function nothingAsked(person: Person, { policy, version }: InForce): Obligation {
  return {
    person,
    policy,
    version,
    withdrawnOn: null,
    status: 'not required',
    reason: null,
    askedOn: null,
    dueOn: null,
    signedOn: null,
    response: null,
    awaits: '',
    refusedOn: null,
    question: null,
    expiresOn: null,
    daysOverdue: 0,
    awayUntil: null,
    outdated: null,
    asks: EVERYTHING,
    hasLeftWithoutSigning: false,
  };
}

function obligationOn(person: Person, inForceToday: InForce, given: GivenBy, today: Day, which: Which): Obligation {
  const { policy } = inForceToday;
  if (!isInAudience(person, policy, today)) return nothingAsked(person, inForceToday);
  const inForce = which === 'in force' ? inForceToday : askedOf(person, inForceToday, given, today);
  const one = nothingAsked(person, inForce);
  one.withdrawnOn = inForce.withdrawnOn;
  const { startsOn } = employmentOn(person, today);
  const askedSince = askedSinceBy(inForce, startsOn, given.valid);
  if (askedSince === null) return one;

  const { counting, outdated } = signaturesFor(inForce, given.valid, today);
  const expiresOn = counting === null ? null : expiryOf(counting.countsFrom, policy.lasts);
  one.expiresOn = expiresOn;
  if (counting !== null && (expiresOn === null || today < expiresOn)) {
    const { signature, second } = standingOf(counting, inForce, given, today);
    one.signedOn = signature.signedOn;
    one.response = signature.response;
    const isComplete = inForce.awaits === '' || second?.decision === 'approved';
    one.status = isComplete ? 'signed' : 'awaits countersignature';
    if (!isComplete) one.awaits = inForce.awaits;
    if (!isComplete && second !== null) one.refusedOn = second.on;
    return one;
  }

  const waiting = signaturesFor(inForce, given.held, today).counting;
  const lastsUntil = waiting === null ? null : expiryOf(waiting.countsFrom, policy.lasts);
  if (waiting !== null && (lastsUntil === null || today < lastsUntil)) {
    one.status = 'awaits office';
    one.signedOn = waiting.signedOn;
    one.response = waiting.response;
    return one;
  }

  const question = questionFor(given.questions, today, ({ version }) => isFor(version, inForce));
  if (question !== null) {
    one.status = 'raised a question';
    one.question = question;
    return one;
  }

  const talkedOn = askedAgainOn(given.questions, today);
  const since = latest(askedSince, ...present(startsOn, expiresOn, talkedOn));
  const asking = { askedSince, inForceFrom: inForce.inForceFrom, startsOn, expiresOn, askedOn: since, talkedOn };
  const { askedOn, dueOn } = askedAndDue(person, inForce, given, asking, today);
  one.askedOn = askedOn;
  one.dueOn = dueOn;
  if (counting === null && outdated !== null) one.outdated = { version: outdated.version, signedOn: outdated.signedOn };
  if (counting === null) one.asks = askedOfSigner(inForce, given.valid, latest(dueOn, today), today);
  one.reason = reasonOf(expiresOn !== null, outdated, inForce, startsOn !== null && startsOn >= askedSince);
  if (isAway(person, today)) {
    one.status = 'away';
    one.awayUntil = person.awayUntil;
  } else if (today <= addDays(dueOn, policy.graceDays)) {
    one.status = 'due';
  } else {
    one.status = 'overdue';
    one.daysOverdue = daysBetween(dueOn, today);
  }
  return one;
}

function isFor(version: string, { policy, standsFor }: InForce): boolean {
  return policy.lasts.kind === 'once' || signedAs(version) === standsFor;
}

function reasonOf(
  hasExpired: boolean,
  outdated: { version: string } | null,
  { inSameWords }: InForce,
  isStarter: boolean,
): Reason {
  if (hasExpired) return 'expired';
  if (outdated !== null) return inSameWords.includes(outdated.version) ? 'published again' : 'new version';
  return isStarter ? 'new starter' : 'never signed';
}
