/** Documents of any make whatever, for what must hold of all of them: phrases of policies, tables, merged cells, nesting, line breaks. */
import fc from 'fast-check';
import type { DocsElement } from '../../src/policy/docs-json';
import { paragraph, tableOf } from './made';

const PHRASES = [
  'I will keep my password to myself.',
  'Staff must:',
  'You must not share:',
  'photographs of pupils;',
  'Staff should lock the screen',
  'This policy will be reviewed annually.',
  'Approved: 3.2.26',
  'Review date: Spring Term 2027',
  'Signature ______ Date ______',
  'Name:',
  'Signed ........ Name ........',
  'DECLARATION',
  'I have read and understood this policy.',
  '1. Introduction',
  '2.1 Staff must sign in.',
  '(a) the charger; and',
  '• wear a badge',
  '☐ I agree',
  'Contents',
  '1 Aims .......... 2',
  'Larkfield Primary School',
  'Acceptable Use Policy',
  '[name of DSL]',
  '{{school}}',
  'Teaching staff only: I will teach it.',
  'To be completed by the Headteacher',
  'I approve this user.',
  'For office use ______',
  'and goes on like this',
  'Page 3 of 9',
  'Version Date Author Change',
  '1.0 02/09/2021 P. Anand First issue',
  '🔒 Passwords',
  '¹ A note',
  'Pupils are taught to:',
  '**Bold typed**',
  'E-mail: head@school.example',
  'Do',
  'Don’t',
  'Never',
  '✔',
  '✘',
  '✘ Share your password.',
  'Staff must not;',
  'You must not …',
  'Rule',
  'Why',
  'Applies to',
  'Lock your screen.',
  'Teachers',
  'Yes',
  'No',
  'Do Don’t',
  'o',
  '-',
  '…',
  '   ',
];
const phrase = fc.oneof(
  fc.constantFrom(...PHRASES),
  fc.lorem({ maxCount: 12 }),
  fc.string({ maxLength: 30, unit: 'grapheme' }).map((text) => text.split(/\s|\p{Cc}|\*{2,}|_{2,}/u).join(' ')),
);
const cell = fc.record({
  paragraphs: fc.array(phrase, { minLength: 0, maxLength: 2 }),
  rows: fc.constantFrom(1, 1, 1, 1, 2, 3),
  columns: fc.constantFrom(1, 1, 1, 1, 2, 4),
});
const block: fc.Arbitrary<DocsElement> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(
        phrase,
        fc.constantFrom('NORMAL_TEXT', 'NORMAL_TEXT', 'NORMAL_TEXT', 'HEADING_1', 'HEADING_2', 'TITLE', 'SUBTITLE'),
        fc.boolean(),
      )
      .map(([text, style, bold]) => paragraph(text, { style, look: { bold } })),
  },
  {
    weight: 4,
    arbitrary: fc
      .tuple(phrase, fc.constantFrom('bullets', 'numbers', 'unknown'), fc.nat(3))
      .map(([text, list, nesting]) => paragraph(text, { list, nesting })),
  },
  {
    weight: 1,
    arbitrary: fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }).map(tableOf),
  },
  { weight: 1, arbitrary: fc.tuple(phrase, phrase).map(([first, second]) => paragraph(`${first}\u000b${second}`)) },
);

/** What stands in a document, block after block. */
export const content = fc.array(block, { maxLength: 25 });
