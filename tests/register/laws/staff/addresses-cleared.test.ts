/** Whoever had an email address and has none any more: told once, of everybody together. */
import { outOfStepQuestions } from '../../../../src/register/laws/staff/out-of-step';
import type { Register } from '../../../../src/register/model';
import { aNumberNote, aPerson, aRegister } from '../../made';

const NAMES = ['Ann Bell', 'Bob Cole', 'Cy Dunn'];
const numbers = [1, 2, 3].map((number) =>
  aNumberNote({ number, name: NAMES[number - 1] ?? '', addresses: [`p${number}@larkfield.example`] }),
);
const school = (emails: readonly (string | null)[], more: Partial<Register> = {}) =>
  outOfStepQuestions(
    aRegister({
      people: emails.map((email, i) => aPerson({ number: i + 1, row: i + 2, name: NAMES[i] ?? '', email })),
      numbers,
      ...more,
    }),
    '2026-09-10',
  ).map(({ what }) => what);

const [one = '', two = ''] = ['p1@larkfield.example', 'p2@larkfield.example'];

test('is asked about, and is right for somebody who never had one', () => {
  expect(school([one, two, null])).toEqual([
    'Staff, row 4: Cy Dunn (p3@larkfield.example) has no email address any more, is emailed about nothing, and can no longer open the forms. If that is not meant, please press Undo or enter it again under "Email"; if it is right, choose ignore.',
  ]);
  expect(school([one, two, null], { numbers: numbers.slice(0, 2) })).toEqual([]);
  expect(school([one, two])).toEqual([]);
});

test('is asked about once, however many there are', () => {
  expect(school([null, null, null])).toEqual([
    expect.stringContaining(
      'Ann Bell (p1@larkfield.example), Bob Cole (p2@larkfield.example) and Cy Dunn (p3@larkfield.example) have no email addresses any more',
    ),
  ]);
});

test('is not asked where the cell cannot be read, or the address is another’s: that is told', () => {
  const fault = { tab: 'Staff', row: 4 };
  const unread = {
    ...fault,
    code: 'CELL_NOT_READ',
    column: 'Email',
    message: 'Staff, row 4: "Email" says "p3", which is not an address.',
  };
  const twice = { ...unread, code: 'EMAIL_TWICE', message: 'Staff, rows 2 and 4 have the same email address.' };
  expect(school([one, two, null], { problems: [unread] })).toEqual([]);
  expect(school([one, two, null], { problems: [twice] })).toEqual([]);
});

test('many names that are not as before are one question, a column without letters is not one person', () => {
  const people = [1, 2, 3].map((number) =>
    aPerson({ number, row: number + 1, name: `${number}0`, email: `p${number}@larkfield.example` }),
  );
  const named = people.map((person) => ({ ...person, name: `Zed Gray${'abc'[person.number - 1]}` }));
  const asked = (own: typeof people) => outOfStepQuestions(aRegister({ people: own, numbers }), '2026-09-10');
  expect(asked(people)).toEqual([]);
  expect(asked(named).map(({ where, what }) => [where, what.split('. ')[0]])).toEqual([
    [
      'Staff, row 2',
      'Staff, row 2: Zed Graya (was Ann Bell), Zed Grayb (was Bob Cole) and Zed Grayc (was Cy Dunn) have other names than before, with the same addresses and numbers',
    ],
  ]);
  expect(asked(named.slice(0, 2))).toHaveLength(2);
});
