/** What the reader asks a person instead of deciding in silence. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { documentFromDocsJson } from '../../../commands/lib/docs-json-file';
import { importDocx } from '../../../local/files/docx/docx';
import type { DocsElement } from '../../../src/policy/docs-json';
import { readPolicy } from '../../../src/policy/read-policy';
import type { Clause, Doubt, PolicyReading } from '../../../src/policy/reading';
import { documentOf, paragraph, table, tableOf } from '../made';

const heading = (text: string) => paragraph(text, { style: 'HEADING_1' });
const item = (text: string, nesting = 0) => paragraph(text, { list: 'bullets', nesting });

/** The points that were made, and the questions. */
function read(content: DocsElement[]): { points: string[]; doubts: Doubt[] } {
  const title = paragraph('Acceptable Use Policy for Staff', { style: 'TITLE' });
  const { sections, doubts } = readPolicy(documentOf([title, ...content]));
  return {
    points: sections.flatMap(({ clauses }) =>
      clauses.map(({ leadIn, text }) => (leadIn === undefined ? text : `${leadIn} ${text}`)),
    ),
    doubts,
  };
}

const NOT = 'not a clause' as const;
const TWO_RULES = 'It stands beside another rule in a table, and nothing says how the two belong together.';
const PASTED =
  'It was a row of a table whose columns say opposite things, and it cannot be told any more which words stood where.';

it('asks about two columns of rules whose headings nobody knows, and makes no point of them', () => {
  expect(
    read([
      heading('Passwords'),
      table([
        ['Heroes', 'Villains'],
        ['Lock your screen at lunch.', 'Share your password with friends.'],
        ['Report a lost badge at once.', 'Lend your badge to visitors.'],
      ]),
    ]),
  ).toEqual({
    points: [],
    doubts: [
      {
        lines: [
          'Lock your screen at lunch.',
          'Share your password with friends.',
          'Report a lost badge at once.',
          'Lend your badge to visitors.',
        ],
        guess: NOT,
        because: TWO_RULES,
      },
    ],
  });
});

it('asks about the rows of a pasted table whose columns said opposite things', () => {
  expect(
    read([
      heading('Passwords'),
      paragraph('Do Don’t'),
      paragraph('Lock your screen. Share your password.'),
      paragraph('Report a lost badge. Lend your badge.'),
    ]),
  ).toEqual({
    points: [],
    doubts: [
      {
        lines: ['Lock your screen. Share your password.', 'Report a lost badge. Lend your badge.'],
        guess: NOT,
        because: PASTED,
      },
    ],
  });
});

it('asks about a cross under "You must", and makes a point of the rest', () => {
  expect(read([paragraph('You must:'), item('✘ share your password'), item('lock your screen')])).toEqual({
    points: ['You must: lock your screen'],
    doubts: [
      {
        text: 'share your password',
        guess: NOT,
        because: 'The sign before it and the words around it say opposite things.',
      },
    ],
  });
});

it('asks about a sentence that stands under two headings of a table at once', () => {
  const { points, doubts } = read([
    heading('Passwords'),
    tableOf([
      [{ paragraphs: ['Do'] }, { paragraphs: ['Don’t'] }],
      [{ paragraphs: ['Give your password to the office when you leave.'], columns: 2 }, { paragraphs: [] }],
      [{ paragraphs: ['Lock your screen.'] }, { paragraphs: ['Lend your badge.'] }],
    ]),
  ]);
  expect(points).toEqual(['Do: Lock your screen.', 'Don’t: Lend your badge.']);
  expect(doubts).toEqual([
    {
      text: 'Give your password to the office when you leave.',
      guess: NOT,
      because: 'It stands under two headings of a table at once.',
    },
  ]);
});

it('asks whether a myth or a fact is what staff agree to', () => {
  const { points } = read([
    table([
      ['Myth', 'Fact'],
      ['You may share a password with your line manager.', 'You must not share a password with anyone.'],
      ['Staff can use any app.', 'Staff must use approved apps only.'],
    ]),
  ]);
  expect(points).toEqual([]);
});

it('asks about ticks and crosses under the names of several groups', () => {
  expect(
    read([
      table([
        ['Rule', 'Staff', 'Visitors'],
        ['Wear a badge at all times.', '✔', '✔'],
        ['Use the staff room at lunch.', '✔', '✘'],
      ]),
    ]).doubts,
  ).toEqual([
    {
      lines: ['Wear a badge at all times.', 'Use the staff room at lunch.'],
      guess: NOT,
      because: 'The signs beside it in the table are about several groups of people.',
    },
  ]);
});

it('asks about a column between what is safe and what is not', () => {
  const { points, doubts } = read([
    heading('Email'),
    table([
      ['Safe', 'Take care', 'Unsafe'],
      ['Check the address.', 'Send large files.', 'Forward jokes.'],
    ]),
  ]);
  expect(points).toEqual(['Safe: Check the address.', 'Unsafe: Forward jokes.']);
  expect(doubts.map((doubt) => ('lines' in doubt ? doubt.lines : doubt.text))).toEqual(['Send large files.']);
});

it('asks one question for all that is in doubt in a section, in its order', () => {
  expect(
    read([
      heading('Minibus'),
      paragraph('It is understood that the minibus comes back clean and with a full tank.'),
      item('Seats that are clean'),
      item('A tank that is full'),
    ]).doubts.map((doubt) => ('lines' in doubt ? doubt.lines : doubt.text)),
  ).toEqual([
    [
      'It is understood that the minibus comes back clean and with a full tank.',
      'Seats that are clean',
      'A tank that is full',
    ],
  ]);
});

