/** People on whom others rely and who have left: line managers, and who is named in Settings. What goes to them reaches nobody. */
import { addDays, type Day, longDate } from '../../../common/day';
import { groupedBy } from '../../../common/lists';
import { once } from '../../../common/once';
import { joinedInShort } from '../../../common/words';
import type { Register } from '../../model';
import { employmentOn, leftOn } from '../../people/employment';
import { namesApart } from '../../people/names';
import { leaverWith } from '../../people/reachable';
import { addressesOf, staffIndexOf } from '../../people/staff-index';
import type { Question } from '../../reading/review-queue';
import { nameOfSetting } from '../../workbook/settings';
import { inRow, type TabProblem } from '../../workbook/tab';
import { SETTINGS, STAFF } from '../../workbook/tabs';

/** Days before the last one: a hand-over takes a technician, a new account, and what Google does in its own time. */
const HANDED_OVER_BEFORE = 56;

/**
 * The account that everything runs as, where it is that of somebody who leaves: once it is closed nothing runs any more, not even
 * what would say so. A shared account is nobody's.
 */
export function ownerQuestions({ people }: Pick<Register, 'people'>, owner: string, today: Day): Question[] {
  const holders = people.filter((person) => addressesOf(person).includes(owner.toLowerCase()));
  const leaving = holders.flatMap((person) => {
    const { leavesOn } = employmentOn(person, today);
    return leavesOn === null || leavesOn > addDays(today, HANDED_OVER_BEFORE) ? [] : [{ person, leavesOn }];
  });
  const [first] = leaving;
  if (first === undefined || leaving.length < holders.length) return [];
  const { person, leavesOn } = first;
  const where = inRow(STAFF.title, person.row);
  const when = `${leavesOn < today ? 'left' : 'leaves'} on ${longDate(leavesOn)}`;
  const what = `${where}: Policy Sign-off runs under the account of ${person.name} (${owner}), who ${when}. Once that account is closed nobody is emailed, nothing is recorded, and nothing says so. Please hand over to another account before that ("System check" in the panel has the steps); if the account stays open, choose ignore.`;
  return [{ response: `account ${person.number} ${leavesOn}`, where, what }];
}

export function goneProblems({ people, settings }: Pick<Register, 'people' | 'settings'>, today: Day): TabProblem[] {
  if (people.every((person) => leftOn(person, today) === null)) return [];
  const staffIndex = once(() => staffIndexOf(people));
  const teams = groupedBy(
    people.filter((person) => person.lineManager !== null && leftOn(person, today) === null),
    ({ lineManager }) => lineManager ?? '',
  );
  const managers = [...teams].flatMap(([manager, team]): TabProblem[] => {
    const gone = leaverWith(manager, staffIndex(), today);
    const row = team[0]?.row ?? null;
    if (gone === null || row === null) return [];
    const names = joinedInShort(namesApart(team));
    const message = `${inRow(STAFF.title, row)}: the line manager of ${names} is ${gone.name}, who left on ${longDate(gone.leftOn)}. Please enter who it is now under "${STAFF.columns.lineManager.heading}", or leave it empty.`;
    return [{ code: 'LINE_MANAGER_LEFT', tab: STAFF.title, row, message }];
  });
  const named = (['contactEmail', 'headEmail', 'trialEmail'] as const).flatMap((key): TabProblem[] => {
    const gone = leaverWith(settings[key] ?? '', staffIndex(), today);
    if (gone === null) return [];
    const message = `${SETTINGS.title}: "${nameOfSetting(key)}" is the address of ${gone.name}, who left on ${longDate(gone.leftOn)}. Please enter the address of somebody who is here.`;
    return [{ code: 'SETTING_OF_LEAVER', tab: SETTINGS.title, row: null, message }];
  });
  return [...managers, ...named];
}
