/** A publication that was stopped → what of it can be gone on with. */
import { FORM_LAYOUT } from '../../form/plan-form';
import type { Register } from '../../register/model';
import { OURS } from '../../register/workbook/tabs';
import type { Notes } from '../notes';
import type { Job } from '../notes/job';
import type { Ports } from '../ports';
import { WITHDRAWN } from './withdraw-job';

/** The form of a publication that was stopped before its words were kept; "" where there is none, or where something was made of it. */
export function emptyFormOf({ change, stage, built, layout, formId }: Job): string {
  const isEmpty = change === 'new version' && stage === 'building' && built === 0 && layout === FORM_LAYOUT;
  return isEmpty ? formId : '';
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
