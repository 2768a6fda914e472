/** The tables of docs/reading.md that tell a school which lists and paragraphs are clauses. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const guide = readFileSync(join(__dirname, '../../../docs/reading.md'), 'utf8');

/** The rows of the first table below a heading, without its own heading: [rule, "yes" or "no"]. */
export function tableBelow(heading: string): string[][] {
  const after = guide.split(`## ${heading}\n`)[1] ?? '';
  const [table = ''] = /(?:^\|.*\n)+/m.exec(after) ?? [];
  return table
    .trim()
    .split('\n')
    .slice(2)
    .map((row) =>
      row
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

/** The same table from the code. */
export function rulesInWords(rules: readonly { name: string; isClauses: boolean }[]): string[][] {
  return rules.map(({ name, isClauses }) => [name, isClauses ? 'yes' : 'no']);
}
