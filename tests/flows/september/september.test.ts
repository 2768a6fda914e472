/**
 * A school's September as a whole, and what an inspector is shown of it: every figure and every name is counted from the tabs by a program that
 * shares no code with the product.
 */

import { valuesOf } from '../../../local/by-hand/typing';
import { toSerial } from '../../../src/common/day';
import { type Minute, minuteOutside } from '../../register/figures/minute-outside';
import { minuteSaid } from '../../register/figures/minute-said';
import { tabsOf } from '../../register/figures/random-school';
import { MANAGER, resultOf } from '../../support/larkfield';
import { besideRegister, wordsOf } from '../../support/panels';
import {
  ASKED,
  AUGUST,
  BEFORE,
  GOVERNORS,
  GUIDANCE,
  MISSED,
  NEW,
  right,
  SchoolYear,
  SUPPORT,
  TEACHERS,
  USE,
} from '../../support/school-year';

const year = SchoolYear.begin();
const { school } = year;
const by = (people: readonly { email: string }[]) => people.map(({ email }) => email);
const mailsOn = (day: string) =>
  school.workspace.mail.filter(({ sentAt }) => new Date(sentAt).toISOString().startsWith(day));
const formsOf = (person: { email: string } | undefined) =>
  year
    .ledTo(person)
    .map((id) => year.labelOf(id))
    .sort();

/** Days of which a page is printed, as Sheets numbers them. */
const DAYS = {
  '12/3/2026': toSerial('2026-03-12'),
  '24/8/2026': toSerial('2026-08-24'),
  '22/9/2026': toSerial('2026-09-22'),
  '12/3/2027': toSerial('2027-03-12'),
};

/** What the page of a day says, beside what is counted from outside. */
function minute(day: keyof typeof DAYS): { said: Minute; counted: Minute } {
  const panel = besideRegister(school);
  const printed = () => valuesOf(school.workspace, school.workbookId, 'Print');
  panel.press('For an inspection');
  panel.press('Names', { day: [day] });
  const names = printed();
  panel.press('Back');
  panel.press('Summary, without names', { day: [day] });
  const summary = printed();
  for (const { name } of [...BEFORE, ...NEW, ...GOVERNORS]) expect(summary.flat().join(' ')).not.toContain(name);
  return { said: minuteSaid(summary, names), counted: minuteOutside(tabsOf(school), DAYS[day]) };
}

test('the year before: governors on paper, half of the staff in time, teachers late, four not at all', () => {
  year.yearBefore();
  expect(BEFORE.length + NEW.length).toBe(60);
  expect(school.rows('Signatures').length).toBe(2 * (BEFORE.length - MISSED.length) + GOVERNORS.length);
  expect(school.rows('To check')).toEqual([]);
});

test('on 3 July whoever signed the edition before is asked for the new one, by 1 September; four who did not, still for that', () => {
  year.july();
  const asked = mailsOn('2026-07-03').filter(({ subject }) => subject.includes(GUIDANCE));
  expect(asked.map(({ to }) => to).sort()).toEqual(
    by([...BEFORE, ...GOVERNORS].filter((one) => !MISSED.includes(one))).sort(),
  );
  expect(asked.every(({ subject }) => subject.startsWith('Please sign by Tuesday 1 September'))).toBe(true);
  expect(school.column('Signatures', 'Version').filter((version) => version === 'P1 v2.0').length).toBe(10);
});

test('who starts on 20 August is asked for the edition before, and reads the part of teachers', () => {
  year.on('2026-08-20');
  const [mail] = mailsOn('2026-08-20').filter(({ to }) => to === AUGUST.email);
  expect([mail?.body.includes('To read: Part one and Annex B.'), formsOf(AUGUST)]).toEqual([
    true,
    ['P1 v1.0', 'P2 v1.0'],
  ]);
  year.on('2026-08-21');
  expect(year.signAll(AUGUST)).toEqual([true, true]);
  year.on('2026-08-24');
  expect(school.column('Signatures', 'Version').slice(-2)).toEqual(['P1 v1.0', 'P2 v1.0']);
});

test('of 24 August, as it is then: whoever started on the 20th has the days that everybody has, and was in time on the 21st', () => {
  const { said, counted } = minute('24/8/2026');
  expect(said).toEqual(counted);
  expect(said.names).toContain(`${GUIDANCE}: ${AUGUST.name}: yes`);
});

test('on the INSET day only whose signature counts until the due date is asked for the changes alone', () => {
  year.inset();
  // Support staff signed on 2 September last year, teachers in November.
  expect(
    [SUPPORT, TEACHERS, MISSED, [AUGUST], NEW.slice(1), GOVERNORS].map((people) => formsOf(people.at(-1))),
  ).toEqual([
    ['P1 v2.0', 'P2 v2.0', 'P3 v1.0'],
    ['P1 v2.0', 'P2 v2.0 changes', 'P3 v1.0'],
    ['P1 v2.0', 'P2 v2.0', 'P3 v1.0'],
    ['P1 v2.0', 'P2 v2.0 changes', 'P3 v1.0'],
    ['P1 v2.0', 'P2 v2.0', 'P3 v1.0'],
    ['P1 v2.0'],
  ]);
  const short = year.ledTo(TEACHERS[20]).map((id) => school.workspace.form(id))[1];
  expect(short?.items.flatMap(({ title, type }) => (type === 'CHECKBOX' ? [title] : []))).toEqual([
    '2. I will lock my screen and my door whenever I leave it.',
    '3. I will use two-step verification.',
    '4. You must not: store photographs of pupils on your own telephone.',
  ]);
});

