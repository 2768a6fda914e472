/** The document, the mailbox and the triggers. */

import { messageOf, PolicySignOffError } from '../common/problem';
import type { SendResult } from '../flows/ports';
import type { DocsDocument } from '../policy/docs-json';
import type { Email } from '../reminders/write-email';

/** The whole document in one call: every tab, and nobody's pending suggestions. @throws where it was not given to us */
export function readDocument(documentId: string): DocsDocument {
  const documents = Docs?.Documents;
  if (documents === undefined) throw new Error('The Docs service is not switched on in appsscript.json.');
  try {
    const document: unknown = documents.get(documentId, {
      includeTabsContent: true,
      suggestionsViewMode: 'PREVIEW_WITHOUT_SUGGESTIONS',
    });
    if (isDocument(document)) return document;
    throw new Error('Google returned something that is not a document.');
  } catch (error) {
    if (!messageOf(error).includes('not found')) throw error;
    throw new PolicySignOffError({
      code: 'DOCUMENT_NOT_GRANTED',
      message:
        'Policy Sign-off cannot read this document yet. Please open it, allow access in the side panel, and try again.',
    });
  }
}

/** The reader takes every field as one that may be missing, so no more than this needs to be asked. */
function isDocument(value: unknown): value is DocsDocument {
  return typeof value === 'object' && value !== null && ('tabs' in value || 'body' in value);
}

/** Words by which Google refuses one address for good (facts: MailApp). */
const REFUSALS = ['Invalid email', 'no recipient'];
const NO_QUOTA = 'too many times for one day';

export function sendEmail(email: Email, from: { name: string; replyTo: string }): SendResult {
  try {
    MailApp.sendEmail({
      to: email.to,
      subject: email.subject,
      body: email.text,
      htmlBody: email.html,
      name: from.name,
      replyTo: from.replyTo,
    });
    return 'sent';
  } catch (error) {
    const message = messageOf(error);
    console.warn(`Email ${email.number}: ${message}`);
    if (message.includes(NO_QUOTA)) return 'no quota';
    return REFUSALS.some((words) => message.includes(words)) ? 'refused' : 'unclear';
  }
}

export function emailsLeftToday(): number {
  return MailApp.getRemainingDailyQuota();
}

/** The functions of main.ts that triggers call. */
const ROUND = 'round';
const FORM_SUBMITTED = 'formSubmitted';

/** Google allows 20 triggers; some are left for whoever maintains the script. */
const WATCHED_FORMS = 15;

/** One hourly trigger, however often this is called. */
export function ensureHourlyRound(): void {
  const rounds = ScriptApp.getProjectTriggers().filter((trigger) => trigger.getHandlerFunction() === ROUND);
  for (const doubled of rounds.slice(1)) ScriptApp.deleteTrigger(doubled);
  if (rounds.length === 0) ScriptApp.newTrigger(ROUND).timeBased().everyHours(1).create();
}

/** Of this account: Google shows nobody the triggers of another. @returns how many there were */
export function removeTriggers(): number {
  const ours = ScriptApp.getProjectTriggers().filter((trigger) =>
    [ROUND, FORM_SUBMITTED].includes(trigger.getHandlerFunction()),
  );
  for (const our of ours) ScriptApp.deleteTrigger(our);
  return ours.length;
}

export function hasHourlyRound(): boolean {
  return ScriptApp.getProjectTriggers().some((trigger) => trigger.getHandlerFunction() === ROUND);
}

/** Collects at once when somebody signs. Only for speed: where Google refuses, the hourly round collects. */
export function watchForm(formId: string): void {
  try {
    const watched = ScriptApp.getProjectTriggers().filter((trigger) => trigger.getHandlerFunction() === FORM_SUBMITTED);
    if (watched.length >= WATCHED_FORMS || watched.some((one) => one.getTriggerSourceId() === formId)) return;
    ScriptApp.newTrigger(FORM_SUBMITTED).forForm(formId).onFormSubmit().create();
  } catch (error) {
    console.warn(`No timer for the form ${formId}: ${messageOf(error)}`);
  }
}
