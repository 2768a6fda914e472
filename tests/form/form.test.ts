/** From a version to its form, and from an answer back to what was agreed. */
import { formItems } from '../../src/form/form-items';
import { choiceText, ranges } from '../../src/form/form-words';
import { LINK_MARKS, personalLink, plainLink } from '../../src/form/personal-link';
import { boxesOf, type FormSettings, planForm } from '../../src/form/plan-form';
import { type AskedItem, readAnswer } from '../../src/form/read-answer';
import type { PolicyReading } from '../../src/policy/reading';
import { fingerprintText, versionItems } from '../../src/policy/version/version-text';

const READING: PolicyReading = {
  title: 'Acceptable Use Policy',
  organisation: null,
  metadata: { approved: null, reviewed: null, nextReview: null, owner: null, reviewCycleMonths: null },
  audience: [],
  intro: ['For everyone.'],
  sections: [
    {
      heading: 'Sharing',
      level: 1,
      intro: ['Think first.'],
      clauses: [
        { text: 'your password', condition: null, leadIn: 'You must not share:' },
        {
          text: 'I will be a role model, for example by:',
          condition: null,
          children: [{ text: 'not sharing images', marker: 'a)' }],
        },
        { text: 'I will set cover work.', condition: 'Teaching staff only' },
        {
          text: 'I have read the e-safety policy.',
          condition: null,
          links: [{ text: 'e-safety policy', url: 'https://larkfield.example/esafety' }],
        },
      ],
    },
    {
      heading: null,
      level: 1,
      intro: [],
      clauses: Array.from({ length: 13 }, (_, i) => ({ text: `Clause ${i}`, condition: null })),
    },
    { heading: 'Visits', level: 1, intro: [], clauses: [{ text: 'I will ring first.', condition: 'Governors only' }] },
  ],
  declarations: ['I have read this.'],
  signatureFields: ['Print name', 'Post', 'School:', 'Email address', 'Signature', 'Date'],
  countersign: null,
  history: [],
  placeholders: [],
  warnings: [],
  doubts: [],
  lines: [],
  facts: [],
  leftOut: [],
  asked: [],
  proposals: [],
};
const SETTINGS: FormSettings = {
  school: 'Larkfield',
  contactName: 'the office',
  title: 'Acceptable Use Policy',
  versionLabel: 'P1 v2.0',
  versionNumber: '2.0',
  publishedOn: '2026-09-01',
  inForceFrom: null,
  readings: [],
  documentLink: 'https://docs.google.com/document/d/x/',
  privacyNotice: '',
  agreeBy: 'every point',
  signedWith: 'account',
  changes: [],
  changedSince: null,
};
const ITEMS = versionItems(READING);

describe('a version', () => {
  test('is a list of what people read, agree to and are asked, in the document’s order', () => {
    expect(ITEMS.map(({ kind, number, words }) => [kind, number, words.slice(0, 30)])).toEqual([
      ['intro', '', 'For everyone.'],
      ['intro', '', 'Think first.'],
      ['clause', '1', 'your password'],
      ['clause', '2', 'I will be a role model, for ex'],
      ['clause', '3', 'I will set cover work.'],
      ['clause', '4', 'I have read the e-safety polic'],
      ...Array.from({ length: 13 }, (_, i) => ['clause', String(i + 5), `Clause ${i}`]),
      ['clause', '18', 'I will ring first.'],
      ['declaration', 'D1', 'I have read this.'],
      ['question', 'Q1', 'School:'],
      ['question', 'name', 'Print name'],
      ['question', 'role', 'Post'],
    ]);
  });
  test('says each clause with its lead-in, what stands below it, and where its links lead', () => {
    const clauses = ITEMS.filter((one) => one.kind === 'clause');
    expect(clauses.slice(0, 4).map(choiceText)).toEqual([
      '1. You must not share: your password',
      '2. I will be a role model, for example by: a) not sharing images',
      '3. I will set cover work.',
      '4. I have read the e-safety policy (https://larkfield.example/esafety).',
    ]);
  });
  test('has a text for the fingerprint in which only what is agreed to counts', () => {
    expect(fingerprintText(ITEMS).split('\n').slice(1, 3)).toEqual([
      'clause\t2\t\t\tI will be a role model, for example by: a) not sharing images',
      'clause\t3\t\tTeaching staff only\tI will set cover work.',
    ]);
    const fingerprintOf = (change: Partial<PolicyReading>) => fingerprintText(versionItems({ ...READING, ...change }));
    expect(fingerprintOf({ declarations: ['I  have\nread this.'] })).toBe(fingerprintText(ITEMS));
    expect(fingerprintOf({ intro: ['For all.'], signatureFields: [] })).toBe(fingerprintText(ITEMS));
    expect(fingerprintOf({ declarations: ['I have read that.'] })).not.toBe(fingerprintText(ITEMS));
  });
});

