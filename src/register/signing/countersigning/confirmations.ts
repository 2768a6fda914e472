/** What countersigners decided: their answers as they were recorded in, the decision about each signature out, and what needs a person. */
import { type Day, shortDate } from '../../../common/day';
import { order } from '../../../common/lists';
import type { Countersignature, Register } from '../../model';
import { decisionsByAnswer } from '../decisions';
import { whenOffered } from './lists';

export interface Confirmation {
  decision: 'approved' | 'not approved';
  reason: string;
  by: string;
  email: string;
  role: string;
  on: Day;
  /** Of the school's clock, "10:12". */
  at: string;
  /** The number of the list that it was given on; null of one given before there were lists. */
  list: number | null;
}

type Recorded = Pick<Register, 'countersignatures' | 'decisions'>;

/**
 * By the answer that each signature was given with: what its countersigners decided, the last one first, in whatever order the rows
 * are. Of one day not approving is taken for the later: where two answer about the same people within the hour, somebody whom one of
 * them does not approve is not counted as complete, in whatever order the two are read.
 */
export function confirmations(register: Recorded): Map<string, Confirmation[]> {
  const found = new Map<string, Confirmation[]>();
  const inOrder = counting(register).sort((a, b) => order(a.on, b.on) || rank(a) - rank(b));
  for (const { signature, ...one } of inOrder) found.set(signature, [one, ...(found.get(signature) ?? [])]);
  return found;
}

function rank({ decision }: Confirmation): number {
  return decision === 'approved' ? 0 : 1;
}

/** Those that count, as they were recorded. */
function counting({ countersignatures, decisions }: Recorded): (Confirmation & { signature: string })[] {
  const decided = decisionsByAnswer(decisions);
  return countersignatures.flatMap((countersignature) => {
    const { signature, decision, reason, by, email, role, signedOn, signedAt, list, answer } = countersignature;
    if (!counts(countersignature, decided.get(answer)?.decision)) return [];
    if (decision !== 'approved' && decision !== 'not approved') return [];
    return [{ signature, decision, reason, by, email, role, on: signedOn, at: signedAt, list }];
  });
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

/** Every decision that counts about each signature, as they were recorded, for a page of evidence. */
export function countersignatureRecords(register: Recorded & Pick<Register, 'countersignLists'>) {
  return counting(register).map(({ signature, by, email, role, on, decision, reason, list }) => ({
    response: signature,
    by: email === '' ? by : `${by} (${email})`,
    role,
    on,
    decision,
    reason,
    list: list === null ? '' : listInWords(register, list),
  }));
}

/** "list 12 of 3 Sep 2026, 10:00". */
function listInWords({ countersignLists }: Pick<Register, 'countersignLists'>, list: number): string {
  const offered = whenOffered(countersignLists, list);
  return offered === null ? `list ${list}` : `list ${list} of ${shortDate(offered.day)}, ${offered.time}`;
}
