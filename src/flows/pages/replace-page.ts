/** A page of ours (`Verify`, `Print`) as it is to be → what makes it anew in the workbook. */

import type { TabPlan } from '../../register/layout/tab-plan';
import type { RegisterChange } from '../../register/layout/workbook-changes';
import type { Notes } from '../notes';
import type { Ports } from '../ports';

export function remade(ports: Ports, notes: Notes, plan: TabPlan): RegisterChange[] {
  const there = ports.listTabs(notes.workbookId);
  const others = there.filter((tab) => tab.sheetId !== plan.sheetId);
  // Somebody's own tab may have the name.
  const isTaken = others.some((tab) => tab.title.toLowerCase() === plan.title.toLowerCase());
  const title = isTaken ? `${plan.title} (Policy Sign-off)` : plan.title;
  const old: RegisterChange[] = others.length < there.length ? [{ kind: 'delete tab', sheetId: plan.sheetId }] : [];
  return [...old, { kind: 'add tab', plan: { ...plan, title } }];
}
