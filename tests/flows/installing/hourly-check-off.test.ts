/** Google switches the hourly trigger off and lists it as before: what counts is when it last ran, and there is never more than one. */
import type { Execution, Faults } from '../../../local/script/execution';
import { ACCEPTABLE_USE, CAROL, Larkfield, STAFF, TOLU } from '../../support/larkfield';
import { besideDocument, besideRegister, wordsOf } from '../../support/panels';

const HOUR = 3_600_000;

/** Published on 1 September, and checked by the trigger that morning; then it is off. */
const OFF = (() => {
  const school = Larkfield.open(STAFF);
  const form = school.publish(ACCEPTABLE_USE);
  school.turnTo('2026-09-01', '10:30');
  school.workspace.switchOffTriggers('round');
  return { school, form };
})();
const off = () => ({ ...OFF, school: OFF.school.fork() });

const hourly = (school: Larkfield) => school.workspace.triggers.filter(({ handler }) => handler === 'round');
const isOn = (school: Larkfield) => hourly(school).map(({ isOff }) => !isOff);
const toCheck = (school: Larkfield) => school.column('To check', 'What to check').map(String);
/** What Google may do to a trigger that another trigger has made. */
const offAgain = (school: Larkfield) => school.workspace.switchOffTriggers('round');
/** The names of the calls of everything that runs until then. */
function callsOf(school: Larkfield, does: () => void): string[] {
  const calls: string[] = [];
  school.workspace.onExecution = (execution: Execution) => calls.push(...execution.calls);
  does();
  school.workspace.onExecution = null;
  return calls;
}

test('a signature on the next day makes it anew, and reminders go out when they are due', () => {
  const { school, form } = off();
  school.turnTo('2026-09-02', '13:00');
  const emails = school.workspace.mail.length;
  school.sign(form, TOLU, 'Tolu Adeyemi');
  expect([isOn(school), school.rows('Signatures').length, toCheck(school)]).toEqual([[true], 1, []]);
  school.turnTo('2026-09-16', '10:00');
  expect(school.workspace.mail.length).toBeGreaterThan(emails);
});

test('somebody who signs each day does not stand for the hourly check', () => {
  const { school, form } = off();
  const [day1, day2] = ['2026-09-02', '2026-09-03'];
  school.turnTo(day1, '10:00');
  school.sign(form, TOLU, 'Tolu Adeyemi');
  expect(isOn(school)).toEqual([false]);
  school.turnTo(day2, '09:00');
  school.sign(form, CAROL, 'Carol Bright');
  expect(isOn(school)).toEqual([true]);
});

