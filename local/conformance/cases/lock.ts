/** LockService: the script lock. */
import { type Case, equal } from './case';

export const LOCK: Case[] = [
  {
    facts: ['K001', 'K002', 'K003'],
    says: 'the lock can be taken again by whoever has it, and released',
    holds: () => {
      const lock = LockService.getScriptLock();
      try {
        const taken = [lock.hasLock(), lock.tryLock(0), lock.tryLock(0), lock.hasLock()];
        equal(taken, [false, true, true, true], 'taking it');
      } finally {
        lock.releaseLock();
      }
      equal(lock.hasLock(), false, 'released');
      equal(lock.tryLock(-100), false, 'a negative time');
    },
  },
];
