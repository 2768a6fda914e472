/** The panel beside a policy: what the business manager sees and does, from the first opening to the next version. */
import type { docs_v1 } from '@googleapis/docs';
import { readPolicies, SAMPLES } from '../../../commands/simulation/school';
import { type Panel, THIRTY_SECONDS } from '../../../local/panel/panel';
import { fillColumn } from '../../support/fill-column';
import { ACCEPTABLE_USE, aDocument, Larkfield, MANAGER } from '../../support/larkfield';
import { besideDocument, makeForm, publishByPanel, wordsOf } from '../../support/panels';

const STAFF = [
  ['Tolu Adeyemi', 't.adeyemi@larkfield.example', 'Teacher', 'teaching'],
  ['Grace Obi', 'g.obi@larkfield.example', 'Administrator', 'support'],
  ['Bob Ray', 'bob@home.example', 'Governor', 'governor'],
];
const HEAD = 'head@larkfield.example';

const open = (larkfield: Larkfield, fileId: string, as = MANAGER) =>
  larkfield.workspace.openPanel('docs', { as, fileId });
const lastCalls = (panel: Panel) => panel.executions[panel.executions.length - 1]?.calls ?? [];

/** A school whose acceptable use policy was published in its panel. */
function publishedSchool(document: docs_v1.Schema$Document = ACCEPTABLE_USE) {
  const larkfield = Larkfield.open(STAFF);
  const panel = besideDocument(larkfield, document);
  publishByPanel(panel);
  const form = larkfield.workspace.files.find((file) => file.kind === 'form');
  return { larkfield, panel, formId: form?.id ?? '', documentId: panel.beside.fileId };
}

describe('asking for the document', () => {
  const larkfield = Larkfield.open(STAFF);
  const id = larkfield.workspace.addDocument('Policy', MANAGER, ACCEPTABLE_USE);

  test('the panel asks for this one document, and reads it once that is allowed', () => {
    const panel = open(larkfield, id);
    expect([panel.card.name, panel.executions[0]?.calls]).toEqual([
      'ask for the file',
      ['Session.getEffectiveUser', 'Properties.getProperties'],
    ]);
    panel.press('Allow access to this document');
    panel.refuse();
    expect(open(larkfield, id).card.name).toBe('ask for the file');
    panel.press('Allow access to this document');
    panel.allow();
    expect(panel.card.name).toBe('reading');
  });

  test('under another account it says whom to ask, changes nothing, and no button gets further', () => {
    larkfield.workspace.grant(id, HEAD);
    const before = JSON.stringify([larkfield.workspace.properties, larkfield.workspace.files]);
    const panel = open(larkfield, id, HEAD);
    expect(wordsOf(panel)).toContain(`Policy Sign-off runs under the account ${MANAGER};`);
    panel.press('Check again');
    const forged = { action: { function: 'pressButton', parameters: [{ key: 'does', value: 'create form' }] } };
    panel.pressOn({ text: 'Create the form', onClick: forged });
    expect(panel.card.name).toBe('other account');
    expect(JSON.stringify([larkfield.workspace.properties, larkfield.workspace.files])).toBe(before);
  });
});

describe('reading', () => {
  const panel = besideDocument(
    Larkfield.open(STAFF),
    aDocument(
      'Code of Conduct',
      'This code is for governors. It is reviewed annually.',
      '# Meetings',
      '- I will read the papers.',
      '- I will tell [name] when I cannot come.',
      '# Declaration',
      'I have read and understood this code and agree to keep to it.',
      'Full name: ____________',
      'Signature: ____________ Date: ________',
    ),
  );

  test('shows what was found, what to look at, and what follows from the document’s own words', () => {
    const words = wordsOf(panel);
    expect(words).toContain('To sign\n2 points in 1 section, 1 declaration');
    expect(words).toContain('Please check 1 item');
    expect(words).toContain('[name] has not been filled in');
    expect(words).toContain(
      'Who signs\ngovernor (1 person today)\nThe document says: “This code is for governors. It is reviewed annually.”\n2 members of staff are not asked.',
    );
  });

  test('costs four calls, and so does every card that it leads to', () => {
    expect(panel.executions[0]?.calls).toEqual([
      'Session.getEffectiveUser',
      'Properties.getProperties',
      'Docs.Documents.get',
      'Sheets.Spreadsheets.Values.batchGetByDataFilter',
    ]);
    panel.press('Change');
    expect(lastCalls(panel)).toHaveLength(4);
    panel.back();
    panel.press('Open');
    expect(lastCalls(panel)).toHaveLength(4);
    panel.back();
  });
});

