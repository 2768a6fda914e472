/** What a round knows → the emails that it sends, with all that the plan needs of the notes and the clock. */

import { groupedBy } from '../../common/lists';
import { once } from '../../common/once';
import { reasonIn } from '../../common/problem';
import { isSchoolDay } from '../../common/school-days';
import { personalLink } from '../../form/personal-link';
import { linkInto } from '../../register/layout/links';
import type { Register, Version } from '../../register/model';
import type { ToCheckRow } from '../../register/reading/review-queue';
import { isAsking } from '../../register/signing/asking/requests-sent';
import type { QueuedSignature } from '../../register/signing/countersigning/queue';
import { asksForCode } from '../../register/signing/forms';
import type { Obligation } from '../../register/signing/obligations';
import type { TabProblem } from '../../register/workbook/tab';
import { SENT_EMAILS } from '../../register/workbook/tabs';
import { EVERYTHING } from '../../register/workbook/tabs-publishing';
import { historyOf } from '../../reminders/planning/email-history';
import type { ToLookAt } from '../../reminders/planning/plan-digest';
import { type ByHand, countOf, type EmailPlan, planEmails, withinQuota } from '../../reminders/planning/plan-emails';
import { isSendingTime } from '../../reminders/planning/sending-time';
import { type Email, writeEmails } from '../../reminders/write-email';
import { canBeSigned, formFor } from '../forms/admission';
import { closedByHand } from '../forms/as-published/form-problem';
import { isAsPublished } from '../forms/as-published/look';
import { countersignLink, keyOf } from '../forms/countersigning/form-of';
import { codeNow } from '../forms/other-forms/personal-codes';
import type { Joined, Notes, OpenForm } from '../notes';
import type { Moment, Ports } from '../ports';
import { notYetSeen } from '../publishing/not-yet-seen';
import { isFresh, type Run } from '../run';
import { troubleOf } from './alerts';
import type { Assessed } from './assess';
import { toCheckOf } from './assess';

export interface EmailsOfRound {
  emails: Email[];
  /** False where some are still to come today: too many for the allowance, or for one round, or not yet ripe. */
  isAll: boolean;
  /** Whether the day's allowance was too small. */
  isShort: boolean;
  /** What was found to stand in the way of some. */
  found: TabProblem[];
}

/** What planning rests on. */
export interface RoundKnowledge {
  notes: Notes;
  forms: readonly OpenForm[];
  joined: readonly Joined[];
  register: Register;
  /** On the day of the moment. */
  obligations: readonly Obligation[];
  canBeSigned: (obligation: Obligation) => boolean;
  /** People at forms that they cannot get into. */
  shutOut: ReadonlySet<string>;
  /** The person's code for the version that they owe. */
  codeFor: (obligation: Obligation) => string;
  /** Codes of the policies of which a form could not be read. */
  unread: ReadonlySet<string>;
  /** Signatures that wait for a second one. */
  waiting: readonly QueuedSignature[];
  /** "P1 ADDRESS" of countersigners whose form does not show yet who waits for them. */
  countersignersBehind: ReadonlySet<string>;
  problems: readonly TabProblem[];
  /** Asks Google whether a form takes answers. */
  isFormOpen: (formId: string) => boolean;
  /** What `To check` shows. */
  toCheck: () => ToLookAt[];
  /** Who is reminded by a button, and nobody else; null in an ordinary round. */
  remind: ByHand | null;
  moment: Moment;
}

export interface Planned extends Assessed {
  planned: EmailsOfRound;
  /** The last day on which nobody was to be written to, since something was lost that emails rest on. */
  heldOn: string;
}

const NO_EMAILS: EmailsOfRound = { emails: [], isAll: false, isShort: false, found: [] };

