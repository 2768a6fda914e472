/**
 * The manager takes a policy back. Before staff are let in nothing is left of it. Later its version is marked as withdrawn:
 * nobody has to sign it from that day, signatures stay in the record, and the round tells whoever was asked by email.
 */

import type { Day } from '../../common/day';
import { PolicySignOffError } from '../../common/problem';
import { signedAs } from '../../common/version-label';
import { readRegister } from '../../register/read-register';
import { readTab } from '../../register/reading/read-tab';
import { decisionRows, saidSo } from '../../register/reading/review-queue';
import { publishedVersion, withdrawnSince } from '../../register/signing/versions';
import type { Cell } from '../../register/workbook/cells';
import { columnsOf } from '../../register/workbook/columns';
import { VERSIONS } from '../../register/workbook/tabs';
import { closeEnded } from '../forms/close-ended';
import { withdrawalKey } from '../forms/put-back/typed-withdrawals';
import { migrateWorkbook } from '../installing/migrate-workbook';
import { underLockOfOwner } from '../installing/owner-lock';
import { NEW_FORM, type Notes, type OpenForm } from '../notes';
import type { Job } from '../notes/job';
import type { Ports } from '../ports';
import { readRoundTabs, readWholeRegister } from '../workbook/round-tabs';
import { answersTab, withdrawJob } from './withdraw-job';

/** @returns "unseen": staff had seen nothing of it; "recorded": its version stays in the register as withdrawn */
export type WithdrawReport = 'unseen' | 'recorded';

/** May be asked again where it was stopped. @throws {PolicySignOffError} where nothing of that document is published */
export function withdraw(ports: Ports, documentId: string): WithdrawReport {
  return underLockOfOwner(ports, (notes) => {
    migrateWorkbook(ports, notes);
    const job = notes.jobs.find((one) => one.documentId === documentId);
    if (job === undefined) return withdrawVersion(ports, notes, documentId);
    if (job.change === 'minor')
      throw refused('A minor change is being published. Please let it finish, then try again.');
    const { versions } = readWholeRegister(ports, notes);
    if (versions.some(({ version }) => version === job.version)) return withdrawRecorded(ports, notes, job);
    withdrawJob(ports, notes, job);
    return 'unseen';
  });
}

/** Its publication was stopped after the version was recorded: it is finished by being withdrawn. */
function withdrawRecorded(ports: Ports, notes: Notes, job: Job): WithdrawReport {
  const { documentId, formId, version, policyCode } = job;
  const isKnown = notes.openForms.some((form) => form.formId === formId);
  const note: OpenForm = { ...NEW_FORM, formId, version, policyCode, answersIn: answersTab(version) };
  const openForms = isKnown ? notes.openForms : [...notes.openForms, note];
  withdrawVersion(ports, { ...notes, openForms }, documentId);
  ports.writeNotes({ doneWith: documentId });
  return 'recorded';
}

function withdrawVersion(ports: Ports, notes: Notes, documentId: string): WithdrawReport {
  const { today } = ports.readClock();
  const { tabs } = readRoundTabs(ports, notes, false);
  const register = readRegister(tabs);
  const policy = register.policies.find((known) => known.documentId === documentId);
  if (policy === undefined)
    throw refused('This policy is no longer in the tab Policies, so there is nothing to withdraw.');
  const version = publishedVersion(policy, register.versions, today);
  if (version === null && withdrawnSince(policy, register.versions, today) === null) {
    throw refused('No version of this policy is published, so there is nothing to withdraw.');
  }
  const label = version?.version ?? '';
  const isMeant = (other: string): boolean => version !== null && signedAs(other) === signedAs(label);
  const cells = withdrawnCells(tabs[VERSIONS.title] ?? [], isMeant, today);
  const decided = register.versions
    .filter((one) => one.withdrawnOn === null && isMeant(one.version))
    .map(({ version }) => saidSo(withdrawalKey(version), today));
  if (cells.length > 0) ports.writeChanges(notes.workbookId, [...cells, ...decisionRows(register, decided)]);
  const versions = register.versions.map((one) => (isMeant(one.version) ? { ...one, withdrawnOn: today } : one));
  // What Google does not close now, the next round does.
  const { forms } = closeEnded(ports, notes.openForms, { ...register, versions }, notes.jobs, today);
  const changed = forms.filter((form) => !notes.openForms.includes(form) || form.closedOn !== '');
  if (changed.length > 0) ports.writeNotes({ openForms: changed });
  return 'recorded';
}

/** @throws {PolicySignOffError} where somebody took the column away */
function withdrawnCells(values: Parameters<typeof readTab>[1], isMeant: (version: string) => boolean, today: Day) {
  const { sheetId, title, columns } = VERSIONS;
  const { rows, headings } = readTab(VERSIONS, values);
  const column = (columnsOf(VERSIONS, headings).get('withdrawnOn') ?? -1) + 1;
  if (column < 1) {
    throw refused(
      `The column "${columns.withdrawnOn.heading}" is no longer in the tab "${title}". Please add it in the first empty column, then try again.`,
    );
  }
  const day: Cell = { day: today };
  return rows
    .filter(({ value }) => isMeant(value.version) && value.withdrawnOn === null)
    .map(({ row }) => ({ kind: 'set cells' as const, sheetId, row, column, rows: [[day]] }));
}

function refused(message: string): PolicySignOffError {
  return new PolicySignOffError({ code: 'NOT_WITHDRAWN', message });
}
