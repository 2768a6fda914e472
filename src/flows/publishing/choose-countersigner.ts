/** The manager says in the panel who countersigns a policy that is published: it is written where it would be typed, in `Policies`. */
import { PolicySignOffError } from '../../common/problem';
import { documentIdOf } from '../../register/read-register';
import { readTab } from '../../register/reading/read-tab';
import { columnsOf } from '../../register/workbook/columns';
import { POLICIES } from '../../register/workbook/tabs';
import { underLockOfOwner } from '../installing/owner-lock';
import type { Ports } from '../ports';
import { readRepaired } from '../workbook/workbook-state';

/**
 * @param who addresses, names or "line manager", with commas; "" for nobody
 * @throws {PolicySignOffError} where the policy or the column is not in the tab, or another run is at work
 */
export function chooseCountersigner(ports: Ports, documentId: string, who: string): void {
  underLockOfOwner(ports, (notes) => {
    const { rows, headings } = readTab(POLICIES, readRepaired(ports, notes, [POLICIES.title])[POLICIES.title] ?? []);
    const policy = rows.find(({ value }) => documentIdOf(value.document) === documentId);
    const column = (columnsOf(POLICIES, headings).get('countersignedBy') ?? -1) + 1;
    if (policy === undefined || column < 1) {
      throw new PolicySignOffError({
        code: 'NOT_PUBLISHED',
        message:
          'This policy, or the column "Countersigned by", is no longer in the tab "Policies". Please add it again, then try once more.',
      });
    }
    const { sheetId } = POLICIES;
    ports.writeChanges(notes.workbookId, [{ kind: 'set cells', sheetId, row: policy.row, column, rows: [[who]] }]);
    return who;
  });
}
