/**
 * What we believe of Google, as cases that run inside a script: on the local Workspace in every test run, and on Google
 * itself once somebody pushes them (docs/on-google.md). Each throws when the belief does not hold. The facts' numbers
 * are explained in docs/google-facts.md.
 */
import type { Case } from './case';
import { DOCS } from './docs';
import { FORMS } from './forms';
import { LOCK } from './lock';
import { MAIL } from './mail';
import { OPEN_QUESTIONS, REFUSED } from './open-questions';
import { PROPERTIES } from './properties';
import { SESSION } from './session';
import { SHEETS } from './sheets';
import { TRIGGERS } from './triggers';
import { UTILITIES } from './utilities';

/** In this order, which is their numbers. */
export const CASES: readonly Case[] = [
  ...FORMS,
  ...SHEETS,
  ...DOCS,
  ...MAIL,
  ...TRIGGERS,
  ...PROPERTIES,
  ...LOCK,
  ...UTILITIES,
  ...SESSION,
  ...REFUSED,
  ...OPEN_QUESTIONS,
];
