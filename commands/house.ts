/**
 * Draws who imports whom into docs/architecture.md, between its two markers: `npm run house`. A test holds that the page
 * shows what this would draw.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawnHouse } from './lib/house/diagram';
import { STAGES } from './lib/house/import-table';
import { importsBelow } from './lib/house/read-imports';

const BEGIN = '<!-- drawn by npm run house: begin -->';
const END = '<!-- drawn by npm run house: end -->';

/** From the repository's root on. */
export const PAGE = 'docs/architecture.md';

/** The page with the drawing between its markers. @param root of the repository @throws where a marker is gone */
export function pageWithDrawing(root: string): string {
  const page = readFileSync(join(root, PAGE), 'utf8');
  const begin = page.indexOf(BEGIN);
  const end = page.indexOf(END);
  if (begin === -1 || end < begin)
    throw new Error(
      `${PAGE} has lost a marker. Write these two lines where the drawing is to stand:\n${BEGIN}\n${END}`,
    );
  const drawing = drawnHouse(STAGES, importsBelow(root, ['src']));
  return `${page.slice(0, begin)}${BEGIN}\n\n${drawing}\n\n${page.slice(end)}`;
}

if (require.main === module) {
  const root = join(__dirname, '..');
  writeFileSync(join(root, PAGE), pageWithDrawing(root));
  console.log(`Drawn into ${PAGE}.`);
}