describe('deciding about lines', () => {
  const larkfield = Larkfield.open(STAFF);
  const panel = besideDocument(larkfield, ACCEPTABLE_USE);
  const id = panel.beside.fileId;
  const rules = (lines: readonly string[]) => aDocument('Policy', '# Rules', ...lines);
  /** The words of the clauses that a version asks for. */
  const asked = (school: Larkfield) =>
    school
      .rows('Clauses')
      .filter((row) => row[1] === 'clause')
      .map((row) => [row[4], row[6]]);

  test('a point that is left out is kept as that, and still left out when the panel is opened again', () => {
    panel.press('Open');
    panel.press('Save', { 'line-2': ['left out|'] });
    expect([panel.card.name, panel.depth, panel.notice]).toEqual(['reading', 1, 'Saved: 1 line decided.']);
    expect(wordsOf(open(larkfield, id))).toContain('2 points, 2 other lines, 1 decided here');
  });

  test('it is not in the form, no change of the document afterwards, and kept with the version as left out', () => {
    publishByPanel(panel);
    expect(asked(larkfield).map(([, words]) => words)).toEqual([
      'I will keep my password to myself.',
      'I will report anything that worries me to the safeguarding lead.',
    ]);
    const leftOut = larkfield.rows('Clauses').filter((row) => row[1] === 'left out');
    expect(leftOut.map((row) => row[6])).toEqual(['I will lock my screen whenever I leave it.']);
    expect(wordsOf(open(larkfield, id))).toContain('Unchanged since it was published.');
  });

  test('who left it out, and when, stands in the evidence', () => {
    const again = open(larkfield, id);
    again.workspace.run('evidenceOfPolicy', ['P1'], { as: MANAGER });
    const rows = larkfield.rows('Evidence');
    const told = rows.findIndex((row) => String(row[0]).startsWith('Left out by decision'));
    expect(rows.slice(told + 1)).toEqual([
      ['1 Sep 2026', '', MANAGER, '', 'I will lock my screen whenever I leave it.'],
    ]);
  });

  test('and it can be taken back: the next version asks for it', () => {
    const again = open(larkfield, id);
    again.press('What staff agree to');
    again.press('Open');
    again.press('Save', { 'line-2': ['undone|'] });
    expect(wordsOf(again)).toContain('Changed since it was published.');
  });

  test('a line that the reader took for explanation becomes a point, a part, a declaration or nothing', () => {
    const school = Larkfield.open(STAFF);
    const beside = besideDocument(
      school,
      rules(['- I will ask.', '- I will listen.', 'Lockers are emptied in July.', 'Bags stay in the hall.', 'Ask us.']),
    );
    beside.press('Open');
    beside.press('Save', {
      'line-2': ['part of the point above|'],
      'line-3': ['point|'],
      'line-4': ['declaration|'],
      'line-5': ['left out|'],
    });
    publishByPanel(beside);
    expect(asked(school)).toEqual([
      ['', 'I will ask.\n  ● I will listen.'],
      ['', 'Lockers are emptied in July.'],
    ]);
    const declared = school.rows('Clauses').filter((row) => row[1] === 'declaration');
    expect(declared.map((row) => row[6])).toEqual(['Bags stay in the hall.']);
  });

  test('a lead-in is taken from a point, and given to it again: the words stay the document’s', () => {
    const school = Larkfield.open(STAFF);
    const beside = besideDocument(school, rules(['You must not:', '- share your password', '- I will ask.']));
    beside.press('Open');
    expect(wordsOf(beside)).toContain('Point, after “You must not:”');
    beside.press('Save', { 'line-2': ['point|'] });
    expect(beside.notice).toBe('Saved: 1 line decided.');
    beside.press('Open');
    beside.press('Save', { 'line-2': ['point|You must not:'] });
    publishByPanel(beside);
    expect(asked(school)[0]).toEqual(['You must not:', 'share your password']);
  });

  test('decisions survive edits elsewhere; one whose line was reworded is shown again, and holds once somebody says so', () => {
    const school = Larkfield.open(STAFF);
    const beside = besideDocument(school, rules(['- I will ask.', '- I will listen to every pupil in my class.']));
    beside.press('Open');
    beside.press('Save', { 'line-2': ['introduction|'] });
    const edit = (...lines: string[]) => school.workspace.editDocument(beside.beside.fileId, rules(lines));
    edit('- I will wait.', '- I will ask.', '- I will listen to every pupil in my class.');
    expect(wordsOf(open(school, beside.beside.fileId))).toContain('2 points, 2 other lines, 1 decided here');
    edit('- I will wait.', '- I will ask.', '- I will listen to all pupils in my class.');
    const again = open(school, beside.beside.fileId);
    expect(wordsOf(again)).toContain('3 points, 1 other line');
    expect(wordsOf(again)).toContain(
      'Before: “I will listen to every pupil in my class.”\nNow: “I will listen to all pupils in my class.”',
    );
    again.press('Decide the same');
    expect(wordsOf(again)).toContain('2 points, 2 other lines, 1 decided here');
    expect(wordsOf(again)).not.toContain('about lines that have changed');
  });

  test('a point whose lead-in was reworded carries the old one no more: it is shown again', () => {
    const school = Larkfield.open(STAFF);
    const doc = (leadIn: string) => rules([leadIn, '- share your password', '- I will ask.']);
    const beside = besideDocument(school, doc('You must not:'));
    beside.press('Open');
    beside.press('Save', { 'line-2': ['point|'] });
    beside.press('Open');
    beside.press('Save', { 'line-2': ['point|You must not:'] });
    school.workspace.editDocument(beside.beside.fileId, doc('You must never:'));
    const again = open(school, beside.beside.fileId);
    expect(wordsOf(again)).toContain('1 decision about lines that have changed');
    again.press('Decide the same');
    publishByPanel(again);
    expect(asked(school)[0]).toEqual(['You must never:', 'share your password']);
  });

  test('of several decisions about a line the last holds, however somebody sorts their hidden tab', () => {
    const school = Larkfield.open(STAFF);
    const beside = besideDocument(school, rules(['- I will ask.', '- I will listen.']));
    for (const chosen of ['left out|', 'introduction|', 'declaration|']) {
      beside.press('Open');
      beside.press('Save', { 'line-2': [chosen] });
    }
    const rows = school.rows('Line decisions').map((row) => row.map(String));
    school.paste('Line decisions', 2, rows.reverse());
    expect(wordsOf(open(school, beside.beside.fileId))).toContain('1 point in 1 section, 1 declaration');
  });

  test('clauses that were switched off in an earlier release stay out of the form, and can be taken in again', () => {
    const school = Larkfield.open(STAFF);
    const fileId = school.workspace.addDocument('Policy', MANAGER, rules(['- I will ask.', '- I will listen.']));
    school.workspace.grant(fileId, MANAGER);
    const draft = { document: fileId, leaveOut: ['I will listen.'] };
    Object.assign(school.workspace.properties, { [`draft ${fileId}`]: JSON.stringify(draft) });
    const beside = open(school, fileId);
    expect(wordsOf(beside)).toContain('To sign\n1 point in 1 section');
    beside.press('Open');
    expect(wordsOf(beside)).toContain('Decided in an earlier release.');
    beside.press('Save', { 'line-2': ['undone|'] });
    expect(wordsOf(beside)).toContain('To sign\n2 points in 1 section');
  });

  test('a decision whose line is gone can be forgotten', () => {
    const school = Larkfield.open(STAFF);
    const beside = besideDocument(school, rules(['- I will ask.', '- I will listen.']));
    beside.press('Open');
    beside.press('Save', { 'line-2': ['left out|'] });
    school.workspace.editDocument(beside.beside.fileId, rules(['- I will ask.']));
    const again = open(school, beside.beside.fileId);
    expect(wordsOf(again)).toContain('1 decision about lines that have changed');
    again.press('Forget it');
    expect(wordsOf(again)).not.toContain('lines that have changed');
  });

  test('a line that was written while the section was open is not decided about with it', () => {
    const other = Larkfield.open(STAFF);
    const late = besideDocument(other, rules(['- I will ask.']));
    late.press('Open');
    other.workspace.editDocument(late.beside.fileId, rules(['- I will ask.', '- I will listen.']));
    late.press('Save', { 'line-1': ['left out|'] });
    expect(wordsOf(late)).toContain('1 point in 1 section');
  });

  test('with every point decided away there is nothing to publish, in words', () => {
    const other = besideDocument(Larkfield.open(STAFF), rules(['- I will ask.']));
    other.press('Open');
    other.press('Save', { 'line-1': ['left out|'] });
    expect(wordsOf(other)).toContain('Every point was decided to be something else.');
    expect(other.card.fixedFooter).toBeUndefined();
  });

  test('three hundred lines are shown in pages of twenty, and each step stays within Google’s half minute', () => {
    const lines = Array.from(
      { length: 300 },
      (_, i) => `- I will keep to the long rule with the number ${i} of this house.`,
    );
    const other = besideDocument(Larkfield.open(STAFF), rules(lines));
    other.press('Open');
    for (let at = 20; at < 300; at += 20) other.press(`${at + 1} to ${at + 20} of 301`);
    const widgets = other.card.sections.reduce((sum, section) => sum + section.widgets.length, 0);
    expect(widgets).toBeLessThanOrEqual(45);
    other.press('Save', Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`line-${i}`, ['introduction|']])));
    expect(other.notice).toBe('Saved: 20 lines decided.');
    expect(Math.max(...other.executions.map(({ duration }) => duration))).toBeLessThan(THIRTY_SECONDS);
  });
});

