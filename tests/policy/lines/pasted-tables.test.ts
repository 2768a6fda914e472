/** Tables that were pasted as plain text: the headings of their columns are no heading and no point, and part nothing. */
import { readPolicy } from '../../../src/policy/read-policy';
import { documentOf, paragraph } from '../made';

const read = (...lines: string[]) =>
  readPolicy(
    documentOf([paragraph('Parent Helper Agreement', { style: 'TITLE' }), ...lines.map((line) => paragraph(line))]),
    null,
  );

const ROWS = [
  'You must sign in at the office. We need to know who is here.',
  'You must not take pictures. They are of other people’s children.',
  'You must wear the badge. Children look for it.',
];

test.each([
  'Rule Why?',
  'Rules Reasons',
  'Action Notes',
  'No. What we expect of helpers Notes',
  'What you must do Why',
])('%j over such rows heads columns', (columns) => {
  const { sections, leftOut, warnings } = read(columns, ...ROWS);
  expect(sections.flatMap(({ heading, clauses }) => [heading, ...clauses.map(({ text }) => text)])).toEqual([
    null,
    ...ROWS,
  ]);
  expect(leftOut).toEqual([{ text: columns, why: 'the column headings of a table', place: columns }]);
  expect(warnings.filter(({ code }) => code === 'PASTED_TABLE')).toEqual([
    {
      code: 'PASTED_TABLE',
      message: `The table headed "${columns}" was pasted as plain text, and the cells of each row have run together. Please paste it again as a table, or look through its points: each holds the words of all its columns.`,
      place: 'Parent Helper Agreement',
    },
  ]);
});

test.each(['Rules', 'Rules for trips', 'Reasons', 'Action plan'])('%j heads no columns', (heading) => {
  expect(read(heading, ...ROWS).leftOut.filter(({ why }) => why === 'the column headings of a table')).toEqual([]);
});

test('what leads to the table leads to its rows', () => {
  const rows = ['use the network to run a business Charity law', 'switch the filter off Keeping Children Safe'];
  const { sections } = read('Users shall not:', 'Action Reason', ...rows);
  expect(sections.flatMap(({ clauses }) => clauses.map(({ leadIn, text }) => [leadIn, text]))).toEqual(
    rows.map((row) => ['Users shall not:', row]),
  );
});

test('rows of do and don’t that ran together are no points, though one looks like a whole rule', () => {
  const rows = [
    'work where another adult can see you take a child into the kitchen',
    'write every bump in the book give medicine of any kind',
  ];
  const { sections, doubts } = read('DO DON’T', ...rows);
  expect(sections.flatMap(({ clauses }) => clauses)).toEqual([]);
  expect(doubts.map((doubt) => ('lines' in doubt ? doubt.lines : [doubt.text]))).toEqual([rows]);
});