describe('the form', () => {
  const pagesOf = (settings: Partial<FormSettings> = {}) =>
    planForm(ITEMS, { ...SETTINGS, ...settings }).pages.map(({ title, items }) => [
      title,
      items.map((item) =>
        item.kind === 'tick all' ? item.choices.flatMap((choice) => choice.agrees).join(' ') : item.title,
      ),
    ]);
  const BELOW_THE_POINTS = ['Your signature', 'D1', 'School:', 'Print name', 'Post'];

  test('keeps the document’s order: a question for each lead-in, points for some people where they stand, the signature last', () => {
    expect(pagesOf()).toEqual([
      ['', ['Would you like to talk to somebody first?']],
      ['Sharing', ['1', '2', '3. I will set cover work.', '4']],
      ['Acceptable Use Policy', ['5 6 7 8 9 10 11 12 13 14 15 16 17', 'Visits', '18. I will ring first.']],
      ['Your signature', BELOW_THE_POINTS.slice(1)],
    ]);
  });
  test('says for whom a point is that does not say so itself', () => {
    const items = planForm(ITEMS, SETTINGS).pages.flatMap((page) => page.items);
    expect(items.filter(({ kind }) => kind === 'agree or not mine')[0]).toEqual({
      kind: 'agree or not mine',
      number: '3',
      title: '3. I will set cover work.',
      help: 'For: Teaching staff only',
      choices: ['I agree', 'Does not apply to me'],
    });
  });
  test('asks for one tick a section where the policy is agreed by sections, the points written out above it', () => {
    const [, page] = planForm(ITEMS, { ...SETTINGS, agreeBy: 'every section' }).pages;
    expect([page?.title, page?.help, ...(page?.items.slice(0, 3) ?? [])]).toEqual([
      'Sharing',
      'Think first.\n\n1. You must not share: your password\n\n2. I will be a role model, for example by:\n  a) not sharing images',
      expect.objectContaining({ kind: 'agree or not mine', number: '3' }),
      {
        kind: 'header',
        title: 'Sharing (continued)',
        help: '4. I have read the e-safety policy (https://larkfield.example/esafety).',
      },
      {
        kind: 'tick all',
        title: 'This section: please tick to agree',
        choices: [{ text: 'I have read and agree to all points, 1 and 2, 4.', agrees: ['1', '2', '4'] }],
      },
    ]);
  });
  test('asks for one tick at the end where the whole policy is agreed to, and one answer for each point that is for some people', () => {
    expect(pagesOf({ agreeBy: 'the whole policy' })).toEqual([
      ['', ['Would you like to talk to somebody first?']],
      ['Sharing', ['3. I will set cover work.', 'Sharing (continued)']],
      ['Acceptable Use Policy', ['Visits', '18. I will ring first.']],
      ['Your signature', ['1 2 4 5 6 7 8 9 10 11 12 13 14 15 16 17', ...BELOW_THE_POINTS.slice(1)]],
    ]);
  });
  test('is one page after the first where everything fits on it', () => {
    const short = versionItems({ ...READING, sections: READING.sections.slice(0, 1) });
    expect(planForm(short, SETTINGS).pages.map(({ items }) => items.map(({ title }) => title))).toEqual([
      ['Would you like to talk to somebody first?'],
      [
        'You must not share: (please tick to agree)',
        'Point 2: please tick to agree',
        '3. I will set cover work.',
        'Point 4: please tick to agree',
        'Your signature',
        'Declaration: please tick to agree',
        'School:',
        'Print name',
        'Post',
      ],
    ]);
  });
  test('says whose it is, which version, how long it takes, where the policy is, whom to ask, and how it begins', () => {
    expect(planForm(ITEMS, SETTINGS).description).toBe(
      [
        'Larkfield · version 2.0, 1 September 2026',
        'Please read each point and tick it, then sign at the end. This takes about 3 minutes.',
        'The policy itself: https://docs.google.com/document/d/x/',
        'If you have a question or cannot agree to a point, please do not sign now: choose "I would like to talk to somebody before I sign" below, or speak to the office.',
        'For everyone.',
      ].join('\n\n'),
    );
  });
  test('gives a clause of 4,000 characters a page of its own', () => {
    const long = 'I will read this with care. '.repeat(143);
    const clauses = ['Short.', long, 'Short.'].map((text) => ({ text, condition: null }));
    const items = versionItems({ ...READING, sections: [{ heading: 'Care', level: 1, intro: [], clauses }] });
    const { pages } = planForm(items, SETTINGS);
    expect(pages.map((page) => page.title)).toEqual(['', 'Care', 'Care (continued)', 'Care (continued)']);
    expect(boxesOf(planForm(items, SETTINGS)).get('2')).toBe(`2. ${long}`);
  });
  test('numbers declarations that say the same twice, since Google refuses equal boxes', () => {
    const items = versionItems({ ...READING, declarations: ['I agree.', 'I agree.'] });
    const boxes = boxesOf(planForm(items, SETTINGS));
    expect([boxes.get('D1'), boxes.get('D2')]).toEqual(['1. I agree.', '2. I agree.']);
  });
  test('offers on its first page, which asks for nothing else, to talk to somebody first; no reason is asked for', () => {
    const plan = planForm(ITEMS, SETTINGS);
    expect(plan.pages[0]).toEqual({
      title: '',
      help: '',
      items: [
        {
          kind: 'leave aside',
          title: 'Would you like to talk to somebody first?',
          help: 'If so, choose this; no reason is asked for. Otherwise leave it, and click Next to read and sign.',
          choice: 'I would like to talk to somebody before I sign',
        },
      ],
    });
    expect(formItems(plan).at(-1)).toEqual({ kind: 'aside', ...plan.aside });
    expect(formItems(plan).filter(({ kind }) => kind === 'long answer')).toEqual([]);
  });
  test('tells on its first page what has changed, and nothing where it is the first version', () => {
    const [added] = ITEMS.filter((one) => one.kind === 'clause');
    if (added === undefined) throw new Error('no clause');
    const plan = planForm(ITEMS, { ...SETTINGS, changedSince: '1.0', changes: [{ kind: 'added', now: added }] });
    expect(formItems(plan)[0]).toEqual({
      kind: 'header',
      title: 'What has changed since version 1.0',
      help: 'New:\n• 1. You must not share: your password',
    });
    expect(formItems(planForm(ITEMS, SETTINGS))[0]).toMatchObject({ kind: 'leave aside' });
  });
});

