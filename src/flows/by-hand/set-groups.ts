/** The groups of one person are ticked in the panel: written where they would be typed, in `Staff`. */
import { cellBeside } from '../../register/layout/cells-by-key';
import { notesOfGroups } from '../../register/people/changed-groups';
import { personWithNumber } from '../../register/people/look-up';
import { readRegister } from '../../register/read-register';
import { PANEL_CHANGES, POLICIES, STAFF } from '../../register/workbook/tabs';
import { underLockOfEditor } from '../installing/access';
import type { Ports } from '../ports';
import { numberRows } from '../workbook/number-rows';
import { recordOf } from '../workbook/record-change';
import { OF_PEOPLE } from '../workbook/round-tabs';
import { readRepaired } from '../workbook/workbook-state';

/**
 * @param number the person's, as in `Staff`. @param groups in small letters; none of them takes all away
 * @throws {PolicySignOffError} where the person or the column is gone, or another run is at work
 */
export function setGroups(ports: Ports, number: number, groups: readonly string[]): void {
  underLockOfEditor(ports, (notes, by) => {
    const tabs = readRepaired(ports, notes, [...OF_PEOPLE, POLICIES.title, PANEL_CHANGES.title]);
    const register = readRegister(tabs);
    const person = personWithNumber(register, number);
    const written = groups.join(', ');
    const change = cellBeside(STAFF, register.headings[STAFF.title] ?? [], person.row, ['groups', written]);
    const what = `set the groups: ${written || 'none'}`;
    // Whoever ticks them in the panel is not asked afterwards whether they are right.
    const noted = numberRows(register, notesOfGroups(register, new Map([[number, { groups: [...groups] }]])));
    const done = recordOf(ports, tabs, { by, what, people: [number] });
    ports.writeChanges(notes.workbookId, [change, ...noted, done]);
  });
}
