/** The forms of a policy whose last version was withdrawn take no more answers, and say so. Answers that were on their way are still collected. */
import type { Day } from '../../common/day';
import type { Register } from '../../register/model';
import { isWithdrawn, latestVersion } from '../../register/signing/versions';
import type { TabProblem } from '../../register/workbook/tab';
import type { OpenForm } from '../notes';
import type { Ports } from '../ports';
import { formProblem } from './form-problem';

export interface WithdrawnClosed {
  /** Every form's note. */
  forms: OpenForm[];
  /** Of those that Google did not close just now: the next round tries again. */
  problems: TabProblem[];
}

export function closeWithdrawn(
  ports: Ports,
  forms: readonly OpenForm[],
  register: Register,
  today: Day,
): WithdrawnClosed {
  const problems: TabProblem[] = [];
  const closed = forms.map((form) => {
    const version = latestVersion(register.versions, form.policyCode);
    if (version === undefined || !isWithdrawn(version, today) || form.closedOn !== '') return form;
    try {
      const { contactName } = register.settings;
      ports.closeForm(
        form.formId,
        `"${version.title}" has been withdrawn, so there is nothing to sign. If you have a question, please ask ${contactName}.`,
      );
      return { ...form, closedOn: version.withdrawnOn ?? today };
    } catch (error) {
      problems.push(formProblem(form, error));
      return form;
    }
  });
  return { forms: closed, problems };
}
