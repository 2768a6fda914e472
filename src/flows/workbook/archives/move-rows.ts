/**
 * Rows that count no more move to the archive of their school year: the file is claimed, the rows are copied, the copy is read
 * back, and only then are they taken out of the register, in the call that notes where they are. Stopped anywhere, the next
 * night goes on: rows that are in both are the register's, and are not copied twice. Nothing is ever deleted in an archive.
 */
import type { Day } from '../../../common/day';
import { once } from '../../../common/once';
import { PolicySignOffError, reasonIn } from '../../../common/problem';
import { withoutSums } from '../../../register/laws/changed-ledgers';
import { inParts } from '../../../register/layout/parts';
import { planArchive } from '../../../register/layout/workbook-plan';
import type { Register } from '../../../register/model';
import { readRegister } from '../../../register/read-register';
import { emailsToMove } from '../../../register/signing/archiving/emails';
import {
  copyInto,
  hasAll,
  type Portion,
  portionOf,
  type Tabs,
  takeOut,
  without,
  yearInWords,
} from '../../../register/signing/archiving/portion';
import { signaturesToMove } from '../../../register/signing/archiving/signatures';
import { type ArchiveFile, archiveRows } from '../../../register/signing/archiving/with-archived';
import { type Obligation, obligationsOn } from '../../../register/signing/obligations';
import { ARCHIVED, ARCHIVES, OURS, STAFF_CHANGES } from '../../../register/workbook/tabs';
import type { Notes } from '../../notes';
import type { Ports } from '../../ports';
import { readWorkbookState } from '../workbook-state';
import { archiveFiles, lostArchives, readArchive, writeArchive } from './read-archives';

/** Until this hour of the school's clock nobody signs, sorts or reads. */
const NIGHT_ENDS = 5;

/** Milliseconds of a run after which no further portion is begun: one takes half a minute, and Google ends a run after six. */
const STOP_AFTER = 3 * 60_000;

/**
 * Whether anything counts no more, or what was moved is not noted any more. Costs no call, and next to nothing where every
 * row is of the years that stay.
 */
export function isMoveDue(notes: Notes, register: Register, obligations: readonly Obligation[], today: Day): boolean {
  return (
    lostArchives(notes, register).length > 0 ||
    signaturesToMove(register, today).size > 0 ||
    emailsToMove(register, () => obligations, today).size > 0
  );
}

/** Whether the hour and the notes say that rows are to be moved now. */
export function isTimeToMove({ archives }: Notes, hour: number): boolean {
  return archives.isDue && hour < NIGHT_ENDS;
}

/** As much as there is time for; the rest in the next hour of the night, or the next night. @param since when this run began */
export function moveToArchives(ports: Ports, since: number): void {
  ports.underLock(() => {
    const notes = ports.readNotes();
    if (notes.owner !== ports.whoAmI() || !isTimeToMove(notes, ports.readClock().hour)) return;
    try {
      while (ports.millisecondsSince(since) < STOP_AFTER) {
        if (movePortion(ports, ports.readNotes())) continue;
        const { archives } = ports.readNotes();
        ports.writeNotes({ archives: { ...archives, isDue: false, trouble: '' } });
        return;
      }
    } catch (error) {
      // The daily look tells it, and the next night tries again.
      const { archives } = ports.readNotes();
      ports.writeNotes({ archives: { ...archives, isDue: false, trouble: reasonIn(error) } });
    }
  });
}

const EVERY_TAB = OURS.filter((tab) => tab !== STAFF_CHANGES).map(({ title }) => title);

/** @returns whether there was anything to move */
function movePortion(ports: Ports, notes: Notes): boolean {
  const { today } = ports.readClock();
  const { tabs, mending, isReadable } = readWorkbookState(ports, notes, EVERY_TAB);
  // Somebody has broken something: the round puts it right first.
  if (!isReadable || mending.length > 0) return false;
  const register = readRegister(tabs);
  if (noteLost(ports, notes, register, tabs, today)) return true;
  const portion = portionOf(
    register,
    tabs,
    once(() => obligationsOn(register, today)),
    today,
  );
  if (portion === null) return false;
  const file = archiveFor(ports, notes, register, portion);
  const copies = copyInto(readArchive(ports, file), portion, tabs);
  for (const part of inParts(copies)) writeArchive(ports, file, part);
  const archive = readArchive(ports, file);
  if (!hasAll(archive, portion)) {
    throw new PolicySignOffError({
      code: 'ARCHIVE_NOT_WRITTEN',
      message: `The archive ${file.year} does not say the same as the register. Nothing was removed from the register.`,
    });
  }
  // Once more, since somebody may have sorted it: a row that says something else by now stays.
  const titles = [...ARCHIVED, ARCHIVES].map(({ title }) => title);
  const now = ports.readTabs(notes.workbookId, titles);
  const noted = archiveRows(register, file, archive, without(now, portion), today);
  ports.writeChanges(notes.workbookId, [
    ...takeOut(now, portion),
    { kind: 'add rows', sheetId: ARCHIVES.sheetId, rows: noted },
  ]);
  return true;
}

/** What the archives hold, where the rows of the tab Archives about one are gone. @returns whether there was any */
function noteLost(ports: Ports, notes: Notes, register: Register, tabs: Tabs, today: Day): boolean {
  const lost = lostArchives(notes, register).filter(({ file }) => !ports.isUnfinished(file));
  const rows = lost.flatMap((file) => archiveRows(register, file, readArchive(ports, file), tabs, today));
  if (rows.length === 0) return false;
  const { round } = ports.readNotes();
  ports.writeNotes({ round: { ...round, rows: withoutSums(round.rows, [ARCHIVES.title]) } });
  ports.writeChanges(notes.workbookId, [{ kind: 'add rows', sheetId: ARCHIVES.sheetId, rows }]);
  return true;
}

/** The archive of the portion's year. A file that was just made can be found again: it is noted before anything is in it. */
function archiveFor(ports: Ports, notes: Notes, register: Register, portion: Portion): ArchiveFile {
  const year = yearInWords(portion.year);
  const plan = planArchive(notes.owner, year);
  const known = archiveFiles(register, notes).find((one) => one.year === year);
  const isNoted = known !== undefined && register.archives.some(({ file }) => file === known.file);
  if (isNoted) return known;
  const file = known?.file ?? ports.createWorkbook(plan);
  if (known === undefined) {
    const { archives } = notes;
    ports.writeNotes({ archives: { ...archives, files: [...archives.files, { file, year }] } });
  }
  if (known === undefined || ports.isUnfinished(file)) ports.formatWorkbook(file, plan);
  return { file, year };
}
