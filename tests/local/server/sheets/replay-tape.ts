/**
 * One recording replayed against the local Sheets. In: what was asked of Google and what it answered, in their order, from
 * an empty spreadsheet on; out: what was compared, what was left out and why, and where the two are not the same.
 */
import type { sheets_v4 } from '@googleapis/sheets';
import { type Caller, Google, Refusal } from '../../../../local/server/google';
import { sheetCalls } from '../../../../local/server/sheets/calls';
import type { SheetState } from '../../../../local/state';
import { insteadOf, writesOf } from './carried-out';
import { gridRangeOf, partsOf } from './grid';
import { type Outcome, Tally } from './tally';

export interface Exchange {
  /** With an address, `/v4/spreadsheets/…`, and what was sent. */
  request: { method: string; path: string; body: object | null };
  status: number;
  response: object;
}

const ACCOUNT = 'somebody@larkfield.example';
const CALLER: Caller = { account: ACCOUNT, scopes: { asked: [], granted: [] }, execution: 1 };

/** Long enough for the limits a minute not to be met. */
const BETWEEN_CALLS = 2_000;

const CALL = 'the answer to a call that the product does not make';
const REQUEST = 'the reply to a request that the product does not make';
const LOOKS = 'fields of how a workbook looks, which the product does not read';
const WORKED_OUT = 'cells that hold a formula, or what was typed as a date';
const OTHERWISE_READ = 'values read by columns or as formulas, which the product does not';
const NAMED = 'a range by a name that a person gave it';
const ELSEWHERE = 'a workbook that was not made in the recording';
const ALL_OF_DRIVE = 'a refusal of what drive.file does not show at all (AS07)';

export function replay(tape: readonly Exchange[]): Outcome {
  const replay = new Replay();
  for (const exchange of tape) replay.take(exchange);
  return replay.tally.outcome;
}

class Replay {
  readonly tally = new Tally();
  private readonly google = new Google({
    ...{ now: 0, nextNumber: 0, accounts: [{ email: ACCOUNT, name: 'Somebody', dailyMail: 100 }] },
    ...{ properties: {}, triggers: [], mailDays: {}, files: {}, mail: [] },
  });
  private readonly sheets = sheetCalls(this.google);
  /** Google's ids → ours. */
  private readonly ids = new Map<string, string>();

  take(exchange: Exchange): void {
    this.google.state.now += BETWEEN_CALLS;
    const { method, path } = exchange.request;
    this.tally.step = `${method} ${decodeURIComponent(path)}`;
    const url = new URL(path, 'https://sheets.googleapis.com');
    const [, googles = '', call = ''] = /^\/v4\/spreadsheets\/([^/:]+)(.*)$/.exec(url.pathname) ?? [];
    const id = this.ids.get(googles) ?? googles;
    if (url.pathname === '/drive/v3/files') this.make(exchange);
    else if (exchange.status === 403) this.tally.leaveOut(ALL_OF_DRIVE);
    else if (exchange.status === 200 && !this.ids.has(googles)) this.tally.leaveOut(ELSEWHERE);
    else if (call === ':batchUpdate') this.batch(id, exchange);
    else if (call === '') this.describe(id, url.searchParams, exchange);
    else if (method === 'GET') this.read(id, decodeURIComponent(call), url.searchParams, exchange.response);
    else this.write(id, decodeURIComponent(call), url.searchParams, exchange);
  }

  private make({ request, response }: Exchange): void {
    const title = String(Reflect.get(request.body ?? {}, 'name'));
    const made = this.sheets['Sheets.Spreadsheets.create'](CALLER, { properties: { title } });
    this.ids.set(String(Reflect.get(response, 'id')), made.spreadsheetId ?? '');
    this.tally.compare('a workbook that is made', made.properties?.title, Reflect.get(response, 'name'));
  }

  private batch(id: string, { request, status, response }: Exchange): void {
    const requests: sheets_v4.Schema$Request[] = Reflect.get(request.body ?? {}, 'requests');
    const replies: sheets_v4.Schema$Response[] = Reflect.get(response, 'replies') ?? [];
    requests.forEach((asked, index) => {
      const source = asked.copyPaste?.source ?? asked.cutPaste?.source;
      const tab = this.file(id).sheets.find((sheet) => sheet.properties.sheetId === (source?.sheetId ?? 0));
      const instead = insteadOf(asked, (row, column) => cellData(tab, row, column));
      const ours = instead ?? [withGooglesIds(withPlainMask(asked), replies[index])];
      const run = () => (ours.length === 0 ? {} : this.batchUpdate(id, ours));
      if (status !== 200) this.refused(run, response);
      else this.replied(asked, instead === null, run().replies?.[0], replies[index]);
    });
  }

