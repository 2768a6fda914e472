/** What was measured → what people read: the table on a screen, the table of docs/performance.md. */
import { type Budgets, budgetOf, type Departure, type Judgement, sizeKey } from './budgets';
import { grouped } from './grouped';
import { FIGURES, type Growth, growthOf, lineInWords } from './growth';
import type { Row } from './jobs';

/** Where and when it was measured. */
export interface Setting {
  node: string;
  cores: number;
  /** "2026-09-01" */
  date: string;
}

const NAMES_ON_SCREEN = 6;
const NAMES_ON_PAGE = 4;

const HEADINGS = [
  'job',
  'calls',
  'budget',
  'bytes sent',
  'budget',
  'bytes read',
  'budget',
  'largest call sent',
  'read',
  'modelled s',
  'as before',
  'CPU s',
  'memory MB',
];

/** @returns line by line */
export function screenLines(rows: readonly Row[], budgets: Budgets, judgement: Judgement): string[] {
  const tables = sizesOf(rows).flatMap((size) => {
    const its = rows.filter((row) => sizeKey(row.size) === size);
    const table = [HEADINGS, ...its.map((row) => cellsOf(row, budgets))];
    const widths = HEADINGS.map((_, column) => Math.max(...table.map((cells) => cells[column]?.length ?? 0)));
    const line = (cells: readonly string[]) =>
      cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  ');
    return [
      '',
      `${inWords(size)}:`,
      `  ${line(HEADINGS)}`,
      ...its.flatMap((row) => [`  ${line(cellsOf(row, budgets))}`, `      ${callsByName(row, NAMES_ON_SCREEN)}`]),
    ];
  });
  return [...tables, ...growthLines(growthOf(rows)), ...judgementLines(judgement)];
}

function sizesOf(rows: readonly Row[]): string[] {
  return [...new Set(rows.map(({ size }) => sizeKey(size)))];
}

/** "40 × 4" → "40 people × 4 policies" */
function inWords(size: string): string {
  const [people = '', policies = ''] = size.split(' × ');
  return `${grouped(Number(people))} people × ${policies} policies`;
}

function cellsOf(row: Row, budgets: Budgets): string[] {
  const { cost, job } = row;
  const budget = budgetOf(row, budgets);
  const figures = FIGURES.flatMap((figure) => [
    grouped(cost[figure]),
    budget === null ? 'none' : grouped(budget[figure]),
  ]);
  const largest = [cost.mostSent, cost.mostRead].map(grouped);
  const modelled = [cost.seconds, cost.secondsBefore].map((seconds) => seconds.toFixed(1));
  return [job, ...figures, ...largest, ...modelled, cost.cpu.toFixed(2), cost.memory.toFixed(0)];
}

/** "Item.getId 150, Response.getId 31 and 12 other calls" */
function callsByName({ cost }: Row, most: number): string {
  const all = Object.entries(cost.byName);
  const shown = all.slice(0, most);
  const left = all.slice(most).reduce((sum, [, count]) => sum + count, 0);
  const words = shown.map(([name, count]) => `${name} ${grouped(count)}`).join(', ');
  return left === 0 ? words : `${words} and ${grouped(left)} more`;
}

function growthLines(growths: readonly Growth[]): string[] {
  if (growths.length === 0) return [];
  const lines = growths.map(({ what, lines: { calls, sent, read } }) => [
    what,
    `calls ${lineInWords(calls)}`,
    `sent ${lineInWords(sent)}`,
    `read ${lineInWords(read)}`,
  ]);
  const width = (column: number) => Math.max(...lines.map((cells) => cells[column]?.length ?? 0));
  return [
    '',
    'How it grows (least squares):',
    ...lines.map((cells) => `  ${cells.map((cell, i) => cell.padEnd(width(i))).join('  ')}`.trimEnd()),
  ];
}

function judgementLines({ passed, canBeLowered, unmatched }: Judgement): string[] {
  const told = ({ size, job, figure, measured, budget }: Departure) =>
    `  ${size}, ${job}: ${nameOf(figure)} ${grouped(measured)}, budget ${grouped(budget)}`;
  const part = (heading: string, lines: readonly string[]) => (lines.length === 0 ? [] : ['', heading, ...lines]);
  return [
    ...part('OVER BUDGET:', passed.map(told)),
    ...part(
      'Measured without a budget, or with a budget and not measured. `npm run bench -- --record` writes them anew:',
      unmatched.map((job) => `  ${job}`),
    ),
    ...part(
      'At least a tenth below its budget, which can be lowered with `npm run bench -- --record`:',
      canBeLowered.map(told),
    ),
    ...(passed.length + unmatched.length === 0 ? ['', 'Everything within its budget.'] : []),
  ];
}

function nameOf(figure: Departure['figure']): string {
  return figure === 'calls' ? 'calls' : `bytes ${figure}`;
}

/** As docs/performance.md has it between its markers. */
export function pageTables(rows: readonly Row[], budgets: Budgets, { node, cores, date }: Setting): string {
  const tables = sizesOf(rows).flatMap((size) => [
    `### ${inWords(size)}`,
    '',
    tableRow([...HEADINGS, 'most of the calls']),
    tableRow(['---', ...HEADINGS.slice(1).map(() => '---:'), '---']),
    ...rows
      .filter((row) => sizeKey(row.size) === size)
      .map((row) => tableRow([...cellsOf(row, budgets), callsByName(row, NAMES_ON_PAGE)])),
    '',
  ]);
  const growth = growthOf(rows).map(({ what, lines }) =>
    tableRow([what, ...FIGURES.map((figure) => lineInWords(lines[figure]))]),
  );
  return [
    `Measured with Node ${node} on ${cores} cores, ${date}.`,
    '',
    ...tables,
    '### How it grows',
    '',
    tableRow(['job', 'calls', 'bytes sent', 'bytes read']),
    tableRow(['---', '---', '---', '---']),
    ...growth,
  ].join('\n');
}

function tableRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
