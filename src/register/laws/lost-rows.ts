/**
 * Rows that the last round left and that are there no more, of tabs that nothing else can bring back: what was decided, who
 * was emailed, the settings, the whole calendar, who was on the staff list, and which forms there are. In: how many rows each
 * had, and the tabs as they are; out: what is told.
 */
import { isOneSlipAway } from '../../common/slips';
import { counted, joinedInShort } from '../../common/words';
import type { Countersignature, QuestionRow, Register, Signature } from '../model';
import { isPaperAnswer, paperAnswer } from '../reading/paper';
import { readTab } from '../reading/read-tab';
import { archivedOf } from '../signing/archiving/with-archived';
import { isBlank, type RawCell } from '../workbook/cells';
import { columnsOf } from '../workbook/columns';
import { rowNamed, SETTING_WORDS } from '../workbook/settings';
import { inRow, type Placed, type TabProblem } from '../workbook/tab';
import {
  ARCHIVES,
  CALENDAR,
  COUNTERSIGNATURES,
  DECISIONS_TAB,
  FORMS,
  NUMBERS,
  PAPER,
  QUESTIONS,
  type RowOf,
  SENT_EMAILS,
  SETTINGS,
  SIGNATURES,
  STAFF,
  type Tab,
} from '../workbook/tabs';
import { isNobody } from './staff/people';

const NEW_REGISTER = 'What a new register begins with is used instead.';
/** What is to be done where a tab lost what it said. */
export const UNDO =
  'Was this a mistake? Press Undo, or restore it from an earlier version (File, Version history). No emails go out before tomorrow.';

/** Where the number of settings that have a value is kept, beside those of rows. */
const VALUES = 'values';

/** Where the number of people is kept whom the staff list or the tab Numbers names: whoever is missed on one is known from the other. */
const PEOPLE = 'people';

/** Where the number of signatures on paper is kept that Signatures or Paper has: no form can bring back what neither has. */
const ON_PAPER = 'paper';

/** Where the number of forms is kept that the tab Forms or a note names: of one that neither names nobody can be asked what was signed in it. */
const NAMED_FORMS = 'forms';

/** So many values that go at once were cleared with their column. */
const MANY = 3;

/** Of each tab whether the loss of a single row is told, and what is lost with it. */
const KEPT: readonly { tab: Tab; isToldOfOne: boolean; lost: string }[] = [
  { tab: SENT_EMAILS, isToldOfOne: true, lost: 'Who was emailed is not known for them, so people may be asked again.' },
  { tab: DECISIONS_TAB, isToldOfOne: true, lost: 'What was decided there counts no more.' },
  { tab: SETTINGS, isToldOfOne: true, lost: NEW_REGISTER },
  // Holidays that are over may go one by one.
  { tab: CALENDAR, isToldOfOne: false, lost: 'Without them emails go out in the holidays, too.' },
];

/** What forms can bring back: of a form that was closed long ago only where a row is known to be gone. */
const IN_FORMS: readonly { tab: Tab; key: string }[] = [
  { tab: SIGNATURES, key: 'response' },
  // A row about nobody says no more than that a response was read.
  { tab: COUNTERSIGNATURES, key: 'signature' },
  { tab: QUESTIONS, key: 'response' },
];

export type RowCounts = Readonly<Record<string, number>>;

/** The same of rows that no form brings back: of somebody who has left, of a version that is over, or made in the panel. */
const COLLECTED: typeof KEPT = [
  {
    tab: COUNTERSIGNATURES,
    isToldOfOne: true,
    lost: 'What was decided there counts no more, so countersigners may be asked again.',
  },
  {
    tab: QUESTIONS,
    isToldOfOne: true,
    lost: 'Who asked to talk before signing, and whether they have, is not known for them.',
  },
];

type Numbering = Pick<Register, 'people' | 'numbers' | 'notedNumbers' | 'newNumbers'>;