/** As the first releases laid their forms out: the question behind all clauses, once for each condition. */
describe('an answer to a form of an older release', () => {
  const item = { condition: '', words: '' };
  const asked: AskedItem[] = [
    { ...item, kind: 'clause', number: '1', item: '10', choice: '1. A' },
    { ...item, kind: 'clause', number: '2', item: '10', choice: '2. B' },
    { ...item, kind: 'clause', number: '3', item: '15', choice: '3. C', condition: 'Teachers' },
    { kind: 'condition', number: 'C1', item: '14', choice: '', condition: 'Teachers', words: 'Are you a teacher?' },
    { ...item, kind: 'declaration', number: 'D1', item: '11', choice: 'I have read this.' },
    { ...item, kind: 'question', number: 'Q1', item: '13', choice: '', words: 'School:' },
    { ...item, kind: 'question', number: 'name', item: '12', choice: '', words: 'Full name' },
  ];
  const answer = (answers: Record<string, string | string[]>) => ({
    id: 'r',
    email: '',
    at: 0,
    answers: Object.entries(answers).map(([of, response]) => ({ item: of, response })),
  });
  const ALL = {
    12: ' Tolu ',
    11: ['I have read this.'],
    10: ['2. B', '1. A'],
    13: 'Larkfield',
    14: 'Yes',
    15: ['3. C'],
  };
  const TEACHER = { condition: 'Teachers', question: '"Are you a teacher?"' };

  test('that agrees to everything names all of it, whatever the order', () => {
    expect(readAnswer(answer(ALL), asked)).toEqual({
      name: 'Tolu',
      role: '',
      agreed: '1–3, D1',
      answers: 'Are you a teacher? Yes · School: Larkfield',
      conditions: [{ ...TEACHER, answer: 'Yes', isMet: true }],
      doubt: '',
    });
  });
  test('of somebody for whom a part is not agrees to the rest, and lacks nothing', () => {
    const { 15: _skipped, ...rest } = { ...ALL, 14: 'No' };
    expect(readAnswer(answer(rest), asked)).toMatchObject({
      agreed: '1–2, D1',
      conditions: [{ ...TEACHER, answer: 'No', isMet: false }],
      doubt: '',
    });
  });
  test('that leaves something out says what', () => {
    expect(readAnswer(answer({ 10: ['1. A'], 14: 'Yes' }), asked)).toMatchObject({
      agreed: '1',
      doubt: 'Not agreed to: 2–3, D1. Please ask why.',
    });
    expect(readAnswer(answer({ ...ALL, 14: '' }), asked)).toMatchObject({
      conditions: [],
      doubt: '"Are you a teacher?" was not answered. Please ask.',
    });
  });
  test('from a form that is not ours agrees to nothing', () => {
    expect(readAnswer(answer({ 99: 'Yes' }), asked)).toMatchObject({ name: '', agreed: '' });
  });
});

