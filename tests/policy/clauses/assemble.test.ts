/** What belongs to a clause: its links, its children, its lead-in, its condition. */
import type { DocsElement } from '../../../src/policy/docs-json';
import { readPolicy } from '../../../src/policy/read-policy';
import type { Clause } from '../../../src/policy/reading';
import { documentOf, paragraph, table } from '../made';

const heading = (text: string) => paragraph(text, { style: 'HEADING_1' });
const item = (text: string, nesting = 0) => paragraph(text, { list: 'bullets', nesting });

function clausesIn(content: DocsElement[]): Clause[] {
  return readPolicy(documentOf([paragraph('Staff Code', { style: 'TITLE' }), ...content])).sections.flatMap(
    (section) => section.clauses,
  );
}

it('keeps the links of a clause', () => {
  const linked: DocsElement = {
    paragraph: {
      elements: [
        { textRun: { content: 'I will follow the ' } },
        { textRun: { content: 'code of conduct', textStyle: { link: { url: 'https://larkfield.example/code' } } } },
        { textRun: { content: '.\n' } },
      ],
      bullet: { listId: 'bullets' },
    },
  };
  const [section] = readPolicy(documentOf([linked])).sections;
  expect(section?.clauses[0]?.links).toEqual([{ text: 'code of conduct', url: 'https://larkfield.example/code' }]);
});

it('keeps the points below a clause as its children', () => {
  expect(
    clausesIn([
      heading('Trips'),
      item('I will take with me:'),
      item('a first-aid kit;', 1),
      item('a list of names.', 1),
    ]),
  ).toEqual([
    {
      text: 'I will take with me:',
      condition: null,
      marker: '●',
      children: [
        { text: 'a first-aid kit;', marker: '○' },
        { text: 'a list of names.', marker: '○' },
      ],
    },
  ]);
});

it('gives each clause the lead-in of its own list, and no other', () => {
  const clauses = clausesIn([
    heading('Pictures'),
    paragraph('You must not share:'),
    item('Photographs of pupils.'),
    item('Names of pupils.'),
    heading('Keys'),
    paragraph('I agree to the following rules:'),
    item('I will keep my keys with me.'),
    item('I will report a lost key at once.'),
    heading('Doors'),
    item('I will close the door behind me.'),
  ]);
  expect(clauses.map(({ text, leadIn }) => [text, leadIn])).toEqual([
    ['Photographs of pupils.', 'You must not share:'],
    ['Names of pupils.', 'You must not share:'],
    ['I will keep my keys with me.', 'I agree to the following rules:'],
    ['I will report a lost key at once.', 'I agree to the following rules:'],
    ['I will close the door behind me.', undefined],
  ]);
});

it('takes the condition of a clause before that of its heading', () => {
  const clauses = clausesIn([
    heading('All staff'),
    item('I will sign in.'),
    heading('Teaching staff'),
    item('I will take the register.'),
    item('(Governors only) I will sign the visitors’ book.'),
  ]);
  expect(clauses.map(({ condition, textWithoutCondition }) => [condition, textWithoutCondition])).toEqual([
    [null, undefined],
    ['Teaching staff', undefined],
    ['Governors only', 'I will sign the visitors’ book.'],
  ]);
});

it('takes a lead-in that is a rule itself for the clause, and the fragments below for its children', () => {
  const clauses = clausesIn([
    heading('Conduct'),
    paragraph('I will be polite to everyone in school.'),
    paragraph('I will be a role model, for example by:'),
    item('being on time'),
    item('being prepared'),
  ]);
  expect(clauses.map(({ text, children = [] }) => [text, children.map((child) => child.text)])).toEqual([
    ['I will be polite to everyone in school.', []],
    ['I will be a role model, for example by:', ['being on time', 'being prepared']],
  ]);
});

it('puts what stands behind a point in its row after it, with the heading of its column', () => {
  const clauses = clausesIn([
    heading('Phones'),
    table([
      ['You must not', 'Unless'],
      ['use a phone in class', 'there is an emergency'],
    ]),
  ]);
  expect(clauses.map(({ leadIn, text, children = [] }) => [leadIn, text, children.map((child) => child.text)])).toEqual(
    [['You must not:', 'use a phone in class', ['Unless: there is an emergency']]],
  );
});

it('never lets a lead-in head points that are not its own', () => {
  const { intro, sections } = readPolicy(
    documentOf([
      paragraph('Staff Code', { style: 'TITLE' }),
      paragraph('You must never send by email:'),
      item('medical notes;'),
      item('passwords.'),
      paragraph('I will report a message that went astray.'),
      item('I will empty my inbox each term.'),
    ]),
  );
  expect(intro).toEqual([]);
  expect(
    sections.map(({ heading: above, clauses }) => [above, clauses.map(({ leadIn, text }) => [leadIn, text])]),
  ).toEqual([
    [
      'You must never send by email:',
      [
        ['You must never send by email:', 'medical notes;'],
        ['You must never send by email:', 'passwords.'],
      ],
    ],
    [
      null,
      [
        [undefined, 'I will report a message that went astray.'],
        [undefined, 'I will empty my inbox each term.'],
      ],
    ],
  ]);
});
