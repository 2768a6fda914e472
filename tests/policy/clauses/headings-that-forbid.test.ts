/** What a heading forbids in words of its own goes with every point below it: nobody agrees to the opposite of their document. */
import { mayForbid } from '../../../src/policy/vocabulary/polarity/may-forbid';
import { paragraph, table } from '../made';
import { bold, heading, item, readBody } from './read-body';

const AFTER = [heading('Screens'), item('Lock your screen.')];
const VERBS = ['share your password', 'film pupils', 'gossip about families'];
const SENTENCES = ['Share your password.', 'Film pupils on your own phone.', 'Gossip about families.'];

const HEADINGS = [
  'Red lines',
  'Big no-nos',
  'Things to stay away from',
  'What we do not want to see',
  'Staff are forbidden from',
  'Staff have no right to',
  'It is a breach of this policy to',
  'It is against the rules to',
  'You are in breach of this policy if you',
  'Under no circumstances',
  'Restricted activities',
  'Strictly forbidden',
  'You shan’t',
  'I undertake not to',
  '2.3 Nothing in 2.2 allows staff to',
];

describe.each(HEADINGS)('below “%s”', (over) => {
  const under = (words: readonly string[]) => words.map((text) => `${over} | ${text}`);

  test.each([
    ['a heading', heading(over)],
    ['a bold line', bold(over)],
  ])('as %s, fragments are forbidden', (_what, line) => {
    expect(readBody(line, ...VERBS.map((text) => item(text)), ...AFTER).points).toEqual([
      ...under(VERBS),
      'Lock your screen.',
    ]);
  });

  test('as a plain line over typed bullets, too', () => {
    const typed = VERBS.map((text) => paragraph(`• ${text}`));
    expect(readBody(heading('Online'), paragraph(over), ...typed, ...AFTER).points).toEqual([
      ...under(VERBS),
      'Lock your screen.',
    ]);
  });

  test('whole sentences, as bullets and as plain lines, are forbidden', () => {
    for (const lines of [SENTENCES.map((text) => item(text)), SENTENCES.map((text) => paragraph(text))])
      expect(readBody(heading(over), ...lines, ...AFTER).points).toEqual([...under(SENTENCES), 'Lock your screen.']);
  });
});

test('a heading over headings forbids what is below them', () => {
  const body = [heading('Red lines'), heading('Passwords', 2), item('Share yours'), heading('Phones', 2)];
  const found = readBody(...body, paragraph('With pupils:'), item('share your number'), ...AFTER);
  expect([found.points[0], found.points.includes('share your number')]).toEqual(['Red lines | Share yours', false]);
});

test.each([
  ['What we do not want to see', 'Staff must report a loss.'],
  ['Banned items', 'No knife may be brought to school.'],
  ['Banned items', 'Phones are to be kept in the office.'],
  ['Don’t film pupils', 'Use the school camera.'],
  ['Contact with children who are not in school', 'Ring the family on the day.'],
  ['Passwords', 'Choose a long one.'],
])('below “%s”, “%s” says all itself', (over, text) => {
  expect(readBody(heading(over), item(text), ...AFTER).points).toEqual([text, 'Lock your screen.']);
});

test('a sentence about what is forbidden is no point', () => {
  const found = readBody(heading('Red lines'), paragraph('Gossip.'), paragraph('We have had two breaches.'), ...AFTER);
  expect([found.points, found.explained]).toEqual([
    ['Red lines | Gossip.', 'Lock your screen.'],
    ['We have had two breaches.'],
  ]);
});

test.each(['NO!', 'DO NOT!', 'Never!'])('“%s” leads to the list below it', (over) => {
  const found = readBody(heading('Online'), paragraph(over), ...VERBS.map((text) => item(text)), ...AFTER);
  expect(found.points).toEqual([...VERBS.map((text) => `${over} | ${text}`), 'Lock your screen.']);
});

test.each([
  ['Nobody may', true],
  ['Low-level concerns', true],
  ['No.', true],
  ['Breaches of this policy include', true],
  ['Passwords', false],
  ['Reporting a breach', false],
  ['A child who is not well', false],
])('“%s” may forbid: %s', (words, is) => {
  expect(mayForbid(words)).toBe(is);
});

describe('rows of a table that begin alike', () => {
  const rows = (label: string) => VERBS.map((text) => [label, text]);

  test('are all of one kind: the first is no heading of the others', () => {
    const found = readBody(heading('Online'), table(rows('You must never')), ...AFTER);
    expect(found.points).toEqual([...VERBS.map((text) => `You must never: | ${text}`), 'Lock your screen.']);
  });

  test.each(['Nobody may', 'Red lines', 'Off the table', 'Bad habits'])(
    'beside “%s” are asked about, each of them',
    (label) => {
      const { asked, points } = readBody(heading('Online'), table(rows(label)), ...AFTER);
      const isKept = (text: string) => asked.includes(text) || points.some((point) => point === `${label}: | ${text}`);
      expect(VERBS.filter((text) => !isKept(text))).toEqual([]);
    },
  );

  test('a heading that a page break repeats is one all the same', () => {
    const heads = ['Area', 'What staff must do'];
    const rules = [['Screens', 'Lock them when you leave.'], heads, ['Doors', 'Shut them at night.']];
    const { points } = readBody(heading('Online'), table([heads, ...rules]), ...AFTER);
    expect(points).toEqual(expect.arrayContaining(['Screens – What staff must do: | Lock them when you leave.']));
  });

  test('short rules in a table that holds none are asked about', () => {
    const rules = [
      ['Area', 'Rule'],
      ['Screens', 'Lock them.'],
      ['Doors', 'Close them.'],
    ];
    expect(readBody(heading('Online'), table(rules), ...AFTER).asked).toEqual(
      expect.arrayContaining(['Lock them.', 'Close them.']),
    );
  });
});

test('a list that asks something of its reader is one of points, though the school or an office is named', () => {
  const rules = ['Use the school camera.', 'Carry the school phone.', 'Tell the headteacher where you are.'];
  expect(readBody(heading('Trips'), ...rules.map((text) => item(text)), ...AFTER).points).toEqual([
    ...rules,
    'Lock your screen.',
  ]);
});

test.each([
  ['Red lines', true],
  ['It is a breach of this policy to', true],
  ['Breach of this policy', false],
  ['If the policy is not followed', false],
  ['4. Are you barred from working with children?', false],
  ['What happens if I get it wrong', false],
])('%j may say that what is below it is not to be done: %s', (words, may) => {
  expect(mayForbid(words)).toBe(may);
});

test('beside “Do” a heading of nine words is one, and goes with each cell of its column', () => {
  const over = 'You are in breach of this policy if you';
  const rows = [
    ['Do', over],
    ['Lock the store room', 'share your password'],
    ['Check the gate', 'film pupils'],
  ];
  const { points } = readBody(heading('Online'), table(rows), ...AFTER);
  expect(points.slice(0, -1)).toEqual([
    `Do: | Lock the store room + ${over}: share your password`,
    `Do: | Check the gate + ${over}: film pupils`,
  ]);
});
