/** Forms that the manager has closed for now: told once somebody is late with what they cannot sign, so that none stays closed by oversight. */
import { groupedBy } from '../../../common/lists';
import { counted } from '../../../common/words';
import type { Obligation } from '../../../register/signing/obligations';
import type { TabProblem } from '../../../register/workbook/tab';
import { VERSIONS } from '../../../register/workbook/tabs';
import type { OpenForm } from '../../notes';

export function closedForNowProblems(forms: readonly OpenForm[], obligations: readonly Obligation[]): TabProblem[] {
  const paused = new Set(forms.flatMap(({ formId, isPaused }) => (isPaused ? [formId] : [])));
  if (paused.size === 0) return [];
  const late = obligations.filter(
    ({ status, version }) => status === 'overdue' && version?.forms.some(({ formId }) => paused.has(formId)),
  );
  return [...groupedBy(late, ({ version }) => version)].map(([version, own]) => {
    const people = counted(
      own.length,
      'person is overdue, cannot sign, and hears',
      'people are overdue, cannot sign, and hear',
    );
    const message = `The form for ${version?.title ?? ''} (${version?.version ?? ''}) is closed for now: ${people} nothing of it. Please press "Let staff sign again" in the panel beside the policy, or withdraw it there.`;
    return { code: 'FORM_CLOSED_FOR_NOW', tab: VERSIONS.title, row: null, message };
  });
}
