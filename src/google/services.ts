/**
 * The advanced services. The manifest asks for them, and a project may have them switched off all the same: then the
 * script does not even know their names, or each call is refused (docs/google-facts.md G24).
 */
import { refusalCode } from '../common/problem';
import { servicesProblem } from '../flows/installing/services';

const DOCS = 'Google Docs API';
const DRIVE = 'Drive API';
const SHEETS = 'Google Sheets API';

/** @throws where the service is off */
export function documents(): GoogleAppsScript.Docs.Collection.DocumentsCollection {
  const found = typeof Docs === 'undefined' ? undefined : Docs.Documents;
  if (found === undefined) throw servicesProblem([DOCS]);
  return found;
}

/** @throws where the service is off */
export function driveFiles(): NonNullable<NonNullable<typeof Drive>['Files']> {
  const found = typeof Drive === 'undefined' ? undefined : Drive.Files;
  if (found === undefined) throw servicesProblem([DRIVE]);
  return found;
}

/** @throws where the service is off */
export function drivePermissions(): NonNullable<NonNullable<typeof Drive>['Permissions']> {
  const found = typeof Drive === 'undefined' ? undefined : Drive.Permissions;
  if (found === undefined) throw servicesProblem([DRIVE]);
  return found;
}

/** @throws where the service is off */
export function spreadsheets(): GoogleAppsScript.Sheets.Collection.SpreadsheetsCollection {
  const found = typeof Sheets === 'undefined' ? undefined : Sheets.Spreadsheets;
  if (found === undefined) throw servicesProblem([SHEETS]);
  return found;
}

/** @throws where the service is off */
export function spreadsheetValues(): GoogleAppsScript.Sheets.Collection.Spreadsheets.ValuesCollection {
  const found = spreadsheets().Values;
  if (found === undefined) throw servicesProblem([SHEETS]);
  return found;
}

/** A file that cannot be there: a service that is on says so, with 404. */
const NO_FILE = 'is-this-service-switched-on';

const ASKED: readonly { name: string; isThere: () => boolean; ask: () => unknown }[] = [
  {
    name: DOCS,
    isThere: () => typeof Docs !== 'undefined' && Docs.Documents !== undefined,
    ask: () => documents().get(NO_FILE),
  },
  {
    name: DRIVE,
    isThere: () => typeof Drive !== 'undefined' && Drive.Files !== undefined,
    ask: () => driveFiles().get(NO_FILE),
  },
  {
    name: SHEETS,
    isThere: () => typeof Sheets !== 'undefined' && Sheets.Spreadsheets !== undefined,
    ask: () => spreadsheets().get(NO_FILE, { fields: 'spreadsheetId' }),
  },
];

/** @returns those that are off, as the script editor lists them */
export function servicesOff(): string[] {
  return ASKED.filter(({ isThere, ask }) => !isThere() || isForbidden(ask)).map(({ name }) => name);
}

/** The permissions are looked at before: what is still forbidden is the service itself. */
function isForbidden(ask: () => unknown): boolean {
  try {
    ask();
    return false;
  } catch (error) {
    return refusalCode(error) === 403;
  }
}
