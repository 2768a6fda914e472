/** Every site that a policy asks for is one that somebody has, and whoever might be asked has one. Nothing where no site is used. */

import { checksum } from '../../../common/checksum';
import type { Day } from '../../../common/day';
import { isOneSlipAway } from '../../../common/slips';
import { counted, joined, joinedInShort, NAMED_IN_SHORT } from '../../../common/words';
import type { Person, Policy, Register } from '../../model';
import { isAmong, isInGroups, whoAsNoted, whoInWords } from '../../people/audience';
import { leftOn } from '../../people/employment';
import { isErasedName } from '../../people/erased';
import type { Question } from '../../reading/review-queue';
import { inRow, type TabProblem } from '../../workbook/tab';
import { POLICIES, STAFF } from '../../workbook/tabs';

type Known = Pick<Register, 'people' | 'policies'>;

/** Whoever has left works nowhere, and is asked for nothing. */
export function siteProblems({ people, policies }: Known, today: Day): TabProblem[] {
  const known = { people: presentAmong(people, today), policies };
  if (known.people.length === 0) return [];
  return [...slipsOfNobody(known), ...oddSites(known), ...withoutSite(known)];
}

/** Who is yet to come, to a site that opens or in a group that is away in the holidays, is known to the office alone. */
export function siteQuestions({ people, policies }: Known, today: Day): Question[] {
  const known = { people: presentAmong(people, today), policies };
  if (known.people.length === 0) return [];
  return [...sitesOfNobody(known).filter(({ near }) => near === undefined), ...nobodyThere(known)].map(
    ({ key, told }): Question => ({
      response: `site of nobody ${key}`,
      where: POLICIES.title,
      what: `${told}; if somebody is yet to come there, choose ignore.`,
    }),
  );
}

function presentAmong(people: readonly Person[], today: Day): Person[] {
  return people.filter((person) => leftOn(person, today) === null && !isErasedName(person.name));
}

/** Where a policy asks for nobody. */
interface SiteOfNobody {
  /** What a decision about it is recorded under, behind how it begins. */
  key: string;
  /** One that is written nearly so. */
  near: string | undefined;
  told: string;
}

/** A site that is written nearly as another is a slip. */
function slipsOfNobody(known: Known): TabProblem[] {
  return sitesOfNobody(known).flatMap(({ near, told }): TabProblem[] =>
    near === undefined ? [] : [{ code: 'SITE_OF_NOBODY', tab: POLICIES.title, row: null, message: `${told}.` }],
  );
}

function sitesOfNobody({ people, policies }: Known): SiteOfNobody[] {
  const had = new Set(people.flatMap(({ sites }) => sites));
  return policies.flatMap(({ title, code, sites }) =>
    sites
      .filter((site) => !had.has(site))
      .map((site): SiteOfNobody => {
        const near = nearestSite(site, [...had]);
        const meant = near === undefined ? '' : ` Did you mean ${near}?`;
        const told = `${title} (${code}) asks for people at "${site}", and nobody on the staff list works there.${meant} Please correct "Only at sites" in Policies, or "Site" in Staff`;
        return { key: `${code} ${checksum(site)}`, near, told };
      }),
  );
}

/** The groups have people and the sites have people, and nobody is in both. */
function nobodyThere({ people, policies }: Known): SiteOfNobody[] {
  const had = new Set(people.flatMap(({ sites }) => sites));
  return policies
    .filter((policy) => policy.sites.some((site) => had.has(site)) && !people.some((person) => isAmong(person, policy)))
    .filter(({ audience }) => people.some((person) => isInGroups(person, audience)))
    .map((policy): SiteOfNobody => {
      const told = `${policy.title} (${policy.code}) asks for ${whoInWords(policy)}, and nobody in these groups works there. Please correct "Who signs" or "Only at sites" in Policies, or "Site" in Staff`;
      return { key: `${policy.code} ${checksum(whoAsNoted(policy))}`, near: undefined, told };
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
    const [first] = here;
    if (near === undefined || first === undefined) return [];
    const { row } = first;
    const who = joinedInShort(here.map(({ name }) => name));
    const message = `${inRow(STAFF.title, row)}: "${site}", the site of ${who}, is nearly ${near}. Did you mean ${near}? Please correct "Site"; if it is a site of its own, a name that is less alike keeps the two apart.`;
    return [{ code: 'SITE_NEARLY_ANOTHER', tab: STAFF.title, row, message }];
  });
}

/** Somebody without a site is asked for no policy that is for some of them: one row, however many they are. */
function withoutSite({ people, policies }: Known): TabProblem[] {
  const bySite = policies.filter(({ sites }) => sites.length > 0);
  const isMissed = (person: Person, { audience }: Policy): boolean =>
    person.sites.length === 0 && isInGroups(person, audience);
  const without = people.filter((person) => bySite.some((policy) => isMissed(person, policy)));
  const [first] = without;
  if (first === undefined) return [];
  const missed = bySite.filter((policy) => without.some((person) => isMissed(person, policy)));
  const who = joinedInShort(without.map(({ name }) => name));
  const isOne = without.length === 1;
  const count = without.length > NAMED_IN_SHORT ? `${counted(without.length, 'person', 'people')} (${who})` : who;
  const message = `${inRow(STAFF.title, first.row)}: no site is entered for ${count}, so ${isOne ? 'this person is' : 'they are'} not asked to sign ${policiesBySite(missed)}. Please enter one under "Site"; all sites for somebody who works at every one, other for somebody who works at none.`;
  return [{ code: 'NO_SITE', tab: STAFF.title, row: first.row, message }];
}

/** "Fire safety, which is only for Oak Lane"; of several, where each is for is in Policies. */
function policiesBySite(policies: readonly Policy[]): string {
  const [only] = policies;
  if (only !== undefined && policies.length === 1) return `${only.title}, which is only for ${joined(only.sites)}`;
  const titles = policies.map(({ title }) => title);
  return `${joinedInShort(titles)}, which are only for some sites`;
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
