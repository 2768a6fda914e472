/** Who owes what in one run: worked out again where something that it rests on is new, and only there. */
import { whoOwesWhat } from '../../../src/flows/workbook/who-owes-what';
import type { Register } from '../../../src/register/model';
import { RESTS_ON } from '../../../src/register/signing/asking/what-is-asked';
import { obligationsOn } from '../../../src/register/signing/obligations';
import { aPerson, aPolicy, aRegister, aSignature, aVersion } from '../../register/made';

const TODAY = '2026-09-10';
const SCHOOL = aRegister({
  people: [aPerson(), aPerson({ number: 2, row: 3, name: 'Ada' })],
  policies: [aPolicy()],
  versions: [aVersion('P1 v1.0', '2026-09-01')],
});

test('is what it is by itself, and the same again while nothing is new but words, problems or forms', () => {
  const owing = whoOwesWhat(TODAY);
  const first = owing(SCHOOL);
  expect(first.obligations).toEqual(obligationsOn(SCHOOL, TODAY));
  expect(first.obligationsOn('2026-10-30')).toEqual(obligationsOn(SCHOOL, '2026-10-30'));
  expect(owing({ ...SCHOOL, clauses: [], problems: [], forms: [] })).toBe(first);
});

test.each(RESTS_ON)('is worked out anew where %s are new', (part) => {
  const owing = whoOwesWhat(TODAY);
  const copied: Register = { ...SCHOOL, [part]: structuredClone(SCHOOL[part]) };
  expect(owing(copied)).not.toBe(owing(SCHOOL));
});

test('a signature that is collected in between counts', () => {
  const owing = whoOwesWhat(TODAY);
  expect(owing(SCHOOL).obligations.map(({ status }) => status)).toEqual(['due', 'due']);
  const signed = { ...SCHOOL, signatures: [aSignature('2026-09-02', { person: 2 })] };
  expect(owing(signed).obligations.map(({ status }) => status)).toEqual(['due', 'signed']);
  expect(owing(signed)).toBe(owing(signed));
});
