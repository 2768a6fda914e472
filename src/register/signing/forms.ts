/** In which forms a version is signed, and by whom in which. */

import { signedAs } from '../../common/version-label';
import type { FormRow, Register, Version } from '../model';

/** The forms of a version: those that were made for it, or for the version whose minor change it is. */
export function formsOf(version: string, forms: readonly FormRow[]): FormRow[] {
  return forms.filter(
    ({ asks, version: first }) => asks !== 'countersignatures' && signedAs(first) === signedAs(version),
  );
}

/** The form in which colleagues with an account of the school sign all of a version; undefined before it is finished. */
export function mainForm({ forms }: Pick<Version, 'forms'>): FormRow | undefined {
  return forms.find(({ audience, asks }) => audience === 'school accounts' && asks === 'everything');
}

/** The form in which people without an account sign that very version; undefined where there is none. */
export function codeForm({ version, forms }: Pick<Version, 'version' | 'forms'>): FormRow | undefined {
  return forms.find((form) => form.audience === 'anyone with a code' && form.version === version);
}

/** The labels of all versions that were ever signed in a form. */
export function versionsIn(formId: string, { versions }: Pick<Register, 'versions'>): Version[] {
  return versions.filter(({ forms }) => forms.some((form) => form.formId === formId));
}
