/** The local Workspace, web: a formula among the cells of its tab. In: the tab and where the formula stands; out: its value. */
import type { SheetState } from '../../state';
import { workOut } from './small-formula';

const DAY = 86_400_000;

/**
 * @param row of the formula, from 0
 * @param moved rows between the first row of the formula's range and this one
 * @param now milliseconds since 1970
 * @returns null for a formula that is not worked out here
 */
export function formulaValue(
  formula: string,
  sheet: SheetState,
  row: number,
  moved: number,
  now: number,
): string | number | boolean | null {
  return workOut(formula, {
    valueAt: (letters, at) => sheet.cells[at - 1]?.[columnOf(letters)]?.value ?? '',
    row: row + 1,
    moved,
    now: (now - Date.UTC(1899, 11, 30)) / DAY,
  });
}

/** "A" is 0, "AA" is 26. */
function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
