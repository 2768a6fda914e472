/** Requests that put tabs in, take them out, copy them and change what they are, and those for the workbook itself. */
import type { sheets_v4 } from '@googleapis/sheets';
import type { SheetState, SpreadsheetFile } from '../../../state';
import { notHere } from '../../google';
import { describedTab } from '../described';
import { newSheet } from '../new-sheet';
import { type Apply, type Draft, sheetOf } from './draft';

export const updateSpreadsheetProperties: Apply<'updateSpreadsheetProperties'> = (what, draft) => {
  const { title, locale, timeZone } = what.properties ?? {};
  draft.file.name = title ?? draft.file.name;
  draft.file.locale = locale ?? draft.file.locale;
  draft.file.timeZone = timeZone ?? draft.file.timeZone;
};

export const addSheet: Apply<'addSheet'> = (what, draft) => {
  const properties = what.properties ?? {};
  const title = properties.title ?? `Sheet${draft.file.sheets.length + 1}`;
  checkTitle(draft.file, title, null, draft.refuse);
  const sheetId = properties.sheetId ?? draft.google.nextNumber();
  if (draft.file.sheets.some((sheet) => sheet.properties.sheetId === sheetId)) {
    throw draft.refuse(`A sheet with id ${sheetId} already exists. Please enter another id.`);
  }
  const sheet = newSheet({ ...properties, title, sheetId });
  const index = placeOf(draft, properties.index, draft.file.sheets.length);
  draft.file.sheets.splice(index, 0, sheet);
  return { addSheet: { properties: describedTab(sheet, index) } };
};

export const deleteSheet: Apply<'deleteSheet'> = (what, draft) => {
  const sheet = sheetOf(draft, what.sheetId);
  if (draft.file.sheets.length === 1) throw draft.refuse("You can't remove all the sheets in a document.");
  draft.file.sheets = draft.file.sheets.filter((tab) => tab !== sheet);
};

export const duplicateSheet: Apply<'duplicateSheet'> = (what, draft) => {
  const { sourceSheetId, newSheetId, newSheetName, insertSheetIndex } = what;
  const source = sheetOf(draft, sourceSheetId);
  const title = newSheetName ?? `Copy of ${source.properties.title}`;
  checkTitle(draft.file, title, null, draft.refuse);
  const sheetId = newSheetId ?? draft.google.nextNumber();
  const copy: SheetState = structuredClone(source);
  // The form goes on writing to the tab that it was linked with.
  Object.assign(copy, { properties: { ...copy.properties, sheetId, title }, formId: null });
  const index = placeOf(draft, insertSheetIndex ?? 0, draft.file.sheets.length);
  draft.file.sheets.splice(index, 0, copy);
  return { duplicateSheet: { properties: describedTab(copy, index) } };
};

export const updateSheetProperties: Apply<'updateSheetProperties'> = (what, draft) => {
  const { properties = {}, fields } = what;
  const sheet = sheetOf(draft, properties.sheetId);
  if (properties.title != null) checkTitle(draft.file, properties.title, sheet, draft.refuse);
  for (const field of (fields ?? '').split(',')) updateSheetProperty(draft, sheet, properties, field.trim());
};

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
  draft: Draft,
  sheet: SheetState,
  wanted: sheets_v4.Schema$SheetProperties,
  field: string,
): void {
  const { file } = draft;
  const { properties } = sheet;
  if (field === 'title') properties.title = wanted.title ?? properties.title;
  else if (field === 'hidden') hide(draft, sheet, wanted.hidden ?? false);
  else if (field === 'tabColorStyle') properties.tabColorStyle = wanted.tabColorStyle ?? {};
  else if (field === 'index') {
    file.sheets = file.sheets.filter((tab) => tab !== sheet);
    // Left out, it is the end (docs/google-facts.md B05).
    file.sheets.splice(placeOf(draft, wanted.index, file.sheets.length), 0, sheet);
  } else if (field.startsWith('gridProperties')) {
    properties.gridProperties = { ...properties.gridProperties, ...wanted.gridProperties };
    sheet.rowCount = wanted.gridProperties?.rowCount ?? sheet.rowCount;
    sheet.columnCount = wanted.gridProperties?.columnCount ?? sheet.columnCount;
  } else throw notHere(`the sheet property ${field}`);
}

/** @param count how many other tabs there are @throws for a place beyond the last, where Google is believed to refuse it */
function placeOf({ google, refuse }: Draft, index: number | null | undefined, count: number): number {
  if (index == null || index <= count) return index ?? count;
  if (google.beliefs.placeBeyondTheLast === 'refused')
    throw refuse(`index[${index}] is past the last sheet (${count})`);
  return count;
}

/** @throws Google's refusal where no other tab would be left to look at (docs/google-facts.md B17) */
function hide({ file, refuse }: Draft, sheet: SheetState, isHidden: boolean): void {
  const isLast = !file.sheets.some((tab) => tab !== sheet && tab.properties.hidden !== true);
  if (isHidden && isLast) throw refuse("You can't hide all the sheets in a document.");
  sheet.properties.hidden = isHidden;
}
