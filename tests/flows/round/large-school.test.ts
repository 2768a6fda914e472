/** A school of 1,500 people and 15 policies: a round without emails takes few calls and writes only what differs. */

import { tabOf } from '../../../local/by-hand/typing';
import type { Execution } from '../../../local/script/execution';
import { aDocument, Larkfield } from '../../support/larkfield';

const PEOPLE = 1500;
const POLICIES = 15;
const SUNDAY = '2026-10-04';

/** Everyone has signed all but the last policy; the ledger is written as it would stand. @param signed policies that were */
function largeSchool(people = PEOPLE, signed = POLICIES - 1): Larkfield {
  const school = Larkfield.open([], { day: '2026-09-01', time: '19:00' });
  const staff = tabOf(school.workspace, school.workbookId, 'Staff');
  for (let i = 1; i <= people; i++) {
    const cells = Array.from({ length: 11 }, () => ({}));
    Object.assign(cells, [{ value: `Person ${i}` }, { value: `p${i}@larkfield.example` }, { value: 'Teacher' }]);
    cells[10] = { value: i };
    staff.cells[i] = cells;
  }
  staff.rowCount = people + 1;
  for (let i = 1; i <= POLICIES; i++) {
    school.publish(aDocument(`Policy ${i}`, `- I will keep to rule ${i}.`, 'I have read this policy.', 'Name: ____'));
  }
  const ledger = tabOf(school.workspace, school.workbookId, 'Signatures');
  const headings = ledger.cells[0]?.map((cell) => String(cell.value)) ?? [];
  for (let policy = 1; policy <= signed; policy++) {
    for (let i = 1; i <= people; i++) {
      const row: Record<string, string | number> = {
        Response: `response ${policy} ${i}`,
        Number: i,
        'Name as signed': `Person ${i}`,
        Email: `p${i}@larkfield.example`,
        Version: `P${policy} v1.0`,
        'Signed on': 46266 + (i % 20),
        How: 'paper',
      };
      ledger.cells.push(headings.map((heading) => (row[heading] === undefined ? {} : { value: row[heading] })));
    }
  }
  ledger.rowCount = ledger.cells.length;
  return school;
}

const countOf = (round: Execution) => (name: string) => round.calls.filter((call) => call.startsWith(name)).length;

test('a round that looks at everything takes three reads, one write and twelve calls besides the looks at forms', () => {
  const school = largeSchool();
  school.sleepTo('2026-10-03', '09:00');
  expect(school.round().error).toBeNull();
  const before = school.rows('Register');
  school.sleepTo(SUNDAY, '09:00');
  const round = school.round();
  expect(round.error).toBeNull();
  const count = countOf(round);
  const forms = count('FormApp.') + count('Form.') + count('Response.');
  // Each is opened, its answers are counted, and it is asked whether it takes any and from whom.
  expect(forms).toBeLessThanOrEqual(4 * POLICIES);
  // Drive says that no document was changed.
  expect([count('Drive.Files.list'), count('Docs.')]).toEqual([1, 0]);
  expect(round.calls.length - forms).toBeLessThanOrEqual(12);
  // The words of the policies are read with everything else; what is shown is read again before it is written, and once more after: somebody may be sorting it.
  expect([count('Sheets.Spreadsheets.Values.'), count('Sheets.Spreadsheets.batchUpdate')]).toEqual([3, 1]);
  // A day later only the days of those who are overdue differ.
  const after = school.rows('Register');
  const differing = after.flatMap((row, i) => row.filter((cell, j) => cell !== before[i]?.[j]));
  expect(new Set(differing)).toEqual(new Set(['! Overdue 19 days']));
  expect(differing.length).toBe(PEOPLE);
});

test('where 400 people owe all of 15 policies, a look takes three calls for each form and twelve besides: who gets in is in the list of files', () => {
  const school = largeSchool(400, 0);
  school.sleepTo('2026-10-03', '09:00');
  expect(school.round().error).toBeNull();
  school.sleepTo(SUNDAY, '09:00');
  const read: number[] = [];
  school.workspace.onCall = ({ name, answer }) => {
    if (name === 'Drive.Files.list' && 'json' in answer) read.push(Buffer.byteLength(answer.json));
  };
  const round = school.round();
  school.workspace.onCall = null;
  expect(round.error).toBeNull();
  const count = countOf(round);
  const forms = ['FormApp.openById', 'Form.getResponses', 'Form.isAcceptingResponses', 'Form.getPublishedReaders'];
  expect(forms.map(count)).toEqual([POLICIES, POLICIES, POLICIES, 0]);
  expect(round.calls.length).toBe(12 + 3 * POLICIES);
  // 400 addresses in each form, 100 bytes each at most.
  expect(read.length).toBe(1);
  expect(Math.max(...read)).toBeLessThan(400 * POLICIES * 100);
});

test('where everybody is overdue with everything, it is shown in writes of 2 MB at most', () => {
  const school = largeSchool(400, 0);
  school.sleepTo('2026-10-18', '09:00');
  const written: number[] = [];
  school.workspace.onCall = ({ name, sent }) => {
    if (name === 'Sheets.Spreadsheets.batchUpdate') written.push(Buffer.byteLength(sent));
  };
  const { error } = school.round();
  school.workspace.onCall = null;
  expect(error).toBeNull();
  expect(Math.max(...written)).toBeLessThanOrEqual(2_000_000);
  expect(written.reduce((sum, bytes) => sum + bytes)).toBeGreaterThan(3_000_000);
  expect(school.rows('Overdue').length).toBe(400 * POLICIES);
});
