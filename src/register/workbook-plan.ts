/** The register workbook as it is made, as a value. */
import type { Cell } from './cells';
import { firstSettings } from './settings';
import { headingsOf, REGISTER, SETTINGS, SUMMARY, TABS, type Tab } from './tabs';

export interface ColumnPlan {
  width: number;
  /** How the cells below the heading are formatted. */
  kind: 'text' | 'long text' | 'day' | 'number';
  help: string;
}

/** Cells that begin with a sign look so: colour never stands alone. */
export interface LookRule {
  beginsWith: string;
  text: string;
  background: string;
  isBold: boolean;
}

export interface TabPlan {
  sheetId: number;
  title: string;
  isHidden: boolean;
  /** Warned before editing, as nothing here is meant to be typed into. */
  isGuarded: boolean;
  frozenColumns: number;
  columns: ColumnPlan[];
  rows: Cell[][];
  looks: LookRule[];
  chart: ChartPlan | null;
}

/** Stacked bars, one for each row, below the rows that they show. */
export interface ChartPlan {
  title: string;
  /** Rows that it covers, the heading among them. */
  rows: number;
  /** Each a column, counted from 0, and its colour. */
  series: { column: number; colour: string }[];
}

export interface WorkbookPlan {
  title: string;
  locale: string;
  timeZone: string;
  tabs: TabPlan[];
}

/** Colours that a colour-blind person tells apart by lightness too; the sign and the words say the same. */
export const LOOKS: LookRule[] = [
  { beginsWith: '✓', text: '#0d652d', background: '#e6f4ea', isBold: false },
  { beginsWith: '◷', text: '#7a4f01', background: '#fef7e0', isBold: false },
  { beginsWith: '!', text: '#a50e0e', background: '#fce8e6', isBold: true },
  { beginsWith: 'Away', text: '#5f6368', background: '#e8eaed', isBold: false },
];

/** Policies that the register has columns for at first; more are added by writing beyond. */
const POLICY_COLUMNS = 15;

/** Colours told apart by lightness too: green, amber, red, grey. */
const CHART: ChartPlan = {
  title: 'Who has signed',
  rows: POLICY_COLUMNS + 1,
  series: [
    { column: 2, colour: '#188038' },
    { column: 3, colour: '#f9ab00' },
    { column: 4, colour: '#a50e0e' },
    { column: 5, colour: '#9aa0a6' },
  ],
};

export function planWorkbook(owner: string): WorkbookPlan {
  const register: TabPlan = {
    ...REGISTER,
    isHidden: false,
    isGuarded: true,
    frozenColumns: 1,
    columns: [
      { width: 180, kind: 'text', help: '' },
      { width: 180, kind: 'text', help: '' },
      { width: 150, kind: 'text', help: '' },
      ...Array.from({ length: POLICY_COLUMNS }, () => ({ width: 170, kind: 'text' as const, help: '' })),
    ],
    rows: [['Name', 'Role', 'Groups']],
    looks: LOOKS,
    chart: null,
  };
  return {
    title: 'Policy register',
    locale: 'en_GB',
    timeZone: 'Europe/London',
    tabs: [{ ...planTab(SUMMARY, owner), chart: CHART }, register, ...TABS.map((tab) => planTab(tab, owner))],
  };
}

function planTab(tab: Tab, owner: string): TabPlan {
  const columns = Object.values(tab.columns);
  return {
    sheetId: tab.sheetId,
    title: tab.title,
    isHidden: tab.isHidden ?? false,
    isGuarded: tab.kept !== 'by people',
    frozenColumns: 0,
    columns: columns.map(({ width, kind, help = '' }) => ({ width, kind, help })),
    rows: [headingsOf(tab), ...(tab === SETTINGS ? firstSettings(owner) : [])],
    looks: [],
    chart: null,
  };
}
