/**
 * What somebody does to one cell or one row of a workbook by mistake, tried one at a time: each in a copy of the school that then has
 * three more days, held against a copy that was left alone. In: a school with a history; out: what healed, what To check says,
 * and what is other than it would have been without a word anywhere.
 */
import { paste, valuesOf } from '../../../local/by-hand/typing';
import type { Workspace } from '../../../local/workspace';
import { readTab } from '../../../src/register/reading/read-tab';
import { surenessOf } from '../../../src/register/signing/identity/sureness';
import type { RawCell } from '../../../src/register/workbook/cells';
import { ARCHIVED, OURS, REGISTER, SETTINGS, type Tab, TO_CHECK, VERSIONS } from '../../../src/register/workbook/tabs';
import { quietHours } from '../days';
import { OWNER } from '../manager';
import {
  type Edit,
  editsOfColumns,
  editsOfRows,
  editsOfTab,
  replaced,
  rowsOfEveryKind,
  someRows,
  type TabPlace,
} from './edits';
import { FREE, MEANT } from './free';
import { at, HEAD } from './small-school';

const DAY = 24 * 60 * 60 * 1000;
const DAYS_AFTER = 3;

/** What became of an edit. */
export interface Outcome {
  edit: string;
  result: 'healed' | 'told' | 'silent';
  /** Of what there is more or less than there would have been. */
  differs: string[];
  /** What To check says that it would not have said. */
  told: string[];
}

/** What a school looks like three days later. */
interface Seen {
  /** By the tab's name, what its rows say; and the emails, and runs that failed. */
  says: Map<string, Set<string>>;
  told: Set<string>;
}

/**
 * What a year of rounds alone does not leave behind: decisions in To check, and a change that was made in the panel.
 * @returns the workbook's id
 */
export function addRecords(school: Workspace): string {
  const workbookId = school.files.find(({ kind }) => kind === 'spreadsheet')?.id ?? '';
  for (let row = 2; row < 6; row++) paste(school, workbookId, { tab: TO_CHECK.title, row, column: 3 }, [['ignore']]);
  const panel = school.openPanel('sheets', { as: OWNER, fileId: workbookId });
  panel.press('Open');
  panel.press('Who approved it, and when');
  const [label = ''] = valuesOf(school, workbookId, VERSIONS.title).at(-1) ?? [];
  panel.press('Save', { [String(label)]: ['Governing board, 19 April 2027'] });
  school.turnTo(school.now + DAY, quietHours());
  return workbookId;
}

/** Rows and cells of each of our tabs. */
export function editsOfAnySchool(school: Workspace, workbookId: string): Edit[] {
  return placesIn(school)
    .filter((place) => place.workbookId === workbookId && OURS.some(({ title }) => title === place.title))
    .flatMap((place) => {
      const rows = someRows(valuesOf(school, workbookId, place.title));
      return editsOfRows(school, place, { deleted: rows, typed: rows.filter((_, i) => i % 2 === 0) });
    });
}

/** A row of every kind in each tab of each workbook, those that Google fills and archives among them; columns; and tabs as a whole. */
export function editsOfEveryKind(school: Workspace, workbookId: string): Edit[] {
  return placesIn(school).flatMap((place) => {
    const values = valuesOf(school, place.workbookId, place.title);
    // Each row of Settings is a kind of its own.
    const rows = place.title === SETTINGS.title ? values.slice(1).map((_, i) => i + 2) : rowsOfEveryKind(values);
    // Of what nothing reads cell by cell, as Google's own tabs and archives, one row says it for all.
    const isOurs = place.workbookId === workbookId && OURS.some(({ title }) => title === place.title);
    return [
      ...editsOfRows(school, place, { deleted: rows, typed: isOurs ? rows : rows.slice(0, 1) }),
      ...editsOfColumns(school, place),
      ...replaced(school, place, HEAD, at('head')),
      ...editsOfTab(place),
    ];
  });
}

/** Of every workbook every tab but the one that tells. */
function placesIn(school: Workspace): TabPlace[] {
  return school.files.flatMap((file) =>
    file.kind === 'spreadsheet'
      ? file.sheets.flatMap(({ properties: { title } }) =>
          title === TO_CHECK.title ? [] : [{ workbookId: file.id, title, name: file.name }],
        )
      : [],
  );
}

