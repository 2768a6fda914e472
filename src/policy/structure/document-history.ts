/**
 * Reading, step 3e. In: lines. Out: the document's own version table, whether it is a table still or was pasted as plain
 * lines ("Version Date Author Change", "1.0 02/09/2021 P. Anand First issue").
 */
import type { Line } from '../lines/line';
import { historyColumnsIn } from '../vocabulary/column-headings';
import { DATE } from '../vocabulary/fact-labels';
import { wordCount } from '../vocabulary/text';

/** The rows, column heading to cell, and the lines that they took. */
export interface DocumentHistory {
  rows: Record<string, string>[];
  /** Rows, column headings, and the heading over them. */
  indexes: Set<number>;
}

const HISTORY_HEADING =
  /\b(?:(?:policy|document|version|revision|review|amendment|change|update) (?:history|control|log|record|table)|history|record of (?:changes|amendments|revisions|reviews)|changes? (?:made|log)|amendments?)\b/i;
const BEGINS_A_ROW = new RegExp(`^(?:v(?:ersion)?\\s*)?\\d{1,2}(?:\\.\\d{1,2}){0,2}(?:\\s|$)|^(?:${DATE})`, 'iu');

const CELL_PATTERNS: readonly { column: RegExp; cell: RegExp }[] = [
  { column: /version|issue|revision/i, cell: /^(?:v(?:ersion)?\s*)?\d+(?:\.\d+)*\b/i },
  {
    column: /date|when|review\b/i,
    cell: new RegExp(`^(?:${DATE}|\\d{4})`, 'iu'),
  },
  {
    column: /author|by$|who|name|contact|reviewer/i,
    cell: /^(?:\p{Lu}\.?\s*){1,2}\p{Lu}[\p{Ll}'’-]+|^\p{Lu}[\p{Ll}'’-]+\s+\p{Lu}[\p{Ll}'’-]+|^\p{Lu}{2,4}\b/u,
  },
];

/** Cells of a pasted row, as far as their looks tell them apart; what is left stands in the last column that may hold words. */
function cellsOf(row: string, columns: readonly string[]): Record<string, string> {
  const cells: Record<string, string> = {};
  let rest = row.trim();
  for (const [i, column] of columns.entries()) {
    const pattern = CELL_PATTERNS.find(({ column: heading }) => heading.test(column));
    const match = pattern?.cell.exec(rest);
    if (match && i < columns.length - 1) {
      cells[column] = match[0].trim();
      rest = rest.slice(match[0].length).trim();
    } else if (!pattern || i === columns.length - 1) {
      cells[column] = rest;
      rest = '';
    } else cells[column] = '';
  }
  return cells;
}

/** Columns with no heading, or with one that stands twice, are told apart by their number. */
function columnName(columns: readonly string[], at: number, column: string): string {
  if (column === '') return `Column ${at + 1}`;
  return columns.indexOf(column) === at ? column : `${column} (column ${at + 1})`;
}

/** The version table, wherever in the document it stands; no rows where there is none. */
export function findHistory(lines: readonly Line[], isHeading: readonly boolean[]): DocumentHistory {
  const indexes = new Set<number>();
  const rows: Record<string, string>[] = [];
  const takeHeading = (i: number) => {
    const above = lines[i - 1];
    if (
      above &&
      wordCount(above.text) <= 7 &&
      (above.item === null || isHeading[i - 1]) &&
      (isHeading[i - 1] || !/[.;]$/u.test(above.text)) &&
      HISTORY_HEADING.test(above.text)
    )
      indexes.add(i - 1);
  };
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i];
    if (!line) continue;
    if (line.source === 'history') {
      const isHeader = line.cells.join('|') === line.columns.join('|');
      if (isHeader) takeHeading(i);
      else
        rows.push(
          Object.fromEntries(
            line.columns.map((column, at) => [columnName(line.columns, at, column), line.cells[at] ?? '']),
          ),
        );
      indexes.add(i);
      continue;
    }
    const columns =
      line.source === 'text' && line.item === null && wordCount(line.text) <= 20 ? historyColumnsIn(line.text) : null;
    if (!columns) continue;
    let end = i + 1;
    while (end < lines.length && BEGINS_A_ROW.test(lines[end]?.printed ?? '') && lines[end]?.source === 'text') {
      const row = lines[end]?.printed ?? '';
      rows.push(cellsOf(row, columns));
      indexes.add(end);
      end += 1;
    }
    if (end === i + 1) continue;
    indexes.add(i);
    takeHeading(i);
    i = end - 1;
  }
  return { rows, indexes };
}
