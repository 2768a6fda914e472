/**
 * A page to print that is drawn and not written: words and black squares on squared paper. In Sheets each square is a cell
 * of three pixels, since a script can put no picture into a cell without the permission to call any address.
 */
import { type Squares, WHITE_BORDER } from '../../../common/qr-code';

/** Squares across and down: upright A4 with the usual margins, at full size and "fit to width" alike. */
export const PAGE = { width: 213, height: 312 } as const;

/** A place on the page, in squares from its upper left corner. */
export interface Place {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Words in a place of their own; what does not fit is cut off. */
export interface Words extends Place {
  text: string;
  /** Points. */
  size: number;
  isBold: boolean;
  isCentred: boolean;
}

/** Black squares from a place on. */
export interface Drawing {
  x: number;
  y: number;
  squares: Squares;
}

export interface DrawnPage {
  words: Words[];
  drawings: Drawing[];
  /** Where a broken line to cut along runs across the page, above which square. */
  cuts: number[];
}

/** Words as most are: small, thin, from the left. */
export function words(
  place: Place,
  text: string,
  look: Partial<Pick<Words, 'size' | 'isBold' | 'isCentred'>> = {},
): Words {
  return { ...place, text, size: 9, isBold: false, isCentred: false, ...look };
}

/** The code in the middle of a place, as large as it may be with its white border around it. */
export function drawn(code: Squares, { x, y, width, height }: Place): Drawing {
  const room = Math.min(width, height);
  const scale = Math.max(1, Math.floor(room / (code.length + 2 * WHITE_BORDER)));
  const size = code.length * scale;
  const squares = code.flatMap((row) => Array.from({ length: scale }, () => enlarged(row, scale)));
  return { x: x + Math.floor((width - size) / 2), y: y + Math.floor((height - size) / 2), squares };
}

function enlarged(row: string, scale: number): string {
  return [...row].map((square) => square.repeat(scale)).join('');
}
