/** The local Workspace, files: a form → the page on which people fill it in. In: a form as it stands; out: one page of HTML that needs nothing else. */
import Mustache from 'mustache';
import { entryOf } from '../../server/forms/links';
import { isQuestion } from '../../server/forms/questions';
import { closedWords, NOT_PUBLISHED, pagesOf } from '../../server/forms/submissions';
import type { FormFile, FormItem } from '../../state';
import { contentPolicy, LOCAL_FOOTER, textParts } from './frame';
import { noticeToHtml } from './notice';
import { FORM_SCRIPT } from './script';
import { FORM_STYLE } from './style';
import { FORM_BODY, FRAME } from './template';

export interface FormPageOptions {
  /** Answers that stand there at the start, by item id; `email` is the address that the form asks for. */
  prefilled?: Record<string, string | string[]>;
  /** What Google found wrong with them, by the same keys. */
  problems?: Record<string, string>;
  /** The pages on which the person has been, the last one shown; the first alone at the start. */
  pagesSeen?: readonly number[];
  /** Who is signed in. */
  account?: string | null;
  /** Where the answers are posted, as `entry.N` (server/forms/links.ts), with `pageHistory`. Without it the page is a copy that sends nothing. */
  submitTo?: string;
  /** Where the rest of the Workspace is. */
  home?: string | undefined;
}

/**
 * A form as a page that looks and acts as Google's does: pages, required questions, rules of an answer, navigation by
 * answer, progress, confirmation.
 * @returns HTML that asks for nothing from elsewhere; closed or unpublished forms give a notice
 * @throws when `submitTo` is neither a web address nor a path
 */
export function formToHtml(form: FormFile, options: FormPageOptions = {}): string {
  const { prefilled = {}, problems = {}, pagesSeen = [0], account = null, submitTo } = options;
  if (submitTo !== undefined && !/^(https?:\/\/|[./?])/i.test(submitTo)) {
    throw new Error(`Answers cannot be sent to "${submitTo}". Give a web address or a path that begins with "/".`);
  }
  const notice = form.isPublished ? closedWords(form) : NOT_PUBLISHED;
  if (!form.isPublished || !form.isAccepting) return noticeToHtml(form, notice);
  const pages = pagesOf(form);
  const view = {
    title: form.title || form.name,
    style: FORM_STYLE,
    script: FORM_SCRIPT,
    policy: contentPolicy({ script: FORM_SCRIPT, isSending: submitTo !== undefined }),
    submitTo,
    account,
    pageHistory: pagesSeen.join(','),
    description: form.description === '' ? null : { parts: textParts(form.description) },
    isAddressKept: form.emailCollection === 'VERIFIED',
    hasRequired: form.emailCollection === 'RESPONDER_INPUT' || form.items.some((item) => item.isRequired),
    hasProgressBar: form.hasProgressBar && pages.length > 1,
    confirmation: { parts: textParts(form.confirmationMessage || 'Your response has been recorded.') },
    home: options.home ?? null,
    canRespondAgain: form.showsLinkToRespondAgain,
    footer:
      submitTo === undefined ? 'A copy of the form for looking at and trying out. It sends nothing.' : LOCAL_FOOTER,
    pages: pages.map(({ breakItem, items }, index) => ({
      index,
      breakId: breakItem?.id ?? '',
      after: String(pages[index + 1]?.breakItem?.goTo ?? ''),
      heading: breakItem === null ? null : breakItem.title || 'Untitled section',
      hasText: (breakItem?.helpText ?? '') !== '',
      parts: textParts(breakItem?.helpText ?? ''),
      items: [
        ...(index === 0 && form.emailCollection === 'RESPONDER_INPUT' ? [emailQuestion(prefilled, problems)] : []),
        ...items.map((item) =>
          isQuestion(item) ? question(item, prefilled[item.id], problems[item.id]) : header(item),
        ),
      ],
    })),
  };
  return Mustache.render(FRAME, view, { body: FORM_BODY });
}

function question(item: FormItem, prefilled: string | string[] | undefined, problem: string | undefined) {
  const isCheckbox = item.type === 'CHECKBOX';
  const isChoice = isCheckbox || item.type === 'MULTIPLE_CHOICE';
  const given = [prefilled ?? []].flat();
  return {
    key: item.id,
    kind: item.type,
    title: item.title,
    help: item.helpText,
    isRequired: item.isRequired,
    isChoice,
    isText: !isChoice,
    isParagraph: item.type === 'PARAGRAPH_TEXT',
    isHeader: false,
    role: isCheckbox ? 'group' : 'radiogroup',
    input: isCheckbox ? 'checkbox' : isChoice ? 'radio' : 'text',
    name: entryOf(item),
    autocomplete: 'off',
    placeholder: 'Your answer',
    answer: given[0] ?? '',
    problem: problem ?? null,
    canClear: item.type === 'MULTIPLE_CHOICE' && !item.isRequired,
    isAll: item.rule?.kind === 'SELECT_EXACTLY' && item.rule.count === item.choices.length,
    rule: item.rule === null ? null : { ...item.rule, words: item.rule.helpText ?? '' },
    choices: item.choices.map(({ value, goTo }) => ({
      value,
      goTo: goTo === undefined ? null : String(goTo),
      isChosen: value !== '' && given.includes(value),
    })),
  };
}

/** What Google asks first where people give their own address. */
function emailQuestion(prefilled: Record<string, string | string[]>, problems: Record<string, string>) {
  return {
    key: 'email',
    kind: 'EMAIL',
    title: 'Email',
    help: '',
    isRequired: true,
    isChoice: false,
    isText: true,
    isParagraph: false,
    isHeader: false,
    input: 'email',
    name: 'emailAddress',
    autocomplete: 'email',
    placeholder: 'Your email',
    answer: [prefilled.email ?? ''].flat()[0] ?? '',
    problem: problems.email ?? null,
  };
}

function header(item: FormItem) {
  return {
    isHeader: true,
    isChoice: false,
    isText: false,
    title: item.title,
    parts: textParts(item.helpText),
  };
}
