/** Personal codes as they are now: computed of the person, the version, and how many responses came with a code before. */
import { signedAs } from '../../../common/version-label';
import type { Person, Register, Signature } from '../../../register/model';
import { codeOf, codeText, plainCode } from '../../../register/signing/identity/personal-code';
import { isByCode } from '../../../register/signing/identity/sureness';
import type { Notes } from '../../notes';
import type { Ports } from '../../ports';

/** What codes are computed of. Without a secret, where no form asks for a code yet, there are none. */
interface Known {
  ports: Pick<Ports, 'sealed'>;
  codes: Notes['codes'];
  register: Pick<Register, 'people' | 'signatures'>;
}

interface Owner {
  person: Person;
  /** False for a code that was used before, or replaced by a new one. */
  isValid: boolean;
}

/** The code by which the person can sign the version now; "" where no form asks for one. */
export function codeNow(known: Known, person: number, version: string): string {
  const { codes, register } = known;
  const used = register.signatures.filter((one) => isUse(one, version) && one.person === person).length;
  return codes.secret === '' ? '' : codeFor(known, person, version, (codes.given[person] ?? 0) + used);
}

/** The codes of everybody for one version: who comes with one is found, and the code is used up by it. */
export class CodesOfVersion {
  private readonly owners = new Map<string, Owner>();
  /** The last code of each person, by how many came before it. */
  private readonly last = new Map<number, number>();

  /** @param isAgain where all responses are read once more: codes that were replaced since were valid when they were used */
  constructor(
    private readonly known: Known,
    private readonly version: string,
    isAgain = false,
  ) {
    const used = new Map<number, number>();
    for (const one of known.register.signatures) {
      if (one.person !== null && isUse(one, version)) used.set(one.person, (used.get(one.person) ?? 0) + 1);
    }
    for (const person of known.codes.secret === '' ? [] : known.register.people) {
      const valid = (known.codes.given[person.number] ?? 0) + (used.get(person.number) ?? 0);
      for (let given = 0; given < valid; given++) this.enter(person, given, isAgain);
      this.enter(person, valid, true);
    }
  }

  /** Whose code that is; null for one of nobody. */
  take(typed: string): Owner | null {
    const owner = this.owners.get(plainCode(typed));
    if (owner === undefined) return null;
    if (owner.isValid) {
      this.owners.set(plainCode(typed), { ...owner, isValid: false });
      this.enter(owner.person, (this.last.get(owner.person.number) ?? 0) + 1, true);
    }
    return owner;
  }

  private enter(person: Person, given: number, isValid: boolean): void {
    const code = codeFor(this.known, person.number, this.version, given);
    this.owners.set(plainCode(code), { person, isValid });
    this.last.set(person.number, given);
  }
}

function codeFor({ ports, codes }: Known, person: number, version: string, given: number): string {
  return codeOf(ports.sealed(codeText({ person, version, given }), codes.secret));
}

/** A response with a right code, whatever was decided about it: the tab of responses shows what was typed, so a code works once. */
function isUse(signature: Signature, version: string): boolean {
  return signature.person !== null && isByCode(signature) && signedAs(signature.version) === signedAs(version);
}
