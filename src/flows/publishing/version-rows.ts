/** A version as rows of the register: written before its form is built, finished when the form stands. */

import { toDay } from '../../common/day';
import { isAgreed, type VersionItem } from '../../policy/version/version-text';
import type { Policy, Register } from '../../register/read-register';
import { cellsFor, columnsOf } from '../../register/reading/read-tab';
import { validityInWords } from '../../register/signing/validity';
import { CLAUSES, POLICIES, VERSIONS } from '../../register/workbook/tabs';
import type { RegisterChange } from '../../register/workbook/workbook-changes';
import type { Job } from '../notes';

/** The version's words, before anything is built of them. @param boxes what stands beside each item's box */
export function wordRows(
  register: Register,
  version: string,
  items: readonly VersionItem[],
  boxes: ReadonlyMap<string, string>,
): RegisterChange {
  const headings = register.headings[CLAUSES.title] ?? [];
  const rows = items.map((item) =>
    cellsFor(CLAUSES, headings, { version, ...item, choice: boxes.get(item.number) ?? '' }),
  );
  return { kind: 'add rows', sheetId: CLAUSES.sheetId, rows };
}

/** A version's words as the register keeps them, in their order. */
export function itemsOf(register: Pick<Register, 'clauses'>, version: string): VersionItem[] {
  return register.clauses.flatMap(({ value }) => (value.version === version ? [value] : []));
}

export function policyRow(register: Register, policy: Policy): RegisterChange {
  const row = {
    code: policy.code,
    title: policy.title,
    audience: policy.audience.join(', '),
    lasts: validityInWords(policy.lasts),
    daysToSign: policy.daysToSign,
    graceDays: policy.graceDays,
    countersignedBy: policy.countersignedBy,
    reviewBy: policy.reviewBy === null ? null : { day: policy.reviewBy },
    agreeBy: policy.agreeBy,
    document: `https://docs.google.com/document/d/${policy.documentId}/`,
  };
  const cells = cellsFor(POLICIES, register.headings[POLICIES.title] ?? [], row);
  return { kind: 'add rows', sheetId: POLICIES.sheetId, rows: [cells] };
}

export interface FinishedVersion {
  job: Job;
  policy: Policy;
  formLink: string;
  personalLink: string;
  hasVerifiedAddresses: boolean;
  answersIn: string;
}

/** The version's own row, and beside each clause the form's item that asks for it: with this the version is in force. */
export function finishedRows(register: Register, finished: FinishedVersion): RegisterChange[] {
  const { job, policy, formLink, personalLink, hasVerifiedAddresses, answersIn } = finished;
  const items = itemsOf(register, job.version);
  const row = cellsFor(VERSIONS, register.headings[VERSIONS.title] ?? [], {
    version: job.version,
    title: policy.title,
    publishedOn: { day: toDay(job.publishedOn) },
    clauses: items.filter((item) => item.kind === 'clause').length,
    formLink,
    formId: job.formId,
    personalLink,
    addresses: hasVerifiedAddresses ? 'verified' : 'not verified',
    responseTab: answersIn,
    fingerprint: job.fingerprint,
    documentHistory: items.flatMap((item) => (item.kind === 'history' ? [item.words] : [])).join('\n'),
  });
  const column = columnsOf(CLAUSES, register.headings[CLAUSES.title] ?? []).get('item') ?? -1;
  const itemCells = register.clauses
    .filter(({ value }) => value.version === job.version && (isAgreed(value) || job.items[value.number] !== undefined))
    .map(
      ({ row: place, value }): RegisterChange => ({
        kind: 'set cells',
        sheetId: CLAUSES.sheetId,
        row: place,
        column: column + 1,
        rows: [[job.items[value.number] ?? '']],
      }),
    );
  return [...(column < 0 ? [] : itemCells), { kind: 'add rows', sheetId: VERSIONS.sheetId, rows: [row] }];
}
