/** Requests for how a tab looks and what may be typed into it: formats, rules, guarded ranges, filters, charts. */
import { notHere } from '../../google';
import { ends } from './bounds';
import { type Apply, sheetOf } from './draft';

export const repeatCell: Apply<'repeatCell'> = (what, draft) => {
  const { range = {}, cell = {}, fields } = what;
  const names = (fields ?? '').split(',').map((name) => name.trim());
  if (names.some((name) => !name.startsWith('userEnteredFormat'))) throw notHere('repeating anything but a format');
  sheetOf(draft, range.sheetId).rangeFormats.push({ ...ends(range), format: cell.userEnteredFormat ?? {} });
};

export const setDataValidation: Apply<'setDataValidation'> = (what, draft) => {
  const { range = {}, rule } = what;
  if (rule === undefined || rule === null) throw notHere('taking a validation away');
  sheetOf(draft, range.sheetId).rangeValidations.push({ ...ends(range), rule });
};

export const addConditionalFormatRule: Apply<'addConditionalFormatRule'> = (what, draft) => {
  const { rule = {}, index: at } = what;
  const sheet = sheetOf(draft, rule.ranges?.[0]?.sheetId);
  sheet.conditionalFormats.splice(at ?? 0, 0, rule);
};

export const addProtectedRange: Apply<'addProtectedRange'> = (what, draft) => {
  const protectedRange = what.protectedRange ?? {};
  const sheet = sheetOf(draft, protectedRange.range?.sheetId);
  sheet.protectedRanges.push({ ...protectedRange, protectedRangeId: draft.google.nextNumber() });
};

export const setBasicFilter: Apply<'setBasicFilter'> = (what, draft) => {
  const filter = what.filter ?? {};
  sheetOf(draft, filter.range?.sheetId).basicFilter = filter;
};

export const addChart: Apply<'addChart'> = (what, draft) => {
  const chart = what.chart ?? {};
  const sheetId = chart.position?.overlayPosition?.anchorCell?.sheetId;
  sheetOf(draft, sheetId).charts.push({ ...chart, chartId: chart.chartId ?? draft.google.nextNumber() });
};

export const updateChartSpec: Apply<'updateChartSpec'> = (what, draft) => {
  const { chartId, spec = {} } = what;
  const sheet = draft.file.sheets.find((tab) => tab.charts.some((chart) => chart.chartId === chartId));
  if (sheet === undefined) throw draft.refuse(`No chart with id: ${chartId}`);
  sheet.charts = sheet.charts.map((chart) => (chart.chartId === chartId ? { ...chart, spec } : chart));
};
