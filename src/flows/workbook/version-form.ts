/** A version as the register keeps it → its form as a value. */

import type { Day } from '../../common/day';
import { isLaterLabel, signedAs, versionNumberOf } from '../../common/version-label';
import type { FormPlan } from '../../form/form-plan';
import { type FormSettings, planForm } from '../../form/plan-form';
import { planShortForm } from '../../form/plan-short-form';
import type { VersionItem } from '../../policy/version/version-text';
import { type ClauseChange, changedSince, whatChanged } from '../../policy/version/what-changed';
import { documentAddress } from '../../register/layout/links';
import type { Policy, Register } from '../../register/model';
import { inOrder, latestVersion } from '../../register/signing/versions';
import type { ChangesAsked } from '../../register/workbook/tabs-publishing';
import { itemsOf } from './version-rows';

/** The form of a version, whoever signs in it. @param items as the register keeps them */
export function planOfVersion(
  register: Register,
  policy: Policy,
  about: About,
  items: readonly VersionItem[],
  how: Pick<FormSettings, 'agreeBy' | 'signedWith'>,
): FormPlan {
  const { version } = about;
  const others = register.versions.filter((other) => isLaterLabel(version, other.version));
  const before = latestVersion(others, policy.code);
  return planForm(items, {
    ...settingsOf(register, policy, about),
    ...how,
    changes: before === undefined ? [] : whatChanged(itemsOf(register, before.version), items),
    changedSince: before === undefined ? null : versionNumberOf(before.version),
  });
}

interface About {
  version: string;
  publishedOn: Day;
  inForceFrom: Day | null;
  documentId: string;
}

/**
 * The form of a version for those who have signed the one before. @param register with the words of both
 * @param changes since that one, for whoever has worked them out
 */
export function shortPlanOfVersion(
  register: Register,
  policy: Policy,
  about: About,
  { since, isWholeAgain }: ChangesAsked,
  changes: readonly ClauseChange[] = changesSince(register, since, about.version),
): FormPlan {
  const items = itemsOf(register, about.version);
  return planShortForm(changes, items, {
    ...settingsOf(register, policy, about),
    since: versionNumberOf(since),
    isWholeAgain,
  });
}

/** What is new to whoever signed that version, or any minor change of it. */
export function changesSince(register: Register, since: string, version: string): ClauseChange[] {
  const editions = inOrder(register.versions.filter(({ version }) => signedAs(version) === signedAs(since)));
  return changedSince(
    editions.map((edition) => itemsOf(register, edition.version)),
    itemsOf(register, version),
  );
}

function settingsOf(register: Register, policy: Policy, { version, publishedOn, inForceFrom, documentId }: About) {
  return {
    school: register.settings.school,
    contactName: register.settings.contactName,
    privacyNotice: register.settings.privacyNotice,
    title: policy.title,
    versionLabel: version,
    versionNumber: versionNumberOf(version),
    publishedOn,
    inForceFrom,
    readings: policy.readings.map(({ part, audience }) => `${part}: ${audience.join(', ')}`),
    documentLink: documentAddress(documentId),
  };
}
