/** Which lines head sections, and which look like headings and are none. */
import type { DocsElement } from '../../../src/policy/docs-json';
import { readPolicy } from '../../../src/policy/read-policy';
import { documentOf, paragraph } from '../made';

const heading = (text: string) => paragraph(text, { style: 'HEADING_1' });
const item = (text: string) => paragraph(text, { list: 'bullets' });

function headingsIn(content: DocsElement[]): string[] {
  const title = paragraph('Staff Code of Conduct', { style: 'TITLE' });
  return readPolicy(documentOf([title, ...content])).sections.flatMap((section) => section.heading ?? []);
}

const sentence = paragraph('You must not meet pupils out of school hours.');

it('is headed by a short line without a stop among sentences, though a verb could begin it', () => {
  expect(headingsIn([sentence, paragraph('Contact out of school'), sentence])).toEqual(['Contact out of school']);
  expect(headingsIn([sentence, paragraph('Staff must not smoke'), sentence])).toEqual([]);
});

it.each(['Holm Lane Primary School, Ambridge', 'Our Lady of the Wayside Catholic Primary School'])(
  'is not headed by “%s” below the title, and is headed by it further down',
  (school) => {
    expect(headingsIn([paragraph(school), sentence])).toEqual([]);
    expect(headingsIn([sentence, paragraph('Working at Holm Lane Primary School'), sentence])).toEqual([
      'Working at Holm Lane Primary School',
    ]);
  },
);

it('is headed by “For staff” among its parts, and not below its title', () => {
  const parts = [paragraph('For staff'), item('I will lock my screen.')];
  expect(headingsIn([sentence, ...parts])).toEqual(['For staff']);
  expect(headingsIn(parts)).toEqual([]);
});

it('leaves a list of contents out whose headings have no numbers further down', () => {
  const contents = ['Contents', '1 Devices', '2 Email', '3 Keys'].map((text) => paragraph(text));
  const parts = ['Devices', 'Email', 'Keys'].flatMap((text) => [heading(text), item('I will lock my screen.')]);
  expect(headingsIn([...contents, ...parts])).toEqual(['Devices', 'Email', 'Keys']);
});
