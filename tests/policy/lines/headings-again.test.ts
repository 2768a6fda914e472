/** A long table says its headings again on each page: they are no rows of it, and are left out once more. */
import { readPolicy } from '../../../src/policy/read-policy';
import { documentOf, paragraph, table } from '../made';

const read = (rows: string[][]) => {
  const { sections, leftOut } = readPolicy(documentOf([paragraph('Staff Code', { style: 'TITLE' }), table(rows)]));
  return {
    points: sections.flatMap(({ clauses }) => clauses.map(({ leadIn, text }) => [leadIn ?? '', text].join(' ').trim())),
    again: leftOut.filter(({ why, text }) => why === 'the column headings of a table' && text.includes('|')).length,
  };
};

const RULES = ['You must lock your screen.', 'You must wear your badge.', 'You must sign in.', 'You must sign out.'];
const [FIRST = '', SECOND = '', THIRD = '', FOURTH = ''] = RULES;

test('of a table of rules and reasons', () => {
  const heading = ['What staff must do', 'Why'];
  const { points, again } = read([
    heading,
    [FIRST, 'Others may read it.'],
    [SECOND, 'Pupils look for it.'],
    heading,
    [THIRD, 'There may be a fire.'],
    [FOURTH, 'There may be a fire.'],
  ]);
  expect([points, again > 0]).toEqual([RULES, true]);
});

test('of a table of do and don’t', () => {
  const { points } = read([
    ['Do', 'Don’t'],
    ['lock your screen', 'share your password'],
    ['Do', 'Don’t'],
    ['wear your badge', 'lend your badge'],
  ]);
  expect([...points].sort()).toEqual([
    'Do: lock your screen',
    'Do: wear your badge',
    'Don’t: lend your badge',
    'Don’t: share your password',
  ]);
});

test('a row that only begins as the headings do is a row', () => {
  const { points } = read([
    ['What staff must do', 'Why'],
    [FIRST, 'Others may read it.'],
    ['What staff must do', 'when the fire bell rings is on the door.'],
    [THIRD, 'There may be a fire.'],
  ]);
  expect(points.length).toBeGreaterThanOrEqual(2);
  expect(points).toContain(FIRST);
  expect(points).toContain(THIRD);
});
