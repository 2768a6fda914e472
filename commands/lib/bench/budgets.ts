/** What each job may cost at most, kept in budgets.json: today's figures, until somebody lowers them or means to raise them. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { FIGURES, type Figure } from './growth';
import type { Row } from './jobs';
import type { Size, Wire } from './meter';

const whole = v.pipe(v.number(), v.integer(), v.minValue(0));
const BudgetsSchema = v.record(
  v.string(),
  v.record(v.string(), v.strictObject({ calls: whole, sent: whole, read: whole })),
);

/** By size, "40 × 4", and job. */
export type Budgets = v.InferOutput<typeof BudgetsSchema>;

export const BUDGETS_FILE = join(__dirname, 'budgets.json');

/** From this part of its budget on downwards, a figure is told as one whose budget can be lowered. */
const MUCH_LESS = 0.9;

/** @throws where the file is not as it should be */
export function readBudgets(path: string): Budgets {
  return v.parse(BudgetsSchema, JSON.parse(readFileSync(path, 'utf8')));
}

export function writeBudgets(path: string, budgets: Budgets): void {
  writeFileSync(path, `${JSON.stringify(budgets, null, 2)}\n`);
}

export function sizeKey({ people, policies }: Size): string {
  return `${people} × ${policies}`;
}

/** Calls as they are; bytes rounded up to two digits, since a word more in an email is no matter of cost. */
export function budgetsOf(rows: readonly Row[]): Budgets {
  const budgets: Budgets = {};
  for (const { size, job, cost } of rows) {
    const ofSize = budgets[sizeKey(size)] ?? {};
    ofSize[job] = { calls: cost.calls, sent: roundedUp(cost.sent), read: roundedUp(cost.read) };
    budgets[sizeKey(size)] = ofSize;
  }
  return budgets;
}

function roundedUp(bytes: number): number {
  const unit = 10 ** Math.max(0, String(bytes).length - 2);
  return Math.ceil(bytes / unit) * unit;
}

export function budgetOf({ size, job }: Pick<Row, 'size' | 'job'>, budgets: Budgets): Wire | null {
  return budgets[sizeKey(size)]?.[job] ?? null;
}

/** One figure beside its budget. */
export interface Departure {
  size: string;
  job: string;
  figure: Figure;
  measured: number;
  budget: number;
}

export interface Judgement {
  passed: Departure[];
  canBeLowered: Departure[];
  /** "40 × 4, idle hour": measured and without a budget, or with a budget and not measured. */
  unmatched: string[];
}

/** Only sizes that were measured are judged. */
export function judge(rows: readonly Row[], budgets: Budgets): Judgement {
  const judgement: Judgement = { passed: [], canBeLowered: [], unmatched: [] };
  const left = new Set(
    [...new Set(rows.map(({ size }) => sizeKey(size)))].flatMap((size) =>
      Object.keys(budgets[size] ?? {}).map((job) => `${size}, ${job}`),
    ),
  );
  for (const row of rows) {
    const size = sizeKey(row.size);
    const budget = budgetOf(row, budgets);
    if (budget === null) judgement.unmatched.push(`${size}, ${row.job}`);
    left.delete(`${size}, ${row.job}`);
    for (const figure of budget === null ? [] : FIGURES) {
      const departure = { size, job: row.job, figure, measured: row.cost[figure], budget: budget?.[figure] ?? 0 };
      if (departure.measured > departure.budget) judgement.passed.push(departure);
      else if (departure.measured <= departure.budget * MUCH_LESS) judgement.canBeLowered.push(departure);
    }
  }
  judgement.unmatched.push(...left);
  return judgement;
}

/** Whether nothing costs more than it may. */
export function holds({ passed, unmatched }: Judgement): boolean {
  return passed.length === 0 && unmatched.length === 0;
}
