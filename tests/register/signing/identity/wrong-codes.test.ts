/** Responses without a valid code are decided about one by one; where they are many, together. */
import { toDay } from '../../../../src/common/day';
import type { Signature } from '../../../../src/register/model';
import { WITH_NO_CODE } from '../../../../src/register/signing/identity/sureness';
import { floods } from '../../../../src/register/signing/identity/wrong-codes';
import { aDecision, aSignature } from '../../made';

const some = (count: number, more: Partial<Signature> = {}): Signature[] =>
  Array.from({ length: count }, (_, i) =>
    aSignature(toDay('2026-09-03'), { response: `${more.version ?? 'P1 v1.0'} ${i}`, how: WITH_NO_CODE, ...more }),
  );
const sizes = (signatures: Signature[], decided: string[] = []) => {
  const decisions = decided.map((response) => aDecision(toDay('2026-09-04'), { response }));
  return [...floods({ signatures, decisions })].map(([key, own]) => [key, own.length]);
};

test('thirty have a row each, thirty-one share one', () => {
  expect(sizes(some(30))).toEqual([]);
  expect(sizes(some(31))).toEqual([['no valid code, P1 v1.0', 31]]);
});

test('each version by itself', () => {
  expect(sizes([...some(20), ...some(20, { version: 'P2 v1.0' })])).toEqual([]);
  expect(sizes([...some(31), ...some(32, { version: 'P2 v1.0' })])).toEqual([
    ['no valid code, P1 v1.0', 31],
    ['no valid code, P2 v1.0', 32],
  ]);
});

test('those that were decided about, or had a valid code, are not among them', () => {
  expect(sizes(some(32), ['P1 v1.0 0'])).toEqual([['no valid code, P1 v1.0', 31]]);
  expect(sizes(some(31), ['P1 v1.0 0'])).toEqual([]);
  expect(sizes(some(40, { how: 'by personal code on paper' }))).toEqual([]);
});
