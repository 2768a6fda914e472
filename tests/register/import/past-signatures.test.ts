/** Signatures of earlier years as schools keep them: a row for each, or a column for each policy. */
import { planPastSignatures, readPastSignatures } from '../../../src/register/import/past-signatures';
import type { RawCell } from '../../../src/register/workbook/cells';
import { aPerson, aPolicy, aRegister, aVersion } from '../made';

const TODAY = '2026-09-10';
const INA = aPerson({ number: 2, row: 3, name: 'Ina Park', email: 'i.park@larkfield.example' });
const REGISTER = aRegister({
  people: [aPerson(), INA],
  policies: [aPolicy({ title: 'Acceptable Use' }), aPolicy({ code: 'P2', title: 'Code of Conduct' })],
  versions: [{ ...aVersion('P1 v1.0', '2026-09-01'), title: 'Acceptable Use' }],
});

const plan = (rows: RawCell[][], sameWords: string[] = []) =>
  planPastSignatures(
    readPastSignatures(rows, REGISTER) ?? { claimed: [], remarks: [] },
    REGISTER,
    new Set(sameWords),
    TODAY,
  );
const brought = (...given: Parameters<typeof plan>) =>
  plan(...given).rows.map(({ person, policy, version, signedOn }) => [person, policy, version, signedOn].join(' | '));

const MATRIX = [
  ['Signed policies 2025/26'],
  ['Surname', 'Forename', 'Acceptable Use', 'P2', 'Notes'],
  ['Adeyemi', 'Tolu', '2/9/2026', '', 'x'],
  ['Park', 'Ina', '3/9/2025', '4/9/2025', ''],
  ['Nobody', 'Known', '2/9/2026', '', ''],
];

test('a column for each policy', () => {
  expect(brought(MATRIX)).toEqual(['1 Tolu Adeyemi | P1 |  | 2/9/2026']);
  expect(plan(MATRIX).left).toEqual([
    { row: 5, why: '(Known Nobody): Nobody on the staff list is called "Known Nobody".' },
  ]);
});

test('what is older than the wording here counts only where somebody says that it was the same, also before the policy is published', () => {
  expect(
    plan(MATRIX).older.map(({ policy, signatures, version, publishedOn }) => [
      policy.code,
      signatures,
      version,
      publishedOn,
    ]),
  ).toEqual([
    ['P1', 1, '1.0', '2026-09-01'],
    ['P2', 1, '1.0', null],
  ]);
  expect(brought(MATRIX, ['P1', 'P2']).sort()).toEqual([
    '1 Tolu Adeyemi | P1 |  | 2/9/2026',
    '2 Ina Park | P1 | 1.0 | 3/9/2025',
    '2 Ina Park | P2 | 1.0 | 4/9/2025',
  ]);
});

test('a row for each signature, with who has seen it; by address, dates month first', () => {
  const rows = [
    ['Email', 'Policy', 'Date signed', 'Seen by'],
    ['i.park@larkfield.example', 'acceptable use', '09/02/2026', 'G. Obi'],
    ['t.adeyemi@larkfield.example', 'Acceptable Use', '08/14/2025', ''],
  ];
  expect(brought(rows)).toEqual(['2 Ina Park | P1 |  | 2026-09-02']);
  expect(plan(rows).rows[0]?.seenBy).toBe('G. Obi');
  expect(plan(rows).remarks).toEqual([
    'The dates of this list are read month first, since 08/14/2025 can be nothing else.',
  ]);
});

test.each<[string, RawCell[], string]>([
  ['a tick in the place of a date', ['Ina Park', 'yes'], '"yes" is not a date.'],
  ['a day in the future', ['Ina Park', '1/12/2026'], '1 December 2026 is in the future.'],
])('%s is told, and not recorded', (_what, row, words) => {
  const { rows, left } = plan([['Name', 'Acceptable Use'], row]);
  expect(rows).toEqual([]);
  expect(left[0]?.why).toContain(words);
});

test('the columns of one list are read in one way: a date of one policy tells how those of another are written', () => {
  const rows = [
    ['Name', 'Acceptable Use', 'P2'],
    ['Ina Park', '9/2/2026', '08/14/2025'],
  ];
  expect(brought(rows, ['P2']).sort()).toEqual([
    '2 Ina Park | P1 |  | 2026-09-02',
    '2 Ina Park | P2 | 1.0 | 2025-08-14',
  ]);
});

test('a column whose heading is no policy is named, and a cell that says none is no signature', () => {
  const { rows, left, remarks } = plan([
    ['Name', 'Role', 'Acceptable Use', 'Code of Conduct 2026', 'Notes'],
    ['Ina Park', 'Cook', '2/9/2026', '2/9/2026', ''],
    ['Tolu Adeyemi', 'Cook', 'n/a', '', ''],
  ]);
  expect([rows.length, left, remarks]).toEqual([
    1,
    [],
    [
      'Nothing is read of the columns "Code of Conduct 2026" and "Notes". A policy\'s column has its title or its code as in Policies above it.',
    ],
  ]);
});

test('the same signature twice is recorded once', () => {
  const { rows, left } = plan([
    ['Name', 'Acceptable Use'],
    ['Ina Park', '2/9/2026'],
    ['Park, Ina', '2/9/2026'],
  ]);
  expect([rows.length, left.map(({ row }) => row)]).toEqual([1, [3]]);
});

test('a staff list is none', () => {
  expect(
    readPastSignatures(
      [
        ['Name', 'Email', 'Start date'],
        ['Ina Park', 'i@larkfield.example', '1/9/2026'],
      ],
      REGISTER,
    ),
  ).toBeNull();
});
