/** The self-test as steps that run inside a script, one after the other, until Google's time for one run is nearly up. */
import { messageOf, PolicySignOffError, refusalCode } from '../../src/common/problem';
import type { Progress, SelfTestNotes } from './notes';

export interface Step {
  says: string;
  /** Where it does not hold: what that means for a school. */
  matters: string;
  /** Where it does not hold: why the product is right all the same. */
  safe?: string;
  /** Milliseconds that it may take; TAKES where it is left out. */
  takes?: number;
  /** @throws where what it says does not hold */
  does: (progress: Progress) => void;
}

/** Only a person can do what comes next; the same step is tried again at the next run. */
export class NeedsAPerson extends Error {}

/** What cannot be tried, and why. */
export class NotTried extends Error {}

/** How the product reads a workbook. */
export const AS_VALUES = { valueRenderOption: 'UNFORMATTED_VALUE', dateTimeRenderOption: 'SERIAL_NUMBER' };

/** Google ends a run after six minutes (docs/google-facts.md G01); some seconds are kept for noting how far it has come. */
const TIME_FOR_ONE_RUN = 5.5 * 60_000;

/** Milliseconds that a step may take, unless it says otherwise: fifty calls of three seconds. */
const TAKES = 2.5 * 60_000;

/** What the product itself says will pass: its own hourly check is at work, or Google does not show a tab yet. */
const PASSING = ['BUSY', 'ANSWERS_TAB_LATE'];

/** So often one step is put off for what passes by itself; after that it counts as not holding. */
const MOST_WAITS = 3;

/**
 * @param began when this run did, milliseconds since 1970
 * @returns what a person has to do before the next run, or null once every step was tried
 */
export function runSteps(steps: readonly Step[], notes: SelfTestNotes, began: number): string | null {
  const { progress } = notes;
  let isFirstOfRun = true;
  for (let step = steps[progress.step]; step !== undefined; step = steps[progress.step]) {
    if (!isFirstOfRun && Date.now() - began + (step.takes ?? TAKES) > TIME_FOR_ONE_RUN)
      return 'Google’s time for one run is nearly up. Please click Run again.';
    isFirstOfRun = false;
    const outcome = outcomeOf(step, progress);
    const wait = outcome instanceof Error ? waitFor(outcome, progress) : null;
    if (wait !== null) {
      progress.waits += 1;
      notes.save();
      return wait;
    }
    progress.step += 1;
    progress.waits = 0;
    notes.save(
      outcome === null
        ? null
        : { kind: outcome instanceof NotTried ? 'not tried' : 'otherwise', words: messageOf(outcome) },
    );
  }
  return null;
}

function outcomeOf(step: Step, progress: Progress): unknown {
  try {
    step.does(progress);
    return null;
  } catch (error) {
    return error ?? new Error('something that says nothing was thrown');
  }
}

/** What passes by itself or is done by a person, in words; null where it is what it is. */
function waitFor(error: Error, { waits }: Progress): string | null {
  if (error instanceof NeedsAPerson) return error.message;
  if (waits >= MOST_WAITS) return null;
  if (refusalCode(error) === 429 || /Quota exceeded/i.test(error.message))
    return 'Google’s limit for one minute is used up. Please wait a minute and click Run again.';
  if (/too many times for one day/i.test(error.message))
    return `Google’s limit for one day is used up. Please click Run again tomorrow. Google says: ${error.message}`;
  if (error instanceof PolicySignOffError && PASSING.includes(error.code))
    return `Please wait two minutes and click Run again. The product says: ${error.message}`;
  return null;
}

/** Does the work and keeps how long it took. */
export function timed<Result>({ times }: Progress, name: string, work: () => Result): Result {
  const began = Date.now();
  const result = work();
  times[name] = Date.now() - began;
  return result;
}

/** The address of the account that runs the self-test. */
export function me(): string {
  return Session.getEffectiveUser().getEmail().toLowerCase();
}

/** Compares as JSON. @throws with both values and what they are */
export function expectEqual(found: unknown, expected: unknown, what: string): void {
  const [a, b] = [JSON.stringify(found), JSON.stringify(expected)];
  if (a !== b) throw new Error(`${what}: found ${a}, expected ${b}`);
}
