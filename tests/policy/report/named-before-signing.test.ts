/** Changes begun in a sentence, and what prose says of the signature and of the words of the rules: it is named before anybody signs. */
import type { DocsElement } from '../../../src/policy/docs-json';
import { heading, item, readBody } from '../clauses/read-body';
import { paragraph, table } from '../made';

/** "Staff may ~not~ film", "Staff may +not+ film": struck out, only suggested. */
function changed(text: string): DocsElement {
  const elements = text.split(/(~[^~]+~|\+[^+]+\+)/u).map((part) => {
    const content = part.replace(/^[~+]|[~+]$/gu, '');
    if (part.startsWith('~')) return { textRun: { content, textStyle: { strikethrough: true } } };
    return { textRun: part.startsWith('+') ? { content, suggestedInsertionIds: ['s.1'] } : { content } };
  });
  return { paragraph: { elements, bullet: { listId: 'bullets', nestingLevel: 0 } } };
}

const RULES = [heading('Phones'), item('Lock your screen.'), item('Report any loss.')];

test.each([
  ['Staff may ~not~ film pupils.', 'Staff may film pupils.'],
  ['Staff ~should~ must ~always~ sign in.', 'Staff must sign in.'],
  ['Staff must +never +share cards.', 'Staff must share cards.'],
])('“%s” is named, and signed as “%s”', (text, signed) => {
  const found = readBody(...RULES, changed(text));
  expect([found.points[2], found.warned]).toEqual([signed, ['CHANGE_BEGUN']]);
});

test.each(['~Staff must wear hats.~', 'Staff must sign in.', 'Staff must sign in~.~'])('“%s” is plain', (text) => {
  expect(readBody(...RULES, changed(text)).warned).toEqual([]);
});

const SIGNED = [paragraph('Name: ........'), paragraph('Signed: ........'), paragraph('Date: ........')];
const HEAD = [heading('Headteacher'), paragraph('I have discussed this with the person named above.'), ...SIGNED];

test.each([
  'The form is countersigned by the headteacher within ten working days.',
  'Give it to your line manager, who will countersign it.',
  'All staff sign this form, and it must be witnessed by a senior leader.',
])('“%s” tells of a second signature', (text) => {
  const read = (...more: DocsElement[]) => readBody(...RULES, heading('Signing'), paragraph(text), ...SIGNED, ...more);
  expect([read().warned, read(...HEAD).warned]).toEqual([['COUNTERSIGNED_IN_WORDS'], []]);
});

test.each([
  'This form need not be countersigned.',
  'An accident witnessed by staff must be reported.',
  'Staff sign this every year.',
])('“%s” tells of none', (text) => {
  expect(readBody(...RULES, heading('Signing'), paragraph(text), ...SIGNED).warned).toEqual([]);
});

test('what stands in a table is found as well', () => {
  const rows = [
    ['Area', 'Rule'],
    ['Signing', 'Staff must sign it and have it countersigned by the head.'],
  ];
  expect(readBody(...RULES, table(rows)).warned).toContain('COUNTERSIGNED_IN_WORDS');
});

test.each([
  'In this policy “may not” means “is advised not to”.',
  '“Should” is advice only.',
  'We use the word must for the law, and ‘should’ for good practice.',
  'The term "must" is a recommendation.',
])('“%s” weakens a word of the rules, and leads to nothing', (text) => {
  const found = readBody(heading('Words'), paragraph(text), item('Staff should lock screens.'), ...RULES);
  expect(found.warned).toContain('WORD_WEAKENED');
  expect(found.points).toContain('Staff should lock screens.');
});

test.each([
  '“Device” means any phone.',
  'Staff must follow the advice of the office.',
  'In this policy “must” means that it is a duty.',
])('“%s” weakens none', (text) => {
  expect(readBody(heading('Words'), paragraph(text), ...RULES).warned).not.toContain('WORD_WEAKENED');
});

test.each([
  ['Phones must be off in class and may not be used in the', true],
  ['Staff must not share photographs with any', true],
  ['Ask whom you work for', false],
  ['Staff must not share photographs with anybody', false],
])('“%s” breaks off: %s', (text, is) => {
  expect(readBody(...RULES, item(text)).warned.includes('SENTENCE_BROKEN_OFF')).toBe(is);
});

test('so does the last part of a point', () => {
  expect(readBody(...RULES, item('Lock away, for example:'), item('keys of the', 1)).warned).toEqual([
    'SENTENCE_BROKEN_OFF',
  ]);
});
