/** The tab Policies → the policies that count, and what needs correcting: a code that stands twice, an audience that is empty. */

import type { Policy } from '../model';
import { readingsTyped } from '../people/readings';
import { type Column, inRow, type Placed, rowsTold, type TabProblem } from '../workbook/tab';
import { POLICIES, type RowOf } from '../workbook/tabs';

export interface PolicyList {
  policies: Policy[];
  problems: TabProblem[];
}

/**
 * A code leads to one policy in every ledger: a row copied below another carries its code, and is left out.
 * @param told what was found already when the cells were read
 */
export function checkPolicies(
  rows: readonly Placed<Policy>[],
  typed: readonly Placed<RowOf<typeof POLICIES>>[],
  told: readonly TabProblem[] = [],
): PolicyList {
  const readings = new Map(typed.map(({ row, value }) => [row, value.readings]));
  const audienceTold = rowsTold(told, POLICIES, POLICIES.columns.audience);
  const list: PolicyList = { policies: [], problems: [] };
  const rowOf = new Map<string, number>();
  for (const { row, value: policy } of rows) {
    const tell = (code: string, message: string, at?: Column): void => {
      list.problems.push({ code, tab: POLICIES.title, row, ...(at && { column: at.heading }), message });
    };
    const first = rowOf.get(policy.code);
    if (first !== undefined) {
      const message = `Policies, rows ${first} and ${row} have the same code (${policy.code}). Row ${row} is ignored. Please delete it; to add a policy, publish its document.`;
      tell('POLICY_TWICE', message);
      continue;
    }
    rowOf.set(policy.code, row);
    list.policies.push(policy);
    for (const fault of readingsTyped(readings.get(row) ?? '').faults) {
      const message = `${inRow(POLICIES.title, row)}: "${fault}" under "What each group reads" cannot be read. Write what is read, a colon, and the groups: Part one: teaching, support. Until then it is ignored.`;
      tell('READING_NOT_READ', message, POLICIES.columns.readings);
    }
    const { audience } = policy;
    if (audience.length === 0 && !audienceTold.has(row)) {
      const message = `${inRow(POLICIES.title, row)}: "Who signs" is empty, so everyone counts as having to sign ${policy.title}; nobody is emailed only because of that. Please enter everyone if that is meant, or the groups that sign.`;
      tell('AUDIENCE_EMPTY', message);
    }
  }
  return list;
}
