/** More than one person at the register: its owner, an editor, a reader and a stranger, each with what is theirs. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Panel } from '../../../local/panel/panel';
import { ACTION_NAMES } from '../../../src/addon/action-names';
import { mayDo } from '../../../src/addon/rights';
import { HEAD, inSchool } from '../../support/countersigning';
import { ACCEPTABLE_USE, Larkfield, MANAGER, STAFF, TOLU } from '../../support/larkfield';
import { pressEverything, wordsOf } from '../../support/panels';

const EDITOR = 'imran@larkfield.example';
const READER = 'head@larkfield.example';
const STRANGER = 'visitor@larkfield.example';
const OTHERS = [EDITOR, READER, STRANGER];
const ACCESS = { [EDITOR]: 'editor', [READER]: 'reader', [STRANGER]: null } as const;

/** Tolu signed with an address that the list no longer has, which waits for a decision; the due date has passed. */
const { start: START, document: DOCUMENT } = (() => {
  const school = Larkfield.open(STAFF);
  const form = school.publish(ACCEPTABLE_USE);
  school.sleepTo('2026-09-02', '12:00');
  school.paste('Staff', 2, [['Tolu Adeyemi', 'tolu.adeyemi@larkfield.example']]);
  school.sign(form, TOLU, 'Tolu Adeyemi');
  school.turnTo('2026-09-17', '12:00');
  const { workspace, workbookId } = school;
  for (const email of OTHERS) workspace.addAccount({ email, name: email, dailyMail: 100 });
  workspace.share(workbookId, EDITOR, 'editor');
  workspace.share(workbookId, READER, 'viewer');
  workspace.grant(workbookId, EDITOR);
  workspace.grant(workbookId, READER);
  const [id = ''] = workspace.files.flatMap((file) => (file.kind === 'document' ? [file.id] : []));
  for (const email of OTHERS) workspace.grant(id, email);
  return { start: school, document: id };
})();

const panelOf = (school: Larkfield, as: string): Panel =>
  school.workspace.openPanel('sheets', { as, fileId: school.workbookId });

/** Everything that a press could leave behind. */
const left = ({ workspace }: Larkfield) =>
  JSON.stringify([workspace.files, workspace.properties, workspace.mail, workspace.triggers]);

const BEFORE = left(START);

describe('whoever may look at the register', () => {
  test('sees who has signed, and is told that the workbook shows everything', () => {
    const words = wordsOf(panelOf(START, READER));
    expect(words).toContain(
      'Acceptable Use Policy\n0 of 3 people have signed; 1 signed and waiting for the office, 2 overdue',
    );
    expect(words).toContain('Anyone who can open the workbook sees all of it, hidden tabs too');
    expect(words).toContain(`Publishing, emailing and erasing are done with the account ${MANAGER}.`);
  });

  test('opens it in four calls', () => {
    expect(panelOf(START, READER).executions[0]?.calls).toEqual([
      'Session.getEffectiveUser',
      'Properties.getProperties',
      'Drive.Files.get',
      'Sheets.Spreadsheets.Values.batchGetByDataFilter',
    ]);
  });

  test('meets no button that is not for readers', () => {
    const school = START.fork();
    const walk = pressEverything(panelOf(school, READER));
    expect(walk.faults).toEqual([]);
    expect(ACTION_NAMES.filter((name) => walk.offered.has(name) && !mayDo('reader', name))).toEqual([]);
    expect([...walk.cards].sort()).toEqual(['help', 'overdue', 'overview', 'person']);
    expect(left(school)).toBe(BEFORE);
  });
});

test('the head’s panel opens on what waits for the head, with the way to the form', () => {
  const { school, form } = inSchool(HEAD);
  school.sign(form, 'tolu@larkfield.example', 'Tolu Adeyemi');
  school.sign(form, 'carol@larkfield.example', 'Carol Bright');
  school.turnTo('2026-09-02', '12:00');
  school.workspace.addAccount({ email: HEAD, name: 'Amara Okafor', dailyMail: 100 });
  school.workspace.share(school.workbookId, HEAD, 'viewer');
  school.workspace.grant(school.workbookId, HEAD);
  const panel = panelOf(school, HEAD);
  expect(wordsOf(panel)).toMatch(
    /^[^\n]+\n[^\n]+\nWaiting for you\nStaff Acceptable Use Agreement\n2 signatures to countersign\nsince 1 Sep 2026\n/,
  );
  panel.press('Review and countersign');
  expect(panel.opened).toContain('https://docs.google.com/forms/');
  expect(wordsOf(panelOf(school, MANAGER))).not.toContain('Waiting for you');
});

