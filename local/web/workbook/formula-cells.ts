/** The local Workspace, web: a formula among the cells of its tab. In: the tab and where the formula stands; out: its value. */
import type { SheetState } from '../../state';
import { workOut } from './small-formula';

/**
 * @param row of the formula, from 0
 * @param moved rows between the first row of the formula's range and this one
 * @param now days since 30 December 1899
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
    now,
  });
}

/** "A" is 0, "AA" is 26. */
function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
