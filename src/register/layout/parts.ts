/**
 * Changes that need not be taken all or nothing → parts, in the same order, each small enough for one call: Google advises
 * 2 MB a request and refuses 10 (docs/google-facts.md AS18). Everybody overdue in a large school makes twelve.
 */
import type { Cell } from '../workbook/cells';
import type { RegisterChange } from './workbook-changes';

/** Bytes of a part, about; a single row may be more. */
const MOST = 1_800_000;

/** What stands around a cell's words in a request, and around a date's number. */
const AROUND = 48;
const AROUND_DATE = 140;

/** What a change without cells takes, about. */
const SMALL = 400;

export function inParts(changes: readonly RegisterChange[]): RegisterChange[][] {
  const parts: RegisterChange[][] = [];
  let size = MOST;
  for (const change of changes.flatMap(piecesOf)) {
    const own = sizeOf(change);
    if (size + own > MOST) {
      parts.push([]);
      size = 0;
    }
    parts[parts.length - 1]?.push(change);
    size += own;
  }
  return parts;
}

/** A change of very many rows as several of fewer. */
function piecesOf(change: RegisterChange): RegisterChange[] {
  if ((change.kind !== 'add rows' && change.kind !== 'set cells') || sizeOf(change) <= MOST) return [change];
  const pieces: { from: number; rows: Cell[][]; size: number }[] = [];
  change.rows.forEach((row, from) => {
    const own = sizeOfRow(row);
    const last = pieces[pieces.length - 1];
    if (last === undefined || last.size + own > MOST) pieces.push({ from, rows: [row], size: own });
    else {
      last.rows.push(row);
      last.size += own;
    }
  });
  return pieces.map(({ from, rows }) =>
    change.kind === 'set cells' ? { ...change, row: change.row + from, rows } : { ...change, rows },
  );
}

function sizeOf(change: RegisterChange): number {
  if (change.kind !== 'add rows' && change.kind !== 'set cells') return SMALL;
  return change.rows.reduce((sum, row) => sum + sizeOfRow(row), SMALL);
}

function sizeOfRow(row: readonly Cell[]): number {
  return row.reduce<number>((sum, cell) => sum + sizeOfCell(cell), 0);
}

function sizeOfCell(cell: Cell): number {
  if (typeof cell === 'string') return AROUND + bytesOf(cell);
  return typeof cell === 'object' ? AROUND_DATE + ('formula' in cell ? bytesOf(cell.formula) : 0) : AROUND;
}

const numberOf = (found: readonly string[] | null): number => found?.length ?? 0;

/** At most: two more for each character that is no plain one, and one for what JSON writes with a stroke before it. */
function bytesOf(words: string): number {
  return words.length + 2 * numberOf(words.match(/[^\x20-\x7e]/g)) + numberOf(words.match(/["\\\n]/g));
}
