/** Who gets into a form: Google lets in accounts by address; for people without a school account a person must open it. */

import { type Day, daysBetween } from '../../common/day';
import { once } from '../../common/once';
import { joinedInShort } from '../../common/words';
import { isNearlyOfSchool } from '../../register/laws/addresses';
import { peopleBack } from '../../register/laws/staff/back';
import { peopleReturned } from '../../register/laws/staff/returned';
import type { FormRow, Person, Policy, Register } from '../../register/model';
import { begunInQuestion } from '../../register/people/changed-groups';
import { namesApart } from '../../register/people/names';
import { codeForm, mainForm, shortForm } from '../../register/signing/forms';
import type { Obligation } from '../../register/signing/obligations';
import { outsiders, signsByCode } from '../../register/signing/school-accounts';
import type { TabProblem } from '../../register/workbook/tab';
import { FORMS, STAFF, VERSIONS } from '../../register/workbook/tabs';
import { EVERYTHING } from '../../register/workbook/tabs-publishing';
import type { Notes, OpenForm } from '../notes';
import { type Admitted, type Collected, hasTimeFor, personAtForm, type Run, TOLD_FROM } from '../run';
import { wordsOf } from '../workbook/round-tabs';
import { closedByHand, formProblem } from './as-published/form-problem';
import { isAsPublished, lookAtWords, lookedAtProblems, type Published } from './as-published/look';
import { isLookDue } from './as-published/looks-due';
import { isAsWanted, lookAtReaders } from './as-published/readers-listed';
import { closeEnded } from './close-ended';
import { keepChangesForms, readersOf } from './other-forms/changes-forms';
import { keepCodeForms } from './other-forms/code-forms';
import { keepVisitorForms } from './other-forms/keep-visitor-forms';
import { begunByAudience } from './to-ask/changed-audiences';

/** Nobody is asked for what cannot be signed yet: a form that is not finished, or not open to people like them. */
export function canBeSigned(
  { jobs }: Pick<Notes, 'jobs'>,
  forms: readonly OpenForm[],
  shutOut: ReadonlySet<string>,
): (obligation: Obligation) => boolean {
  const paused = new Set(forms.filter(({ isPaused }) => isPaused).map(({ formId }) => formId));
  const unfinished = new Set(jobs.map(({ version }) => version));
  return (obligation) => {
    const { version, person } = obligation;
    const form = formFor(obligation, shutOut);
    const isReady = version !== null && form !== undefined && !unfinished.has(version.version);
    return isReady && !paused.has(form.formId) && !shutOut.has(personAtForm(form.formId, person.number));
  };
}

/**
 * People at forms that they cannot sign in: without a school account where nobody has opened it to them, refused
 * by Google, or everybody, where the form takes no answers or it is not known whether it does. Nor is anybody asked in a form
 * of whom the office has yet to say whether they sign it.
 */
export function shutOutOf(forms: readonly OpenForm[], register: Register, today: Day, owner: string): Set<string> {
  const shut = forms.flatMap((form) =>
    shutOut(form, register, today, owner).map((person) => personAtForm(form.formId, person.number)),
  );
  const asked = begunInQuestion(register, today).flatMap(({ person, policy }) =>
    forms.filter(({ policyCode }) => policyCode === policy).map(({ formId }) => personAtForm(formId, person)),
  );
  return new Set([...shut, ...asked, ...begunByAudience(forms, register, today)]);
}

/** Whoever was erased, or had left, and is in the register again is asked for nothing before somebody has said that it is meant. */
function backAt(
  forms: readonly OpenForm[],
  register: Register,
  { erased, round }: Pick<Notes, 'erased' | 'round'>,
  today: Day,
): string[] {
  const back = [...peopleBack(register, erased), ...peopleReturned(register, round.left, today)];
  return back.flatMap(({ number }) => forms.map(({ formId }) => personAtForm(formId, number)));
}

function shutOut(form: OpenForm, register: Register, today: Day, owner: string): readonly Person[] {
  const policy = policyOf(form, register);
  if (policy === undefined) return [];
  if (!isAsPublished(form) || form.failedLooks > 0) return register.people;
  if (form.byCode)
    return register.people.filter((person) => !form.isOpenToAll || !signsByCode(person, register, owner));
  const refused = new Set(form.refused);
  return [
    ...(form.isOpenToAll ? [] : outsiders(register, policy, today, owner)),
    ...register.people.filter(({ email }) => email !== null && refused.has(email)),
  ];
}

/**
 * The form in which somebody signs what they owe: the one that asks for a code where they sign by code and it is open; else
 * the one that asks what is asked of them. Undefined where that one is not made yet.
 */
export function formFor({ version, person, asks }: Obligation, shutOut: ReadonlySet<string>): FormRow | undefined {
  if (version === null) return undefined;
  const byCode = codeForm(version);
  const isIn = byCode !== undefined && !shutOut.has(personAtForm(byCode.formId, person.number));
  if (isIn) return byCode;
  return asks === EVERYTHING || person.signsBy === 'code' ? mainForm(version) : shortForm(version, asks);
}

