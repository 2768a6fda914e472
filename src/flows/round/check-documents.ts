/**
 * Once a day: whether each published document still says what was published. A document is read only where anything in
 * it is new; what was found stands in `To check` until the document, or the version in force, is another.
 */

import { messageOf } from '../../common/problem';
import { choiceText } from '../../form/form-words';
import { readPolicy } from '../../policy/read-policy';
import { withoutClauses } from '../../policy/version/excluded-clauses';
import { fingerprintText, versionItems } from '../../policy/version/version-text';
import { type ClauseChange, whatChanged } from '../../policy/version/what-changed';
import type { Policy, Register, Version } from '../../register/read-register';
import { readTab, type TabProblem } from '../../register/reading/read-tab';
import { versionInForce } from '../../register/signing/obligations';
import { versionNumberOf } from '../../register/signing/versions';
import type { RawCell } from '../../register/workbook/cells';
import { POLICIES, TO_CHECK } from '../../register/workbook/tabs';
import type { Notes, OpenForm } from '../notes';
import type { Moment, Ports } from '../ports';
import { draftOf } from '../publishing/drafts';
import { itemsOf } from '../publishing/version-rows';
import { readClauses } from './round-tabs';

export interface DocumentsLook {
  /** Forms whose note says now which state of the document was looked at. */
  openForms: OpenForm[];
  problems: TabProblem[];
}

/** Milliseconds of a run after which the rest is left for tomorrow. */
const STOP_AFTER = 2 * 60_000;

/** @param isDaily whether documents are looked at now; otherwise only what `To check` says of them is kept */
export function lookAtDocuments(
  ports: Ports,
  notes: Notes,
  register: Register,
  tabs: Record<string, RawCell[][]>,
  { today, instant }: Moment,
  isDaily: boolean,
): DocumentsLook {
  const look: DocumentsLook = { openForms: [], problems: [] };
  const told = readTab(TO_CHECK, tabs[TO_CHECK.title] ?? []).rows.map(({ value }) => value.what);
  for (const policy of register.policies) {
    const version = versionInForce(policy, register.versions, today);
    const form = notes.openForms.find((form) => form.formId === version?.formId && form.closedOn === '');
    if (version === null || form === undefined || notes.jobs.some((job) => job.policyCode === policy.code)) continue;
    const existing = told.find((what) => what.startsWith(beginningOf(policy, version)));
    const hasTime = ports.millisecondsSince(instant) < STOP_AFTER;
    const found = isDaily && hasTime ? lookAt(ports, notes, policy, version, form) : null;
    if (found === null) {
      if (existing !== undefined) look.problems.push(problem(existing));
      continue;
    }
    if (found.message !== '') look.problems.push(problem(found.message));
    if (found.seen !== '') look.openForms.push({ ...form, documentSeen: found.seen });
  }
  return look;
}

/** Null where the document is as it was when it was last looked at. */
function lookAt(ports: Ports, notes: Notes, policy: Policy, version: Version, form: OpenForm) {
  try {
    const document = ports.readDocument(policy.documentId);
    const seen = ports.fingerprint(JSON.stringify([version.version, document.tabs ?? document.body]));
    if (seen === form.documentSeen) return null;
    const reading = withoutClauses(readPolicy(document), draftOf(notes, policy.documentId).leaveOut ?? []);
    const items = versionItems(reading);
    if (ports.fingerprint(fingerprintText(items)) === version.fingerprint) return { seen, message: '' };
    const clauses = readClauses(ports, notes);
    const changes = whatChanged(itemsOf({ clauses }, version.version), items);
    return {
      seen,
      message: `${beginningOf(policy, version)}${changesInShort(changes)} Please publish it as a minor change or a new version in the panel beside the document; until then staff sign version ${versionNumberOf(version.version)}.`,
    };
  } catch (error) {
    const message = `${policy.title} (${policy.code}): the document could not be read, so changes to it would not be noticed. Was it deleted, or does it belong to somebody else now? ${messageOf(error)}`;
    return { seen: '', message };
  }
}

function beginningOf({ title, code }: Policy, { version }: Version): string {
  return `${title} (${code}) was edited after version ${versionNumberOf(version)} was published: `;
}

/** Points that are named; more would fill the cell, and the panel shows all of them. */
const NAMED = 3;
const WORDS_NAMED = 80;

function changesInShort(changes: readonly ClauseChange[]): string {
  if (changes.length === 0) return 'the order or numbering of the points has changed.';
  const words = changes.slice(0, NAMED).map((change) => {
    const item = change.kind === 'removed' ? change.before : change.now;
    const text = choiceText({ ...item, kind: 'declaration' });
    const short = Array.from(text).slice(0, WORDS_NAMED).join('');
    return `${change.kind} “${short}${short === text ? '' : '…'}”`;
  });
  const more = changes.length - words.length;
  return `${words.join('; ')}${more > 0 ? `; and ${more} more` : ''}.`;
}

function problem(message: string): TabProblem {
  return { code: 'DOCUMENT_CHANGED', tab: POLICIES.title, row: null, message };
}
