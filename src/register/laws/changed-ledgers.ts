/**
 * Rows that are only ever added, and that were typed over, filled down or cleared: what countersigners decided, who asked to talk first
 * and how that ended, and the forms that were closed so long ago that nothing else says what was signed in them. In: the rows as they
 * are, and a sum over them as the last round left it; out: what is told, and the sums for the next round.
 */
import { addedUp, checksumNumber } from '../../common/checksum';
import type { Countersignature, FormRow, QuestionRow } from '../model';
import type { TabProblem } from '../workbook/tab';
import { COUNTERSIGNATURES, FORMS, QUESTIONS } from '../workbook/tabs';
import { type RowCounts, UNDO } from './lost-rows';

interface Ledger {
  /** How its sum is called among the counts of rows. */
  key: string;
  title: string;
  message: string;
  /** What each row says that nobody but the round that recorded it has written. */
  rows: (register: AddedRows, noted: ReadonlySet<string>) => string[];
}

/** What these tabs hold. */
export interface AddedRows {
  countersignatures: readonly Countersignature[];
  questions: readonly QuestionRow[];
  forms: readonly FormRow[];
}

const LEDGERS: readonly Ledger[] = [
  {
    key: 'second',
    title: COUNTERSIGNATURES.title,
    message: `The tab ${COUNTERSIGNATURES.title} was changed by hand. What was decided about a signature, or by whom, is not known for sure, so countersigners may be asked again. ${UNDO}`,
    rows: ({ countersignatures }) => countersignatures.map(wordsOf),
  },
  {
    key: 'talks',
    title: QUESTIONS.title,
    message: `The tab ${QUESTIONS.title} was changed by hand. Who asked to talk before signing, and whether they have, is not known for sure. ${UNDO}`,
    // Whose question it is may be known only later.
    rows: ({ questions }) =>
      questions.map(({ response, email, version, event, on, at, by, asked }) =>
        [response, email, version, event, on, at, by, asked].join('\n'),
      ),
  },
  {
    key: 'closed',
    title: FORMS.title,
    message: `The hidden tab ${FORMS.title} was changed by hand, in the row of a form that was closed long ago. Signatures that were lost from the register could not be read from that form again. ${UNDO}`,
    rows: ({ forms }, noted) =>
      forms.flatMap((form) => (noted.has(form.formId) ? [] : [JSON.stringify({ ...form, countersigner: '' })])),
  },
];

/** Whoever checked a row, and what was found, is no part of it; erasing takes reasons. */
function wordsOf(row: Countersignature): string {
  const { answer, policy, signature, person, version, decision, by, email, role, signedOn, signedAt, list, form } = row;
  return [answer, policy, signature, person, version, decision, by, email, role, signedOn, signedAt, list, form].join(
    '\n',
  );
}

/** Where the sum is noted; and as it was before the last change by hand: whoever undoes that has put it right. */
const keysOf = ({ key }: Ledger) => ({ sum: key, before: `${key} before` });

export interface LookedAtLedgers {
  problems: TabProblem[];
  sums: RowCounts;
}

/**
 * @param register the rows as they were read, without what is new @param noted the ids of forms that are noted
 * @param before as the last round left it; nothing is told where that was not noted
 */
export function lookAtLedgers(register: AddedRows, noted: ReadonlySet<string>, before: RowCounts): LookedAtLedgers {
  const problems: TabProblem[] = [];
  const sums = LEDGERS.flatMap((ledger) => {
    const keys = keysOf(ledger);
    const sum = sumOf(ledger.rows(register, noted));
    const [known = 0, undone] = [before[keys.sum], before[keys.before]];
    // Where rows are fewer they were lost, moved or cannot be read, which is told elsewhere; where they are more a run was stopped before its note.
    const isChanged = countIn(known) === countIn(sum) && sum !== known && sum !== undone;
    if (isChanged) problems.push({ code: 'ROWS_GONE', tab: ledger.title, row: null, message: ledger.message });
    const earlier = isChanged ? known : undone;
    return [[keys.sum, sum] as const, ...(earlier === undefined ? [] : [[keys.before, earlier] as const])];
  });
  return { problems, sums: Object.fromEntries(sums) };
}

/** @param sums of `lookAtLedgers` @param added rows that this round has written, and forms that are noted no more */
export function withAdded(sums: RowCounts, added: AddedRows): RowCounts {
  const more = LEDGERS.flatMap((ledger) => {
    const sum = sumOf(ledger.rows(added, new Set()));
    return Object.values(keysOf(ledger)).map((key) => [key, sum] as const);
  });
  return Object.fromEntries(more.flatMap(([key, sum]) => (key in sums ? [[key, together(sums[key] ?? 0, sum)]] : [])));
}

/** The counts of rows without these sums: after what the product itself changes in rows, the next round takes them as they are. */
export function withoutSums(counts: RowCounts): RowCounts {
  const keys = new Set(LEDGERS.flatMap((ledger) => Object.values(keysOf(ledger))));
  return Object.fromEntries(Object.entries(counts).filter(([key]) => !keys.has(key)));
}

/** A sum is below it; the number of rows stands above, and both are exact up to two million rows. */
const WHOLE = 2 ** 32;

const countIn = (sum: number): number => Math.floor(sum / WHOLE);

function together(one: number, other: number): number {
  return (countIn(one) + countIn(other)) * WHOLE + addedUp([one % WHOLE, other % WHOLE]);
}

/** The number of rows, and a sum that is the same however they are sorted. */
function sumOf(rows: readonly string[]): number {
  return rows.length * WHOLE + addedUp(rows.map(checksumNumber));
}
