/** Signatures on paper: rows as the manager types or pastes them. */

import type { Decision, Signature } from '../../../src/register/model';
import { staffIndexOf } from '../../../src/register/people/staff-index';
import { planPaper, typedPaper } from '../../../src/register/reading/paper';
import { readTab } from '../../../src/register/reading/read-tab';
import type { RawCell } from '../../../src/register/workbook/cells';
import { PAPER } from '../../../src/register/workbook/tabs';
import { aPerson, aPolicy, aRegister, aSignature, aVersion } from '../made';

const HEADINGS = ['Person', 'Policy', 'Version', 'Signed on', 'Seen by', 'Comment', 'Result', 'Paper number'];
const people = [
  aPerson(),
  aPerson({ number: 2, name: 'Eva Novak', email: null }),
  aPerson({ number: 3, name: 'Joe Farrow', email: 'j.farrow@larkfield.example' }),
  aPerson({ number: 4, name: 'Farrow, Joe', email: null }),
];
const policies = [aPolicy(), aPolicy({ code: 'P2', title: 'Safeguarding: what we all do' })];
const versions = [
  aVersion('P1 v1.0', '2026-09-01'),
  aVersion('P1 v1.1', '2026-10-01'),
  aVersion('P1 v2.0', '2026-11-02'),
  { ...aVersion('P2 v1.0', '2026-10-01'), title: 'Keeping children safe' },
];
const TODAY = '2026-11-20';

interface Books {
  signatures?: Signature[];
  decisions?: Decision[];
}

const plan = (rows: RawCell[][], { signatures = [], decisions = [] }: Books = {}) => {
  const register = aRegister({ people, policies, versions, signatures, decisions });
  return planPaper(readTab(PAPER, [HEADINGS, ...rows]).rows, register, staffIndexOf(people), TODAY);
};

/** What stands beside the first row. */
const beside = (row: RawCell[], books?: Books): string => plan([row], books).beside[0]?.result ?? '';

const EVA = ['Eva Novak', 'Acceptable use', '', '3/9/2026', 'P. Nair', 'in the file'];
const RECORDED = aSignature('2026-09-03', {
  response: 'paper 1',
  person: 2,
  name: 'Eva Novak',
  email: '',
  how: 'paper',
  agreed: 'on paper',
  recordedOn: '2026-09-21',
  seenBy: 'P. Nair',
  remark: 'in the file',
});

describe('a good row', () => {
  test('is recorded with everything that it says, and says so', () => {
    const { signatures, beside: said, changed, problems } = plan([EVA]);
    expect(signatures).toEqual([{ ...RECORDED, recordedOn: TODAY }]);
    expect(said).toEqual([{ row: 2, result: 'Recorded 20 Nov 2026', number: 1 }]);
    expect([changed, problems]).toEqual([[], []]);
  });

  test.each<[string, RawCell[], string]>([
    ['a number for the person', [2, 'P1', '', '3/9/2026'], 'P1 v1.0'],
    ['an address for the person', ['T.Adeyemi@larkfield.example', 'P1', '', '3/9/2026'], 'P1 v1.0'],
    ['the code in small letters', ['Eva Novak', 'p1', '', '3/9/2026'], 'P1 v1.0'],
    ['a title with other signs', ['Eva Novak', 'safeguarding – What we all do', '', '3/10/2026'], 'P2 v1.0'],
    ['a title that the policy had', ['Eva Novak', 'Keeping children safe', '', '3/10/2026'], 'P2 v1.0'],
    ['a date as Sheets keeps it', ['Eva Novak', 'P1', '', 46268], 'P1 v1.0'],
    ['no version: the one of that day', ['Eva Novak', 'P1', '', '1/11/2026'], 'P1 v1.1'],
    ['no version, on the day of publishing', ['Eva Novak', 'P1', '', '2/11/2026'], 'P1 v2.0'],
    ['a version', ['Eva Novak', 'P1', '1.0', '3/11/2026'], 'P1 v1.0'],
    ['the whole label', ['Eva Novak', 'P1', 'P1 v1.1', '3/11/2026'], 'P1 v1.1'],
    ['"Version 2.0"', ['Eva Novak', 'P1', 'Version 2.0', '3/11/2026'], 'P1 v2.0'],
    ['what Sheets makes of 1.0', ['Eva Novak', 'P1', 1, '15/10/2026'], 'P1 v1.1'],
    ["last September's paper, its version named", ['Eva Novak', 'P1', '1.0', '3/9/2025'], 'P1 v1.0'],
  ])('may have %s', (_what, row, version) => {
    expect(plan([row]).signatures.map((one) => one.version)).toEqual([version]);
  });
});

