/** What every step of a round is given: the world, the notes as they were read, the clock, and how long it may take. */

import { mondayOf } from '../common/day';
import { once } from '../common/once';
import type { LinkKnowledge } from '../form/answer-link';
import type { Countersignature, Policy, QuestionRow, Register, Signature } from '../register/model';
import type { Settings } from '../register/workbook/settings';
import type { TabProblem } from '../register/workbook/tab';
import type { ByHand } from '../reminders/planning/plan-emails';
import type { Settlement } from '../reminders/reconcile-claims';
import type { HourlyNote, Joined, Notes, OpenForm, RoundNote } from './notes';
import type { FilesAsked, FilesListed, Moment, Ports } from './ports';
import { type Owing, whoOwesWhat } from './workbook/who-owes-what';
import type { WorkbookState } from './workbook/workbook-state';

/** A single refusal may be Google's own hiccup: it is tried again in the next round, and told from the second time on. */
export const TOLD_FROM = 2;

/** Milliseconds: so long after a look at everything another answer waits, since sixty people may sign within one minute. */
export const QUIET = 5 * 60_000;

export interface Run {
  ports: Ports;
  /** As they were read under the lock; what changes is noted at the end. */
  notes: Notes;
  moment: Moment;
  /** The first round of a day looks at everything. */
  isDaily: boolean;
  /** The first round of a week, Monday to Sunday: at forms that nobody owes, too. */
  isWeekly: boolean;
  /** Without emails and without what may take long: somebody waits in a panel. */
  isBrief: boolean;
  /** Milliseconds from the beginning after which no further answer is read and no further email sent; null: a whole round's. */
  timeBudget: number | null;
  /** Whom the manager reminds by a button: they alone are written to. Null: an ordinary round. */
  remind: ByHand | null;
  /** What failed in this run before the round began. */
  problems: readonly TabProblem[];
  /** The hourly trigger's note as it is from now on; written with what else is noted. */
  hourly: HourlyNote;
  /** Asked at most once in a run; nothing where Google does not list files. */
  listed: () => FilesListed;
  /** Worked out once for as long as nothing that it rests on is new. */
  owing: (register: Register) => Owing;
}

export interface RunOptions {
  isBrief?: boolean;
  timeBudget?: number;
  remind?: ByHand;
  problems?: readonly TabProblem[];
  hourly?: HourlyNote;
}

export function beginRun(ports: Ports, notes: Notes, options: RunOptions = {}): Run {
  const moment = ports.readClock();
  const { lookedOn } = notes.round;
  return {
    ports,
    notes,
    moment,
    isDaily: lookedOn !== moment.today,
    isWeekly: isBeforeThisWeek(lookedOn, moment),
    isBrief: options.isBrief ?? false,
    timeBudget: options.timeBudget ?? null,
    remind: options.remind ?? null,
    problems: options.problems ?? [],
    hourly: options.hourly ?? notes.hourly,
    listed: once(() => filesListed(ports, 'files alone')),
    owing: whoOwesWhat(moment.today),
  };
}

/** What Google lists; nothing where it refuses. */
export function filesListed(ports: Ports, what: FilesAsked): FilesListed {
  try {
    return ports.listFiles(what);
  } catch {
    return new Map();
  }
}

/** Whether a day, "" for none, was before this week's Monday. */
export function isBeforeThisWeek(day: string, { today }: Moment): boolean {
  return day < mondayOf(today);
}

/** Whether the run is younger than that. @param whole milliseconds that a whole round may take; a brief one has its own budget */
export function hasTimeFor({ ports, moment, timeBudget }: Run, whole: number): boolean {
  return ports.millisecondsSince(moment.instant) < (timeBudget ?? whole);
}

const MINUTE = 60_000;

/** Whether so little time has passed that a mistake can still be undone before anybody hears of it. @param since an instant */
export function isFresh(since: number, { invitationMinutes }: Settings, { instant }: Moment): boolean {
  return instant - since < invitationMinutes * MINUTE;
}

/** The note of who joins with this round. Numbers are given in a row, so two of them name everybody. */
export function joinedNow(round: RoundNote, { newNumbers, settings }: Register, moment: Moment): Joined[] {
  const recent = round.joined.filter(({ at }) => isFresh(at, settings, moment));
  const numbers = newNumbers.flatMap(({ number }) => number ?? []);
  return numbers.length === 0 || settings.invitationMinutes === 0
    ? recent
    : [...recent, { from: Math.min(...numbers), to: Math.max(...numbers), at: moment.instant }];
}

/** The register as it is read, with what an earlier run left open settled. */
export interface Settled {
  workbook: WorkbookState;
  register: Register;
  settlements: readonly Settlement[];
  /** As their rows have them; the register has those by which people are asked. */
  typedPolicies: Policy[];
  /** Every form's note as it is after the step. */
  forms: readonly OpenForm[];
  /** What was found since the register was read; what reading found is the register's own. */
  problems: readonly TabProblem[];
}

/** The same with what people signed since, which is in the register, too. */
export interface Collected extends Settled {
  signatures: readonly Signature[];
  countersignatures: readonly Countersignature[];
  /** What was learnt of the links of forms' answers, by the forms' ids. */
  links: Readonly<Record<string, LinkKnowledge>>;
  /** Codes of the policies that somebody was to sign before; worked out once, where it is asked for. */
  owed: () => ReadonlySet<string>;
  /** Who asked to talk first. */
  questions: readonly QuestionRow[];
  /** False where the run's time was up before every answer was read; the next run goes on. */
  isComplete: boolean;
  /** Codes of the policies of which a form could not be read: who owes them is not known for sure. */
  unread: ReadonlySet<string>;
}

/** Somebody at a form: how sets of those who cannot sign in one name them. */
export function personAtForm(formId: string, person: number): string {
  return `${formId} ${person}`;
}

/** The same with everybody let in who is to sign. */
export interface Admitted extends Collected {
  /** People at forms that they cannot get into before a person opens them to them. */
  shutOut: ReadonlySet<string>;
  /** What personal codes are computed with. */
  codes: Notes['codes'];
}

/** Each form once, as it stands last in the list. */
export function newest(forms: readonly OpenForm[]): OpenForm[] {
  return [...new Map(forms.map((form) => [form.formId, form])).values()];
}
