/** Pages that are drawn, in a file of their own: squared paper of small cells, some of them black, and words across several. */
import { refusalCode } from '../../common/problem';
import { type DrawnPage, PAGE, type Words } from '../../register/pages/handouts/drawn-page';
import { driveFiles, spreadsheets } from '../services';
import { colour, format } from './format-tab';
import { UNFINISHED } from './workbook';

type Request = GoogleAppsScript.Sheets.Schema.Request;
type CellFormat = GoogleAppsScript.Sheets.Schema.CellFormat;

/** Pixels of a square: on A4 0.7 mm, twice of what a phone's camera needs. */
const SQUARE = 3;

/** What a black square holds. */
const BLACK = 1;

export function createPages(count: number): string {
  const made = spreadsheets().create({
    properties: { title: `${UNFINISHED}Pages to print`, locale: 'en_GB', timeZone: 'Europe/London' },
    sheets: Array.from({ length: count }, (_, at) => ({
      properties: {
        sheetId: at + 1,
        title: `Page ${at + 1}`,
        gridProperties: { rowCount: PAGE.height, columnCount: PAGE.width, hideGridlines: true },
      },
    })),
  });
  if (made.spreadsheetId === undefined) throw new Error('Google created a file without an ID.');
  return made.spreadsheetId;
}

export function drawPages(fileId: string, title: string, pages: readonly DrawnPage[]): void {
  const rename: Request = { updateSpreadsheetProperties: { properties: { title }, fields: 'title' } };
  spreadsheets().batchUpdate({ requests: [...pages.flatMap((page, at) => requestsOf(page, at + 1)), rename] }, fileId);
}

/** Past the bin, where the codes on it would lie for a month. */
export function deleteFile(fileId: string): void {
  try {
    driveFiles().remove(fileId);
  } catch (error) {
    if (refusalCode(error) !== 404) throw error;
  }
}

function requestsOf({ words, drawings, cuts }: DrawnPage, sheetId: number): Request[] {
  return [
    // Letters of one point, so that no row has a reason to be higher than it is told.
    format({ sheetId }, { ...NO_ROOM, textFormat: { fontSize: 1 }, wrapStrategy: 'CLIP' }),
    sized(sheetId, 'COLUMNS', PAGE.width),
    sized(sheetId, 'ROWS', PAGE.height),
    blackened(sheetId),
    ...words.flatMap((one) => written(one, sheetId)),
    // As if it were pasted: a hundred codes are half a megabyte so, and seven as formats.
    ...drawings.map(
      ({ x, y, squares }): Request => ({
        pasteData: {
          coordinate: { sheetId, rowIndex: y, columnIndex: x },
          data: squares.map((row) => [...row].map((square) => square.trim()).join('\t')).join('\n'),
          delimiter: '\t',
          type: 'PASTE_VALUES',
        },
      }),
    ),
    ...cuts.map((y) => {
      const row = { sheetId, startRowIndex: y - 1, endRowIndex: y, startColumnIndex: 0, endColumnIndex: PAGE.width };
      return format(row, { borders: { bottom: CUT } });
    }),
  ];
}

const NO_ROOM: CellFormat = { padding: { top: 0, right: 0, bottom: 0, left: 0 } };
const CUT = { style: 'DASHED', colorStyle: { rgbColor: colour('#9aa0a6') } };

function sized(sheetId: number, dimension: 'COLUMNS' | 'ROWS', endIndex: number): Request {
  const range = { sheetId, dimension, startIndex: 0, endIndex };
  return { updateDimensionProperties: { range, properties: { pixelSize: SQUARE }, fields: 'pixelSize' } };
}

/** What holds the number of a black square is black, and so is the number. */
function blackened(sheetId: number): Request {
  const black = { rgbColor: colour('#000000') };
  const condition = { type: 'NUMBER_EQ', values: [{ userEnteredValue: String(BLACK) }] };
  const booleanRule = {
    condition,
    format: { backgroundColorStyle: black, textFormat: { foregroundColorStyle: black } },
  };
  const range = {
    sheetId,
    startRowIndex: 0,
    endRowIndex: PAGE.height,
    startColumnIndex: 0,
    endColumnIndex: PAGE.width,
  };
  return { addConditionalFormatRule: { index: 0, rule: { ranges: [range], booleanRule } } };
}

function written({ x, y, width, height, text, size, isBold, isCentred }: Words, sheetId: number): Request[] {
  const range = {
    sheetId,
    startRowIndex: y,
    endRowIndex: y + height,
    startColumnIndex: x,
    endColumnIndex: x + width,
  };
  const userEnteredFormat: CellFormat = {
    ...NO_ROOM,
    textFormat: { fontSize: size, bold: isBold },
    horizontalAlignment: isCentred ? 'CENTER' : 'LEFT',
    verticalAlignment: 'TOP',
    wrapStrategy: 'WRAP',
  };
  const rows = [{ values: [{ userEnteredValue: { stringValue: text }, userEnteredFormat }] }];
  const start = { sheetId, rowIndex: y, columnIndex: x };
  return [
    { mergeCells: { range, mergeType: 'MERGE_ALL' } },
    { updateCells: { start, rows, fields: 'userEnteredValue,userEnteredFormat' } },
  ];
}
