/**
 * Rows that are only ever added, and that were typed over, filled down or cleared: what was published, what was decided, by
 * countersigners, about responses and in the panel, who asked to talk first, what lists and
 * archives there are, and forms of which nothing else keeps the row. In: the rows as they are, and a sum over them as the last round left it; out: what is told, and
 * the sums for the next round.
 */
import { addedUp, checksumNumber } from '../../common/checksum';
import type {
  ArchiveRow,
  ClauseRow,
  Countersignature,
  CountersignListRow,
  Decision,
  FormRow,
  LineDecisionRow,
  QuestionRow,
} from '../model';
import type { TabProblem } from '../workbook/tab';
import {
  ARCHIVES,
  CLAUSES,
  COUNTERSIGN_LISTS,
  COUNTERSIGNATURES,
  DECISIONS_TAB,
  FORMS,
  LINE_DECISIONS,
  PANEL_CHANGES,
  QUESTIONS,
  type RowOf,
  SENT_EMAILS,
  STAFF_CHANGES,
  VERSIONS,
} from '../workbook/tabs';
import { type RowCounts, UNDO } from './lost-rows';
import { SUMS_OF_EMAILS } from './sent-emails';

interface Ledger {
  /** How its sum is called among the counts of rows. */
  key: string;
  title: string;
  message: string;
  /** What each row says that nobody but the run that recorded it has written; null where the tab was not read. */
  rows: (register: AddedRows, noted: ReadonlySet<string>) => string[] | null;
  /** Rows that are fewer are told here, too: nothing else tells it. */
  isLossTold?: true;
}

/** What these tabs hold. */
export interface AddedRows {
  versions: readonly RowOf<typeof VERSIONS>[];
  /** Of versions that are published; null where they were not read, which they are once a day. */
  words: readonly ClauseRow[] | null;
  decisions: readonly Decision[];
  countersignLists: readonly CountersignListRow[];
  panelChanges: readonly RowOf<typeof PANEL_CHANGES>[];
  countersignatures: readonly Countersignature[];
  questions: readonly QuestionRow[];
  forms: readonly FormRow[];
  lineDecisions: readonly LineDecisionRow[];
  /** Null where one of them has no row at all, which is noted again in the night. */
  archives: readonly ArchiveRow[] | null;
  /** Null where they were not read, which they are once a day. */
  staffChanges: readonly RowOf<typeof STAFF_CHANGES>[] | null;
}

export const NOTHING_ADDED: AddedRows = {
  versions: [],
  words: null,
  decisions: [],
  countersignLists: [],
  panelChanges: [],
  countersignatures: [],
  questions: [],
  forms: [],
  lineDecisions: [],
  archives: null,
  staffChanges: null,
};

