/**
 * Somebody is erased: first the forms let the person in no more, then everything in the workbook changes in one call. It is
 * noted before it begins: stopped in between, the next round goes on, since the addresses are known until the last call.
 * What the forms themselves hold is told, and deleted only when that is confirmed in a second step.
 */

import { messageOf, PolicySignOffError, reasonIn } from '../../../common/problem';
import { planErasing } from '../../../register/erasure/erase';
import { isOnHold, onHold } from '../../../register/erasure/hold';
import { type PersonReferences, personReferencesOf } from '../../../register/erasure/person-references';
import { withoutSums } from '../../../register/laws/changed-ledgers';
import type { Register } from '../../../register/model';
import { leftOn } from '../../../register/people/employment';
import { erasedName } from '../../../register/people/erased';
import type { TabProblem } from '../../../register/workbook/tab';
import { STAFF } from '../../../register/workbook/tabs';
import { underLockOfOwner } from '../../installing/owner-lock';
import { countersignLabel, type Notes, type OpenForm } from '../../notes';
import { isResting } from '../../notes/job';
import type { Ports } from '../../ports';
import { archiveFiles, readRegisterOfAllYears, writeArchive } from '../../workbook/archives/read-archives';
import { clearAllHandouts } from '../../workbook/handouts';
import { everyForm } from '../../workbook/round-tabs';
import { confirmationFor, countedByVersion, inForms, PORTION } from './answers';

export interface EraseReport {
  /** What stands for the person now. */
  standsFor: string;
  /** Cells, notes and titles that changed. */
  cells: number;
  /** Forms that let the person in, and no longer do. */
  forms: number;
  /** Tabs in which somebody else must be written now. */
  toCorrect: string[];
  /** Names and addresses that are somebody else's, too: please look through what mentions them. */
  left: string[];
  /** Forms that could not be opened, and why: they may still let the person in. */
  notOpened: string[];
  /** What the forms themselves still hold, under the name as it was typed. */
  inForms: { version: string; answers: number }[];
  /** What to hand to `eraseAnswers` to delete that, too; "" where there is nothing. */
  confirmation: string;
}

/** @param number the person's, in the column Number of Staff. @throws {PolicySignOffError} for somebody who still works here */
export function erasePerson(ports: Ports, number: number): EraseReport {
  return underLockOfOwner(ports, (notes) => {
    const register = readRegisterOfAllYears(ports, notes);
    checkErasable(ports, notes, personReferencesOf(register, number, [notes.owner]));
    ports.writeNotes({ erasing: [...new Set([...notes.erasing, number])] });
    // The person may have a slip. One that Google does not delete now is tried again, and told, by the round.
    clearAllHandouts(ports, notes);
    return erase(ports, notes, register, number);
  });
}

/**
 * Goes on with what was begun and stopped, once the round has the lock: a portion each hour, since a year's leavers are noted together.
 * @returns what could not be done yet, for `To check`; the next round tries again
 */
export function carryOnErasing(ports: Ports, notes: Notes): TabProblem[] {
  const { instant } = ports.readClock();
  return notes.erasing.flatMap((number): TabProblem[] => {
    if (ports.millisecondsSince(instant) > PORTION) return [];
    try {
      const current = ports.readNotes();
      const register = readRegisterOfAllYears(ports, current);
      const person = register.people.find((one) => one.number === number);
      if (person !== undefined && isOnHold(person, ports.readClock().today)) return [waitsForHold(number)];
      erase(ports, current, register, number);
      return [];
    } catch (error) {
      const message = `The data of number ${number} could not be erased completely yet; it is tried again every hour. ${reasonIn(error)}`;
      return [{ code: 'ERASING_STOPPED', tab: STAFF.title, row: null, message }];
    }
  });
}

/** Somebody was put on hold after the erasing was begun and before it was done. */
function waitsForHold(number: number): TabProblem {
  const message = `The data of number ${number} were to be erased, and the person is on hold now. Nothing is erased before the day under "On hold until" in Staff is over.`;
  return { code: 'ERASING_HELD', tab: STAFF.title, row: null, message };
}

/** May be done twice: what is erased already stays as it is. @param number of somebody whose erasing is noted as begun */
export function erase(ports: Ports, notes: Notes, register: Register, number: number): EraseReport {
  const references = personReferencesOf(register, number, [notes.owner]);
  const { forms, notOpened } = shutOut(ports, notes, register, references);
  // The register last: the person's addresses are known from it until then.
  const files = [...archiveFiles(register, notes).map(({ file }) => file), notes.workbookId];
  const done = files.map((file) => {
    const plan = planErasing(register, references, ports.readEveryCell(file));
    if (plan.changes.length > 0) writeArchive(ports, { file }, plan.changes);
    return plan;
  });
  const cells = done.reduce((sum, plan) => sum + plan.cells, 0);
  const toCorrect = done.flatMap((plan) => plan.toCorrect);
  const left = done[done.length - 1]?.left ?? [];
  const now = ports.readNotes();
  ports.writeNotes({
    openForms: withoutCountersigner(now, references),
    erasing: now.erasing.filter((one) => one !== number),
    erased: [...new Set([...now.erased, number])],
    round: { ...now.round, rows: withoutSums(now.round.rows, null) },
  });
  return {
    standsFor: erasedName(number),
    cells,
    forms,
    toCorrect,
    left,
    notOpened,
    inForms: countedByVersion(inForms(references)),
    confirmation: confirmationFor(references),
  };
}

/** The notes of forms that were the person's own to countersign in; nobody waits there, and the next round closes them. */
function withoutCountersigner({ openForms }: Notes, { number, addresses, shared }: PersonReferences): OpenForm[] {
  const countersigner = erasedName(number);
  return openForms
    .filter((form) => addresses.includes(form.countersigner) && !shared.includes(form.countersigner))
    .map((form) => ({
      ...form,
      countersigner,
      version: countersignLabel(form.countersigns, countersigner),
      refused: [],
    }));
}

/** @throws {PolicySignOffError} for somebody who still works here, is on hold, or is the account that everything runs as */
export function checkErasable(ports: Ports, notes: Notes, { number, person, addresses }: PersonReferences): void {
  const { today } = ports.readClock();
  if (person !== null && leftOn(person, today) === null) {
    throw new PolicySignOffError({
      code: 'STILL_HERE',
      message: `${person.name} (number ${number}) still works here, so their name is still needed. Please enter the last working day under "Leaves on" in Staff first.`,
    });
  }
  if (person !== null && isOnHold(person, today)) throw onHold(person);
  if (addresses.includes(notes.owner)) {
    throw new PolicySignOffError({
      code: 'IS_OWNER',
      message: `${notes.owner} is the account that Policy Sign-off runs under. Please hand over to another account first.`,
    });
  }
  if (notes.jobs.some((job) => !isResting(job))) {
    throw new PolicySignOffError({
      code: 'PUBLISHING',
      message: 'A policy is being published at the moment. Please wait until that has finished, then try again.',
    });
  }
}

/** Forms that were closed long ago still name whom they let in. An address that somebody else has now stays. */
function shutOut(ports: Ports, notes: Notes, register: Register, { addresses, shared }: PersonReferences) {
  const found: { forms: number; notOpened: string[] } = { forms: 0, notOpened: [] };
  const gone = addresses.filter((address) => !shared.includes(address));
  if (gone.length === 0) return found;
  for (const { formId, version } of everyForm(notes, register)) {
    try {
      if (ports.dropReaders(formId, gone) > 0) found.forms += 1;
    } catch (error) {
      found.notOpened.push(`${version}: ${messageOf(error)}`);
    }
  }
  return found;
}
