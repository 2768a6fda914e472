/**
 * The form for visitors and supply staff of each policy that is offered to them: a third form from the same words. Google
 * fills a tab with its responses, which is the list of visitors: nothing of it is copied, so nothing of it is in To check,
 * in a percentage or in an email, and erasing has two places. A school without such forms pays nothing.
 */

import { addMonths, type Day, longDate, toDay } from '../../../common/day';
import { reasonIn } from '../../../common/problem';
import { versionNumberOf } from '../../../common/version-label';
import { joinedInShort } from '../../../common/words';
import { planVisitorForm } from '../../../form/layout/visitor-form';
import { plainLink } from '../../../form/personal-link';
import { formToEdit } from '../../../register/layout/links';
import type { Policy, Register, Version } from '../../../register/model';
import { mainForm } from '../../../register/signing/forms';
import { versionInForce } from '../../../register/signing/versions';
import type { RawCell } from '../../../register/workbook/cells';
import type { TabProblem } from '../../../register/workbook/tab';
import { FORMS } from '../../../register/workbook/tabs';
import type { VisitorForm } from '../../notes';
import { hasTimeFor, type Run } from '../../run';
import { readWholeRegister } from '../../workbook/round-tabs';
import { itemsOf } from '../../workbook/version-rows';
import { visitorMonthsKept } from '../to-ask/changed-settings';
import { buildAndLink, tabsOfOthers } from './build-beside';
import { crowdedHours, undatedRows, type Visitor, visitorsIn, withoutRows } from './visitor-rows';
import { isLinked, type LinkedForm, readVisitorTabs, visitorsTab } from './visitor-tabs';

/** Milliseconds of a run after which nothing more is built or erased; the next round goes on. */
const STOP_AFTER = 3 * 60_000;

export function offeredTo(policyCode: string): VisitorForm {
  return {
    policyCode,
    version: '',
    formId: '',
    link: '',
    sheetId: null,
    tabsBefore: [],
    isOpenToAll: false,
    closedOn: '',
    kept: [],
    goneOn: '',
  };
}

/** Makes what is missing, closes what is replaced, and erases who was here long ago. @returns what the office is to hear of */
export function keepVisitorForms(run: Run, register: Register): TabProblem[] {
  const { ports, notes } = run;
  if (notes.visitorForms.length === 0) return [];
  const problems: TabProblem[] = [];
  let forms = [...notes.visitorForms];
  const keep = (before: VisitorForm, ...now: VisitorForm[]): void => {
    forms = forms.flatMap((form) => (form === before ? now : [form]));
    ports.writeNotes({ visitorForms: forms });
  };
  for (const form of run.isBrief ? [] : notes.visitorForms) {
    let current = form;
    const keepNow = (...now: VisitorForm[]): void => {
      keep(current, ...now);
      current = now[0] ?? current;
    };
    try {
      bringUpToDate(run, register, form, keepNow);
    } catch (error) {
      problems.push(
        problem(
          `The form for visitors of ${form.version || form.policyCode} is not ready; it will be tried again with the next hourly check. ${reasonIn(error)}`,
        ),
      );
    }
  }
  return [...problems, ...lookThrough(run, register, forms, keep)];
}

function bringUpToDate(run: Run, register: Register, form: VisitorForm, keep: (...now: VisitorForm[]) => void): void {
  const { ports, moment } = run;
  if (form.closedOn !== '') return;
  const policy = register.policies.find(({ code }) => code === form.policyCode);
  const version = policy === undefined ? null : versionInForce(policy, register.versions, moment.today);
  if (form.formId !== '' && version?.version !== form.version) {
    const words = 'This form has been replaced. Please ask at reception for the new one.';
    if (!isGone(form, moment.today)) ports.closeForm(form.formId, words);
    keep({ ...form, closedOn: moment.today }, ...(version === null ? [] : [offeredTo(form.policyCode)]));
    return;
  }
  if (policy === undefined || version === null || mainForm(version) === undefined) return;
  if (form.sheetId === null) keep(...build(run, register, { policy, version }, form, keep));
  else if (!form.isOpenToAll && run.isDaily) keep({ ...form, isOpenToAll: ports.openToAnyone(form.formId) });
}

