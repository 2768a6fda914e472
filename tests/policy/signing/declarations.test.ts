/** What a signature makes the signer's own: beside the place to sign, and wherever it says so of itself. */
import type { DocsElement } from '../../../src/policy/docs-json';
import { readPolicy } from '../../../src/policy/read-policy';
import { declaresByItself } from '../../../src/policy/vocabulary/wording';
import { documentOf, paragraph } from '../made';

const heading = (text: string) => paragraph(text, { style: 'HEADING_1' });
const item = (text: string) => paragraph(text, { list: 'bullets' });
const RULES = [heading('Staff'), item('I will lock my screen.'), item('I will not share my password.')];
const SIGNED = paragraph('Signed: ________ Date: ________');

function read(...content: DocsElement[]) {
  const { declarations, sections } = readPolicy(documentOf(content), null);
  return { declarations, clauses: sections.flatMap(({ clauses }) => clauses.map(({ text }) => text)) };
}

test.each([
  ['By signing this agreement you confirm that you will keep to it.', true],
  ['When you sign below, you agree to these guidelines.', true],
  ['In signing I accept the code.', true],
  ['By entering your name you show that you have understood the guidelines and agree to them.', true],
  ['By signing in you show that you are on site.', true],
  ['By signing below I agree to:', false],
  ['By signing below I confirm the following', false],
  ['When you sign for a delivery, check it.', false],
  ['By signing the register the school shows who was there.', false],
  ['I confirm that I am over 21.', true],
  ['I hereby certify that the information above is true.', true],
  ['I declare that what I have written is true.', true],
  ['Either: I confirm that there are no points on my licence.', true],
  ['I have read and understood the policy.', true],
  ['I have read the policy, and agree to the following:', false],
  ['I confirm that I will keep to the code.', false],
  ['I will confirm that the door is locked.', false],
  ['Staff confirm that they have read the policy.', false],
])('declares by itself: %s %s', (text, expected) => {
  expect(declaresByItself(text)).toBe(expected);
});

test('stands before the rules, between them and below the place to sign, in the document’s order', () => {
  const [before, between, beside, after] = [
    'I confirm that I am over 21.',
    'I have read the handbook.',
    'I agree to the rules above.',
    'By signing you confirm that this may be kept.',
  ];
  const content = [
    heading('Drivers'),
    paragraph(before),
    ...RULES,
    paragraph(between),
    heading('Keys'),
    item('I will return my keys.'),
    heading('Declaration'),
    paragraph(beside),
    SIGNED,
    paragraph(after),
  ];
  expect(read(...content)).toEqual({
    declarations: [before, between, beside, after],
    clauses: ['I will lock my screen.', 'I will not share my password.', 'I will return my keys.'],
  });
});

test('needs no place to sign', () => {
  const said = 'When you sign this document, you agree to keep to these guidelines.';
  expect(read(...RULES, paragraph(said)).declarations).toEqual([said]);
});

test('is no item of a list, no heading, and nothing that others declare', () => {
  const pupils = [heading('Agreement for pupils'), paragraph('By signing this form I agree to the rules for pupils.')];
  const content = [...RULES, item('I have read the code of conduct.'), heading('I have read the policy'), ...pupils];
  expect(read(...content).declarations).toEqual([]);
});

test('what follows from a breach is declared where it stands right above the place to sign', () => {
  const breach = 'Any material breach will result in disciplinary action.';
  expect(read(...RULES, paragraph(breach), SIGNED).declarations).toEqual([breach]);
  expect(read(heading('Breach'), paragraph(breach), ...RULES, SIGNED).declarations).toEqual([]);
});
