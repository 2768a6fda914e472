/** What is told of a form that cannot be read, is closed, or whose words are lost. */
import { PolicySignOffError, reasonIn } from '../../../common/problem';
import type { TabProblem } from '../../../register/workbook/tab';
import { VERSIONS } from '../../../register/workbook/tabs';
import type { OpenForm } from '../../notes';

/** A form that Google does not give, or that the register knows no words of: told, and no reason to stop for the others. */
export function formProblem(form: OpenForm, error: unknown): TabProblem {
  const notOpened = `The form for ${form.version} could not be opened. Does another account own it now? Then please give it back. If it was deleted, please withdraw the version in the panel beside its document and publish it again: it gets a new form, which everybody signs. ${reasonIn(error)}`;
  return {
    code: 'FORM_NOT_READ',
    tab: VERSIONS.title,
    row: null,
    form: form.formId,
    message: error instanceof PolicySignOffError ? error.message : notOpened,
  };
}

export function closedByHand(version: string, title: string): TabProblem {
  const message = `The form for ${title} (${version}) is not accepting responses: somebody has closed it in Google Forms. Nobody is emailed about it. Please open it again there, or in the panel beside the policy.`;
  return { code: 'FORM_CLOSED', tab: VERSIONS.title, row: null, message };
}

/** Responses that nothing says what they agree to: they stay in the form until somebody has put the register right. */
export function versionLost(version: string): PolicySignOffError {
  const message = `The responses to the form for ${version} wait, and none is lost: its row in the tab Versions cannot be read. Please correct what these rows say of Versions and Policies, or restore both tabs as they were (File, Version history); the next hourly check collects them.`;
  return new PolicySignOffError({ code: 'VERSION_LOST', message });
}
