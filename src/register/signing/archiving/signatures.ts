/**
 * Signatures that count no more: what anybody owes on any day from a year ago on is the same without them. In: the register;
 * out: the responses of those whose rows may move to an archive. Moving is not deleting, so in doubt a row stays.
 */

import { addDays, addMonths, type Day } from '../../../common/day';
import { groupedBy } from '../../../common/lists';
import { schoolYearOf, schoolYearStart } from '../../../common/school-days';
import { isLaterLabel, policyCodeOf, signedAs } from '../../../common/version-label';
import type { Person, Policy, Register, Signature } from '../../model';
import { leftOn } from '../../people/employment';
import { isInForm } from '../../people/erased';
import { changesAskedIn } from '../../workbook/tabs-publishing';
import { type InForce, inForceOn, present } from '../asking/what-is-asked';
import { type Confirmation, confirmations } from '../countersigning/confirmations';
import { isCountersigned } from '../countersigning/countersigners';
import { decisionsByAnswer, type EffectiveSignature, effectiveSignatures } from '../decisions';
import { inForceSince } from '../versions';

/** Summary shows twelve ends of a month, the first of them up to a year ago and never more than thirteen months. */
export const MONTHS_SHOWN = 13;

/** The first day of the school years that stay in the register. @param years so many, this one among them */
export function keptFrom(today: Day, years: number): Day {
  return schoolYearStart(schoolYearOf(today) - years + 1);
}

type Ledgers = Pick<
  Register,
  | 'people'
  | 'policies'
  | 'versions'
  | 'signatures'
  | 'countersignatures'
  | 'decisions'
  | 'questions'
  | 'ledgerFaults'
  | 'settings'
>;

/** By their responses. Costs next to nothing where every signature is of the years that stay. */
export function signaturesToMove(register: Ledgers, today: Day): Set<string> {
  const before = keptFrom(today, register.settings.registerYears);
  const decided = decisionsByAnswer(register.decisions);
  const altered = new Set(register.ledgerFaults.altered.map(({ response }) => response));
  const old = register.signatures.filter(
    (one) =>
      one.signedOn < before &&
      isInForm(one) &&
      !altered.has(one.response) &&
      (one.notice === '' || decided.has(one.response)),
  );
  if (old.length === 0) return new Set();
  const first = firstOfEachVersion(register.signatures);
  const effective = effectiveSignatures(register);
  const valid = new Map(effective.map((one) => [one.response, one]));
  const isReplaced = replacedAmong(register, effective, today);
  const moved = new Set(
    old
      .filter((one) => !first.has(one.response))
      .filter(({ response }) => {
        const own = valid.get(response);
        if (own !== undefined) return isReplaced(own);
        // Decided, and valid for nobody; one that waits for a decision, or has nothing to build on, stays.
        const decision = decided.get(response)?.decision;
        return decision === 'reject' || decision === 'ignore';
      })
      .map(({ response }) => response),
  );
  keepWhatOthersBuildOn(effective, moved);
  return moved;
}

/** When a version was first heard of rests on these. */
function firstOfEachVersion(signatures: readonly Signature[]): Set<string> {
  const first = new Map<string, Signature>();
  for (const one of signatures.filter(isInForm)) {
    const known = first.get(one.version);
    if (known === undefined || one.signedOn < known.signedOn) first.set(one.version, one);
  }
  return new Set([...first.values()].map(({ response }) => response));
}

function keepWhatOthersBuildOn(effective: readonly EffectiveSignature[], moved: Set<string>): void {
  const building = effective.filter(({ buildsOn }) => buildsOn !== null);
  for (let isChanged = building.length > 0; isChanged; ) {
    isChanged = false;
    for (const { response, buildsOn } of building) {
      if (buildsOn !== null && !moved.has(response) && moved.delete(buildsOn)) isChanged = true;
    }
  }
}

