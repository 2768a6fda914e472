/** All that the workbook holds about one person, made in the tab `Personal data` for that person to have. */
import { longDate } from '../../common/day';
import { personReferencesOf } from '../../register/erasure/person-references';
import { personalDataPage } from '../../register/pages/personal-data';
import { underLockOfEditor } from '../installing/access';
import type { Ports } from '../ports';
import { archiveFiles, readRegisterOfAllYears } from '../workbook/archives/read-archives';
import { type PrintReport, writePage } from './replace-page';

/** @param number the person's, in the column Number of Staff. @throws where nobody has or had it */
export function dataOfPerson(ports: Ports, number: number): PrintReport {
  return underLockOfEditor(ports, (notes, by) => {
    const { today, instant } = ports.readClock();
    const register = readRegisterOfAllYears(ports, notes);
    const references = personReferencesOf(register, number, [notes.owner]);
    const made = `Produced by ${by} on ${longDate(today)} at ${ports.dayOf(instant).time}`;
    const archives = archiveFiles(register, notes).flatMap(({ file, year }) =>
      ports.readEveryCell(file).map((tab) => ({ ...tab, archive: year })),
    );
    const content = [...ports.readEveryCell(notes.workbookId), ...archives];
    return writePage(ports, notes, personalDataPage(register, references, content, { made, today }));
  });
}