/** Who is to be written to now. Nobody in a brief run, and nobody before every answer is read: who has signed is not reminded. */
export function planRoundEmails(run: Run, assessed: Assessed): Planned {
  const { ports, notes, moment } = run;
  const { workbook, register, entered, isComplete } = assessed;
  const heldOn = workbook.maySendEmails ? notes.round.heldOn : moment.today;
  if (run.isBrief || !isComplete || heldOn === moment.today) {
    return { ...assessed, heldOn, planned: { ...NO_EMAILS, isAll: !run.isBrief && isComplete } };
  }
  const quota = askedOnce(ports);
  const planned = emailsOfRound(
    {
      ...assessed,
      notes,
      moment,
      remind: run.remind,
      canBeSigned: canBeSigned(notes, assessed.forms, assessed.shutOut),
      codeFor: ({ version, person }) =>
        version === null ? '' : codeNow({ ports, codes: assessed.codes, register }, person.number, version.version),
      problems: [...register.problems, ...assessed.problems, ...entered.problems],
      // What was looked at today is not asked again.
      isFormOpen: (formId) => isLookedAtToday(run, assessed.forms, formId) || isOpenForSure(ports, formId),
      toCheck: () => toLookAt(toCheckOf(assessed)),
    },
    quota.left,
  );
  return { ...assessed, heldOn, planned, problems: [...assessed.problems, ...quota.problems, ...planned.found] };
}

/** @param quotaLeft asks Google how many emails the account may still send today */
export function emailsOfRound(knowledge: RoundKnowledge, quotaLeft: () => number): EmailsOfRound {
  const { notes, register, moment } = knowledge;
  const { settings, closures } = register;
  if (!isSendingTime(moment.today, moment.hour, closures)) {
    return { ...NO_EMAILS, isAll: !isSchoolDay(moment.today, closures) };
  }
  const { plan, found } = planWithoutClosed(knowledge, quotaLeft);
  const wanted = countOf(plan);
  if (wanted === 0) return { ...NO_EMAILS, isAll: !plan.isWaiting, found };
  const left = quotaLeft();
  const sending = withinQuota(plan, left);
  const sent = register.sentEmails.map(({ value }) => value);
  const emails = writeEmails(sending, {
    settings,
    history: historyOf(sent, settings.trialEmail !== null),
    today: moment.today,
    sender: notes.owner,
    linkFor: (owed) => linkFor(owed, knowledge),
    isByCode: (owed) => asksForCode(formFor(owed, knowledge.shutOut)),
    asksOf: (owed) => formFor(owed, knowledge.shutOut)?.asks ?? EVERYTHING,
    recordOf: recordsIn(knowledge.obligations),
    linkInto: (where) => linkInto(notes.workbookId, where),
  });
  const isAll = sending.length === wanted;
  return {
    emails,
    isAll: isAll && !plan.isWaiting && knowledge.remind === null,
    isShort: !isAll && left < wanted,
    found,
  };
}

/** What is asked of each person, found once for all of them, and only where it is asked for. */
function recordsIn(obligations: readonly Obligation[]): (person: number) => readonly Obligation[] {
  const byPerson = once(() => groupedBy(obligations, ({ person }) => person.number));
  return (person) => byPerson().get(person) ?? [];
}

/** Nobody is led to a form that somebody has closed by hand: the plan is made again without it. */
function planWithoutClosed(
  knowledge: RoundKnowledge,
  quotaLeft: () => number,
): { plan: EmailPlan; found: TabProblem[] } {
  const { problems, canBeSigned: canSign, shutOut } = knowledge;
  const plan = planFor(knowledge, problems, canSign, quotaLeft);
  const closed = closedForms(plan, knowledge);
  if (closed.size === 0) return { plan, found: [] };
  const found = [...new Set(closed.values())].map(({ version, title }) => closedByHand(version, title));
  const isLeft = (owed: Obligation): boolean => canSign(owed) && !closed.has(formFor(owed, shutOut)?.formId ?? '');
  return { plan: planFor(knowledge, [...problems, ...found], isLeft, quotaLeft), found };
}

