/** One overdue signature → what will be done about it, in the words of `Overdue`. */
import { addDays, type Day, latest, shortDate } from '../../common/day';
import { calledName } from '../../register/people/called-name';
import type { Closure } from '../../register/reading/calendar';
import type { Obligation } from '../../register/signing/obligations';
import type { Settings } from '../../register/workbook/settings';
import type { History } from './email-history';
import { nextRung } from './ladder';
import { managerOf } from './plan-lists';
import { labelOf, timesAsked } from './plan-reminders';
import { writtenTo } from './reachable';
import { schoolDayFrom } from './school-days';

export interface NextRequest {
  history: History;
  settings: Settings;
  closures: readonly Closure[];
  today: Day;
}

/** "Reminder on 12 Oct 2026. The line manager is emailed on 14 Oct 2026." Empty where nothing is owed. */
export function whatComesNext(obligation: Obligation, request: NextRequest): string {
  const { person, status } = obligation;
  if (status !== 'due' && status !== 'overdue') return '';
  const words = [nextEmail(obligation, request), ...peopleTold(obligation, request)].filter((one) => one !== '');
  return words.length > 0 ? words.join(' ') : `${speakTo(person)}.`;
}

function nextEmail(obligation: Obligation, { history, settings, closures, today }: NextRequest): string {
  const { person } = obligation;
  const speak = speakTo(person);
  const to = writtenTo(person);
  if (to === null) return `${speak}: they do not get emails.`;
  const refusals = history.refusals(to);
  if (!history.isWorthTrying(to, addDays(today, 1))) {
    return `Please correct the email address: it was not accepted ${refusals} times.`;
  }
  const times = timesAsked(obligation, history);
  if (times >= settings.mostEmails) return `${speak}: ${times} emails have not helped.`;
  const last = [...history.daysAsked(person.number, labelOf(obligation))].sort().pop();
  const rung = nextRung(obligation, settings, last === undefined ? (obligation.askedOn ?? today) : addDays(last, 1));
  const earliest = history.lastAsked(person.number) === today ? addDays(today, 1) : today;
  const day = rung === null ? null : schoolDayFrom(latest(rung, earliest), closures);
  return day === null ? '' : `Reminder on ${shortDate(day)}.`;
}

/** Somebody of whom only an address is known has no name to be called by. */
function speakTo({ name }: Obligation['person']): string {
  const called = calledName(name);
  return `Please speak to ${called === calledName('') ? `this ${called}` : called}`;
}

/** Only who has not been told yet. */
function peopleTold({ dueOn, person }: Obligation, { settings, closures, today }: NextRequest): string[] {
  if (dueOn === null) return [];
  const told = (who: string, days: number): string[] => {
    const day = schoolDayFrom(addDays(dueOn, days), closures);
    return day === null || day <= today ? [] : [`${who} is emailed on ${shortDate(day)}.`];
  };
  const manager = managerOf(person) === null ? [] : told('The line manager', settings.managerAfterDays);
  const head = settings.headEmail === null ? [] : told('The head teacher', settings.headAfterDays);
  return [...manager, ...head].slice(0, 1);
}
