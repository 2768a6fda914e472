/** What was chosen for a policy is changed after it was published: written where it would be typed, in `Policies`. */
import { PolicySignOffError } from '../../common/problem';
import type { AgreeBy } from '../../form/form-plan';
import { readTab } from '../../register/reading/read-tab';
import { columnsOf } from '../../register/workbook/columns';
import { POLICIES } from '../../register/workbook/tabs';
import { underLockOfOwner } from '../installing/owner-lock';
import type { Ports } from '../ports';
import { readRepaired } from '../workbook/workbook-state';

/** Cells of the policy's row; what is left out stays as it is. */
export interface PolicyCells {
  audience?: string | undefined;
  lasts?: string | undefined;
  daysToSign?: number | undefined;
  graceDays?: number | undefined;
  countersignedBy?: string | undefined;
  openForm?: AgreeBy | undefined;
}

/** @throws {PolicySignOffError} where the policy or a column is not in the tab, or another run is at work; then nothing is written */
export function changePolicy(ports: Ports, code: string, cells: PolicyCells): void {
  underLockOfOwner(ports, (notes) => {
    const { rows, headings } = readTab(POLICIES, readRepaired(ports, notes, [POLICIES.title])[POLICIES.title] ?? []);
    const row = rows.find(({ value }) => value.code === code)?.row;
    const columns = columnsOf(POLICIES, headings);
    const changes = Object.entries(cells).flatMap(([key, value]) =>
      value === undefined ? [] : [{ value, column: (columns.get(key) ?? -1) + 1 }],
    );
    if (row === undefined || changes.some(({ column }) => column < 1)) {
      throw new PolicySignOffError({
        code: 'NOT_PUBLISHED',
        message:
          'Nothing was changed. The policy, or one of its columns, is no longer in the tab "Policies". Please add it again, then try once more.',
      });
    }
    const { sheetId } = POLICIES;
    ports.writeChanges(
      notes.workbookId,
      changes.map(({ value, column }) => ({ kind: 'set cells', sheetId, row, column, rows: [[value]] })),
    );
    return code;
  });
}
