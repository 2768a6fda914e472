/**
 * Archives that cannot be opened any more: `To check` asks about each, and once somebody says that one is gone for good, all
 * goes on without it, and each page says so.
 */
import { joined } from '../../../common/words';
import type { Register } from '../../model';
import type { Question } from '../../reading/review-queue';
import { ARCHIVES } from '../../workbook/tabs';
import type { ArchiveFile } from './with-archived';

const keyOf = (file: string): string => `archive ${file}`;

export function isGivenUp({ decisions }: Pick<Register, 'decisions'>, file: string): boolean {
  return decisions.some(({ response }) => response === keyOf(file));
}

/** @param missing archives that could not be found in Drive */
export function missingQuestions(missing: readonly ArchiveFile[]): Question[] {
  return missing.map(({ file, year }) => ({
    response: keyOf(file),
    where: ARCHIVES.title,
    what: `The archive of the school year ${year} cannot be found. Please open https://docs.google.com/spreadsheets/d/${file}/edit. If it opens, open the Policy Sign-off panel on the right there and allow access. If it does not open, it was deleted: for 25 days the administrator of your Google Workspace can restore it. If it is gone for good, choose ignore: erasing, records and Verify then go on without it, and each page says that it is missing.`,
  }));
}

/** A line for a page about earlier years; none where all archives are there. */
export function missingLine(register: Pick<Register, 'archives' | 'decisions'>): string[] {
  const lost = register.archives.filter(({ file }) => isGivenUp(register, file));
  const years = [...new Set(lost.map(({ year }) => year))].sort();
  if (years.length === 0) return [];
  return [
    `Not included: the ${years.length === 1 ? 'archive' : 'archives'} of ${joined(years)}, deleted from Google Drive.`,
  ];
}
