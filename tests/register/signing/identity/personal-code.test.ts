/** Personal codes: easy to read from paper, the same however they are typed, one for each person and version. */
import { createHmac } from 'node:crypto';
import { type CodeFor, codeOf, codeText, plainCode } from '../../../../src/register/signing/identity/personal-code';

const codeFor = (of: CodeFor, secret = 'secret') =>
  codeOf(createHmac('sha256', secret).update(codeText(of)).digest('hex'));

const MARY: CodeFor = { person: 12, version: 'P1 v2.0', given: 0 };

test('eight signs in two groups, none that is taken for another', () => {
  const codes = Array.from({ length: 2000 }, (_, person) => codeFor({ ...MARY, person }));
  expect(codes.filter((code) => !/^[2-9A-HJKMNP-Z]{4} [2-9A-HJKMNP-Z]{4}$/.test(code))).toEqual([]);
  expect(new Set(codes).size).toBe(2000);
  // Every sign is drawn, in every place.
  const places = [0, 1, 2, 3, 5, 6, 7, 8].map((place) => new Set(codes.map((code) => code.charAt(place))).size);
  expect(places).toEqual(Array.from({ length: 8 }, () => 31));
});

test('capitals, blanks and hyphens say nothing', () => {
  const code = codeFor(MARY);
  const typed = [
    code,
    code.toLowerCase(),
    code.replace(' ', ''),
    code.replace(' ', '-'),
    ` ${code.replace(' ', '  ')} `,
  ];
  expect(new Set(typed.map(plainCode)).size).toBe(1);
  expect(plainCode('K7QM 3XWP')).not.toBe(plainCode('K7QM 3XWQ'));
});

test('a minor change has the same code; another version, person, secret, or a code given anew, another', () => {
  expect(codeFor({ ...MARY, version: 'P1 v2.1' })).toBe(codeFor(MARY));
  const others = [
    codeFor({ ...MARY, version: 'P1 v3.0' }),
    codeFor({ ...MARY, version: 'P2 v2.0' }),
    codeFor({ ...MARY, person: 13 }),
    codeFor({ ...MARY, given: 1 }),
    codeFor(MARY, 'another secret'),
  ];
  expect(new Set([codeFor(MARY), ...others]).size).toBe(6);
});
