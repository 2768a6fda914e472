/**
 * What an older workbook calls otherwise: headings, settings and the warning of Summary, in the words of this release.
 * Nothing that people wrote is written over.
 */
import type { RawCell } from '../workbook/cells';
import { columnsOf, plain } from '../workbook/columns';
import { headingRowOf } from '../workbook/heading-row';
import { SETTING_WORDS } from '../workbook/settings';
import { OURS, SETTINGS, SUMMARY, type Tab } from '../workbook/tabs';
import { STALE_WARNING, SUMMARY_TOP } from './summary-layout';
import type { RegisterChange, SetCells } from './workbook-changes';

/** An older workbook's tabs, by our own titles. */
interface Tabs {
  tabs: Record<string, RawCell[][]>;
}

/** All that is renamed. */
export function inNewWords(workbook: Tabs): RegisterChange[] {
  return [...renamedHeadings(workbook), ...settingsInNewWords(workbook), ...warningInNewWords(workbook)];
}

function renamedHeadings({ tabs }: Tabs): RegisterChange[] {
  return OURS.flatMap((tab) => {
    const values = tabs[tab.title] ?? [];
    const at = headingRowOf(tab, values);
    return at === null ? [] : renamedIn(tab, values[at] ?? [], at + 1);
  });
}

/** A column of the manager's own that has our new heading already steps aside: of two that have one, the first would count. */
function renamedIn(tab: Tab, headings: readonly RawCell[], row: number): SetCells[] {
  const existing = headings.map(plain);
  const set = (place: number, heading: string): SetCells => {
    return { kind: 'set cells', sheetId: tab.sheetId, row, column: place + 1, rows: [[heading]] };
  };
  return Object.values(tab.columns).flatMap(({ heading, formerly = [] }) => {
    const former = new Set(formerly.map(plain));
    const ours = existing.findIndex((words) => former.has(words));
    if (ours < 0) return [];
    const others = existing.flatMap((words, place) => (words === plain(heading) ? [place] : []));
    return [...others.map((place) => set(place, `${headings[place]} (own column)`)), set(ours, heading)];
  });
}

/** What layout 2 wrote beside each setting, by the name that it has now. */
const HELP_BEFORE: Record<string, string> = {
  School: 'The name of the school, as it stands in forms and emails.',
  'Contact name': 'Whom staff ask when they have a question: "Imran Chowdhury in the school office".',
  'Contact email': 'Where answers to our emails go, and where the weekly digest is sent.',
  'School email ends in':
    'Google accounts of the school; with commas where there are several. Everyone else needs the form opened to them.',
  "Head teacher's email": 'Gets a weekly list of what is long overdue. Empty: nobody gets it.',
  'Send all emails to':
    'For trying things out: every email goes to this address, with the true recipient named on top. Empty it to write to staff.',
  Greeting: 'How every email begins. {name} becomes the first name.',
  'Sign-off': 'How every email ends, above the name of the school.',
  'Minutes before the first email':
    'After publishing, or after somebody was put on the staff list: time to undo a mistake before anybody hears of it.',
  'Reminders before the due date (days)':
    'So many days before: two weeks to plan, a week to find the time, and the last day. Days before the asking are left out.',
  'First reminder after the due date (days)': 'So many days after: at once, since most have only forgotten.',
  'Then a reminder every (days)': 'Weekly: daily emails teach people to ignore them.',
  'Line manager is emailed after (days overdue)':
    'Two weeks and three emails first: most sign without being talked to. One list, at most weekly.',
  'Head teacher is emailed after (days overdue)':
    'Two weeks in which the line manager can act first. One list, at most weekly.',
  'Maximum emails about one signature':
    'Eight are about a month beyond the due day, when line manager and head teacher know: from then on only people help, not emails.',
  'Send receipts':
    'yes: whoever signed gets an email the next school morning that lists what was signed. no: nobody does.',
  'Send the weekly digest':
    'yes: on the first school morning of each week the contact hears what changed, who is overdue and what needs a look.',
  'Notice of policy reviews (days)':
    'The digest names a policy so many days before: two months for a committee to meet, two weeks as a last call.',
  'Years kept after leaving':
    'From then on To check names who may be erased; nobody is erased by itself. Six years: so long a contract can be sued upon (Limitation Act 1980, section 5).',
};

/** What stands in the tab Settings of an older workbook → what stands there now. */
const IN_NEW_WORDS: ReadonlyMap<string, string> = new Map(
  SETTING_WORDS.flatMap(({ name, formerly, help }) => [
    ...(formerly === undefined ? [] : [[formerly, name] as const]),
    [HELP_BEFORE[name] ?? help, help] as const,
  ]),
);

/** What a setting does is rewritten where it says what an earlier release wrote there. */
function settingsInNewWords({ tabs }: Tabs): SetCells[] {
  const values = tabs[SETTINGS.title] ?? [];
  const at = headingRowOf(SETTINGS, values) ?? -1;
  const places = columnsOf(SETTINGS, values[at] ?? []);
  return values.flatMap((cells, i) =>
    (['name', 'help'] as const).flatMap((key): SetCells[] => {
      const place = places.get(key) ?? -1;
      const words = i <= at ? undefined : IN_NEW_WORDS.get(String(cells[place] ?? ''));
      if (words === undefined) return [];
      return [{ kind: 'set cells', sheetId: SETTINGS.sheetId, row: i + 1, column: place + 1, rows: [[words]] }];
    }),
  );
}

/** A formula, which says nothing while all is well. Where somebody has moved our columns, it went along and stays as it is. */
function warningInNewWords({ tabs }: Tabs): SetCells[] {
  const { row, cell } = STALE_WARNING;
  const [first, second] = tabs[SUMMARY.title]?.[SUMMARY_TOP - 1] ?? [];
  const { what, version } = SUMMARY.columns;
  if (first !== what.heading || second !== version.heading) return [];
  return [{ kind: 'set cells', sheetId: SUMMARY.sheetId, row, column: 1, rows: [[cell]] }];
}
