/** When people signed or were emailed, and what that says against the first day that was typed for them. */
import { addDays, type Day } from '../../../common/day';
import type { Person, Register } from '../../model';
import { isAsking } from '../../signing/asking/requests-sent';

/** Days. A last day is often entered weeks later, when the letter comes from the council; and whoever is to start may sign at an induction day. */
export const ENTERED_LATE = 60;

export interface Heard {
  /** When somebody first signed, or was first emailed. */
  first: Day;
  /** When that was the last time. */
  last: Day;
  /** When somebody was first asked for a signature by email; null where that never was. */
  askedOn: Day | null;
}

/** By the person's number. */
export function heardOf({ signatures, sentEmails }: Pick<Register, 'signatures' | 'sentEmails'>): Map<number, Heard> {
  const heard = new Map<number, Heard>();
  const note = (person: number | null, day: Day, isAskedThen: boolean): void => {
    if (person === null) return;
    const { first, last, askedOn } = heard.get(person) ?? { first: day, last: day, askedOn: null };
    heard.set(person, {
      first: day < first ? day : first,
      last: day > last ? day : last,
      askedOn: isAskedThen && (askedOn === null || day < askedOn) ? day : askedOn,
    });
  };
  for (const { person, signedOn } of signatures) note(person, signedOn, false);
  for (const { value } of sentEmails) if (value.status === 'sent') note(value.person, value.day, isAsking(value.kind));
  return heard;
}

/**
 * The first day of somebody who is still to come, and was here before; null where nothing speaks against it. Of whoever
 * comes back it is known. @param isAskingEnough whether an email that asked for a signature speaks against it, however short before
 */
export function doubtedStart(
  { startsOn, leavesOn }: Person,
  { first, askedOn }: Heard,
  today: Day,
  isAskingEnough = false,
): Day | null {
  const isNew = startsOn !== null && (leavesOn === null || startsOn <= leavesOn);
  if (!isNew || startsOn <= today) return null;
  const wasAsked = isAskingEnough && askedOn !== null && askedOn < startsOn;
  return wasAsked || addDays(first, ENTERED_LATE) < startsOn ? startsOn : null;
}