/** How many people are known, whoever gets a number only now left out. */
export function knownPeople({ people, numbers, newNumbers }: Numbering): RowCounts {
  const given = new Set(newNumbers.map(({ number }) => number));
  const beside = people.filter(({ number }) => !given.has(number)).map(({ number }) => number);
  return { [PEOPLE]: new Set([...namedIn(numbers), ...beside]).size };
}

/** How many more are noted once this round has written. */
export function newPeople(register: Numbering): RowCounts {
  const noted = namedIn([...register.numbers, ...register.notedNumbers]);
  return { [PEOPLE]: noted.size - (knownPeople(register)[PEOPLE] ?? 0) };
}

/** A row that names nobody may go with the slip that it was made of. */
function namedIn(notes: Register['numbers']): Set<number> {
  return new Set(notes.flatMap((note) => (note.number === null || isNobody(note) ? [] : [note.number])));
}

/** How many forms are known. @param open the ids of those that are noted and open: the round that keeps them writes their rows */
export function knownForms({ forms }: Pick<Register, 'forms'>, open: readonly string[]): RowCounts {
  return { [NAMED_FORMS]: new Set([...forms.map(({ formId }) => formId), ...open]).size };
}

type Tabs = Readonly<Record<string, readonly RawCell[][]>>;

/** The numbers of signatures on paper, those that were recorded and those that have a row. */
function paperIn(tabs: Tabs): Set<string> {
  // As the cells are: the ledger has thousands of rows, and is read elsewhere.
  const cellsBelow = (tab: Tab, key: string): RawCell[] => {
    const [headings = [], ...rows] = tabs[tab.title] ?? [];
    const at = columnsOf(tab, headings).get(key) ?? -1;
    return rows.map((cells) => cells[at] ?? '');
  };
  const recorded = cellsBelow(SIGNATURES, 'response').map(String).filter(isPaperAnswer);
  const typed = cellsBelow(PAPER, 'number').filter((cell): cell is number => typeof cell === 'number');
  return new Set([...recorded, ...typed.map(paperAnswer)]);
}

/** How many more there are once this round has written. @param signatures that are recorded now */
export function newPaper(tabs: Tabs, signatures: readonly Pick<Signature, 'response'>[]): RowCounts {
  const known = paperIn(tabs);
  return { [ON_PAPER]: signatures.filter(({ response }) => isPaperAnswer(response) && !known.has(response)).length };
}

/** How many rows each of these tabs has, those that have moved to an archive among them. */
export function rowCountsOf(tabs: Readonly<Record<string, readonly RawCell[][]>>): RowCounts {
  const archived = readTab(ARCHIVES, tabs[ARCHIVES.title] ?? []).rows.map(({ value }) => value);
  const settings = readTab(SETTINGS, tabs[SETTINGS.title] ?? []).rows.map(({ value }) => value);
  return {
    ...countsOf(tabs, archived),
    // One that is there twice may lose a row.
    [SETTINGS.title]: new Set(settings.map(({ name }) => name.toLowerCase())).size,
    [ON_PAPER]: paperIn(tabs).size,
    [VALUES]: settings.filter(({ value }) => value !== '').length,
  };
}

function countsOf(tabs: Readonly<Record<string, readonly RawCell[][]>>, archived: Register['archives']): RowCounts {
  const rowsOf = (tab: Tab) => (tabs[tab.title] ?? []).slice(1);
  const counts = [
    ...KEPT.map(({ tab }) => ({ tab, count: rowsOf(tab).filter((cells) => !cells.every(isBlank)).length })),
    ...IN_FORMS.map(({ tab, key }) => {
      // A row that something else, or another row, was pasted over is as good as gone; a signature has a response to itself.
      const at = columnsOf(tab, tabs[tab.title]?.[0] ?? []).get(key) ?? -1;
      const held = rowsOf(tab).filter((cells) => !isBlank(cells[at] ?? ''));
      return { tab, count: new Set(held.map((cells) => (tab === SIGNATURES ? cells[at] : cells.join('\n')))).size };
    }),
  ];
  return Object.fromEntries(counts.map(({ tab: { title }, count }) => [title, count + archivedOf(archived, title)]));
}

