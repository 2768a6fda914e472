/** How long a signature lasts, in the words in which people write it. */
import fc from 'fast-check';
import * as v from 'valibot';
import { toDay } from '../../../src/common/day';
import { expiryOf, validityOfMonths } from '../../../src/register/signing/validity';
import type { RawCell } from '../../../src/register/workbook/cells';
import { type Validity, validity, validityInWords } from '../../../src/register/workbook/validity-cell';

const months = (count: number): Validity => ({ kind: 'months', months: count });
const each = (day: number, month: number): Validity => ({ kind: 'each year', month, day });
const UNTIL: Validity = { kind: 'until next version' };

describe('how long a signature lasts is read from', () => {
  test.each<[RawCell, Validity]>([
    [12, months(12)],
    ['12', months(12)],
    ['every 12 months', months(12)],
    ['12 months', months(12)],
    ['for 6 months', months(6)],
    ['Every two years', months(24)],
    ['2 years', months(24)],
    ['one year', months(12)],
    ['every month', months(1)],
    ['yearly', months(12)],
    ['Annually', months(12)],
    ['once a year', months(12)],
    ['each year', months(12)],
    ['each 1 September', each(1, 9)],
    ['until 1 September', each(1, 9)],
    ['1 Sept', each(1, 9)],
    ['every 1st of September', each(1, 9)],
    ['each year on 1 September', each(1, 9)],
    ['every September', each(1, 9)],
    ['September 1st', each(1, 9)],
    ['1/9', each(1, 9)],
    // "1 September" typed into Sheets becomes a date of this year.
    [46266, each(1, 9)],
    ['each 29 February', each(29, 2)],
    ['', UNTIL],
    ['when it changes', UNTIL],
    ['until the next version', UNTIL],
    ['Until it is changed', UNTIL],
    ['once', { kind: 'once' }],
    ['Once only', { kind: 'once' }],
    ['never again', { kind: 'once' }],
  ])('%s', (cell, expected) => {
    expect(v.parse(validity, cell)).toEqual(expected);
  });

  test.each<[RawCell]>([['soon'], ['each 31 June'], ['1 September 2027'], [0], [-3], [1.5], [true], ['700']])(
    'but not from %s, which is told with what to write',
    (cell) => {
      expect(v.safeParse(validity, cell).issues?.[0].message).toBe(
        `says "${cell}", which cannot be read. Write "every 12 months", "each 1 September", "when it changes" or "once"`,
      );
    },
  );
});

const anyLasting = fc.oneof(
  fc.integer({ min: 1, max: 600 }).map(months),
  fc
    .date({ min: new Date('2000-01-01'), max: new Date('2000-12-31'), noInvalidDate: true })
    .map((date) => each(date.getUTCDate(), date.getUTCMonth() + 1)),
  fc.constant(UNTIL),
  fc.constant<Validity>({ kind: 'once' }),
);

test('what the add-on writes, it reads again', () => {
  fc.assert(
    fc.property(anyLasting, (one) => {
      expect(v.parse(validity, validityInWords(one))).toEqual(one);
    }),
  );
});

test('whoever signs later is never asked again earlier', () => {
  const day = fc
    .date({ min: new Date('2020-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
    .map((date) => toDay(date.toISOString().slice(0, 10)));
  fc.assert(
    fc.property(anyLasting, day, day, (one, a, b) => {
      const [earlier, later] = a < b ? [a, b] : [b, a];
      const [first, second] = [expiryOf(earlier, one), expiryOf(later, one)];
      expect(first === null ? second === null : second !== null && first <= second && first > earlier).toBe(true);
    }),
  );
});

test('months are months; none at all is until the next version', () => {
  expect([validityOfMonths(24), validityOfMonths(null)]).toEqual([
    { kind: 'months', months: 24 },
    { kind: 'until next version' },
  ]);
});
