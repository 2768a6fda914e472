/** Session: whose account it is. */
import { type Case, equal } from './case';

export const SESSION: Case[] = [
  {
    facts: ['X002'],
    says: 'the script knows the account that it runs as',
    holds: () => equal(Session.getEffectiveUser().getEmail().includes('@'), true, 'address'),
  },
];
