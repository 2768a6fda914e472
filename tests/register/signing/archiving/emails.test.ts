/** Which emails may move to an archive: those without which the same emails are planned, today and later. */
import { type Day, toDay } from '../../../../src/common/day';
import type { Register, SentEmail } from '../../../../src/register/model';
import { emailsToMove } from '../../../../src/register/signing/archiving/emails';
import { obligationsOn } from '../../../../src/register/signing/obligations';
import { sentOn } from '../../../reminders/made';
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

/** Nobody on the staff list, so that nothing is owed: person 7 unless it is said otherwise, about a policy that is gone. */
const old = (day: Day, more: Partial<SentEmail> = {}): SentEmail =>
  sentOn(day, { person: 7, to: 'shared@larkfield.example', about: ['P9 v1.0'], ...more });

const FIRST = sentOn(toDay('2025-09-01'), { kind: 'invitation', about: ['P1 v1.0', 'P9 v1.0'] });
/** The highest number stays, whatever it is of. */
const HIGHEST = sentOn(toDay('2025-12-01'), { person: 99, to: 'other@larkfield.example', kind: 'receipt' });
const BOSS = 'boss@larkfield.example';

/** Those that move, between the first email about each version and the one with the highest number, counted from 2. */
const movedBetween = (...emails: SentEmail[]): number[] => movedOf(having([FIRST, ...emails, HIGHEST]));

test.each(['invitation', 'reminder', 'reminder by hand', 'receipt', 'line manager', 'head teacher'])(
  'of two to an address an earlier %s moves',
  (kind) => {
    expect(movedBetween(old('2025-09-08', { kind }), old('2025-09-12', { kind }))).toEqual([2]);
  },
);

test('what was sent on the last day of the years that have gone moves, on the first of those that stay not', () => {
  const list = { kind: 'line manager' };
  const emails = [old('2027-08-30', list), old('2027-08-31', list), old('2027-09-01', list), old('2027-09-02', list)];
  expect(movedBetween(...emails)).toEqual([2, 3]);
});

test('the last of its kind to an address stays, however the address is written', () => {
  const list = (day: Day, to: string) => old(day, { kind: 'line manager', to });
  expect(
    movedBetween(list('2025-09-08', BOSS), list('2025-09-15', 'Boss@Larkfield.example'), old('2025-09-20')),
  ).toEqual([2]);
  // One that may not have left is not the last.
  const unknown = { ...list('2025-09-15', BOSS), status: 'unknown' as const };
  expect(movedBetween(list('2025-09-08', BOSS), unknown, old('2025-09-20'))).toEqual([]);
});

test('the last to each person stays, where several people have one address', () => {
  const receipt = (day: Day, person: number) => old(day, { kind: 'receipt', person });
  expect(movedBetween(receipt('2025-09-08', 7), receipt('2025-09-15', 8), receipt('2025-09-16', 8))).toEqual([3]);
});

test('the last that asked a person for anything stays, though others came after it', () => {
  const emails = [
    old('2025-09-08'),
    old('2025-09-10', { kind: 'receipt' }),
    old('2025-09-12', { person: 8 }),
    old('2025-09-14', { kind: 'receipt', person: 8 }),
    old('2025-09-16', { kind: 'receipt', person: 8 }),
  ];
  expect(movedBetween(...emails)).toEqual([5]);
});

describe('the last that asked a person for a version that is asked for still', () => {
  const current = { about: ['P1 v1.0'] };

  test('stays, though the person was asked for another later, and somebody else for this one', () => {
    expect(movedBetween(old('2025-09-08', current), old('2025-09-12'))).toEqual([]);
    const others = [old('2025-09-12'), old('2025-09-14', { ...current, person: 8 })];
    expect(movedBetween(old('2025-09-08', current), ...others)).toEqual([]);
  });

  test('is not the receipt for it', () => {
    const emails = [old('2025-09-08', current), old('2025-09-10'), old('2025-09-12', { ...current, kind: 'receipt' })];
    expect(movedBetween(...emails)).toEqual([]);
  });

  test('moves where the version is asked for no more', () => {
    expect(movedBetween(old('2025-09-08'), old('2025-09-12', current))).toEqual([2]);
  });

  test('stays where the version is yet to come', () => {
    const emails = [FIRST, old('2027-01-10', { about: ['P1 v2.0'] }), old('2027-01-12', { about: ['P1 v2.0'] })];
    const versions = [
      aVersion('P1 v1.0', toDay('2025-09-01')),
      aVersion('P1 v2.0', toDay('2027-01-08'), { inForceFrom: toDay('2029-01-01') }),
    ];
    const invited = old('2027-01-08', { about: ['P1 v2.0'], person: 8, to: 'eight@larkfield.example' });
    const school = having([invited, ...emails, old('2027-01-14'), HIGHEST], { versions });
    // The first of the two about it; the second is the last that asked for it.
    expect(movedOf(school)).toEqual([3]);
  });
});

test('one that asks for something that is owed stays, whatever else it asks for', () => {
  const owed = (day: Day, about: string[]) => sentOn(day, { about });
  expect(movedBetween(owed('2025-09-08', ['P1 v1.0', 'P9 v1.0']), owed('2025-09-12', ['P1 v1.0']))).toEqual([]);
});

test('none moves that went to an address that was refused once, however it is written', () => {
  const list = (day: Day, more: Partial<SentEmail> = {}) =>
    old(day, { kind: 'line manager', to: 'Boss@larkfield.example', ...more });
  const refused = list('2025-09-10', { to: BOSS, status: 'not accepted' });
  expect(movedBetween(list('2025-09-08'), refused, list('2025-09-12'))).toEqual([]);
});

test('of one day the number tells which was first and which last, however the rows are sorted', () => {
  const sent = (emails: SentEmail[]) => ({ sentEmails: emails.map((value, i) => ({ row: i + 2, value })) });
  const list = { kind: 'line manager', to: BOSS };
  const highest = { ...HIGHEST, email: 9 };
  const lists = [highest, old('2025-09-08', { ...list, email: 3 }), old('2025-09-08', { ...list, email: 2 }), FIRST];
  expect(movedOf(having([], sent(lists)))).toEqual([2]);
  const newestFirst = [
    highest,
    old('2025-09-09', { ...list, email: 2 }),
    old('2025-09-08', { ...list, email: 3 }),
    FIRST,
  ];
  expect(movedOf(having([], sent(newestFirst)))).toEqual([3]);
  const invitation = (day: Day, email: number) => old(day, { kind: 'invitation', email, about: ['P8 v1.0'] });
  const invitations = [
    invitation('2025-09-02', 3),
    invitation('2025-09-02', 2),
    invitation('2025-09-02', 4),
    invitation('2025-09-09', 5),
    FIRST,
    highest,
  ];
  expect(movedOf(having([], sent(invitations)))).toEqual([3, 4]);
});