function build(
  run: Run,
  register: Register,
  { policy, version }: { policy: Policy; version: Version },
  begun: VisitorForm,
  keep: (...now: VisitorForm[]) => void,
): VisitorForm[] {
  const { ports, notes } = run;
  const hasTime = (): boolean => hasTimeFor(run, STOP_AFTER);
  if (!hasTime()) return [begun];
  const { settings } = register;
  const plan = planVisitorForm(itemsOf(readWholeRegister(ports, notes), version.version), {
    school: settings.school,
    contactName: settings.contactName,
    title: policy.title,
    versionLabel: version.version,
    versionNumber: versionNumberOf(version.version),
    months: settings.visitorMonths,
    privacyNotice: settings.privacyNotice,
  });
  const isNew = begun.formId === '';
  let form = isNew
    ? { ...begun, version: version.version, tabsBefore: ports.listTabs(notes.workbookId).map(({ sheetId }) => sheetId) }
    : begun;
  const onMade = (formId: string): void => {
    form = { ...form, formId };
    keep(form);
  };
  const others = (): number[] => [
    ...tabsOfOthers(run, register, ''),
    ...notes.visitorForms.flatMap(({ sheetId }) => sheetId ?? []),
  ];
  const built = buildAndLink(run, { plan, form, isResumed: !isNew, others, hasTime, onMade });
  if (built === null) return [form];
  const { formId, finished, sheetId } = built;
  ports.writeChanges(notes.workbookId, [{ kind: 'rename tab', sheetId, title: visitorsTab(form) }]);
  const link = plainLink(finished.personalLink);
  return [{ ...form, sheetId, tabsBefore: [], link, isOpenToAll: ports.openToAnyone(formId) }];
}

/** Who was here long ago is erased; an hour with very many responses is told. */
function lookThrough(
  run: Run,
  register: Register,
  forms: readonly VisitorForm[],
  keep: (before: VisitorForm, ...now: VisitorForm[]) => void,
): TabProblem[] {
  const linked = forms.filter(isLinked);
  if (linked.length === 0) return [];
  try {
    const { values, gone } = readVisitorTabs(run.ports, { ...run.notes, visitorForms: [...forms] });
    const found = linked.flatMap((form) => lookAtVisitors(run, register, form, values.get(form.formId) ?? [], keep));
    return [...found, ...gone.map(tabGone)];
  } catch (error) {
    return [
      problem(`Who was here could not be read; it will be tried again with the next hourly check. ${reasonIn(error)}`),
    ];
  }
}

function tabGone(form: LinkedForm): TabProblem {
  return problem(
    `The tab "${visitorsTab(form)}" was deleted, so visitors cannot be seen here. They are in the form, and erased there when their time is over. Please restore the tab from an earlier version (File, Version history). The form: ${formToEdit(form.formId)}`,
  );
}

/** @param values the tab of its responses; nothing where it is gone */
function lookAtVisitors(
  run: Run,
  register: Register,
  form: LinkedForm,
  values: RawCell[][],
  keep: (before: VisitorForm, ...now: VisitorForm[]) => void,
): TabProblem[] {
  const visitors = visitorsIn(values);
  const before = addMonths(run.moment.today, -visitorMonthsKept(run.notes.typed, register, run.moment.today));
  const title = register.policies.find(({ code }) => code === form.policyCode)?.title ?? form.policyCode;
  let current: VisitorForm = form;
  const keepNow: typeof keep = (was, ...now) => {
    keep(was, ...now);
    current = now[0] ?? current;
  };
  const notErased = run.isBrief ? [] : eraseOld(run, form, visitors, before, keepNow);
  return [
    ...notErased,
    ...(isGone(current, run.moment.today) && form.closedOn === '' ? [deletedForm(current, title)] : []),
    ...(form.isOpenToAll || form.closedOn !== '' ? [] : [notOpened(form, title)]),
    ...crowdedHours(visitors, form.kept).map(({ hour, count }) => crowded(title, hour, count)),
    ...undated(form, undatedRows(values)),
  ];
}

