/**
 * The workbook's layout has a number. In: the tabs as an older release left them; out: what has to be added so that this
 * release can keep everything, and which of our own headings and settings have other names now. Nothing that people wrote
 * is taken away or written over.
 */

import { policyCodeOf } from '../../common/version-label';
import type { Cell, RawCell } from '../workbook/cells';
import { cellsFor, columnsOf } from '../workbook/columns';
import { headingRowOf } from '../workbook/heading-row';
import { SETTING_WORDS } from '../workbook/settings';
import { CLAUSES, FORMS, headingsOf, SETTINGS, SUMMARY, TABS, type Tab, VERSIONS } from '../workbook/tabs';
import { rowsBelow } from './cells-by-key';
import { inNewWords } from './new-words';
import { SUMMARY_HEADINGS, SUMMARY_TOP } from './summary-layout';
import { freeTitle } from './tab-plan';
import type { RegisterChange } from './workbook-changes';
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

/** One after the other, from the layout that a workbook has to the one below it. */
const MIGRATIONS: readonly Migration[] = [
  {
    to: 2,
    why: 'Paper and Decisions have tabs of their own; what stands beside each box and what was remarked of a signature have columns.',
    plan: (workbook) => [...missingTabs(workbook), ...missingColumns(workbook)],
  },
  {
    to: 3,
    why: 'Headings and settings are worded as a school says them. Each clause keeps its place in the document, so that the tab Clauses may be sorted; forms have a tab of their own, since a version may have several.',
    plan: (workbook) => [
      ...inNewWords(workbook),
      ...missingTabs(workbook),
      ...missingColumns(workbook),
      ...placesOfClauses(workbook),
    ],
  },
  {
    to: 4,
    why: 'What is decided about lines of a document has a tab of its own; and who has which number, so that nothing rests on where a row of the staff list is: the next round fills it. A version may be withdrawn, and says how many minutes it takes.',
    plan: (workbook) => [...missingTabs(workbook), ...missingColumns(workbook)],
  },
  {
    to: 5,
    why: 'What lists that were brought in have changed has a tab of its own, so that it can be undone; and so has who would like to talk to somebody before signing.',
    plan: (workbook) => [...missingTabs(workbook), ...missingColumns(workbook)],
  },
  {
    to: 6,
    why: 'A version may be published before it is in force.',
    plan: missingColumns,
  },
  {
    to: 7,
    why: 'Each group may read another part of a policy, and a signature keeps which. New starters are told who leads on safeguarding.',
    plan: (workbook) => [...missingColumns(workbook), ...missingSettings(workbook)],
  },
  {
    to: 8,
    why: 'Other sheets have a tab of their own to read, Dates.',
    plan: (workbook) => missingTabs(workbook),
  },
  {
    to: 9,
    why: 'People without an account of the school sign in a form of their own: who does, and what they tick, is said in columns of Staff and Policies, and what that form asks stands beside each clause.',
    plan: (workbook) => missingColumns(workbook),
  },
  {
    to: 10,
    why: 'Whoever signed the version before may be asked only for what has changed: a version says so, and a signature what it was asked.',
    plan: missingColumns,
  },
  {
    to: 11,
    why: 'Each countersigner has a form of their own: what it offered, and when, has a tab; a form says whose it is, and a countersignature on which list it was given.',
    plan: (workbook) => [...missingTabs(workbook), ...missingColumns(workbook)],
  },
  {
    to: 12,
    why: 'Which groups people were in when they were last found right is noted beside their numbers, so that groups that were changed about are noticed.',
    plan: missingColumns,
  },
  {
    to: 13,
    why: 'How long visitors are kept is a setting.',
    plan: (workbook) => missingSettings(workbook),
  },
  {
    to: 14,
    why: 'People may be at one of several sites, and a policy for some of them; how long each kind of data is kept is a setting, and somebody may be kept for longer.',
    plan: (workbook) => [...missingColumns(workbook), ...missingSettings(workbook)],
  },
  {
    to: 15,
    why: 'What counts no more moves to an archive workbook for each school year: which, has a tab of its own, and after how many years is a setting.',
    plan: (workbook) => [...missingTabs(workbook), ...missingSettings(workbook)],
  },
  {
    to: 16,
    why: 'Summary tells by site, too: the heading of that part looks like the others.',
    plan: headingsOfSummary,
  },
  {
    to: 17,
    why: 'Who approved a version, and when, is kept beside it: a page for an inspection says so.',
    plan: missingColumns,
  },
];

/** The layout of this release. */
export const LAYOUT = Math.max(...MIGRATIONS.map((migration) => migration.to));

/** What a workbook of that layout lacks; what two migrations would add is added once. */
export function planMigration(from: number, workbook: ExistingWorkbook): RegisterChange[] {
  const changes = MIGRATIONS.filter(({ to }) => to > from).flatMap(({ plan }) => plan(workbook));
  return [...new Map(changes.map((change) => [JSON.stringify(change), change])).values()];
}

