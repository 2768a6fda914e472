/** Below words that say do not: what says all itself is a point of its own, what may be something to do is asked about, and nobody agrees to the opposite. */
import type { DocsElement } from '../../../src/policy/docs-json';
import { readPolicy } from '../../../src/policy/read-policy';
import { documentOf, paragraph } from '../made';
import { asked } from '../second-reader/asked';

const TITLE = paragraph('Acceptable Use Policy for Staff', { style: 'TITLE' });
const item = (text: string): DocsElement => paragraph(text, { list: 'bullets' });

function read(...body: DocsElement[]) {
  const reading = readPolicy(documentOf([TITLE, paragraph('Email', { style: 'HEADING_1' }), ...body]), null);
  return {
    points: reading.sections.flatMap(({ clauses }) =>
      clauses.map(({ leadIn, text }) => [leadIn, text].join(' ').trim()),
    ),
    asked: asked(reading),
  };
}

const FRAGMENTS = ['share your password', 'leave a laptop in a car', 'let anyone in who you should not'];
const LEAD_INS = ['Don’t:', 'You must not:', 'Never:', 'When they use the internet, members of staff must not:'];

const SAYS_ALL_ITSELF = [
  'You must lock your screen.',
  'Staff must report any loss at once.',
  'All teaching staff should lock their screens.',
  'I will report any loss.',
  'Never lend a card.',
  'If you lose a card, you must tell the office.',
];
const MAY_BE_TO_DO = [
  'Always lock your screen.',
  'Please tell the office if you lose a card.',
  'Make sure that your screen is locked.',
  'If you lose a card, tell the office at once.',
  'if you lose a card, tell the office',
  'Before you write about somebody, picture that person reading it.',
  'Lock your screen when you leave.',
];

describe.each(LEAD_INS)('below “%s”', (leadIn) => {
  const fragments = FRAGMENTS.map((text) => `${leadIn} ${text}`);

  test.each(SAYS_ALL_ITSELF)('“%s” is a point of its own', (text) => {
    const { points } = read(paragraph(leadIn), ...[...FRAGMENTS, text].map(item));
    expect(points).toEqual([...fragments, text]);
  });

  test.each(MAY_BE_TO_DO)('“%s” is no point, and is asked about', (text) => {
    const found = read(paragraph(leadIn), ...[...FRAGMENTS, text].map(item));
    expect([found.points, found.asked.includes(text)]).toEqual([fragments, true]);
  });

  test('fragments that hold words of a rule are not to be done', () => {
    expect(read(paragraph(leadIn), ...FRAGMENTS.map(item)).points).toEqual(fragments);
  });
});

test('one fragment, and one sentence that asks something, are enough to ask', () => {
  const found = read(
    paragraph('Phones', { style: 'HEADING_1' }),
    paragraph('Don’ts', { style: 'HEADING_2' }),
    item('Filming pupils'),
    item('Report a lost phone at once.'),
  );
  expect([found.points, found.asked]).toEqual([['Don’ts Filming pupils'], ['Report a lost phone at once.']]);
});

test('“Under no circumstances should staff:” says do not', () => {
  const found = read(
    paragraph('Under no circumstances should staff:'),
    ...['give lifts', 'lend money', 'Tell the office if a pupil writes to you.'].map(item),
  );
  expect(found.asked).toContain('Tell the office if a pupil writes to you.');
  expect(found.points.filter((point) => point.includes('Tell'))).toEqual([]);
});

test('the question, and what is to be checked, say below what it is and what can be done', () => {
  const text = 'If you lose a card, tell the office at once.';
  const { doubts, warnings } = readPolicy(
    documentOf([TITLE, paragraph('You must not:'), ...[...FRAGMENTS, text].map(item)]),
    null,
  );
  expect([doubts[0], warnings.find(({ code }) => code === 'PERHAPS_A_CLAUSE')?.message]).toEqual([
    {
      text,
      guess: 'not a clause',
      because: 'It is below “You must not:”, and by itself it may be something to do.',
    },
    '"If you lose a card, tell the office at once." is no point yet: the words around it leave open whether staff should do it or not. If they should agree to it, decide it in the panel, or word it in the document so that it is clear.',
  ]);
});

