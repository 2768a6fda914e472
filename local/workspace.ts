/**
 * A Google Workspace in a folder: documents, forms, workbooks, a mailbox, one script project, and a clock that stands
 * until it is turned. It runs the built bundle, the very file that is pushed, and knows nothing of the product.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { docs_v1 } from '@googleapis/docs';
import * as v from 'valibot';
import type { CallName, Instant, TriggerState } from './contract';
import { type AddOn, AddOnSchema, type Beside, type Host, Panel } from './panel/panel';
import { type AllAnswers, type EventPlan, type Execution, execute, type Faults } from './script/execution';
import { formCalls } from './server/forms/calls';
import { type Submission, type SubmissionResult, submit } from './server/forms/submissions';
import { Google } from './server/google';
import {
  docsCalls,
  driveCalls,
  lockCalls,
  mailCalls,
  propertyCalls,
  scriptCalls,
  sessionCalls,
  utilityCalls,
} from './server/others';
import { sheetCalls } from './server/sheets/calls';
import type { Account, FormFile, SentMail, SpreadsheetFile, WorkspaceFile, WorkspaceState } from './state';
import { hasWorkspace, readWorkspace, writeWorkspace } from './store';

const HOUR = 3_600_000;

/** Google's limit for one execution (facts/platform.md 3). */
const SIX_MINUTES = 6 * 60_000;

export interface WorkspaceOptions {
  /** Where its files lie; null keeps it in memory. */
  folder: string | null;
  /** The folder that clasp pushes: Code.js and appsscript.json. */
  bundleFolder: string;
  now: Instant;
  accounts: Account[];
  /** The clock of the person at the screen, where there is one: Google's limits a minute refill with it, too. */
  realTime?: () => Instant;
}

export interface RunOptions {
  as: string;
  limit?: number;
  faults?: Faults;
}

export class Workspace {
  private readonly google: Google;
  private readonly answers: AllAnswers;
  private readonly scopes: string[];
  private readonly addOn: AddOn | null;
  private executions = 0;
  private savedMail: number;
  /** How often each call reached Google, since the Workspace was opened or `resetCalls`. */
  readonly calls = new Map<CallName, number>();
  /** The last executions that ended with an error or were stopped, newest last. */
  readonly failures: Execution[] = [];
  /** Told of every execution as it ends. */
  onExecution: ((execution: Execution) => void) | null = null;
  /** Faults for executions that a trigger starts. */
  triggerFaults: Faults | undefined;
  /** Whether Google has the method that makes sure of addresses; it stands in no reference. */
  canVerifyAddresses = true;

  private constructor(
    state: WorkspaceState,
    private readonly folder: string | null,
    private readonly bundleFolder: string,
    private readonly realTime?: () => Instant,
  ) {
    this.google = new Google(state, realTime);
    this.savedMail = state.mail.length;
    this.answers = {
      ...docsCalls(this.google),
      ...driveCalls(this.google),
      ...sheetCalls(this.google),
      ...formCalls(this.google),
      ...mailCalls(this.google),
      ...scriptCalls(this.google),
      ...propertyCalls(this.google),
      ...lockCalls(this.google),
      ...sessionCalls(),
      ...utilityCalls(this.google),
    };
    const manifest: { oauthScopes?: string[]; addOns?: unknown } = JSON.parse(
      readFileSync(join(bundleFolder, 'appsscript.json'), 'utf8'),
    );
    this.scopes = manifest.oauthScopes ?? [];
    this.addOn = manifest.addOns === undefined ? null : v.parse(AddOnSchema, manifest.addOns);
  }

  /** A new, empty Workspace. */
  static create(options: WorkspaceOptions): Workspace {
    const state: WorkspaceState = {
      now: options.now,
      nextNumber: 0,
      accounts: options.accounts,
      properties: {},
      triggers: [],
      mailDays: {},
      files: {},
      mail: [],
    };
    return new Workspace(state, options.folder, options.bundleFolder, options.realTime);
  }

