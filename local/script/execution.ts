/** One execution of the script: one function called in a realm that no other is in, and each call that it makes answered. */
import type { CallAnswer, CallName, Instant } from '../contract';
import type { AllAnswers } from '../server/answers';
import { type Caller, type Google, Refusal } from '../server/google';
import { millisecondsOf, reachesGoogle } from './calls';
import { checkPayload } from './payload';
import { inRealm } from './realm';
import { SCOPES } from './scopes';
import { checkService } from './services-off';

/** What happens at one call, for trying how the product bears it. */
export type Fault =
  | { kind: 'kill'; when: 'before' | 'after' }
  /** Google refuses: the call has no effect, or had it and the answer is lost ("after"). */
  | {
      kind: 'refuse';
      message: string;
      errorName?: 'Exception' | 'GoogleJsonResponseException';
      code?: number;
      when?: 'after';
    }
  /** Somebody else does something first. */
  | { kind: 'meanwhile'; does: () => void };

export type Faults = (call: { index: number; name: CallName; args: readonly unknown[] }) => Fault | undefined;

/** Told of each call that reached Google as Google answers it: the arguments as JSON, and the answer or the refusal. */
export type CallObserver = (call: { name: CallName; sent: string; answer: CallAnswer }) => void;

export interface Execution {
  functionName: string;
  account: string;
  /** The calls that reached Google, in order. */
  calls: CallName[];
  log: string[];
  /** What the function returned. */
  result: unknown;
  /** What the function threw, as Google would list it. */
  error: { name: string; message: string } | null;
  /** Why the execution was stopped from outside, or null. */
  killed: string | null;
  /** Milliseconds by the Workspace's clock. */
  duration: number;
}

export type EventPlan =
  | { kind: 'arguments'; values: unknown[] }
  | { kind: 'plain'; event: unknown }
  | { kind: 'formSubmit'; formId: string; responseId: string; triggerUid: string };

export interface ExecutionPlan {
  functionName: string;
  event: EventPlan;
  caller: Caller;
  /** The folder that clasp pushes. */
  bundleFolder: string;
  /** In a new realm, as on Google: see realm.ts. */
  isFresh: boolean;
  /** Milliseconds: 6 minutes, 30 seconds for a card. */
  limit: number;
  faults?: Faults | undefined;
  observer: CallObserver | null;
}

/** The one call whose answer is made anew each time and shares nothing with the state. */
const FRESH: readonly CallName[] = [
  'Sheets.Spreadsheets.Values.batchGet',
  'Sheets.Spreadsheets.Values.batchGetByDataFilter',
];

/** Text, numbers, true, false and nothing are the same on both sides. */
function isPlain(value: unknown): boolean {
  return value === null || typeof value !== 'object';
}

/** Thrown into the script when it is stopped; whatever it catches, nothing that it does afterwards reaches Google. */
class Killed extends Error {}

function refusalOf({ message, errorName, code }: Extract<Fault, { kind: 'refuse' }>): Refusal {
  return new Refusal(message, errorName, code);
}

/** The door between one execution and Google. */
class Door {
  readonly calls: CallName[] = [];
  killed: string | null = null;
  /** A fault of the Workspace itself. */
  fault: { error: unknown } | null = null;
  readonly startedAt: Instant;

  constructor(
    private readonly google: Google,
    private readonly answers: AllAnswers,
    private readonly plan: ExecutionPlan,
  ) {
    this.startedAt = google.now;
  }

  /** @param argsJson the arguments where they are more than plain values */
  answer(name: CallName, args: unknown[], argsJson: string | null): CallAnswer {
    const before = this.calls.length;
    const answer = this.answered(name, args, argsJson);
    if (this.calls.length > before) this.plan.observer?.({ name, sent: argsJson ?? JSON.stringify(args), answer });
    return answer;
  }

  private answered(name: CallName, args: unknown[], argsJson: string | null): CallAnswer {
    try {
      checkPayload(name, argsJson ?? '');
      const value = this.reach(name, argsJson === null ? [...args] : JSON.parse(argsJson));
      return FRESH.includes(name) || isPlain(value) ? { fresh: value } : { json: JSON.stringify(value) };
    } catch (error) {
      if (error instanceof Refusal) return { errorName: error.errorName, message: error.message, code: error.code };
      if (error instanceof Killed) return { errorName: 'Error', message: error.message, code: null };
      // The script may not swallow it.
      this.fault ??= { error };
      this.killed ??= 'stopped by a fault of the local Workspace';
      return { errorName: 'Error', message: described(error).message, code: null };
    }
  }

