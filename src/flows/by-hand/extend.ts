/** The manager gives people more time: their individual due date is written where she would type it, in `Staff`. */
import { type Day, longDate } from '../../common/day';
import { PolicySignOffError } from '../../common/problem';
import { schoolDayFrom } from '../../common/school-days';
import { cellBeside } from '../../register/layout/cells-by-key';
import { readRegister } from '../../register/read-register';
import { CALENDAR, PANEL_CHANGES, STAFF } from '../../register/workbook/tabs';
import { underLockOfEditor } from '../installing/access';
import type { Ports } from '../ports';
import { recordOf } from '../workbook/record-change';
import { OF_PEOPLE } from '../workbook/round-tabs';
import { readRepaired } from '../workbook/workbook-state';

const NEEDED = [...OF_PEOPLE, CALENDAR.title, PANEL_CHANGES.title];

export interface Extended {
  /** The day that was written: an open one, so later than asked for where that one is closed. */
  until: Day;
  names: string[];
}

/**
 * @param numbers of people, as in `Staff`
 * @param until the day by which they are to sign what is due now
 * @throws {PolicySignOffError} where the day has passed, no open day follows it, or the column is missing
 */
export function extendDue(ports: Ports, numbers: readonly number[], until: Day): Extended {
  const { today } = ports.readClock();
  return underLockOfEditor(ports, (notes, by) => {
    // Read in the call before it is written: rows may have been sorted since the panel was opened.
    const tabs = readRepaired(ports, notes, NEEDED);
    const { people, closures, headings } = readRegister(tabs);
    const day = schoolDayFrom(until, closures);
    if (until <= today || day === null) {
      throw new PolicySignOffError({
        code: 'NOT_A_LATER_DAY',
        message: 'Please choose a school day after today, within the days that the tab "Calendar" knows.',
      });
    }
    const own = people.filter(({ number }) => numbers.includes(number));
    const changes = own.map(({ row }) => cellBeside(STAFF, headings[STAFF.title] ?? [], row, ['ownDueOn', { day }]));
    const what = `gave more time, until ${longDate(day)}`;
    const done = recordOf(ports, tabs, { by, what, people: own.map(({ number }) => number) });
    ports.writeChanges(notes.workbookId, [...changes, done]);
    return { until: day, names: own.map(({ name }) => name) };
  });
}