test('whoever may look sees all countersigners who let people wait, and reminds none', () => {
  const addresses = [HEAD, 'a@larkfield.example', 'b@larkfield.example', 'c@larkfield.example'];
  const { school, form } = inSchool(addresses.join(', '));
  school.sign(form, 'tolu@larkfield.example', 'Tolu Adeyemi');
  school.round();
  school.turnTo('2026-09-02', '12:00');
  school.workspace.addAccount({ email: READER, name: READER, dailyMail: 100 });
  school.workspace.share(school.workbookId, READER, 'viewer');
  school.workspace.grant(school.workbookId, READER);
  const panel = panelOf(school, READER);
  panel.press('Show all 4');
  expect(panel.card.name).toBe('countersigning');
  expect(JSON.stringify(panel.card)).not.toContain('Remind');
});

describe('whoever may edit the register', () => {
  test('meets every button of the register but those for publishing, emailing and erasing', () => {
    const walk = pressEverything(panelOf(START.fork(), EDITOR));
    expect(walk.faults).toEqual([]);
    expect(ACTION_NAMES.filter((name) => walk.offered.has(name) && !mayDo('editor', name))).toEqual([]);
    expect([...walk.offered]).toEqual(
      expect.arrayContaining(['decide answer', 'extend', 'show import', 'print policy']),
    );
  });

  test('accepts a response: it counts with the next hourly check, and who accepted it is kept', () => {
    const school = START.fork();
    const panel = panelOf(school, EDITOR);
    panel.press('Accept');
    expect(panel.notice).toBe('Accepted for Tolu Adeyemi. The register follows with the next hourly check.');
    school.sleepTo('2026-09-17', '13:00');
    school.round();
    expect(school.statuses()['Tolu Adeyemi']).toContain('✓ Signed 2 Sep 2026');
    expect(school.rows('Panel changes').map((row) => row.slice(1))).toEqual([
      ['12:00', EDITOR, 'decided about a response: accept'],
    ]);
  });

  test('brings in a list, and undoes it: the card says that the register follows', () => {
    const school = START.fork();
    const panel = panelOf(school, EDITOR);
    panel.press('Bring in staff');
    school.paste('Import', 1, [
      ['Name', 'Email', 'Role'],
      ['Ina Park', 'i.park@larkfield.example', 'Teacher'],
    ]);
    panel.press('Review the list');
    panel.press('Bring in');
    const follows = 'The register follows with the next hourly check.';
    expect([panel.card.name, panel.notice]).toEqual(['brought in', follows]);
    panel.press('Undo');
    expect([panel.card.name, panel.notice]).toEqual(['import undone', follows]);
  });

  test('gives two people more time, each with a row of their own; pages say who made them', () => {
    const school = START.fork();
    const panel = panelOf(school, EDITOR);
    panel.press('Show everyone overdue');
    panel.press('Extend these 2 people');
    panel.press('Extend');
    expect(school.rows('Panel changes').map((row) => row.slice(2))).toEqual([
      [EDITOR, 'gave more time, until 24 September 2026', 2],
      [EDITOR, 'gave more time, until 24 September 2026', 3],
    ]);
    school.workspace.run('evidenceOfPolicy', ['P1'], { as: EDITOR });
    expect(JSON.stringify(school.rows('Evidence'))).toContain(`Produced by ${EDITOR} on 17 September 2026`);
  });

  test('is refused by Google itself once the sharing ends, and told what to do', () => {
    const school = START.fork();
    school.workspace.share(school.workbookId, EDITOR, 'viewer');
    const panel = panelOf(school, EDITOR);
    expect(wordsOf(panel)).toContain('You can see the register but not change it.');
    expect(school.workspace.run('printPolicy', ['P1'], { as: EDITOR }).error?.message).toContain(
      `${EDITOR} can see the register but not edit it. Please ask ${MANAGER}`,
    );
  });
});

describe('beside a policy', () => {
  test.each(OTHERS)('%s is told which account publishes, and whom to ask', (as) => {
    const panel = START.workspace.openPanel('docs', { as, fileId: DOCUMENT });
    expect(panel.card.name).toBe('other account');
    expect(wordsOf(panel)).toContain(`Policy Sign-off runs under the account ${MANAGER}; you are signed in as ${as}.`);
  });
});

/** As somebody would forge them: everything that any action reads. */
const FORGED = {
  ...{ person: '1', people: '1 2 3', policy: 'P1', version: 'P1 v1.0', form: 'form-00004', tab: 'Signatures' },
  ...{ response: 'response-00012', decision: 'accept', how: 'talked', what: 'names', whom: 'everyone', seen: '' },
  ...{ confirmation: '1', values: '[["contactEmail","x@x.example"]]', from: '0', key: '1', section: '0' },
  on: '2025-10-01',
};

