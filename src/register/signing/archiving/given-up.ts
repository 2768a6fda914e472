/**
 * Archives that cannot be opened any more: `To check` asks about each, and once somebody says that one is gone for good, all
 * goes on without it, and each page says so.
 */
import { joined } from '../../../common/words';
import type { Register } from '../../model';

/** By which the question about it is told from every other. */
export function keyOfArchive(file: string): string {
  return `archive ${file}`;
}

export function isGivenUp({ decisions }: Pick<Register, 'decisions'>, file: string): boolean {
  return decisions.some(({ response }) => response === keyOfArchive(file));
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
