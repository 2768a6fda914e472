import { messageOf } from '../../common/problem';
import type { TabProblem } from '../../register/workbook/tab';
import type { OpenForm } from '../notes';

/** A form that Google does not give: told, and no reason to stop for the others. */
export function formProblem(form: OpenForm, error: unknown): TabProblem {
  return {
    code: 'FORM_NOT_READ',
    tab: 'Versions',
    row: null,
    message: `The form of ${form.version} could not be opened. Was it deleted, or does another account own it now? Google says: ${messageOf(error)}`,
  };
}
