/**
 * What crosses from a script to Google: every name here is one call that reaches Google, is counted, can be made to
 * fail, and needs a scope (script/scopes.ts). Getting a service object, builders and constants stay inside the script and are
 * not here. `services/` calls these from inside the script's context, `server/` answers them.
 */
import type { docs_v1 } from '@googleapis/docs';
import type { sheets_v4 } from '@googleapis/sheets';

/** Milliseconds since 1970, as `Date.now()` gives them. */
export type Instant = number;

/** A page break's item id, or what Google calls a page navigation type. */
export type GoTo = number | 'CONTINUE' | 'RESTART' | 'SUBMIT';

export interface ChoiceState {
  value: string;
  /** Absent: the choice does not navigate. */
  goTo?: GoTo;
}

export type ItemType = 'CHECKBOX' | 'MULTIPLE_CHOICE' | 'PAGE_BREAK' | 'PARAGRAPH_TEXT' | 'SECTION_HEADER' | 'TEXT';

/** Select exactly so many boxes; the help text is shown when it fails. */
export interface CheckboxRule {
  kind: 'SELECT_EXACTLY' | 'SELECT_AT_LEAST' | 'SELECT_AT_MOST';
  count: number;
  helpText: string | null;
}

/** Where an item of a form is named: by itself or by its place, counted from 0. */
export type FormItemPlace = { id: number } | { index: number };

export interface AnswerState {
  itemId: number;
  response: string | string[];
}

export interface ResponseState {
  id: string;
  timestamp: Instant;
  respondentEmail: string | null;
  answers: AnswerState[];
}

export interface TriggerState {
  id: string;
  handler: string;
  event: 'CLOCK' | 'ON_FORM_SUBMIT';
  /** The form, or null for a clock. */
  sourceId: string | null;
  owner: string;
  everyHours: number | null;
  /** When a clock fires next. */
  nextAt: Instant | null;
  /** Google has switched it off: it is listed, and never fires. */
  isOff?: boolean;
}

export interface MailMessage {
  to: string;
  subject: string;
  body: string;
  htmlBody?: string;
  name?: string;
  replyTo?: string;
  cc?: string;
  bcc?: string;
}

interface AuthorizationState {
  isRequired: boolean;
  scopes: string[];
  url: string;
}

/** What a trigger's builder hands over when `create()` is called. */
export type TriggerPlan =
  | { handler: string; event: 'CLOCK'; everyHours: number }
  | { handler: string; event: 'ON_FORM_SUBMIT'; formId: string };

/** Who may do what with a file; with a view, who may open the published form. */
export interface DrivePermission {
  id: string;
  type: string;
  role: string;
  view?: string;
  emailAddress?: string;
}

export interface DriveFileListed {
  id: string;
  name: string;
  modifiedTime: string;
  trashed: boolean;
  permissions?: (Omit<DrivePermission, 'id' | 'role'> & { deleted?: boolean })[];
}

export interface GoogleCalls {
  'Docs.Documents.get'(
    id: string,
    options: { includeTabsContent?: boolean; suggestionsViewMode?: string },
  ): docs_v1.Schema$Document;

  'Docs.Documents.create'(resource: docs_v1.Schema$Document): docs_v1.Schema$Document;
  'Docs.Documents.batchUpdate'(
    resource: docs_v1.Schema$BatchUpdateDocumentRequest,
    id: string,
  ): docs_v1.Schema$BatchUpdateDocumentResponse;

  'Drive.Files.update'(resource: { name?: string; trashed?: boolean }, fileId: string): { id: string; name: string };
  'Drive.Files.get'(
    fileId: string,
    options: { fields?: string },
  ): { id: string; name: string; capabilities: { canEdit: boolean } };
  'Drive.Files.remove'(fileId: string): null;
  'Drive.Files.list'(options: {
    q?: string;
    fields?: string;
    pageSize?: number;
    pageToken?: string;
    includePermissionsForView?: string;
  }): { files: DriveFileListed[]; nextPageToken?: string };

  'Drive.Permissions.create'(
    resource: { type?: string; role?: string; view?: string },
    fileId: string,
  ): DrivePermission;
  'Drive.Permissions.list'(
    fileId: string,
    options: { includePermissionsForView?: string; fields?: string; pageSize?: number; pageToken?: string },
  ): { permissions: DrivePermission[] };

  'Sheets.Spreadsheets.create'(resource: sheets_v4.Schema$Spreadsheet): sheets_v4.Schema$Spreadsheet;
  'Sheets.Spreadsheets.get'(id: string, options: { fields?: string; ranges?: string[] }): sheets_v4.Schema$Spreadsheet;
  'Sheets.Spreadsheets.batchUpdate'(
    resource: sheets_v4.Schema$BatchUpdateSpreadsheetRequest,
    id: string,
  ): sheets_v4.Schema$BatchUpdateSpreadsheetResponse;
  'Sheets.Spreadsheets.Values.batchGet'(
    id: string,
    options: { ranges: string[]; valueRenderOption?: string; dateTimeRenderOption?: string },
  ): sheets_v4.Schema$BatchGetValuesResponse;
  'Sheets.Spreadsheets.Values.batchGetByDataFilter'(
    resource: sheets_v4.Schema$BatchGetValuesByDataFilterRequest,
    id: string,
  ): sheets_v4.Schema$BatchGetValuesByDataFilterResponse;

