/** Obligations → `Summary`, one page to look at: how each policy, each staff group, each site and each month stands, and whether the round still runs. */
import { addDays, addMonths, type Day, monthAndYear, toDay, toSerial } from '../../common/day';
import { groupedBy, groupedByNames, last } from '../../common/lists';
import { versionNumberOf } from '../../common/version-label';
import { counted } from '../../common/words';
import {
  bars,
  FIGURES_ROW,
  LOOKED_ROW,
  PART_HEADINGS,
  STALE_WARNING,
  SUMMARY_TOP,
  trend,
} from '../layout/summary-layout';
import type { RegisterChange } from '../layout/workbook-changes';
import type { Register } from '../model';
import { bySite, sitesInUse } from '../people/sites';
import { isRequired, type Obligation, type Status } from '../signing/obligations';
import type { Cell, RawCell } from '../workbook/cells';
import { headingsOf, SUMMARY } from '../workbook/tabs';
import { cellWriter } from './update-tab';

interface Looked {
  /** The school's own clock, "08:12". */
  time: string;
  /** The account that the round runs as. */
  account: string;
}

export interface SummaryInput {
  register: Register;
  obligations: readonly Obligation[];
  /** The same on another day. */
  obligationsOn: (day: Day) => readonly Obligation[];
  today: Day;
  /** Null where no hourly check has looked just now: what it said last stays. */
  looked: (Looked & { /** Rows of `To check`. */ toCheck: number }) | null;
}

/** What the tab is to show, whatever stands in it now. */
export interface Summary {
  /** @param cell as it stands, both counted from 1 */
  top: (cell: (row: number, column: number) => RawCell) => Cell[][];
  sections: readonly Section[];
}

interface Section {
  heading: string;
  rows: Cell[][];
}

/** Worked out once for a round, which reads the tab several times. */
export function summaryOf(input: SummaryInput): Summary {
  const { register, obligations } = input;
  const sites = siteRows(input);
  const accounts = accountRows(obligations);
  return {
    top: topRows(input),
    sections: [
      { heading: String(headingsOf(SUMMARY)[0]), rows: policyRows(register, obligations) },
      { heading: PART_HEADINGS.groups, rows: groupRows(obligations) },
      ...(sites.length === 0 ? [] : [{ heading: PART_HEADINGS.sites, rows: sites }]),
      { heading: PART_HEADINGS.months, rows: monthRows(input) },
      ...(accounts.length === 0 ? [] : [{ heading: BEFORE_ACCOUNT, rows: accounts }]),
    ],
  };
}

/**
 * What must be written so that Summary shows how things stand; its columns are ours, those beside them the manager's.
 * @param cells of the tab as they stand
 */
export function changesToSummary({ top, sections }: Summary, cells: readonly (readonly RawCell[])[]): RegisterChange[] {
  const [policies] = sections;
  const monthsPart = sections.findIndex(({ heading }) => heading === PART_HEADINGS.months);
  const months = sections[monthsPart]?.rows ?? [];
  const { places, existing, inserted } = withAllColumns(cells);
  const rows: Cell[][] = top((row, column) => existing[row - 1]?.[places[column - 1] ?? 0] ?? '');
  const tops: number[] = [];
  for (const { heading, rows: below } of sections) {
    tops.push(rows.length + 1);
    const headings = headingsOf(SUMMARY);
    const isAccounts = heading === BEFORE_ACCOUNT;
    rows.push(
      tops.length === 1 ? headings : isAccounts ? [heading] : [heading, '', ...headings.slice(2)],
      ...below,
      [],
    );
  }
  const writer = cellWriter(SUMMARY.sheetId, places);
  const height = Math.max(rows.length, existing.length);
  for (let i = 0; i < height; i++) {
    const row = places.map((place) => existing[i]?.[place] ?? '');
    // The warning is a formula that was written when the tab was made.
    if (i === STALE_WARNING.row - 1) writer.row(i, row.slice(1), []);
    else writer.row(i, row, rows[i] ?? []);
  }
  const hasMoved = sections.some(({ heading }, i) => existing[(tops[i] ?? 1) - 1]?.[places[0] ?? 0] !== heading);
  const monthsAt = tops[monthsPart] ?? SUMMARY_TOP;
  const isLonger = existing[monthsAt + months.length - 1]?.[places[0] ?? 0] !== last(months)?.[0];
  const charts = [bars(Math.max(1, policies?.rows.length ?? 0)), trend(monthsAt, Math.max(1, months.length))];
  const moved: RegisterChange[] =
    hasMoved || isLonger || inserted.length > 0
      ? charts.map((chart) => ({ kind: 'set chart', sheetId: SUMMARY.sheetId, chart }))
      : [];
  return [...inserted, ...writer.changes(), ...moved];
}

