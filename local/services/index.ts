/**
 * What a script finds around it: the services that the product calls, the Workspace's own clock, and nothing that Apps
 * Script's V8 is not known to have. Evaluated in the script's context before the bundle.
 */
import type { ResponseState } from '../contract';
import { now } from './bridge';
import { FormApp, submitEvent } from './form-app';
import {
  Docs,
  Drive,
  LockService,
  MailApp,
  PropertiesService,
  ScriptApp,
  Session,
  Sheets,
  Utilities,
  console,
} from './others';

/** Facts/platform.md 7: missing, or (Intl, structuredClone) documented nowhere. `console` is ours. */
const NOT_IN_APPS_SCRIPT = ['Intl', 'SharedArrayBuffer', 'Atomics', 'WebAssembly', 'structuredClone'];

const RealDate = Date;
const WorkspaceDate = new Proxy(RealDate, {
  construct: (target, args, newTarget) => Reflect.construct(target, args.length > 0 ? args : [now()], newTarget),
  apply: () => new RealDate(now()).toString(),
  get: (target, key, receiver) => (key === 'now' ? now : Reflect.get(target, key, receiver)),
});
RealDate.prototype.constructor = WorkspaceDate;

for (const name of NOT_IN_APPS_SCRIPT) Reflect.deleteProperty(globalThis, name);
Object.assign(globalThis, {
  Date: WorkspaceDate,
  Docs,
  Drive,
  FormApp,
  LockService,
  MailApp,
  PropertiesService,
  ScriptApp,
  Session,
  Sheets,
  Utilities,
  console,
  // For execution.ts: events hold service objects, which must be made in here.
  __events: {
    formSubmit: (formId: string, response: ResponseState, triggerUid: string) => submitEvent(formId, response, triggerUid),
    plain: (json: string): unknown => JSON.parse(json),
  },
});