  private replied(
    asked: sheets_v4.Schema$Request,
    isOurs: boolean,
    ours: sheets_v4.Schema$Response | undefined,
    googles: sheets_v4.Schema$Response | undefined,
  ): void {
    const kind = Object.keys(asked)[0];
    if (!isOurs) this.tally.leaveOut(REQUEST);
    // The reply to a guarded range tells who may edit it; the product reads nothing of it.
    else if (kind === 'addProtectedRange') this.tally.leaveOut(LOOKS);
    else this.tally.compare(`the reply to ${kind}`, ours, googles);
  }

  private describe(id: string, options: URLSearchParams, { status, response }: Exchange): void {
    const fields = (options.get('fields') ?? '').replaceAll('/', '.');
    const get = () => this.sheets['Sheets.Spreadsheets.get'](CALLER, id, {});
    if (status !== 200) this.refused(get, response);
    else if (fields.endsWith('values.note')) this.notes(id, options.get('ranges') ?? '', response);
    else if (fields !== '') this.tally.leaveOut(LOOKS);
    else this.wholeWorkbook(get(), response);
  }

  private wholeWorkbook(ours: sheets_v4.Schema$Spreadsheet, googles: sheets_v4.Schema$Spreadsheet): void {
    const { autoRecalc, defaultFormat, spreadsheetTheme, ...properties } = googles.properties ?? {};
    this.tally.leaveOut(LOOKS, [autoRecalc, defaultFormat, spreadsheetTheme].filter(Boolean).length);
    this.tally.compare('a workbook’s title, language and time zone', ours.properties, properties);
    const address = (googles.spreadsheetUrl ?? '').replace(googles.spreadsheetId ?? '', ours.spreadsheetId ?? '');
    this.tally.compare('a workbook’s address', ours.spreadsheetUrl, address);
    this.tally.compare('a workbook’s tabs', tabsOf(ours).map(withoutLooks), tabsOf(googles).map(withoutLooks));
    for (const sheet of googles.sheets ?? []) this.tally.leaveOut(LOOKS, Object.keys(sheet).length - 1);
  }

  /** Asked as the product asks, for whole tabs; a part is cut out. */
  private notes(id: string, range: string, googles: sheets_v4.Schema$Spreadsheet): void {
    const { title, cells } = partsOf(range);
    const fields = 'sheets(properties(sheetId,title),data(rowData(values(userEnteredValue,note))))';
    const ours = this.sheets['Sheets.Spreadsheets.get'](CALLER, id, { fields, ranges: [`'${title}'`] });
    const { startRowIndex, endRowIndex, startColumnIndex, endColumnIndex } = gridRangeOf(0, cells) ?? {};
    const part = notesOf(ours)
      .slice(startRowIndex ?? 0, endRowIndex ?? undefined)
      .map((row) => row.slice(startColumnIndex ?? 0, endColumnIndex ?? undefined));
    this.tally.compare('notes', trimmed(part), trimmed(notesOf(googles)));
  }

  /** One range, or several of them. */
  private read(id: string, call: string, options: URLSearchParams, response: object): void {
    const isOne = call !== '/values:batchGet';
    const ranges = isOne ? [call.replace('/values/', '')] : options.getAll('ranges');
    const answers: sheets_v4.Schema$ValueRange[] = isOne ? [response] : Reflect.get(response, 'valueRanges');
    for (const [i, range] of ranges.entries()) this.values(id, range, options, answers[i] ?? {});
  }

  private values(id: string, range: string, options: URLSearchParams, googles: sheets_v4.Schema$ValueRange): void {
    const rendering = options.get('valueRenderOption');
    const { title, cells } = partsOf(range);
    const sheet = this.file(id).sheets.find((tab) => tab.properties.title === title);
    const gridRange = gridRangeOf(sheet?.properties.sheetId ?? 0, cells);
    if (rendering === 'FORMULA' || options.get('majorDimension') === 'COLUMNS') this.tally.leaveOut(OTHERWISE_READ);
    else if (gridRange === null) this.tally.leaveOut(NAMED);
    else {
      const ours = this.asTheProductReads(id, `'${title}'!${cells}`, gridRange);
      const isShown = rendering !== 'UNFORMATTED_VALUE';
      const [top, left] = [gridRange.startRowIndex ?? 0, gridRange.startColumnIndex ?? 0];
      const comparable = (rows: unknown[][] | null | undefined, show: (value: unknown) => unknown) =>
        rows?.map((row, i) =>
          row.map((value, j) => (isWorkedOut(sheet, top + i, left + j) ? WORKED_OUT : show(value))),
        );
      const values = comparable(ours.values, isShown ? shown : (value) => value);
      this.tally.leaveOut(WORKED_OUT, (values ?? []).flat().filter((value) => value === WORKED_OUT).length);
      this.tally.compare(
        'values',
        { ...ours, values },
        { majorDimension: googles.majorDimension, values: comparable(googles.values, (value) => value) },
      );
    }
  }

