/**
 * The workbook's layout has a number. In: the tabs as an older release left them; out: what has to be added so that this
 * release can keep everything. Nothing that stands in the workbook is taken away or written over.
 */

import type { RawCell } from './cells';
import { columnsOf } from './columns';
import { TABS, type Tab } from './tabs';
import type { RegisterChange } from './workbook-changes';
import { planWorkbook } from './workbook-plan';

/** A workbook as it stands. */
export interface StandingWorkbook {
  /** All of its tabs. */
  there: readonly { sheetId: number; title: string }[];
  /** Those of ours, by our own titles; one that the workbook lacks is not among them. */
  tabs: Record<string, RawCell[][]>;
  owner: string;
}

interface Migration {
  /** The number of the layout that it makes. */
  to: number;
  why: string;
  plan: (workbook: StandingWorkbook) => RegisterChange[];
}

/** One after the other, from the layout that a workbook has to the one below it. */
const MIGRATIONS: readonly Migration[] = [
  {
    to: 2,
    why: 'Paper and Decisions have tabs of their own; what stands beside each box and what was remarked of a signature have columns.',
    plan: (workbook) => [...missingTabs(workbook), ...missingColumns(workbook)],
  },
];

/** The layout of this release. */
export const LAYOUT = Math.max(...MIGRATIONS.map((one) => one.to));

/** What a workbook of that layout lacks. */
export function planMigration(from: number, workbook: StandingWorkbook): RegisterChange[] {
  return MIGRATIONS.filter((one) => one.to > from).flatMap((one) => one.plan(workbook));
}

function missingTabs({ there, owner }: StandingWorkbook): RegisterChange[] {
  const ids = new Set(there.map((tab) => tab.sheetId));
  const titles = new Set(there.map((tab) => tab.title.toLowerCase()));
  return planWorkbook(owner)
    .tabs.filter((tab) => !ids.has(tab.sheetId))
    .map((plan): RegisterChange => {
      // Somebody's own tab may have the name; two tabs of one name are refused.
      const title = titles.has(plan.title.toLowerCase()) ? `${plan.title} (Policy Sign-off)` : plan.title;
      return { kind: 'add tab', plan: { ...plan, title } };
    });
}

/** Derived tabs get theirs with the next round. */
function missingColumns({ tabs }: StandingWorkbook): RegisterChange[] {
  return TABS.filter((tab) => tab.kept !== 'derived').flatMap((tab) => columnsFor(tab, tabs[tab.title]?.[0] ?? []));
}

/** Fewer of our headings in the first row than this, and it is not the row of headings: that is for mending. */
const SURE = 2;

function columnsFor(tab: Tab, headings: readonly RawCell[]): RegisterChange[] {
  const places = columnsOf(tab, headings);
  const standing = [...places.values()].filter((place) => place >= 0);
  if (standing.length < SURE) return [];
  const missing = Object.entries(tab.columns).filter(([key]) => (places.get(key) ?? -1) < 0);
  // Right of the last of ours; columns of the manager's own move along.
  const first = Math.max(...standing) + 2;
  return missing.flatMap(([, { heading, width, isHidden = false }], i): RegisterChange[] => {
    const place = { sheetId: tab.sheetId, column: first + i };
    return [
      { kind: 'insert columns', ...place, count: 1, width, isHidden },
      { kind: 'set cells', ...place, row: 1, rows: [[heading]] },
    ];
  });
}
