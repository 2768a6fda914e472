/** Of which cell something is told is said by its column, never by the words: people type the headings of columns, too. */
import { groupProblems } from '../../../src/register/laws/groups/groups';
import { outOfStepQuestions } from '../../../src/register/laws/staff/out-of-step';
import { readRegister } from '../../../src/register/read-register';
import { rowsTold } from '../../../src/register/workbook/tab';
import { POLICIES, STAFF } from '../../../src/register/workbook/tabs';

const TODAY = '2026-09-10';

/** Three people, of whom the last has what a test is about. */
function school(cells: Record<string, string>, policy: Record<string, string> = {}) {
  const headings = Object.values(STAFF.columns).map(({ heading }) => heading);
  const rowOf = (columns: readonly string[], given: Record<string, string>) =>
    columns.map((heading) => given[heading] ?? '');
  const known = ['Ann Bell', 'Bob Cole'].map((name, i) => ({
    Number: String(i + 1),
    Name: name,
    Email: `p${i + 1}@larkfield.example`,
    Groups: 'teaching',
  }));
  const ofPolicies = Object.values(POLICIES.columns).map(({ heading }) => heading);
  return readRegister({
    Staff: [
      headings,
      ...known.map((person) => rowOf(headings, person)),
      rowOf(headings, { Number: '3', Name: 'Cy Dunn', Role: 'Cook', ...cells }),
    ],
    Policies: [
      ofPolicies,
      rowOf(ofPolicies, { Code: 'P1', Policy: 'Acceptable use', 'Who signs': 'teaching', ...policy }),
    ],
    Numbers: [
      ['Number', 'Name', 'Email addresses'],
      ['1', 'Ann Bell', 'p1@larkfield.example'],
      ['2', 'Bob Cole', 'p2@larkfield.example'],
      ['3', 'Cy Dunn', 'p3@larkfield.example'],
    ],
  });
}

const cleared = (cells: Record<string, string>) =>
  outOfStepQuestions(school(cells), TODAY).filter(({ what }) => what.includes('no email address any more'));
const withoutGroup = (cells: Record<string, string>) =>
  groupProblems(school(cells), TODAY).filter(({ code }) => code === 'NO_GROUP');

test('a cleared address is asked about beside a cell that says the heading, and not where it cannot be read', () => {
  expect(cleared({})).toHaveLength(1);
  expect(cleared({ 'Leaves on': 'see "Email"' })).toHaveLength(1);
  expect(cleared({ Email: '#REF!' })).toEqual([]);
});

test('a missing group is told beside a cell that says the heading, and not where it cannot be read', () => {
  expect(withoutGroup({})).toHaveLength(1);
  expect(withoutGroup({ 'Line manager': 'as in "Groups"' })).toHaveLength(1);
  expect(withoutGroup({ Groups: '#REF!' })).toEqual([]);
});

test('a missing name, and nobody who signs, are told beside a cell that says the heading', () => {
  const codes = (...of: Parameters<typeof school>) => school(...of).problems.map(({ code }) => code);
  expect(codes({ Name: '', 'Leaves on': 'see "Name"' })).toContain('NAME_MISSING');
  expect(codes({ Name: '#REF!' })).not.toContain('NAME_MISSING');
  expect(codes({}, { 'Who signs': '', 'Days to sign': 'as "Who signs"' })).toContain('AUDIENCE_EMPTY');
  expect(codes({}, { 'Who signs': '#REF!' })).not.toContain('AUDIENCE_EMPTY');
});

test('is the cell’s row and column, of that tab alone', () => {
  const { problems } = school({ Email: 'p3' }, { 'How often': 'sometimes' });
  const { email, former, often, policy } = {
    email: rowsTold(problems, STAFF, STAFF.columns.email),
    former: rowsTold(problems, STAFF, STAFF.columns.formerAddresses),
    often: rowsTold(problems, POLICIES, POLICIES.columns.lasts),
    policy: rowsTold(problems, STAFF, POLICIES.columns.lasts),
  };
  expect([email, former, often, policy].map((rows) => [...rows])).toEqual([[4], [], [2], []]);
});
