/** Publishing on the built bundle: conditions, who gets in, minor changes, hostile words, and what it costs. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentFromDocsJson } from '../../../commands/lib/docs-json-file';
import type { FormItem } from '../../../local/state';
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

describe('points for some people', () => {
  const CONDITIONS = aDocument(
    'Code of Conduct',
    '# Conduct',
    '- I will be kind.',
    '- (Teaching staff only) I will set cover work.',
    '- I will be on time.',
    '- (Governors only) I will arrange visits beforehand.',
    '- (Staff with a school laptop) I will keep the laptop at home overnight.',
    'Full name: ____________',
    'Job title: ____________',
    'Signature: ____________ Date: ________',
  );
  const start = Larkfield.open(STAFF);
  const form = start.publish(CONDITIONS);
  start.restTriggerOf(form);
  const agreesWhere =
    (...words: string[]) =>
    (question: FormItem) => {
      if (question.type === 'CHECKBOX') return question.choices.map((choice) => choice.value);
      if (question.type !== 'MULTIPLE_CHOICE') return 'somebody@larkfield.example';
      return words.some((word) => question.title.includes(word)) ? 'I agree' : 'Does not apply to me';
    };
  const signed = (as: string, ...mine: string[]) => {
    const school = start.fork();
    const sent = school.workspace.submit(form, { as, answering: agreesWhere(...mine) });
    if (!sent.isAccepted) throw new Error('refused');
    school.round();
    return school;
  };

  test('stand in their place in the document, each with a choice of its own', () => {
    const { items } = start.workspace.form(form);
    expect(items.map(({ title, choices }) => [title, choices.map(({ value }) => value)]).slice(1, 6)).toEqual([
      ['Point 1: please tick to agree', ['1. I will be kind.']],
      ['2. (Teaching staff only) I will set cover work.', ['I agree', 'Does not apply to me']],
      ['Point 3: please tick to agree', ['3. I will be on time.']],
      ['4. (Governors only) I will arrange visits beforehand.', ['I agree', 'Does not apply to me']],
      [
        '5. (Staff with a school laptop) I will keep the laptop at home overnight.',
        ['I agree', 'Does not apply to me'],
      ],
    ]);
  });

  test.each<[string, string, string[], string, string]>([
    ['with all of them', TOLU, ['Teaching', 'Governors', 'laptop'], '1–5', ''],
    [
      'with none',
      CAROL,
      [],
      '1, 3',
      'Does not apply: 2 (Teaching staff only), 4 (Governors only), 5 (Staff with a school laptop)',
    ],
    [
      'with the first alone',
      TOLU,
      ['Teaching'],
      '1–3',
      'Does not apply: 4 (Governors only), 5 (Staff with a school laptop)',
    ],
    [
      'with the third alone',
      CAROL,
      ['laptop'],
      '1, 3, 5',
      'Does not apply: 2 (Teaching staff only), 4 (Governors only)',
    ],
  ])('somebody %s agrees to exactly those points, and the others are named', (_who, as, mine, agreed, notMine) => {
    const school = signed(as, ...mine);
    expect([school.column('Signatures', 'Agreed to'), school.column('Signatures', 'Also answered')]).toEqual([
      [agreed],
      [notMine],
    ]);
  });

  test('a teacher to whom they do not apply has not signed them: it is shown and does not count', () => {
    const school = signed(TOLU);
    expect(school.column('To check', 'What to look at')).toEqual([
      'Tolu Adeyemi answered "Does not apply to me" to point 2 ("Teaching staff only"), but the staff list says "teaching". Please ask, and correct whichever is wrong.',
    ]);
    expect(school.statuses()['Tolu Adeyemi']).toBe('◷ Due 15 Sep 2026');
  });

  test('a secretary who agrees to a teacher’s point has only agreed to more: it is shown and counts', () => {
    const school = signed(CAROL, 'Teaching');
    expect(school.column('To check', 'What to look at')).toEqual([
      'Carol Bright answered "I agree" to point 2 ("Teaching staff only"), but the staff list says "support". Please ask, and correct whichever is wrong.',
    ]);
    expect(school.statuses()['Carol Bright']).toBe('✓ Signed 1 Sep 2026');
  });
});

describe('three points or more in a row for the same people', () => {
  const VISITS = aDocument(
    'Code of Conduct',
    '# Conduct',
    '- I will be kind.',
    '- (Teaching staff only) I will set cover work.',
    '- (Teaching staff only) I will mark it.',
    '- (Teaching staff only) I will keep the register.',
    '- I will be on time.',
    '- (Governors only) I will arrange visits beforehand.',
    '- (Governors only) I will ring the office.',
    '- (Governors only) I will wear a badge.',
    '- (Teaching staff only) I will lock the classroom.',
    'Full name: ____________',
    'Job title: ____________',
    'Signature: ____________ Date: ________',
  );
  const start = Larkfield.open(STAFF);
  const form = start.publish(VISITS);
  start.restTriggerOf(form);
  const signed = (as: string, mine: { teaches: boolean; governs: boolean; locks: boolean }) => {
    const school = start.fork();
    const answering = ({ type, title, choices }: FormItem) => {
      if (type === 'CHECKBOX') return choices.map((choice) => choice.value);
      if (type !== 'MULTIPLE_CHOICE') return 'somebody@larkfield.example';
      const isMine = title.includes('teaching') ? mine.teaches : title.includes('governor') ? mine.governs : mine.locks;
      return choices[isMine ? 0 : 1]?.value;
    };
    const sent = school.workspace.submit(form, { as, answering });
    if (!sent.isAccepted) throw new Error('refused');
    school.round();
    return { school, pages: sent.pagesSeen };
  };

  test.each<[string, string, Parameters<typeof signed>[1], string, number[], string]>([
    [
      'a teacher',
      TOLU,
      { teaches: true, governs: false, locks: true },
      '1–5, 9',
      [0, 1, 2, 4],
      'Are you a member of the teaching staff? Yes · Are you a governor? No',
    ],
    [
      'a governor',
      GWEN,
      { teaches: false, governs: true, locks: false },
      '1, 5–8',
      [0, 2, 3, 4],
      'Are you a member of the teaching staff? No · Are you a governor? Yes · Does not apply: 9 (Teaching staff only)',
    ],
    [
      'a secretary',
      CAROL,
      { teaches: false, governs: false, locks: false },
      '1, 5',
      [0, 2, 4],
      'Are you a member of the teaching staff? No · Are you a governor? No · Does not apply: 9 (Teaching staff only)',
    ],
  ])('have a page in their place, which %s meets or passes by', (_who, as, mine, ...expected) => {
    const { school, pages } = signed(as, mine);
    const [agreed, answers] = ['Agreed to', 'Also answered'].map((heading) => school.column('Signatures', heading)[0]);
    expect([agreed, pages, answers, school.rows('To check')]).toEqual([...expected, []]);
  });

  test('whoever is a teacher on one page and none on the next is asked, whatever the staff list says', () => {
    const { school } = signed(CAROL, { teaches: true, governs: false, locks: false });
    expect(school.column('Signatures', 'To check')[0]).toContain(
      'Answered "Yes" to "Are you a member of the teaching staff?" and "Does not apply to me" to point 9 ("Teaching staff only"). Please ask which is right.',
    );
  });

  test('a teacher who says no has not signed those points: it is shown and does not count', () => {
    const { school } = signed(TOLU, { teaches: false, governs: false, locks: false });
    expect(school.column('To check', 'What to look at')).toEqual([
      'Tolu Adeyemi answered "No" to "Are you a member of the teaching staff?", but the staff list says "teaching". Please ask, and correct whichever is wrong. Tolu Adeyemi answered "Does not apply to me" to point 9 ("Teaching staff only"), but the staff list says "teaching". Please ask, and correct whichever is wrong.',
    ]);
    expect(school.statuses()['Tolu Adeyemi']).toBe('◷ Due 15 Sep 2026');
  });
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
    expect(school.workspace.mail[1]?.body).toContain('choose "Anyone with the link"');
    expect(school.column('To check', 'What to look at')[0]).toMatch(
      /^The form of P1 v1\.0 is not open to people without a school account: Robert Ainsley\./,
    );
    school.run('formOpenedToAll', [form]);
    school.turnTo('2026-09-02', '12:00');
    expect(school.mailTo).toEqual([TOLU, MANAGER, 'robert@home.example']);
    expect(school.rows('To check')).toEqual([]);
  });

  test('a form that is none of ours cannot be confirmed', () => {
    expect(Larkfield.open(STAFF).run('formOpenedToAll', ['nothing']).error?.message).toContain('none of the register');
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
    expect(school.column('Forms', 'Addresses')).toEqual(['not verified']);
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
    expect(boxes).toEqual(HOSTILE.map((words, i) => `${i + 1}. ${words}`));
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
  expect(school.column('Versions', 'The document’s own history')).toEqual([
    '1.0 · 01/09/2024 · First version · Trust board\n1.1 · 01/09/2026 · Retention schedule added · Trust board',
  ]);
});

describe('what publishing costs', () => {
  const table: string[] = [];
  afterAll(() => process.stdout.write(table.length === 0 ? '' : `${table.join('\n')}\n`));

  describeSeven((name) => {
    test('stays within 12 calls of Google Forms + 3 a page or heading + 5 a question + 2 a condition + 2 a further click', () => {
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
      // A form that is gone on with is opened, and its items are looked at.
      const allowed = 12 + 3 * (pages + headings) + 5 * questions + 2 * conditions + 2 * (clicks - 1);
      const ofForms = calls.filter((call) => /^(FormApp|Form|Item|Response)\./.test(call)).length;
      table.push(
        `${name}: ${pages} pages, ${headings} headings, ${questions} questions, ${conditions} conditions: ${ofForms} of ${allowed}, ${calls.length} in all`,
      );
      expect(ofForms).toBeLessThanOrEqual(allowed);
    });
  });
});
