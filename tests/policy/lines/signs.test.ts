/** What is typed before lines: ticks and crosses in every way in which keyboards, forms and fonts write them, and odd bullets. */
import type { DocsElement } from '../../../src/policy/docs-json';
import { readPolicy } from '../../../src/policy/read-policy';
import { documentOf, paragraph } from '../made';
import { asked } from '../second-reader/asked';

const TITLE = paragraph('Phones and passwords: a code for staff', { style: 'TITLE' });
const HEADING = paragraph('In class', { style: 'HEADING_1' });
const TO_DO = ['Keep your phone in your bag.', 'Lock your screen when you leave.', 'Wear your badge in the building.'];
const NOT_TO_DO = ['Share your password.', 'Take photographs of children.', 'Leave a laptop in your car.'];

function read(body: readonly DocsElement[]) {
  const reading = readPolicy(documentOf([TITLE, HEADING, ...body]), null);
  return {
    points: reading.sections.flatMap(({ clauses }) =>
      clauses.map(({ leadIn, text }) => `${leadIn?.replace(/^\S+ (?=Do)/u, '') ?? ''} ${text}`.trim()),
    ),
    headings: reading.sections.map(({ heading }) => heading),
    asked: asked(reading),
    because: reading.doubts.map(({ because }) => because),
  };
}

/** The tick, and the cross. */
const PAIRS = [
  ['√', 'X'],
  ['√', 'x'],
  ['✓', 'x'],
  ['✔', '×'],
  ['✔️', '✖️'],
  ['✅', '❎'],
  ['☑', '☒'],
  ['[✓]', '[x]'],
  ['[✔]', '[X]'],
  ['(✓)', '(✗)'],
  ['(+)', '(-)'],
  ['[+]', '[–]'],
  ['➕', '➖'],
  ['ü', 'û'],
  ['þ', 'ý'],
  ['✓', '⊗'],
  ['☺', '☹'],
  ['🙂', '🙁'],
  ['👍', '👎'],
  ['🟢', '🔴'],
  ['🟩', '🟥'],
];
const BEFORE_ALONE = [
  ['Y', 'N'],
  ['[Y]', '[N]'],
  ['(Y)', '(N)'],
  ['Y –', 'N –'],
];

interface Build {
  name: string;
  more: { list?: string };
  isBehind: boolean;
}

const BUILDS: readonly Build[] = [
  { name: 'plain lines', more: {}, isBehind: false },
  { name: 'a list of bullets', more: { list: 'bullets' }, isBehind: false },
  { name: 'a numbered list', more: { list: 'numbers' }, isBehind: false },
  { name: 'plain lines, the signs behind', more: {}, isBehind: true },
  { name: 'a list, the signs behind', more: { list: 'bullets' }, isBehind: true },
];

const withMark = (mark: string, text: string, { isBehind, more }: Build) =>
  paragraph(isBehind ? `${text} ${mark}` : `${mark} ${text}`, more);

describe.each(BUILDS)('$name', (build) => {
  const pairs = build.isBehind ? PAIRS : [...PAIRS, ...BEFORE_ALONE];

  test.each(pairs)('“%s” says do and “%s” do not', (tick, cross) => {
    const mixed = TO_DO.flatMap((text, i) => [
      withMark(tick ?? '', text, build),
      withMark(cross ?? '', NOT_TO_DO[i] ?? '', build),
    ]);
    const isWithItsWords = build.isBehind || build.more.list === 'numbers';
    const said = (says: string, mark: string, text: string) =>
      isWithItsWords
        ? [`${says}: ${build.isBehind ? `${text} ${mark}` : `${mark} ${text}`}`, `${says}: ${text}`]
        : [`${says}: ${text}`];
    const { points } = read(mixed);
    expect(points.length).toBe(6);
    TO_DO.forEach((text, i) => {
      expect(said('Do', tick ?? '', text)).toContain(points[2 * i]);
      expect(said('Do not', cross ?? '', NOT_TO_DO[i] ?? '')).toContain(points[2 * i + 1]);
    });
  });
});

