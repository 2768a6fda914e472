/** For whom a clause is, in its own words, its lead-in's or its heading's. */
import {
  asksOthers,
  conditionOf,
  conditionOfHeading,
  conditionOfLeadIn,
  subjectOf,
} from '../../../src/policy/vocabulary/conditions';

it.each([
  ['(Governors only) I will sign the book.', 'Governors only', 'I will sign the book.'],
  ['Office staff: I will lock the safe.', 'Office staff', 'I will lock the safe.'],
  [
    'Anyone who drives the minibus – I will carry my licence.',
    'Anyone who drives the minibus',
    'I will carry my licence.',
  ],
  ['I will take the register (teachers only).', 'teachers only', 'I will take the register.'],
])('%s', (text, condition, textWithoutCondition) => {
  expect(conditionOf(text)).toEqual({ condition, textWithoutCondition });
});

it.each([
  'I will lock my screen.',
  'All staff: I will sign in every day.',
  'Note: I will sign in every day.',
  '(see page 3) I will sign in.',
])('%s is for everyone', (text) => {
  expect(conditionOf(text)).toBeNull();
});

it.each([
  ['In addition, anyone who teaches must:', ['Staff'], 'anyone who teaches'],
  ['Governors will:', ['Staff', 'Governors'], 'Governors'],
  ['Governors will:', ['Governors'], null],
  ['Staff must:', ['Staff'], null],
  ['Governors:', ['Staff', 'Governors'], null],
  ['Governors and volunteers need not:', ['Staff', 'Governors'], 'Governors and volunteers'],
  ['Governors needn’t:', ['Staff', 'Governors'], 'Governors'],
  ['Governors mustn’t:', ['Staff', 'Governors'], 'Governors'],
  ['Governors don’t:', ['Staff', 'Governors'], 'Governors'],
  ['Teachers never:', ['Staff'], 'Teachers'],
  ['Governors never:', ['Staff', 'Governors'], 'Governors'],
  ['Teaching staff only:', ['Staff', 'Governors'], 'Teaching staff only'],
  ['Staff only:', ['Staff'], null],
])('%s where %j sign: %s', (leadIn, audience, condition) => {
  expect(conditionOfLeadIn(leadIn, audience)).toBe(condition);
});

it.each([
  ['3 Teaching staff', 'Teaching staff'],
  ['For governors only', 'For governors only'],
  ['Staff', null],
  ['Teaching staff and their classrooms', null],
])('the heading %s is for %s', (heading, condition) => {
  expect(conditionOfHeading(heading, ['Staff', 'Governors'])).toBe(condition);
});

it('takes for the subject what stands before the verb of the last sentence', () => {
  expect(subjectOf('Trips are fun. Trip leaders must:')).toBe('Trip leaders');
});

it.each([
  ['Pupils must hand in their phones.', ['Staff'], true],
  ['No child may use a staff computer.', ['Staff'], true],
  ['Pupils are not allowed in the kitchen.', ['Staff'], true],
  ['Parents of pupils in Year 6 must sign the slip.', ['Staff'], true],
  ['All pupils and parents should wait outside.', ['Staff'], true],
  ['Students must wear the uniform.', ['Pupils'], false],
  ['Pupils must be supervised.', ['Staff'], false],
  ['Pupils must never be left alone.', ['Staff'], false],
  ['Children are always collected by an adult.', ['Staff'], false],
  ['Staff and pupils must wear a badge.', ['Staff'], false],
  ['Make sure that pupils can see you.', ['Staff'], false],
  ['If a pupil is hurt, you must stay.', ['Staff'], false],
])('“%s” where %j sign asks others: %s', (text, audience, is) => {
  expect(asksOthers(text, audience)).toBe(is);
});
