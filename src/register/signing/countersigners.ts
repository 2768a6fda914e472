/**
 * Who confirms a signature with a second one: what stands under "Countersigned by" in Policies in, addresses and
 * decisions out. Several may be named, any one of them suffices; nobody confirms a signature of their own.
 */
import type { Day } from '../../common/day';
import type { Countersignature, Person, Policy, Register } from '../model';
import { personMeant, personOfAddress, type StaffIndex } from '../people/staff-index';
import type { TabProblem } from '../workbook/tab';
import { POLICIES } from '../workbook/tabs';
import { decisionsByAnswer } from './decisions';

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
  const own = [person.email, ...person.formerAddresses];
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

export interface Confirmation {
  decision: 'approved' | 'not approved';
  reason: string;
  by: string;
  email: string;
  role: string;
  on: Day;
}

/** By the answer that each signature was given with: what its countersigner decided, the last one first of all. */
export function confirmations({ countersignatures, decisions }: Pick<Register, 'countersignatures' | 'decisions'>) {
  const decided = decisionsByAnswer(decisions);
  const found = new Map<string, Confirmation[]>();
  for (const countersignature of countersignatures) {
    if (!counts(countersignature, decided.get(countersignature.answer)?.decision)) continue;
    const { decision, reason, by, email, role, signedOn } = countersignature;
    if (decision !== 'approved' && decision !== 'not approved') continue;
    const known = found.get(countersignature.signature) ?? [];
    found.set(countersignature.signature, [{ decision, reason, by, email, role, on: signedOn }, ...known]);
  }
  return found;
}

function counts({ doubt, invalid, signature }: Countersignature, decision: string | undefined): boolean {
  if (signature === '' || invalid !== '' || decision === 'reject') return false;
  return doubt === '' || decision === 'accept';
}

/** What `To check` asks about answers of countersigners: which did not count, and which wait for somebody to accept them. */
export function countersignQuestions({ countersignatures }: Pick<Register, 'countersignatures'>) {
  const byAnswer = new Map<string, { where: string; words: Set<string> }>();
  for (const { answer, email, by, doubt, invalid } of countersignatures) {
    for (const words of [invalid, doubt].filter((one) => one !== '')) {
      const known = byAnswer.get(answer) ?? { where: `Countersignatures, ${email || by}`, words: new Set<string>() };
      known.words.add(words);
      byAnswer.set(answer, known);
    }
  }
  return [...byAnswer].map(([response, { where, words }]) => ({ response, where, what: [...words].join(' ') }));
}

/** Every decision that counts about each signature, the oldest first, for a page of evidence. */
export function countersignatureRecords(register: Pick<Register, 'countersignatures' | 'decisions'>) {
  return [...confirmations(register)].flatMap(([response, list]) =>
    [...list].reverse().map(({ decision, reason, by, email, role, on }) => ({
      response,
      by: email === '' ? by : `${by} (${email})`,
      role,
      on,
      decision,
      reason,
    })),
  );
}
