/** After a run that was stopped while it sent: which of its emails left, which did not, and which one nobody can know. */
import type { SentEmail } from '../register/model';

/** How far a run came, noted after each email that left. */
export interface SendingNote {
  /** The number of the batch's first email. */
  batch: number;
  /** How many of the batch are known to have left or failed. */
  done: number;
  /** The numbers of those that Google refused. */
  failed: number[];
}

export interface Settlement {
  email: SentEmail;
  status: 'sent' | 'failed' | 'unknown' | 'not sent';
  remark: string;
}

/** What `To check` says of an email that Google would not send. */
export const REFUSED = 'Google did not accept this email address. Please correct it in the staff list.';

/**
 * @param claimed the emails that still stand as claimed, in order
 * @param note the last note, which may be of an earlier batch
 */
export function reconcileClaims(claimed: readonly SentEmail[], note: SendingNote | null): Settlement[] {
  const [first] = claimed;
  if (first === undefined) return [];
  const own: SendingNote = note?.batch === first.email ? note : { batch: first.email, done: 0, failed: [] };
  return claimed.map((email, index): Settlement => {
    if (own.failed.includes(email.email)) return { email, status: 'failed', remark: REFUSED };
    if (index < own.done) return { email, status: 'sent', remark: '' };
    if (index === own.done) {
      const remark =
        'Sending was interrupted at this email; it may or may not have been sent. It will not be sent again; the next reminder will follow.';
      return { email, status: 'unknown', remark };
    }
    return {
      email,
      status: 'not sent',
      remark: 'Sending was interrupted before this email; it will be planned again.',
    };
  });
}
