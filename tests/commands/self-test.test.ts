/** What is pushed to a project of its own to try Google itself; here it runs on the local Workspace, which must hold all of it. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSelfTest } from '../../commands/lib/build-self-test';
import { KINDS, kindOf } from '../../local/script/calls';
import { type Beliefs, QUESTIONS } from '../../local/server/beliefs';
import { Workspace } from '../../local/workspace';
import { slow, takes } from '../support/faults';
import { MANAGER, ROOT } from '../support/larkfield';
import { ownFolder } from '../support/own-folder';
import { aSelfTest, leftBehind, linesOf, runThrough } from '../support/self-test';

let folder = '';
beforeAll(async () => {
  folder = ownFolder('self-test');
  await buildSelfTest(folder);
});

const aWorkspace = (beliefs?: Partial<Beliefs>) => aSelfTest(folder, beliefs);

test('holds on the local Workspace from the first step to the last, within Google’s time for a run, and leaves nothing behind', () => {
  const workspace = aWorkspace();
  const said = runThrough(workspace);
  const report = said.at(-1) ?? '';
  expect(said.slice(0, -1).filter((text) => !text.includes('Please click Run again'))).toEqual([]);
  expect(linesOf(report, 'OTHERWISE')).toEqual([]);
  expect(report).toContain('0 otherwise, 1 not tried.');
  expect(readFileSync(join(ROOT, 'docs', 'on-google.md'), 'utf8')).toContain(`        ${report.split('\n')[0]}\n`);
  expect(leftBehind(workspace)).toEqual({ files: [], triggers: [], properties: {} });
  expect(workspace.failures).toEqual([]);
  // The first week's digest; nobody else is written to.
  expect([...new Set(workspace.mail.map((mail) => mail.to))]).toEqual([MANAGER]);
});

test('tells how long each call took: here exactly what is assumed', () => {
  const report = runThrough(aWorkspace()).at(-1) ?? '';
  const times = [...report.matchAll(/^ {2}([\w.]+) {2}(\d+) ms \((\d+) assumed\)$/gm)];
  expect(times.filter(([, , took, assumed]) => took !== assumed).map(([line]) => line)).toEqual([]);
  // Of each kind that has a time at least one.
  const measured = new Set(times.map(([, name]) => kindOf(name ?? '')));
  expect(KINDS.filter((kind) => !measured.has(kind))).toEqual([]);
  expect(report).toMatch(/a round that finds nothing to do {2}\d+ ms/);
  expect(report).toContain('none took more than twice as long as assumed.');
});

test('says which calls took much longer than assumed, first of all', () => {
  const workspace = aWorkspace();
  const slowDocs = runThrough(workspace, slow(workspace, 'Docs.Documents.get', 2_000)).at(-1);
  const times = slowDocs?.split('\n').filter((_line, index, lines) => lines[index - 1]?.startsWith('HOW LONG'));
  expect(times).toEqual(['  LONGER Docs.Documents.get  2800 ms (800 assumed)']);
});

describe('what is in the way is told in one sentence, before anything is made', () => {
  const once = (beliefs: Partial<Beliefs>) => {
    const workspace = aWorkspace(beliefs);
    return [workspace.run('selfTest', [], { as: MANAGER }).result, leftBehind(workspace)];
  };

  test.each(['missing', 'refused'] as const)('all three services %s', (state) => {
    expect(once({ docsService: state, driveService: state, sheetsService: state })).toEqual([
      'Google has not switched on "Google Docs API", "Drive API", "Google Sheets API" for this script: in the script editor, on the left under "Services", remove each of them that is listed (three dots, Remove), then click + (Add a service), choose it, click Add, and run "selfTest" again.',
      { files: [], triggers: [], properties: {} },
    ]);
  });

  test('a permission that was not given', () => {
    const workspace = aWorkspace();
    workspace.refuse(MANAGER, ['https://www.googleapis.com/auth/drive.file']);
    expect(workspace.run('selfTest', [], { as: MANAGER }).error?.message).toMatch(
      /^Policy Sign-off has not been given permission yet: "See, edit, create and delete only the specific Google Drive files/,
    );
    expect(leftBehind(workspace)).toEqual({ files: [], triggers: [], properties: {} });
  });

  test('a script project that is in use: nothing of it goes into the bin', () => {
    const place = ownFolder('in-use');
    const product = Workspace.create({
      folder: place,
      bundleFolder: join(ROOT, 'build'),
      now: Date.parse('2026-09-01T07:12:00Z'),
      accounts: [{ email: MANAGER, name: 'Larkfield', dailyMail: 100 }],
    });
    product.run('setUp', [], { as: MANAGER });
    product.save();
    const inUse = Workspace.open(place, folder);
    expect(String(inUse.run('selfTest', [], { as: MANAGER }).result)).toContain('make a project of its own');
    expect(leftBehind(inUse)).toEqual(leftBehind(product));
  });
});

test('with seventeen beliefs otherwise it tells of exactly these seventeen, and that the product is right all the same', () => {
  // A form that lets in nobody is seen by people only, and what the tab is called once it is there.
  const unseen = ['lets in nobody', 'after minutes'];
  const flip = (otherwise: readonly string[]) => otherwise.find((belief) => !unseen.includes(belief));
  const questions = Object.entries(QUESTIONS).filter(
    ([name, { otherwise }]) => !name.endsWith('Service') && flip(otherwise) !== undefined,
  );
  const beliefs = Object.fromEntries(questions.map(([name, { otherwise }]) => [name, flip(otherwise)]));
  const workspace = aWorkspace(beliefs);
  const report = runThrough(workspace).at(-1) ?? '';
  const facts = linesOf(report, 'OTHERWISE').map((line) => /OTHERWISE (\w+)/.exec(line)?.[1]);
  expect(facts.sort()).toEqual(questions.map(([, { fact }]) => fact).sort());
  expect(facts.length).toBe(17);
  expect(report).toContain('17 findings with which the product is right all the same.');
  expect(report).not.toContain('that the product rests on');
  expect(leftBehind(workspace)).toEqual({ files: [], triggers: [], properties: {} });
});

test('where Drive lists nothing at all, what it has made is in the bin all the same, and everything else has its time', () => {
  const workspace = aWorkspace({ listingDocuments: 'refused' });
  const report = runThrough(workspace).at(-1) ?? '';
  expect(linesOf(report, 'OTHERWISE').map((line) => /OTHERWISE (\w+)/.exec(line)?.[1])).toEqual([
    'DR02',
    'DR03',
    'DR07',
    'DR04',
    'everything',
  ]);
  expect(report).not.toContain('that the product rests on');
  expect(report).toContain('a megabyte read');
  expect(report).not.toContain('Drive.Files.list:');
  expect(leftBehind(workspace)).toEqual({ files: [], triggers: [], properties: {} });
});

test('killed at one of its calls and run again it finishes with the same findings, and nothing is left behind', () => {
  const whole = aWorkspace();
  let calls = 0;
  runThrough(whole, () => {
    calls += 1;
    return undefined;
  });
  // Every call is tried by `npm run endure`.
  for (let at = 7; at < calls; at += Math.ceil(calls / 12)) {
    const workspace = aWorkspace();
    let call = 0;
    const report = runThrough(workspace, () => {
      call += 1;
      return call === at ? { kind: 'kill', when: at % 2 === 0 ? 'before' : 'after' } : undefined;
    }).at(-1);
    expect([at, linesOf(report ?? '', 'OTHERWISE'), leftBehind(workspace)]).toEqual([
      at,
      [],
      { files: [], triggers: [], properties: {} },
    ]);
  }
});

test('however slow Google is, no run is stopped by Google’s time for one: publishing begins only with time left', () => {
  const workspace = aWorkspace();
  const said = runThrough(workspace, () => takes(workspace, 1_000));
  expect(workspace.failures.map(({ killed }) => killed)).toEqual([]);
  expect(said.length).toBeGreaterThan(3);
  expect(linesOf(said.at(-1) ?? '', 'OTHERWISE')).toEqual([]);
});

test('notes any number of faults, however long Google’s words are', () => {
  const workspace = aWorkspace();
  const long = `No. ${'Ein langer Satz. '.repeat(900)}`;
  const report = runThrough(workspace, ({ name }) =>
    /^(?:Form|Item|Docs|Sheets|MailApp|Lock)/.test(name) && !name.endsWith('.get')
      ? { kind: 'refuse', message: long }
      : undefined,
  ).at(-1);
  const [, held = '', all = '', otherwise = ''] =
    /: (\d+) of (\d+) as expected, (\d+) otherwise/.exec(report ?? '') ?? [];
  expect(Number(otherwise)).toBeGreaterThan(50);
  expect(Number(held) + Number(otherwise) + 1).toBe(Number(all));
  expect(linesOf(report ?? '', 'OTHERWISE').length).toBe(Number(otherwise));
  expect(workspace.properties).toEqual({});
});

test('where Google is so slow that publishing does not get on, the self-test says so and goes on', () => {
  const workspace = aWorkspace();
  const said = runThrough(workspace, () => takes(workspace, 3_000));
  expect(workspace.failures.map(({ killed }) => killed)).toEqual([]);
  expect(linesOf(said.at(-1) ?? '', 'OTHERWISE')).toContainEqual(
    expect.stringContaining('publishing was not finished after two and a half minutes'),
  );
  expect(leftBehind(workspace)).toEqual({ files: [], triggers: [], properties: {} });
});

test.each([
  ['Quota exceeded for quota metric Write requests', 'Please wait a minute and click Run again.'],
  ['Service invoked too many times for one day: create form.', 'Please click Run again tomorrow.'],
])('Google’s limit (%s) is waited for; where it stays, the step counts as otherwise', (message, asked) => {
  const workspace = aWorkspace();
  let refusals = 0;
  const said = runThrough(workspace, ({ name }) => {
    if (name !== 'Sheets.Spreadsheets.create' || refusals === 2) return undefined;
    refusals += 1;
    return { kind: 'refuse', message };
  });
  expect(said.filter((text) => text.includes(asked)).length).toBe(2);
  expect(linesOf(said.at(-1) ?? '', 'OTHERWISE')).toEqual([]);
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
        question.type === 'CHECKBOX'
          ? question.choices.map((choice) => choice.value)
          : question.type === 'TEXT'
            ? 'Self Test'
            : [];
      expect(workspace.submit(form, { as: MANAGER, answering }).isAccepted).toBe(true);
    },
  );
  expect(asked).toContain('(it says: Invalid data updating form)');
  expect(said.at(-1)).toContain('0 otherwise, 3 not tried.');
});

test('what is not as the local Workspace has it is told in Google’s words, sorted by whether it matters, and the rest is tried all the same', () => {
  const refusal = 'The user has not granted the app write access to the file';
  const said = runThrough(aWorkspace(), ({ name, args }) =>
    name === 'Drive.Files.update' || (name === 'Form.setTitle' && args[1] === 'A')
      ? { kind: 'refuse', message: refusal }
      : undefined,
  );
  const report = said.at(-1) ?? '';
  expect(linesOf(report, 'OTHERWISE').filter((line) => !line.includes(refusal))).toEqual([]);
  expect(report).toContain('  OTHERWISE everything that was made can be put into the bin: Drive does not let go of');
  expect(report).toContain('Please search Drive for files named “Conformance” or “Self-test”');
});

test('asks for the product’s permissions, has none of its panels, and every function that its triggers name', () => {
  const manifest: Record<string, unknown> = JSON.parse(readFileSync(join(folder, 'appsscript.json'), 'utf8'));
  expect(manifest.addOns).toBeUndefined();
  const code = readFileSync(join(folder, 'Code.js'), 'utf8');
  for (const name of ['selfTest', 'conformance', 'round', 'formSubmitted'])
    expect(code).toContain(`\nfunction ${name}() {`);
});