/**
 * Where our columns stand, from 0: by their headings, else where they were made. One that an older release did not have is
 * put in right of the one before it, so that columns of the manager's own move along.
 */
function withAllColumns(cells: readonly (readonly RawCell[])[]) {
  const existing = cells.map((row) => [...row]);
  const headings = headingsOf(SUMMARY);
  const isNew = headings.every((heading) => !(existing[SUMMARY_TOP - 1] ?? []).includes(heading));
  const inserted: RegisterChange[] = [];
  const places = headings.map((_, i) => i);
  if (isNew) return { places, existing, inserted };
  headings.forEach((heading, i) => {
    const found = (existing[SUMMARY_TOP - 1] ?? []).indexOf(heading);
    places[i] = found >= 0 ? found : (places[i - 1] ?? -1) + 1;
    if (found >= 0) return;
    const { sheetId } = SUMMARY;
    const width = Object.values(SUMMARY.columns)[i]?.width ?? 0;
    inserted.push({ kind: 'insert columns', sheetId, column: places[i] + 1, count: 1, width, isHidden: false });
    for (const row of existing) if (row.length > places[i]) row.splice(places[i], 0, '');
  });
  return { places, existing, inserted };
}

function topRows({ register, obligations, today, looked }: SummaryInput): Summary['top'] {
  const counts = countsOf(obligations);
  const late = obligations.filter(({ status }) => status === 'overdue');
  const people = new Set(late.map(({ person }) => person.number)).size;
  return (cell) => [
    ['Who has signed'],
    [
      `${register.settings.school}: ${counted(register.people.length, 'person', 'people')}, ${counted(register.policies.length, 'policy', 'policies')}`,
    ],
    looked === null
      ? [cell(LOOKED_ROW, 1), cell(LOOKED_ROW, 2)]
      : [`Last checked, under ${looked.account}`, { moment: momentOf(today, looked.time) }],
    [],
    [inWords(share(counts)), counts.of('overdue'), counts.of('due'), looked?.toCheck ?? (cell(FIGURES_ROW, 4) || 0)],
    [
      `of ${counted(counts.required, 'signature', 'signatures')} received`,
      `overdue, ${counted(people, 'person', 'people')}`,
      'due',
      'to check',
    ],
    [],
  ];
}

function momentOf(today: Day, time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return toSerial(today) + Math.round(((hours * 60 + minutes) / 1440) * 1e6) / 1e6;
}

interface Counts {
  of: (status: Status) => number;
  /** Signed and not approved: the office talks to them, and no countersigner has them on a list. */
  refused: number;
  /** All who must sign. */
  required: number;
}

/** In one walk: a school has tens of thousands of obligations on each day that is shown. */
function countsOf(obligations: readonly Obligation[]): Counts {
  const counts = new Map<Status, number>();
  let refused = 0;
  for (const { status, refusedOn } of obligations) {
    counts.set(status, (counts.get(status) ?? 0) + 1);
    if (refusedOn !== null) refused += 1;
  }
  const of = (status: Status): number => counts.get(status) ?? 0;
  return { of, refused, required: obligations.length - of('not required') };
}

/** The share that has signed, 0 to 1 in whole hundredths, so that 99.6 % are not everyone; null where nobody must. */
function share({ of, required }: Counts): number | null {
  if (required === 0) return null;
  return Math.floor((of('signed') / required) * 100) / 100;
}

