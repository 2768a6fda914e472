/**
 * Of which forms Google is asked in a day's first round, and what they cost: whether a form takes answers, whom it lets in, and how
 * many answers it holds. A form that somebody is to sign is asked each day, before anybody is emailed about it; one that nobody
 * owes once a week, and when Drive's list of files says that it was changed.
 */
import type { Obligation } from '../../../register/signing/obligations';
import { isOwed } from '../../../reminders/planning/plan-reminders';
import type { OpenForm } from '../../notes';
import { isBeforeThisWeek, type Run } from '../../run';
import { isAsPublished } from './look';

/** Codes of the policies that somebody is to sign now. */
export function owedPolicies(obligations: readonly Obligation[]): Set<string> {
  return new Set(obligations.flatMap((one) => (isOwed(one) ? [one.policy.code] : [])));
}

/** Whether a form's answers are counted in this run, as far as its day goes; of a form that did not agree, each day. @param owed codes of policies */
export function isCountDue(run: Run, { policyCode, unmatched }: OpenForm, owed: () => ReadonlySet<string>): boolean {
  const isAnyway = run.isWeekly || policyCode === '' || unmatched !== 0;
  return run.isDaily && (isAnyway || owed().has(policyCode));
}

/** Whether it is asked whether a form takes answers. What is not right is asked in every run. */
export function isLookDue(run: Run, form: OpenForm, owed: () => ReadonlySet<string>): boolean {
  if (!isAsPublished(form) || form.failedLooks > 0) return true;
  if (form.checkedOn === run.moment.today) return false;
  // What a brief run, or one without time, left out is looked at by whichever comes next.
  const isAnyway = isBeforeThisWeek(form.checkedOn, run.moment) || (run.isDaily && isListedOtherwise(run, form));
  return isAnyway || owed().has(form.policyCode);
}

function isListedOtherwise(run: Run, form: OpenForm): boolean {
  const listed = run.listed().get(form.formId);
  return listed !== undefined && (listed.isInBin || listed.changedAt !== form.listedAt);
}
