/** Emails that are claimed → sent one by one, each noted as it leaves, all recorded at the end. */

import type { Register } from '../../register/model';
import { readTab } from '../../register/reading/read-tab';
import type { RawCell } from '../../register/workbook/cells';
import { SENT_EMAILS } from '../../register/workbook/tabs';
import { NOT_ACCEPTED, type SendingNote, unclearRemark } from '../../reminders/reconcile-claims';
import type { Email } from '../../reminders/write-email';
import type { Notes } from '../notes';
import type { Ports } from '../ports';
import { hasTimeFor, type Run } from '../run';
import { type Outcome, statusCells } from './claims';

/** A run stops sending here, well before Google's six minutes: the record must still be written. */
const STOP_AFTER = 4 * 60_000;

/** Google failing so often in a row fails for the others too: they wait, rather than be lost one by one. */
const MOST_UNCLEAR = 3;

export interface Sent {
  /** Whether every email was dealt with. */
  isAll: boolean;
  outcomes: Outcome[];
  /** The rows of Sent emails once they had left, before what became of them was recorded. */
  tab: RawCell[][];
}

/** Sends a claimed batch. */
export function sendClaimed(run: Run, register: Register, emails: readonly Email[]): Sent {
  const { ports, notes } = run;
  const [first] = emails;
  if (first === undefined) return { isAll: true, outcomes: [], tab: [] };
  const { school, contactEmail } = register.settings;
  const from = { name: school, replyTo: contactEmail || notes.owner };
  const note: SendingNote = { batch: first.number, done: 0, failed: [], unclear: [] };
  const outcomes: Outcome[] = [];
  let isStopped = false;
  let unclear = 0;
  for (const email of emails) {
    isStopped ||= !hasTimeFor(run, STOP_AFTER);
    const result = isStopped ? 'no quota' : ports.sendEmail(email, from);
    unclear = result === 'unclear' ? unclear + 1 : 0;
    if (result === 'no quota') isStopped = true;
    outcomes.push(outcomeOf(email, result));
    if (isStopped) continue;
    note.done += 1;
    if (result === 'refused') note.failed.push(email.number);
    if (result === 'unclear') note.unclear.push(email.number);
    // Without its note an email might be sent again after a kill: rather stop here.
    isStopped = !isNoted(ports, note) || unclear >= MOST_UNCLEAR;
  }
  return { isAll: !isStopped, outcomes, tab: recordOutcomes(ports, notes, outcomes) };
}

function isNoted(ports: Ports, note: SendingNote): boolean {
  try {
    ports.writeNotes({ sending: note });
    return true;
  } catch {
    return false;
  }
}

function outcomeOf({ number: email, kind }: Email, result: ReturnType<Ports['sendEmail']>): Outcome {
  switch (result) {
    case 'sent':
      return { email, status: 'sent', remark: '' };
    case 'refused':
      return { email, status: 'not accepted', remark: NOT_ACCEPTED };
    case 'no quota':
      return { email, status: 'not sent', remark: 'It will be planned again.' };
    case 'unclear':
      return { email, status: 'unknown', remark: unclearRemark(kind) };
  }
}

/** The claims are found anew, since the ledger's rows may have been sorted meanwhile. @returns the rows as they were found */
function recordOutcomes(ports: Ports, notes: Notes, outcomes: readonly Outcome[]): RawCell[][] {
  const tab = ports.readTabs(notes.workbookId, [SENT_EMAILS.title])[SENT_EMAILS.title] ?? [];
  const reading = readTab(SENT_EMAILS, tab);
  const rowOf = new Map(reading.rows.map(({ row, value }) => [value.email, row]));
  const changes = outcomes.flatMap((outcome) => statusCells(reading.headings, rowOf.get(outcome.email), outcome));
  if (changes.length > 0) ports.writeChanges(notes.workbookId, changes);
  return tab;
}
