/**
 * Signatures → the tab `Dates`, for other sheets to read (IMPORTRANGE): a row per person, and for each policy the plain day
 * of the signature that is valid. It says what was signed and when, and nothing about what that allows anybody to do.
 */
import type { Day } from '../../common/day';
import { signedAs } from '../../common/version-label';
import type { Person, Policy, Register } from '../model';
import { isAmong } from '../people/audience';
import { employmentOn } from '../people/employment';
import type { SignedByPerson } from '../signing/asking/signed-by-person';
import { hasSigned, type Obligation } from '../signing/obligations';
import { expiryOf } from '../signing/validity';
import { versionInForce } from '../signing/versions';
import type { Cell } from '../workbook/cells';
import { plain } from '../workbook/columns';
import { DATES } from '../workbook/tabs';
import { keptColumnsOf } from './kept-columns';
import type { KeptColumn, KeptRow, KeptTab } from './update-tab';

/** @param obligations on the day, with those of one person in a row @param signed of the same register */
export function datesTab(
  register: Register,
  obligations: readonly Obligation[],
  signed: SignedByPerson,
  today: Day,
): KeptTab {
  const fixed = keptColumnsOf(DATES);
  const policies = register.policies.map(
    ({ code, title }): KeptColumn => ({ heading: `${code}: ${title}`, key: code.toLowerCase(), width: 120 }),
  );
  const columns = [...fixed, ...policies];
  const missing = missingAtStart(register, signed, today);
  const signedOn = new Map<string, Cell>();
  for (const one of obligations) {
    if (hasSigned(one) && one.signedOn !== null) {
      signedOn.set(`${one.person.number} ${one.policy.code}`, { day: one.signedOn });
    }
  }
  const rows = register.people.map((person): KeptRow => {
    const { startsOn } = employmentOn(person, today);
    return {
      key: String(person.number),
      cells: [
        person.number,
        person.name,
        startsOn === null ? '' : { day: startsOn },
        missing(person),
        ...register.policies.map(({ code }) => signedOn.get(`${person.number} ${code}`) ?? ''),
      ],
    };
  });
  return {
    sheetId: DATES.sheetId,
    columns,
    rows,
    headingKey: (heading) => /^(p\d+):/i.exec(heading)?.[1]?.toLowerCase() ?? plain(heading),
    rowKey: (cells) => String(cells[0] ?? ''),
    settled: (cells) => cells.map((cell, i) => (i < 2 ? cell : '')),
    worstFirst: null,
  };
}

/**
 * "all", or "2 missing": of the policies that were in force on the first working day and are the person's to sign, how many
 * had a signature that was valid on it. For whoever starts later, as things are today; "" where no first day is known, or
 * nothing was in force.
 */
function missingAtStart(register: Register, signed: SignedByPerson, today: Day): (person: Person) => string {
  const inForce = new Map<string, string>();
  const versionOn = (policy: Policy, day: Day): string => {
    const key = `${policy.code} ${day}`;
    const known = inForce.get(key) ?? signedAs(versionInForce(policy, register.versions, day)?.version ?? '');
    inForce.set(key, known);
    return known;
  };
  return (person) => {
    const { startsOn } = employmentOn(person, today);
    if (startsOn === null) return '';
    const day = startsOn < today ? startsOn : today;
    const own = register.policies.filter((policy) => isAmong(person, policy) && versionOn(policy, day) !== '');
    const isSigned = (policy: Policy): boolean =>
      (signed.get(person.number)?.get(policy.code) ?? []).some(({ standsFor, signedOn, countsFrom }) => {
        const isOfVersion = policy.lasts.kind === 'once' || standsFor === versionOn(policy, day);
        const expiresOn = expiryOf(countsFrom, policy.lasts);
        return isOfVersion && signedOn <= day && (expiresOn === null || startsOn < expiresOn);
      });
    const count = own.filter((policy) => !isSigned(policy)).length;
    if (own.length === 0) return '';
    return count === 0 ? 'all' : `${count} missing`;
  };
}
