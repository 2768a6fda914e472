/** What people entered by hand since the last round: decisions in `To check` and signatures on paper → what to record. */

import type { Day } from '../../common/day';
import { withMore } from '../../common/lists';
import { groupQuestions } from '../../register/laws/groups/changed';
import { emptyGroupQuestions } from '../../register/laws/groups/groups';
import { siteQuestions } from '../../register/laws/groups/sites';
import { acceptedQuestions, historyQuestions } from '../../register/laws/history/history';
import { newTitleQuestions, policyQuestions, sameTitleQuestions } from '../../register/laws/policies';
import { erasedBackQuestions } from '../../register/laws/staff/back';
import { ownerQuestions } from '../../register/laws/staff/gone';
import { outOfStepQuestions } from '../../register/laws/staff/out-of-step';
import { ownDueQuestions } from '../../register/laws/staff/own-due';
import { vanishedQuestions } from '../../register/laws/staff/people';
import { returnedQuestions } from '../../register/laws/staff/returned';
import { trialQuestions } from '../../register/laws/trial';
import type { RegisterChange, SetCells } from '../../register/layout/workbook-changes';
import type { Decision, Signature } from '../../register/model';
import { type StaffIndex, staffIndexOf } from '../../register/people/staff-index';
import { type PaperPlan, planPaper, typedPaper } from '../../register/reading/paper';
import { readTab } from '../../register/reading/read-tab';
import {
  decisionRows,
  emailQuestions,
  type OpenDecision,
  type Question,
  type TypedDecision,
  takeDecisions,
  typedDecisions,
} from '../../register/reading/review-queue';
import { eachOfFloods, floodQuestions } from '../../register/reading/shared-rows';
import { countersignQuestions } from '../../register/signing/countersigning/confirmations';
import { decisionsByAnswer } from '../../register/signing/decisions';
import type { RawCell } from '../../register/workbook/cells';
import { columnsOf } from '../../register/workbook/columns';
import type { TabProblem } from '../../register/workbook/tab';
import { PAPER, QUESTIONS, TO_CHECK } from '../../register/workbook/tabs';
import { archivesSeen, changedQuestions } from '../forms/as-published/changed-archives';
import { changedFormQuestions } from '../forms/as-published/look';
import { missingArchives, missingQuestions } from '../forms/as-published/missing-archives';
import { withdrawalQuestions } from '../forms/put-back/typed-withdrawals';
import { audienceQuestions, withAudiences } from '../forms/to-ask/changed-audiences';
import { ruleQuestions, withRules, withRulesHeld } from '../forms/to-ask/changed-rules';
import { settingQuestions, withTyped } from '../forms/to-ask/changed-settings';
import { notApprovedQuestions } from '../forms/to-ask/not-approved';
import { strangersQuestions } from '../forms/to-ask/open-questions';
import { unmatchedQuestions } from '../forms/to-ask/unmatched-responses';
import type { ArchiveSeen, Notes } from '../notes';
import type { Admitted, Run } from '../run';

type Tabs = Record<string, RawCell[][]>;

interface ManualEntries {
  decisions: Decision[];
  signatures: Signature[];
  /** Decisions that cannot be followed yet. */
  open: OpenDecision[];
  questions: Question[];
  problems: TabProblem[];
  changes: RegisterChange[];
}

export interface Entered extends Admitted {
  entered: ManualEntries;
  /** The note of what Settings and Calendar say. */
  typed: Notes['typed'];
  /** Archives that cannot be found, by their ids. */
  missing: readonly string[];
  /** What is noted of the archives' rows. */
  archivesSeen: readonly ArchiveSeen[];
}

/** Takes what people entered; what is recorded of it is in the register from here on. */
export function enter(run: Run, admitted: Admitted): Entered {
  const { register } = admitted;
  const missing = missingArchives(run, register);
  const seen = archivesSeen(run, register);
  const ofArchives = [...missingQuestions(missing), ...changedQuestions(seen, register, run.notes)];
  const entered = takeManualEntries(run, admitted, ofArchives);
  const decided = {
    ...register,
    decisions: withMore(register.decisions, entered.decisions),
    signatures: withMore(register.signatures, entered.signatures),
  };
  const forms = withAudiences(admitted.forms, decided, run.moment.today);
  const asTyped = { ...decided, policies: admitted.typedPolicies };
  // What was said to be right just now counts from now on.
  const held = withRulesHeld({ ...admitted, forms, register: asTyped }, run.moment.today);
  return {
    ...admitted,
    entered,
    missing: missing.map(({ file }) => file),
    archivesSeen: seen,
    register: held.register,
    forms: withRules(forms, asTyped, run.moment.today),
    typed: withTyped(run.notes.typed, decided, run.moment.today),
  };
}

