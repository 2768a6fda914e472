/** What is long overdue → one list a week for each line manager, and one for the head teacher. */

import { addDays, type Day } from '../../common/day';
import { groupedBy } from '../../common/lists';
import type { Person } from '../../register/model';
import { addressOn } from '../../register/people/reachable';
import { sitesInUse } from '../../register/people/sites';
import type { Obligation } from '../../register/signing/obligations';
import type { Settings } from '../../register/workbook/settings';
import type { History } from './email-history';
import { labelOf } from './plan-reminders';

/** At most weekly, whatever the ladder's steps are: time to speak to everybody on the list. */
const WEEK = 7;

export interface OverdueList {
  kind: 'line manager' | 'head teacher';
  person: number | null;
  to: string;
  /** Empty where the address is on no staff list. */
  name: string;
  about: string[];
  /** The longest overdue first. */
  overdue: Obligation[];
  /** Whether the list is told by site: the head's, where more than one is in use. */
  isBySite: boolean;
}

export interface ListRequest {
  obligations: readonly Obligation[];
  people: readonly Person[];
  history: History;
  settings: Settings;
  today: Day;
}

export function planLists(request: ListRequest): OverdueList[] {
  return readersOf(request).flatMap(({ kind, to, overdue }) => listFor(request, kind, to, overdue));
}

/** Who is to have a list of what. */
export type ListReader = Pick<OverdueList, 'kind' | 'to' | 'overdue'>;

export function readersOf({ obligations, settings }: Pick<ListRequest, 'obligations' | 'settings'>): ListReader[] {
  const longest = (days: number): Obligation[] =>
    obligations
      .filter((one) => one.status === 'overdue' && one.daysOverdue >= days)
      .sort((a, b) => b.daysOverdue - a.daysOverdue);
  const teams = groupedBy(longest(settings.managerAfterDays), ({ person }) => managerOf(person));
  const lists = [...teams].flatMap(([to, overdue]): ListReader[] =>
    to === null ? [] : [{ kind: 'line manager', to, overdue }],
  );
  const { headEmail } = settings;
  const overdue = longest(settings.headAfterDays);
  return headEmail === null || overdue.length === 0
    ? lists
    : [...lists, { kind: 'head teacher', to: headEmail, overdue }];
}

/** Nobody is asked to speak to himself or herself. */
export function managerOf({ lineManager, email }: Person): string | null {
  return lineManager === email ? null : lineManager;
}

function listFor(
  { people, history, today }: ListRequest,
  kind: OverdueList['kind'],
  to: string,
  overdue: Obligation[],
): OverdueList[] {
  const reader = people.find((person) => person.email === to);
  if (reader !== undefined && addressOn(reader, today) === null) return [];
  const last = history.lastOf(kind, to, reader?.number);
  if ((last !== null && addDays(last, WEEK) > today) || !history.isWorthTrying(to, today)) return [];
  const about = [...new Set(overdue.map(labelOf))];
  const isBySite = kind === 'head teacher' && sitesInUse(people, today).length > 1;
  return [{ kind, person: reader?.number ?? null, to, name: reader?.name ?? '', about, overdue, isBySite }];
}
