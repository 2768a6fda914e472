/** What a countersigner's form is to show → its plan, with the words that are kept elsewhere. */
import { planCountersignForm } from '../../../form/countersigning/countersign-form';
import type { FormPlan } from '../../../form/form-plan';
import type { Policy, Register } from '../../../register/model';
import type { CountersignList } from '../../../register/signing/countersigning/lists';
import type { QueuedSignature } from '../../../register/signing/countersigning/queue';
import { latestVersion } from '../../../register/signing/versions';
import type { Run } from '../../run';
import { readClauses } from '../../workbook/round-tabs';

export interface Shown {
  policy: Policy;
  waiting: readonly QueuedSignature[];
  /** Null where nobody waits. */
  list: CountersignList | null;
  /** "P1 countersigned 2". */
  label: string;
}

/** @param which the document's statement stands in the form from the beginning; reading it costs a call */
export function planOf(
  run: Run,
  register: Register,
  { policy, waiting, list, label }: Shown,
  which: 'with its statement' | 'its list alone' = 'its list alone',
): FormPlan {
  const { school, contactName, privacyNotice } = register.settings;
  return planCountersignForm({
    label,
    school,
    contactName,
    privacyNotice,
    title: policy.title,
    statement: which === 'its list alone' ? '' : statementOf(run, register, policy),
    shown: {
      number: list?.list ?? 0,
      day: list?.offeredOn ?? run.moment.today,
      time: list?.offeredAt ?? '',
      names: waiting,
    },
  });
}

/** The document's own words above the countersignature, as the latest version has them. */
function statementOf({ ports, notes }: Run, register: Register, policy: Policy): string {
  const latest = latestVersion(register.versions, policy.code);
  const words = readClauses(ports, notes).flatMap(({ value }) =>
    value.version === latest?.version && value.kind === 'countersignature' ? [value.words] : [],
  );
  return words[0] ?? '';
}
