/** Somebody deletes the hourly trigger in the script editor: whoever signs, or presses a button, sets it going again. */
import type { Faults } from '../../../local/script/execution';
import { ACCEPTABLE_USE, CAROL, Larkfield, STAFF, TOLU } from '../../support/larkfield';
import { besideRegister } from '../../support/panels';

/** Published on 1 September, looked at that morning; then the trigger is gone. */
const GONE = (() => {
  const school = Larkfield.open(STAFF);
  const form = school.publish(ACCEPTABLE_USE);
  school.sleepTo('2026-09-01', '08:30');
  school.round();
  school.workspace.deleteTriggers('round');
  return { school, form };
})();
const gone = () => ({ ...GONE, school: GONE.school.fork() });
const hourly = (school: Larkfield) => school.workspace.triggers.filter(({ handler }) => handler === 'round').length;

test('a signature on the next day brings it back, and reminders go out when they are due', () => {
  const { school, form } = gone();
  school.sleepTo('2026-09-02', '11:00');
  const emails = school.workspace.mail.length;
  school.sign(form, TOLU, 'Tolu Adeyemi');
  expect([hourly(school), school.rows('Signatures').length]).toEqual([1, 1]);
  school.workspace.turnTo(Date.parse('2026-09-16T09:00:00Z'));
  expect(school.workspace.mail.length).toBeGreaterThan(emails);
});

test('before a full day is over nothing is missed yet', () => {
  const { school, form } = gone();
  school.sleepTo('2026-09-02', '10:30');
  school.sign(form, TOLU, 'Tolu Adeyemi');
  expect([hourly(school), school.rows('Signatures').length]).toEqual([0, 1]);
});

test('so does a button of the panel', () => {
  const { school } = gone();
  school.sleepTo('2026-09-04', '09:00');
  besideRegister(school).press('Refresh now');
  expect(hourly(school)).toBe(1);
});

test('one that Google will not have leaves the signature recorded', () => {
  const { school, form } = gone();
  school.sleepTo('2026-09-04', '09:00');
  const refusing: Faults = ({ name }) =>
    name === 'ScriptApp.newTrigger' ? { kind: 'refuse', message: 'too many' } : undefined;
  school.workspace.triggerFaults = refusing;
  school.sign(form, CAROL, 'Carol Bright');
  expect([hourly(school), school.rows('Signatures').length]).toEqual([0, 1]);
});

test('what was uninstalled stays so', () => {
  const school = GONE.school.fork();
  school.run('uninstall');
  school.sleepTo('2026-09-04', '09:00');
  school.sign(GONE.form, TOLU, 'Tolu Adeyemi');
  expect(school.workspace.triggers).toEqual([]);
});
