/**
 * Rows of Sent emails that were typed over, filled down or cleared: who was emailed about what is known from nothing else. In: the
 * tab as it is, and a sum over it as the last round left it, with what that round sent; out: what is told, and the sum for the next.
 */
import { addedUp, checksumNumber } from '../../common/checksum';
import type { SentEmail } from '../model';
import { readTab } from '../reading/read-tab';
import { archivedOf } from '../signing/archiving/with-archived';
import type { RawCell } from '../workbook/cells';
import { columnsOf } from '../workbook/columns';
import type { TabProblem } from '../workbook/tab';
import { ARCHIVES, SENT_EMAILS } from '../workbook/tabs';
import { type RowCounts, UNDO } from './lost-rows';

/** What never changes once an email is settled, unless it is erased. */
const KEPT = ['email', 'day', 'person', 'to', 'kind', 'about', 'subject', 'status'] as const;

/** How the sums are called among the counts of rows: in short, since the note goes to Google with every round. */
const SUM = 'said';
const UP_TO = 'to';
/** Left out while none have moved to an archive. */
const MOVED = 'moved';
/** As it was before the last change by hand, until that is undone: whoever undoes it has put it right. */
const SUM_BEFORE = 'said before';
const UP_TO_BEFORE = 'to before';

/** All of them that say something of the rows. */
export const SUMS_OF_EMAILS: readonly string[] = [SUM, UP_TO, SUM_BEFORE, UP_TO_BEFORE];

type Tabs = Readonly<Record<string, readonly RawCell[][]>>;

/** What is told of the tab, and what is to be noted of it beside the counts of rows. */
export interface LookedAtEmails {
  problems: TabProblem[];
  sums: RowCounts;
}

/** What became of an email that was claimed. */
type Settled = Pick<SentEmail, 'email' | 'status'>;

/**
 * @param before as the last round left it; nothing is told where that was not noted, or rows have moved since
 * @param settled what this round says of emails that an earlier one had claimed
 */
export function lookAtEmails(before: RowCounts, tabs: Tabs, settled: readonly Settled[] = []): LookedAtEmails {
  const rows = rowsOf(tabs, settled);
  const moved = movedIn(tabs);
  const upTo = settledUpTo(rows);
  const state = stateOf(before, moved, rows);
  const keys = state === 'changed' ? [SUM, UP_TO] : state === 'as it was' ? [SUM_BEFORE, UP_TO_BEFORE] : [];
  const [sum, until] = keys.map((key) => before[key]);
  return {
    problems: state === 'changed' ? [CHANGED_BY_HAND] : [],
    sums: {
      ...(sum === undefined ? {} : { [SUM_BEFORE]: sum, [UP_TO_BEFORE]: until ?? 0 }),
      [SUM]: sumOf(rows, upTo),
      [UP_TO]: upTo,
      ...(moved === 0 ? {} : { [MOVED]: moved }),
    },
  };
}

/**
 * @param sums of `lookAtEmails` @param tab as it was read once the emails had left: Google gives a text back as it keeps it
 * @param sent what became of each of them
 * @returns the sums with what was sent; unchanged where one before them is still claimed, since they hold what is before that one
 */
export function withSent(sums: RowCounts, tab: readonly RawCell[][], sent: readonly Settled[]): RowCounts {
  const rows = rowsOf({ [SENT_EMAILS.title]: tab }, sent);
  const upTo = sent.reduce((most, { email }) => Math.max(most, email), sums[UP_TO] ?? 0);
  if (settledUpTo(rows) < upTo) return sums;
  const numbers = new Set(sent.map(({ email }) => email));
  const more = rows.flatMap(({ number, sum }) => (numbers.has(number) ? sum : []));
  return { ...sums, [SUM]: addedUp([sums[SUM] ?? 0, ...more]), [UP_TO]: upTo };
}

const CHANGED_BY_HAND: TabProblem = {
  code: 'ROWS_GONE',
  tab: SENT_EMAILS.title,
  row: null,
  message: `The tab ${SENT_EMAILS.title} was changed by hand. Who was emailed about what is not known for sure, so people may be asked again. ${UNDO}`,
};

/** The highest number before the first email that is claimed, which is settled later: its status changes then. */
function settledUpTo(rows: readonly Row[]): number {
  const numbered = rows.filter(({ number }) => number > 0);
  const highest = numbered.reduce((most, { number }) => Math.max(most, number), 0);
  return numbered.reduce(
    (least, { number, status }) => (status === 'claimed' ? Math.min(least, number - 1) : least),
    highest,
  );
}

/** Against what the last round left. */
function stateOf(before: RowCounts, moved: number, rows: readonly Row[]): 'as it was' | 'undone' | 'changed' {
  const isAs = (sum: string, upTo: string): boolean => sumOf(rows, before[upTo] ?? 0) === before[sum];
  const isNoted = before[SUM] !== undefined && (before[MOVED] ?? 0) === moved;
  if (!isNoted || isAs(SUM, UP_TO)) return 'as it was';
  return isAs(SUM_BEFORE, UP_TO_BEFORE) ? 'undone' : 'changed';
}

function movedIn(tabs: Tabs): number {
  const archives = readTab(ARCHIVES, tabs[ARCHIVES.title] ?? []).rows.map(({ value }) => value);
  return archivedOf(archives, SENT_EMAILS.title);
}

interface Row {
  number: number;
  status: string;
  /** Of what it says. */
  sum: number;
}

/** One that is there twice is one. */
function rowsOf(tabs: Tabs, settled: readonly Settled[]): Row[] {
  const [headings = [], ...rows] = tabs[SENT_EMAILS.title] ?? [];
  const statuses = new Map(settled.map(({ email, status }) => [String(email), status]));
  const columns = columnsOf(SENT_EMAILS, headings);
  const own = new Map<string, Row>();
  for (const cells of rows) {
    const [number = '', ...others] = KEPT.map((key) => String(cells[columns.get(key) ?? -1] ?? ''));
    const typed = others.pop() ?? '';
    const status = typed === 'claimed' ? (statuses.get(number) ?? typed) : typed;
    const words = [number, ...others, status].join('\n');
    if (words.trim() === '' || own.has(words)) continue;
    own.set(words, { number: Number(number), status, sum: checksumNumber(words) });
  }
  return [...own.values()];
}

/** The same however the rows are sorted. */
function sumOf(rows: readonly Row[], upTo: number): number {
  return addedUp(rows.flatMap(({ number, sum }) => (number <= upTo ? sum : [])));
}
