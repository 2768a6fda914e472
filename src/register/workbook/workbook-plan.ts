/** The register workbook as it is made, as a value; a tab that is deleted is made again from the same plan. */

import { STALE_WARNING, SUMMARY_CHARTS, SUMMARY_TOP } from '../derived/summary';
import { type FormatRule, STATUS_FORMATS, SUMMARY_FORMATS } from './cell-formats';
import type { Cell } from './cells';
import { firstSettings } from './settings';
import {
  type ColumnKind,
  headingsOf,
  OVERDUE,
  REGISTER,
  SETTINGS,
  SIGNATURES,
  STAFF,
  SUMMARY,
  TABS,
  type Tab,
  TO_CHECK,
} from './tabs';

export interface ColumnPlan {
  width: number;
  /** How the cells below the heading are formatted. */
  kind: ColumnKind;
  help: string;
  oneOf: readonly string[];
  isHidden: boolean;
}

export interface TabPlan {
  sheetId: number;
  title: string;
  kept: Tab['kept'];
  isHidden: boolean;
  /** Warned before editing, as nothing here is meant to be typed into. */
  isGuarded: boolean;
  /** A table with its headings on top; figures to look at; or a page to print, with a title above its headings. */
  layout: 'table' | 'figures' | 'page';
  /** Where the headings of the columns stand, from 1. */
  headingRow: number;
  frozenColumns: number;
  /** The row of headings has arrows to sort and filter by. */
  hasFilter: boolean;
  /** Lines between the cells; a page to look at has none. */
  hasLines: boolean;
  columns: ColumnPlan[];
  rows: Cell[][];
  /** Pixels above and below what stands in a row under the headings of a page. */
  rowSpace: number;
  cellFormats: FormatRule[];
  charts: ChartPlan[];
}

/** A chart beside the rows that it shows. Rows and columns count from 1. */
export interface ChartPlan {
  id: number;
  title: string;
  kind: 'bars' | 'line';
  /** The heading's row, and how many rows stand below it. */
  headingRow: number;
  rows: number;
  series: { column: number; colour: string }[];
  /** Where its upper left corner lies. */
  at: { row: number; column: number };
  width: number;
  height: number;
}

export interface WorkbookPlan {
  title: string;
  locale: string;
  timeZone: string;
  tabs: TabPlan[];
}

/** What people look at first, then what they edit, then what is kept for the record. */
export function planWorkbook(owner: string): WorkbookPlan {
  const edited = TABS.filter((tab) => tab.kept === 'by people');
  const ledgers = TABS.filter((tab) => tab.kept === 'by adding');
  const tabs: Tab[] = [SUMMARY, REGISTER, OVERDUE, TO_CHECK, ...edited, ...ledgers];
  return {
    title: 'Policy register',
    locale: 'en_GB',
    timeZone: 'Europe/London',
    tabs: tabs.map((tab) => planTab(tab, owner)),
  };
}

/** The plan of one of our tabs. @throws {RangeError} for an id that is none of ours */
export function planOfTab(sheetId: number, owner: string): TabPlan {
  const plan = planWorkbook(owner).tabs.find((tab) => tab.sheetId === sheetId);
  if (plan === undefined) throw new RangeError(`No tab of ours has the id ${sheetId}`);
  return plan;
}

/** Tabs of which the first column stays in sight. */
const WIDE: readonly Tab[] = [REGISTER, STAFF, OVERDUE];

export function planTab(tab: Tab, owner: string): TabPlan {
  const columns = Object.values(tab.columns);
  const plan: TabPlan = {
    sheetId: tab.sheetId,
    title: tab.title,
    kept: tab.kept,
    isHidden: tab.isHidden ?? false,
    // In To check people decide.
    isGuarded: tab.kept !== 'by people' && tab !== TO_CHECK,
    layout: 'table',
    headingRow: 1,
    frozenColumns: WIDE.includes(tab) ? 1 : 0,
    hasFilter: tab !== SETTINGS,
    hasLines: true,
    rowSpace: 2,
    columns: columns.map(({ width, kind, help = '', oneOf = [], isHidden = false }) => ({
      width,
      kind,
      help,
      oneOf,
      isHidden,
    })),
    rows: [headingsOf(tab), ...(tab === SETTINGS ? firstSettings(owner) : [])],
    cellFormats: tab.kept === 'derived' || tab === SIGNATURES ? STATUS_FORMATS : [],
    charts: [],
  };
  if (tab !== SUMMARY) return plan;
  const blank = Array.from({ length: SUMMARY_TOP - 1 }, (_, i): Cell[] =>
    i === STALE_WARNING.row - 1 ? [STALE_WARNING.cell] : [],
  );
  return {
    ...plan,
    layout: 'figures',
    headingRow: SUMMARY_TOP,
    hasFilter: false,
    hasLines: false,
    rows: [...blank, headingsOf(SUMMARY)],
    cellFormats: SUMMARY_FORMATS,
    charts: SUMMARY_CHARTS,
  };
}

/** A page that is made anew each time: its columns and rows as they are given, the headings among them. */
export function planPage(
  tab: { sheetId: number; title: string },
  columns: readonly Pick<ColumnPlan, 'width' | 'kind'>[],
  rows: Cell[][],
  headingRow: number,
): TabPlan {
  return {
    ...tab,
    kept: 'derived',
    isHidden: false,
    isGuarded: false,
    layout: 'page',
    headingRow,
    frozenColumns: 0,
    hasFilter: false,
    hasLines: false,
    rowSpace: 3,
    columns: columns.map((column) => ({ ...column, help: '', oneOf: [], isHidden: false })),
    rows,
    cellFormats: [],
    charts: [],
  };
}
