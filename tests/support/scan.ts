/** What a phone reads of a code that is drawn in cells: with another library than the one that draws it. */
import jsQR from 'jsqr';

/** A part of a page: its first cell and how many there are, across and down. */
export interface Part {
  column: number;
  row: number;
  across: number;
  down: number;
}

/** @param black the cells that are black @param pixels of a cell, each way @returns "cannot be read" where there is no code */
export function readCode(
  black: readonly { row: number; column: number }[],
  { column, row, across, down }: Part,
  pixels = 1,
): string {
  const [width, height] = [across * pixels, down * pixels];
  const picture = new Uint8ClampedArray(width * height * 4).fill(255);
  for (const cell of black) {
    const [x, y] = [cell.column - column, cell.row - row];
    if (x < 0 || x >= across || y < 0 || y >= down) continue;
    for (let line = y * pixels; line < (y + 1) * pixels; line++) {
      for (let at = x * pixels; at < (x + 1) * pixels; at++) {
        const start = (line * width + at) * 4;
        picture.fill(0, start, start + 3);
      }
    }
  }
  return readPicture(picture, width, height);
}

/** @param picture four values a pixel */
export function readPicture(picture: Uint8ClampedArray, width: number, height: number): string {
  return jsQR(picture, width, height)?.data ?? 'cannot be read';
}
