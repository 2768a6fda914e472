/**
 * Notes that cannot be read, or are gone: made again from what the register keeps, and told. Without its note a form is
 * not collected, and nothing would say so.
 */

import { type Day, daysBetween, toDay } from '../../common/day';
import { signedAs } from '../../common/version-label';
import { documentAddress } from '../../register/layout/links';
import type { FormRow, Register, Version } from '../../register/model';
import { asksForCode, versionsIn } from '../../register/signing/forms';
import { inForceSince, latestVersion, versionsOf } from '../../register/signing/versions';
import type { TabProblem } from '../../register/workbook/tab';
import { EVERYTHING, FORMS } from '../../register/workbook/tabs';
import { countersignLabel, documentOfNote, formKey, NEW_FORM, type Notes, noteOfAsking, type OpenForm } from '../notes';

/** Long enough to stand in one weekly digest. */
const DAYS_TOLD = 7;

/** The notes of every form that is to be collected: those that can be read, and those that were made again today. */
export function withRebuiltForms(notes: Notes, register: Register, today: Day): OpenForm[] {
  const known = new Set(notes.openForms.map(({ formId }) => formId));
  const unreadable = new Set(notes.unreadable);
  // Of a policy that has lost the row of a version nobody can tell which form is the last: that row is put back first.
  const published = new Set(register.versions.map(({ version }) => version));
  const unsure = new Set(
    notes.openForms.flatMap(({ policyCode, version }) => (published.has(version) ? [] : [policyCode])),
  );
  const again = register.forms
    .filter(({ formId, policy, asks }) => !known.has(formId) && (asks === 'countersignatures' || !unsure.has(policy)))
    .flatMap((row) => rebuilt(row, register, today, unreadable.has(formKey(row.formId))));
  return [...notes.openForms, ...again];
}

/** None for a form that was closed long ago, and whose note was taken away for that. */
function rebuilt(row: FormRow, register: Register, today: Day, isUnreadable: boolean): OpenForm[] {
  const { formId, policy, responseTab: answersIn, items, countersigner } = row;
  const common = { ...NEW_FORM, formId, answersIn, rowsSeen: -1, rebuiltOn: today };
  if (row.asks === 'countersignatures') {
    const isVerified = row.addresses === 'verified';
    const link = row.personalLink || row.formLink;
    const version = countersignLabel(policy, countersigner);
    return [{ ...common, version, policyCode: '', countersigns: policy, countersigner, link, items, isVerified }];
  }
  const own = versionsIn(formId, register);
  const last = latestVersion(own, policy);
  const closedOn = last === undefined ? null : dayAfterWhich(row, last, register, today);
  if (last === undefined || (closedOn !== '' && !isUnreadable)) return [];
  const byCode = asksForCode(row);
  return [
    {
      ...common,
      version: last.version,
      policyCode: policy,
      closedOn: closedOn ?? '',
      byCode,
      ...noteOfAsking(row.asks),
    },
  ];
}

/** The day on which its last version was withdrawn, or another form took its place; "" for one in which people sign. */
function dayAfterWhich(row: FormRow, last: Version, { versions }: Register, today: Day): string {
  const { version, policyCode, withdrawnOn } = last;
  if (withdrawnOn !== null) return withdrawnOn;
  const own = versionsOf(versions, policyCode);
  const later = own.slice(own.findIndex((other) => other.version === version) + 1);
  // A form beside the main one is for one version alone: a minor change has its own, which closes it.
  const hasOwn = ({ forms }: Version): boolean =>
    forms.some((form) => form.formId !== row.formId && isAlike(form, row));
  const next = later.find((other) => signedAs(other.version) !== signedAs(version) || hasOwn(other));
  if (next === undefined) return '';
  // Until the next one is in force the form stays open.
  const replacedOn = inForceSince(next);
  return replacedOn > today ? '' : replacedOn;
}

function isAlike(one: FormRow, other: FormRow): boolean {
  return one.audience === other.audience && (one.asks === EVERYTHING) === (other.asks === EVERYTHING);
}

/** What To check says of notes that were made again, or that nobody can make again. @param forms every form's note */
export function rebuiltProblems(
  notes: Pick<Notes, 'unreadable' | 'round' | 'codes'>,
  forms: readonly OpenForm[],
  today: Day,
): TabProblem[] {
  const isTold = (day: string): boolean => day !== '' && daysBetween(toDay(day), today) < DAYS_TOLD;
  const again = forms.filter(({ rebuiltOn }) => isTold(rebuiltOn)).map(({ version }) => problem(noteOf(version)));
  const lost = notes.unreadable.flatMap((name) => documentOfNote(name) ?? []).map((id) => problem(choicesOf(id)));
  const unmade = notes.unreadable.flatMap((name) => UNMADE.get(name) ?? []).map(problem);
  const renewed = [
    ...(isTold(notes.round.rebuiltOn) ? [problem(ROUND)] : []),
    ...(isTold(notes.codes.renewedOn) ? [problem(CODES)] : []),
  ];
  return [...again, ...lost, ...unmade, ...renewed];
}

function problem(message: string): TabProblem {
  return { code: 'NOTE_REBUILT', tab: FORMS.title, row: null, message };
}

function noteOf(version: string): string {
  return `What was noted about the form of ${version} could not be read, and was made again from the register. Every response in the form is read again, so no signature is lost. If people without a school account sign it, please confirm in the panel beside the policy that it is open to them.`;
}

function choicesOf(documentId: string): string {
  return `What was chosen for publishing a policy could not be read. Please open the document, open its side panel and choose again: ${documentAddress(documentId)}`;
}

const CODES =
  'What personal codes are made with could not be read, so everybody has a new code. Codes in earlier emails and on slips no longer work: the next email has the new one. Please make new slips, and remind people who are waiting for a code.';

/** Notes of which the register holds no copy, each with what is no longer done. */
const UNMADE: ReadonlyMap<string, string> = new Map([
  [
    'visitorForms',
    'What was noted about the forms for visitors could not be read, so visitors are no longer erased when their time is over. Please close the old forms in Google Forms and delete their responses there and in the tabs that end in "visitors"; then make new posters: "Slips and posters with QR codes" in the panel beside the register.',
  ],
  [
    'handouts',
    'It could not be read which files with slips and posters were made, so they are no longer deleted the next morning. Please search Google Drive for files that begin with "Slips for" and move them to the bin: the codes in them can be used to sign.',
  ],
]);

const ROUND =
  'What the last hourly check noted could not be read. Everything was checked again; there is nothing more to do, but please look through the tab Sent emails for anything that surprises you.';
