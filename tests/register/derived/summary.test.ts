/** Summary: how each policy, each staff group and each month stands, and whether anybody has looked lately. */

import { changesToSummary, summaryOf } from '../../../src/register/derived/summary';
import { STALE_WARNING, SUMMARY_TOP } from '../../../src/register/layout/summary-layout';
import type { RegisterChange } from '../../../src/register/layout/workbook-changes';
import { obligationsByDay, obligationsOn } from '../../../src/register/signing/obligations';
import { aPerson, aPolicy, aRegister, aSignature, aVersion } from '../made';

const PEOPLE = [
  aPerson({ number: 1, name: 'Ada', groups: ['teaching', 'governor'] }),
  aPerson({ number: 2, name: 'Ben', groups: ['teaching'] }),
  aPerson({ number: 3, name: 'Cem', groups: ['support'] }),
];
const REGISTER = aRegister({
  people: PEOPLE,
  policies: [aPolicy({ title: 'Acceptable use', daysToSign: 14 })],
  versions: [aVersion('P1 v1.0', '2026-09-01')],
  signatures: [aSignature('2026-09-10', { person: 1 }), aSignature('2026-10-20', { person: 3 })],
});

const today = '2026-11-02';
const onDay = obligationsByDay(REGISTER);
const looked = { time: '08:12', account: 'policies@larkfield.example', toCheck: 2 };

/** The cells of an empty Summary once the changes are written. */
function written(changes: readonly RegisterChange[]): unknown[][] {
  const grid: unknown[][] = [];
  for (const change of changes) {
    if (change.kind !== 'set cells') continue;
    change.rows.forEach((row, i) => {
      row.forEach((cell, j) => {
        const line = grid[change.row - 1 + i] ?? [];
        line[change.column - 1 + j] = cell;
        grid[change.row - 1 + i] = line;
      });
    });
  }
  return Array.from(grid, (row) => Array.from(row ?? [], (cell) => cell ?? ''));
}

const summary = () => {
  const obligations = obligationsOn(REGISTER, today);
  return changesToSummary(summaryOf({ register: REGISTER, obligations, obligationsOn: onDay, today, looked }), []);
};

/** What is counted in every table, in this order. */
const COUNTED = [
  'Signed',
  'Due',
  'Overdue',
  'Away',
  'To countersign',
  'Waiting for the office',
  'Raised a question',
  'Must sign',
  'Percentage signed',
];

test('shows policies, groups and the ends of months; whoever is in two groups counts in both', () => {
  expect(written(summary()).slice(SUMMARY_TOP - 1)).toEqual([
    ['Policy', 'Version', ...COUNTED],
    ['Acceptable use', 'v1.0', 2, 0, 1, 0, 0, 0, 0, 3, 0.66],
    [],
    ['Staff group', '', ...COUNTED],
    ['governor', '', 1, 0, 0, 0, 0, 0, 0, 1, 1],
    ['support', '', 1, 0, 0, 0, 0, 0, 0, 1, 1],
    ['teaching', '', 1, 0, 1, 0, 0, 0, 0, 2, 0.5],
    [],
    ['At the end of', '', ...COUNTED],
    ['Sep 2026', '', 1, 0, 2, 0, 0, 0, 0, 3, 0.33],
    ['Oct 2026', '', 2, 0, 1, 0, 0, 0, 0, 3, 0.66],
    ['Today', '', 2, 0, 1, 0, 0, 0, 0, 3, 0.66],
  ]);
});

test('writes its numbers in words as every other page does: 1,200 signatures', () => {
  const many = Array.from({ length: 1200 }, (_, i) => aPerson({ number: i + 1, name: `Person ${i + 1}` }));
  const register = aRegister({ ...REGISTER, people: many, signatures: [] });
  const obligations = obligationsOn(register, today);
  const changes = changesToSummary(
    summaryOf({ register, obligations, obligationsOn: () => obligations, today, looked }),
    [],
  );
  const top = written(changes).slice(0, SUMMARY_TOP - 1);
  expect([top[1]?.[0], ...(top[5] ?? []).slice(0, 2)]).toEqual([
    'Our school: 1,200 people, 1 policy',
    'of 1,200 signatures received',
    'overdue, 1,200 people',
  ]);
});

