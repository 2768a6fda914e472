/**
 * Obligations and what was sent before → who is to be asked today, the longest waiting first; one email a person, which names
 * everything that is owed. So pauses hold for the person, and an email counts only for what it was sent about.
 */
import { addDays, type Day, latest } from '../../common/day';
import { groupedBy, order } from '../../common/lists';
import { type Closure, schoolDaysBefore } from '../../common/school-days';
import { writtenTo } from '../../register/people/reachable';
import { BY_HAND } from '../../register/signing/asking/requests-sent';
import type { Obligation } from '../../register/signing/obligations';
import type { Settings } from '../../register/workbook/settings';
import type { History } from './email-history';
import { type Ladder, type Rung, rungsUntil } from './ladder';

/** Nobody is asked on more school days in a row, whatever is new. */
const MOST_DAYS_RUNNING = 2;

export interface Asking {
  /** An invitation names only what its reader has not heard of before. */
  kind: 'invitation' | 'reminder' | typeof BY_HAND;
  person: number;
  to: string;
  name: string;
  about: string[];
  /** Most urgent first; to a new starter for the first time in the order of the tab Policies. */
  owed: Obligation[];
  /** The first day of the ladder that nobody has written on yet. */
  waitingSince: Day;
}

export interface ReminderPlan {
  emails: Asking[];
  /** Whether somebody is only held back because a mistake may still be undone. */
  isWaiting: boolean;
}

export interface ReminderRequest {
  obligations: readonly Obligation[];
  history: History;
  settings: Settings;
  closures: readonly Closure[];
  today: Day;
  /** Published, or put on the staff list, only just now. */
  isTooFresh: (obligation: Obligation) => boolean;
  /** Somebody reminds these people by a button: the day of the ladder is not waited for. Not more often than Settings allows. */
  isByHand?: boolean;
}

/** @returns one email for each person whom a rung of the ladder has reached, with everything that the person owes */
export function planReminders(request: ReminderRequest): ReminderPlan {
  const { history, today, isByHand = false } = request;
  const running = schoolDaysBefore(today, MOST_DAYS_RUNNING, request.closures);
  const plan: ReminderPlan = { emails: [], isWaiting: false };
  for (const [person, owed] of owedByPerson(request.obligations)) {
    const [first] = owed;
    const to = first === undefined ? null : writtenTo(first.person);
    if (first === undefined || to === null || !history.isWorthTrying(to, today)) continue;
    if (isEnoughForNow(history.daysOf(person), running, today)) continue;
    const ripe = owed.filter((one) => !request.isTooFresh(one));
    const since = ripe.flatMap((one) => waitingSince(one, owed, request) ?? []).sort()[0];
    if (since === undefined) {
      plan.isWaiting ||= ripe.length < owed.length;
      continue;
    }
    const isKnown = ripe.some((one) => timesAsked(one, history) > 0);
    plan.emails.push({
      kind: isByHand ? BY_HAND : isKnown ? 'reminder' : 'invitation',
      person,
      to,
      name: first.person.name,
      about: ripe.map(labelOf),
      owed: isFirstOfStarter(ripe, isKnown) ? inOrderOf(request.obligations, ripe) : ripe,
      waitingSince: since,
    });
  }
  // Whoever was left over when the allowance was short has waited longest.
  plan.emails.sort((a, b) => order(a.waitingSince, b.waitingSince) || order(dueDay(a.owed[0]), dueDay(b.owed[0])));
  return plan;
}

/** The first list that a new starter gets. */
export function isFirstOfStarter(owed: readonly Obligation[], isKnown: boolean): boolean {
  return !isKnown && owed.some(({ reason }) => reason === 'new starter');
}

/** As the school has its policies in order. */
function inOrderOf(all: readonly Obligation[], some: readonly Obligation[]): Obligation[] {
  return all.filter((one) => some.includes(one));
}

/** Whether somebody is to sign it now. */
export function isOwed({ status }: Pick<Obligation, 'status'>): boolean {
  return status === 'due' || status === 'overdue';
}

/** What is due or overdue, by the person's number, most urgent first. */
export function owedByPerson(obligations: readonly Obligation[]): Map<number, Obligation[]> {
  const open = obligations.filter(isOwed);
  const owed = groupedBy(open, ({ person }) => person.number);
  for (const list of owed.values()) list.sort((a, b) => order(dueDay(a), dueDay(b)));
  return owed;
}

/** Written to today already, or on each of the school days just before. */
function isEnoughForNow(days: readonly Day[], running: readonly Day[], today: Day): boolean {
  return days.includes(today) || (running.length === MOST_DAYS_RUNNING && running.every((day) => days.includes(day)));
}

/** The first rung since the last email that named it; null where none has come or its pause is not over, or emails help no more. */
function waitingSince(one: Obligation, owed: readonly Obligation[], request: ReminderRequest): Day | null {
  const { history, settings, today, isByHand = false } = request;
  if (emailsSpent(one, history, settings) >= settings.mostEmails) return null;
  if (isByHand) return today;
  const last = history.daysAsked(one.person.number, labelOf(one)).slice(-1)[0] ?? '';
  const rungs = rungsUntil(one, settings, today).filter(({ day }) => day > last);
  const isRipe = (rung: Rung): boolean => {
    const goes = goesOn(one, rung, owed, request);
    return goes !== null && goes <= today;
  };
  return rungs.find(isRipe)?.day ?? null;
}

/**
 * The day from which an email may go for a rung, as far as earlier emails to the person have a say; null where it is left out.
 * What is new waits for nothing. Whoever was already reminded of something overdue gets one email a week, with everything in it.
 */
export function goesOn(
  one: Obligation,
  { day, pause, putOffUntil }: Rung,
  owed: readonly Obligation[],
  { history, settings }: Pick<ReminderRequest, 'history' | 'settings'>,
): Day | null {
  const last = history.daysOf(one.person.number).slice(-1)[0];
  if (last === undefined || timesAsked(one, history) === 0) return day;
  const isChased = owed.some(
    (other) =>
      other.dueOn !== null && other.dueOn < last && emailsSpent(other, history, settings) < settings.mostEmails,
  );
  const goes = latest(day, addDays(last, isChased ? settings.everyDays : pause));
  return putOffUntil !== null && goes > putOffUntil ? null : goes;
}

/**
 * How many of the emails that a person may get about one signature have gone: those of its own ladder, and those sent by a
 * button. One that was sent about another policy and named this one beside it is not among them.
 */
export function emailsSpent(one: Obligation, history: History, ladder: Ladder): number {
  const asked = history.daysAsked(one.person.number, labelOf(one)).filter((day) => day >= (one.askedOn ?? ''));
  const last = asked[asked.length - 1];
  if (last === undefined) return 0;
  const byHand = history.daysByHand(one.person.number, labelOf(one));
  const rungs = rungsUntil(one, ladder, last);
  return asked.filter((day, i) => {
    const before = asked[i - 1] ?? '';
    return byHand.includes(day) || rungs.some((rung) => before < rung.day && rung.day <= day);
  }).length;
}

/** How many emails the person got about it since being asked. */
export function timesAsked(one: Obligation, history: History): number {
  const since = one.askedOn ?? '';
  return history.daysAsked(one.person.number, labelOf(one)).filter((day) => day >= since).length;
}

export function labelOf(one: Obligation): string {
  return one.version?.version ?? '';
}

function dueDay(one: Obligation | undefined): string {
  return one?.dueOn ?? '';
}
