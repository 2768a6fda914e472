/**
 * The second form of a version, for people without an account of the school: it asks for a personal code in place of an
 * account. Made by the round once the school has chosen what is ticked in it and somebody needs it; stopped anywhere,
 * the next round goes on with the same form.
 */

import { reasonIn } from '../../../common/problem';
import { CODE } from '../../../form/layout/code-question';
import { boxesOf } from '../../../form/plan-form';
import { formToEdit } from '../../../register/layout/links';
import type { Policy, Register, Version } from '../../../register/model';
import { codeForm, mainForm } from '../../../register/signing/forms';
import { signersByCode } from '../../../register/signing/school-accounts';
import { versionInForce } from '../../../register/signing/versions';
import type { TabProblem } from '../../../register/workbook/tab';
import { VERSIONS } from '../../../register/workbook/tabs';
import { EVERYTHING } from '../../../register/workbook/tabs-publishing';
import type { Notes, OpenForm } from '../../notes';
import { newest, type Run } from '../../run';
import { readWholeRegister } from '../../workbook/round-tabs';
import { planOfVersion } from '../../workbook/version-form';
import { codeItemCells, itemsOf } from '../../workbook/version-rows';
import { buildBeside, hasTimeToBuild } from './build-beside';

interface Kept {
  /** Every form's note, those that ask for a code as they are now. */
  forms: OpenForm[];
  /** With a secret, once there is such a form. */
  codes: Notes['codes'];
  problems: TabProblem[];
}

/** Makes the forms that are missing, opens those that are not open yet, and closes those of older versions. */
export function keepCodeForms(run: Run, forms: readonly OpenForm[], register: Register): Kept {
  const kept: OpenForm[] = [];
  const problems: TabProblem[] = [];
  let { codes } = run.notes;
  const withSecret = (): void => {
    if (codes.secret !== '') return;
    const renewedOn = run.notes.unreadable.includes('codes') ? run.moment.today : '';
    codes = { ...codes, secret: run.ports.newSecret(), renewedOn };
    run.ports.writeNotes({ codes });
  };
  for (const policy of run.isBrief ? [] : register.policies) {
    const version = versionInForce(policy, register.versions, run.moment.today);
    if (version === null || mainForm(version) === undefined) continue;
    const own = forms.filter((form) => form.byCode && form.policyCode === policy.code && form.closedOn === '');
    const existing = own.find((form) => form.version === version.version);
    if (existing === undefined && !isNeeded(run, policy, register)) continue;
    try {
      withSecret();
      const form = standing(run, register, { policy, version }, existing);
      if (form === null) continue;
      kept.push(form, ...closed(run, own, form, policy));
      if (!form.isOpenToAll && !form.isPaused) problems.push(notOpened(form, policy));
    } catch (error) {
      problems.push({
        code: 'CODE_FORM_NOT_MADE',
        tab: VERSIONS.title,
        row: null,
        message: `The form for people without a school account was not made for ${version.version}; it will be tried again with the next hourly check. ${reasonIn(error)}`,
      });
    }
  }
  return { forms: newest([...forms, ...kept]), codes, problems };
}

/** The school has chosen what is ticked in it, and somebody is to sign in it. */
function isNeeded({ notes, moment }: Run, policy: Policy, register: Register): boolean {
  return policy.openForm !== null && signersByCode(register, policy, moment.today, notes.owner).length > 0;
}

interface Wanted {
  policy: Policy;
  version: Version;
}

/** The form built, recorded and open; null where the time was up. */
function standing(run: Run, register: Register, wanted: Wanted, existing: OpenForm | undefined): OpenForm | null {
  // Where its row in Forms is gone it is gone over once more, which records it again.
  const isRecorded = existing !== undefined && existing.answersIn !== '' && codeForm(wanted.version) !== undefined;
  const built = isRecorded ? existing : build(run, register, wanted, existing);
  // The manager has closed the forms of the version for a while.
  if (built?.isPaused) return built;
  // Where Google did not open it, a person may have: it is asked again once a day.
  if (built === null || built.isOpenToAll || (built === existing && built.checkedOn === run.moment.today)) return built;
  const isOpenToAll = run.ports.openToAnyone(built.formId);
  return { ...built, isOpenToAll, checkedOn: run.moment.today };
}

function build(run: Run, register: Register, wanted: Wanted, existing: OpenForm | undefined): OpenForm | null {
  const { ports, notes } = run;
  const { policy, version } = wanted;
  if (!hasTimeToBuild(run)) return null;
  const main = notes.openForms.find(({ formId }) => formId === mainForm(version)?.formId);
  // The words of the version before are in it, too: the form says what has changed.
  const whole = { ...readWholeRegister(ports, notes), policies: register.policies, forms: register.forms };
  const items = itemsOf(whole, version.version);
  const agreeBy = policy.openForm ?? policy.agreeBy;
  const about = { ...version, documentId: policy.documentId };
  const plan = planOfVersion(whole, policy, about, items, { agreeBy, signedWith: 'code' });
  const built = buildBeside(
    run,
    whole,
    {
      policy,
      version,
      plan,
      answersIn: `${version.version} responses by code`,
      note: { byCode: true, isPaused: main?.isPaused ?? false },
      row: { audience: 'anyone with a code', asks: EVERYTHING },
      recorded: ({ [CODE]: code = '', ...asked }) => ({
        items: { [CODE]: code },
        changes: codeItemCells(whole, version.version, asked, boxesOf(plan)),
      }),
    },
    existing,
  );
  return built?.form ?? null;
}

/** Forms of this policy's minor versions before, which say where the new one is. */
function closed({ ports, moment }: Run, own: readonly OpenForm[], now: OpenForm, policy: Policy): OpenForm[] {
  return own
    .filter(({ formId }) => formId !== now.formId)
    .map((older) => {
      ports.closeForm(older.formId, `"${policy.title}" was corrected. We will email you the link to the new form.`);
      return { ...older, closedOn: moment.today };
    });
}

function notOpened({ formId, version }: OpenForm, { title }: Policy): TabProblem {
  const message = `The form of "${title}" (${version}) for people without a school account is ready, but Google did not open it. Open ${formToEdit(formId)}, click "Published", choose "Anyone with the link", then confirm it in the side panel beside the policy. If Google does not offer that, your domain does not allow it: these people then sign on paper.`;
  return { code: 'FORM_NOT_OPEN_TO_ALL', tab: VERSIONS.title, row: null, message };
}
