/**
 * Every signature of the ledger held against the forms' own answers; what differs is named in the tab `Verify`. A school's
 * answers take longer than a click: what was read stands in a hidden tab until all of it is, and the next click or the next
 * round goes on from there.
 */

import * as v from 'valibot';
import { longDate } from '../../common/day';
import { reasonIn } from '../../common/problem';
import { counted } from '../../common/words';
import { planPage, type TabPlan } from '../../register/layout/tab-plan';
import type { RegisterChange } from '../../register/layout/workbook-changes';
import type { Register, Signature } from '../../register/model';
import { compareWithForms, type Verification, verifyRows, verifySentence } from '../../register/pages/verify';
import { isInForm } from '../../register/people/erased';
import { versionsIn } from '../../register/signing/forms';
import { isByCode } from '../../register/signing/identity/sureness';
import type { RawCell } from '../../register/workbook/cells';
import { headingsOf, SIGNATURES, VERIFY, VERIFYING } from '../../register/workbook/tabs';
import { linksOf, signaturesOf, wholeAnswer } from '../forms/signatures-from-answers';
import { underLockOfOwner } from '../installing/owner-lock';
import type { Notes, OpenForm } from '../notes';
import type { Ports } from '../ports';
import { readRegisterOfAllYears } from '../workbook/archives/read-archives';
import { everyForm } from '../workbook/round-tabs';
import { readRepaired } from '../workbook/workbook-state';
import { remade } from './replace-page';

/** Milliseconds after which no further answer is read: the page must still be written within Google's six minutes. */
const STOP_AFTER = 4.5 * 60_000;

export interface VerifyReport {
  /** What was found, or how far it has come, in one sentence. */
  found: string;
  /** Rows that differ, have no answer, or are not recorded; 0 until it is done. */
  toLookAt: number;
  /** False where time was up: another call goes on, and so does the next round. */
  isDone: boolean;
}

/**
 * Begins, or goes on.
 * @param timeBudget milliseconds after which no further answer is read, for a person who waits
 * @throws {PolicySignOffError} where a tab is gone that it cannot do without, or a round is at work
 */
export function verify(ports: Ports, timeBudget = STOP_AFTER): VerifyReport {
  const { instant } = ports.readClock();
  const hasTime = (): boolean => ports.millisecondsSince(instant) < timeBudget;
  return underLockOfOwner(ports, (notes) => verifyFor(ports, notes, hasTime));
}

/** Goes on with what was begun and stopped; where another run is at work, the next round does. @param since when this run began */
export function carryOnVerifying(ports: Ports, since: number): void {
  const hasTime = (): boolean => ports.millisecondsSince(since) < STOP_AFTER;
  ports.underLock(() => {
    const notes = ports.readNotes();
    if (notes.verifyingSince !== '') verifyFor(ports, notes, hasTime);
  });
}

/** What was read of the forms so far. */
interface ReadSoFar {
  given: Map<string, Signature>;
  /** Forms of which every answer was read. */
  done: Set<string>;
}

function verifyFor(ports: Ports, notes: Notes, hasTime: () => boolean): VerifyReport {
  const { today } = ports.readClock();
  const register = readRegisterOfAllYears(ports, notes);
  const soFar = notes.verifyingSince === '' ? nothingRead() : readSoFar(ports, notes);
  const notRead: Verification['notRead'] = [];
  const read = new Set<string>();
  const recordedAs = new Map(register.signatures.map(({ response, version }) => [response, version]));
  let isDone = true;
  for (const form of everyForm(notes, register)) {
    const asked = versionsIn(form.formId, register).map(({ version }) => version);
    try {
      if (!soFar.done.has(form.formId)) readForm(ports, { notes, register, recordedAs, hasTime }, form, soFar);
      if (!soFar.done.has(form.formId)) isDone = false;
      for (const version of asked) read.add(version);
    } catch (error) {
      const why = `The form could not be opened. ${reasonIn(error)}`;
      notRead.push(...asked.map((version) => ({ version, why })));
    }
  }
  if (!isDone) return leave(ports, notes, register, soFar);
  const found = compareWithForms(register, [...soFar.given.values()], read, notRead);
  const sentence = verifySentence(found);
  const rows = [
    [`Signatures checked against the forms on ${longDate(today)}`],
    [sentence],
    [],
    headingsOf(VERIFY),
    ...verifyRows(found),
  ];
  const page = planPage(VERIFY, Object.values(VERIFY.columns), rows, 4);
  const isBegun = notes.verifyingSince !== '';
  ports.writeChanges(notes.workbookId, [...remade(ports, notes, page), ...(isBegun ? withoutWork(ports, notes) : [])]);
  if (isBegun) ports.writeNotes({ verifyingSince: '' });
  const { differing, withoutAnswer, notRecorded } = found;
  return { found: sentence, toLookAt: differing.length + withoutAnswer.length + notRecorded.length, isDone };
}

