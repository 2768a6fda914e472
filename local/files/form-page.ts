/** The local Workspace, files: a form → the page on which people fill it in. In: a form as it stands; out: one page of HTML that needs nothing else. */
import { createHash } from 'node:crypto';
import Mustache from 'mustache';
import { entryOf } from '../server/form-links';
import { isQuestion } from '../server/forms';
import { pagesOf } from '../server/submissions';
import type { FormFile, FormItem } from '../state';
import { FORM_SCRIPT } from './form-page-script';
import { FORM_STYLE } from './form-page-style';
import { FORM_TEMPLATE } from './form-page-template';

export interface FormPageOptions {
  /** Answers that stand there at the start, by item id; several boxes with a line break between. */
  prefilled?: Record<string, string>;
  /** Where the answers are posted, as `entry.N` (form-links.ts), with `pageHistory`. Without it the page is a copy that sends nothing. */
  submitTo?: string;
}

/**
 * A form as a page that looks and acts as Google's does: pages, required questions, rules of an answer, navigation by
 * answer, progress, confirmation.
 * @returns HTML that asks for nothing from elsewhere; closed or unpublished forms give a notice
 * @throws when `submitTo` is neither a web address nor a path
 */
export function formToHtml(form: FormFile, options: FormPageOptions = {}): string {
  const { prefilled = {}, submitTo } = options;
  if (submitTo !== undefined && !/^(https?:\/\/|[./?])/i.test(submitTo)) {
    throw new Error(`Answers cannot be sent to "${submitTo}". Give a web address or a path that begins with "/".`);
  }
  const pages = pagesOf(form);
  const title = form.title || form.name;
  return Mustache.render(FORM_TEMPLATE, {
    title,
    style: FORM_STYLE,
    script: FORM_SCRIPT,
    policy: contentPolicy(submitTo),
    submitTo,
    notice: noticeOf(form, title),
    description: form.description === '' ? null : { parts: textParts(form.description) },
    isAddressKept: form.emailCollection === 'VERIFIED',
    hasRequired: form.emailCollection === 'RESPONDER_INPUT' || form.items.some((item) => item.isRequired),
    hasProgressBar: form.hasProgressBar && pages.length > 1,
    confirmation: { parts: textParts(form.confirmationMessage || 'Your response has been recorded.') },
    canRespondAgain: form.showsLinkToRespondAgain,
    footer:
      submitTo === undefined
        ? 'A copy of the form for looking at and trying out. It sends nothing.'
        : 'A form of the local Workspace. It is not on Google.',
    pages: pages.map(({ breakItem, items }, index) => ({
      index,
      breakId: breakItem?.id ?? '',
      heading: breakItem === null ? null : breakItem.title || 'Untitled section',
      hasText: (breakItem?.helpText ?? '') !== '',
      parts: textParts(breakItem?.helpText ?? ''),
      items: [
        ...(index === 0 && form.emailCollection === 'RESPONDER_INPUT' ? [emailQuestion(prefilled.email)] : []),
        ...items.map((item) => (isQuestion(item) ? question(item, prefilled[item.id]) : header(item))),
      ],
    })),
  });
}

/** The words of Google's own notices. */
function noticeOf(form: FormFile, title: string): string | null {
  if (!form.isPublished) return 'This form is not published yet.';
  if (!form.isAccepting) return form.closedMessage || `The form ${title} is no longer accepting responses.`;
  return null;
}

function question(item: FormItem, prefilled: string | undefined) {
  const isCheckbox = item.type === 'CHECKBOX';
  const isChoice = isCheckbox || item.type === 'MULTIPLE_CHOICE';
  const chosen = new Set(isCheckbox ? (prefilled ?? '').split('\n') : [prefilled ?? '']);
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
    answer: prefilled ?? '',
    canClear: item.type === 'MULTIPLE_CHOICE' && !item.isRequired,
    isAll: item.rule?.kind === 'SELECT_EXACTLY' && item.rule.count === item.choices.length,
    rule: item.rule === null ? null : { ...item.rule, words: item.rule.helpText ?? '' },
    choices: item.choices.map(({ value, goTo }) => ({
      value,
      goTo: goTo === undefined ? null : String(goTo),
      isChosen: value !== '' && chosen.has(value),
    })),
  };
}

/** What Google asks first where people give their own address. */
function emailQuestion(prefilled = '') {
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
    answer: prefilled,
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

/** Text with its web addresses apart, which Google shows as links; a full stop after one is not part of it. */
function textParts(text: string): { link: string | null; text: string | null }[] {
  return text
    .split(/(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)'’”])/u)
    .map((part, index) => (index % 2 === 1 ? { link: part, text: null } : { link: null, text: part }));
}

/** The browser itself keeps the page from asking anything of anyone, whatever a form's words hold. */
function contentPolicy(submitTo: string | undefined): string {
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  return [
    "default-src 'none'",
    // The script sets the progress bar's width and the height of long answers.
    "style-src 'unsafe-inline'",
    `script-src ${hash(FORM_SCRIPT)}`,
    "base-uri 'none'",
    ...(submitTo === undefined ? ["form-action 'none'"] : []),
  ].join('; ');
}
