/** Rows of Signatures without the sum that each carries: typed by hand, cleared, or of somebody who was erased. */
import { ACCEPTABLE_USE, CAROL, Larkfield, TOLU } from '../../support/larkfield';

const STAFF = [
  ['Tolu Adeyemi', TOLU, 'Class teacher', 'teaching'],
  ['Carol Bright', CAROL, 'Midday supervisor', 'support'],
  ['Eva Novak', '', 'Cleaner', 'support'],
  ['Zed Ali', 'z.ali@larkfield.example', 'Cook', 'support'],
];

const told = (school: Larkfield) => school.column('To check', 'What to check').map(String);

/** Tolu and Carol have signed in the form, Eva on paper; Zed has not. */
function inSession(): Larkfield {
  const school = Larkfield.open(STAFF);
  const form = school.publish(ACCEPTABLE_USE);
  school.round();
  school.sign(form, TOLU, 'Tolu Adeyemi');
  school.sign(form, CAROL, 'Carol Bright');
  school.paste('Paper', 2, [['Eva Novak', 'P1', '', '1/9/2026', 'Max Manager']]);
  school.round();
  expect(told(school)).toEqual([]);
  return school;
}

const rowOf = (school: Larkfield, name: string) => school.column('Signatures', 'Name as signed').indexOf(name) + 2;
const at = (school: Larkfield, heading: string) => school.headingAt('Signatures', heading);

/** From one column to the last, as when a block is selected and Delete is pressed. */
const clearFrom = (school: Larkfield, name: string, heading: string) => {
  const [from, to] = [at(school, heading), at(school, 'Row check')];
  school.pasteAt('Signatures', rowOf(school, name), from, [Array.from({ length: to - from + 1 }, () => '')]);
};

const PUT_BACK =
  'The tab Signatures had been changed by hand in the row of Tolu Adeyemi (P1 v1.0). What the form says has been put back. To reject a signature, or to accept it for somebody else, please enter that in the tab Decisions.';
const HELD =
  'The row of this signature in the tab Signatures was typed or changed by hand, and the form cannot say what it was. Please put it right from an earlier version (File, Version history), or accept it for the person who signed, or reject it.';

test('a block at the end of a row is cleared, its sum with it: the form says again what it was', () => {
  const school = inSession();
  const [before, statuses] = [school.rows('Signatures'), school.statuses()];
  clearFrom(school, 'Tolu Adeyemi', 'Agreed to');
  school.turnTo('2026-09-02', '12:00');
  const recordedOn = at(school, 'Recorded on') - 1;
  const free = (rows: (string | number | boolean)[][]) => rows.map((row) => row.filter((_, i) => i !== recordedOn));
  expect([told(school), school.statuses(), free(school.rows('Signatures'))]).toEqual([
    [PUT_BACK],
    statuses,
    free(before),
  ]);
});

test('the same of a signature on paper, which no form can say: it is held, and accepted it counts again', () => {
  const school = inSession();
  const statuses = school.statuses();
  clearFrom(school, 'Eva Novak', 'Agreed to');
  school.turnTo('2026-09-02', '12:00');
  expect([told(school), school.statuses()['Eva Novak']]).toEqual([
    [HELD],
    '◷ Signed 1 Sep 2026, waiting for the office',
  ]);
  school.pasteAt('To check', 2, school.headingAt('To check', 'Decision'), [['accept']]);
  school.turnTo('2026-09-03', '12:00');
  expect([told(school), school.statuses()]).toEqual([[], statuses]);
});

test('a sum that is cleared beside another that is typed over does not make it sound', () => {
  const school = inSession();
  const before = school.rows('Signatures');
  const row = rowOf(school, 'Tolu Adeyemi');
  school.pasteAt('Signatures', row, at(school, 'Agreed to'), [['1']]);
  school.pasteAt('Signatures', row, at(school, 'Row check'), [['']]);
  school.turnTo('2026-09-02', '12:00');
  expect([told(school), school.rows('Signatures')]).toEqual([[PUT_BACK], before]);
});

test('the whole column is cleared: every row gets its sum again, and nothing is asked', () => {
  const school = inSession();
  const before = school.rows('Signatures');
  school.pasteAt('Signatures', 2, at(school, 'Row check'), [[''], [''], ['']]);
  school.turnTo('2026-09-02', '12:00');
  expect([told(school), school.rows('Signatures')]).toEqual([[], before]);
});

test('a row that was typed by hand counts for nobody until a person accepts it', () => {
  const school = inSession();
  const row = (school.rows('Signatures')[0] ?? []).map(String);
  row[at(school, 'Response') - 1] = 'response-99999';
  row[at(school, 'Number') - 1] = '4';
  row[at(school, 'Name as signed') - 1] = 'Zed Ali';
  row[at(school, 'Email') - 1] = 'z.ali@larkfield.example';
  school.paste('Signatures', 5, [row.slice(0, -1)]);
  school.turnTo('2026-09-02', '12:00');
  expect(school.statuses()).toMatchObject({ 'Zed Ali': '◷ Signed 1 Sep 2026, waiting for the office' });
  expect(told(school)).toEqual([HELD]);
});

describe('somebody who left is erased, and', () => {
  const erased = () => {
    const school = inSession();
    school.pasteAt('Staff', 2, school.headingAt('Staff', 'Leaves on'), [['2/9/2026']]);
    school.turnTo('2026-09-03', '12:00');
    expect(school.run('erasePerson', [1]).error).toBeNull();
    return school;
  };

  test('the row of the signature carries the sum of what it says now, before any check', () => {
    const school = erased();
    const before = school.rows('Signatures');
    expect(before[0]?.[at(school, 'Row check') - 1]).toMatch(/^[0-9a-f]{8}$/);
    school.turnTo('2026-09-07', '12:00');
    expect([told(school), school.rows('Signatures')]).toEqual([[], before]);
  });

  test('a row that is typed over right afterwards is held as it is: the form would say the name', () => {
    const school = erased();
    school.pasteAt('Signatures', 2, at(school, 'Agreed to'), [['1']]);
    school.turnTo('2026-09-07', '12:00');
    expect([told(school), school.column('Signatures', 'Name as signed')[0]]).toEqual([[HELD], '1 (erased)']);
  });
});