it.each([
  [3, 3],
  [6, 2],
  [8, 0],
])('%i rows that nobody can tell leave %i of eight answers for other lines', (rows, others) => {
  const row = (at: number) => paragraph(`Lock room ${at} and its door. Share room ${at} and its key.`);
  const { doubts } = read([
    heading('Passwords'),
    paragraph('Do Don’t'),
    ...Array.from({ length: rows }, (_, at) => row(at)),
    heading('Minibus'),
    paragraph('It is understood that the minibus comes back clean and with a full tank.'),
    item('Seats that are clean'),
    item('A tank that is full'),
  ]);
  const asked = doubts.map((doubt) => ('lines' in doubt ? doubt.lines : [doubt.text]));
  expect([asked[0]?.length, asked.slice(1).flat().length]).toEqual([rows, others]);
});

it('asks about a lead-in that leads to nothing, and puts it over no other point', () => {
  expect(
    read([
      heading('Phones'),
      item('I will lock my telephone.'),
      paragraph('Staff must not:'),
      heading('Doors'),
      item('I will close the door.'),
    ]),
  ).toEqual({
    points: ['I will lock my telephone.', 'I will close the door.'],
    doubts: [
      {
        text: 'Staff must not:',
        guess: NOT,
        because: 'It leads to something, and nothing below it was taken for what it leads to.',
      },
    ],
  });
});

it('does not ask about what pupils are taught', () => {
  expect(
    read([
      heading('Pupils'),
      paragraph('Pupils are taught to:'),
      item('think before they post'),
      heading('Staff'),
      item('I will sign in.'),
    ]).doubts,
  ).toEqual([]);
});

const shared = resolve(__dirname, '../../../../shared');

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[‘’‛`´]/gu, "'")
    .replace(/[“”]/gu, '"')
    .replace(/[^\p{L}\p{N}'"]+/gu, ' ')
    .trim()
    .toLowerCase();
}

/** The clauses of a label that are neither clauses of the reading nor asked about. */
function undoubted(label: Pick<PolicyReading, 'sections'>, reading: PolicyReading): string[] {
  const wordings = ({ text, textWithoutCondition = text }: Pick<Clause, 'text' | 'textWithoutCondition'>) =>
    [text, textWithoutCondition].map(plain);
  const found = reading.sections.flatMap(({ clauses }) => clauses.flatMap(wordings));
  // A clause whose end stands apart is found all the same.
  const isFound = (words: string) => found.some((other) => words === other || words.startsWith(`${other} `));
  const asked = reading.doubts.flatMap((doubt) => ('lines' in doubt ? doubt.lines : [doubt.text])).map(plain);
  return label.sections
    .flatMap(({ clauses }) => clauses)
    .filter((clause) => !wordings(clause).some(isFound))
    .map(({ text }) => text)
    .filter((text) => !asked.some((line) => plain(text).includes(line) || line.includes(plain(text))));
}

/** Left out in silence, each with the reason; nothing may be added here without one. */
const KNOWN: readonly RegExp[] = [
  // Taken for the lead-in of its details.
  /^The Company shall provide the Employee with necessary equipment/u,
  // A sentence with no word of a rule.
  /^The exception is the pre school mobile phone/u,
  // Found, but for a line that was broken in its middle.
  /^All staff, Governors and visitors will only use the school’s email/u,
];

const documents = ['policies', 'field-policies'].flatMap((set) =>
  ['docx', 'docx-plain'].flatMap((form) => {
    const folder = join(shared, set, form);
    return existsSync(folder)
      ? readdirSync(folder).map((name) => [`${set}/${form}/${name}`, set, join(folder, name)])
      : [];
  }),
);

const held = documents.length > 0 ? it : it.skip;
held.each(documents.length > 0 ? documents : [['(../shared is absent)', '', '']])(
  '%s: whatever its label calls a clause is one, or is asked about (skipped where ../shared is absent)',
  (name, set, path) => {
    const labelPath = join(shared, set, 'labels', `${name.split('/')[2]?.replace('.docx', '')}.json`);
    const label: PolicyReading = JSON.parse(readFileSync(labelPath, 'utf8'));
    const reading = readPolicy(documentFromDocsJson(importDocx(readFileSync(path), path), path));
    expect(undoubted(label, reading).filter((text) => !KNOWN.some((known) => known.test(text)))).toEqual([]);
  },
);

it('asks nothing about what stands behind a point in its row, whatever the point is taken for', () => {
  const { doubts } = read([
    heading('What to do'),
    table([
      ['What has happened', 'What to do', 'By when'],
      ['A child is missing', 'Tell the office and search the grounds.', 'Within five minutes'],
      ['A child is hurt', 'Call a first aider.', 'At once'],
    ]),
  ]);
  expect(
    doubts
      .flatMap((doubt) => ('lines' in doubt ? doubt.lines : [doubt.text]))
      .filter((text) => text.startsWith('By when')),
  ).toEqual([]);
});

it('asks about what pupils do, in a list of what staff do', () => {
  const own = ['Staff must keep phones off in class.', 'Staff must collect phones at 8.30.', 'Lock your screen.'];
  const { points, doubts } = read([
    heading('Phones'),
    ...[...own, 'Pupils must hand in their phones at the office.'].map((text) => item(text)),
  ]);
  const asked = doubts.filter(({ because }) => because.includes('people do who do not sign'));
  expect([points.length, asked.map(({ guess }) => guess)]).toEqual([4, ['clause']]);
});
