/** A poster to hang up: a large QR code that opens a form, and what to do. */
import { qrCode } from '../../../common/qr-code';
import { type DrawnPage, drawn, PAGE, type Words, words } from './drawn-page';

export interface Poster {
  /** In small letters above the title: the school, and what is wanted. */
  above: string;
  title: string;
  /** What to do, a line each. */
  steps: readonly string[];
  /** Below the code, in small letters. */
  notes: readonly string[];
  link: string;
}

/** Squares on a side that a link of Google's without anything filled in needs, and more. */
const MOST = 57;

const MARGIN = 6;
const CODE = { x: MARGIN, y: 64, width: PAGE.width - 2 * MARGIN, height: 138 } as const;

export function posterPage({ above, title, steps, notes, link }: Poster): DrawnPage {
  const code = qrCode(link, MOST);
  const line = (y: number, height: number, text: string, size: number, isBold = false): Words =>
    words({ x: MARGIN, y, width: PAGE.width - 2 * MARGIN, height }, text, { size, isBold, isCentred: true });
  return {
    words: [
      line(8, 12, above, 14),
      line(22, 40, title, 26, true),
      ...steps.map((step, at) => line(206 + at * 18, 17, step, 14)),
      ...notes.map((note, at) => line(268 + at * 14, 14, note, 10)),
    ],
    drawings: code === null ? [] : [drawn(code, CODE)],
    cuts: [],
  };
}
