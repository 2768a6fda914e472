/** Obligations → the tab Overdue: who is late, the latest first, and what happens next. */

import type { Day } from '../../common/day';
import { order } from '../../common/lists';
import type { Policy, SentEmail } from '../model';
import { isAsking } from '../signing/asking/requests-sent';
import type { Obligation } from '../signing/obligations';
import type { Cell } from '../workbook/cells';
import { plain } from '../workbook/columns';
import { OVERDUE } from '../workbook/tabs';
import { keptColumnsOf } from './kept-columns';
import type { KeptRow, KeptTab } from './update-tab';

/** What happens next to somebody who is overdue, in words. */
export type WhatComesNext = (obligation: Obligation) => string;

/** Worst first; where equally late, by name. @param inStaff a link to somebody's row there, by the number */
export function overdueTab(
  obligations: readonly Obligation[],
  sent: readonly SentEmail[],
  comesNext: WhatComesNext,
  inStaff: (number: number) => Cell,
): KeptTab {
  const writtenOn = new Map<number, Day>();
  // A receipt for another policy, or the list of a line manager who is late as well, asks nobody to sign.
  for (const { person, kind, status, day } of sent) {
    if (person !== null && status === 'sent' && isAsking(kind) && day > (writtenOn.get(person) ?? ''))
      writtenOn.set(person, day);
  }
  const overdue = obligations.filter((one) => one.status === 'overdue');
  const titleOf = titlesApart(overdue);
  const rows = overdue
    .sort((a, b) => b.daysOverdue - a.daysOverdue || order(a.person.name, b.person.name))
    .map((one): KeptRow => {
      const written = writtenOn.get(one.person.number);
      const cells: Cell[] = [
        one.person.name,
        titleOf(one.policy),
        one.daysOverdue,
        one.dueOn === null ? '' : { day: one.dueOn },
        one.reason ?? '',
        written === undefined ? (one.person.email === null ? 'no email address' : 'not yet') : { day: written },
        comesNext(one),
        one.person.number,
        inStaff(one.person.number),
      ];
      return { key: `${one.person.number} ${titleOf(one.policy)}`, cells };
    });
  const at = Object.keys(OVERDUE.columns).indexOf('number');
  return {
    sheetId: OVERDUE.sheetId,
    columns: keptColumnsOf(OVERDUE),
    rows,
    headingKey: plain,
    rowKey: (cells) => `${cells[at] ?? ''} ${cells[1] ?? ''}`,
    settled: (cells) => cells.map((cell, i) => (i < 2 || i === at ? cell : i === 4 ? 'No longer overdue' : '')),
    worstFirst: 2,
  };
}

/** Two policies may have one title, and each its own row: of those the code is said, too. */
function titlesApart(obligations: readonly Obligation[]): (policy: Policy) => string {
  const codes = new Map<string, Set<string>>();
  for (const { policy } of obligations) {
    codes.set(policy.title, (codes.get(policy.title) ?? new Set()).add(policy.code));
  }
  return ({ title, code }) => ((codes.get(title)?.size ?? 0) > 1 ? `${title} (${code})` : title);
}
