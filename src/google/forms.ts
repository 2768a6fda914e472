/** Google Forms: a form plan carried out, a form opened and closed, its answers read. */
import type { AnswersRead, AnswersToRead, BuiltForm } from '../flows/ports';
import { type FormPlan, NAME, type QuestionPlan } from '../form/plan-form';
import type { FormAnswer } from '../form/read-answer';
import { messageOf } from '../policy/problem';
import { hideNewTab, tabIds, UNFINISHED } from './workbook';

/** Builds a form that is not published: it takes no answers before `openForm`. */
export function buildForm(plan: FormPlan): BuiltForm {
  const form = FormApp.create(UNFINISHED + plan.name, false);
  form.setTitle(plan.title);
  form.setDescription(plan.description);
  form.setConfirmationMessage(plan.confirmation);
  form.setProgressBar(true);
  form.setShowLinkToRespondAgain(false);
  collectAddresses(form);
  const items: Record<string, string> = {};
  plan.pages.forEach((page, index) => {
    if (index > 0) {
      const pageBreak = form.addPageBreakItem();
      pageBreak.setTitle(page.title);
      if (page.help !== '') pageBreak.setHelpText(page.help);
    } else if (page.help !== '') {
      form.addSectionHeaderItem().setHelpText(page.help);
    }
    for (const question of page.questions) Object.assign(items, addQuestion(form, question));
  });
  const link = form.getPublishedUrl();
  rename(form.getId(), plan.name);
  return { id: form.getId(), link, items };
}

/**
 * FormApp can name a file only while making it; under `drive.file` Drive renames what the script made. Where Google does
 * not let it (docs/on-google.md), the file keeps a name that looks unfinished, and the form is right all the same.
 */
function rename(fileId: string, name: string): void {
  try {
    Drive?.Files?.update({ name }, fileId);
  } catch (error) {
    console.warn(`The file of the form ${fileId} was not renamed: ${messageOf(error)}`);
  }
}

/** Addresses that Google has verified, where the method for it exists; it is not in the reference (docs/on-google.md). */
function collectAddresses(form: GoogleAppsScript.Forms.Form): void {
  const verified = FormApp.EmailCollectionType?.VERIFIED;
  if (verified !== undefined && form.setEmailCollectionType !== undefined) form.setEmailCollectionType(verified);
  else form.setCollectEmail(true);
}

/** @returns the form's item of each box and question */
function addQuestion(form: GoogleAppsScript.Forms.Form, question: QuestionPlan): Record<string, string> {
  if (question.kind === 'short answer') {
    const item = form.addTextItem();
    item.setTitle(question.title);
    if (question.key === NAME) item.setHelpText(question.help);
    item.setRequired(true);
    return { [question.key]: String(item.getId()) };
  }
  const { choices } = question;
  const item = form.addCheckboxItem();
  item.setTitle(question.title);
  item.setChoiceValues(choices.map((choice) => choice.text));
  item.setRequired(true);
  if (choices.length > 1) {
    const rule = FormApp.createCheckboxValidation()
      .setHelpText(
        `Please tick all ${choices.length} points. If you cannot agree to one, do not send the form; talk to us.`,
      )
      .requireSelectExactly(choices.length)
      .build();
    item.setValidation(rule);
  }
  const id = String(item.getId());
  return Object.fromEntries(choices.map((choice) => [choice.number, id]));
}

export function linkForm(formId: string, workbookId: string, tabTitle: string): void {
  const before = tabIds(workbookId);
  FormApp.openById(formId).setDestination(FormApp.DestinationType.SPREADSHEET, workbookId);
  hideNewTab(workbookId, before, tabTitle);
}

/** Publishes the form and lets people in: a published form that nobody may open takes no answers. */
export function openForm(formId: string, readers: readonly string[]): void {
  const form = FormApp.openById(formId);
  form.setPublished(true);
  if (readers.length > 0) form.addPublishedReaders([...readers]);
  if (!form.isPublished()) throw new Error('Google did not publish the form.');
}

export function closeForm(formId: string, message: string): void {
  const form = FormApp.openById(formId);
  form.setCustomClosedFormMessage(message);
  form.setAcceptingResponses(false);
}

export function letIn(formId: string, readers: readonly string[]): void {
  if (readers.length > 0) FormApp.openById(formId).addPublishedReaders([...readers]);
}

export function readAnswers(formId: string, { since, skip, known, hasTime }: AnswersToRead): AnswersRead {
  const form = FormApp.openById(formId);
  const responses = since === null ? form.getResponses() : form.getResponses(new Date(since));
  const answers: FormAnswer[] = [];
  let looked = 0;
  for (const response of responses.slice(skip)) {
    if (!hasTime()) return { answers, looked, isComplete: false };
    const id = response.getId();
    if (!known.has(id)) answers.push(readAnswer(response, id));
    looked += 1;
  }
  return { answers, looked, isComplete: true };
}

function readAnswer(response: GoogleAppsScript.Forms.FormResponse, id: string): FormAnswer {
  return {
    id,
    email: response.getRespondentEmail(),
    at: response.getTimestamp().getTime(),
    answers: response.getItemResponses().map((one) => ({
      item: String(one.getItem().getId()),
      response: answerOf(one.getResponse()),
    })),
  };
}

/** Our forms ask for ticks and short answers only; a grid's answer has no place in them. */
function answerOf(response: string | string[] | string[][]): string | string[] {
  if (typeof response === 'string') return response;
  return response.map((part) => (typeof part === 'string' ? part : part.join(', ')));
}

export function countAnswers(formId: string): number {
  return FormApp.openById(formId).getResponses().length;
}
