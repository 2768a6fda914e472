/**
 * A person is to be erased → what changes in the workbook: in every cell, note and title that names the person, the
 * number stands for name and address. Numbers, groups, days and versions stay, so that every count of every past day is
 * as before. Words of policies stay, too: they are what others have agreed to.
 */

import { cellsBeside } from '../layout/cells-by-key';
import type { RegisterChange, SetCells } from '../layout/workbook-changes';
import type { Register } from '../model';
import { deletedInForm, erasedName, isQuestionInForm, NOT_IN_FORM } from '../people/erased';
import { nameWords } from '../people/names';
import { readTab } from '../reading/read-tab';
import { sumAfter } from '../signing/identity/sealed-signatures';
import { isInSomeForm } from '../signing/identity/sureness';
import type { Cell, RawCell } from '../workbook/cells';
import { columnsOf } from '../workbook/columns';
import { headingRowOf } from '../workbook/heading-row';
import { OURS, PAGES, POLICIES, QUESTIONS, SETTINGS, SIGNATURES } from '../workbook/tabs';
import { mentionsOf, type PersonReferences } from './person-references';
import { type OwnRowOf, ownRows } from './rows-of-person';
import { mayNamePeople } from './words-of-policies';
import { type SnapshotCell, type TabSnapshot, valuesOf } from './workbook-snapshot';

export interface ErasePlan {
  changes: RegisterChange[];
  /** Cells, notes and titles that change. */
  cells: number;
  /** Tabs that people edit in which the person was named outside the staff list: somebody else must be written there. */
  toCorrect: string[];
  /** Names and addresses that somebody else has, too: mentions of them were left where they stand. */
  left: string[];
}

/** @param content every cell of the workbook as it stands now */
export function planErasing(
  register: Register,
  references: PersonReferences,
  content: readonly TabSnapshot[],
): ErasePlan {
  const plan: ErasePlan = { changes: [], cells: 0, toCorrect: [], left: eachOnce(references.shared) };
  const token = erasedName(references.number);
  const mentions = mentionsOf(references);
  const clean = (text: string): string => mentions.replacedIn(text, token);
  for (const tab of content) {
    if (PAGES.some((page) => page.sheetId === tab.sheetId)) {
      plan.changes.push({ kind: 'delete tab', sheetId: tab.sheetId });
      continue;
    }
    const isMeant = mayNamePeople(tab);
    const before = plan.cells;
    if (isMeant !== null) eraseInRows(plan, tab, isMeant, ownRows(tab, register, references), clean);
    if (plan.cells > before && IN_USE.includes(tab.title)) plan.toCorrect.push(tab.title);
    const title = clean(tab.title);
    if (title === tab.title) continue;
    plan.changes.push({ kind: 'rename tab', sheetId: tab.sheetId, title: title.slice(0, LONGEST_TITLE) });
    plan.cells += 1;
  }
  return plan;
}

function eraseInRows(
  plan: ErasePlan,
  tab: TabSnapshot,
  isMeant: (column: number) => boolean,
  rowOf: OwnRowOf,
  clean: (text: string) => string,
): void {
  const isOurs = helpOf(tab);
  const sumsAfter = sumsOfSignatures(tab);
  tab.rows.forEach((cells, i) => {
    const own = rowOf(cells, i);
    const values = cells.map((cell, j): RawCell => {
      const value = isMeant(j) && own !== null ? own.become(j, cell) : cell.value;
      return isMeant(j) && typeof value === 'string' ? clean(value) : value;
    });
    cells.forEach((cell, j) => {
      if (!isMeant(j)) return;
      const at = { sheetId: tab.sheetId, row: i + 1, column: j + 1 };
      changeCell(plan, at, cell, values[j] ?? '');
      const note = own?.isWhole ? '' : clean(cell.note);
      if (note === cell.note || isOurs(cell.note)) return;
      plan.changes.push({ kind: 'set note', ...at, note });
      plan.cells += 1;
    });
    plan.changes.push(...sumsAfter(i, values));
  });
}

/** The sum that a row of Signatures carries, as it is once the row says something else; nothing in other tabs. */
function sumsOfSignatures(tab: TabSnapshot): (i: number, after: readonly RawCell[]) => SetCells[] {
  const values = tab.sheetId === SIGNATURES.sheetId ? valuesOf(tab) : [];
  const heading = headingRowOf(SIGNATURES, values);
  const headings = heading === null ? [] : (values[heading] ?? []);
  const column = (columnsOf(SIGNATURES, headings).get('check') ?? -1) + 1;
  if (column === 0) return () => [];
  const read = (cells: readonly RawCell[]) => readTab(SIGNATURES, [[...headings], [...cells]]).rows[0]?.value;
  return (i, after) => {
    const cells = values[i] ?? [];
    if (cells.every((cell, j) => cell === (after[j] ?? ''))) return [];
    const [was, is] = [read(cells), read(after)];
    const sum = was === undefined || is === undefined ? '' : sumAfter(was, is);
    if (was === undefined || sum === was.check) return [];
    return [{ kind: 'set cells', sheetId: tab.sheetId, row: i + 1, column, rows: [[sum]] }];
  };
}

/** Whether a note is what we say of a column: a name in it is an example. */
function helpOf({ sheetId }: TabSnapshot): (note: string) => boolean {
  const columns = Object.values(OURS.find((tab) => tab.sheetId === sheetId)?.columns ?? {});
  const words = new Set(columns.map(({ help }) => help));
  return (note) => words.has(note);
}

/** A name turned round, or without its title, is the same to a reader. */
function eachOnce(shared: readonly string[]): string[] {
  const byWords = new Map<string, string>();
  for (const one of shared) {
    const words = one.includes('@') ? one : nameWords(one).join(' ');
    if (!byWords.has(words)) byWords.set(words, one);
  }
  return [...byWords.values()];
}

/** Where a name or address says who does something. */
const IN_USE: readonly string[] = [SETTINGS.title, POLICIES.title];

/** Characters that Sheets takes in a tab's title. */
const LONGEST_TITLE = 100;

/** Rows and columns count from 1. */
type Place = Pick<SetCells, 'sheetId' | 'row' | 'column'>;

function changeCell(plan: ErasePlan, at: Place, cell: SnapshotCell, value: RawCell): void {
  if (value === cell.value) return;
  const written: Cell = cell.isFormula ? { formula: String(value) } : value;
  plan.changes.push({ kind: 'set cells', ...at, rows: [[written]] });
  plan.cells += 1;
}

/** Beside each of these answers, that the form holds it no more. @param values the tab of signatures */
export function markDeleted(values: readonly RawCell[][], responses: ReadonlySet<string>): RegisterChange[] {
  const { rows, headings } = readTab(SIGNATURES, values);
  return rows
    .filter(({ value }) => responses.has(value.response) && isInSomeForm(value))
    .flatMap(({ row, value }) => cellsBeside(SIGNATURES, headings, row, { how: deletedInForm(value.how) }));
}

/** The same of answers in which somebody asked to talk first. @param values the tab of questions */
export function markQuestionsDeleted(values: readonly RawCell[][], responses: ReadonlySet<string>): RegisterChange[] {
  const { rows, headings } = readTab(QUESTIONS, values);
  return rows
    .filter(({ value }) => responses.has(value.response) && isQuestionInForm(value))
    .flatMap(({ row }) => cellsBeside(QUESTIONS, headings, row, { by: NOT_IN_FORM }));
}
