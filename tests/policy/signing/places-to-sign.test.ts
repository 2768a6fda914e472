/** Places to sign as forms have them: tables, tabs, what a student or a technician signs, what is filled in beside them, and what is declared there. */
import type { DocsElement } from '../../../src/policy/docs-json';
import { readPolicy } from '../../../src/policy/read-policy';
import { documentOf, paragraph, table } from '../made';

const heading = (text: string) => paragraph(text, { style: 'HEADING_1' });
const item = (text: string) => paragraph(text, { list: 'bullets' });
const RULES = ['I will lock my screen.', 'I will wear my badge.'];

const read = (title: string, ...content: DocsElement[]) => {
  const { signatureFields, declarations, countersign, sections } = readPolicy(
    documentOf([paragraph(title, { style: 'TITLE' }), heading('Rules'), ...RULES.map(item), ...content]),
  );
  return {
    fields: signatureFields,
    declared: declarations,
    by: countersign?.by ?? null,
    points: sections.flatMap(({ clauses }) => clauses.map(({ text }) => text)).filter((text) => !RULES.includes(text)),
  };
};

const AGREE = 'I have read the rules and agree to them.';

test.each([
  ['a label that nobody knows', [['Name', 'Capacity', 'Signed', 'Date']], ['Name', 'Capacity', 'Signed', 'Date']],
  [
    'rows of labels',
    [
      ['Name:', 'Class:'],
      ['Signed:', 'Date:'],
    ],
    ['Name', 'Class', 'Signed', 'Date'],
  ],
  [
    'an empty cell to write in',
    [['Staff (print)', '', 'Signature', '', 'Date', '']],
    ['Staff (print)', 'Signature', 'Date'],
  ],
])('a table with %s is a place to sign', (_what, rows, fields) => {
  expect(read('Staff Code', heading('Agreement'), paragraph(AGREE), table(rows))).toEqual({
    fields,
    declared: [AGREE],
    by: null,
    points: [],
  });
});

test.each([
  [
    'sentences',
    [
      ['Signed', 'Staff must sign in.'],
      ['Date', 'Staff must write the date.'],
    ],
  ],
  ['no signature', [['Name', 'Capacity', 'Date']]],
  ['one cell alone', [['Signed']]],
])('a table with %s is none', (_what, rows) => {
  expect(read('Staff Code', table(rows)).fields).not.toContain('Capacity');
  expect(read('Staff Code', table(rows)).fields).not.toContain('Staff must sign in.');
});

test('"Team:" behind a tab is a field beside "Name:"', () => {
  expect(read('Staff Code', paragraph(AGREE), paragraph('Name:\t\tTeam:'), paragraph('Signed:\t\tDate:'))).toEqual({
    fields: ['Name', 'Team', 'Signed', 'Date'],
    declared: [AGREE],
    by: null,
    points: [],
  });
});

test('who signs at the end was named at the top, with no field for a signature there', () => {
  const { fields, declared } = read(
    'Homeworking Agreement',
    paragraph('Employee ______ Post ______'),
    heading('Signatures'),
    paragraph(AGREE),
    paragraph('Employee ______ Date ______'),
  );
  expect([fields, declared]).toEqual([['Employee', 'Post', 'Employee', 'Date'], [AGREE]]);
});

test.each([
  ['Work Experience Students', 'Student', 'Parent/carer: I know of this. Signed ______'],
  ['Rules for Laboratory Technicians', 'Technician', 'Head of Science: ______ Date: ______'],
])('%s: the %s signs, and whoever is below does not', (title, one, below) => {
  const { fields, declared } = read(
    title,
    paragraph(`${one}s must sign in. ${one}s must wear gloves. Every ${one.toLowerCase()} must ask.`),
    heading('Declaration'),
    paragraph(AGREE),
    paragraph(`${one}’s name ______`),
    paragraph(`${one}’s signature ______ Date ______`),
    paragraph(below),
  );
  expect([fields.slice(0, 3), declared]).toEqual([[`${one}’s name`, `${one}’s signature`, 'Date'], [AGREE]]);
});

test('a technician’s signature alone, with nothing declared, is theirs where technicians sign', () => {
  const rules = 'Technicians must wear gloves. Technicians must sign in. Every technician must ask.';
  const signed = paragraph('Technician’s signature ______ Date ______');
  const { fields, by } = read('Rules for Technicians', paragraph(rules), signed);
  expect([fields, by]).toEqual([['Technician’s signature', 'Date'], null]);
});

test.each([['Technician’s signature ______ Date ______'], ['Line manager’s signature ______ Date ______']])(
  'where staff sign, %j below theirs is the countersignature',
  (below) => {
    const { fields, by } = read(
      'Staff Code',
      paragraph(AGREE),
      paragraph('Signed ______ Date ______'),
      paragraph(below),
    );
    expect([fields, by]).toEqual([['Signed', 'Date'], below.slice(0, below.indexOf('’'))]);
  },
);

test.each([
  'Name and post:',
  'Name ______________ Badge no. ______',
  'Title of talk      Date of talk',
  'Have you had an accident in the last five years? Yes / No',
  'Are you barred from working with children? Yes / No',
  'Do you hold a licence? Yes ☐ No ☐',
  'Please tear off and leave at reception',
])('%j beside a signature is filled in: nobody declares it, and it is no point', (line) => {
  const { declared, points } = read(
    'Staff Code',
    heading('Declaration'),
    paragraph(AGREE),
    paragraph(line),
    paragraph('Signed ______ Date ______'),
  );
  expect(points).toEqual([]);
  expect(declared).not.toContain(line);
});

test.each([
  [3, true],
  [2, false],
])('below %i rules in the third person, a promise under "Signatures" is declared: %s', (many, isDeclared) => {
  const rules = ['Staff must lock the door.', 'Staff must wear a badge.', 'Staff must sign in at the office.'];
  const { declarations, sections } = readPolicy(
    documentOf([
      paragraph('Staff Code', { style: 'TITLE' }),
      heading('Rules'),
      ...rules.slice(0, many).map((rule) => paragraph(rule)),
      heading('Signatures'),
      paragraph('I will do as it is set out here.'),
      paragraph('I will ask where I am not sure.'),
      paragraph('Signed ______ Date ______'),
    ]),
  );
  const points = sections.flatMap(({ clauses }) => clauses.map(({ text }) => text));
  expect(declarations.length === 2).toBe(isDeclared);
  expect(points.includes('I will ask where I am not sure.')).toBe(!isDeclared);
});
