/** The fields to sign on that a line holds. */
import {
  fieldLine,
  isBlankLine,
  isChoice,
  isFieldLabel,
  isShortColonLabel,
} from '../../../src/policy/lines/field-lines';

it.each([
  [
    'Name (block capitals) ........ Date ____',
    { before: '', labels: ['Name (block capitals)', 'Date'], hasBlanks: true },
  ],
  ['Signed:\tDate:', { before: '', labels: ['Signed', 'Date'], hasBlanks: true }],
  ['School: ______', { before: '', labels: ['School'], hasBlanks: true }],
  [
    'I have talked about this with the member of staff. Initials ____',
    { before: 'I have talked about this with the member of staff.', labels: ['Initials'], hasBlanks: true },
  ],
  ['Job title / Role', { before: '', labels: ['Job title / Role'], hasBlanks: false }],
  ['I will sign in ______ every day', null],
  ['______', null],
  ['', null],
])('%s', (line, fields) => {
  expect(fieldLine(line)).toEqual(fields);
});

it('tells a label alone, a line to write on, a choice to circle', () => {
  expect(['Full name', 'Date: ____', 'I will sign here'].map(isFieldLabel)).toEqual([true, true, false]);
  expect(['________', '…………', 'Name ____'].map(isBlankLine)).toEqual([true, true, false]);
  expect(['Governor / member of staff (please circle)', 'Governor'].map(isChoice)).toEqual([true, false]);
  expect(['School:', 'Any other school that you know of:'].map(isShortColonLabel)).toEqual([true, false]);
});
