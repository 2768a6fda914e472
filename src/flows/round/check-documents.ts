/**
 * Once a day: whether each published document still says what was published. One call asks when each was last changed;
 * only those that were, or that Google does not list, are read. What was found stands in `To check` until the document, or
 * the version in force, is another.
 */

import { messageOf } from '../../common/problem';
import { versionNumberOf } from '../../common/version-label';
import { shortened } from '../../common/words';
import { choiceText } from '../../form/form-words';
import { readPolicy } from '../../policy/read-policy';
import { isOtherEdition } from '../../policy/version/says-the-same';
import { fingerprintText, isOnlyRead, type VersionItem, versionItems } from '../../policy/version/version-text';
import { besidesPoints, type ClauseChange, whatChanged } from '../../policy/version/what-changed';
import type { Policy, Register, Version } from '../../register/model';
import { mainForm } from '../../register/signing/forms';
import { publishedVersion } from '../../register/signing/versions';
import type { TabProblem } from '../../register/workbook/tab';
import { POLICIES } from '../../register/workbook/tabs';
import type { OpenForm } from '../notes';
import { draftOf } from '../publishing/drafts';
import { asDecided, decisionsAbout } from '../publishing/line-decisions';
import { type Admitted, hasTimeFor, type Run } from '../run';
import { wordsOf } from '../workbook/round-tabs';
import { itemsOf } from '../workbook/version-rows';
import type { WorkbookState } from '../workbook/workbook-state';

export interface DocumentsChecked {
  /** Every form's note, with which state of its document was looked at. */
  forms: readonly OpenForm[];
  problems: TabProblem[];
}

/** Milliseconds of a run after which the rest is left for tomorrow. */
const STOP_AFTER = 2 * 60_000;

/** Documents are read in the first round of a day; what was found then is told as long as it stands in the form's note. */
export function checkDocuments(run: Run, { forms, register, workbook }: Admitted): DocumentsChecked {
  const seen = new Map<string, Seen>();
  const problems: TabProblem[] = [];
  for (const policy of register.policies) {
    const version = publishedVersion(policy, register.versions, run.moment.today);
    const formId = version === null ? undefined : mainForm(version)?.formId;
    const form = forms.find((note) => note.formId === formId && note.closedOn === '');
    if (version === null || form === undefined || run.notes.jobs.some((job) => job.policyCode === policy.code))
      continue;
    const isRead = run.isDaily && run.timeBudget === null && hasTimeFor(run, STOP_AFTER);
    const found = isRead ? checkDocument(run, register, { policy, version, form, workbook }) : form;
    if (found.documentTold !== '') problems.push(problem(found.documentTold));
    seen.set(form.formId, found);
  }
  const checked = forms.map((form) => ({ ...form, ...seen.get(form.formId) }));
  return { forms: checked, problems };
}

/** What is noted of a document. */
type Seen = Pick<OpenForm, 'documentSeen' | 'documentListed' | 'documentTold'>;

interface ToCheck {
  policy: Policy;
  version: Version;
  form: OpenForm;
  workbook: WorkbookState;
}

function checkDocument(
  { ports, notes, listed, moment }: Run,
  register: Register,
  { policy, version, form, workbook }: ToCheck,
): Seen {
  try {
    const { documentId } = policy;
    const decided = register.lineDecisions.filter((row) => row.document === documentId);
    // In this order, the sums are none of a release that did not note what it found: each document is read once more.
    const sumOf = (document: unknown): string =>
      ports.fingerprint(JSON.stringify([documentId, version.version, decided, document]));
    // Asked before it is read: an edit in between is newer than what is noted, and found tomorrow.
    const changedAt = listed().get(documentId)?.changedAt;
    const documentListed = changedAt === undefined ? '' : sumOf(changedAt);
    if (documentListed !== '' && documentListed === form.documentListed) return form;
    const document = ports.readDocument(documentId);
    const seen = { documentSeen: sumOf(document.tabs ?? document.body), documentListed, documentTold: '' };
    if (seen.documentSeen === form.documentSeen) return { ...seen, documentTold: form.documentTold };
    const reading = readPolicy(document);
    const draft = draftOf(notes, documentId);
    const itemsIn = (known: Register) =>
      versionItems(asDecided(reading, decisionsAbout(known, documentId, reading, draft, moment.today), draft));
    const sumOfText = (found: readonly VersionItem[]) => ports.fingerprint(fingerprintText(found));
    const anew = itemsIn(register);
    if (sumOfText(anew) === version.fingerprint && !isOnlyRead(anew)) return seen;
    // The words that were published are read only now: they hold each line that nobody edited.
    const clauses = wordsOf(ports, notes, workbook);
    const before = itemsOf({ clauses }, version.version);
    const items = itemsIn({ ...register, clauses });
    // Where the sum that was published was cleared, the words are all that is known of them, which is told elsewhere.
    const published = version.fingerprint || sumOfText(before);
    if (sumOfText(items) === published && !isOtherEdition(before, items)) return seen;
    const changes = whatChanged(before, items);
    const inShort = changes.length === 0 ? `${besidesPoints(before, items)}.` : changesInShort(changes);
    const { title, code } = policy;
    const edited = `${title} (${code}) was edited after version ${versionNumberOf(version.version)} was published`;
    return {
      ...seen,
      documentTold: `${edited}: ${inShort} Please publish it as a minor change or a new version in the panel beside the document; until then staff sign version ${versionNumberOf(version.version)}.`,
    };
  } catch (error) {
    const documentTold = `${policy.title} (${policy.code}): the document could not be read, so changes to it would not be noticed. Was it deleted, or does it belong to somebody else now? ${shortened(messageOf(error), MOST_OF_GOOGLE)}`;
    // Read anew as soon as that can be done.
    return { documentSeen: '', documentListed: '', documentTold };
  }
}

/** Google may answer with a whole page, and a note holds 9 KB. */
const MOST_OF_GOOGLE = 500;

/** Points that are named; more would fill the cell, and the panel shows all of them. */
const NAMED = 3;
const LETTERS_NAMED = 80;

function changesInShort(changes: readonly ClauseChange[]): string {
  const words = changes.slice(0, NAMED).map((change) => {
    const item = change.kind === 'removed' ? change.before : change.now;
    return `${change.kind} “${shortened(choiceText({ ...item, kind: 'declaration' }), LETTERS_NAMED)}”`;
  });
  const more = changes.length - words.length;
  return `${words.join('; ')}${more > 0 ? `; and ${more} more` : ''}.`;
}

function problem(message: string): TabProblem {
  return { code: 'DOCUMENT_CHANGED', tab: POLICIES.title, row: null, message };
}