test('of somebody who does not sign the policy it is recorded, and said beside it, then and later', () => {
  const register = aRegister({
    people,
    policies: [aPolicy({ audience: ['governors'] }), aPolicy({ code: 'P2', title: 'Other' })],
    versions,
  });
  const rows = (number: RawCell) => readTab(PAPER, [HEADINGS, [...EVA, '', number]]).rows;
  const said = 'Recorded 20 Nov 2026. Eva Novak is not among those who sign Acceptable use.';
  const first = planPaper(rows(''), register, staffIndexOf(people), TODAY);
  expect(first.beside).toEqual([{ row: 2, result: said, number: 1 }]);
  expect(first.signatures).toHaveLength(1);
  const later = planPaper(rows(1), { ...register, signatures: first.signatures }, staffIndexOf(people), TODAY);
  expect([later.beside, later.changed]).toEqual([[{ row: 2, result: said, number: 1 }], []]);
});

test.each<[string, string, string]>([
  ['1.0', '1/11/2026', ''],
  [
    '1.0',
    '2/11/2026',
    'On that day version 2.0 was in force, and this is for 1.0: is that right? Eva Novak is asked for 2.0.',
  ],
  ['2.0', '2/11/2026', ''],
  ['', '2/11/2026', ''],
])(
  'of version "%s" and %s it is recorded, and said beside it where another was in force: "%s"',
  (version, day, words) => {
    const said = ['Recorded 20 Nov 2026', words].filter((part) => part !== '').join('. ');
    const row = ['Eva Novak', 'P1', version, day];
    expect(beside(row)).toBe(said);
    const { signatures } = plan([row]);
    expect(plan([[...row, '', '', '', 1]], { signatures }).beside).toEqual([{ row: 2, result: said, number: 1 }]);
  },
);

test('where one version is enough for good, another is nothing to speak of', () => {
  const register = aRegister({ people, policies: [aPolicy({ lasts: { kind: 'once' } })], versions });
  const rows = readTab(PAPER, [HEADINGS, ['Eva Novak', 'P1', '1.0', '2/11/2026']]).rows;
  expect(planPaper(rows, register, staffIndexOf(people), TODAY).beside[0]?.result).toBe('Recorded 20 Nov 2026');
});

describe('a row with a mistake stays, with what to do beside it:', () => {
  test.each<[string, RawCell[], string]>([
    ['nobody', ['', 'P1', '', '3/9/2026'], 'Please enter who signed.'],
    [
      'a stranger',
      ['Eva Nowak', 'P1', '', '3/9/2026'],
      'Nobody on the staff list is called "Eva Nowak". Do you mean Eva Novak (number 2)?',
    ],
    [
      'namesakes',
      ['Joe Farrow', 'P1', '', '3/9/2026'],
      'Joe Farrow (number 3) and Farrow, Joe (number 4) have that name. Please enter the number instead.',
    ],
    ['no day', ['Eva Novak', 'P1'], 'Please enter the date beside the signature, such as 1/9/2026.'],
    [
      'no such day',
      ['Eva Novak', 'P1', '', '31/9/2026'],
      '"31/9/2026" is not a date. Please enter a date such as 1/9/2026.',
    ],
    [
      'a day with the month first',
      ['Eva Novak', 'P1', '', '9/14/2026'],
      '"9/14/2026" has the month first. Other dates that were pasted with it may have been read with day and month changed about, so please check them, too. Please enter a date such as 1/9/2026.',
    ],
    ['tomorrow', ['Eva Novak', 'P1', '', '21/11/2026'], '21 November 2026 is in the future. Please correct the date.'],
    ['no policy', ['Eva Novak', '', '', '3/9/2026'], 'Please enter which policy was signed.'],
    [
      'no such policy',
      ['Eva Novak', 'Lone working', '', '3/9/2026'],
      'There is no policy called "Lone working". Please enter its title or its code as in the tab Policies.',
    ],
    [
      'no such version',
      ['Eva Novak', 'P1', '3.0', '3/9/2026'],
      'This policy has no version 3.0. Its versions: 1.0, 1.1 and 2.0.',
    ],
    [
      'a day before the first version',
      ['Eva Novak', 'P1', '', '31/8/2026'],
      'On 31 August 2026 no version was in force: 1.0 was published on 1 September 2026. If exactly this wording was signed, enter 1.0 under "Version".',
    ],
  ])('%s', (_what, row, fault) => {
    expect(plan([row])).toMatchObject({ signatures: [], beside: [{ row: 2, result: `! ${fault}`, number: null }] });
  });

  test('and the tab To check says so once', () => {
    expect(plan([['Eva'], EVA, ['Joe']]).problems.map((problem) => problem.message)).toEqual([
      'Paper has 2 rows that are not recorded. See what to correct under "Result".',
    ]);
  });

  test('a row of spaces is no row, and what was beside it goes', () => {
    expect(plan([[' ', '', '', '', '', '', 'Recorded 3 Sep 2026', 4]]).beside).toEqual([
      { row: 2, result: '', number: null },
    ]);
  });
});

