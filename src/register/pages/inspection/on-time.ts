/** What was required of whom on a past day, and whether it was signed in time. */
import { addDays, type Day } from '../../../common/day';
import { signedAs } from '../../../common/version-label';
import type { Register } from '../../model';
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

/**
 * The due day is known until somebody does something about it, so it is what was owed on the day before. Whoever signs again while the
 * signature before still counts on the page's day answered with that one; whoever raised a question, or gave a signature that waits for the
 * office, did so on that day. Neither makes in time what was late.
 * @param on the page's day
 */
export function punctuality(register: Register, on: Day): InTime {
  const obligationsOn = obligationsByDay(register);
  const known = new Map<Day, Map<string, Obligation>>();
  const nameOf = ({ person, policy }: Obligation): string => `${person.number} ${policy.code}`;
  const dayBefore = (one: Obligation, day: Day): Obligation | undefined => {
    const before = addDays(day, -1);
    const found = known.get(before) ?? new Map(obligationsOn(before).map((each) => [nameOf(each), each]));
    known.set(before, found);
    return found.get(nameOf(one));
  };
  const isInTime = (one: Obligation, day: Day): boolean => {
    const before = dayBefore(one, day);
    if (before === undefined) return true;
    const earlier = answeredOn(before, one, on);
    if (earlier !== null && earlier < day) return isInTime(one, earlier);
    return before.dueOn === null || day <= before.dueOn;
  };
  return (one) => (one.signedOn === null || !hasSigned(one) ? null : isInTime(one, one.signedOn));
}

/** The day on which somebody had answered the same asking already; null where the day before a signature has nothing of the kind. */
function answeredOn(before: Obligation, one: Obligation, on: Day): Day | null {
  if (before.status === 'raised a question') return before.question?.raisedOn ?? null;
  if (before.status === 'awaits office') return before.signedOn;
  const stillCounts = before.expiresOn === null || before.expiresOn > on;
  return hasSigned(before) && stillCounts && isOfOneAsking(before, one) ? before.signedOn : null;
}

function isOfOneAsking(before: Obligation, { policy, version }: Obligation): boolean {
  if (policy.lasts.kind === 'once') return true;
  return before.version !== null && version !== null && signedAs(before.version.version) === signedAs(version.version);
}
