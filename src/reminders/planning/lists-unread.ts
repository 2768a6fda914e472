/** Lists of what is long overdue that reach nobody, since who is to have them is away for long or has emails off: what `To check` says. */
import { counted, joinedInShort } from '../../common/words';
import type { Person } from '../../register/model';
import { namesApart } from '../../register/people/names';
import { whyNotEmailed } from '../../register/people/reachable';
import { nameOfSetting } from '../../register/workbook/settings';
import { inRow, type TabProblem } from '../../register/workbook/tab';
import { SETTINGS, STAFF } from '../../register/workbook/tabs';
import { type ListReader, type ListRequest, readersOf } from './plan-lists';

export function unreadListProblems(request: Omit<ListRequest, 'history'>): TabProblem[] {
  return readersOf(request).flatMap((list): TabProblem[] => {
    const reader = request.people.find(({ email }) => email === list.to);
    const why = reader === undefined ? '' : whyNotEmailed(reader, request.today);
    return reader === undefined || why === '' ? [] : [problemOf(list, reader, why, request.settings)];
  });
}

function problemOf(
  { kind, overdue }: ListReader,
  { row }: Person,
  why: string,
  settings: ListRequest['settings'],
): TabProblem {
  const people = [...new Set(overdue.map(({ person }) => person))];
  const are = people.length === 1 ? 'is' : 'are';
  const late = (least: number): string => `${are} overdue by ${counted(least, 'day')} or more`;
  if (kind === 'head teacher') {
    const message = `${SETTINGS.title}: ${counted(people.length, 'person', 'people')} ${late(settings.headAfterDays)}, and the head teacher does not hear of it: ${why}. Please enter who acts as head under "${nameOfSetting('headEmail')}".`;
    return { code: 'LIST_NOT_READ', tab: SETTINGS.title, row: null, message };
  }
  const names = joinedInShort(namesApart(people));
  const message = `${inRow(STAFF.title, row)}: ${names} ${late(settings.managerAfterDays)}, and the line manager does not hear of it: ${why}. Please speak to them, or enter another line manager.`;
  return { code: 'LIST_NOT_READ', tab: STAFF.title, row, message };
}
