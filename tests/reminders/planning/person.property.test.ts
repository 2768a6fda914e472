/**
 * What one person gets over months who owes any set of policies and signs none, or some. Worked out here from the days of
 * the emails alone: nothing of the planning is asked.
 */
import fc from 'fast-check';
import { addDays, type Day, daysBetween, isWeekend } from '../../../src/common/day';
import type { Signature, Version } from '../../../src/register/model';
import { obligationsOn } from '../../../src/register/signing/obligations';
import { aPerson, aPolicy, aRegister, aSignature, aVersion, placed, planOn, sentOn } from '../made';

const FIRST: Day = '2026-09-01';
const DAYS = 130;

interface Plan {
  code: string;
  publishedOn: Day;
  daysToSign: number;
  signedOn: Day | null;
}
interface School {
  policies: Plan[];
  closures: { from: Day; until: Day }[];
}
interface Sent {
  day: Day;
  about: string[];
  /** What was owed on that day, and since when, as the register has it. */
  owed: { label: string; dueOn: Day }[];
}

const day = (most: number) => fc.integer({ min: 0, max: most }).map((days): Day => addDays(FIRST, days));

const policies = (most: number, days: fc.Arbitrary<number>, signs: fc.Arbitrary<Day | null>): fc.Arbitrary<Plan[]> =>
  fc
    .array(fc.record({ publishedOn: day(20), daysToSign: days, signedOn: signs }), { minLength: 1, maxLength: most })
    .map((list) => list.map((one, i) => ({ code: `P${i + 1}`, ...one })));

const closures = fc
  .array(fc.tuple(day(DAYS - 10), fc.integer({ min: 0, max: 8 })), { maxLength: 3 })
  .map((list) => list.map(([from, days]) => ({ from, until: addDays(from, days) })));

const isClosed = (one: Day, { closures: closed }: Pick<School, 'closures'>): boolean =>
  isWeekend(one) || closed.some(({ from, until }) => from <= one && one <= until);

/** Goes through the days as the rounds do; each email of the plan is taken as sent. */
function lived({ policies: plans, closures: closed }: School): Sent[] {
  const sent: Sent[] = [];
  // Gathered, and expected once: `expect` takes longer than what it is asked here.
  const dueOnClosed: Day[] = [];
  const severalOn: Day[] = [];
  const versions = plans.map(
    ({ code, publishedOn }): Version => aVersion({ version: `${code} v1.0`, policyCode: code, publishedOn }),
  );
  for (let i = 0; i < DAYS; i++) {
    const today = addDays(FIRST, i);
    const signatures = plans.flatMap(({ code, signedOn }): Signature[] =>
      signedOn === null ? [] : [aSignature(signedOn, { version: `${code} v1.0` })],
    );
    const register = aRegister({
      people: [aPerson()],
      policies: plans.map(({ code, daysToSign }) => aPolicy({ code, daysToSign })),
      versions,
      signatures,
      closures: closed,
      sentEmails: placed(sent.map((one) => sentOn(one.day, { about: one.about }))),
    });
    const obligations = obligationsOn(register, today);
    for (const { dueOn } of obligations)
      if (dueOn !== null && isClosed(dueOn, { closures: closed })) dueOnClosed.push(dueOn);
    const { reminders } = planOn(today, obligations, register);
    if (reminders.length > 1) severalOn.push(today);
    const owed = obligations.flatMap(({ status, version, dueOn }) =>
      (status === 'due' || status === 'overdue') && dueOn !== null ? [{ label: version?.version ?? '', dueOn }] : [],
    );
    for (const { about } of reminders) sent.push({ day: today, about, owed });
  }
  expect({ dueOnClosed, severalOn }).toEqual({ dueOnClosed: [], severalOn: [] });
  return sent;
}

function schoolDaysFrom(first: Day, school: School): Day[] {
  return Array.from({ length: DAYS }, (_, i) => addDays(first, i)).filter((one) => !isClosed(one, school));
}

