/**
 * Where the script runs: a context with the services and the bundle, loaded by gas-local, that has what Apps Script has
 * and nothing else. Google makes a new one for each execution. Here one serves the product's executions after one
 * another, since its bundle keeps nothing from one to the next (tests/bundle-keeps-nothing.test.ts), and days leave the
 * same behind either way (tests/commands/simulation/quiet-hours.test.ts): its code is compiled and warm, which halves the
 * time of a school year.
 */
import { join } from 'node:path';
import vm from 'node:vm';
import gas from 'gas-local';
import type { CallAnswer, CallName, Instant } from '../contract';
import type { Beliefs } from '../server/beliefs';
import { bundleScripts, servicesScript } from './scripts';
import { takeAway } from './services-off';

/** What the execution that is in the realm gives it. */
export interface Outside {
  now: () => Instant;
  log: (line: string) => void;
  /** @param argsJson the arguments where they are more than plain values */
  answer: (name: CallName, args: unknown[], argsJson: string | null) => CallAnswer;
}

/** The folder that gas-local loads. */
const LOADER = join(__dirname, 'loader');

/** A realm is some megabytes: so many wait for the next execution. */
const MOST_WAITING = 4;

interface Realm {
  /** The bundle as it was built then, and what is believed of Google. */
  key: string;
  context: vm.Context;
  outside: Outside;
}

declare global {
  /** Of a process that loads this module several times: jest does for each file of tests (tests/support/environment.cjs). */
  var waitingRealms: Set<Realm> | undefined;
}

/** The one that has waited longest comes first. */
const waiting: Set<Realm> = globalThis.waitingRealms ?? new Set();

function nobodyIsHere(): never {
  throw new Error('No execution is in this realm');
}

/** Of a realm that waits: what was outside of the execution that has ended is let go. */
const NOBODY: Outside = { now: nobodyIsHere, log: nobodyIsHere, answer: nobodyIsHere };

/**
 * Runs something in a realm that nobody else is in: what somebody does in the middle of an execution gets its own.
 * @param bundleFolder the folder that clasp pushes
 * @param isFresh in a new one, as on Google
 */
export function inRealm<T>(
  { bundleFolder, beliefs, isFresh }: { bundleFolder: string; beliefs: Beliefs; isFresh: boolean },
  outside: Outside,
  does: (context: vm.Context) => T,
): T {
  const { changedAt, isProduct } = bundleScripts(bundleFolder);
  const isKept = isProduct && !isFresh;
  const key = JSON.stringify([changedAt, bundleFolder, beliefs]);
  const known = isKept ? [...waiting].find((realm) => realm.key === key) : undefined;
  if (known !== undefined) waiting.delete(known);
  const realm = known ?? newRealm(key, bundleFolder, beliefs, outside);
  realm.outside = outside;
  try {
    return does(realm.context);
  } finally {
    realm.outside = NOBODY;
    if (isKept) waiting.add(realm);
    for (const longest of [...waiting].slice(0, -MOST_WAITING)) waiting.delete(longest);
  }
}

function newRealm(key: string, bundleFolder: string, beliefs: Beliefs, outside: Outside): Realm {
  const context = vm.createContext(
    {
      __load: () => {
        servicesScript().runInContext(context);
        takeAway(context, beliefs);
        for (const script of bundleScripts(bundleFolder).scripts) script.runInContext(context);
      },
      __now: () => realm.outside.now(),
      __log: (level: string, text: string) => realm.outside.log(`${level} ${text}`),
      __google: (name: CallName, args: unknown[], argsJson: string | null) =>
        realm.outside.answer(name, args, argsJson),
    },
    // No microtask queue of its own: the bundle is synchronous throughout (tests/bundle.test.ts holds that).
    { codeGeneration: { strings: false, wasm: false } },
  );
  const realm: Realm = { key, context, outside };
  gas.require(LOADER, context);
  return realm;
}
