/**
 * The tabs of the register workbook, as one table: who edits each, its columns, and how a row is read. Everything else
 * (making the workbook, finding columns, reading and adding rows) follows from this table.
 */
import { SETTINGS } from './settings';
import type { Tab } from './tab';
import { DATES, OVERDUE, REGISTER, SUMMARY, TO_CHECK } from './tabs-derived';
import { CALENDAR, PAPER, POLICIES, STAFF } from './tabs-edited';
import {
  COUNTERSIGNATURES,
  DECISIONS_TAB,
  FORMS,
  NUMBERS,
  SENT_EMAILS,
  SIGNATURES,
  STAFF_CHANGES,
} from './tabs-ledgers';
import { CLAUSES, LINE_DECISIONS, VERSIONS } from './tabs-publishing';

export { SETTINGS } from './settings';
export * from './tab';
export * from './tabs-derived';
export * from './tabs-edited';
export * from './tabs-ledgers';
export * from './tabs-publishing';

/** From left to right as the manager sees them; summary and register stand before them. */
export const TABS = [
  STAFF,
  POLICIES,
  CALENDAR,
  SETTINGS,
  PAPER,
  VERSIONS,
  FORMS,
  CLAUSES,
  LINE_DECISIONS,
  SIGNATURES,
  COUNTERSIGNATURES,
  DECISIONS_TAB,
  SENT_EMAILS,
  NUMBERS,
  STAFF_CHANGES,
  OVERDUE,
  TO_CHECK,
] as const;

/** The first row of a tab, as it is made. */
export function headingsOf(one: Tab): string[] {
  return Object.values(one.columns).map((column) => column.heading);
}

/** The id of one of our tabs by its title; null for a tab that is not ours. */
export function sheetIdOf(title: string): number | null {
  return OURS.find((tab) => tab.title === title)?.sheetId ?? null;
}

/** Every tab of ours. */
export const OURS: readonly Tab[] = [SUMMARY, REGISTER, ...TABS, DATES];

/** What a manager looks at and types into; everything else is out of sight until it is asked for. */
export const IN_SIGHT: readonly Tab[] = [SUMMARY, REGISTER, OVERDUE, TO_CHECK, STAFF, POLICIES, CALENDAR, SETTINGS];