const anything = fc.record({
  policies: policies(9, fc.integer({ min: 1, max: 40 }), fc.option(day(DAYS), { nil: null })),
  closures,
});

test('whatever somebody owes: never three school days running, all of it in one email, weekly once anything is overdue', () => {
  fc.assert(
    fc.property(anything, (school) => {
      const sent = lived(school);
      const open = schoolDaysFrom(FIRST, school);
      for (const [i, one] of sent.entries()) {
        expect(isClosed(one.day, school)).toBe(false);
        expect([...one.about].sort()).toEqual(one.owed.map(({ label }) => label).sort());
        const place = open.indexOf(one.day);
        const running = [open[place - 1], open[place - 2]];
        expect(running.every((before) => sent.some((other) => other.day === before))).toBe(false);
        const before = sent[i - 1];
        const isNew = one.about.some((label) => !sent.slice(0, i).some((other) => other.about.includes(label)));
        if (before === undefined || isNew) continue;
        const gap = daysBetween(before.day, one.day);
        // From the last reminder before a due day to the first after it: the smallest step of the ladder.
        expect(gap).toBeGreaterThanOrEqual(2);
        const wasLate = one.owed.some(({ dueOn, label }) => dueOn < before.day && timesOf(sent, label, one.day) < 8);
        if (wasLate) expect(gap).toBeGreaterThanOrEqual(7);
      }
    }),
    { numRuns: 60 },
  );
});

/** How often an email had named it by then. */
function timesOf(sent: readonly Sent[], label: string, until: Day): number {
  return sent.filter((one) => one.day < until && one.about.includes(label)).length;
}

const sixWithinThreeWeeks = fc.record({
  policies: policies(6, fc.constant(14), fc.constant(null)),
  closures: fc.constant<School['closures']>([]),
});

test('up to six policies due within three weeks: each is asked for from its first school day on until about a month beyond its due day', () => {
  fc.assert(
    fc.property(sixWithinThreeWeeks, (school) => {
      const sent = lived(school);
      for (const { code, publishedOn } of school.policies) {
        const about = sent.filter((one) => one.about.includes(`${code} v1.0`)).map((one) => one.day);
        const dueOn = sent.flatMap(({ owed }) => owed).find(({ label }) => label === `${code} v1.0`)?.dueOn ?? FIRST;
        expect(schoolDaysFrom(publishedOn, school).slice(0, 2)).toContain(about[0]);
        const last = about[about.length - 1] ?? FIRST;
        expect(daysBetween(dueOn, last)).toBeGreaterThanOrEqual(26);
        // No wait is longer than a week and the weekend in which it ends.
        for (const [i, one] of about.entries()) {
          expect(daysBetween(about[i - 1] ?? one, one)).toBeLessThanOrEqual(9);
        }
      }
      const lastDue =
        sent
          .flatMap(({ owed }) => owed.map(({ dueOn }) => dueOn))
          .sort()
          .pop() ?? FIRST;
      expect(daysBetween(lastDue, sent[sent.length - 1]?.day ?? FIRST)).toBeLessThanOrEqual(45);
    }),
    { numRuns: 40 },
  );
});

const oneAndALater = fc.record({ first: day(10), wait: fc.integer({ min: 45, max: 60 }) });

test('when emails about one policy are over, another is asked for as if it were alone', () => {
  fc.assert(
    fc.property(oneAndALater, ({ first, wait }) => {
      const later = { code: 'P2', publishedOn: addDays(first, wait), daysToSign: 14, signedOn: null };
      const old = { code: 'P1', publishedOn: first, daysToSign: 14, signedOn: null };
      const days = (plans: Plan[]) =>
        lived({ policies: plans, closures: [] })
          .filter((one) => one.about.includes('P2 v1.0'))
          .map((one) => one.day);
      expect(days([old, later])).toEqual(days([later]));
    }),
    { numRuns: 10 },
  );
});
