/** What there is to do today, as values: answers that wait for a decision, problems, people who are overdue. */
import type { Day } from '../../../common/day';
import { isAboutCounts, type RegisterView, type ToCheckItem } from '../../../flows';
import type { Person } from '../../../register/model';
import { type OpenQuestion, openQuestions } from '../../../register/signing/asking/questions';
import type { Obligation } from '../../../register/signing/obligations';
import { COUNTERSIGNATURES, PAPER, SIGNATURES } from '../../../register/workbook/tabs';
import { type WaitingCountersigner, waitingCountersigners } from './countersigning';

/** Somebody as To check names them: "12 Ann Lee" → "Ann Lee", or with the number as it is not taken for a house number. */
export function nameIn(person: string): string {
  return person.replace(NUMBERED, '$2');
}

export function namedInWords(person: string): string {
  return person.replace(NUMBERED, '$2 (number $1)');
}

const NUMBERED = /^(\d+) (.+)$/;

export interface OverduePerson {
  person: Person;
  /** The policies that are overdue, the longest first. */
  owed: Obligation[];
}

export interface Todo {
  /** Answers that count only once somebody has decided. */
  held: ToCheckItem[];
  /** What has to be put right in the workbook or at Google. */
  problems: ToCheckItem[];
  /** Who would like to talk to somebody first, as they asked. */
  raised: OpenQuestion[];
  /** The longest overdue first. */
  overdue: OverduePerson[];
  /** Who has signatures to countersign; whoever lets people wait the longest first. */
  countersigning: WaitingCountersigner[];
}

export function todoOf(
  { toCheck, register }: Pick<RegisterView, 'toCheck' | 'register'>,
  obligations: readonly Obligation[],
  today: Day,
): Todo {
  return {
    held: toCheck.filter((item) => kindOf(item) !== 'problem'),
    problems: toCheck.filter((item) => kindOf(item) === 'problem'),
    raised: openQuestions(register, today, obligations),
    overdue: overduePeople(obligations),
    countersigning: waitingCountersigners(register, obligations, today),
  };
}

/** What a row of To check is about; "a row": one of Paper, or many responses together, which are wrong or as they should be. */
export function kindOf({ where, response }: ToCheckItem): 'signature' | 'countersignature' | 'a row' | 'problem' {
  // What else is asked can be right as it stands, and is neither accepted nor rejected.
  if (response === '' || isAboutCounts(response)) return 'problem';
  const [tab, place] = where.split(', ');
  if (tab === COUNTERSIGNATURES.title) return 'countersignature';
  if (tab === SIGNATURES.title) return place === undefined ? 'a row' : 'signature';
  return tab === PAPER.title ? 'a row' : 'problem';
}

function overduePeople(obligations: readonly Obligation[]): OverduePerson[] {
  const people = new Map<number, OverduePerson>();
  for (const one of obligations) {
    if (one.status !== 'overdue') continue;
    const known = people.get(one.person.number);
    if (known === undefined) people.set(one.person.number, { person: one.person, owed: [one] });
    else known.owed.push(one);
  }
  const all = [...people.values()];
  for (const { owed } of all) owed.sort((a, b) => b.daysOverdue - a.daysOverdue);
  return all.sort((a, b) => (b.owed[0]?.daysOverdue ?? 0) - (a.owed[0]?.daysOverdue ?? 0));
}
