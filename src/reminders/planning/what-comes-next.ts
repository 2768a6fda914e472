/** Each overdue signature → what will be done about it, in the words of `Overdue`. */
import { addDays, type Day, latest, shortDate } from '../../common/day';
import { type Closure, schoolDayFrom } from '../../common/school-days';
import { counted } from '../../common/words';
import { calledName } from '../../register/people/called-name';
import { writtenTo } from '../../register/people/reachable';
import type { Obligation } from '../../register/signing/obligations';
import type { Settings } from '../../register/workbook/settings';
import type { History } from './email-history';
import { rungsFrom } from './ladder';
import { managerOf } from './plan-lists';
import { emailsSpent, goesOn, labelOf } from './plan-reminders';

export interface NextRequest {
  /** What is due or overdue, by the person's number. */
  owedBy: ReadonlyMap<number, readonly Obligation[]>;
  history: History;
  settings: Settings;
  closures: readonly Closure[];
  today: Day;
  /** False where nobody is asked: the form is closed, or does not let the person in. */
  canBeSigned: (obligation: Obligation) => boolean;
}

/**
 * @returns for an obligation: "Reminder on 12 Oct 2026. The line manager is emailed on 14 Oct 2026."; "" where nothing is
 *   owed. A person's next email names all that they owe, so its day is worked out once for each person.
 */
export function whatComesNext(request: NextRequest): (obligation: Obligation) => string {
  const days = new Map<number, Day | null>();
  const nextDayFor = (obligation: Obligation): Day | null => {
    const { number } = obligation.person;
    const owed = request.owedBy.get(number);
    if (owed === undefined) return nextEmailOn([obligation], request);
    const day = days.get(number);
    if (day !== undefined) return day;
    const found = nextEmailOn(owed, request);
    days.set(number, found);
    return found;
  };
  return (obligation) => {
    const { person, status } = obligation;
    if (status !== 'due' && status !== 'overdue') return '';
    if (!request.canBeSigned(obligation)) return 'Not emailed: the form is not open to them at present.';
    const email = nextEmail(obligation, request, nextDayFor);
    const words = [email, ...peopleTold(obligation, request)].filter((one) => one !== '');
    return words.length > 0 ? words.join(' ') : `${speakTo(person)}.`;
  };
}

/** @param nextDayFor the day of the person's next email */
function nextEmail(
  obligation: Obligation,
  { history, settings, today }: NextRequest,
  nextDayFor: (obligation: Obligation) => Day | null,
): string {
  const { person } = obligation;
  const speak = speakTo(person);
  const to = writtenTo(person);
  if (to === null) return `${speak}: they do not get emails.`;
  const refusals = history.refusals(to);
  if (!history.isWorthTrying(to, addDays(today, 1))) {
    return `Please correct the email address: it was not accepted ${refusals} times.`;
  }
  const times = emailsSpent(obligation, history, settings);
  if (times >= settings.mostEmails) return `${speak}: ${counted(times, 'email has', 'emails have')} not helped.`;
  const day = nextDayFor(obligation);
  return day === null ? '' : `Reminder on ${shortDate(day)}.`;
}

/** The first school day on which the ladder of anything that the person owes writes again: the email names all of it. */
function nextEmailOn(owed: readonly Obligation[], request: NextRequest): Day | null {
  const { history, settings, closures, today } = request;
  const days = owed.flatMap((one) => {
    if (emailsSpent(one, history, settings) >= settings.mostEmails) return [];
    const { number } = one.person;
    const earliest = history.daysOf(number).includes(today) ? addDays(today, 1) : today;
    const last = history.daysAsked(number, labelOf(one)).slice(-1)[0];
    const from = last === undefined ? (one.askedOn ?? today) : addDays(last, 1);
    return rungsFrom(one, settings, from).flatMap((rung) => {
      const goes = goesOn(one, rung, owed, request);
      return goes === null ? [] : (schoolDayFrom(latest(goes, earliest), closures) ?? []);
    });
  });
  return days.sort()[0] ?? null;
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
