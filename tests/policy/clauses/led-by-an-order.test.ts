/** A list below a short order is what is asked, though its items are fragments: "Staff do not wear:" over "hoods". */
import { readPolicy } from '../../../src/policy/read-policy';
import { documentOf, paragraph } from '../made';

const pointsOf = (leadIn: string, ...items: string[]) =>
  readPolicy(
    documentOf([
      paragraph('Staff Dress Code', { style: 'TITLE' }),
      paragraph('Dress', { style: 'HEADING_1' }),
      paragraph(leadIn),
      ...items.map((item) => paragraph(item, { list: 'bullets' })),
    ]),
  ).sections.flatMap(({ clauses }) => clauses.map((clause) => [clause.leadIn, clause.text]));

const THINGS = ['jeans or shorts', 'tops with slogans', 'hoods'];
const TIMES = ['when you come in', 'after the bins', 'before food'];

test.each([
  ['Staff do not wear:', THINGS],
  ['All staff never wear:', THINGS],
  ['Never wear:', THINGS],
  ['Please do not wear:', THINGS],
  ['ALWAYS wash your hands:', TIMES],
])('%j leads to points', (leadIn, items) => {
  expect(pointsOf(leadIn, ...items)).toEqual(items.map((item) => [leadIn, item]));
});

test.each([
  ['what pupils do not wear', 'Pupils do not wear:', THINGS],
  ['what the school does not do', 'The school does not pay for:', THINGS],
])('%s is explained', (_what, leadIn, items) => {
  expect(pointsOf(leadIn, ...items)).toEqual([]);
});
