/**
 * A form of a version beside its main one: built, linked to the workbook, recorded and noted. Stopped anywhere, the next
 * round goes on with the same form.
 */

import type { FormPlan } from '../../../form/form-plan';
import { plainLink } from '../../../form/personal-link';
import type { RegisterChange } from '../../../register/layout/workbook-changes';
import type { FormRow, Policy, Register, Version } from '../../../register/model';
import { NEW_FORM, type OpenForm } from '../../notes';
import { hasTimeFor, type Run } from '../../run';
import { formRow } from '../../workbook/version-rows';

/** Milliseconds of a run after which a form is not gone on with; the next round does. */
const STOP_AFTER = 3 * 60_000;

export interface FormBeside {
  policy: Policy;
  version: Version;
  plan: FormPlan;
  /** The tab of its responses. */
  answersIn: string;
  /** What its note says from the first moment on. */
  note: Partial<OpenForm>;
  /** What its row in Forms says beside what Google gave. */
  row: Pick<FormRow, 'audience' | 'asks'>;
  /** Google's number of each question → those that its row keeps, and what else is recorded with it. */
  recorded: (items: Readonly<Record<string, string>>) => { items: Record<string, string>; changes: RegisterChange[] };
}

/** Whether there is time to begin, or to go on with, another form. */
export function hasTimeToBuild(run: Run): boolean {
  return hasTimeFor(run, STOP_AFTER);
}

/** @param register with the words @param existing its note, where it was begun; null where the time was up */
export function buildBeside(
  run: Run,
  register: Register,
  { policy, version, plan, answersIn, note, row, recorded }: FormBeside,
  existing: OpenForm | undefined,
): { form: OpenForm; row: FormRow } | null {
  const { ports, notes, moment } = run;
  const { workbookId } = notes;
  const hasTime = (): boolean => hasTimeToBuild(run);
  let form: OpenForm = existing ?? {
    ...NEW_FORM,
    formId: '',
    version: version.version,
    policyCode: policy.code,
    answersIn: '',
    publishedAt: moment.instant,
    ...note,
    tabsBefore: ports.listTabs(workbookId).map((tab) => tab.sheetId),
  };
  const onMade = (formId: string): void => {
    form = { ...form, formId };
    ports.writeNotes({ openForms: [form] });
  };
  const building = ports.buildForm({ plan, formId: form.formId, built: 0, hasTime, onMade });
  if (building.built < building.of) return null;
  const finished = ports.finishForm(form.formId, plan);
  const { formId } = form;
  const mayBeLinked = existing !== undefined;
  const tabsBefore = mayBeLinked ? [...form.tabsBefore, ...tabsOfOthers(run, register, answersIn)] : form.tabsBefore;
  const sheetId = ports.linkForm({ formId, workbookId, tabsBefore, plan, mayBeLinked });
  const { items, changes } = recorded(building.items);
  const made: FormRow = {
    formId,
    policy: policy.code,
    version: version.version,
    ...row,
    formLink: plainLink(finished.personalLink),
    personalLink: finished.personalLink,
    addresses: finished.hasVerifiedAddresses ? 'verified' : 'not verified',
    responseTab: answersIn,
    items,
    countersigner: '',
  };
  const isKept = register.forms.some((kept) => kept.formId === formId);
  ports.writeChanges(workbookId, [
    { kind: 'put away tab', sheetId, title: answersIn },
    ...changes,
    ...(isKept ? [] : [formRow(register, made)]),
  ]);
  const done = { ...form, answersIn, isNamed: finished.isNamed };
  // Known before it is open: no answer comes to a form that is not looked at.
  ports.writeNotes({ openForms: [done] });
  return { form: { ...done, isWatched: ports.watchForm(formId) }, row: made };
}

/** Of forms that were linked since this one was begun: theirs are headed by the same questions. */
function tabsOfOthers({ ports, notes }: Run, { forms }: Register, own: string): number[] {
  const titles = new Set(forms.map(({ responseTab }) => responseTab).filter((title) => title !== own));
  return ports.listTabs(notes.workbookId).flatMap(({ sheetId, title }) => (titles.has(title) ? [sheetId] : []));
}
