/** A version as the register keeps it → its form as a value. */
import type { Day } from '../../common/day';
import { isLaterLabel, versionNumberOf } from '../../common/version-label';
import type { FormPlan } from '../../form/form-plan';
import { type FormSettings, planForm } from '../../form/plan-form';
import type { VersionItem } from '../../policy/version/version-text';
import { whatChanged } from '../../policy/version/what-changed';
import type { Policy, Register } from '../../register/model';
import { latestVersion } from '../../register/signing/versions';
import { itemsOf } from './version-rows';

/** The form of a version, whoever signs in it. @param items as the register keeps them */
export function planOfVersion(
  register: Register,
  policy: Policy,
  about: { version: string; publishedOn: Day; inForceFrom: Day | null; documentId: string },
  items: readonly VersionItem[],
  how: Pick<FormSettings, 'agreeBy' | 'signedWith'>,
): FormPlan {
  const { version, publishedOn, inForceFrom, documentId } = about;
  const others = register.versions.filter((other) => isLaterLabel(version, other.version));
  const before = latestVersion(others, policy.code);
  return planForm(items, {
    school: register.settings.school,
    contactName: register.settings.contactName,
    title: policy.title,
    versionLabel: version,
    versionNumber: versionNumberOf(version),
    publishedOn,
    inForceFrom,
    readings: policy.readings.map(({ part, audience }) => `${part}: ${audience.join(', ')}`),
    documentLink: `https://docs.google.com/document/d/${documentId}/`,
    ...how,
    changes: before === undefined ? [] : whatChanged(itemsOf(register, before.version), items),
    changedSince: before === undefined ? null : versionNumberOf(before.version),
  });
}
