/** Who owes what by the register of a run: collecting asks before anything is new, and assessing when everything is known. */
import type { Day } from '../../common/day';
import type { Register } from '../../register/model';
import { type SignedByPerson, signedByPerson } from '../../register/signing/asking/signed-by-person';
import { RESTS_ON } from '../../register/signing/asking/what-is-asked';
import { type Obligation, obligationsByDay } from '../../register/signing/obligations';

export interface Owing {
  /** The signatures that count. */
  signed: SignedByPerson;
  /** On the day of the run. */
  obligations: readonly Obligation[];
  /** The same on another day. */
  obligationsOn: (day: Day) => readonly Obligation[];
}

/** Worked out again only where something that it rests on is new: a round that finds nothing new asks twice about the same. */
export function whoOwesWhat(today: Day): (register: Register) => Owing {
  let known: { of: Register; owing: Owing } | null = null;
  return (register) => {
    const of = known?.of;
    if (known === null || RESTS_ON.some((part) => of?.[part] !== register[part])) {
      const signed = signedByPerson(register);
      const obligationsOn = obligationsByDay(register, signed);
      known = { of: register, owing: { signed, obligations: obligationsOn(today), obligationsOn } };
    }
    return known.owing;
  };
}