const inWords = (part: number | null): string => (part === null ? '—' : `${Math.round(part * 100)}%`);

function countedCells(own: readonly Obligation[]): Cell[] {
  const counts = countsOf(own);
  return [
    counts.of('signed'),
    counts.of('due'),
    counts.of('overdue'),
    counts.of('away'),
    counts.of('awaits countersignature') - counts.refused,
    counts.of('awaits office') + counts.refused,
    counts.of('raised a question'),
    counts.required,
    share(counts) ?? '—',
  ];
}

function policyRows(register: Register, obligations: readonly Obligation[]): Cell[][] {
  const byPolicy = groupedBy(obligations, ({ policy }) => policy);
  return register.policies.map((policy) => {
    const own = byPolicy.get(policy) ?? [];
    const version = own[0]?.version;
    const isWithdrawn = own.some(({ withdrawnOn }) => withdrawnOn !== null);
    const standing = version ? `v${versionNumberOf(version.version)}` : isWithdrawn ? 'withdrawn' : '—';
    return [policy.title, standing, ...countedCells(own)];
  });
}

/** People in several groups are counted in each of them. */
function groupRows(obligations: readonly Obligation[]): Cell[][] {
  const own = groupedByNames(obligations.filter(isRequired), ({ person }) => person.groups, '(no group)');
  return [...own].map(([group, owed]) => [group, '', ...countedCells(owed)]);
}

/** None where one site is in use. */
function siteRows({ register, obligations, today }: SummaryInput): Cell[][] {
  if (sitesInUse(register.people, today).length < 2) return [];
  const own = bySite(obligations.filter(isRequired), ({ person }) => person);
  return [...own].map(([site, owed]) => [site, '', ...countedCells(owed)]);
}

/** What is signed of what is required, and no more: whether somebody is given a login is not for us to say. */
const BEFORE_ACCOUNT = 'Signed before account set-up';

/**
 * For whoever gives logins: who has signed, and had countersigned, all that a login depends on. Whoever lacks something
 * stands first; empty where no policy is needed for an account.
 */
function accountRows(obligations: readonly Obligation[]): Cell[][] {
  const needed = obligations.filter(isRequired).filter(({ policy }) => policy.isNeededForAccount);
  const rows = [...groupedBy(needed, ({ person }) => person.number).values()].map((own) => {
    const [first] = own;
    const missing = own.filter((item) => item.status !== 'signed').map(missingInWords);
    const who = [first?.person.name ?? '', first?.person.role ?? ''].filter((part) => part !== '').join(', ');
    return { who, missing };
  });
  return [
    ...rows
      .filter(({ missing }) => missing.length > 0)
      .map(({ who, missing }): Cell[] => [`${who}: ${missing.join('; ')}`, `◷ ${missing.length} missing`]),
    ...rows.filter(({ missing }) => missing.length === 0).map(({ who }): Cell[] => [who, '✓ All signed']),
  ];
}

function missingInWords({ policy, status, awaits, refusedOn }: Obligation): string {
  if (status === 'awaits office') return `${policy.title} is signed and waiting for the office`;
  if (status !== 'awaits countersignature') return `${policy.title} is not signed`;
  return refusedOn === null ? `${policy.title} is awaiting ${awaits}` : `${policy.title} was not approved`;
}

const MONTHS = 12;

/** The last twelve ends of a month and today, worked out from the ledgers as they stand; none before anything was published. */
function monthRows({ register, obligations, obligationsOn, today }: SummaryInput): Cell[][] {
  const first = register.versions.map((version) => version.publishedOn).sort()[0];
  if (first === undefined) return [];
  const thisMonth = toDay(`${today.slice(0, 8)}01`);
  const ends = Array.from({ length: MONTHS }, (_, i) => addDays(addMonths(thisMonth, i - MONTHS + 1), -1));
  return [...ends.filter((day) => day >= first && day < today), today].map((day) => [
    day === today ? 'Today' : monthAndYear(day),
    '',
    ...countedCells(day === today ? obligations : obligationsOn(day)),
  ]);
}
