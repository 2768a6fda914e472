/** Words from which a school, or each person, was to choose: everybody would sign all of them, so they are named before publishing. */

import { heading, item, readBody } from '../clauses/read-body';
import { paragraph, table } from '../made';

const RULES = [heading('Phones'), item('Lock your screen.'), item('Report any loss.')];
const SIGNED = [paragraph('Name: ........'), paragraph('Signed: ........'), paragraph('Date: ........')];

test.each([
  'Staff may / may not use their own phones.',
  'Staff may/may not* use their own phones. (*delete as appropriate)',
  'Staff must keep phones in lockers or in bags (delete as applicable).',
  'Option B: Staff must not bring phones to school.',
  'Staff must tick one of these: in the locker, in the bag.',
])('the point “%s” leaves a choice', (text) => {
  expect(readBody(...RULES, item(text)).warned).toContain('CHOICE_LEFT_OPEN');
});

test.each([
  'I do / do not consent to my photograph being used.',
  'I have a company car: Yes ☐ No ☐',
  'I agree to work longer than 48 hours a week. (Delete if not applicable)',
])('the declaration “%s” leaves a choice', (text) => {
  const found = readBody(
    ...RULES,
    heading('Declaration'),
    paragraph('I have read this policy.'),
    paragraph(text),
    ...SIGNED,
  );
  expect([found.declarations, found.warned.includes('CHOICE_LEFT_OPEN')]).toEqual([
    ['I have read this policy.', text],
    true,
  ]);
});

test('answers beside declarations in a table leave a choice', () => {
  const rows = ['I have read the policy', 'I have a licence'].map((text) => [text, 'Yes', 'No']);
  expect(readBody(...RULES, heading('Declaration'), table(rows), ...SIGNED).warned).toContain('CHOICE_LEFT_OPEN');
});

test.each(['OR', 'or', '– OR –'])('“%s” between two rules is named', (word) => {
  expect(
    readBody(...RULES, item('Staff may use their own phones.'), paragraph(word), item('Staff must lock phones away.'))
      .warned,
  ).toContain('CHOICE_LEFT_OPEN');
});

test('two declarations that say opposite things are named', () => {
  const both = ['☐ I agree to my photograph being used.', '☐ I do not agree to my photograph being used.'];
  const found = readBody(...RULES, heading('Declaration'), ...both.map((text) => paragraph(text)), ...SIGNED);
  expect(found.warned).toEqual(['SAYS_THE_OPPOSITE']);
});

test('two points that say opposite things are named', () => {
  expect(readBody(...RULES, item('Staff must use the lift.'), item('Staff must not use the lift.')).warned).toContain(
    'SAYS_THE_OPPOSITE',
  );
});

test.each([
  'Delete emails that you do not need.',
  'Tell the office which days you are in.',
  'I will delete pictures where necessary and tell the office.',
  'Staff must not choose weak passwords, or write them down.',
])('“%s” leaves none', (text) => {
  expect(readBody(...RULES, item(text)).warned).toEqual([]);
});

test('the same words under Do and Don’t contradict nothing that is not said of the same', () => {
  const found = readBody(heading('Do'), item('lock your screen'), heading('Don’t'), item('share your password'));
  expect(found.warned).toEqual([]);
});

describe.each([
  ['☒', '☐'],
  ['☑', '☐'],
  ['[✔]', '[ ]'],
  ['[√]', '[ ]'],
  ['[x]', '[ ]'],
])('boxes “%s” and “%s”', (ticked, empty) => {
  const chosen = 'Staff may use phones in the staff room.';
  const other = 'Staff may not bring phones to school.';

  test('of one list were chosen from: what is not ticked is no point, and is asked about', () => {
    const found = readBody(heading('Phones'), paragraph(`${ticked} ${chosen}`), paragraph(`${empty} ${other}`));
    expect([found.points, found.asked.includes(other)]).toEqual([[chosen], true]);
  });

  test('that are all alike are there to be ticked by who signs', () => {
    for (const box of [ticked, empty])
      expect(readBody(heading('Phones'), paragraph(`${box} ${chosen}`), paragraph(`${box} ${other}`)).points).toEqual([
        chosen,
        other,
      ]);
  });
});

