/** The ledger of sent emails → what a plan asks of it: who heard of what, on which day, how often. */
import type { Day } from '../../common/day';
import { signedAs } from '../../common/version-label';
import type { SentEmail } from '../../register/model';
import {
  BY_HAND,
  isAsking,
  isOfTrial,
  markedAsTrial,
  withoutTrialMark,
} from '../../register/signing/asking/requests-sent';

/** What an email is, as the ledger's column `Kind` says it. Only the first three ask for a signature. */
export type EmailKind =
  | 'invitation'
  | 'reminder'
  | typeof BY_HAND
  | 'line manager'
  | 'head teacher'
  | 'to countersign'
  | 'not approved'
  | 'office: not approved'
  | 'office: question'
  | 'alert'
  | 'digest'
  | 'receipt'
  | 'withdrawn'
  | 'starter signed'
  | 'office: starter signed';

/** An address that was refused three times needs a person to correct it, not a fourth email. */
const MOST_TRIES = 3;

export interface History {
  highestNumber: number;
  /** The days on which a person was asked for anything, in order. */
  daysOf: (person: number) => readonly Day[];
  /** The days on which a person was asked for a version, minor changes counted as the same, in order. */
  daysAsked: (person: number, version: string) => readonly Day[];
  /** Those of them on which somebody did so by a button. */
  daysByHand: (person: number, version: string) => readonly Day[];
  /**
   * The last day on which an email of that kind went to that address. @param person whose it is, where somebody on the staff
   * list has it: while all emails go to one address for a trial, people are told apart by their numbers
   */
  lastOf: (kind: EmailKind, to: string, person?: number | null) => Day | null;
  /** The last day on which an email of that kind named this; `person` where it matters to whom. */
  lastAbout: (kind: EmailKind, about: string, person?: number) => Day | null;
  /** How often an address was refused since anything reached it. */
  refusals: (to: string) => number;
  /** Whether the address may be tried today: not a second time after a refusal, and not for ever. */
  isWorthTrying: (to: string, today: Day) => boolean;
}

export function kindInLedger(kind: EmailKind, isTrial: boolean): string {
  return isTrial ? markedAsTrial(kind) : kind;
}

/** @param isTrial whether all emails go to one address for now: then only those that did so count, else only the others */
export function historyOf(sent: readonly SentEmail[], isTrial: boolean): History {
  const days = new Map<string, Day[]>();
  const note = (key: string, day: Day) => {
    const known = days.get(key);
    if (known === undefined) days.set(key, [day]);
    else known.push(day);
  };
  const refusals = new Map<string, { times: number; last: Day }>();
  for (const email of sent) {
    if (isOfTrial(email.kind) !== isTrial || email.status === 'not sent') continue;
    const kind = withoutTrialMark(email.kind);
    const to = email.to.toLowerCase();
    if (email.status === 'not accepted') {
      refusals.set(to, { times: (refusals.get(to)?.times ?? 0) + 1, last: email.day });
      continue;
    }
    // One that may have left counts as one that did: it is not sent again.
    if (email.status === 'sent') refusals.delete(to);
    note(`${kind} to ${isTrial ? email.person : to}`, email.day);
    for (const about of email.about) {
      note(`${kind} about ${about}`, email.day);
      note(`${kind} about ${about} for ${email.person}`, email.day);
    }
    if (email.person === null || !isAsking(kind)) continue;
    note(`${email.person}`, email.day);
    for (const version of email.about) {
      note(`${email.person} ${signedAs(version)}`, email.day);
      if (kind === BY_HAND) note(`${email.person} ${signedAs(version)} by hand`, email.day);
    }
  }
  const inOrder = (key: string): readonly Day[] => (days.get(key) ?? []).sort();
  const lastOf = (key: string): Day | null =>
    (days.get(key) ?? []).reduce<Day | null>((last, day) => (last === null || day > last ? day : last), null);
  return {
    highestNumber: sent.reduce((highest, { email }) => Math.max(highest, email), 0),
    daysOf: (person) => inOrder(`${person}`),
    daysAsked: (person, version) => inOrder(`${person} ${signedAs(version)}`),
    daysByHand: (person, version) => inOrder(`${person} ${signedAs(version)} by hand`),
    lastOf: (kind, to, person = null) => lastOf(`${kind} to ${isTrial ? person : to.toLowerCase()}`),
    lastAbout: (kind, about, person) => lastOf(`${kind} about ${about}${person === undefined ? '' : ` for ${person}`}`),
    refusals: (to) => refusals.get(to.toLowerCase())?.times ?? 0,
    isWorthTrying: (to, today) => {
      const refused = refusals.get(to.toLowerCase());
      return refused === undefined || (refused.times < MOST_TRIES && refused.last < today);
    },
  };
}