interface Reading {
  notes: Notes;
  /** With the clauses' words. */
  register: Register;
  /** The version under which each response is recorded. */
  recordedAs: ReadonlyMap<string, string>;
  hasTime: () => boolean;
}

/** @throws where the form cannot be opened */
function readForm(
  ports: Ports,
  { notes, register, recordedAs, hasTime }: Reading,
  form: OpenForm,
  { given, done }: ReadSoFar,
): void {
  if (!hasTime()) return;
  const known = new Set(given.keys());
  const how = { links: linksOf(notes, register, form), isWhole: wholeAnswer(ports, () => register, form) };
  const { answers, isComplete } = ports.readAnswers(form.formId, { ...how, since: null, skip: 0, known, hasTime });
  const { today } = ports.readClock();
  // A code is used up by the response that came with it, and these are read as if for the first time.
  const before = [...register.signatures.filter((one) => !isByCode(one)), ...given.values()];
  const reading = { ports, register: { ...register, signatures: before }, codes: notes.codes, today, recordedAs };
  for (const one of signaturesOf(reading, form, answers)) given.set(one.response, one);
  if (isComplete) done.add(form.formId);
}

/** Keeps what was read, and says how far it has come. */
function leave(ports: Ports, notes: Notes, { signatures }: Register, { given, done }: ReadSoFar): VerifyReport {
  const rows = [
    ...[...done].map((formId) => [formId, '']),
    ...[...given.values()].map((signature) => ['', JSON.stringify(signature)]),
  ];
  const columns = [{ width: 200, kind: 'code' } as const, { width: 600, kind: 'code' } as const];
  const plan: TabPlan = { ...planPage(VERIFYING, columns, rows, 1), isHidden: true };
  ports.writeChanges(notes.workbookId, remade(ports, notes, plan));
  const { today } = ports.readClock();
  if (notes.verifyingSince === '') ports.writeNotes({ verifyingSince: today });
  const all = signatures.filter(isInForm).length;
  const found = `Checked so far: ${given.size} of ${counted(Math.max(all, given.size), 'response')}. The next hourly check continues by itself.`;
  return { found, toLookAt: 0, isDone: false };
}

function nothingRead(): ReadSoFar {
  return { given: new Map(), done: new Set() };
}

/**
 * Where somebody has deleted the hidden tab, or a row of it cannot be read, it begins anew: with an answer less than was read, a
 * form that counts as done would seem to have lost it.
 */
function readSoFar(ports: Ports, notes: Notes): ReadSoFar {
  const soFar = nothingRead();
  for (const [formId = '', kept = ''] of readRepaired(ports, notes, [VERIFYING.title])[VERIFYING.title] ?? []) {
    if (formId !== '') soFar.done.add(String(formId));
    if (kept === '') continue;
    const signature = signatureKept(kept);
    if (signature === null) return nothingRead();
    soFar.given.set(signature.response, signature);
  }
  return soFar;
}

/** It has every column of Signatures but the one that a row gets when it is recorded; what an older release has left may not. */
function isSignature(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.keys(SIGNATURES.columns).every((key) => key === 'check' || key in value);
}

const SignatureSchema = v.custom<Signature>(isSignature);

/** Null for what somebody else wrote there. */
function signatureKept(cell: RawCell): Signature | null {
  const result = v.safeParse(v.pipe(v.string(), v.parseJson(), SignatureSchema), cell);
  return result.success ? result.output : null;
}

/** The hidden tab goes once all is read. */
function withoutWork(ports: Ports, { workbookId }: Notes): RegisterChange[] {
  const isThere = ports.listTabs(workbookId).some(({ sheetId }) => sheetId === VERIFYING.sheetId);
  return isThere ? [{ kind: 'delete tab', sheetId: VERIFYING.sheetId }] : [];
}
