/**
 * What Google refused when a form was published, tried again once a day: its file's name, and its trigger, for which those of
 * closed forms make room. A trigger that is listed and tells of nothing (docs/google-facts.md G25) is made anew. Nobody waits
 * for any of it: the hourly check finds every answer.
 */
import { type FormKind, formName } from '../../form/form-plan';
import type { FormAnswer } from '../../form/read-answer';
import type { Register } from '../../register/model';
import { changesAskedIn } from '../../register/workbook/tabs-publishing';
import type { OpenForm } from '../notes';
import { QUIET, type Run, TOLD_FROM } from '../run';

/** @returns every form's note */
export function finishLater(run: Run, register: Register, forms: readonly OpenForm[]): OpenForm[] {
  return refusedBefore(run, register, run.isBrief ? forms : forms.map((form) => toldOfAgain(run, form)));
}

function refusedBefore({ ports, isDaily }: Run, register: Register, forms: readonly OpenForm[]): OpenForm[] {
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

/** Milliseconds. A trigger tells within seconds, and what it starts takes a minute or two. */
const TELLS_WITHIN = 10 * 60_000;

/**
 * How often in a row by now a form's trigger has not told. An answer that came within minutes of a look at everything waits
 * anyway; of others the look that the trigger starts is the next one, so whatever finds them much later was not started by it.
 * Once may be another run at work just then (docs/google-facts.md G19). Where no look is noted nothing is known.
 * @param answers that are new
 */
export function untoldBy(
  { notes, moment }: Pick<Run, 'notes' | 'moment'>,
  { isWatched, untold }: Pick<OpenForm, 'isWatched' | 'untold'>,
  answers: readonly Pick<FormAnswer, 'at'>[],
): number {
  const toTell = answers.filter(({ at }) => at > notes.round.at + QUIET);
  if (!isWatched || notes.round.at === 0 || toTell.length === 0) return untold;
  return toTell.some(({ at }) => at < moment.instant - TELLS_WITHIN) ? untold + 1 : 0;
}

/** Its trigger in place of the one before, so that there are never two; where Google refuses, it is tried again once a day. */
function toldOfAgain({ ports, isDaily }: Run, form: OpenForm): OpenForm {
  const isSilent = form.untold >= TOLD_FROM && form.closedOn === '' && form.formId !== '';
  if (!isSilent || !(form.isWatched || isDaily)) return form;
  const isWatched = ports.watchAnew(form.formId);
  return { ...form, isWatched, untold: isWatched ? 0 : form.untold };
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
