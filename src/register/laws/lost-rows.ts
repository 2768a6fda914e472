/**
 * Rows that the last round left and that are there no more, of tabs that nothing else can bring back: what was decided, who
 * was emailed, the settings, and the whole calendar. In: how many rows each had, and the tabs as they are; out: what is told.
 */
import { isOneSlipAway } from '../../common/slips';
import { counted } from '../../common/words';
import { readTab } from '../reading/read-tab';
import { isBlank, type RawCell } from '../workbook/cells';
import { rowNamed, SETTING_WORDS } from '../workbook/settings';
import type { TabProblem } from '../workbook/tab';
import { CALENDAR, DECISIONS_TAB, SENT_EMAILS, SETTINGS, type Tab } from '../workbook/tabs';

/** Of each tab whether the loss of a single row is told, and what is lost with it. */
const KEPT: readonly { tab: Tab; isToldOfOne: boolean; lost: string }[] = [
  { tab: SENT_EMAILS, isToldOfOne: true, lost: 'Who was emailed is not known for them, so people may be asked again.' },
  { tab: DECISIONS_TAB, isToldOfOne: true, lost: 'What was decided there counts no more.' },
  { tab: SETTINGS, isToldOfOne: true, lost: 'What a new register begins with is used instead.' },
  // Holidays that are over may go one by one.
  { tab: CALENDAR, isToldOfOne: false, lost: 'Without them emails go out in the holidays, too.' },
];

export type RowCounts = Readonly<Record<string, number>>;

/** How many rows each of these tabs has. */
export function rowCountsOf(tabs: Readonly<Record<string, readonly RawCell[][]>>): RowCounts {
  return Object.fromEntries(
    KEPT.map(({ tab: { title } }) => [
      title,
      (tabs[title] ?? []).slice(1).filter((cells) => !cells.every(isBlank)).length,
    ]),
  );
}

/** @param before as the last round left them; a tab that is not named there is new */
export function lostRowProblems(before: RowCounts, now: RowCounts): TabProblem[] {
  return KEPT.flatMap(({ tab: { title }, isToldOfOne, lost }): TabProblem[] => {
    const gone = (before[title] ?? 0) - (now[title] ?? 0);
    if (gone <= 0 || (!isToldOfOne && now[title] !== 0)) return [];
    const message = `The tab ${title} has lost ${counted(gone, 'row')}. ${lost} Was this a mistake? Press Undo, or restore it from an earlier version (File, Version history). No emails go out before tomorrow.`;
    return [{ code: 'ROWS_GONE', tab: title, row: null, message }];
  });
}

/** So many letters that two names begin with alike. */
const ALIKE = 8;

/** A name of Settings with a slip leads to no setting, and what a new register begins with counts in silence. */
export function settingNameProblems(tabs: Readonly<Record<string, readonly RawCell[][]>>): TabProblem[] {
  const { rows } = readTab(SETTINGS, tabs[SETTINGS.title] ?? []);
  const names = SETTING_WORDS.map(({ name }) => name);
  const known = new Set(
    SETTING_WORDS.flatMap(({ name, formerly = '' }) => [name.toLowerCase(), formerly.toLowerCase()]),
  );
  return rows.flatMap(({ row, value: { name } }): TabProblem[] => {
    const plain = name.toLowerCase();
    if (known.has(plain)) return [];
    const beginsAlike = (one: string): boolean => plain.length >= ALIKE && one.startsWith(plain.slice(0, ALIKE));
    const isNear = (one: string): boolean => isOneSlipAway(one, plain) || beginsAlike(one);
    const meant = names.find((one) => rowNamed(rows, one) === undefined && isNear(one.toLowerCase()));
    if (meant === undefined) return [];
    const message = `${SETTINGS.title}, row ${row}: there is no setting "${name}". Did you mean "${meant}"? Please correct the name; until then what a new register begins with is used.`;
    return [{ code: 'SETTING_UNKNOWN', tab: SETTINGS.title, row, message }];
  });
}
