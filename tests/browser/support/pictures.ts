/** Pictures of every page of a form, for looking at: PICTURES=out/pictures npm run test:browser */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** Takes one of the whole page, or of what is in view, where a folder for them is named. */
export async function picture(page: Page, name: string, { isWhole = true } = {}): Promise<void> {
  const folder = process.env.PICTURES;
  if (folder === undefined || folder === '') return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: isWhole });
}