/** @param school left as it is @param progress what became of each */
export function trySingleEdits(
  school: Workspace,
  workbookId: string,
  edits: readonly Edit[],
  progress: (outcome: Outcome) => void,
): Outcome[] {
  const control = threeDaysLater(school, workbookId, () => undefined);
  return edits.map(({ words, make }) => {
    const seen = threeDaysLater(school, workbookId, make);
    const differs = MEANT.some(({ edits }) => edits.test(words)) ? [] : differences(control, seen);
    const told = [...seen.told].filter((what) => !control.told.has(what));
    const result = differs.length === 0 ? 'healed' : told.length > 0 ? 'told' : 'silent';
    const outcome = { edit: words, result, differs, told } as const;
    progress(outcome);
    return outcome;
  });
}

function threeDaysLater(school: Workspace, workbookId: string, make: Edit['make']): Seen {
  const copy = school.fork();
  const [sent, failed] = [copy.mail.length, copy.failures.length];
  make(copy);
  const told = new Set<string>();
  const quiet = quietHours();
  for (let day = 1; day <= DAYS_AFTER; day++) {
    copy.turnTo(school.now + day * DAY, quiet);
    for (const [, what = ''] of (rowsIn(copy, workbookId, TO_CHECK) ?? []).slice(1)) told.add(String(what));
  }
  const says = new Map(
    OURS.flatMap((tab) => {
      const values = rowsIn(copy, workbookId, tab);
      return values === null ? [] : [[tab.title, rowsOf(tab, values)] as const];
    }),
  );
  const archives = copy.files.filter(({ id, kind }) => kind === 'spreadsheet' && id !== workbookId);
  for (const { id } of archives) {
    for (const tab of ARCHIVED) {
      const rows = (rowsIn(copy, id, tab) ?? []).map((row) => JSON.stringify(row));
      says.set(`archived ${id} ${tab.title}`, new Set(rows));
    }
  }
  says.set('emails', new Set(copy.mail.slice(sent).map(({ to, subject }) => `${to}: ${subject}`)));
  says.set('failed runs', new Set(copy.failures.slice(failed).map(({ functionName }) => functionName)));
  return { says, told };
}

/** Whatever somebody has called the tab; null where it is gone. */
function rowsIn(school: Workspace, workbookId: string, { sheetId }: Tab): RawCell[][] | null {
  const own = school.spreadsheet(workbookId).sheets.find(({ properties }) => properties.sheetId === sheetId);
  return own === undefined ? null : valuesOf(school, workbookId, own.properties.title);
}

/** What the product reads of a tab, however it is sorted; a row that is there twice is there. */
function rowsOf(tab: Tab, values: readonly RawCell[][]): Set<string> {
  const free = FREE[tab.title] ?? [];
  if (free === 'all') return new Set();
  if (tab === REGISTER) {
    const headings = (values[0] ?? []).map((heading) => String(heading).split('\n')[0] ?? '');
    const kept = values.slice(1).map((row) => row.filter((_, i) => !free.includes(headings[i] ?? '')));
    return new Set([headings, ...kept].map((row) => JSON.stringify(row)));
  }
  const { rows, unread } = readTab(tab, values);
  const said = rows.filter(({ value }) => !isAboutNobody(value));
  const kept = said.map(({ value }) =>
    JSON.stringify(Object.entries(asMeant(value)).filter(([key]) => !free.includes(key))),
  );
  return new Set([...kept, ...unread.map(({ value }) => JSON.stringify(value))]);
}

/** Of a signature how sure it is, and whether it was doubted: whatever else stands there, it counts as paper, or is doubted. */
function asMeant(row: object): object {
  if (!('how' in row && 'doubt' in row && typeof row.how === 'string')) return row;
  return { ...row, how: surenessOf({ how: row.how }), doubt: row.doubt !== '' };
}

/** A row of Countersignatures that says no more than that a response was read. */
function isAboutNobody(value: object): boolean {
  return 'signature' in value && value.signature === '';
}

function differences(control: Seen, seen: Seen): string[] {
  return [...control.says].flatMap(([what, before]) => {
    const now = seen.says.get(what) ?? new Set();
    const more = [...now].filter((one) => !before.has(one));
    const less = [...before].filter((one) => !now.has(one));
    if (more.length === 0 && less.length === 0) return [];
    return [`${what}: ${more.length} more, ${less.length} less, such as ${(more[0] ?? less[0] ?? '').slice(0, 300)}`];
  });
}