describe('a document that is only to be read', () => {
  test('is confirmed with one sentence, which the manager words, in form, register and daily look', () => {
    const school = Larkfield.open(STAFF);
    const beside = besideDocument(
      school,
      aDocument('Keeping children safe in education', 'Part one: see the website.'),
    );
    expect(wordsOf(beside)).toContain('I have read and understood “Keeping children safe in education”.');
    beside.press('Use this sentence', { sentence: [' '] });
    expect(beside.notice).toBe('Please write the sentence first.');
    beside.press('Use this sentence', { sentence: ['I have read part one.'] });
    publishByPanel(beside);
    const declared = school.rows('Clauses').filter((row) => row[1] === 'declaration');
    expect(declared.map((row) => row[6])).toEqual(['I have read part one.']);
    const form = school.workspace.files.find((file) => file.kind === 'form')?.id ?? '';
    school.sign(form, 't.adeyemi@larkfield.example', 'Tolu Adeyemi');
    school.turnTo('2026-09-02', '09:30');
    expect(school.statuses()['Tolu Adeyemi']).toBe('✓ Signed 1 Sep 2026');
    expect(wordsOf(open(school, beside.beside.fileId))).toContain('Unchanged since it was published.');
    expect(school.column('To check', 'What to check').filter((what) => String(what).includes('was edited'))).toEqual(
      [],
    );
  });

  test('the sentence can be removed again before publishing', () => {
    const beside = besideDocument(Larkfield.open(STAFF), aDocument('Guidance', 'See the website.'));
    beside.press('Use this sentence');
    expect(wordsOf(beside)).toContain('0 points in 0 sections, 1 declaration');
    beside.press('Remove the sentence added here');
    expect(wordsOf(beside)).toContain('Nothing to sign was found');
  });
});

