/** What is declared in a list under words that say do not is declared with them: alone each line would say the opposite. */
import { decidedLines } from '../../../src/policy/decisions/line-decisions';
import { withDecisions } from '../../../src/policy/decisions/with-decisions';
import type { DocsElement } from '../../../src/policy/docs-json';
import { readPolicy } from '../../../src/policy/read-policy';
import { heading, item } from '../clauses/read-body';
import { documentOf, paragraph } from '../made';

const SIGNED = [paragraph('Name: ........'), paragraph('Signed: ........'), paragraph('Date: ........')];

function declaring(...body: DocsElement[]) {
  const rules = [heading('Rules'), item('Staff must lock their screens.'), item('Staff must report any loss.')];
  const title = paragraph('Acceptable Use Policy for Staff', { style: 'TITLE' });
  return readPolicy(documentOf([title, ...rules, heading('Declaration'), ...body, ...SIGNED]), null);
}

test.each([
  ['I declare that I have not:', ['been disqualified from driving', 'been dismissed from a school']],
  ['By signing below I agree not to:', ['share my password', 'film pupils']],
  ['None of the following applies to me:', ['I have been dismissed', 'I have been cautioned']],
  ['I will never:', ['lend a key', 'copy a key']],
])('“%s” and its list are one declaration', (leadIn, items) => {
  const { declarations } = declaring(paragraph(leadIn), ...items.map((text) => item(text)));
  expect(declarations).toEqual([[leadIn, ...items].join('\n')]);
});

test('sentences that say all themselves stay declarations of their own', () => {
  const items = ['I have read this policy.', 'I know who the safeguarding lead is.'];
  expect(declaring(paragraph('I confirm that:'), ...items.map((text) => item(text))).declarations).toEqual([
    'I confirm that:',
    ...items,
  ]);
});

test('where only what comes after the list is declared, the list keeps its lead-in, and is named', () => {
  const { declarations, sections, warnings } = declaring(
    paragraph('I declare that I have not:'),
    item('been dismissed from a school'),
    paragraph('I have read this policy.'),
  );
  expect([declarations, sections.at(-1)?.intro, warnings.map(({ code }) => code)]).toEqual([
    ['I have read this policy.'],
    ['I declare that I have not:\n• been dismissed from a school'],
    ['PERHAPS_A_CLAUSE'],
  ]);
});

test('one of its lines can be left out, and the others stay', () => {
  const reading = declaring(
    paragraph('I declare that I have not:'),
    item('been dismissed from a school'),
    item('been disqualified from driving'),
  );
  const line = decidedLines(reading, []).find(({ read }) => read.words.text === 'been dismissed from a school');
  if (line === undefined) throw new Error('the line is shown');
  const leftOut = { line: line.line, times: line.times, as: 'left out', leadIn: '' } as const;
  const { declarations } = withDecisions(reading, [{ ...leftOut, by: 'office@larkfield.example', on: '2026-09-01' }]);
  expect(declarations).toEqual(['I declare that I have not:\nbeen disqualified from driving']);
});
