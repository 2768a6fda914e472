/**
 * Draws into docs/ what the code says: who imports whom (docs/architecture.md), and what we believe of Google
 * (docs/on-google.md), each between two markers; and into the panel the parts of docs/ that its help shows: `npm run house`.
 * Tests hold that all three are what this would draw.
 */
import { join } from 'node:path';
import { type DrawnPage, draw, pageWith } from './lib/drawn-page';
import { helpSections, SECTIONS_FILE } from './lib/help-sections';
import { drawnHouse } from './lib/house/diagram';
import { STAGES } from './lib/house/import-table';
import { importsBelow } from './lib/house/read-imports';
import { BELIEFS_PAGE, pageWithBeliefs } from './self-test/beliefs-page';

const HOUSE_PAGE: DrawnPage = { path: 'docs/architecture.md', command: 'house' };

/** From the repository's root on. */
export const PAGE = HOUSE_PAGE.path;

/** The page with the drawing between its markers. @param root of the repository @throws where a marker is gone */
export function pageWithDrawing(root: string): string {
  return pageWith(drawnHouse(STAGES, importsBelow(root, ['src'])), HOUSE_PAGE, root);
}

if (require.main === module) {
  const root = join(__dirname, '..');
  draw(pageWithDrawing(root), HOUSE_PAGE, root);
  draw(pageWithBeliefs(root), BELIEFS_PAGE, root);
  draw(helpSections(root), { path: SECTIONS_FILE, command: 'house' }, root);
}