const LEDGERS: readonly Ledger[] = [
  {
    key: 'published',
    title: VERSIONS.title,
    message: `The tab ${VERSIONS.title} was changed by hand. When each version was published, what was asked in it and who approved it is not known for sure, so people may be asked on other days. ${UNDO}`,
    // A day below "Withdrawn on" is asked about.
    rows: ({ versions }) => versions.map((one) => JSON.stringify({ ...one, withdrawnOn: null })),
  },
  {
    key: 'words',
    title: CLAUSES.title,
    message: `The hidden tab ${CLAUSES.title} was changed by hand. Below which heading each point stood, and what its tick box said, is not known for sure. ${UNDO}`,
    // The form without accounts may be made later.
    rows: ({ words }) =>
      words?.map(({ version, kind, number, section, leadIn, condition, words, item, choice, marker }) =>
        [version, kind, number, section, leadIn, condition, words, item, choice, marker].join('\n'),
      ) ?? null,
    isLossTold: true,
  },
  {
    key: 'verdicts',
    title: DECISIONS_TAB.title,
    message: `The tab ${DECISIONS_TAB.title} was changed by hand. What was decided about a response is not known for sure. ${UNDO}`,
    rows: ({ decisions }) =>
      decisions.map(({ response, decision, person, decidedOn }) => [response, decision, person, decidedOn].join('\n')),
  },
  {
    key: 'offered',
    title: COUNTERSIGN_LISTS.title,
    message: `The hidden tab ${COUNTERSIGN_LISTS.title} was changed by hand. Whose signatures a countersigner was shown, and when, is not known for sure. ${UNDO}`,
    rows: ({ countersignLists }) =>
      countersignLists.map(({ list, policy, countersigner, offeredOn, offeredAt, joined, signatures, left }) =>
        JSON.stringify([list, policy, countersigner, offeredOn, offeredAt, joined, signatures, left]),
      ),
    isLossTold: true,
  },
  {
    key: 'panel',
    title: PANEL_CHANGES.title,
    message: `The hidden tab ${PANEL_CHANGES.title} was changed by hand. Who changed what with a button of the panel, and when, is not known for sure. ${UNDO}`,
    rows: ({ panelChanges }) => panelChanges.map((row) => JSON.stringify(row)),
    isLossTold: true,
  },
  {
    key: 'lines',
    title: LINE_DECISIONS.title,
    message: `The hidden tab ${LINE_DECISIONS.title} was changed by hand. What was decided about lines of a document, and by whom, is not known for sure, so the next version may have other points. ${UNDO}`,
    rows: ({ lineDecisions }) => lineDecisions.map((row) => JSON.stringify(row)),
    isLossTold: true,
  },
  {
    key: 'lists',
    title: STAFF_CHANGES.title,
    message: `The hidden tab ${STAFF_CHANGES.title} was changed by hand. What staff lists that were brought in have changed is not known for sure. ${UNDO}`,
    rows: ({ staffChanges }) => staffChanges?.map((row) => JSON.stringify(row)) ?? null,
    isLossTold: true,
  },
  {
    key: 'archived',
    title: ARCHIVES.title,
    message: `The hidden tab ${ARCHIVES.title} was changed by hand. Which rows have moved to which archive is not known for sure, so pages about earlier years may lack signatures. ${UNDO}`,
    rows: ({ archives }) => archives?.map((row) => JSON.stringify(row)) ?? null,
    isLossTold: true,
  },
  {
    key: 'second',
    title: COUNTERSIGNATURES.title,
    message: `The tab ${COUNTERSIGNATURES.title} was changed by hand. What was decided about a signature, or by whom, is not known for sure, so countersigners may be asked again. ${UNDO}`,
    // A row about nobody says no more than that a response was read, and is there again once it is gone.
    rows: ({ countersignatures }) => countersignatures.filter(({ signature }) => signature !== '').map(wordsOf),
  },
  {
    key: 'raised',
    title: QUESTIONS.title,
    message: `The tab ${QUESTIONS.title} was changed by hand. Who asked to talk before signing, and whether they have, is not known for sure. ${UNDO}`,
    rows: ({ questions }) =>
      questions.map(({ response, person, email, version, event, on, at, by, asked }) =>
        [response, person, email, version, event, on, at, by, asked].join('\n'),
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

/** What else is known of the tabs. */
interface Known {
  /** The ids of forms that are noted. */
  noted: ReadonlySet<string>;
  /** Tabs of which something is to be put right: what they were before is kept until that is done. */
  questioned: ReadonlySet<string>;
  /** Tabs of which the last round told what to correct: what is otherwise now was corrected. */
  corrected: ReadonlySet<string>;
}

/**
 * @param register the rows as they were read, without what is new
 * @param before as the last round left it; nothing is told where that was not noted
 */
export function lookAtLedgers(
  register: AddedRows,
  { noted, questioned, corrected }: Known,
  before: RowCounts,
): LookedAtLedgers {
  const problems: TabProblem[] = [];
  const sums = LEDGERS.flatMap((ledger) => {
    const keys = keysOf(ledger);
    const [known = 0, undone] = [before[keys.sum], before[keys.before]];
    const rows = questioned.has(ledger.title) ? null : ledger.rows(register, noted);
    const sum = rows === null ? known : sumOf(rows);
    // Where rows are fewer they were lost, moved or cannot be read, which is told elsewhere; where they are more they were added since.
    const isWatched = ledger.isLossTold ? countIn(sum) <= countIn(known) : countIn(sum) === countIn(known);
    const isChanged = isWatched && sum !== known && sum !== undone && !corrected.has(ledger.title);
    if (isChanged) problems.push({ code: 'ROWS_GONE', tab: ledger.title, row: null, message: ledger.message });
    const earlier = isChanged ? known : undone;
    return [[keys.sum, sum] as const, ...(earlier === undefined ? [] : [[keys.before, earlier] as const])];
  });
  return { problems, sums: Object.fromEntries(sums) };
}

/** @param sums of `lookAtLedgers` @param added rows that this round has written, and forms that are noted no more */
export function withAdded(sums: RowCounts, added: AddedRows): RowCounts {
  const more = LEDGERS.flatMap((ledger) => {
    const sum = sumOf(ledger.rows(added, new Set()) ?? []);
    return Object.values(keysOf(ledger)).map((key) => [key, sum] as const);
  });
  return Object.fromEntries(more.flatMap(([key, sum]) => (key in sums ? [[key, together(sums[key] ?? 0, sum)]] : [])));
}

/**
 * The counts of rows without these sums: after what the product itself changes in rows, the next round takes them as they are.
 * @param tabs whose rows it changes; null: any
 */
export function withoutSums(counts: RowCounts, tabs: readonly string[] | null): RowCounts {
  const sums = [
    ...LEDGERS.map((ledger) => ({ title: ledger.title, keys: Object.values(keysOf(ledger)) })),
    { title: SENT_EMAILS.title, keys: SUMS_OF_EMAILS },
  ];
  const changed = sums.filter(({ title }) => tabs === null || tabs.includes(title));
  const keys = new Set(changed.flatMap(({ keys }) => keys));
  return Object.fromEntries(Object.entries(counts).filter(([key]) => !keys.has(key)));
}

/** A sum is below it; the number of rows stands above, and both are exact up to two million rows. */
const WHOLE = 2 ** 32;

const countIn = (sum: number): number => Math.floor(sum / WHOLE);

function together(one: number, other: number): number {
  return (countIn(one) + countIn(other)) * WHOLE + addedUp([one % WHOLE, other % WHOLE]);
}

/** The number of rows, and a sum that is the same however they are sorted; one that is there twice is one. */
function sumOf(rows: readonly string[]): number {
  const own = [...new Set(rows)];
  return own.length * WHOLE + addedUp(own.map(checksumNumber));
}
