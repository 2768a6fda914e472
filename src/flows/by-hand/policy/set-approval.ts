/** Who approved a version, typed in the panel after it was published: written beside it, in `Versions`. */
import { PolicySignOffError } from '../../../common/problem';
import { joined } from '../../../common/words';
import { withoutSums } from '../../../register/laws/changed-ledgers';
import { cellsBeside } from '../../../register/layout/cells-by-key';
import { readTab } from '../../../register/reading/read-tab';
import { PANEL_CHANGES, VERSIONS } from '../../../register/workbook/tabs';
import { underLockOfEditor } from '../../installing/access';
import type { Ports } from '../../ports';
import { recordOf } from '../../workbook/record-change';
import { readRepaired } from '../../workbook/workbook-state';

/**
 * @param approvals who approved it and when, by the version's label; "" takes away what is there. What stays is left out
 * @throws {PolicySignOffError} where a version or the column is gone, or another run is at work; then nothing is written
 */
export function setApproval(ports: Ports, approvals: ReadonlyMap<string, string>): void {
  underLockOfEditor(ports, (notes, by) => {
    const tabs = readRepaired(ports, notes, [VERSIONS.title, PANEL_CHANGES.title]);
    const { rows, headings } = readTab(VERSIONS, tabs[VERSIONS.title] ?? []);
    const changes = [...approvals].map(([label, approvedBy]) => {
      const row = rows.find(({ value }) => value.version === label)?.row;
      const [cell] = row === undefined ? [] : cellsBeside(VERSIONS, headings, row, { approvedBy });
      if (cell !== undefined) return cell;
      throw new PolicySignOffError({
        code: 'VERSION_MISSING',
        message: `Nothing was changed. ${label}, or the column "${VERSIONS.columns.approvedBy.heading}", is no longer in the tab "Versions". Please bring it back (File, Version history), then try once more.`,
      });
    });
    // By a button it is no change by hand.
    ports.writeNotes({ round: { ...notes.round, rows: withoutSums(notes.round.rows, [VERSIONS.title]) } });
    // Whose name it is stands in Versions alone.
    const what = `changed ${VERSIONS.columns.approvedBy.heading} of ${joined([...approvals.keys()])}`;
    ports.writeChanges(notes.workbookId, [...changes, recordOf(ports, tabs, { by, what })]);
  });
}
