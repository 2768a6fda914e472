/** How long a signature lasts, in the words in which people write it. */
import * as v from 'valibot';
import type { Day } from '../../../src/common/day';
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

test.each<[Validity]>([[months(1)], [months(18)], [each(1, 9)], [each(29, 2)], [UNTIL], [{ kind: 'once' }]])(
  '%j is read as it is written',
  (one) => {
    expect(v.parse(validity, validityInWords(one))).toEqual(one);
  },
);

test.each<[string, Validity, Day, Day | null]>([
  ['a year, to the day', months(12), '2026-09-10', '2027-09-10'],
  ['a month from the last of January, to the end of February', months(1), '2027-01-31', '2027-02-28'],
  ['until September, signed on the last of June', each(1, 9), '2026-06-30', '2026-09-01'],
  ['until September, signed from July on: for the year that it begins', each(1, 9), '2026-07-01', '2027-09-01'],
  ['until September, signed on the day itself', each(1, 9), '2026-09-01', '2027-09-01'],
  ['until January, signed in the November before', each(1, 1), '2026-11-01', '2028-01-01'],
  ['until January, signed in the October before', each(1, 1), '2026-10-31', '2027-01-01'],
  ['until 29 February, in a leap year', each(29, 2), '2027-03-01', '2028-02-29'],
  ['until 29 February, in a year without it', each(29, 2), '2026-03-01', '2027-02-28'],
  ['until the next version', UNTIL, '2026-09-10', null],
  ['once', { kind: 'once' }, '2026-09-10', null],
])('a signature lasts %s', (_what, lasts, signedOn, expiresOn) => {
  expect(expiryOf(signedOn, lasts)).toBe(expiresOn);
});

test('months are months; none at all is until the next version', () => {
  expect([validityOfMonths(24), validityOfMonths(null)]).toEqual([
    { kind: 'months', months: 24 },
    { kind: 'until next version' },
  ]);
});