describe('a signature is recorded once', () => {
  const existing = [...EVA, 'Recorded 21 Sep 2026', 1];

  test('where its row stands as it was', () => {
    expect(plan([existing], { signatures: [RECORDED] })).toEqual({
      signatures: [],
      beside: [{ row: 2, result: 'Recorded 21 Sep 2026', number: 1 }],
      changed: [],
      problems: [],
    });
  });

  test('where its row was sorted, and another stands where it stood', () => {
    const { signatures, changed } = plan([['Tolu Adeyemi', 'P1', '', '3/9/2026'], existing], {
      signatures: [RECORDED],
    });
    expect(signatures.map((one) => [one.response, one.name])).toEqual([['paper 2', 'Tolu Adeyemi']]);
    expect(changed).toEqual([]);
  });

  test('where its row was copied', () => {
    expect(plan([existing, existing], { signatures: [RECORDED] }).beside[1]).toEqual({
      row: 3,
      result: '! The same signature has already been recorded, as paper 1.',
      number: null,
    });
  });

  test('where its number was wiped out', () => {
    expect(beside(EVA, { signatures: [RECORDED] })).toBe('! The same signature has already been recorded, as paper 1.');
  });

  test('where it stands twice in what was pasted', () => {
    expect(plan([EVA, EVA]).signatures.length).toBe(1);
  });

  test('also of ninety rows pasted at once', () => {
    const many = Array.from({ length: 90 }, (_, i) =>
      aPerson({ number: i + 1, name: `Person ${'abcdefghi'[i % 9]}${'klmnopqrst'[Math.floor(i / 9)]}` }),
    );
    const register = aRegister({ people: many, policies, versions });
    const rows = many.map(({ name }) => [name, 'P1', '1.0', '3/9/2025']);
    const first = planPaper(readTab(PAPER, [HEADINGS, ...rows]).rows, register, staffIndexOf(many), TODAY);
    expect(new Set(first.signatures.map((one) => one.response)).size).toBe(90);
    const written = rows.map((row, i) => [
      ...row,
      '',
      '',
      first.beside[i]?.result ?? '',
      first.beside[i]?.number ?? '',
    ]);
    const after = { ...register, signatures: first.signatures };
    const second = planPaper(readTab(PAPER, [HEADINGS, ...written]).rows, after, staffIndexOf(many), '2026-11-21');
    expect([second.signatures, second.changed, second.problems]).toEqual([[], [], []]);
    expect(second.beside).toEqual(first.beside);
  });

  test('and comes back under its number where the ledger was lost', () => {
    expect(plan([[...existing.slice(0, 7), 7]]).signatures.map((one) => one.response)).toEqual(['paper 7']);
  });
});

