/** Signatures that wait for somebody who is not emailed about them, for a long absence or since emails are off: what `To check` says. */
import type { Day } from '../../../common/day';
import { groupedBy } from '../../../common/lists';
import { joined, joinedInShort } from '../../../common/words';
import { namesApart } from '../../people/names';
import { whyNotEmailed } from '../../people/reachable';
import { personOfAddress, type StaffIndex } from '../../people/staff-index';
import type { TabProblem } from '../../workbook/tab';
import { POLICIES } from '../../workbook/tabs';
import type { QueuedSignature } from './queue';

export function unreachedProblems(
  waiting: readonly QueuedSignature[],
  staffIndex: StaffIndex,
  today: Day,
): TabProblem[] {
  const stuck = waiting.flatMap((one) => {
    const why = one.addresses.map((address) => whyUnreached(address, staffIndex, today));
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

/** An address that is on no staff list is written to. */
function whyUnreached(address: string, staffIndex: StaffIndex, today: Day): string {
  const person = personOfAddress(staffIndex, address);
  return person === null ? '' : whyNotEmailed(person, today);
}
