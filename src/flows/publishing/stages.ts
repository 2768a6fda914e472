/** What the manager does with a form that is built: goes through it alone, publishes it for a day to come, changes her mind. */
import type { Day } from '../../common/day';
import { PolicySignOffError } from '../../common/problem';
import { underLockOfOwner } from '../installing/owner-lock';
import { isResting, type Job, type PublishRequest } from '../notes/job';
import type { Ports } from '../ports';
import { emptyForm } from './empty-form';

/**
 * Publishes the form for the owner alone. It is not linked and not collected: what is sent in it counts for nobody.
 * @throws {PolicySignOffError} where no form is built for the document, or another run is at work
 */
export function rehearse(ports: Ports, documentId: string): void {
  changeJob(ports, documentId, (job, owner) => {
    // Noted first: whatever is published from here on is emptied before anybody else gets in.
    const begun: Job = { ...job, stage: 'rehearsal', isOpen: false };
    ports.writeNotes({ jobs: [begun] });
    const open = (): string[] => ports.openForm(job.formId, [owner], () => true).refused;
    // Asked twice against a passing failure; whoever owns a form may be let in without being named.
    if (open().length > 0) open();
    ports.writeNotes({ jobs: [{ ...begun, isOpen: true }] });
  });
}

/** The form is shut again, and what was sent in it deleted. @throws {PolicySignOffError} as `rehearse`, or where an answer is left */
export function endRehearsal(ports: Ports, documentId: string): void {
  changeJob(ports, documentId, (job) => {
    emptyForm(ports, job.formId);
    ports.writeNotes({ jobs: [{ ...job, stage: 'built' }] });
  });
}

export interface Schedule {
  /** As it was chosen. */
  firstEmail: string;
  /** The first day on which staff are let in; "" until somebody says so. */
  opensOn: Day | '';
}

/** Staff are let in by the round that writes the first email about it. @throws {PolicySignOffError} as `endRehearsal` */
export function publishFor(ports: Ports, documentId: string, { firstEmail, opensOn }: Schedule): void {
  changeJob(ports, documentId, (job) => {
    if (job.stage === 'rehearsal') emptyForm(ports, job.formId);
    const decidedAt = ports.readClock().instant;
    ports.writeNotes({ jobs: [{ ...job, stage: 'waiting', firstEmail, opensOn, decidedAt }] });
  });
}

/** What is chosen on the card before publishing. */
export interface BeforeFirstEmail {
  /** As it was chosen. */
  firstEmail: string;
  /**
   * The first day on which the version is in force, "" for the day on which staff are let in; what is asked of those who
   * signed the version before; who approved it. What is left out stays.
   */
  request: Pick<PublishRequest, 'inForceFrom' | 'askedBefore' | 'approvedBy'>;
}

/** @throws as `rehearse` */
export function chooseBeforeFirstEmail(ports: Ports, documentId: string, chosen: BeforeFirstEmail): void {
  changeJob(ports, documentId, (job) => {
    const request = { ...job.request, ...chosen.request };
    ports.writeNotes({ jobs: [{ ...job, firstEmail: chosen.firstEmail, request }] });
  });
}

/** Back to a form that is built and not published. @throws {PolicySignOffError} as `rehearse` */
export function stopWaiting(ports: Ports, documentId: string): void {
  changeJob(ports, documentId, (job) => {
    if (job.stage === 'waiting') ports.writeNotes({ jobs: [{ ...job, stage: 'built' }] });
  });
}

/** What is said where the form that somebody means is published, withdrawn or made anew meanwhile. */
export function noFormBuilt(): PolicySignOffError {
  const message = 'No form is waiting for this policy any more. Please close the panel and open it again.';
  return new PolicySignOffError({ code: 'NO_FORM_BUILT', message });
}

function changeJob(ports: Ports, documentId: string, work: (job: Job, owner: string) => void): void {
  underLockOfOwner(ports, (notes) => {
    const job = notes.jobs.find((one) => one.documentId === documentId);
    if (job === undefined || !isResting(job)) {
      throw noFormBuilt();
    }
    work(job, notes.owner);
  });
}
