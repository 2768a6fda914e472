/** Who comes to the list, to a group or to those who sign long after a policy was published is asked, and not late at once. */
import { fillColumn } from '../../support/fill-column';
import { ACCEPTABLE_USE, Larkfield } from '../../support/larkfield';

const BOB = 'bob@larkfield.example';
const FAY = 'fay@larkfield.example';
const STAFF = [
  ['Ann Bell', 'ann@larkfield.example', 'Teacher', 'teaching'],
  ['Bob Cole', BOB, 'Caretaker', 'support'],
];
const DUE = '◷ Due 24 Nov 2026';

/** For teaching staff, on 1 September; on the morning of 10 November Ann has not signed. */
const base = Larkfield.open(STAFF);
base.publish(ACCEPTABLE_USE, { audience: ['teaching'] });
base.turnTo('2026-11-10', '09:30');

const inNovember = (edit: (school: Larkfield) => void): Larkfield => {
  const school = base.fork();
  edit(school);
  school.turnTo('2026-11-10', '12:00');
  return school;
};

test.each<[string, string, string, (school: Larkfield) => void]>([
  [
    'put on the list, without a first day',
    'Fay Gray',
    FAY,
    (s) => s.paste('Staff', 4, [['Fay Gray', FAY, '', 'teaching']]),
  ],
  [
    'put on the list weeks after the first day',
    'Fay Gray',
    FAY,
    (s) => s.paste('Staff', 4, [['Fay Gray', FAY, '', 'teaching', '', '1/10/2026']]),
  ],
  ['in another group from now on', 'Bob Cole', BOB, (s) => s.pasteAt('Staff', 3, 4, [['teaching']])],
  ['among those who sign from now on', 'Bob Cole', BOB, (s) => fillColumn(s, 'Policies', 'Who signs', ['everyone'])],
])('somebody who is %s has two weeks from the first email, and is late only then', (_what, name, email, edit) => {
  const school = inNovember(edit);
  expect(school.statuses()).toMatchObject({ 'Ann Bell': '! Overdue 56 days', [name]: DUE });
  const subjects = () => school.workspace.mail.flatMap(({ to, subject }) => (to === email ? [subject] : []));
  expect(subjects()).toEqual(['Please sign by Tuesday 24 November: Acceptable Use Policy']);
  school.turnTo('2026-11-24', '12:00');
  expect(school.statuses()[name]).toBe(DUE);
  school.turnTo('2026-11-25', '12:00');
  expect(school.statuses()[name]).toBe('! Overdue 1 day');
  expect(subjects().at(-1)).toBe('Please sign: Acceptable Use Policy (was due on Tuesday 24 November)');
});

test('after a trial of five weeks nobody’s first email says that they are late', () => {
  const school = Larkfield.open(STAFF);
  school.set('Send all emails to', 'trial@larkfield.example');
  school.publish(ACCEPTABLE_USE);
  school.turnTo('2026-10-05', '09:30');
  school.set('Send all emails to', '');
  school.turnTo('2026-10-05', '12:00');
  const toStaff = school.workspace.mail.filter(({ to }) => to !== 'trial@larkfield.example');
  expect(toStaff.map(({ to, subject }) => `${to}: ${subject}`)).toEqual([
    'ann@larkfield.example: Please sign by Monday 19 October: Acceptable Use Policy',
    `${BOB}: Please sign by Monday 19 October: Acceptable Use Policy`,
  ]);
  expect(school.statuses()).toEqual({ 'Ann Bell': '◷ Due 19 Oct 2026', 'Bob Cole': '◷ Due 19 Oct 2026' });
});