describe('answering the reader’s questions', () => {
  const DOUBTFUL = [
    '- I will ask.',
    '# Introduction',
    '- Phones stay in the staff room',
    '- Doors are locked at night',
  ];
  const school = () => {
    const larkfield = Larkfield.open(STAFF);
    return { larkfield, panel: besideDocument(larkfield, aDocument('Policy', '# Rules', ...DOUBTFUL)) };
  };

  test('a question stands first, and says why it is asked', () => {
    const { panel } = school();
    const words = wordsOf(panel);
    expect(words.indexOf('Please answer')).toBeLessThan(words.indexOf('What was found'));
    expect(words).toContain('Are these 2 something that staff agree to?');
  });

  test('each line of it is quoted with the sentence that leads to it, however far apart they stand', () => {
    const text = [
      '# Introduction',
      'Our practice is that:',
      '- Phones stay in the staff room',
      '# Doors',
      '- I will close them.',
      '# Background',
      'Our practice is that:',
      '- Doors are locked at night',
    ];
    const panel = besideDocument(Larkfield.open(STAFF), aDocument('Policy', '# Rules', ...text));
    expect(wordsOf(panel)).toContain(
      '“Our practice is that: Phones stay in the staff room”\n“Our practice is that: Doors are locked at night”',
    );
  });

  test('Yes makes every line of it a point, each with its lead-in; No leaves all as they were; neither is asked again', () => {
    const yes = school();
    yes.panel.press('Yes');
    expect(wordsOf(yes.panel)).toContain('To sign\n3 points in 2 sections');
    expect(wordsOf(yes.panel)).not.toContain('Please answer');
    const no = school();
    no.panel.press('No');
    expect(wordsOf(no.panel)).toContain('To sign\n1 point in 1 section');
    expect(wordsOf(no.panel)).not.toContain('Please answer');
  });

  test('one by one, each line is decided by itself', () => {
    const { panel } = school();
    panel.press('Decide one by one');
    expect(panel.card.header.title).toBe('Decide one by one');
    panel.press('Save', { 'line-0': ['point|'] });
    expect(wordsOf(panel)).toContain('To sign\n2 points in 2 sections');
  });
});

