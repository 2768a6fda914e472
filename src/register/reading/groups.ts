/**
 * Groups as people separate them. "teaching/support" is two groups where either is one by itself elsewhere; "health &
 * safety" is one where neither "health" nor "safety" is. In: the groups of people and of audiences as they were typed.
 */

/** Commas and line breaks always separate; these only where they stand between groups that are known. */
const BETWEEN = /\s*[/\\&+]\s*|\s+and\s+/;

/**
 * @param typed of everybody and of every policy, in small letters
 * @returns takes what was typed for one of them apart
 */
export function groupSplitter(typed: readonly (readonly string[])[]): (groups: readonly string[]) => string[] {
  const known = new Set(typed.flat().filter((group) => !BETWEEN.test(group)));
  const apart = (group: string): string[] => {
    const parts = group.split(BETWEEN).filter((part) => part !== '');
    return parts.length > 1 && parts.some((part) => known.has(part)) ? parts : [group];
  };
  return (groups) => [...new Set(groups.flatMap(apart))];
}
