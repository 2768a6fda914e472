/** A new starter who has signed everything → line manager and office hear it, once. */
import { addDays, type Day } from '../../common/day';
import { groupedBy, order } from '../../common/lists';
import type { Person } from '../../register/model';
import { addressOn } from '../../register/people/reachable';
import { hasSigned, isRequired, type Obligation } from '../../register/signing/obligations';
import { inForceSince } from '../../register/signing/versions';
import type { History } from './email-history';
import { managerOf } from './plan-lists';

/** Later than this it is no news, and only puzzles its reader. */
const LATEST_DAYS = 21;

export interface StarterDone {
  kind: 'starter signed' | 'office: starter signed';
  person: number | null;
  to: string;
  /** "" where the address is on no staff list. */
  name: string;
  about: string[];
  starter: Person;
  startsOn: Day;
  /** The day of the last signature. */
  signedOn: Day;
  policies: number;
}

export interface StartersRequest {
  /** Of every policy, those of which a form could not be read among them. */
  obligations: readonly Obligation[];
  isKnown: (obligation: Pick<Obligation, 'policy'>) => boolean;
  people: readonly Person[];
  history: History;
  manager: string;
  today: Day;
}

export function planStarters(request: StartersRequest): StarterDone[] {
  const { obligations, people, today } = request;
  const isRecent = (day: Day): boolean => day >= addDays(today, -LATEST_DAYS);
  const starters = people.filter(({ startsOn }) => startsOn !== null && startsOn <= today);
  const required = byPerson(obligations, new Set(starters));
  return starters.flatMap((starter): StarterDone[] => {
    const own = required.get(starter) ?? [];
    const { startsOn } = starter;
    const signedOn = own
      .flatMap((one) => one.signedOn ?? [])
      .sort(order)
      .pop();
    if (startsOn === null || signedOn === undefined || !own.every((one) => hasSigned(one) && request.isKnown(one)))
      return [];
    // Whoever was here before everything that is signed here is asked like all others.
    const isStarter = own.some(({ version }) => version !== null && inForceSince(version) <= startsOn);
    if (!isStarter || !(isRecent(signedOn) || isRecent(startsOn))) return [];
    return toldTo(request, { starter, startsOn, signedOn, policies: own.length });
  });
}

function byPerson(obligations: readonly Obligation[], meant: ReadonlySet<Person>): Map<Person, Obligation[]> {
  const own = obligations.filter((one) => isRequired(one) && meant.has(one.person));
  return groupedBy(own, ({ person }) => person);
}

type Done = Pick<StarterDone, 'starter' | 'startsOn' | 'signedOn' | 'policies'>;

/** The line manager after coming back, where away; the office always, and only once where both are one. */
function toldTo({ people, history, manager, today }: StartersRequest, done: Done): StarterDone[] {
  // Somebody who comes back begins anew.
  const about = `starter ${done.starter.number} ${done.startsOn}`;
  const toOne = (kind: StarterDone['kind'], to: string): StarterDone[] => {
    const reader = people.find(({ email }) => email === to);
    const isAbsent = reader !== undefined && addressOn(reader, today) === null;
    const isTold = history.lastAbout(kind, about) !== null;
    if (isTold || isAbsent || !history.isWorthTrying(to, today)) return [];
    return [{ kind, person: reader?.number ?? null, to, name: reader?.name ?? '', about: [about], ...done }];
  };
  const lineManager = managerOf(done.starter);
  return [
    ...(lineManager === null || lineManager === manager ? [] : toOne('starter signed', lineManager)),
    ...toOne('office: starter signed', manager),
  ];
}
