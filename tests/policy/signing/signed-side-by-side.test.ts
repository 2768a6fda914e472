/** Two people who sign side by side in a table, or on lines that say who: one signs, the other countersigns, and neither is lost. */
import type { DocsElement } from '../../../src/policy/docs-json';
import { readPolicy } from '../../../src/policy/read-policy';
import { heading, item } from '../clauses/read-body';
import { documentOf, paragraph, table } from '../made';

const TITLE = paragraph('Staff Acceptable Use Policy', { style: 'TITLE' });
const RULES = [heading('Rules'), item('Staff must lock screens.'), item('Staff must report losses.')];
const READ = paragraph('I have read this policy.');

function read(...content: DocsElement[]) {
  const { declarations, signatureFields, countersign, sections } = readPolicy(
    documentOf([TITLE, ...RULES, ...content]),
  );
  return {
    declarations,
    fields: signatureFields,
    countersign: countersign === null ? null : [countersign.by, ...countersign.fields],
    headings: sections.map((section) => section.heading),
  };
}

const LABELS = ['Name', 'Signature', 'Date'];

describe.each([
  ['Employee', 'Line manager', 'Line manager'],
  ['Member of staff', 'Headteacher', 'Headteacher'],
  ['Volunteer', 'Volunteer coordinator', 'Volunteer coordinator'],
])('“%s” beside “%s”', (signs, confirms, by) => {
  const expected = {
    declarations: ['I have read this policy.'],
    fields: LABELS,
    countersign: [by, ...LABELS],
    headings: ['Rules'],
  };

  test.each<[string, string[][]]>([
    ['over two columns', [[signs, confirms], ...LABELS.map((label) => [`${label}:`, `${label}:`])]],
    ['over four, with room to write', [[signs, '', confirms, ''], ...LABELS.map((label) => [label, '', label, ''])]],
    ['over what is to be filled in', [['', signs, confirms], ...LABELS.map((label) => [label, '', ''])]],
    ['before their rows', [['', ...LABELS], ...[signs, confirms].map((who) => [who, '', '', ''])]],
  ])('%s', (_where, rows) => {
    expect(read(heading('Declaration'), READ, table(rows))).toEqual(expected);
  });
});

test.each([
  ['a sheet for many', [['Name', 'Signature', 'Date'], ...Array.from({ length: 3 }, () => ['', '', ''])]],
  [
    'one person alone',
    [
      ['Employee', ''],
      ['Name', ''],
      ['Signature', ''],
    ],
  ],
])('%s is one place to sign', (_what, rows) => {
  expect(read(heading('Declaration'), READ, table(rows)).countersign).toBeNull();
});

test('lines that say by whom they are signed', () => {
  const found = read(
    paragraph('Signed by the member of staff: ____________________'),
    paragraph('Signed by the headteacher: ____________________'),
  );
  expect([found.fields, found.countersign]).toEqual([
    ['Signed by the member of staff'],
    ['Headteacher', 'Signed by the headteacher'],
  ]);
});

test('signatures of chair and head below the rules take nothing of their heading', () => {
  const found = read(
    paragraph('Chair of Governors: ___________ Date: ______'),
    paragraph('Headteacher: ___________ Date: ______'),
  );
  expect(found.headings).toEqual(['Rules']);
});
