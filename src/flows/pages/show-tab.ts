/** Tabs of ours that are out of sight until somebody asks for one: in sight, and out of it again. */
import { PolicySignOffError } from '../../common/problem';
import { IN_SIGHT, OURS, sheetIdOf, type Tab } from '../../register/workbook/tabs';
import { underLockOfEditor } from '../installing/access';
import type { Ports } from '../ports';

/** In the order of the workbook. */
export const OUT_OF_SIGHT: readonly Tab[] = OURS.filter((tab) => !IN_SIGHT.includes(tab));

/**
 * @param title of one of our tabs
 * @throws {PolicySignOffError} where there is no such tab, or another run is at work
 */
export function showTab(ports: Ports, title: string): void {
  underLockOfEditor(ports, (notes) => {
    const sheetId = sheetIdOf(title);
    if (sheetId === null) throw noSuchTab(title);
    ports.writeChanges(notes.workbookId, [{ kind: 'show tab', sheetId, isHidden: false }]);
  });
}

/** @throws {PolicySignOffError} where another run is at work */
export function hideTabs(ports: Ports): void {
  underLockOfEditor(ports, (notes) => {
    const there = new Set(ports.listTabs(notes.workbookId).map(({ sheetId }) => sheetId));
    const own = OUT_OF_SIGHT.filter(({ sheetId }) => there.has(sheetId));
    ports.writeChanges(
      notes.workbookId,
      own.map(({ sheetId }) => ({ kind: 'show tab', sheetId, isHidden: true })),
    );
  });
}

function noSuchTab(title: string): PolicySignOffError {
  return new PolicySignOffError({
    code: 'NO_SUCH_TAB',
    message: `There is no tab "${title}". Please go back and choose one from the list.`,
  });
}
