/** A page of ours (`Verify`, `Print`) as it is to be → the page made anew in the workbook. */

import { freeTitle, type TabPlan } from '../../register/layout/tab-plan';
import type { RegisterChange } from '../../register/layout/workbook-changes';
import type { Notes } from '../notes';
import type { Ports } from '../ports';

/** What makes it anew. */
export function remade(ports: Ports, notes: Notes, plan: TabPlan): RegisterChange[] {
  const there = ports.listTabs(notes.workbookId);
  const others = there.filter((tab) => tab.sheetId !== plan.sheetId);
  const title = freeTitle(plan.title, new Set(others.map((tab) => tab.title.toLowerCase())));
  const old: RegisterChange[] = others.length < there.length ? [{ kind: 'delete tab', sheetId: plan.sheetId }] : [];
  return [...old, { kind: 'add tab', plan: { ...plan, title } }];
}

export interface PrintReport {
  /** What the page is called. */
  title: string;
  /** Rows below its headings. */
  rows: number;
}

/** Makes it anew, and says what was made. @param plan its first cell is the page's title */
export function writePage(ports: Ports, notes: Notes, plan: TabPlan): PrintReport {
  ports.writeChanges(notes.workbookId, remade(ports, notes, plan));
  return { title: String(plan.rows[0]?.[0] ?? ''), rows: plan.rows.length - plan.headingRow };
}
