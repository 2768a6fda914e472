/** The mailbox: one email at a time, and how many may still leave today. */
import { messageOf } from '../common/problem';
import type { SendResult } from '../flows/ports';
import type { Email } from '../reminders/write-email';

/** Words by which Google refuses one address for good (docs/google-facts.md M005, M006). */
const REFUSALS = ['Invalid email', 'no recipient'];
const NO_QUOTA = 'too many times for one day';

export function sendEmail(email: Email, from: { name: string; replyTo: string }): SendResult {
  try {
    MailApp.sendEmail({
      to: email.to,
      subject: email.subject,
      body: email.text,
      htmlBody: email.html,
      name: from.name,
      replyTo: from.replyTo,
    });
    return 'sent';
  } catch (error) {
    const message = messageOf(error);
    console.warn(`Email ${email.number}: ${message}`);
    if (message.includes(NO_QUOTA)) return 'no quota';
    return REFUSALS.some((words) => message.includes(words)) ? 'refused' : 'unclear';
  }
}

export function emailsLeftToday(): number {
  return MailApp.getRemainingDailyQuota();
}
