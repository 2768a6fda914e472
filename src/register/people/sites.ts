/** The sites of a school, or the schools of a trust: which are in use, and how a note keeps them that is read again. */
import type { Day } from '../../common/day';
import { groupedByNames } from '../../common/lists';
import { joined } from '../../common/words';
import type { Person } from '../model';
import { leftOn } from './employment';

/** The sites of those who have not left, by the alphabet; where there is one, nothing is told by site. */
export function sitesInUse(people: readonly Person[], today: Day): string[] {
  return [...new Set(people.flatMap((person) => (leftOn(person, today) === null ? person.sites : [])))].sort();
}

/** Stands for people without one where the others have one. */
const NO_SITE = '(no site)';

/**
 * Items by the site of their person, by the alphabet, at each where it is at several; those without a site come last. A site
 * without any is left out.
 */
export function bySite<Item>(
  items: readonly Item[],
  personOf: (item: Item) => Pick<Person, 'sites'>,
): Map<string, Item[]> {
  return groupedByNames(items, (item) => personOf(item).sites, NO_SITE);
}

/** What divides groups from sites: no group begins with a colon's word. */
const AT = ', at: ';

/** "teaching, support, at: Oak Lane": what a note keeps of a person, or of who signs. */
export function withSites(groups: string, sites: readonly string[]): string {
  return sites.length === 0 ? groups : `${groups}${AT}${[...new Set(sites)].sort().join(', ')}`;
}

/** A note of the above read again. */
export function sitesApart(note: string): { groups: string; sites: string[] } {
  const [groups = '', sites] = note.split(AT);
  return { groups, sites: sites === undefined ? [] : sites.split(', ') };
}

/** "everyone, only at Oak Lane and Riverside", as it is said. */
export function onlyAt(who: string, sites: readonly string[]): string {
  return sites.length === 0 ? who : `${who}, only at ${joined(sites)}`;
}
