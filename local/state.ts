/** Everything that a Workspace in a folder holds, as it is written to its files. Plain JSON. */
import type { docs_v1 } from '@googleapis/docs';
import type { sheets_v4 } from '@googleapis/sheets';
import type {
  CheckboxRule,
  ChoiceState,
  GoTo,
  Instant,
  ItemType,
  MailMessage,
  ResponseState,
  TriggerState,
} from './contract';
import type { Beliefs } from './server/beliefs';

export interface Account {
  email: string;
  name: string;
  /** Recipients that MailApp lets this account write to in 24 hours. */
  dailyMail: number;
  /** Scopes of the manifest that this account has not allowed, in Google's dialog with a box beside each. */
  refuses?: readonly string[];
}

interface FileState {
  id: string;
  name: string;
  owner: string;
  editors: string[];
  /** Accounts that it is shared with to look at; left out: none. */
  viewers?: string[];
  /** Accounts for which the script may touch this file under `drive.file`: it made the file, or was given it. */
  grantedTo: string[];
  /** In the bin: still there for whoever has its id, and in no list. */
  isInBin?: boolean;
  /** When what it says was last changed by anyone; left out of one that is as it was made. */
  modifiedAt?: Instant;
}

export interface DocumentFile extends FileState {
  kind: 'document';
  document: docs_v1.Schema$Document;
}

/** A cell; never changed in place, so that a batch can be taken back whole. */
export interface CellState {
  value?: string | number | boolean;
  formula?: string;
  note?: string;
  format?: sheets_v4.Schema$CellFormat;
  validation?: sheets_v4.Schema$DataValidationRule;
  link?: string;
}

/** A format given to whole columns, rows or a tab; a cell's own format goes before it. Open ends are null. */
export interface RangeFormat {
  startRow: number;
  endRow: number | null;
  startColumn: number;
  endColumn: number | null;
  format: sheets_v4.Schema$CellFormat;
}

/** A rule for what may be typed into whole columns. Open ends are null. */
interface RangeValidation extends Omit<RangeFormat, 'format'> {
  rule: sheets_v4.Schema$DataValidationRule;
}

export interface SheetState {
  properties: sheets_v4.Schema$SheetProperties & { sheetId: number; title: string };
  rowCount: number;
  columnCount: number;
  /** Row by row; a missing row or cell is empty. */
  cells: (readonly Readonly<CellState>[] | undefined)[];
  /** Later ones go before earlier ones, part by part. */
  rangeFormats: RangeFormat[];
  rangeValidations: RangeValidation[];
  columnWidths: Record<string, number>;
  /** Of rows that were given one. */
  rowHeights?: Record<string, number>;
  /** Cells that are one; the upper left one says what stands in it. */
  merges?: sheets_v4.Schema$GridRange[];
  hiddenColumns: number[];
  conditionalFormats: sheets_v4.Schema$ConditionalFormatRule[];
  protectedRanges: sheets_v4.Schema$ProtectedRange[];
  charts: sheets_v4.Schema$EmbeddedChart[];
  basicFilter: sheets_v4.Schema$BasicFilter | null;
  /** The form whose answers Google writes here. */
  formId: string | null;
  /** From when on `spreadsheets.get` tells of it; left out: at once. */
  seenFrom?: Instant;
}

export interface SpreadsheetFile extends FileState {
  kind: 'spreadsheet';
  locale: string;
  timeZone: string;
  sheets: SheetState[];
}

export interface FormItem {
  id: number;
  type: ItemType;
  title: string;
  helpText: string;
  isRequired: boolean;
  choices: ChoiceState[];
  rule: CheckboxRule | null;
  /** Of a page break: where whoever completes the page before it is led. Absent: to the page that it begins. */
  goTo?: GoTo;
}

