/**
 * The tabs of the register workbook, as one table: who edits each, its columns, and how a row is read. Everything else
 * (making the workbook, finding columns, reading and adding rows) follows from this table.
 */
import * as v from 'valibot';
import { CHANGED, type RawCell, requiredDay, requiredText, text } from './cells';
import { type Tab, tab } from './tab';
import { DATES, OVERDUE, REGISTER, SUMMARY, TO_CHECK } from './tabs-derived';
import { CALENDAR, PAPER, POLICIES } from './tabs-edited';
import {
  COUNTERSIGNATURES,
  DECISIONS_TAB,
  NUMBERS,
  PANEL_CHANGES,
  QUESTIONS,
  SENT_EMAILS,
  SIGNATURES,
  STAFF_CHANGES,
} from './tabs-ledgers';
import { CLAUSES, COUNTERSIGN_LISTS, FORMS, LINE_DECISIONS, VERSIONS } from './tabs-publishing';
import { STAFF } from './tabs-staff';

export * from './tab';
export * from './tabs-derived';
export * from './tabs-edited';
export * from './tabs-ledgers';
export * from './tabs-publishing';
export { STAFF } from './tabs-staff';

/** What each setting is called and how it is read stands in settings/. */
export const SETTINGS = tab({
  sheetId: 4,
  title: 'Settings',
  kept: 'by people',
  columns: {
    name: { heading: 'Setting', reads: requiredText, kind: 'text', width: 220 },
    value: { heading: 'Value', reads: text, takesTicks: true, kind: 'text', width: 320 },
    help: { heading: 'What it does', reads: text, kind: 'long text', width: 420 },
  },
});

/** A whole number; fewer than none where rows were taken back, or a response was deleted in its form. */
const difference = v.pipe(
  v.union([v.number(), v.pipe(text, v.regex(/^-?\d+$/), v.transform(Number))], 'is not a whole number'),
  v.integer(),
);

/** "2024–25"; empty where somebody has cleared it. */
const schoolYear = v.pipe(text, v.regex(/^(?:\d{4}–\d{2})?$/, CHANGED));

/** A row for each portion that was moved; the sum of them is what the archives have. */
export const ARCHIVES = tab({
  sheetId: 42,
  title: 'Archives',
  kept: 'by adding',
  isHidden: true,
  columns: {
    file: {
      heading: 'Archive workbook',
      reads: requiredText,
      kind: 'code',
      width: 330,
      help: 'The file’s ID: it opens at https://docs.google.com/spreadsheets/d/ID/',
    },
    year: { heading: 'School year', reads: schoolYear, kind: 'text', width: 100 },
    of: {
      heading: 'Moved from',
      reads: requiredText,
      kind: 'code',
      width: 150,
      help: 'The tab whose rows were moved. A form’s ID: so many of its responses are in the archive.',
    },
    rows: { heading: 'How many', reads: difference, kind: 'number', width: 80 },
    on: { heading: 'Moved on', reads: requiredDay, kind: 'day', width: 100 },
  },
});

/** What can move into an archive, each by what tells a row of it from every other. */
export const ARCHIVED = [SIGNATURES, COUNTERSIGNATURES, DECISIONS_TAB, SENT_EMAILS] as const;

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
  COUNTERSIGN_LISTS,
  QUESTIONS,
  DECISIONS_TAB,
  SENT_EMAILS,
  NUMBERS,
  STAFF_CHANGES,
  PANEL_CHANGES,
  ARCHIVES,
  OVERDUE,
  TO_CHECK,
] as const;

/** The first row of a tab, as it is made. */
export function headingsOf(one: Tab): string[] {
  return Object.values(one.columns).map((column) => column.heading);
}

/** The first row of a tab as it stands; as it is made, where it was not read. @param values the tab as Sheets gave it */
export function headingsAsTheyAre(one: Tab, values: readonly (readonly RawCell[])[] | undefined): string[] {
  return values?.[0]?.map(String) ?? headingsOf(one);
}

/** The id of one of our tabs by its title; null for a tab that is not ours. */
export function sheetIdOf(title: string): number | null {
  return OURS.find((tab) => tab.title === title)?.sheetId ?? null;
}

/** Every tab of ours. */
export const OURS: readonly Tab[] = [SUMMARY, REGISTER, ...TABS, DATES];

/** What a manager looks at and types into; everything else is out of sight until it is asked for. */
export const IN_SIGHT: readonly Tab[] = [SUMMARY, REGISTER, OVERDUE, TO_CHECK, STAFF, POLICIES, CALENDAR, SETTINGS];