/** The policy that is signed in a form which is open; none for countersigners' forms and those that are closed. */
function policyOf({ policyCode, closedOn }: OpenForm, { policies }: Register): Policy | undefined {
  return closedOn === '' ? policies.find(({ code }) => code === policyCode) : undefined;
}

/** Milliseconds of a run after which no further form is looked at and nobody further let in; the next round goes on. */
const STOP_AFTER = 4 * 60_000;

/**
 * Keeps who gets into each open form as the staff list has it: joiners are let in, leavers no longer. Once a day, and so
 * before the first email about it, each form that somebody owes is looked at: somebody may have closed it or taken its readers away.
 */
export function admit(run: Run, collected: Collected): Admitted {
  const { today } = run.moment;
  const closed = closeEnded(run.ports, collected.forms, collected.register, run.notes.jobs, today);
  const withCodes = keepCodeForms(run, closed.forms, collected.register);
  const withChanges = keepChangesForms(run, withCodes.forms, collected.register);
  const { register } = withChanges;
  const visitors = keepVisitorForms(run, register);
  const known = { ...collected, register };
  const published: Published = { register, readClauses: once(() => wordsOf(run.ports, run.notes, collected.workbook)) };
  const admitted = withChanges.forms.map((form) => admitInto(run, known, form, published));
  const forms = admitted.map(({ form }) => form);
  return {
    ...collected,
    register,
    forms,
    shutOut: new Set([
      ...shutOutOf(forms, register, today, run.notes.owner),
      ...backAt(forms, register, run.notes, today),
    ]),
    codes: withCodes.codes,
    problems: [
      ...collected.problems,
      ...run.problems,
      ...closed.problems,
      ...withCodes.problems,
      ...withChanges.problems,
      ...visitors,
      ...admitted.flatMap(({ problems }) => problems),
      ...lookedAtProblems(forms, register, today),
    ],
  };
}

function admitInto(
  run: Run,
  collected: Collected,
  form: OpenForm,
  published: Published,
): { form: OpenForm; problems: TabProblem[] } {
  const { moment, notes, ports } = run;
  const { register, problems: told } = collected;
  const policy = policyOf(form, register);
  if (policy === undefined) return { form, problems: [] };
  if (form.byCode) return lookAtCodeForm(run, form, policy, { published, owed: collected.owed });
  const others =
    form.isOpenToAll || policy.openForm !== null || form.asks !== undefined
      ? []
      : outsiders(register, policy, moment.today, notes.owner).filter(
          ({ email }) => email !== null && !isNearlyOfSchool(email, register, notes.owner),
        );
  const addresses = readersOf(register, policy, form, moment.today, notes.owner);
  const wanted = {
    addresses,
    allowedHash: ports.fingerprint(addresses.join()),
    published,
    owed: collected.owed,
  };
  const { looked, failed } = lookAndAdmit(run, form, wanted);
  const isTold = told.some(({ code, form: about }) => code === 'FORM_NOT_READ' && about === form.formId);
  const problems = [
    ...(others.length > 0 ? [notOpenTo(looked, others, domainOfMost(register, others))] : []),
    ...(looked.trouble === 'closed' ? [closedByHand(looked.version, policy.title)] : []),
    ...refusedPeople(looked, register),
    ...notVerified(looked, register, moment.today),
    // Collecting met the same form before, and said so.
    ...(isTold ? [] : failed),
  ];
  return { form: looked, problems };
}

/** Nobody is let in by name: only whether it takes responses is looked at, once a day. */
function lookAtCodeForm(
  run: Run,
  form: OpenForm,
  { title }: Policy,
  wanted: Pick<Wanted, 'published' | 'owed'>,
): { form: OpenForm; problems: TabProblem[] } {
  const { ports, moment, isBrief } = run;
  const { owed, published } = wanted;
  if (isBrief || !isLookDue(run, form, owed) || form.isPaused || form.answersIn === '') return { form, problems: [] };
  try {
    const isOpen = ports.isFormOpen(form.formId);
    const open: OpenForm = { ...form, checkedOn: moment.today, trouble: isOpen ? '' : 'closed', failedLooks: 0 };
    const looked = lookAtWords(run, open, published, 'nothing is new');
    return { form: looked, problems: isOpen ? [] : [closedByHand(form.version, title)] };
  } catch (error) {
    const { looked, failed } = failedLook(form, error);
    return { form: looked, problems: failed };
  }
}

interface Wanted {
  addresses: string[];
  /** A sum over them. */
  allowedHash: string;
  /** What the form is held against. */
  published: Published;
  /** Codes of the policies that somebody is to sign. */
  owed: () => ReadonlySet<string>;
}

interface Looked {
  looked: OpenForm;
  failed: TabProblem[];
}

