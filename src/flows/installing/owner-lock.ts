/** Who may do something now: the account that everything runs as, and nobody while another run is at work. */
import { messageOf, PolicySignOffError } from '../../common/problem';
import type { Notes } from '../notes';
import type { Ports } from '../ports';

/** What is said to whoever comes while another run is at work. */
export const BUSY = 'The hourly check is running. Please try again in a minute.';

export function busy(): PolicySignOffError {
  return new PolicySignOffError({ code: 'BUSY', message: BUSY });
}

/** Everything runs as one account, since files and triggers belong to accounts. @throws under any other account */
export function checkOwner(notes: Notes, account: string): void {
  if (notes.owner === '') {
    const isReleased = notes.formerOwner !== '';
    throw new PolicySignOffError({
      code: 'NOT_SET_UP',
      message: isReleased
        ? `Policy Sign-off was uninstalled by ${notes.formerOwner}; everything is still there. Please run "setUp" with that account, or "takeOver" with another.`
        : 'Policy Sign-off is not set up yet. Please run "setUp" in the script editor once.',
    });
  }
  if (notes.owner !== account) {
    throw new PolicySignOffError({
      code: 'OTHER_ACCOUNT',
      message: `Policy Sign-off runs under ${notes.owner}, but you are signed in as ${account}. Nothing was changed. Please ask the person who has that account.`,
    });
  }
}

/** Why nothing can be done before somebody has set it up, and what to do; null where nothing is missing. */
export function whatIsMissing(notes: Notes, account: string): string | null {
  try {
    checkOwner(notes, account);
    return null;
  } catch (error) {
    return messageOf(error);
  }
}

/**
 * Does what somebody asked for while no round is at work. @returns what it returned
 * @throws {PolicySignOffError} under another account, or where a round is at work
 */
export function underLockOfOwner<Result>(ports: Ports, action: (notes: Notes) => Result): Result {
  return underLockOf(ports, checkOwner, action);
}

/** @param check throws where the account may not do it. @param action is told what is noted, and whose account does it */
export function underLockOf<Result>(
  ports: Ports,
  check: (notes: Notes, account: string) => void,
  action: (notes: Notes, account: string) => Result,
): Result {
  const account = ports.whoAmI();
  const done: { result: Result }[] = [];
  ports.underLock(() => {
    const notes = ports.readNotes();
    check(notes, account);
    done.push({ result: action(notes, account) });
  });
  const [ran] = done;
  if (ran === undefined) throw busy();
  return ran.result;
}
