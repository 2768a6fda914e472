/** Session, as a script sees it. */
import { ask, service } from '../bridge';
import type { Like } from '../like';

export const Session = service('Session', {
  getEffectiveUser: () => service('User', { getEmail: () => ask('Session.getEffectiveUser') }),
  getActiveUser: () => service('User', { getEmail: () => ask('Session.getActiveUser') }),
} satisfies Like<GoogleAppsScript.Base.Session, 'getEffectiveUser' | 'getActiveUser'>);
