/** What the account allowed when it ran the script: people may tick some boxes and leave others. What is missing is told in words. */
import { messageOf, PolicySignOffError } from '../../common/problem';
import type { Ports } from '../ports';

const AUTH = 'https://www.googleapis.com/auth/';

/** Every permission that the manifest asks for: as Google's own dialog has it, and what it is for. */
export const PERMISSIONS: readonly { scope: string; googleSays: string; isFor: string }[] = [
  {
    scope: `${AUTH}drive.file`,
    googleSays: 'See, edit, create and delete only the specific Google Drive files that you use with this app',
    isFor: 'to read the policies you give it and to keep the register',
  },
  {
    scope: `${AUTH}forms`,
    googleSays: 'View and manage your forms in Google Drive',
    isFor: 'to build the forms that staff sign and to collect the signatures',
  },
  {
    scope: `${AUTH}script.send_mail`,
    googleSays: 'Send email as you',
    isFor: 'to email staff who still have to sign',
  },
  {
    scope: `${AUTH}script.scriptapp`,
    googleSays: 'Allow this application to run when you are not present',
    isFor: 'to check every hour who has signed and who is due',
  },
  {
    scope: `${AUTH}userinfo.email`,
    googleSays: 'See your primary Google Account email address',
    isFor: 'to run under your account and no other',
  },
];

/** @throws {PolicySignOffError} naming each permission that is missing, and how to give it */
export function checkPermissions(ports: Ports): void {
  const { isComplete, granted, link } = ports.readPermissions();
  if (isComplete) return;
  const missing = PERMISSIONS.filter(({ scope }) => !granted.includes(scope));
  const lines = missing.map(({ googleSays, isFor }) => `"${googleSays}" (${isFor})`);
  const what = lines.length === 0 ? 'something that Google does not name' : lines.join(', and ');
  throw new PolicySignOffError({
    code: 'PERMISSION_MISSING',
    message: `Policy Sign-off has not been given permission yet: ${what}. Please open ${link || 'the script editor and run "setUp"'}, tick every box and click Continue; then run this again, or wait for the next hourly check.`,
  });
}

/** Words of Google's where a permission is missing. */
const REFUSED = /permission|Authorization is required/i;

/** Does the action; where Google refuses it for want of a permission, says which one in place of Google's words. */
export function explained<Result>(ports: Ports, action: () => Result): Result {
  try {
    return action();
  } catch (error) {
    if (!(error instanceof PolicySignOffError) && REFUSED.test(messageOf(error))) checkPermissions(ports);
    throw error;
  }
}
