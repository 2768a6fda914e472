/** A list that goes to somebody who is away for long, or has emails off, is read by nobody: To check says so. */
import type { Person } from '../../../src/register/model';
import { unreadListProblems } from '../../../src/reminders/planning/lists-unread';
import { aPerson, overdue, settingsWith } from '../made';

const BOSS = 'b.hale@larkfield.example';
const TOLU = aPerson({ lineManager: BOSS });
const EVA = aPerson({ number: 2, row: 3, name: 'Eva Novak', email: 'e@larkfield.example', lineManager: BOSS });

const told = (boss: Partial<Person>, days: number, headEmail: string | null = null, late = [TOLU]) => {
  const reader = aPerson({ number: 9, row: 9, name: 'Bob Hale', email: BOSS, ...boss });
  const obligations = late.map((person) => overdue(days, { person }));
  const settings = settingsWith({ headEmail });
  return unreadListProblems({ obligations, people: [...late, reader], settings, today: '2026-10-20' }).map(
    ({ message }) => message,
  );
};

const OFF = { isEmailOff: true };

test('the line manager is told of once the list would go, and not before', () => {
  expect(told(OFF, 13)).toEqual([]);
  expect(told(OFF, 14)).toEqual([
    'Staff, row 9: Tolu Adeyemi is overdue by 14 days or more, and the line manager does not hear of it: the emails of Bob Hale are off. Please speak to them, or enter another line manager.',
  ]);
  expect(told(OFF, 14, null, [TOLU, EVA])).toEqual([
    'Staff, row 9: Tolu Adeyemi and Eva Novak are overdue by 14 days or more, and the line manager does not hear of it: the emails of Bob Hale are off. Please speak to them, or enter another line manager.',
  ]);
});

test('so is the head teacher', () => {
  const away = { awayFrom: '2026-09-01', awayUntil: '2027-03-01' } as const;
  const apart = [{ ...TOLU, lineManager: null }];
  expect(told(away, 27, BOSS, apart)).toEqual([]);
  expect(told(away, 28, BOSS, apart)).toEqual([
    'Settings: 1 person is overdue by 28 days or more, and the head teacher does not hear of it: Bob Hale is away until 1 March 2027. Please enter who acts as head under "Head teacher\'s email".',
  ]);
});

test('nothing is told of somebody who is emailed, is back within two weeks, or is on no staff list', () => {
  expect(told({}, 40)).toEqual([]);
  expect(told({ awayFrom: '2026-10-01', awayUntil: '2026-11-03' }, 40)).toEqual([]);
  expect(told({ awayFrom: '2026-10-01', awayUntil: '2026-11-04' }, 40)).toHaveLength(1);
  expect(told(OFF, 40, 'head@trust.example', [{ ...TOLU, lineManager: 'somebody@trust.example' }])).toEqual([]);
});
