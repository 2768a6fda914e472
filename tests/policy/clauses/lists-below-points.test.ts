/** Which items stand below another, where Word or whoever typed them gave all of them one depth; and whose a list is. */
import { readPolicy } from '../../../src/policy/read-policy';
import { documentOf, paragraph } from '../made';

const heading = (text: string) => paragraph(text, { style: 'HEADING_1' });

const pointsOf = (...lines: (string | ReturnType<typeof paragraph>)[]) =>
  readPolicy(
    documentOf([
      paragraph('Volunteer Code', { style: 'TITLE' }),
      heading('Rules'),
      ...lines.map((line) => (typeof line === 'string' ? paragraph(line) : line)),
    ]),
  ).sections.flatMap(({ clauses }) =>
    clauses.map(({ text, children }) => [text, ...(children ?? []).map((child) => child.text)]),
  );

test.each([
  ['Before each dose I will check', 'a)', 'b)'],
  ['Before each dose I will check:', 'a)', 'b)'],
  ['Before each dose I will check', '•', '•'],
])('%j over %s … in small letters is one point with its parts, till the numbers go on', (over, first, second) => {
  expect(
    pointsOf(
      '1) I will give medicine only once I am trained.',
      `2) ${over}`,
      `${first} the child’s name`,
      `${second} the expiry date`,
      '3) I will sign the record.',
    ),
  ).toEqual([
    ['I will give medicine only once I am trained.'],
    [over, 'the child’s name', 'the expiry date'],
    ['I will sign the record.'],
  ]);
});

test('letters of a list of Docs’ own, no further in than the numbers, are parts of the number that they finish', () => {
  const own = (list: string, text: string) => paragraph(text, { list });
  expect(
    pointsOf(
      own('numbers', 'I will give medicine only once I am trained.'),
      own('numbers', 'Before each dose I will check'),
      own('letters', 'the child’s name'),
      own('letters', 'the expiry date'),
      own('numbers', 'I will sign the record.'),
    ),
  ).toEqual([
    ['I will give medicine only once I am trained.'],
    ['Before each dose I will check', 'the child’s name', 'the expiry date'],
    ['I will sign the record.'],
  ]);
});

test('a fragment that begins with the word of the point above it is no return to it', () => {
  const item = (text: string) => paragraph(text, { list: 'bullets' });
  expect(
    pointsOf(
      item('Staff must sign in.'),
      item('What is heard in school must stay there. This includes:'),
      item('the reading level of any child'),
      item('what is said in the staffroom'),
      item('anything about a child’s home'),
    ),
  ).toEqual([
    ['Staff must sign in.'],
    [
      'What is heard in school must stay there. This includes:',
      'the reading level of any child',
      'what is said in the staffroom',
      'anything about a child’s home',
    ],
  ]);
});

test('a numbered sentence without a full stop, right above the next heading, is a point and no heading', () => {
  const { sections } = readPolicy(
    documentOf([
      paragraph('Boarding Agreement', { style: 'TITLE' }),
      heading('Concerns'),
      paragraph('10. You must tell the lead on the same day.'),
      paragraph('Training takes an hour.'),
      paragraph('11. What you come to know is confidential'),
      heading('Breach'),
      paragraph('You may be asked to leave.'),
    ]),
  );
  expect(sections.map((section) => section.heading)).toEqual(['Concerns', 'Breach']);
  expect(sections[0]?.clauses.map(({ text }) => text)).toContain('What you come to know is confidential');
});

test.each([
  ['Part 1: The School', []],
  ['A. The School’s commitments', []],
  ['Part 2: The Volunteer', ['To provide training.', 'To give you a contact.']],
])('"We commit to:" under %j', (part, points) => {
  const { sections } = readPolicy(
    documentOf([
      paragraph('Volunteer Agreement', { style: 'TITLE' }),
      heading(part),
      paragraph('We commit to the following:'),
      paragraph('To provide training.', { list: 'bullets' }),
      paragraph('To give you a contact.', { list: 'bullets' }),
      heading('Part 3: Signing'),
      paragraph('I will keep to it.', { list: 'bullets' }),
    ]),
  );
  const found = sections.flatMap(({ clauses }) => clauses.map(({ text }) => text));
  expect(found.filter((text) => text !== 'I will keep to it.')).toEqual(points);
});
