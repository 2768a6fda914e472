/** How far the signing of a policy has come: obligations in, numbers and their words out. */
import type { Day } from '../../common/day';
import { counted, withCommas } from '../../common/words';
import type { Policy, Register } from '../model';
import { type Obligation, obligationsOn } from '../signing/obligations';

export interface Progress {
  /** Everything that is asked is done. */
  signed: number;
  /** Signed, and a countersignature is still to come. */
  awaiting: number;
  /** Signed, and the office has something to do about it: to decide in `To check`, or to talk to somebody who was not approved. */
  held: number;
  /** Those of them who were not approved. */
  refused: number;
  /** Would like to talk to somebody first. */
  raised: number;
  due: number;
  overdue: number;
  away: number;
  /** All who must sign. */
  of: number;
}

export function progressOf(obligations: readonly Obligation[]): Progress {
  const count = (status: Obligation['status']) =>
    obligations.filter((obligation) => obligation.status === status).length;
  const of = obligations.length - count('not required');
  const refused = obligations.filter(({ refusedOn }) => refusedOn !== null).length;
  const awaiting = count('awaits countersignature') - refused;
  const held = count('awaits office') + refused;
  return {
    signed: count('signed'),
    awaiting,
    held,
    refused,
    raised: count('raised a question'),
    due: count('due'),
    overdue: count('overdue'),
    away: count('away'),
    of,
  };
}

export function progressOfPolicy(register: Register, policy: Policy, today: Day): Progress {
  return progressOf(obligationsOn({ ...register, policies: [policy] }, today));
}

/** What people have signed, whether countersigned or not. */
export function signaturesIn({ signed, awaiting, refused }: Progress): number {
  return signed + awaiting + refused;
}

/** "3 of 14 people have signed"; of nobody that nobody has to: 0 of 0 looks like a result. */
export function signedInWords({ signed, of }: Progress): string {
  return of === 0
    ? 'Nobody has to sign it at the moment'
    : `${withCommas(signed)} of ${counted(of, 'person has', 'people have')} signed`;
}

/** "4 overdue, 10 due"; "" where nobody is left. */
export function openInWords({ awaiting, held, raised, due, overdue, away }: Progress): string {
  return countsInWords([
    [awaiting, 'signed and awaiting countersignature'],
    [held, 'signed and waiting for the office'],
    [raised, raised === 1 ? 'raised a question' : 'raised questions'],
    [overdue, 'overdue'],
    [due, 'due'],
    [away, 'away'],
  ]);
}

/** "2 new, 1 removed": what there is none of is left out. */
export function countsInWords(counts: readonly (readonly [count: number, words: string])[]): string {
  return counts.flatMap(([count, words]) => (count === 0 ? [] : [`${withCommas(count)} ${words}`])).join(', ');
}
