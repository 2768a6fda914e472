/**
 * Groups, and sites, as people separate them. "teaching/support" is two groups where either is one by itself elsewhere;
 * "health & safety" is one where neither "health" nor "safety" is. In: those of people and of policies as they were typed.
 */
import { saysNothing } from '../../common/yes-no';

/** Commas and line breaks always separate; these only where they stand between groups that are known. */
const BETWEEN = /\s*[/\\&+]\s*|\s+and\s+/i;

/** Said of kinds of people whether or not anybody is in a group of that name: "all staff and governors" is two. */
const ALWAYS_KNOWN = /^(?:everyone|everybody|(?:all )?staff|governors?|volunteers?|visitors?)$/i;

/**
 * @param typed of everybody and of every policy
 * @returns takes what was typed for one of them apart
 */
export function groupSplitter(typed: readonly (readonly string[])[]): (groups: readonly string[]) => string[] {
  const known = new Set(typed.flat().flatMap((group) => (BETWEEN.test(group) ? [] : [group.toLowerCase()])));
  const apart = (group: string): string[] => {
    const parts = group.split(BETWEEN).filter((part) => part !== '');
    const isKnown = (part: string): boolean => known.has(part.toLowerCase()) || ALWAYS_KNOWN.test(part);
    return parts.length > 1 && parts.some(isKnown) ? parts : [group];
  };
  return (groups) => [...new Set(groups.flatMap(apart))];
}

/** Said of somebody who works everywhere, and of a policy for every site. */
const EVERY = /^(?:all|both|every|each)(?: (?:of )?(?:the |our )?(?:sites?|schools?|campus(?:es)?|academ(?:y|ies)))?$/;

const keyOf = (site: string): string => site.toLowerCase().replace(/’/g, "'");

export interface Sites {
  /** Of each person; somebody who is at all sites is at each that anybody is at. */
  people: string[][];
  /** Of each policy; empty where it is for every site. */
  policies: string[][];
}

/**
 * Sites have names, which keep their capitals: each stands under one spelling.
 * @param ofPeople what was typed for each person. @param ofPolicies the same of each policy; a site that nobody has stays as
 * it was typed
 */
export function sitesAlike(
  ofPeople: readonly (readonly string[])[],
  ofPolicies: readonly (readonly string[])[],
): Sites {
  const apart = groupSplitter([...ofPeople, ...ofPolicies]);
  const isEvery = (site: string): boolean => EVERY.test(keyOf(site));
  const named = (sites: readonly string[]): string[] => apart(sites).filter((site) => !saysNothing(site));
  const people = ofPeople.map(named);
  const spelled = spellings(people.flat().filter((site) => !isEvery(site)));
  const all = [...spelled.values()].sort();
  const alike = (sites: readonly string[]): string[] => [
    ...new Set(sites.map((site) => spelled.get(keyOf(site)) ?? site)),
  ];
  return {
    people: people.map((sites) => (sites.some(isEvery) ? all : alike(sites))),
    policies: ofPolicies.map(named).map((sites) => (sites.some(isEvery) ? [] : alike(sites))),
  };
}

/** Of each site the spelling that most have; of two the first by the alphabet, however the list is sorted. */
function spellings(sites: readonly string[]): Map<string, string> {
  const counts = new Map<string, number>();
  for (const site of sites) counts.set(site, (counts.get(site) ?? 0) + 1);
  const usualLast = [...counts].sort(([a, many], [b, more]) => many - more || (a > b ? -1 : 1));
  return new Map(usualLast.map(([site]) => [keyOf(site), site]));
}
