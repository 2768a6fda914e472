/** What was measured → how it grows: a line through the figures by least squares, with what it grows with best. */
import { grouped } from './grouped';
import type { Row } from './jobs';
import type { Wire } from './meter';

/** Figures that are budgeted, and whose growth is worked out. */
export const FIGURES = ['calls', 'sent', 'read'] as const satisfies readonly (keyof Wire)[];
export type Figure = (typeof FIGURES)[number];

export interface Line {
  /** What it grows with: "policies", "people × policies", "emails"; "" where it stays the same. */
  variable: string;
  slope: number;
  intercept: number;
  /** The most by which a figure lies beside the line, as a part of the figure. */
  error: number;
}

/** How one job grows, or one series of jobs at one school. */
export interface Growth {
  what: string;
  lines: Record<Figure, Line>;
}

type Point = readonly [x: number, y: number];

/** Figures that lie no further apart, as a part of the greatest, count as the same. */
const ALIKE = 0.02;

/** Two points are on some line, whatever they grow with. */
const LEAST_SIZES = 3;

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** @param points two at least, with different x */
export function fitted(variable: string, points: readonly Point[]): Line {
  const ys = points.map(([, y]) => y);
  const [meanX, meanY] = [mean(points.map(([x]) => x)), mean(ys)];
  const isConstant = Math.max(...ys) - Math.min(...ys) <= ALIKE * Math.max(...ys);
  const spread = mean(points.map(([x]) => (x - meanX) ** 2));
  const slope = isConstant ? 0 : mean(points.map(([x, y]) => (x - meanX) * (y - meanY))) / spread;
  const intercept = meanY - slope * meanX;
  const error = Math.max(...points.map(([x, y]) => Math.abs(slope * x + intercept - y) / Math.max(1, y)));
  return { variable: isConstant ? '' : variable, slope, intercept, error };
}

/** What a school's size may stand for. Where two fit alike, the first. */
const OF_SIZE: readonly [variable: string, of: (row: Row) => number][] = [
  ['policies', ({ size }) => size.policies],
  ['people', ({ size }) => size.people],
  ['people × policies', ({ size }) => size.people * size.policies],
];

function linesBy(line: (figure: Figure) => Line): Record<Figure, Line> {
  const [calls, sent, read] = FIGURES.map((figure) => line(figure));
  if (calls === undefined || sent === undefined || read === undefined) throw new Error('A figure is missing');
  return { calls, sent, read };
}

/** @returns first each job that was measured at several sizes, then each series with several jobs, at the largest school that has it */
export function growthOf(rows: readonly Row[]): Growth[] {
  const jobs = groups(rows, ({ job }) => job).filter((same) => same.length >= LEAST_SIZES);
  const bySize = jobs.map(
    (same): Growth => ({ what: same[0]?.job ?? '', lines: linesBy((figure) => bestOf(same, figure)) }),
  );
  const series = groups(
    rows.filter((row) => row.series !== null),
    ({ series: its, size }) => `${its?.name} ${size.people}`,
  ).filter((same) => same.length > 1);
  const last = new Map(series.map((same) => [same[0]?.series?.name ?? '', same]));
  const byCount = [...last].map(([name, same]): Growth => {
    const { people = 0, policies = 0 } = same[0]?.size ?? {};
    const variable = same[0]?.series?.counted ?? '';
    return {
      what: `${name}, at ${people} × ${policies}`,
      lines: linesBy((figure) =>
        fitted(
          variable,
          same.map((row) => [row.series?.count ?? 0, row.cost[figure]]),
        ),
      ),
    };
  });
  return [...bySize, ...byCount];
}

function bestOf(rows: readonly Row[], figure: Figure): Line {
  const lines = OF_SIZE.map(([variable, x]) =>
    fitted(
      variable,
      rows.map((row) => [x(row), row.cost[figure]]),
    ),
  );
  return lines.reduce((best, line) => (line.error < best.error - 1e-9 ? line : best));
}

function groups<Value>(values: readonly Value[], keyOf: (value: Value) => string): Value[][] {
  const found = new Map<string, Value[]>();
  for (const value of values) found.set(keyOf(value), [...(found.get(keyOf(value)) ?? []), value]);
  return [...found.values()];
}

/** "5.00 × policies + 8", "33 always"; with how far a figure lies beside it, where that is more than one in a hundred. */
export function lineInWords({ variable, slope, intercept, error }: Line): string {
  const [times, constant] = [inWords(slope), Math.round(intercept)];
  if (variable === '') return `${grouped(constant)} always`;
  const sign = constant < 0 ? '−' : '+';
  const beside = error > 0.01 ? ` (within ${Math.ceil(error * 100)} %)` : '';
  return `${times} × ${variable} ${sign} ${grouped(Math.abs(constant))}${beside}`;
}

function inWords(slope: number): string {
  return Math.abs(slope) < 100 ? slope.toFixed(2).replace('-', '−') : grouped(Math.round(slope));
}
