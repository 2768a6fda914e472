/** All that the workbook holds about one person, made in the tab `Personal data` for that person to have. */
import { longDate } from '../../common/day';
import { personReferencesOf } from '../../register/erasure/person-references';
import { personalDataPage } from '../../register/pages/personal-data';
import { underLockOfEditor } from '../installing/access';
import type { Ports } from '../ports';
import { readWholeRegister } from '../workbook/round-tabs';
import type { PrintReport } from './print';
import { remade } from './replace-page';

/** @param number the person's, in the column Number of Staff. @throws where nobody has or had it */
export function dataOfPerson(ports: Ports, number: number): PrintReport {
  return underLockOfEditor(ports, (notes, by) => {
    const { today, instant } = ports.readClock();
    const register = readWholeRegister(ports, notes);
    const references = personReferencesOf(register, number, [notes.owner]);
    const made = `Produced by ${by} on ${longDate(today)} at ${ports.dayOf(instant).time}`;
    const plan = personalDataPage(register, references, ports.readEveryCell(notes.workbookId), { made, today });
    ports.writeChanges(notes.workbookId, remade(ports, notes, plan));
    return { title: String(plan.rows[0]?.[0] ?? ''), rows: plan.rows.length - plan.headingRow };
  });
}
