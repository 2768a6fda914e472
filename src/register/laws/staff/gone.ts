/** People on whom others rely and who have left: line managers, and who is named in Settings. What goes to them reaches nobody. */
import { type Day, longDate } from '../../../common/day';
import { groupedBy } from '../../../common/lists';
import { once } from '../../../common/once';
import { joinedInShort } from '../../../common/words';
import type { Register } from '../../model';
import { leftOn } from '../../people/employment';
import { namesApart } from '../../people/names';
import { leaverWith } from '../../people/reachable';
import { staffIndexOf } from '../../people/staff-index';
import { nameOfSetting } from '../../workbook/settings';
import { inRow, type TabProblem } from '../../workbook/tab';
import { SETTINGS, STAFF } from '../../workbook/tabs';

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
