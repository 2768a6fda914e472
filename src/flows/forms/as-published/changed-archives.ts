/**
 * Archives that somebody changed by hand: no round reads them, so when each was last changed, which the daily list of files says, tells
 * whether it is read and held against a sum over its rows. Asked until they are as they were, or somebody says that it is meant.
 */
import { addedUp, checksumNumber } from '../../../common/checksum';
import { workbookToOpen } from '../../../register/layout/links';
import type { Register } from '../../../register/model';
import type { Question } from '../../../register/reading/review-queue';
import { rowsIn, type Tabs } from '../../../register/signing/archiving/portion';
import type { ArchiveFile } from '../../../register/signing/archiving/with-archived';
import { ARCHIVED, ARCHIVES } from '../../../register/workbook/tabs';
import type { ArchiveSeen, Notes } from '../../notes';
import type { Ports } from '../../ports';
import type { Run } from '../../run';
import { archiveFiles, readArchive } from '../../workbook/archives/read-archives';

const keyOf = (file: string, sum: number): string => `archive changed ${file} ${sum}`;

/** What is to be noted of the archives now. */
export function archivesSeen(run: Run, register: Register): ArchiveSeen[] {
  const { notes, isDaily, isBrief } = run;
  const said = new Set(register.decisions.map(({ response }) => response));
  const seen = settled(notes.archives.seen, said);
  const isAsked = seen.some(({ now }) => now !== null);
  if (isBrief || !(isDaily || isAsked)) return seen;
  return archiveFiles(register, notes).flatMap((file) => {
    const known = seen.find((one) => one.file === file.file);
    return lookAt(run, file, known, said) ?? [];
  });
}

/** What was said to be meant is what is right from now on. */
function settled(seen: readonly ArchiveSeen[], said: ReadonlySet<string>): ArchiveSeen[] {
  return seen.map((one) =>
    one.now !== null && said.has(keyOf(one.file, one.now)) ? { ...one, sum: one.now, now: null } : one,
  );
}

/** @returns as it was noted where it was not changed since, or Google does not say */
function lookAt(
  { ports, listed }: Run,
  archive: ArchiveFile,
  known: ArchiveSeen | undefined,
  said: ReadonlySet<string>,
): ArchiveSeen | undefined {
  const { file } = archive;
  const listedAt = listed().get(file)?.changedAt ?? '';
  if (listedAt === '' || listedAt === known?.listedAt) return known;
  const now = sumNow(ports, archive);
  if (now === null) return known;
  if (known === undefined) return { file, listedAt, sum: now, now: null };
  const isAsNoted = now === known.sum || said.has(keyOf(file, now));
  return isAsNoted ? { file, listedAt, sum: now, now: null } : { ...known, listedAt, now };
}

/** 0 where a tab of it was deleted; null where it cannot be read now, which is told elsewhere where it lasts. */
function sumNow(ports: Ports, archive: ArchiveFile): number | null {
  try {
    const there = new Set(ports.listTabs(archive.file).map(({ sheetId }) => sheetId));
    return ARCHIVED.every(({ sheetId }) => there.has(sheetId)) ? sumOf(readArchive(ports, archive)) : 0;
  } catch {
    return null;
  }
}

/** The same however the rows are sorted, and wherever the columns are; one that is there twice is one. */
function sumOf(archive: Tabs): number {
  const rows = ARCHIVED.flatMap((tab) => rowsIn(tab, archive).map(({ key }) => `${tab.title} ${key}`));
  return addedUp([...new Set(rows)].map(checksumNumber));
}

/** @param seen what is noted of the archives */
export function changedQuestions(seen: readonly ArchiveSeen[], register: Register, notes: Notes): Question[] {
  const years = new Map(archiveFiles(register, notes).map(({ file, year }) => [file, year]));
  return seen.flatMap(({ file, now }) => {
    const year = years.get(file);
    if (now === null || year === undefined) return [];
    const what = `The archive of the school year ${year} was changed by hand, so what is shown of that year may lack something, or be otherwise than it was recorded. Please open ${workbookToOpen(file)} and restore an earlier version (File, Version history). If the change is meant, choose ignore.`;
    return [{ response: keyOf(file, now), where: ARCHIVES.title, what }];
  });
}
