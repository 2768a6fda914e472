/** Rows of Signatures and the sum that each carries: which are sound, which were changed by hand, and where each is put back. */
import { toDay } from '../../../../src/common/day';
import type { Signature } from '../../../../src/register/model';
import {
  rowsToPutBack,
  sealedSignatures,
  sumAfter,
  sumOf,
} from '../../../../src/register/signing/identity/sealed-signatures';
import type { RawCell } from '../../../../src/register/workbook/cells';
import { aSignature } from '../../made';

type Ledger = Parameters<typeof sealedSignatures>[0];
type Row = Ledger['rows'][number];

const aRow = (row: number, signature: Signature, check = sumOf(signature)): Row => ({
  row,
  value: { ...signature, check },
});
const given = (response: string, more: Partial<Signature> = {}) =>
  aSignature(toDay('2026-09-03'), { response, ...more });
const sealed = (rows: Row[], unread: RawCell[][] = []) =>
  sealedSignatures({
    rows,
    unread: unread.map((value, i) => ({ row: 20 + i, value })),
    headings: ['Response', 'Row check', 'Number'],
  });

// Registers are full of them: with another sum for the same row every one would be told as changed by hand.
test.each<[string, Partial<Signature>, string, string]>([
  ['a whole policy', {}, '00e94207', '24ef195e'],
  ['its changes', { version: 'P1 v2.0', asked: 'changes since P1 v1.0' }, '341b961f', '42aa11d6'],
  ['a doubt', { doubt: 'Not agreed to: 2.' }, '90187b21', '6a01238c'],
  ['nobody known', { person: null }, 'cc1b93ee', '98491b57'],
])(
  'the sum of a signature of %s is what it is, and one of the first releases is sound and gets it',
  (_what, more, sum, first) => {
    const signature = given('a', { name: 'Tolu Adeyemi', email: 't.adeyemi@larkfield.example', ...more });
    expect(sumOf(signature)).toBe(sum);
    expect(sealed([aRow(2, signature, first)])).toEqual({
      signatures: [signature],
      faults: { altered: [], unsealed: [{ row: 2, value: signature }], repeated: [] },
    });
  },
);

test.each<[string, Partial<Signature>, boolean]>([
  ['the number', { person: 2 }, true],
  ['nobody’s number', { person: null }, true],
  ['the name', { name: 'Zed' }, true],
  ['the address', { email: 'z@larkfield.example' }, true],
  ['the role', { role: 'Head' }, true],
  ['the version', { version: 'P2 v1.0' }, true],
  ['the day', { signedOn: toDay('2026-09-04') }, true],
  ['the time', { signedAt: '09:06' }, true],
  ['what was agreed to', { agreed: '1–2' }, true],
  ['what was asked for', { asked: 'changes since P1 v1.0' }, true],
  ['whether there is a doubt', { doubt: 'Not agreed to: 2.' }, true],
  ['the response', { response: 'b' }, true],
  ['who saw it', { seenBy: 'PN' }, false],
  ['the remark', { remark: 'Talked.' }, false],
  ['a note', { notice: 'The role is another.' }, false],
  ['what else was answered', { answers: 'Role: Teacher' }, true],
  ['that the address was not verified', { how: 'form, address not verified' }, true],
  ['that it is on paper', { how: 'paper' }, true],
  ['that nothing is known of how it was given', { how: '' }, true],
  ['that the form has it no longer', { how: 'no longer in the form' }, false],
])('the sum holds %s', (_what, more, isOther) => {
  const before = given('a', { signedAt: '09:05' });
  expect(sumOf({ ...before, ...more }) !== sumOf(before)).toBe(isOther);
});

test('the words of a doubt may be put otherwise', () => {
  expect(sumOf(given('a', { doubt: 'One.' }))).toBe(sumOf(given('a', { doubt: 'Two.' })));
});

test('sound rows are signatures, each once', () => {
  const [a, b] = [given('a'), given('b')];
  expect(sealed([aRow(2, a), aRow(3, b), aRow(4, a), aRow(5, b)])).toEqual({
    signatures: [a, b],
    faults: { altered: [], unsealed: [], repeated: [4, 5] },
  });
});

test('where no row has a sum, all are taken as they are and get one: the column was cleared, or an earlier release wrote them', () => {
  const [a, b] = [given('a'), given('b')];
  const unsealed = [
    { row: 2, value: a },
    { row: 3, value: b },
  ];
  expect(sealed([aRow(2, a, ''), aRow(3, b, ''), aRow(4, a, '')])).toEqual({
    signatures: [a, b],
    faults: { altered: [], unsealed, repeated: [4] },
  });
});

test('a row without a sum among others that have one was typed, or its sum was cleared: it is held', () => {
  const [a, b] = [given('a'), given('b')];
  const { signatures, faults } = sealed([aRow(2, a), aRow(3, b, '')]);
  expect(signatures.map(({ response, doubt }) => [response, doubt !== ''])).toEqual([
    ['a', false],
    ['b', true],
  ]);
  expect(faults).toEqual({
    altered: [{ row: 3, response: 'b', check: '', held: signatures[1] }],
    unsealed: [],
    repeated: [],
  });
});

