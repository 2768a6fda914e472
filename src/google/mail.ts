/** The mailbox: one email at a time, and how many may still leave today. */
import { messageOf } from '../common/problem';
import type { SendResult } from '../flows/ports';
import { isAddress } from '../register/workbook/cells';
import type { Email } from '../reminders/write-email';

/** Google's words decide nothing: what is no address is refused here, and after a failure the quota is asked for. */
export function sendEmail(email: Email, from: { name: string; replyTo: string }): SendResult {
  if (!isAddress(email.to)) return 'refused';
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
    console.warn(`Email ${email.number}: ${messageOf(error)}`);
    return hasNoQuota() ? 'no quota' : 'unclear';
  }
}

function hasNoQuota(): boolean {
  try {
    return emailsLeftToday() <= 0;
  } catch (error) {
    console.warn(`Google does not say how many emails are left: ${messageOf(error)}`);
    return false;
  }
}

export function emailsLeftToday(): number {
  return MailApp.getRemainingDailyQuota();
}
