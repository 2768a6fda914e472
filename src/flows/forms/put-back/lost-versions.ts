/**
 * Versions that forms and signatures name and that the tab Versions has lost: without its row a policy is switched off for
 * everybody. Each is put back from what the forms, the words in Clauses and the ledgers know of it, and told.
 */

import { type Day, longDate } from '../../../common/day';
import { PolicySignOffError } from '../../../common/problem';
import { policyCodeOf } from '../../../common/version-label';
import { costOf } from '../../../form/cost';
import { pagesOf } from '../../../form/layout/pages';
import { fingerprintText, type VersionItem } from '../../../policy/version/version-text';
import { rowsBelow } from '../../../register/layout/cells-by-key';
import type { Policy, Register, Version } from '../../../register/model';
import { formsOf } from '../../../register/signing/forms';
import { firstHeardOf, inOrder } from '../../../register/signing/versions';
import type { TabProblem } from '../../../register/workbook/tab';
import { FORMS, VERSIONS } from '../../../register/workbook/tabs';
import type { Run, Settled } from '../../run';
import { wordsOf } from '../../workbook/round-tabs';
import { itemsOf } from '../../workbook/version-rows';
import type { WorkbookState } from '../../workbook/workbook-state';

/**
 * @returns the same, with every version that was lost in the register again, and the rows to add among what mends the workbook;
 * the error, where its words are lost, too, and there is nothing to put it back from
 */
export function withLostVersions(run: Run, settled: Settled): Settled | PolicySignOffError {
  const named = lostLabels(run, settled);
  if (named.length === 0) return settled;
  const { register, workbook } = settled;
  const clauses = wordsFor(run, workbook);
  if (clauses instanceof PolicySignOffError) return clauses;
  // A slip in a label names a version that never was.
  const noted = new Set(settled.forms.map(({ version }) => version));
  const labels = named.filter((label) => noted.has(label) || itemsOf({ clauses }, label).length > 0);
  const slips = named.filter((label) => !labels.includes(label) && formsOf(label, register.forms).length > 0);
  const versions = labels.map((label) => versionOf(run, { ...register, clauses }, label));
  const headings = register.headings[VERSIONS.title] ?? [];
  const rows = versions.map((version) => ({
    version: version.version,
    title: version.title,
    publishedOn: { day: version.publishedOn },
    clauses: version.clauses,
    fingerprint: version.fingerprint,
    documentHistory: version.documentHistory,
    minutes: version.minutes,
    withdrawnOn: version.withdrawnOn === null ? null : { day: version.withdrawnOn },
  }));
  return {
    ...settled,
    register: { ...register, versions: inOrder([...register.versions, ...versions]) },
    workbook: {
      ...workbook,
      mending: rows.length === 0 ? workbook.mending : [...workbook.mending, rowsBelow(VERSIONS, headings, rows)],
    },
    problems: [...settled.problems, ...versions.map(toldOf), ...slips.map(slipOf)],
  };
}

function wordsFor({ ports, notes }: Run, workbook: WorkbookState): Register['clauses'] | PolicySignOffError {
  try {
    return wordsOf(ports, notes, workbook);
  } catch (error) {
    if (error instanceof PolicySignOffError) return error;
    throw error;
  }
}

/** Of policies that are in Policies: one that is not is asked about first. */
function lostLabels({ notes }: Run, { register, forms }: Settled): string[] {
  const { versions, policies, signatures, ledgerFaults } = register;
  // What a row that was changed by hand says is known once its form was asked.
  const altered = new Set(ledgerFaults.altered.map(({ response }) => response));
  const known = new Set([...versions, ...notes.jobs].map(({ version }) => version));
  const codes = new Set(policies.map(({ code }) => code));
  const named = [
    ...register.forms.filter(({ asks }) => asks !== 'countersignatures').map(({ version }) => version),
    ...forms.filter(({ countersigns }) => countersigns === '').map(({ version }) => version),
    ...signatures.filter(({ response }) => !altered.has(response)).map(({ version }) => version),
  ];
  return [...new Set(named)].filter((label) => !known.has(label) && codes.has(policyCodeOf(label)));
}

function versionOf({ ports, moment }: Run, register: Register, label: string): Version {
  const items = itemsOf(register, label);
  const policy = register.policies.find(({ code }) => code === policyCodeOf(label));
  const sentEmails = register.sentEmails.map(({ value }) => value);
  const publishedOn = firstHeardOf({ ...register, sentEmails }).get(label) ?? moment.today;
  return {
    version: label,
    policyCode: policyCodeOf(label),
    title: policy?.title ?? label,
    publishedOn,
    clauses: items.filter(({ kind }) => kind === 'clause').length || null,
    minutes: policy === undefined || items.length === 0 ? null : minutesOf(policy, items),
    inForceFrom: null,
    withdrawnOn: withdrawnOn(register, label),
    shortForm: '',
    approvedBy: '',
    fingerprint: items.length === 0 ? '' : ports.fingerprint(fingerprintText(items)),
    documentHistory: items.flatMap(({ kind, words }) => (kind === 'history' ? [words] : [])).join('\n'),
    forms: formsOf(label, register.forms),
  };
}

/** What its form takes, from the words that it asks for; what it says of changes is not counted. */
function minutesOf({ title, agreeBy }: Policy, items: readonly VersionItem[]): number {
  return costOf({ pages: pagesOf(items, { title, agreeBy }) }).minutes;
}

/** The day on which those who had been asked were told that nobody need sign it any more; null where nobody was. */
function withdrawnOn({ sentEmails }: Register, label: string): Day | null {
  const told = sentEmails.filter(({ value }) => value.kind === 'withdrawn' && value.about.includes(label));
  return told[0]?.value.day ?? null;
}

function slipOf(label: string): TabProblem {
  const message = `The hidden tab Forms names ${label}, of which nothing was ever published. Was it changed by hand? Please restore that tab (File, Version history).`;
  return { code: 'VERSION_NEVER_WAS', tab: FORMS.title, row: null, message };
}

function toldOf({ version, title, publishedOn, forms }: Version): TabProblem {
  const known = forms.length === 0 ? 'its words' : 'its form and its words';
  const message = `The tab Versions had lost the row of ${title} (${version}). It has been added again from ${known}, as published on ${longDate(publishedOn)}. If it was published on another day, or is in force from a later one, please correct the dates there.`;
  return { code: 'VERSION_RESTORED', tab: VERSIONS.title, row: null, message };
}
