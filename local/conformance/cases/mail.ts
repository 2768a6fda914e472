/** MailApp: what is refused, and what may still be sent. */
import { type Case, equal, refuses } from './case';

export const MAIL: Case[] = [
  {
    facts: ['M005', 'M006'],
    says: 'an email without a recipient and one to no address are refused',
    safe: 'what is no address is refused before Google is asked',
    holds: () => {
      refuses(() => MailApp.sendEmail('', 'Subject', 'Body'), 'Failed to send email: no recipient');
      refuses(() => MailApp.sendEmail('not an address', 'Subject', 'Body'), 'Invalid email: not an address');
    },
  },
  {
    facts: ['M003'],
    says: 'the quota is a number of recipients, asked without using any',
    holds: () => equal(MailApp.getRemainingDailyQuota(), MailApp.getRemainingDailyQuota(), 'quota'),
  },
];
