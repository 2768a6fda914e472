/** "Don't" over one list says nothing of the next, once other words stand between them: nobody agrees to the opposite, and it is asked. */
import type { DocsElement } from '../../../src/policy/docs-json';
import { readPolicy } from '../../../src/policy/read-policy';
import { documentOf, paragraph } from '../made';

const item = (text: string) => paragraph(text, { list: 'bullets' });
const heading = (text: string) => paragraph(text, { style: 'HEADING_2' });

const ABOVE = [
  paragraph('The Reading Room is meant for all who like books. We hope that it stays quiet.'),
  heading('At a glance'),
  paragraph('Do'),
  item('Wash your hands first.'),
  item('Put each book back on its shelf.'),
  paragraph('Don’t'),
  item('Eat near the books.'),
  item('Fold the corners of pages.'),
];
const BELOW = [
  item('Show the page to the librarian.'),
  item('Leave the book on the desk.'),
  heading('All our rules'),
  item('Handle all books with clean hands.'),
];

function read(between: readonly DocsElement[]) {
  const { sections, doubts } = readPolicy(
    documentOf([paragraph('Reading Room Guide', { style: 'TITLE' }), ...ABOVE, ...between, ...BELOW]),
    null,
  );
  return {
    points: sections.flatMap(({ clauses }) => clauses.map(({ leadIn, text }) => [leadIn, text].join(' ').trim())),
    asked: doubts.flatMap((doubt) => ('lines' in doubt ? doubt.lines : [doubt.text])),
  };
}

const SURE = [
  'Do Wash your hands first.',
  'Do Put each book back on its shelf.',
  'Don’t Eat near the books.',
  'Don’t Fold the corners of pages.',
  'Handle all books with clean hands.',
];

test('the list itself is not to be done', () => {
  expect(read([]).points.slice(2, 6)).toEqual([
    'Don’t Eat near the books.',
    'Don’t Fold the corners of pages.',
    'Don’t Show the page to the librarian.',
    'Don’t Leave the book on the desk.',
  ]);
});

test.each<[string, DocsElement]>([
  ['a plain line', paragraph('When a book is torn')],
  ['a line in bold', paragraph('When a book is torn', { look: { bold: true } })],
  ['a line that leads on', paragraph('When a book is torn:')],
  ['a true heading', heading('When a book is torn')],
  ['an explanation', paragraph('Books are torn now and then, and nobody is to blame.')],
])('%s below it begins something else', (_what, between) => {
  const { points, asked } = read([between]);
  expect(points.filter((point) => !SURE.includes(point)).filter((point) => /^Don’t|^Do /.test(point))).toEqual([]);
  // Each is a point as it reads alone, or it is asked about.
  for (const words of ['Show the page to the librarian.', 'Leave the book on the desk.'])
    expect([words, points.includes(words) || asked.some((line) => line.includes(words))]).toEqual([words, true]);
});