/** One look may fail for another reason; whoever deleted a form, or gave it away, did so for longer. */
function isGone({ goneOn }: VisitorForm, today: Day): boolean {
  return goneOn !== '' && goneOn < today;
}

/**
 * In the form's own store first: stopped in between, the rows are still there to tell what is left to do. Once a day the form
 * is counted: rows that somebody deleted in the tab are still in it. One that was replaced and holds nobody any more, or is gone, is forgotten.
 */
function eraseOld(
  run: Run,
  form: LinkedForm,
  visitors: readonly Visitor[],
  before: Day,
  keep: (before: VisitorForm, ...now: VisitorForm[]) => void,
): TabProblem[] {
  const { ports, notes, moment, isDaily } = run;
  const old = visitors.filter(({ day }) => day < before);
  const isOld = (at: number): boolean => ports.dayOf(at).day < before;
  const eraseRows = (): void => {
    if (old.length > 0) ports.writeChanges(notes.workbookId, withoutRows(form.sheetId, old));
  };
  const isOver = form.closedOn !== '' && isDaily && visitors.length === 0;
  try {
    // Of a form that is gone only the tab is left.
    if (isGone(form, moment.today) && !isDaily) {
      eraseRows();
      return [];
    }
    const count = isDaily ? ports.countAnswers(form.formId) : visitors.length;
    if (isOver && count === 0) keep(form);
    else if (isDaily && form.goneOn !== '') keep(form, { ...form, goneOn: '' });
    if (old.length === 0 && count <= visitors.length) return [];
    if (!ports.deleteAnswersOf(form.formId, isOld, () => hasTimeFor(run, STOP_AFTER))) return [];
    eraseRows();
    return [];
  } catch (error) {
    if (isGone(form, moment.today)) {
      eraseRows();
      if (isOver) keep(form);
      return [];
    }
    if (isDaily && form.goneOn === '') keep(form, { ...form, goneOn: moment.today });
    return [
      problem(
        `Visitors of ${form.version} who were here before ${longDate(before)} were not erased yet; it will be tried again with the next hourly check. ${reasonIn(error)}`,
      ),
    ];
  }
}

/** "3 September 2026 between 10:00 and 11:00" */
export function hourInWords(hour: string): string {
  const [day = '', from = ''] = hour.split(' ');
  return `${longDate(toDay(day))} between ${from}:00 and ${String(Number(from) + 1).padStart(2, '0')}:00`;
}

function crowded(title: string, hour: string, count: number): TabProblem {
  return problem(
    `${count} people signed the form for visitors of "${title}" on ${hourInWords(hour)}. In the panel beside the register click "Slips and posters with QR codes", then "Visitors": if nobody was there, click "Discard all ${count}"; if they were, click "They were here".`,
  );
}

function undated(form: LinkedForm, rows: readonly number[]): TabProblem[] {
  if (rows.length === 0) return [];
  const [which, cells, each] =
    rows.length === 1 ? ['row', 'cell', 'this visitor is'] : ['rows', 'cells', 'these visitors are'];
  return [
    problem(
      `${visitorsTab(form)}, ${which} ${joinedInShort(rows.map(String))}: the ${cells} under "Timestamp" cannot be read, so ${each} not shown in the panel, and not erased when the time is over. Please press Undo, or delete the ${which}: the form has the same.`,
    ),
  ];
}

function deletedForm({ formId, goneOn }: VisitorForm, title: string): TabProblem {
  return problem(
    `It has not been possible to open the form for visitors of "${title}" since ${longDate(toDay(goneOn))}. Does another account own it now? Then please give it back: ${formToEdit(formId)}. If it was deleted, please publish the policy again as a new version, which gets a new form for visitors, and print its poster.`,
  );
}

function notOpened({ formId }: VisitorForm, title: string): TabProblem {
  return problem(
    `The form for visitors of "${title}" is ready, but Google did not open it. Open ${formToEdit(formId)}, click "Published", and choose "Anyone with the link". If Google does not offer that, your domain does not allow it: visitors then sign on paper.`,
  );
}

function problem(message: string): TabProblem {
  return { code: 'VISITORS', tab: FORMS.title, row: null, message };
}
