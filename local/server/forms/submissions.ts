/** What Google checks when a person sends a form, before it keeps the answer. */
import type { AnswerState, GoTo, ResponseState } from '../../contract';
import type { FormFile, FormItem } from '../../state';
import type { Beliefs } from '../beliefs';
import type { Google } from '../google';
import { isQuestion } from './questions';
import { record } from './record';

/** What a person enters for a question; undefined leaves it empty. */
type Answering = (question: FormItem) => string | string[] | undefined;

export interface Submission {
  /** The account that the person is signed in with, or null. */
  as: string | null;
  /** What the person types where the form asks for an address; the account's own where it is left out. */
  email?: string;
  answering: Answering;
}

export interface AnswerProblem {
  /** Null where it is the address that the form asks for. */
  question: FormItem | null;
  message: string;
}

export interface TurnedAway {
  isAccepted: false;
  reason: 'NOT_PUBLISHED' | 'NOT_LET_IN' | 'CLOSED' | 'NOT_SIGNED_IN' | 'SENT_BEFORE';
  message: string;
}

export type SubmissionResult =
  | { isAccepted: true; response: ResponseState; pagesSeen: number[] }
  | TurnedAway
  | { isAccepted: false; reason: 'INVALID'; problems: AnswerProblem[]; pagesSeen: number[] };

/** A form's pages: the first has no break of its own, every other begins with one. */
export function pagesOf(form: FormFile): { breakItem: FormItem | null; items: FormItem[] }[] {
  const pages: { breakItem: FormItem | null; items: FormItem[] }[] = [{ breakItem: null, items: [] }];
  for (const item of form.items) {
    if (item.type === 'PAGE_BREAK') pages.push({ breakItem: item, items: [] });
    else pages.at(-1)?.items.push(item);
  }
  return pages;
}

/** Why the form turns this person away before showing a question, or null. */
export function turnedAway(form: FormFile, as: string | null, beliefs: Beliefs): TurnedAway | null {
  const away = (reason: TurnedAway['reason'], message: string): TurnedAway => ({ isAccepted: false, reason, message });
  if (!form.isPublished) return away('NOT_PUBLISHED', NOT_PUBLISHED);
  if (form.isInBin === true && beliefs.formsInBin === 'lets in nobody') return away('CLOSED', IN_BIN);
  // Where anyone with the link may answer, only a verified address still asks for an account.
  const asksForAccount = form.emailCollection === 'VERIFIED' || asksForLogin(form, beliefs);
  if (as === null && (!form.isOpenToAnyone || asksForAccount)) {
    return away('NOT_SIGNED_IN', 'Sign in to continue. To fill in this form, you must be signed in.');
  }
  if (!isLetIn(form, (as ?? '').toLowerCase(), beliefs.newlyPublished) && !form.isOpenToAnyone) {
    return away('NOT_LET_IN', 'You need permission. This form can only be viewed by people it was shared with.');
  }
  if (!form.isAccepting) return away('CLOSED', closedWords(form));
  const hasSent = form.responses.some(({ respondentEmail }) => respondentEmail === as);
  return form.isLimitedToOne === true && as !== null && hasSent ? away('SENT_BEFORE', SENT_BEFORE) : null;
}

const SENT_BEFORE = 'You’ve already responded. You can only fill in this form once.';

/** Whether somebody must be signed in, whoever it is: as it was set, or as a domain's own rule has it. */
export function asksForLogin({ requiresLogin = false }: FormFile, { openForms }: Beliefs): boolean {
  return requiresLogin || openForms === 'ask to sign in';
}

/** Whom nobody has named is let in as it is believed of forms that were just published. */
function isLetIn({ owner, editors, readers }: FormFile, address: string, believed: Beliefs['newlyPublished']): boolean {
  if (readers.includes(address)) return true;
  if (believed === 'lets in nobody') return false;
  const isColleague = believed === 'lets in the domain' && domainOf(address) === domainOf(owner);
  return isColleague || address === owner || editors.includes(address);
}

function domainOf(address: string): string {
  return address.split('@')[1] ?? '';
}

export const NOT_PUBLISHED = 'This form is not published yet.';
const IN_BIN = 'Sorry, the file you have requested has been deleted.';

