/** A form's trigger that Google has switched off, and lists as before: what counts is when its answers were found. */

import type { Faults } from '../../../local/script/execution';
import { once } from '../../../src/common/once';
import { untoldBy } from '../../../src/flows/forms/finish-later';
import { readNotes } from '../../../src/flows/notes';
import { ACCEPTABLE_USE, aDocument, CAROL, Larkfield, STAFF, TOLU } from '../../support/larkfield';

const KEYS = aDocument('Keys', '- I will lock the doors.', '- I will hand in lost keys.', 'Full name: ______');
const EVA = 'e.novak@larkfield.example';
const PEOPLE = [...STAFF.slice(0, 2), ['Eva Novak', EVA, 'Cleaner', 'support']];

/** Published on 1 September; both forms' triggers are off from that afternoon on. */
const off = (() => {
  const made = once(() => {
    const school = Larkfield.open(PEOPLE);
    const forms = [school.publish(ACCEPTABLE_USE), school.publish(KEYS)] as const;
    school.turnTo('2026-09-01', '14:10');
    school.workspace.switchOffTriggers('formSubmitted');
    return { school, forms };
  });
  return () => ({ ...made(), school: made().school.fork() });
})();

const watched = (school: Larkfield) => school.workspace.triggers.filter(({ handler }) => handler === 'formSubmitted');
const idsOf = (school: Larkfield) => watched(school).map(({ id }) => id);
const isOn = (school: Larkfield, formId: string) =>
  watched(school).flatMap(({ sourceId, isOff }) => (sourceId === formId ? [isOff !== true] : []));
const signed = (school: Larkfield) => school.rows('Signatures').length;
/** Half an hour before the next hourly check, and that check. */
function signThen(school: Larkfield, form: string, email: string, day: string): void {
  school.turnTo(day, '10:30');
  school.sign(form, email, PEOPLE.find((row) => row[1] === email)?.[0] ?? '');
  school.turnTo(day, '11:30');
}

test('found late twice, its trigger is made anew, one for one, and the next signature is there at once', () => {
  const { school, forms } = off();
  const before = idsOf(school);
  signThen(school, forms[0], TOLU, '2026-09-02');
  expect([signed(school), idsOf(school)]).toEqual([1, before]);
  signThen(school, forms[0], CAROL, '2026-09-03');
  expect([signed(school), isOn(school, forms[0]), isOn(school, forms[1])]).toEqual([2, [true], [false]]);
  school.turnTo('2026-09-04', '10:30');
  school.sign(forms[0], EVA, 'Eva Novak');
  expect(signed(school)).toBe(3);
  expect(school.column('To check', 'What to check')).toEqual([]);
});

test('one that runs is left alone, at no call, whoever signs and however many do at once', () => {
  const school = Larkfield.open(PEOPLE);
  const form = school.publish(ACCEPTABLE_USE);
  school.turnTo('2026-09-01', '14:10');
  const before = idsOf(school);
  const calls: string[] = [];
  school.workspace.onExecution = (execution) => calls.push(...execution.calls);
  for (const [day, email] of [
    ['2026-09-02', TOLU],
    ['2026-09-03', CAROL],
    ['2026-09-03', EVA],
  ] as const) {
    signThen(school, form, email, day);
  }
  expect([idsOf(school), calls.filter((name) => /Trigger/.test(name))]).toEqual([before, []]);
});

test('two answers that came while another run was at work are one look', () => {
  const { school, forms } = off();
  const before = idsOf(school);
  school.turnTo('2026-09-02', '10:30');
  school.sign(forms[0], TOLU, 'Tolu Adeyemi');
  school.sign(forms[0], CAROL, 'Carol Bright');
  school.turnTo('2026-09-02', '12:30');
  expect([signed(school), idsOf(school)]).toEqual([2, before]);
});

test.each(['ScriptApp.deleteTrigger', 'ScriptApp.newTrigger'])(
  'where Google refuses %s there are no two, and it is tried again the next morning',
  (refused) => {
    const { school, forms } = off();
    signThen(school, forms[0], TOLU, '2026-09-02');
    const faults: Faults = ({ name }) => (name === refused ? { kind: 'refuse', message: 'Nein.' } : undefined);
    school.workspace.triggerFaults = faults;
    signThen(school, forms[0], CAROL, '2026-09-03');
    school.workspace.triggerFaults = undefined;
    expect([signed(school), isOn(school, forms[0]).length <= 1]).toEqual([2, true]);
    school.turnTo('2026-09-04', '08:30');
    expect(isOn(school, forms[0])).toEqual([true]);
  },
);

describe('how often in a row a trigger has not told', () => {
  const MINUTE = 60_000;
  const NOW = Date.parse('2026-09-02T11:00:00Z');
  const lookedAt = (minutes: number) => ({
    notes: { ...readNotes({}), round: { ...readNotes({}).round, at: minutes === 0 ? 0 : NOW - minutes * MINUTE } },
    moment: { today: '2026-09-02' as const, hour: 12, instant: NOW },
  });
  const untold = (looked: number, ago: number[], form = { isWatched: true, untold: 1 }) =>
    untoldBy(
      lookedAt(looked),
      form,
      ago.map((minutes) => ({ at: NOW - minutes * MINUTE })),
    );

  test('is one more from ten minutes on, and none where it was found sooner', () => {
    expect([untold(60, [10.1]), untold(60, [10]), untold(60, [0])]).toEqual([2, 0, 0]);
    expect(untold(60, [0, 10.1])).toBe(2);
  });

  test('says nothing of answers within five minutes of the look before, or from before it', () => {
    expect([untold(60, [55]), untold(60, [54.9]), untold(60, [70]), untold(60, [])]).toEqual([1, 2, 1, 1]);
  });

  test('says nothing where no look is noted, or where the form has no trigger', () => {
    expect(untold(0, [30])).toBe(1);
    expect(untold(60, [30], { isWatched: false, untold: 0 })).toBe(0);
  });
});
