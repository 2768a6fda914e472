/** Where things are on the page Summary, and how it looks: its fixed rows, the headings in its midst, its charts. */
import type { Cell } from '../workbook/cells';
import { SUMMARY } from '../workbook/tabs';
import { CHART_COLOURS, type FormatRule, HEADING_COLOUR } from './cell-formats';
import type { ChartPlan } from './tab-plan';

/** The row of the first heading, from 1: above it stand who looked when, the warning, and the four figures. */
export const SUMMARY_TOP = 8;
/** Who looked last, and when. */
export const LOOKED_ROW = 3;
/** What is signed, overdue, due and to check. */
export const FIGURES_ROW = 5;

/** A round a day at the least, and two hours of which Google may make use: later than this it does not run. */
const STALE_HOURS = 26;

/** Worked out by Sheets itself, since a round that does not run cannot say so. */
export const STALE_WARNING: { row: number; cell: Cell } = {
  row: 4,
  cell: {
    formula: `=IF(AND(ISNUMBER(B${LOOKED_ROW}),NOW()-B${LOOKED_ROW}>${STALE_HOURS}/24),"! The hourly check has not run for ${STALE_HOURS} hours, so no reminders are going out. Please ask the person who looks after Policy Sign-off to run it again.","")`,
  },
};

/** Above the parts of Summary that come below its policies and have columns of figures. */
export const PART_HEADINGS = { groups: 'Staff group', sites: 'Site', months: 'At the end of' } as const;

/** Summary is one page with headings in its midst, which move as policies are added: they are known by their words. */
export const SUMMARY_HEADINGS: FormatRule = {
  when: { formula: `=OR(${headingsAsConditions()})` },
  text: '#ffffff',
  background: HEADING_COLOUR,
  isBold: true,
  isItalic: false,
};

function headingsAsConditions(): string {
  const parts = Object.values(PART_HEADINGS).map((heading) => `$A1="${heading}"`);
  return [`$B1="${SUMMARY.columns.version.heading}"`, ...parts].join();
}

export const SUMMARY_FORMATS: FormatRule[] = [
  SUMMARY_HEADINGS,
  {
    when: { formula: `=AND(ROW()=${STALE_WARNING.row},LEN($A1)>0)` },
    text: '#a50e0e',
    background: '#fce8e6',
    isBold: true,
    isItalic: false,
  },
];

const COLUMNS = Object.keys(SUMMARY.columns).length;

/** A column of Summary, from 1. */
const columnOf = (key: keyof typeof SUMMARY.columns): number => Object.keys(SUMMARY.columns).indexOf(key) + 1;

/** Every status of somebody who must sign, so that each bar is as long as `Must sign` says. */
export const bars = (rows: number): ChartPlan => ({
  id: 1201,
  title: 'Who has signed what',
  kind: 'bars',
  headingRow: SUMMARY_TOP,
  rows,
  series: [
    { column: columnOf('signed'), colour: CHART_COLOURS.signed },
    { column: columnOf('awaiting'), colour: CHART_COLOURS.awaiting },
    { column: columnOf('held'), colour: CHART_COLOURS.held },
    { column: columnOf('raised'), colour: CHART_COLOURS.raised },
    { column: columnOf('due'), colour: CHART_COLOURS.due },
    { column: columnOf('overdue'), colour: CHART_COLOURS.overdue },
    { column: columnOf('away'), colour: CHART_COLOURS.away },
  ],
  at: { row: SUMMARY_TOP, column: COLUMNS + 2 },
  width: 520,
  height: 320,
});

export const trend = (headingRow: number, rows: number): ChartPlan => ({
  id: 1202,
  title: 'Percentage signed, month by month',
  kind: 'line',
  headingRow,
  rows,
  series: [{ column: columnOf('share'), colour: CHART_COLOURS.signed }],
  at: { row: SUMMARY_TOP + 17, column: COLUMNS + 2 },
  width: 520,
  height: 280,
});

export const SUMMARY_CHARTS: ChartPlan[] = [bars(1), trend(SUMMARY_TOP, 1)];
