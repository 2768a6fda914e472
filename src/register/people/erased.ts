/** What stands in the place of a person who was erased, and what of that person's signatures is still in a form. */
import type { QuestionRow, Signature } from '../model';

/** "12 (erased)": begins with the number, so that it leads to the person wherever a name does. */
export function erasedName(number: number): string {
  return `${number} (erased)`;
}

export function isErasedName(name: string): boolean {
  return /^\d+ \(erased\)$/.test(name);
}

/** How a signature was given whose answer was deleted in the form: it begins with other words than "form". */
const NO_LONGER = 'no longer in the ';

const FORM = 'form';

/** Whether the form of those with an account should still hold the answer. */
export function isInForm({ how }: Pick<Signature, 'how'>): boolean {
  return how.startsWith(FORM);
}

/** Whether the answer was in a form and was deleted there at somebody's wish. */
export function isDeletedInForm({ how }: Pick<Signature, 'how'>): boolean {
  return how.startsWith(NO_LONGER);
}

/** @param how "form", "form, address not verified", or "by personal code …" */
export function deletedInForm(how: string): string {
  return NO_LONGER + (how.startsWith(FORM) ? how : `${FORM}, ${how}`);
}

/** Stands beside a question whose answer was deleted in the form. */
export const NOT_IN_FORM = 'no longer in the form';

/** Whether the form should still hold the answer in which somebody asked to talk first. */
export function isQuestionInForm({ event, by }: Pick<QuestionRow, 'event' | 'by'>): boolean {
  return event === 'raised' && by !== NOT_IN_FORM;
}
