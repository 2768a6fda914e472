/** Reading, step 9. */
import type { ReadingWarning } from './reading';
export function warningsFrom(_reading: unknown, _context: unknown): ReadingWarning[] {
  return [];
}
