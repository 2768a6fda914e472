/** Do and do not in sentences and headings that say more than that: none of them leads to the opposite. */
import { paragraph } from '../made';
import { bold, heading, item, readBody } from './read-body';

const DO_NOT = ['take data home', 'lend a laptop'];

describe.each(['It is not true that:', 'Do not assume that:', 'You must never say that:', 'You must not agree if:'])(
  '“%s” leads to whole sentences',
  (leadIn) => {
    const sentences = [
      'you must wait for the safeguarding lead',
      'staff may not call the police',
      'if a child says so, you should ask',
    ];
    test('none of which is a rule by itself', () => {
      expect(
        readBody(heading('Safeguarding'), paragraph(leadIn), ...sentences.map((text) => item(text))).points,
      ).toEqual(sentences.map((text) => `${leadIn} | ${text}`));
    });
  },
);

test.each([
  'Behaviour like the following will be seen as unacceptable, and measures may be taken:',
  'The following is regarded as inappropriate:',
  'Such conduct will not be tolerated:',
])('“%s” is carried by every point below it', (leadIn) => {
  expect(readBody(heading('Conduct'), paragraph(leadIn), ...DO_NOT.map((text) => item(text))).points).toEqual(
    DO_NOT.map((text) => `${leadIn} | ${text}`),
  );
});

test.each([
  'Never, unless the headteacher agrees',
  'Do not (except in an emergency)',
  'Don’t – unless the office has agreed',
  'Must not without permission',
  'Unacceptable without permission',
  'Allowed only with permission',
  'Permitted if the headteacher agrees',
])('the heading “%s” is carried by every point below it', (title) => {
  expect(readBody(heading(title), ...DO_NOT.map((text) => item(text))).points).toEqual(
    DO_NOT.map((text) => `${title} | ${text}`),
  );
});

describe.each([
  ['Green', 'Amber', 'Red'],
  ['Always fine', 'Ask first', 'Never'],
  ['Acceptable', 'With care', 'Unacceptable'],
  ['Don’t', 'Think twice', 'Do'],
])('“%s”, “%s” and “%s”', (...titles) => {
  test.each([heading, bold])('each are carried by their points', (asHeading) => {
    const [first, between, last] = titles.map((title) => asHeading(title));
    if (first === undefined || between === undefined || last === undefined) throw new Error('three headings');
    const { points } = readBody(
      first,
      item('Phoning parents from the office'),
      between,
      item('Phoning parents from your own phone'),
      last,
      item('Phoning pupils'),
    );
    expect(points).toEqual([
      `${titles[0]} | Phoning parents from the office`,
      `${titles[1]} | Phoning parents from your own phone`,
      `${titles[2]} | Phoning pupils`,
    ]);
  });
});

describe.each(['You must not', 'Don’t', 'Unacceptable use'])('the heading “%s”', (title) => {
  test('over parts in bold is over their points', () => {
    const { points } = readBody(
      heading(title),
      bold('Passwords'),
      item('share a password'),
      bold('Phones'),
      item('film pupils'),
      heading('Screens'),
      item('Lock your screen.'),
    );
    expect(points).toEqual([`${title} | share a password`, `${title} | film pupils`, 'Lock your screen.']);
  });

  test('as a plain line over parts in bold leads to the first, and nobody can tell of the others', () => {
    const found = readBody(
      bold('Phones and passwords'),
      item('Lock your screen.'),
      paragraph(title),
      bold('Passwords'),
      item('share a password'),
      bold('Phones'),
      item('film pupils'),
    );
    expect([found.points, found.asked.includes('film pupils')]).toEqual([
      ['Lock your screen.', `${title} | share a password`],
      true,
    ]);
  });

  test('as a plain line that other words part from its list: no point says the opposite', () => {
    const found = readBody(
      heading('Passwords'),
      item('Lock your screen.'),
      paragraph(title),
      paragraph('This part is about what is secret.'),
      item('share a password'),
      item('write one down'),
    );
    const without = found.points.filter((point) => !point.startsWith(title));
    expect([without, found.asked]).toEqual([
      ['Lock your screen.'],
      expect.arrayContaining(found.points.length === 1 ? ['share a password', 'write one down'] : []),
    ]);
  });

  test('with points of its own: nobody can tell whether what is in bold below is a part of it', () => {
    const found = readBody(heading(title), item('share a password'), bold('The library'), item('keep books dry'));
    expect([found.points, found.asked.includes('keep books dry')]).toEqual([[`${title} | share a password`], true]);
  });
});

test.each(['and always:', 'but do:', 'And you must:'])('“%s” below an item is no part of it', (leadIn) => {
  const { points } = readBody(
    heading('Photographs'),
    paragraph('When taking photographs, do not:'),
    item('use your own phone'),
    paragraph(leadIn),
    item('ask the child first'),
  );
  expect(points).toEqual(['When taking photographs, do not: | use your own phone', `${leadIn} | ask the child first`]);
});

describe.each([
  'The following is forbidden.',
  'Staff must not do any of these things.',
  'None of the following is allowed.',
])('“%s”', (sentence) => {
  test('leads to the list right below it, though it ends as a sentence does', () => {
    expect(readBody(heading('Phones'), paragraph(sentence), ...DO_NOT.map((text) => item(text))).points).toEqual(
      DO_NOT.map((text) => `${sentence} | ${text}`),
    );
  });
});

test('“None of these …” in a paragraph of several sentences points back, and leads to no list', () => {
  const thanks =
    'None of these trips could run without you. So that everybody is safe, the school has a code that all adults must follow.';
  const rules = ['Everyone is to be there by 9.', 'All adults must stay with their group.', 'Phones stay in bags.'];
  const { points } = readBody(paragraph(thanks), ...rules.map((text) => item(text)));
  expect(points.filter((point) => point.includes('None of these'))).toEqual([]);
});

test.each(['None of these is allowed.', 'All of the above are forbidden.', 'These are never acceptable.'])(
  '“%s” leads to the list right above it',
  (sentence) => {
    expect(readBody(heading('Phones'), ...DO_NOT.map((text) => item(text)), paragraph(sentence)).points).toEqual(
      DO_NOT.map((text) => `${sentence} | ${text}`),
    );
  },
);

test.each(['never do any of these:', 'always do the following:'])('“• %s” in a list is an item of it', (text) => {
  const found = readBody(
    heading('Data'),
    ...['Staff will:', '• keep passwords safe', `• ${text}`, '   o share a password', '• lock screens'].map((line) =>
      paragraph(line),
    ),
  );
  expect(found.points).toEqual([
    'Staff will: | keep passwords safe',
    `Staff will: | ${text} + share a password`,
    'Staff will: | lock screens',
  ]);
});

test('“To avoid losing data:” tells a purpose, and its list is to be done', () => {
  const rules = ['use the shared drive', 'always save your work', 'never keep files on the desktop'];
  const { points } = readBody(
    heading('Data'),
    paragraph('To avoid losing data, you should:'),
    ...rules.map((text) => item(text)),
  );
  expect(points).toEqual(rules.map((text) => `To avoid losing data, you should: | ${text}`));
});
