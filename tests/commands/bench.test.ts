/** `npm run bench`: calls and bytes are the same on every run, and a budget that is passed is told. Needs build/Code.js. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BenchSchool } from '../../commands/lib/bench/bench-school';
import {
  BUDGETS_FILE,
  type Budgets,
  budgetsOf,
  judge,
  readBudgets,
  writeBudgets,
} from '../../commands/lib/bench/budgets';
import { fitted, growthOf, lineInWords } from '../../commands/lib/bench/growth';
import type { Row } from '../../commands/lib/bench/jobs';
import { measure, type Wire } from '../../commands/lib/bench/meter';
import { ownFolder } from '../support/own-folder';

const ROOT = join(__dirname, '..', '..');
const SMALL = '40 × 4';
let folder = '';

beforeEach(() => {
  folder = ownFolder('bench');
});

interface Bench {
  rows: Row[];
  passed: object[];
  canBeLowered: object[];
  unmatched: string[];
}

/** The smallest school against these budgets. */
function bench(budgets: string): { status: number | null; told: Bench } {
  const { status, stdout } = spawnSync(
    process.execPath,
    // With the flags of `npm test` for V8, as all processes of its tests: most end before more compiling pays.
    [
      ...process.execArgv,
      '--expose-gc',
      '--import',
      'tsx',
      'commands/bench.ts',
      '--small',
      '--json',
      '--budgets',
      budgets,
    ],
    { cwd: ROOT, encoding: 'utf8' },
  );
  const told: Bench = JSON.parse(stdout);
  return { status, told };
}

/** What must not depend on the run: all but CPU and memory. */
const steady = ({ rows }: Bench) =>
  rows.map(({ size, job, cost: { cpu: _cpu, memory: _memory, ...same } }) => ({ size, job, ...same }));

/** A budget as it stands, for changing it. */
function budgetAt(budgets: Budgets, job: string): Wire {
  const budget = budgets[SMALL]?.[job];
  if (budget === undefined) throw new Error(`No budget for "${job}"`);
  return budget;
}

test('the smallest school is within its budgets; a lower one is passed, and every run counts the same', () => {
  const first = bench(BUDGETS_FILE);
  expect([first.status, first.told.passed, first.told.unmatched]).toEqual([0, [], []]);

  const planted = readBudgets(BUDGETS_FILE);
  const idle = budgetAt(planted, 'idle hour');
  const daily = budgetAt(planted, 'daily look');
  const calls = idle.calls;
  const roomy = daily.sent * 2;
  planted[SMALL] = {
    ...planted[SMALL],
    'idle hour': { ...idle, calls: calls - 1 },
    'daily look': { ...daily, sent: roomy },
  };
  delete planted[SMALL].Verify;
  planted[SMALL]['make tea'] = { calls: 1, sent: 1, read: 1 };
  const path = join(folder, 'budgets.json');
  writeBudgets(path, planted);
  const second = bench(path);
  expect(second.status).toBe(1);
  expect(second.told.passed).toEqual([
    { size: SMALL, job: 'idle hour', figure: 'calls', measured: calls, budget: calls - 1 },
  ]);
  expect(second.told.canBeLowered).toContainEqual(
    expect.objectContaining({ size: SMALL, job: 'daily look', figure: 'sent', budget: roomy }),
  );
  expect(second.told.unmatched).toEqual([`${SMALL}, Verify`, `${SMALL}, make tea`]);
  expect(steady(second.told)).toEqual(steady(first.told));
});

/** The budgets that the tables of docs/performance.md show, by size and job. */
function budgetsOnPage(): Budgets {
  const page = readFileSync(join(ROOT, 'docs', 'performance.md'), 'utf8');
  const budgets: Budgets = {};
  let ofSize: Budgets[string] = {};
  for (const line of page.split('\n')) {
    const [, people, policies] = /^### ([\d,]+) people × (\d+) policies$/.exec(line) ?? [];
    if (people !== undefined) {
      ofSize = {};
      budgets[`${people.replace(',', '')} × ${policies}`] = ofSize;
    }
    if (!/^\| [^|]+ \| [\d,]+ \|/.test(line)) continue;
    const [job = '', , calls, , sent, , read] = line.slice(2).split(' | ');
    const number = (cell = '') => Number(cell.replaceAll(',', ''));
    ofSize[job] = { calls: number(calls), sent: number(sent), read: number(read) };
  }
  return budgets;
}

