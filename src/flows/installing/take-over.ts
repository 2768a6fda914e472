/**
 * Another account becomes the owner: first it is made sure that this account can reach what everything rests on, then the one
 * note changes. What it does not reach else, and what was deleted, is told and holds nothing up.
 */

import { PolicySignOffError, type Problem, reasonIn } from '../../common/problem';
import { documentAddress, formToEdit, workbookToOpen } from '../../register/layout/links';
import type { Register } from '../../register/model';
import type { Notes } from '../notes';
import type { Ports } from '../ports';
import { archiveFiles } from '../workbook/archives/read-archives';
import { readWholeRegister } from '../workbook/round-tabs';
import { migrateWorkbook } from './migrate-workbook';
import { busy } from './owner-lock';
import { checkPermissions } from './permissions';
import { startRunning } from './set-up';

export interface TakeOverReport {
  workbookId: string;
  owner: string;
  formerOwner: string;
  /** What was done and what is left to do, line by line. */
  did: string[];
}

/**
 * The old account has run `uninstall`; or it is closed and cannot, and its rounds are seen to have stopped; or somebody
 * says that they have.
 */
export type OldAccount = 'has uninstalled' | 'is closed' | 'is closed and its rounds have stopped';

/**
 * @throws {PolicySignOffError} with what to do first; nothing is changed then
 */
export function takeOver(ports: Ports, oldAccount: OldAccount): TakeOverReport {
  checkPermissions(ports);
  const owner = ports.whoAmI();
  let report: TakeOverReport | null = null;
  ports.underLock(() => {
    const notes = ports.readNotes();
    const formerOwner = checkReleased(notes, owner, oldAccount);
    if (oldAccount === 'is closed') checkStopped(ports, notes, owner);
    checkWorkbook(ports, notes);
    const isClosed = oldAccount !== 'has uninstalled';
    checkForms(ports, notes, isClosed);
    const ours = { ...notes, owner };
    migrateWorkbook(ports, ours);
    const left = leftToDo(ports, ours, formerOwner, isClosed);
    ports.writeNotes({ owner, formerOwner: '' });
    startRunning(ports, ours);
    report = {
      workbookId: notes.workbookId,
      owner,
      formerOwner,
      did: [`Policy Sign-off now runs under ${owner}. Everything continues where ${formerOwner} left off.`, ...left],
    };
  });
  if (report === null) throw busy();
  return report;
}

/** @returns whose it was until now */
function checkReleased({ owner, formerOwner, workbookId }: Notes, account: string, old: OldAccount): string {
  if (workbookId === '') {
    throw refused('NOT_SET_UP', 'There is nothing to take over yet. Please run "setUp" in the script editor once.');
  }
  if (owner !== '' && owner !== account && old === 'has uninstalled') {
    const message = `Policy Sign-off runs under ${owner}. Please run "uninstall" in the script editor with that account first. Only if that account has been closed for good, run "takeOverFromClosedAccount" instead.`;
    throw refused('OWNER_NOT_RELEASED', message);
  }
  return owner === '' ? formerOwner : owner;
}

/** A closed account's hourly round runs no more; one that ran just now speaks of an account that is alive. */
const QUIET_FOR = 2 * 3_600_000;

function checkStopped(ports: Ports, { owner, round }: Notes, account: string): void {
  if (owner === '' || owner === account || ports.millisecondsSince(round.at) > QUIET_FOR) return;
  const { time } = ports.dayOf(round.at);
  throw refused(
    'OLD_ROUNDS_RUN',
    `The hourly check of ${owner} ran at ${time}, less than two hours ago, so that account seems to be in use. If somebody can sign in to it, run "uninstall" there and then "takeOver" here. If it has just been closed, wait until two hours have passed and run this again.`,
  );
}

function checkWorkbook(ports: Ports, { workbookId }: Notes): void {
  try {
    ports.listTabs(workbookId);
  } catch (error) {
    const message = `This account does not have access to the register yet. Open ${workbookToOpen(workbookId)} with this account, open the Policy Sign-off panel on the right, allow access to this file, and run this again. If it does not open, the register has to be transferred first (docs/hand-over.md). ${reasonIn(error)}`;
    throw refused('WORKBOOK_NOT_GRANTED', message);
  }
}

/** Whether this account reaches a file: Google refuses whatever is asked of one that it does not. */
function isReached(ask: () => unknown): boolean {
  try {
    ask();
    return true;
  } catch {
    return false;
  }
}

/**
 * Every form that still collects, since an answer that cannot be read is a signature that is not seen; and those being built. What
 * was deleted with a closed account can be given to nobody: where another form is here, or it is marked as withdrawn, it holds nothing up.
 */
function checkForms(ports: Ports, notes: Notes, isClosed: boolean): void {
  const forms = formsMeant(notes);
  const closed = notReached(ports, forms);
  if (closed.length === 0 || (isClosed && (closed.length < forms.length || areWithdrawn(ports, notes, closed)))) return;
  const links = closed.map(linkOfForm);
  const { which, it, wasIt } = wordsFor(closed.length, 'form');
  const deleted = isClosed
    ? ` If ${wasIt} deleted with the old account, enter the day of that under "Withdrawn on" of each version in the tab Versions, and run this again.`
    : '';
  const message = `This account cannot open ${which} yet. Please transfer ${it} in Google Drive (docs/hand-over.md) and run this again.${deleted} ${links.join(', ')}`;
  throw refused('FORMS_NOT_HANDED_OVER', message);
}

