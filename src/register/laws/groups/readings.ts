/** Everybody who signs a policy of which groups read different parts has one to read. */
import type { Day } from '../../../common/day';
import { joinedInShort } from '../../../common/words';
import type { Person, Policy, Register } from '../../model';
import { peopleAmong } from '../../people/audience';
import { readingFor } from '../../people/readings';
import type { TabProblem } from '../../workbook/tab';
import { POLICIES } from '../../workbook/tabs';

/** Whoever signs it on that day and has nothing to read; nobody where everyone reads all of it. */
export function withoutReading(people: readonly Person[], policy: Policy, today: Day): Person[] {
  if (policy.readings.length === 0) return [];
  return peopleAmong(people, policy, today).filter((person) => readingFor(person, policy) === null);
}

export function readingProblems({ people, policies }: Pick<Register, 'people' | 'policies'>, today: Day): TabProblem[] {
  return policies.flatMap((policy): TabProblem[] => {
    const without = withoutReading(people, policy, today);
    if (without.length === 0) return [];
    const names = joinedInShort(without.map(({ name }) => name));
    const message = `${policy.title} (${policy.code}): nothing is said of what ${names} read. Please add a group of theirs under "What each group reads" in Policies, or in Staff a group that is there.`;
    return [{ code: 'NO_READING', tab: POLICIES.title, row: null, message }];
  });
}