test.each(['X', 'x'])('“%s” without a tick may be a cross or a bullet: no point, and a question', (mark) => {
  const found = read(NOT_TO_DO.map((text) => paragraph(`${mark} ${text}`)));
  expect([found.points, found.asked, found.because]).toEqual([
    [],
    NOT_TO_DO,
    NOT_TO_DO.map(
      () => 'What is typed before it may be a cross, which says that it is not to be done, or only a bullet.',
    ),
  ]);
});

test('what says all itself is the same with a cross and with a bullet', () => {
  const all = [
    'You must not share your password.',
    'Never take photographs of children.',
    'Do not leave a laptop here.',
  ];
  expect(read(all.map((text) => paragraph(`x ${text}`))).points).toEqual(all);
});

test('below words that say do not, a cross and a bullet say the same', () => {
  const found = read([paragraph('You must not:'), ...NOT_TO_DO.map((text) => paragraph(`x ${text}`))]);
  expect(found.points).toEqual(NOT_TO_DO.map((text) => `You must not: ${text}`));
});

test.each(['☑', '☒', '[x]', '[✓]', '✓', 'ü'])('“%s” before every line is a bullet, or a box that is ticked', (mark) => {
  expect(read(TO_DO.map((text) => paragraph(`${mark} ${text}`))).points).toEqual(TO_DO);
});

test('ticked and crossed boxes beside an empty one are a form that somebody filled in, or do and do not: a question', () => {
  const lines = ['☑ Keep your phone in your bag.', '☒ Share your password.', '☐ Lock your screen when you leave.'];
  const found = read(lines.map((text) => paragraph(text)));
  expect([found.points, found.asked]).toEqual([[], lines.map((line) => line.slice(2))]);
});

test.each([
  ['Yes:', 'No:'],
  ['YES –', 'NO –'],
  ['YES', 'NO'],
  ['Do:', 'Don’t:'],
  ['Always:', 'Never:'],
  ['Allowed:', 'Not allowed:'],
])('“%s” and “%s” before plain lines stay with their words', (yes, no) => {
  const lines = TO_DO.flatMap((text, i) => [`${yes} ${text}`, `${no} ${NOT_TO_DO[i]}`]);
  expect(read(lines.map((text) => paragraph(text))).points).toEqual(lines);
});

test('what answers a question is no list of rules', () => {
  const lines = [
    'May I use my phone in class?',
    'No: phones stay in bags.',
    'May I use it at lunch?',
    'Yes: in the staffroom.',
    'And in the car?',
    'Yes: where you have parked.',
  ];
  expect(read(lines.map((text) => paragraph(text))).points.filter((point) => point.startsWith('No: phones'))).toEqual(
    [],
  );
});

test('a list in which one sign says do not is a list of rules, whatever its words', () => {
  const lines = ['✔ Storage that the school approves', '✘ Sticks of your own', '✔ Printers in the staffroom'];
  expect(read(lines.map((text) => paragraph(text))).points).toEqual([
    'Do: Storage that the school approves',
    'Do not: Sticks of your own',
    'Do: Printers in the staffroom',
  ]);
});

test('names of people and of schools that begin with a letter are no signs', () => {
  const { points } = read([
    paragraph('✓ Keep your phone in your bag.'),
    paragraph('✓ Lock your screen when you leave.'),
    paragraph('X Academy staff must wear a badge.'),
    paragraph('N Smith and the office hold the keys.'),
    paragraph('Y Patel and the head hold the others.'),
  ]);
  expect(points).toEqual([
    'Keep your phone in your bag.',
    'Lock your screen when you leave.',
    'X Academy staff must wear a badge.',
  ]);
});

test('a sign before a heading is no bullet', () => {
  const part = (sign: string, heading: string) => [
    paragraph(`${sign} ${heading}`),
    paragraph('• You may write quizzes with it.'),
    paragraph('• You must check what it writes.'),
  ];
  const { headings } = read([
    ...part('🟢', 'What is fine, without asking'),
    ...part('🟡', 'What you ask about first'),
    ...part('🟢', 'What else is fine, without asking'),
  ]);
  expect(headings).toEqual(expect.arrayContaining(['🟢 What is fine, without asking']));
});

