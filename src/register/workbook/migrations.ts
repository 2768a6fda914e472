/**
 * The workbook's layout has a number. In: the tabs as an older release left them; out: what has to be added, and which of
 * our own headings and settings have other names now. Nothing that people wrote is taken away or written over.
 */

import { STALE_WARNING, SUMMARY_TOP } from '../derived/summary';
import { columnsOf } from '../reading/read-tab';
import type { RawCell } from './cells';
import { SETTING_WORDS } from './settings';
import { OURS, SETTINGS, SUMMARY, TABS, type Tab } from './tabs';
import type { RegisterChange, SetCells } from './workbook-changes';
import { planWorkbook } from './workbook-plan';

/** A workbook as it stands. */
export interface ExistingWorkbook {
  /** All of its tabs. */
  there: readonly { sheetId: number; title: string }[];
  /** Those of ours, by our own titles; one that the workbook lacks is not among them. */
  tabs: Record<string, RawCell[][]>;
  owner: string;
}

interface Migration {
  /** The number of the layout that it makes. */
  to: number;
  why: string;
  plan: (workbook: ExistingWorkbook) => RegisterChange[];
}

/** In the order in which they are planned: names first, since nothing moves its place by them. */
const MIGRATIONS: readonly Migration[] = [
  {
    to: 3,
    why: 'Headings, settings and the warning of Summary are worded as a school says them.',
    plan: (workbook) => [...renamedHeadings(workbook), ...settingsInNewWords(workbook), ...warningInNewWords(workbook)],
  },
  {
    to: 2,
    why: 'Paper and Decisions have tabs of their own; what stands beside each box and what was remarked of a signature have columns.',
    plan: (workbook) => [...missingTabs(workbook), ...missingColumns(workbook)],
  },
];

/** The layout of this release. */
export const LAYOUT = Math.max(...MIGRATIONS.map((migration) => migration.to));

/** What a workbook of that layout lacks. */
export function planMigration(from: number, workbook: ExistingWorkbook): RegisterChange[] {
  return MIGRATIONS.filter((migration) => migration.to > from).flatMap((migration) => migration.plan(workbook));
}

/** Rows that people put above the headings: a title, a note. */
const HEADING_WITHIN = 20;

function renamedHeadings({ tabs }: ExistingWorkbook): RegisterChange[] {
  return OURS.flatMap((tab) => {
    const values = (tabs[tab.title] ?? []).slice(0, HEADING_WITHIN);
    const counts = values.map((row) => [...columnsOf(tab, row).values()].filter((place) => place >= 0).length);
    const most = Math.max(0, ...counts);
    const at = counts.indexOf(most);
    return most < SURE ? [] : renamedIn(tab, values[at] ?? [], at + 1);
  });
}

/** A column of the manager's own that has our new heading already steps aside: of two that have one, the first would count. */
function renamedIn(tab: Tab, headings: readonly RawCell[], row: number): SetCells[] {
  const existing = headings.map(plain);
  const set = (place: number, heading: string): SetCells => {
    return { kind: 'set cells', sheetId: tab.sheetId, row, column: place + 1, rows: [[heading]] };
  };
  return Object.values(tab.columns).flatMap(({ heading, formerly = [] }) => {
    const ours = existing.findIndex((words) => formerly.some((old) => plain(old) === words));
    if (ours < 0) return [];
    const others = existing.flatMap((words, place) => (words === plain(heading) ? [place] : []));
    return [...others.map((place) => set(place, `${headings[place]} (own column)`)), set(ours, heading)];
  });
}

const plain = (heading: RawCell): string => String(heading).replace(/\s+/g, ' ').trim().toLowerCase();

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
function settingsInNewWords({ tabs }: ExistingWorkbook): SetCells[] {
  const values = tabs[SETTINGS.title] ?? [];
  const at = values.slice(0, HEADING_WITHIN).findIndex((row) => (columnsOf(SETTINGS, row).get('name') ?? -1) >= 0);
  const places = columnsOf(SETTINGS, values[at] ?? []);
  return values.flatMap((cells, i) =>
    ['name', 'help'].flatMap((key): SetCells[] => {
      const place = places.get(key) ?? -1;
      const words = i <= at ? undefined : IN_NEW_WORDS.get(String(cells[place] ?? ''));
      if (words === undefined) return [];
      return [{ kind: 'set cells', sheetId: SETTINGS.sheetId, row: i + 1, column: place + 1, rows: [[words]] }];
    }),
  );
}

/** A formula, which says nothing while all is well. Where somebody has moved our columns, it went along and stays as it is. */
function warningInNewWords({ tabs }: ExistingWorkbook): SetCells[] {
  const { row, cell } = STALE_WARNING;
  const [first, second] = tabs[SUMMARY.title]?.[SUMMARY_TOP - 1] ?? [];
  const { what, version } = SUMMARY.columns;
  if (first !== what.heading || second !== version.heading) return [];
  return [{ kind: 'set cells', sheetId: SUMMARY.sheetId, row, column: 1, rows: [[cell]] }];
}

function missingTabs({ there, owner }: ExistingWorkbook): RegisterChange[] {
  const ids = new Set(there.map((tab) => tab.sheetId));
  const titles = new Set(there.map((tab) => tab.title.toLowerCase()));
  return planWorkbook(owner)
    .tabs.filter((tab) => !ids.has(tab.sheetId))
    .map((plan): RegisterChange => {
      // Somebody's own tab may have the name; two tabs of one name are refused.
      const title = titles.has(plan.title.toLowerCase()) ? `${plan.title} (Policy Sign-off)` : plan.title;
      return { kind: 'add tab', plan: { ...plan, title } };
    });
}

/** Derived tabs get theirs with the next round. */
function missingColumns({ tabs }: ExistingWorkbook): RegisterChange[] {
  return TABS.filter((tab) => tab.kept !== 'derived').flatMap((tab) => columnsFor(tab, tabs[tab.title]?.[0] ?? []));
}

/** Fewer of our headings in the first row than this, and it is not the row of headings: that is for mending. */
const SURE = 2;

function columnsFor(tab: Tab, headings: readonly RawCell[]): RegisterChange[] {
  const places = columnsOf(tab, headings);
  const existing = [...places.values()].filter((place) => place >= 0);
  if (existing.length < SURE) return [];
  const missing = Object.entries(tab.columns).filter(([key]) => (places.get(key) ?? -1) < 0);
  // Right of the last of ours; columns of the manager's own move along.
  const first = Math.max(...existing) + 2;
  return missing.flatMap(([, { heading, width, isHidden = false }], i): RegisterChange[] => {
    const place = { sheetId: tab.sheetId, column: first + i };
    return [
      { kind: 'insert columns', ...place, count: 1, width, isHidden },
      { kind: 'set cells', ...place, row: 1, rows: [[heading]] },
    ];
  });
}
