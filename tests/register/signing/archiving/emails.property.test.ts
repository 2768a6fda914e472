/** Of schools drawn by chance: without the emails that move the same emails are planned, today and later. */
import fc from 'fast-check';
import { addDays, type Day } from '../../../../src/common/day';
import type { SentEmail } from '../../../../src/register/model';
import { emailsToMove } from '../../../../src/register/signing/archiving/emails';
import { obligationsOn } from '../../../../src/register/signing/obligations';
import { firstHeardOf } from '../../../../src/register/signing/versions';
import { historyOf } from '../../../../src/reminders/planning/email-history';
import { planReminders } from '../../../../src/reminders/planning/plan-reminders';
import { planWithdrawals } from '../../../../src/reminders/planning/plan-withdrawals';
import { sentOn } from '../../../reminders/made';
import { FIRST_DAY, someRegister } from '../../any-register';

const someEmail: fc.Arbitrary<SentEmail> = fc
  .record({
    day: fc.integer({ min: 0, max: 900 }).map((days): Day => addDays(FIRST_DAY, days)),
    person: fc.constantFrom(1, 2, 3, null),
    kind: fc.constantFrom('invitation', 'reminder', 'reminder by hand', 'receipt', 'line manager', 'withdrawn'),
    about: fc.subarray(['P1 v1.0', 'P1 v1.1', 'P1 v2.0', 'P2 v1.0', 'P2 v2.0'], { minLength: 1, maxLength: 2 }),
    status: fc.constantFrom<SentEmail['status']>('sent', 'sent', 'sent', 'unknown', 'not sent', 'not accepted'),
  })
  .map(({ day, person, ...more }) => sentOn(day, { ...more, person, to: `p${person}@larkfield.example` }));

let movedInAll = 0;

test('without them the same people are written to, today and on every day after it', () => {
  fc.assert(
    fc.property(
      someRegister,
      fc.array(someEmail, { minLength: 20, maxLength: 50 }),
      fc.integer({ min: 900, max: 1600 }),
      fc.integer({ min: 0, max: 400 }),
      (school, emails, from, later) => {
        const today = addDays(FIRST_DAY, from);
        const sent = emails.map((value, i) => ({ row: i + 2, value: { ...value, email: i + 1 } }));
        const people = school.people.map((person) => ({ ...person, email: `p${person.number}@larkfield.example` }));
        const register = { ...school, people, sentEmails: sent };
        const moved = emailsToMove(register, () => obligationsOn(register, today), today);
        movedInAll += moved.size;
        const left = sent.filter(({ value }) => !moved.has(value.email));
        const valuesOf = (rows: typeof sent) => rows.map(({ value }) => value);
        expect(firstHeardOf({ ...register, sentEmails: valuesOf(left) })).toEqual(
          firstHeardOf({ ...register, sentEmails: valuesOf(sent) }),
        );
        for (const day of [today, addDays(today, 1), addDays(today, later)]) {
          const obligations = obligationsOn(register, day);
          const { settings, closures } = register;
          const plannedWith = (rows: typeof sent) => {
            const history = historyOf(valuesOf(rows), false);
            return [
              history.highestNumber,
              planReminders({ obligations, history, settings, closures, today: day, isTooFresh: () => false }).emails,
              ...(day === today ? [planWithdrawals({ register, history, today: day })] : []),
            ];
          };
          expect(plannedWith(left)).toEqual(plannedWith(sent));
        }
      },
    ),
    { numRuns: 250 },
  );
  expect(movedInAll).toBeGreaterThan(40);
});
