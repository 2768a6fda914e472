/** New starters hear who leads on safeguarding: while nobody is named in Settings, and somebody is to start, it is asked. */
import { type Day, shortDate } from '../../../common/day';
import { order } from '../../../common/lists';
import { joined } from '../../../common/words';
import type { Register } from '../../model';
import { nameOfSetting, type Settings } from '../../workbook/settings';
import type { TabProblem } from '../../workbook/tab';
import { SETTINGS } from '../../workbook/tabs';
import { isYetToBeNamed } from './names';

/** Whom new starters find in their first email, each with its setting; "" where nobody was named yet. */
export function safeguardingNames(settings: Settings): { setting: string; names: string }[] {
  const keys = ['safeguardingLead', 'safeguardingDeputies'] as const;
  return keys.map((key) => ({ setting: nameOfSetting(key), names: settings[key] }));
}

/** What stands for names that are yet to be entered says nothing to a new starter. */
function isOpen(names: string): boolean {
  return names === '' || isYetToBeNamed(names);
}

export function starterProblems({ people, settings }: Pick<Register, 'people' | 'settings'>, today: Day): TabProblem[] {
  const empty = safeguardingNames(settings).flatMap(({ setting, names }) => (isOpen(names) ? [`"${setting}"`] : []));
  const [next] = people
    .flatMap(({ name, startsOn }) => (startsOn !== null && startsOn >= today ? [{ name, startsOn }] : []))
    .sort((a, b) => order(a.startsOn, b.startsOn));
  if (empty.length === 0 || next === undefined) return [];
  const message = `Settings: ${joined(empty)} ${empty.length === 1 ? 'is' : 'are'} empty. New starters find these names in their first email; ${next.name} starts on ${shortDate(next.startsOn)}. Please enter the names, or "nobody".`;
  return [{ code: 'SAFEGUARDING_NAMES_EMPTY', tab: SETTINGS.title, row: null, message }];
}