describe('publishing', () => {
  test('what is chosen is what the register says', () => {
    const larkfield = Larkfield.open(STAFF);
    const panel = besideDocument(larkfield, ACCEPTABLE_USE);
    panel.press('Change');
    panel.press('Save', {
      audience: ['teaching', 'support'],
      resignMonths: ['24'],
      daysToSign: ['7'],
      graceDays: ['3'],
    });
    expect(wordsOf(panel)).toContain('teaching and support (2 people today)');
    publishByPanel(panel);
    const row = Object.fromEntries(
      ['Policy', 'Who signs', 'Days to sign', 'Grace period (days)', 'How people agree'].map((heading) => [
        heading,
        larkfield.column('Policies', heading)[0],
      ]),
    );
    expect(row).toEqual({
      Policy: 'Acceptable Use Policy',
      'Who signs': 'teaching, support',
      'Days to sign': 7,
      'Grace period (days)': 3,
      'How people agree': 'every point',
    });
  });

  test('with nobody ticked nothing is kept, and going back shows the choices again', () => {
    const panel = besideDocument(Larkfield.open(STAFF), ACCEPTABLE_USE);
    panel.press('Change');
    panel.press('Save', { audience: [] });
    expect(wordsOf(panel)).toContain('Nobody is ticked under "Who signs".');
    panel.press('Back');
    expect(panel.card.name).toBe('settings');
  });

  test('a long form takes several clicks, each within thirty seconds, and the round goes on by itself', () => {
    const lines = Array.from({ length: 12 }, (_, i) => [
      `# Part ${i}`,
      ...Array.from({ length: 10 }, (_, j) => `- I will keep rule ${j} of part ${i}.`),
    ]);
    const larkfield = Larkfield.open(STAFF);
    const panel = besideDocument(larkfield, aDocument('Handbook', ...lines.flat()));
    panel.press('Create the form');
    expect(panel.card.name).toBe('progress');
    expect(wordsOf(panel)).toMatch(/▸ Build the form\n\d+ of \d+ parts/);
    expect(open(larkfield, panel.beside.fileId).card.name).toBe('progress');
    const other = panel.fork();
    goOn(panel);
    expect(panel.card.name).toBe('before publishing');
    expect(Math.max(...panel.executions.map((one) => one.duration))).toBeLessThan(THIRTY_SECONDS);

    other.workspace.turnTo(other.workspace.now + 3_600_000);
    other.press('Continue');
    expect([other.card.name, other.notice]).toEqual([
      'before publishing',
      'The form is ready. Staff do not see it yet.',
    ]);
  });

  test('what is done offers the form, the register and a text for the bulletin', () => {
    const { panel, larkfield } = publishedSchool();
    panel.press('Open the form');
    expect(panel.opened).toMatch(/^https:\/\/docs\.google\.com\/forms\/d\/e\/.+\/viewform$/);
    panel.press('Open the register');
    expect(panel.opened).toBe(`https://docs.google.com/spreadsheets/d/${larkfield.workbookId}/`);
    panel.press('Text for the staff bulletin');
    expect(wordsOf(panel)).toContain('Please read and sign: Acceptable Use Policy');
    expect(wordsOf(panel)).toContain('/viewform');
  });

  test('Google failing at any call is told in plain words, and trying again ends with one form', () => {
    const started = Larkfield.open(STAFF);
    const clean = besideDocument(started, ACCEPTABLE_USE);
    const rehearsal = clean.fork();
    makeForm(rehearsal);
    const calls = rehearsal.executions[0]?.calls.length ?? 0;
    expect(calls).toBeGreaterThan(30);
    for (let index = 2; index < calls; index += 3) {
      const panel = clean.fork();
      panel.faults = (call) => (call.index === index ? { kind: 'refuse', message: 'Service error' } : undefined);
      panel.press('Create the form');
      panel.faults = undefined;
      if (panel.card.name === 'error') {
        expect(wordsOf(panel)).toMatch(/Google could not complete this|Service error/);
        panel.press('Try again');
      }
      goOn(panel);
      const names = panel.workspace.files.flatMap((file) => (file.kind === 'form' ? [file.name] : []));
      // A name that Google refused is given when the policy is published.
      const isRenaming = rehearsal.executions[0]?.calls[index] === 'Drive.Files.update';
      const isUnfinished = names.some((name) => name.startsWith('(unfinished)'));
      expect([index, panel.card.name, names.length, isUnfinished]).toEqual([index, 'before publishing', 1, isRenaming]);
    }
  });
});

