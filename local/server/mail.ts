/** MailApp: who may be written to, how often, and the mailbox. */
import { type Answers, type Google, Refusal } from './google';

const DAY = 86_400_000;

export function mailCalls(google: Google): Answers<'MailApp'> {
  /** The account's mail day begins with its first email and lasts 24 hours. */
  const mailDay = (account: string) => {
    const day = google.state.mailDays[account];
    return day === undefined || google.now >= day.since + DAY ? { since: google.now, recipients: 0 } : day;
  };
  const allowance = (account: string) => google.state.accounts.find((known) => known.email === account)?.dailyMail ?? 0;

  return {
    'MailApp.sendEmail': (caller, message) => {
      const recipients = [message.to, message.cc ?? '', message.bcc ?? '']
        .flatMap((list) => list.split(','))
        .map((address) => address.trim())
        .filter((address) => address !== '');
      if (message.to.trim() === '') throw new Refusal('Failed to send email: no recipient');
      const bad = recipients.find((address) => !/^[^\s@<>",;]+@[^\s@<>",;]+$/.test(address));
      if (bad !== undefined) throw new Refusal(`Invalid email: ${bad}`);
      const day = mailDay(caller.account);
      if (day.recipients + recipients.length > allowance(caller.account)) {
        throw new Refusal('Service invoked too many times for one day: email.');
      }
      google.state.mailDays[caller.account] = { since: day.since, recipients: day.recipients + recipients.length };
      google.state.mail.push({
        ...message,
        number: google.state.mail.length + 1,
        from: caller.account,
        sentAt: google.now,
      });
    },
    'MailApp.getRemainingDailyQuota': (caller) => allowance(caller.account) - mailDay(caller.account).recipients,
  };
}
