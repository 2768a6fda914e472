/** When a round runs, under whose account, and how long it may take: each hour, after an answer, or because somebody pressed a button. */
import { LAYOUT } from '../../register/layout/migrations';
import type { TabProblem } from '../../register/workbook/tab';
import { carryOnDeleting } from '../forms/erasing/answers';
import { carryOnErasing } from '../forms/erasing/erase';
import { hourlyProblems, keepRunning, noteRun, ranNow } from '../installing/hourly-trigger';
import { migrateWorkbook } from '../installing/migrate-workbook';
import { checkOwner } from '../installing/owner-lock';
import type { Notes } from '../notes';
import type { Ports } from '../ports';
import { carryOnJobs } from '../publishing/publish';
import { beginRun, QUIET, type Run, type RunOptions } from '../run';
import { clearHandouts } from '../workbook/handouts';
import { type News, newsFor } from './news';
import { runRound, runRoundFor } from './round';

/** Milliseconds of a round for what is being published; a large form takes less. */
const PUBLISH_FOR = 60_000;

/** Milliseconds for reading answers and sending; what comes after them takes up to ten seconds. */
const SEND_FOR = 14_000;

/** Milliseconds for reading answers; what comes after them takes up to ten seconds. */
const REFRESH_FOR = 12_000;

/**
 * Each hour. Mostly nothing has happened: two calls tell, with no lock, since nothing is changed. Otherwise the notes are
 * read again under the lock; under another account nothing is changed then, since two would send everything twice.
 * @returns the notes as they were before it; null before setting up
 */
export function round(ports: Ports): Notes | null {
  const notes = ports.readNotes();
  if (notes.workbookId === '') return null;
  const isBegun = notes.layout !== LAYOUT || notes.jobs.length > 0;
  const news = isBegun ? null : newsFor(beginRun(ports, notes));
  if (isBegun || news !== null) work(ports, news, ranNow);
  else noteRun(ports, notes);
  return notes;
}

/** Somebody has just signed: the register shows it at once, or with the next hourly round where many sign together. */
export function signed(ports: Ports): void {
  if (ports.millisecondsSince(ports.readNotes().round.at) >= QUIET) work(ports, { needsWords: true }, keepRunning);
}

/**
 * @param news what was found to do before the lock was taken; null where that is still to be found out
 * @param hourlyFrom what is to be noted of the hourly trigger from now on
 */
function work(ports: Ports, news: News | null, hourlyFrom: typeof keepRunning): void {
  const account = ports.whoAmI();
  ports.underLockToTheEnd(() => {
    const notes = ports.readNotes();
    if (notes.owner !== account || notes.workbookId === '') return;
    const hourly = hourlyFrom(ports, notes);
    migrateWorkbook(ports, notes);
    const told = [
      ...carryOnErasing(ports, notes),
      ...carryOnDeleting(ports, notes),
      ...clearHandouts(ports, notes, ports.readClock().today),
      ...hourlyProblems(ports, hourly),
    ];
    const run = (now: Notes, problems: readonly TabProblem[]): void => {
      const begun = beginRun(ports, now, { problems, hourly });
      if (news === null) runRound(begun);
      else runRoundFor(begun, news);
    };
    if (notes.jobs.length === 0) return run(notes, told);
    const { instant } = ports.readClock();
    const problems = carryOnJobs(ports, notes, () => ports.millisecondsSince(instant) < PUBLISH_FOR);
    const after = ports.readNotes();
    // What was finished just now is asked for today, though the round before it found everything done.
    const isFinished = after.jobs.length < notes.jobs.length;
    const round = isFinished ? { ...after.round, emailsDoneOn: '' } : after.round;
    run({ ...after, round }, [...told, ...problems]);
  });
}

/**
 * The register as it is now, in what a button of a panel has of time: 30 seconds. Whoever is to be written to, and what is
 * left, waits for the hourly round.
 * @returns whether it ran; no other run was at work then
 */
export function refresh(ports: Ports): boolean {
  return byButton(ports, (notes, kept) => beginRun(ports, notes, { isBrief: true, timeBudget: REFRESH_FOR, ...kept }));
}

/**
 * The round with its emails, as far as a button's 30 seconds reach; the hourly round does the rest. Outside the hours in
 * which emails leave none do. @returns whether it ran; false while another run is at work. @throws under another account
 */
export function sendNow(ports: Ports): boolean {
  return byButton(ports, (notes, kept) => {
    // As if the morning's emails were still to come: whoever was written to today is not written to again.
    const round = { ...notes.round, emailsDoneOn: '' };
    return beginRun(ports, { ...notes, round }, { timeBudget: SEND_FOR, ...kept });
  });
}

function byButton(ports: Ports, begun: (notes: Notes, kept: RunOptions) => Run): boolean {
  const account = ports.whoAmI();
  return ports.underLock(() => {
    const notes = ports.readNotes();
    checkOwner(notes, account);
    runRound(begun(notes, { problems: hourlyProblems(ports, notes.hourly) }));
  });
}
