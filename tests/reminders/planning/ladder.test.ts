/** On which days a signature is asked for: the ladder and the school calendar, at their boundaries. */
import { addDays, type Day } from '../../../src/common/day';
import { type Closure, isSchoolDay, schoolDayFrom } from '../../../src/common/school-days';
import { type Obligation, obligationsOn } from '../../../src/register/signing/obligations';
import { type Ladder, rungsFrom, rungsUntil } from '../../../src/reminders/planning/ladder';
import { isSendingTime } from '../../../src/reminders/planning/sending-time';
import { aPerson, aPolicy, aRegister, aVersion, owing, placed, planOn, sentOn, settingsWith } from '../made';

const ladder = settingsWith();
const daysUntil = (one: Obligation, own: Ladder, until: Day): Day[] =>
  rungsUntil(one, own, until).map(({ day }) => day);

/** Goes through the days as the rounds do; each email of the plan is taken as sent. @returns the days on which she was written to */
function written(from: Day, to: Day, published: Day, closures: Closure[] = [], policy = aPolicy()): Day[] {
  const days: Day[] = [];
  for (let today = from; today <= to; today = addDays(today, 1)) {
    const sentEmails = placed(days.map((day) => sentOn(day)));
    const register = aRegister({
      versions: [aVersion({ publishedOn: published })],
      policies: [policy],
      closures,
      sentEmails,
    });
    const plan = planOn(today, obligationsOn(register, today), register);
    if (plan.reminders.length > 0) days.push(today);
  }
  return days;
}

describe('the ladder of a policy published on Tuesday 1 September and due on the 15th', () => {
  test.each<[Day, Day | null]>([
    ['2026-08-31', null],
    ['2026-09-01', '2026-09-01'],
    ['2026-09-07', '2026-09-01'],
    ['2026-09-08', '2026-09-08'],
    ['2026-09-13', '2026-09-08'],
    ['2026-09-14', '2026-09-14'],
    ['2026-09-15', '2026-09-14'],
    ['2026-09-16', '2026-09-16'],
    ['2026-09-22', '2026-09-16'],
    ['2026-09-23', '2026-09-23'],
    ['2026-10-28', '2026-10-28'],
  ])('on %s the last day of the ladder is %s', (today, rung) => {
    expect(daysUntil(owing(), ladder, today).pop() ?? null).toBe(rung);
  });

  test.each<[string, Day, Day[]]>([
    [
      'a month to sign has all three reminders before',
      '2026-10-01',
      ['2026-09-01', '2026-09-17', '2026-09-24', '2026-09-30'],
    ],
    ['two weeks to sign: the asking is two weeks before', '2026-09-15', ['2026-09-01', '2026-09-08', '2026-09-14']],
    ['ten days: no reminder of two weeks before', '2026-09-11', ['2026-09-01', '2026-09-04', '2026-09-10']],
    ['a week: the asking is a week before', '2026-09-08', ['2026-09-01', '2026-09-07']],
    ['three days', '2026-09-04', ['2026-09-01', '2026-09-03']],
    ['one day', '2026-09-02', ['2026-09-01']],
    ['today', '2026-09-01', ['2026-09-01']],
  ])('%s', (_what, dueOn, rungs) => {
    expect(daysUntil(owing({ dueOn }), ladder, dueOn)).toEqual(rungs);
  });

  test('follows the settings', () => {
    const own = { daysBefore: [3], firstAfterDays: 2, everyDays: 5 };
    expect(daysUntil(owing(), own, '2026-09-25')).toEqual(['2026-09-01', '2026-09-12', '2026-09-17', '2026-09-22']);
    expect(daysUntil(owing(), { ...own, daysBefore: [] }, '2026-09-16')).toEqual(['2026-09-01']);
  });
});

