/**
 * What must hold of the register as a whole, beyond what each row says by itself: each breach is one row of `To check`, with
 * its place and what to do. In: the register as it was read, the day, and the account that everything runs as.
 */
import type { Day } from '../../common/day';
import type { Register } from '../model';
import type { TabProblem } from '../workbook/tab';
import { domainProblems } from './addresses';
import { calendarProblems } from './calendar';
import { groupProblems } from './groups/groups';
import { readingProblems } from './groups/readings';
import { siteProblems } from './groups/sites';
import { historyProblems } from './history/history';
import {
  type BegunPolicy,
  documentProblems,
  reviewProblems,
  starterDaysProblems,
  titleProblems,
  unpublishedProblems,
} from './policies';
import { dayProblems } from './staff/days';
import { goneProblems } from './staff/gone';
import { nameProblems } from './staff/names';
import { starterProblems } from './staff/starters';

/** @param owner the address of the account that everything runs as @param begun what is being published */
export function breachesOf(register: Register, today: Day, owner: string, begun: readonly BegunPolicy[]): TabProblem[] {
  return [
    ...groupProblems(register, today),
    ...siteProblems(register, today),
    ...domainProblems(register, owner),
    ...dayProblems(register, today),
    ...nameProblems(register, today),
    ...calendarProblems(register, today),
    ...readingProblems(register, today),
    ...starterProblems(register, today),
    ...goneProblems(register, today),
    ...historyProblems(register, today),
    ...unpublishedProblems(register, begun),
    ...titleProblems(register),
    ...reviewProblems(register, today),
    ...starterDaysProblems(register),
    ...documentProblems(register),
  ];
}