/** What a form that was closed says to whoever opens it. */
export function closedWords(form: FormFile): string {
  return form.closedMessage || `The form ${form.title || form.name} is no longer accepting responses.`;
}

/** What is wrong with an address that was typed, in Google's words, or null. */
function problemOfEmail(email: string): string | null {
  if (email.trim() === '') return 'This is a required question';
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim()) ? null : 'Must be a valid email address';
}

/** What is wrong with an answer, in Google's words, or null. */
export function problemOf(question: FormItem, answer: string | string[] | undefined): string | null {
  const given = answer === undefined ? [] : Array.isArray(answer) ? answer : [answer];
  const isEmpty = given.length === 0 || given.every((words) => words.trim() === '');
  if (isEmpty) return question.isRequired ? 'This is a required question' : null;
  if (question.type === 'CHECKBOX' || question.type === 'MULTIPLE_CHOICE') {
    const offered = new Set(question.choices.map((choice) => choice.value));
    if (given.some((choice) => !offered.has(choice))) return 'This is not one of the choices';
    if (question.type === 'MULTIPLE_CHOICE' && given.length > 1) return 'Choose one';
  }
  const { rule } = question;
  if (rule === null) return null;
  const count = given.length;
  const holds =
    rule.kind === 'SELECT_EXACTLY'
      ? count === rule.count
      : rule.kind === 'SELECT_AT_LEAST'
        ? count >= rule.count
        : count <= rule.count;
  return holds ? null : (rule.helpText ?? `Must select ${rule.count} options`);
}

/** Sends a form as a person does: page by page, along the way that the answers choose. */
export function submit(google: Google, form: FormFile, submission: Submission): SubmissionResult {
  const away = turnedAway(form, submission.as, google.beliefs);
  if (away !== null) return away;

  const pages = pagesOf(form);
  const given = new Map<number, AnswerState>();
  const problems: AnswerProblem[] = [];
  const isTyped = form.emailCollection === 'RESPONDER_INPUT';
  const email = isTyped ? (submission.email ?? submission.as ?? '') : submission.as;
  const wrongEmail = isTyped ? problemOfEmail(email ?? '') : null;
  if (wrongEmail !== null) problems.push({ question: null, message: wrongEmail });
  const pagesSeen: number[] = [];
  let page = 0;
  while (page < pages.length) {
    // Whoever is led back again and again gives up.
    if (pagesSeen.filter((seen) => seen === page).length >= PATIENCE) return { ...NOT_SENT, problems, pagesSeen };
    pagesSeen.push(page);
    let next = pageAfter(pages, page);
    for (const question of pages[page]?.items.filter(isQuestion) ?? []) {
      const answer = submission.answering(question);
      const message = problemOf(question, answer);
      if (message !== null) problems.push({ question, message });
      else if (answer === undefined || answer.length === 0) given.delete(question.id);
      // Led back to a page, one answers it anew.
      else given.set(question.id, { itemId: question.id, response: answer });
      next = nextPage(pages, question, answer) ?? next;
    }
    page = next;
  }
  if (problems.length > 0) return { isAccepted: false, reason: 'INVALID', problems, pagesSeen };
  return { isAccepted: true, response: record(google, form, [...given.values()], email), pagesSeen };
}

/** So often somebody answers a page that leads back to itself. */
const PATIENCE = 4;

/** The last page is never reached, so there is nothing to send. */
const NOT_SENT = { isAccepted: false, reason: 'INVALID' } as const;

type Pages = ReturnType<typeof pagesOf>;

/** Where a page leads by itself: to the one after it, unless that one's break says otherwise. */
export function pageAfter(pages: Pages, page: number): number {
  return placeOf(pages, pages[page + 1]?.breakItem?.goTo) ?? page + 1;
}

/** Where an answered choice leads, if it leads anywhere: the last such question of a page decides. */
export function nextPage(pages: Pages, question: FormItem, answer: string | string[] | undefined): number | null {
  return placeOf(pages, question.choices.find((choice) => choice.value === answer)?.goTo);
}

function placeOf(pages: Pages, goTo: GoTo | undefined): number | null {
  if (goTo === undefined || goTo === 'CONTINUE') return null;
  if (goTo === 'SUBMIT') return pages.length;
  if (goTo === 'RESTART') return 0;
  const target = pages.findIndex((page) => page.breakItem?.id === goTo);
  return target < 0 ? null : target;
}
