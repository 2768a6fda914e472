/** FormApp, as a script sees it. What happens to a form stands in server/forms/. */
import { ask, enumeration, service } from '../bridge';
import type { Like } from '../like';
import { form } from './form';
import { response } from './responses';
import { checkboxValidation } from './validation';

const ItemTypes = enumeration('CHECKBOX', 'MULTIPLE_CHOICE', 'PAGE_BREAK', 'PARAGRAPH_TEXT', 'SECTION_HEADER', 'TEXT');
const DestinationType = enumeration('SPREADSHEET');
const PageNavigationType = enumeration('CONTINUE', 'GO_TO_PAGE', 'RESTART', 'SUBMIT');
/** Not in Google's reference, but there (docs/google-facts.md G15). */
const EmailCollectionType = enumeration('DO_NOT_COLLECT', 'VERIFIED', 'RESPONDER_INPUT');

export const FormApp = service('FormApp', {
  ItemType: ItemTypes,
  DestinationType,
  PageNavigationType,
  EmailCollectionType,
  create: (title: string, isPublished?: boolean) =>
    form(isPublished === undefined ? ask('FormApp.create', title) : ask('FormApp.create', title, isPublished)),
  openById: (id: string) => form(ask('FormApp.openById', id)),
  createCheckboxValidation: checkboxValidation,
} satisfies Like<Omit<GoogleAppsScript.Forms.FormApp, 'create'>, 'openById' | 'createCheckboxValidation'> &
  Record<string, unknown>);

/** The event of a form's own submit trigger (docs/google-facts.md F051). */
export function submitEvent(formId: string, responseId: string, triggerUid: string): object {
  return { authMode: 'FULL', response: response(formId, responseId), source: form(formId), triggerUid };
}
