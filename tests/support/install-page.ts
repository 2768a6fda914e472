/** The messages that docs/install.md tells a technician of, as its tables have them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './larkfield';

/** @param where as the table's heading begins: "on the command line", "in the script editor" */
export function messagesToldOf(where: string): string[] {
  const page = readFileSync(join(ROOT, 'docs', 'install.md'), 'utf8');
  const table = page.split(`| ${where}`)[1]?.split('\n\n')[0] ?? '';
  const rows = [...table.matchAll(/^\| (.+?) \| .+ \|$/gm)].map((match) => match[1] ?? '');
  return rows.filter((row) => row !== '---');
}