interface CollectedRows {
  countersignatures: readonly Countersignature[];
  questions: readonly QuestionRow[];
}

/** How many of what forms have given are counted. */
export function collectedRows({ countersignatures, questions }: CollectedRows): RowCounts {
  return {
    [COUNTERSIGNATURES.title]: countersignatures.filter(({ signature }) => signature !== '').length,
    [QUESTIONS.title]: questions.length,
  };
}

/** The tabs of which rows are gone that the forms' own responses tell. @param before as the last round left them */
export function lostResponses(before: RowCounts, now: RowCounts): string[] {
  return IN_FORMS.flatMap(({ tab: { title } }) => ((now[title] ?? 0) < (before[title] ?? 0) ? [title] : []));
}

/**
 * @param before as the last round left them; a tab that is not named there is new @param versions as they are now
 * @param collected how many rows the forms have given since they were counted; null where not all of them were asked
 */
export function lostRowProblems(
  before: RowCounts,
  now: RowCounts,
  versions: Register['versions'],
  collected: RowCounts | null,
): TabProblem[] {
  const lost = [
    ...lostRows(before, now, collected),
    ...lostPeople(before, now),
    ...lostPaper(before, now),
    ...lostForms(before, now, versions),
  ];
  const cleared = (before[VALUES] ?? 0) - (now[VALUES] ?? 0);
  if (cleared < MANY || lost.some(({ tab }) => tab === SETTINGS.title)) return lost;
  const message = `The tab ${SETTINGS.title} has lost the values of ${counted(cleared, 'setting')}. ${NEW_REGISTER} ${UNDO}`;
  return [...lost, { code: 'ROWS_GONE', tab: SETTINGS.title, row: null, message }];
}

function lostRows(before: RowCounts, now: RowCounts, collected: RowCounts | null): TabProblem[] {
  return [...KEPT, ...(collected === null ? [] : COLLECTED)].flatMap(({ tab: { title }, isToldOfOne, lost }) => {
    const gone = (before[title] ?? 0) - (now[title] ?? 0) - (collected?.[title] ?? 0);
    if (gone <= 0 || (!isToldOfOne && now[title] !== 0)) return [];
    const message = `The tab ${title} has lost ${counted(gone, 'row')}. ${lost} ${UNDO}`;
    return [{ code: 'ROWS_GONE' as const, tab: title, row: null, message }];
  });
}

/** Of somebody who is on neither list the name is not known any more. */
function lostPeople(before: RowCounts, now: RowCounts): TabProblem[] {
  const gone = (before[PEOPLE] ?? 0) - (now[PEOPLE] ?? 0);
  if (gone <= 0) return [];
  const message = `${STAFF.title}: ${counted(gone, 'person', 'people')} whom this register knew ${gone === 1 ? 'is' : 'are'} neither here nor in the tab ${NUMBERS.title} any more, and asked for nothing. ${UNDO}`;
  return [{ code: 'ROWS_GONE', tab: STAFF.title, row: null, message }];
}

function lostPaper(before: RowCounts, now: RowCounts): TabProblem[] {
  const gone = (before[ON_PAPER] ?? 0) - (now[ON_PAPER] ?? 0);
  if (gone <= 0) return [];
  const message = `${SIGNATURES.title}: ${counted(gone, 'signature')} on paper that ${gone === 1 ? 'was' : 'were'} recorded ${gone === 1 ? 'is' : 'are'} neither here nor in the tab ${PAPER.title} any more, and count${gone === 1 ? 's' : ''} for nobody. ${UNDO}`;
  return [{ code: 'ROWS_GONE', tab: SIGNATURES.title, row: null, message }];
}

