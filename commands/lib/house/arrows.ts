/** The house, its rule. In: the table and what the files import. Out: each import that the table does not allow, as a sentence. */
import { NEVER, OTHER_FILES, type Row, type Stage } from './import-table';
import type { Import } from './read-imports';

/** Where a file stands in the table: the place in the list of stages, and in the stage's list of rows. */
interface Standing {
  stage: number;
  row: number;
}

function isBelow(path: string, place: string): boolean {
  return path === place || path.startsWith(`${place}/`);
}

function namesOf(row: Row): readonly string[] {
  return typeof row === 'string' ? [row] : row;
}

/** @param file from the root on. @returns null for a file that has no place in the table */
export function standingOf(stages: readonly Stage[], file: string): Standing | null {
  const stage = stages.findIndex(({ place }) => isBelow(file, place));
  const found = stages[stage];
  if (found === undefined) return null;
  if (found.place === file) return { stage, row: 0 };
  const [name = '', ...deeper] = file.slice(found.place.length + 1).split('/');
  const named = found.rows.findIndex((row) => namesOf(row).includes(name));
  if (named !== -1) return { stage, row: named };
  const others = deeper.length === 0 ? found.rows.indexOf(OTHER_FILES) : -1;
  return others === -1 ? null : { stage, row: others };
}

/** What is wrong with one import by the table, null where nothing is. */
function faultOf(stages: readonly Stage[], { from, to }: Import): string | null {
  const importer = standingOf(stages, from);
  const stage = importer === null ? undefined : stages[importer.stage];
  // A file without a place is told once, by strangers(), not once for each of its imports.
  if (importer === null || stage === undefined) return null;
  if (!to.startsWith('src/')) return stage.libraries.includes(to) ? null : 'a library that its stage may not use';
  const imported = standingOf(stages, to);
  if (imported === null) return 'which has no place in the table';
  if (imported.stage === importer.stage) return imported.row > importer.row ? 'which stands to its right' : null;
  if (imported.stage > importer.stage) return 'which stands to its right';
  const isAllowed = stage.only === undefined || stage.only.some((place) => isBelow(to, place));
  return isAllowed ? null : 'which its stage may not use';
}

/** @returns a sentence for each import that the table or one of the fences beside it forbids; empty where all is well */
export function wrongArrows(stages: readonly Stage[], imports: readonly Import[]): string[] {
  return imports.flatMap((one) => {
    const fence = NEVER.find(
      (rule) => isBelow(one.from, rule.in) && rule.imports.some((place) => isBelow(one.to, place)),
    );
    const fault =
      fence !== undefined
        ? `which nothing in ${fence.in}/ may`
        : isBelow(one.from, 'src')
          ? faultOf(stages, one)
          : null;
    return fault === null ? [] : [`${one.from} imports ${one.to}, ${fault}`];
  });
}

/** @returns a sentence for each file that stands nowhere in the table, and for each name in the table that no file answers to */
export function strangers(stages: readonly Stage[], files: readonly string[]): string[] {
  const homeless = files.filter((file) => standingOf(stages, file) === null);
  const named = stages.flatMap(({ place, rows }) => [
    place,
    ...rows.flatMap(namesOf).flatMap((name) => (name === OTHER_FILES ? [] : [`${place}/${name}`])),
  ]);
  const empty = named.filter((place) => !files.some((file) => isBelow(file, place)));
  return [
    ...homeless.map((file) => `${file} has no row in the table`),
    ...empty.map((place) => `${place} has a row in the table and is not there`),
  ];
}