function goOn(panel: Panel): void {
  while (panel.card.name === 'progress') panel.press('Continue');
}

describe('a published policy', () => {
  test('shows how many have signed, and costs four calls', () => {
    const { larkfield, panel, formId } = publishedSchool();
    larkfield.sign(formId, 't.adeyemi@larkfield.example');
    larkfield.turnTo('2026-09-01', '12:00');
    panel.press('Check again');
    expect(wordsOf(panel)).toContain('1 of 3 people have signed\n2 due');
    const again = open(larkfield, panel.beside.fileId);
    expect(again.executions[0]?.calls).toHaveLength(4);
  });

  test('that nobody has to sign at the moment looks like no result', () => {
    const { larkfield, panel } = publishedSchool();
    fillColumn(larkfield, 'Policies', 'Who signs', ['volunteer']);
    panel.press('Check again');
    expect(wordsOf(panel)).toContain('Nobody has to sign it at the moment');
    expect(wordsOf(panel)).not.toMatch(/0 of 0|Everyone has signed/);
  });

  test('a minor change leaves the signature standing; a new version asks again; each says so before', () => {
    const { larkfield, panel, formId, documentId } = publishedSchool();
    larkfield.sign(formId, 't.adeyemi@larkfield.example');
    larkfield.turnTo('2026-09-02', '12:00');
    larkfield.workspace.editDocument(documentId, reworded('I will keep my password to myself always.'));
    panel.press('Check again');
    expect(wordsOf(panel)).toContain('Changed since it was published.\n1 reworded');
    panel.press('See what has changed');
    expect(wordsOf(panel)).toContain('Before: I will keep my password to myself.');
    expect(wordsOf(panel)).toContain('1 signature stays valid, and nobody is asked again');
    expect(wordsOf(panel)).toContain('1 signature will be out of date, and 3 people will be asked to sign');

    const minor = panel.fork();
    minor.press('Publish as a minor change');
    expect(minor.card.header.title).toBe('Publish version 1.1?');
    minor.press('Publish version 1.1');
    goOn(minor);
    minor.press('See progress');
    expect(wordsOf(minor)).toContain('1 of 3 people have signed');

    publishByPanel(panel, 'Make the new version');
    expect(wordsOf(panel)).toContain('0 of 3 people have signed\n3 due');
  });

  test('going back from the last question before a minor change changes nothing', () => {
    const { larkfield, panel, documentId } = publishedSchool();
    larkfield.workspace.editDocument(documentId, reworded('I will keep it to myself.'));
    panel.press('Check again');
    const before = JSON.stringify(larkfield.workspace.files);
    panel.press('See what has changed');
    panel.press('Publish as a minor change');
    panel.press('Back');
    panel.press('Back');
    expect(panel.card.name).toBe('status');
    expect(JSON.stringify(larkfield.workspace.files)).toBe(before);
  });

  test('a closed form takes nobody in and nobody is written to about it; opened again, all is as before', () => {
    const { larkfield, panel, formId } = publishedSchool();
    panel.press('Close it for now');
    panel.press('Close it');
    expect([panel.notice, wordsOf(panel).includes('Closed for now: nobody can sign')]).toEqual([
      'The form is closed for now.',
      true,
    ]);
    expect(larkfield.sign(formId, 't.adeyemi@larkfield.example').isAccepted).toBe(false);
    const before = larkfield.mailTo.length;
    const since = () => larkfield.mailTo.slice(before).filter((to) => to !== MANAGER);
    larkfield.turnTo('2026-09-08', '12:00');
    expect(since()).toEqual([]);
    panel.press('Let staff sign again');
    expect(larkfield.sign(formId, 't.adeyemi@larkfield.example').isAccepted).toBe(true);
    larkfield.turnTo('2026-09-08', '14:00');
    expect(since()).toEqual(['g.obi@larkfield.example']);
  });

  test('a form that stays closed by oversight is told once somebody is late, and neither line manager nor head hears of them', () => {
    const { larkfield, panel } = publishedSchool();
    larkfield.set("Head teacher's email", 'head@larkfield.example');
    panel.press('Close it for now');
    panel.press('Close it');
    const told = () =>
      larkfield.column('To check', 'What to check').filter((words) => /closed for now/.test(String(words)));
    larkfield.turnTo('2026-09-15', '12:00');
    expect(told()).toEqual([]);
    larkfield.turnTo('2026-09-16', '12:00');
    expect(told()).toEqual([
      'The form for Acceptable Use Policy (P1 v1.0) is closed for now: 2 people are overdue, cannot sign, and hear nothing of it. Please press "Let staff sign again" in the panel beside the policy, or withdraw it there.',
    ]);
    expect(new Set(larkfield.column('Overdue', 'Next step'))).toEqual(
      new Set(['Not emailed: the form is not open to them at present.']),
    );
    larkfield.turnTo('2026-10-20', '12:00');
    expect(larkfield.mailTo).not.toContain('head@larkfield.example');
    panel.press('Let staff sign again');
    larkfield.turnTo('2026-10-21', '12:00');
    expect([told(), larkfield.mailTo.includes('head@larkfield.example')]).toEqual([[], true]);
  });

  test('whoever has no school account is named until they have a form of their own', () => {
    const { larkfield, panel } = publishedSchool();
    expect(wordsOf(panel)).toContain('Bob Ray. They are not emailed about it yet.');
    panel.press('Make their form', { ticks: ['the whole policy'] });
    expect(wordsOf(panel)).toContain('their own form is made with the next hourly check');
    larkfield.turnTo('2026-09-02', '12:00');
    panel.press('Check again');
    expect(wordsOf(panel)).toContain('They sign in a form of their own, with a personal code');
    expect(larkfield.mailTo).toContain('bob@home.example');
  });

  test('while the round is at work a panel says so and does nothing', () => {
    const { panel } = publishedSchool();
    panel.press('Close it for now');
    panel.faults = ({ name }) =>
      name === 'Lock.tryLock' ? { kind: 'meanwhile', does: () => panel.workspace.holdLock() } : undefined;
    panel.press('Close it');
    expect(wordsOf(panel)).toContain('The hourly check is running. Please try again in a minute.');
  });
});

