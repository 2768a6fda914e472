/** The self-test as steps that run inside a script, one after the other; how far it came is kept between two runs. */

/** How far a self-test has come: a script property, which holds 9 KB. */
export interface SelfTestProgress {
  /** The step that is next. */
  step: number;
  /** What did not hold, in words. */
  faults: string[];
  /** What could not be tried, and why. */
  notTried: string[];
  /** Milliseconds by the name of the call or the job. */
  times: Record<string, number>;
  /** Ids of the files that it made. */
  files: Record<string, string>;
}

export interface Step {
  says: string;
  /** @throws where what it says does not hold */
  does: (progress: SelfTestProgress) => void;
}

/** Only a person can do what comes next; the same step is tried again at the next run. */
export class NeedsAPerson extends Error {}

export const NOTHING_DONE: SelfTestProgress = { step: 0, faults: [], notTried: [], times: {}, files: {} };

/** A property holds 9 KB, and Google's messages can be long. */
const LONGEST_FAULT = 200;

/** How the product reads a workbook. */
export const AS_VALUES = { valueRenderOption: 'UNFORMATTED_VALUE', dateTimeRenderOption: 'SERIAL_NUMBER' };

/** Google stops a run after six minutes; one step may take one. */
const STOP_AFTER = 4 * 60_000;

/** @returns what a person has to do before the next run, or null once every step was tried */
export function runSteps(
  steps: readonly Step[],
  progress: SelfTestProgress,
  save: (progress: SelfTestProgress) => void,
): string | null {
  const began = Date.now();
  for (let step = steps[progress.step]; step !== undefined; step = steps[progress.step]) {
    if (Date.now() - began > STOP_AFTER) return 'Google’s time for one run is nearly up. Please click Run again.';
    try {
      step.does(progress);
    } catch (error) {
      if (error instanceof NeedsAPerson) return error.message;
      const message = error instanceof Error ? error.message : String(error);
      progress.faults.push(`${step.says}: ${message}`.slice(0, LONGEST_FAULT));
    }
    progress.step += 1;
    save(progress);
  }
  return null;
}

/** Does the work and keeps how long it took. */
export function timed<Result>({ times }: SelfTestProgress, name: string, work: () => Result): Result {
  const began = Date.now();
  const result = work();
  times[name] = Date.now() - began;
  return result;
}

/** Compares as JSON. @throws with both values and what they are */
export function expectEqual(found: unknown, expected: unknown, what: string): void {
  const [a, b] = [JSON.stringify(found), JSON.stringify(expected)];
  if (a !== b) throw new Error(`${what}: found ${a}, expected ${b}`);
}
