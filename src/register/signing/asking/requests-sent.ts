/** The ledger of sent emails: which of them ask a person for a signature, and which went to the address of a trial. */

import type { Day } from '../../../common/day';
import { order } from '../../../common/lists';
import type { Register, SentEmail } from '../../model';

/** Sent by a button, on whatever day: it counts for all that it names. */
export const BY_HAND = 'reminder by hand';

/** Lists for line managers, receipts and digests name a policy, too, and ask nobody for a signature. */
const ASKING: readonly string[] = ['invitation', 'reminder', BY_HAND];

/** Marks what went to the trial's address: nobody else has heard of it, so it counts for nothing once the trial is over. */
const TRIAL = ' (trial)';

/** Emails that nothing follows: where it is not known whether one left, somebody must ask. */
const ONCE: readonly string[] = [
  'receipt',
  'not approved',
  'office: not approved',
  'office: question',
  'starter signed',
  'office: starter signed',
];

/** Whether an email of that kind comes only once. @param kind as the ledger has it */
export function isSentOnce(kind: string): boolean {
  return ONCE.includes(withoutTrialMark(kind));
}

/** Whether an email of that kind asks for a signature. @param kind without the mark of a trial */
export function isAsking(kind: string): boolean {
  return ASKING.includes(kind);
}

/** Whether the email went to the address of a trial. @param kind as the ledger has it */
export function isOfTrial(kind: string): boolean {
  return kind.endsWith(TRIAL);
}

/** The kind as the ledger has it. */
export function markedAsTrial(kind: string): string {
  return kind + TRIAL;
}

/** The kind without the mark. */
export function withoutTrialMark(kind: string): string {
  return kind.replace(TRIAL, '');
}

/**
 * @param isMeant whether a version's label is one that it is about. One that may not have left is among them.
 * @param until the last day that is asked about; null for all
 */
export function emailsAsking(
  { sentEmails }: Pick<Register, 'sentEmails'>,
  person: number,
  isMeant: (label: string) => boolean,
  until: Day | null,
): SentEmail[] {
  return sentEmails
    .map(({ value }) => value)
    .filter((one) => one.person === person && (until === null || one.day <= until) && isAsking(one.kind))
    .filter((one) => (one.status === 'sent' || one.status === 'unknown') && one.about.some(isMeant))
    .sort((a, b) => order(a.day, b.day));
}