  'FormApp.create'(title: string, isPublished?: boolean): string;
  'FormApp.openById'(id: string): string;
  'Form.getTitle'(form: string): string;
  'Form.setTitle'(form: string, title: string): void;
  'Form.getDescription'(form: string): string;
  'Form.setDescription'(form: string, description: string): void;
  'Form.setConfirmationMessage'(form: string, message: string): void;
  'Form.setCustomClosedFormMessage'(form: string, message: string): void;
  'Form.setProgressBar'(form: string, isOn: boolean): void;
  'Form.setShowLinkToRespondAgain'(form: string, isOn: boolean): void;
  'Form.setCollectEmail'(form: string, isOn: boolean): void;
  'Form.collectsEmail'(form: string): boolean;
  'Form.hasLimitOneResponsePerUser'(form: string): boolean;
  'Form.setLimitOneResponsePerUser'(form: string, isOn: boolean): void;
  'Form.canEditResponse'(form: string): boolean;
  'Form.setAllowResponseEdits'(form: string, isOn: boolean): void;
  'Form.isPublishingSummary'(form: string): boolean;
  'Form.setPublishingSummary'(form: string, isOn: boolean): void;
  'Form.setRequireLogin'(form: string, isOn: boolean): void;
  'Form.requiresLogin'(form: string): boolean;
  'Form.setEmailCollectionType'(form: string, type: string): void;
  'Form.setAcceptingResponses'(form: string, isOn: boolean): void;
  'Form.isAcceptingResponses'(form: string): boolean;
  'Form.setPublished'(form: string, isOn: boolean): void;
  'Form.isPublished'(form: string): boolean;
  'Form.addPublishedReaders'(form: string, emails: string[]): void;
  'Form.getPublishedReaders'(form: string): string[];
  'Form.removePublishedReader'(form: string, email: string): void;
  'Form.setDestination'(form: string, type: string, id: string): void;
  'Form.getDestinationId'(form: string): string;
  'Form.getPublishedUrl'(form: string): string;
  'Form.getEditUrl'(form: string): string;
  'Form.getItems'(form: string): { id: number; type: ItemType }[];
  'Form.addItem'(form: string, type: ItemType): number;
  'Form.moveItem'(form: string, from: FormItemPlace, toIndex: number): { id: number; type: ItemType };
  'Form.deleteItem'(form: string, which: FormItemPlace): void;
  /** Ids, the oldest first. */
  'Form.getResponses'(form: string, since: Instant | null): string[];
  'Form.deleteResponse'(form: string, response: string): void;
  'Item.getId'(form: string, item: number): number;
  'Item.getTitle'(form: string, item: number): string;
  'Item.getHelpText'(form: string, item: number): string;
  'Item.getIndex'(form: string, item: number): number;
  'Item.isRequired'(form: string, item: number): boolean;
  'Item.getChoices'(form: string, item: number): ChoiceState[];
  'Item.setTitle'(form: string, item: number, title: string): void;
  'Item.setHelpText'(form: string, item: number, text: string): void;
  'Item.getGoToPage'(form: string, item: number): GoTo | null;
  'Item.setGoToPage'(form: string, item: number, goTo: GoTo): void;
  'Item.setRequired'(form: string, item: number, isRequired: boolean): void;
  'Item.setChoices'(form: string, item: number, choices: ChoiceState[]): void;
  'Item.clearValidation'(form: string, item: number): void;
  'Item.setValidation'(form: string, item: number, rule: CheckboxRule | null): void;
  'Response.getId'(form: string, response: string): string;
  'Response.getTimestamp'(form: string, response: string): Instant;
  'Response.getRespondentEmail'(form: string, response: string): string;
  /** The items that were answered. */
  'Response.getItemResponses'(form: string, response: string): number[];
  'Response.submit'(form: string, answers: AnswerState[]): string;
  /** Of a response that was not sent, or of one that was, by its id. */
  'Response.toPrefilledUrl'(form: string, answers: AnswerState[] | string): string;
  'ItemResponse.getItem'(form: string, item: number): { id: number; type: ItemType };
  'ItemResponse.getResponse'(form: string, response: string, item: number): string | string[];

  'MailApp.sendEmail'(message: MailMessage): void;
  'MailApp.getRemainingDailyQuota'(): number;

  'ScriptApp.newTrigger'(plan: TriggerPlan): TriggerState;
  'ScriptApp.getProjectTriggers'(): TriggerState[];
  'ScriptApp.deleteTrigger'(id: string): void;
  /** What the account that runs the script has allowed of what the manifest asks for. */
  'ScriptApp.getAuthorizationInfo'(): AuthorizationState;

  'Properties.getProperties'(): Record<string, string>;
  'Properties.getProperty'(key: string): string | null;
  'Properties.setProperty'(key: string, value: string): void;
  'Properties.setProperties'(properties: Record<string, string>): void;
  'Properties.deleteProperty'(key: string): void;

  'Lock.tryLock'(milliseconds: number): boolean;
  'Lock.releaseLock'(): void;
  'Lock.hasLock'(): boolean;

  'Session.getEffectiveUser'(): string;
  'Session.getActiveUser'(): string;

  'Utilities.computeDigest'(algorithm: string, value: string, charset: string): number[];
  'Utilities.computeHmacSha256Signature'(value: string, key: string, charset: string): number[];
  'Utilities.getUuid'(): string;
  'Utilities.formatDate'(instant: Instant, timeZone: string, format: string): string;
  'Utilities.sleep'(milliseconds: number): void;
}

export type CallName = keyof GoogleCalls;

/**
 * What comes of a call. Objects cross as text, both ways, which carries nothing of the other side along. The many rows of
 * a workbook would take too long that way: they cross as they are, made for this one answer, and become arrays of the
 * script's context there.
 */
export type CallAnswer =
  | { json: string }
  | { fresh: unknown }
  | { errorName: string; message: string; code: number | null };
