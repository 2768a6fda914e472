/** After a run that was stopped while it sent: which of its emails left, which did not, and which one nobody can know. */
import type { SentEmail } from '../register/model';
import { isSentOnce } from '../register/signing/asking/requests-sent';

/** How far a run came, noted after each email that left. */
export interface SendingNote {
  /** The number of the batch's first email. */
  batch: number;
  /** How many of the batch are known to have left or failed. */
  done: number;
  /** The numbers of those whose address was not accepted. */
  failed: number[];
  /** The numbers of those at which Google failed: they may have left. */
  unclear: number[];
}

export interface Settlement {
  email: SentEmail;
  status: 'sent' | 'not accepted' | 'unknown' | 'not sent';
  remark: string;
}

/** What `To check` says of an email that cannot be sent to where it should go. */
export const NOT_ACCEPTED =
  'This email address does not work. Please correct it in the staff list, or where else it was entered.';

/** What it says of one that may have left. @param kind as the ledger has it */
export function unclearRemark(kind: string): string {
  return isSentOnce(kind)
    ? 'Google could not say whether this email was sent. It comes only once and will not be sent again: please ask whether it arrived, then choose ignore.'
    : 'Google could not say whether this email was sent. It will not be sent again; the next one will follow in its turn.';
}

/**
 * @param claimed the emails that still stand as claimed, in order
 * @param note the last note, which may be of an earlier batch
 */
export function reconcileClaims(claimed: readonly SentEmail[], note: SendingNote | null): Settlement[] {
  const [first] = claimed;
  if (first === undefined) return [];
  const own: SendingNote =
    note?.batch === first.email ? note : { batch: first.email, done: 0, failed: [], unclear: [] };
  return claimed.map((email, index): Settlement => {
    if (own.failed.includes(email.email)) return { email, status: 'not accepted', remark: NOT_ACCEPTED };
    if (index === own.done || own.unclear.includes(email.email)) {
      return { email, status: 'unknown', remark: unclearRemark(email.kind) };
    }
    if (index < own.done) return { email, status: 'sent', remark: '' };
    return {
      email,
      status: 'not sent',
      remark: 'Sending was interrupted before this email; it will be planned again.',
    };
  });
}
