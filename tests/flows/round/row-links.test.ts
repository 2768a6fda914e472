/** Links in the workbook find their row by number, wherever it is by then; those in cards lead to it as it stood. */
import { tabOf } from '../../../local/by-hand/typing';
import { rowLink } from '../../../local/web/workbook/row-link';
import { ACCEPTABLE_USE, Larkfield } from '../../support/larkfield';

const STAFF = [
  ['Tolu Adeyemi', 't.adeyemi@larkfield.example', 'Teacher', 'teaching'],
  ['Carol Bright', 'c.bright@larkfield.example', 'Midday supervisor', 'support'],
  ['Ann Lee', 'a.lee@larkfield.example', 'Teacher', 'teaching', '', 'soon'],
];

/** Tolu and Carol are a week overdue; Ann's first day says "soon". */
function late(): Larkfield {
  const school = Larkfield.open(STAFF);
  school.publish(ACCEPTABLE_USE);
  school.sleepTo('2026-09-22', '09:00');
  school.round();
  return school;
}

const SCHOOL = late();

/** Row by row below the headings: what it is about, and where its link leads by now. */
function leading(school: Larkfield, tab: string, heading: string): [about: string, to: string][] {
  const file = school.workspace.spreadsheet(school.workbookId);
  const [top = [], ...rows] = tabOf(school.workspace, school.workbookId, tab).cells;
  const place = top.findIndex((cell) => cell.value === heading);
  return rows.flatMap((row) => {
    const { formula } = row?.[place] ?? {};
    const { words, link } = (formula === undefined ? null : rowLink(formula, file)) ?? { words: '', link: '' };
    return formula === undefined ? [] : [[String(row?.[0]?.value), link.replace(/^.*\/edit/, '') || words]];
  });
}

/** Carol goes above Tolu, as somebody sorts by name. */
function sorted(): Larkfield {
  const school = SCHOOL.fork();
  const { cells } = tabOf(school.workspace, school.workbookId, 'Staff');
  [cells[1], cells[2]] = [cells[2], cells[1]];
  return school;
}

test('from Overdue to the person, also after Staff was sorted', () => {
  expect(new Map(leading(SCHOOL, 'Overdue', 'In Staff'))).toEqual(
    new Map([
      ['Tolu Adeyemi', '#gid=1&range=A2'],
      ['Carol Bright', '#gid=1&range=A3'],
      ['Ann Lee', '#gid=1&range=A4'],
    ]),
  );
  expect(new Map(leading(sorted(), 'Overdue', 'In Staff'))).toEqual(
    new Map([
      ['Tolu Adeyemi', '#gid=1&range=A3'],
      ['Carol Bright', '#gid=1&range=A2'],
      ['Ann Lee', '#gid=1&range=A4'],
    ]),
  );
});

test('from To check to what is to be corrected; somebody who is gone leads nowhere', () => {
  expect(leading(SCHOOL, 'To check', 'Link')).toEqual([['Staff, row 4', '#gid=1&range=A4']]);
  const school = SCHOOL.fork();
  const { cells } = tabOf(school.workspace, school.workbookId, 'Staff');
  cells.splice(3, 1);
  expect(leading(school, 'To check', 'Link')).toEqual([['Staff, row 4', '—']]);
});

test('a link is written once: an hour later nothing is written, and a workbook without the column gets it', () => {
  const school = SCHOOL.fork();
  school.sleepTo('2026-09-22', '10:00');
  expect(school.round().calls.filter((name) => name.endsWith('batchUpdate'))).toEqual([]);
  const sheet = tabOf(school.workspace, school.workbookId, 'Overdue');
  sheet.cells = sheet.cells.map((row) => row?.filter((_, column) => column !== 8));
  school.sleepTo('2026-09-23', '09:00');
  school.round();
  expect(leading(school, 'Overdue', 'In Staff')).toHaveLength(3);
});
