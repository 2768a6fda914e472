/** A form that is built → a version in force: answers get a tab, the register a row, the form is opened, older ones closed. */

import { toDay } from '../../common/day';
import { plainLink } from '../../form/personal-link';
import type { FormPlan } from '../../form/plan-form';
import type { Policy } from '../../register/read-register';
import type { RegisterChange } from '../../register/workbook/workbook-changes';
import { type Job, NEW_FORM, type Notes, type OpenForm } from '../notes';
import type { Ports } from '../ports';
import { schoolAddresses } from '../round/admission';
import { readWholeRegister } from '../round/round-tabs';
import { finishedRows } from './version-rows';

export interface Publication {
  job: Job;
  policy: Policy;
  plan: FormPlan;
  /** Whether an earlier run worked at it. */
  isResumed: boolean;
}

/** Each step may be done twice: whatever run this is, it ends with the form open and the job forgotten. @returns the form's link */
export function finishJob(ports: Ports, notes: Notes, { job, policy, plan, isResumed }: Publication): string {
  const { formId, version } = job;
  const finished = ports.finishForm(formId, plan);
  const formLink = plainLink(finished.personalLink);
  const existing = notes.openForms.find((form) => form.formId === formId);
  const answersIn = existing?.answersIn ?? `${version} responses`;

  const putAway: RegisterChange[] = [];
  if (job.change !== 'minor' && existing === undefined) {
    const sheetId = ports.linkForm({
      formId,
      workbookId: notes.workbookId,
      tabsBefore: job.tabsBefore,
      mayBeLinked: isResumed,
    });
    putAway.push({ kind: 'put away tab', sheetId, title: answersIn });
  }
  const register = readWholeRegister(ports, notes);
  const isRecorded = register.versions.some((one) => one.version === version);
  const rows = isRecorded ? [] : finishedRows(register, { job, policy, formLink, answersIn, ...finished });
  if (putAway.length + rows.length > 0) ports.writeChanges(notes.workbookId, [...putAway, ...rows]);

  const readers = schoolAddresses(register, policy, ports.readClock().today, notes.owner);
  const form: OpenForm = {
    ...(existing ?? NEW_FORM),
    isPaused: false,
    formId,
    version,
    policyCode: policy.code,
    answersIn,
    letIn: ports.fingerprint(readers.join()),
    publishedAt: ports.readClock().instant,
  };
  // Known before it is open: no answer comes to a form that is not looked at.
  ports.writeNotes({ openForms: [form] });
  ports.openForm(formId, readers);
  closeOlder(ports, notes, policy, formId, formLink, toDay(job.publishedOn));
  if (job.change !== 'minor') ports.watchForm(formId);
  ports.writeNotes({ doneWith: job.documentId });
  return formLink;
}

/** The form of the version before takes no more answers and says where the new one is. */
function closeOlder(ports: Ports, notes: Notes, policy: Policy, formId: string, formLink: string, today: string): void {
  for (const older of notes.openForms) {
    if (older.policyCode !== policy.code || older.closedOn !== '' || older.formId === formId) continue;
    ports.closeForm(older.formId, `There is a new version of "${policy.title}". Please sign that one: ${formLink}`);
    ports.writeNotes({ openForms: [{ ...older, closedOn: today }] });
  }
}
