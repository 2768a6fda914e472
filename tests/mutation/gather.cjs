/**
 * Run by Stryker in its copy of the repository: one file that holds the tests of a folder. Each mutant then loads what they
 * share once and not once a file, which is most of the time that a mutant takes.
 */
const { readdirSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

const [folder = '', name = ''] = process.argv.slice(2);
const tests = readdirSync(folder, { recursive: true }).filter(
  // What is drawn by chance may notice today what it does not notice tomorrow.
  (file) => file.endsWith('.test.ts') && !file.endsWith('.property.test.ts'),
);
writeFileSync(join(folder, name), tests.map((file) => `require('./${file}');\n`).join(''));
