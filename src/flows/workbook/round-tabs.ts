/** The tabs that a run reads in its one call, and the register that they make. */

import type { Register } from '../../register/model';
import { clausesIn, readRegister } from '../../register/read-register';
import { repairTab } from '../../register/reading/repair-tab';
import { asksForCode } from '../../register/signing/forms';
import type { RawCell } from '../../register/workbook/cells';
import {
  CALENDAR,
  CLAUSES,
  DECISIONS_TAB,
  NUMBERS,
  OURS,
  OVERDUE,
  PAPER,
  POLICIES,
  QUESTIONS,
  REGISTER,
  SENT_EMAILS,
  SETTINGS,
  SIGNATURES,
  STAFF,
  STAFF_CHANGES,
  type Tab,
  TO_CHECK,
  VERSIONS,
} from '../../register/workbook/tabs';
import { NEW_FORM, type Notes, noteOfAsking, type OpenForm } from '../notes';
import type { Ports } from '../ports';
import { readRepaired, readWorkbookState, stateOf, type WorkbookState } from './workbook-state';

/**
 * The clauses' words, and what lists have changed, are many and seldom needed: they are read when they are. Register and
 * Overdue, the largest of what is only shown, are read where they are brought up to date, right before they are written.
 */
const SELDOM: readonly Tab[] = [CLAUSES, STAFF_CHANGES, REGISTER, OVERDUE];

const HOURLY: readonly string[] = OURS.filter((tab) => !SELDOM.includes(tab)).map((tab) => tab.title);

/** What tells who is on the staff list, and which number is whose. */
export const OF_PEOPLE: readonly string[] = [STAFF, NUMBERS, SIGNATURES, DECISIONS_TAB, SENT_EMAILS].map(
  (tab) => tab.title,
);

/** What people edit, and what publishing adds: when any of it changes, everything is looked at again. */
export const WATCHED: readonly string[] = [STAFF, POLICIES, CALENDAR, SETTINGS, VERSIONS].map((tab) => tab.title);

/** Where people enter what the add-on writes beside. */
const ENTERED_IN: readonly string[] = [PAPER, TO_CHECK, QUESTIONS].map((tab) => tab.title);

/**
 * What tells whether there is anything to do, in one call: what is watched, and of each form's answers the last one seen
 * with those that came after it. @throws where a tab is gone or one of answers has lost rows
 */
export function readWatchedTabs(ports: Ports, notes: Notes): Record<string, RawCell[][]> {
  return ports.readTabs(notes.workbookId, [...WATCHED, ...ENTERED_IN, ...linked(notes).map(sinceLastSeen)]);
}

/** Forms whose answers have a tab; one that is still being built has none. */
export function linked({ openForms }: Pick<Notes, 'openForms'>): OpenForm[] {
  return openForms.filter((form) => form.answersIn !== '');
}

/** Below the heading the answers stand one a row, so the last one seen is in the row after as many as were seen. */
export function sinceLastSeen(form: OpenForm): string {
  return `${form.answersIn}!A${form.rowsSeen + 1}:A`;
}

/**
 * Every tab of the register that a round needs, and of every open form's answers when the last one seen and those after it
 * came, in one call; where something is broken, or answers' rows are gone, when all of them came, in more.
 * @param withWords whether the clauses' words will be needed: they come in the same call, with what lists have changed, unless
 * something is broken
 */
export function readRoundTabs(ports: Ports, notes: Notes, withWords: boolean): WorkbookState {
  const forms = linked(notes);
  const words = withWords ? [CLAUSES.title, STAFF_CHANGES.title] : [];
  const read = readOrNull(ports, notes, [...HOURLY, ...forms.map(stampsSince), ...words]);
  if (read === null || forms.some((form) => read[stampsSince(form)]?.length === 0)) {
    const lists = withWords ? [STAFF_CHANGES.title] : [];
    return readWorkbookState(ports, notes, [...HOURLY, ...lists, ...forms.map(stampsOf)]);
  }
  const { [CLAUSES.title]: clauses, ...tabs } = read;
  return { ...stateOf(tabs), words: clauses === undefined ? null : intactWords(clauses) };
}

/** From the last answer that was seen on; all of them where it is not known how many were. */
function stampsSince(form: OpenForm): string {
  return form.rowsSeen < 0 ? stampsOf(form) : sinceLastSeen(form);
}

/** Null where Google refuses it, because a tab is gone or for now. */
function readOrNull(ports: Ports, notes: Notes, titles: readonly string[]): Record<string, RawCell[][]> | null {
  try {
    return ports.readTabs(notes.workbookId, titles);
  } catch {
    return null;
  }
}

/** Null where something is to be mended, which is done, and told, by reading the tab alone. */
function intactWords(clauses: RawCell[][]): Register['clauses'] | null {
  const { values, changes, problems, isReadable } = repairTab(CLAUSES, clauses, {});
  if (!isReadable || changes.length > 0 || problems.length > 0) return null;
  return clausesIn(values);
}

/** The rows of `Clauses`, as they were read with the round's tabs or else now. @throws as `readClauses` */
export function wordsOf(ports: Ports, notes: Notes, workbook: WorkbookState): Register['clauses'] {
  return workbook.words ?? readClauses(ports, notes);
}

/** Every tab of ours, the clauses' words among them. @throws where one is gone that the register cannot do without */
export function readEveryTab(ports: Ports, notes: Notes): Record<string, RawCell[][]> {
  return readRepaired(ports, notes, [...HOURLY, CLAUSES.title]);
}

/** The register with the clauses' words. @throws where a tab is gone that it cannot do without */
export function readWholeRegister(ports: Ports, notes: Notes): Register {
  return readRegister(readEveryTab(ports, notes));
}

/** The rows of `Clauses`. */
export function readClauses(ports: Ports, notes: Notes): Register['clauses'] {
  return clausesIn(readRepaired(ports, notes, [CLAUSES.title])[CLAUSES.title] ?? []);
}

/** Only the first column of a tab of answers: when each came. */
function stampsOf({ answersIn }: OpenForm): string {
  return `${answersIn}!A:A`;
}

/** How many answers the tab of a form shows; where the tab is gone, never as many as were seen, so that the form is asked. */
export function rowsOf(tabs: Record<string, RawCell[][]>, form: OpenForm): number {
  const since = tabs[sinceLastSeen(form)];
  if (form.rowsSeen > 0 && since !== undefined) return form.rowsSeen + since.length - 1;
  const stamps = since ?? tabs[stampsOf(form)];
  if (stamps === undefined) return form.rowsSeen === -1 ? -2 : -1;
  return Math.max(0, stamps.length - 1);
}

/** Every form that ever was published, those forgotten long ago among them, each once. */
export function everyForm(notes: Pick<Notes, 'openForms'>, register: Register): OpenForm[] {
  const known = new Set(notes.openForms.map((form) => form.formId));
  const forgotten = new Map<string, OpenForm>();
  for (const { version, policyCode, publishedOn, forms } of register.versions) {
    for (const { formId, responseTab, audience, asks } of forms) {
      if (known.has(formId)) continue;
      const byCode = asksForCode({ audience });
      const form = {
        formId,
        version,
        policyCode,
        answersIn: responseTab,
        closedOn: publishedOn,
        byCode,
        ...noteOfAsking(asks),
      };
      forgotten.set(formId, { ...NEW_FORM, ...form, rowsSeen: -1 });
    }
  }
  return [...forgotten.values(), ...notes.openForms];
}
