/** What a round knows → the emails that it sends, with all that the plan needs of the notes and the clock. */

import { messageOf } from '../../common/problem';
import { shortened } from '../../common/words';
import { personalLink } from '../../form/personal-link';
import type { Register, Version } from '../../register/read-register';
import type { TabProblem } from '../../register/reading/read-tab';
import type { ToCheckRow } from '../../register/reading/review-queue';
import type { QueuedSignature } from '../../register/signing/countersign-queue';
import type { Obligation } from '../../register/signing/obligations';
import { VERSIONS } from '../../register/workbook/tabs';
import { historyOf } from '../../reminders/planning/email-history';
import { planAlert, quotaTrouble, type Trouble } from '../../reminders/planning/plan-digest';
import { countOf, type EmailPlan, planEmails, withinQuota } from '../../reminders/planning/plan-emails';
import { isSchoolDay, isSendingTime } from '../../reminders/planning/school-days';
import { type Email, writeEmails } from '../../reminders/write-email';
import type { Notes, RoundNote } from '../notes';
import type { Moment, Ports } from '../ports';

export interface EmailsOfRound {
  emails: Email[];
  /** False where some are still to come today: too many for the allowance, or for one round, or not yet ripe. */
  isAll: boolean;
  /** Whether the day's allowance was too small. */
  isShort: boolean;
  /** What was found to stand in the way of some. */
  found: TabProblem[];
}

export interface RoundKnowledge {
  notes: Notes;
  register: Register;
  /** On the day of the moment. */
  obligations: readonly Obligation[];
  canBeSigned: (obligation: Obligation) => boolean;
  /** Signatures that wait for a second one. */
  waiting: readonly QueuedSignature[];
  problems: readonly TabProblem[];
  /** Asks Google whether a form takes answers. */
  isFormOpen: (formId: string) => boolean;
  /** What `To check` shows, as sentences. */
  toLookAt: () => string[];
  moment: Moment;
}

/** @param quotaLeft asks Google how many emails the account may still send today */
export function emailsOfRound(knowledge: RoundKnowledge, quotaLeft: () => number): EmailsOfRound {
  const { notes, register, obligations, canBeSigned, waiting, problems, toLookAt, moment } = knowledge;
  const { today, hour } = moment;
  const { settings, closures } = register;
  if (!isSendingTime(today, hour, closures)) {
    return { emails: [], isAll: !isSchoolDay(today, closures), isShort: false, found: [] };
  }
  const planned = (isTold: readonly TabProblem[], canSign: RoundKnowledge['canBeSigned']): EmailPlan =>
    planEmails({
      register,
      obligations,
      today,
      manager: settings.contactEmail || notes.owner,
      canBeSigned: canSign,
      isTooFresh: freshness(notes, register, moment),
      waiting,
      countersignLink: (code) => notes.openForms.find((form) => form.countersigns === code)?.link ?? '',
      troubles: [...isTold.flatMap(troubleOf), ...quotaTrouble(notes.round.shortOn)],
      toLookAt,
      ranOn: [...notes.round.ranOn, today],
      quotaLeft,
      reviews: register.policies.flatMap(({ title, reviewBy }) => (reviewBy === null ? [] : [{ title, reviewBy }])),
    });
  const first = planned(problems, canBeSigned);
  const closed = closedForms(first, register, knowledge.isFormOpen);
  const found = closed.map(({ version, title }) => closedByHand(version, title));
  const shut = new Set(closed.map((one) => one.formId));
  const plan =
    closed.length === 0
      ? first
      : planned([...problems, ...found], (one) => canBeSigned(one) && !shut.has(one.version?.formId ?? ''));
  const wanted = countOf(plan);
  if (wanted === 0) return { emails: [], isAll: !plan.isWaiting, isShort: false, found };
  const left = quotaLeft();
  const sending = withinQuota(plan, left);
  const sent = register.sentEmails.map(({ value }) => value);
  const emails = writeEmails(sending, {
    settings,
    history: historyOf(sent, settings.trialEmail !== null),
    today,
    sender: notes.owner,
    linkFor,
  });
  const isAll = sending.length === wanted;
  return { emails, isAll: isAll && !plan.isWaiting, isShort: !isAll && left < wanted, found };
}

/** Forms to which an email would lead and that take no answers: somebody has closed them by hand. */
function closedForms(plan: EmailPlan, { versions }: Register, isOpen: (formId: string) => boolean): Version[] {
  const asked = new Set(
    plan.reminders.flatMap((one) => (one.kind === 'invitation' || one.kind === 'reminder' ? one.about : [])),
  );
  return versions.filter((version) => asked.has(version.version) && !isOpen(version.formId));
}

function closedByHand(version: string, title: string): TabProblem {
  const message = `The form for ${title} (${version}) is not accepting responses: somebody has closed it in Google Forms. Nobody is emailed about it. Please open it again there, or in the panel beside the policy.`;
  return { code: 'FORM_CLOSED', tab: VERSIONS.title, row: null, message };
}

