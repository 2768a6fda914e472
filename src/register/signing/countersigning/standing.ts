/**
 * Where a policy is countersigned and somebody has signed it more than once: which of the signatures stands for the person, and what its
 * countersigner decided. In: those of one version that have not run out; out: one of them.
 */
import { addMonths, type Day } from '../../../common/day';
import { order } from '../../../common/lists';
import { countsFor, type GivenBy, type InForce, lastsLonger, momentOf } from '../asking/what-is-asked';
import type { EffectiveSignature } from '../decisions';
import { expiryOf, MONTHS_AHEAD } from '../validity';
import type { Confirmation } from './confirmations';

interface Standing {
  signature: EffectiveSignature;
  /** Null while it waits. */
  second: Confirmation | null;
}

/**
 * What was decided last stands. Approved: until it runs out, though the form was sent once more; one given in its last two months is for
 * the time after it, and waits. Not approved: until the person signs again after that. Before anything is decided the one that lasts
 * longest waits, and it stands alone where nobody countersigns.
 * @param counting the signature that lasts longest, which has not run out
 */
export function standingOf(
  counting: EffectiveSignature,
  inForce: InForce,
  { valid, confirmed }: Pick<GivenBy, 'valid' | 'confirmed'>,
  today: Day,
): Standing {
  const undecided: Standing = { signature: counting, second: null };
  if (inForce.awaits === '') return undecided;
  const { lasts } = inForce.policy;
  const isCurrent = (signature: EffectiveSignature): boolean => {
    const until = expiryOf(signature.countsFrom, lasts);
    return signature.signedOn <= today && countsFor(signature, inForce) && (until === null || today < until);
  };
  const all = valid.filter(isCurrent).map((signature): Standing => {
    const second = confirmed.get(signature.response)?.find(({ on }) => on <= today) ?? null;
    return { signature, second };
  });
  const waiting = all.filter(({ second }) => second === null);
  const [last] = all.filter(({ second }) => second !== null).sort(lastDecidedFirst);
  const second = last?.second;
  if (last === undefined || second == null) return undecided;
  if (second.decision === 'not approved') {
    const decidedAt = momentOf({ signedOn: second.on, signedAt: second.at });
    return longest(waiting.filter(({ signature }) => momentOf(signature) > decidedAt)) ?? last;
  }
  const approved = longest(all.filter((one) => one.second?.decision === 'approved')) ?? last;
  const until = expiryOf(approved.signature.countsFrom, lasts);
  const isRenewal = ({ signature }: Standing): boolean =>
    until !== null &&
    addMonths(signature.signedOn, MONTHS_AHEAD) >= until &&
    lastsLonger(signature, approved.signature);
  return longest(waiting.filter(isRenewal)) ?? approved;
}

/** Of two decided at the same time the one that was not approved. */
function lastDecidedFirst({ second: a }: Standing, { second: b }: Standing): number {
  if (a === null || b === null) return 0;
  return order(`${b.on} ${b.at}`, `${a.on} ${a.at}`) || order(b.decision, a.decision);
}

function longest(all: readonly Standing[]): Standing | null {
  return all.reduce<Standing | null>(
    (best, one) => (best === null || lastsLonger(one.signature, best.signature) ? one : best),
    null,
  );
}
