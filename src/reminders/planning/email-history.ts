/** The ledger of sent emails → what a plan asks of it: who heard of what, on which day, how often. */
import type { Day } from '../../common/day';
import { last } from '../../common/lists';
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

/** An email that left, or may have: it is not sent again. */
interface Counted {
  kind: string;
  day: Day;
  about: readonly string[];
  /** The versions that it asks for, minor changes counted as the same; none where it asks for nothing. */
  asksFor: readonly string[];
}

/** Of a kind, the last day for each thing that was named. */
class LastDays {
  private readonly ofKind = new Map<string, Map<string, Day>>();

  note(kind: string, what: string, day: Day): void {
    const known = this.ofKind.get(kind) ?? new Map<string, Day>();
    this.ofKind.set(kind, known);
    const last = known.get(what);
    if (last === undefined || day > last) known.set(what, day);
  }

  of(kind: string, what: string): Day | null {
    return this.ofKind.get(kind)?.get(what) ?? null;
  }
}

/** @param isTrial whether all emails go to one address for now: then only those that did so count, else only the others */
export function historyOf(sent: readonly SentEmail[], isTrial: boolean): History {
  // No key is put together of several parts: a school has tens of thousands of emails, and this is done in each round.
  const ofPeople = new Map<number, Counted[]>();
  const labels = new Map<string, string>();
  const labelOf = (version: string): string => {
    const label = labels.get(version) ?? signedAs(version);
    labels.set(version, label);
    return label;
  };
  const lastTo = new LastDays();
  const lastAboutAll = new LastDays();
  const refusals = new Map<string, { times: number; last: Day }>();
  for (const email of sent) {
    if (isOfTrial(email.kind) !== isTrial || email.status === 'not sent') continue;
    const { person, day, about } = email;
    const kind = withoutTrialMark(email.kind);
    const to = email.to.toLowerCase();
    if (email.status === 'not accepted') {
      refusals.set(to, { times: (refusals.get(to)?.times ?? 0) + 1, last: day });
      continue;
    }
    if (email.status === 'sent') refusals.delete(to);
    lastTo.note(kind, isTrial ? `${person}` : to, day);
    for (const one of about) lastAboutAll.note(kind, one, day);
    if (person === null) continue;
    const counted = { kind, day, about, asksFor: isAsking(kind) ? about.map(labelOf) : [] };
    const known = ofPeople.get(person);
    if (known === undefined) ofPeople.set(person, [counted]);
    else known.push(counted);
  }
  const daysOf = (person: number, isMeant: (email: Counted) => boolean): readonly Day[] =>
    (ofPeople.get(person) ?? [])
      .filter(isMeant)
      .map(({ day }) => day)
      .sort();
  return {
    highestNumber: sent.reduce((highest, { email }) => Math.max(highest, email), 0),
    daysOf: (person) => daysOf(person, ({ kind }) => isAsking(kind)),
    daysAsked: (person, version) => {
      const label = labelOf(version);
      return daysOf(person, ({ asksFor }) => asksFor.includes(label));
    },
    daysByHand: (person, version) => {
      const label = labelOf(version);
      return daysOf(person, ({ kind, asksFor }) => kind === BY_HAND && asksFor.includes(label));
    },
    lastOf: (kind, to, person = null) => lastTo.of(kind, isTrial ? `${person}` : to.toLowerCase()),
    lastAbout: (kind, about, person) =>
      person === undefined
        ? lastAboutAll.of(kind, about)
        : (last(daysOf(person, (email) => email.kind === kind && email.about.includes(about))) ?? null),
    refusals: (to) => refusals.get(to.toLowerCase())?.times ?? 0,
    isWorthTrying: (to, today) => {
      const refused = refusals.get(to.toLowerCase());
      return refused === undefined || (refused.times < MOST_TRIES && refused.last < today);
    },
  };
}
