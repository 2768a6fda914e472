/**
 * The local Workspace, web: its forms at their published paths. In: a Workspace; out: a site that shows each form, takes
 * what is sent and keeps it by the same rules as everywhere (server/forms/submissions.ts).
 */
import { type Context, Hono } from 'hono';
import { formToHtml } from '../../files/form-page/form-page';
import { noticeToHtml } from '../../files/form-page/notice';
import { publishedPath } from '../../server/forms/links';
import { type AnswerProblem, pagesOf, type TurnedAway, turnedAway } from '../../server/forms/submissions';
import type { FormFile } from '../../state';
import type { Workspace } from '../../workspace';
import { withLocalLinks } from '../local-links';
import { type PostedAnswers, readAnswers } from './posted-answers';

/** Google says who is signed in by its own means; here the address of the page does: `?as=ADDRESS`. */
const AS = 'as';

const NOT_FOUND = 'Sorry, there is no form at this address. Please check that the link is complete.';

export interface FormSiteOptions {
  /** Where the rest of the Workspace is, if it is shown: the forms' links then lead there. */
  home?: string;
}

/** A site of the forms alone, to be used by itself or within a larger one. */
export function formSite(workspace: Workspace, { home }: FormSiteOptions = {}): Hono {
  const formOf = (c: Context): FormFile | undefined =>
    workspace.files.find((file): file is FormFile => file.kind === 'form' && file.id === c.req.param('id'));
  const show = (c: Context, html: string, status: 200 | 400 | 404 = 200) =>
    c.html(home === undefined ? html : withLocalLinks(html, accountOf(new URL(c.req.url).searchParams) ?? ''), status);
  const notFound = (c: Context) => show(c, noticeToHtml({ title: 'Not found', name: '' }, NOT_FOUND, { home }), 404);

  const site = new Hono();
  site.get('/forms/d/e/:id/viewform', (c) => {
    const form = formOf(c);
    if (form === undefined) return notFound(c);
    const fields = new URL(c.req.url).searchParams;
    const away = turnedAway(form, accountOf(fields), workspace.beliefs);
    return show(c, away ? noticeOf(form, fields, away, home) : pageOf(form, fields, readAnswers(form, fields), home));
  });

  site.post('/forms/d/e/:id/formResponse', async (c) => {
    const form = formOf(c);
    if (form === undefined) return notFound(c);
    const query = new URL(c.req.url).searchParams;
    const answers = readAnswers(form, new URLSearchParams(await c.req.text()));
    const result = workspace.submit(form.id, {
      as: accountOf(query),
      ...(answers.email === undefined ? {} : { email: answers.email }),
      answering: (question) => answers.byItem[question.id],
    });
    if (result.isAccepted) {
      workspace.save();
      return show(c, confirmationOf(form, query, home));
    }
    return result.reason === 'INVALID'
      ? show(c, pageOf(form, query, answers, home, result), 400)
      : show(c, noticeOf(form, query, result, home));
  });
  return site;
}

function accountOf(fields: URLSearchParams): string | null {
  return fields.get(AS)?.trim() || null;
}

/** The path of the form's page, or of where it sends to, for the same account. */
function pathFor(form: FormFile, what: 'viewform' | 'formResponse', fields: URLSearchParams): string {
  const account = accountOf(fields);
  return `${publishedPath(form, what)}${account === null ? '' : `?${new URLSearchParams({ [AS]: account })}`}`;
}

/** Why this person cannot fill in the form; where another account may help, the page asks for one. */
function noticeOf(form: FormFile, fields: URLSearchParams, away: TurnedAway, home: string | undefined): string {
  const isAboutTheAccount = away.reason === 'NOT_SIGNED_IN' || away.reason === 'NOT_LET_IN';
  if (!isAboutTheAccount) return noticeToHtml(form, away.message, { home });
  const kept = [...fields].filter(([name]) => name !== AS).map(([name, value]) => ({ name, value }));
  const action = publishedPath(form, 'viewform');
  return noticeToHtml(form, away.message, { home, signIn: { action, account: accountOf(fields), kept } });
}

/** The form with what was answered already, and what is wrong with it. */
function pageOf(
  form: FormFile,
  fields: URLSearchParams,
  { byItem, email }: PostedAnswers,
  home: string | undefined,
  refused: { problems: AnswerProblem[]; pagesSeen: number[] } = { problems: [], pagesSeen: [0] },
): string {
  return formToHtml(form, {
    prefilled: { ...byItem, ...(email === undefined ? {} : { email }) },
    problems: Object.fromEntries(refused.problems.map((problem) => [problem.question?.id ?? 'email', problem.message])),
    pagesSeen: upToTheFirstProblem(form, refused),
    account: accountOf(fields),
    home,
    submitTo: pathFor(form, 'formResponse', fields),
  });
}

/** The pages that the person went through, as far as the first one where something is wrong. */
function upToTheFirstProblem(
  form: FormFile,
  { problems, pagesSeen }: { problems: AnswerProblem[]; pagesSeen: number[] },
) {
  const pages = pagesOf(form);
  const isWrong = (page: number) =>
    problems.some(({ question }) => (question === null ? page === 0 : pages[page]?.items.includes(question)));
  const first = pagesSeen.findIndex(isWrong);
  return first < 0 ? pagesSeen : pagesSeen.slice(0, first + 1);
}

function confirmationOf(form: FormFile, fields: URLSearchParams, home: string | undefined): string {
  return noticeToHtml(form, form.confirmationMessage || 'Your response has been recorded.', {
    home,
    again: form.showsLinkToRespondAgain ? pathFor(form, 'viewform', fields) : null,
  });
}
