/** A sentence that goes on below its list holds for all of it, and a rule with exceptions, conditions or choices is one rule. */
import { paragraph } from '../made';
import { heading, item, readBody } from './read-body';

const HEADING = heading('Data');
const FRAGMENTS = ['take data home', 'copy data to a memory stick', 'email data to yourself'];
const AFTER = [heading('Screens'), item('Lock your screen.')];

const LEADS_TO_EACH = ['You must not:', 'Staff must never:', 'Do not:', 'I will not:', 'You may:'];
const CLOSES = [
  'unless the headteacher has agreed in writing.',
  'without permission from a senior leader.',
  'except where the office has agreed it.',
  'in any circumstances.',
  'from your own computer, whatever the reason.',
  'Unless the headteacher has agreed.',
  'Except in an emergency.',
];

describe.each(LEADS_TO_EACH)('“%s” over a list', (leadIn) => {
  const read = (closing: string, items = FRAGMENTS.map((text) => item(text))) =>
    readBody(HEADING, paragraph(leadIn), ...items, paragraph(closing), ...AFTER);

  test.each(CLOSES)('and “%s” below it hold for every item', (closing) => {
    expect(read(closing).points).toEqual([
      ...FRAGMENTS.map((text) => `${leadIn} … ${closing} | ${text}`),
      'Lock your screen.',
    ]);
  });

  test('typed bullets are no other', () => {
    const [closing = ''] = CLOSES;
    const typed = FRAGMENTS.map((text) => paragraph(`• ${text}`));
    expect(read(closing, typed).points.slice(0, -1)).toEqual(
      FRAGMENTS.map((text) => `${leadIn} … ${closing} | ${text}`),
    );
  });

  test('where the list goes on below it, a line was torn off, and nothing loses its lead-in', () => {
    const { points } = readBody(
      HEADING,
      paragraph(leadIn),
      item('take data home'),
      paragraph('unless the headteacher has agreed'),
      item('copy data'),
    );
    expect(points).toEqual([`${leadIn} | take data home unless the headteacher has agreed`, `${leadIn} | copy data`]);
  });

  test('what a page break tore off a long item stays with it', () => {
    const long = 'share with anybody who does not work at this school what you have read in';
    expect(
      readBody(HEADING, paragraph(leadIn), item('copy data'), item(long), paragraph('their files')).points,
    ).toEqual([`${leadIn} | copy data`, `${leadIn} | ${long} their files`]);
  });

  test('“and …” is no end of the sentence that leads to the list', () => {
    expect(readBody(HEADING, paragraph(leadIn), item('lock it'), paragraph('and tell the office.')).points).toEqual([
      `${leadIn} | lock it and tell the office.`,
    ]);
  });
});

describe.each([
  ['If you see:', ['a child in danger', 'a stranger on site'], 'you must tell the office at once.'],
  ['Where a pupil:', ['tells you of abuse', 'writes to you in private'], 'you must not promise to keep it secret.'],
  ['Rather than:', ['using your own phone', 'sending pictures by email'], 'you should use the school camera.'],
  ['If you see any of these:', ['a child in danger', 'a stranger on site'], 'Tell the office at once.'],
])('“%s” over a list, and what is asked below it', (leadIn, things, asks) => {
  test('are one rule, and never a rule without its condition', () => {
    const found = readBody(HEADING, paragraph(leadIn), ...things.map((text) => item(text)), paragraph(asks), ...AFTER);
    expect(found.points).toEqual([[`${leadIn} … ${asks}`, ...things].join(' + '), 'Lock your screen.']);
  });
});

test('“If you work from home:” over rules keeps them, and a whole rule below is for everyone', () => {
  const { points } = readBody(
    HEADING,
    paragraph('If you work from home, you must:'),
    item('lock papers away'),
    paragraph('You must report losses.'),
  );
  expect(points).toEqual(['If you work from home, you must: | lock papers away', 'You must report losses.']);
});

