/**
 * What somebody does to one cell or one row of a workbook by mistake, tried one at a time: each in a copy of the school that then has
 * three more days, held against a copy that was left alone. In: a school with a history; out: what healed, what To check says,
 * and what is other than it would have been without a word anywhere.
 */
import { Hands } from '../../../local/by-hand/hands';
import { paste, valuesOf } from '../../../local/by-hand/typing';
import type { Workspace } from '../../../local/workspace';
import { readTab } from '../../../src/register/reading/read-tab';
import type { RawCell } from '../../../src/register/workbook/cells';
import { OURS, REGISTER, type Tab, TO_CHECK, VERSIONS } from '../../../src/register/workbook/tabs';
import { quietHours } from '../days';
import { OWNER } from '../manager';

const DAY = 24 * 60 * 60 * 1000;
const DAYS_AFTER = 3;

/** What may be other than in the school that was left alone: by the tab's name its columns (of Register, which has one for each policy, their headings), or all of it. */
const FREE: Readonly<Record<string, readonly string[] | 'all'>> = {
  // People's own: the edit itself is no fault. What follows from it in the other tabs is compared.
  Staff: 'all',
  Policies: 'all',
  Calendar: 'all',
  Settings: 'all',
  Paper: 'all',
  // Made anew by every round that has something to show.
  'To check': 'all',
  Summary: 'all',
  Overdue: 'all',
  Dates: 'all',
  // As Staff has them; nobody's duty rests on a role.
  Register: ['Role', 'Groups'],
  // Whoever saw a signature, and what was remarked, may be corrected; a row that was put back has the day on which it was.
  Signatures: ['seenBy', 'remark', 'reading', 'recordedOn', 'check', 'notice'],
  // The head's own words, which can be erased.
  Countersignatures: ['reason'],
  // A note that anybody may write.
  'Sent emails': ['remark'],
  // Erasing changes whose a form was; of one that was closed long ago nothing rests on it.
  Forms: ['countersigner'],
  // The order stands in the numbers; the form for people without an account may be made later.
  Clauses: ['place', 'codeItem', 'codeChoice'],
  // A note for whoever is missing on Staff: written again in the first empty row.
  Numbers: 'all',
};

export interface SingleEdits {
  tried: number;
  healed: number;
  told: number;
  /** Each edit, and of what there is more or less than there would have been. */
  silent: { edit: string; differs: string[] }[];
}

interface Edit {
  words: string;
  make: (school: Workspace) => void;
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

/**
 * @param school left as it is @param progress told after each edit
 */
export function trySingleEdits(
  school: Workspace,
  workbookId: string,
  progress: (done: number, of: number) => void,
): SingleEdits {
  const control = threeDaysLater(school, workbookId, () => undefined);
  const edits = OURS.filter((tab) => tab !== TO_CHECK).flatMap((tab) => editsOf(school, workbookId, tab));
  const result: SingleEdits = { tried: 0, healed: 0, told: 0, silent: [] };
  for (const { words, make } of edits) {
    const seen = threeDaysLater(school, workbookId, make);
    const differs = differences(control, seen);
    result.tried += 1;
    if (differs.length === 0) result.healed += 1;
    else if ([...seen.told].some((what) => !control.told.has(what))) result.told += 1;
    else result.silent.push({ edit: words, differs });
    progress(result.tried, edits.length);
  }
  return result;
}

/** Of a tab's rows the first, two between and the last are deleted; in two of them each cell is cleared and typed over; one is pasted over another, and below. */
function editsOf(school: Workspace, workbookId: string, { title }: Tab): Edit[] {
  if (!school.spreadsheet(workbookId).sheets.some(({ properties }) => properties.title === title)) return [];
  const values = valuesOf(school, workbookId, title);
  const filled = values.flatMap((row, i) => (i > 0 && row.some((cell) => cell !== '') ? [i + 1] : []));
  const [first, last] = [filled[0], filled.at(-1)];
  if (first === undefined || last === undefined) return [];
  const [third, later] = [1, 2].map((part) => filled[Math.floor((filled.length * part) / 3)] ?? first);
  const type = (row: number, column: number, texts: string[]) => (copy: Workspace) =>
    paste(copy, workbookId, { tab: title, row, column }, [texts]);
  const typed = (row: number): Edit[] =>
    (values[0] ?? []).flatMap((heading, i): Edit[] => {
      const words = `below "${heading}" in row ${row}`;
      const isThere = (values[row - 1]?.[i] ?? '') !== '';
      return [
        ...(isThere ? [{ words: `${title}: cleared ${words}`, make: type(row, i + 1, ['']) }] : []),
        { words: `${title}: "x" ${words}`, make: type(row, i + 1, ['x']) },
      ];
    });
  const pasted = (row: number): Edit => ({
    words: `${title}: row ${first} pasted over row ${row}`,
    make: type(row, 1, (values[first - 1] ?? []).map(String)),
  });
  const rows = [...new Set([first, third ?? first, later ?? first, last])];
  return [
    ...rows.map((row) => ({
      words: `${title}: row ${row} deleted`,
      make: (copy: Workspace) => new Hands(copy, workbookId).deleteRow(title, row),
    })),
    ...[...new Set([first, later ?? first])].flatMap(typed),
    ...(rows.length > 1 ? [pasted(last)] : []),
    pasted(last + 1),
  ];
}

function threeDaysLater(school: Workspace, workbookId: string, make: Edit['make']): Seen {
  const copy = school.fork();
  const [sent, failed] = [copy.mail.length, copy.failures.length];
  make(copy);
  const told = new Set<string>();
  const quiet = quietHours();
  for (let day = 1; day <= DAYS_AFTER; day++) {
    copy.turnTo(school.now + day * DAY, quiet);
    for (const [, what = ''] of valuesOf(copy, workbookId, TO_CHECK.title).slice(1)) told.add(String(what));
  }
  const there = new Set(copy.spreadsheet(workbookId).sheets.map(({ properties }) => properties.title));
  const says = new Map(
    OURS.filter(({ title }) => there.has(title)).map((tab) => [
      tab.title,
      rowsOf(tab, valuesOf(copy, workbookId, tab.title)),
    ]),
  );
  says.set('emails', new Set(copy.mail.slice(sent).map(({ to, subject }) => `${to}: ${subject}`)));
  says.set('failed runs', new Set(copy.failures.slice(failed).map(({ functionName }) => functionName)));
  return { says, told };
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
  const kept = said.map(({ value }) => JSON.stringify(Object.entries(value).filter(([key]) => !free.includes(key))));
  return new Set([...kept, ...unread.map(({ value }) => JSON.stringify(value))]);
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
