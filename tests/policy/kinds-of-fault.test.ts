/** Rules that came from faults on real agreements: for each one line that it decides, and one beside it that it leaves alone. */
import type { DocsElement } from '../../src/policy/docs-json';
import { readPolicy } from '../../src/policy/read-policy';
import { documentOf, paragraph } from './made';

const heading = (text: string) => paragraph(text, { style: 'HEADING_1' });
const item = (text: string) => paragraph(text, { list: 'bullets' });

function points(content: DocsElement[]): string[] {
  const { sections } = readPolicy(documentOf([paragraph('Minibus Code for Staff', { style: 'TITLE' }), ...content]));
  return sections.flatMap(({ clauses }) => clauses.map(({ text }) => text));
}

function headings(content: DocsElement[]): (string | null)[] {
  return readPolicy(documentOf([paragraph('Minibus Code for Staff', { style: 'TITLE' }), ...content])).sections.map(
    (section) => section.heading,
  );
}

it('a numbered line that ends in a colon heads its list, as all of its series do; among whole rules it is one of them', () => {
  const series = [
    paragraph('1. Staff will:'),
    item('check the tyres'),
    paragraph('2. Passengers will:'),
    item('sit down'),
  ];
  expect(headings(series)).toEqual(['1. Staff will:', '2. Passengers will:']);
  const rules = [
    heading('Rules'),
    paragraph('1. I will check the tyres.'),
    paragraph('2. I will carry:'),
    item('a torch'),
  ];
  expect(headings(rules)).toEqual(['Rules']);
});

it('people of any name act; a thing is not somebody', () => {
  expect(points([heading('Rules'), paragraph('Drivers will report faults.')])).toEqual(['Drivers will report faults.']);
  expect(points([heading('Rules'), paragraph('Repairs will include the tyres.')])).toEqual([]);
});

it('one odd sign before two lines is their bullet; before one line it is nothing', () => {
  const two = [paragraph('-All keys are to be kept in the office.'), paragraph('-Staff are not permitted to smoke.')];
  expect(points(two)).toEqual(['All keys are to be kept in the office.', 'Staff are not permitted to smoke.']);
  expect(points([heading('Rules'), paragraph('Ø All keys must be kept in the office.')])).toEqual([
    'Ø All keys must be kept in the office.',
  ]);
});

it('bare numbers that go on by one are numbers; a single one is a part of its line', () => {
  const rules = ['105 Staff must lock up.', '106 Staff must sign in.', '107 Staff must sign out.'].map((text) =>
    paragraph(text),
  );
  expect(points([heading('Rules'), ...rules])).toEqual([
    'Staff must lock up.',
    'Staff must sign in.',
    'Staff must sign out.',
  ]);
});

it('what is written in the other case below a colon belongs to it, till the list goes on as it began', () => {
  const list = ['carry goods that are:', 'Flammable', 'Corrosive', 'lend the key'].map(item);
  expect(points([paragraph('Staff must not:'), ...list])).toEqual(['carry goods that are:', 'lend the key']);
});

it('where nobody says “I” and sentence after sentence says what “we” do, we sign; a school’s “we” does not', () => {
  const ours = [
    'We enter every gift.',
    'We never ask for one.',
    'We do not give any.',
    'We will return what is too dear.',
  ];
  expect(points([heading('Gifts'), ...ours.map((text) => paragraph(text))])).toEqual(ours);
  expect(points([heading('Gifts'), paragraph('We want nobody to be embarrassed.')])).toEqual([]);
});