describe('a row that is edited after it was recorded', () => {
  test.each<[string, RawCell[]]>([
    ['another person', ['Tolu Adeyemi', ...EVA.slice(1)]],
    ['another policy', ['Eva Novak', 'P2', ...EVA.slice(2)]],
    ['another version', ['Eva Novak', 'Acceptable use', '2.0', ...EVA.slice(3)]],
    ['another day', ['Eva Novak', 'Acceptable use', '', '4/9/2026', 'P. Nair', 'in the file']],
    ['another witness', ['Eva Novak', 'Acceptable use', '', '3/9/2026', 'A. Okafor', 'in the file']],
    ['nothing in the place of the day', ['Eva Novak', 'Acceptable use', '', '', 'P. Nair', 'in the file']],
  ])('is shown: %s', (_what, row) => {
    const {
      signatures,
      beside: said,
      changed,
    } = plan([[...row, 'Recorded 21 Sep 2026', 1]], { signatures: [RECORDED] });
    expect(signatures).toEqual([]);
    expect(said[0]?.result).toBe(
      '! Changed since it was recorded, here or in the tab Signatures. The record counts: Eva Novak, P1 v1.0, signed 3 Sep 2026.',
    );
    expect(changed).toEqual([
      {
        response: 'paper 1',
        where: 'Paper, row 2',
        what: 'This row was changed since it was recorded, here or in the tab Signatures. The record counts: Eva Novak, P1 v1.0, signed 3 Sep 2026. If the record is wrong, choose reject and enter the correct signature in a new row of Paper; otherwise choose ignore.',
      },
    ]);
  });

  test('is none where only the staff list or the policies changed', () => {
    const register = aRegister({
      people: [aPerson({ number: 2, name: 'Eva Dvorak' })],
      policies: [aPolicy({ title: 'Use of our network' })],
      versions,
      signatures: [RECORDED],
    });
    const rows = readTab(PAPER, [HEADINGS, [...EVA, '', 1]]).rows;
    expect(planPaper(rows, register, staffIndexOf(register.people), TODAY).changed).toEqual([]);
  });

  const decision = (word: Decision['decision']): Decision[] => [
    { response: 'paper 1', decision: word, person: null, decidedOn: '2026-11-19' },
  ];
  const edited = ['Tolu Adeyemi', ...EVA.slice(1), '', 1];

  test('is settled by ignoring it', () => {
    const { changed, beside: said } = plan([edited], { signatures: [RECORDED], decisions: decision('ignore') });
    expect([changed, said[0]?.result]).toEqual([[], 'Recorded 21 Sep 2026']);
  });

  test('is struck out by rejecting it, and the right one may be entered anew', () => {
    const { signatures, beside: said } = plan([edited, EVA], { signatures: [RECORDED], decisions: decision('reject') });
    expect(said.map((one) => one.result)).toEqual(['Rejected 19 Nov 2026: not valid', 'Recorded 20 Nov 2026']);
    expect(signatures.map((one) => one.response)).toEqual(['paper 2']);
  });
});

test('what the add-on writes beside a row is no news', () => {
  expect(typedPaper([HEADINGS, [...EVA, 'Recorded 20 Nov 2026', 1]])).toEqual(typedPaper([HEADINGS, EVA]));
  expect(typedPaper([HEADINGS, ['Tolu', ...EVA.slice(1)]])).not.toEqual(typedPaper([HEADINGS, EVA]));
});

describe('numbers of paper', () => {
  const ofPaper = (response: string): Signature => ({ ...RECORDED, response, person: 3 });
  const next = (...responses: string[]) => plan([EVA], { signatures: responses.map(ofPaper) }).beside[0]?.number;

  test.each<[string[], number]>([
    [[], 1],
    [['paper 12', 'paper 3'], 13],
    [['wallpaper 40'], 1],
    [['paper 40b'], 1],
    [['paper x'], 1],
  ])('after %j the next is %i', (responses, number) => {
    expect(next(...responses)).toBe(number);
  });
});

test('the same signature in a form is no paper; neither is one of another person, version or day', () => {
  const result = (more: Partial<Signature>) => beside(EVA, { signatures: [{ ...RECORDED, response: 'x', ...more }] });
  expect(result({ how: 'paper' })).toMatch(/^! The same signature/);
  expect(result({ how: 'form' })).toBe('Recorded 20 Nov 2026');
  expect(result({ person: 3 })).toBe('Recorded 20 Nov 2026');
  expect(result({ version: 'P1 v2.0' })).toBe('Recorded 20 Nov 2026');
  expect(result({ signedOn: '2026-09-04' })).toBe('Recorded 20 Nov 2026');
});

test('today’s signature is recorded today', () => {
  expect(beside(['Eva Novak', 'P1', '', '20/11/2026'])).toBe('Recorded 20 Nov 2026');
});

