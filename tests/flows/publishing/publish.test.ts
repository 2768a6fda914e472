/** Publishing on the built bundle: who gets in, minor changes, hostile words, and what it costs. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentFromDocsJson } from '../../../commands/lib/docs-json-file';
import { ACCEPTABLE_USE, aDocument, Larkfield, MANAGER, ROOT } from '../../support/larkfield';
import { describeSeven, policyDocument } from '../../support/seven-policies';

const TOLU = 'tolu@larkfield.example';
const CAROL = 'carol@larkfield.example';
const GWEN = 'gwen@larkfield.example';
const STAFF = [
  ['Tolu Adeyemi', TOLU, 'Teacher', 'teaching'],
  ['Carol Bright', CAROL, 'Secretary', 'support'],
  ['Gwen Moss', GWEN, 'Governor', 'governor'],
];

function documentOf(school: Larkfield): string {
  return school.workspace.files.find((file) => file.kind === 'document')?.id ?? '';
}

test('Summary is filled the moment something is published, before any hourly check; when one last ran, it does not say', () => {
  const school = Larkfield.open(STAFF);
  school.publish(ACCEPTABLE_USE);
  const summary = school.rows('Summary');
  expect(summary.find(([first]) => first === 'Acceptable Use Policy')?.slice(0, 6)).toEqual([
    'Acceptable Use Policy',
    'v1.0',
    0,
    STAFF.length,
    0,
    0,
  ]);
  expect(summary[0]?.[0]).toBe('Larkfield Primary School: 3 people, 1 policy');
  expect(school.workspace.spreadsheet(school.workbookId).sheets[0]?.properties.title).toBe('Summary');
  expect(summary.flat().filter((cell) => String(cell).startsWith('Last checked'))).toEqual([]);
});

describe('who gets in', () => {
  test('a leaver is let in no more, whoever joins is', () => {
    const school = Larkfield.open(STAFF);
    const form = school.publish(ACCEPTABLE_USE);
    school.paste('Staff', 3, [['Carol Bright', CAROL, 'Secretary', 'support', '', '', '4/9/2026']]);
    school.paste('Staff', 5, [['Joe Farrow', 'joe@larkfield.example', '', '', '', '5/9/2026']]);
    school.turnTo('2026-09-04', '12:00');
    expect([...school.workspace.form(form).readers].sort()).toEqual([CAROL, GWEN, TOLU].sort());
    school.turnTo('2026-09-07', '12:00');
    expect([...school.workspace.form(form).readers].sort()).toEqual([GWEN, 'joe@larkfield.example', TOLU].sort());
  });

  test('people without a school account are written to only after the form was opened to them', () => {
    const school = Larkfield.open([
      ...STAFF.slice(0, 1),
      ['Robert Ainsley', 'robert@home.example', 'Chair', 'governor'],
    ]);
    const form = school.publish(ACCEPTABLE_USE);
    school.round();
    expect(school.mailTo).toEqual([TOLU, MANAGER]);
    expect(school.workspace.mail[1]?.body).toContain('under "Form without accounts", choose what they tick');
    expect(school.column('To check', 'What to check')[0]).toMatch(
      /^The form for P1 v1\.0 cannot be opened by people without a school account: Robert Ainsley\./,
    );
    school.run('formOpenedToAll', [form]);
    school.turnTo('2026-09-02', '12:00');
    expect(school.mailTo).toEqual([TOLU, MANAGER, 'robert@home.example']);
    expect(school.rows('To check')).toEqual([]);
  });

  test('several of them are named as a sentence names them', () => {
    const school = Larkfield.open([
      ['Robert Ainsley', 'robert@home.example', 'Chair', 'governor'],
      ['Joe Farrow', 'joe@home.example', 'Governor', 'governor'],
    ]);
    school.publish(ACCEPTABLE_USE);
    school.round();
    expect(school.column('To check', 'What to check')[0]).toContain(
      'without a school account: Robert Ainsley and Joe Farrow.',
    );
  });

  test('a form that is none of ours cannot be confirmed', () => {
    expect(Larkfield.open(STAFF).run('formOpenedToAll', ['nothing']).error?.message).toContain(
      'does not belong to the register',
    );
  });

  test('an email leads to the form with name and role filled in', () => {
    const school = Larkfield.open(STAFF.slice(0, 1));
    const form = school.publish(ACCEPTABLE_USE);
    school.round();
    expect(school.workspace.mail[0]?.body).toMatch(
      new RegExp(`forms/d/e/${form}/viewform\\?usp=pp_url&entry\\.\\d+=Tolu%20Adeyemi&entry\\.\\d+=Teacher`),
    );
  });

  test('where Google does not say whether it verifies addresses, every signature of that form says so', () => {
    const school = Larkfield.open(STAFF);
    school.workspace.canVerifyAddresses = false;
    const form = school.publish(ACCEPTABLE_USE);
    school.sign(form, TOLU);
    expect(school.column('Forms', 'Email addresses')).toEqual(['not verified']);
    expect(school.column('Signatures', 'How')).toEqual(['form, address not verified']);
  });
});

describe('a minor change', () => {
  const MINOR = aDocument(
    'Acceptable Use Policy',
    '# Using our network',
    '- I will keep my password to myself.',
    '- I will lock my screen whenever I leave it unattended.',
    '- I will report anything that worries me to the safeguarding lead.',
    '- I will log out at the end of the day.',
    '# Visitors',
    '- I will not lend my account to visitors.',
    '# Declaration',
    'I have read and understood this policy and agree to keep to it.',
    'Full name: ____________',
    'Job title: ____________',
    'Signature: ____________ Date: ________',
  );
  const before = Larkfield.open(STAFF);
  const form = before.publish(ACCEPTABLE_USE);
  before.restTriggerOf(form);
  before.sign(form, TOLU, 'Tolu Adeyemi');
  before.round();
  before.workspace.editDocument(documentOf(before), MINOR);

  test('is made in the same form; signatures stand, each with what it agreed to', () => {
    const school = before.fork();
    expect(school.publishAgain(documentOf(school), { change: 'minor' })).toBe(form);
    school.sign(form, CAROL, 'Carol Bright');
    school.round();
    expect(school.column('Versions', 'Version')).toEqual(['P1 v1.0', 'P1 v1.1']);
    expect(school.rows('Signatures').map((row) => [row[2], row[5], row[9], row[11] ?? ''])).toEqual([
      ['Tolu Adeyemi', 'P1 v1.0', '1–3, D1', ''],
      ['Carol Bright', 'P1 v1.1', '1–5, D1', ''],
    ]);
    expect(school.statuses()).toMatchObject({
      'Tolu Adeyemi': '✓ Signed 1 Sep 2026',
      'Carol Bright': '✓ Signed 1 Sep 2026',
    });
    const [header] = school.workspace.form(form).items;
    expect(header).toMatchObject({ type: 'SECTION_HEADER', title: 'What has changed since version 1.0' });
    expect(header?.helpText).toBe(
      'New:\n• 4. I will log out at the end of the day.\n• 5. I will not lend my account to visitors.\n\nReworded:\n• 2. I will lock my screen whenever I leave it unattended.\n   Before: I will lock my screen whenever I leave it.',
    );
  });

  test('takes no answers while it is made, wherever it is stopped', () => {
    const whole = before.fork();
    whole.publishAgain(documentOf(whole), { change: 'minor' });
    const wanted = whole.workspace.form(form).items.map((item) => [item.type, item.title, item.choices]);
    const calls = before.fork().run('publishPolicy', [{ document: documentOf(before), change: 'minor' }]).calls;
    const wrong = calls.flatMap((name, index) => {
      const school = before.fork();
      school.run('publishPolicy', [{ document: documentOf(school), change: 'minor' }], (call) =>
        call.index === index ? { kind: 'kill', when: 'after' } : undefined,
      );
      const shape = () => school.workspace.form(form).items.map((item) => [item.type, item.title, item.choices.length]);
      const old = before.workspace.form(form).items.map((item) => [item.type, item.title, item.choices.length]);
      const isOpen = school.workspace.form(form).isAccepting;
      const isWhole = [
        JSON.stringify(old),
        JSON.stringify(wanted.map(([type, title, choices]) => [type, title, choices?.length])),
      ];
      const mixed = isOpen && !isWhole.includes(JSON.stringify(shape()));
      school.round();
      school.publishAgain(documentOf(school), { change: 'minor' });
      const now = school.workspace
        .form(form)
        .items.map((item) => [item.type, item.title, item.choices.map((one) => one.value)]);
      const isSame =
        JSON.stringify(now) ===
        JSON.stringify(
          whole.workspace.form(form).items.map((item) => [item.type, item.title, item.choices.map((one) => one.value)]),
        );
      return mixed || !isSame || !school.workspace.form(form).isAccepting ? [`${index} ${name}`] : [];
    });
    expect(wrong).toEqual([]);
  });

  test('a new version closes the old form with a link to the new one, and what was signed there last is collected', () => {
    const school = before.fork();
    school.sign(form, CAROL);
    const fresh = school.publishAgain(documentOf(school));
    expect(school.workspace.form(form).closedMessage).toBe(
      `There is a new version of "Acceptable Use Policy". Please sign that one: https://docs.google.com/forms/d/e/${fresh}/viewform`,
    );
    school.round();
    expect(school.column('Signatures', 'Version')).toEqual(['P1 v1.0', 'P1 v1.0']);
    expect(school.statuses()['Carol Bright']).toBe('◷ Due 15 Sep 2026');
    // A month later no answer can be on its way any more.
    expect(Object.keys(school.workspace.properties)).toContain(`form ${form}`);
    school.sleepTo('2026-10-03');
    school.round();
    expect(Object.keys(school.workspace.properties)).not.toContain(`form ${form}`);
  });
});

describe('words that are no words to a machine', () => {
  const HOSTILE = [
    '=HYPERLINK("https://larkfield.example";"I will click")',
    '<script>alert("I will")</script> & <b>so on</b>',
    `I will read this with care. ${'Every day and everywhere. '.repeat(154)}`.trim(),
    'أوافق على استخدام الشبكة بعناية I will',
    'I will be 😀 and 👩🏽‍🏫 kind.',
    'I will be on time.',
    'I will be on time.',
  ];
  test('come through whole: in the form, in the workbook and in the record', () => {
    const school = Larkfield.open(STAFF);
    const form = school.publish(
      aDocument(
        'Odd Policy',
        '# Rules',
        ...HOSTILE.map((words) => `- ${words}`),
        'Full name: ______',
        'Signature: ______',
      ),
    );
    expect(HOSTILE[2]?.length).toBeGreaterThan(4000);
    const boxes = school.workspace.form(form).items.flatMap((item) => item.choices.map((choice) => choice.value));
    const rows = school.rows('Clauses').filter((row) => row[1] === 'clause');
    expect(rows.map((row) => row[6])).toEqual(HOSTILE);
    const [talk, ...points] = boxes;
    expect(talk).toBe('I would like to talk to somebody before I sign');
    expect(points).toEqual(HOSTILE.map((words, i) => `${i + 1}. ${words}`));
    school.sign(form, TOLU, '=1+1');
    expect(school.rows('Signatures')[0]?.slice(2, 10)).toEqual([
      '=1+1',
      TOLU,
      'Teacher',
      'P1 v1.0',
      46266,
      '08:12',
      'form',
      '1–7',
    ]);
  });
});

test("a document's own table of versions is kept with the version that was published from it", () => {
  const fixture = join(ROOT, 'tests/fixtures/policies/17-data-protection-table.json');
  const school = Larkfield.open(STAFF);
  school.publish(documentFromDocsJson(new Uint8Array(readFileSync(fixture)), fixture));
  expect(school.column('Versions', 'Version history in the document')).toEqual([
    '1.0 · 01/09/2024 · First version · Trust board\n1.1 · 01/09/2026 · Retention schedule added · Trust board',
  ]);
});

describe('what publishing costs', () => {
  const table: string[] = [];
  afterAll(() => process.stdout.write(table.length === 0 ? '' : `${table.join('\n')}\n`));

  describeSeven((name) => {
    test('stays within 13 calls of Google Forms + 3 a page or heading + 5 a question + 2 a condition + 2 a further click', () => {
      const school = Larkfield.open(STAFF);
      const calls: string[] = [];
      let clicks = 0;
      school.workspace.onExecution = (execution) => {
        if (execution.functionName !== 'publishPolicy') return;
        calls.push(...execution.calls);
        clicks += 1;
      };
      const form = school.publish(policyDocument(name));
      const { items } = school.workspace.form(form);
      const count = (...types: string[]) => items.filter((item) => types.includes(item.type)).length;
      const pages = count('PAGE_BREAK') + 1;
      const headings = count('SECTION_HEADER');
      const conditions = count('MULTIPLE_CHOICE');
      const questions = count('CHECKBOX', 'MULTIPLE_CHOICE', 'TEXT');
      // One of the 13 asks whether the form is linked already. A form that is gone on with is opened, and its items are looked at.
      const allowed = 13 + 3 * (pages + headings) + 5 * questions + 2 * conditions + 2 * (clicks - 1);
      const ofForms = calls.filter((call) => /^(FormApp|Form|Item|Response)\./.test(call)).length;
      table.push(
        `${name}: ${pages} pages, ${headings} headings, ${questions} questions, ${conditions} conditions: ${ofForms} of ${allowed}, ${calls.length} in all`,
      );
      expect(ofForms).toBeLessThanOrEqual(allowed);
    });
  });
});
