/** A page to print, in the tab Print: a title and lines above, columns with their rows below. */
import { planPage, type TabPlan } from '../layout/tab-plan';
import type { Cell } from '../workbook/cells';
import { type ColumnKind, PRINT } from '../workbook/tabs';

export interface PageColumn {
  heading: string;
  /** Pixels. */
  width: number;
  kind: ColumnKind;
}

export function column(heading: string, width: number, kind: ColumnKind = 'text'): PageColumn {
  return { heading, width, kind };
}

export function printedPage(
  title: string,
  lines: readonly string[],
  columns: readonly PageColumn[],
  rows: Cell[][],
): TabPlan {
  const width = columns.reduce((sum, one) => sum + one.width, 0);
  const above: Cell[][] = [[title], ...lines.flatMap((line) => inLines(line, width)).map((line) => [line]), []];
  return planPage(PRINT, columns, [...above, columns.map(({ heading }) => heading), ...rows], above.length + 1);
}

/** Of the usual letters, with room to spare. */
const PIXELS_A_LETTER = 7;

/** What is above the columns is not to run over the edge of the paper. @param width of all columns, in pixels */
function inLines(text: string, width: number): string[] {
  const most = Math.floor(width / PIXELS_A_LETTER);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || longer.length <= most) {
      line = longer;
      continue;
    }
    lines.push(line);
    line = word;
  }
  return [...lines, line];
}
