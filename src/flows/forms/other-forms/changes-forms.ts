/**
 * The forms in which those who signed the version before sign only what has changed: made by the round where the version
 * asks for that and somebody is to sign so, before anybody is emailed about it.
 */
import type { Day } from '../../../common/day';
import { reasonIn } from '../../../common/problem';
import { signedAs } from '../../../common/version-label';
import type { FormRow, Person, Policy, Register, Version } from '../../../register/model';
import { signaturesBefore } from '../../../register/signing/changes-asked';
import { effectiveSignatures } from '../../../register/signing/decisions';
import { formsOf, mainForm, shortForm } from '../../../register/signing/forms';
import { isOpen, obligationsOn } from '../../../register/signing/obligations';
import { schoolAddresses, signsByCode } from '../../../register/signing/school-accounts';
import { publishedVersion } from '../../../register/signing/versions';
import type { TabProblem } from '../../../register/workbook/tab';
import { VERSIONS } from '../../../register/workbook/tabs';
import { changesAskedIn, EVERYTHING } from '../../../register/workbook/tabs-publishing';
import type { OpenForm } from '../../notes';
import { newest, type Run } from '../../run';
import { readWholeRegister } from '../../workbook/round-tabs';
import { shortPlanOfVersion } from '../../workbook/version-form';
import { buildBeside, hasTimeToBuild } from './build-beside';

interface Kept {
  /** With the rows of forms that were made just now. */
  register: Register;
  /** Every form's note, those of changes as they are now. */
  forms: OpenForm[];
  problems: TabProblem[];
}

/** Makes the forms that are missing, and closes those of the minor versions before. */
export function keepChangesForms(run: Run, forms: readonly OpenForm[], register: Register): Kept {
  const kept: Kept = { register, forms: [...forms], problems: [] };
  for (const policy of run.isBrief ? [] : register.policies) {
    const version = publishedVersion(policy, register.versions, run.moment.today);
    if (version === null || version.shortForm === '' || mainForm(version) === undefined) continue;
    if (run.notes.jobs.some(({ version: begun }) => begun === version.version)) continue;
    for (const asks of asksOf(run, policy, version, register)) {
      try {
        keepOne(run, kept, { policy, version, asks });
      } catch (error) {
        const message = `The form for those who have signed ${changesAskedIn(asks)?.since ?? ''} was not made for ${version.version}; it will be tried again with the next hourly check, and they are emailed once it is there. ${reasonIn(error)}`;
        kept.problems.push({ code: 'CHANGES_FORM_NOT_MADE', tab: VERSIONS.title, row: null, message });
      }
    }
  }
  return kept;
}

/** What the version's short forms ask for: those that stand, and those that somebody is to sign in. */
function asksOf(run: Run, policy: Policy, version: Version, register: Register): string[] {
  const { today } = run.moment;
  const standing = version.forms.flatMap(({ asks, version: own }) =>
    own === version.version && asks !== EVERYTHING ? [asks] : [],
  );
  const owed = obligationsOn({ ...register, policies: [policy] }, today).filter(
    (one) =>
      one.version?.version === version.version && isOpen(one) && !signsByCode(one.person, register, run.notes.owner),
  );
  return [...new Set([...standing, ...owed.map(({ asks }) => asks)])].filter((asks) => changesAskedIn(asks) !== null);
}

interface Wanted {
  policy: Policy;
  version: Version;
  asks: string;
}

function keepOne(run: Run, kept: Kept, wanted: Wanted): void {
  const { policy, version, asks } = wanted;
  const own = kept.forms.filter(
    (form) => form.policyCode === policy.code && form.asks === asks && form.closedOn === '',
  );
  const existing = own.find((form) => form.version === version.version);
  const isBuilt = existing !== undefined && existing.answersIn !== '' && shortForm(version, asks) !== undefined;
  const built = isBuilt ? null : build(run, kept.register, wanted, existing);
  const form = isBuilt ? existing : built?.form;
  // Until the new one is there the one before the correction stays open.
  if (form === undefined) return;
  // Whoever is let in is noted at the end of a round: before that it may not be open, wherever one was stopped.
  if (form.allowedHash === '' && !form.isPaused) open(run, kept.register, policy, form);
  if (built !== null) kept.register = withForm(kept.register, built.row);
  const older = own.filter(
    ({ formId, version: label }) => formId !== form.formId && signedAs(label) === signedAs(form.version),
  );
  kept.forms = newest([
    ...kept.forms,
    form,
    ...older.map((one) => closed(run, one, policy, built?.row ?? shortForm(version, asks))),
  ]);
}

function build(run: Run, register: Register, { policy, version, asks }: Wanted, existing: OpenForm | undefined) {
  const changes = changesAskedIn(asks);
  if (changes === null || !hasTimeToBuild(run)) return null;
  const { ports, notes } = run;
  const main = notes.openForms.find(({ formId }) => formId === mainForm(version)?.formId);
  const whole = { ...readWholeRegister(ports, notes), policies: register.policies, forms: register.forms };
  return buildBeside(
    run,
    whole,
    {
      policy,
      version,
      plan: shortPlanOfVersion(whole, policy, { ...version, documentId: policy.documentId }, changes),
      answersIn: `${version.version} responses, changes${changes.isWholeAgain ? ' and the whole' : ''}`,
      // What was published long ago has waited long enough for a mistake to be undone.
      note: {
        asks,
        isPaused: main?.isPaused ?? false,
        ...(main?.publishedAt === undefined ? {} : { publishedAt: main.publishedAt }),
      },
      row: { audience: 'school accounts', asks },
      recorded: (items) => ({ items, changes: [] }),
    },
    existing,
  );
}

function open(run: Run, register: Register, policy: Policy, form: OpenForm): void {
  const readers = signersOfChanges(register, policy, form, run.moment.today, run.notes.owner);
  run.ports.openForm(form.formId, readers, () => hasTimeToBuild(run));
}

function withForm(register: Register, row: FormRow): Register {
  const forms = [...register.forms.filter(({ formId }) => formId !== row.formId), row];
  const versions = register.versions.map((version) => ({ ...version, forms: formsOf(version.version, forms) }));
  return { ...register, forms, versions };
}

function closed({ ports, moment }: Run, older: OpenForm, { title }: Policy, now: FormRow | undefined): OpenForm {
  ports.closeForm(older.formId, `"${title}" was corrected. Please sign it here: ${now?.formLink ?? ''}`);
  return { ...older, closedOn: moment.today };
}

/** The addresses that get into a form which asks for no code. */
export function readersOf(
  register: Register,
  policy: Policy,
  form: Pick<OpenForm, 'asks'>,
  today: Day,
  owner: string,
): string[] {
  return form.asks === undefined
    ? schoolAddresses(register, policy, today, owner)
    : signersOfChanges(register, policy, form, today, owner);
}

/** Those with an account whose signature of the version before counts, whether it has run out or not: they alone are let in. */
function signersOfChanges(
  register: Register,
  policy: Policy,
  { asks }: Pick<OpenForm, 'asks'>,
  today: Day,
  owner: string,
): string[] {
  const since = changesAskedIn(asks ?? '')?.since ?? '';
  const numbers = new Set(signaturesBefore(since, effectiveSignatures(register)).map(({ person }) => person));
  const addresses = new Set(
    register.people.flatMap(({ number, email }: Person) => (numbers.has(number) && email !== null ? [email] : [])),
  );
  return schoolAddresses(register, policy, today, owner).filter((address) => addresses.has(address));
}
