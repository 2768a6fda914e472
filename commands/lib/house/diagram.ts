/**
 * The house, drawn. In: the table and what the files import. Out: one Mermaid diagram of two levels, the stages and what
 * stands in them, with the number of imports on each arrow. An arrow leads from what imports to what is imported; what the
 * table has on the left is drawn at the top, since a page is tall and not wide.
 */
import { standingOf } from './arrows';
import { OTHER_FILES, type Row, type Stage } from './import-table';
import type { Import } from './read-imports';

/** So many imports lead from one place of the table to another; the numbers are the places in their list. */
interface Arrow {
  from: number;
  to: number;
  imports: number;
}

function counted(pairs: readonly (readonly [number, number])[]): Arrow[] {
  const arrows = new Map<string, Arrow>();
  for (const [from, to] of pairs) {
    if (from === to) continue;
    const key = `${from} ${to}`;
    arrows.set(key, { from, to, imports: (arrows.get(key)?.imports ?? 0) + 1 });
  }
  return [...arrows.values()].sort((first, second) => first.from - second.from || first.to - second.to);
}

/** Between the stages: from and to are places in the list of stages. */
export function stageArrows(stages: readonly Stage[], imports: readonly Import[]): Arrow[] {
  return counted(
    imports.flatMap(({ from, to }) => {
      const importer = standingOf(stages, from);
      const imported = standingOf(stages, to);
      return importer === null || imported === null ? [] : [[importer.stage, imported.stage] as const];
    }),
  );
}

/** Within one stage: from and to are places in its list of rows. */
export function rowArrows(stages: readonly Stage[], stage: number, imports: readonly Import[]): Arrow[] {
  return counted(
    imports.flatMap(({ from, to }) => {
      const importer = standingOf(stages, from);
      const imported = standingOf(stages, to);
      return importer?.stage === stage && imported?.stage === stage ? [[importer.row, imported.row] as const] : [];
    }),
  );
}

function nameOf({ place }: Stage): string {
  return place.replace(/^src\//, '').replace(/\.ts$/, '');
}

function labelOf(row: Row): string {
  const names = typeof row === 'string' ? [row] : row;
  return names.map((name) => (name === OTHER_FILES ? 'its other files' : name.replace(/\.ts$/, ''))).join('<br>');
}

function drawnArrow(from: string, to: string, imports: number): string {
  return `${from} -->|${imports}| ${to}`;
}

/** A box with what stands in it; a stage of one row is a plain box. */
function drawnStage(stages: readonly Stage[], index: number, imports: readonly Import[]): string[] {
  const stage = stages[index];
  if (stage === undefined) return [];
  const name = nameOf(stage);
  if (stage.rows.length < 2) return [`  ${name}["${name}"]`];
  return [
    `  subgraph ${name}`,
    '    direction BT',
    ...stage.rows.map((row, place) => `    ${name}_${place}["${labelOf(row)}"]`),
    ...rowArrows(stages, index, imports).map(
      (arrow) => `    ${drawnArrow(`${name}_${arrow.from}`, `${name}_${arrow.to}`, arrow.imports)}`,
    ),
    '  end',
  ];
}

/** @returns the diagram as a block of Markdown, without a line feed at its end */
export function drawnHouse(stages: readonly Stage[], imports: readonly Import[]): string {
  const names = stages.map(nameOf);
  return [
    '```mermaid',
    'flowchart BT',
    ...stages.flatMap((_stage, index) => drawnStage(stages, index, imports)),
    ...stageArrows(stages, imports).map(
      (arrow) => `  ${drawnArrow(names[arrow.from] ?? '', names[arrow.to] ?? '', arrow.imports)}`,
    ),
    '```',
  ].join('\n');
}