/** A form that was closed long ago has no note any more: its row is all that says what was signed in it. */
function lostForms(before: RowCounts, now: RowCounts, versions: Register['versions']): TabProblem[] {
  const gone = (before[NAMED_FORMS] ?? 0) - (now[NAMED_FORMS] ?? 0);
  if (gone <= 0) return [];
  const without = versions.filter(({ forms }) => forms.length === 0).map(({ version }) => version);
  const which = without.length === 0 ? '' : ` (${joinedInShort(without)})`;
  const message = `The hidden tab ${FORMS.title} has lost ${counted(gone, 'row')}${which}. Signatures that were lost from the register could not be read from ${gone === 1 ? 'that form' : 'those forms'} again. ${UNDO}`;
  return [{ code: 'ROWS_GONE', tab: FORMS.title, row: null, message }];
}

/** So many letters that two names begin with alike. */
const ALIKE = 8;

/**
 * A name of Settings with a slip leads to no setting, and one that was typed over is not there: what a new register begins
 * with counts in silence.
 * @param lost what is told of rows that are gone
 */
export function settingNameProblems(
  tabs: Readonly<Record<string, readonly RawCell[][]>>,
  lost: readonly TabProblem[] = [],
): TabProblem[] {
  const values = tabs[SETTINGS.title];
  if (values === undefined) return [];
  const { rows } = readTab(SETTINGS, values);
  const known = new Set(
    SETTING_WORDS.flatMap(({ name, formerly = '' }) => [name.toLowerCase(), formerly.toLowerCase()]),
  );
  const isMissing = (name: string | undefined): boolean => rowNamed(rows, name) === undefined;
  const missing = SETTING_WORDS.filter(({ name, formerly }) => isMissing(name) && isMissing(formerly)).map(
    ({ name }) => name,
  );
  const unknown = rows.filter(({ value }) => !known.has(value.name.toLowerCase()));
  const slips = unknown.flatMap(({ row, value: { name } }) => {
    const meant = missing.find((one) => isNear(one.toLowerCase(), name.toLowerCase()));
    return meant === undefined ? [] : [{ row, name, meant }];
  });
  const left = missing.filter((name) => slips.every(({ meant }) => meant !== name));
  const twice = left.length + slips.length > 0 ? [] : settingsTwice(rows);
  const isTold = lost.some(({ tab }) => tab === SETTINGS.title);
  return [
    ...slips.map(({ row, name, meant }): TabProblem => {
      const message = `${inRow(SETTINGS.title, row)}: there is no setting "${name}". Did you mean "${meant}"? Please correct the name; until then what a new register begins with is used.`;
      return { code: 'SETTING_UNKNOWN', tab: SETTINGS.title, row, message };
    }),
    ...(left.length === 0 || isTold ? [] : [settingsMissing(left)]),
    ...twice,
  ];
}

/** Of a setting that is there twice the first counts, and the other may be the one that was meant. */
function settingsTwice(rows: readonly Placed<RowOf<typeof SETTINGS>>[]): TabProblem[] {
  return rows.flatMap(({ row, value: { name } }): TabProblem[] => {
    const first = rowNamed(rows, name);
    const isKnown = SETTING_WORDS.some((one) => one.name.toLowerCase() === name.toLowerCase());
    if (first === undefined || first.row === row || !isKnown) return [];
    const message = `${inRow(SETTINGS.title, row)}: "${name}" is in row ${first.row}, too, and that one is used. Please delete one of the two rows.`;
    return [{ code: 'SETTING_TWICE', tab: SETTINGS.title, row, message }];
  });
}

function isNear(one: string, plain: string): boolean {
  return isOneSlipAway(one, plain) || (plain.length >= ALIKE && one.startsWith(plain.slice(0, ALIKE)));
}

/** More names than these hide what is to be done. */
const MOST_NAMED = 3;

function settingsMissing(names: readonly string[]): TabProblem {
  const which = joinedInShort(
    names.map((name) => `"${name}"`),
    MOST_NAMED,
  );
  const isOne = names.length === 1;
  const message = `${SETTINGS.title}: ${which} ${isOne ? 'has no row' : 'have no row'} any more, and what a new register begins with is used. If a name was typed over, please press Undo; otherwise add a row with ${isOne ? 'it' : 'each'} under "Setting", and its value beside it.`;
  return { code: 'SETTING_MISSING', tab: SETTINGS.title, row: null, message };
}