/** The rows of an older release have their order for a place; it has been right unless somebody sorted the hidden tab. */
function placesOfClauses({ tabs }: ExistingWorkbook): RegisterChange[] {
  const [headings = [], ...rows] = tabs[CLAUSES.title] ?? [];
  const missing = missingIn(CLAUSES, headings);
  const column = missing.find(({ key }) => key === 'place')?.column;
  if (column === undefined || rows.length === 0) return [];
  const cells = rows.map((_, i) => [i + 1]);
  return [{ kind: 'set cells', sheetId: CLAUSES.sheetId, row: 2, column, rows: cells }];
}

function missingTabs({ there, owner, tabs }: ExistingWorkbook): RegisterChange[] {
  const ids = new Set(there.map((tab) => tab.sheetId));
  const titles = new Set(there.map((tab) => tab.title.toLowerCase()));
  return planWorkbook(owner)
    .tabs.filter((tab) => !ids.has(tab.sheetId))
    .map((plan): RegisterChange => {
      const title = freeTitle(plan.title, titles);
      const rows = plan.sheetId === FORMS.sheetId ? [...plan.rows, ...formsOfVersions(tabs)] : plan.rows;
      return { kind: 'add tab', plan: { ...plan, title, rows } };
    });
}

/** Until layout 3 each row of Versions said where its form is, under these headings. */
const FORM_IN_VERSIONS = {
  version: 'Version',
  formId: 'Form number',
  formLink: 'Form',
  personalLink: 'Personal link',
  addresses: 'Addresses',
  responseTab: 'Answers in',
};

/** Rows of Forms from what Versions says; minor changes have the form of the version that they change. */
function formsOfVersions(tabs: Record<string, RawCell[][]>): Cell[][] {
  const [headings = [], ...rows] = tabs[VERSIONS.title] ?? [];
  const existing = headings.map(String);
  const known = new Set<string>();
  return rows.flatMap((row) => {
    const cell = (key: keyof typeof FORM_IN_VERSIONS): string =>
      String(row[existing.indexOf(FORM_IN_VERSIONS[key])] ?? '');
    const { formId, version } = { formId: cell('formId'), version: cell('version') };
    if (formId === '' || known.has(formId)) return [];
    known.add(formId);
    const form = {
      formId,
      policy: policyCodeOf(version),
      version,
      audience: 'school accounts',
      asks: 'everything',
      formLink: cell('formLink'),
      personalLink: cell('personalLink'),
      addresses: cell('addresses') === 'not verified' ? 'not verified' : 'verified',
      responseTab: cell('responseTab'),
    };
    return [cellsFor(FORMS, headingsOf(FORMS), form)];
  });
}

/** A rule that stands twice changes nothing; where the tab is missing it is made with it. */
function headingsOfSummary({ there }: ExistingWorkbook): RegisterChange[] {
  const { sheetId, columns } = SUMMARY;
  if (!there.some((tab) => tab.sheetId === sheetId)) return [];
  const place = { sheetId, headingRow: SUMMARY_TOP, columns: Object.keys(columns).length };
  return [{ kind: 'add format', ...place, format: SUMMARY_HEADINGS }];
}

/** Derived tabs get theirs with the next round. */
function missingColumns({ tabs }: ExistingWorkbook): RegisterChange[] {
  return TABS.filter((tab) => tab.kept !== 'derived').flatMap((tab) => columnsFor(tab, tabs[tab.title]?.[0] ?? []));
}

/** Settings that an older release did not have, below the others. */
function missingSettings({ tabs }: ExistingWorkbook): RegisterChange[] {
  const values = tabs[SETTINGS.title] ?? [];
  const headings = (values[headingRowOf(SETTINGS, values) ?? 0] ?? []).map(String);
  const place = columnsOf(SETTINGS, headings).get('name') ?? -1;
  if (place < 0) return [];
  const known = new Set(values.map((cells) => String(cells[place] ?? '').toLowerCase()));
  const rows = SETTING_WORDS.flatMap(({ name, formerly = name, help }) =>
    known.has(name.toLowerCase()) || known.has(formerly.toLowerCase()) ? [] : [{ name, value: '', help }],
  );
  return rows.length === 0 ? [] : [rowsBelow(SETTINGS, headings, rows)];
}

function columnsFor(tab: Tab, headings: readonly RawCell[]): RegisterChange[] {
  return missingIn(tab, headings).flatMap(({ key, column }): RegisterChange[] => {
    const { heading = key, width = 100, isHidden = false } = tab.columns[key] ?? {};
    const place = { sheetId: tab.sheetId, column };
    return [
      { kind: 'insert columns', ...place, count: 1, width, isHidden },
      { kind: 'set cells', ...place, row: 1, rows: [[heading]] },
    ];
  });
}

/** Columns that are to be put in, and where, from 1: right of the last of ours; columns of the manager's own move along. */
function missingIn(tab: Tab, headings: readonly RawCell[]): { key: string; column: number }[] {
  const places = columnsOf(tab, headings);
  // Where the first row is not the row of headings: that is for mending.
  if (headingRowOf(tab, [headings]) === null) return [];
  const existing = [...places.values()].filter((place) => place >= 0);
  const keys = Object.keys(tab.columns).filter((key) => (places.get(key) ?? -1) < 0);
  return keys.map((key, i) => ({ key, column: Math.max(...existing) + 2 + i }));
}
