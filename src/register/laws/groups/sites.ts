/** Every site that a policy asks for is one that somebody has, and whoever might be asked has one. Nothing where no site is used. */
import type { Day } from '../../../common/day';
import { isOneSlipAway } from '../../../common/slips';
import { joined, joinedInShort } from '../../../common/words';
import type { Person, Register } from '../../model';
import { isAmong, isInGroups } from '../../people/audience';
import { leftOn } from '../../people/employment';
import { isErasedName } from '../../people/erased';
import type { TabProblem } from '../../workbook/tab';
import { POLICIES, STAFF } from '../../workbook/tabs';

const MOST_NAMED = 5;

type Known = Pick<Register, 'people' | 'policies'>;

export function siteProblems(register: Known, today: Day): TabProblem[] {
  if (register.people.length === 0) return [];
  return [...sitesOfNobody(register), ...nobodyThere(register), ...oddSites(register), ...withoutSite(register, today)];
}

function sitesOfNobody({ people, policies }: Known): TabProblem[] {
  const had = new Set(people.flatMap(({ sites }) => sites));
  return policies.flatMap(({ title, code, sites }) =>
    sites
      .filter((site) => !had.has(site))
      .map((site): TabProblem => {
        const near = nearestSite(site, [...had]);
        const meant = near === undefined ? '' : ` Did you mean ${near}?`;
        const message = `${title} (${code}) asks for people at "${site}", and nobody on the staff list works there.${meant} Please correct "Only at sites" in Policies, or "Site" in Staff.`;
        return { code: 'SITE_OF_NOBODY', tab: POLICIES.title, row: null, message };
      }),
  );
}

/** The groups have people and the sites have people, and nobody is in both. */
function nobodyThere({ people, policies }: Known): TabProblem[] {
  const had = new Set(people.flatMap(({ sites }) => sites));
  return policies
    .filter((policy) => policy.sites.some((site) => had.has(site)) && !people.some((person) => isAmong(person, policy)))
    .filter(({ audience }) => people.some((person) => isInGroups(person, audience)))
    .map(({ title, code, audience, sites }): TabProblem => {
      const message = `${title} (${code}) asks for ${audience.join(', ')}, only at ${joined(sites)}, and nobody in these groups works there. Please correct "Who signs" or "Only at sites" in Policies, or "Site" in Staff.`;
      return { code: 'NOBODY_AT_SITE', tab: POLICIES.title, row: null, message };
    });
}

/** A site that no policy asks for and that is nearly one that a policy asks for, or that more people have. */
function oddSites({ people, policies }: Known): TabProblem[] {
  const asked = new Set(policies.flatMap(({ sites }) => sites));
  const own = new Map<string, Person[]>();
  for (const person of people) for (const site of person.sites) own.set(site, [...(own.get(site) ?? []), person]);
  return [...own].flatMap(([site, here]): TabProblem[] => {
    if (asked.has(site)) return [];
    const usual = [...own].flatMap(([other, there]) => (there.length > here.length ? [other] : []));
    const near = nearestSite(site, [...[...asked].filter((other) => own.has(other)), ...usual]);
    if (near === undefined) return [];
    const who = joinedInShort(
      here.map(({ name }) => name),
      MOST_NAMED,
    );
    const row = here[0]?.row ?? null;
    const message = `Staff, row ${row}: "${site}", the site of ${who}, is nearly ${near}. Did you mean ${near}? Please correct "Site"; if it is a site of its own, a name that is less alike keeps the two apart.`;
    return [{ code: 'SITE_NEARLY_ANOTHER', tab: STAFF.title, row, message }];
  });
}

/** Where a policy is for some sites and most people have one, somebody without was forgotten. */
function withoutSite({ people, policies }: Known, today: Day): TabProblem[] {
  const bySite = policies.filter(({ sites }) => sites.length > 0);
  const here = people.filter((person) => leftOn(person, today) === null && !isErasedName(person.name));
  const without = here.filter(
    (person) => person.sites.length === 0 && bySite.some(({ audience }) => isInGroups(person, audience)),
  );
  const [first] = without;
  const [policy] = bySite;
  if (first === undefined || policy === undefined || without.length * 2 > here.length) return [];
  const who = joinedInShort(
    without.map(({ name }) => name),
    MOST_NAMED,
  );
  const message = `Staff, row ${first.row}: no site is entered for ${who}, so ${without.length === 1 ? 'this person is' : 'they are'} not asked to sign ${policy.title}, which is only for ${joined(policy.sites)}. Please enter one under "Site"; all sites for somebody who works at every one, other for somebody who works at none.`;
  return [{ code: 'NO_SITE', tab: STAFF.title, row: first.row, message }];
}

/** Shorter names are too often one letter apart and both meant. */
const LEAST_LETTERS = 5;

/** The first that the name as a whole is one slip away from; "Site 1" and "Site 2" are two. */
function nearestSite(site: string, others: readonly string[]): string | undefined {
  if (/\d/.test(site)) return undefined;
  return others.find(
    (other) =>
      Math.min(site.length, other.length) >= LEAST_LETTERS && isOneSlipAway(site.toLowerCase(), other.toLowerCase()),
  );
}
