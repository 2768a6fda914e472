/** A publication that staff have seen nothing of is taken back without a trace: its form, its words, and the policy's row that it made. */

import { formName } from '../../form/form-plan';
import { deletions } from '../../register/layout/delete-rows';
import type { RegisterChange } from '../../register/layout/workbook-changes';
import { readRegister } from '../../register/read-register';
import { readTab } from '../../register/reading/read-tab';
import { CLAUSES, FORMS, POLICIES, VERSIONS } from '../../register/workbook/tabs';
import type { Notes } from '../notes';
import type { Job } from '../notes/job';
import type { Ports } from '../ports';
import { readRepaired } from '../workbook/workbook-state';
import { emptyForm } from './empty-form';

/**
 * Stopped anywhere, it is gone on with by the next click or round. Not for a minor change, whose form is open, and not for
 * a version that is recorded.
 */
export function withdrawJob(ports: Ports, notes: Notes, job: Job): void {
  if (job.stage !== 'withdrawing') ports.writeNotes({ jobs: [{ ...job, stage: 'withdrawing' }] });
  const { workbookId } = notes;
  const tabs = readRepaired(
    ports,
    notes,
    [POLICIES, VERSIONS, FORMS, CLAUSES].map(({ title }) => title),
  );
  const register = readRegister(tabs);
  const { version, policyCode, formId } = job;
  const policies = readTab(POLICIES, tabs[POLICIES.title] ?? []).rows;
  const own = policies.filter(({ value }) => value.code === policyCode);
  if (formId !== '') {
    emptyForm(ports, formId);
    // Stopped after the row was taken away, it has that name.
    for (const { value } of own) ports.nameForm(formId, `${WITHDRAWN}${formName(value.title, version)}`);
  }
  const hasVersions = register.versions.some((known) => known.policyCode === policyCode);
  const words = register.clauses.filter(({ value }) => value.version === version);
  const changes: RegisterChange[] = [
    ...linkedTab(ports, workbookId, job),
    ...deletions(
      CLAUSES.sheetId,
      words.map(({ row }) => row),
    ),
    ...(job.madePolicy && !hasVersions
      ? deletions(
          POLICIES.sheetId,
          own.map(({ row }) => row),
        )
      : []),
  ];
  if (changes.length > 0) ports.writeChanges(workbookId, changes);
  ports.writeNotes({ doneWith: job.documentId });
}

/** A tab that got this version's name before it was stopped: the name is free for the next form. */
function linkedTab(ports: Ports, workbookId: string, { version, formId }: Job): RegisterChange[] {
  const linked = ports.listTabs(workbookId).find(({ title }) => title === answersTab(version));
  if (linked === undefined) return [];
  return [
    { kind: 'put away tab', sheetId: linked.sheetId, title: `${WITHDRAWN}${version} (${formId.slice(-NAME_OF_FORM)})` },
  ];
}

/** How names of what was taken back begin. */
export const WITHDRAWN = 'Withdrawn: ';

/** Enough of a form's id to tell it from others. */
const NAME_OF_FORM = 8;

/** What the tab of a version's responses is called. */
export function answersTab(version: string): string {
  return `${version} responses`;
}
