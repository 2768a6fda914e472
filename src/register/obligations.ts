/**
 * Who must sign what, on a given day: people, policies, versions and signatures → one obligation per person and policy,
 * with its status. Everything is derived from dates, nothing is stored, so any day can be computed again.
 */
import { addDays, addMonths, type Day, daysBetween, latest } from '../policy/day';
import { last } from '../policy/lists';
import type { Person, Policy, Register, Signature, Version } from './register';
import { signedAs } from './version-label';

/** First true wins, in this order (design.md, "Days, not moments"). */
export type Status = 'not required' | 'signed' | 'away' | 'due' | 'overdue';

/** Why somebody is asked. */
export type Reason = 'new starter' | 'new version' | 'never signed' | 'expired';

export interface Obligation {
  person: Person;
  policy: Policy;
  /** The version in force on the day; null before the first was published. */
  version: Version | null;
  status: Status;
  reason: Reason | null;
  /** The first day on which the person was asked; null where nothing is required. */
  askedOn: Day | null;
  /** The last day on which the person is on time. */
  dueOn: Day | null;
  /** The day of the signature that counts. */
  signedOn: Day | null;
  /** The first day on which that signature counts no more. */
  expiresOn: Day | null;
  /** Days since the due day; 0 unless overdue. */
  daysOverdue: number;
  /** The first day back; null unless away. */
  awayUntil: Day | null;
}

/** The version of a policy that is in force on a day: the last one published until then. */
export function versionInForce(policy: Policy, versions: readonly Version[], today: Day): Version | null {
  return last(versions.filter((one) => one.policyCode === policy.code && one.publishedOn <= today)) ?? null;
}

/** Whether the person works here on that day and is among those who sign. */
export function isInAudience(person: Person, policy: Policy, today: Day): boolean {
  if (person.startsOn !== null && today < person.startsOn) return false;
  if (person.leavesOn !== null && today > person.leavesOn) return false;
  const { audience } = policy;
  if (audience.length === 0 || audience.includes('everyone')) return true;
  return person.groups.some((group) => audience.includes(group));
}

/** One obligation for each person and policy, people in the order of the staff list. */
export function obligationsOn(register: Register, today: Day): Obligation[] {
  const signatures = new Map<string, Signature[]>();
  for (const signature of register.signatures) {
    if (signature.person === null || signature.doubt !== '' || signature.signedOn > today) continue;
    const key = `${signature.person} ${signedAs(signature.version)}`;
    const known = signatures.get(key);
    if (known === undefined) signatures.set(key, [signature]);
    else known.push(signature);
  }
  const inForce = register.policies.map((policy) => ({
    policy,
    version: versionInForce(policy, register.versions, today),
    isFirst: register.versions.filter((one) => one.policyCode === policy.code && one.publishedOn <= today).length <= 1,
  }));
  return register.people.flatMap((person) =>
    inForce.map(({ policy, version, isFirst }) =>
      obligationOn(
        person,
        policy,
        version,
        isFirst,
        signatures.get(`${person.number} ${signedAs(version?.version ?? '')}`) ?? [],
        today,
      ),
    ),
  );
}

function obligationOn(
  person: Person,
  policy: Policy,
  version: Version | null,
  isFirst: boolean,
  signatures: readonly Signature[],
  today: Day,
): Obligation {
  const none = {
    person,
    policy,
    version,
    reason: null,
    askedOn: null,
    dueOn: null,
    signedOn: null,
    expiresOn: null,
    daysOverdue: 0,
    awayUntil: null,
  };
  if (version === null || !isInAudience(person, policy, today)) return { ...none, status: 'not required' };

  const signedOn = last(signatures.map((one) => one.signedOn).sort()) ?? null;
  const expiresOn = signedOn === null || policy.resignMonths === null ? null : addMonths(signedOn, policy.resignMonths);
  if (signedOn !== null && (expiresOn === null || today < expiresOn)) {
    return { ...none, status: 'signed', signedOn, expiresOn };
  }

  const askedOn = expiresOn ?? latest(version.publishedOn, ...(person.startsOn === null ? [] : [person.startsOn]));
  const isStarter = person.startsOn !== null && person.startsOn > version.publishedOn;
  const reason: Reason =
    expiresOn !== null ? 'expired' : isStarter ? 'new starter' : isFirst ? 'never signed' : 'new version';
  // Whoever comes back gets the days that everyone gets.
  const isBack = person.awayUntil !== null && person.awayUntil <= today && wasAwaySince(person, askedOn, policy);
  const dueOn = addDays(
    isBack && person.awayUntil !== null ? latest(askedOn, person.awayUntil) : askedOn,
    policy.daysToSign,
  );
  const asked = { ...none, reason, askedOn, dueOn, expiresOn };

  if (isAway(person, today)) return { ...asked, status: 'away', awayUntil: person.awayUntil };
  const isOverdue = today > addDays(dueOn, policy.graceDays);
  return isOverdue
    ? { ...asked, status: 'overdue', daysOverdue: daysBetween(dueOn, today) }
    : { ...asked, status: 'due' };
}

/** Away from the first day until the day before the one back; an end left empty is open. */
export function isAway(person: Person, today: Day): boolean {
  if (person.awayFrom === null && person.awayUntil === null) return false;
  const hasBegun = person.awayFrom === null || person.awayFrom <= today;
  return hasBegun && (person.awayUntil === null || today < person.awayUntil);
}

/** Whether being away took from the days that the person had to sign. */
function wasAwaySince(person: Person, askedOn: Day, policy: Policy): boolean {
  const lastDay = addDays(askedOn, policy.daysToSign);
  return (
    (person.awayFrom === null || person.awayFrom <= lastDay) && person.awayUntil !== null && person.awayUntil > askedOn
  );
}
