/** Emails that are claimed before they leave, and what became of those that a stopped run had claimed. */

import type { Day } from '../../common/day';
import { rowsBelow } from '../../register/layout/cells-by-key';
import type { RegisterChange } from '../../register/layout/workbook-changes';
import type { Register, SentEmail } from '../../register/model';
import { readRegister } from '../../register/read-register';
import { columnsOf } from '../../register/workbook/columns';
import { SENT_EMAILS } from '../../register/workbook/tabs';
import { reconcileClaims, type Settlement } from '../../reminders/reconcile-claims';
import type { Email } from '../../reminders/write-email';
import type { Run, Settled } from '../run';
import { withRebuiltForms } from '../workbook/rebuilt-notes';
import type { WorkbookState } from '../workbook/workbook-state';

export type Outcome = Pick<SentEmail, 'email' | 'status' | 'remark'>;

/** The rows that claim a batch, before the first email of it leaves. */
export function claimRows(register: Register, emails: readonly Email[], today: Day): RegisterChange[] {
  if (emails.length === 0) return [];
  const rows = emails.map((email) => ({
    email: email.number,
    day: { day: today },
    person: email.person,
    to: email.to,
    kind: email.kind,
    about: email.about.join(', '),
    subject: email.subject,
    status: 'claimed',
  }));
  return [rowsBelow(SENT_EMAILS, register.headings[SENT_EMAILS.title] ?? [], rows)];
}

/** What an earlier run that was stopped while it sent left open is settled before anything else is worked out. */
export function settle({ notes, moment }: Run, workbook: WorkbookState): Settled {
  const asRead = readRegister(workbook.tabs);
  const settlements = reconcileClaims(claimedEmails(asRead), notes.sending);
  const problems = [...asRead.problems, ...workbook.problems];
  const register = withSettled({ ...asRead, problems }, settlements);
  const forms = withRebuiltForms(notes, register, moment.today);
  return { workbook, register, settlements, typedPolicies: register.policies, forms, problems: [] };
}

function withSettled(register: Register, settlements: readonly Settlement[]): Register {
  if (settlements.length === 0) return register;
  const settled = new Map(settlements.map((settlement) => [settlement.email.email, settlement]));
  const sentEmails = register.sentEmails.map(({ row, value }) => {
    const { status, remark } = settled.get(value.email) ?? value;
    return { row, value: { ...value, status, remark } };
  });
  return { ...register, sentEmails };
}

function claimedEmails(register: Register): SentEmail[] {
  return register.sentEmails
    .map(({ value }) => value)
    .filter((email) => email.status === 'claimed')
    .sort((a, b) => a.email - b.email);
}

/** What the settling of an earlier, stopped run changes. */
export function settlementChanges(register: Register, settlements: readonly Settlement[]): RegisterChange[] {
  const headings = register.headings[SENT_EMAILS.title] ?? [];
  const rowOf = new Map(register.sentEmails.map(({ row, value }) => [value.email, row]));
  return settlements.flatMap(({ email, status, remark }) =>
    statusCells(headings, rowOf.get(email.email), { email: email.email, status, remark }),
  );
}

export function statusCells(headings: readonly string[], row: number | undefined, outcome: Outcome): RegisterChange[] {
  if (row === undefined) return [];
  const columns = columnsOf(SENT_EMAILS, headings);
  const cell = (key: 'status' | 'remark', text: string): RegisterChange[] => {
    const column = columns.get(key) ?? -1;
    return column < 0
      ? []
      : [{ kind: 'set cells', sheetId: SENT_EMAILS.sheetId, row, column: column + 1, rows: [[text]] }];
  };
  return [...cell('status', outcome.status), ...cell('remark', outcome.remark)];
}
