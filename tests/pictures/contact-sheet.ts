/** Many small pages side by side on sheets that can be looked at in one view. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';

export interface Shown {
  caption: string;
  /** A whole page. */
  html: string;
}

interface Print {
  caption: string;
  /** PNG, as base64. */
  picture: string;
  height: number;
}

const GAP = 16;
const CAPTION = 34;
const SHEET_HEIGHT = 1560;
const TALLEST = SHEET_HEIGHT - CAPTION - GAP;
const MOST_COLUMNS = 2;

/**
 * Takes each page at that width and lays them out in columns.
 * @returns how many sheets were written: NAME-01.png …
 */
export async function drawSheets(
  browser: Browser,
  pages: readonly Shown[],
  { folder, name, width, columns }: { folder: string; name: string; width: number; columns: number },
): Promise<number> {
  mkdirSync(folder, { recursive: true });
  const prints: Print[] = [];
  const page = await browser.newPage({ viewport: { width, height: 200 } });
  for (const { caption, html } of pages) {
    await page.setContent(html);
    await page.evaluate('for (const one of document.querySelectorAll("details")) one.open = true');
    await page.addStyleTag({
      content:
        '.panel{min-height:0!important} .notice{position:static!important;transform:none!important;margin:8px auto} .footer{position:static!important} .dialog{position:static!important}',
    });
    const whole = Math.ceil(Number(await page.evaluate('document.documentElement.getBoundingClientRect().height')));
    // What is longer than a column of a sheet goes on in the next one; what would need more than two is cut.
    for (let top = 0; top < Math.min(whole, MOST_COLUMNS * TALLEST); top += TALLEST) {
      const height = Math.max(1, Math.min(TALLEST, whole - top));
      const shot = await page.screenshot({ clip: { x: 0, y: top, width, height }, fullPage: true });
      prints.push({ caption: top === 0 ? caption : `(goes on) ${caption}`, picture: shot.toString('base64'), height });
    }
  }
  await page.close();
  const sheets = laidOut(prints, columns);
  const sheetPage = await browser.newPage({
    viewport: { width: columns * (width + GAP) + GAP, height: SHEET_HEIGHT + 20 },
  });
  for (const [place, sheet] of sheets.entries()) {
    await sheetPage.setContent(sheetHtml(sheet, width));
    writeFileSync(
      join(folder, `${name}-${String(place + 1).padStart(2, '0')}.png`),
      await sheetPage.screenshot({ fullPage: true }),
    );
  }
  await sheetPage.close();
  return sheets.length;
}

/** Column after column, sheet after sheet, in their order. */
function laidOut(prints: readonly Print[], columns: number): Print[][][] {
  const sheets: Print[][][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const print of prints) {
    const needed = print.height + CAPTION + GAP;
    if (used + needed > SHEET_HEIGHT) {
      if ((sheets.at(-1)?.length ?? columns) === columns) sheets.push([]);
      sheets.at(-1)?.push([]);
      used = 0;
    }
    sheets.at(-1)?.at(-1)?.push(print);
    used += needed;
  }
  return sheets;
}

function sheetHtml(columns: readonly Print[][], width: number): string {
  const caption = (words: string) => words.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  const drawn = columns.map(
    (prints) =>
      `<div>${prints.map((print) => `<p>${caption(print.caption)}</p><img src="data:image/png;base64,${print.picture}">`).join('')}</div>`,
  );
  return `<style>body{background:#c9ced6;display:flex;gap:${GAP}px;margin:${GAP / 2}px;align-items:flex-start} div{width:${width}px} p{font:bold 12px/15px Arial;margin:0 0 2px;height:30px;overflow:hidden;color:#7a1f00} img{display:block;width:${width}px;margin-bottom:${GAP}px}</style>${drawn.join('')}`;
}
