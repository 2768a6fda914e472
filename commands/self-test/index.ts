/**
 * A script of its own, pushed to a project of its own (npm run conformance:push): runs every case of what we believe of
 * Google, then the product's journey, times the calls, and prints a report. Nothing of a school's is touched.
 */
import { CASES } from '../../local/conformance/cases';
import * as flows from '../../src/flows';
import { ports } from '../../src/google/ports';
import { BEFORE, JOURNEY } from './journey';
import { NOTHING_DONE, runSteps, type SelfTestProgress, type Step } from './steps';
import { TIMES_STEP, timeLines } from './times';

export { conformance } from '../../local/conformance';

/** The script property that keeps how far it has come. */
const KEY = 'self-test';

/** Pending suggestions can be made by people only. */
const BY_HAND = 'AD02';

const FACTS = CASES.map(({ facts, says: belief, holds }): Step => {
  const says = `${facts.join(', ')}: ${belief}`;
  return {
    says,
    does: (progress) => {
      if (facts.includes(BY_HAND)) progress.notTried.push(`${says} (needs a suggestion made by a person)`);
      else holds({ documentId: progress.files.document ?? '' });
    },
  };
});

/** The journey makes the workbook that times are taken of, and cleans up last. */
const STEPS: readonly Step[] = [...BEFORE, ...FACTS, ...JOURNEY.slice(0, -1), TIMES_STEP, ...JOURNEY.slice(-1)];

/** The journey's triggers name these. */
export function round(): void {
  flows.round(ports);
}

export function formSubmitted(): void {
  flows.signed(ports);
}

/** To be run in the script editor, again and again until it says that it is finished. @returns the report */
export function selfTest(): string {
  const store = PropertiesService.getScriptProperties();
  const progress = progressIn(store.getProperty(KEY));
  const toDo = runSteps(STEPS, progress, (now) => store.setProperty(KEY, JSON.stringify(now)));
  const text = toDo === null ? report(progress) : `Not finished: ${progress.step} of ${STEPS.length} steps. ${toDo}`;
  if (toDo === null) store.deleteProperty(KEY);
  console.log(text);
  return text;
}

function progressIn(text: string | null): SelfTestProgress {
  return text === null ? structuredCopy(NOTHING_DONE) : { ...NOTHING_DONE, ...JSON.parse(text) };
}

function structuredCopy(progress: SelfTestProgress): SelfTestProgress {
  return JSON.parse(JSON.stringify(progress));
}

function report({ faults, notTried, times }: SelfTestProgress): string {
  const held = STEPS.length - faults.length - notTried.length;
  return [
    `Policy Sign-off self-test: ${held} of ${STEPS.length} as the local Workspace has it, ${faults.length} otherwise, ${notTried.length} not tried.`,
    ...faults.map((fault) => `  OTHERWISE ${fault}`),
    ...notTried.map((what) => `  NOT TRIED ${what}`),
    `How long calls took (the middle of three where they can be repeated):`,
    ...timeLines(times),
    'Forms and workbooks named "Conformance" or "Self-test" that are still in Drive may be deleted.',
  ].join('\n');
}