test('has a part by site where more than one is in use; whoever is at two counts at each, and the charts move along', () => {
  const [ada = aPerson(), ben = aPerson(), cem = aPerson()] = PEOPLE;
  const sited = (...sites: string[][]) => ({
    ...REGISTER,
    people: [ada, ben, cem].map((person, i) => ({ ...person, sites: sites[i] ?? [] })),
  });
  const of = (register: typeof REGISTER) =>
    changesToSummary(
      summaryOf({
        register,
        obligations: obligationsOn(register, today),
        obligationsOn: obligationsByDay(register),
        today,
        looked,
      }),
      [],
    );
  const two = of(sited(['Oak Lane', 'Riverside'], ['Riverside']));
  expect(written(two).slice(SUMMARY_TOP + 7, SUMMARY_TOP + 12)).toEqual([
    ['Site', '', ...COUNTED],
    ['Oak Lane', '', 1, 0, 0, 0, 0, 0, 0, 1, 1],
    ['Riverside', '', 1, 0, 1, 0, 0, 0, 0, 2, 0.5],
    ['(no site)', '', 1, 0, 0, 0, 0, 0, 0, 1, 1],
    [],
  ]);
  const charts = two.flatMap((change) => (change.kind === 'set chart' ? [change.chart.headingRow] : []));
  expect(charts).toEqual([8, 21]);
  expect(of(sited(['Oak Lane'], ['Oak Lane']))).toEqual(summary());
});

test('each bar of the chart has a part for every status, so that it is as long as "Must sign" says', () => {
  const [bars] = summary().flatMap((change) => (change.kind === 'set chart' ? [change.chart] : []));
  const statuses = COUNTED.slice(0, COUNTED.indexOf('Must sign'));
  const drawn = bars?.series.map(({ column }) => ['Policy', 'Version', ...COUNTED][column - 1]);
  expect(drawn?.sort()).toEqual([...statuses].sort());
  expect(new Set(bars?.series.map(({ colour }) => colour)).size).toBe(statuses.length);
});

test('what an hourly check said last stays where none has looked', () => {
  const existing = written(summary()).map((row) => row.map((cell) => asRead(cell)));
  const obligations = obligationsOn(REGISTER, today);
  const changes = changesToSummary(
    summaryOf({ register: REGISTER, obligations, obligationsOn: onDay, today, looked: null }),
    existing,
  );
  expect(changes.flatMap((change) => (change.kind === 'set cells' && change.row < 8 ? [change] : []))).toEqual([]);
});

test('worked out once, it is held against the tab again after it was written, and nothing is left to write', () => {
  const obligations = obligationsOn(REGISTER, today);
  const shown = summaryOf({ register: REGISTER, obligations, obligationsOn: onDay, today, looked });
  const existing = written(changesToSummary(shown, [])).map((row) => row.map((cell) => asRead(cell)));
  expect(changesToSummary(shown, existing)).toEqual([]);
});

test('says who looked last and when, as a moment that Sheets can reckon with', () => {
  expect(written(summary())[2]).toEqual(['Last checked, under policies@larkfield.example', { moment: 46328.341667 }]);
});

test('warns by a formula of its own once nobody has looked for 26 hours', () => {
  expect(STALE_WARNING).toEqual({
    row: 4,
    cell: {
      formula: expect.stringMatching(
        /^=IF\(AND\(ISNUMBER\(B3\),NOW\(\)-B3>26\/24\),"! The hourly check has not run for 26 hours, so/,
      ),
    },
  });
});

test('draws its charts over the rows that are there, and again only when they have moved', () => {
  const charts = summary().flatMap((change) => (change.kind === 'set chart' ? [change.chart] : []));
  expect(charts.map(({ headingRow, rows }) => [headingRow, rows])).toEqual([
    [8, 1],
    [16, 3],
  ]);
});

describe('a Summary of an older release', () => {
  const grid = written(summary()).map((row) =>
    row.filter((_, i) => row.length < 5 || i !== 7).map((cell) => asRead(cell)),
  );

  test('gets the column that it lacks in its place, and the manager’s own columns move along', () => {
    const obligations = obligationsOn(REGISTER, today);
    const existing = grid.map((row) => (row.length === 9 ? [...row, 'my note'] : row));
    const changes = changesToSummary(
      summaryOf({ register: REGISTER, obligations, obligationsOn: onDay, today, looked }),
      existing,
    );
    expect(changes[0]).toEqual({
      kind: 'insert columns',
      sheetId: 12,
      column: 8,
      count: 1,
      width: 100,
      isHidden: false,
    });
    const cells = changes.flatMap((change) => (change.kind === 'set cells' ? change.rows.flat() : []));
    expect(cells).not.toContain('my note');
    expect(changes.filter((change) => change.kind === 'set cells').every(({ column }) => column <= 10)).toBe(true);
  });
});

function asRead(cell: unknown): string | number {
  if (typeof cell === 'object' && cell !== null && 'moment' in cell) return Number(cell.moment);
  return typeof cell === 'string' || typeof cell === 'number' ? cell : '';
}
