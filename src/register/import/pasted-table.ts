/**
 * A table as it was pasted → the same with its headings first and each row where it stood. In: any export, also one that
 * came into one column with commas between, and one with a title above its headings.
 */
import type { RawCell } from '../workbook/cells';
import { isBlank, tidied } from '../workbook/cells';
import { rowWithMost } from '../workbook/heading-row';

/** What programs put between the cells of a row that they export as text. */
const SEPARATORS = [',', '\t', ';', '|'] as const;

/** One known heading may stand in a row by chance. */
const SURE = 2;

/**
 * @param values as Sheets gave them
 * @param headingsIn how many headings that are known a row has
 * @returns headings first, then as many empty rows as stood above them; null where no row has two known headings
 */
export function pastedTable(
  values: readonly (readonly RawCell[])[],
  headingsIn: (row: readonly RawCell[]) => number,
): RawCell[][] | null {
  const ways = isOneColumn(values)
    ? SEPARATORS.map((separator) => values.map((row) => cellsOfLine(lineOf(row), separator)))
    : [values];
  const tables = ways.flatMap((rows) => {
    const at = rowWithMost(rows, headingsIn, SURE);
    return at === null ? [] : [{ rows, at, known: headingsIn(rows[at] ?? []) }];
  });
  const [best] = tables.sort((a, b) => b.known - a.known);
  if (best === undefined) return null;
  const { rows, at } = best;
  return [[...(rows[at] ?? [])], ...Array.from({ length: at }, () => []), ...rows.slice(at + 1).map((row) => [...row])];
}

function isOneColumn(values: readonly (readonly RawCell[])[]): boolean {
  return values.every((row) => row.filter((cell) => !isBlank(cell)).length <= 1);
}

function lineOf(row: readonly RawCell[]): string {
  return String(row.find((cell) => !isBlank(cell)) ?? '');
}

/** '"Smith, John",j@x.example' → its cells, as RFC 4180 (https://www.rfc-editor.org/rfc/rfc4180) has them: in quotation marks where it holds the separator. */
function cellsOfLine(line: string, separator: string): string[] {
  const cells: string[] = [];
  let cell = '';
  let isQuoted = false;
  const letters = Array.from(line);
  for (let i = 0; i < letters.length; i++) {
    const letter = letters[i] ?? '';
    if (isQuoted && letter === '"' && letters[i + 1] === '"') {
      cell += '"';
      i += 1;
    } else if (letter === '"' && (isQuoted || cell.trim() === '')) {
      isQuoted = !isQuoted;
      if (isQuoted) cell = '';
    } else if (letter === separator && !isQuoted) {
      cells.push(tidied(cell));
      cell = '';
    } else cell += letter;
  }
  return [...cells, tidied(cell)];
}
