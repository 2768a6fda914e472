/** Two rules to follow and two not to, told apart only by what stands over or beside them: in every shape that schools write it in. */
import type { DocsElement } from '../../src/policy/docs-json';
import { type MadeCell, paragraph, tableOf } from './made';

export const DO = ['Lock your screen when you leave the room.', 'Report anything odd at once to the office.'] as const;
export const DO_NOT = ['Share your password with a colleague.', 'Use personal email for pupil data.'] as const;

/** How schools head what is to be done and what is not. */
export const PAIRS: readonly (readonly [string, string])[] = [
  ['Do', 'Don’t'],
  ['Do', 'Dont'],
  ['Do', 'Do not'],
  ['DO', 'DON’T'],
  ['Dos', 'Don’ts'],
  ['Do’s', 'Don’t’s'],
  ['Always', 'Never'],
  ['Acceptable', 'Unacceptable'],
  ['Acceptable', 'Not acceptable'],
  ['Acceptable use', 'Unacceptable use'],
  ['Allowed', 'Not allowed'],
  ['Allowed', 'Forbidden'],
  ['Permitted', 'Prohibited'],
  ['Yes', 'No'],
  ['Safe', 'Unsafe'],
  ['Safe practice', 'Unsafe practice'],
  ['Good practice', 'Poor practice'],
  ['Good practice', 'Bad practice'],
  ['Best practice', 'To avoid'],
  ['Right', 'Wrong'],
  ['Correct', 'Incorrect'],
  ['Appropriate', 'Inappropriate'],
  ['Professional', 'Unprofessional'],
  ['Encouraged', 'Discouraged'],
  ['Suitable', 'Unsuitable'],
  ['Lawful', 'Unlawful'],
  ['Authorised', 'Unauthorised'],
  ['OK', 'Not OK'],
  ['Expected', 'Not expected'],
  ['Must', 'Must not'],
  ['You must', 'You must not'],
  ['Staff should', 'Staff should not'],
  ['You may', 'You may not'],
  ['Staff must', 'Staff must never'],
  ['What you should do', 'What you should not do'],
  ['What you can do', 'What you cannot do'],
  ['Things to do', 'Things to avoid'],
  ['✔', '✘'],
  ['✓', '✗'],
  ['✅', '❌'],
  ['👍', '👎'],
  ['✔ Do', '✘ Don’t'],
  ['✔ Yes', '✘ No'],
];

/** Opposites that only their pair tells: a column of a table each. */
export const DENIED: readonly (readonly [string, string])[] = [
  ['Compliant', 'Non-compliant'],
  ['Kind', 'Unkind'],
  ['Respectful', 'Disrespectful'],
  ['Behaviour we value', 'Behaviour we do not accept'],
  ['Adults who work well', 'Adults who do not'],
];

type Shape = (positive: string, negative: string) => DocsElement[];

const cell = (text: string, more: Partial<MadeCell> = {}): MadeCell => ({
  paragraphs: text === '' ? [] : [text],
  ...more,
});
const rowsOf = (...rows: readonly (readonly string[])[]) => [tableOf(rows.map((row) => row.map((text) => cell(text))))];
const heading = (text: string, style = 'HEADING_1') => paragraph(text, { style });
const items = (texts: readonly string[]) => texts.map((text) => paragraph(text, { list: 'bullets' }));
const bare = (texts: readonly string[]) => texts.map((text) => paragraph(text));
const wide = (text: string, columns: number): MadeCell[] => [
  cell(text, { columns }),
  ...Array.from({ length: columns - 1 }, () => cell('')),
];

