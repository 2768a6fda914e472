/** The local Workspace, web: a tab as rows of cells to look at and to type into. In: the tab and when it is looked at; out: what the page shows of each cell. */
import { letters } from '../../files/xlsx/addresses';
import { type CellState, formatOf, type SheetState, type SpreadsheetFile } from '../../state';
import { localLink } from '../local-links';
import { lookOf } from './cell-look';
import { ruleOf } from './choices';
import { formulaValue } from './formula-cells';
import { rowLink } from './row-link';
import { shownValue, valueToType } from './shown-value';

/** Empty rows below what is written, for typing on. */
const SPARE_ROWS = 3;
const COLUMN_WIDTH = 100;

export interface Column {
  /** From 0. */
  index: number;
  letters: string;
  /** Pixels. */
  width: number;
}

/** The columns that are not hidden. */
export function columnsOf(sheet: SheetState): Column[] {
  const used = Math.max(1, ...sheet.cells.map((cells) => cells?.length ?? 0));
  return Array.from({ length: used }, (_, index) => ({
    index,
    letters: letters(index),
    width: sheet.columnWidths[index] ?? COLUMN_WIDTH,
  })).filter(({ index }) => !sheet.hiddenColumns.includes(index));
}

export interface GridView {
  rows: object[];
  /** Each list that some cell chooses from, once; a cell names its place. */
  lists: { place: number; choices: string[] }[];
}

/**
 * @param now days since 30 December 1899
 * @param as who looks: links lead to what is theirs
 */
export function gridOf(
  file: SpreadsheetFile,
  sheet: SheetState,
  columns: readonly Column[],
  { canChange, now, as }: { canChange: boolean; now: number; as: string },
): GridView {
  const frozen = sheet.properties.gridProperties?.frozenRowCount ?? 0;
  const lists = new Map<string, { place: number; choices: string[] }>();
  const listOf = (choices: string[]): number | null => {
    if (choices.length === 0) return null;
    const key = choices.join('\n');
    const known = lists.get(key) ?? { place: lists.size, choices };
    lists.set(key, known);
    return known.place;
  };
  const rows = Array.from({ length: sheet.cells.length + SPARE_ROWS }, (_, row) => ({
    number: row + 1,
    isFrozen: row < frozen,
    cells: columns.map(({ index, letters: column }) => {
      const cell = worked(sheet, row, index, now);
      const { numberFormat } = formatOf(sheet, row, index);
      const leads = cell.formula === undefined ? null : rowLink(cell.formula, file);
      const text = leads?.words ?? shownValue(cell, numberFormat);
      const link = googleLink(leads?.link ?? cell.link ?? text, as);
      const rule = ruleOf(file, sheet, row, index);
      const list = listOf(rule.choices);
      const about = cell.note ?? aboutColumn(sheet, row, index, frozen, list !== null) ?? rule.message;
      return {
        id: `${column}${row + 1}`,
        label: `${column}${row + 1}`,
        place: `${row + 1},${index + 1}`,
        below: `${column}${row + 2}`,
        shown: text,
        entry: valueToType(cell, numberFormat),
        look: lookOf(sheet, row, index, now),
        note: cell.note ?? null,
        about: about === '' ? null : about,
        hasList: list !== null,
        list,
        isOdd: rule.isOdd,
        link,
        canChange: canChange && link === null,
      };
    }),
  }));
  return { rows, lists: [...lists.values()] };
}

/** What a heading's note says holds for the cells below it that are chosen from a list. */
function aboutColumn(
  sheet: SheetState,
  row: number,
  column: number,
  frozen: number,
  isChosen: boolean,
): string | undefined {
  if (!isChosen || row < frozen) return undefined;
  return sheet.cells
    .slice(0, frozen)
    .map((cells) => cells?.[column]?.note)
    .filter((note) => note !== undefined)
    .at(-1);
}

/** A cell with what its formula comes to, where that can be said here. */
function worked(sheet: SheetState, row: number, column: number, now: number): CellState {
  const cell = sheet.cells[row]?.[column] ?? {};
  if (cell.formula === undefined) return cell;
  const value = formulaValue(cell.formula, sheet, row, 0, now);
  return value === null ? cell : { ...cell, value };
}

/** Links to Google's files lead to this site; others stay words. */
function googleLink(text: string, as: string): string | null {
  const local = /^https:\/\/\S+$/.test(text) ? localLink(text, as) : text;
  return local === text ? null : local;
}
