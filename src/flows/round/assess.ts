/** What the register amounts to today: who owes what, who waits for a second signature, and what needs a person. */
import { erasingProblems } from '../../register/erasure/erase';
import { rosterOf } from '../../register/people/staff-index';
import { type ToCheckRow, toCheckRows } from '../../register/reading/review-queue';
import { type Waiting, waitingOf } from '../../register/signing/countersign-queue';
import { countersignerProblems } from '../../register/signing/countersigners';
import { type Obligation, obligationsOn } from '../../register/signing/obligations';
import { keepCountersignForms } from '../forms/countersign-forms';
import type { Joined } from '../notes';
import type { Run } from '../run';
import { joinedNow, notWrittenProblems } from './alerts';
import { checkDocuments } from './check-documents';
import type { Entered } from './manual-entries';

export interface Assessed extends Entered {
  /** On the day of the run. */
  obligations: readonly Obligation[];
  /** Signatures that wait for a second one. */
  waiting: readonly Waiting[];
  /** Who has joined only just now. */
  joined: readonly Joined[];
  areCountersignFormsKept: boolean;
}

export function assess(run: Run, entered: Entered): Assessed {
  const { ports, notes, moment } = run;
  const { register } = entered;
  const obligations = obligationsOn(register, moment.today);
  const roster = rosterOf(register.people);
  const waiting = waitingOf(register, obligations, roster);
  const documents = checkDocuments(run, entered);
  const countersigning = run.isBrief
    ? { forms: documents.forms, problems: [] }
    : keepCountersignForms(run, documents.forms, register, waiting);
  const joined = joinedNow(notes.round, register, moment);
  // Before the numbers are written: people once numbered count as having been here long, unless a note says otherwise.
  if (joined.some(({ at }) => at === moment.instant)) ports.writeNotes({ round: { ...notes.round, joined } });
  return {
    ...entered,
    obligations,
    waiting,
    joined,
    forms: countersigning.forms,
    areCountersignFormsKept: countersigning.problems.length === 0,
    problems: [
      ...entered.problems,
      ...countersignerProblems(register.policies, waiting, roster),
      ...erasingProblems(register, moment.today),
      ...documents.problems,
      ...countersigning.problems,
      ...notWrittenProblems(notes.round),
    ],
  };
}

/** What needs a person, as `To check` shows it. */
export function toCheckOf({ register, problems, entered }: Assessed): ToCheckRow[] {
  const found = [...register.problems, ...problems, ...entered.problems];
  return toCheckRows(found, register, rosterOf(register.people), entered.open, entered.questions);
}