describe('a panel makes it anew', () => {
  const atNine = () => {
    const { school } = off();
    school.turnTo('2026-09-04', '09:00');
    return school;
  };

  test('when it is opened beside the register, or beside a policy', () => {
    const [register, document] = [atNine(), atNine()];
    besideRegister(register);
    besideDocument(document, ACCEPTABLE_USE);
    expect([isOn(register), isOn(document)]).toEqual([[true], [true]]);
  });

  test.each(['Refresh now', 'System check', 'Bring in staff', 'Preview the next emails', 'Other tabs'])(
    'by "%s"',
    (button) => {
      const { school } = off();
      school.turnTo('2026-09-02', '10:00');
      const panel = besideRegister(school);
      expect(isOn(school)).toEqual([false]);
      school.turnTo('2026-09-02', '13:00');
      panel.press(button);
      expect(isOn(school)).toEqual([true]);
    },
  );

  test('and its system check says so until it has run', () => {
    const school = atNine();
    const panel = besideRegister(school);
    panel.press('System check');
    expect(wordsOf(panel)).toContain('It had not run by itself for too long, and was set going again.');
    school.turnTo('2026-09-04', '11:30');
    panel.press('Back');
    panel.press('System check');
    expect(wordsOf(panel)).toContain('Switched on.');
  });

  test('once, however often somebody clicks within three hours, and once more then', () => {
    const school = atNine();
    const panel = besideRegister(school);
    const made = hourly(school).map(({ id }) => id);
    offAgain(school);
    school.turnTo('2026-09-04', '11:50');
    panel.press('Refresh now');
    expect(hourly(school).map(({ id }) => id)).toEqual(made);
    school.turnTo('2026-09-04', '12:30');
    panel.press('Refresh now');
    expect([isOn(school), toCheck(school)]).toEqual([
      [true],
      [expect.stringContaining('The hourly check has not run by itself since 1 September 2026')],
    ]);
  });

  test('not under another account, which has no timers of the school', () => {
    const school = atNine();
    school.workspace.openPanel('sheets', { as: TOLU, fileId: school.workbookId });
    expect(school.workspace.triggers.map(({ owner, isOff }) => [owner, isOff])).toEqual(
      OFF.school.workspace.triggers.map(({ owner, isOff }) => [owner, isOff]),
    );
  });

  test('not while another run is at work, which does it or is the check itself', () => {
    const school = atNine();
    school.workspace.holdLock();
    expect([besideRegister(school).card.name, isOn(school)]).toEqual(['overview', [false]]);
  });

  test('and where Google refuses, shows what it always shows', () => {
    const { school } = off();
    school.turnTo('2026-09-02', '10:00');
    const panel = besideRegister(school);
    school.turnTo('2026-09-04', '09:00');
    panel.faults = ({ name }) => (name === 'ScriptApp.newTrigger' ? { kind: 'refuse', message: 'Nein.' } : undefined);
    panel.press('Other tabs');
    expect([panel.card.name, hourly(school)]).toEqual(['tabs', []]);
  });

  test('at no further call while it runs', () => {
    const running = OFF.school.fork();
    running.run('setUp');
    const calls = callsOf(running, () => {
      besideRegister(running).press('System check');
    });
    expect(calls.filter((name) => /newTrigger|deleteTrigger|Lock|setProperties/.test(name))).toEqual([]);
  });
});

test('one that runs is left alone, through holidays and whoever signs, and costs no call more', () => {
  const school = OFF.school.fork();
  school.run('setUp');
  const [first] = hourly(school);
  const calls = callsOf(school, () => {
    for (const day of ['2026-09-02', '2026-10-29', '2026-12-29', '2026-12-30']) {
      school.turnTo(day, '06:30');
      school.sign(OFF.form, TOLU, 'Tolu Adeyemi');
    }
    // A weekend on which somebody else was first to look each day, and nothing was left to do.
    for (const time of ['2027-01-09 06:30', '2027-01-10 06:30', '2027-01-10 12:30']) {
      const [day = '', hour = ''] = time.split(' ');
      school.turnTo(day, hour);
      school.sign(OFF.form, TOLU, 'Tolu Adeyemi');
    }
  });
  expect(hourly(school).map(({ id }) => id)).toEqual([first?.id]);
  expect(calls.filter((name) => /Trigger/.test(name))).toEqual([]);
});

