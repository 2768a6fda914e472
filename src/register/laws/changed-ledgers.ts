/**
 * Rows that are only ever added, and that were typed over, filled down or cleared: what countersigners decided, who asked
 * to talk first and how that ended, and the forms that were closed so long ago that nothing else says what was signed in them. In: the rows as they are, and a sum over them as the
 * last round left it; out: what is told, and the sums for the next round.
 */
import { checksum } from '../../common/checksum';
import type { Countersignature, FormRow, QuestionRow } from '../model';
import type { TabProblem } from '../workbook/tab';
import { COUNTERSIGNATURES, FORMS, QUESTIONS } from '../workbook/tabs';
import { type RowCounts, UNDO } from './lost-rows';

interface Ledger {
  /** How its sums are called among the counts of rows: in short, since the note goes to Google with every round. */
  key: string;
  title: string;
  message: string;
  /** What each row says that nobody but the round that recorded it has written. */
  rows: (register: Recorded, noted: ReadonlySet<string>) => string[];
}

interface Recorded {
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

/** The keys under which the number of rows is noted, their sum, and the sum before the last change by hand: whoever undoes it has put it right. */
const keysOf = ({ key }: Ledger) => ({ count: key, sum: `${key} sum`, before: `${key} before` });

export interface LookedAtLedgers {
  problems: TabProblem[];
  sums: RowCounts;
}

/**
 * @param register as it was read, without what is new @param noted the ids of forms that are noted
 * @param before as the last round left it; nothing is told where that was not noted
 */
export function lookAtLedgers(register: Recorded, noted: ReadonlySet<string>, before: RowCounts): LookedAtLedgers {
  const looked = LEDGERS.map((ledger) => {
    const keys = keysOf(ledger);
    const rows = ledger.rows(register, noted);
    const sum = sumOf(rows);
    // Where rows are fewer they were lost, moved or cannot be read, which is told elsewhere; where they are more a run was stopped before its note.
    const isChanged = before[keys.count] === rows.length && ![before[keys.sum], before[keys.before]].includes(sum);
    const earlier = before[isChanged ? keys.sum : keys.before];
    const sums = {
      [keys.count]: rows.length,
      [keys.sum]: sum,
      ...(earlier === undefined ? {} : { [keys.before]: earlier }),
    };
    const problem: TabProblem = { code: 'ROWS_GONE', tab: ledger.title, row: null, message: ledger.message };
    return { sums, problems: isChanged ? [problem] : [] };
  });
  return { problems: looked.flatMap(({ problems }) => problems), sums: merged(looked.map(({ sums }) => sums)) };
}

/** @param added rows that this round has written, and forms that are noted no more */
export function withAdded(sums: RowCounts, added: Recorded): RowCounts {
  return merged(
    LEDGERS.map((ledger) => {
      const keys = keysOf(ledger);
      const rows = ledger.rows(added, new Set());
      const more = { [keys.count]: rows.length, [keys.sum]: sumOf(rows), [keys.before]: sumOf(rows) };
      return merged(
        Object.entries(more).map(([key, value]) =>
          sums[key] === undefined ? {} : { [key]: (sums[key] + value) % WHOLE },
        ),
      );
    }),
  );
}

/** The counts of rows without these sums: after what the product itself changes in rows, the next round takes them as they are. */
export function withoutSums(counts: RowCounts): RowCounts {
  const keys = new Set(LEDGERS.flatMap((ledger) => Object.values(keysOf(ledger))));
  return Object.fromEntries(Object.entries(counts).filter(([key]) => !keys.has(key)));
}

function merged(parts: readonly RowCounts[]): RowCounts {
  return Object.assign({}, ...parts);
}

const WHOLE = 2 ** 32;

/** The same however the rows are sorted. */
function sumOf(rows: readonly string[]): number {
  return rows.reduce((sum, words) => (sum + Number.parseInt(checksum(words), 16)) % WHOLE, 0);
}
