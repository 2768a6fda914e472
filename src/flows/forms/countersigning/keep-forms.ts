/**
 * The forms in which signatures are confirmed: one for each countersigner of a policy, made when the first signature waits for
 * them. What a form is to show is kept as a list before the form shows it; its answers are read like any others.
 */

import { reasonIn } from '../../../common/problem';
import { NOBODY_WAITS } from '../../../form/countersigning/countersign-form';
import { plainLink } from '../../../form/personal-link';
import type { CountersignListRow, FormRow, Policy, Register } from '../../../register/model';
import type { QueuedSignature } from '../../../register/signing/countersigning/queue';
import type { TabProblem } from '../../../register/workbook/tab';
import { COUNTERSIGN_LISTS, POLICIES } from '../../../register/workbook/tabs';
import { countersignLabel, NEW_FORM, type OpenForm } from '../../notes';
import { hasTimeFor, newest, type Run } from '../../run';
import { formRow } from '../../workbook/version-rows';
import { formProblem } from '../as-published/form-problem';
import { buildAndLink, tabsOfOthers } from '../other-forms/build-beside';
import { formOf, keyOf } from './form-of';
import { planOf } from './plan';
import { queuesWithForms, type Wanted, withLists } from './wanted';

/** A countersigner's address is one. */
const ALL_THE_TIME = (): boolean => true;

/** Milliseconds of a run after which no further form is made or changed; the next round goes on. */
const STOP_AFTER = 3.5 * 60_000;

const NOBODY = 'Nobody is waiting for a countersignature at the moment. We will email you when somebody is.';
const HAS_OWN =
  'This form is no longer used: each countersigner now has a form of their own. We will email you the link to yours when somebody is waiting.';

export interface CountersignForms {
  /** Every form's note, those for countersigners as they are now. */
  forms: OpenForm[];
  /** Rows that were added. */
  lists: readonly CountersignListRow[];
  problems: TabProblem[];
  /** "P1 ADDRESS" of those whose form does not show yet who waits for them: the next round goes on. */
  behind: ReadonlySet<string>;
}

/** Keeps the lists, then makes, fills, opens and closes the forms so that they show who waits. */
export function keepCountersignForms(
  run: Run,
  forms: readonly OpenForm[],
  register: Register,
  waiting: readonly QueuedSignature[],
): CountersignForms {
  const queues = queuesWithForms(forms, register, waiting);
  if (queues.length === 0) return { forms: [...forms], lists: [], problems: [], behind: new Set() };
  const kept: OpenForm[] = [];
  const problems: TabProblem[] = [];
  const lists: CountersignListRow[] = [];
  const behind = new Set(queues.map(({ policy, countersigner }) => keyOf(policy.code, countersigner)));
  try {
    const listed = withLists(run, forms, register, queues);
    lists.push(...listed.rows);
    for (const wanted of listed.wanted) {
      const { policy, countersigner } = wanted;
      const existing = formOf(forms, policy.code, countersigner);
      try {
        const form = keepForm(run, register, {
          wanted,
          existing,
          others: [...forms, ...kept].map(({ answersIn }) => answersIn),
        });
        if (form === null) continue;
        kept.push(form);
        behind.delete(keyOf(policy.code, countersigner));
        problems.push(...form.refused.map((address) => notLetIn(policy, address)));
      } catch (error) {
        problems.push(formProblem(existing ?? newNote(policy, countersigner), error));
      }
    }
  } catch (error) {
    problems.push(notListed(error));
  }
  return { forms: newest([...forms, ...kept]), lists, problems, behind };
}

interface Keeping {
  wanted: Wanted;
  existing: OpenForm | undefined;
  /** What the tabs of other forms' responses are called, those that were made in this round among them. */
  others: readonly string[];
}

/** Null where there was no time: a button's thirty seconds make no form. */
function keepForm(run: Run, register: Register, { wanted, existing, others }: Keeping): OpenForm | null {
  const { ports } = run;
  const { countersigner, waiting, offered } = wanted;
  const isBuilt = existing !== undefined && existing.answersIn !== '';
  const isLetIn = existing?.refused.length === 0;
  if (isBuilt && existing.offered === offered && (waiting.length === 0 || isLetIn)) return existing;
  if (!hasTimeFor(run, STOP_AFTER) || (!isBuilt && run.timeBudget !== null)) return null;
  if (!isBuilt) {
    if (waiting.length === 0) return existing ?? null;
    const built = build(run, register, { wanted, existing, others });
    const { refused } = ports.openForm(built.formId, [countersigner], ALL_THE_TIME);
    return { ...built, offered, list: wanted.list?.list ?? 0, refused };
  }
  const { formId } = existing;
  if (waiting.length === 0) {
    close(run, register, wanted, existing);
    return { ...existing, offered, refused: [] };
  }
  // A note that was not written after opening is an empty one: opening twice does no harm.
  const wasClosed = existing.offered === '' || existing.offered === ports.fingerprint('');
  if (existing.offered !== offered)
    ports.offerList(formId, planOf(run, register, { ...wanted, label: existing.answersIn }));
  const opened = wasClosed ? ports.openForm(formId, [countersigner], ALL_THE_TIME).refused : existing.refused;
  const refused = isLetIn || wasClosed ? opened : ports.keepReaders(formId, [countersigner], ALL_THE_TIME).refused;
  return { ...existing, offered, list: wanted.list?.list ?? existing.list, refused };
}