function reworded(first: string): docs_v1.Schema$Document {
  return JSON.parse(JSON.stringify(ACCEPTABLE_USE).replace('I will keep my password to myself.', first));
}

test('what waits for a second signature counts as signed and to be countersigned, and the panel says who is to be named', () => {
  const larkfield = Larkfield.open(STAFF);
  const [policy] = readPolicies(SAMPLES);
  if (policy === undefined) throw new Error('The samples hold no policy');
  const panel = besideDocument(larkfield, policy.document);
  expect(wordsOf(panel)).toContain('Countersigned by\nNot chosen yet\nClick "Change" to choose who countersigns.');
  publishByPanel(panel);
  const form = larkfield.workspace.files.find((file) => file.kind === 'form');
  larkfield.sign(form?.id ?? '', 't.adeyemi@larkfield.example', 'Tolu Adeyemi');
  larkfield.round();
  panel.press('Check again');
  expect(wordsOf(panel)).toContain(
    '0 of 2 people have signed\n1 signed and awaiting countersignature, 1 due\nCountersigned by\nNot chosen yet\nThe document says: “Headteacher',
  );
});

describe('who countersigns', () => {
  const [policy] = readPolicies(SAMPLES);
  const document = policy?.document ?? ACCEPTABLE_USE;
  const EVERYTHING = { audience: ['everyone'], resignMonths: ['12'], daysToSign: ['14'], graceDays: ['0'] };

  test.each([
    ['line manager', 'line manager'],
    ['head@larkfield.example, deputy@larkfield.example', 'head@larkfield.example, deputy@larkfield.example'],
    ['Nobody', ''],
  ])('is chosen before publishing as %j, and the register says so', (typed, said) => {
    const larkfield = Larkfield.open(STAFF);
    const panel = besideDocument(larkfield, document);
    panel.press('Change');
    panel.press('Save', { ...EVERYTHING, countersignedBy: [typed] });
    expect(wordsOf(panel)).toContain(`Countersigned by\n${said || 'Nobody'}`);
    publishByPanel(panel);
    expect(larkfield.column('Policies', 'Countersigned by')).toEqual([said]);
    expect(wordsOf(panel)).not.toContain('Not chosen yet');
  });

  test('left open while other options are changed, stays open', () => {
    const larkfield = Larkfield.open(STAFF);
    const panel = besideDocument(larkfield, document);
    panel.press('Change');
    panel.press('Save', EVERYTHING);
    expect(wordsOf(panel)).toContain('Countersigned by\nNot chosen yet');
    publishByPanel(panel);
    expect(larkfield.column('Policies', 'Countersigned by')).toEqual(['? Headteacher']);
  });

  test('is chosen after publishing, in the row of that policy alone, and asked from the next round on', () => {
    const larkfield = Larkfield.open(STAFF);
    larkfield.publish(ACCEPTABLE_USE);
    const panel = besideDocument(larkfield, document);
    publishByPanel(panel);
    panel.press('Choose who countersigns');
    panel.press('Save');
    expect([panel.card.name, panel.notice]).toEqual(['countersigner', 'Please enter who countersigns first.']);
    larkfield.round();
    expect(larkfield.rows('To check').filter(([, what]) => String(what).includes('countersigned'))).toHaveLength(1);
    panel.press('Save', { countersignedBy: ['head@larkfield.example'] });
    expect([panel.card.name, panel.notice]).toEqual(['status', 'Saved.']);
    expect(wordsOf(panel)).not.toContain('Not chosen yet');
    expect(larkfield.column('Policies', 'Countersigned by')).toEqual(['', 'head@larkfield.example']);
    larkfield.round();
    expect(larkfield.rows('To check').filter(([, what]) => String(what).includes('countersigned'))).toEqual([]);
  });

  test('cannot be chosen for a policy that was taken out of the register meanwhile', () => {
    const larkfield = Larkfield.open(STAFF);
    const panel = besideDocument(larkfield, document);
    publishByPanel(panel);
    panel.press('Choose who countersigns');
    larkfield.paste('Policies', 2, [Array.from({ length: 12 }, () => '')]);
    panel.press('Save', { countersignedBy: ['head@larkfield.example'] });
    expect(wordsOf(panel)).toContain('Was its row deleted from the tab "Policies"?');
  });
});
