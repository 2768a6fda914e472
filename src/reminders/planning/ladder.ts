/** The ladder of one obligation: the days on which its person is to hear of it, whether the school is open on them or not. */
import { addDays, type Day } from '../../common/day';
import type { Obligation } from '../../register/signing/obligations';
import type { Settings } from '../../register/workbook/settings';

/** The numbers of the ladder, as `Settings` gives them with the reason for each. */
export type Ladder = Pick<Settings, 'daysBefore' | 'firstAfterDays' | 'everyDays'>;

/** Asked, so many days before the due day (none before the asking), the day after, then weekly; up to a day, in order. */
export function rungsUntil({ askedOn, dueOn }: Obligation, ladder: Ladder, until: Day): Day[] {
  if (askedOn === null || dueOn === null) return [];
  const before = ladder.daysBefore.map((days) => addDays(dueOn, -days)).filter((day) => day > askedOn);
  const after: Day[] = [];
  for (let day = addDays(dueOn, ladder.firstAfterDays); day <= until; day = addDays(day, ladder.everyDays))
    after.push(day);
  return [askedOn, ...before, ...after].filter((day) => day <= until).sort();
}

/** The last day of the ladder that has come; null before the asking. */
export function latestRung(obligation: Obligation, ladder: Ladder, today: Day): Day | null {
  return rungsUntil(obligation, ladder, today).pop() ?? null;
}

/** The first day of the ladder after a day. @param from not before this day */
export function nextRung(obligation: Obligation, ladder: Ladder, from: Day): Day | null {
  // The longest wait between two rungs is from the asking to the due day, or a step of the ladder.
  const { dueOn } = obligation;
  if (dueOn === null) return null;
  const later = dueOn > from ? dueOn : from;
  const horizon = addDays(later, ladder.firstAfterDays + ladder.everyDays);
  return rungsUntil(obligation, ladder, horizon).find((day) => day >= from) ?? null;
}
