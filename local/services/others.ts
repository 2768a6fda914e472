/** The other services that the product calls, as a script sees them. */
import type { MailMessage, TriggerPlan, TriggerState } from '../contract';
import { ask, enumeration, log, service, wrongArguments } from './bridge';
import type { Like } from './like';

/** The advanced services take what Google's REST interface takes, and answer with plain JSON. */
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
    list: (options: { q?: string }) => ask('Drive.Files.list', options),
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

function sendEmail(...args: unknown[]): void {
  const [first, subject, body] = args;
  if (args.length === 1 && isMessage(first)) {
    ask('MailApp.sendEmail', first);
  } else if (
    args.length === 3 &&
    typeof first === 'string' &&
    typeof subject === 'string' &&
    typeof body === 'string'
  ) {
    ask('MailApp.sendEmail', { to: first, subject, body });
  } else {
    throw wrongArguments('MailApp.sendEmail', args);
  }
}

function isMessage(value: unknown): value is MailMessage {
  return typeof value === 'object' && value !== null && 'to' in value && 'subject' in value && 'body' in value;
}

export const MailApp = service('MailApp', {
  sendEmail,
  getRemainingDailyQuota: () => ask('MailApp.getRemainingDailyQuota'),
} satisfies Like<GoogleAppsScript.Mail.MailApp, 'getRemainingDailyQuota'> & Record<string, unknown>);

const EventType = enumeration('CLOCK', 'ON_FORM_SUBMIT');
const TriggerSource = enumeration('CLOCK', 'FORMS');
const triggerIdOf = new WeakMap<object, string>();

function trigger(state: TriggerState): object {
  const object = service('Trigger', {
    getHandlerFunction: () => state.handler,
    getUniqueId: () => state.id,
    getEventType: () => EventType[state.event],
    getTriggerSource: () => (state.event === 'CLOCK' ? TriggerSource.CLOCK : TriggerSource.FORMS),
    // Google's reference says null for a clock, its types say string.
    getTriggerSourceId: () => state.sourceId,
  } satisfies Like<GoogleAppsScript.Script.Trigger, 'getHandlerFunction' | 'getUniqueId'> & Record<string, unknown>);
  triggerIdOf.set(object, state.id);
  return object;
}

function create(plan: TriggerPlan) {
  return service('TriggerBuilder', { create: () => trigger(ask('ScriptApp.newTrigger', plan)) });
}

const AuthMode = enumeration('NONE', 'LIMITED', 'FULL');
const AuthorizationStatus = enumeration('REQUIRED', 'NOT_REQUIRED');

/** What Google tells of it does not change any more: asking is the one call. */
function authorizationInfo() {
  const { isRequired, scopes, url } = ask('ScriptApp.getAuthorizationInfo');
  return service('AuthorizationInfo', {
    getAuthorizationStatus: () => AuthorizationStatus[isRequired ? 'REQUIRED' : 'NOT_REQUIRED'],
    getAuthorizationUrl: () => (isRequired ? url : null),
    getAuthorizedScopes: () => scopes,
  });
}

export const ScriptApp = service('ScriptApp', {
  AuthMode,
  AuthorizationStatus,
  EventType,
  TriggerSource,
  newTrigger: (handler: string) =>
    service('TriggerBuilder', {
      timeBased: () =>
        service('ClockTriggerBuilder', {
          everyHours: (everyHours: number) => create({ handler, event: 'CLOCK', everyHours }),
        } satisfies Like<GoogleAppsScript.Script.ClockTriggerBuilder, 'everyHours'>),
      forForm: (formId: string) =>
        service('FormTriggerBuilder', {
          onFormSubmit: () => create({ handler, event: 'ON_FORM_SUBMIT', formId }),
        } satisfies Like<GoogleAppsScript.Script.FormTriggerBuilder, 'onFormSubmit'>),
    }),
  getAuthorizationInfo: (mode: unknown) => {
    if (mode !== AuthMode.FULL)
      throw new Error('Not in the local Workspace: ScriptApp.getAuthorizationInfo of another mode');
    return authorizationInfo();
  },
  getProjectTriggers: () => ask('ScriptApp.getProjectTriggers').map(trigger),
  deleteTrigger: (one: object) => ask('ScriptApp.deleteTrigger', triggerIdOf.get(one) ?? ''),
} satisfies Like<GoogleAppsScript.Script.ScriptApp, 'newTrigger' | 'getProjectTriggers'> & Record<string, unknown>);

const properties: object = service('Properties', {
  getProperties: () => ask('Properties.getProperties'),
  getProperty: (key: string) => ask('Properties.getProperty', key),
  setProperty: (key: string, value: string) => {
    ask('Properties.setProperty', key, value);
    return properties;
  },
  setProperties: (values: { [key: string]: string }) => {
    ask('Properties.setProperties', values);
    return properties;
  },
  deleteProperty: (key: string) => {
    ask('Properties.deleteProperty', key);
    return properties;
  },
} satisfies Like<GoogleAppsScript.Properties.Properties, 'getProperty' | 'setProperty' | 'deleteProperty'> &
  Record<string, unknown>);

export const PropertiesService = service('PropertiesService', {
  getScriptProperties: () => properties,
} satisfies Like<GoogleAppsScript.Properties.PropertiesService, 'getScriptProperties'>);

const lock = service('Lock', {
  tryLock: (milliseconds: number) => ask('Lock.tryLock', milliseconds),
  hasLock: () => ask('Lock.hasLock'),
  releaseLock: () => ask('Lock.releaseLock'),
} satisfies Like<GoogleAppsScript.Lock.Lock, 'tryLock' | 'hasLock' | 'releaseLock'>);

export const LockService = service('LockService', {
  getScriptLock: () => lock,
} satisfies Like<GoogleAppsScript.Lock.LockService, 'getScriptLock'>);

export const Session = service('Session', {
  getEffectiveUser: () => service('User', { getEmail: () => ask('Session.getEffectiveUser') }),
  getActiveUser: () => service('User', { getEmail: () => ask('Session.getActiveUser') }),
} satisfies Like<GoogleAppsScript.Base.Session, 'getEffectiveUser' | 'getActiveUser'>);

export const Utilities = service('Utilities', {
  DigestAlgorithm: enumeration('MD5', 'SHA_1', 'SHA_256', 'SHA_512'),
  Charset: enumeration('US_ASCII', 'UTF_8'),
  computeDigest: (algorithm: unknown, value: string, charset: unknown = 'US_ASCII') =>
    ask('Utilities.computeDigest', String(algorithm), value, String(charset)),
  formatDate: (date: Date, timeZone: string, format: string) =>
    ask('Utilities.formatDate', date.getTime(), timeZone, format),
  sleep: (milliseconds: number) => ask('Utilities.sleep', milliseconds),
} satisfies Like<GoogleAppsScript.Utilities.Utilities, 'sleep'> & Record<string, unknown>);

function line(level: string) {
  return (...values: unknown[]) =>
    log(level, values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))).join(' '));
}

export const console = service('console', {
  log: line('INFO'),
  info: line('INFO'),
  warn: line('WARNING'),
  error: line('ERROR'),
});
