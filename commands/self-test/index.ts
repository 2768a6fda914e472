/**
 * A script of its own, pushed to a project of its own (npm run conformance:push): runs every case of what we believe of
 * Google, then the product's journey, times the calls, and prints a report. Nothing of a school's is touched.
 */
import { GROUPS } from '../../local/conformance/cases';
import { CannotTell, tried } from '../../local/conformance/cases/case';
import * as flows from '../../src/flows';
import { checkPermissions } from '../../src/flows/installing/permissions';
import { servicesProblem } from '../../src/flows/installing/services';
import { ports } from '../../src/google/ports';
import { CLEAN_UP } from './clean-up';
import { BEFORE, JOURNEY } from './journey';
import { forgetAll, notesOfOthers, SelfTestNotes } from './notes';
import { report } from './report';
import { NotTried, runSteps, type Step } from './steps';
import { TIMES_STEPS } from './times';

export { conformance } from '../../local/conformance';

/** Pending suggestions can be made by people only. */
const BY_HAND = 'AD02';

const FACTS = GROUPS.flatMap(({ cases, matters }) =>
  cases.map(
    (one): Step => ({
      says: `${one.facts.join(', ')}: ${one.says}`,
      matters,
      ...(one.safe === undefined ? {} : { safe: one.safe }),
      does: ({ files, left }) => {
        if (one.facts.includes(BY_HAND)) throw new NotTried('it needs a suggestion made by a person');
        const { fault, left: notBinned } = tried(one, { documentId: files.document ?? '' });
        left.push(...notBinned);
        if (fault !== null) throw fault instanceof CannotTell ? new NotTried(fault.message) : fault;
      },
    }),
  ),
);

/** The journey makes the workbook that times are taken of. */
const STEPS: readonly Step[] = [
  ...BEFORE,
  ...FACTS,
  ...JOURNEY.slice(0, -1),
  ...TIMES_STEPS,
  ...JOURNEY.slice(-1),
  CLEAN_UP,
];

/** The journey's triggers name these. */
export function round(): void {
  flows.hourly(ports);
}

export function formSubmitted(): void {
  flows.signed(ports);
}

/** To be run in the script editor, again and again until it says that it is finished. @returns the report */
export function selfTest(): string {
  const began = Date.now();
  checkPermissions(ports);
  const notes = SelfTestNotes.read();
  const hindrance = whatIsInTheWay(notes);
  if (hindrance !== null) return said([hindrance]);
  const toDo = runSteps(STEPS, notes, began);
  if (toDo !== null) return said([`Not finished: ${notes.progress.step} of ${STEPS.length} steps. ${toDo}`]);
  const text = said(report(STEPS, notes.findings(), notes.progress));
  forgetAll();
  return text;
}

/** In one sentence, before anything is made. */
function whatIsInTheWay({ isNew }: SelfTestNotes): string | null {
  const off = ports.servicesOff();
  if (off.length > 0) return servicesProblem(off, 'selfTest').message;
  if (!isNew || notesOfOthers().length === 0) return null;
  return 'This script project has notes of something else, perhaps of a register that is in use, and the self-test puts everything that it sees into the bin. Nothing was done. Please make a project of its own for it with "npm run conformance:push".';
}

function said(parts: readonly string[]): string {
  for (const part of parts) console.log(part);
  return parts.join('\n');
}
