/** Points for some colleagues, on the built bundle: where they stand, who meets them, and what is recorded. */
import type { FormItem } from '../../../local/state';
import { aDocument, Larkfield } from '../../support/larkfield';

const TOLU = 'tolu@larkfield.example';
const CAROL = 'carol@larkfield.example';
const GWEN = 'gwen@larkfield.example';
const STAFF = [
  ['Tolu Adeyemi', TOLU, 'Teacher', 'teaching'],
  ['Carol Bright', CAROL, 'Secretary', 'support'],
  ['Gwen Moss', GWEN, 'Governor', 'governor'],
];

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
      if (!question.isRequired) return undefined;
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
    expect(items.map(({ title, choices }) => [title, choices.map(({ value }) => value)]).slice(2, 7)).toEqual([
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
    expect([school.column('Signatures', 'Agreed to'), school.column('Signatures', 'Other answers')]).toEqual([
      [agreed],
      [notMine],
    ]);
  });

  test('a teacher to whom they do not apply has not signed them: it is shown and does not count', () => {
    const school = signed(TOLU);
    expect(school.column('To check', 'What to check')).toEqual([
      'Tolu Adeyemi answered "Does not apply to me" to point 2 ("Teaching staff only"), but the staff list says "teaching". Please ask, and correct whichever is wrong.',
    ]);
    expect(school.statuses()['Tolu Adeyemi']).toBe('◷ Signed 1 Sep 2026, waiting for the office');
  });

  test('a secretary who agrees to a teacher’s point has only agreed to more: it is shown and counts', () => {
    const school = signed(CAROL, 'Teaching');
    expect(school.column('To check', 'What to check')).toEqual([
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
    const answering = ({ type, title, choices, isRequired }: FormItem) => {
      if (!isRequired) return undefined;
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
      [0, 1, 2, 3, 5],
      'Are you a member of the teaching staff? Yes · Are you a governor? No',
    ],
    [
      'a governor',
      GWEN,
      { teaches: false, governs: true, locks: false },
      '1, 5–8',
      [0, 1, 3, 4, 5],
      'Are you a member of the teaching staff? No · Are you a governor? Yes · Does not apply: 9 (Teaching staff only)',
    ],
    [
      'a secretary',
      CAROL,
      { teaches: false, governs: false, locks: false },
      '1, 5',
      [0, 1, 3, 5],
      'Are you a member of the teaching staff? No · Are you a governor? No · Does not apply: 9 (Teaching staff only)',
    ],
  ])('have a page in their place, which %s meets or passes by', (_who, as, mine, ...expected) => {
    const { school, pages } = signed(as, mine);
    const [agreed, answers] = ['Agreed to', 'Other answers'].map((heading) => school.column('Signatures', heading)[0]);
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
    expect(school.column('To check', 'What to check')).toEqual([
      'Tolu Adeyemi answered "No" to "Are you a member of the teaching staff?", but the staff list says "teaching". Please ask, and correct whichever is wrong. Tolu Adeyemi answered "Does not apply to me" to point 9 ("Teaching staff only"), but the staff list says "teaching". Please ask, and correct whichever is wrong.',
    ]);
    expect(school.statuses()['Tolu Adeyemi']).toBe('◷ Signed 1 Sep 2026, waiting for the office');
  });
});