test.each(['X', 'x', '☒'])('“%s Don’t” is a heading with its sign', (cross) => {
  const found = read([
    paragraph(`${cross === '☒' ? '☑' : '√'} Do`),
    ...TO_DO.map((text) => paragraph(text, { list: 'bullets' })),
    paragraph(`${cross} Don’t`),
    ...NOT_TO_DO.map((text) => paragraph(text, { list: 'bullets' })),
  ]);
  expect(found.points.slice(3).map((point) => /don.t/i.test(point))).toEqual([true, true, true]);
});

test('the names of forms and sections that end in X are no crosses', () => {
  const body = [
    '√ Keep it here.',
    '√ Lock it up.',
    'Section X',
    'Staff must sign it.',
    'Form X',
    'Staff must keep it.',
  ];
  expect(read(body.map((text) => paragraph(text))).points.filter((point) => /Do not|X$/u.test(point))).toEqual([]);
});

test('below a numbered line, ticks and letters are on one level', () => {
  const { points } = read(
    ['1. Phones', '✓ Keep yours in your bag.', 'x Take photographs of children.', '2. Keys', '✓ Hand them in.'].map(
      (text) => paragraph(text),
    ),
  );
  expect(points).toEqual(['Do: Keep yours in your bag.', 'Do not: Take photographs of children.', 'Hand them in.']);
});

test('a number that was typed stays, with the sign behind it', () => {
  const { points } = read(
    ['1. √ Keep your phone in your bag.', '2. X Share your password.'].map((text) => paragraph(text)),
  );
  expect(points).toEqual(['Do: √ Keep your phone in your bag.', 'Do not: X Share your password.']);
});

test('what denies itself is not denied again by its sign', () => {
  const lines = [
    '✔ Keep your phone in your bag.',
    '✘ Must neither share nor lend a password.',
    '✘ Neither share nor lend it.',
  ];
  expect(read(lines.map((text) => paragraph(text))).points).toEqual([
    'Do: Keep your phone in your bag.',
    'Must neither share nor lend a password.',
    'Neither share nor lend it.',
  ]);
});

describe('points below a point', () => {
  const below = (marks: readonly string[]) =>
    readPolicy(
      documentOf([
        TITLE,
        HEADING,
        paragraph('When you use a shared computer, be careful:', { list: 'bullets' }),
        ...marks.map((mark, i) => paragraph(`${mark} ${NOT_TO_DO[i]}`, { list: 'bullets', nesting: 1 })),
        paragraph('Tell the office if it is broken.', { list: 'bullets' }),
      ]),
      null,
    );

  test.each([
    ['✔', '✘'],
    ['√', 'X'],
    ['☑', '☒'],
  ])('“%s” and “%s” are said in words', (tick, cross) => {
    const { sections } = below([tick, cross]);
    const clauses = sections.flatMap((section) => section.clauses);
    expect(clauses[0]?.children?.map(({ marker = '', text }) => `${marker.replace(/^\S+ /u, '')} ${text}`)).toEqual([
      `Do: ${NOT_TO_DO[0]}`,
      `Do not: ${NOT_TO_DO[1]}`,
    ]);
  });

  test('ticks alone are bullets', () => {
    const [clause] = below(['✔', '✔']).sections.flatMap(({ clauses }) => clauses);
    expect(clause?.children?.map(({ marker }) => marker)).toEqual(['✔', '✔']);
  });

  test('“x” alone: the point above is asked about with them', () => {
    const reading = below(['x', 'x']);
    expect(reading.sections.flatMap(({ clauses }) => clauses.map(({ text }) => text))).toEqual([
      'Tell the office if it is broken.',
    ]);
    expect(asked(reading)).toEqual(expect.arrayContaining(NOT_TO_DO.slice(0, 2)));
  });
});

