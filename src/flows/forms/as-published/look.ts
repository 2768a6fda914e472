/**
 * Whether a form is still what was published: somebody may have changed it in Google Forms, or put it into the bin. Drive's list
 * of files tells which forms were changed, in the one call that tells it of documents; only those are read back.
 */
import { checksum } from '../../../common/checksum';
import { type Day, daysBetween, toDay } from '../../../common/day';
import type { FormAnswer } from '../../../form/read-answer';
import type { Register, Signature } from '../../../register/model';
import type { Question } from '../../../register/reading/review-queue';
import type { TabProblem } from '../../../register/workbook/tab';
import { FORMS } from '../../../register/workbook/tabs';
import type { FormSwitch, OpenForm } from '../../notes';
import type { Run } from '../../run';
import { askedIn, sumOfAsked } from '../signatures-from-answers';
import { differenceFrom, frameOf, missingIn, sumsOf } from './changed-form';

/** A form that Drive does not list is read back once in so many days, and on a day on which somebody signs. */
const DAYS_UNLISTED = 7;

/** How a decision about a form that was changed begins. */
const FORM = 'form ';

/** What holding a form against what was published needs. */
export interface Published {
  register: Register;
  /** The clauses' words, read where a form has to be read back. */
  readClauses: () => Register['clauses'];
}

/**
 * The form's note with what was found; the same where nothing can have changed since it was last read back.
 * @throws where it cannot be opened
 */
export function lookAtWords(
  run: Run,
  form: OpenForm,
  { register, readClauses }: Published,
  since: 'somebody has signed' | 'nothing is new',
): OpenForm {
  const { ports, moment } = run;
  const listed = run.listed().get(form.formId);
  const isInBin = listed?.isInBin === true;
  const days = form.readOn === '' ? null : daysBetween(toDay(form.readOn), moment.today);
  const isUnlistedDue = days !== null && days >= (since === 'somebody has signed' ? 1 : DAYS_UNLISTED);
  const isDue = days === null || (listed === undefined ? isUnlistedDue : listed.changedAt !== form.listedAt);
  // Where Drive does not list it, it is not known to be right before it is read back.
  if (!isDue) return rightOrNot({ ...form, isInBin }, register, listed === undefined ? form.rightAt : moment.instant);
  const asIs = ports.readForm(form.formId);
  const clauses = readClauses();
  const asked = askedIn({ ports, register: { ...register, clauses } }, form);
  const missing = missingIn(asIs, asked);
  const [sums, frame] = [sumsOf(asIs), frameOf(asIs)];
  const isMendedAddresses = !form.byCode && !asIs.keepsAddresses;
  if (isMendedAddresses) ports.keepAddresses(form.formId);
  const { switchedOn } = asIs;
  if (switchedOn.length > 0) ports.switchOff(form.formId, switchedOn);
  const before = { sums: form.sums || sums, frame: form.frame || frame };
  return rightOrNot(
    {
      ...form,
      isInBin,
      readOn: moment.today,
      listedAt: listed?.changedAt ?? '',
      ...before,
      sumsNow: sums === before.sums ? '' : sums,
      frameNow: frame === before.frame ? '' : frame,
      askedSum: form.askedSum || (asked.length === 0 ? '' : sumOfAsked(asked)),
      difference: differenceFrom(before, asIs, missing),
      isBroken: missing.length > 0,
      addressesMendedOn: isMendedAddresses ? moment.today : form.addressesMendedOn,
      ...(switchedOn.length === 0 ? {} : { switchedOffOn: moment.today, switchedOff: switchedOn }),
    },
    register,
    moment.instant,
  );
}

/** Whether people can sign in it what was published, as far as is known: it takes answers, is where it was, and asks the same. */
export function isAsPublished(form: Pick<OpenForm, 'trouble' | 'difference' | 'isInBin'>): boolean {
  return form.trouble === '' && !form.isInBin && !isChanged(form);
}

/** Whether what is signed in the form is not what was published. */
function isChanged({ difference }: Pick<OpenForm, 'difference'>): boolean {
  return difference !== '';
}

/** Signatures that were given in a form after it was last seen as it was published are held. */
export function heldWhereChanged(
  form: OpenForm,
  answers: readonly FormAnswer[],
  signatures: readonly Signature[],
): Signature[] {
  const late = new Set(answers.filter(({ at }) => at > form.rightAt).map(({ id }) => id));
  const isHeld = ({ response }: Signature): boolean => isChanged(form) && late.has(response);
  return signatures.map((signature) => {
    const why = `The form of ${signature.version} had been changed in Google Forms when this was signed, so it is not known what was agreed to. Please ask, and accept or reject it.`;
    const doubt = [signature.doubt, why].filter((part) => part !== '').join(' ');
    return isHeld(signature) ? { ...signature, doubt } : signature;
  });
}

