/** Every switch for what nobody knows: kind unless it is said otherwise, each with a case that tells which way it is. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../../../commands/lib/bundle';
import { CASES } from '../../../local/conformance/cases';
import { OPEN_QUESTIONS } from '../../../local/conformance/cases/open-questions';
import { type Beliefs, KIND, QUESTIONS, unkindBeliefs } from '../../../local/server/beliefs';
import { Workspace } from '../../../local/workspace';
import { MANAGER, ROOT, resultOf } from '../../support/larkfield';

let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'beliefs-'));
  await build(folder, join(ROOT, 'local', 'conformance', 'index.ts'));
});

function aWorkspace(beliefs?: Partial<Beliefs>): Workspace {
  return Workspace.create({
    folder: null,
    bundleFolder: folder,
    now: Date.parse('2026-09-01T07:12:00Z'),
    accounts: [{ email: MANAGER, name: 'Larkfield', dailyMail: 100 }],
    ...(beliefs ? { beliefs } : {}),
  });
}

const OTHERWISE: [keyof Beliefs, Partial<Beliefs>][] = [
  ['emptyRange', { emptyRange: 'refused' }],
  ['placeBeyondTheLast', { placeBeyondTheLast: 'refused' }],
  ['readerWithoutAccount', { readerWithoutAccount: 'refused with all others' }],
  ['renamingForms', { renamingForms: 'refused' }],
  ['verifyingAddresses', { verifyingAddresses: 'missing' }],
  ['verifyingAddresses', { verifyingAddresses: 'refused' }],
  ['answersTabName', { answersTabName: 'Formularantworten' }],
  ['answersTabSeen', { answersTabSeen: 'after seconds' }],
  ['answersTabSeen', { answersTabSeen: 'after minutes' }],
  ['openingByScript', { openingByScript: 'refused' }],
  ['newlyPublished', { newlyPublished: 'lets in the domain' }],
  ['docsService', { docsService: 'missing' }],
  ['docsService', { docsService: 'refused' }],
  ['driveService', { driveService: 'missing' }],
  ['driveService', { driveService: 'refused' }],
  ['sheetsService', { sheetsService: 'missing' }],
  ['sheetsService', { sheetsService: 'refused' }],
];

test.each(OTHERWISE)('%s: %j is told by its case, which holds otherwise', (question, beliefs) => {
  const ofFact = CASES.flatMap((one, index) =>
    OPEN_QUESTIONS.includes(one) && one.facts.includes(QUESTIONS[question].fact) ? [index] : [],
  );
  const faults = (workspace: Workspace) =>
    ofFact.map(
      (index) =>
        resultOf(workspace.run('conformance', [index, { documentId: '' }], { as: MANAGER }), 'fault') !== 'null',
    );
  expect([faults(aWorkspace()), faults(aWorkspace(beliefs))]).toEqual([[false], [true]]);
});

test('all are kind unless it is said otherwise, and what was said survives a fork', () => {
  const workspace = aWorkspace({ renamingForms: 'refused' });
  expect(aWorkspace().beliefs).toEqual(KIND);
  expect(workspace.fork().beliefs).toEqual({ ...KIND, renamingForms: 'refused' });
  workspace.beliefs = { emptyRange: 'refused' };
  expect(workspace.fork().beliefs).toEqual({ ...KIND, renamingForms: 'refused', emptyRange: 'refused' });
});

test('everything unkind at once leaves the services on: without them nothing runs', () => {
  const unkind = unkindBeliefs();
  const questions = Object.keys(KIND).filter((name) => Reflect.get(unkind, name) === Reflect.get(KIND, name));
  expect(questions).toEqual(['docsService', 'driveService', 'sheetsService']);
});

test('the answer to a question is one of the open questions’ cases', () => {
  const facts = OPEN_QUESTIONS.flatMap((one) => one.facts);
  expect(Object.values(QUESTIONS).filter(({ fact }) => !facts.includes(fact))).toEqual([]);
});