test.each([
  'Do not take photographs of pupils unless:',
  'Staff must not use phones in school, with the exception of:',
  'You must not use your own phone in school except:',
  'No member of staff may take pupils off site unless:',
  'You may take pupils off site only if:',
  'Photographs may be taken only when:',
  'Do not share data with anyone other than:',
  'You must do one of the following:',
  'Your password must be either:',
  'You must not start work until:',
  'Tell the office at once if:',
  'You must report anything which shows that:',
  'You must not discriminate against a child on grounds of:',
  'Staff must not use phones in the following situations:',
  'Do not hand a child over. The only exceptions to this are:',
])('“%s” and its list are one point, since no item is the whole of it', (rule) => {
  const parts = ['the first of them', 'another of them'];
  const { points } = readBody(HEADING, paragraph(rule), ...parts.map((text) => item(text)), ...AFTER);
  expect(points).toEqual([[rule, ...parts].join(' + '), 'Lock your screen.']);
});

test.each([
  ['Wash your hands:', ['after the toilet', 'before you touch food', 'between raw and cooked food']],
  ['When you ring in, you must say:', ['why you are absent', 'how long you expect to be away', 'your class']],
])('“%s” and when it is done, or what is said, are one point', (rule, details) => {
  const { points } = readBody(HEADING, paragraph(rule), ...details.map((text) => item(text)), ...AFTER);
  expect(points).toEqual([[rule, ...details].join(' + '), 'Lock your screen.']);
});

test('“You must not tell anyone:” leads to what it forbids, each a point', () => {
  const secrets = ['what pupils tell you', 'where they live'];
  const { points } = readBody(HEADING, paragraph('You must not tell anyone:'), ...secrets.map((text) => item(text)));
  expect(points).toEqual(secrets.map((text) => `You must not tell anyone: | ${text}`));
});

test.each(['Except for small gifts at the end of term.', 'Unless the headteacher agrees.', 'except on trips'])(
  'the item “%s” is a part of the one above',
  (exception) => {
    const { points } = readBody(
      HEADING,
      item('Staff must not accept gifts.'),
      item(exception),
      item('Staff must sign.'),
    );
    expect(points).toEqual([`Staff must not accept gifts. + ${exception}`, 'Staff must sign.']);
  },
);

test.each([
  'The above does not apply in an emergency.',
  'This does not apply to site staff.',
  'Exceptions: site staff, and anyone on a trip.',
  'The only exception is the nurse.',
])('“%s” below points stays below them', (exception) => {
  const rules = ['Staff must not use phones in school.', 'Staff must keep phones locked away.'];
  for (const rule of [item, paragraph]) {
    const found = readBody(HEADING, ...rules.map((text) => rule(text)), paragraph(exception), ...AFTER);
    expect([found.points, found.explained]).toEqual([[...rules, exception, 'Lock your screen.'], []]);
  }
});

test('below explanation the same is explanation', () => {
  const text = 'This does not apply to site staff.';
  expect(readBody(HEADING, paragraph('The school keeps a list of phones.'), paragraph(text), ...AFTER).points).toEqual([
    'Lock your screen.',
  ]);
});

test('“If you work from home:” leads to what is further in, and to nothing that is not', () => {
  const { points } = readBody(
    HEADING,
    paragraph('If you work from home, you must:'),
    item('lock papers away', 1),
    item('use the school laptop', 1),
    item('Report losses at once.'),
    item('Wear your badge.'),
  );
  expect(points).toEqual([
    'If you work from home, you must: | lock papers away',
    'If you work from home, you must: | use the school laptop',
    'Report losses at once.',
    'Wear your badge.',
  ]);
});

test.each(['and must not', 'but must not:', 'and never', 'but may not'])(
  '“%s” below items begins another list, with a colon or without one',
  (more) => {
    const found = readBody(
      paragraph('Staff must'),
      item('lock screens'),
      paragraph(more),
      item('lend a card'),
      ...AFTER,
    );
    expect(found.points).toEqual(['Staff must | lock screens', `${more} | lend a card`, 'Lock your screen.']);
  },
);

test('“Unless agreed by the head:” over items is no exception of the point above it', () => {
  const found = readBody(item('Staff must lock screens.'), item('Unless agreed by the head:'), item('no filming', 1));
  expect(found.points).toEqual(['Staff must lock screens.', 'Unless agreed by the head: + no filming']);
});