/** What was changed and is said to be right is how the form was published from now on. */
function rightOrNot(form: OpenForm, { decisions }: Register, now: number): OpenForm {
  const isSaid = isChanged(form) && !form.isBroken && decisions.some(({ response }) => response === keyOf(form));
  const kept = isSaid ? asSaid(form) : form;
  return isChanged(kept) ? kept : { ...kept, rightAt: now };
}

function asSaid(form: OpenForm): OpenForm {
  const { sums, sumsNow, frame, frameNow } = form;
  return { ...form, sums: sumsNow || sums, frame: frameNow || frame, sumsNow: '', frameNow: '', difference: '' };
}

function keyOf({ formId, sumsNow, frameNow }: OpenForm): string {
  return `${FORM}${formId} ${checksum(sumsNow + frameNow)}`;
}

/** Forms that are not as they were published, and that still let answers be read: asked about once, until somebody says that it is so. */
export function changedFormQuestions(forms: readonly OpenForm[], register: Register): Question[] {
  return told(forms, register, (form) => isChanged(form) && !form.isBroken && !form.isInBin).map(({ form, title }) => ({
    response: keyOf(form),
    where: FORMS.title,
    what: `${beginningOf(title, form)} ${form.difference} ${MEANWHILE} Please put it back in Google Forms; if it is right, choose ignore.`,
  }));
}

/** What is wrong with forms and cannot be right: in the bin, or nobody can agree to everything; and what was put right by itself. */
export function lookedAtProblems(forms: readonly OpenForm[], register: Register, today: Day): TabProblem[] {
  const binned = told(forms, register, (form) => form.isInBin).map(({ form: { version }, title }) =>
    inBinProblem(`The form for ${title} (${version})`, 'Nobody is emailed about it.', FORMS.title),
  );
  const mended = told(forms, register, (form) => form.addressesMendedOn === today).map(({ form, title }) => ({
    code: 'FORM_PUT_RIGHT',
    tab: FORMS.title,
    row: null,
    message: `The form for ${title} (${form.version}) had been set not to collect email addresses. It collects them again; what was signed meanwhile is in To check.`,
  }));
  return [...binned, ...mended, ...switchedOffProblems(forms, register, today), ...brokenProblems(forms, register)];
}

/** What was on in a form's settings, what it did, and that it is off again. */
const SWITCHED_OFF: Record<FormSwitch, string> = {
  'one response each':
    'had been set to take one response from each person, so that nobody could sign it a second time. It takes more again.',
  'editing a response':
    'had been set so that people could change what they sent. They cannot any more. The register has what they sent first: please click "Verify" in the panel beside it to see whether anybody changed it.',
  'results for everybody':
    'had been set to show a summary of all responses to everybody who signs, names among them. It shows it to nobody any more.',
};

function switchedOffProblems(forms: readonly OpenForm[], register: Register, today: Day): TabProblem[] {
  return told(forms, register, (form) => form.switchedOffOn === today).flatMap(({ form, title }) =>
    form.switchedOff.map((which) => ({
      code: 'FORM_PUT_RIGHT',
      tab: FORMS.title,
      row: null,
      message: `The form for ${title} (${form.version}) ${SWITCHED_OFF[which]}`,
    })),
  );
}

/** @param effect what follows while it is there */
export function inBinProblem(what: string, effect: string, tab: string): TabProblem {
  const message = `${what} is in the bin of Google Drive, and is deleted for good after 30 days. ${effect} Please restore it: open drive.google.com, click "Bin", right-click it, and choose "Restore".`;
  return { code: 'FILE_IN_BIN', tab, row: null, message };
}

/** Of a form in the bin no more is asked than that it comes out of it. */
function brokenProblems(forms: readonly OpenForm[], register: Register): TabProblem[] {
  return told(forms, register, (form) => isChanged(form) && form.isBroken && !form.isInBin).map(({ form, title }) => ({
    code: 'FORM_CHANGED',
    tab: FORMS.title,
    row: null,
    message: `${beginningOf(title, form)} ${form.difference} ${MEANWHILE} Please put it back in Google Forms (Undo). If that cannot be done, please withdraw the version in the panel beside its document and publish it again: it gets a new form, which everybody signs.`,
  }));
}

const MEANWHILE = 'What is signed in it meanwhile is held, and nobody is emailed about it.';

function beginningOf(title: string, { version }: OpenForm): string {
  return `The form for ${title} (${version}) was changed in Google Forms:`;
}

function told(forms: readonly OpenForm[], { versions }: Register, isMeant: (form: OpenForm) => boolean) {
  return forms.flatMap((form) => {
    const version = versions.find((one) => one.version === form.version);
    const isOver = form.closedOn !== '' || version === undefined || version.withdrawnOn !== null;
    return isOver || !isMeant(form) ? [] : [{ form, title: version.title }];
  });
}
