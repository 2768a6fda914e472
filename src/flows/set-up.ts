/** Once, by the business manager: the register workbook and the hourly round. Running it again does no harm. */
import { PolicySignOffError } from '../policy/problem';
import { planWorkbook } from '../register/workbook-plan';
import type { Notes } from './notes';
import type { Ports } from './ports';

export interface SetUpReport {
  workbookId: string;
  owner: string;
}

export function setUp(ports: Ports): SetUpReport {
  const owner = ports.whoAmI();
  const notes = ports.readNotes();
  checkOwner({ ...notes, owner: notes.owner || owner }, owner);
  const plan = planWorkbook(owner);
  let { workbookId } = notes;
  if (workbookId === '') {
    workbookId = ports.createWorkbook(plan);
    ports.writeNotes({ owner, workbookId });
  }
  if (ports.isUnfinished(workbookId)) ports.dressWorkbook(workbookId, plan);
  ports.ensureHourlyRound();
  return { workbookId, owner };
}

/** Everything runs as one account, since files and triggers belong to accounts. @throws under any other account */
export function checkOwner(notes: Notes, account: string): void {
  if (notes.owner === '') {
    throw new PolicySignOffError({
      code: 'NOT_SET_UP',
      message: 'Policy Sign-off is not set up yet. Please run "setUp" in the script editor once.',
    });
  }
  if (notes.owner !== account) {
    throw new PolicySignOffError({
      code: 'OTHER_ACCOUNT',
      message: `Policy Sign-off works under ${notes.owner}; you are signed in as ${account}. Nothing was changed. Please ask whoever has that account.`,
    });
  }
}

/**
 * Does what somebody asked for while no round is at work. @returns what it returned
 * @throws {PolicySignOffError} under another account, or where a round is at work
 */
export function underLockOfOwner<Result>(ports: Ports, action: (notes: Notes) => Result): Result {
  const account = ports.whoAmI();
  const results: Result[] = [];
  ports.underLock(() => {
    const notes = ports.readNotes();
    checkOwner(notes, account);
    results.push(action(notes));
  });
  const [result] = results;
  if (results.length === 0 || result === undefined) {
    throw new PolicySignOffError({
      code: 'BUSY',
      message: 'The hourly round is at work. Please try again in a minute.',
    });
  }
  return result;
}
