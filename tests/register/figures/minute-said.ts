/** What the pages of an inspection say, read from their cells: to be held against what is counted outside. */
import type { Figures, Minute } from './minute-outside';

type Grid = readonly (readonly unknown[])[];

/** @param dayOf a cell of "In force since" as Sheets numbers days */
export function minuteSaid(summary: Grid, names: Grid, dayOf: (cell: unknown) => number = Number): Minute {
  const words = summary
    .flat()
    .filter((cell) => cell !== '')
    .join(' ');
  const [, all, byFirstDay, later, notYet, nothing] =
    /(\d+) (?:person|people) started .*?: (\d+) had signed .*?, (\d+) after it, (\d+) not yet(?:; (\d+))?/.exec(
      words,
    ) ?? [];
  const policies: Minute['policies'] = {};
  let last: Minute['policies'][string] | undefined;
  for (const row of rowsIn(summary)) {
    const figures = figuresIn(row);
    // Below a policy its groups, where several sign.
    if (row.Policy === '' && last !== undefined) last.groups[String(row['Who must sign']).slice(DASH)] = figures;
    if (row.Policy === '') continue;
    const [version, since] = [String(row.Version), dayOf(row['In force since'])];
    last = { version, since, approvedBy: String(row['Approved by']), groups: {}, ...figures };
    policies[String(row.Policy)] = last;
  }
  return {
    policies,
    names: rowsIn(names).map(({ Policy, Name, 'In time': inTime }) => `${Policy}: ${Name}: ${inTime}`),
    starters: {
      all: Number(all),
      byFirstDay: Number(byFirstDay),
      later: Number(later),
      notYet: Number(notYet),
      nothing: Number(nothing ?? 0),
    },
  };
}

/** Before the name of a group. */
const DASH = '– '.length;

function figuresIn(row: Record<string, unknown>): Figures {
  const [must = 0, inTime = 0, late = 0, notYet = 0, away = 0] = FIGURES.map((heading) => Number(row[heading]));
  return { must, inTime, late, notYet, away };
}

const FIGURES = ['Must sign', 'In time', 'Late', 'Not yet', 'Away'];

/** The rows of a page, by its headings. */
function rowsIn(grid: Grid): Record<string, unknown>[] {
  const at = grid.findIndex((row) => row[0] === 'Policy');
  const top = grid[at] ?? [];
  return grid
    .slice(at + 1)
    .filter((row) => row.some((cell) => cell !== ''))
    .map((row) => Object.fromEntries(top.map((heading, i) => [String(heading), row[i] ?? ''])));
}
