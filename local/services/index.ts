/**
 * What a script finds around it: the services that the product calls, the Workspace's own clock, and nothing that Apps
 * Script's V8 is not known to have. Evaluated in the script's context before the bundle.
 */
import { Docs, Drive, Sheets } from './advanced';
import { now } from './bridge';
import { CardService } from './cards/card-service';
import { FormApp, submitEvent } from './forms/form-app';
import { MailApp } from './mail-app';
import { console } from './script/console';
import { LockService } from './script/lock-service';
import { PropertiesService } from './script/properties-service';
import { ScriptApp } from './script/script-app';
import { Session } from './script/session';
import { Utilities } from './script/utilities';

/** docs/google-facts.md G11: missing, or (Intl, structuredClone) documented nowhere. `console` is ours. */
const NOT_IN_APPS_SCRIPT = ['Intl', 'SharedArrayBuffer', 'Atomics', 'WebAssembly', 'structuredClone'];

const RealDate = Date;

/** The clock is the Workspace's; everything else about a date is JavaScript's own. */
function WorkspaceDate(this: unknown, ...args: unknown[]): unknown {
  if (new.target === undefined) return new RealDate(now()).toString();
  return Reflect.construct(RealDate, args.length > 0 ? args : [now()]);
}
WorkspaceDate.prototype = RealDate.prototype;
RealDate.prototype.constructor = WorkspaceDate;
Object.assign(WorkspaceDate, { now, parse: RealDate.parse, UTC: RealDate.UTC });

for (const name of NOT_IN_APPS_SCRIPT) Reflect.deleteProperty(globalThis, name);
Object.assign(globalThis, {
  Date: WorkspaceDate,
  CardService,
  console,
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
  // For script/execution.ts: events hold service objects, which must be made in here.
  __events: {
    formSubmit: submitEvent,
    plain: (json: string): unknown => JSON.parse(json),
  },
});
