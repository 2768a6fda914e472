/** Requests for how a tab looks and what may be typed into it: formats, rules, guarded ranges, filters, charts. */
import type { sheets_v4 } from '@googleapis/sheets';
import { notHere } from '../../google';
import { checkRange, ends } from './bounds';
import { type Apply, type Draft, sheetOf } from './draft';

export const repeatCell: Apply<'repeatCell'> = (what, draft) => {
  const { range = {}, cell = {}, fields } = what;
  const names = (fields ?? '').split(',').map((name) => name.trim());
  if (names.some((name) => !name.startsWith('userEnteredFormat'))) throw notHere('repeating anything but a format');
  checkRange(draft, range);
  sheetOf(draft, range.sheetId).rangeFormats.push({ ...ends(range), format: cell.userEnteredFormat ?? {} });
};

export const setDataValidation: Apply<'setDataValidation'> = (what, draft) => {
  const { range = {}, rule } = what;
  if (rule === undefined || rule === null) throw notHere('taking a validation away');
  checkRange(draft, range);
  sheetOf(draft, range.sheetId).rangeValidations.push({ ...ends(range), rule });
};

export const addConditionalFormatRule: Apply<'addConditionalFormatRule'> = (what, draft) => {
  const { rule = {}, index: at } = what;
  for (const range of rule.ranges ?? []) checkRange(draft, range);
  const sheet = sheetOf(draft, rule.ranges?.[0]?.sheetId);
  sheet.conditionalFormats.splice(at ?? 0, 0, rule);
};

export const addProtectedRange: Apply<'addProtectedRange'> = (what, draft) => {
  const protectedRange = what.protectedRange ?? {};
  checkRange(draft, protectedRange.range ?? {});
  const sheet = sheetOf(draft, protectedRange.range?.sheetId);
  sheet.protectedRanges.push({ ...protectedRange, protectedRangeId: draft.google.nextNumber() });
};

export const setBasicFilter: Apply<'setBasicFilter'> = (what, draft) => {
  const filter = what.filter ?? {};
  checkRange(draft, filter.range ?? {});
  sheetOf(draft, filter.range?.sheetId).basicFilter = filter;
};

export const addChart: Apply<'addChart'> = (what, draft) => {
  const chart = what.chart ?? {};
  checkSources(draft, chart.spec ?? {});
  const sheetId = chart.position?.overlayPosition?.anchorCell?.sheetId;
  sheetOf(draft, sheetId).charts.push({ ...chart, chartId: chart.chartId ?? draft.google.nextNumber() });
};

export const updateChartSpec: Apply<'updateChartSpec'> = (what, draft) => {
  const { chartId, spec = {} } = what;
  checkSources(draft, spec);
  const sheet = draft.file.sheets.find((tab) => tab.charts.some((chart) => chart.chartId === chartId));
  if (sheet === undefined) throw draft.refuse(`No chart with id: ${chartId}`);
  sheet.charts = sheet.charts.map((chart) => (chart.chartId === chartId ? { ...chart, spec } : chart));
};

/** @throws where a chart draws what holds no cell, and Google is believed to refuse such */
function checkSources(draft: Draft, { basicChart }: sheets_v4.Schema$ChartSpec): void {
  const drawn = [
    ...(basicChart?.domains ?? []).map(({ domain }) => domain),
    ...(basicChart?.series ?? []).map(({ series }) => series),
  ];
  for (const range of drawn.flatMap((data) => data?.sourceRange?.sources ?? [])) checkRange(draft, range);
}
