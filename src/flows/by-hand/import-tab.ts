/** The tab Import: made when somebody first wants to paste a list, and emptied once the list is brought in. */
import { planPage, type TabPlan } from '../../register/layout/tab-plan';
import type { RegisterChange } from '../../register/layout/workbook-changes';
import { isBlank, type RawCell } from '../../register/workbook/cells';
import { IMPORT } from '../../register/workbook/tabs';
import { underLockOfEditor } from '../installing/access';
import type { Notes } from '../notes';
import type { Ports } from '../ports';

/** What stands in the tab before anybody has pasted. */
const PASTE_HERE = 'Paste your list here, in this cell, with its headings.';

/** Columns that the tab has at first; a list may have more. */
const COLUMNS = 12;

/** Whether nobody has pasted anything. @param values the tab as Sheets gave it */
export function isEmpty(values: readonly (readonly RawCell[])[]): boolean {
  return values.every((row) => row.every((cell) => isBlank(cell) || cell === PASTE_HERE));
}

/** Makes the tab Import where it is not there; one that was renamed gets its name back, with what is in it. */
export function makeImportTab(ports: Ports): void {
  underLockOfEditor(ports, (notes) => {
    const there = ports.listTabs(notes.workbookId);
    const { sheetId, title } = IMPORT;
    if (there.some((tab) => tab.title === title)) return;
    const isRenamed = there.some((tab) => tab.sheetId === sheetId);
    ports.writeChanges(notes.workbookId, [
      isRenamed ? { kind: 'rename tab', sheetId, title } : { kind: 'add tab', plan: emptyTab() },
    ]);
  });
}

/** Takes out what was pasted: a shorter list pasted over a longer one would be a mixture of both. */
export function emptyImportTab(ports: Ports): void {
  underLockOfEditor(ports, (notes) => {
    ports.writeChanges(notes.workbookId, emptied(ports, notes));
  });
}

/** Somebody's own tab of that name is left as it is. */
export function emptied(ports: Ports, { workbookId }: Notes): RegisterChange[] {
  const there = ports.listTabs(workbookId);
  const own = there.find(({ title }) => title === IMPORT.title);
  if (own !== undefined && own.sheetId !== IMPORT.sheetId) return [];
  const old: RegisterChange[] = own === undefined ? [] : [{ kind: 'delete tab', sheetId: own.sheetId }];
  return [...old, { kind: 'add tab', plan: emptyTab() }];
}

function emptyTab(): TabPlan {
  const columns = Array.from({ length: COLUMNS }, () => ({ width: 150, kind: 'text' }) as const);
  return { ...planPage(IMPORT, columns, [[PASTE_HERE]], 1), kept: 'by people', hasLines: true };
}