test('the page shows the budgets that are in force', () => {
  expect(budgetsOnPage()).toEqual(readBudgets(BUDGETS_FILE));
});

const COST = {
  calls: 5,
  sent: 474,
  read: 12_459,
  byName: {},
  mostSent: 1,
  mostRead: 1,
  seconds: 1,
  secondsBefore: 1,
  cpu: 1,
  memory: 1,
};
const rowOf = (size: Row['size'], cost: Wire): Row => ({
  size,
  job: 'idle hour',
  series: null,
  cost: { ...COST, ...cost },
});
const THREE = [
  { people: 40, policies: 4 },
  { people: 200, policies: 8 },
  { people: 1500, policies: 15 },
];

test('a budget is calls as they are, and bytes rounded up to two digits', () => {
  expect(budgetsOf([rowOf({ people: 40, policies: 4 }, COST)])).toEqual({
    [SMALL]: { 'idle hour': { calls: 5, sent: 480, read: 13_000 } },
  });
});

test('a figure counts as lower from a tenth below its budget on, and schools that were not measured are not judged', () => {
  const row = rowOf({ people: 40, policies: 4 }, { calls: 9, sent: 91, read: 10 });
  const budget = { calls: 10, sent: 100, read: 10 };
  const budgets = { [SMALL]: { 'idle hour': budget }, '200 × 8': { 'idle hour': budget } };
  expect(judge([row], budgets)).toEqual({
    passed: [],
    canBeLowered: [{ size: SMALL, job: 'idle hour', figure: 'calls', measured: 9, budget: 10 }],
    unmatched: [],
  });
});

test('a job grows with what its figures lie nearest to', () => {
  const rows = THREE.map((size) =>
    rowOf(size, { calls: 5 * size.policies + 8, sent: 476, read: 130 * size.people * size.policies + 20_000 }),
  );
  const [growth] = growthOf(rows);
  expect(growth && Object.values(growth.lines).map(lineInWords)).toEqual([
    '5.00 × policies + 8',
    '476 always',
    '130 × people × policies + 20,000',
  ]);
  expect(growthOf(rows.slice(0, 2))).toEqual([]);
});

test('where figures lie beside the line, it says how far', () => {
  const line = fitted('emails', [
    [0, 200],
    [10, 330],
    [20, 400],
  ]);
  expect(lineInWords(line)).toBe('10.00 × emails + 210 (within 7 %)');
});

test('every call of a run is counted by name, with what it sends and reads', () => {
  const { workspace } = BenchSchool.open(2, '2026-09-01', '16:30');
  const before = new Map(workspace.calls);
  const { byName, calls, sent, read } = measure(workspace, () => {
    workspace.run('round', [{}], { as: 'policies@larkfield.example' });
  });
  const made = [...workspace.calls].map(([name, count]) => [name, count - (before.get(name) ?? 0)] as const);
  expect(byName).toEqual(Object.fromEntries(made.filter(([, count]) => count > 0)));
  expect(calls).toBe(Object.values(byName).reduce((sum, count) => sum + count, 0));
  expect([sent > 2 * calls, read > 2 * calls]).toEqual([true, true]);
});

test('a job that fails is not measured', () => {
  const { workspace } = BenchSchool.open(2, '2026-09-01', '16:30');
  const failing = () =>
    measure(workspace, () => void workspace.run('printPolicy', ['P99'], { as: 'policies@larkfield.example' }));
  expect(failing).toThrow(/^printPolicy failed while it was measured: /);
});