/** Tables in which each column, row or cell has its own heading. */
export const TABLES: Readonly<Record<string, Shape>> = {
  'two columns': (yes, no) => rowsOf([yes, no], [DO[0], DO_NOT[0]], [DO[1], DO_NOT[1]]),
  'two columns, the other way round': (yes, no) => rowsOf([no, yes], [DO_NOT[0], DO[0]], [DO_NOT[1], DO[1]]),
  'two columns of different length': (yes, no) => rowsOf([yes, no], [DO[0], DO_NOT[0]], [DO[1], ''], ['', DO_NOT[1]]),
  'a topic to the left': (yes, no) =>
    rowsOf(['Topic', yes, no], ['Screens', DO[0], DO_NOT[0]], ['Email', DO[1], DO_NOT[1]]),
  'a topic that is merged over its rows': (yes, no) => [
    tableOf([
      [cell(''), cell(yes), cell(no)],
      [cell('Screens', { rows: 2 }), cell(DO[0]), cell(DO_NOT[0])],
      [cell(''), cell(DO[1]), cell(DO_NOT[1])],
    ]),
  ],
  'several points in a cell': (yes, no) => [
    tableOf([
      [cell(yes), cell(no)],
      [{ paragraphs: DO }, { paragraphs: DO_NOT }],
    ]),
  ],
  'a title over all columns': (yes, no) => [
    tableOf([
      wide('Using your account', 2),
      [cell(yes), cell(no)],
      [cell(DO[0]), cell(DO_NOT[0])],
      [cell(DO[1]), cell(DO_NOT[1])],
    ]),
  ],
  'a topic over all columns before its rows': (yes, no) => [
    tableOf([
      [cell(yes), cell(no)],
      wide('Screens', 2),
      [cell(DO[0]), cell(DO_NOT[0])],
      wide('Email', 2),
      [cell(DO[1]), cell(DO_NOT[1])],
    ]),
  ],
  'two rows of headings': (yes, no) => [
    tableOf([
      [...wide('Screens', 2), ...wide('Email', 2)],
      [cell(yes), cell(no), cell(yes), cell(no)],
      [cell(DO[0]), cell(DO_NOT[0]), cell(DO[1]), cell(DO_NOT[1])],
    ]),
  ],
  'a column of numbers': (yes, no) => rowsOf(['No.', yes, no], ['1', DO[0], DO_NOT[0]], ['2', DO[1], DO_NOT[1]]),
  'the heading in the first column': (yes, no) => rowsOf([yes, ...DO], [no, ...DO_NOT]),
  'the heading in the first column, under topics': (yes, no) =>
    rowsOf(['', 'Screens', 'Email'], [yes, ...DO], [no, ...DO_NOT]),
  'the heading in the first column over several points': (yes, no) => [
    tableOf([
      [cell(yes), { paragraphs: DO }],
      [cell(no), { paragraphs: DO_NOT }],
    ]),
  ],
  'the heading merged over its rows': (yes, no) => [
    tableOf([
      [cell(yes, { rows: 2 }), cell(DO[0])],
      [cell(''), cell(DO[1])],
      [cell(no, { rows: 2 }), cell(DO_NOT[0])],
      [cell(''), cell(DO_NOT[1])],
    ]),
  ],
  'beside each rule, to its left': (yes, no) => rowsOf([yes, DO[0]], [no, DO_NOT[0]], [yes, DO[1]], [no, DO_NOT[1]]),
  'beside each rule, to its right': (yes, no) => rowsOf([DO[0], yes], [DO_NOT[0], no], [DO[1], yes], [DO_NOT[1], no]),
  'beside each rule, with a reason': (yes, no) =>
    rowsOf(
      ['', 'Rule', 'Why'],
      [yes, DO[0], 'Pupils walk past.'],
      [no, DO_NOT[0], 'It is yours.'],
      [yes, DO[1], 'We can help.'],
      [no, DO_NOT[1], 'It is not safe.'],
    ),
  'ticked in one of two columns': (yes, no) =>
    rowsOf(['Activity', yes, no], [DO[0], '✔', ''], [DO_NOT[0], '', '✔'], [DO[1], '✔', ''], [DO_NOT[1], '', '✔']),
  'crossed in one of two columns': (yes, no) =>
    rowsOf(['Activity', yes, no], [DO[0], 'x', ''], [DO_NOT[0], '', 'x'], [DO[1], 'x', ''], [DO_NOT[1], '', 'x']),
  'a row of its own over the rules': (yes, no) => [
    tableOf([
      wide(yes, 2),
      [cell('1'), cell(DO[0])],
      [cell('2'), cell(DO[1])],
      wide(no, 2),
      [cell('3'), cell(DO_NOT[0])],
      [cell('4'), cell(DO_NOT[1])],
    ]),
  ],
};

/** Lists and paragraphs under a heading or a line of their own. */
export const LISTS: Readonly<Record<string, Shape>> = {
  'headings over lists': (yes, no) => [heading(yes), ...items(DO), heading(no), ...items(DO_NOT)],
  'a heading over a heading': (yes, no) => [
    heading(yes),
    heading('Every day', 'HEADING_2'),
    ...items(DO),
    heading(no),
    heading('With passwords', 'HEADING_2'),
    ...items(DO_NOT),
  ],
  'headings over paragraphs': (yes, no) => [heading(yes), ...bare(DO), heading(no), ...bare(DO_NOT)],
  'lines that end in a colon': (yes, no) => [
    heading('Passwords'),
    paragraph(`${yes}:`),
    ...items(DO),
    paragraph(`${no}:`),
    ...items(DO_NOT),
  ],
  'lines that end in a semicolon': (yes, no) => [
    heading('Passwords'),
    paragraph(`${yes};`),
    ...items(DO),
    paragraph(`${no};`),
    ...items(DO_NOT),
  ],
  'lines that end in nothing': (yes, no) => [
    heading('Passwords'),
    paragraph(yes),
    ...items(DO),
    paragraph(no),
    ...items(DO_NOT),
  ],
  'bold lines': (yes, no) => [
    heading('Passwords'),
    paragraph(yes, { look: { bold: true } }),
    ...items(DO),
    paragraph(no, { look: { bold: true } }),
    ...items(DO_NOT),
  ],
  'lines over paragraphs': (yes, no) => [
    heading('Passwords'),
    paragraph(`${yes}:`),
    ...bare(DO),
    paragraph(`${no}:`),
    ...bare(DO_NOT),
  ],
  'a table of one column': (yes, no) => rowsOf([yes], [DO[0]], [DO[1]], [no], [DO_NOT[0]], [DO_NOT[1]]),
};
