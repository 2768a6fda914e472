/** What is too much for one request goes in several, in the same order, and nothing is left out. */
import { toDay } from '../../../src/common/day';
import { inParts } from '../../../src/register/layout/parts';
import type { RegisterChange } from '../../../src/register/layout/workbook-changes';
import type { Cell } from '../../../src/register/workbook/cells';

const rowsOf = (count: number): Cell[][] =>
  Array.from({ length: count }, (_, i) => [i, `✓ Signed by person "${i}"`, { day: toDay('2026-09-01') }, true, '']);

/** About what Google is sent for them. */
const bytes = (part: readonly RegisterChange[]) =>
  Buffer.byteLength(
    JSON.stringify(
      part.map((change) =>
        'rows' in change
          ? change.rows.map((row) =>
              row.map((cell) =>
                typeof cell === 'object'
                  ? {
                      userEnteredValue: { numberValue: 46_266 },
                      userEnteredFormat: { numberFormat: { type: 'DATE', pattern: 'd mmm yyyy' } },
                    }
                  : { userEnteredValue: { stringValue: cell } },
              ),
            )
          : change,
      ),
    ),
  );

test('few changes go in one part', () => {
  const changes: RegisterChange[] = [
    { kind: 'set cells', sheetId: 11, row: 2, column: 3, rows: rowsOf(3) },
    { kind: 'add rows', sheetId: 9, rows: rowsOf(2) },
  ];
  expect(inParts(changes)).toEqual([changes]);
});

test('no changes make no part', () => {
  expect(inParts([])).toEqual([]);
});

test('22,500 rows are set, added and sorted in parts of 2 MB at most', () => {
  const all = rowsOf(22_500);
  const sort: RegisterChange = {
    kind: 'sort rows',
    sheetId: 9,
    headingRow: 1,
    by: [{ column: 1, isDescending: true }],
  };
  const parts = inParts([
    { kind: 'set cells', sheetId: 11, row: 2, column: 3, rows: all },
    { kind: 'add rows', sheetId: 9, rows: all },
    sort,
  ]);
  expect(parts.length).toBeGreaterThan(4);
  expect(Math.max(...parts.map(bytes))).toBeLessThan(2_000_000);
  const changes = parts.flat();
  const rows = (kind: 'set cells' | 'add rows') =>
    changes.flatMap((change) => (change.kind === kind && 'rows' in change ? change.rows : []));
  expect([rows('set cells'), rows('add rows')]).toEqual([all, all]);
  expect(changes[changes.length - 1]).toEqual(sort);
  // Each piece begins where the one before ends.
  let next = 2;
  for (const change of changes) {
    if (change.kind !== 'set cells') continue;
    expect([change.row, change.column]).toEqual([next, 3]);
    next += change.rows.length;
  }
  expect(next).toBe(22_502);
});
