/** The last day on which a person is on time, from the days of the policy and of the person. */
import { addDays, type Day, latest } from '../../common/day';
import type { Person, Policy } from '../model';

/** What the due day is reckoned from. */
export interface Asking {
  askedSince: Day;
  startsOn: Day | null;
  expiresOn: Day | null;
  askedOn: Day;
  /** The first open day from a day on, itself among them. */
  openDay: (day: Day) => Day;
}

/**
 * The last day to sign comes so many days (the policy says how many) after publishing, or after the first working day of
 * whoever started then or later; after the day on which the last signature ran out; and whoever has just started keeps a
 * starter's days when a new version comes. The latest of these counts. Whoever was away in that time has the policy's
 * days from coming back. A due day of the person's own wins, unless it lies before the asking: then it belonged to an
 * earlier one. Whichever it is, it never falls on a day on which the school is closed: the next open day counts.
 */
export function dueDay(person: Person, policy: Policy, asking: Asking, today: Day): Day {
  return asking.openDay(dueByDays(person, policy, asking, today));
}

function dueByDays(person: Person, policy: Policy, asking: Asking, today: Day): Day {
  const { askedSince, startsOn, expiresOn, askedOn } = asking;
  if (person.ownDueOn !== null && person.ownDueOn >= askedOn) return person.ownDueOn;
  const isStarter = startsOn !== null && startsOn >= askedSince;
  const usual = latest(
    isStarter ? startsOn : addDays(askedSince, policy.daysToSign),
    ...(startsOn === null ? [] : [addDays(startsOn, policy.daysForStarters)]),
    ...(expiresOn === null ? [] : [addDays(expiresOn, policy.daysToSign)]),
  );
  const { awayFrom, awayUntil } = person;
  const isBack = awayUntil !== null && awayUntil <= today && awayUntil > askedOn;
  const missedDays = isBack && (awayFrom === null || awayFrom <= usual);
  return missedDays ? latest(usual, addDays(awayUntil, policy.daysToSign)) : usual;
}