export interface FormFile extends FileState {
  kind: 'form';
  title: string;
  description: string;
  confirmationMessage: string;
  closedMessage: string;
  hasProgressBar: boolean;
  showsLinkToRespondAgain: boolean;
  emailCollection: 'DO_NOT_COLLECT' | 'VERIFIED' | 'RESPONDER_INPUT';
  /** "Limit to 1 response", "Allow response editing", "View results summary". */
  isLimitedToOne?: boolean;
  isEditable?: boolean;
  showsSummary?: boolean;
  isPublished: boolean;
  isAccepting: boolean;
  /** Whom the form lets in. */
  readers: string[];
  /** Whom it has ever let in, where Drive's list is believed to have them for good (docs/google-facts.md DR07). */
  everLetIn?: string[];
  /** "Anyone with the link". */
  isOpenToAnyone: boolean;
  /** Whether even who has the link must be signed in. */
  requiresLogin?: boolean;
  items: FormItem[];
  responses: ResponseState[];
  destination: { spreadsheetId: string; sheetId: number } | null;
}

export type WorkspaceFile = DocumentFile | SpreadsheetFile | FormFile;

export interface SentMail extends MailMessage {
  number: number;
  from: string;
  sentAt: Instant;
}

export interface WorkspaceState {
  now: Instant;
  nextNumber: number;
  accounts: Account[];
  properties: Record<string, string>;
  triggers: TriggerState[];
  /** By account: when its mail day began, and how many recipients since. */
  mailDays: Record<string, { since: Instant; recipients: number }>;
  files: Record<string, WorkspaceFile>;
  mail: SentMail[];
  /** Where it was told to believe otherwise than usual (server/beliefs.ts). */
  beliefs?: Partial<Beliefs>;
  /** Addresses for which there is no Google account; those that end in ".invalid" never have one. */
  withoutAccount?: string[];
}

/** A tab that can be changed while the other stays as it is: what lies in its lists is replaced, and never changed in place. */
export function copyOfSheet(sheet: SheetState): SheetState {
  return {
    ...sheet,
    properties: { ...sheet.properties },
    cells: [...sheet.cells],
    rangeFormats: [...sheet.rangeFormats],
    rangeValidations: [...sheet.rangeValidations],
    columnWidths: { ...sheet.columnWidths },
    ...(sheet.rowHeights === undefined ? {} : { rowHeights: { ...sheet.rowHeights } }),
    ...(sheet.merges === undefined ? {} : { merges: [...sheet.merges] }),
    hiddenColumns: [...sheet.hiddenColumns],
    conditionalFormats: [...sheet.conditionalFormats],
    protectedRanges: [...sheet.protectedRanges],
    charts: [...sheet.charts],
  };
}

function copyOfFile(file: WorkspaceFile): WorkspaceFile {
  if (file.kind !== 'spreadsheet') return structuredClone(file);
  return { ...structuredClone({ ...file, sheets: [] }), sheets: file.sheets.map(copyOfSheet) };
}

/** All of it once more, to go its own way. Most of it is what the workbook's cells hold, which both may share. */
export function copyOf({ files, ...rest }: WorkspaceState): WorkspaceState {
  const copies = Object.entries(files).map(([id, file]) => [id, copyOfFile(file)] as const);
  return { ...structuredClone(rest), files: Object.fromEntries(copies) };
}

const covers = (range: Omit<RangeFormat, 'format'>, row: number, column: number): boolean =>
  range.startRow <= row &&
  (range.endRow === null || row < range.endRow) &&
  range.startColumn <= column &&
  (range.endColumn === null || column < range.endColumn);

/** How a cell looks: its own format over those of the ranges that it lies in. Rows and columns count from 0. */
export function formatOf(sheet: SheetState, row: number, column: number): sheets_v4.Schema$CellFormat {
  const ranges = sheet.rangeFormats.filter((range) => covers(range, row, column));
  return Object.assign({}, ...ranges.map((range) => range.format), sheet.cells[row]?.[column]?.format);
}

/** What may be typed into a cell: its own rule, else the last of the ranges that it lies in. */
export function validationOf(
  sheet: SheetState,
  row: number,
  column: number,
): sheets_v4.Schema$DataValidationRule | null {
  const own = sheet.cells[row]?.[column]?.validation;
  return own ?? sheet.rangeValidations.filter((range) => covers(range, row, column)).at(-1)?.rule ?? null;
}