  /** Columns by the tab's name, as the tabs of answers are read; everything else by the tab's id. */
  private asTheProductReads(id: string, a1Range: string, gridRange: sheets_v4.Schema$GridRange) {
    const filter = /![A-Z]+\d*:[A-Z]+$/.test(a1Range) ? { a1Range } : { gridRange };
    const asked = { valueRenderOption: 'UNFORMATTED_VALUE', dateTimeRenderOption: 'SERIAL_NUMBER' };
    const answer = this.sheets['Sheets.Spreadsheets.Values.batchGetByDataFilter'](
      CALLER,
      { dataFilters: [filter], ...asked },
      id,
    );
    return answer.valueRanges?.[0]?.valueRange ?? {};
  }

  private write(id: string, call: string, options: URLSearchParams, { request, status, response }: Exchange): void {
    this.tally.leaveOut(CALL);
    if (status !== 200) return;
    const sheetIdOf = (title: string) =>
      this.file(id).sheets.find((tab) => tab.properties.title === title)?.properties.sheetId ?? 0;
    const isTyped = options.get('valueInputOption') === 'USER_ENTERED';
    const requests = writesOf({ call, body: request.body ?? {}, response }, isTyped, sheetIdOf);
    if (requests.length > 0) this.batchUpdate(id, requests);
  }

  private batchUpdate(id: string, requests: sheets_v4.Schema$Request[]) {
    return this.sheets['Sheets.Spreadsheets.batchUpdate'](CALLER, { requests }, id);
  }

  private file(id: string) {
    return this.google.spreadsheet(id, CALLER, 'sheets.spreadsheets.get');
  }

  private refused(run: () => unknown, response: object): void {
    const { code, message }: { code: number; message: string } = Reflect.get(response, 'error');
    this.tally.compare('a refusal, with its words', refusalOf(run), { code, message });
  }
}

function refusalOf(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { code: error.code, message: error.message.replace(/^API call to [\w.]+ failed with error: /, '') };
  }
}

function tabsOf({ sheets = [] }: sheets_v4.Schema$Spreadsheet): sheets_v4.Schema$SheetProperties[] {
  return sheets.map(({ properties }) => properties ?? {});
}

/** Colours are kept by Google to the nearest of 255; what rows and columns are grouped by, ours knows nothing of. */
function withoutLooks({
  tabColorStyle: _colour,
  tabColor: _old,
  gridProperties,
  ...rest
}: sheets_v4.Schema$SheetProperties) {
  const { columnGroupControlAfter: _columns, rowGroupControlAfter: _rows, ...grid } = gridProperties ?? {};
  return { ...rest, gridProperties: grid };
}

function notesOf({ sheets = [] }: sheets_v4.Schema$Spreadsheet): string[][] {
  return (sheets[0]?.data?.[0]?.rowData ?? []).map(({ values = [] }) => values.map(({ note }) => note ?? ''));
}

/** Without blanks at the end of rows, and blank rows at the end. */
function trimmed(rows: readonly string[][]): string[][] {
  const short = rows.map((row) => withoutLast(row, (note) => note === ''));
  return withoutLast(short, (row) => row.length === 0);
}

function withoutLast<Item>(items: readonly Item[], isBlank: (item: Item) => boolean): Item[] {
  const last = items.reduce((found, item, index) => (isBlank(item) ? found : index), -1);
  return items.slice(0, last + 1);
}

/** A new tab is given the id that Google gave it, so that later requests find it. */
function withGooglesIds(request: sheets_v4.Schema$Request, reply: sheets_v4.Schema$Response | undefined) {
  const sheetId = reply?.addSheet?.properties?.sheetId;
  if (request.addSheet === undefined || sheetId === undefined) return request;
  return { addSheet: { properties: { ...request.addSheet.properties, sheetId } } };
}

/** "a(b,c)" and "a.b,a.c" are the same to Google; the product writes the second. */
function withPlainMask(request: sheets_v4.Schema$Request): sheets_v4.Schema$Request {
  const [, whole = '', parts] = /^(\w+)\(([\w,]+)\)$/.exec(request.repeatCell?.fields ?? '') ?? [];
  if (parts === undefined) return request;
  const plain = parts.split(',').map((part) => `${whole}.${part}`);
  return { repeatCell: { ...request.repeatCell, fields: plain.join(',') } };
}

function cellData(sheet: SheetState | undefined, row: number, column: number): sheets_v4.Schema$CellData {
  const value = sheet?.cells[row]?.[column]?.value;
  if (value === undefined) return {};
  if (typeof value === 'number') return { userEnteredValue: { numberValue: value } };
  return { userEnteredValue: typeof value === 'boolean' ? { boolValue: value } : { stringValue: value } };
}

function isWorkedOut(sheet: SheetState | undefined, row: number, column: number): boolean {
  const cell = sheet?.cells[row]?.[column];
  return cell?.formula !== undefined || cell?.format?.numberFormat !== undefined;
}

/** As Sheets shows a value that has no format of its own. */
function shown(value: unknown): unknown {
  if (typeof value === 'boolean') return String(value).toUpperCase();
  return typeof value === 'number' ? String(value) : value;
}