describe('odd bullets', () => {
  const rules = ['Staff must lock their screens.', 'Staff must wear a badge.', 'Staff must tell the office at once.'];

  test.each([...'<>@#£$€&_/\\+=~^%§¬|:'])(
    '“%s” before three lines, parted from their words, is their bullet',
    (mark) => {
      expect(read(rules.map((text) => paragraph(`${mark} ${text}`))).points).toEqual(rules);
      expect(read(rules.slice(0, 2).map((text) => paragraph(`${mark} ${text}`))).points).not.toEqual(rules.slice(0, 2));
    },
  );

  test.each([...'ØüqnvlwþýÄŸèàðÞ'])('“%s” before two lines is a bullet of a font that was lost', (mark) => {
    expect(read(rules.map((text) => paragraph(`${mark} ${text}`))).points).toEqual(rules);
    expect(read([paragraph(`${mark} ${rules[0]}`)]).points).not.toEqual(rules.slice(0, 1));
  });

  test.each(['£20 is paid for a badge that is lost.', '£ 20 is paid for a badge that is lost.'])(
    '“%s” is a sum',
    (text) => {
      const lines = [text, ...rules.slice(0, 2)];
      expect(read(lines.map((line) => paragraph(line))).points).toEqual(rules.slice(0, 2));
    },
  );
});

describe('rows of a pasted table', () => {
  const rules = ['I will lock my screen.', 'I will wear my badge.', 'I will tell the office at once.'];

  test.each([['A B C'], ['A C D'], ['a b c'], ['i ii iii'], ['ii iii v'], ['I II III'], ['5 6 7']])(
    '“%s” count them, and are no part of their words',
    (marks) => {
      const lines = marks.split(' ').map((mark, i) => `${mark} ${rules[i]}`);
      expect(read(lines.map((text) => paragraph(text))).points).toEqual(rules);
    },
  );

  test('a line that was added between two of them takes none out', () => {
    const lines = [...rules, 'I will sign in each day.'].map((text, i) => `${['i', 'ii', 'iii', 'iv'][i]} ${text}`);
    lines.splice(2, 0, 'I will close the door.');
    const { points } = read(lines.map((text) => paragraph(text)));
    expect(points.map((point) => point.split('. ')[0]?.replace(/\.$/u, ''))).toEqual(
      [...rules, 'I will sign in each day.'].map((text) => text.slice(0, -1)),
    );
  });

  test('letters far from each other count nothing', () => {
    const far = ['I will sign in each day.', 'I will close the door.', 'I will lock the store.'];
    const lines = rules.flatMap((rule, i) => [`${'ABC'[i]} ${rule}`, ...far]);
    expect(read(lines.map((text) => paragraph(text))).points).not.toEqual(expect.arrayContaining(rules));
  });

  test.each([['C B A'], ['A B B'], ['I I I']])('“%s” count nothing', (marks) => {
    const lines = marks.split(' ').map((mark, i) => `${mark} ${rules[i]}`);
    expect(read(lines.map((text) => paragraph(text))).points).not.toEqual(rules);
  });
});

describe.each(['-', '–'])('“+” beside “%s”', (minus) => {
  const plain = (mark: string, texts: readonly string[]) => texts.map((text) => paragraph(`${mark} ${text}`));
  const alternating = TO_DO.flatMap((text, i) => [...plain('+', [text]), ...plain(minus, [NOT_TO_DO[i] ?? ''])]);

  test.each([
    ['in two lists', [...plain('+', TO_DO), ...plain(minus, NOT_TO_DO)]],
    ['by turns', alternating],
  ])('%s may be do and do not, or bullets: what may not be to do is no point, and asked about', (_how, body) => {
    const found = read(body);
    expect([found.points, NOT_TO_DO.filter((text) => !found.asked.includes(text))]).toEqual([TO_DO, []]);
  });

  test('below each “+” is its bullet', () => {
    const body = [...plain('+', ['At school']), ...plain(minus, TO_DO), ...plain('+', ['At home'])];
    expect(read([...body, ...plain(minus, ['Lock your door.', 'Shut the window.'])]).points).toEqual(
      expect.arrayContaining([...TO_DO, 'Lock your door.']),
    );
  });

  test('alone is a bullet', () => {
    expect(read(plain(minus, TO_DO)).points).toEqual(TO_DO);
  });
});
