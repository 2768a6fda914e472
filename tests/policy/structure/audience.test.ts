/** Who signs, as the document says it. */
import type { DocsElement } from '../../../src/policy/docs-json';
import { readPolicy } from '../../../src/policy/read-policy';
import { documentOf, paragraph } from '../made';

const item = (text: string) => paragraph(text, { list: 'bullets' });
const heading = (text: string) => paragraph(text, { style: 'HEADING_1' });
const rule = item('I will lock my screen.');

function whoSigns(title: string, content: DocsElement[]): string[] {
  return readPolicy(documentOf([paragraph(title, { style: 'TITLE' }), ...content])).audience;
}

it.each([
  ['Staff Code', 'Governors and volunteers are asked to do the same.', ['Staff', 'Governors', 'Volunteers']],
  [
    'Safer Working',
    'All teachers, support staff, supply staff and visitors must sign this before they begin.',
    ['Staff', 'Supply staff', 'Visitors'],
  ],
  ['Staff Code', 'Staff who meet parents and visitors must wear a badge.', ['Staff']],
  ['Staff Code', 'Volunteers and pupils must wear a badge.', ['Staff']],
  [
    'Bring Your Own Device',
    'It applies to all staff, teachers, contractors and volunteers with a device.',
    ['Staff', 'Contractors', 'Volunteers'],
  ],
  ['Lone Working', 'You work alone, which may apply to teachers in the holidays.', []],
  ['Code of Conduct', 'Governors must:', ['Governors']],
  [
    'Dignity at Work',
    'Everybody who works at the school, and everyone who governs it, is safe.',
    ['Staff', 'Governors'],
  ],
  ['Key Code', 'To be signed by every member of staff and every governor.', ['Staff', 'Governors']],
  ['Key Code', 'It was signed by the chair of governors.', []],
  ['Days Out', 'Helpers must stay with their group.', ['Volunteers']],
  ['Internet Code', 'I will talk to my line manager about it.', ['Staff']],
  ['Internet Code', 'I will talk to the headteacher about it.', []],
  ['Nursery Phones', 'This applies to all staff and students.', ['Staff', 'Students']],
  ['Nursery Phones', 'This applies to all staff. Staff and children must be kind.', ['Staff']],
  ['School Phones', 'This applies to all staff and students.', ['Staff']],
  ['Work Experience', 'Students must arrive by nine.', ['Students']],
  ['Code for Tutors', 'Tutors must arrive by nine.', ['Tutors']],
  ['Code for Tutors', 'Teachers must arrive by nine. Every teacher has a key.', ['Teachers']],
  ['Supply Teachers', 'I arrive by nine.', ['Supply teachers']],
  ['Volunteer Coach Agreement', 'The volunteer coach must arrive by nine.', ['Volunteer coaches']],
  ['Parents Who Help', 'Helpers must arrive by nine.', ['Volunteers']],
  ['Minibus Driver Agreement', 'Drivers must hold a licence. Our staff will help.', ['Drivers']],
  ['Minibus Keys', 'Each minibus driver must sign. Ask a minibus driver. Ask staff.', ['Staff']],
  ['Confidentiality', 'As a mentor, I keep what I hear to myself. Staff can help.', ['Mentors']],
  ['Confidentiality', 'Ask a mentor. Staff can help.', ['Staff']],
  ['Keys', 'Cleaners must wear gloves. Cleaners must wait. Ask staff.', ['Staff']],
  ['Keys', 'Cleaners must wear gloves. Cleaners must wait. A cleaner must ask. Ask staff.', ['Cleaners']],
  ['Driver Leaflet', 'Staff wait at the gate. They see a driver there.', ['Staff']],
  ['Driver Agreement', 'Minibus drivers must sign. Drivers must wait. Ask a minibus driver.', ['Drivers']],
  [
    'Driver Agreement',
    'Minibus drivers must sign. A minibus driver must wait. Ask a minibus driver.',
    ['Minibus drivers'],
  ],
  ['Code for Tutors', 'Tutors must sign. Teachers must sign. Teachers wait.', ['Teachers']],
  ['Code for Tutors', 'Tutors must sign. Teachers must sign.', ['Tutors']],
  ['Computer Code', 'Computers must be locked. Computers must stay here. Computers should stay on.', []],
  [
    'Vaping',
    'It applies to all employees, councillors, consultants and School Council members.',
    ['Employees', 'Councillors', 'Consultants', 'School Council members'],
  ],
  ['Staff Code', 'Staff and visitors must wear a badge. Printers and chargers are turned off.', ['Staff', 'Visitors']],
  ['Acceptable Use: Students', 'I think before I post.', ['Pupils']],
  ['Driving Students', 'I hold a licence.', []],
  ['Laptop Terms', 'All employees must sign for their laptop.', ['Employees']],
  ['Laptop Terms', 'All employees must sign this. Staff ask the office; staff wait for it.', ['Staff']],
  ['Conditions of Hire', 'All hirers must keep to these conditions.', ['Hirers']],
  ['Code for Coaches', 'I arrive in time.', ['Coaches']],
  ['Outings', 'Two coaches take the children to the beach.', []],
  ['Coaches Code of Conduct', 'I arrive in time.', ['Coaches']],
  ['Coach’s Contract', 'I arrive in time.', ['Coaches']],
  ['Coach Travel', 'I arrive in time.', []],
])('%s, in which stands “%s”, is signed by %j', (title, sentence, groups) => {
  expect(whoSigns(title, [paragraph(sentence), rule])).toEqual(groups);
});

