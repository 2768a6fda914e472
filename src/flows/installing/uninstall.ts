/** Takes away what runs by itself and leaves everything that was kept: workbook, forms and answers stay where they are. */

import { workbookToOpen } from '../../register/layout/links';
import type { Ports } from '../ports';
import { clearAllHandouts } from '../workbook/handouts';
import { underLockOfOwner } from './owner-lock';

const VISITORS_STAY =
  'Visitors are no longer erased when their time is over, though their form says so: close the forms for visitors in Google Forms, and delete their responses there and in the tabs that end in "visitors".';

export interface UninstallReport {
  workbookId: string;
  /** What was done and what can be done next, line by line. */
  did: string[];
}

/**
 * Under the lock, so that no round is stopped half-way. Afterwards `setUp` under the same account goes on as before, and
 * another account may take over.
 * @throws {PolicySignOffError} under any other account than the owner's, or where another run is at work
 */
export function uninstall(ports: Ports): UninstallReport {
  return underLockOfOwner(ports, (notes) => {
    const kept = clearAllHandouts(ports, notes);
    const removed = ports.removeTriggers();
    // Last: stopped before this, it can be run again.
    ports.writeNotes({ owner: '', formerOwner: notes.owner });
    return {
      workbookId: notes.workbookId,
      did: [
        `Policy Sign-off no longer runs by itself (${removed} timers removed), and no emails go out.`,
        `The register is kept: ${workbookToOpen(notes.workbookId)}. Forms stay open and keep their responses.`,
        ...(notes.visitorForms.length === 0 ? [] : [VISITORS_STAY]),
        ...notes.archives.files.map(({ file, year }) => `So is its archive of ${year}: ${workbookToOpen(file)}.`),
        ...kept.map(({ message }) => message),
        'To carry on as before, run "setUp" with this account. To hand over, run "takeOver" with the new one (docs/hand-over.md).',
      ],
    };
  });
}
