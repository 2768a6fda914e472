/** The requests of `spreadsheets.batchUpdate` that the product makes, each applied to a draft of the workbook. */
import type { sheets_v4 } from '@googleapis/sheets';
import type { SpreadsheetFile } from '../../../state';
import { apiRefusal, type Google, notHere } from '../../google';
import { appendCells, mergeCells, pasteData, sortRange, updateCells } from './cells';
import { appendDimension, deleteDimension, insertDimension, updateDimensionProperties } from './dimensions';
import type { Apply, Draft } from './draft';
import {
  addChart,
  addConditionalFormatRule,
  addProtectedRange,
  repeatCell,
  setBasicFilter,
  setDataValidation,
  updateChartSpec,
} from './looks';
import { addSheet, deleteSheet, duplicateSheet, updateSheetProperties, updateSpreadsheetProperties } from './tabs';

type Request = sheets_v4.Schema$Request;

const METHOD = 'sheets.spreadsheets.batchUpdate';

type Handler = (request: Request, draft: Draft) => sheets_v4.Schema$Response;

function on<Kind extends keyof Request & string>(kind: Kind, apply: Apply<Kind>): [kind: string, handler: Handler] {
  return [
    kind,
    (request, draft) => {
      const what = request[kind];
      if (what === undefined || what === null) throw notHere(`the request ${kind} of nothing`);
      return apply(what, draft) ?? {};
    },
  ];
}

const HANDLERS = new Map([
  on('updateSpreadsheetProperties', updateSpreadsheetProperties),
  on('addSheet', addSheet),
  on('deleteSheet', deleteSheet),
  on('duplicateSheet', duplicateSheet),
  on('updateSheetProperties', updateSheetProperties),
  on('appendCells', appendCells),
  on('updateCells', updateCells),
  on('pasteData', pasteData),
  on('mergeCells', mergeCells),
  on('sortRange', sortRange),
  on('appendDimension', appendDimension),
  on('insertDimension', insertDimension),
  on('deleteDimension', deleteDimension),
  on('updateDimensionProperties', updateDimensionProperties),
  on('repeatCell', repeatCell),
  on('setDataValidation', setDataValidation),
  on('addConditionalFormatRule', addConditionalFormatRule),
  on('addProtectedRange', addProtectedRange),
  on('setBasicFilter', setBasicFilter),
  on('addChart', addChart),
  on('updateChartSpec', updateChartSpec),
]);

/** Applies one request. @returns its reply, empty for most. @throws Google's refusal, which takes the batch back. */
export function applyRequest(
  google: Google,
  file: SpreadsheetFile,
  request: Request,
  index: number,
): sheets_v4.Schema$Response {
  const kind = Object.keys(request)[0] ?? 'nothing';
  const handler = HANDLERS.get(kind);
  if (handler === undefined) throw notHere(`the request ${kind}`);
  const refuse = (text: string) => apiRefusal(METHOD, `Invalid requests[${index}].${kind}: ${text}`);
  return handler(request, { google, file, refuse });
}
