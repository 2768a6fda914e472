import { messageOf } from '../../../common/problem';
import type { TabProblem } from '../../../register/workbook/tab';
import { VERSIONS } from '../../../register/workbook/tabs';
import type { OpenForm } from '../../notes';

/** A form that Google does not give: told, and no reason to stop for the others. */
export function formProblem(form: OpenForm, error: unknown): TabProblem {
  return {
    code: 'FORM_NOT_READ',
    tab: 'Versions',
    row: null,
    form: form.formId,
    message: `The form for ${form.version} could not be opened. Does another account own it now? Then please give it back. If it was deleted, please withdraw the version in the panel beside its document and publish it again: it gets a new form, which everybody signs. Google says: ${messageOf(error)}`,
  };
}

export function closedByHand(version: string, title: string): TabProblem {
  const message = `The form for ${title} (${version}) is not accepting responses: somebody has closed it in Google Forms. Nobody is emailed about it. Please open it again there, or in the panel beside the policy.`;
  return { code: 'FORM_CLOSED', tab: VERSIONS.title, row: null, message };
}
