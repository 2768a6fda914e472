/**
 * The script's side of a call to Google. Runs inside the script's own context, so that what comes back is made of that
 * context's arrays and objects and `instanceof` holds, as on Google.
 */
import type { CallAnswer, CallName, GoogleCalls } from '../contract';

/** Put into the context by script/execution.ts: the one door to the outside. */
declare const __google: (name: string, args: unknown[], argsJson: string | null) => CallAnswer;
declare const __now: () => number;
declare const __log: (level: string, text: string) => void;

/** Asks Google. @throws an error with Google's own text when Google refuses. */
export function ask<Name extends CallName>(
  name: Name,
  ...args: Parameters<GoogleCalls[Name]>
): ReturnType<GoogleCalls[Name]>;
export function ask(name: string, ...args: unknown[]): unknown {
  const isPlain = args.every((arg) => arg === null || typeof arg !== 'object');
  const answer = __google(name, args, isPlain ? null : JSON.stringify(args));
  if ('message' in answer) {
    const error = new Error(answer.message);
    error.name = answer.errorName;
    // As the advanced services' refusals have it (docs/google-facts.md B15).
    if (answer.code !== null) Object.assign(error, { details: { code: answer.code, message: answer.message } });
    throw error;
  }
  if ('fresh' in answer) return adopted(answer.fresh);
  return JSON.parse(answer.json);
}

/** Makes lists and records of this context of an answer's; a row's cells are plain values and need no look. */
function adopted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const isList = Array.isArray(value);
  Object.setPrototypeOf(value, isList ? Array.prototype : Object.prototype);
  const parts: unknown[] = isList ? value : Object.values(value);
  const isRow = isList && (parts.length === 0 || typeof parts[0] !== 'object');
  if (!isRow) for (const part of parts) adopted(part);
  return value;
}

/** Milliseconds since 1970, by the Workspace's own clock. */
export function now(): number {
  return __now();
}

/** Prints a line into the execution's log. @param level "INFO", "WARNING" or "ERROR" */
export function log(level: string, text: string): void {
  __log(level, text);
}

/** Keys that JavaScript itself looks up on any object. */
const ASKED_BY_THE_LANGUAGE = new Set(['then', 'toJSON', 'constructor', 'valueOf', 'toString', 'prototype']);

/**
 * A service object that says so when a script uses something that the local Workspace does not have, instead of
 * answering `undefined is not a function`.
 * @param name what Google prints for the object: "Form"
 */
export function service<T extends object>(name: string, members: T): T {
  Object.defineProperty(members, 'toString', { value: () => name, enumerable: false });
  return new Proxy(members, {
    get(target, key, receiver) {
      if (typeof key === 'string' && !(key in target) && !ASKED_BY_THE_LANGUAGE.has(key)) {
        throw new Error(`Not in the local Workspace: ${name}.${key}`);
      }
      return Reflect.get(target, key, receiver);
    },
  });
}

/** Google's text when a method is called with arguments that it does not take (docs/google-facts.md D012, U004). */
export function wrongArguments(method: string, args: unknown[]): Error {
  const types = args.map((arg) => (arg === null ? '(null)' : typeof arg === 'object' ? 'Object' : cap(typeof arg)));
  const error = new Error(`The parameters (${types.join(',')}) don't match the method signature for ${method}.`);
  error.name = 'Exception';
  return error;
}

function cap(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** An enumeration of Google's: each member prints as its own name (docs/google-facts.md F009). */
export function enumeration<const Names extends readonly string[]>(...names: Names): { [Name in Names[number]]: Name };
export function enumeration(...names: string[]): Record<string, string> {
  return Object.freeze(Object.fromEntries(names.map((name) => [name, name])));
}
