/**
 * A version's label, "P1 v2.1": the policy's code, its version, and the minor change within that version. Everyone signs
 * a new version again; a minor change leaves the signatures standing.
 */
import type { Day } from '../../common/day';
import { isLaterLabel, policyCodeOf } from '../../common/version-label';
import type { Policy, Version } from '../model';

/** From the earliest to the latest, whatever the order of rows. */
export function inOrder<V extends { version: string }>(versions: readonly V[]): V[] {
  return [...versions].sort((a, b) =>
    isLaterLabel(a.version, b.version) ? 1 : isLaterLabel(b.version, a.version) ? -1 : 0,
  );
}

/** The policy's last version, in force yet or not; undefined before the first was published. */
export function latestVersion<V extends { version: string }>(
  versions: readonly V[],
  policyCode: string,
): V | undefined {
  return inOrder(versions.filter(({ version }) => policyCodeOf(version) === policyCode)).pop();
}

/** Whether the version was withdrawn by that day. */
export function isWithdrawn({ withdrawnOn }: Pick<Version, 'withdrawnOn'>, today: Day): boolean {
  return withdrawnOn !== null && withdrawnOn <= today;
}

/**
 * The version of a policy that is in force on a day: of those published until then, the one with the highest number. None
 * where that one was withdrawn: an older version does not come back by it.
 */
export function versionInForce(policy: Policy, versions: readonly Version[], today: Day): Version | null {
  const newest = newestOn(policy, versions, today);
  return newest === null || isWithdrawn(newest, today) ? null : newest;
}

/** The day on which a policy lost the version that would be in force; null where one is, or none ever was. */
export function withdrawnSince(policy: Policy, versions: readonly Version[], today: Day): Day | null {
  const newest = newestOn(policy, versions, today);
  return newest !== null && isWithdrawn(newest, today) ? newest.withdrawnOn : null;
}

function newestOn(policy: Policy, versions: readonly Version[], today: Day): Version | null {
  let found: Version | null = null;
  for (const one of versions) {
    if (one.policyCode !== policy.code || one.publishedOn > today) continue;
    if (found === null || isLaterLabel(one.version, found.version)) found = one;
  }
  return found;
}
