/**
 * What was kept for longer than Settings says is erased, all of it at one confirmed click: people one after another, as far as a
 * click's time reaches, the rest and what forms hold of them by the hourly check. It is noted before it begins, so that a stop
 * anywhere loses nothing: whoever is noted is erased once, and rows that are gone are not there to be erased again.
 */
import type { Day } from '../../../common/day';
import {
  emailsOver,
  emailsOverBefore,
  isNothing,
  ledgerErasing,
  type OverTime,
  overTime,
} from '../../../register/erasure/over-time';
import { personReferencesOf } from '../../../register/erasure/person-references';
import { withoutSums } from '../../../register/laws/changed-ledgers';
import type { Register } from '../../../register/model';
import { readRegister } from '../../../register/read-register';
import { readTab } from '../../../register/reading/read-tab';
import type { RawCell } from '../../../register/workbook/cells';
import { headingsAsTheyAre, PANEL_CHANGES, SENT_EMAILS } from '../../../register/workbook/tabs';
import { underLockOfOwner } from '../../installing/owner-lock';
import type { Notes } from '../../notes';
import type { Ports } from '../../ports';
import { archiveFiles, readArchive, readRegisterOfAllYears, writeArchive } from '../../workbook/archives/read-archives';
import { clearAllHandouts } from '../../workbook/handouts';
import { readEveryTab } from '../../workbook/round-tabs';
import { checkErasable, erase } from './erase';

/** What is over its time now. @throws where a tab is gone */
export function viewOverTime(ports: Ports, notes: Notes): OverTime {
  const tabs = readEveryTab(ports, notes);
  return overTimeIn(readRegister(tabs), tabs, notes, ports.readClock().today);
}

function overTimeIn(register: Register, tabs: Record<string, RawCell[][]>, { archives }: Notes, today: Day): OverTime {
  return overTime(register, tabs[PANEL_CHANGES.title] ?? [], archives.emailsErased, today);
}

/** What was looked at, so that nothing else is erased: whom, and how much. */
export function seenOf({ on, people, emails, years, changes }: OverTime): string {
  const numbers = people.map(({ person }) => person.number);
  return [on, numbers.join(' '), emails.length, years.join(' '), changes.length].join('|');
}

export interface OverTimeReport {
  /** People who are erased from the workbook. */
  people: number;
  /** Those whom the hourly check erases. */
  later: number;
  emails: number;
  changes: number;
}

/** Milliseconds after which no further person is begun: a button has 30 seconds, and one takes a few. */
const ERASE_FOR = 12_000;

/**
 * @param seen what the person has looked at, as `seenOf` says it
 * @returns null where something else is over its time by now, or it was put off; then nothing is erased
 * @throws {PolicySignOffError} where one of them cannot be erased, or another run is at work; then nothing is erased
 */
export function eraseOverTime(ports: Ports, seen: string): OverTimeReport | null {
  return underLockOfOwner(ports, (notes) => {
    const { instant, today } = ports.readClock();
    const tabs = readEveryTab(ports, notes);
    const register = readRegister(tabs);
    const over = overTimeIn(register, tabs, notes, today);
    if (seenOf(over) !== seen || isNothing(over) || over.putOff !== null) return null;
    const numbers = over.people.map(({ person }) => person.number);
    for (const number of numbers) checkErasable(ports, notes, personReferencesOf(register, number, [notes.owner]));
    // The archives first: what the register shows is proposed again where one of them cannot be read.
    const emailsInArchives = over.years.length === 0 ? 0 : eraseInArchives(ports, notes, register, today);
    if (numbers.length > 0) {
      ports.writeNotes({
        erasing: [...new Set([...notes.erasing, ...numbers])],
        erasingAnswers: [...new Set([...notes.erasingAnswers, ...numbers])],
      });
      clearAllHandouts(ports, notes);
    }
    const headings = headingsAsTheyAre(SENT_EMAILS, tabs[SENT_EMAILS.title]);
    const changes = ledgerErasing(over, headings);
    if (changes.length > 0) {
      const { round } = ports.readNotes();
      ports.writeNotes({
        round: { ...round, rows: withoutSums(round.rows, [PANEL_CHANGES.title, SENT_EMAILS.title]) },
      });
      ports.writeChanges(notes.workbookId, changes);
    }
    const hasTime = (): boolean => ports.millisecondsSince(instant) < ERASE_FOR;
    let done = 0;
    for (const number of numbers) {
      if (!hasTime()) break;
      const now = ports.readNotes();
      erase(ports, now, readRegisterOfAllYears(ports, now), number);
      done += 1;
    }
    return {
      people: done,
      later: numbers.length - done,
      emails: over.emails.length + emailsInArchives,
      changes: over.changes.length,
    };
  });
}

/** The same of emails that have moved to archives, which is noted when all of them are done. @returns how many were erased */
function eraseInArchives(ports: Ports, notes: Notes, register: Register, today: Day): number {
  const erased = archiveFiles(register, notes).map((file) => {
    const { [SENT_EMAILS.title]: sent = [] } = readArchive(ports, file);
    const emails = emailsOver(register, readTab(SENT_EMAILS, [...sent]).rows, today);
    const changes = ledgerErasing({ emails, changes: [] }, headingsAsTheyAre(SENT_EMAILS, sent));
    if (changes.length > 0) writeArchive(ports, file, changes);
    return emails.length;
  });
  const { archives } = ports.readNotes();
  ports.writeNotes({ archives: { ...archives, emailsErased: emailsOverBefore(register.settings, today) } });
  return erased.reduce((sum, count) => sum + count, 0);
}
