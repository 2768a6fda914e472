/** What another "Who signs", "How often" or "Countersigned by" of a policy does: for whom something is different on the day. A value, before anything is written. */
import type { Day } from '../../common/day';
import type { Person, Policy, Register } from '../model';
import { hasSigned, isOpen, isRequired, type Obligation, obligationsOn } from './obligations';

/** What becomes of people; each is in the first that is true of them. */
const EFFECTS = [
  'is asked, and was not',
  'had signed before, and counts again',
  'is not asked any more',
  'has to sign again',
  'need not sign again',
  'awaits a countersignature',
  'needs no countersignature any more',
  'is overdue',
  'is not overdue any more',
  'has longer',
  'has less time',
] as const;
export type EffectKind = (typeof EFFECTS)[number];

export interface Effect {
  kind: EffectKind;
  people: Person[];
}

/** @param after the policy as it would be. @returns what is different for somebody, in the order of the kinds */
export function effectsOf(register: Register, before: Policy, after: Policy, today: Day): Effect[] {
  const was = obligationsOn({ ...register, policies: [before] }, today);
  const willBe = obligationsOn({ ...register, policies: [after] }, today);
  const people = new Map<EffectKind, Person[]>();
  for (const [i, one] of was.entries()) {
    const kind = willBe[i] === undefined ? null : effectOn(one, willBe[i]);
    if (kind !== null) people.set(kind, [...(people.get(kind) ?? []), one.person]);
  }
  return EFFECTS.flatMap((kind) => {
    const own = people.get(kind);
    return own === undefined ? [] : [{ kind, people: own }];
  });
}

function effectOn(was: Obligation, is: Obligation): EffectKind | null {
  if (!isRequired(was) && isRequired(is)) {
    return hasSigned(is) ? 'had signed before, and counts again' : 'is asked, and was not';
  }
  if (!isRequired(is)) return isRequired(was) ? 'is not asked any more' : null;
  if (hasSigned(was) && isOpen(is)) return 'has to sign again';
  if (isOpen(was) && hasSigned(is)) return 'need not sign again';
  if (was.status !== is.status) {
    if (is.status === 'awaits countersignature') return 'awaits a countersignature';
    if (was.status === 'awaits countersignature') return 'needs no countersignature any more';
    if (is.status === 'overdue') return 'is overdue';
    if (was.status === 'overdue') return 'is not overdue any more';
  }
  if (was.dueOn === null || is.dueOn === null || was.dueOn === is.dueOn) return null;
  return was.dueOn < is.dueOn ? 'has longer' : 'has less time';
}
