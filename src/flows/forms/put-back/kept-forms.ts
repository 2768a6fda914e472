/**
 * What the hidden tab Forms says of a form is noted, too: nobody need change it, and with a wrong link people sign nothing.
 * In: the register and the notes; out: the same, with rows that were changed by hand or lost as they were noted. A version's
 * main form can be noted as it is; of the others a sum is, and a row that is not as it was goes: the round that keeps them
 * records them again.
 */

import { checksum } from '../../../common/checksum';
import { signedAs } from '../../../common/version-label';
import { plainLink } from '../../../form/personal-link';
import { cellsBeside, rowsBelow } from '../../../register/layout/cells-by-key';
import { deletions } from '../../../register/layout/delete-rows';
import type { RegisterChange } from '../../../register/layout/workbook-changes';
import type { FormRow, Register } from '../../../register/model';
import { readTab } from '../../../register/reading/read-tab';
import { formsOf } from '../../../register/signing/forms';
import type { RawCell } from '../../../register/workbook/cells';
import { cellsFor, columnsOf } from '../../../register/workbook/columns';
import { FORMS, headingsOf } from '../../../register/workbook/tabs';
import { EVERYTHING, itemsInWords } from '../../../register/workbook/tabs-publishing';
import type { OpenForm } from '../../notes';
import type { Run, Settled } from '../../run';
import { countersignRow } from '../countersigning/keep-forms';

/** A row's cells in the order of the tab's own columns. */
function cellsOf(form: FormRow): string[] {
  return cellsFor(FORMS, headingsOf(FORMS), { ...form, items: itemsInWords(form.items) }).map(String);
}

/** The row as it was noted, cell by cell; null before a round has seen it. */
function keptOf({ formId, policyCode, answersIn, kept }: OpenForm): string[] | null {
  if (kept === null) return null;
  const [version, link, addresses] = kept;
  const row = {
    formId,
    policy: policyCode,
    version,
    audience: 'school accounts',
    asks: EVERYTHING,
    formLink: plainLink(link),
    personalLink: link,
    addresses,
    responseTab: answersIn,
  };
  return cellsFor(FORMS, headingsOf(FORMS), row).map(String);
}

function formOf(kept: readonly string[]): FormRow | undefined {
  return readTab(FORMS, [headingsOf(FORMS), [...kept]]).rows[0]?.value;
}

/** The first time it is seen a row is taken as it is, where it fits what is known of the form. */
function firstSeen(note: OpenForm, own: FormRow | undefined): OpenForm {
  if (own === undefined || signedAs(own.version) !== signedAs(note.version) || !own.personalLink.startsWith('https:')) {
    return note;
  }
  const seen: OpenForm = { ...note, kept: [own.version, own.personalLink, own.addresses] };
  return isSame(keptOf(seen), own) ? seen : note;
}

function isSame(kept: readonly string[] | null, form: FormRow): boolean {
  return kept !== null && kept.join('\n') === cellsOf(form).join('\n');
}

/** In a run for somebody who waits nothing is built, so that what would be built anew stays as it is. */
export function withFormsAsKept({ isBrief }: Pick<Run, 'isBrief'>, settled: Settled): Settled {
  const { register, workbook } = settled;
  const values = workbook.tabs[FORMS.title] ?? [];
  const mended: Mended = {
    forms: [...register.forms],
    changes: [],
    rows: new Set(),
    gone: new Set(),
    slips: new Set(),
  };
  const all = settled.forms.map((note): OpenForm => {
    const own = register.forms.find(({ formId }) => formId === note.formId);
    if (note.countersigns !== '') {
      // All that its row says is noted beside, from when it was built.
      const row = countersignRow(note);
      const isAsNoted = own !== undefined && isSame(cellsOf(row), own);
      if (!isAsNoted && note.answersIn !== '' && note.link !== '') putBack(mended, register, values, row);
      return note;
    }
    if (note.byCode || note.asks !== undefined) return isBrief ? note : besideMain(mended, register, values, note, own);
    const kept = keptOf(note);
    if (kept === null) return firstSeen(note, own);
    const form = own === undefined || !isSame(kept, own) ? formOf(kept) : undefined;
    if (form !== undefined) putBack(mended, register, values, form);
    return note;
  });
  const { forms, changes, rows, gone, slips } = mended;
  // What was noted today of an id that never was.
  const notes = all.filter(({ formId }) => !slips.has(formId));
  if (changes.length + gone.size === 0) return { ...settled, forms: notes };
  const isMended = (row: number | null): boolean => row !== null && (rows.has(row) || gone.has(row));
  return {
    ...settled,
    forms: notes,
    register: {
      ...register,
      forms,
      versions: register.versions.map((version) => ({ ...version, forms: formsOf(version.version, forms) })),
      problems: register.problems.filter(({ tab, row }) => tab !== FORMS.title || !isMended(row)),
    },
    // Rows go after all else, so that the others stay where they are until then.
    workbook: { ...workbook, mending: [...workbook.mending, ...changes, ...deletions(FORMS.sheetId, [...gone])] },
  };
}

/** @param own its row @returns the note, with a sum where the row is seen for the first time */
function besideMain(
  mended: Mended,
  register: Register,
  values: readonly RawCell[][],
  note: OpenForm,
  own: FormRow | undefined,
): OpenForm {
  // One that is closed is kept by no round any more: its row is all that is known of it.
  if (own === undefined || note.closedOn !== '') return note;
  const sum = checksum(cellsOf(own).join('\n'));
  if (note.rowSum === '') return { ...note, rowSum: sum };
  if (note.rowSum === sum) return note;
  const idAt = columnsOf(FORMS, register.headings[FORMS.title] ?? []).get('formId') ?? -1;
  mended.forms = mended.forms.filter(({ formId }) => formId !== note.formId);
  for (const [i, cells] of values.entries()) if (cells[idAt] === note.formId) mended.gone.add(i + 1);
  return note;
}

interface Mended {
  forms: FormRow[];
  changes: RegisterChange[];
  /** Rows that were put right, and those that go, as Sheets counts them. */
  rows: Set<number>;
  gone: Set<number>;
  /** What stood where the id of a form was put right. */
  slips: Set<string>;
}

function putBack(mended: Mended, register: Register, values: readonly RawCell[][], form: FormRow): void {
  const { formId } = form;
  const headings = register.headings[FORMS.title] ?? [];
  const idAt = columnsOf(FORMS, headings).get('formId') ?? -1;
  // Where its id is gone, what no other form has tells its row.
  const owned = [form.formLink, form.personalLink, form.responseTab].filter((cell) => cell !== '');
  const isAlike = (cells: readonly RawCell[]): boolean => cells.some((one) => owned.includes(String(one)));
  const byId = values.findIndex((cells) => cells[idAt] === formId);
  const at = byId > 0 ? byId : values.findIndex((cells, i) => i > 0 && !mended.rows.has(i + 1) && isAlike(cells));
  const cells = { ...form, items: itemsInWords(form.items) };
  const before = at > 0 ? values[at]?.[idAt] : undefined;
  mended.forms = [...mended.forms.filter((one) => one.formId !== formId && one.formId !== before), form];
  if (at > 0) {
    mended.rows.add(at + 1);
    if (before !== formId) mended.slips.add(String(before));
    mended.changes.push(...cellsBeside(FORMS, headings, at + 1, cells));
  } else {
    mended.changes.push(rowsBelow(FORMS, headings, [cells]));
  }
}
