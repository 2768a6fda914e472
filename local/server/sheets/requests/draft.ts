/** What one request of a batch works on. */
import type { sheets_v4 } from '@googleapis/sheets';
import type { SheetState, SpreadsheetFile } from '../../../state';
import type { Google } from '../../google';

export interface Draft {
  google: Google;
  /** Replaces the workbook once every request of the batch was applied. */
  file: SpreadsheetFile;
  /** Google's refusal, with this request's place and kind before the text. */
  refuse(text: string): Error;
}

type Request = sheets_v4.Schema$Request;

/** Applies a request of one kind. @returns its reply, undefined where it is empty. @throws Google's refusal */
export type Apply<Kind extends keyof Request> = (
  what: NonNullable<Request[Kind]>,
  draft: Draft,
) => sheets_v4.Schema$Response | undefined;

/** The tab with an id; 0 where none is named. @throws Google's refusal */
export function sheetOf(draft: Draft, id: number | null | undefined): SheetState {
  const found = draft.file.sheets.find((sheet) => sheet.properties.sheetId === (id ?? 0));
  if (found === undefined) throw draft.refuse(`No grid with id: ${id ?? 0}`);
  return found;
}
