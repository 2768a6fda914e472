/** Before anything is written: a workbook of an older release gets what it lacks, one of a newer release is left alone. */
import { PolicySignOffError } from '../policy/problem';
import { LAYOUT, planMigration } from '../register/migrations';
import { planWorkbook } from '../register/workbook-plan';
import type { Notes } from './notes';
import type { Ports } from './ports';

/**
 * Costs no call where the workbook is of this release. Stopped anywhere, it can be run again: only what is missing is added.
 * @returns whether something was added
 * @throws {PolicySignOffError} where a newer release made the workbook; nothing is changed then
 */
export function bringUpToDate(ports: Ports, { workbookId, layout, owner }: Notes): boolean {
  if (layout === LAYOUT) return false;
  if (layout > LAYOUT) {
    throw new PolicySignOffError({
      code: 'WORKBOOK_IS_NEWER',
      message:
        'A newer release of Policy Sign-off has worked on the register, and this one would not understand all of it. Nothing was changed. Please install the newest release (npm run deploy).',
    });
  }
  const titles = planWorkbook(owner).tabs.map((tab) => tab.title);
  const standing = ports.tabTitles(workbookId);
  const tabs = ports.readTabs(
    workbookId,
    titles.filter((title) => standing.includes(title)),
  );
  const additions = planMigration(layout, tabs, owner);
  const isLacking = additions.tabs.length + additions.columns.length > 0;
  if (isLacking) ports.addToWorkbook(workbookId, additions);
  ports.writeNotes({ layout: LAYOUT });
  return isLacking;
}