test('what we change ourselves in a sound row stays sound, and what was changed by hand stays held', () => {
  const [was, is] = [given('a', { name: 'Tolu Adeyemi' }), given('a', { name: '1 (erased)' })];
  const after = { ...is, check: '' };
  expect(sumAfter({ ...was, check: sumOf(was) }, after)).toBe(sumOf(is));
  expect(sumAfter({ ...was, check: sumOf({ ...was, person: 7 }) }, after)).toBe(sumOf({ ...was, person: 7 }));
  expect(sumAfter({ ...was, check: '' }, after)).toBe('');
});

describe('a row that was changed', () => {
  const was = given('a');
  const now = given('a', { person: 2 });

  test('is held, with what is to be done after any doubt that it had', () => {
    const { signatures, faults } = sealed([aRow(2, now, sumOf(was))]);
    expect(signatures.map(({ person, doubt }) => [person, doubt])).toEqual([
      [2, expect.stringMatching(/^The row of this signature .* was typed or changed by hand, .* or reject it\.$/)],
    ]);
    expect(faults).toEqual({
      altered: [{ row: 2, response: 'a', check: sumOf(was), held: signatures[0] }],
      unsealed: [],
      repeated: [],
    });
    const doubted = sealed([aRow(2, { ...now, doubt: 'Not agreed to: 2.' }, sumOf(was))]).signatures;
    expect(doubted[0]?.doubt).toMatch(/^Not agreed to: 2\. The row of this signature/);
  });

  test.each<[string, Row[]]>([
    ['above', [aRow(3, was), aRow(2, now, 'other')]],
    ['below', [aRow(2, now, 'other'), aRow(3, was)]],
  ])('counts for nothing where the sound row stands %s', (_where, rows) => {
    const { signatures, faults } = sealed(rows);
    expect(signatures).toEqual([was]);
    expect(faults).toEqual({
      altered: [{ row: 2, response: 'a', check: 'other', held: null }],
      unsealed: [],
      repeated: [],
    });
  });

  test('only repeats the sound row that it was copied from', () => {
    const faults = { altered: [], unsealed: [], repeated: [3] };
    expect(sealed([aRow(2, was), aRow(3, now, sumOf(was))])).toEqual({ signatures: [was], faults });
    expect(sealed([aRow(2, now, sumOf(was)), aRow(3, was)]).faults).toEqual({ ...faults, repeated: [2] });
    expect(sealed([aRow(2, was)], [['a', sumOf(was), 'soon']]).faults).toEqual({ ...faults, repeated: [20] });
    expect(sealed([aRow(2, was)], [['a', sumOf(now), 'soon']]).faults.repeated).toEqual([]);
    expect(sealed([aRow(2, was)], [['b', sumOf(was), 'soon']]).faults.repeated).toEqual([]);
  });

  test('is held once where it was filled down', () => {
    const { signatures, faults } = sealed([aRow(2, now, 'x'), aRow(3, now, 'x')]);
    expect(signatures).toHaveLength(1);
    expect(faults.altered.map(({ row, held }) => [row, held !== null])).toEqual([
      [2, true],
      [3, false],
    ]);
  });
});

test('a row that could not be read is a changed one where it has a response or a sum', () => {
  const { faults } = sealed(
    [],
    [
      ['a', '', 'x'],
      ['', 'sum', 'x'],
      ['', '', 'x'],
      [' b ', ' c ', ''],
    ],
  );
  expect(faults.altered).toEqual([
    { row: 20, response: 'a', check: '', held: null },
    { row: 21, response: '', check: 'sum', held: null },
    { row: 23, response: 'b', check: 'c', held: null },
  ]);
});

describe('what the form says goes back', () => {
  const [a, b] = [given('a'), given('b')];
  const altered = (row: number, response: string, check: string, held: Signature | null = null) => ({
    row,
    response,
    check,
    held,
  });

  test('into the row that has its sum, before one that has its response', () => {
    const rows = [altered(2, 'a', 'x'), altered(3, 'typed over', sumOf(a))];
    expect(rowsToPutBack(rows, [a])).toEqual([{ row: 3, signature: a, recordedOn: null }]);
  });

  test('else into the row that has its response, with the day of the recording', () => {
    const held = { ...a, recordedOn: toDay('2026-09-04') };
    expect(rowsToPutBack([altered(2, 'a', 'x', held)], [a])).toEqual([
      { row: 2, signature: a, recordedOn: '2026-09-04' },
    ]);
  });

  test('each row once, and what has none is left out', () => {
    const rows = [altered(2, 'b', sumOf(a)), altered(3, 'a', 'x')];
    expect(rowsToPutBack(rows, [b, a]).map(({ row, signature }) => [row, signature.response])).toEqual([[2, 'a']]);
    expect(rowsToPutBack([altered(2, 'a', 'x')], [b])).toEqual([]);
    expect(rowsToPutBack([], [a])).toEqual([]);
  });
});
