/**
 * Which forms the first round of a day asks Google about, on the built bundle: those that somebody is to sign each day, before
 * anybody is emailed; those that nobody owes once a week, and when Drive says that they were changed.
 */
import { localTime } from '../../../commands/simulation/days';
import type { Beliefs } from '../../../local/server/beliefs';
import type { FormFile } from '../../../local/state';
import { ACCEPTABLE_USE, CAROL, Larkfield, STAFF, TOLU } from '../../support/larkfield';

const TWO = STAFF.slice(0, 2);
const ASKED = /^Form(?:App\.openById|\.(?:getResponses|isAcceptingResponses|getPublishedReaders))$/;
const IS_CLOSED = /takes no responses|not taking responses|closed/;

/** It is Thursday of the first week, and both have signed the policy. */
function signedByAll(beliefs: Partial<Beliefs> = {}): { school: Larkfield; form: string } {
  const school = Larkfield.open(TWO, { beliefs });
  const form = school.publish(ACCEPTABLE_USE);
  school.turnTo('2026-09-02', '10:00');
  school.sign(form, TOLU, 'Tolu Adeyemi');
  school.sign(form, CAROL, 'Carol Bright');
  school.turnTo('2026-09-03', '10:00');
  return { school, form };
}

/** On which days from then on the round asks something of a form, until noon of that day. */
function daysAsked(school: Larkfield, until: string): string[] {
  const days = new Set<string>();
  school.workspace.onExecution = ({ calls }) => {
    if (calls.some((name) => ASKED.test(name))) days.add(localTime(school.workspace.now).day);
  };
  school.turnTo(until, '12:00');
  school.workspace.onExecution = null;
  return [...days];
}

const close = (school: Larkfield, form: string): void => {
  Object.assign(school.workspace.form(form), { isAccepting: false });
};
const told = (school: Larkfield): boolean =>
  school.column('To check', 'What to check').some((what) => IS_CLOSED.test(String(what)));

test('a form that nobody owes is asked once a week; one that somebody owes each day', () => {
  const { school } = signedByAll();
  expect(daysAsked(school.fork(), '2026-09-16')).toEqual(['2026-09-07', '2026-09-14']);
  school.paste('Staff', 4, [['Joe Farrow', 'joe@larkfield.example', 'Teacher', 'teaching']]);
  const days = ['2026-09-03', '2026-09-04', '2026-09-05', '2026-09-06', '2026-09-07', '2026-09-08'];
  expect(daysAsked(school, '2026-09-08')).toEqual(days);
});

test('where the round of Monday did not run, the first that does asks every form', () => {
  const { school } = signedByAll();
  school.turnTo('2026-09-05', '12:00');
  school.sleepTo('2026-09-09', '07:00');
  expect(daysAsked(school, '2026-09-11')).toEqual(['2026-09-09']);
});

test('somebody closes a form that nobody owes: told on the next Monday; one that somebody owes: on the next day', () => {
  const { school, form } = signedByAll();
  const other = school.fork();
  close(school, form);
  school.turnTo('2026-09-06', '12:00');
  expect(told(school)).toBe(false);
  school.turnTo('2026-09-07', '12:00');
  expect(told(school)).toBe(true);
  other.paste('Staff', 4, [['Joe Farrow', 'joe@larkfield.example', 'Teacher', 'teaching']]);
  other.turnTo('2026-09-03', '14:00');
  close(other, form);
  other.turnTo('2026-09-04', '12:00');
  expect(told(other)).toBe(true);
});

test('a form that was closed while nobody owed it: whoever joins is not emailed about it, and it is told', () => {
  const { school, form } = signedByAll();
  close(school, form);
  school.turnTo('2026-09-04', '07:00');
  school.paste('Staff', 4, [['Joe Farrow', 'joe@larkfield.example', 'Teacher', 'teaching']]);
  school.turnTo('2026-09-04', '14:00');
  expect([told(school), school.mailTo.includes('joe@larkfield.example')]).toEqual([true, false]);
});

test.each([
  ['does', (school: Larkfield, form: string) => school.workspace.editForm(form, closing), '2026-09-04'],
  ['does not', close, '2026-09-07'],
])('whether closing %s change when Drive says that it was last changed: told on that day', (_does, closes, day) => {
  const { school, form } = signedByAll();
  closes(school, form);
  const until = school.fork();
  until.turnTo(day, '06:00');
  school.turnTo(day, '12:00');
  expect([told(until), told(school)]).toEqual([false, true]);
});

function closing(form: FormFile): void {
  form.isAccepting = false;
}

test('without a list of forms it is asked once a week all the same', () => {
  const { school, form } = signedByAll({ listingForms: 'has none' });
  close(school, form);
  expect(daysAsked(school, '2026-09-09')).toContain('2026-09-07');
  expect(told(school)).toBe(true);
});

test('a response that Google did not put into the workbook is found the next day while it is owed, and else within the week', () => {
  const { school, form } = signedByAll();
  school.restTriggerOf(form);
  school.sign(form, TOLU, 'Tolu Adeyemi');
  const { sheetId } = school.workspace.form(form).destination ?? { sheetId: -1 };
  const tab = school.workspace.spreadsheet(school.workbookId).sheets.find((one) => one.properties.sheetId === sheetId);
  tab?.cells.pop();
  school.turnTo('2026-09-06', '12:00');
  expect(school.column('Signatures', 'Number')).toEqual([1, 2]);
  school.turnTo('2026-09-07', '12:00');
  expect(school.column('Signatures', 'Number')).toEqual([1, 2, 1]);
});
