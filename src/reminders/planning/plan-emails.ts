/** The register, what was sent before and the school calendar → the emails of a day, as values. Nothing is sent here. */
import { addDays, type Day, mondayOf } from '../../common/day';
import { isSchoolDay } from '../../common/school-days';
import type { NotYetSeen } from '../../register/derived/not-yet-seen';
import type { Register, SentEmail } from '../../register/model';
import { signedByPerson } from '../../register/signing/asking/signed-by-person';
import type { QueuedSignature } from '../../register/signing/countersigning/queue';
import { type Obligation, obligationsByDay } from '../../register/signing/obligations';
import {
  type NotApproved,
  planCountersigning,
  planToCountersign,
  type ToCountersign,
  type ToldNotApproved,
} from './answers/plan-countersigning';
import { planQuestions, type ToldQuestions } from './answers/plan-questions';
import { planReceipts, type Receipt } from './answers/plan-receipts';
import { historyOf, kindInLedger } from './email-history';
import {
  type Alert,
  type DayAhead,
  type Digest,
  planAlert,
  planDigest,
  type Review,
  type ToLookAt,
  type Trouble,
} from './plan-digest';
import { type OverdueList, planLists } from './plan-lists';
import { type Asking, planReminders } from './plan-reminders';
import { planStarters, type StarterDone } from './plan-starters';
import { planWithdrawals, type Withdrawal } from './plan-withdrawals';

/** Who is written to about what; its words are written later, for those emails only that really go. */
export type PlannedEmail =
  | Asking
  | OverdueList
  | ToCountersign
  | NotApproved
  | ToldNotApproved
  | ToldQuestions
  | Alert
  | Digest
  | Receipt
  | Withdrawal
  | StarterDone;

/** Whom somebody reminds by a button. */
export interface ByHand {
  /** Who is to sign, by number. */
  people: readonly number[];
  /** Who is to countersign, by address. */
  countersigners: readonly string[];
}

export interface EmailRequest {
  register: Register;
  /** On that day. */
  obligations: readonly Obligation[];
  /** Who is reminded by a button, and nobody else; null for all whose day has come. */
  remind?: ByHand | null;
  today: Day;
  /** The manager's address: digest and alerts go there. */
  manager: string;
  /** False where it could not be read just now what people signed of it: nobody hears about that, nor does anybody else. */
  isKnown: (obligation: Pick<Obligation, 'policy'>) => boolean;
  /** False where nobody is asked yet: the form is not finished, or not open to such people. */
  canBeSigned: (obligation: Obligation) => boolean;
  isTooFresh: (obligation: Obligation) => boolean;
  /** Signatures that wait for a second one. */
  waiting: readonly QueuedSignature[];
  /** Of that countersigner's form of the policy; "" where it does not show yet who waits. */
  countersignLink: (policyCode: string, countersigner: string) => string;
  troubles: readonly Trouble[];
  /** What `To check` shows. */
  toLookAt: () => readonly ToLookAt[];
  ranOn: readonly string[];
  /** Asked only where it is needed, since asking costs a call. */
  quotaLeft: () => number;
  /** Where the register knows them. */
  reviews?: readonly Review[];
  /** Versions that staff do not see yet: the digest names them. */
  notYetSeen?: readonly NotYetSeen[];
}

/** In the order in which they are sent: what saves a vain signature first, then whoever waits longest, receipts last. */
export interface EmailPlan {
  /** To staff, line managers and head teacher. */
  reminders: (Withdrawal | Asking | OverdueList | ToCountersign | NotApproved | StarterDone)[];
  /** To the manager; there is always an email left for them. */
  reports: (ToldQuestions | ToldNotApproved | Alert | Digest)[];
  receipts: Receipt[];
  /** Whether somebody is only held back because a mistake may still be undone. */
  isWaiting: boolean;
}

const NO_EMAILS: EmailPlan = { reminders: [], reports: [], receipts: [], isWaiting: false };

