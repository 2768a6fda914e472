/** The head's list is by site where people work at several; a line manager's never is. */
import type { Person } from '../../../src/register/model';
import { historyOf } from '../../../src/reminders/planning/email-history';
import { planLists } from '../../../src/reminders/planning/plan-lists';
import { aPerson, overdue, settingsWith } from '../made';

const HEAD = 'head@larkfield.example';
const MANAGER = 'b.hale@larkfield.example';

const at = (number: number, site: string, more: Partial<Person> = {}) =>
  aPerson({ number, email: `${number}@larkfield.example`, lineManager: MANAGER, sites: [site], ...more });

const bySite = (...people: Person[]) =>
  planLists({
    obligations: people.map((person) => overdue(30, { person })),
    people,
    history: historyOf([], false),
    settings: settingsWith({ headEmail: HEAD }),
    today: '2026-10-15',
  }).map(({ kind, isBySite }) => [kind, isBySite]);

test.each<[string, Person[], boolean]>([
  ['two sites', [at(1, 'North'), at(2, 'South')], true],
  ['one site', [at(1, 'North'), at(2, 'North')], false],
  ['a second site that somebody has left', [at(1, 'North'), at(2, 'South', { leavesOn: '2026-10-14' })], false],
])('people at %s', (_where, people, isBySite) => {
  expect(bySite(...people)).toEqual([
    ['line manager', false],
    ['head teacher', isBySite],
  ]);
});
