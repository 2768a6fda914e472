/** Google Forms: a form finished, linked, opened and closed, its answers read. Building one is in build-form.ts. */

import { messageOf } from '../../common/problem';
import type { AnswersRead, AnswersToRead, FinishedForm, FormLook, ReadersKept } from '../../flows/ports';
import { answersInLink, type LinkKnowledge, learntFrom } from '../../form/answer-link';
import { formItems } from '../../form/form-items';
import type { FormPlan } from '../../form/form-plan';
import { LINK_MARKS } from '../../form/personal-link';
import type { FormAnswer } from '../../form/read-answer';
import { driveFiles, drivePermissions } from '../services';
import { collectAddresses, itemsOf } from './build-form';
import { form, rememberedItems } from './open-forms';
import { addReaders, readersOf } from './readers';

/** Right after `buildForm` in the same run. */
export function finishForm(formId: string, plan: FormPlan): FinishedForm {
  return {
    isNamed: nameForm(formId, plan.name),
    hasVerifiedAddresses: plan.signedWith === 'account' && collectAddresses(form(formId)),
    personalLink: linkPattern(formId, plan),
  };
}

/** The form's link with marks in the place of a person's own name, role and code. */
function linkPattern(formId: string, plan: FormPlan): string {
  const planned = formItems(plan);
  const response = form(formId).createResponse();
  rememberedItems(formId).forEach((item, index) => {
    const its = planned[index];
    if (item.kind !== 'text' || its?.kind !== 'short answer') return;
    const mark = LINK_MARKS[its.number];
    if (mark !== undefined) response.withItemResponse(item.item.createResponse(mark));
  });
  return response.toPrefilledUrl();
}

/**
 * FormApp can name a file only while making it; under `drive.file` Drive renames what the script made. Where Google does
 * not let it (docs/on-google.md), the file keeps a name that looks unfinished, and the form is right all the same.
 * @returns whether it has the name now
 */
export function nameForm(formId: string, name: string): boolean {
  try {
    driveFiles().update({ name }, formId);
    return true;
  } catch (error) {
    console.warn(`The file of the form ${formId} was not renamed: ${messageOf(error)}`);
    return false;
  }
}

/** Publishes the form and lets people in: a published form that nobody may open takes no answers. Whether it does, a round looks before anybody is written to. */
export function openForm(formId: string, readers: readonly string[], hasTime: () => boolean): ReadersKept {
  form(formId).setPublished(true);
  return addReaders(formId, readers, hasTime);
}

/**
 * The link alone lets people in. FormApp has no call for it; Drive has (docs/google-facts.md B11), and where Google
 * refuses that a person opens the form by hand.
 */
export function openToAnyone(formId: string): boolean {
  const opened = form(formId);
  opened.setPublished(true);
  try {
    // A domain may have a rule of its own (docs/google-facts.md B19).
    if (opened.setRequireLogin(false).requiresLogin()) throw new Error('It still asks people to sign in.');
    drivePermissions().create({ type: 'anyone', role: 'reader', view: 'published' }, formId);
    return true;
  } catch (error) {
    console.warn(`Google does not open the form ${formId} to anyone with its link: ${messageOf(error)}`);
    return false;
  }
}

export function closeForm(formId: string, message: string): void {
  const one = form(formId);
  one.setCustomClosedFormMessage(message);
  one.setAcceptingResponses(false);
}

export function unpublishForm(formId: string): void {
  form(formId).setPublished(false);
}

export function describeForm(formId: string, description: string): void {
  form(formId).setDescription(description);
}

/** What may be ticked in a form's questions with boxes: the same in each of them. */
export function offerNames(formId: string, names: readonly string[]): void {
  for (const one of itemsOf(form(formId))) if (one.kind === 'checkbox') one.item.setChoiceValues([...names]);
}

export function readAnswers(formId: string, { since, skip, known, hasTime, ...how }: AnswersToRead): AnswersRead {
  const responses = since === null ? form(formId).getResponses() : form(formId).getResponses(new Date(since));
  const answers: FormAnswer[] = [];
  let looked = 0;
  let { links } = how;
  for (const response of responses.slice(skip)) {
    if (!hasTime()) return { answers, looked, isComplete: false, links };
    const id = response.getId();
    if (!known.has(id)) {
      const read = readAnswer(response, id, { ...how, links });
      answers.push(read.answer);
      links = read.links;
    }
    looked += 1;
  }
  return { answers, looked, isComplete: true, links };
}

/** By its link where all of it is known and whole, else item by item, from which the link is learnt. */
function readAnswer(
  response: GoogleAppsScript.Forms.FormResponse,
  id: string,
  { links, isWhole }: Pick<AnswersToRead, 'links' | 'isWhole'>,
): { answer: FormAnswer; links: LinkKnowledge | null } {
  const common = { id, email: response.getRespondentEmail(), at: response.getTimestamp().getTime() };
  const link = links?.isReliable ? linkOf(response) : null;
  const inLink = links === null || link === null ? null : answersInLink(links, link);
  if (inLink !== null && isWhole({ ...common, answers: inLink }))
    return { answer: { ...common, answers: inLink }, links };
  const answers = response.getItemResponses().map((given) => ({
    item: String(given.getItem().getId()),
    response: answerOf(given.getResponse()),
  }));
  return {
    answer: { ...common, answers },
    links: links === null || link === null ? links : learntFrom(links, link, answers),
  };
}

/** Null where Google refuses it: nothing is learnt from that. */
function linkOf(response: GoogleAppsScript.Forms.FormResponse): string | null {
  try {
    return response.toPrefilledUrl();
  } catch (error) {
    console.warn(`An answer has no link: ${messageOf(error)}`);
    return null;
  }
}

/** Our forms ask for ticks and short answers only; a grid's answer has no place in them. */
function answerOf(response: string | string[] | string[][]): string | string[] {
  if (typeof response === 'string') return response;
  return response.map((part) => (typeof part === 'string' ? part : part.join(', ')));
}

/** With which words Google refuses an answer that is gone is not known: whether it is, the form's own list says. */
export function deleteAnswer(formId: string, answerId: string): void {
  const one = form(formId);
  try {
    one.deleteResponse(answerId);
  } catch (error) {
    if (one.getResponses().some((response) => response.getId() === answerId)) throw error;
  }
}

export function deleteAnswersOf(formId: string, isToGo: (at: number) => boolean, hasTime: () => boolean): boolean {
  const one = form(formId);
  for (const response of one.getResponses()) {
    if (!isToGo(response.getTimestamp().getTime())) continue;
    if (!hasTime()) return false;
    one.deleteResponse(response.getId());
  }
  return true;
}

export function isFormOpen(formId: string): boolean {
  return form(formId).isAcceptingResponses();
}

/** Whether it takes answers, and who gets in. @throws where it cannot be opened */
export function lookAtForm(formId: string): FormLook {
  return { isOpen: isFormOpen(formId), readers: readersOf(formId) };
}

export function countAnswers(formId: string): number {
  return form(formId).getResponses().length;
}