test('nobody sends the safeguarding form with a wrong answer; with the right ones it says so, and nothing of tries', () => {
  const [teacher = AUGUST, other = AUGUST] = TEACHERS.slice(15);
  for (const [question, { wrong }] of Object.entries(ASKED)) {
    for (const answer of wrong) {
      const sent = year.signOne(teacher, 'P3 v1.0', (item) => (item.title === question ? answer : right(item)));
      expect([answer, sent]).toEqual([answer, false]);
    }
  }
  const tries = ['nobody yet', 'a friend'];
  expect(
    year.signOne(
      other,
      'P3 v1.0',
      (item) => (item.title.startsWith('Who hears') ? tries.pop() : right(item)) ?? right(item),
    ),
  ).toBe(true);
  year.on('2026-09-01', '10:30');
  expect(school.column('Signatures', 'Other answers').at(-1)).toBe('Answered 5 of 5 questions');
  expect(JSON.stringify(school.rows('Signatures'))).not.toMatch(/a friend|nobody yet/);
});

test('they sign on the day, in the weeks after, late, or not yet; governors at their meeting, by the day that they were given', () => {
  expect(year.weeksAfter()).not.toContain(false);
  expect(school.rows('To check')).toEqual([]);
});

test('the correction of 19 September is offered as a minor change, and asks nobody again', () => {
  const signed = Object.values(school.statuses()).filter((status) => String(status).startsWith('✓'));
  year.correct();
  const panel = school.workspace.openPanel('docs', { as: MANAGER, fileId: year.documentOf(GUIDANCE) });
  panel.press('See what has changed');
  expect(wordsOf(panel)).toContain('It looks like a corrected edition: what staff confirm is the same.');
  panel.press('Publish as a minor change');
  panel.press('Publish version 2.1');
  while (panel.card.name === 'progress') panel.press('Continue');
  const mails = school.workspace.mail.length;
  year.on('2026-09-19', '11:30');
  year.on('2026-09-21', '07:30');
  expect(Object.values(school.statuses()).filter((status) => String(status).startsWith('✓'))).toEqual(signed);
  expect(school.column('Versions', 'Version')).toContain('P1 v2.1');
  expect(school.workspace.mail.length).toBe(mails);
});

test('what the governors approved is typed in the panel beside the policy, after it was published', () => {
  const approvals = () => school.column('Versions', 'Version').map((label, i) => [label, headed('Approved by')[i]]);
  const headed = (heading: string) => school.column('Versions', heading);
  const kept = [
    ['P1 v1.0', ''],
    ['P2 v1.0', 'Full governing body, 8 July 2025'],
    ['P1 v2.0', 'Governing board, 3 July 2026, minute 7'],
    ['P2 v2.0', ''],
    ['P3 v1.0', ''],
    ['P1 v2.1', ''],
  ];
  expect(approvals()).toEqual(kept);
  const panel = school.workspace.openPanel('docs', { as: MANAGER, fileId: year.documentOf(USE) });
  panel.press('Say who approved it');
  panel.press('Save', { 'P2 v2.0': ['Governing board, 22 September 2026, minute 4'] });
  kept[3] = ['P2 v2.0', 'Governing board, 22 September 2026, minute 4'];
  expect(approvals()).toEqual(kept);
});

describe('the minute', () => {
  test('of 22 September, after the governors’ meeting, and of 12 March before: each figure and each name as counted outside', () => {
    year.on('2026-09-22');
    expect(resultOf(school.run('printSignOffList', ['P1', 'everyone']), 'title')).toContain(GUIDANCE);
    for (const { name } of GOVERNORS) expect(JSON.stringify(school.rows('Print'))).toContain(name);
    school.sleepTo('2026-09-22', '19:30');
    year.paper('22/9/2026', 'P1', GOVERNORS.slice(0, 4));
    for (const day of ['22/9/2026', '12/3/2026'] as const) {
      const { said, counted } = minute(day);
      expect({ day, ...said }).toEqual({ day, ...counted });
    }
  });

  test('of 12 March after, and that of 22 September says half a year later what it said', () => {
    const then = minute('22/9/2026').said;
    year.on('2026-11-03');
    year.on('2026-11-04');
    for (const one of TEACHERS.slice(4)) year.signAll(one);
    year.on('2026-11-05');
    year.on('2027-03-12');
    expect(minute('22/9/2026').said).toEqual(then);
    const { said, counted } = minute('12/3/2027');
    expect(said).toEqual(counted);
  });
});

test('every signature that counts is in its form, point by point', () => {
  expect(resultOf(school.run('verify'), 'toLookAt')).toBe('0');
});
