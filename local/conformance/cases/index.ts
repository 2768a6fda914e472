/**
 * What we believe of Google, as cases that run inside a script: on the local Workspace in every test run, and on Google
 * itself once somebody pushes them (docs/on-google.md). Each throws when the belief does not hold. The facts' numbers
 * are explained in docs/google-facts.md.
 */
import type { Case, Group } from './case';
import { DOCS } from './docs';
import { FORM_PAGES } from './form-pages';
import { FORMS } from './forms';
import { LOCK } from './lock';
import { MAIL } from './mail';
import { OPEN_QUESTIONS } from './open-questions';
import { PROPERTIES } from './properties';
import { REFUSED } from './refused';
import { SESSION } from './session';
import { SHEETS } from './sheets';
import { TRIGGERS } from './triggers';
import { UTILITIES } from './utilities';

/** By the part of Google that they are about, with what it means for a school where Google is otherwise. */
export const GROUPS: readonly Group[] = [
  {
    about: 'Google Forms',
    cases: [...FORMS, ...FORM_PAGES],
    matters: 'a form may be built wrongly, or an answer read wrongly',
  },
  { about: 'Google Sheets', cases: SHEETS, matters: 'the register may be written or read wrongly' },
  { about: 'Google Docs', cases: DOCS, matters: 'a policy may be read wrongly' },
  { about: 'emails', cases: MAIL, matters: 'emails may not leave' },
  { about: 'triggers', cases: TRIGGERS, matters: 'the hourly check may not run' },
  {
    about: 'what the script notes for itself',
    cases: PROPERTIES,
    matters: 'the script may forget how far it has come',
  },
  { about: 'the lock', cases: LOCK, matters: 'two checks may run at once' },
  { about: 'dates and fingerprints', cases: UTILITIES, matters: 'days or the checksums of clauses may be wrong' },
  { about: 'the account', cases: SESSION, matters: 'the script may not know whose account it runs under' },
  { about: 'what Google refuses', cases: REFUSED, matters: 'a change of the register may be refused' },
  { about: 'open questions', cases: OPEN_QUESTIONS, matters: '' },
];

/** In this order, which is their numbers. */
export const CASES: readonly Case[] = GROUPS.flatMap(({ cases }) => cases);
