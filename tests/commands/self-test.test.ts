/** What is pushed to a project of its own to try Google itself; here it runs on the local Workspace, which must hold all of it. */
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSelfTest } from '../../commands/lib/build-self-test';
import type { Faults } from '../../local/script/execution';
import { Workspace } from '../../local/workspace';
import { MANAGER } from '../support/larkfield';

let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'self-test-'));
  await buildSelfTest(folder);
});

function aWorkspace(): Workspace {
  return Workspace.create({
    folder: null,
    bundleFolder: folder,
    now: Date.parse('2026-09-01T07:12:00Z'),
    accounts: [{ email: MANAGER, name: 'Tester', dailyMail: 100 }],
  });
}

/** Clicks Run until it is finished. */
function runThrough(workspace: Workspace, faults?: Faults, between: (said: string) => void = () => {}): string[] {
  const said: string[] = [];
  for (let clicks = 0; clicks < 12; clicks++) {
    const run = workspace.run('selfTest', [], { as: MANAGER, ...(faults ? { faults } : {}) });
    const text = run.error?.message ?? run.killed ?? String(run.result);
    said.push(text);
    if (run.killed === null && !text.startsWith('Not finished')) break;
    between(text);
  }
  return said;
}

test('holds on the local Workspace from the first step to the last, within Google’s time for a run, and leaves nothing behind', () => {
  const workspace = aWorkspace();
  const said = runThrough(workspace);
  const report = said.at(-1) ?? '';
  expect(said.slice(0, -1).filter((text) => !text.includes('Please click Run again'))).toEqual([]);
  expect(report.split('\n').filter((line) => line.includes('OTHERWISE'))).toEqual([]);
  expect(report).toContain('0 otherwise, 1 not tried.');
  expect(workspace.files.filter((file) => file.isInBin !== true).map((file) => file.name)).toEqual([]);
  expect(workspace.triggers).toEqual([]);
  // The first week's digest; nobody else is written to.
  expect([...new Set(workspace.mail.map((mail) => mail.to))]).toEqual([MANAGER]);
  expect(workspace.properties['self-test']).toBeUndefined();
});

test('tells how long each call took: here exactly what is assumed', () => {
  const report = runThrough(aWorkspace()).at(-1) ?? '';
  const times = [...report.matchAll(/^ {2}([\w.]+) {2}(\d+) ms \((\d+) assumed\)$/gm)];
  expect(times.length).toBeGreaterThan(15);
  expect(times.filter(([, , took, assumed]) => took !== assumed).map(([line]) => line)).toEqual([]);
  expect(report).toMatch(/a round that finds nothing to do {2}\d+ ms/);
});

test('where Google lets no script sign a form, a person is asked to, and it goes on from there', () => {
  const workspace = aWorkspace();
  let asked = '';
  const said = runThrough(
    workspace,
    ({ name }) => (name === 'Response.submit' ? { kind: 'refuse', message: 'Invalid data updating form' } : undefined),
    (text) => {
      const form = /Please sign it yourself.*forms\/d\/e\/([\w-]+)\//.exec(text)?.[1];
      if (form === undefined) return;
      asked = text;
      const answering = (question: { type: string; choices: { value: string }[] }) =>
        question.type === 'CHECKBOX' ? question.choices.map((choice) => choice.value) : 'Self Test';
      expect(workspace.submit(form, { as: MANAGER, answering }).isAccepted).toBe(true);
    },
  );
  expect(asked).toContain('(it says: Invalid data updating form)');
  expect(said.at(-1)).toContain('0 otherwise, 1 not tried.');
});

test('what is not as the local Workspace has it is told in Google’s words, and the rest is tried all the same', () => {
  const refusal = 'The user has not granted the app write access to the file';
  const said = runThrough(aWorkspace(), ({ name }) =>
    name === 'Drive.Files.update' ? { kind: 'refuse', message: refusal } : undefined,
  );
  const otherwise = (said.at(-1) ?? '').split('\n').filter((line) => line.includes('OTHERWISE'));
  expect(otherwise.every((line) => line.includes(refusal))).toBe(true);
  expect(otherwise.map((line) => line.split(':')[0])).toContain(
    '  OTHERWISE everything that was made can be put into the bin',
  );
});

test('asks for the product’s permissions, has none of its panels, and every function that its triggers name', () => {
  const manifest: Record<string, unknown> = JSON.parse(readFileSync(join(folder, 'appsscript.json'), 'utf8'));
  expect(manifest.addOns).toBeUndefined();
  const code = readFileSync(join(folder, 'Code.js'), 'utf8');
  for (const name of ['selfTest', 'conformance', 'round', 'formSubmitted'])
    expect(code).toContain(`\nfunction ${name}() {`);
});
