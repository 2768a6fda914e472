/** Somebody is put on hold in the panel, or the hold ends: the day is written where it would be typed, in `Staff`, and no reason. */
import { type Day, longDate } from '../../common/day';
import { PolicySignOffError } from '../../common/problem';
import { cellBeside } from '../../register/layout/cells-by-key';
import { personWithNumber } from '../../register/people/look-up';
import { readRegister } from '../../register/read-register';
import { PANEL_CHANGES, STAFF } from '../../register/workbook/tabs';
import { underLockOfEditor } from '../installing/access';
import type { Ports } from '../ports';
import { recordOf } from '../workbook/record-change';
import { OF_PEOPLE } from '../workbook/round-tabs';
import { readRepaired } from '../workbook/workbook-state';

/**
 * @param number the person's, as in `Staff`. @param until the last day of the hold; null ends it
 * @returns the person's name
 * @throws {PolicySignOffError} for a day that is over, or where the person or the column is gone, or another run is at work
 */
export function setHold(ports: Ports, number: number, until: Day | null): string {
  return underLockOfEditor(ports, (notes, by) => {
    if (until !== null && until < ports.readClock().today) {
      throw new PolicySignOffError({
        code: 'HOLD_IS_OVER',
        message: `${longDate(until)} is over, so nothing was changed. Please choose today or a later day; to end the hold, choose "End the hold".`,
      });
    }
    const tabs = readRepaired(ports, notes, [...OF_PEOPLE, PANEL_CHANGES.title]);
    const register = readRegister(tabs);
    const person = personWithNumber(register, number);
    const cell = until === null ? '' : { day: until };
    const change = cellBeside(STAFF, register.headings[STAFF.title] ?? [], person.row, ['holdUntil', cell]);
    const what = until === null ? 'ended the hold' : `put on hold until ${longDate(until)}`;
    ports.writeChanges(notes.workbookId, [change, recordOf(ports, tabs, { by, what, people: [number] })]);
    return person.name;
  });
}
