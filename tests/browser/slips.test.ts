/** Slips as they come out of the printer: a page of A4, and every code on it can be read at that size. */
import type { Page } from 'playwright-core';
import { makeSchool } from '../../commands/simulation/school';
import { schoolSite } from '../../commands/simulation/start-school';
import { readPicture } from '../support/scan';
import { published } from '../support/without-account';
import { DESK, useSites } from './support/browser';
import { picture } from './support/pictures';

const visit = useSites();

test('three slips stand on one page of A4, and a phone reads their codes', async () => {
  const school = published();
  school.run('makeSlips', ['everyone']);
  const file = school.workspace.files.find(({ kind, id }) => kind === 'spreadsheet' && id !== school.workbookId);
  const site = schoolSite(school.workspace, makeSchool({ seed: 1 }));
  const page = await visit(site, `/spreadsheets/d/${file?.id}/edit`, DESK);
  await page.emulateMedia({ media: 'print' });
  await picture(page, 'slips');
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1);
  expect(await scanned(page)).toEqual([
    expect.stringContaining('Bob%20Ray'),
    expect.stringContaining('Joy%20Ade'),
    expect.stringContaining('Eva%20Novak'),
  ]);
});

/** What is read of each slip: its right half, as the browser draws it at 96 dots an inch. */
async function scanned(page: Page): Promise<string[]> {
  const box = (await page.locator('.drawn').boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const read: string[] = [];
  for (const slip of [0, 1, 2]) {
    const clip = { x: box.x + 318, y: box.y + slip * 186, width: 318, height: 186 };
    const shot = (await page.screenshot({ clip })).toString('base64');
    const pixels = await page.evaluate<number[]>(`(async () => {
      const bytes = Uint8Array.from(atob(${JSON.stringify(shot)}), (letter) => letter.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const context = canvas.getContext('2d');
      context.drawImage(bitmap, 0, 0);
      return [...context.getImageData(0, 0, bitmap.width, bitmap.height).data];
    })()`);
    read.push(readPicture(new Uint8ClampedArray(pixels), clip.width, clip.height));
  }
  return read;
}
