/**
 * The workbook's layout has a number. In: the tabs as an older release left them; out: what has to be added so that this
 * release can keep everything. Nothing that stands in the workbook is ever moved or taken away.
 */
import type { RawCell } from './cells';
import { columnsOf } from './read-tab';
import { TABS, type Tab } from './tabs';
import { planWorkbook, type TabPlan } from './workbook-plan';

/** Columns at the right end of a tab. */
export interface NewColumns {
  sheetId: number;
  /** Where the first of them stands, counted from 1. */
  column: number;
  columns: { heading: string; help: string; width: number; kind: TabPlan['columns'][number]['kind'] }[];
}

export interface Additions {
  tabs: TabPlan[];
  columns: NewColumns[];
}

interface Migration {
  /** The number of the layout that it makes. */
  to: number;
  why: string;
  /** @param tabs by title; one that the workbook lacks is not there */
  plan: (tabs: Record<string, RawCell[][]>, owner: string) => Additions;
}

/** One after the other, from the layout that a workbook has to the one below it. */
const MIGRATIONS: readonly Migration[] = [
  {
    to: 2,
    why: 'What stands beside each box, what was remarked of a signature and how people agree have columns of their own.',
    plan: missing,
  },
];

/** The layout of this release. */
export const LAYOUT = Math.max(...MIGRATIONS.map((one) => one.to));

/** What a workbook of that layout lacks. */
export function planMigration(from: number, tabs: Record<string, RawCell[][]>, owner: string): Additions {
  const steps = MIGRATIONS.filter((one) => one.to > from).map((one) => one.plan(tabs, owner));
  return { tabs: steps.flatMap((step) => step.tabs), columns: steps.flatMap((step) => step.columns) };
}

/** Every tab and every column that this release knows and the workbook does not have. */
function missing(tabs: Record<string, RawCell[][]>, owner: string): Additions {
  const planned = planWorkbook(owner).tabs;
  return {
    tabs: planned.filter((tab) => tabs[tab.title] === undefined),
    columns: TABS.flatMap((tab) => missingColumns(tab, tabs[tab.title])),
  };
}

function missingColumns(tab: Tab, values: readonly RawCell[][] | undefined): NewColumns[] {
  if (values === undefined) return [];
  const places = columnsOf(tab, values[0] ?? []);
  const columns = Object.entries(tab.columns)
    .filter(([key]) => (places.get(key) ?? -1) < 0)
    .map(([, { heading, help = '', width, kind }]) => ({ heading, help, width, kind }));
  if (columns.length === 0) return [];
  // Right of whatever stands there, columns of the manager's own and those without a heading among it.
  const width = Math.max(0, ...values.map((row) => row.length));
  return [{ sheetId: tab.sheetId, column: width + 1, columns }];
}
