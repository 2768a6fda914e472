/** The register workbook as it is made, as a value; a tab that is deleted is made again from the same plan. */

import type { Cell } from '../workbook/cells';
import { firstSettings } from '../workbook/settings';
import {
  ARCHIVED,
  DATES,
  headingsOf,
  IN_SIGHT,
  OVERDUE,
  REGISTER,
  SETTINGS,
  SIGNATURES,
  STAFF,
  SUMMARY,
  TABS,
  type Tab,
  TO_CHECK,
} from '../workbook/tabs';
import { STATUS_FORMATS } from './cell-formats';
import { STALE_WARNING, SUMMARY_CHARTS, SUMMARY_FORMATS, SUMMARY_TOP } from './summary-layout';
import type { TabPlan } from './tab-plan';

export interface WorkbookPlan {
  title: string;
  locale: string;
  timeZone: string;
  tabs: TabPlan[];
}

/** What people look at first, then what they edit; out of sight, what is kept for the record and for other sheets. */
export function planWorkbook(owner: string): WorkbookPlan {
  const edited = TABS.filter((tab) => tab.kept === 'by people');
  const ledgers = TABS.filter((tab) => tab.kept === 'by adding');
  const others = edited.filter((tab) => !IN_SIGHT.includes(tab));
  const tabs: Tab[] = [...IN_SIGHT, ...others, DATES, ...ledgers];
  return {
    title: 'Policy register',
    locale: 'en_GB',
    timeZone: 'Europe/London',
    tabs: tabs.map((tab) => planTab(tab, owner)),
  };
}

/** An archive is like the register, with those tabs alone that rows move from. @param year "2024–25" */
export function planArchive(owner: string, year: string): WorkbookPlan {
  const plan = planWorkbook(owner);
  const archived = new Set<number>(ARCHIVED.map(({ sheetId }) => sheetId));
  const tabs = plan.tabs.filter(({ sheetId }) => archived.has(sheetId)).map((tab) => ({ ...tab, isHidden: false }));
  return { ...plan, title: `${plan.title}, archive ${year}`, tabs };
}

/** The plan of one of our tabs. @throws {RangeError} for an id that is none of ours */
export function planOfTab(sheetId: number, owner: string): TabPlan {
  const plan = planWorkbook(owner).tabs.find((tab) => tab.sheetId === sheetId);
  if (plan === undefined) throw new RangeError(`No tab of ours has the id ${sheetId}`);
  return plan;
}

/** Tabs of which the first column stays in sight. */
const WIDE: readonly Tab[] = [REGISTER, STAFF, OVERDUE, DATES];

function planTab(tab: Tab, owner: string): TabPlan {
  const columns = Object.values(tab.columns);
  const plan: TabPlan = {
    sheetId: tab.sheetId,
    title: tab.title,
    kept: tab.kept,
    isHidden: !IN_SIGHT.includes(tab),
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