  /** The Workspace that lies in a folder. @param realTime as in WorkspaceOptions @throws when none lies there */
  static open(folder: string, bundleFolder: string, realTime?: () => Instant): Workspace {
    if (!hasWorkspace(folder)) throw new Error(`There is no Workspace in ${folder}`);
    return new Workspace(readWorkspace(folder), folder, bundleFolder, realTime);
  }

  /** Writes what changed since the last time to the folder. */
  save(): void {
    if (this.folder === null) return;
    writeWorkspace(this.folder, this.google.state, this.google.changed, this.savedMail);
    this.google.changed.clear();
    this.savedMail = this.google.state.mail.length;
  }

  get now(): Instant {
    return this.google.now;
  }

  get mail(): readonly SentMail[] {
    return this.google.state.mail;
  }

  get properties(): Readonly<Record<string, string>> {
    return this.google.state.properties;
  }

  get triggers(): readonly TriggerState[] {
    return this.google.state.triggers;
  }

  get files(): readonly WorkspaceFile[] {
    return Object.values(this.google.state.files);
  }

  /** A copy that goes its own way: for trying what a fault does to one and the same state. Kept in memory only. */
  fork(): Workspace {
    return new Workspace(structuredClone(this.google.state), null, this.bundleFolder, this.realTime);
  }

  form(id: string): FormFile {
    const file = this.google.state.files[id];
    if (file?.kind !== 'form') throw new Error(`No form ${id}`);
    return file;
  }

  spreadsheet(id: string): SpreadsheetFile {
    const file = this.google.state.files[id];
    if (file?.kind !== 'spreadsheet') throw new Error(`No workbook ${id}`);
    return file;
  }

  /** Says that a file was changed by a person. */
  touch(id: string): void {
    this.google.touch(id);
  }

  /** Puts a document into its owner's Drive; the script may not touch it before `grant`. @returns its id */
  addDocument(name: string, owner: string, document: docs_v1.Schema$Document): string {
    const id = this.google.nextId('document');
    const own = { ...document, documentId: id, title: name };
    this.google.add({ kind: 'document', id, name, owner, editors: [], grantedTo: [], document: own });
    return id;
  }

  /** Replaces what a document says, as its author does by editing it. */
  editDocument(id: string, document: docs_v1.Schema$Document): void {
    const file = this.google.state.files[id];
    if (file?.kind !== 'document') throw new Error(`No document ${id}`);
    file.document = { ...document, documentId: id, title: file.name };
    this.google.touch(id);
  }

  /** A person allows the script to use one file (`drive.file`). */
  grant(fileId: string, account: string): void {
    const file = this.google.state.files[fileId];
    if (file === undefined) throw new Error(`No file ${fileId}`);
    if (!file.grantedTo.includes(account)) file.grantedTo.push(account);
    this.google.touch(fileId);
  }

  /** Another run of the script, which lasts, takes the script lock. */
  holdLock(): void {
    this.executions += 1;
    this.google.lockHolder = this.executions;
  }

  /** A person opens a form to anyone with the link: two clicks in Google's dialog, which no script can make. */
  letAnyoneIn(formId: string): void {
    this.form(formId).isOpenToAnyone = true;
    this.google.touch(formId);
  }

  /** A person gives a file to another, who then owns it; what the script may touch is each account's own and stays. */
  giveTo(fileId: string, account: string): void {
    const file = this.google.state.files[fileId];
    if (file === undefined) throw new Error(`No file ${fileId}`);
    file.editors = [...file.editors.filter((editor) => editor !== account), file.owner];
    file.owner = account;
    this.google.touch(fileId);
  }

  /** Somebody joins and gets an account. */
  addAccount(account: Account): void {
    this.google.state.accounts.push(account);
  }

  /** An account is closed: nothing runs as it any more. */
  closeAccount(email: string): void {
    this.google.state.accounts = this.google.state.accounts.filter((one) => one.email !== email);
    this.google.state.triggers = this.google.state.triggers.filter((one) => one.owner !== email);
  }

  /** A person takes the ticks of some permissions away, or gives them back by naming none. */
  refuse(email: string, scopes: readonly string[]): void {
    const account = this.google.state.accounts.find((one) => one.email === email);
    if (account === undefined) throw new Error(`No account ${email}`);
    account.refuses = scopes;
  }

