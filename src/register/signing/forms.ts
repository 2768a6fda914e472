/** In which forms a version is signed, and by whom in which. */

import { signedAs } from '../../common/version-label';
import type { FormRow, Register, Version } from '../model';
import { EVERYTHING } from '../workbook/tabs-publishing';

/** The forms of a version: the main one was made for it, or for the version whose minor change it is; the others for it alone. */
export function formsOf(version: string, forms: readonly FormRow[]): FormRow[] {
  return forms.filter((form) =>
    isMain(form)
      ? signedAs(form.version) === signedAs(version)
      : form.version === version && form.asks !== 'countersignatures',
  );
}

/** Whether people without an account sign in it. */
export function asksForCode(form: Pick<FormRow, 'audience'> | undefined): boolean {
  return form?.audience === 'anyone with a code';
}

function isMain({ audience, asks }: FormRow): boolean {
  return audience === 'school accounts' && asks === EVERYTHING;
}

/** The form in which colleagues with an account of the school sign all of a version; undefined before it is finished. */
export function mainForm({ forms }: Pick<Version, 'forms'>): FormRow | undefined {
  return forms.find(isMain);
}

/** The form in which people without an account sign that very version; undefined where there is none. */
export function codeForm({ version, forms }: Pick<Version, 'version' | 'forms'>): FormRow | undefined {
  return forms.find((form) => asksForCode(form) && form.version === version);
}

/** The form in which those who signed before sign only what has changed. @param asks as Forms has it, less than everything; undefined where there is none */
export function shortForm({ version, forms }: Pick<Version, 'version' | 'forms'>, asks: string): FormRow | undefined {
  return forms.find((form) => form.version === version && form.asks === asks);
}

/** The versions that were ever signed in a form: the one that it was made for, and its minor changes. */
export function versionsIn(formId: string, { versions }: Pick<Register, 'versions'>): Version[] {
  return versions.filter(({ forms }) => forms.some((form) => form.formId === formId));
}
