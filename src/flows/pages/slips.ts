/** Slips with personal codes for people who sign without an account of the school: to print, cut and hand over. */
import { longDate } from '../../common/day';
import { PolicySignOffError } from '../../common/problem';
import { counted } from '../../common/words';
import { linksForPaper } from '../../form/personal-link';
import type { Person, Register } from '../../register/model';
import { type OwedByCode, type Slip, slipPages } from '../../register/pages/handouts/slips';
import { asksForCode } from '../../register/signing/forms';
import { isOpen, type Obligation, obligationsOn } from '../../register/signing/obligations';
import { canBeSigned, formFor, shutOutOf } from '../forms/admission';
import { codeNow } from '../forms/other-forms/personal-codes';
import { underLockOfOwner } from '../installing/owner-lock';
import type { Notes } from '../notes';
import type { Ports } from '../ports';
import { type HandoutReport, makeHandout } from '../workbook/handouts';
import { readWholeRegister } from '../workbook/round-tabs';

/** For whom: one person by number, everybody who signs with a code, or those of them without an email address. */
export type SlipsFor = number | 'everyone' | 'no email';

export interface SlipsReport extends HandoutReport {
  people: number;
  /** People who are left for another file; 0 for none. */
  left: number;
  /** The number of the last person whose slips are in this file: the next file goes on behind. */
  last: number;
}

/** Codes in one file: each takes Google some time to draw, and a button has 30 seconds (docs/google-facts.md G02). */
const MOST_CODES = 100;

/** @param after the number of the last person who has theirs already, in the order of the staff list; null for the first file @throws {PolicySignOffError} where nobody is to have one, or another run is at work */
export function makeSlips(ports: Ports, whom: SlipsFor, after: number | null): SlipsReport {
  return underLockOfOwner(ports, (notes) => {
    const { today } = ports.readClock();
    const register = readWholeRegister(ports, notes);
    const all = owedByCode(ports, notes, register, whom);
    const waiting = behind(after, register, all);
    const now = waiting.slice(0, peopleInOne(waiting));
    if (now.length === 0) throw nobodyOwes(whom);
    const numbers = now.map(({ person }) => person.number);
    const onSlips = [...new Set([...notes.codes.onSlips, ...numbers])].sort((a, b) => a - b);
    // Before a slip is drawn: a signature by a code never says that the code was only sent.
    ports.writeNotes({ codes: { ...notes.codes, onSlips } });
    const pages = slipPages(
      now.map(({ slip }) => slip),
      register.settings.school,
    );
    const made = makeHandout(
      ports,
      notes,
      `Slips for ${counted(now.length, 'person', 'people')}, ${longDate(today)}`,
      pages,
    );
    return { ...made, people: now.length, last: numbers.slice(-1)[0] ?? 0, left: waiting.length - now.length };
  });
}

/** Whoever stands behind that person on the staff list, whether that one owes anything still or not. */
function behind(after: number | null, { people }: Register, all: readonly PersonOwing[]): readonly PersonOwing[] {
  const from = after === null ? -1 : people.findIndex(({ number }) => number === after);
  const later = new Set(people.slice(from + 1).map(({ number }) => number));
  return all.filter(({ person }) => later.has(person.number));
}

interface PersonOwing {
  person: Person;
  slip: Slip;
}

/** Who owes something in a form that asks for a code, in the order of the staff list. */
function owedByCode(ports: Ports, notes: Notes, register: Register, whom: SlipsFor): PersonOwing[] {
  const { today } = ports.readClock();
  const shutOut = shutOutOf(notes.openForms, register, today, notes.owner);
  const canSign = canBeSigned(notes, notes.openForms, shutOut);
  const byPerson = new Map<number, PersonOwing>();
  for (const owed of obligationsOn(register, today)) {
    if (!isOpen(owed) || !isFor(owed, whom) || !canSign(owed)) continue;
    const found = onSlip(ports, { notes, register, shutOut }, owed);
    if (found === null) continue;
    const { person } = owed;
    const before = byPerson.get(person.number)?.slip.owed ?? [];
    byPerson.set(person.number, { person, slip: { name: person.name, owed: [...before, found] } });
  }
  return [...byPerson.values()];
}

interface Known {
  notes: Notes;
  register: Register;
  shutOut: ReadonlySet<string>;
}

/** Null where the person signs with an account of the school. */
function onSlip(ports: Ports, { notes, register, shutOut }: Known, owed: Obligation): OwedByCode | null {
  const form = formFor(owed, shutOut);
  const { policy, person, version } = owed;
  if (form === undefined || !asksForCode(form) || version === null) return null;
  const code = codeNow({ ports, codes: notes.codes, register }, person.number, version.version);
  const links = linksForPaper(form.personalLink || form.formLink, { name: person.name, role: person.role, code });
  return { title: policy.title, code, links };
}

/** Who is away, or whose response waits for the office, has a slip only where somebody asks for it. */
function isFor({ person: { number, email }, status }: Obligation, whom: SlipsFor): boolean {
  if (typeof whom === 'number') return number === whom;
  const isWaitedFor = status !== 'away' && status !== 'awaits office';
  return isWaitedFor && (whom === 'everyone' || email === null);
}

/** As many as a file takes, and always one. */
function peopleInOne(waiting: readonly PersonOwing[]): number {
  let codes = 0;
  const fitting = waiting.findIndex(({ slip }) => {
    codes += slip.owed.length;
    return codes > MOST_CODES;
  });
  return fitting < 0 ? waiting.length : Math.max(1, fitting);
}

function nobodyOwes(whom: SlipsFor): PolicySignOffError {
  const who =
    whom === 'everyone'
      ? 'Nobody owes a policy'
      : whom === 'no email'
        ? 'Nobody without an email address owes a policy'
        : 'This person owes no policy';
  return new PolicySignOffError({
    code: 'NO_SLIPS',
    message: `${who} that they can sign with a personal code just now. A policy needs a form without accounts for that: open it in Google Docs, and the panel beside it.`,
  });
}