export function planEmails(request: EmailRequest): EmailPlan {
  const { register, today, isKnown, canBeSigned, isTooFresh } = request;
  const obligations = request.obligations.filter(isKnown);
  const { settings } = register;
  if (!isSchoolDay(today, register.closures)) return NO_EMAILS;
  const sent = register.sentEmails.map(({ value }) => value);
  const history = historyOf(sent, settings.trialEmail !== null);
  const { remind = null } = request;
  // Nobody is asked, or spoken to, about what cannot be signed.
  const signable = obligations.filter(canBeSigned);
  const askable = signable.filter((one) => remind === null || remind.people.includes(one.person.number));
  const asking = planReminders({
    obligations: askable,
    history,
    settings,
    closures: register.closures,
    today,
    isTooFresh,
    isByHand: remind !== null,
  });
  const waiting = request.waiting.filter(isKnown);
  if (remind !== null) {
    const byHand = remind.countersigners;
    const toCountersign = planToCountersign({ ...request, obligations, waiting, history, byHand });
    return { ...NO_EMAILS, reminders: [...asking.emails, ...toCountersign] };
  }
  const lists = planLists({ obligations: signable, people: register.people, history, settings, today });
  const countersigning = planCountersigning({ ...request, obligations, waiting, history });
  const digestRequest = {
    ...request,
    obligations,
    history,
    to: request.manager,
    lookAhead: () => lookAhead(request, sent),
  };
  const digest = planDigest(digestRequest);
  const alert = digest === null ? planAlert(digestRequest) : null;
  return {
    reminders: [
      ...planWithdrawals({ register, history, today }),
      ...asking.emails,
      ...countersigning.toCountersign,
      ...countersigning.notApproved,
      ...planStarters({ ...request, people: register.people, history }),
      ...lists,
    ],
    reports: [
      ...planQuestions({ ...request, obligations, history }),
      ...countersigning.told,
      ...(alert === null ? [] : [alert]),
      ...(digest === null ? [] : [digest]),
    ],
    receipts: settings.hasReceipts ? planReceipts({ register, obligations: request.obligations, history, today }) : [],
    isWaiting: asking.isWaiting,
  };
}

/** Emails left in the account's day that reminders and receipts leave alone: the manager's digest and own mail. */
const RESERVE = 10;

/** A round sends no more: at a second each, the record is written well before Google's six minutes are over. */
const MOST_IN_A_ROUND = 240;

/** @param quotaLeft emails that Google still lets the account send today. @returns those that fit, in order */
export function withinQuota(plan: EmailPlan, quotaLeft: number): PlannedEmail[] {
  const reports = plan.reports.slice(0, Math.max(0, quotaLeft));
  const others = Math.min(quotaLeft - Math.max(RESERVE, reports.length), MOST_IN_A_ROUND - reports.length);
  const reminders = plan.reminders.slice(0, Math.max(0, others));
  const receipts = plan.receipts.slice(0, Math.max(0, others - reminders.length));
  return [...reminders, ...reports, ...receipts];
}

export function countOf({ reminders, reports, receipts }: EmailPlan): number {
  return reminders.length + reports.length + receipts.length;
}

/** How many emails to staff, line managers and head the rest of the week brings if nobody signs. */
function lookAhead({ register, today, canBeSigned }: EmailRequest, sent: readonly SentEmail[]): DayAhead[] {
  const { settings, people, closures } = register;
  const isTrial = settings.trialEmail !== null;
  const all = [...sent];
  const signed = signedByPerson(register);
  const sunday = addDays(mondayOf(today), 6);
  const days: DayAhead[] = [];
  for (let day = today; day <= sunday; day = addDays(day, 1)) {
    if (!isSchoolDay(day, closures)) continue;
    // Who is emailed on one of these days has been asked on the next.
    const sentEmails = all.map((value, i) => ({ row: i + 2, value }));
    const obligations = obligationsByDay({ ...register, sentEmails }, signed)(day).filter(canBeSigned);
    const history = historyOf(all, isTrial);
    const asking = planReminders({
      obligations,
      history,
      settings,
      closures,
      today: day,
      isTooFresh: () => false,
    }).emails;
    const lists = planLists({ obligations, people, history, settings, today: day });
    days.push({ day, emails: asking.length + lists.length });
    for (const { kind, person, to, about } of [...asking, ...lists]) {
      const row = { email: 0, day, person, to, about, subject: '', status: 'sent' as const, remark: '' };
      all.push({ ...row, kind: kindInLedger(kind, isTrial) });
    }
  }
  return days;
}
