/** A page of docs/ of which a part is drawn by a command, between two markers; a test holds that it shows what would be drawn. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface DrawnPage {
  /** From the repository's root on. */
  path: string;
  /** The npm script that draws it. */
  command: string;
}

/** The page with the drawing between its markers. @param root of the repository @throws where a marker is gone */
export function pageWith(drawing: string, { path, command }: DrawnPage, root: string): string {
  const [first, last] = [`<!-- drawn by npm run ${command}: begin -->`, `<!-- drawn by npm run ${command}: end -->`];
  const page = readFileSync(join(root, path), 'utf8');
  const begin = page.indexOf(first);
  const end = page.indexOf(last);
  if (begin === -1 || end < begin)
    throw new Error(
      `${path} has lost a marker. Write these two lines where the drawing is to stand:\n${first}\n${last}`,
    );
  return `${page.slice(0, begin)}${first}\n\n${drawing}\n\n${page.slice(end)}`;
}

/** Writes the page as it would be drawn, and says so. */
export function draw(drawn: string, { path }: DrawnPage, root: string): void {
  writeFileSync(join(root, path), drawn);
  console.log(`Drawn into ${path}.`);
}
