/** LockService: the script lock, which one execution holds at a time. */
import type { Answers, Google } from '../google';

export function lockCalls(google: Google): Answers<'Lock'> {
  return {
    'Lock.tryLock': (caller, milliseconds) => {
      if (google.lockHolder === caller.execution) return true;
      if (google.lockHolder !== null || milliseconds < 0) return false;
      google.lockHolder = caller.execution;
      return true;
    },
    'Lock.hasLock': (caller) => google.lockHolder === caller.execution,
    'Lock.releaseLock': (caller) => {
      if (google.lockHolder === caller.execution) google.lockHolder = null;
    },
  };
}