/** Takes no more answers, then shows no more names. */
function close({ ports, ...run }: Run, register: Register, wanted: Wanted, { formId, answersIn }: OpenForm): void {
  const isShared = wanted.countersigner === '';
  ports.closeForm(formId, isShared ? HAS_OWN : NOBODY);
  if (isShared) ports.offerNames(formId, [NOBODY_WAITS]);
  else ports.offerList(formId, planOf({ ports, ...run }, register, { ...wanted, label: answersIn }));
}

/** Stopped anywhere, the next round goes on with the same form. */
function build(run: Run, register: Register, { wanted, existing, others }: Keeping): OpenForm {
  const { ports, notes } = run;
  const { policy, countersigner } = wanted;
  const tabs = ports.listTabs(notes.workbookId);
  const kept = register.forms.find((form) => existing !== undefined && form.formId === existing.formId);
  const label = kept?.responseTab ?? labelFor(policy, [...tabs.map(({ title }) => title), ...others]);
  const plan = planOf(run, register, { ...wanted, label }, 'with its statement');
  let form = existing ?? { ...newNote(policy, countersigner), tabsBefore: tabs.map(({ sheetId }) => sheetId) };
  const isResumed = existing !== undefined;
  const onMade = (formId: string): void => {
    form = { ...form, formId };
    ports.writeNotes({ openForms: [form] });
  };
  const linked = (): number[] => tabsOfOthers(run, register, label);
  const built = buildAndLink(run, { plan, form, isResumed, others: linked, hasTime: ALL_THE_TIME, onMade });
  if (built === null) return form;
  const { personalLink, hasVerifiedAddresses, isNamed } = built.finished;
  const { sheetId } = built;
  const finished = {
    ...form,
    items: built.items,
    answersIn: label,
    link: personalLink,
    isVerified: hasVerifiedAddresses,
    isNamed,
  };
  ports.writeChanges(notes.workbookId, [
    { kind: 'put away tab', sheetId, title: label },
    ...(kept !== undefined ? [] : [formRow(register, countersignRow(finished))]),
  ]);
  // Known before it is open: no answer comes to a form that is not looked at.
  ports.writeNotes({ openForms: [finished] });
  return finished;
}

/** "P1 countersigned 2": no name, since what it names outlasts people. @param taken what tabs are called */
function labelFor({ code }: Policy, taken: readonly string[]): string {
  const known = new Set(taken.map((title) => title.toLowerCase()));
  for (let number = 1; ; number++) {
    const label = `${code} countersigned ${number}`;
    if (!known.has(label.toLowerCase())) return label;
  }
}

/** As the register keeps it, should the note be lost. */
export function countersignRow(form: OpenForm): FormRow {
  const { formId, countersigns, link, isVerified, answersIn, items, countersigner } = form;
  return {
    formId,
    policy: countersigns,
    version: '',
    audience: 'countersigners',
    asks: 'countersignatures',
    formLink: plainLink(link),
    personalLink: link,
    addresses: isVerified ? 'verified' : 'not verified',
    responseTab: answersIn,
    items,
    countersigner,
  };
}

function newNote(policy: Policy, countersigner: string): OpenForm {
  const version = countersignLabel(policy.code, countersigner);
  return {
    ...NEW_FORM,
    formId: '',
    version,
    policyCode: '',
    answersIn: '',
    countersigns: policy.code,
    countersigner,
  };
}

function notLetIn({ title, code }: Policy, address: string): TabProblem {
  const message = `Google does not let ${address} into the form in which signatures of ${title} (${code}) are confirmed. Is there a Google account of that address? Please correct it under "Countersigned by" in Policies, or in the staff list.`;
  return { code: 'COUNTERSIGNER_NOT_LET_IN', tab: POLICIES.title, row: null, message };
}

function notListed(error: unknown): TabProblem {
  const message = `Who is waiting for each countersigner could not be noted just now, so their forms still show the lists before; it is tried again every hour. ${reasonIn(error)}`;
  return { code: 'LISTS_NOT_KEPT', tab: COUNTERSIGN_LISTS.title, row: null, message };
}
