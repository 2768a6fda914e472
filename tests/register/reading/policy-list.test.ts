/** The tab Policies as people fill it in, and as older workbooks have it. */

import { readRegister } from '../../../src/register/read-register';
import { checkPolicies } from '../../../src/register/reading/policy-list';
import type { RawCell } from '../../../src/register/workbook/cells';
import { aPolicy } from '../made';

const read = (...Policies: RawCell[][]) => readRegister({ Policies });

test('everything that can be said of a policy', () => {
  const { policies, problems } = read(
    [
      'Code',
      'Policy',
      'Who signs',
      'How often',
      'Days to sign',
      'Days for new starters',
      'Grace period (days)',
      'Countersigned by',
      'How people agree',
      'Document',
    ],
    [
      'P1',
      'Acceptable use',
      'Teaching; Governor',
      'each 1 September',
      21,
      7,
      3,
      'line manager',
      'every section',
      'https://docs.google.com/document/d/abc/edit',
    ],
  );
  expect(problems).toEqual([]);
  expect(policies).toEqual([
    {
      code: 'P1',
      row: 2,
      title: 'Acceptable use',
      audience: ['teaching', 'governor'],
      lasts: { kind: 'each year', month: 9, day: 1 },
      readings: [],
      daysToSign: 21,
      daysForStarters: 7,
      graceDays: 3,
      countersignedBy: 'line manager',
      isNeededForAccount: false,
      reviewBy: null,
      openForm: null,
      sites: [],
      agreeBy: 'every section',
      documentId: 'abc',
    },
  ]);
});

test('an older workbook, which knows months only, is read as before, and nothing is missed', () => {
  const { policies, problems } = read(
    ['Code', 'Policy', 'Who signs', 'Signed again after (months)', 'Days to sign', 'Grace period (days)', 'Document'],
    ['P1', 'Acceptable use', 'everyone', 24, 21, 3, 'abc'],
    ['P2', 'Laptop loan', 'everyone', '', '', '', 'def'],
  );
  expect(problems).toEqual([]);
  expect(policies).toMatchObject([
    { lasts: { kind: 'months', months: 24 }, daysToSign: 21, daysForStarters: 21, countersignedBy: '' },
    { lasts: { kind: 'until next version' }, daysToSign: 14, daysForStarters: 14, graceDays: 0 },
  ]);
});

test('what cannot be read is told, and counts until the policy changes', () => {
  const { policies, problems } = read(
    ['Code', 'Policy', 'Who signs', 'How often', 'Days to sign', 'Grace period (days)', 'Document'],
    ['P1', 'Acceptable use', 'everyone', 'now and then', 14, 0, 'abc'],
  );
  expect(policies[0]?.lasts).toEqual({ kind: 'until next version' });
  expect(problems.map((problem) => problem.message)).toEqual([
    'Policies, row 2: "How often" says "now and then", which cannot be read. Write "every 12 months", "each 1 September", "when it changes" or "once".',
  ]);
});

describe('an audience', () => {
  const STAFF = [
    ['Name', 'Email', 'Role', 'Groups'],
    ['Tolu', '', '', 'Teaching; governor'],
  ];
  const HEADINGS = ['Code', 'Policy', 'Who signs', 'How often', 'Days to sign', 'Grace period (days)', 'Document'];
  const messages = (...rows: RawCell[][]) =>
    readRegister({ Staff: STAFF, Policies: [HEADINGS, ...rows] }).problems.map((problem) => problem.message);

  test.each(['teaching', 'Teaching, volunteer', 'everyone', 'Everybody', 'all'])('"%s" is somebody', (audience) => {
    expect(messages(['P1', 'Acceptable use', audience])).toEqual([]);
  });

  test('that is empty means everyone, and is told: the cell may have been cleared', () => {
    expect(messages(['P1', 'Acceptable use', ''])).toEqual([
      'Policies, row 2: "Who signs" is empty, so everyone counts as having to sign Acceptable use; nobody is emailed only because of that. Please enter everyone if that is meant, or the groups that sign.',
    ]);
  });

  test('a row that was copied does not count twice', () => {
    const row = ['P1', 'Acceptable use', 'everyone'];
    expect(read(HEADINGS, row, row).policies.length).toBe(1);
    expect(messages(row, row)).toEqual([
      'Policies, rows 2 and 3 have the same code (P1). Row 3 is ignored. Please delete it; to add a policy, publish its document.',
    ]);
  });
});

describe('what is told of a policy', () => {
  const PEOPLE = [
    ['Name', 'Email', 'Role', 'Groups'],
    ['Tolu Adeyemi', '', 'Teacher', 'teaching'],
    ['Carol Bright', '', 'Cook', 'support'],
  ];
  const HEADINGS = [
    'Code',
    'Policy',
    'Who signs',
    'How often',
    'Days to sign',
    'Grace period (days)',
    'Document',
    'What each group reads',
  ];
  const policy = (code: string, audience: string, readings = '') => [
    code,
    'Safeguarding',
    audience,
    '',
    '',
    '',
    'abc',
    readings,
  ];
  const told = (...rows: RawCell[][]) => readRegister({ Staff: PEOPLE, Policies: [HEADINGS, ...rows] }).problems;

  test('nothing, where some of the staff are among those who sign', () => {
    expect(told(policy('P1', 'support'), policy('P2', 'everyone', 'Part one: teaching; Annex A: support'))).toEqual([]);
    expect(checkPolicies([{ row: 2, value: aPolicy() }], [])).toEqual({
      policies: [aPolicy()],
      problems: [],
    });
  });

  test('each by its kind and its row', () => {
    const problems = told(policy('P1', ''), policy('P2', 'governors'), policy('P1', 'everyone'));
    expect(problems.map(({ code, tab, row }) => [code, tab, row])).toEqual([
      ['AUDIENCE_EMPTY', 'Policies', 2],
      ['POLICY_TWICE', 'Policies', 4],
    ]);
  });

  test('every reading that names no part or no group, in the row where it stands', () => {
    const ask = (row: number, fault: string) => ({
      code: 'READING_NOT_READ',
      tab: 'Policies',
      row,
      column: 'What each group reads',
      message: `Policies, row ${row}: "${fault}" under "What each group reads" cannot be read. Write what is read, a colon, and the groups: Part one: teaching, support. Until then it is ignored.`,
    });
    const readings = 'The whole: teaching; Annex A; Part one:';
    expect(told(policy('P1', 'everyone'), policy('P2', 'everyone', readings))).toEqual([
      ask(3, 'Annex A'),
      ask(3, 'Part one:'),
    ]);
  });
});

test.each<[string, string]>([
  ['nobody', ''],
  ['None', ''],
  ['n/a', ''],
  ['-', ''],
  ['TBC', 'TBC'],
  ['?', '?'],
])('countersigned by "%s": nobody is, or somebody has yet to say who, which is told', (written, countersignedBy) => {
  const { policies } = read(['Code', 'Policy', 'Countersigned by'], ['P1', 'Acceptable use', written]);
  expect(policies.map((policy) => policy.countersignedBy)).toEqual([countersignedBy]);
});
