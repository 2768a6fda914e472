/**
 * The form for visitors and supply staff of each policy that is offered to them: a third form from the same words. Google
 * fills a tab with its responses, which is the list of visitors: nothing of it is copied, so nothing of it is in To check,
 * in a percentage or in an email, and erasing has two places. A school without such forms pays nothing.
 */
import { addDays, type Day, longDate, toDay } from '../../../common/day';
import { messageOf } from '../../../common/problem';
import { versionNumberOf } from '../../../common/version-label';
import { planVisitorForm } from '../../../form/layout/visitor-form';
import { plainLink } from '../../../form/personal-link';
import type { Policy, Register, Version } from '../../../register/model';
import { mainForm } from '../../../register/signing/forms';
import { versionInForce } from '../../../register/signing/versions';
import type { RawCell } from '../../../register/workbook/cells';
import type { TabProblem } from '../../../register/workbook/tab';
import { FORMS } from '../../../register/workbook/tabs';
import type { VisitorForm } from '../../notes';
import type { Ports } from '../../ports';
import { hasTimeFor, type Run } from '../../run';
import { readWholeRegister } from '../../workbook/round-tabs';
import { itemsOf } from '../../workbook/version-rows';
import { crowdedHours, visitorsIn, withoutRows } from './visitor-rows';

/** Milliseconds of a run after which nothing more is built or erased; the next round goes on. */
const STOP_AFTER = 3 * 60_000;

/** A month, for what may be kept a day longer or shorter. */
const DAYS_IN_A_MONTH = 365.25 / 12;

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
  };
}

/** What the tab of their responses is called. */
export function visitorsTab({ version }: Pick<VisitorForm, 'version'>): string {
  return `${version} visitors`;
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
          `The form for visitors of ${form.version || form.policyCode} is not ready; it will be tried again with the next hourly check. Google says: ${messageOf(error)}`,
        ),
      );
    }
  }
  return [...problems, ...forms.flatMap((form) => lookThrough(run, register, form))];
}

function bringUpToDate(run: Run, register: Register, form: VisitorForm, keep: (...now: VisitorForm[]) => void): void {
  const { ports, moment } = run;
  if (form.closedOn !== '') return;
  const policy = register.policies.find(({ code }) => code === form.policyCode);
  const version = policy === undefined ? null : versionInForce(policy, register.versions, moment.today);
  if (form.formId !== '' && version?.version !== form.version) {
    ports.closeForm(form.formId, 'This form has been replaced. Please ask at reception for the new one.');
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
  });
  const isNew = begun.formId === '';
  let form = isNew
    ? { ...begun, version: version.version, tabsBefore: ports.listTabs(notes.workbookId).map(({ sheetId }) => sheetId) }
    : begun;
  const onMade = (formId: string): void => {
    form = { ...form, formId };
    keep(form);
  };
  const building = ports.buildForm({ plan, formId: form.formId, built: 0, hasTime, onMade });
  if (building.built < building.of) return [form];
  const { personalLink } = ports.finishForm(form.formId, plan);
  const { formId, tabsBefore } = form;
  const sheetId = ports.linkForm({ formId, workbookId: notes.workbookId, tabsBefore, plan, mayBeLinked: !isNew });
  ports.writeChanges(notes.workbookId, [{ kind: 'rename tab', sheetId, title: visitorsTab(form) }]);
  const link = plainLink(personalLink);
  return [{ ...form, sheetId, link, isOpenToAll: ports.openToAnyone(formId) }];
}

/** Who was here long ago is erased; an hour with very many responses is told. */
function lookThrough(run: Run, register: Register, form: VisitorForm): TabProblem[] {
  const { ports, notes, moment } = run;
  const { sheetId } = form;
  if (sheetId === null) return [];
  const values = valuesOrNull(ports, notes.workbookId, visitorsTab(form));
  if (values === null) {
    return [
      problem(
        `The tab "${visitorsTab(form)}" is not in the register, so visitors are not erased when their time is over. If it was renamed, please give it its name again.`,
      ),
    ];
  }
  const visitors = visitorsIn(values);
  const before = addDays(moment.today, -Math.round(register.settings.visitorMonths * DAYS_IN_A_MONTH));
  const old = visitors.filter(({ day }) => day < before);
  const title = register.policies.find(({ code }) => code === form.policyCode)?.title ?? form.policyCode;
  return [
    ...(run.isBrief || old.length === 0 ? [] : erased(run, form, sheetId, before, old)),
    ...(form.isOpenToAll || form.closedOn !== '' ? [] : [notOpened(form, title)]),
    ...crowdedHours(visitors, form.kept).map(({ hour, count }) => crowded(title, hour, count)),
  ];
}

/** In the form's own store first: stopped in between, the rows are still there to tell what is left to do. */
function erased(
  run: Run,
  form: VisitorForm,
  sheetId: number,
  before: Day,
  old: ReturnType<typeof visitorsIn>,
): TabProblem[] {
  const { ports, notes } = run;
  const isOld = (at: number): boolean => ports.dayOf(at).day < before;
  try {
    if (!ports.deleteAnswersOf(form.formId, isOld, () => hasTimeFor(run, STOP_AFTER))) return [];
    ports.writeChanges(notes.workbookId, withoutRows(sheetId, old));
    return [];
  } catch (error) {
    return [
      problem(
        `Visitors of ${form.version} who were here before ${longDate(before)} were not erased yet; it will be tried again with the next hourly check. Google says: ${messageOf(error)}`,
      ),
    ];
  }
}

/** Null where the tab is gone or renamed. */
function valuesOrNull(ports: Ports, workbookId: string, title: string): RawCell[][] | null {
  try {
    return ports.readTabs(workbookId, [title])[title] ?? [];
  } catch {
    return null;
  }
}

/** "3 September 2026 between 10:00 and 11:00" */
export function hourInWords(hour: string): string {
  const [day = '', from = ''] = hour.split(' ');
  return `${longDate(toDay(day))} between ${from}:00 and ${String(Number(from) + 1).padStart(2, '0')}:00`;
}

function crowded(title: string, hour: string, count: number): TabProblem {
  return problem(
    `${count} people signed the form for visitors of "${title}" on ${hourInWords(hour)}. In the panel beside the register click "Slips and posters with QR codes", then "Visitors": if nobody was there, click "Discard all shown"; if they were, click "They were here".`,
  );
}

function notOpened({ formId }: VisitorForm, title: string): TabProblem {
  return problem(
    `The form for visitors of "${title}" is ready, but Google did not open it. Open https://docs.google.com/forms/d/${formId}/edit, click "Published", and choose "Anyone with the link". If Google does not offer that, your domain does not allow it: visitors then sign on paper.`,
  );
}

function problem(message: string): TabProblem {
  return { code: 'VISITORS', tab: FORMS.title, row: null, message };
}
