/** A column of marks beside rules: each is the tick or cross that it means, or nobody can tell and a person is asked. */
import { readPolicy } from '../../../src/policy/read-policy';
import { documentOf, paragraph, table } from '../made';
import { asked } from '../second-reader/asked';

const TO_DO = ['Keep your phone in your bag.', 'Lock your screen when you leave.'];
const NOT_TO_DO = ['Share your password.', 'Take photographs of children.'];

function read(rows: string[][]) {
  const title = paragraph('Phones and passwords: a code for staff', { style: 'TITLE' });
  const reading = readPolicy(documentOf([title, paragraph('In class', { style: 'HEADING_1' }), table(rows)]), null);
  return {
    points: reading.sections.flatMap(({ clauses }) =>
      clauses.map(({ leadIn = '', text }) => `${leadIn.replace(/[✓✔√✗✘×🙂🙁] /u, '')} ${text}`.trim()),
    ),
    asked: asked(reading),
  };
}

/** A rule that is to be done and one that is not, twice. */
function marked(tick: string, cross: string, heading?: string): string[][] {
  const rows = TO_DO.flatMap((text, i) => [
    [text, tick],
    [NOT_TO_DO[i] ?? '', cross],
  ]);
  return heading === undefined ? rows : [['What', heading], ...rows];
}

const turned = (rows: string[][]) => rows.map(([words = '', mark = '']) => [mark, words]);
const said = (yes: string, no: string) => TO_DO.flatMap((text, i) => [`${yes} ${text}`, `${no} ${NOT_TO_DO[i]}`]);

describe.each([
  ['✓', 'X'],
  ['✓', 'x'],
  ['√', '×'],
  ['☑', '☒'],
  ['[✓]', '[x]'],
  ['ü', 'û'],
  ['þ', 'ý'],
  ['Y', 'N'],
  ['🙂', '🙁'],
])('“%s” and “%s”', (tick, cross) => {
  test('say do and do not beside a rule', () => {
    expect(read(marked(tick, cross)).points).toEqual(said('Do:', 'Do not:'));
    expect(read(turned(marked(tick, cross))).points).toEqual(said('Do:', 'Do not:'));
  });

  test.each(['Allowed?', 'Acceptable'])('answer the heading “%s”', (heading) => {
    const colon = heading.endsWith('?') ? '' : ':';
    const answers = said(`${heading}${colon} yes:`, `${heading}${colon} no:`);
    expect(read(marked(tick, cross, heading)).points).toEqual(answers);
    expect(read(turned(marked(tick, cross, heading))).points).toEqual(answers);
  });
});

test.each([
  ['Yes', 'No'],
  ['OK', 'Not OK'],
])('“%s” and “%s” answer a heading that says do itself', (yes, no) => {
  expect(read(marked(yes, no, 'Allowed?')).points).toEqual(said(`Allowed? ${yes}:`, `Allowed? ${no}:`));
});

describe.each([
  ['✓', ''],
  ['', 'X'],
  ['☑', '☐'],
  ['[x]', '[ ]'],
  ['P', 'O'],
  ['+', '-'],
  ['1', '0'],
])('“%s” and “%s” without a heading', (one, other) => {
  test('say nothing that anybody could tell: no point, and a question', () => {
    for (const rows of [marked(one, other), turned(marked(one, other))]) {
      const found = read(rows);
      expect(found.points).toEqual([]);
      expect(found.asked).toEqual(expect.arrayContaining([...TO_DO, ...NOT_TO_DO]));
    }
  });
});

test.each([
  ['✓', ''],
  ['☑', '☐'],
  ['[x]', '[ ]'],
])('under “Allowed”, “%s” says so, and “%s” is asked about', (tick, none) => {
  const found = read(marked(tick, none, 'Allowed'));
  expect([found.points, found.asked]).toEqual([TO_DO.map((text) => `Allowed: ${text}`), NOT_TO_DO]);
});

test('boxes under Yes and No that are ticked', () => {
  const rows = TO_DO.flatMap((text, i) => [
    [text, '☒', '☐'],
    [NOT_TO_DO[i] ?? '', '☐', '☒'],
  ]);
  expect(read([['What', 'Yes', 'No'], ...rows]).points).toEqual(said('Yes:', 'No:'));
});

test.each([
  ['boxes that staff tick', '☐', '☐', 'I agree'],
  ['a column that is left for initials', '', '', 'Initials'],
  ['boxes that are all ticked', '☑', '☑', 'I agree'],
])('%s say nothing of the rules', (_what, one, other, heading) => {
  const rules = ['I will lock my screen when I leave.', 'I will not share my password.'];
  const rows = rules.map((text, i) => [text, i === 0 ? one : other]);
  expect(read([['What', heading], ...rows]).points).toEqual(rules);
});

test.each([
  ['two kinds of empty boxes', ['☐', '□', '☐', '□'], ''],
  ['a number in one row alone', ['1', '', '', ''], ''],
  ['a tick here and there under a heading of its own', ['✓', '', '✓', ''], 'New'],
])('%s tell the rows apart in nothing that is asked', (_what, marks, heading) => {
  const rules = [...TO_DO, 'Wear your badge in the building.', 'Tell the office when you leave.'];
  const rows = rules.map((text, i) => [text, marks[i] ?? '']);
  expect(read(heading === '' ? rows : [['What', heading], ...rows]).points).toEqual(rules);
});

test('a letter beside words of which no rule is made stays with them', () => {
  const rows = [
    ['proin sapien duis enim', '', ''],
    ['• wear a badge', 'o', ''],
    ['', '', ''],
  ];
  const { intro } = readPolicy(documentOf([table(rows)]), null);
  expect(intro.join(' ')).toContain('o • wear a badge');
});

test.each([
  ['numbers', ['1', '2', '3', '4']],
  ['letters', ['a', 'b', 'c', 'd']],
])('%s of rows are none', (_what, numbers) => {
  const rules = [...TO_DO, 'Wear your badge in the building.', 'Tell the office when you leave.'];
  expect(read(rules.map((text, i) => [numbers[i] ?? '', text])).points).toEqual(rules);
});
