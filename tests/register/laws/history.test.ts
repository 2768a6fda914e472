/** First and last days that something speaks against: one person's, and those of many at once. */
import type { Day } from '../../../src/common/day';
import { historyQuestions } from '../../../src/register/laws/history/history';
import type { Person, SentEmail, Signature } from '../../../src/register/model';
import { placed, sentOn } from '../../reminders/made';
import { aPerson, aRegister, aSignature } from '../made';

const TODAY = '2026-08-20';

interface Heard {
  signed?: readonly Day[];
  asked?: readonly Day[];
  receipts?: readonly Day[];
}

/** So many people with the same days, each of whom signed and was emailed on those. */
const school = (count: number, days: Partial<Person>, { signed = [], asked = [], receipts = [] }: Heard) => {
  const numbers = Array.from({ length: count }, (_, at) => at + 1);
  const people = numbers.map((number) => aPerson({ number, row: number + 1, name: `Person ${number}`, ...days }));
  const signatures = numbers.flatMap((person) =>
    signed.map((day): Signature => aSignature(day, { person, response: `${day} of ${person}` })),
  );
  const sent = numbers.flatMap((person): SentEmail[] => [
    ...asked.map((day) => sentOn(day, { person })),
    ...receipts.map((day) => sentOn(day, { person, kind: 'receipt' })),
  ]);
  return aRegister({ people, signatures, sentEmails: placed(sent) });
};

/** What is asked about all together, and about each. */
const askedOf = (...given: Parameters<typeof school>) => {
  const asked = historyQuestions(school(...given), TODAY).map(({ response }) => response);
  const isOfOne = (response: string): boolean => response.startsWith('date ');
  return { together: asked.filter((one) => !isOfOne(one)), each: asked.filter(isOfOne) };
};

const NOTHING = { together: [], each: [] };

describe('a first day that is to come, of people who were here before', () => {
  const days = { startsOn: '2026-11-02' } as const;
  const before = { signed: ['2025-09-10'] } as const;

  test('is asked about once where three have it, and of each where two have it', () => {
    expect(askedOf(3, days, before)).toEqual({ together: ['start 2026-11-02 1 2 3 2025-09-10'], each: [] });
    expect(askedOf(2, days, before)).toEqual({
      together: [],
      each: ['date 1 2026-11-02   2025-09-10', 'date 2 2026-11-02   2025-09-10'],
    });
  });

  test('is right for those who come back, however many', () => {
    expect(askedOf(3, { ...days, leavesOn: '2026-06-30' }, { ...before, asked: ['2026-06-01'] })).toEqual(NOTHING);
  });

  test('is right for starters who signed at an induction day, with a receipt, up to sixty days before', () => {
    const starters = { startsOn: '2026-09-01' } as const;
    expect(askedOf(3, starters, { signed: ['2026-07-03'], receipts: ['2026-07-03'] })).toEqual(NOTHING);
    expect(askedOf(3, starters, { signed: ['2026-07-02'] }).together).toEqual(['start 2026-09-01 1 2 3 2026-07-02']);
  });

  test('is asked about where three were asked to sign a day before it', () => {
    expect(askedOf(3, { startsOn: '2026-08-21' }, { asked: ['2026-08-20'] }).together).toEqual([
      'start 2026-08-21 1 2 3 2026-08-20',
    ]);
    expect(askedOf(2, { startsOn: '2026-08-21' }, { asked: ['2026-08-20'] })).toEqual(NOTHING);
  });

  test('is asked about although the people signed again just before it', () => {
    expect(askedOf(1, { startsOn: '2026-09-01' }, { signed: ['2025-09-10', '2026-08-19'] }).each).toEqual([
      'date 1 2026-09-01   2026-08-19',
    ]);
  });

  test('is no matter once it has come', () => {
    expect(askedOf(3, { startsOn: TODAY }, before)).toEqual(NOTHING);
  });
});

describe('a last day that is over, of people who were heard of since', () => {
  test('is asked about once where three have it', () => {
    expect(askedOf(3, { leavesOn: '2026-05-01' }, { signed: ['2026-08-01'] })).toEqual({
      together: ['left 2026-05-01 1 2 3 2026-08-01'],
      each: [],
    });
    expect(askedOf(2, { leavesOn: '2026-05-01' }, { signed: ['2026-08-01'] }).each).toHaveLength(2);
  });

  test('is right where it was the day of the last signature', () => {
    expect(askedOf(3, { leavesOn: '2026-08-01' }, { signed: ['2026-08-01'] })).toEqual(NOTHING);
    expect(askedOf(3, { leavesOn: '2026-07-31' }, { signed: ['2026-08-01'] }).together).toHaveLength(1);
  });
});

describe('what was said to be right', () => {
  const left = { leavesOn: '2026-05-01' } as const;

  test('is asked about again once something speaks against it anew: it had been taken back in between', () => {
    const [before, after] = [{ signed: ['2026-08-01'] }, { signed: ['2026-08-01'], asked: ['2026-08-19'] }] as const;
    expect(askedOf(1, left, before)).toEqual(askedOf(1, left, before));
    expect(askedOf(1, left, after).each).not.toEqual(askedOf(1, left, before).each);
    expect(askedOf(3, left, after).together).not.toEqual(askedOf(3, left, before).together);
  });

  test('of people who are away counts for those people and days alone', () => {
    const away = (awayFrom: Day) => askedOf(3, { awayFrom, awayUntil: '2026-09-01' }, {}).together;
    expect(away('2026-08-01')).toHaveLength(1);
    expect(away('2026-08-02')).not.toEqual(away('2026-08-01'));
  });
});

describe('an absence without an end', () => {
  const away = { awayFrom: '2026-06-01' } as const;

  test('is asked about where the person was emailed more than sixty days after it began', () => {
    expect(askedOf(1, away, { asked: ['2026-07-31'] })).toEqual(NOTHING);
    expect(askedOf(1, away, { asked: ['2026-08-01'] }).each).toHaveLength(1);
    expect(askedOf(1, { ...away, awayUntil: '2026-09-01' }, { asked: ['2026-08-01'] })).toEqual(NOTHING);
    expect(askedOf(1, { ...away, leavesOn: '2026-08-19' }, { asked: ['2026-08-01'] })).toEqual(NOTHING);
  });
});

describe('individual due dates of more than half of the school', () => {
  test('are asked about once where they are more than sixty days ahead', () => {
    expect(askedOf(3, { ownDueOn: '2026-10-19' }, {})).toEqual(NOTHING);
    expect(askedOf(3, { ownDueOn: '2026-10-20' }, {}).together).toHaveLength(1);
    expect(askedOf(2, { ownDueOn: '2026-10-20' }, {})).toEqual(NOTHING);
  });
});
