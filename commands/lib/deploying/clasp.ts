/** Google's own command line for script projects, clasp, as a process. In: its arguments; out: what it printed, or why not. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { PolicySignOffError, type Problem } from '../../../src/common/problem';

const CLASP = join(__dirname, '..', '..', '..', 'node_modules', '@google', 'clasp', 'build', 'src', 'index.js');

export const NOT_LOGGED_IN: Problem = {
  code: 'NOT_LOGGED_IN',
  message:
    'Nobody is signed in to Google here. Run "npx clasp login", choose the account that is to own everything, tick every box, and run this again.',
};

/**
 * What clasp and Google say when something is in the way, and what to do then; the first that fits. The words of Google's
 * that stand here are those that public reports quote.
 */
const OBSTACLES: readonly (Problem & { says: RegExp })[] = [
  {
    code: 'API_OFF',
    says: /has not enabled the Apps Script API|Apps Script API has not been used/i,
    message:
      'Google’s Apps Script API is switched off for your account. Open https://script.google.com/home/usersettings, switch it on, wait two minutes, and run this again.',
  },
  {
    code: 'NOT_ALLOWED_BY_DOMAIN',
    says: /admin_policy_enforced|access_not_configured|org_internal|blocked by (?:your )?admin/i,
    message:
      'Your school’s Google administrator does not allow clasp. Show them "What the domain must allow" in docs/install.md, or install without clasp: the same page tells how.',
  },
  {
    code: 'LOGIN_EXPIRED',
    says: /invalid_grant|invalid_rapt|Invalid Credentials|invalid authentication credentials|No access, refresh token|\b401\b/i,
    message: 'Google does not take the sign-in any more. Run "npx clasp login" and then this again.',
  },
  {
    code: 'BOXES_LEFT_EMPTY',
    says: /insufficient authentication scopes|Insufficient Permission/i,
    message:
      'When clasp was signed in, not every box was ticked. Run "npx clasp login" again, tick every box, and then run this again.',
  },
  { ...NOT_LOGGED_IN, says: /No credentials found|Not logged in/i },
  {
    code: 'CERTIFICATE',
    says: /self[- ]signed certificate|unable to (?:get|verify)|certificate/i,
    message:
      'Something between this computer and Google, probably the school’s web filter, opens what is encrypted, and this computer’s Node does not trust it. Ask for the filter’s certificate as a file and set NODE_EXTRA_CA_CERTS to its path, or have script.googleapis.com and oauth2.googleapis.com left alone; or install without the command line (docs/install.md).',
  },
  {
    code: 'ANSWERED_BY_SOMETHING_ELSE',
    says: /<!doctype|<html|Unexpected token .?</i,
    message:
      'Something else answered in Google’s place, probably the school’s web filter. Let script.googleapis.com and oauth2.googleapis.com through, and run this again; nothing is half done.',
  },
  {
    code: 'NO_NETWORK',
    says: /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|socket hang up/i,
    message:
      'Google cannot be reached. Look whether this computer is online; behind a school’s filter, script.googleapis.com and oauth2.googleapis.com must be open. Then run this again; nothing is half done.',
  },
  {
    code: 'NO_PROJECT',
    says: /Requested entity was not found|does not have permission|invalid script id/i,
    message:
      'There is no such script project for this account. Sign in with the account that owns it ("npx clasp login"), or take the id out of the settings file named below to have a new project made.',
  },
  {
    code: 'DRIVE_IS_FULL',
    says: /storage quota|storage limit/i,
    message: 'The Google Drive of this account is full. Free some space, and run this again; nothing is half done.',
  },
  {
    code: 'TOO_OFTEN',
    says: /Resource has been exhausted|RESOURCE_EXHAUSTED|rateLimitExceeded|Quota exceeded|\b429\b/i,
    message: 'Google was asked too often. Wait ten minutes, and run this again; nothing is half done.',
  },
  {
    code: 'CODE_NOT_TAKEN',
    says: /Syntax error|Invalid manifest|manifest/i,
    message:
      'Google does not take the files as they were built. Take a release as it was published ("git status" shows what differs), run "npm ci", and then this again. If it says the same, please send us this message.',
  },
  {
    code: 'GOOGLE_HAS_TROUBLE',
    says: /Internal error|backend error|currently unavailable|try again|\b50[0234]\b/i,
    message: 'Google has trouble of its own. Wait some minutes, and run this again; nothing is half done.',
  },
];

/** clasp's own words → a code, and what to do. */
export function obstacleIn(words: string): Problem {
  const known = OBSTACLES.find(({ says }) => says.test(words));
  const said = words.trim() === '' ? '' : `\n(clasp said: ${words.trim()})`;
  if (known !== undefined) return { code: known.code, message: known.message + said };
  return { code: 'CLASP_FAILED', message: `clasp could not do it. docs/install.md tells a way without it.${said}` };
}

export interface ClaspPlace {
  /** Where it runs; a `.clasp.json` there names the project. */
  folder: string;
  env: NodeJS.ProcessEnv;
}

/** @returns what it printed @throws {PolicySignOffError} with the next step where it failed */
export async function clasp(place: ClaspPlace, ...args: string[]): Promise<string> {
  const { code, out, err } = await run(place, args);
  if (code === 0) return out;
  throw new PolicySignOffError(obstacleIn(err === '' ? out : err));
}

function run(place: ClaspPlace, args: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [CLASP, ...args], { cwd: place.folder, env: place.env });
    let out = '';
    let err = '';
    child.stdout.on('data', (data) => {
      out += String(data);
    });
    child.stderr.on('data', (data) => {
      err += String(data);
    });
    // Nobody answers its questions: every one has its answer among the arguments.
    child.stdin.end();
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, out, err }));
  });
}
