/** Every switch for what nobody knows: kind unless it is said otherwise, each with a case that tells which way it is. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../../../commands/lib/bundle';
import { pageWithBeliefs } from '../../../commands/self-test/beliefs-page';
import { CASES } from '../../../local/conformance/cases';
import type { Case } from '../../../local/conformance/cases/case';
import { OPEN_QUESTIONS } from '../../../local/conformance/cases/open-questions';
import { type Beliefs, KIND, QUESTIONS, unkindBeliefs } from '../../../local/server/beliefs';
import { Workspace } from '../../../local/workspace';
import { MANAGER, ROOT, resultOf } from '../../support/larkfield';
import { ownFolder } from '../../support/own-folder';

let folder = '';
beforeAll(async () => {
  folder = ownFolder('beliefs');
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

/** Who lets in whom, a script sees only where it is a whole domain: the owner is nobody whom a form names. */
const SEEN_BY_PEOPLE_ONLY = 'lets in nobody';

const OTHERWISE = Object.entries(QUESTIONS).flatMap(([question, { fact, otherwise }]) =>
  otherwise.filter((belief) => belief !== SEEN_BY_PEOPLE_ONLY).map((belief) => [question, belief, fact] as const),
);

test.each(OTHERWISE)('%s: "%s" is told by its case, which holds otherwise', (question, belief, fact) => {
  const beliefs = { [question]: belief };
  const questions: readonly Case[] = OPEN_QUESTIONS;
  const ofFact = CASES.flatMap((one, index) => (questions.includes(one) && one.facts.includes(fact) ? [index] : []));
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

test('docs/on-google.md shows every switch and every case (npm run house)', () => {
  expect(readFileSync(join(ROOT, 'docs', 'on-google.md'), 'utf8')).toBe(pageWithBeliefs(ROOT));
});

test('the answer to a question is one of the open questions’ cases', () => {
  const facts = OPEN_QUESTIONS.flatMap((one) => one.facts);
  expect(Object.values(QUESTIONS).filter(({ fact }) => !facts.includes(fact))).toEqual([]);
});
