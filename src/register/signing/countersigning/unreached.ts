/** Signatures that wait for somebody who is not emailed about them, for a long absence or since emails are off: what `To check` says. */
import { type Day, daysBetween, longDate } from '../../../common/day';
import { groupedBy } from '../../../common/lists';
import { joined, joinedInShort } from '../../../common/words';
import type { Person } from '../../model';
import { isAway } from '../../people/employment';
import { namesApart } from '../../people/names';
import { personOfAddress, type StaffIndex } from '../../people/staff-index';
import type { TabProblem } from '../../workbook/tab';
import { POLICIES } from '../../workbook/tabs';
import type { QueuedSignature } from './queue';

/** Days that signatures can wait for somebody to come back. */
const SHORT_ABSENCE = 14;

export function unreachedProblems(
  waiting: readonly QueuedSignature[],
  staffIndex: StaffIndex,
  today: Day,
): TabProblem[] {
  const stuck = waiting.flatMap((one) => {
    const why = one.addresses.map((address) => whyUnreached(personOfAddress(staffIndex, address), today));
    return why.length === 0 || why.includes('') ? [] : [{ ...one, why: joined([...new Set(why)]) }];
  });
  return [...groupedBy(stuck, ({ policy, why }) => `${policy.code} ${why}`).values()].map((own): TabProblem => {
    const [first] = own;
    const names = joinedInShort(namesApart(own.map(({ person }) => person)));
    const [signatures, wait] = own.length === 1 ? ['signature', 'waits'] : ['signatures', 'wait'];
    const message = `The ${signatures} of ${names} for ${first?.policy.title ?? ''} ${wait} to be countersigned, and nobody is emailed about that: ${first?.why ?? ''}. Please add somebody else under "${POLICIES.columns.countersignedBy.heading}" in Policies.`;
    return { code: 'COUNTERSIGNER_NOT_REACHED', tab: POLICIES.title, row: null, message };
  });
}

/** "" of somebody who is emailed, or is back soon; an address that is on no staff list is written to. */
function whyUnreached(person: Person | null, today: Day): string {
  if (person === null) return '';
  const { name, isEmailOff, awayUntil } = person;
  if (isEmailOff) return `the emails of ${name} are off`;
  if (!isAway(person, today)) return '';
  if (awayUntil === null) return `${name} is away`;
  return daysBetween(today, awayUntil) > SHORT_ABSENCE ? `${name} is away until ${longDate(awayUntil)}` : '';
}
