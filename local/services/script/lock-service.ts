/** LockService, as a script sees it. */
import { ask, service } from '../bridge';
import type { Like } from '../like';

const lock = service('Lock', {
  tryLock: (milliseconds: number) => ask('Lock.tryLock', milliseconds),
  hasLock: () => ask('Lock.hasLock'),
  releaseLock: () => ask('Lock.releaseLock'),
} satisfies Like<GoogleAppsScript.Lock.Lock, 'tryLock' | 'hasLock' | 'releaseLock'>);

export const LockService = service('LockService', {
  getScriptLock: () => lock,
} satisfies Like<GoogleAppsScript.Lock.LockService, 'getScriptLock'>);
