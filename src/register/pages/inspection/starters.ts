/** New starters as an inspection counts them: who had signed what was in force on their first day, and by when. */
import { addDays, type Day } from '../../../common/day';
import { groupedBy } from '../../../common/lists';
import { isSignedAsOrLater, policyCodeOf } from '../../../common/version-label';
import type { Register } from '../../model';
import { isHere } from '../../people/employment';
import { effectiveSignatures } from '../../signing/decisions';
import { hasSigned, isRequired, type Obligation, obligationsInForceByDay } from '../../signing/obligations';

const TWELVE_MONTHS = 365;

export interface Starters {
  all: number;
  byFirstDay: number;
  later: number;
  notYet: number;
  /** Of whom nothing was required on their first day. */
  nothing: number;
}

/** Who started in the twelve months before and works here still, by what was in force on the first day of each: a version that came later is no matter of that day. */
export function startersBy(register: Register, on: Day): Starters {
  const starters = register.people.filter((person) => {
    const { startsOn } = person;
    return startsOn !== null && startsOn <= on && startsOn > addDays(on, -TWELVE_MONTHS) && isHere(person, on);
  });
  const found: Starters = { all: starters.length, byFirstDay: 0, later: 0, notYet: 0, nothing: 0 };
  const given = groupedBy(
    effectiveSignatures(register).filter(({ signedOn }) => signedOn <= on),
    ({ person }) => person,
  );
  // Whether somebody has signed depends on nobody else.
  const inForceOn = obligationsInForceByDay({ ...register, people: starters });
  for (const [startsOn, ofOneDay] of groupedBy(starters, (person) => person.startsOn)) {
    const required = groupedBy(startsOn === null ? [] : inForceOn(startsOn).filter(isRequired), ({ person }) => person);
    for (const person of ofOneDay) {
      const own = required.get(person) ?? [];
      const isSigned = ({ policy, version }: Obligation): boolean =>
        (given.get(person.number) ?? []).some(
          (one) =>
            policyCodeOf(one.version) === policy.code &&
            isSignedAsOrLater(one.version, version?.version ?? one.version),
        );
      if (own.length === 0) found.nothing += 1;
      else if (own.every(hasSigned)) found.byFirstDay += 1;
      else if (own.every(isSigned)) found.later += 1;
      else found.notYet += 1;
    }
  }
  return found;
}
