/** A short sum of a text that tells a slip of the hand from what was written; against intent it is no protection. */

const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/** FNV-1a of 32 bits (Fowler, Noll, Vo). @returns 8 characters, 0 to 9 and a to f */
export function checksum(text: string): string {
  let sum = OFFSET;
  for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), PRIME);
  return (sum >>> 0).toString(16).padStart(8, '0');
}

/**
 * The same as a number that can be added up: its bits are mixed once more (as MurmurHash3 ends), since the same slip in two texts
 * often changes their sums by as much up as down.
 */
export function checksumNumber(text: string): number {
  let sum = Number.parseInt(checksum(text), 16);
  sum = Math.imul(sum ^ (sum >>> 16), 0x85ebca6b);
  sum = Math.imul(sum ^ (sum >>> 13), 0xc2b2ae35);
  return (sum ^ (sum >>> 16)) >>> 0;
}

/** One sum of several, in whatever order they are: a number of 32 bits. @param sums numbers of 32 bits */
export function addedUp(sums: readonly number[]): number {
  return sums.reduce((all, sum) => (all + sum) % 2 ** 32, 0);
}
