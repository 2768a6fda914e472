/** Which emails may move to an archive: those without which the same emails are planned, today and later. */
import fc from 'fast-check';
import { addDays, type Day, toDay } from '../../../../src/common/day';
import type { Register, SentEmail } from '../../../../src/register/model';
import { emailsToMove } from '../../../../src/register/signing/archiving/emails';
import { obligationsOn } from '../../../../src/register/signing/obligations';
import { firstHeardOf } from '../../../../src/register/signing/versions';
import { historyOf } from '../../../../src/reminders/planning/email-history';
import { planReminders } from '../../../../src/reminders/planning/plan-reminders';
import { planWithdrawals } from '../../../../src/reminders/planning/plan-withdrawals';
import { sentOn } from '../../../reminders/made';
import { FIRST_DAY, someRegister } from '../../any-register';
import { aPerson, aPolicy, aRegister, aSignature, aVersion } from '../../made';

const TODAY = toDay('2028-11-26');

/** A school with these emails, numbered as they stand. */
const having = (emails: SentEmail[], more: Partial<Register> = {}): Register =>
  aRegister({
    people: [aPerson()],
    policies: [aPolicy({ lasts: { kind: 'until next version' } })],
    versions: [aVersion('P1 v1.0', toDay('2025-09-01'))],
    sentEmails: emails.map((value, i) => ({ row: i + 2, value: { ...value, email: i + 1 } })),
    ...more,
  });

const movedOf = (register: Register, today: Day = TODAY): number[] => [
  ...emailsToMove(register, () => obligationsOn(register, today), today),
];

const LADDER = (['2025-09-01', '2025-09-08', '2025-09-14', '2025-09-16'] as const).map((day) => sentOn(toDay(day)));

test('of those about a signature that was given the first and the last stay while the version is asked for', () => {
  const signed = { signatures: [aSignature(toDay('2025-09-20'))] };
  expect(movedOf(having(LADDER, signed))).toEqual([2, 3]);
});

test('none of those about a signature that is still owed moves', () => {
  expect(movedOf(having(LADDER))).toEqual([]);
});

test('none moves before the school years are over that stay', () => {
  const own = having(LADDER, { signatures: [aSignature(toDay('2025-09-20'))] });
  expect(movedOf(own, toDay('2027-08-31'))).toEqual([]);
  expect(movedOf(own, toDay('2027-09-01'))).toEqual([2, 3]);
});

test('one that may not have left, that was refused, or that comes only once stays', () => {
  const signed = { signatures: [aSignature(toDay('2025-09-20'))] };
  for (const more of [
    { status: 'unknown' },
    { status: 'not accepted' },
    { kind: 'withdrawn' },
    { kind: 'digest' },
  ] as const) {
    const emails = LADDER.map((one, i) => (i === 1 ? { ...one, ...more } : one));
    expect(movedOf(having(emails, signed))).not.toContain(2);
  }
});

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
