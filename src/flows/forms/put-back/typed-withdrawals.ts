/**
 * A version that was withdrawn by typing a day into Versions, or filling one down: with it a policy is switched off for everybody.
 * Until somebody says that it is so, it stays in force. A version that is withdrawn in the panel has its forms closed at once.
 */

import { longDate } from '../../../common/day';
import type { Register, Version } from '../../../register/model';
import { readTab } from '../../../register/reading/read-tab';
import type { Question } from '../../../register/reading/review-queue';
import type { RawCell } from '../../../register/workbook/cells';
import { inRow } from '../../../register/workbook/tab';
import { VERSIONS } from '../../../register/workbook/tabs';
import type { OpenForm } from '../../notes';
import type { Settled } from '../../run';

/** What is recorded where a version is withdrawn for good. */
export function withdrawalKey(version: string): string {
  return `withdrawn ${version}`;
}

/** @returns the same, with what is asked about still in force */
export function withTypedWithdrawals(settled: Settled): Settled {
  const { register, forms } = settled;
  const isAsked = (version: Version): boolean => isTyped(version, forms, register);
  if (!register.versions.some(isAsked)) return settled;
  const versions = register.versions.map((one) => (isAsked(one) ? { ...one, withdrawnOn: null } : one));
  return { ...settled, register: { ...register, versions } };
}

/** A form that is gone has nothing to stay open for. */
function isTyped(
  { version, withdrawnOn, forms: own }: Version,
  forms: readonly OpenForm[],
  { decisions }: Register,
): boolean {
  if (withdrawnOn === null || decisions.some(({ response }) => response === withdrawalKey(version))) return false;
  const ids = new Set(own.map(({ formId }) => formId));
  return forms.some(({ formId, closedOn, trouble }) => ids.has(formId) && closedOn === '' && trouble !== 'gone');
}

/** @param tabs as they were read; the register has in force what is asked about */
export function withdrawalQuestions({ versions }: Register, tabs: Readonly<Record<string, RawCell[][]>>): Question[] {
  const inForce = new Map(versions.filter(({ withdrawnOn }) => withdrawnOn === null).map((one) => [one.version, one]));
  return readTab(VERSIONS, tabs[VERSIONS.title] ?? []).rows.flatMap(({ row, value }): Question[] => {
    const version = inForce.get(value.version);
    if (version === undefined || value.withdrawnOn === null) return [];
    const place = inRow(VERSIONS.title, row);
    const what = `${place}: ${version.title} (${version.version}) is marked as withdrawn on ${longDate(value.withdrawnOn)}, and was not withdrawn in the panel. Until somebody says that it is so, it stays in force. Please clear "Withdrawn on"; if it is right, choose ignore: its form is closed, and those who were asked get an email.`;
    return [{ response: withdrawalKey(version.version), where: place, what }];
  });
}