test.each([
  [[], ''],
  [['1'], '1'],
  [['1', '2', '3', '5', '7', '8', 'D1', 'D2'], '1–3, 5, 7–8, D1, D2'],
])('numbers %j read %s', (numbers, text) => {
  expect(ranges(numbers)).toBe(text);
});

describe('the personal link', () => {
  const pattern = `https://docs.google.com/forms/d/e/x/viewform?usp=pp_url&entry.1=${LINK_MARKS.name}&entry.2=${LINK_MARKS.role}`;
  test.each([
    ['Tolu Adeyemi', 'Teacher', 'Tolu%20Adeyemi', 'Teacher'],
    ["O'Brien & Söhne", 'Head of Year 5/6', "O'Brien%20%26%20S%C3%B6hne", 'Head%20of%20Year%205%2F6'],
    ['$& $1 =SUM', '', '%24%26%20%241%20%3DSUM', ''],
    ['half \uD83D a smile', '😀', 'half%20%20a%20smile', '%F0%9F%98%80'],
  ])('of %s, %s', (name, role, nameInLink, roleInLink) => {
    const start = 'https://docs.google.com/forms/d/e/x/viewform?usp=pp_url&entry.1=';
    expect(personalLink(pattern, { name, role })).toBe(`${start}${nameInLink}&entry.2=${roleInLink}`);
  });
  test('without anything filled in is the form’s own', () => {
    expect(plainLink(pattern)).toBe('https://docs.google.com/forms/d/e/x/viewform');
    expect(personalLink('', { name: 'Tolu', role: '' })).toBe('');
  });
});