test('a row with a mistake keeps its number; one such row is told as one', () => {
  const found = plan([['Eva Novak', 'P1', '3.0', '3/9/2026', '', '', '', 5]]);
  expect(found.beside[0]).toMatchObject({ row: 2, number: 5 });
  expect(found.problems).toEqual([
    {
      code: 'PAPER_NOT_RECORDED',
      tab: 'Paper',
      row: 1,
      message: 'Paper has one row that is not recorded. See what to correct under "Result".',
    },
  ]);
});

test('a day alone is a row that somebody has begun', () => {
  expect(beside(['', '', '', '3/9/2026'])).toBe('! Please enter who signed.');
});

test('a row whose day of recording was lost is still recorded', () => {
  const signatures = [{ ...RECORDED, recordedOn: null }];
  expect(beside([...EVA, '', 1], { signatures })).toBe('Recorded');
});

test('a remark that is another is a change', () => {
  const row = [...EVA.slice(0, 5), 'in the drawer', '', 1];
  expect(beside(row, { signatures: [RECORDED] })).toMatch(/^! Changed since it was recorded/);
});

describe('policies and versions as they are written', () => {
  const within = (more: Partial<Parameters<typeof aRegister>[0]>, row: RawCell[]): string => {
    const register = aRegister({ people, policies, versions, ...more });
    const rows = readTab(PAPER, [HEADINGS, row]).rows;
    return planPaper(rows, register, staffIndexOf(people), TODAY).beside[0]?.result ?? '';
  };

  test('a title that two policies have needs the code', () => {
    const twice = [aPolicy(), aPolicy({ code: 'P2' })];
    expect(within({ policies: twice }, EVA)).toBe(
      '! Several policies are called "Acceptable use". Please enter the code instead.',
    );
    // A code is sure, though another policy has it for a title.
    const odd = [aPolicy(), aPolicy({ code: 'P2', title: 'P1' })];
    expect(within({ policies: odd }, ['Eva Novak', 'P1', '', '3/9/2026'])).toBe('Recorded 20 Nov 2026');
  });

  test('a policy that is not published yet cannot have been signed', () => {
    expect(within({ versions: [] }, EVA)).toBe('! This policy is not published yet. Please publish it first.');
  });

  test.each([' Acceptable use!', 'acceptable-use', 'ACCEPTABLE   USE', '(Acceptable use)'])(
    '"%s" is the policy',
    (title) => {
      expect(beside(['Eva Novak', title, '', '3/9/2026'])).toBe('Recorded 20 Nov 2026');
    },
  );

  test.each(['Acceptableuse', 'Acceptable', 'Acceptable use too'])('"%s" is none', (title) => {
    expect(beside(['Eva Novak', title, '', '3/9/2026'])).toMatch(/^! There is no policy called/);
  });

  test.each<[RawCell, string | null]>([
    ['v1.1', 'P1 v1.1'],
    ['v 1.1', 'P1 v1.1'],
    ['ver 1.1', null],
    ['Acceptable use, version 2.0', 'P1 v2.0'],
    ['v. 2', 'P1 v2.0'],
    ['2', 'P1 v2.0'],
    ['2.1', null],
    ['2.', null],
    ['3', null],
    ['0', null],
  ])('version "%s"', (version, label) => {
    expect(plan([['Eva Novak', 'P1', version, '15/11/2026']]).signatures.map((one) => one.version)).toEqual(
      label === null ? [] : [label],
    );
  });
});

test('what the person was to read is kept, where the policy says it', () => {
  const readings = [{ part: 'Part one', audience: ['teaching'] }];
  const policy = aPolicy({ readings });
  const readBy = (own: Partial<(typeof people)[number]>, all = [aPolicy({ code: 'P0' }), policy]) => {
    const staff = [aPerson({ number: 2, name: 'Eva Novak', email: null, ...own })];
    const register = aRegister({ people: staff, policies: all, versions });
    const rows = readTab(PAPER, [HEADINGS, ['Eva Novak', 'P1', '', '3/9/2026']]).rows;
    return planPaper(rows, register, staffIndexOf(staff), TODAY).signatures.map(({ reading }) => reading);
  };
  expect(readBy({ groups: ['teaching'] })).toEqual(['Part one']);
  expect(readBy({ groups: ['support'] })).toEqual(['']);
});
