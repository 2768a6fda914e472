/** The advanced services Docs, Drive and Sheets, as a script sees them: they take what Google's REST interface takes, and answer with plain JSON. */
import { ask, service } from './bridge';
import type { Like } from './like';

export const Docs = service('Docs', {
  Documents: service('Docs.Documents', {
    get: (id: string, options: object = {}) => ask('Docs.Documents.get', id, options),
    create: (resource: object) => ask('Docs.Documents.create', resource),
    batchUpdate: (resource: object, id: string) => ask('Docs.Documents.batchUpdate', resource, id),
  } satisfies Like<GoogleAppsScript.Docs.Collection.DocumentsCollection, 'get'> & Record<string, unknown>),
});

export const Drive = service('Drive', {
  Files: service('Drive.Files', {
    update: (resource: { name?: string; trashed?: boolean }, id: string) => ask('Drive.Files.update', resource, id),
    get: (id: string, options: { fields?: string } = {}) => ask('Drive.Files.get', id, options),
    remove: (id: string) => ask('Drive.Files.remove', id),
    list: (options: { q?: string; pageToken?: string }) => ask('Drive.Files.list', options),
  }),
  Permissions: service('Drive.Permissions', {
    create: (resource: { type?: string; role?: string; view?: string }, id: string) =>
      ask('Drive.Permissions.create', resource, id),
    list: (id: string, options: { includePermissionsForView?: string; pageToken?: string } = {}) =>
      ask('Drive.Permissions.list', id, options),
  }),
});

export const Sheets = service('Sheets', {
  Spreadsheets: service('Sheets.Spreadsheets', {
    create: (resource: object) => ask('Sheets.Spreadsheets.create', resource),
    get: (id: string, options: object = {}) => ask('Sheets.Spreadsheets.get', id, options),
    batchUpdate: (resource: object, id: string) => ask('Sheets.Spreadsheets.batchUpdate', resource, id),
    Values: service('Sheets.Spreadsheets.Values', {
      batchGet: (id: string, options: { ranges: string[] }) => ask('Sheets.Spreadsheets.Values.batchGet', id, options),
      batchGetByDataFilter: (resource: object, id: string) =>
        ask('Sheets.Spreadsheets.Values.batchGetByDataFilter', resource, id),
    }),
  } satisfies Like<GoogleAppsScript.Sheets.Collection.SpreadsheetsCollection, 'create'> & Record<string, unknown>),
});
