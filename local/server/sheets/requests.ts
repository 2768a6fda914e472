/** The requests of `spreadsheets.batchUpdate` that the product makes, each applied to a draft of the workbook. */
import type { sheets_v4 } from '@googleapis/sheets';
import type { CellState, SheetState, SpreadsheetFile } from '../../state';
import { apiRefusal, type Google, notHere } from '../google';
import { newSheet } from './calls';
import { deleteColumns, deleteRows, insertColumns, insertRows, sortRows } from './dimensions';

type Request = sheets_v4.Schema$Request;
type Range = sheets_v4.Schema$GridRange;

const METHOD = 'sheets.spreadsheets.batchUpdate';

/** Applies one request. @returns its reply, empty for most. @throws Google's refusal, which takes the batch back. */
export function applyRequest(
  google: Google,
  file: SpreadsheetFile,
  request: Request,
  index: number,
): sheets_v4.Schema$Response {
  const refuse = (kind: string, text: string) => apiRefusal(METHOD, `Invalid requests[${index}].${kind}: ${text}`);
  const kind = Object.keys(request)[0] ?? 'nothing';

  const sheetOf = (id: number | null | undefined): SheetState => {
    const sheet = file.sheets.find((one) => one.properties.sheetId === (id ?? 0));
    if (sheet === undefined) throw refuse(kind, `No grid with id: ${id ?? 0}`);
    return sheet;
  };

  const stretch = (range: sheets_v4.Schema$DimensionRange, tell: (text: string) => Error) => {
    const sheet = sheetOf(range.sheetId);
    const size = range.dimension === 'ROWS' ? sheet.rowCount : sheet.columnCount;
    const start = range.startIndex ?? 0;
    if (start > size) throw tell(`range.startIndex[${start}] is past the end of the sheet (${size})`);
    return { sheet, start, count: (range.endIndex ?? size) - start };
  };

  if (request.updateSpreadsheetProperties) {
    const { title, locale, timeZone } = request.updateSpreadsheetProperties.properties ?? {};
    file.name = title ?? file.name;
    file.locale = locale ?? file.locale;
    file.timeZone = timeZone ?? file.timeZone;
    return {};
  }
  if (request.addSheet) {
    const properties = request.addSheet.properties ?? {};
    const title = properties.title ?? `Sheet${file.sheets.length + 1}`;
    checkTitle(file, title, null, (text) => refuse(kind, text));
    const sheetId = properties.sheetId ?? google.nextNumber();
    if (file.sheets.some((sheet) => sheet.properties.sheetId === sheetId)) {
      throw refuse(kind, `A sheet with id ${sheetId} already exists. Please enter another id.`);
    }
    const sheet = newSheet({ ...properties, title, sheetId });
    file.sheets.splice(properties.index ?? file.sheets.length, 0, sheet);
    return { addSheet: { properties: sheet.properties } };
  }
  if (request.deleteSheet) {
    const sheet = sheetOf(request.deleteSheet.sheetId);
    if (file.sheets.length === 1) throw refuse(kind, "You can't remove all the sheets in a document.");
    file.sheets = file.sheets.filter((one) => one !== sheet);
    return {};
  }
  if (request.updateSheetProperties) {
    const { properties = {}, fields } = request.updateSheetProperties;
    const sheet = sheetOf(properties.sheetId);
    if (properties.title != null) checkTitle(file, properties.title, sheet, (text) => refuse(kind, text));
    for (const field of (fields ?? '').split(',')) updateSheetProperty(file, sheet, properties, field.trim());
    return {};
  }
  if (request.appendCells) {
    const { rows = [], fields, sheetId } = request.appendCells;
    const sheet = sheetOf(sheetId);
    const start = lastRowWithData(sheet) + 1;
    writeRows(sheet, start, 0, rows, fields ?? '', (text) => refuse(kind, text));
    return {};
  }
  if (request.updateCells) {
    const { rows = [], fields, start, range } = request.updateCells;
    const sheet = sheetOf(range?.sheetId ?? start?.sheetId);
    const row = range?.startRowIndex ?? start?.rowIndex ?? 0;
    const column = range?.startColumnIndex ?? start?.columnIndex ?? 0;
    const end = range ? bounds(sheet, range) : null;
    if (end !== null) {
      // A range wider than the rows given is cleared beyond them.
      const height = end.endRow - row;
      const width = end.endColumn - column;
      const filled = Array.from({ length: height }, (_, i) => ({
        values: Array.from({ length: width }, (_cell, j) => rows[i]?.values?.[j] ?? {}),
      }));
      writeRows(sheet, row, column, filled, fields ?? '', (text) => refuse(kind, text));
    } else {
      checkGrid(sheet, row + rows.length, (text) => refuse(kind, text));
      writeRows(sheet, row, column, rows, fields ?? '', (text) => refuse(kind, text));
    }
    return {};
  }
  if (request.repeatCell) {
    const { range = {}, cell = {}, fields } = request.repeatCell;
    const names = (fields ?? '').split(',').map((name) => name.trim());
    if (names.some((name) => !name.startsWith('userEnteredFormat'))) throw notHere('repeating anything but a format');
    sheetOf(range.sheetId).rangeFormats.push({ ...ends(range), format: cell.userEnteredFormat ?? {} });
    return {};
  }
  if (request.deleteDimension) {
    const { range = {} } = request.deleteDimension;
    const { sheet, start, count } = stretch(range, (text) => refuse(kind, text));
    if (range.dimension === 'ROWS') deleteRows(sheet, start, count);
    else deleteColumns(sheet, start, count);
    return {};
  }
  if (request.insertDimension) {
    const { range = {}, inheritFromBefore } = request.insertDimension;
    const { sheet, start, count } = stretch(range, (text) => refuse(kind, text));
    if (range.dimension === 'ROWS') insertRows(sheet, start, count);
    else insertColumns(sheet, start, count, inheritFromBefore ?? false);
    return {};
  }
  if (request.sortRange) {
    const { range = {}, sortSpecs = [] } = request.sortRange;
    const sheet = sheetOf(range.sheetId);
    const by = sortSpecs.map((spec) => ({
      column: spec.dimensionIndex ?? 0,
      isDescending: spec.sortOrder === 'DESCENDING',
    }));
    const { startRow, endRow } = bounds(sheet, range);
    sortRows(sheet, startRow, endRow, by);
    return {};
  }
  if (request.duplicateSheet) {
    const { sourceSheetId, newSheetId, newSheetName, insertSheetIndex } = request.duplicateSheet;
    const source = sheetOf(sourceSheetId);
    const title = newSheetName ?? `Copy of ${source.properties.title}`;
    checkTitle(file, title, null, (text) => refuse(kind, text));
    const sheetId = newSheetId ?? google.nextNumber();
    const copy: SheetState = structuredClone(source);
    // The form goes on writing to the tab that it was linked with.
    Object.assign(copy, { properties: { ...copy.properties, sheetId, title }, formId: null });
    file.sheets.splice(insertSheetIndex ?? 0, 0, copy);
    return { duplicateSheet: { properties: copy.properties } };
  }
  if (request.updateChartSpec) {
    const { chartId, spec = {} } = request.updateChartSpec;
    const sheet = file.sheets.find((one) => one.charts.some((chart) => chart.chartId === chartId));
    if (sheet === undefined) throw refuse(kind, `No chart with id: ${chartId}`);
    sheet.charts = sheet.charts.map((chart) => (chart.chartId === chartId ? { ...chart, spec } : chart));
    return {};
  }
  if (request.appendDimension) {
    const sheet = sheetOf(request.appendDimension.sheetId);
    if (request.appendDimension.dimension === 'ROWS') sheet.rowCount += request.appendDimension.length ?? 0;
    else sheet.columnCount += request.appendDimension.length ?? 0;
    return {};
  }
  if (request.updateDimensionProperties) {
    const { range = {}, properties = {} } = request.updateDimensionProperties;
    if (range.dimension !== 'COLUMNS') throw notHere('heights of rows');
    const sheet = sheetOf(range.sheetId);
    for (let column = range.startIndex ?? 0; column < (range.endIndex ?? sheet.columnCount); column++) {
      if (properties.pixelSize != null) sheet.columnWidths[column] = properties.pixelSize;
      if (properties.hiddenByUser != null) {
        sheet.hiddenColumns = sheet.hiddenColumns.filter((one) => one !== column);
        if (properties.hiddenByUser) sheet.hiddenColumns.push(column);
      }
    }
    return {};
  }
  if (request.setDataValidation) {
    const { range = {}, rule } = request.setDataValidation;
    if (rule === undefined || rule === null) throw notHere('taking a validation away');
    sheetOf(range.sheetId).rangeValidations.push({ ...ends(range), rule });
    return {};
  }
  if (request.addConditionalFormatRule) {
    const { rule = {}, index: at } = request.addConditionalFormatRule;
    const sheet = sheetOf(rule.ranges?.[0]?.sheetId);
    sheet.conditionalFormats.splice(at ?? 0, 0, rule);
    return {};
  }
  if (request.addProtectedRange) {
    const protectedRange = request.addProtectedRange.protectedRange ?? {};
    const sheet = sheetOf(protectedRange.range?.sheetId);
    sheet.protectedRanges.push({ ...protectedRange, protectedRangeId: google.nextNumber() });
    return {};
  }
  if (request.setBasicFilter) {
    const filter = request.setBasicFilter.filter ?? {};
    sheetOf(filter.range?.sheetId).basicFilter = filter;
    return {};
  }
  if (request.addChart) {
    const chart = request.addChart.chart ?? {};
    const sheetId = chart.position?.overlayPosition?.anchorCell?.sheetId;
    sheetOf(sheetId).charts.push({ ...chart, chartId: chart.chartId ?? google.nextNumber() });
    return {};
  }
  throw notHere(`the request ${kind}`);
}