test('a list of whole sentences below such words is not to be done, where none of them stands out', () => {
  const sentences = ['Share your password.', 'Leave a laptop in a car.', 'Let anyone in who you should not.'];
  expect(read(paragraph('Don’t:'), ...sentences.map(item)).points).toEqual(sentences.map((text) => `Don’t: ${text}`));
});

test('“No driver shall:” leads to what no driver does, and not to what all drivers are to do', () => {
  const { points } = read(
    paragraph('No driver shall:'),
    ...['use a phone', 'smoke in the minibus', 'All drivers are responsible for the log sheet.'].map(item),
  );
  expect(points).toEqual([
    'No driver shall: use a phone',
    'No driver shall: smoke in the minibus',
    'All drivers are responsible for the log sheet.',
  ]);
});

test.each(['You must:', 'Staff who do not drive must:'])(
  'below “%s” the same is to be done, and nobody is asked',
  (leadIn) => {
    const { points, asked: lines } = read(
      paragraph(leadIn),
      ...['keep cards safe', 'lock doors', 'Always lock your screen.'].map(item),
    );
    expect([points.at(-1), lines.includes('Always lock your screen.')]).toEqual([
      `${leadIn} Always lock your screen.`,
      false,
    ]);
  },
);

test.each(['Unacceptable use', 'What staff must not do', 'Don’ts'])(
  'below the heading “%s” a list of what is done leads to no other sentence',
  (title) => {
    const heading = paragraph(title, { style: 'HEADING_1' });
    const doing = ['Sharing passwords', 'Sending personal data by email', 'Leaving a laptop in a car'];
    const never = doing.map((text) => `${title} ${text}`);
    for (const text of ['Report any loss at once.', 'If you lose a card, tell the office at once.'])
      for (const last of [item(text), paragraph(text)]) {
        const found = read(heading, ...doing.map(item), last);
        expect([text, found.points, found.asked.includes(text)]).toEqual([text, never, true]);
      }
    expect(read(heading, ...[...doing, 'Staff must report any loss.'].map(item)).points).toEqual([
      ...never,
      'Staff must report any loss.',
    ]);
  },
);

test('a cross before what may be something to do is asked about', () => {
  const lines = ['✘ Share your password', '✔ Lock your screen', '✘ Always report a loss'];
  const found = read(...lines.map((text) => paragraph(text)));
  expect([
    found.points.some((point) => point.includes('report')),
    found.asked.some((line) => line.includes('report')),
  ]).toEqual([false, true]);
});

describe.each(['Don’t', 'Unacceptable use', 'What you must not do'])(
  'below “%s” in bold, over plain lines',
  (title) => {
    const heading = paragraph(title, { look: { bold: true } });

    test.each([
      [['Share your password', 'Leave a laptop in a car']],
      [['Sharing your password', 'Leaving a laptop in a car', 'Using an account of a pupil']],
      [['Share your password with others', 'Leave a laptop in a car', 'Use your own phone in lessons']],
    ])('%j are not to be done, or asked about, and none of them is a heading', (texts) => {
      const found = read(heading, ...texts.map((text) => paragraph(text)));
      expect(found.points.filter((point) => !point.startsWith(title))).toEqual([]);
      for (const text of texts)
        expect([text, found.points.includes(`${title} ${text}`) || found.asked.includes(text)]).toEqual([text, true]);
    });

    test.each(['Always lock your screen.', 'Lock your screen when you leave.', 'If you lose a card, tell the office.'])(
      '“%s” is no point, and is asked about',
      (text) => {
        const found = read(
          heading,
          ...['Share your password with others', 'Leave a laptop in a car', text].map((line) => paragraph(line)),
        );
        expect([found.points.filter((point) => point.includes(text)), found.asked.includes(text)]).toEqual([[], true]);
      },
    );
  },
);