  private reach(name: CallName, args: unknown[]): unknown {
    const { caller, limit, faults } = this.plan;
    if (this.killed !== null) throw new Killed(this.killed);
    const wanted = SCOPES[name];
    if (wanted.length > 0 && !wanted.some((scope) => caller.scopes.granted.includes(scope))) {
      throw new Refusal(`You do not have permission to call ${name}. Required permissions: ${wanted.join(' || ')}`);
    }
    if (!reachesGoogle(name)) return Reflect.apply(this.answers[name], null, [caller, ...args]);

    const planned = faults?.({ index: this.calls.length, name, args });
    this.calls.push(name);
    if (planned?.kind === 'kill' && planned.when === 'before') this.kill(`killed before ${name}`);
    if (planned?.kind === 'meanwhile') planned.does();
    this.google.state.now += millisecondsOf(name);
    if (this.google.now - this.startedAt > limit) this.kill('Exceeded maximum execution time');
    if (planned?.kind === 'refuse' && planned.when !== 'after') throw refusalOf(planned);
    checkService(this.google.beliefs, name);
    const value: unknown = Reflect.apply(this.answers[name], null, [caller, ...args]);
    if (planned?.kind === 'kill' && planned.when === 'after') this.kill(`killed after ${name}`);
    if (planned?.kind === 'refuse' && planned.when === 'after') throw refusalOf(planned);
    return value;
  }

  private kill(why: string): never {
    this.killed = why;
    throw new Killed(why);
  }
}

/** Runs one function from beginning to end. @throws only for a fault of the Workspace itself */
export function execute(google: Google, answers: AllAnswers, plan: ExecutionPlan): Execution {
  const door = new Door(google, answers, plan);
  const log: string[] = [];
  const outside = {
    now: () => google.now,
    log: (line: string) => void log.push(line),
    answer: (...call: Parameters<Door['answer']>) => door.answer(...call),
  };
  let result: unknown;
  let thrown: Execution['error'] = null;
  try {
    result = inRealm({ ...plan, beliefs: google.beliefs }, outside, (context) => {
      const run: unknown = Reflect.get(context, plan.functionName);
      if (typeof run !== 'function') throw new Error(`Script function not found: ${plan.functionName}`);
      return toHost(Reflect.apply(run, undefined, argumentsOf(context, plan.event)));
    });
  } catch (error) {
    thrown = described(error);
  }
  if (google.lockHolder === plan.caller.execution) google.lockHolder = null;
  if (door.fault !== null) throw door.fault.error;
  return {
    functionName: plan.functionName,
    account: plan.caller.account,
    calls: door.calls,
    log,
    result,
    error: door.killed === null ? thrown : null,
    killed: door.killed,
    duration: google.now - door.startedAt,
  };
}

/** What the script is called with, made inside its own context. */
function argumentsOf(context: object, event: EventPlan): unknown[] {
  const make: unknown = Reflect.get(context, '__events');
  const call = (name: 'plain' | 'formSubmit', ...args: unknown[]): unknown => {
    const maker: unknown = typeof make === 'object' && make !== null ? Reflect.get(make, name) : undefined;
    return typeof maker === 'function' ? Reflect.apply(maker, undefined, args) : undefined;
  };
  if (event.kind === 'arguments') return event.values.map((value) => call('plain', JSON.stringify(value)));
  if (event.kind === 'plain') return [call('plain', JSON.stringify(event.event))];
  return [call('formSubmit', event.formId, event.responseId, event.triggerUid)];
}

/** A plain copy, made of the host's own arrays and objects. */
function toHost(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}

function described(error: unknown): { name: string; message: string } {
  if (typeof error === 'object' && error !== null) {
    return { name: String(Reflect.get(error, 'name')), message: String(Reflect.get(error, 'message')) };
  }
  return { name: 'Error', message: String(error) };
}