it.each([
  [
    'Who it covers',
    'All employees, governors and trustees. Your family counts as you.',
    ['Employees', 'Governors', 'Trustees'],
  ],
  ['2. Scope', 'All volunteers.', ['Volunteers']],
  ['Who to contact', 'Any of our governors can be written to.', []],
  ['Where it is kept', 'Any of our governors can be written to.', []],
  ['Who it is from', 'A gift from a governor.', []],
])('below %j, %j: signed by %j', (asked, answer, groups) => {
  expect(whoSigns('Gifts', [heading(asked), paragraph(answer), heading('Gifts'), rule])).toEqual(groups);
});

it('is told by the items of the list to whom it applies', () => {
  expect(
    whoSigns('Staff Code of Conduct', [
      paragraph('This Code applies to:'),
      item('everybody employed by the school;'),
      item('volunteers, and agency staff.'),
      heading('Conduct'),
      rule,
    ]),
  ).toEqual(['Staff', 'Volunteers', 'Agency staff']);
});

it('is told by a part that is headed by visitors alone, and not by one for governors', () => {
  const parts = (name: string) => [heading('Phones'), rule, heading(name), item('Phones stay in the office.')];
  expect(whoSigns('Staff Phone Agreement', parts('Visitors'))).toEqual(['Staff', 'Visitors']);
  expect(whoSigns('Staff Phone Agreement', parts('Governors'))).toEqual(['Staff']);
});

it.each<[number, number, string[]]>([
  [3, 0, ['Hirers']],
  [2, 0, []],
  [4, 2, ['Hirers']],
  [4, 3, []],
])('is whom a document without a better sign names most: %i times, and others %i times', (hirers, others, groups) => {
  const said = (times: number, text: string) => Array.from({ length: times }, () => paragraph(text));
  const content = [
    ...said(hirers, 'The key of the hirer is in the office.'),
    ...said(others, 'The key of the volunteer is in the hall.'),
  ];
  expect(whoSigns('Rooms', content)).toEqual(groups);
});

it('is nobody in particular where nobody is named', () => {
  expect(whoSigns('Acceptable Use Policy', [rule])).toEqual([]);
});

it('is told by the label of a place to sign where nothing else tells', () => {
  const signed = (label: string) => whoSigns('Keys', [rule, paragraph(`${label}: ______________ Date: ________`)]);
  expect([signed('Governor’s signature'), signed('Signature')]).toEqual([['Governors'], []]);
});

it('a parent governor is a governor', () => {
  expect(whoSigns('Code for Parent Governors', [rule])).toEqual(['Governors']);
});

it('a role beside a group takes nothing from the group: what all governors must do has no condition', () => {
  const content = [
    paragraph('It applies to all governors and consultants.'),
    paragraph('Governors must:'),
    item('declare their interests.'),
  ];
  const { audience, sections } = readPolicy(documentOf([paragraph('Code', { style: 'TITLE' }), ...content]));
  expect([audience, sections[0]?.clauses.map(({ condition }) => condition)]).toEqual([
    ['Governors', 'Consultants'],
    [null],
  ]);
});

it('where a role signs, a part for some of the others keeps its condition', () => {
  const { audience, sections } = readPolicy(
    documentOf([
      paragraph('Minibus Driver Agreement', { style: 'TITLE' }),
      paragraph('Drivers must hold a licence. Staff may help.'),
      paragraph('Governors must:'),
      item('declare their interests.'),
    ]),
  );
  expect([
    audience,
    sections.flatMap(({ clauses }) => clauses.map(({ text, condition }) => [text, condition])),
  ]).toEqual([['Drivers'], [['declare their interests.', 'Governors']]]);
});

it.each([
  ['What pupils agree to', 'What staff agree to'],
  ['Pupil promises', 'Staff promises'],
  ['What is expected of parents', 'What is expected of staff'],
  ['Commitments of pupils', 'Commitments of staff'],
])('what is headed “%s” beside “%s” is asked of nobody who signs', (others, own) => {
  const part = (text: string, ...rules: string[]) => [
    paragraph(text, { style: 'HEADING_1' }),
    ...rules.map((rule) => paragraph(rule, { list: 'bullets' })),
  ];
  const { sections } = readPolicy(
    documentOf([
      paragraph('Staff Acceptable Use Policy', { style: 'TITLE' }),
      ...part(others, 'I will be kind.', 'I will tell a teacher.'),
      ...part(own, 'I will lock screens.'),
    ]),
  );
  expect(sections.flatMap(({ clauses }) => clauses.map(({ text }) => text))).toEqual(['I will lock screens.']);
});
