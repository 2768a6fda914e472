/** Any past day can be worked out again: from the workbook as it stood then, and from the workbook as it stands today. */
import { valuesOf } from '../../../local/by-hand/typing';
import { addDays, type Day, toDay } from '../../../src/common/day';
import { registerTab } from '../../../src/register/derived/register-tab';
import type { Register } from '../../../src/register/model';
import { readRegister } from '../../../src/register/read-register';
import { obligationsOn } from '../../../src/register/signing/obligations';
import { OURS } from '../../../src/register/workbook/tabs';
import { ACCEPTABLE_USE, aDocument, Larkfield } from '../../support/larkfield';

const at = (name: string) => `${name}@larkfield.example`;
const STAFF = [
  ['Ada', at('ada'), 'Teacher', 'teaching'],
  ['Ben', at('ben'), 'Teacher', 'teaching', '', '2026-09-14'],
  ['Cem', at('cem'), 'Caretaker', 'support', '', '', '2026-09-18'],
  ['Dev', at('dev'), 'Cook', 'support', '', '', '', '2026-09-10', '2026-09-21'],
  ['Eva', '', 'Cleaner', 'support'],
];
const FIRST = toDay('2026-09-01');
const DAYS = 35;

/** Who signs what on which day of the month, by the number of the form. */
const SIGNED: Record<number, [name: string, form: number][]> = {
  1: [['ada', 0]],
  6: [['dev', 0]],
  12: [['ada', 1]],
  16: [
    ['ben', 0],
    ['cem', 1],
  ],
  25: [['dev', 1]],
};

function readWorkbook(school: Larkfield): Register {
  return readRegister(
    Object.fromEntries(OURS.map(({ title }) => [title, valuesOf(school.workspace, school.workbookId, title)])),
  );
}

function shownOn(register: Register, day: Day): unknown[] {
  return registerTab(register, obligationsOn(register, day))([]).rows.map((row) => row.cells);
}

test('each day of a month, from the workbook as it stood and from the workbook a month later', () => {
  const school = Larkfield.open(STAFF);
  const forms = [
    school.publish(ACCEPTABLE_USE, { daysToSign: 10 }),
    school.publish(aDocument('Lone working', '- I will sign in and out.', 'Name: ____'), {
      daysToSign: 20,
      graceDays: 3,
    }),
  ];
  const shown: { day: Day; rows: unknown[]; register: Register }[] = [];
  for (let i = 0; i < DAYS; i++) {
    const day = addDays(FIRST, i);
    school.sleepTo(day, '08:40');
    school.round();
    school.sleepTo(day, '12:00');
    for (const [name, form] of SIGNED[i] ?? []) school.sign(forms[form] ?? '', at(name), name);
    school.sleepTo(day, '20:00');
    school.round();
    shown.push({ day, rows: school.rows('Register'), register: readWorkbook(school) });
  }
  const last = readWorkbook(school);
  for (const { day, rows, register } of shown) {
    expect({ day, rows: shownOn(register, day) }).toEqual({ day, rows });
    expect({ day, rows: shownOn(last, day) }).toEqual({ day, rows });
  }
  expect(new Set(shown.map(({ rows }) => JSON.stringify(rows))).size).toBeGreaterThan(DAYS / 2);
});

test('the counts of Summary, Register and Overdue agree on every day', () => {
  const school = Larkfield.open(STAFF);
  const form = school.publish(ACCEPTABLE_USE, { daysToSign: 10 });
  for (let i = 0; i < 25; i++) {
    const day = addDays(FIRST, i);
    school.sleepTo(day, '08:40');
    school.round();
    for (const [name, number] of SIGNED[i] ?? []) if (number === 0) school.sign(form, at(name), name);
    school.sleepTo(day, '20:00');
    school.round();
    const cells = school.rows('Register').map((row) => String(row[3]));
    const count = (sign: string) => cells.filter((cell) => cell.startsWith(sign)).length;
    const summary = school.rows('Summary').find((row) => row[0] === 'Acceptable Use Policy');
    const counts = [count('✓'), count('◷'), count('!'), count('Away')];
    expect([day, ...(summary?.slice(2, 6) ?? [])]).toEqual([day, ...counts]);
    expect([day, school.rows('Overdue').length]).toEqual([day, count('!')]);
  }
});