/** @param ofArchives what is asked about the archives */
function takeManualEntries(run: Run, admitted: Admitted, ofArchives: readonly Question[]): ManualEntries {
  const { today } = run.moment;
  const { register, workbook } = admitted;
  const { tabs } = workbook;
  const staffIndex = staffIndexOf(register.people);
  const { typed, open: ofFloods } = eachOfFloods(typedDecisions(tabs[TO_CHECK.title] ?? []), register);
  const laws = [
    ...lawQuestions(admitted, staffIndex, today),
    ...settingQuestions(run.notes.typed, register, today),
    ...ofArchives,
    ...ownerQuestions(register, run.notes.owner, today),
    ...erasedBackQuestions(register, run.notes.erased),
    ...returnedQuestions(register, run.notes.round.left, today),
  ];
  const questions = [
    ...countersignQuestions(register),
    ...emailQuestions(register),
    ...strangersQuestions(register),
    ...laws,
  ];
  const { sound, unfit } = withoutRejected(typed, laws);
  const { decisions: typedNow, open } = takeDecisions(
    sound,
    register.signatures,
    staffIndex,
    today,
    new Set([
      ...register.countersignatures.map((countersignature) => countersignature.answer),
      ...questions.map(({ response }) => response),
    ]),
  );
  // Recorded by a run that was stopped before the tab was cleared of it.
  const recorded = decisionsByAnswer(register.decisions);
  const decisions = typedNow.filter((decision) => !isSameDecision(recorded.get(decision.response), decision));
  const reading = readTab(PAPER, tabs[PAPER.title] ?? []);
  const decided = { ...register, decisions: [...register.decisions, ...decisions] };
  const paper = planPaper(reading.rows, decided, staffIndex, today);
  return {
    decisions,
    signatures: paper.signatures,
    open: [...ofFloods, ...open, ...unfit],
    questions: [...paper.changed, ...questions, ...floodQuestions(decided)],
    problems: [...(tabs[PAPER.title] === undefined ? [] : reading.problems), ...paper.problems],
    changes: [
      ...decisionRows(register, decisions),
      ...besideRows(reading.headings, paper.beside, tabs[PAPER.title] ?? []),
    ],
  };
}

/** What cannot be right as it stands, or is to be said to be. */
function lawQuestions(
  { register, typedPolicies, forms, workbook: { tabs } }: Admitted,
  staffIndex: StaffIndex,
  today: Day,
): Question[] {
  return [
    ...policyQuestions(register),
    ...sameTitleQuestions(register),
    ...newTitleQuestions(register),
    ...emptyGroupQuestions(register),
    ...siteQuestions(register, today),
    ...vanishedQuestions(register),
    ...outOfStepQuestions(register, today),
    ...ownDueQuestions(register, today),
    ...historyQuestions(register, today),
    ...trialQuestions(register),
    ...acceptedQuestions(register, staffIndex),
    ...groupQuestions(register, today),
    ...audienceQuestions(forms, register, today),
    ...ruleQuestions(forms, { ...register, policies: typedPolicies }, today),
    ...withdrawalQuestions(register, tabs),
    ...unmatchedQuestions(forms),
    ...changedFormQuestions(forms, register),
    ...notApprovedQuestions(register, today),
  ];
}

/** To reject what is asked about puts nothing right, and would hide it. */
function withoutRejected(typed: readonly TypedDecision[], laws: readonly Question[]) {
  const asked = new Set(laws.map(({ response }) => response));
  const isRejected = ({ response, decision }: TypedDecision): boolean =>
    asked.has(response) && decision.toLowerCase().startsWith('reject');
  return {
    sound: typed.filter((one) => !isRejected(one)),
    unfit: typed.filter(isRejected).map((one): OpenDecision => ({ ...one, fault: REJECTED })),
  };
}

const REJECTED = 'To reject it changes nothing: please correct it, or choose ignore if it is right.';

function isSameDecision(recorded: Decision | undefined, typed: Decision): boolean {
  return recorded?.decision === typed.decision && recorded.person === typed.person;
}

/** What tells whether people entered anything: what the add-on writes beside it is no news. */
export function enteredByHand(tabs: Tabs, waiting: readonly TypedDecision[] | null = null): unknown {
  const typed = waiting ?? typedDecisions(tabs[TO_CHECK.title] ?? []);
  const decisions = typed.map(({ response, decision, person }) => `${response}\n${decision}\n${person}`).sort();
  const ended = readTab(QUESTIONS, tabs[QUESTIONS.title] ?? [])
    .rows.filter(({ value }) => value.event !== 'raised')
    .map(({ value }) => `${value.response}\n${value.event}`)
    .sort();
  return { decisions, paper: typedPaper(tabs[PAPER.title] ?? []), ended };
}

/** Only cells that differ, those below one another together. */
function besideRows(
  headings: readonly string[],
  beside: PaperPlan['beside'],
  existing: readonly RawCell[][],
): RegisterChange[] {
  const places = columnsOf(PAPER, headings);
  const changes: SetCells[] = [];
  for (const key of ['result', 'number'] as const) {
    const column = places.get(key) ?? -1;
    if (column < 0) continue;
    let run: SetCells | null = null;
    for (const one of beside) {
      const cell = one[key] ?? '';
      if ((existing[one.row - 1]?.[column] ?? '') === cell) continue;
      if (run !== null && run.row + run.rows.length === one.row) run.rows.push([cell]);
      else {
        run = { kind: 'set cells', sheetId: PAPER.sheetId, row: one.row, column: column + 1, rows: [[cell]] };
        changes.push(run);
      }
    }
  }
  return changes;
}
