/** Rows of Sent emails that were changed by hand are told; what the program itself changes is not. */
import { type LookedAtEmails, lookAtEmails, withSent } from '../../../src/register/laws/sent-emails';
import type { RawCell } from '../../../src/register/workbook/cells';

const HEADINGS = ['Email number', 'Date', 'Number', 'To', 'Kind', 'About', 'Subject', 'Status', 'Comment'];
const row = (number: number, more: Record<number, RawCell> = {}): RawCell[] =>
  [
    number,
    46266 + number,
    number,
    `p${number}@larkfield.example`,
    'invitation',
    'P1 v1.0',
    'Please sign',
    'sent',
    '',
  ].map((cell, at) => more[at] ?? cell);
const tab = (...rows: RawCell[][]) => ({ 'Sent emails': [HEADINGS, ...rows] });
const sumsOf = (...looked: Parameters<typeof lookAtEmails>): LookedAtEmails['sums'] => lookAtEmails(...looked).sums;
const toldOf = (...looked: Parameters<typeof lookAtEmails>): LookedAtEmails['problems'] =>
  lookAtEmails(...looked).problems;
const isTold = (before: ReturnType<typeof tab>, now: ReturnType<typeof tab>): boolean =>
  toldOf(sumsOf({}, before), now).length > 0;

const ROWS = [row(1), row(2), row(3)];

test.each<[string, Record<number, RawCell>]>([
  ['number of the email', { 0: 9 }],
  ['day', { 1: 50000 }],
  ['day, cleared', { 1: '' }],
  ['person', { 2: 1 }],
  ['person, cleared', { 2: '' }],
  ['address', { 3: 'p9@larkfield.example' }],
  ['address, cleared', { 3: '' }],
  ['kind', { 4: 'digest' }],
  ['policy', { 5: '' }],
  ['subject', { 6: 'Hello' }],
  ['status', { 7: 'not sent' }],
  ['number that is none', { 0: 'two' }],
])('another %s is told', (_what, change) => {
  expect(isTold(tab(...ROWS), tab(row(1), row(2, change), row(3)))).toBe(true);
});

test.each<[string, RawCell[][]]>([
  ['sorted', [row(3), row(1), row(2)]],
  ['continued', [...ROWS, row(4)]],
  ['there twice in one row', [...ROWS, row(2)]],
  ['with a blank row', [row(1), [], row(2), row(3)]],
])('the tab %s is the same', (_what, rows) => {
  expect(isTold(tab(...ROWS), tab(...rows))).toBe(false);
});

test('what was claimed is settled later', () => {
  const claimed = [row(1), row(2, { 7: 'claimed' }), row(3, { 7: 'claimed' })];
  expect(isTold(tab(...claimed), tab(...ROWS))).toBe(false);
  expect(isTold(tab(...claimed), tab(row(1, { 7: 'unknown' }), row(2), row(3)))).toBe(true);
});

test('a number that was typed over in a row that is claimed leaves the others watched, and sums that can be noted', () => {
  const before = tab(row(1), row(2), row(3, { 0: 'three', 7: 'claimed' }));
  expect(JSON.parse(JSON.stringify(sumsOf({}, before)))).toEqual(sumsOf({}, tab(row(1), row(2))));
  expect(isTold(before, tab(row(1, { 2: 7 }), row(2)))).toBe(true);
});

test('told once, and not when it is undone', () => {
  const [right, wrong] = [tab(...ROWS), tab(row(1, { 2: 7 }), row(2), row(3))];
  const first = sumsOf({}, right);
  const second = sumsOf(first, wrong);
  expect(toldOf(second, wrong)).toEqual([]);
  expect(toldOf(second, right)).toEqual([]);
  const third = sumsOf(second, right);
  expect(toldOf(third, right)).toEqual([]);
  expect(toldOf(third, wrong)).toHaveLength(1);
});

test('nothing is told where nothing was noted, or rows have moved to an archive since', () => {
  expect(toldOf({}, tab(...ROWS))).toEqual([]);
  const moved = { ...sumsOf({}, tab(...ROWS)), moved: 5 };
  expect(toldOf(moved, tab(row(3)))).toEqual([]);
});

const CLAIMED = row(4, { 7: 'claimed' });

test('what was sent after the tab was read is watched from then on, with what became of it', () => {
  const sums = sumsOf({}, tab(...ROWS));
  const noted = withSent(sums, tab(...ROWS, CLAIMED)['Sent emails'], [{ email: 4, status: 'sent' }]);
  expect(noted).toEqual(sumsOf({}, tab(...ROWS, row(4))));
  expect(toldOf(noted, tab(...ROWS, row(4)))).toEqual([]);
  expect(toldOf(noted, tab(...ROWS, row(4, { 7: 'not sent' })))).toHaveLength(1);
  expect(toldOf(noted, tab(...ROWS, row(1)))).toHaveLength(1);
});

test('what was typed into another row while emails left is no part of what is noted', () => {
  const sums = sumsOf({}, tab(...ROWS));
  const typed = tab(row(1), row(2, { 2: 7 }), row(3), CLAIMED);
  const noted = withSent(sums, typed['Sent emails'], [{ email: 4, status: 'sent' }]);
  expect(toldOf(noted, tab(row(1), row(2, { 2: 7 }), row(3), row(4)))).toHaveLength(1);
});

test('an email that a stopped round had claimed is watched with what the next one says of it', () => {
  const settled = [{ email: 4, status: 'unknown' as const }];
  const sums = lookAtEmails({}, tab(...ROWS, CLAIMED), settled).sums;
  expect(sums).toEqual(sumsOf({}, tab(...ROWS, row(4, { 7: 'unknown' }))));
  const noted = withSent(sums, tab(...ROWS, row(4, { 7: 'unknown' }), row(5, { 7: 'claimed' }))['Sent emails'], [
    { email: 5, status: 'sent' },
  ]);
  expect(noted).toEqual(sumsOf({}, tab(...ROWS, row(4, { 7: 'unknown' }), row(5))));
});

test('behind a claim that cannot be read, and so not be settled, nothing is watched yet', () => {
  const sums = sumsOf({}, tab(...ROWS, CLAIMED));
  expect(
    withSent(sums, tab(...ROWS, CLAIMED, row(5, { 7: 'claimed' }))['Sent emails'], [{ email: 5, status: 'sent' }]),
  ).toEqual(sums);
});
