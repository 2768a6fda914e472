/**
 * What Google refused when a form was published, tried again once a day: its file's name, and its trigger, for which those of
 * closed forms make room. Nobody waits for either.
 */
import { type FormKind, formName } from '../../form/form-plan';
import type { Register } from '../../register/model';
import { changesAskedIn } from '../../register/workbook/tabs-publishing';
import type { OpenForm } from '../notes';
import type { Run } from '../run';

/** @returns every form's note */
export function finishLater({ ports, isDaily }: Run, register: Register, forms: readonly OpenForm[]): OpenForm[] {
  if (!isDaily) return [...forms];
  const open = forms.filter((form) => form.closedOn === '' && form.formId !== '');
  if (open.some((form) => !form.isWatched)) ports.watchNoOthers(open.map(({ formId }) => formId));
  return forms.map((form) => {
    const name = nameOf(form, register);
    if (!open.includes(form) || name === null) return form;
    return {
      ...form,
      isNamed: form.isNamed || ports.nameForm(form.formId, name),
      isWatched: form.isWatched || ports.watchForm(form.formId),
    };
  });
}

/** Null for the form of a policy that is not in the register any more. */
function nameOf(form: OpenForm, { policies }: Register): string | null {
  const { policyCode, countersigns, version, answersIn } = form;
  const policy = policies.find(({ code }) => code === (countersigns || policyCode));
  if (policy === undefined) return null;
  if (countersigns !== '') return formName(policy.title, answersIn);
  return formName(policy.title, version, kindOfForm(form));
}

function kindOfForm({ byCode, asks }: OpenForm): FormKind {
  const changes = changesAskedIn(asks ?? '');
  if (changes !== null) return changes.isWholeAgain ? 'changes and the whole' : 'changes';
  return byCode ? 'without accounts' : 'main';
}
