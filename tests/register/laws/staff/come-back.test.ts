/** Somebody who has left and is on the list once more, in a row of their own: asked about, until somebody says who it is. */
import type { Day } from '../../../../src/common/day';
import { outOfStepQuestions } from '../../../../src/register/laws/staff/out-of-step';
import type { Person, Register } from '../../../../src/register/model';
import { aPerson, aRegister, aSignature } from '../../made';

const TODAY: Day = '2027-03-02';
const REX = aPerson({ number: 2, row: 3, name: 'Rex Hire', email: 'rex@larkfield.example', leavesOn: '2026-09-30' });
const AGAIN = aPerson({ number: 5, row: 6, name: 'Rex Hire', email: 'rex.hire@larkfield.example' });

const school = (again: Partial<Person>, more: Partial<Register> = {}, rex: Partial<Person> = {}) =>
  outOfStepQuestions(
    aRegister({
      people: [
        { ...REX, ...rex },
        { ...AGAIN, ...again },
      ],
      ...more,
    }),
    TODAY,
  );
const asked = (...school_: Parameters<typeof school>) => school(...school_).map(({ response }) => response);

const BACK = 'back 2 rex@larkfield.example, 5 rex.hire@larkfield.example';

test('is asked with what to enter where, so that what was signed before still counts', () => {
  expect(school({ startsOn: '2027-03-01' })).toEqual([
    {
      response: BACK,
      where: 'Staff, row 6',
      what: 'Staff, row 6: Rex Hire has the name of somebody who left on 30 September 2026 (row 3). If that is one person who has come back, please enter 1 March 2027 under "Starts on" and rex.hire@larkfield.example under "Email" in row 3, and delete row 6, so that what was signed before still counts; if they are different people, choose ignore.',
    },
  ]);
});

test('without a first day, or an address, only the rest is to be entered', () => {
  const [{ what } = { what: '' }] = school({ email: null });
  expect(what).toContain('please enter the new first day under "Starts on" in row 3, and delete row 6');
});

test.each<[string, Day, string[]]>([
  ['on the last day of the other', '2026-09-30', []],
  ['on the day after', '2026-10-01', [BACK]],
])('who started %s', (_when, startsOn, expected) => {
  expect(asked({ startsOn })).toEqual(expected);
});

test.each<[string, Day, string[]]>([
  ['on the last day of the other is somebody else', '2026-09-30', []],
  ['after it may be the same', '2026-10-01', [BACK]],
])('who signed first %s', (_when, signedOn, expected) => {
  expect(asked({}, { signatures: [aSignature(signedOn, { person: 5 })] })).toEqual(expected);
});

test.each<[string, Day, string[]]>([
  ['while the other was here is somebody else', '2026-09-01', []],
  ['after it may be the same', '2026-10-01', [BACK]],
])('who was emailed first %s', (_when, day, expected) => {
  const value = { email: 1, day, person: 5, to: '', kind: 'invitation', about: [], subject: '', remark: '' };
  expect(asked({}, { sentEmails: [{ row: 2, value: { ...value, status: 'sent' } }] })).toEqual(expected);
});

test('nobody is asked about who is still here, was erased, or has another name', () => {
  expect(asked({}, {}, { leavesOn: TODAY })).toEqual(['names 2 rex@larkfield.example, 5 rex.hire@larkfield.example']);
  expect(asked({}, {}, { name: '2 (erased)' })).toEqual([]);
  expect(asked({ name: 'Rex Hired' })).toEqual([]);
});
