/** The signatures that count, by person and policy. */
import { signedByPerson } from '../../../../src/register/signing/asking/signed-by-person';
import { obligationsByDay, obligationsOn } from '../../../../src/register/signing/obligations';
import { aDecision, aPerson, aPolicy, aRegister, aSignature, aVersion } from '../../made';

const register = aRegister({
  people: [aPerson({ number: 1 }), aPerson({ number: 2, name: 'Ben' })],
  policies: [aPolicy(), aPolicy({ code: 'P2', title: 'Data protection' })],
  versions: [aVersion('P1 v1.1', '2026-09-01'), aVersion('P2 v1.0', '2026-09-01')],
  signatures: [
    aSignature('2026-09-10', { response: 'a', person: 1, version: 'P1 v1.0' }),
    aSignature('2026-09-12', { response: 'b', person: 1, version: 'P1 v1.1' }),
    aSignature('2026-09-11', { response: 'c', person: 1, version: 'P2 v1.0' }),
    aSignature('2026-09-13', { response: 'rejected', person: 2 }),
  ],
  decisions: [aDecision('2026-09-14', { response: 'rejected', decision: 'reject' })],
});
const signed = signedByPerson(register);

test('each has its place, in the order of rows; one that was rejected has none', () => {
  const responses = [...signed].map(([person, own]) => [
    person,
    [...own].map(([code, given]) => [code, given.map(({ response }) => response)]),
  ]);
  expect(responses).toEqual([
    [
      1,
      [
        ['P1', ['a', 'b']],
        ['P2', ['c']],
      ],
    ],
  ]);
  const first = signed.get(1)?.get('P1')?.[1];
  expect([first?.version, first?.standsFor]).toEqual(['P1 v1.1', 'P1 v1']);
});

test('obligations are the same whether it was handed on or is worked out for them', () => {
  const day = '2026-10-01';
  expect(obligationsByDay(register, signed)(day)).toEqual(obligationsOn(register, day));
});
