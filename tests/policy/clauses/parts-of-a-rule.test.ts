/** A rule keeps its exception or condition, wherever that is typed: no point asks more than its document, or less. */
import type { DocsElement } from '../../../src/policy/docs-json';
import { paragraph, table } from '../made';
import { bold, heading, item, readBody } from './read-body';

const HEADING = heading('Online');
const LOCK = 'Staff must lock their screens';
const AFTER = [heading('Doors'), item('Staff must shut the doors.')];

/** A rule, and what takes some of it back. */
const RULES: readonly (readonly [string, string])[] = [
  ['Staff must not use their own phones in class', 'unless the head has agreed'],
  ['Do not film pupils', 'except on a sports day'],
  ['You may take a laptop home', 'only if it is encrypted'],
  ['Visitors may use the network', 'provided that a member of staff is with them'],
  ['Visitors may use the kettle', 'as long as they ask'],
  ['Staff must not accept gifts', 'other than small tokens at Christmas'],
  ['No pupil may be photographed', 'without written consent from a parent'],
];

const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);
const broken = (text: string): DocsElement => paragraph(text.replace('\n', '\u000b'), { list: 'bullets' });

/** Where the one point holds both. */
const TOGETHER: Record<string, (rule: string, part: string) => DocsElement[]> = {
  'in one sentence': (rule, part) => [item(`${rule} ${part}.`)],
  'behind a line break': (rule, part) => [broken(`${rule}\n${part}.`)],
  'on the next line, torn off': (rule, part) => [item(rule), paragraph(`${part}.`)],
  'on the next line, in brackets': (rule, part) => [item(rule), paragraph(`(${part})`)],
  'below it': (rule, part) => [item(`${rule}:`), item(part, 1)],
  'beside it, under a heading': (rule, part) => [
    table([
      ['Rule', 'Exceptions'],
      [rule, capital(part)],
      [LOCK, 'None'],
    ]),
  ],
  'beside it, with a number': (rule, part) => [
    table([
      ['1', rule, capital(part)],
      ['2', LOCK, 'At once'],
    ]),
  ],
  'beside it, with nothing else': (rule, part) => [
    table([
      [rule, capital(part)],
      [LOCK, 'At once'],
    ]),
  ],
  'in bold over it': (rule, part) => [bold(capital(part)), item(`${rule}.`)],
  'below a number': (rule, part) => [paragraph(`1.1 ${rule}`), paragraph(`${part}.`), paragraph(`1.2 ${LOCK}.`)],
};

describe.each(Object.entries(TOGETHER))('%s', (_where, build) => {
  test.each(RULES)('“%s” keeps “%s”', (rule, part) => {
    const { points } = readBody(HEADING, ...build(rule, part), ...AFTER);
    const own = points.find((point) => point.includes(rule.slice(6))) ?? '';
    expect([own, own.toLowerCase().includes(part.toLowerCase())]).toEqual([own, true]);
  });
});

test.each([
  ...RULES.map(([, part]) => part),
  'if the head has agreed',
  'during lessons and on duty',
  'only in the staff room',
])('“%s” as a line of its own stays below the rule, as a point', (part) => {
  const { points } = readBody(HEADING, item('Keep it locked.'), paragraph(`${capital(part)}.`), ...AFTER);
  expect(points.slice(0, 2)).toEqual(['Keep it locked.', `${capital(part)}.`]);
});

test.each(['¹ If the head has agreed.', '* During lessons.', '¹ When a pupil is ill.'])(
  'the footnote “%s” may change a rule',
  (note) => {
    const mark = note.slice(0, 1);
    const found = readBody(HEADING, item(`Phones must be off${mark}`), item(`${LOCK}.`), paragraph(note), ...AFTER);
    expect(found.warned).toEqual(['FOOTNOTE']);
  },
);

test.each([
  ['When a child is missing', 'Ring the office.'],
  ['With a pupil', 'Ring the office.'],
])('the heading “%s” is the topic of what is below it', (over, text) => {
  expect(readBody(heading(over), item(text), ...AFTER).points[0]).toBe(text);
});

describe('rows whose first cell leads to the second', () => {
  test.each([
    [
      ['You must not share', 'passwords'],
      ['You must always lock', 'your screen'],
    ],
    [
      ['Staff must not accept', 'gifts'],
      ['Staff must lock', 'their screens'],
      ['Staff may use', 'the kettle'],
    ],
    [
      ['Never', 'accept gifts'],
      ['Always', 'lock their screens'],
    ],
  ])('%j and so on', (...rows) => {
    const { points } = readBody(HEADING, table(rows), ...AFTER);
    expect(points.slice(0, -1)).toEqual(rows.map(([leadIn, words]) => `${leadIn}: | ${words}`));
  });
});
