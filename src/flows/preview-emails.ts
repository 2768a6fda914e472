/** What the next round would send → the tab `Preview`, made anew. Nothing is sent, collected or noted. */
import { addDays, type Day } from '../policy/day';
import { obligationsOn } from '../register/obligations';
import { rosterOf } from '../register/roster';
import { PREVIEW } from '../register/tabs';
import { toCheckRows } from '../register/to-check';
import { waitingOf } from '../register/waiting';
import { planPage } from '../register/workbook-plan';
import { previewRows } from '../reminders/preview';
import { type Closure, FIRST_HOUR, isSendingTime, LAST_HOUR, schoolDayFrom } from '../reminders/school-days';
import { canBeSigned, shutOutOf } from './admission';
import { askedOnce, emailsOfRound, isOpenForSure, lookSentences } from './emails-of-round';
import { remade } from './pages';
import type { Moment, Ports } from './ports';
import { readWholeRegister } from './round-tabs';
import { underLockOfOwner } from './set-up';

export interface PreviewReport {
  /** The day on which they would go. */
  day: Day;
  emails: number;
  /** Each once, in the order in which they would be written to. */
  to: string[];
}

const HOUR = 3_600_000;

/** @throws {PolicySignOffError} where a tab is gone that it cannot do without, or a round is at work */
export function previewEmails(ports: Ports): PreviewReport {
  return underLockOfOwner(ports, (notes) => {
    const register = readWholeRegister(ports, notes);
    const { people, problems, closures } = register;
    const moment = nextSending(ports, closures);
    const knowledge = {
      notes,
      register,
      obligations: obligationsOn(register, moment.today),
      canBeSigned: canBeSigned(notes, shutOutOf(notes, register, moment.today)),
      waiting: waitingOf(register, obligationsOn(register, moment.today), rosterOf(people)),
      problems,
      isFormOpen: (formId: string) => isOpenForSure(ports, formId),
      toLookAt: () => lookSentences(toCheckRows(problems, register, rosterOf(people))),
      moment,
    };
    const { emails } = emailsOfRound(knowledge, askedOnce(ports, []));
    const page = planPage(PREVIEW, Object.values(PREVIEW.columns), previewRows(emails, moment.today), 1);
    ports.writeChanges(notes.workbookId, remade(ports, notes, page));
    return { day: moment.today, emails: emails.length, to: [...new Set(emails.map((one) => one.to))] };
  });
}

/** The next hour in which emails leave. */
function nextSending(ports: Ports, closures: readonly Closure[]): Moment {
  const { instant } = ports.readClock();
  const inAnHour = ports.dayOf(instant + HOUR);
  const hour = Number(inAnHour.time.slice(0, 2));
  if (isSendingTime(inAnHour.day, hour, closures)) return { today: inAnHour.day, hour, instant: instant + HOUR };
  const from = hour > LAST_HOUR ? addDays(inAnHour.day, 1) : inAnHour.day;
  // By then nothing is only just published; how many hours away it is matters to nothing else.
  return { today: schoolDayFrom(from, closures) ?? from, hour: FIRST_HOUR, instant: Number.MAX_SAFE_INTEGER };
}
