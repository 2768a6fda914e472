/** What was chosen for a policy is changed after it was published: written where it would be typed, in `Policies`. */
import { PolicySignOffError } from '../../../common/problem';
import { joined } from '../../../common/words';
import type { AgreeBy } from '../../../form/form-plan';
import { cellsBeside } from '../../../register/layout/cells-by-key';
import { readTab } from '../../../register/reading/read-tab';
import { PANEL_CHANGES, POLICIES } from '../../../register/workbook/tabs';
import { underLockOfOwner } from '../../installing/owner-lock';
import type { Ports } from '../../ports';
import { recordOf } from '../../workbook/record-change';
import { readRepaired } from '../../workbook/workbook-state';

/** Cells of the policy's row; what is left out stays as it is. */
export interface PolicyCells {
  audience?: string | undefined;
  /** With commas between; "" for every site. */
  sites?: string | undefined;
  lasts?: string | undefined;
  daysToSign?: number | undefined;
  graceDays?: number | undefined;
  countersignedBy?: string | undefined;
  openForm?: AgreeBy | undefined;
}

/** @throws {PolicySignOffError} where the policy or a column is not in the tab, or another run is at work; then nothing is written */
export function changePolicy(ports: Ports, code: string, cells: PolicyCells): void {
  underLockOfOwner(ports, (notes) => {
    const tabs = readRepaired(ports, notes, [POLICIES.title, PANEL_CHANGES.title]);
    const { rows, headings } = readTab(POLICIES, tabs[POLICIES.title] ?? []);
    const row = rows.find(({ value }) => value.code === code)?.row;
    const changes = row === undefined ? [] : cellsBeside(POLICIES, headings, row, { ...cells });
    const wanted = Object.values(cells).filter((cell) => cell !== undefined);
    if (row === undefined || changes.length < wanted.length) {
      throw new PolicySignOffError({
        code: 'NOT_PUBLISHED',
        message:
          'Nothing was changed. The policy, or one of its columns, is no longer in the tab "Policies". Please add it again, then try once more.',
      });
    }
    const what = `changed ${code}: ${changedInWords(cells)}`;
    ports.writeChanges(notes.workbookId, [...changes, recordOf(ports, tabs, { by: notes.owner, what })]);
    // Whoever chooses it in the panel is not asked afterwards whether it is right.
    const own = notes.openForms.filter(({ policyCode }) => policyCode === code);
    if (own.length > 0) ports.writeNotes({ openForms: own.map((form) => ({ ...form, audience: null, rules: null })) });
  });
}

/** "Who signs and Time to sign": the columns, as they are headed. */
function changedInWords(cells: PolicyCells): string {
  const changed = new Set(Object.entries(cells).flatMap(([key, cell]) => (cell === undefined ? [] : [key])));
  return joined(Object.entries(POLICIES.columns).flatMap(([key, { heading }]) => (changed.has(key) ? [heading] : [])));
}
