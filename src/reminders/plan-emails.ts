/** Obligations, emails already sent and the school calendar → the emails of a day, as values. Nothing is sent here. */
import { addDays, type Day } from '../policy/day';
import type { Obligation } from '../register/obligations';
import type { SentEmail, Settings } from '../register/register';
import { type Closure, isSchoolDay } from './school-days';
import { reminderWords } from './wording';

/** Days before the due day on which a reminder is due: a week to find the time, and the last day. */
const DAYS_BEFORE = [7, 1];

/** Days after the due day: at once, then weekly. Daily mail trains people to ignore it. */
const FIRST_AFTER = 1;
const WEEK = 7;

export interface Email {
  /** Counts through all emails of the register. */
  number: number;
  person: number;
  to: string;
  kind: 'reminder';
  /** The versions that it asks for. */
  about: string[];
  subject: string;
  text: string;
  html: string;
}

export interface EmailRequest {
  obligations: readonly Obligation[];
  sent: readonly SentEmail[];
  closures: readonly Closure[];
  settings: Settings;
  today: Day;
}

/** One reminder for each person whom a rung of the ladder has reached, listing everything that the person owes. */
export function planEmails({ obligations, sent, closures, settings, today }: EmailRequest): Email[] {
  if (!isSchoolDay(today, closures)) return [];
  const owed = new Map<number, Obligation[]>();
  for (const one of obligations) {
    if (one.status !== 'due' && one.status !== 'overdue') continue;
    owed.set(one.person.number, [...(owed.get(one.person.number) ?? []), one]);
  }
  const writtenOn = lastWritten(sent);
  let number = sent.reduce((highest, email) => Math.max(highest, email.email), 0);
  const emails: Email[] = [];
  for (const [person, list] of owed) {
    const to = list[0]?.person.email;
    if (to === null || to === undefined || writtenOn.get(String(person)) === today) continue;
    const isReached = list.some((one) => {
      const rung = latestRung(one, today);
      const last = writtenOn.get(`${person} ${one.version?.version}`);
      return rung !== null && (last === undefined || last < rung);
    });
    if (!isReached) continue;
    number += 1;
    const mostUrgentFirst = [...list].sort((a, b) => ((a.dueOn ?? today) < (b.dueOn ?? today) ? -1 : 1));
    emails.push({
      number,
      person,
      to,
      kind: 'reminder',
      about: mostUrgentFirst.map((one) => one.version?.version ?? ''),
      ...reminderWords(mostUrgentFirst, settings, today),
    });
  }
  return emails;
}

/** The last day of the ladder that has come: asked, a week and a day before the due day, the day after, then weekly. */
export function latestRung(obligation: Obligation, today: Day): Day | null {
  const { askedOn, dueOn } = obligation;
  if (askedOn === null || dueOn === null) return null;
  const rungs = [askedOn, ...DAYS_BEFORE.map((days) => addDays(dueOn, -days))];
  for (let day = addDays(dueOn, FIRST_AFTER); day <= today; day = addDays(day, WEEK)) rungs.push(day);
  return (
    rungs
      .filter((day) => day >= askedOn && day <= today)
      .sort()
      .pop() ?? null
  );
}

/** By person, and by person and version: the last day of an email that left or may have left. */
function lastWritten(sent: readonly SentEmail[]): Map<string, Day> {
  const days = new Map<string, Day>();
  for (const email of sent) {
    if (email.person === null || email.status === 'not sent' || email.status === 'failed') continue;
    for (const key of [String(email.person), ...email.about.map((version) => `${email.person} ${version}`)]) {
      const known = days.get(key);
      if (known === undefined || known < email.day) days.set(key, email.day);
    }
  }
  return days;
}
