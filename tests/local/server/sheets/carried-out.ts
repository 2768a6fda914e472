/**
 * What the recordings do to a workbook by ways that the product does not take, as requests that it makes: so that the
 * workbook holds what Google's held when it is read. In: a recorded request; out: requests of the local Sheets.
 */
import type { sheets_v4 } from '@googleapis/sheets';
import { entered } from '../../../../local/by-hand/typing';
import { gridRangeOf, partsOf } from './grid';

type Request = sheets_v4.Schema$Request;
type Range = sheets_v4.Schema$GridRange;
type Cell = string | number | boolean | null;

/** They change neither a value nor a note nor the size of a tab. */
const WITHOUT_EFFECT = [
  ...['addNamedRange', 'updateNamedRange', 'deleteNamedRange', 'addDimensionGroup', 'deleteDimensionGroup'],
  ...['autoResizeDimensions', 'clearBasicFilter', 'unmergeCells', 'deleteProtectedRange'],
];

/**
 * A request of a batch. @param cellAt what a cell holds, counted from 0
 * @returns what it does to the cells, or null for a request that the product itself makes
 */
export function insteadOf(
  request: Request,
  cellAt: (row: number, column: number) => sheets_v4.Schema$CellData,
): Request[] | null {
  const kind = Object.keys(request)[0] ?? '';
  if (WITHOUT_EFFECT.includes(kind)) return [];
  if (request.updateDimensionProperties?.range?.dimension === 'ROWS') return [];
  if (request.mergeCells) return merged(request.mergeCells.range ?? {}, request.mergeCells.mergeType ?? '');
  const { source, destination } = request.copyPaste ?? request.cutPaste ?? {};
  if (source === undefined || destination === undefined) return null;
  const start =
    'rowIndex' in destination
      ? { ...destination }
      : {
          sheetId: source.sheetId ?? 0,
          rowIndex: Reflect.get(destination, 'startRowIndex') ?? 0,
          columnIndex: Reflect.get(destination, 'startColumnIndex') ?? 0,
        };
  const rows = placesIn(source).map((row) => ({ values: row.map(([i, j]) => cellAt(i, j)) }));
  const paste: Request = { updateCells: { start: { ...start, sheetId: source.sheetId ?? 0 }, rows, fields: VALUE } };
  return request.cutPaste ? [cleared(source), paste] : [paste];
}

const VALUE = 'userEnteredValue';

/** Of merged cells the first keeps what it holds. */
function merged(range: Range, type: string): Request[] {
  const [top = 0, bottom = 0] = [range.startRowIndex ?? 0, range.endRowIndex ?? 0];
  const [left = 0, right = 0] = [range.startColumnIndex ?? 0, range.endColumnIndex ?? 0];
  const rightOf = { ...range, startColumnIndex: left + 1 };
  const below = { ...range, startRowIndex: top + 1 };
  const rest: Range[] =
    type === 'MERGE_ROWS'
      ? [rightOf]
      : type === 'MERGE_COLUMNS'
        ? [below]
        : [{ ...rightOf, endRowIndex: top + 1 }, below];
  const holdsCells = (part: Range) =>
    (part.startRowIndex ?? 0) < (part.endRowIndex ?? bottom) &&
    (part.startColumnIndex ?? 0) < (part.endColumnIndex ?? right);
  return rest.filter(holdsCells).map(cleared);
}

/**
 * The calls that write values, which the product does not make.
 * @param call what follows the workbook's id: "/values/'Sheet1':clear"
 * @param response Google's, which tells where it wrote
 * @param sheetIdOf by a tab's title
 */
export function writesOf(
  { call, body, response }: { call: string; body: object; response: object },
  isTyped: boolean,
  sheetIdOf: (title: string) => number,
): Request[] {
  const placeOf = (range: string): Range => {
    const { title, cells } = partsOf(range);
    return gridRangeOf(sheetIdOf(title), cells) ?? {};
  };
  const write = (range: string, given: object) => {
    const { sheetId = 0, startRowIndex: row = 0, startColumnIndex: column = 0 } = placeOf(range);
    return written({ sheetId: sheetId ?? 0, row: row ?? 0, column: column ?? 0 }, rowsOf(given), isTyped);
  };
  if (call === '/values:batchClear') {
    const ranges: string[] = Reflect.get(body, 'ranges');
    return ranges.map((range) => cleared(placeOf(range)));
  }
  if (call === '/values:batchUpdate') {
    const data: object[] = Reflect.get(body, 'data');
    const updates: object[] = Reflect.get(response, 'responses');
    return data.flatMap((given, i) => write(String(Reflect.get(updates[i] ?? {}, 'updatedRange')), given));
  }
  if (call.endsWith(':clear')) return [cleared(placeOf(call.replace(/^\/values\/|:clear$/g, '')))];
  const update: object = Reflect.get(response, 'updates') ?? response;
  return write(String(Reflect.get(update, 'updatedRange')), body);
}

function rowsOf(given: object): Cell[][] {
  const values: Cell[][] = Reflect.get(given, 'values');
  if (Reflect.get(given, 'majorDimension') !== 'COLUMNS') return values;
  return (values[0] ?? []).map((_value, i) => values.map((column) => column[i] ?? null));
}

function cleared(range: Range): Request {
  return { updateCells: { range, rows: [], fields: VALUE } };
}

function placesIn(range: Range): [row: number, column: number][][] {
  const [top, bottom] = [range.startRowIndex ?? 0, range.endRowIndex ?? 0];
  const [left, right] = [range.startColumnIndex ?? 0, range.endColumnIndex ?? 0];
  return Array.from({ length: bottom - top }, (_, i) =>
    Array.from({ length: right - left }, (_cell, j): [number, number] => [top + i, left + j]),
  );
}

/** Each cell on its own: where null is given, Google leaves what stands there. */
function written(start: { sheetId: number; row: number; column: number }, rows: Cell[][], isTyped: boolean): Request[] {
  return rows.flatMap((row, i) =>
    row.flatMap((value, j): Request[] => {
      if (value === null) return [];
      const place = { sheetId: start.sheetId, rowIndex: start.row + i, columnIndex: start.column + j };
      const data = isTyped ? typed(value) : { userEnteredValue: extended(value) };
      const fields = data.userEnteredFormat === undefined ? VALUE : `${VALUE},userEnteredFormat`;
      return [{ updateCells: { start: place, rows: [{ values: [data] }], fields } }];
    }),
  );
}

function typed(value: string | number | boolean): sheets_v4.Schema$CellData {
  if (typeof value !== 'string') return { userEnteredValue: extended(value) };
  const cell = entered(value);
  if (cell.formula !== undefined) return { userEnteredValue: { formulaValue: cell.formula } };
  const data = cell.value === undefined ? {} : { userEnteredValue: extended(cell.value) };
  return cell.format === undefined ? data : { ...data, userEnteredFormat: cell.format };
}

function extended(value: string | number | boolean): sheets_v4.Schema$ExtendedValue {
  if (typeof value === 'number') return { numberValue: value };
  return typeof value === 'boolean' ? { boolValue: value } : { stringValue: value };
}
