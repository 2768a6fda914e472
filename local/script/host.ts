/**
 * The one script project of a Workspace: its functions are run as one of the accounts, by people, by triggers as the
 * clock is turned, and by a form that is sent.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { Drive } from '../by-hand/drive';
import type { CallName, Instant, TriggerState } from '../contract';
import { type AddOn, AddOnSchema } from '../panel/add-on';
import { type AllAnswers, answersOf } from '../server/answers';
import type { Beliefs } from '../server/beliefs';
import { type Submission, type SubmissionResult, submit } from '../server/forms/submissions';
import { Google } from '../server/google';
import type { WorkspaceState } from '../state';
import { type CallObserver, type EventPlan, type Execution, execute, type Faults } from './execution';
import type { QuietHours } from './quiet-hours';

const HOUR = 3_600_000;

/** Google's limit for one execution (docs/google-facts.md G01). */
const SIX_MINUTES = 6 * 60_000;

export interface RunOptions {
  as: string;
  limit?: number;
  faults?: Faults;
}

/** A Workspace's files and its script; where they are kept is the Workspace's own affair. */
export abstract class ScriptHost extends Drive {
  private readonly answers: AllAnswers;
  private readonly scopes: string[];
  protected readonly addOn: AddOn | null;
  private executions = 0;
  /** How often each call reached Google, since the Workspace was opened. */
  readonly calls = new Map<CallName, number>();
  /** The last executions that ended with an error or were stopped, newest last. */
  readonly failures: Execution[] = [];
  /** Told of every execution as it ends. */
  onExecution: ((execution: Execution) => void) | null = null;
  /** Told of every call that reaches Google: for measuring what goes over the wire. */
  onCall: CallObserver | null = null;
  /** Every hour's round, and each execution in a new realm, as on Google; else what would come to the same is saved. */
  isExact = false;
  /** Faults for executions that a trigger starts. */
  triggerFaults: Faults | undefined;

  /** @param bundleFolder the folder that clasp pushes @param realTime as in Google's constructor */
  protected constructor(
    state: WorkspaceState,
    protected readonly bundleFolder: string,
    protected readonly realTime?: () => Instant,
  ) {
    super(new Google(state, realTime));
    this.answers = answersOf(this.google);
    const manifest: { oauthScopes?: string[]; addOns?: unknown } = JSON.parse(
      readFileSync(join(bundleFolder, 'appsscript.json'), 'utf8'),
    );
    this.scopes = manifest.oauthScopes ?? [];
    this.addOn = manifest.addOns === undefined ? null : v.parse(AddOnSchema, manifest.addOns);
  }

  get beliefs(): Beliefs {
    return this.google.beliefs;
  }

  /** What of Google is to be otherwise from now on; the rest stays as it was. */
  set beliefs(otherwise: Partial<Beliefs>) {
    this.google.state.beliefs = { ...this.google.state.beliefs, ...otherwise };
  }

  /** Whether Google has the method that makes sure of addresses; it stands in no reference. */
  get canVerifyAddresses(): boolean {
    return this.beliefs.verifyingAddresses === 'there';
  }

  set canVerifyAddresses(can: boolean) {
    this.beliefs = { verifyingAddresses: can ? 'there' : 'missing' };
  }

  /** A copy that goes its own way: for trying what a fault does to one and the same state. Kept in memory only. */
  abstract fork(): ScriptHost;

  /** Another run of the script, which lasts, takes the script lock. */
  holdLock(): void {
    this.executions += 1;
    this.google.lockHolder = this.executions;
  }

  /** Calls one of the script's functions with plain arguments. */
  run(functionName: string, values: unknown[], options: RunOptions): Execution {
    return this.execute(functionName, { kind: 'arguments', values }, options);
  }

  /** Calls one of the script's functions with an event, as Google does. */
  runEvent(functionName: string, event: object, options: RunOptions): Execution {
    return this.execute(functionName, { kind: 'plain', event }, options);
  }

  /** Sends a form as a person does, then fires the triggers that wait for it. */
  submit(formId: string, submission: Submission): SubmissionResult {
    const form = this.form(formId);
    const result = submit(this.google, form, submission);
    if (result.isAccepted) {
      for (const trigger of this.triggers.filter(({ sourceId, isOff }) => sourceId === formId && !isOff)) {
        this.execute(
          trigger.handler,
          { kind: 'formSubmit', formId, responseId: result.response.id, triggerUid: trigger.id },
          { as: trigger.owner, ...(this.triggerFaults ? { faults: this.triggerFaults } : {}) },
        );
      }
    }
    return result;
  }

  /** Turns the clock, firing each clock trigger when its hour comes. @param quiet leaves out what could do nothing; without, all fire */
  turnTo(instant: Instant, quiet?: QuietHours): void {
    for (;;) {
      const due = this.google.state.triggers
        .filter(({ nextAt, isOff }) => nextAt !== null && nextAt <= instant && !isOff)
        .sort((a, b) => (a.nextAt ?? 0) - (b.nextAt ?? 0))[0];
      if (due === undefined) break;
      const at = due.nextAt ?? instant;
      this.google.state.now = Math.max(this.now, at);
      due.nextAt = at + (due.everyHours ?? 1) * HOUR;
      if (!this.isExact && quiet?.standsFor(due, at)) continue;
      const execution = this.fire(due);
      quiet?.note(due, at, execution);
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

  private fire(trigger: TriggerState): Execution {
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
    return this.execute(
      trigger.handler,
      { kind: 'plain', event },
      {
        as: trigger.owner,
        ...(this.triggerFaults ? { faults: this.triggerFaults } : {}),
      },
    );
  }

  private scopesOf(email: string): { asked: readonly string[]; granted: readonly string[] } {
    const refused = this.google.state.accounts.find((known) => known.email === email)?.refuses ?? [];
    return { asked: this.scopes, granted: this.scopes.filter((scope) => !refused.includes(scope)) };
  }

  private execute(functionName: string, event: EventPlan, options: RunOptions): Execution {
    this.executions += 1;
    const execution = execute(this.google, this.answers, {
      functionName,
      event,
      caller: { account: options.as, execution: this.executions, scopes: this.scopesOf(options.as) },
      bundleFolder: this.bundleFolder,
      isFresh: this.isExact,
      limit: options.limit ?? SIX_MINUTES,
      faults: options.faults,
      observer: this.onCall,
    });
    for (const name of execution.calls) this.calls.set(name, (this.calls.get(name) ?? 0) + 1);
    if (execution.error !== null || execution.killed !== null) this.failures.push(execution);
    this.onExecution?.(execution);
    return execution;
  }
}
