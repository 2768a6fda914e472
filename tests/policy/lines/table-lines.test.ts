/** The lines of a table, by what the table is for. */
import type { DocsElement } from '../../../src/policy/docs-json';
import { readBlocks } from '../../../src/policy/lines/blocks';
import { readLines } from '../../../src/policy/lines/lines';
import { documentOf, table } from '../made';

/** [what it stood in, its marker, its words] of each line, and what was left out. */
function linesOf(element: DocsElement) {
  const { lines, leftOut } = readLines(readBlocks(documentOf([element])).tabs);
  return {
    lines: lines.map(({ source, item, text }) => [source, item?.marker ?? null, text]),
    leftOut: leftOut.map(({ text }) => text),
  };
}

it('are a fact for each row of labels and values, two where a row has four cells', () => {
  const { lines } = readLines(
    readBlocks(documentOf([table([['Approved', 'May 2025', 'Next review', 'May 2026']])])).tabs,
  );
  expect(lines.map(({ source, cells }) => [source, cells])).toEqual([
    ['fact', ['Approved', 'May 2025']],
    ['fact', ['Next review', 'May 2026']],
  ]);
});

it('are rows of the history under "Version" and "Date"', () => {
  expect(
    linesOf(
      table([
        ['Version', 'Date', 'Changes'],
        ['1.0', 'May 2025', 'First version'],
      ]),
    ).lines,
  ).toEqual([
    ['history', null, 'Version Date Changes'],
    ['history', null, '1.0 May 2025 First version'],
  ]);
});

it('are fields where the cells are labels', () => {
  expect(
    linesOf(
      table([
        ['Name:', ''],
        ['Signature:', ''],
        ['Date:', ''],
      ]),
    ).lines,
  ).toEqual([
    ['field', null, 'Name:'],
    ['field', null, 'Signature:'],
    ['field', null, 'Date:'],
  ]);
});

it('are a list below the heading of each column of rules', () => {
  expect(
    linesOf(
      table([
        ['Do', 'Do not'],
        ['lock your screen', 'share your password'],
      ]),
    ).lines,
  ).toEqual([
    ['table cell', null, 'Do:'],
    ['table cell', '', 'lock your screen'],
    ['table cell', null, 'Do not:'],
    ['table cell', '', 'share your password'],
  ]);
});

it('are clauses with their numbers, for whom they are, and without the headings of the columns', () => {
  const rows = table([
    ['No.', 'Expectation', 'Applies to'],
    ['1', 'I will lock my screen whenever I leave it.', 'All staff'],
    ['2', 'I will take the register in the first ten minutes.', 'Teachers'],
  ]);
  expect(linesOf(rows)).toEqual({
    lines: [
      ['table cell', '1', 'I will lock my screen whenever I leave it.'],
      ['table cell', '2', 'I will take the register in the first ten minutes.'],
    ],
    leftOut: ['No. | Expectation | Applies to', 'All staff'],
  });
  const { lines } = readLines(readBlocks(documentOf([rows])).tabs);
  expect(lines.map(({ appliesTo }) => appliesTo)).toEqual([null, 'Teachers']);
});
