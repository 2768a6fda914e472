/** A web address → the squares of its QR code (ISO/IEC 18004), drawn by a library; who draws them on paper is not known here. */
import qrcode from 'qrcode-generator';

/** The row of squares from above, each "1" for a black one and " " for a white one; without the white border around it. */
export type Squares = string[];

/** Squares on each side that must stay white around a code, or phones do not find it (ISO/IEC 18004, 5.3.8). */
export const WHITE_BORDER = 4;

/** How much of a code may be dirty or torn, the most first: 15 or 7 in a hundred. */
const MENDABLE = ['M', 'L'] as const;

/** @param most squares on a side @returns the code that bears the most dirt; null where the text is too long for any of that size */
export function qrCode(text: string, most: number): Squares | null {
  for (const mendable of MENDABLE) {
    const code = qrcode(0, mendable);
    code.addData(text);
    code.make();
    const size = code.getModuleCount();
    if (size > most) continue;
    const sides = Array.from({ length: size }, (_, at) => at);
    return sides.map((row) => sides.map((column) => (code.isDark(row, column) ? '1' : ' ')).join(''));
  }
  return null;
}