/** Each line: from, until, published, closed, days to sign, and the days on which somebody who never signs is written to. */
const FACTS: [what: string, from: Day, to: Day, published: Day, closed: Closure[], daysToSign: number, days: Day[]][] =
  [
    [
      'an ordinary fortnight, then weekly',
      '2026-09-01',
      '2026-10-01',
      '2026-09-01',
      [],
      14,
      ['2026-09-01', '2026-09-08', '2026-09-14', '2026-09-16', '2026-09-23', '2026-09-30'],
    ],
    [
      'published on a Friday evening: asked on that Friday still, as the day is a school day',
      '2026-09-04',
      '2026-09-07',
      '2026-09-04',
      [],
      14,
      ['2026-09-04'],
    ],
    [
      'published on a Saturday: asked on Monday, once',
      '2026-09-05',
      '2026-09-09',
      '2026-09-05',
      [],
      14,
      ['2026-09-07'],
    ],
    [
      'due on a Monday: the day before is Sunday, so it goes on Monday itself; the next keeps two days from it',
      '2026-09-15',
      '2026-09-23',
      '2026-09-07',
      [],
      14,
      ['2026-09-15', '2026-09-21', '2026-09-23'],
    ],
    [
      'due on a Friday: the day after is Saturday, so it goes on Monday; the week is still counted from Saturday',
      '2026-09-10',
      '2026-09-29',
      '2026-09-04',
      [],
      14,
      ['2026-09-10', '2026-09-17', '2026-09-21', '2026-09-28'],
    ],
    [
      'due on a Saturday, so on Monday: the day before is Sunday, so it goes on Monday itself',
      '2026-09-14',
      '2026-09-22',
      '2026-09-05',
      [],
      14,
      ['2026-09-14', '2026-09-21'],
    ],
    [
      'published on the last day before half-term, in which nobody is written to; what fell into it goes once on the first day back',
      '2026-10-23',
      '2026-11-06',
      '2026-10-23',
      [{ from: '2026-10-26', until: '2026-10-30' }],
      14,
      ['2026-10-23', '2026-11-02', '2026-11-05'],
    ],
    [
      'overdue over Christmas: two weeks of reminders are one on the first day back',
      '2026-12-15',
      '2027-01-12',
      '2026-11-20',
      [{ from: '2026-12-19', until: '2027-01-03' }],
      14,
      ['2026-12-15', '2027-01-04', '2027-01-11'],
    ],
    [
      'the clocks go back on Sunday 25 October: the days stay where they are',
      '2026-10-13',
      '2026-10-28',
      '2026-10-12',
      [],
      14,
      ['2026-10-13', '2026-10-19', '2026-10-26', '2026-10-28'],
    ],
    [
      'the clocks go forward on Sunday 28 March: the days stay where they are',
      '2027-03-16',
      '2027-03-31',
      '2027-03-15',
      [],
      14,
      ['2027-03-16', '2027-03-22', '2027-03-29', '2027-03-31'],
    ],
    [
      'through 29 February',
      '2028-02-15',
      '2028-03-08',
      '2028-02-15',
      [],
      14,
      ['2028-02-15', '2028-02-22', '2028-02-28', '2028-03-01', '2028-03-08'],
    ],
    [
      'a year without 29 February',
      '2027-02-15',
      '2027-03-08',
      '2027-02-15',
      [],
      14,
      ['2027-02-15', '2027-02-22', '2027-03-01', '2027-03-03'],
    ],
    [
      'a single closed day on the due day, which is then the day after',
      '2026-09-14',
      '2026-09-17',
      '2026-09-01',
      [{ from: '2026-09-15', until: '2026-09-15' }],
      14,
      ['2026-09-14', '2026-09-17'],
    ],
    [
      'three days to sign',
      '2026-09-01',
      '2026-09-14',
      '2026-09-01',
      [],
      3,
      ['2026-09-01', '2026-09-03', '2026-09-07', '2026-09-14'],
    ],
    [
      'a month to sign',
      '2026-09-01',
      '2026-10-09',
      '2026-09-01',
      [],
      30,
      ['2026-09-01', '2026-09-17', '2026-09-24', '2026-09-30', '2026-10-02', '2026-10-09'],
    ],
  ];

test.each(FACTS.map(([what, ...fact]) => [what, fact] as const))('%s', (_what, fact) => {
  const [from, to, published, closed, daysToSign, days] = fact;
  expect(written(from, to, published, closed, aPolicy({ daysToSign }))).toEqual(days);
});

