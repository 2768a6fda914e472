/**
 * Who confirms a signature with a second one: what stands under "Countersigned by" in Policies in, addresses out. Several
 * may be named, any one of them suffices; nobody confirms a signature of their own.
 */
import { type Day, longDate } from '../../../common/day';
import { groupedBy } from '../../../common/lists';
import { joinedInShort } from '../../../common/words';
import type { Person, Policy, Register } from '../../model';
import { namesApart } from '../../people/names';
import { leaverWith } from '../../people/reachable';
import { addressesOf, personMeant, personOfAddress, type StaffIndex } from '../../people/staff-index';
import { bareAddress, isAddress } from '../../workbook/cells';
import { inRow, type TabProblem } from '../../workbook/tab';
import { POLICIES } from '../../workbook/tabs';

/** How a proposal begins that nobody has confirmed yet: "? Headteacher / Deputy Headteacher". */
export const UNCONFIRMED = '? ';

const LINE_MANAGER = /^(?:the |their |his |her |his or her |her or his )?line managers?$/i;

/** Between several of them; "his or her line manager" is one. */
const BETWEEN = /[,;|/&\n]| (?:and|or) (?!her |his )/i;

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

interface Named {
  entry: string;
  /** Null for the line manager, who is another for each, and where the entry leads to nobody. */
  address: string | null;
  isLineManager: boolean;
}

function namedIn(policy: Policy, staffIndex: StaffIndex): Named[] {
  return entriesOf(policy).map((entry) => {
    if (LINE_MANAGER.test(entry)) return { entry, address: null, isLineManager: true };
    const typed = bareAddress(entry);
    const address = isAddress(typed) ? typed : (personMeant(staffIndex, entry).person?.email ?? null);
    return { entry, address, isLineManager: false };
  });
}

/**
 * The addresses of those who may confirm this person's signature, in the order in which they are named.
 * @param today who has left by then confirms nothing any more; null for all of them
 */
export function countersignersOf(policy: Policy, person: Person, staffIndex: StaffIndex, today: Day | null): string[] {
  const addresses = namedIn(policy, staffIndex).flatMap(({ address, isLineManager }) =>
    isLineManager ? (person.lineManager ?? []) : (address ?? []),
  );
  const own = addressesOf(person);
  return [...new Set(addresses)].filter(
    (address) => !own.includes(address) && (today === null || leaverWith(address, staffIndex, today) === null),
  );
}

/** Said where it is not known by name who is awaited. */
export const SOMEBODY = 'a countersignature';

/** "the head", "the line manager", a name: who is awaited, for the words of a status; nobody who has left by that day. */
export function awaitedIn(policy: Policy, staffIndex: StaffIndex, headEmail: string | null, today: Day): string {
  const entry = namedIn(policy, staffIndex).find(
    ({ address }) => address === null || leaverWith(address, staffIndex, today) === null,
  )?.entry;
  if (entry === undefined) return SOMEBODY;
  if (LINE_MANAGER.test(entry)) return 'the line manager';
  const person = entry.includes('@') ? personOfAddress(staffIndex, entry) : personMeant(staffIndex, entry).person;
  const isHead = entry.toLowerCase() === headEmail || /^(?:executive )?head ?teacher\b/i.test(person?.role ?? '');
  return isHead ? 'the head teacher' : (person?.name ?? SOMEBODY);
}

/** What keeps signatures from being confirmed, for `To check`. @param waiting who have signed and wait */
export function countersignerProblems(
  { policies, numbers }: Pick<Register, 'policies' | 'numbers'>,
  waiting: readonly { policy: Policy; person: Person }[],
  staffIndex: StaffIndex,
  today: Day,
): TabProblem[] {
  const problem = (code: string, message: string): TabProblem => ({ code, tab: POLICIES.title, row: null, message });
  const unconfirmed = policies
    .filter((policy) => isCountersigned(policy) && !isConfirmed(policy))
    .map(({ code, title, countersignedBy }) =>
      problem(
        'COUNTERSIGNER_NOT_CONFIRMED',
        `${title} (${code}) needs to be countersigned${byWhom(countersignedBy)}. Please choose who countersigns in the panel beside the policy, or enter it under "Countersigned by" in Policies: email addresses separated by commas, or line manager. Clear the cell if nobody countersigns.`,
      ),
    );
  const stuck = waiting.filter(
    ({ policy, person }) => isConfirmed(policy) && countersignersOf(policy, person, staffIndex, today).length === 0,
  );
  const nobody = [...groupedBy(stuck, ({ policy }) => policy)].map(([policy, own]) => {
    const signatures = own.length === 1 ? 'signature' : 'signatures';
    const names = joinedInShort(namesApart(own.map(({ person }) => person)));
    return problem(
      'NO_COUNTERSIGNER',
      `Nobody can countersign the ${signatures} of ${names} for ${policy.title}: "${policy.countersignedBy}" does not lead to anybody else. Please add another email address under "Countersigned by" in Policies.`,
    );
  });
  return [
    ...unconfirmed,
    ...policies.flatMap((policy) => entryProblems(policy, staffIndex, numbers, today)),
    ...nobody,
  ];
}

/** As the document says it, in quotation marks; nothing where only the question mark stands there. */
function byWhom(proposal: string): string {
  const words = proposal.replace(/^\?\s*/, '');
  return words === '' ? '' : ` by "${words}"`;
}

/** Entries that lead to nobody, though another one may: whoever was named there is not waited for. */
function entryProblems(policy: Policy, staffIndex: StaffIndex, numbers: Register['numbers'], today: Day): TabProblem[] {
  const { row } = policy;
  const told = (code: string, fault: string): TabProblem => ({
    code,
    tab: POLICIES.title,
    row,
    message: `${row === null ? POLICIES.title : inRow(POLICIES.title, row)}: "Countersigned by" ${fault}. Please correct it, or take it out.`,
  });
  return namedIn(policy, staffIndex).flatMap(({ entry, address, isLineManager }): TabProblem[] => {
    if (isLineManager) return [];
    if (address === null) {
      const fault = `says "${entry}", which is neither "line manager", nor an email address, nor the name of one person on the staff list who has an email address`;
      return [told('COUNTERSIGNER_NOT_FOUND', fault)];
    }
    const gone = leaverWith(address, staffIndex, today);
    if (gone !== null) return [told('COUNTERSIGNER_LEFT', `names ${gone.name}, who left on ${longDate(gone.leftOn)}`)];
    const other = nowOtherwise(address, staffIndex, numbers);
    return other === null
      ? []
      : [
          told(
            'COUNTERSIGNER_MOVED',
            `names ${address}, which was the address of ${other.name}, who has ${other.email} now`,
          ),
        ];
  });
}

/** Whose address it was; null where somebody has it now, or nobody ever had. */
function nowOtherwise(address: string, staffIndex: StaffIndex, numbers: Register['numbers']): Person | null {
  const own = personOfAddress(staffIndex, address);
  const had = numbers.find(({ addresses }) => addresses.some((one) => one.toLowerCase() === address));
  const person = own ?? staffIndex.byNumber.get(had?.number ?? 0) ?? null;
  return person === null || person.email === null || person.email === address ? null : person;
}
