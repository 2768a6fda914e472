/**
 * Which of a policy's versions is the latest, in force, to come or withdrawn on a day, and who approved it: told by labels and dates,
 * whatever the order of rows.
 */
import { addMonths, type Day } from '../../common/day';
import { isLaterLabel, policyCodeOf, signedAs } from '../../common/version-label';
import type { Policy, SentEmail, Signature, Version } from '../model';
import { isInForm } from '../people/erased';

/** From the earliest to the latest, whatever the order of rows. */
export function inOrder<V extends { version: string }>(versions: readonly V[]): V[] {
  return [...versions].sort((a, b) =>
    isLaterLabel(a.version, b.version) ? 1 : isLaterLabel(b.version, a.version) ? -1 : 0,
  );
}

/** The versions of one policy, from the earliest to the latest. */
export function versionsOf<V extends { version: string }>(versions: readonly V[], policyCode: string): V[] {
  return inOrder(versions.filter(({ version }) => policyCodeOf(version) === policyCode));
}

/** The policy's last version, in force yet or not; undefined before the first was published. */
export function latestVersion<V extends { version: string }>(
  versions: readonly V[],
  policyCode: string,
): V | undefined {
  return versionsOf(versions, policyCode).pop();
}

/** Whether the version was withdrawn by that day. */
export function isWithdrawn({ withdrawnOn }: Pick<Version, 'withdrawnOn'>, today: Day): boolean {
  return withdrawnOn !== null && withdrawnOn <= today;
}

/** Whether the year of "In force from" is wrong: a version that is published is in force within a year. */
export function isTooFarAhead(inForceFrom: Day, publishedOn: Day): boolean {
  return inForceFrom >= addMonths(publishedOn, 12);
}

/** The first day on which a version is in force: the one that was chosen for it, never before it was published. */
export function inForceSince({ publishedOn, inForceFrom }: Pick<Version, 'publishedOn' | 'inForceFrom'>): Day {
  return inForceFrom !== null && inForceFrom > publishedOn ? inForceFrom : publishedOn;
}

/**
 * Who approved a version, and when. A minor change of which nothing is said was approved with the version that it changes.
 * @returns the version of which it is said; null where nothing is
 */
export function approvalOf<V extends Pick<Version, 'version' | 'approvedBy'>>(
  { version }: Pick<Version, 'version'>,
  versions: readonly V[],
): V | null {
  const upToIt = versions.filter(
    (one) =>
      one.approvedBy !== '' && signedAs(one.version) === signedAs(version) && !isLaterLabel(one.version, version),
  );
  return inOrder(upToIt).pop() ?? null;
}

/**
 * The version of a policy that is in force on a day: of those that are by then, the one with the highest number. None
 * where that one was withdrawn: an older version does not come back by it, unless the newer never was in force.
 */
export function versionInForce(policy: Pick<Policy, 'code'>, versions: readonly Version[], today: Day): Version | null {
  const newest = newestOn(policy, versions, today);
  return newest === null || isWithdrawn(newest, today) ? null : newest;
}

/**
 * The version in force on a day, where a signature of another does not stand for it because that one is older; null where it does.
 * @param label "P1 v1.0": what was signed
 */
export function laterInForce(
  policy: Pick<Policy, 'code' | 'lasts'>,
  versions: readonly Version[],
  label: string,
  on: Day,
): Version | null {
  const now = policy.lasts.kind === 'once' ? null : versionInForce(policy, versions, on);
  const isNewer = now !== null && isLaterLabel(now.version, label) && signedAs(now.version) !== signedAs(label);
  return isNewer ? now : null;
}

/** The day on which a policy lost the version that would be in force; null where one is, or none ever was. */
export function withdrawnSince(policy: Pick<Policy, 'code'>, versions: readonly Version[], today: Day): Day | null {
  const newest = newestOn(policy, versions, today);
  return newest !== null && isWithdrawn(newest, today) ? newest.withdrawnOn : null;
}

/** The version that was published by that day, and is in force from a later one; null where there is none. */
export function comingVersion(policy: Pick<Policy, 'code'>, versions: readonly Version[], today: Day): Version | null {
  const coming = highest(
    policy,
    versions,
    (one) => one.publishedOn <= today && inForceSince(one) > today && !isWithdrawn(one, today),
  );
  const newest = newestOn(policy, versions, today);
  return coming !== null && (newest === null || isLaterLabel(coming.version, newest.version)) ? coming : null;
}

/** What the document is held against: the version that is to come, else the one in force. */
export function publishedVersion(
  policy: Pick<Policy, 'code'>,
  versions: readonly Version[],
  today: Day,
): Version | null {
  return comingVersion(policy, versions, today) ?? versionInForce(policy, versions, today);
}

function newestOn(policy: Pick<Policy, 'code'>, versions: readonly Version[], today: Day): Version | null {
  return highest(policy, versions, (one) => {
    const since = inForceSince(one);
    return since <= today && (one.withdrawnOn === null || one.withdrawnOn >= since);
  });
}

function highest(
  policy: Pick<Policy, 'code'>,
  versions: readonly Version[],
  isMeant: (version: Version) => boolean,
): Version | null {
  let found: Version | null = null;
  for (const one of versions) {
    if (one.policyCode !== policy.code || !isMeant(one)) continue;
    if (found === null || isLaterLabel(one.version, found.version)) found = one;
  }
  return found;
}

/** The first day on which somebody signed each version in a form, or was asked to: it was published then, or shortly before. */
export function firstHeardOf({
  signatures,
  sentEmails,
}: {
  signatures: readonly Pick<Signature, 'version' | 'signedOn' | 'how'>[];
  sentEmails: readonly Pick<SentEmail, 'about' | 'day'>[];
}): Map<string, Day> {
  const first = new Map<string, Day>();
  const note = (version: string, day: Day): void => {
    const known = first.get(version);
    if (known === undefined || day < known) first.set(version, day);
  };
  for (const signature of signatures) if (isInForm(signature)) note(signature.version, signature.signedOn);
  for (const { about, day } of sentEmails) for (const version of about) note(version, day);
  return first;
}
