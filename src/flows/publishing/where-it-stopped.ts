/** A publication that was stopped → what of it can be gone on with. */
import { PolicySignOffError } from '../../common/problem';
import { FORM_LAYOUT } from '../../form/plan-form';
import type { Register } from '../../register/model';
import { CLAUSES, OURS, POLICIES } from '../../register/workbook/tabs';
import type { Notes } from '../notes';
import type { Job } from '../notes/job';
import type { Ports } from '../ports';
import { itemsOf, sumOfItems } from '../workbook/version-rows';
import { WITHDRAWN } from './withdraw-job';

/** The form of a publication that was stopped before its words were kept; "" where there is none, or where something was made of it. */
export function emptyFormOf({ change, stage, built, layout, formId }: Job): string {
  const isEmpty = change === 'new version' && stage === 'building' && built === 0 && layout === FORM_LAYOUT;
  return isEmpty ? formId : '';
}

/**
 * Whether the words in Clauses are those that it was begun with: what a form is built from, and staff agree to, is what the
 * manager saw. None are there where it was stopped before they were kept.
 */
export function isAsBegun(register: Pick<Register, 'clauses'>, { version, itemsSum, stage, built }: Job): boolean {
  const items = itemsOf(register, version);
  const isNotKept = items.length === 0 && stage === 'building' && built === 0;
  return itemsSum === '' || isNotKept || sumOfItems(items) === itemsSum;
}

/** What is said where they are not. */
export function wordsChanged({ version }: Pick<Job, 'version'>): PolicySignOffError {
  const message = `The words of ${version} in the hidden tab ${CLAUSES.title} were changed by hand after its form was begun, so it cannot be published. Please restore that tab (Undo, or File, Version history), or withdraw ${version} in the panel beside its document and create the form again.`;
  return new PolicySignOffError({ code: 'WORDS_CHANGED', message });
}

/** A form that somebody went through was made for a policy that is in Policies. */
export function policyGone({ version, policyCode }: Pick<Job, 'version' | 'policyCode'>): PolicySignOffError {
  const message = `The tab ${POLICIES.title} has no row of ${policyCode} any more, so ${version} cannot be published. Please restore the row (Undo, or File, Version history), or withdraw ${version} in the panel beside its document and create the form again.`;
  return new PolicySignOffError({ code: 'POLICY_GONE', message });
}

/** What somebody went through, and published, is what staff are to sign: nothing that was written since. */
export function documentChanged({ version }: Pick<Job, 'version'>): PolicySignOffError {
  const message = `The form of ${version} has to be made once more, and its document says something else by now, so it cannot be published as it was. Please withdraw ${version} in the panel beside the document, look through the points and create the form again.`;
  return new PolicySignOffError({ code: 'DOCUMENT_CHANGED', message });
}

/** Tabs that cannot be the form's, where a run was stopped that knew which there were before it. A minor change gets none. */
export function tabsOfOthers(ports: Ports, notes: Notes, { forms }: Register, { change, formId }: Job): number[] {
  if (change === 'minor') return [];
  const known = new Set([
    ...forms.flatMap((form) => (form.formId === formId ? [] : [form.responseTab])),
    ...notes.openForms.flatMap((form) => (form.formId === formId ? [] : [form.answersIn])),
  ]);
  return ports.listTabs(notes.workbookId).flatMap(({ sheetId, title }) => {
    const isKnown = OURS.some((our) => our.sheetId === sheetId) || known.has(title) || title.startsWith(WITHDRAWN);
    return formId === '' || isKnown ? [sheetId] : [];
  });
}
