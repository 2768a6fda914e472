/** Whatever people type or paste as a name, a role or a remark arrives as text and stays text, in every tab that shows it. */
import { tabOf, typeInto } from '../../local/by-hand/typing';
import { ACCEPTABLE_USE, Larkfield } from '../support/larkfield';

const HOSTILE = [
  '=1+1',
  '+44 20 7946 0000',
  '-1',
  '@SUM(A1:A9)',
  "'quoted",
  "O'Brien",
  '1/2',
  'TRUE',
  '007',
  '<b>bold</b> & "so on"',
  'two\nlines',
  'a\ttab',
  '✓ Signed 1 Jan 2020',
  '👩‍🏫 Ada',
];
const EMAIL = 'somebody@larkfield.example';

/** Types a text as text: Sheets takes a leading ' for that and does not keep it. */
function withPerson(name: string, role: string): Larkfield {
  const school = Larkfield.open([]);
  const type = (column: number, text: string) =>
    typeInto(school.workspace, school.workbookId, { tab: 'Staff', row: 2, column }, `'${text}`);
  type(1, name);
  type(2, EMAIL);
  type(3, role);
  return school;
}

function cellsOf(school: Larkfield, tab: string) {
  return tabOf(school.workspace, school.workbookId, tab).cells.flatMap((row) => row ?? []);
}

const tidied = (text: string) => text.replace(/\s+/g, ' ').trim();

describe.each(HOSTILE)('%j', (text) => {
  test('as a name and a role stands as text in Register and Overdue', () => {
    const school = withPerson(text, text);
    school.publish(ACCEPTABLE_USE);
    school.sleepTo('2026-09-20');
    school.round();
    for (const tab of ['Register', 'Overdue']) {
      expect(cellsOf(school, tab).filter((cell) => cell.value === tidied(text)).length).toBe(
        tab === 'Register' ? 2 : 1,
      );
      // Our own link to the row of the person's number, which holds nobody's words.
      const isLink = (formula: string) =>
        /^=IFERROR\(HYPERLINK\("#gid=1&range=A"&MATCH\(\d+,'Staff'!(\w+):\1,0\),"Go there"\),"—"\)$/.test(formula);
      expect(cellsOf(school, tab).filter(({ formula }) => formula !== undefined && !isLink(formula))).toEqual([]);
    }
    // The staff list itself is as it was typed.
    expect(school.rows('Staff')[0]?.slice(0, 3)).toEqual([text, EMAIL, text]);
    const before = school.rows('Register');
    school.sleepTo('2026-09-21');
    school.round();
    expect(school.rows('Register').length).toBe(before.length);
  });

  test('as the name in an answer stands as text in Signatures, Verify and Print', () => {
    const school = withPerson('Ada', 'Teacher');
    const form = school.publish(ACCEPTABLE_USE);
    school.sign(form, EMAIL, text);
    school.sleepTo('2026-09-02');
    school.round();
    school.run('verify');
    school.run('printPerson', [1]);
    const ledger = cellsOf(school, 'Signatures');
    expect(ledger.some((cell) => cell.value === text || cell.value === tidied(text))).toBe(true);
    for (const tab of ['Signatures', 'Verify', 'Print', 'To check', 'Register']) {
      expect(cellsOf(school, tab).filter((cell) => cell.formula !== undefined)).toEqual([]);
    }
  });
});

test('50,000 characters of a role are taken, shown whole, and break no round', () => {
  const role = 'x'.repeat(50_000);
  const school = withPerson('Ada', role);
  school.publish(ACCEPTABLE_USE);
  expect(school.round().error).toBeNull();
  expect(cellsOf(school, 'Register').some((cell) => cell.value === role)).toBe(true);
});
