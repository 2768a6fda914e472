/** What was required of whom on a past day, and whether it was signed in time. */
import { addDays, type Day } from '../../../common/day';
import type { Policy, Register } from '../../model';
import {
  hasSigned,
  isRequired,
  type Obligation,
  obligationsByDay,
  obligationsInForceOn,
} from '../../signing/obligations';

/** Whether a signature came by its due day; null where there is none. */
export type InTime = (one: Obligation) => boolean | null;

export function requiredOn(register: Register, on: Day): Obligation[] {
  return obligationsInForceOn(register, on).filter(isRequired);
}

/** The due day is known until somebody signs: it is what was owed on the day before. */
export function punctuality(register: Register, owed: readonly Obligation[]): InTime {
  const dueOn = new Map<string, Day | null>();
  const name = (person: number, policy: Policy, day: Day): string => `${person} ${policy.code} ${day}`;
  const obligationsOn = obligationsByDay(register);
  for (const day of new Set(owed.flatMap(({ signedOn }) => signedOn ?? []))) {
    for (const before of obligationsOn(addDays(day, -1)))
      dueOn.set(name(before.person.number, before.policy, day), before.dueOn);
  }
  return (one) => {
    const { person, policy, signedOn } = one;
    if (signedOn === null || !hasSigned(one)) return null;
    const due = dueOn.get(name(person.number, policy, signedOn)) ?? null;
    return due === null || signedOn <= due;
  };
}
