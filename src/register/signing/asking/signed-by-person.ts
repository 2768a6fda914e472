/** The signatures that count → whose they are, and of which policy: worked out once for all that ask about one register. */
import type { Register } from '../../model';
import { type EffectiveSignature, effectiveSignatures } from '../decisions';

/** By the person's number, then by the policy's code. */
export type SignedByPerson = ReadonlyMap<number, ReadonlyMap<string, readonly EffectiveSignature[]>>;

export function signedByPerson(register: Pick<Register, 'signatures' | 'decisions'>): SignedByPerson {
  return byPersonAndPolicy(effectiveSignatures(register));
}

export function byPersonAndPolicy(signatures: readonly EffectiveSignature[]): SignedByPerson {
  const people = new Map<number, Map<string, EffectiveSignature[]>>();
  for (const signature of signatures) {
    const { person, policyCode } = signature;
    const own = people.get(person);
    const list = own?.get(policyCode);
    if (list !== undefined) list.push(signature);
    else if (own !== undefined) own.set(policyCode, [signature]);
    else people.set(person, new Map([[policyCode, [signature]]]));
  }
  return people;
}
