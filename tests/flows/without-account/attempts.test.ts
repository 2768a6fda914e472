/** Signing as somebody else: whatever is tried, nobody's signature comes of it, and those who sign for themselves all count. */
import { randomFrom } from '../../../commands/simulation/random';
import type { Larkfield } from '../../support/larkfield';
import { BOB, codeOf, formAsking, JOY, published, sign } from '../../support/without-account';

const SIGNS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** Codes are drawn with this seed. */
const SEED = 19;

/** Who has signed, as the register says. */
function signed(school: Larkfield): string[] {
  return Object.entries(school.statuses()).flatMap(([name, status]) => (/^✓/.test(String(status)) ? [name] : []));
}

test(`ten thousand codes drawn by chance (seed ${SEED}): no signature, one row of To check, and forty right ones among them all count`, () => {
  const names = SIGNS.replace(/\d/g, '')
    .slice(0, 20)
    .split('')
    .flatMap((sign) => [`Governor ${sign}ey`, `Governor ${sign}ow`]);
  const emailOf = (name: string): string => `${name.toLowerCase().replace(' ', '.')}@home.example`;
  const school = published(
    {},
    names.map((name) => [name, emailOf(name), 'Governor', 'governor']),
  );
  // Otherwise it runs at each response.
  school.restTriggerOf(formAsking(school, true).id);
  const random = randomFrom(SEED);
  const draw = (): string =>
    Array.from({ length: 8 }, () => SIGNS.charAt(Math.floor(random() * SIGNS.length))).join('');
  const codes = names.map((name) => codeOf(school, emailOf(name)));
  for (let at = 0; at < 10_000; at++) {
    const name = names[at % 40] ?? '';
    if (at % 251 === 125) sign(school, name, codes[at % 40] ?? '');
    sign(school, name, draw());
  }
  school.turnTo('2026-09-02', '23:00');
  expect(signed(school)).toEqual(names);
  expect(school.column('To check', 'What to check')).toEqual([
    expect.stringMatching(/^10,000 responses to the form of P1 v1.0/),
  ]);
});

describe('one attempt is one row of To check, and nobody has signed', () => {
  const begun = published();

  test.each<[what: string, name: string, code: (school: Larkfield) => string]>([
    ['one’s own link with a colleague’s name', 'Joy Ade', (school) => codeOf(school, BOB)],
    ['a colleague’s link with one’s own name', 'Bob Ray', (school) => codeOf(school, JOY)],
    ['a name that is nobody’s', 'Robin Hood', (school) => codeOf(school, BOB)],
    ['no name to speak of', '-', (school) => codeOf(school, BOB)],
    ['the name of a colleague with an account', 'Tolu Adeyemi', (school) => codeOf(school, BOB)],
    ['no code', 'Bob Ray', () => '-'],
    ['the code twice over', 'Bob Ray', (school) => codeOf(school, BOB).repeat(2)],
    ['the code without its last letter', 'Bob Ray', (school) => codeOf(school, BOB).slice(0, -1)],
  ])('%s', (_what, name, code) => {
    const school = begun.fork();
    sign(school, name, code(school));
    school.turnTo('2026-09-02', '14:00');
    expect([signed(school), school.rows('To check').length]).toEqual([[], 1]);
  });

  test('every code that is one letter from the right one', () => {
    const school = begun.fork();
    school.restTriggerOf(formAsking(school, true).id);
    const code = codeOf(school, BOB).replace(' ', '');
    for (let at = 0; at < code.length; at++) {
      for (const other of SIGNS.replace(code.charAt(at), '')) {
        sign(school, 'Bob Ray', code.slice(0, at) + other + code.slice(at + 1));
      }
    }
    school.turnTo('2026-09-02', '18:00');
    expect([signed(school), school.rows('To check').length]).toEqual([[], 1]);
  });
});

test('last year’s code, and that of a leaver whose row is still there, sign for nobody', () => {
  const school = published();
  const [bobs, joys] = [codeOf(school, BOB), codeOf(school, JOY)];
  sign(school, 'Bob Ray', bobs);
  school.pasteAt('Staff', 4, school.headingAt('Staff', 'Leaves on'), [['31/8/2027']]);
  school.turnTo('2026-09-02', '14:00');
  school.sleepTo('2027-09-06', '07:40');
  school.turnTo('2027-09-06', '12:00');
  sign(school, 'Bob Ray', bobs);
  sign(school, 'Joy Ade', joys);
  school.turnTo('2027-09-06', '14:00');
  expect(school.statuses()['Bob Ray']).not.toMatch(/^✓/);
  expect(school.column('To check', 'What to check').map((what) => String(what).slice(0, 60))).toEqual([
    expect.stringMatching(/^Signed as "Bob Ray" with a code of Bob Ray that was used/),
    expect.stringMatching(/^Signed with the code of Joy Ade, who was not here/),
  ]);
});