/** Where to look, and at what. */
export function lookSentences(rows: readonly ToCheckRow[]): string[] {
  return rows.map(({ cells: [where = '', what = ''] }) =>
    String(what).startsWith(String(where)) ? String(what) : `${String(where)}: ${String(what)}`,
  );
}

/** The form with the person's name and role filled in, where Google gave us how. */
function linkFor({ version, person }: Obligation): string {
  return personalLink(version?.personalLink ?? '', person) || (version?.formLink ?? '');
}

/**
 * The one email of a round that cannot tell who must sign what: the manager is asked for a hand, and nobody else hears.
 * @param register as far as it can still be read
 */
export function alertOfRound(
  notes: Notes,
  register: Register,
  problems: readonly TabProblem[],
  { today, hour }: Moment,
): Email[] {
  const { settings, closures } = register;
  const sent = register.sentEmails.map(({ value }) => value);
  // What an earlier run claimed is settled first, once everything can be read again: its note must stand until then.
  const isUnsettled = sent.some((email) => email.status === 'claimed');
  if (isUnsettled || !isSendingTime(today, hour, closures)) return [];
  const history = historyOf(sent, settings.trialEmail !== null);
  const to = settings.contactEmail || notes.owner;
  const alert = planAlert({ troubles: problems.flatMap(troubleOf), history, today, to });
  const writing = { settings, history, today, sender: notes.owner, linkFor };
  return alert === null ? [] : writeEmails([alert], writing);
}

/** Asks once, however often the answer is needed. Where Google refuses, nobody is written to, and it is told. */
export function askedOnce(ports: Ports, problems: TabProblem[]): () => number {
  let known: number | null = null;
  return () => {
    try {
      known ??= ports.emailsLeftToday();
    } catch (error) {
      known = 0;
      const message = `Emails cannot be sent. Was the permission to send them withdrawn? Please run "setUp" in the script editor and allow it. Google says: ${messageOf(error)}`;
      problems.push({ code: 'EMAILS_NOT_ALLOWED', tab: 'Sent emails', row: null, message });
    }
    return known;
  };
}

const MINUTE = 60_000;

/** What was published, or who joined, only just now: a mistake can still be undone before anybody hears of it. */
function freshness({ openForms, round }: Notes, { settings }: Register, { instant }: Moment) {
  const wait = settings.invitationMinutes * MINUTE;
  const isFresh = (since: number): boolean => instant - since < wait;
  const freshVersions = new Set(openForms.filter((form) => isFresh(form.publishedAt ?? 0)).map((form) => form.version));
  const freshPeople = round.joined.filter((one) => isFresh(one.at));
  return ({ person, version }: Obligation): boolean =>
    freshVersions.has(version?.version ?? '') ||
    freshPeople.some(({ from, to }) => from <= person.number && person.number <= to);
}

/** The note of who joins with this round. Numbers are given in a row, so two of them name everybody. */
export function joinedNow(round: RoundNote, { newNumbers, settings }: Register, { instant }: Moment) {
  const recent = round.joined.filter((one) => instant - one.at < settings.invitationMinutes * MINUTE);
  const numbers = newNumbers.map((number) => number.number);
  return numbers.length === 0 || settings.invitationMinutes === 0
    ? recent
    : [...recent, { from: Math.min(...numbers), to: Math.max(...numbers), at: instant }];
}

/** What stands still until a person lends a hand: the manager hears of it at once, not only on Monday. */
const NEEDS_A_HAND: readonly string[] = [
  'FORM_NOT_READ',
  'FORM_CLOSED',
  'FORM_NOT_OPEN_TO_ALL',
  'COUNTERSIGNER_NOT_CONFIRMED',
  'NO_COUNTERSIGNER',
  'PUBLICATION_STOPPED',
  'TAB_GONE',
  'TAB_NOT_READ',
];

/** Long enough to tell one form from another. */
const NAME_OF_TROUBLE = 60;

function troubleOf({ code, message }: TabProblem): Trouble[] {
  if (!NEEDS_A_HAND.includes(code)) return [];
  // The ledger keeps what an email is about as a list with commas.
  const [firstSentence = message] = message.split(/(?<=[.!?]) /);
  return [{ about: shortened(firstSentence.replace(/[,;]/g, ''), NAME_OF_TROUBLE), message }];
}

/** Three weeks: the longest that a digest looks back on, over a holiday. */
const DAYS_NOTED = 21;

/** The days on which a round ran, with this one. */
export function withToday(ranOn: readonly string[], today: string): string[] {
  return (ranOn.includes(today) ? [...ranOn] : [...ranOn, today]).slice(-DAYS_NOTED);
}

/** The school days in a row on which emails were left over. */
export function shortDays(shortOn: readonly string[], { isShort, isAll }: EmailsOfRound, moment: Moment): string[] {
  if (isShort) return withToday(shortOn, moment.today);
  return isAll && isSendingTime(moment.today, moment.hour, []) ? [] : [...shortOn];
}

/** One that cannot be asked is taken for open: what is wrong with it is told elsewhere. */
export function isOpenForSure(ports: Ports, formId: string): boolean {
  try {
    return ports.isFormOpen(formId);
  } catch {
    return true;
  }
}