function checkTitle(
  file: SpreadsheetFile,
  title: string,
  own: SheetState | null,
  refuse: (text: string) => Error,
): void {
  const isTaken = file.sheets.some(
    (sheet) => sheet !== own && sheet.properties.title.toLowerCase() === title.toLowerCase(),
  );
  if (isTaken) throw refuse(`A sheet with the name "${title}" already exists. Please enter another name.`);
}

function updateSheetProperty(
  file: SpreadsheetFile,
  sheet: SheetState,
  wanted: sheets_v4.Schema$SheetProperties,
  field: string,
): void {
  const { properties } = sheet;
  if (field === 'title') properties.title = wanted.title ?? properties.title;
  else if (field === 'hidden') properties.hidden = wanted.hidden ?? false;
  else if (field === 'tabColorStyle') properties.tabColorStyle = wanted.tabColorStyle ?? {};
  else if (field === 'index') {
    file.sheets = file.sheets.filter((one) => one !== sheet);
    file.sheets.splice(wanted.index ?? 0, 0, sheet);
  } else if (field.startsWith('gridProperties')) {
    properties.gridProperties = { ...properties.gridProperties, ...wanted.gridProperties };
    sheet.rowCount = wanted.gridProperties?.rowCount ?? sheet.rowCount;
    sheet.columnCount = wanted.gridProperties?.columnCount ?? sheet.columnCount;
  } else throw notHere(`the sheet property ${field}`);
}

