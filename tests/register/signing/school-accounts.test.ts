/** Who gets into a form with an account of the school, and who does not. */
import type { Person } from '../../../src/register/model';
import {
  outsiders,
  schoolAddresses,
  schoolDomains,
  signersByCode,
  signsByCode,
} from '../../../src/register/signing/school-accounts';
import { defaultSettings } from '../../../src/register/workbook/settings';
import { aPerson, aPolicy, aRegister } from '../made';

const OWNER = 'policies@larkfield.example';
const TOLU = aPerson();
const GOVERNOR = aPerson({ number: 2, email: 'governor@home.example', groups: ['governors'] });
const EVA = aPerson({ number: 3, email: null });
const GONE = aPerson({ number: 4, email: 'gone@larkfield.example', leavesOn: '2026-09-09' });
const LIKE = aPerson({ number: 5, email: 'like@xlarkfield.example' });
const NO_DOMAIN = aPerson({ number: 6, email: 'office' });
const registerWith = (domains: string[]) =>
  aRegister({ people: [TOLU, GOVERNOR, EVA, GONE, LIKE, NO_DOMAIN], settings: { ...defaultSettings(), domains } });

test.each([
  [[], ['larkfield.example']],
  [
    ['larkfield.example', 'home.example'],
    ['larkfield.example', 'home.example'],
  ],
])('with %j in Settings the school’s addresses end in %j', (domains, ends) => {
  expect(schoolDomains(registerWith(domains), OWNER)).toEqual(ends);
});

test('an account without a domain tells none', () => {
  expect(schoolDomains(registerWith([]), 'nobody')).toEqual(['']);
});

test('the school’s addresses are let in, of those who sign and are here', () => {
  const addresses = (day: '2026-09-09' | '2026-09-10', domains: string[] = []) =>
    schoolAddresses(registerWith(domains), aPolicy(), day, OWNER);
  expect(addresses('2026-09-09')).toEqual([TOLU.email, GONE.email]);
  expect(addresses('2026-09-10')).toEqual([TOLU.email]);
  expect(addresses('2026-09-10', ['home.example'])).toEqual([GOVERNOR.email]);
});

test('whoever has another address, and whoever is not asked', () => {
  const outside = (audience: string[]) => outsiders(registerWith([]), aPolicy({ audience }), '2026-09-10', OWNER);
  expect(outside(['everyone'])).toEqual([GOVERNOR, LIKE, NO_DOMAIN]);
  expect(outside(['teaching'])).toEqual([LIKE, NO_DOMAIN]);
});

test.each<[string, Partial<Person>, boolean]>([
  ['with an address of the school', {}, false],
  ['with an address of the school, set to a code', { signsBy: 'code' }, true],
  ['with another address', { email: 'ann@home.example' }, true],
  ['with another address, set to an account', { email: 'ann@home.example', signsBy: 'account' }, false],
  ['without an address', { email: null }, true],
])('somebody %s signs with a code: %j', (_who, more, byCode) => {
  expect(signsByCode(aPerson(more), registerWith([]), OWNER)).toBe(byCode);
});

test('of those who sign on a day the ones with a code, whether they have an address or not', () => {
  const byCode = (audience: string[]) => signersByCode(registerWith([]), aPolicy({ audience }), '2026-09-10', OWNER);
  expect(byCode(['everyone'])).toEqual([GOVERNOR, EVA, LIKE, NO_DOMAIN]);
  expect(byCode(['governors'])).toEqual([GOVERNOR]);
});