const INPUTS = Object.fromEntries(
  ['day', 'person', 'seed', 'count', 'on', 'present', 'way', 'holdUntil'].map((field) => [
    field,
    { stringInputs: { value: [field === 'count' ? '3' : '30/9/2026'] } },
  ]),
);

function forged(school: Larkfield, as: string, does: string, host: 'SHEETS' | 'DOCS') {
  const file = { id: host === 'DOCS' ? DOCUMENT : school.workbookId, title: 'x', addonHasFileScopePermission: true };
  const event = {
    commonEventObject: { hostApp: host, parameters: { ...FORGED, does }, formInputs: INPUTS },
    ...(host === 'DOCS' ? { docs: file } : { sheets: file }),
  };
  return school.workspace.run('pressButton', [event], { as });
}

/** What somebody is told who may not do it; a timer's call is nobody's to hear of. */
const REFUSALS = {
  owner: /^Policy Sign-off runs under policies@larkfield\.example/,
  /** May look, and nothing more. */
  editor: /^Nothing was changed: \S+ can see the register but not edit it\. Please ask policies@larkfield\.example/,
  /** The same of somebody who may not even look. */
  'editor, to a stranger':
    /^Nothing was changed: \S+ can no longer open the register\. Please ask policies@larkfield\.example/,
  'whoever takes over': /^This account (?:does not have access to the register|cannot open one form) yet\./,
  'a timer': /^nothing$/,
} as const;

/** Everything that Google can call by its name, with what it is given, and whose it is. */
const BY_NAME: Readonly<Record<string, [values: unknown[], may: keyof typeof REFUSALS]>> = {
  setUp: [[], 'owner'],
  uninstall: [[], 'owner'],
  takeOver: [[], 'owner'],
  takeOverFromClosedAccount: [[], 'whoever takes over'],
  round: [[{}], 'a timer'],
  formSubmitted: [[{}], 'a timer'],
  previewEmails: [[], 'owner'],
  publishPolicy: [[{ document: DOCUMENT }], 'owner'],
  formOpenedToAll: [['form-00004'], 'owner'],
  verify: [[], 'owner'],
  makeSlips: [['everyone'], 'owner'],
  erasePerson: [[1], 'owner'],
  eraseAnswers: [['1'], 'owner'],
  printPolicy: [['P1'], 'editor'],
  printPerson: [[1], 'editor'],
  printSignOffList: [['P1', 'everyone'], 'editor'],
  evidenceOfPerson: [[1], 'editor'],
  evidenceOfPolicy: [['P1'], 'editor'],
  dataOfPerson: [[1], 'editor'],
};

/** All but what needs nothing of the school: Google's own question, and the help. */
const GUARDED = ACTION_NAMES.filter((name) => name !== 'ask for the file' && name !== 'show help');

describe.each(OTHERS)('%s who presses what no card offers', (as) => {
  const access = ACCESS[as as keyof typeof ACCESS];
  const forbidden = GUARDED.filter((name) => access === null || !mayDo(access, name));

  test.each(['SHEETS', 'DOCS'] as const)('beside %s: nothing is written, and nobody’s name is shown', (host) => {
    const school = START.fork();
    const pressed = host === 'DOCS' ? GUARDED : forbidden;
    const wrong = pressed.filter((does) => {
      const shown = JSON.stringify(forged(school, as, does, host));
      const isRefused = /Please ask for this|Is this the register\?|Policies have one account/.test(shown);
      return !isRefused || /Tolu|Carol|Novak/.test(shown) || left(school) !== BEFORE;
    });
    expect(wrong).toEqual([]);
  });

  const notTheirs = Object.entries(BY_NAME).filter(([, [, may]]) => may !== 'editor' || access !== 'editor');
  test.each(notTheirs)('calls %s by its name: nothing is written, and it says why', (name, [values, may]) => {
    const school = START.fork();
    const { error } = school.workspace.run(name, values, { as });
    expect(left(school)).toBe(BEFORE);
    expect(error?.message ?? 'nothing').toMatch(
      REFUSALS[may === 'editor' && access === null ? 'editor, to a stranger' : may],
    );
  });
});

test('every function of main.ts that Google can call by its name is among those that were called', () => {
  const source = readFileSync(join(__dirname, '..', '..', '..', 'src', 'main.ts'), 'utf8');
  const names = [...source.matchAll(/^export function (\w+)/gm)].map(([, name]) => name ?? '');
  // What the panel calls is pressed above.
  const byName = names.filter((name) => name !== 'openPanel' && name !== 'pressButton');
  expect(byName.length).toBeGreaterThan(15);
  expect(Object.keys(BY_NAME).sort()).toEqual(byName.sort());
});
