/** Session: whose account the script runs as. */
import type { Answers } from '../google';

export function sessionCalls(): Answers<'Session'> {
  return {
    'Session.getEffectiveUser': (caller) => caller.account,
    'Session.getActiveUser': (caller) => caller.account,
  };
}