function areWithdrawn(ports: Ports, notes: Notes, forms: readonly FormMeant[]): boolean {
  const { versions } = readWholeRegister(ports, notes);
  return forms.every((form) => versions.some((one) => one.version === form.version && one.withdrawnOn !== null));
}

function formsMeant({ openForms, jobs }: Pick<Notes, 'openForms' | 'jobs'>): FormMeant[] {
  const begun = jobs.filter((job) => job.formId !== '' && !openForms.some((form) => form.formId === job.formId));
  return [...openForms.filter(({ trouble }) => trouble !== 'gone'), ...begun];
}

type FormMeant = { formId: string; version: string };

function notReached(ports: Ports, forms: readonly FormMeant[]): FormMeant[] {
  return forms.filter(({ formId }) => !isReached(() => ports.countAnswers(formId)));
}

function linkOfForm({ formId, version }: FormMeant): string {
  return `${version}: ${formToEdit(formId)}`;
}

/** How what cannot be opened is called, and referred to after that. */
function wordsFor(count: number, one: string): { which: string; it: string; isIt: string; wasIt: string } {
  const it = count === 1 ? 'it' : 'them';
  const [isIt, wasIt] = count === 1 ? ['it is', 'it was'] : ['they are', 'they were'];
  return { which: count === 1 ? `one ${one}` : `${count} ${one}s`, it, isIt, wasIt };
}

/** Archives, of which only years long ago need one; the forms of visitors, and those that were gone under the old account. */
function leftBehind(ports: Ports, notes: Notes, register: Register, isClosed: boolean): string[] {
  const archives = archiveFiles(register, notes).filter(({ file }) => !isReached(() => ports.listTabs(file)));
  const forms = notReached(ports, [
    ...notes.openForms.filter(({ trouble }) => trouble === 'gone'),
    ...notes.visitorForms
      .filter(({ formId }) => formId !== '')
      .map(({ formId, version }) => ({ formId, version: `${version} for visitors` })),
  ]);
  const ofStaff = isClosed ? notReached(ports, formsMeant(notes)) : [];
  const [ofArchives, ofSigned, ofForms] = [
    wordsFor(archives.length, 'archive'),
    wordsFor(ofStaff.length, 'form'),
    wordsFor(forms.length, 'form'),
  ];
  const links = archives.map(({ file, year }) => `${year}: ${workbookToOpen(file)}`);
  return [
    ...(links.length === 0
      ? []
      : [
          `This account cannot open ${ofArchives.which} of the register yet, and takes over without ${ofArchives.it}. Please transfer ${ofArchives.it} in Google Drive (docs/hand-over.md), open ${ofArchives.it} with this account, and allow access in the Policy Sign-off panel on the right; until then nobody is erased, and pages that need earlier years are not made. If one was deleted, To check asks about it from tomorrow on. ${links.join(', ')}`,
        ]),
    ...(ofStaff.length === 0
      ? []
      : [
          `This account cannot open ${ofSigned.which} that staff sign, and takes over without ${ofSigned.it}: what was signed there since the last hourly check is not seen, and nobody is emailed about ${ofSigned.it}. If ${ofSigned.isIt} still there, please transfer ${ofSigned.it} in Google Drive (docs/hand-over.md). If ${ofSigned.wasIt} deleted with the old account, please withdraw each version in the panel beside its document and publish it again. ${ofStaff.map(linkOfForm).join(', ')}`,
        ]),
    ...(forms.length === 0
      ? []
      : [
          `This account cannot open ${ofForms.which}, and takes over without ${ofForms.it}. If a form was deleted, there is nothing to do; if it is still there, please transfer it in Google Drive (docs/hand-over.md): until then nobody is erased in it. ${forms.map(linkOfForm).join(', ')}`,
        ]),
  ];
}

/** What only a person can do: documents are given one by one, and the address for answers is a person's choice. */
function leftToDo(ports: Ports, notes: Notes, formerOwner: string, isClosed: boolean): string[] {
  const register = readWholeRegister(ports, notes);
  const { policies, settings } = register;
  const documents = policies
    .filter(({ documentId }) => !isReached(() => ports.readDocument(documentId)))
    .map(
      ({ title, documentId }) =>
        `Open ${documentAddress(documentId)}edit ("${title}") with this account and allow access in the Policy Sign-off panel; until then no new version of it can be published.`,
    );
  const isOldAddress = settings.contactEmail.toLowerCase() === formerOwner;
  const contact = `Replies to emails still go to ${formerOwner}. If that account is closed, change "Contact email" in the tab Settings.`;
  return [
    ...leftBehind(ports, notes, register, isClosed),
    ...documents,
    ...(isOldAddress ? [contact] : []),
    ...(notes.handouts.length > 0 ? [handoutsOf(formerOwner)] : []),
  ];
}

/** Files that one account has made another cannot delete; the note of them is gone with the next morning's look. */
function handoutsOf(formerOwner: string): string {
  return `Slips and posters that were made under ${formerOwner} today are in that account's Google Drive. Please delete them there (they begin with "Slips for" or "Poster"), since the codes on slips still work.`;
}

function refused(code: Problem['code'], message: string): PolicySignOffError {
  return new PolicySignOffError({ code, message: `${message} Nothing was changed.` });
}
