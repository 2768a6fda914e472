/** Once, by the business manager: the register workbook and the hourly round. Running it again does no harm. */

import { PolicySignOffError } from '../../common/problem';
import { workbookToOpen } from '../../register/layout/links';
import { LAYOUT } from '../../register/layout/migrations';
import { planWorkbook } from '../../register/layout/workbook-plan';
import type { Notes } from '../notes';
import type { Ports } from '../ports';
import { madeNow } from './hourly-trigger';
import { migrateWorkbook } from './migrate-workbook';
import { busy, checkOwner } from './owner-lock';
import { checkPermissions } from './permissions';
import { checkServices } from './services';

export interface SetUpReport {
  workbookId: string;
  owner: string;
  /** What was done and what to do next, line by line. */
  did: string[];
}

/** @throws {PolicySignOffError} where something is missing, with what to do first, or where another run is at work */
export function setUp(ports: Ports): SetUpReport {
  checkPermissions(ports);
  checkServices(ports);
  const reports: SetUpReport[] = [];
  ports.underLock(() => reports.push(install(ports)));
  const [report] = reports;
  if (report === undefined) throw busy();
  return report;
}

function install(ports: Ports): SetUpReport {
  const owner = ports.whoAmI();
  const notes = ports.readNotes();
  checkMaySetUp(notes, owner);
  const plan = planWorkbook(owner);
  let { workbookId } = notes;
  const isNew = workbookId === '';
  if (isNew) {
    workbookId = ports.createWorkbook(plan);
    ports.writeNotes({ owner, workbookId, layout: LAYOUT, hourly: madeNow(ports, notes) });
  } else if (notes.owner === '') {
    ports.writeNotes({ owner, formerOwner: '' });
  }
  if (ports.isUnfinished(workbookId)) ports.formatWorkbook(workbookId, plan);
  const hasGrown = !isNew && migrateWorkbook(ports, { ...notes, owner });
  startRunning(ports, notes);
  const link = workbookToOpen(workbookId);
  const did = [
    isNew ? `The register has been created: ${link}` : `The register already exists: ${link}`,
    ...(hasGrown ? ['It has been brought up to date with this release; everything you entered is unchanged.'] : []),
    `Every hour Policy Sign-off checks who has signed and who is due, running under ${owner}.`,
    'Next: fill in the tabs Staff, Calendar and Settings. Then open a policy in Google Docs and the Policy Sign-off panel beside it.',
  ];
  return { workbookId, owner, did };
}

/** What runs by itself: the hourly round, and for speed the triggers of forms that are open. */
export function startRunning(ports: Ports, notes: Notes): void {
  const { openForms, workbookId } = notes;
  ports.renewHourlyRound();
  const open = openForms.filter(({ closedOn }) => closedOn === '');
  const looked = open.map((form) => ({ ...form, isWatched: ports.watchForm(form.formId) }));
  const changed = looked.filter(({ isWatched }, index) => isWatched !== open[index]?.isWatched);
  // Of a register that is new it was noted with it.
  if (workbookId !== '') ports.writeNotes({ openForms: changed, hourly: madeNow(ports, notes) });
}

function checkMaySetUp(notes: Notes, account: string): void {
  if (notes.owner === '' && notes.formerOwner !== '' && notes.formerOwner !== account) {
    throw new PolicySignOffError({
      code: 'RELEASED_BY_ANOTHER',
      message: `The register belonged to ${notes.formerOwner}, which has released it. Nothing was changed. To continue with it as ${account}, run "takeOver" (docs/hand-over.md).`,
    });
  }
  checkOwner({ ...notes, owner: notes.owner || account }, account);
}
