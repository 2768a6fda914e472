/** The ledger of sent emails → those by which a person was asked for a signature, in the order of days. */
import type { Day } from '../../common/day';
import type { Register, SentEmail } from '../model';

/** Lists for line managers, receipts and digests name a policy, too, and ask nobody for a signature. */
const ASKING: readonly string[] = ['invitation', 'reminder'];

/** @param isMeant whether a version's label is one that it is about. One that may not have left is among them. */
export function emailsAsking(
  { sentEmails }: Pick<Register, 'sentEmails'>,
  person: number,
  isMeant: (label: string) => boolean,
  until: Day,
): SentEmail[] {
  return sentEmails
    .map(({ value }) => value)
    .filter((one) => one.person === person && one.day <= until && ASKING.includes(one.kind))
    .filter((one) => (one.status === 'sent' || one.status === 'unknown') && one.about.some(isMeant))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}
