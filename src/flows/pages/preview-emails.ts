/** What the next round would send → the tab `Preview`, made anew. Nothing is sent, collected or noted. */
import { addDays, type Day } from '../../common/day';
import { type Closure, schoolDayFrom } from '../../common/school-days';
import { planPage } from '../../register/layout/tab-plan';
import { staffIndexOf } from '../../register/people/staff-index';
import { toCheckRows } from '../../register/reading/review-queue';
import { countersignQueueOf } from '../../register/signing/countersigning/queue';
import { obligationsOn } from '../../register/signing/obligations';
import { PREVIEW } from '../../register/workbook/tabs';
import { FIRST_HOUR, isSendingTime, LAST_HOUR } from '../../reminders/planning/sending-time';
import { previewRows } from '../../reminders/preview';
import type { Email } from '../../reminders/write-email';
import { canBeSigned, shutOutOf } from '../forms/admission';
import { unreadPolicies } from '../forms/collect';
import { underLockOfOwner } from '../installing/owner-lock';
import type { Moment, Ports } from '../ports';
import { askedOnce, emailsOfRound, isOpenForSure, toLookAt } from '../round/round-emails';
import { readWholeRegister } from '../workbook/round-tabs';
import { remade } from './replace-page';

export interface PreviewReport {
  /** The day on which they would go. */
  day: Day;
  emails: number;
  /** Each once, in the order in which they would be emailed. */
  to: string[];
  /** All of them, in that order. */
  shown: Pick<Email, 'to' | 'kind' | 'subject' | 'text'>[];
}

const HOUR = 3_600_000;

/** @throws {PolicySignOffError} where a tab is gone that it cannot do without, or a round is at work */
export function previewEmails(ports: Ports): PreviewReport {
  return underLockOfOwner(ports, (notes) => {
    const register = readWholeRegister(ports, notes);
    const { people, problems, closures } = register;
    const moment = nextSending(ports, closures);
    const shutOut = shutOutOf(notes.openForms, register, moment.today, notes.owner);
    const obligations = obligationsOn(register, moment.today);
    const staffIndex = staffIndexOf(people);
    const knowledge = {
      notes,
      register,
      obligations,
      forms: notes.openForms,
      joined: notes.round.joined,
      canBeSigned: canBeSigned(notes, notes.openForms, shutOut),
      shutOut,
      // A personal code stands in no tab.
      codeFor: () => '',
      unread: unreadPolicies(notes.openForms),
      waiting: countersignQueueOf(register, obligations, staffIndex, moment.today),
      countersignersBehind: new Set<string>(),
      problems,
      isFormOpen: (formId: string) => isOpenForSure(ports, formId),
      toCheck: () => toLookAt(toCheckRows(problems, register, staffIndex)),
      moment,
      remind: null,
    };
    const { emails } = emailsOfRound(knowledge, askedOnce(ports).left);
    const page = planPage(PREVIEW, Object.values(PREVIEW.columns), previewRows(emails, moment.today), 1);
    ports.writeChanges(notes.workbookId, remade(ports, notes, page));
    return {
      day: moment.today,
      emails: emails.length,
      to: [...new Set(emails.map((email) => email.to))],
      shown: emails.map(({ to, kind, subject, text }) => ({ to, kind, subject, text })),
    };
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