describe('one that is off again as soon as it is made', () => {
  const stopped = () => {
    const { school, form } = off();
    school.turnTo('2026-09-03', '09:00');
    school.sign(form, TOLU, 'Tolu Adeyemi');
    offAgain(school);
    return { school, form };
  };

  test('is made anew once for all who sign within three hours', () => {
    const { school, form } = stopped();
    const [made] = hourly(school);
    school.turnTo('2026-09-03', '11:50');
    school.sign(form, CAROL, 'Carol Bright');
    expect(hourly(school).map(({ id }) => id)).toEqual([made?.id]);
    expect(toCheck(school)).toEqual([]);
  });

  test('is made anew once, too, where Google stops the runs of those who sign', () => {
    const { school, form } = off();
    school.turnTo('2026-09-03', '09:00');
    school.workspace.triggerFaults = ({ name }) =>
      name.startsWith('Sheets.') ? { kind: 'kill', when: 'before' } : undefined;
    school.sign(form, TOLU, 'Tolu Adeyemi');
    const [made] = hourly(school);
    school.sign(form, CAROL, 'Carol Bright');
    expect([isOn(school), hourly(school).map(({ id }) => id)]).toEqual([[true], [made?.id]]);
  });

  test('is told then, and the manager hears of it; it is taken back when it runs', () => {
    const { school, form } = stopped();
    school.turnTo('2026-09-03', '12:30');
    const emails = school.workspace.mail.length;
    school.sign(form, CAROL, 'Carol Bright');
    offAgain(school);
    expect(toCheck(school)).toEqual([
      'The hourly check has not run by itself since 1 September 2026, although it was set going again. Signatures are recorded as they are given, and nobody is reminded on days without any. Please ask the person who installed Policy Sign-off to run "setUp" in the script editor, which sets it going anew.',
    ]);
    expect(school.workspace.mail.slice(emails).map(({ subject }) => subject)).toContainEqual(
      expect.stringContaining('The hourly check has not run by itself'),
    );
    school.turnTo('2026-09-04', '09:00');
    school.sign(form, TOLU, 'Tolu Adeyemi');
    expect(toCheck(school)).toHaveLength(1);
    school.run('setUp');
    expect(isOn(school)).toEqual([true]);
    const panel = besideRegister(school);
    panel.press('System check');
    expect(wordsOf(panel)).toContain('Switched on.');
    school.turnTo('2026-09-04', '10:30');
    expect(toCheck(school)).toEqual([]);
  });
});

test.each(['ScriptApp.deleteTrigger', 'ScriptApp.newTrigger'])(
  'where Google refuses %s, the signature is recorded, there are no two, and it is tried again',
  (refused) => {
    const { school, form } = off();
    school.turnTo('2026-09-03', '09:00');
    const faults: Faults = ({ name }) => (name === refused ? { kind: 'refuse', message: 'Nein.' } : undefined);
    school.workspace.triggerFaults = faults;
    school.sign(form, TOLU, 'Tolu Adeyemi');
    expect([hourly(school).length <= 1, school.rows('Signatures').length]).toEqual([true, 1]);
    school.workspace.triggerFaults = undefined;
    school.turnTo('2026-09-03', '13:00');
    school.sign(form, CAROL, 'Carol Bright');
    expect(isOn(school)).toEqual([true]);
  },
);

test('a new one that never runs is missed after a day, and one that was set up again has a day', () => {
  const school = Larkfield.open(STAFF);
  school.workspace.switchOffTriggers('round');
  const form = school.publish(ACCEPTABLE_USE);
  school.turnTo('2026-09-02', '13:00');
  school.sign(form, TOLU, 'Tolu Adeyemi');
  expect(isOn(school)).toEqual([true]);
  school.run('uninstall');
  school.turnTo('2026-10-02', '13:00');
  school.run('setUp');
  const [made] = hourly(school);
  school.sign(form, CAROL, 'Carol Bright');
  expect(hourly(school).map(({ id }) => id)).toEqual([made?.id]);
});

test('of a release that did not note it nothing is known: it is given a day', () => {
  const { school, form } = off();
  Reflect.deleteProperty(school.workspace.properties, 'hourly');
  school.turnTo('2026-09-03', '09:00');
  school.sign(form, TOLU, 'Tolu Adeyemi');
  expect(isOn(school)).toEqual([false]);
  school.workspace.turnTo(school.workspace.now + 27 * HOUR);
  school.sign(form, CAROL, 'Carol Bright');
  expect(isOn(school)).toEqual([true]);
});

test('the trigger of an account that has handed over does not speak for the new one’s', () => {
  const { school, form } = off();
  school.turnTo('2026-09-02', '13:00');
  expect(school.workspace.run('round', [{}], { as: TOLU }).error).toBeNull();
  school.sign(form, TOLU, 'Tolu Adeyemi');
  expect(isOn(school)).toEqual([true]);
});