/** Whether another signature of the same person's has stood in the place of one for as long as any page looks back. */
function replacedAmong(
  register: Ledgers,
  effective: readonly EffectiveSignature[],
  today: Day,
): (one: EffectiveSignature) => boolean {
  const { people, policies, versions, questions } = register;
  const settled = addMonths(today, -MONTHS_SHOWN);
  const confirmed = confirmations(register);
  const groups = groupedBy(effective, keyOf);
  const lastDays = new Map(people.map((person) => [person.number, lastDayShown(person, settled, today)]));
  const known = new Map<string, Asked>();
  const askedOn = (policy: Policy, day: Day): Asked => {
    const key = `${policy.code} ${day}`;
    const found = known.get(key) ?? askedNow(inForceOn(policy, '', versions, day));
    known.set(key, found);
    return found;
  };
  // What else ended a question may count, once the signature that ended it first is not there.
  const asked = new Set(questions.map(({ person, version }) => `${person} ${policyCodeOf(version)}`));
  /** All days that are shown, as far as other versions are asked for on them. */
  const daysOfChange = (policy: Policy): Day[] => [
    settled,
    ...versions
      .filter(({ policyCode }) => policyCode === policy.code)
      .flatMap((version) => [version.publishedOn, inForceSince(version), ...present(version.withdrawnOn)])
      .filter((day) => day > settled && day <= today),
  ];
  const byCode = new Map(policies.map((policy) => [policy.code, policy]));
  const published = new Set(versions.flatMap((one) => (one.publishedOn <= today ? [signedAs(one.version)] : [])));
  return (one) => {
    const policy = byCode.get(policyCodeOf(one.version));
    const standsFor = signedAs(one.version);
    // Nobody can tell what will be asked under a policy, or a version, whose row is gone or not right.
    if (policy === undefined || !published.has(standsFor) || asked.has(keyOf(one))) return false;
    const lastDay = lastDays.get(one.person) ?? null;
    // Of whoever has left it is shown what was owed on the last day.
    const days = [...daysOfChange(policy), ...present(lastDay)].map((day) => askedOn(policy, day));
    const own = groups.get(keyOf(one)) ?? [];
    const isAsked = days.some(({ versions: asked }) => asked.has(standsFor));
    const isFirstBefore = (before: string): boolean =>
      before === standsFor &&
      own.every((other) => signedAs(other.version) !== before || other.signedOn >= one.signedOn);
    if (days.some(({ before }) => before.some(isFirstBefore))) return false;
    const by = lastDay !== null && lastDay < settled ? lastDay : settled;
    return own.some(
      (other) =>
        other.signedOn > one.signedOn &&
        other.signedOn <= by &&
        other.countsFrom >= one.countsFrom &&
        (!isCountersigned(policy) || isDecidedLater(confirmed, one, other, by)) &&
        (signedAs(other.version) === standsFor || (!isAsked && isLaterLabel(other.version, one.version))),
    );
  };
}

/** What was decided last about the signatures of a version stands, so one that was decided about stays until another was, too. */
function isDecidedLater(
  confirmed: ReadonlyMap<string, readonly Confirmation[]>,
  one: EffectiveSignature,
  other: EffectiveSignature,
  by: Day,
): boolean {
  const [own] = confirmed.get(one.response) ?? [];
  const [later] = confirmed.get(other.response) ?? [];
  return own === undefined || (later !== undefined && own.on <= later.on && later.on <= by);
}

/** The last working day of somebody who had left on any day that is shown, back since or not. */
function lastDayShown(person: Person, settled: Day, today: Day): Day | null {
  const { startsOn } = person;
  const isBack = startsOn !== null && startsOn > settled;
  return leftOn(person, today) ?? (isBack ? leftOn(person, addDays(startsOn, -1)) : null);
}

function keyOf({ person, version }: EffectiveSignature): string {
  return `${person} ${policyCodeOf(version)}`;
}

/** What a policy asks for on a day. */
interface Asked {
  /** The versions of which a signature is asked for, or may be built on; without their minor changes. */
  versions: ReadonlySet<string>;
  /** Versions that stayed in force while the next could be signed already: since when somebody is asked rests on their first signature. */
  before: readonly string[];
}

function askedNow({ coming, ...now }: InForce): Asked {
  const both = coming === null ? [now] : [now, coming];
  return {
    versions: new Set(
      both.flatMap(({ standsFor, before, version }) => {
        const changes = changesAskedIn(version?.shortForm ?? '');
        return [standsFor, before, ...(changes === null ? [] : [signedAs(changes.since)])];
      }),
    ),
    before: both.flatMap(({ before }) => (before === '' ? [] : [before])),
  };
}
