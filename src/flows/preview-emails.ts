/** What the next round would send → the tab `Preview`. Nothing is sent, collected or noted. */
import type { Day } from '../policy/day';
import { addDays } from '../policy/day';
import { PolicySignOffError } from '../policy/problem';
import { obligationsOn } from '../register/obligations';
import { readRegister } from '../register/register';
import { rosterOf } from '../register/roster';
import { PREVIEW } from '../register/tabs';
import { toCheckRows } from '../register/to-check';
import { planTab } from '../register/workbook-plan';
import { previewRows } from '../reminders/preview';
import { FIRST_HOUR, isSendingTime, LAST_HOUR, schoolDayFrom } from '../reminders/school-days';
import { canBeSigned, shutOutOf } from './admission';
import { askedOnce, emailsOfRound } from './emails-of-round';
import type { Notes } from './notes';
import { remade } from './pages';
import type { Moment, Ports } from './ports';
import { readStandingTabs } from './round-tabs';
import { checkOwner } from './set-up';

export interface PreviewReport {
  /** The day on which they would go. */
  day: Day;
  emails: number;
}

const HOUR = 3_600_000;

export function previewEmails(ports: Ports): PreviewReport {
  const account = ports.whoAmI();
  let report: PreviewReport | null = null;
  ports.underLock(() => {
    const notes = ports.readNotes();
    checkOwner(notes, account);
    report = previewUnderLock(ports, notes);
  });
  if (report !== null) return report;
  throw new PolicySignOffError({
    code: 'BUSY',
    message: 'The hourly round is at work. Please try again in a minute.',
  });
}

function previewUnderLock(ports: Ports, notes: Notes): PreviewReport {
  const { tabs, problems: lost, isReadable } = readStandingTabs(ports, notes);
  const [problem] = lost;
  if (!isReadable && problem !== undefined) throw new PolicySignOffError(problem);
  const register = readRegister(tabs);
  const moment = nextSending(ports, register.closures);
  const obligations = obligationsOn(register, moment.today);
  const { problems } = register;
  const canSign = canBeSigned(notes, shutOutOf(notes, register, moment.today));
  const toLookAt = toCheckRows(problems, register, rosterOf(register.people)).map(({ cells }) =>
    cells.slice(0, 2).join(': '),
  );
  const knowledge = { notes, register, obligations, canBeSigned: canSign, problems, toLookAt, moment };
  const { emails } = emailsOfRound(knowledge, askedOnce(ports, []));
  const plan = { ...planTab(PREVIEW, notes.owner), rows: previewRows(emails, moment.today) };
  ports.writeChanges(notes.workbookId, remade(ports, notes, plan));
  return { day: moment.today, emails: emails.length };
}

/** The next hour in which emails leave. */
function nextSending(ports: Ports, closures: Parameters<typeof schoolDayFrom>[1]): Moment {
  const { instant } = ports.readClock();
  const inAnHour = ports.dayOf(instant + HOUR);
  const hour = Number(inAnHour.time.slice(0, 2));
  if (isSendingTime(inAnHour.day, hour, closures)) return { today: inAnHour.day, hour, instant: instant + HOUR };
  const from = hour > LAST_HOUR ? addDays(inAnHour.day, 1) : inAnHour.day;
  // By then nothing is only just published; how many hours away it is matters to nothing else.
  return { today: schoolDayFrom(from, closures) ?? from, hour: FIRST_HOUR, instant: Number.MAX_SAFE_INTEGER };
}
