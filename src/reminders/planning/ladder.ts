/**
 * The ladder of one obligation: the days on which its person is to hear of it, whether the school is open on them or not,
 * and the pause that goes before each. The pause holds for the person: whatever the last email was about, it named this too.
 */
import { addDays, type Day, daysBetween } from '../../common/day';
import type { Obligation } from '../../register/signing/obligations';
import type { Settings } from '../../register/workbook/settings';

/** The numbers of the ladder, as `Settings` gives them with the reason for each. */
export type Ladder = Pick<Settings, 'daysBefore' | 'firstAfterDays' | 'everyDays'>;

export interface Rung {
  day: Day;
  /** Days that lie between the last email to the person and this one, at least; never more than `everyDays`. */
  pause: number;
  /** Where the pause would put it off beyond this day, it is left out, since the next one is near; null: it waits. */
  putOffUntil: Day | null;
}

/**
 * Asked, so many days before the due day (none before the asking), the day after, then weekly; up to a day, in order.
 * A reminder before the due day keeps as far from the email before as from the next reminder, later ones as far as the ladder does.
 */
export function rungsUntil({ askedOn, dueOn }: Obligation, ladder: Ladder, until: Day): Rung[] {
  if (askedOn === null || dueOn === null) return [];
  const { everyDays } = ladder;
  const firstAfter = addDays(dueOn, ladder.firstAfterDays);
  const before = ladder.daysBefore.map((days) => addDays(dueOn, -days)).filter((day) => day > askedOn);
  const days = [...before, firstAfter];
  const pauseOf = (i: number): number => {
    const [from, to] = i < before.length ? [days[i], days[i + 1]] : [days[i - 1] ?? askedOn, days[i]];
    return Math.min(daysBetween(from ?? askedOn, to ?? firstAfter), everyDays);
  };
  const rungs = days.map((day, i): Rung => {
    const next = days[i + 1];
    return { day, pause: pauseOf(i), putOffUntil: next === undefined ? null : addDays(next, -pauseOf(i + 1)) };
  });
  rungs.unshift({ day: askedOn, pause: 0, putOffUntil: null });
  for (let day = addDays(firstAfter, everyDays); day <= until; day = addDays(day, everyDays)) {
    rungs.push({ day, pause: everyDays, putOffUntil: null });
  }
  return rungs.filter(({ day }) => day <= until);
}

/** The next rungs, one at least. @param from not before this day */
export function rungsFrom(obligation: Obligation, ladder: Ladder, from: Day): Rung[] {
  const { dueOn } = obligation;
  if (dueOn === null) return [];
  // The longest wait between two rungs is from the asking to the due day, or a step of the ladder.
  const later = dueOn > from ? dueOn : from;
  const horizon = addDays(later, ladder.firstAfterDays + ladder.everyDays);
  return rungsUntil(obligation, ladder, horizon).filter(({ day }) => day >= from);
}
