/**
 * What the hidden tab Forms says of a form is noted, too: nobody need change it, and with a wrong link people sign nothing.
 * In: the register and the notes; out: the same, with rows that were changed by hand or lost as they were noted.
 */
import { signedAs } from '../../../common/version-label';
import { plainLink } from '../../../form/personal-link';
import { cellsBeside } from '../../../register/layout/cells-beside';
import type { RegisterChange } from '../../../register/layout/workbook-changes';
import type { FormRow, Register } from '../../../register/model';
import { readTab } from '../../../register/reading/read-tab';
import { formsOf } from '../../../register/signing/forms';
import type { RawCell } from '../../../register/workbook/cells';
import { cellsFor, columnsOf } from '../../../register/workbook/columns';
import { FORMS, headingsOf } from '../../../register/workbook/tabs';
import { itemsInWords } from '../../../register/workbook/tabs-publishing';
import type { OpenForm } from '../../notes';
import type { Settled } from '../../run';

/** A row's cells in the order of the tab's own columns. */
function cellsOf(form: FormRow): string[] {
  return cellsFor(FORMS, headingsOf(FORMS), { ...form, items: itemsInWords(form.items) }).map(String);
}

/** The row as it was noted, cell by cell; null before a round has seen it. */
function keptOf({ formId, policyCode, answersIn, kept }: OpenForm): string[] | null {
  if (kept === null) return null;
  const [version, link, addresses] = kept;
  const first = [
    formId,
    policyCode,
    version,
    'school accounts',
    'everything',
    plainLink(link),
    link,
    addresses,
    answersIn,
  ];
  return [
    ...first,
    ...headingsOf(FORMS)
      .slice(first.length)
      .map(() => ''),
  ];
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

export function withFormsAsKept(settled: Settled): Settled {
  const { register, workbook } = settled;
  const values = workbook.tabs[FORMS.title] ?? [];
  const mended: Mended = { forms: [...register.forms], changes: [], rows: new Set() };
  const notes = settled.forms.map((note): OpenForm => {
    if (note.countersigns !== '') return note;
    const own = register.forms.find(({ formId }) => formId === note.formId);
    const kept = keptOf(note);
    if (kept === null) return firstSeen(note, own);
    if (own === undefined || !isSame(kept, own)) putBack(mended, register, values, kept);
    return note;
  });
  if (mended.changes.length === 0) return { ...settled, forms: notes };
  const { forms, changes, rows } = mended;
  const isMended = (row: number | null): boolean => row !== null && rows.has(row);
  return {
    ...settled,
    forms: notes,
    register: {
      ...register,
      forms,
      versions: register.versions.map((version) => ({ ...version, forms: formsOf(version.version, forms) })),
      problems: register.problems.filter(({ tab, row }) => tab !== FORMS.title || !isMended(row)),
    },
    workbook: { ...workbook, mending: [...workbook.mending, ...changes] },
  };
}

interface Mended {
  forms: FormRow[];
  changes: RegisterChange[];
  /** As Sheets counts them. */
  rows: Set<number>;
}

/** So many cells tell a row whose form's id is gone. */
const SURE = 4;

function putBack(mended: Mended, register: Register, values: readonly RawCell[][], kept: readonly string[]): void {
  const form = formOf(kept);
  if (form === undefined) return;
  const { formId } = form;
  const headings = register.headings[FORMS.title] ?? [];
  const idAt = columnsOf(FORMS, headings).get('formId') ?? -1;
  const isAlike = (cells: readonly RawCell[]): boolean =>
    kept.filter((cell) => cell !== '' && cells.some((one) => String(one) === cell)).length >= SURE;
  const byId = values.findIndex((cells) => cells[idAt] === formId);
  const at = byId > 0 ? byId : values.findIndex((cells, i) => i > 0 && !mended.rows.has(i + 1) && isAlike(cells));
  const cells = { ...form, items: itemsInWords(form.items) };
  const before = at > 0 ? values[at]?.[idAt] : undefined;
  mended.forms = [...mended.forms.filter((one) => one.formId !== formId && one.formId !== before), form];
  if (at > 0) {
    mended.rows.add(at + 1);
    mended.changes.push(...cellsBeside(FORMS, headings, at + 1, cells));
  } else {
    mended.changes.push({ kind: 'add rows', sheetId: FORMS.sheetId, rows: [cellsFor(FORMS, headings, cells)] });
  }
}
