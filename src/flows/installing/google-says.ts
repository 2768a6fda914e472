/** What Google says when something is in the way of a run in the script editor, or of the hourly check: told in a sentence with a next step. */
import { messageOf, PolicySignOffError, type Problem, refusalCode } from '../../common/problem';
import type { Ports } from '../ports';
import { explained } from './permissions';

/** The first that fits. The words are those that public reports quote; where they are others, the last sentence of all is said. */
const OBSTACLES: readonly (Problem & { says: RegExp })[] = [
  {
    code: 'DRIVE_IS_FULL',
    says: /storage quota|storage space|storage limit/i,
    message:
      'The Google Drive of this account is full, so nothing could be made in it. Please free some space, or ask your Google administrator for more, and run this again.',
  },
  {
    code: 'TOO_MANY_TRIGGERS',
    says: /too many triggers/i,
    message:
      'This script has as many triggers as Google allows, so the hourly check could not be added. In the script editor, open Triggers (the clock on the left), delete all of them, and run "setUp" again: it adds those that it needs.',
  },
  {
    code: 'APP_SWITCHED_OFF',
    says: /(?:domain|organi[sz]ation|workspace) (?:administrator|admin|policy)|your admin|disabled (?:for|by) your|not (?:enabled|available) for your/i,
    message:
      'Your school’s Google administrator has switched off something that this needs. Please show them "What the domain must allow" in docs/install.md, and run this again afterwards.',
  },
  {
    code: 'LIMIT_OF_A_DAY',
    says: /too many times for one day|per day|daily limit/i,
    message: 'Google’s limit for one day is used up. Nothing is lost; please run this again tomorrow.',
  },
  {
    code: 'LIMIT_OF_A_MINUTE',
    says: /Quota exceeded|rate limit|too many (?:requests|simultaneous)|invoked too many times/i,
    message: 'Google’s limit for a short time is used up. Nothing is lost; please wait two minutes and run this again.',
  },
  {
    code: 'GOOGLE_HAS_TROUBLE',
    says: /server error|internal error|unavailable|timed out|timeout|try again|backend error|Empty response/i,
    message: 'Google had trouble of its own. Nothing is lost; please wait a minute and run this again.',
  },
];

/**
 * Does the action. @throws {PolicySignOffError} whatever goes wrong, as a sentence with a next step and Google's own words;
 * what we say ourselves is passed on as it is
 */
export function inPlainWords<Result>(ports: Ports, action: () => Result): Result {
  try {
    return explained(ports, action);
  } catch (error) {
    throw error instanceof PolicySignOffError ? error : new PolicySignOffError(problemOf(error));
  }
}

function problemOf(error: unknown): Problem {
  const words = messageOf(error);
  const known = OBSTACLES.find(({ says }) => says.test(words));
  const code = known?.code ?? (refusalCode(error) === 429 ? 'LIMIT_OF_A_MINUTE' : 'NOT_DONE');
  const said =
    OBSTACLES.find((obstacle) => obstacle.code === code)?.message ??
    'This could not be completed. Everything done so far has been kept: please run it again, and it carries on from there. If it says the same, please send this message to the person who looks after Policy Sign-off.';
  return { code, message: `${said} Google says: ${words}` };
}
