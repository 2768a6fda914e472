/**
 * A version's label, "P1 v2.1": the policy's code, its version, and the minor change within that version. Everyone signs
 * a new version again; a minor change leaves the signatures standing.
 */

export type Change = 'minor' | 'new version';

/** "P1 v2.1" → "P1". */
export function policyCodeOf(label: string): string {
  return label.split(' ')[0] ?? label;
}

/** "P1 v2.1" → "2.1", as people read it. */
export function versionNumberOf(label: string): string {
  return label.split(' v')[1] ?? '';
}

/** "P1 v2.1" → "P1 v2": what a signature stands for, whatever minor change it was given under. */
export function signedAs(label: string): string {
  return label.split('.')[0] ?? label;
}

/** Whether a label was given later than another of the same policy: "P1 v2.10" after "P1 v2.9". */
export function isLaterLabel(label: string, than: string): boolean {
  const [one, other] = [partsOf(label), partsOf(than)];
  return one.version > other.version || (one.version === other.version && one.minor > other.minor);
}

/** Whether it is signed as that version, or was given later: minor changes of one version are the same. */
export function isSignedAsOrLater(label: string, than: string): boolean {
  return signedAs(label) === signedAs(than) || isLaterLabel(label, than);
}

/** @param begun the labels that are taken, of this policy and others */
export function nextLabel(policyCode: string, begun: readonly string[], change: Change): string {
  const taken = begun.filter((label) => policyCodeOf(label) === policyCode).map(partsOf);
  const version = Math.max(0, ...taken.map((one) => one.version));
  if (change === 'new version' || version === 0) return `${policyCode} v${version + 1}.0`;
  const minor = Math.max(...taken.filter((one) => one.version === version).map((one) => one.minor));
  return `${policyCode} v${version}.${minor + 1}`;
}

function partsOf(label: string): { version: number; minor: number } {
  const [version, minor] = versionNumberOf(label).split('.').map(Number);
  return { version: version || 0, minor: minor || 0 };
}

/** Whether somebody means that version: Sheets makes the number 1 of "1.0": a version's first number alone means any minor change of it. */
export function labelMatches(written: string, label: string): boolean {
  const bare = written.replace(/^.*\bv(?:ersion)?\.? ?(?=\d)/i, '');
  const number = versionNumberOf(label);
  return bare === number || (!bare.includes('.') && `v${bare}` === signedAs(label).split(' ')[1]);
}