function planFor(
  {
    notes,
    forms,
    joined,
    register,
    obligations,
    unread,
    waiting,
    countersignersBehind,
    toCheck,
    remind,
    moment,
  }: RoundKnowledge,
  problems: readonly TabProblem[],
  canSign: RoundKnowledge['canBeSigned'],
  quotaLeft: () => number,
): EmailPlan {
  const { settings, policies } = register;
  return planEmails({
    register,
    obligations,
    remind,
    today: moment.today,
    manager: settings.contactEmail || notes.owner,
    isKnown: ({ policy }) => !unread.has(policy.code),
    canBeSigned: canSign,
    isTooFresh: freshness(forms, joined, register, moment),
    waiting,
    countersignLink: (code, address) =>
      countersignersBehind.has(keyOf(code, address)) ? '' : countersignLink(forms, register, code, address),
    troubles: problems.flatMap(troubleOf),
    toLookAt: toCheck,
    ranOn: [...notes.round.ranOn, moment.today],
    quotaLeft,
    notYetSeen: notYetSeen(notes, register),
    reviews: policies.flatMap(({ title, reviewBy }) => (reviewBy === null ? [] : [{ title, reviewBy }])),
  });
}

/** Forms to which an email would lead and that take no answers: somebody has closed them by hand. By their ids. */
function closedForms(
  plan: EmailPlan,
  { obligations, shutOut, isFormOpen }: RoundKnowledge,
): Map<string, Pick<Version, 'version' | 'title'>> {
  const recordOf = recordsIn(obligations);
  const led = new Map<string, Version>();
  for (const { kind, person, about } of plan.reminders) {
    if (!isAsking(kind) || person === null) continue;
    for (const owed of recordOf(person)) {
      const form = formFor(owed, shutOut);
      if (form !== undefined && owed.version !== null && about.includes(owed.version.version))
        led.set(form.formId, owed.version);
    }
  }
  return new Map([...led].filter(([formId]) => !isFormOpen(formId)));
}

/** Where to look, and at what. */
export function toLookAt(rows: readonly ToCheckRow[]): ToLookAt[] {
  return rows.map(({ cells: [where = '', what = ''] }) => ({ where: String(where), what: String(what) }));
}

/** The form with the person's name, role and code filled in, where Google gave us how. */
function linkFor(owed: Obligation, { shutOut, codeFor }: RoundKnowledge): string {
  const form = formFor(owed, shutOut);
  const { name, role } = owed.person;
  const code = asksForCode(form) ? codeFor(owed) : '';
  return personalLink(form?.personalLink ?? '', { name, role, code }) || (form?.formLink ?? '');
}

export interface Quota {
  /** How many emails the account may still send today. */
  left: () => number;
  /** Filled where Google would not say. */
  problems: TabProblem[];
}

/** Asks once, however often the answer is needed. Where Google refuses, nobody is written to, and it is told. */
export function askedOnce(ports: Ports): Quota {
  let known: number | null = null;
  const problems: TabProblem[] = [];
  const left = (): number => {
    try {
      known ??= ports.emailsLeftToday();
    } catch (error) {
      known = 0;
      const message = `Emails cannot be sent. Was the permission to send them withdrawn? Please run "setUp" in the script editor and allow it. ${reasonIn(error)}`;
      problems.push({ code: 'EMAILS_NOT_ALLOWED', tab: SENT_EMAILS.title, row: null, message });
    }
    return known;
  };
  return { left, problems };
}

/** What was published, or who joined, only just now: a mistake can still be undone before anybody hears of it. */
function freshness(
  forms: readonly OpenForm[],
  joined: readonly Joined[],
  { settings }: Register,
  moment: Moment,
): (owed: Obligation) => boolean {
  const freshVersions = new Set(
    forms.filter(({ publishedAt = 0 }) => isFresh(publishedAt, settings, moment)).map(({ version }) => version),
  );
  const freshPeople = joined.filter(({ at }) => isFresh(at, settings, moment));
  return ({ person, version }: Obligation): boolean =>
    freshVersions.has(version?.version ?? '') ||
    freshPeople.some(({ from, to }) => from <= person.number && person.number <= to);
}

/** Whether today's first look found that it takes answers. */
function isLookedAtToday({ moment }: Run, forms: readonly OpenForm[], formId: string): boolean {
  return forms.some((form) => form.formId === formId && form.checkedOn === moment.today && isAsPublished(form));
}

/** One that cannot be asked is taken for open: what is wrong with it is told elsewhere. */
export function isOpenForSure(ports: Ports, formId: string): boolean {
  try {
    return ports.isFormOpen(formId);
  } catch {
    return true;
  }
}
