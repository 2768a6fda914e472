/** What must hold of obligations in any school, on any day. */
import fc from 'fast-check';
import { addDays, type Day, toDay } from '../../../src/common/day';
import { overdueTab } from '../../../src/register/derived/overdue-tab';
import { registerTab } from '../../../src/register/derived/register-tab';
import { changesToSummary, summaryOf } from '../../../src/register/derived/summary';
import type { RegisterChange } from '../../../src/register/layout/workbook-changes';
import { obligationsByDay, obligationsOn, type Status } from '../../../src/register/signing/obligations';
import { FIRST_DAY, someRegister, someSignature } from '../any-register';
import { aPerson, aPolicy, aRegister, aSignature, aVersion } from '../made';

const today = fc.integer({ min: 0, max: 1000 }).map((days): Day => addDays(FIRST_DAY, days));

test('a signature never makes anyone more overdue', () => {
  fc.assert(
    fc.property(someRegister, someSignature, today, (any, signature, day) => {
      // A signature ends a question, and with it the pause; what it does then is told in tests/flows/round/question-raised.test.ts.
      const register = { ...any, questions: [] };
      const before = obligationsOn(register, day);
      const after = obligationsOn({ ...register, signatures: [...register.signatures, signature] }, day);
      for (const [i, one] of after.entries()) expect(one.daysOverdue).toBeLessThanOrEqual(before[i]?.daysOverdue ?? 0);
    }),
    { numRuns: 1500 },
  );
});

test('each person has one obligation for each policy, and each has exactly one status, with what belongs to it', () => {
  const belongs: Record<Status, { isAsked: boolean; isSigned: boolean }> = {
    'not required': { isAsked: false, isSigned: false },
    signed: { isAsked: false, isSigned: true },
    'awaits countersignature': { isAsked: false, isSigned: true },
    'awaits office': { isAsked: false, isSigned: true },
    'raised a question': { isAsked: false, isSigned: false },
    away: { isAsked: true, isSigned: false },
    due: { isAsked: true, isSigned: false },
    overdue: { isAsked: true, isSigned: false },
  };
  fc.assert(
    fc.property(someRegister, today, (register, day) => {
      const obligations = obligationsOn(register, day);
      expect(obligations.map((one) => `${one.person.number} ${one.policy.code}`)).toEqual(
        register.people.flatMap((person) => register.policies.map((policy) => `${person.number} ${policy.code}`)),
      );
      for (const one of obligations) {
        const isAsked = one.reason !== null && one.askedOn !== null && one.dueOn !== null;
        expect({ isAsked, isSigned: one.signedOn !== null }).toEqual(belongs[one.status]);
        expect(one.daysOverdue > 0).toBe(one.status === 'overdue');
        if (one.askedOn !== null && one.dueOn !== null) {
          expect(one.askedOn <= day && one.dueOn >= one.askedOn).toBe(true);
        }
      }
    }),
  );
});

/** The cells that an empty tab holds once the changes are written. */
function written(changes: readonly RegisterChange[]): string[][] {
  const grid: string[][] = [];
  for (const change of changes) {
    if (change.kind !== 'set cells') continue;
    change.rows.forEach((cells, i) => {
      const row = grid[change.row - 1 + i] ?? [];
      grid[change.row - 1 + i] = row;
      cells.forEach((cell, j) => {
        row[change.column - 1 + j] = String(cell);
      });
    });
  }
  return Array.from(grid, (row) => row ?? []);
}

test('the counts of Summary, Register and Overdue agree', () => {
  fc.assert(
    fc.property(someRegister, today, (register, day) => {
      const obligations = obligationsOn(register, day);
      const count = (status: Status): number => obligations.filter((one) => one.status === status).length;
      const shown = registerTab(register, obligations)([]).rows.flatMap(({ cells }) => cells.map(String));
      const beginning = (text: string): number => shown.filter((cell) => cell.startsWith(text)).length;
      const statuses: Status[] = [
        'signed',
        'due',
        'overdue',
        'away',
        'awaits countersignature',
        'awaits office',
        'raised a question',
      ];
      const looked = { time: '08:12', account: '', toCheck: 0 };
      const changes = changesToSummary(
        summaryOf({ register, obligations, obligationsOn: obligationsByDay(register), today: day, looked }),
        [],
      );
      const grid = written(changes);
      const top = grid.findIndex((row) => row.includes('Overdue') && row.includes('Away'));
      const rows = grid.slice(top + 1, top + 1 + register.policies.length);
      const headings = [
        'Signed',
        'Due',
        'Overdue',
        'Away',
        'To countersign',
        'Waiting for the office',
        'Raised a question',
        'Must sign',
      ];
      const [must, ...summed] = headings.reverse().map((heading) => {
        const column = grid[top]?.indexOf(heading) ?? -1;
        return rows.reduce((sum, row) => sum + Number(row[column]), 0);
      });
      expect(summed.reverse()).toEqual(statuses.map(count));
      expect(must).toBe(summed.reduce((sum, one) => sum + one, 0));
      const words = ['✓', '◷ Due', '! Overdue', 'Away', '◷ Signed by two', '◷ Signed', '? '];
      expect(words.map(beginning)).toEqual(statuses.map(count));
      expect(
        overdueTab(
          obligations,
          [],
          () => '',
          () => '',
        ).rows.length,
      ).toBe(count('overdue'));
    }),
  );
});

test('1,500 people and 15 policies are worked out in less than half a second of the processor', () => {
  const people = Array.from({ length: 1500 }, (_, i) =>
    aPerson({ number: i + 1, groups: ['teaching'], leavesOn: i % 7 === 0 ? addDays('2026-10-01', i % 90) : null }),
  );
  const policies = Array.from({ length: 15 }, (_, i) => aPolicy({ code: `P${i + 1}` }));
  const versions = policies.flatMap(({ code }) => [
    aVersion(`${code} v1.0`, '2026-09-01'),
    aVersion(`${code} v2.0`, '2026-11-01'),
  ]);
  const signatures = people.flatMap(({ number }) =>
    policies.flatMap(({ code }, i) =>
      (number + i) % 3 === 0
        ? []
        : [aSignature(addDays('2026-09-01', number % 80), { person: number, version: `${code} v1.0` })],
    ),
  );
  const register = aRegister({ people, policies, versions, signatures });
  const before = process.cpuUsage();
  expect(obligationsOn(register, toDay('2026-12-01')).length).toBe(22_500);
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000).toBeLessThan(500);
});
