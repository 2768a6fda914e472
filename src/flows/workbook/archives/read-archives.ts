/**
 * The archive workbooks, read where something is asked of them: a page about a day long ago, all of a person, a form read
 * from its first response. An hourly round in which nothing is wrong, and the opening of a panel, read none.
 */

import { addMonths, type Day } from '../../../common/day';
import { messageOf, PolicySignOffError, refusalCode } from '../../../common/problem';
import { workbookToOpen } from '../../../register/layout/links';
import type { RegisterChange } from '../../../register/layout/workbook-changes';
import type { Register } from '../../../register/model';
import { readRegister } from '../../../register/read-register';
import { isGivenUp } from '../../../register/signing/archiving/given-up';
import type { Tabs } from '../../../register/signing/archiving/portion';
import { MONTHS_SHOWN } from '../../../register/signing/archiving/signatures';
import { type ArchiveFile, archivedIds, withArchived } from '../../../register/signing/archiving/with-archived';
import { ARCHIVED } from '../../../register/workbook/tabs';
import type { Notes } from '../../notes';
import type { Ports } from '../../ports';
import { readEveryTab } from '../round-tabs';

const TITLES = ARCHIVED.map(({ title }) => title);

/**
 * Every archive that the register or the notes know, each once, since somebody may have deleted the rows of one; without those
 * that are gone for good.
 */
export function archiveFiles(
  register: Pick<Register, 'archives' | 'decisions'>,
  notes: Pick<Notes, 'archives'>,
): ArchiveFile[] {
  // Of the year of one the note is surer than a cell.
  const all = [...register.archives.map(({ file, year }) => ({ file, year })), ...notes.archives.files];
  return [...new Map(all.map((one) => [one.file, one])).values()].filter(({ file }) => !isGivenUp(register, file));
}

/** Those of which the tab Archives says nothing any more: the night notes them again. */
export function lostArchives(
  notes: Pick<Notes, 'archives'>,
  register: Pick<Register, 'archives' | 'decisions'>,
): ArchiveFile[] {
  return archiveFiles(register, notes).filter(({ file }) => register.archives.every((one) => one.file !== file));
}

/** One call. @throws {PolicySignOffError} where this account cannot open it */
export function readArchive(ports: Ports, { file, year }: ArchiveFile): Tabs {
  try {
    return ports.readTabs(file, TITLES);
  } catch (error) {
    const isClosed = refusalCode(error) === 404 || refusalCode(error) === 403;
    const what = isClosed
      ? `This account cannot open it yet. Please open ${workbookToOpen(file)}, open the Policy Sign-off panel on the right, allow access to this file, and try again. If it does not open, ask the owner of the register to share it with you; if it is in the bin, please take it out.`
      : `It could not be read just now: ${messageOf(error)}. Please try again.`;
    throw new PolicySignOffError({
      code: 'ARCHIVE_NOT_READ',
      message: `Signatures of the school year ${year} are in an archive. ${what}`,
    });
  }
}

/** The register with the clauses' words and all that has moved into archives. */
export function readRegisterOfAllYears(ports: Ports, notes: Notes): Register {
  return readRegisterFrom(ports, notes, null);
}

/**
 * The same with those archives alone that matter from a day on: the register itself says what anybody owed on each day of
 * the thirteen months before a row was moved. @param day null for all
 */
export function readRegisterFrom(ports: Ports, notes: Notes, day: Day | null): Register {
  const tabs = readEveryTab(ports, notes);
  const register = readRegister(tabs);
  const files = archiveFiles(register, notes).filter(({ file }) => day === null || isNeededOn(register, file, day));
  if (files.length === 0) return register;
  const archives = files.map((file) => readArchive(ports, file));
  return readRegister(withArchived(tabs, archives));
}

/** One month of those that stay is for safety. */
const MONTHS_KEPT = MONTHS_SHOWN - 1;

function isNeededOn({ archives }: Register, file: string, day: Day): boolean {
  const own = archives.filter((one) => one.file === file);
  return own.length === 0 || own.some(({ on }) => day < addMonths(on, -MONTHS_KEPT));
}

/** The ids of all responses in archives. */
export function readArchivedIds(ports: Ports, notes: Notes, register: Register): Set<string> {
  return archivedIds(archiveFiles(register, notes).map((file) => readArchive(ports, file)));
}

/** Changes of ours: how it is then is noted anew by the next daily look. */
export function writeArchive(
  ports: Ports,
  { file }: Pick<ArchiveFile, 'file'>,
  changes: readonly RegisterChange[],
): void {
  const { archives } = ports.readNotes();
  const seen = archives.seen.filter((one) => one.file !== file);
  if (seen.length < archives.seen.length) ports.writeNotes({ archives: { ...archives, seen } });
  ports.writeChanges(file, changes);
}