/** What a short run does not get to, the next one does. */
function lookAndAdmit(run: Run, form: OpenForm, wanted: Wanted): Looked {
  const { ports, moment } = run;
  const isNew = wanted.allowedHash !== form.allowedHash;
  const hasTime = (): boolean => hasTimeFor(run, STOP_AFTER);
  // A form that is still being built, or that the manager has closed for a while, is not to take answers.
  const isResting = form.isPaused || run.notes.jobs.some(({ formId }) => formId === form.formId);
  if (isResting || !hasTime()) return { looked: form, failed: [] };
  const isDue = isLookDue(run, form, wanted.owed);
  try {
    // What Drive says of it costs nothing: it may be known to be right, or due to be read back.
    if (!isDue && !isNew) {
      const looked = run.isDaily ? lookAtWords(run, form, wanted.published, 'nothing is new') : form;
      return { looked, failed: [] };
    }
    const look = isDue ? lookAtReaders(run, form, wanted.addresses, isNew) : null;
    const trouble = look === null ? form.trouble : look.isOpen ? '' : 'closed';
    const open: OpenForm = { ...form, checkedOn: moment.today, trouble, failedLooks: 0 };
    const checked = look === null ? open : lookAtWords(run, open, wanted.published, 'nothing is new');
    if (look !== null && isAsWanted(look.readers, wanted.addresses, isNew)) {
      return { looked: { ...checked, allowedHash: wanted.allowedHash, refused: [] }, failed: [] };
    }
    const { refused, isComplete } = ports.keepReaders(form.formId, wanted.addresses, hasTime);
    const allowedHash = isComplete ? wanted.allowedHash : form.allowedHash;
    return { looked: { ...checked, allowedHash, refused: refused.slice(0, MOST_NOTED) }, failed: [] };
  } catch (error) {
    return failedLook(form, error);
  }
}

function failedLook(form: OpenForm, error: unknown): Looked {
  const failedLooks = form.failedLooks + 1;
  const isGone = failedLooks >= TOLD_FROM;
  // Looked at again with the next round.
  const looked: OpenForm = { ...form, checkedOn: '', failedLooks, trouble: isGone ? 'gone' : form.trouble };
  return { looked, failed: isGone ? [formProblem(form, error)] : [] };
}

/** A note holds 9 KB; where Google refuses more than these, it is not the addresses. */
const MOST_NOTED = 100;

/** The ending that more than half of the staff list has, where it is not the school's: has the school another domain by now? */
function domainOfMost({ people }: Register, others: readonly Person[]): string | null {
  const endings = (list: readonly Person[]) => list.flatMap(({ email }) => email?.split('@')[1] ?? []);
  const all = endings(people);
  return endings(others).find((own) => all.filter((one) => one === own).length * 2 > all.length) ?? null;
}

/** What `To check` says while people cannot get in. */
function notOpenTo(form: OpenForm, people: readonly Person[], domain: string | null): TabProblem {
  const inPolicies =
    domain === null
      ? 'In'
      : `If addresses that end in ${domain} are accounts of the school, please add that ending to "School email ends in" in Settings. If they are not, in`;
  const message = `The form for ${form.version} cannot be opened by people without a school account: ${joinedInShort(namesApart(people))}. ${inPolicies} the tab Policies, under "Form without accounts", choose what they tick: they then get a form of their own, with a personal code (anybody with its link can read the policy). Until then they are not emailed about it.`;
  return { code: 'FORM_NOT_OPEN_TO_ALL', tab: VERSIONS.title, row: null, message };
}

function refusedPeople({ version, refused }: OpenForm, { people }: Register): TabProblem[] {
  const addresses = new Set(refused);
  return people
    .filter(({ email }) => email !== null && addresses.has(email))
    .map(({ name, email, row }) => ({
      code: 'ADDRESS_NOT_LET_IN',
      tab: STAFF.title,
      row,
      message: `Google does not let ${email} into the form of ${version}, so ${name} cannot sign and is not emailed about it. Is there a Google account of that address? Please correct the address; everybody else can sign.`,
    }));
}

/** So long after publishing the manager is told what a signature is worth whose address Google has not verified. */
const DAYS_TOLD = 7;

function notVerified({ formId, version, publishedAt = 0 }: OpenForm, register: Register, today: Day): TabProblem[] {
  const isVerified = register.forms.find((form) => form.formId === formId)?.addresses !== 'not verified';
  const publishedOn = register.versions.find((own) => own.version === version)?.publishedOn;
  if (isVerified || publishedAt === 0 || publishedOn === undefined) return [];
  if (daysBetween(publishedOn, today) >= DAYS_TOLD) return [];
  const message = `Google cannot verify addresses in the form of ${version}: people type an address when they sign, as on a sheet of paper. Each signature says so. One whose name does not fit the address is held in To check, and everybody who has signed gets a receipt. There is nothing to do; if that is not enough for this policy, please have it signed on paper.`;
  return [{ code: 'ADDRESSES_NOT_VERIFIED', tab: FORMS.title, row: null, message }];
}
