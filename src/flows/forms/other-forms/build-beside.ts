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
  const isResumed = existing !== undefined;
  const others = (): number[] => tabsOfOthers(run, register, answersIn);
  const built = buildAndLink(run, { plan, form, isResumed, others, hasTime: () => hasTimeToBuild(run), onMade });
  if (built === null) return null;
  const { formId, finished, sheetId } = built;
  const { items, changes } = recorded(built.items);
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

interface ToLink {
  plan: FormPlan;
  /** As it is noted: its id, "" before it is made, and the tabs that the workbook had when it was begun. */
  form: Pick<OpenForm, 'formId' | 'tabsBefore'>;
  /** Whether an earlier run began it: Google may have added its tab already. */
  isResumed: boolean;
  /** Tabs of forms that were linked since: theirs are headed by the same questions. */
  others: () => readonly number[];
  hasTime: () => boolean;
  onMade: (formId: string) => void;
}

/** A form built, finished, and linked to the workbook, where its responses have a tab; null where the time was up. */
export function buildAndLink({ ports, notes }: Run, { plan, form, isResumed, others, hasTime, onMade }: ToLink) {
  const building = ports.buildForm({ plan, formId: form.formId, built: 0, hasTime, onMade });
  if (building.built < building.of) return null;
  const { formId, items } = building;
  const finished = ports.finishForm(formId, plan);
  const { workbookId } = notes;
  const tabsBefore = isResumed ? [...form.tabsBefore, ...others()] : form.tabsBefore;
  const sheetId = ports.linkForm({ formId, workbookId, tabsBefore, plan, mayBeLinked: isResumed });
  return { formId, items, finished, sheetId };
}

/** Of forms that are recorded, but this one's own. @param own the title of its tab */
export function tabsOfOthers({ ports, notes }: Run, { forms }: Register, own: string): number[] {
  const titles = new Set(forms.map(({ responseTab }) => responseTab).filter((title) => title !== own));
  return ports.listTabs(notes.workbookId).flatMap(({ sheetId, title }) => (titles.has(title) ? [sheetId] : []));
}
