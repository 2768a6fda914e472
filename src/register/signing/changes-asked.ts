/**
 * Signatures of what has changed since an earlier version. Each counts together with a signature of that version, and both
 * stand for the version that was signed last. In: what people signed; out: what it stands for, and what is asked of whom.
 */

import type { Day } from '../../common/day';
import { groupedBy } from '../../common/lists';
import { isLaterLabel, signedAs } from '../../common/version-label';
import { numbersIn } from '../../form/form-words';
import { isAgreed } from '../../policy/version/version-text';
import { sameWords } from '../../policy/version/what-changed';
import type { ClauseRow, Signature, Version } from '../model';
import { askingForChanges, changesAskedIn, EVERYTHING } from '../workbook/tabs-publishing';
import type { Validity } from '../workbook/validity-cell';
import { surenessOf } from './identity/sureness';
import { expiryOf } from './validity';

/** What a signature is, as far as what it builds on is concerned. */
interface Building extends Pick<Signature, 'response' | 'version' | 'signedOn' | 'asked'> {
  person: number;
  countsFrom: Day;
  /** The response of the signature that it builds on; null of a whole version. */
  buildsOn: string | null;
}

/**
 * Those that stand: all of a whole version, and those of changes that have something to build on, each with the day from
 * which it lasts. Changes alone never renew a signature; the whole read again does.
 */
export function withWhatTheyBuildOn<One extends Building>(given: readonly One[]): One[] {
  if (given.every(({ asked }) => asked === '')) return [...given];
  const known = groupedBy(given, ({ person, version }) => `${person} ${signedAs(version)}`);
  const standing = (one: One): One | null => {
    const changes = changesAskedIn(one.asked);
    if (changes === null) return one;
    // A label that was changed by hand could lead round in a circle.
    if (!isLaterLabel(one.version, changes.since)) return null;
    const before = (known.get(`${one.person} ${signedAs(changes.since)}`) ?? [])
      .filter(({ signedOn }) => signedOn <= one.signedOn)
      .flatMap((other) => standing(other) ?? []);
    const base = longest(before);
    if (base === null) return null;
    const countsFrom = changes.isWholeAgain ? one.signedOn : base.countsFrom;
    return { ...one, countsFrom, buildsOn: base.response };
  };
  return given.flatMap((one) => standing(one) ?? []);
}

/** Of several the one that lasts longest. */
function longest<One extends Pick<Building, 'countsFrom'>>(signatures: readonly One[]): One | null {
  return signatures.reduce<One | null>(
    (best, one) => (best === null || one.countsFrom > best.countsFrom ? one : best),
    null,
  );
}

/** A signature that counts, and the version that it stands for, whatever minor change it was given under. */
interface Standing {
  standsFor: string;
  signedOn: Day;
  countsFrom: Day;
}

/**
 * What a version asks of somebody who has not signed it: only what has changed, where the signature of the version before
 * still counts on the day by which this one is to be signed; where it has run out by then, that and the whole again, if the
 * school chose so; else everything. @param by the due day, or today where that is over
 */
export function askedOfSigner(
  { version, policy }: { version: Pick<Version, 'shortForm'> | null; policy: { lasts: Validity } },
  given: readonly Standing[],
  by: Day,
  today: Day,
): string {
  const changes = changesAskedIn(version?.shortForm ?? '');
  if (changes === null) return EVERYTHING;
  const before = signaturesBefore(changes.since, given).filter(({ signedOn }) => signedOn <= today);
  const base = longest(before);
  if (base === null) return EVERYTHING;
  const expiresOn = expiryOf(base.countsFrom, policy.lasts);
  if (expiresOn === null || expiresOn > by) return askingForChanges({ ...changes, isWholeAgain: false });
  return changes.isWholeAgain ? askingForChanges(changes) : EVERYTHING;
}

/** Those that a signature of changes since a version can build on. */
export function signaturesBefore<One extends Pick<Standing, 'standsFor'>>(since: string, given: readonly One[]): One[] {
  return given.filter(({ standsFor }) => standsFor === signedAs(since));
}

/**
 * Which points of its version a signature has a person agree to, by itself and by what it builds on: the point's number →
 * the response in which it was agreed to. A point of the version before counts where this one has it in the same words for
 * the same people.
 * @param itemsOf the rows of a version's words @param buildsOn the record that a signature of changes builds on; null where there is none
 */
export function agreedPoints(
  itemsOf: (version: string) => readonly ClauseRow[],
  signature: Signature,
  buildsOn: (response: string) => Signature | null,
): Map<string, string> {
  const { version, response, agreed } = signature;
  const items = itemsOf(version).filter(isAgreed);
  const changes = changesAskedIn(signature.asked);
  // A paper has all of a version on it.
  const isAll = surenessOf(signature) === 'paper';
  const named = new Set(numbersIn(agreed));
  const isOwn = ({ number, condition }: ClauseRow): boolean =>
    isAll || named.has(number) || (changes?.isWholeAgain === true && condition === '');
  const points = new Map(items.flatMap((item) => (isOwn(item) ? [[item.number, response] as const] : [])));
  const before = changes === null ? null : buildsOn(response);
  if (before === null) return points;
  const agreedBefore = agreedPoints(itemsOf, before, buildsOn);
  for (const [now, was] of sameWords(itemsOf(before.version), items)) {
    const by = agreedBefore.get(was.number);
    if (by !== undefined && !points.has(now.number)) points.set(now.number, by);
  }
  return points;
}
