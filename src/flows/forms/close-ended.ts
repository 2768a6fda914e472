/**
 * Forms that are no longer to be signed take no more answers, and say why: their version was withdrawn, or a newer one is in
 * force by now. Answers that were on their way are still collected.
 */
import type { Day } from '../../common/day';
import { isLaterLabel, signedAs } from '../../common/version-label';
import type { Register, Version } from '../../register/model';
import { mainForm } from '../../register/signing/forms';
import { isWithdrawn, publishedVersion, versionInForce, withdrawnSince } from '../../register/signing/versions';
import type { TabProblem } from '../../register/workbook/tab';
import type { Notes, OpenForm } from '../notes';
import type { Ports } from '../ports';
import { formProblem } from './as-published/form-problem';

export interface EndedClosed {
  /** Every form's note. */
  forms: OpenForm[];
  /** Of those that Google did not close just now: the next round tries again. */
  problems: TabProblem[];
}

interface End {
  on: Day;
  /** What the form says from then on. */
  notice: string;
}

/** @param jobs publications that are not finished: they close what they replace themselves, once their own form is open */
export function closeEnded(
  ports: Ports,
  forms: readonly OpenForm[],
  register: Register,
  jobs: Notes['jobs'],
  today: Day,
): EndedClosed {
  const problems: TabProblem[] = [];
  const closed = forms.map((form) => {
    if (form.closedOn !== '') return form;
    const isBeingReplaced = jobs.some(({ policyCode }) => policyCode === form.policyCode);
    const end = withdrawalOf(form, register, today) ?? (isBeingReplaced ? null : replacementOf(form, register, today));
    if (end === null) return form;
    // Nobody can sign in a form that is gone.
    if (form.trouble === 'gone') return { ...form, closedOn: end.on };
    try {
      ports.closeForm(form.formId, end.notice);
      return { ...form, closedOn: end.on };
    } catch (error) {
      problems.push(formProblem(form, error));
      return form;
    }
  });
  return { forms: closed, problems };
}

/** Null unless its own version was withdrawn, or the policy has none left that is published. */
function withdrawalOf({ policyCode: code, version }: OpenForm, register: Register, today: Day): End | null {
  const { versions, settings } = register;
  const own = versions.find((one) => one.version === version);
  const isOwn = own !== undefined && isWithdrawn(own, today);
  const isLeft = publishedVersion({ code }, versions, today) !== null;
  const on = isOwn ? own.withdrawnOn : isLeft ? null : withdrawnSince({ code }, versions, today);
  const title = (own ?? versions.find((one) => one.policyCode === code))?.title ?? '';
  const notice = `"${title}" has been withdrawn, so there is nothing to sign. If you have a question, please ask ${settings.contactName}.`;
  return on === null ? null : { on, notice };
}

/** Null unless a newer version than its own is in force. */
function replacementOf(
  { policyCode: code, version, byCode }: OpenForm,
  { versions }: Register,
  today: Day,
): End | null {
  const now = code === '' ? null : versionInForce({ code }, versions, today);
  if (now === null || signedAs(now.version) === signedAs(version) || !isLaterLabel(now.version, version)) return null;
  return { on: today, notice: replacedNotice(now.title, byCode ? '' : (mainForm(now)?.formLink ?? '')) };
}

/** What the form of an earlier version says. @param link of the newer one; "" where each person is emailed a link of their own */
export function replacedNotice(title: Version['title'], link: string): string {
  const where = link === '' ? 'We will email you the link to it.' : `Please sign that one: ${link}`;
  return `There is a new version of "${title}". ${where}`;
}
