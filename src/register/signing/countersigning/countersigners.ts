/**
 * Who confirms a signature with a second one: what stands under "Countersigned by" in Policies in, addresses out. Several
 * may be named, any one of them suffices; nobody confirms a signature of their own.
 */
import type { Person, Policy } from '../../model';
import { addressesOf, personMeant, personOfAddress, type StaffIndex } from '../../people/staff-index';
import type { TabProblem } from '../../workbook/tab';
import { POLICIES } from '../../workbook/tabs';

/** How a proposal begins that nobody has confirmed yet: "? Headteacher / Deputy Headteacher". */
export const UNCONFIRMED = '? ';

const LINE_MANAGER = /^(?:the |their |his |her |his or her |her or his )?line manager$/i;

/** Between several of them; "his or her line manager" is one. */
const BETWEEN = /[,;\n]| or (?!her |his )/i;

/** Whether signatures of the policy need a second one. */
export function isCountersigned({ countersignedBy }: Policy): boolean {
  return countersignedBy !== '';
}

/** Whether it is known who gives it. */
export function isConfirmed({ countersignedBy }: Policy): boolean {
  return countersignedBy !== '' && !countersignedBy.startsWith(UNCONFIRMED.trim());
}

function entriesOf(policy: Policy): string[] {
  if (!isConfirmed(policy)) return [];
  return policy.countersignedBy
    .split(BETWEEN)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}

/** The addresses of those who may confirm this person's signature, in the order in which they are named. */
export function countersignersOf(policy: Policy, person: Person, staffIndex: StaffIndex): string[] {
  const addresses = entriesOf(policy).flatMap((entry) => {
    if (LINE_MANAGER.test(entry)) return person.lineManager ?? [];
    if (entry.includes('@')) return entry.toLowerCase();
    const meant = personMeant(staffIndex, entry).person;
    return meant?.email ?? [];
  });
  const own = addressesOf(person);
  return [...new Set(addresses)].filter((address) => !own.includes(address));
}

/** "the head", "the line manager", a name: who is awaited, for the words of a status. */
export function awaitedIn(policy: Policy, staffIndex: StaffIndex, headEmail: string | null): string {
  const [entry] = entriesOf(policy);
  if (entry === undefined) return 'a countersignature';
  if (LINE_MANAGER.test(entry)) return 'the line manager';
  const person = entry.includes('@') ? personOfAddress(staffIndex, entry) : personMeant(staffIndex, entry).person;
  const isHead = entry.toLowerCase() === headEmail || /^(?:executive )?head ?teacher\b/i.test(person?.role ?? '');
  return isHead ? 'the head teacher' : (person?.name ?? 'a countersignature');
}

/** What keeps signatures from being confirmed, for `To check`. @param people who have signed and wait */
export function countersignerProblems(
  policies: readonly Policy[],
  waiting: readonly { policy: Policy; person: Person }[],
  staffIndex: StaffIndex,
): TabProblem[] {
  const problem = (code: string, message: string): TabProblem => ({ code, tab: POLICIES.title, row: null, message });
  const unconfirmed = policies
    .filter((policy) => isCountersigned(policy) && !isConfirmed(policy))
    .map(({ code, title, countersignedBy }) =>
      problem(
        'COUNTERSIGNER_NOT_CONFIRMED',
        `${title} (${code}) needs to be countersigned by "${countersignedBy.replace(/^\?\s*/, '')}". Please choose who countersigns in the panel beside the policy, or enter it under "Countersigned by" in Policies: email addresses separated by commas, or line manager. Clear the cell if nobody countersigns.`,
      ),
    );
  const nobody = waiting
    .filter(({ policy, person }) => isConfirmed(policy) && countersignersOf(policy, person, staffIndex).length === 0)
    .map(({ policy, person }) =>
      problem(
        'NO_COUNTERSIGNER',
        `Nobody can countersign the signature of ${person.name} for ${policy.title}: "${policy.countersignedBy}" does not lead to anybody else. Please add another email address under "Countersigned by" in Policies.`,
      ),
    );
  return [...unconfirmed, ...nobody];
}
