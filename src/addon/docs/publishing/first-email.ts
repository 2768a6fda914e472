/** When the first email about a policy leaves: what was chosen in, the day in the school's calendar out. */
import { addDays, addMonths, type Day, longDate, weekdayName } from '../../../common/day';
import { type Closure, schoolDayFrom } from '../../../common/school-days';
import { oneDayTyped } from '../../../common/typed-dates';
import { FIRST_EMAILS } from '../../../flows/notes/job';
import type { Widget } from '../../card';
import { inputOf, type PanelEvent } from '../../event';

const [NEXT_MORNING, WHEN_I_SAY] = FIRST_EMAILS;
const ON_A_DAY = 'on a day';

/** Of the card, and what a button carries along in its place. */
export const FIRST_EMAIL = 'firstEmail';
const TYPED_DAY = 'firstEmailDay';

/** What is wrong with it, and what could be chosen instead. */
export interface NoFirstEmail {
  fault: string;
  offers: { words: string; firstEmail: string }[];
}

export type FirstEmail = { opensOn: Day | '' } | NoFirstEmail;

/** The next open day after today; null where the calendar has none for months. */
export function nextMorning(today: Day, closures: readonly Closure[]): Day | null {
  return schoolDayFrom(addDays(today, 1), closures);
}

/** "Wednesday 2 September 2026". */
export function dayInWords(day: Day): string {
  return `${weekdayName(day)} ${longDate(day)}`;
}

/** @param chosen one of FIRST_EMAILS, or a day as it was typed */
export function firstEmailOn(chosen: string, today: Day, closures: readonly Closure[]): FirstEmail {
  if (chosen === WHEN_I_SAY) return { opensOn: '' };
  const next = nextMorning(today, closures);
  if (chosen === NEXT_MORNING)
    return next === null ? refused('The tab Calendar has no school day for months.') : { opensOn: next };
  const day = oneDayTyped(chosen);
  if (day === null) {
    const words = chosen === '' ? 'Please type the day' : `"${chosen}" is not a day`;
    return refused(`${words}: write it like ${longDate(next ?? today)}.`, next);
  }
  if (day < today) return refused(`${longDate(day)} is past.`, next);
  if (day > addMonths(today, 12)) return refused(`${longDate(day)} is more than a year away. Is the year right?`, next);
  const open = schoolDayFrom(day, closures);
  return open === day ? { opensOn: day } : refused(`The school is closed on ${dayInWords(day)}.`, open);
}

function refused(fault: string, instead: Day | null = null): NoFirstEmail {
  const offers = instead === null ? [] : [{ words: `On ${dayInWords(instead)}`, firstEmail: longDate(instead) }];
  return { fault, offers };
}

/** What was chosen on the card, or by a button that carries it along. A day that was typed and not chosen is asked about. */
export function chosenFirstEmail(event: PanelEvent): { firstEmail: string } | NoFirstEmail {
  const carried = event.parameters[FIRST_EMAIL];
  if (carried !== undefined) return { firstEmail: carried };
  const [way, typed] = [inputOf(event, FIRST_EMAIL), inputOf(event, TYPED_DAY)];
  if (way === ON_A_DAY) return { firstEmail: typed };
  const firstEmail = way === WHEN_I_SAY ? WHEN_I_SAY : NEXT_MORNING;
  if (typed === '') return { firstEmail };
  const offers = [
    { words: `On ${typed}`, firstEmail: typed },
    { words: firstEmail === WHEN_I_SAY ? 'When I say' : 'Next school morning', firstEmail },
  ];
  return { fault: `You typed a day, ${typed}, and chose something else. Which is meant?`, offers };
}

/** @param chosen as it was kept before */
export function firstEmailInputs(chosen: string, today: Day, closures: readonly Closure[]): Widget[] {
  const next = nextMorning(today, closures);
  const way = chosen === NEXT_MORNING || chosen === WHEN_I_SAY ? chosen : ON_A_DAY;
  const option = (text: string, value: string) => ({ text, value, isChosen: value === way });
  return [
    {
      kind: 'choice',
      field: FIRST_EMAIL,
      title: 'When the first email leaves',
      as: 'one of',
      options: [
        option(`Next school morning${next === null ? '' : `: ${dayInWords(next)}`}`, NEXT_MORNING),
        option('On the day below', ON_A_DAY),
        option('When I say', WHEN_I_SAY),
      ],
    },
    {
      kind: 'input',
      field: TYPED_DAY,
      title: 'The day, if you chose one',
      hint: `For example ${longDate(next ?? today)}`,
      ...(way === ON_A_DAY && chosen !== '' ? { value: chosen } : {}),
    },
  ];
}
