/** Whether there is anything to do: most rounds find nothing, and read little. */
import type { OpenDecision } from '../../register/reading/review-queue';
import type { RawCell } from '../../register/workbook/cells';
import { FIRST_HOUR, isSendingTime } from '../../reminders/planning/sending-time';
import { isAsPublished } from '../forms/as-published/look';
import { isToBeReadAgain } from '../forms/collect';
import { isFirstRun } from '../installing/hourly-trigger';
import { formKey } from '../notes';
import type { Ports } from '../ports';
import type { Run } from '../run';
import { hasOldHandouts } from '../workbook/handouts';
import { readWatchedTabs, sinceLastSeen, WATCHED } from '../workbook/round-tabs';
import { enteredByHand } from './manual-entries';

/** Why there is something to do. */
export interface News {
  /** Somebody has signed, or everything is looked at: the clauses' words will be needed. */
  needsWords: boolean;
}

/** What there is to do; null for nothing. One call where nothing but the workbook can tell, none otherwise. */
export function newsFor(run: Run): News | null {
  if (mustRun(run)) return { needsWords: run.isDaily && !run.isBrief };
  return newsInTabs(run);
}

function mustRun(run: Run): boolean {
  const { round, unreadable, openForms, erasing, erasingAnswers } = run.notes;
  // What was begun before this round has failed, or is done now and told no more; or somebody pressed a button.
  if (run.remind !== null || run.problems.length > 0) return true;
  // What was told of an hourly trigger that did not run is taken back by the first run of a new one.
  if (isFirstRun(run.notes)) return true;
  // A hold ends with a new day, or in Staff, which is watched.
  if ([...erasing, ...erasingAnswers].some((number) => !round.onHold.includes(number))) return true;
  // Google did not delete it this morning.
  if (round.lookedOn === run.moment.today && hasOldHandouts(run.notes, run.moment.today)) return true;
  // A form whose note cannot be read has news that nobody sees.
  const isBroken = unreadable.some((name) => name.startsWith(formKey('')));
  // Somebody may have opened it again, put it right or taken it out of the bin.
  const isClosed = openForms.some((form) => form.closedOn === '' && form.trouble !== 'gone' && !isAsPublished(form));
  const isUnread = openForms.some(isToBeReadAgain);
  return !hasDoneToday(run) || round.notWritten.length > 0 || isBroken || isClosed || isUnread || round.region !== '';
}

/**
 * Today was looked at, and nobody is to be written to now. The register's day begins when the school's does: whoever
 * looks at it before sees yesterday's, and the look at everything and the morning's emails are one run.
 */
function hasDoneToday({ notes: { round }, moment: { today, hour } }: Run): boolean {
  if (round.lookedOn !== today) return round.lookedOn !== '' && hour < FIRST_HOUR;
  return round.emailsDoneOn === today || !isSendingTime(today, hour, []);
}

/** Somebody signed, or somebody edited what people edit; or it cannot be told, and everything is to be looked at. */
function newsInTabs({ ports, notes }: Run): News | null {
  try {
    const tabs = readWatchedTabs(ports, notes);
    const hasAnswers = notes.openForms.some((form) => tabs[sinceLastSeen(form)]?.length !== 1);
    return hasAnswers || notes.round.seen !== sumOfWatched(ports, tabs) ? { needsWords: hasAnswers } : null;
  } catch {
    return { needsWords: false };
  }
}

/** @param waiting decisions that were typed and not followed; left out: as they stand in the tab */
export function sumOfWatched(
  ports: Ports,
  tabs: Record<string, RawCell[][]>,
  waiting: readonly OpenDecision[] | null = null,
): string {
  const watched = WATCHED.map((title) => tabs[title]);
  return ports.fingerprint(JSON.stringify([...watched, enteredByHand(tabs, waiting)]));
}
