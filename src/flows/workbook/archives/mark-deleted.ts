/** Responses that were deleted in their forms at somebody's wish: archives say so beside them, and the register counts them no more. */
import { markDeleted } from '../../../register/erasure/erase';
import type { RegisterChange } from '../../../register/layout/workbook-changes';
import type { Register } from '../../../register/model';
import { readRegister } from '../../../register/read-register';
import { archiveRows } from '../../../register/signing/archiving/with-archived';
import { ARCHIVED, ARCHIVES, FORMS, SIGNATURES, VERSIONS } from '../../../register/workbook/tabs';
import type { Notes } from '../../notes';
import type { Ports } from '../../ports';
import { readRepaired } from '../workbook-state';
import { archiveFiles, readArchive, writeArchive } from './read-archives';

/** May be done twice: what the tab Archives says is brought up to what the archives hold. */
export function markInArchives(
  ports: Ports,
  notes: Notes,
  before: Pick<Register, 'archives' | 'decisions'>,
  deleted: ReadonlySet<string>,
): void {
  const files = archiveFiles(before, notes);
  if (files.length === 0 || deleted.size === 0) return;
  const titles = [...ARCHIVED, ARCHIVES, VERSIONS, FORMS].map(({ title }) => title);
  const tabs = readRepaired(ports, notes, titles);
  const register = readRegister(tabs);
  const { today } = ports.readClock();
  const rows = files.flatMap((file) => {
    const archive = readArchive(ports, file);
    const changes: RegisterChange[] = markDeleted([...(archive[SIGNATURES.title] ?? [])], deleted);
    if (changes.length > 0) writeArchive(ports, file, changes);
    return archiveRows(register, file, changes.length > 0 ? readArchive(ports, file) : archive, tabs, today);
  });
  if (rows.length > 0) ports.writeChanges(notes.workbookId, [{ kind: 'add rows', sheetId: ARCHIVES.sheetId, rows }]);
}
