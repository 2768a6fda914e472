/** MailApp, as a script sees it. */
import type { MailMessage } from '../contract';
import { ask, service, wrongArguments } from './bridge';
import type { Like } from './like';

function sendEmail(...args: unknown[]): void {
  const [first, subject, body] = args;
  if (args.length === 1 && isMessage(first)) {
    ask('MailApp.sendEmail', first);
  } else if (
    args.length === 3 &&
    typeof first === 'string' &&
    typeof subject === 'string' &&
    typeof body === 'string'
  ) {
    ask('MailApp.sendEmail', { to: first, subject, body });
  } else {
    throw wrongArguments('MailApp.sendEmail', args);
  }
}

function isMessage(value: unknown): value is MailMessage {
  return typeof value === 'object' && value !== null && 'to' in value && 'subject' in value && 'body' in value;
}

export const MailApp = service('MailApp', {
  sendEmail,
  getRemainingDailyQuota: () => ask('MailApp.getRemainingDailyQuota'),
} satisfies Like<GoogleAppsScript.Mail.MailApp, 'getRemainingDailyQuota'> & Record<string, unknown>);
