/** The manager reminds people now, by a button: as a round does, but these people alone, and within the same bounds. */
import { PolicySignOffError } from '../../common/problem';
import type { Register, SentEmail } from '../../register/model';
import { readRegister } from '../../register/read-register';
import { CALENDAR, SENT_EMAILS } from '../../register/workbook/tabs';
import type { ByHand } from '../../reminders/planning/plan-emails';
import { isSendingTime } from '../../reminders/planning/sending-time';
import { checkOwner } from '../installing/owner-lock';
import type { Ports } from '../ports';
import { runRound } from '../round/round';
import { beginRun } from '../run';
import { readRepaired } from '../workbook/workbook-state';

/** Milliseconds for reading answers and sending; a button has 30 seconds, and what comes after takes up to ten. */
const SEND_FOR = 12_000;

export interface Reminded {
  /** Numbers of those who were written to. */
  written: number[];
  /** Numbers of those who were not: they have signed, are away, were written to today or as often as Settings allows. */
  left: number[];
}

/**
 * @param numbers of people, as in `Staff`
 * @returns null while another run is at work
 * @throws {PolicySignOffError} outside the days and hours in which emails leave, or under another account
 */
export function remindNow(ports: Ports, numbers: readonly number[]): Reminded | null {
  const emails = sentByHand(ports, { people: numbers, countersigners: [] });
  if (emails === null) return null;
  const written = numbers.filter((number) => emails.some(({ person }) => person === number));
  return { written, left: numbers.filter((number) => !written.includes(number)) };
}

/**
 * One email to a countersigner with everybody who waits.
 * @returns whether it was sent; not where nobody waits by now, somebody away, or emailed today; null while another run is at work
 * @throws {PolicySignOffError} as `remindNow`
 */
export function remindCountersigner(ports: Ports, address: string): boolean | null {
  const emails = sentByHand(ports, { people: [], countersigners: [address] });
  return emails === null ? null : emails.length > 0;
}

/** The rows of those that may have left; null while another run is at work. */
function sentByHand(ports: Ports, remind: ByHand): SentEmail[] | null {
  const account = ports.whoAmI();
  let sent: SentEmail[] | null = null;
  ports.underLock(() => {
    const notes = ports.readNotes();
    checkOwner(notes, account);
    const { closures, sentEmails } = readRegister(readRepaired(ports, notes, [CALENDAR.title, SENT_EMAILS.title]));
    checkHours(ports, closures);
    const before = new Set(sentEmails.map(({ value }) => value.email));
    runRound(beginRun(ports, notes, { timeBudget: SEND_FOR, remind }));
    const after = readRegister(readRepaired(ports, notes, [SENT_EMAILS.title])).sentEmails;
    sent = after.flatMap(({ value }) => (!before.has(value.email) && LEFT.includes(value.status) ? [value] : []));
  });
  return sent;
}

function checkHours(ports: Ports, closures: Register['closures']): void {
  const { today, hour } = ports.readClock();
  if (isSendingTime(today, hour, closures)) return;
  throw new PolicySignOffError({
    code: 'NOT_IN_SENDING_HOURS',
    message: 'Emails go out on school days between 8:00 and 16:00 only. Please remind them then.',
  });
}

/** An email that may have left counts as one that did. */
const LEFT: readonly string[] = ['sent', 'unknown'];
