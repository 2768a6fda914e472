/** Before anything is written: a workbook of an older release gets what it lacks, one of a newer release is left alone. */
import { PolicySignOffError } from '../../common/problem';
import { withoutSums } from '../../register/laws/changed-ledgers';
import { LAYOUT, planMigration } from '../../register/layout/migrations';
import { OURS } from '../../register/workbook/tabs';
import type { Notes } from '../notes';
import type { Ports } from '../ports';

/**
 * Costs no call where the workbook is of this release. Stopped anywhere, it can be run again: only what is missing is added.
 * @returns whether something was added
 * @throws {PolicySignOffError} where a newer release made the workbook; nothing is changed then
 */
export function migrateWorkbook(ports: Ports, { workbookId, layout, owner, round }: Notes): boolean {
  if (layout === LAYOUT) return false;
  if (layout > LAYOUT) {
    throw new PolicySignOffError({
      code: 'WORKBOOK_IS_NEWER',
      message:
        'The register has been used by a newer release of Policy Sign-off, which this release does not fully understand. Nothing was changed. Please install the newest release (npm run deploy).',
    });
  }
  const there = ports.listTabs(workbookId);
  const titles = OURS.filter((tab) => there.some((one) => one.sheetId === tab.sheetId)).map((tab) => tab.title);
  const changes = planMigration(layout, { there, tabs: ports.readTabs(workbookId, titles), owner });
  if (changes.length > 0) ports.writeChanges(workbookId, changes);
  // Rows may say more than when they were last added up.
  ports.writeNotes({ layout: LAYOUT, round: { ...round, rows: withoutSums(round.rows, null) } });
  return changes.length > 0;
}