test('a footnote that may change a rule is named, one that only tells where it comes from is not', () => {
  const rule = item('Staff must not use their own phones.*');
  const noteOf = (text: string) => readBody(heading('Phones'), rule, item('Staff must lock screens.'), paragraph(text));
  for (const text of ['* Except in the staff room.', '* This does not apply to site staff.', '* Not on trips.'])
    expect([text, noteOf(text).warned, noteOf(text).points.length]).toEqual([text, ['FOOTNOTE'], 2]);
  expect(noteOf('* Adapted from guidance of 2024').warned).toEqual([]);
});

describe('a table of what may be done', () => {
  test('with yes and no under people is asked about, and has no Yes', () => {
    const rows = [
      ['Activity', 'Teaching staff', 'Office staff'],
      ['Using school email at work', 'Yes', 'Yes'],
      ['Taking photographs at school', 'Yes', 'N/A'],
    ];
    const found = readBody(heading('Devices'), table(rows), ...RULES);
    expect(found.asked).toEqual(expect.arrayContaining(['Using school email at work', 'Taking photographs at school']));
    expect(found.points).toEqual(['Lock your screen.', 'Report any loss.']);
  });

  test('with yes and no under questions is read with its answers', () => {
    const rows = [
      ['Device', 'Allowed in lessons?', 'Allowed in the staff room?'],
      ['Own phone', 'No', 'Yes'],
      ['School laptop', 'Yes', 'Yes'],
    ];
    expect(readBody(heading('Devices'), table(rows)).points).toEqual([
      'Allowed in lessons? No – Allowed in the staff room? Yes: | Own phone',
      'Allowed in lessons? Yes – Allowed in the staff room? Yes: | School laptop',
    ]);
  });
});

test.each([
  ['Do', 'Don’t'],
  ['Safe', 'Unsafe practice'],
  ['You must', 'You must not'],
])('“%s” and “%s” at the beginning of two boxes side by side are the headings of their columns', (first, second) => {
  const boxes = {
    table: {
      tableRows: [
        {
          tableCells: [
            { content: [paragraph(first), item('lock your screen'), item('wear a badge')] },
            { content: [paragraph(second), item('share a password')] },
          ],
        },
      ],
    },
  };
  expect(readBody(heading('Rules'), boxes).points).toEqual([
    `${first}: | lock your screen`,
    `${first}: | wear a badge`,
    `${second}: | share a password`,
  ]);
});

test('“False” beside a sentence is its lead-in', () => {
  const rows = [
    ['Statement', 'True or false'],
    ['You may share passwords', 'False'],
    ['You must report losses', 'True'],
  ];
  expect(readBody(heading('Data'), table(rows)).points).toEqual([
    'True or false: False: | You may share passwords',
    'True or false: True: | You must report losses',
  ]);
});

test('a column under “You must not” beside its exceptions is read with both', () => {
  const rows = [
    ['You must not', 'Unless'],
    ['Share passwords', 'The office asks in writing'],
    ['Film pupils', 'Parents have agreed'],
  ];
  expect(readBody(heading('Data'), table(rows)).points).toEqual([
    'You must not: | Share passwords + Unless: The office asks in writing',
    'You must not: | Film pupils + Unless: Parents have agreed',
  ]);
});

test('rules in the first row of a table are no headings of those below', () => {
  const rows = [
    ['Staff must wear their badges at all times', 'Staff must sign in at reception'],
    ['Staff must lock their screens', 'Staff must report any loss'],
  ];
  expect(readBody(heading('Rules'), table(rows)).asked).toEqual(rows.flat());
});
