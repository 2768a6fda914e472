/** What Overdue says will be done about a signature, at the edges of its days. */
import type { Day } from '../../../src/common/day';
import type { SentEmail } from '../../../src/register/model';
import type { Obligation } from '../../../src/register/signing/obligations';
import { historyOf } from '../../../src/reminders/planning/email-history';
import { type NextRequest, whatComesNext } from '../../../src/reminders/planning/what-comes-next';
import { aPerson, aPolicy, aVersion, EIGHT_SENT, overdue, owing, sentOn, settingsWith } from '../made';

const next = (one: Obligation, today: Day, sent: SentEmail[] = [], more: Partial<NextRequest> = {}) =>
  whatComesNext({
    owedBy: new Map(),
    history: historyOf(sent, false),
    settings: settingsWith(),
    closures: [],
    today,
    canBeSigned: () => true,
    ...more,
  })(one);

test.each<[Obligation['status'], string]>([
  ['due', 'Reminder on 8 Sep 2026.'],
  ['overdue', 'Reminder on 8 Sep 2026.'],
  ['signed', ''],
  ['away', ''],
  ['awaits office', ''],
  ['awaits countersignature', ''],
  ['not required', ''],
])('of an obligation that is %s: "%s"', (status, words) => {
  expect(next(owing({ status }), '2026-09-03', [sentOn('2026-09-01')])).toBe(words);
});

test('one email, where Settings allows no more, has not helped', () => {
  const one = next(overdue(8), '2026-09-23', [sentOn('2026-09-01')], { settings: settingsWith({ mostEmails: 1 }) });
  expect(one).toBe('Please speak to Tolu: 1 email has not helped.');
});

test('of what cannot be signed nothing is promised', () => {
  expect(next(overdue(8), '2026-09-23', [], { canBeSigned: () => false })).toBe(
    'Not emailed: the form is not open to them at present.',
  );
});

test('whoever is overdue and was written to today, whatever about, hears again after a week', () => {
  const another = sentOn('2026-09-16', { about: ['P2 v1.0'] });
  expect(next(overdue(1), '2026-09-16', [sentOn('2026-09-01')])).toBe('Reminder on 16 Sep 2026.');
  expect(next(overdue(1), '2026-09-16', [sentOn('2026-09-01'), another])).toBe('Reminder on 23 Sep 2026.');
});

test('the last email counts, in whatever order the rows stand', () => {
  expect(next(overdue(8), '2026-09-17', [sentOn('2026-09-16'), sentOn('2026-09-01')])).toBe('Reminder on 23 Sep 2026.');
});

test('whoever was never asked is asked from the day of asking on, as far as it is to come', () => {
  expect(next(owing(), '2026-08-28')).toBe('Reminder on 1 Sep 2026.');
  expect(next(owing(), '2026-09-03')).toBe('Reminder on 3 Sep 2026.');
});

test('where the calendar has no school day, somebody has to speak to the person', () => {
  const closures = [{ from: '2026-01-01' as const, until: '2027-12-31' as const }];
  expect(next(overdue(3), '2026-09-18', [], { closures })).toBe('Please speak to Tolu.');
  expect(next(overdue(3, { person: aPerson({ name: '' }) }), '2026-09-18', [], { closures })).toBe(
    'Please speak to this colleague.',
  );
  const person = aPerson({ lineManager: 'b.hale@larkfield.example' });
  expect(next(overdue(3, { person }), '2026-09-18', [], { closures })).toBe('Please speak to Tolu.');
});

test.each<[Day, string]>([
  ['2026-09-28', ' The line manager is emailed on 29 Sep 2026.'],
  ['2026-09-29', ''],
])('on %s the line manager is still to be told: "%s"', (today, words) => {
  const person = aPerson({ lineManager: 'b.hale@larkfield.example' });
  expect(next(overdue(13, { person }), today, [sentOn('2026-09-25')])).toMatch(
    new RegExp(`^Reminder on [^.]*\\.${words}$`),
  );
});

test('who is to be told on a day on which the school is closed is told on the next', () => {
  const settings = settingsWith({ headEmail: 'head@larkfield.example', headAfterDays: 25 });
  expect(next(overdue(13), '2026-09-28', [sentOn('2026-09-25')], { settings })).toBe(
    'Reminder on 2 Oct 2026. The head teacher is emailed on 12 Oct 2026.',
  );
});

test('of an obligation without a due day nothing can be said', () => {
  const settings = settingsWith({ headEmail: 'head@larkfield.example' });
  expect(next(overdue(3, { dueOn: null }), '2026-09-18', [], { settings })).toBe('Please speak to Tolu.');
});

test('whoever owes two is written to on the earlier day of both, and the day is the same for each', () => {
  const use = owing({ dueOn: '2026-09-30' });
  const lone = owing({
    policy: aPolicy({ code: 'P2' }),
    version: aVersion({ version: 'P2 v1.0', policyCode: 'P2' }),
    dueOn: '2026-09-18',
  });
  const sent = [sentOn('2026-09-01', { about: ['P1 v1.0', 'P2 v1.0'] })];
  const words = (owed: Obligation[]) =>
    owed.map((one) => next(one, '2026-09-02', sent, { owedBy: new Map([[1, owed]]) }));
  expect(words([use, lone])).toEqual(['Reminder on 11 Sep 2026.', 'Reminder on 11 Sep 2026.']);
  expect(words([lone, use])).toEqual(['Reminder on 11 Sep 2026.', 'Reminder on 11 Sep 2026.']);
});

test('what emails have not helped with has no next day, and keeps no other from having one', () => {
  const spent = overdue(35);
  const lone = owing({
    policy: aPolicy({ code: 'P2' }),
    version: aVersion({ version: 'P2 v1.0', policyCode: 'P2' }),
    askedOn: '2026-10-20',
    dueOn: '2026-11-20',
  });
  const owed = [spent, lone];
  const words = owed.map((one) => next(one, '2026-10-20', EIGHT_SENT, { owedBy: new Map([[1, owed]]) }));
  expect(words).toEqual(['Please speak to Tolu: 8 emails have not helped.', 'Reminder on 20 Oct 2026.']);
  expect(next(spent, '2026-10-20', EIGHT_SENT.slice(1))).toBe('Reminder on 21 Oct 2026.');
});
