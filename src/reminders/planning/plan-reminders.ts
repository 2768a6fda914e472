/** Obligations and what was sent before → who is to be asked today, the longest waiting first; one email a person. */
import type { Day } from '../../common/day';
import type { Obligation } from '../../register/signing/obligations';
import type { Settings } from '../../register/workbook/settings';
import type { History } from './email-history';
import { rungsUntil } from './ladder';
import { writtenTo } from './reachable';

export interface Asking {
  /** An invitation names only what its reader has not heard of before. */
  kind: 'invitation' | 'reminder';
  person: number;
  to: string;
  name: string;
  about: string[];
  /** Most urgent first. */
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
  today: Day;
  /** Published, or put on the staff list, only just now. */
  isTooFresh: (obligation: Obligation) => boolean;
  /** Somebody reminds these people by a button: the day of the ladder is not waited for. Not more often than Settings allows. */
  isByHand?: boolean;
}

/** @returns one email for each person whom a rung of the ladder has reached, with everything that the person owes */
export function planReminders(request: ReminderRequest): ReminderPlan {
  const { history, today } = request;
  const plan: ReminderPlan = { emails: [], isWaiting: false };
  for (const [person, owed] of owedByPerson(request.obligations)) {
    const [first] = owed;
    const to = first === undefined ? null : writtenTo(first.person);
    if (first === undefined || to === null || history.lastAsked(person) === today) continue;
    if (!history.isWorthTrying(to, today)) continue;
    const ripe = owed.filter((one) => !request.isTooFresh(one));
    const since = ripe.flatMap((one) => waitingSince(one, request) ?? []).sort()[0];
    if (since === undefined) {
      plan.isWaiting ||= ripe.length < owed.length;
      continue;
    }
    const isKnown = ripe.some((one) => timesAsked(one, history) > 0);
    plan.emails.push({
      kind: isKnown ? 'reminder' : 'invitation',
      person,
      to,
      name: first.person.name,
      about: ripe.map(labelOf),
      owed: ripe,
      waitingSince: since,
    });
  }
  // Whoever was left over when the allowance was short has waited longest.
  plan.emails.sort((a, b) => order(a.waitingSince, b.waitingSince) || order(dueDay(a.owed[0]), dueDay(b.owed[0])));
  return plan;
}

/** Due or overdue, by person, most urgent first. */
function owedByPerson(obligations: readonly Obligation[]): Map<number, Obligation[]> {
  const owed = new Map<number, Obligation[]>();
  for (const one of obligations) {
    if (one.status !== 'due' && one.status !== 'overdue') continue;
    const known = owed.get(one.person.number);
    if (known === undefined) owed.set(one.person.number, [one]);
    else known.push(one);
  }
  for (const list of owed.values()) list.sort((a, b) => order(dueDay(a), dueDay(b)));
  return owed;
}

/** The first rung since the last email about it; null where none has come, or where emails help no more. */
function waitingSince(one: Obligation, { history, settings, today, isByHand = false }: ReminderRequest): Day | null {
  const asked = history.daysAsked(one.person.number, labelOf(one));
  if (timesAsked(one, history) >= settings.mostEmails) return null;
  if (isByHand) return today;
  const last = [...asked].sort().pop() ?? '';
  return rungsUntil(one, settings, today).find((rung) => rung > last) ?? null;
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

/** For sorting days and texts by their plain order. */
export function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
