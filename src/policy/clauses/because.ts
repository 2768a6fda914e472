/** Why a line was taken for what it was, as a sentence for a person. */

/** "The heading is background (Introduction, Aims …)" → "It was taken for explanation: the heading is background." */
export function takenFor(what: 'a point' | 'explanation', rule: string): string {
  const bare = rule.replace(/\s*\(.*$/u, '').replace(/[,.]$/u, '');
  return `It was taken for ${what}: ${bare.slice(0, 1).toLowerCase()}${bare.slice(1)}.`;
}
