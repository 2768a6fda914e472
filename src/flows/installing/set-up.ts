/** Once, by the business manager: the register workbook and the hourly round. Running it again does no harm. */
import { PolicySignOffError } from '../../common/problem';
import { LAYOUT } from '../../register/layout/migrations';
import { planWorkbook } from '../../register/layout/workbook-plan';
import type { Notes } from '../notes';
import type { Ports } from '../ports';
import { bringUpToDate } from './migrate-workbook';
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
    ports.writeNotes({ owner, workbookId, layout: LAYOUT });
  } else if (notes.owner === '') {
    ports.writeNotes({ owner, formerOwner: '' });
  }
  if (ports.isUnfinished(workbookId)) ports.dressWorkbook(workbookId, plan);
  const hasGrown = !isNew && bringUpToDate(ports, { ...notes, owner });
  startRunning(ports, notes);
  const link = `https://docs.google.com/spreadsheets/d/${workbookId}/edit`;
  const did = [
    isNew ? `The register workbook is made: ${link}` : `The register workbook is there: ${link}`,
    ...(hasGrown ? ['It was brought up to date with this release; nothing in it was changed.'] : []),
    `Every hour it is looked who has signed and who is due, as ${owner}.`,
    'Next: fill in the tabs Staff, Calendar and Settings; then open a policy in Google Docs and its Policy Sign-off panel.',
  ];
  return { workbookId, owner, did };
}

/** What runs by itself: the hourly round, and for speed the triggers of forms that are open. */
export function startRunning(ports: Ports, { openForms }: Notes): void {
  ports.ensureHourlyRound();
  const open = openForms.filter(({ closedOn }) => closedOn === '');
  const looked = open.map((form) => ({ ...form, isWatched: ports.watchForm(form.formId) }));
  const changed = looked.filter(({ isWatched }, index) => isWatched !== open[index]?.isWatched);
  if (changed.length > 0) ports.writeNotes({ openForms: changed });
}

function checkMaySetUp(notes: Notes, account: string): void {
  if (notes.owner === '' && notes.formerOwner !== '' && notes.formerOwner !== account) {
    throw new PolicySignOffError({
      code: 'RELEASED_BY_ANOTHER',
      message: `The register belonged to ${notes.formerOwner}, who has released it. Nothing was changed. To go on with it as ${account}, run "takeOver" (docs/hand-over.md).`,
    });
  }
  checkOwner({ ...notes, owner: notes.owner || account }, account);
}
