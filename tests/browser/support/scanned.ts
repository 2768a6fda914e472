/** What a phone's camera reads of a page that is open: the picture of it, as the browser draws it, and not what it was drawn from. */
import type { Page } from 'playwright-core';
import { readPicture } from '../../support/scan';

/** The picture as the browser has it: as one text, since a list of a million numbers takes long to hand over. */
interface Picture {
  pixels: string;
  width: number;
  height: number;
}

/** @param scale what is left of each side: fewer points are read sooner */
function readScreenshot(page: Page, shot: Buffer, scale = 1): Promise<string> {
  const picture = page.evaluate<Picture>(`(async () => {
    const bytes = Uint8Array.from(atob(${JSON.stringify(shot.toString('base64'))}), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const [width, height] = [bitmap.width, bitmap.height].map((side) => Math.floor(side * ${scale}));
    const context = new OffscreenCanvas(width, height).getContext('2d');
    context.drawImage(bitmap, 0, 0, width, height);
    const { data } = context.getImageData(0, 0, width, height);
    return { pixels: btoa(Array.from(data, (value) => String.fromCharCode(value)).join('')), width, height };
  })()`);
  return picture.then(({ pixels, width, height }) =>
    readPicture(new Uint8ClampedArray(Buffer.from(pixels, 'base64')), width, height),
  );
}

/** @returns what the one code of a poster says, which is in the middle of its page; "cannot be read" where there is none */
export async function scannedPoster(page: Page): Promise<string> {
  const { x, y, width } = (await page.locator('.drawn').boundingBox()) ?? { x: 0, y: 0, width: 0 };
  const clip = { x: x + width / 2 - 192, y: y + 208, width: 384, height: 384 };
  return readScreenshot(page, await page.screenshot({ clip }), 0.5);
}

/** What is read of each slip of a page: its right half, at 96 dots an inch, of so many one below the other. */
export async function scannedSlips(page: Page, count: number): Promise<string[]> {
  const { x, y } = (await page.locator('.drawn').boundingBox()) ?? { x: 0, y: 0 };
  const read: string[] = [];
  for (let slip = 0; slip < count; slip += 1) {
    const clip = { x: x + 318, y: y + slip * 186, width: 318, height: 186 };
    read.push(await readScreenshot(page, await page.screenshot({ clip })));
  }
  return read;
}
