/**
 * Whether the hourly check runs by itself. Google may switch its trigger off and list it like any other (docs/google-facts.md G25), so
 * what counts is when it last ran; whoever signs, opens a panel or clicks in it has it made anew where it does not.
 */
import { longDate } from '../../common/day';
import type { TabProblem } from '../../register/workbook/tab';
import { SUMMARY } from '../../register/workbook/tabs';
import { FIRST_HOUR } from '../../reminders/planning/sending-time';
import type { HourlyNote, Notes } from '../notes';
import type { Ports } from '../ports';
import { TOLD_FROM } from '../run';

const HOUR = 3_600_000;

/** The day between two notes, and two hours: one when the clocks go back, and one of which Google may make use. */
const MISSED = 26 * HOUR;

/** One that was made anew runs within the hour; two more of which Google may make use. */
const MISSED_ANEW = 3 * HOUR;

type Known = Pick<Notes, 'hourly'>;

/** Of a trigger that is made now, because somebody runs `setUp` or takes over. */
export function madeNow(ports: Ports, { hourly }: Known): HourlyNote {
  return { ranAt: hourly.ranAt, madeAt: ports.readClock().instant, renewed: 0 };
}

/** Of one that has called just now. */
export function ranNow(ports: Ports, { hourly }: Known): HourlyNote {
  return { ...hourly, ranAt: ports.readClock().instant, renewed: 0 };
}

/** Whether it has not run since it was made: what was told of the one before is to be taken back when it does. */
export function isFirstRun({ hourly: { ranAt, madeAt } }: Known): boolean {
  return ranAt < madeAt;
}

/** It has called, and nothing else is noted: mostly the look at everything of each morning is, which somebody who signs may have had. */
export function noteRun(ports: Ports, notes: Notes): void {
  const { today, hour } = ports.readClock();
  const isNewDay = hour >= FIRST_HOUR && ports.dayOf(notes.hourly.ranAt).day !== today;
  const isDue = isFirstRun(notes) || isNewDay;
  // The trigger of an account that has handed over says nothing of the new one's.
  if (isDue && ports.whoAmI() === notes.owner) ports.writeNotes({ hourly: ranNow(ports, notes) });
}

/** A release that did not note it leaves nothing known. */
function isUnknown({ hourly: { ranAt, madeAt } }: Known): boolean {
  return ranAt === 0 && madeAt === 0;
}

/** Whether it ought to have run by now. */
function isMissed(ports: Ports, { hourly }: Known): boolean {
  const { ranAt, madeAt, renewed } = hourly;
  const last = Math.max(ranAt, madeAt);
  return last > 0 && ports.millisecondsSince(last) > (renewed > 0 ? MISSED_ANEW : MISSED);
}

/** Makes it anew where it was missed, which is noted at once: made anew by each of many who sign, it would never come to run. */
export function keepRunning(ports: Ports, notes: Known): HourlyNote {
  const { ranAt, renewed } = notes.hourly;
  const isToRenew = isMissed(ports, notes);
  if (!isUnknown(notes) && !isToRenew) return notes.hourly;
  if (isToRenew) ports.restoreHourlyRound();
  const now = { ranAt, madeAt: ports.readClock().instant, renewed: isToRenew ? renewed + 1 : 0 };
  ports.writeNotes({ hourly: now });
  return now;
}

/**
 * The same for whoever opens a panel or clicks in it: under the lock, since two at once would make two. While the check runs it
 * costs no call. @returns the notes as they are then
 */
export function keepRunningFor(ports: Ports, notes: Notes, account: string): Notes {
  const isOwn = notes.owner === account && notes.workbookId !== '';
  if (!isOwn || !(isUnknown(notes) || isMissed(ports, notes))) return notes;
  let kept = notes;
  // Another run that is at work does it, or is the check itself.
  ports.underLock(() => {
    const now = ports.readNotes();
    kept = now.owner === account ? { ...now, hourly: keepRunning(ports, now) } : now;
  });
  return kept;
}

/** Once may be Google's own hiccup; made anew again it needs a hand. */
export function hourlyProblems(ports: Ports, { ranAt, renewed }: HourlyNote): TabProblem[] {
  if (renewed < TOLD_FROM) return [];
  const since =
    ranAt === 0 ? 'has never run by itself' : `has not run by itself since ${longDate(ports.dayOf(ranAt).day)}`;
  const message = `The hourly check ${since}, although it was set going again. Signatures are recorded as they are given, and nobody is reminded on days without any. Please ask the person who installed Policy Sign-off to run "setUp" in the script editor, which sets it going anew.`;
  return [{ code: 'HOURLY_CHECK_STOPPED', tab: SUMMARY.title, row: null, message }];
}
