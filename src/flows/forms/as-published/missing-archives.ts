/** Archives that Drive does not have any more, or not for this account: found out in the daily look, and told until they are there. */

import { workbookToOpen } from '../../../register/layout/links';
import type { Register } from '../../../register/model';
import type { Question } from '../../../register/reading/review-queue';
import { keyOfArchive } from '../../../register/signing/archiving/given-up';
import type { ArchiveFile } from '../../../register/signing/archiving/with-archived';
import { ARCHIVES } from '../../../register/workbook/tabs';
import type { Run } from '../../run';
import { archiveFiles } from '../../workbook/archives/read-archives';

/** Asked each by itself only where the list of files, which is asked for anyway, has the register and not them. */
export function missingArchives({ ports, notes, isDaily, isBrief, listed }: Run, register: Register): ArchiveFile[] {
  const { missing } = notes.round;
  const files = archiveFiles(register, notes);
  if (files.length === 0) return [];
  const before = files.filter(({ file }) => missing.includes(file));
  if (isBrief || !(isDaily || before.length > 0)) return before;
  const known = listed();
  // Where Drive lists nothing of ours, nothing follows from what it leaves out.
  if (!known.has(notes.workbookId)) return before;
  const isMissing = (file: string): boolean => {
    try {
      return ports.accessTo(file) === null;
    } catch {
      // Google would not say just now: as it was, until the next look.
      return missing.includes(file);
    }
  };
  return files.filter(({ file }) => !known.has(file) && isMissing(file));
}

/** @param missing archives that could not be found in Drive */
export function missingQuestions(missing: readonly ArchiveFile[]): Question[] {
  return missing.map(({ file, year }) => ({
    response: keyOfArchive(file),
    where: ARCHIVES.title,
    what: `The archive of the school year ${year} cannot be found. Please open ${workbookToOpen(file)}. If it opens, open the Policy Sign-off panel on the right there and allow access. If it does not open, it was deleted: for 25 days the administrator of your Google Workspace can restore it. If it was deleted for good, choose ignore: erasing, records and Verify then go on without it, and each page says that it is missing.`,
  }));
}