function lastRowWithData(sheet: SheetState): number {
  for (let row = sheet.cells.length - 1; row >= 0; row--) {
    if (sheet.cells[row]?.some((cell) => cell.value !== undefined || cell.formula !== undefined)) return row;
  }
  return -1;
}

/** A range as the state keeps it: an end that is not given is open. */
function ends(range: Range) {
  return {
    startRow: range.startRowIndex ?? 0,
    endRow: range.endRowIndex ?? null,
    startColumn: range.startColumnIndex ?? 0,
    endColumn: range.endColumnIndex ?? null,
  };
}

function bounds(sheet: SheetState, range: Range) {
  return {
    startRow: range.startRowIndex ?? 0,
    endRow: range.endRowIndex ?? sheet.rowCount,
    startColumn: range.startColumnIndex ?? 0,
    endColumn: range.endColumnIndex ?? sheet.columnCount,
  };
}

function checkGrid(sheet: SheetState, rows: number, refuse: (text: string) => Error): void {
  if (rows > sheet.rowCount) {
    throw refuse(`Attempting to write to row: ${rows}, beyond the last row requested: ${sheet.rowCount}`);
  }
}

function writeRows(
  sheet: SheetState,
  startRow: number,
  startColumn: number,
  rows: sheets_v4.Schema$RowData[],
  fields: string,
  refuse: (text: string) => Error,
): void {
  const write = cellWriter(fields, refuse);
  rows.forEach((data, i) => {
    const cells = (sheet.cells[startRow + i] ?? []).slice();
    (data.values ?? []).forEach((cell, j) => {
      for (let blank = cells.length; blank < startColumn + j; blank++) cells[blank] = {};
      cells[startColumn + j] = write(cells[startColumn + j] ?? {}, cell);
    });
    sheet.cells[startRow + i] = cells;
    sheet.columnCount = Math.max(sheet.columnCount, cells.length);
  });
  for (let row = 0; row < startRow; row++) sheet.cells[row] ??= [];
  sheet.rowCount = Math.max(sheet.rowCount, startRow + rows.length);
}

/** Only what the field mask names is changed; what it names and the cell leaves out is cleared. */
function cellWriter(fields: string, refuse: (text: string) => Error) {
  const names = fields.split(',').map((name) => name.trim());
  return (old: CellState, data: sheets_v4.Schema$CellData): CellState => {
    const cell = { ...old };
    for (const name of names) {
      if (name === 'userEnteredValue') {
        delete cell.value;
        delete cell.formula;
        const entered = data.userEnteredValue;
        if (entered?.formulaValue != null) {
          cell.formula = entered.formulaValue;
        } else {
          const value = entered?.stringValue ?? entered?.numberValue ?? entered?.boolValue;
          // An empty text is an empty cell.
          if (value != null && value !== '') cell.value = checkedLength(value, refuse);
        }
      } else if (name === 'userEnteredFormat') {
        if (data.userEnteredFormat) cell.format = data.userEnteredFormat;
        else delete cell.format;
      } else if (name.startsWith('userEnteredFormat.')) {
        const part = name.slice('userEnteredFormat.'.length);
        cell.format = { ...cell.format, [part]: Reflect.get(data.userEnteredFormat ?? {}, part) };
      } else if (name === 'note') {
        if (data.note) cell.note = data.note;
        else delete cell.note;
      } else if (name === 'dataValidation') {
        if (data.dataValidation) cell.validation = data.dataValidation;
        else delete cell.validation;
      } else throw notHere(`the cell field "${name}"`);
    }
    return cell;
  };
}

function checkedLength<Value>(value: Value, refuse: (text: string) => Error): Value {
  if (typeof value === 'string' && value.length > 50_000) {
    throw refuse('Your input contains more than the maximum of 50000 characters in a single cell.');
  }
  return value;
}