  private scopesOf(email: string): { asked: readonly string[]; granted: readonly string[] } {
    const refused = this.google.state.accounts.find((one) => one.email === email)?.refuses ?? [];
    return { asked: this.scopes, granted: this.scopes.filter((scope) => !refused.includes(scope)) };
  }

  /** Calls one of the script's functions with plain arguments. */
  run(functionName: string, values: unknown[], options: RunOptions): Execution {
    return this.execute(functionName, { kind: 'arguments', values }, options);
  }

  /** Calls one of the script's functions with an event, as Google does. */
  runEvent(functionName: string, event: object, options: RunOptions): Execution {
    return this.execute(functionName, { kind: 'plain', event }, options);
  }

  /** A person opens the add-on's side panel. @throws where the script has none, or fails */
  openPanel(host: Host, beside: Beside): Panel {
    if (this.addOn === null) throw new Error('The manifest has no addOns');
    return Panel.open(this, this.addOn, host, beside);
  }

  /** Sends a form as a person does, then fires the triggers that wait for it. */
  submit(formId: string, submission: Submission): SubmissionResult {
    const form = this.form(formId);
    const result = submit(this.google, form, submission);
    if (result.isAccepted) {
      for (const trigger of this.triggers.filter((one) => one.sourceId === formId)) {
        this.execute(
          trigger.handler,
          { kind: 'formSubmit', formId, responseId: result.response.id, triggerUid: trigger.id },
          { as: trigger.owner, ...(this.triggerFaults ? { faults: this.triggerFaults } : {}) },
        );
      }
    }
    return result;
  }

  /** Turns the clock, firing each clock trigger when its hour comes. */
  turnTo(instant: Instant): void {
    for (;;) {
      const due = this.google.state.triggers
        .filter((one) => one.nextAt !== null && one.nextAt <= instant)
        .sort((a, b) => (a.nextAt ?? 0) - (b.nextAt ?? 0))[0];
      if (due === undefined) break;
      const at = due.nextAt ?? instant;
      this.google.state.now = Math.max(this.now, at);
      due.nextAt = at + (due.everyHours ?? 1) * HOUR;
      this.fire(due);
    }
    this.google.state.now = Math.max(this.now, instant);
  }

  /** Turns the clock without firing anything, as when Google's triggers rest. */
  sleepTo(instant: Instant): void {
    this.google.state.now = Math.max(this.now, instant);
    for (const trigger of this.google.state.triggers) {
      while (trigger.nextAt !== null && trigger.nextAt <= this.now) trigger.nextAt += (trigger.everyHours ?? 1) * HOUR;
    }
  }

  private fire(trigger: TriggerState): void {
    const at = new Date(this.now);
    const event = {
      authMode: 'FULL',
      'day-of-month': at.getUTCDate(),
      'day-of-week': at.getUTCDay() || 7,
      hour: at.getUTCHours(),
      minute: at.getUTCMinutes(),
      month: at.getUTCMonth() + 1,
      second: at.getUTCSeconds(),
      timezone: 'UTC',
      triggerUid: trigger.id,
      year: at.getUTCFullYear(),
    };
    this.execute(
      trigger.handler,
      { kind: 'plain', event },
      {
        as: trigger.owner,
        ...(this.triggerFaults ? { faults: this.triggerFaults } : {}),
      },
    );
  }

  private execute(functionName: string, event: EventPlan, options: RunOptions): Execution {
    this.executions += 1;
    const execution = execute(this.google, this.answers, {
      functionName,
      event,
      caller: { account: options.as, execution: this.executions, scopes: this.scopesOf(options.as) },
      bundleFolder: this.bundleFolder,
      limit: options.limit ?? SIX_MINUTES,
      faults: options.faults,
      canVerifyAddresses: this.canVerifyAddresses,
    });
    for (const name of execution.calls) this.calls.set(name, (this.calls.get(name) ?? 0) + 1);
    if (execution.error !== null || execution.killed !== null) this.failures.push(execution);
    this.onExecution?.(execution);
    return execution;
  }
}
