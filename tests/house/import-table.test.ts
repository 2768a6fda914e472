/** The import rule of the design: the way of the data runs from left to right, and each place imports only what stands before it. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PAGE, pageWithDrawing } from '../../commands/house';
import { strangers, wrongArrows } from '../../commands/lib/house/arrows';
import { drawnHouse, rowArrows, stageArrows } from '../../commands/lib/house/diagram';
import { OTHER_FILES, STAGES, type Stage } from '../../commands/lib/house/import-table';
import {
  filesBelow,
  type Import,
  importedNames,
  importsBelow,
  UNKNOWN_IMPORT,
} from '../../commands/lib/house/read-imports';

const ROOT = join(__dirname, '..', '..');
const IMPORTS = importsBelow(ROOT, ['src', 'local', 'commands', 'samples', 'tests']);

describe('this repository', () => {
  test('every file of src/ has a row in the table, and every row has a file', () => {
    expect(strangers(STAGES, filesBelow(ROOT, 'src'))).toEqual([]);
  });

  test('each file imports only what stands in its row and to its left', () => {
    expect(wrongArrows(STAGES, IMPORTS)).toEqual([]);
  });

  test('all arrows of the drawing lead from right to left', () => {
    const between = stageArrows(STAGES, IMPORTS).map((arrow) => ({ ...arrow, in: 'src' }));
    const within = STAGES.flatMap(({ place }, index) =>
      rowArrows(STAGES, index, IMPORTS).map((arrow) => ({ ...arrow, in: place })),
    );
    expect([...between, ...within].filter(({ from, to }) => from < to)).toEqual([]);
    expect([between.length, within.length].map((count) => count > STAGES.length)).toEqual([true, true]);
  });

  test('docs/architecture.md shows what `npm run house` draws', () => {
    expect(readFileSync(join(ROOT, PAGE), 'utf8')).toBe(pageWithDrawing(ROOT));
  });

  test('the rule sees what it looks for', () => {
    expect(IMPORTS.filter(({ from }) => from === 'src/main.ts').map(({ to }) => to)).toEqual([
      'valibot',
      'src/addon/index.ts',
      'src/flows/index.ts',
      'src/google/cards.ts',
      'src/google/ports.ts',
      'src/google/runtime.ts',
    ]);
  });
});

describe('what a file imports', () => {
  test('is found in every way of importing, types too, each once', () => {
    const code = `
      import dayjs from 'dayjs';
      import type { Day } from './day';
      import { type Person, people } from '../people';
      import './day';
      export * from './words';
      export * as names from './names';
      export { first } from './lists';
      export type { Problem } from './problem';
      type Clause = import('./clause').Clause;
      function later(policy: typeof import('./policy')) { return import('./later'); }`;
    expect(importedNames(code)).toEqual([
      'dayjs',
      './day',
      '../people',
      './words',
      './names',
      './lists',
      './problem',
      './clause',
      './policy',
      './later',
    ]);
  });

  test('is nothing in a comment, a string, or an export of its own', () => {
    const code = `
      // import { gone } from './gone';
      /* export * from './gone'; */
      export const words = "import x from './gone'";
      export { words as sentence };`;
    expect(importedNames(code)).toEqual([]);
  });

  test('is unknown where the name is worked out while it runs', () => {
    expect(importedNames('export const load = (name: string) => import(name);')).toEqual([UNKNOWN_IMPORT]);
  });
});

describe('the rule, on a small house', () => {
  const HOUSE: readonly Stage[] = [
    { place: 'src/common', rows: [OTHER_FILES], libraries: ['dayjs'] },
    { place: 'src/policy', rows: [['model.ts', 'words.ts'], 'lines', 'read.ts'], libraries: [] },
    { place: 'src/register', rows: ['tabs', OTHER_FILES], libraries: [] },
    { place: 'src/google', rows: [OTHER_FILES], only: ['src/common', 'src/register/tabs'], libraries: [] },
    { place: 'src/main.ts', rows: [], only: ['src/google'], libraries: [] },
  ];
  const wrong = (from: string, to: string): string[] => wrongArrows(HOUSE, [{ from, to }]);

  test.each<[string, string, string]>([
    ['a stage to the left', 'src/policy/read.ts', 'src/common/day.ts'],
    ['a row to the left', 'src/policy/lines/text.ts', 'src/policy/words.ts'],
    ['its own row', 'src/policy/lines/text.ts', 'src/policy/lines/line.ts'],
    ['a file of its own row', 'src/policy/model.ts', 'src/policy/words.ts'],
    ['a library of its stage', 'src/common/day.ts', 'dayjs'],
    ['from the other files what is named before', 'src/register/read.ts', 'src/register/tabs/tab.ts'],
    ['what its stage may import', 'src/google/ports.ts', 'src/register/tabs/tab.ts'],
    ['anything at all, outside src/', 'commands/demo.ts', 'src/google/ports.ts'],
    ['any library, outside src/', 'local/store.ts', 'node:fs'],
  ])('a file may import %s', (_what, from, to) => {
    expect(wrong(from, to)).toEqual([]);
  });

  test.each<[string, string, string]>([
    ['src/policy/read.ts', 'src/register/read.ts', 'which stands to its right'],
    ['src/policy/words.ts', 'src/policy/lines/text.ts', 'which stands to its right'],
    ['src/register/tabs/tab.ts', 'src/register/read.ts', 'which stands to its right'],
    ['src/google/ports.ts', 'src/register/read.ts', 'which its stage may not use'],
    ['src/main.ts', 'src/common/day.ts', 'which its stage may not use'],
    ['src/policy/read.ts', 'dayjs', 'a library that its stage may not use'],
    ['src/policy/read.ts', 'node:fs', 'a library that its stage may not use'],
    ['src/policy/read.ts', UNKNOWN_IMPORT, 'a library that its stage may not use'],
    ['src/policy/read.ts', 'src/gone/away.ts', 'which has no place in the table'],
    ['src/google/ports.ts', 'src/main.ts', 'which stands to its right'],
    ['src/policy/read.ts', 'local/workspace.ts', 'which nothing in src/ may'],
    ['src/policy/read.ts', 'tests/made.ts', 'which nothing in src/ may'],
    ['local/store.ts', 'src/common/day.ts', 'which nothing in local/ may'],
    ['local/store.ts', 'commands/build.ts', 'which nothing in local/ may'],
    ['commands/demo.ts', 'src/main.ts', 'which nothing in commands/ may'],
    ['tests/main.test.ts', 'src/main.ts', 'which nothing in tests/ may'],
  ])('%s may not import %s', (from, to, fault) => {
    expect(wrong(from, to)).toEqual([`${from} imports ${to}, ${fault}`]);
  });

  test('a file without a row is told, and a row without a file', () => {
    const files = ['src/common/day.ts', 'src/policy/read.ts', 'src/policy/lines/text.ts', 'src/policy/new.ts'];
    expect(strangers(HOUSE.slice(0, 3), files)).toEqual([
      'src/policy/new.ts has no row in the table',
      'src/policy/model.ts has a row in the table and is not there',
      'src/policy/words.ts has a row in the table and is not there',
      'src/register has a row in the table and is not there',
      'src/register/tabs has a row in the table and is not there',
    ]);
  });

  test('is drawn with the number of imports on each arrow', () => {
    const imports: Import[] = [
      { from: 'src/policy/lines/text.ts', to: 'src/policy/model.ts' },
      { from: 'src/policy/lines/line.ts', to: 'src/policy/words.ts' },
      { from: 'src/policy/lines/line.ts', to: 'src/policy/lines/text.ts' },
      { from: 'src/policy/read.ts', to: 'src/common/day.ts' },
      { from: 'src/common/day.ts', to: 'dayjs' },
    ];
    expect(drawnHouse(HOUSE.slice(0, 2), imports)).toBe(
      [
        '```mermaid',
        'flowchart BT',
        '  common["common"]',
        '  subgraph policy',
        '    direction BT',
        '    policy_0["model<br>words"]',
        '    policy_1["lines"]',
        '    policy_2["read"]',
        '    policy_1 -->|2| policy_0',
        '  end',
        '  policy -->|1| common',
        '```',
      ].join('\n'),
    );
  });
});
