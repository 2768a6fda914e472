/**
 * The register's tabs and those of its archives → tabs that have the rows of both, each once; and what the tab Archives says
 * of them: how many rows of each tab, and how many responses of each form, are in an archive and in the register no more.
 */
import type { Day } from '../../../common/day';
import type { ArchiveRow, Register, Signature, Version } from '../../model';
import { isInForm } from '../../people/erased';
import type { Cell, RawCell } from '../../workbook/cells';
import { cellsFor, columnsOf } from '../../workbook/columns';
import { ARCHIVED, ARCHIVES, COUNTERSIGNATURES, SENT_EMAILS, SIGNATURES, type Tab } from '../../workbook/tabs';
import { codeForm, mainForm, shortForm } from '../forms';
import { isByCode } from '../identity/sureness';
import { type LedgerRow, rowsIn, type Tabs } from './portion';

/** What tells a row from every other: a response, the number of an email; else all that it says. */
function identityOf(tab: Tab, { id, key }: LedgerRow): string {
  return tab === SIGNATURES || tab === SENT_EMAILS ? id : key;
}

/** The rows of an archive that the register does not have, too: a move that was stopped leaves some in both. Of two the later is the right one. */
function ownRows(tab: Tab, archive: Tabs, register: Tabs): LedgerRow[] {
  const known = new Set(rowsIn(tab, register).map((row) => identityOf(tab, row)));
  const rows = new Map(rowsIn(tab, archive).map((row) => [identityOf(tab, row), row]));
  return [...rows].flatMap(([identity, row]) => (known.has(identity) ? [] : [row]));
}

/** The rows of the archives below those of the register. */
export function withArchived(
  register: Record<string, RawCell[][]>,
  archives: readonly Tabs[],
): Record<string, RawCell[][]> {
  const merged = { ...register };
  for (const archive of archives) {
    for (const tab of ARCHIVED) {
      const [headings = [], ...rows] = merged[tab.title] ?? [];
      const places = [...columnsOf(tab, headings).values()];
      const added = ownRows(tab, archive, merged).map(({ cells }) => {
        const row: RawCell[] = headings.map(() => '');
        places.forEach((place, i) => {
          if (place >= 0) row[place] = cells[i] ?? '';
        });
        return row;
      });
      merged[tab.title] = [headings, ...rows, ...added];
    }
  }
  return merged;
}

/** An archive as it is known. */
export interface ArchiveFile {
  file: string;
  /** "2024–25" */
  year: string;
}

/** What `of` says of countersigners' responses: the form, or the policy of the one form that all had before. */
const answersOf = (form: string, policy: string): string => form || policy;

/**
 * What is still to be noted in the tab Archives of an archive, so that its rows there add up to what it holds.
 * @param register the tabs that count, as they are or will be
 */
export function archiveRows(
  known: Pick<Register, 'archives' | 'versions' | 'headings'>,
  { file, year }: ArchiveFile,
  archive: Tabs,
  register: Tabs,
  today: Day,
): Cell[][] {
  const counts = new Map<string, number>();
  const add = (of: string, count: number): void => {
    counts.set(of, (counts.get(of) ?? 0) + count);
  };
  for (const { file: other, of, rows } of known.archives) if (other === file) add(of, -rows);
  for (const tab of ARCHIVED) {
    const own = ownRows(tab, archive, register);
    add(tab.title, own.length);
    if (tab === SIGNATURES) for (const row of own) add(formOf(known.versions, row), 1);
    if (tab === COUNTERSIGNATURES) for (const of of wholeAnswers(own, rowsIn(tab, register))) add(of, 1);
  }
  const headings = known.headings[ARCHIVES.title] ?? [];
  return [...counts].flatMap(([of, rows]) =>
    of === '' || rows === 0 ? [] : [cellsFor(ARCHIVES, headings, { file, year, of, rows, on: { day: today } })],
  );
}

const keyAt = (tab: Tab, key: string): number => Object.keys(tab.columns).indexOf(key);

/** "" for a signature that its form holds no more. */
function formOf(versions: readonly Version[], { cells }: LedgerRow): string {
  const cell = (key: keyof (typeof SIGNATURES)['columns']): string => String(cells[keyAt(SIGNATURES, key)] ?? '');
  if (!isInForm({ how: cell('how') })) return '';
  return formOfAnswer(versions, { version: cell('version'), asked: cell('asked'), how: cell('how') });
}

/** The form that holds a response; "" where no version has it. */
export function formOfAnswer(
  versions: readonly Version[],
  { version, asked, how }: Pick<Signature, 'version' | 'asked' | 'how'>,
): string {
  const own = versions.find((one) => one.version === version);
  if (own === undefined) return '';
  const form = isByCode({ how }) ? codeForm(own) : asked === '' ? mainForm(own) : shortForm(own, asked);
  return form?.formId ?? '';
}

/** Of countersigners' responses that have no row in the register any more, of which form each is. */
function wholeAnswers(own: readonly LedgerRow[], left: readonly LedgerRow[]): string[] {
  const cell = ({ cells }: LedgerRow, key: keyof (typeof COUNTERSIGNATURES)['columns']): string =>
    String(cells[keyAt(COUNTERSIGNATURES, key)] ?? '');
  const there = new Set(left.map((row) => cell(row, 'answer')));
  const gone = new Map(
    own.map((row) => [cell(row, 'answer'), answersOf(cell(row, 'form'), cell(row, 'policy'))] as const),
  );
  return [...gone].flatMap(([answer, of]) => (there.has(answer) ? [] : [of]));
}

/** How many of a tab's rows, or of a form's responses, the archives have. @param of a title, a form's ID, or a policy's code */
export function archivedOf(archives: readonly ArchiveRow[], of: string): number {
  return archives.reduce((sum, one) => (one.of === of ? sum + one.rows : sum), 0);
}

/** What a reading of a form's responses need not record again. */
export function archivedIds(archives: readonly Tabs[]): Set<string> {
  const answer = keyAt(COUNTERSIGNATURES, 'answer');
  return new Set(
    archives.flatMap((archive) => [
      ...rowsIn(SIGNATURES, archive).map(({ id }) => id),
      ...rowsIn(COUNTERSIGNATURES, archive).map(({ cells }) => String(cells[answer] ?? '')),
    ]),
  );
}
