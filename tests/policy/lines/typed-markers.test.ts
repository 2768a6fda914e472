/** The bullets and numbers that somebody typed before a line. */
import { typedDepths, typedMarker } from '../../../src/policy/lines/typed-markers';

it.each([
  ['1. Sign in', '1.', 'number', 'Sign in'],
  ['2.3 Sign in', '2.3', 'number', 'Sign in'],
  ['2 All staff sign in', '2', 'number', 'All staff sign in'],
  ['(a) sign in', '(a)', 'letter', 'sign in'],
  ['iv) sign in', 'iv)', 'roman', 'sign in'],
  ['• sign in', '•', 'bullet', 'sign in'],
  ['o sign in', 'o', 'bullet', 'sign in'],
  ['☐ I agree', '☐', 'tick', 'I agree'],
  ['[x] I agree', '[x]', 'tick', 'I agree'],
  ['____ I will sign in at the office each day.', '____', 'tick', 'I will sign in at the office each day.'],
  ['____ 3. I will sign in at the office each day.', '____ 3.', 'tick', 'I will sign in at the office each day.'],
])('%s', (line, marker, kind, rest) => {
  expect(typedMarker(line)).toMatchObject({ marker, kind, rest });
});

it.each([
  '20 minutes before the bell',
  '3.2.26 is a Tuesday',
  '90 Staff',
  '(3 of them) sign in',
  'Sign in',
  '____ Name of employee',
])('%s begins with no marker', (line) => {
  expect(typedMarker(line)).toBeNull();
});

function depthsOf(lines: readonly string[]): number[] {
  const typed = typedDepths();
  return lines.flatMap((line, i) => {
    const marker = typedMarker(line);
    return marker === null ? [] : [typed.depthOf(marker, lines[i - 1]?.endsWith(':') === true)];
  });
}

it('follows letters below numbers and back', () => {
  expect(depthsOf(['1. one', '(a) two', '(b) three', '2. four', '(a) five'])).toEqual([0, 1, 1, 0, 1]);
});

it('reads "(c)" after "(b)" as a letter, though it could be a hundred', () => {
  expect(depthsOf(['(a) one', '(b) two', '(c) three', '(d) four'])).toEqual([0, 0, 0, 0]);
});

it('deepens a list at another bullet only below a colon', () => {
  expect(depthsOf(['• one', '- two'])).toEqual([0, 0]);
  expect(depthsOf(['• one:', '- two'])).toEqual([0, 1]);
});

it('begins a list at "1." below bullets, but below a colon, or where another number was before it', () => {
  expect(depthsOf(['• one', '• two', '1. three', '2. four', '• five'])).toEqual([0, 0, 0, 0, 1]);
  expect(depthsOf(['• one:', '1. two', '2. three', '• four'])).toEqual([0, 1, 1, 0]);
  expect(depthsOf(['• one', '2. two'])).toEqual([0, 1]);
});
