/** How long a signature lasts, whatever is chosen: it reads as it was written, and whoever signs later is asked later. */
import fc from 'fast-check';
import * as v from 'valibot';
import { toDay } from '../../../src/common/day';
import { expiryOf } from '../../../src/register/signing/validity';
import { type Validity, validity, validityInWords } from '../../../src/register/workbook/validity-cell';

const UNTIL: Validity = { kind: 'until next version' };

const anyLasting = fc.oneof(
  fc.integer({ min: 1, max: 600 }).map((count): Validity => ({ kind: 'months', months: count })),
  fc
    .date({ min: new Date('2000-01-01'), max: new Date('2000-12-31'), noInvalidDate: true })
    .map((date): Validity => ({ kind: 'each year', month: date.getUTCMonth() + 1, day: date.getUTCDate() })),
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
