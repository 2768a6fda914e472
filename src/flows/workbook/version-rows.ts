/** A version as rows of the register: written before its form is built, finished when the form stands. */

import { checksum } from '../../common/checksum';
import { type Day, toDay } from '../../common/day';
import { isLaterLabel, policyCodeOf, signedAs } from '../../common/version-label';
import type { VersionItem } from '../../policy/version/version-text';
import { cellsBeside, rowsBelow } from '../../register/layout/cells-by-key';
import { documentAddress } from '../../register/layout/links';
import type { RegisterChange } from '../../register/layout/workbook-changes';
import type { FormRow, Policy, Register, Version } from '../../register/model';
import { readingsInWords } from '../../register/people/readings';
import { latestVersion } from '../../register/signing/versions';
import { CLAUSES, FORMS, POLICIES, VERSIONS } from '../../register/workbook/tabs';
import { askingForChanges, itemsInWords } from '../../register/workbook/tabs-publishing';
import { validityInWords } from '../../register/workbook/validity-cell';
import type { Job } from '../notes/job';

/** An item, and what stands beside its box in the form; "" where it has none. */
export type BoxedItem = VersionItem & { choice: string };

/** @param boxes by the items' numbers */
export function withBoxes(items: readonly VersionItem[], boxes: ReadonlyMap<string, string>): BoxedItem[] {
  return items.map((item) => ({ ...item, choice: boxes.get(item.number) ?? '' }));
}

/** The version's words, before anything is built of them. */
export function wordRows(register: Register, version: string, items: readonly BoxedItem[]): RegisterChange {
  const rows = items.map((item, i) => ({ version, ...item, place: i + 1 }));
  return rowsBelow(CLAUSES, register.headings[CLAUSES.title] ?? [], rows);
}

/** A sum over all that a form is built from, in its order; white space inside a part counts as one blank, as cells may have it. */
export function sumOfItems(items: readonly BoxedItem[]): string {
  const parts = items.map(({ kind, number, marker, section, leadIn, condition, words, choice }) =>
    [kind, number, marker, section, leadIn, condition, words, choice].map((part) => part.replace(/\s+/g, ' ').trim()),
  );
  return checksum(JSON.stringify(parts));
}

/** A version's words as the register keeps them, in their order. */
export function itemsOf(register: Pick<Register, 'clauses'>, version: string): BoxedItem[] {
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
    readings: readingsInWords(policy.readings),
    sites: policy.sites.join(', '),
    document: documentAddress(policy.documentId),
  };
  return rowsBelow(POLICIES, register.headings[POLICIES.title] ?? [], [row]);
}

export interface FinishedVersion {
  job: Job;
  policy: Policy;
  /** Google's number of the form's item of each clause and each question that was finished since the job was last noted. */
  items: Readonly<Record<string, string>>;
  /** Null where the version is signed in a form that stands already. */
  form: FormRow | null;
  /** How long it takes to sign, as the form says it. */
  minutes: number;
}

/** The version's own row, its form's, and beside each clause the form's item that asks for it: with this the version is in force. */
export function finishedRows(
  register: Register,
  { job, policy, items, form, minutes }: FinishedVersion,
): RegisterChange[] {
  const words = itemsOf(register, job.version);
  const inForceFrom = inForceFromOf(register, job);
  const row = {
    version: job.version,
    title: policy.title,
    publishedOn: { day: toDay(job.publishedOn) },
    clauses: words.filter(({ kind }) => kind === 'clause').length,
    minutes,
    inForceFrom: inForceFrom === null ? null : { day: inForceFrom },
    shortForm: shortFormOf(register, job),
    approvedBy: job.request.approvedBy ?? '',
    fingerprint: job.fingerprint,
    documentHistory: words.flatMap(({ kind, words }) => (kind === 'history' ? [words] : [])).join('\n'),
  };
  return [
    ...itemCells(register, job.version, items),
    ...(form === null ? [] : [formRow(register, form)]),
    rowsBelow(VERSIONS, register.headings[VERSIONS.title] ?? [], [row]),
  ];
}

/** A minor change is in force when the version is that it changes. */
export function inForceFromOf({ versions }: Register, { version, request, change }: Job): Day | null {
  const [changed] = versions.filter((one) => signedAs(one.version) === signedAs(version));
  const from = change === 'minor' ? changed?.inForceFrom : request.inForceFrom;
  return from ? toDay(from) : null;
}

/** What is asked of those who signed the version before; of a minor change what is asked of the version that it changes. */
export function shortFormOf(register: Register, { version, request, change }: Job): string {
  const { versions } = register;
  if (change === 'minor') return versions.find((one) => signedAs(one.version) === signedAs(version))?.shortForm ?? '';
  const before = versionBefore(register, version);
  if (before === null || request.askedBefore === undefined || request.askedBefore === 'everything') return '';
  return askingForChanges({
    since: before.version,
    isWholeAgain: request.askedBefore === 'changes, or the whole again',
  });
}

/** The version whose signatures changes can build on: the last one before, unless it was withdrawn. */
export function versionBefore({ versions }: Pick<Register, 'versions'>, version: string): Version | null {
  const before = latestVersion(
    versions.filter((one) => isLaterLabel(version, one.version) && signedAs(one.version) !== signedAs(version)),
    policyCodeOf(version),
  );
  return before === undefined || before.withdrawnOn !== null ? null : before;
}

/** Beside each clause and each question of a version that is finished, the number of the form's item that asks for it. */
export function itemCells(
  register: Register,
  version: string,
  items: Readonly<Record<string, string>>,
): RegisterChange[] {
  return besideClauses(register, version, 'item', (number) => items[number]);
}

/** The same of the form for people without an account, with what stands beside each box there. */
export function codeItemCells(
  register: Register,
  version: string,
  items: Readonly<Record<string, string>>,
  boxes: ReadonlyMap<string, string>,
): RegisterChange[] {
  return [
    ...besideClauses(register, version, 'codeItem', (number) => items[number]),
    ...besideClauses(register, version, 'codeChoice', (number) => boxes.get(number)),
  ];
}

function besideClauses(
  register: Register,
  version: string,
  key: keyof typeof CLAUSES.columns,
  cellOf: (number: string) => string | undefined,
): RegisterChange[] {
  const headings = register.headings[CLAUSES.title] ?? [];
  const own = register.clauses.filter(({ value }) => value.version === version);
  return own.flatMap(({ row, value }) => cellsBeside(CLAUSES, headings, row, { [key]: cellOf(value.number) }));
}

/** A form as the register keeps it: what collecting needs to know of it stands here, should the notes be lost. */
export function formRow(register: Register, form: FormRow): RegisterChange {
  const row = { ...form, items: itemsInWords(form.items) };
  return rowsBelow(FORMS, register.headings[FORMS.title] ?? [], [row]);
}