test('somebody who comes back from leave is asked on the first day back, and has the days that everyone gets', () => {
  const person = aPerson({ awayFrom: '2026-09-02', awayUntil: '2026-10-05' });
  const days: Day[] = [];
  for (let today: Day = '2026-09-01'; today <= '2026-10-22'; today = addDays(today, 1)) {
    const register = aRegister({ people: [person], sentEmails: placed(days.map((day) => sentOn(day))) });
    if (planOn(today, obligationsOn(register, today), register).reminders.length > 0) days.push(today);
  }
  expect(days).toEqual(['2026-09-01', '2026-10-05', '2026-10-12', '2026-10-19', '2026-10-21']);
});

test('somebody who leaves is written to until the last working day, and not after', () => {
  const lastDayAndAfter: Day[] = ['2026-09-14', '2026-09-16'];
  const days = (leavesOn: Day): Day[] =>
    lastDayAndAfter.filter((today) => {
      const register = aRegister({ people: [aPerson({ leavesOn })] });
      return planOn(today, obligationsOn(register, today), register).reminders.length > 0;
    });
  expect(days('2026-09-14')).toEqual(['2026-09-14']);
  expect(days('2026-09-16')).toEqual(['2026-09-14', '2026-09-16']);
});

describe('the school day', () => {
  const closures: Closure[] = [{ from: '2026-10-26', until: '2026-10-30' }];
  test.each<[Day, boolean]>([
    ['2026-10-23', true],
    ['2026-10-24', false],
    ['2026-10-25', false],
    ['2026-10-26', false],
    ['2026-10-30', false],
    ['2026-10-31', false],
    ['2026-11-02', true],
  ])('%s: %s', (day, expected) => {
    expect(isSchoolDay(day, closures)).toBe(expected);
  });
  test.each<[number, boolean]>([
    [0, false],
    [7, false],
    [8, true],
    [15, true],
    [16, false],
    [23, false],
  ])('%i o’clock: %s', (hour, expected) => {
    expect(isSendingTime('2026-10-23', hour, closures)).toBe(expected);
  });
  test.each<[Day, Day | null]>([
    ['2026-10-23', '2026-10-23'],
    ['2026-10-24', '2026-11-02'],
    ['2026-10-30', '2026-11-02'],
  ])('the school day from %s on is %s', (day, expected) => {
    expect(schoolDayFrom(day, closures)).toBe(expected);
  });
  test('a calendar that is closed for ever has none', () => {
    expect(schoolDayFrom('2026-10-23', [{ from: '2026-01-01', until: '2099-12-31' }])).toBeNull();
  });
});

describe('where a day is not known', () => {
  test.each([
    ['of asking', { askedOn: null }],
    ['of being due', { dueOn: null }],
    ['of either', { askedOn: null, dueOn: null }],
  ])('that %s, the ladder has none', (_which, more) => {
    expect(rungsUntil(owing(more), ladder, '2026-10-01')).toEqual([]);
    expect(rungsFrom(owing(more), ladder, '2026-09-08')).toEqual([]);
  });
});

describe('the next day of the ladder', () => {
  test.each<[Day, Day]>([
    ['2026-08-01', '2026-09-01'],
    ['2026-09-01', '2026-09-01'],
    ['2026-09-02', '2026-09-08'],
    ['2026-09-08', '2026-09-08'],
    ['2026-09-09', '2026-09-14'],
    ['2026-09-15', '2026-09-16'],
    ['2026-09-17', '2026-09-23'],
    ['2027-09-15', '2027-09-15'],
    ['2027-09-16', '2027-09-22'],
  ])('from %s on is %s', (from, rung) => {
    expect(rungsFrom(owing(), ladder, from)[0]?.day).toBe(rung);
  });
});

test('each day of the ladder has its pause, and the day beyond which it is left out', () => {
  const { daysBefore } = ladder;
  expect(daysBefore).toEqual([14, 7, 1]);
  expect(rungsUntil(owing(), ladder, '2026-10-01')).toEqual([
    { day: '2026-09-01', pause: 0, putOffUntil: null },
    { day: '2026-09-08', pause: 6, putOffUntil: '2026-09-12' },
    { day: '2026-09-14', pause: 2, putOffUntil: '2026-09-14' },
    { day: '2026-09-16', pause: 2, putOffUntil: null },
    { day: '2026-09-23', pause: 7, putOffUntil: null },
    { day: '2026-09-30', pause: 7, putOffUntil: null },
  ]);
});
