/** The local Workspace, web: what every page needs to know: the Workspace, who looks at it, and how days are reckoned here. */
import type { docs_v1 } from '@googleapis/docs';
import type { Instant } from '../contract';
import { mayEdit } from '../server/google';
import type { SentMail, WorkspaceFile } from '../state';
import type { Workspace } from '../workspace';

export interface Visitor {
  email: string;
  name: string;
  /** "" where it is not known. */
  role: string;
}

/** A moment that the clock can be turned to with one click. */
export interface ClockMoment {
  /** "Next morning". */
  label: string;
  at: Instant;
}

export interface SiteOptions {
  /** Whose Workspace it is. */
  name: string;
  /** Who can be signed in; the first one is to begin with. */
  people: () => Visitor[];
  moments: (now: Instant) => ClockMoment[];
  /** The morning of a day, "2026-09-01". */
  morningOf: (day: string) => Instant;
  /** "Tuesday 1 September 2026, 08:30". */
  timeInWords: (instant: Instant) => string;
  /** A document as it was uploaded → as Docs keeps it. @throws FileError, with a sentence for whoever uploaded it */
  readDocument: (bytes: Uint8Array, name: string) => docs_v1.Schema$Document;
}

export interface Visit {
  workspace: Workspace;
  options: SiteOptions;
  people: Visitor[];
  /** Who is signed in. */
  account: Visitor;
  /** Told once, above the page; "" for nothing. */
  notice: string;
}

/** Whether whoever is signed in owns the file or was made its editor. */
export function mayChange(file: WorkspaceFile, { account }: Visit): boolean {
  return mayEdit(file, account.email);
}

/** A person's name, or the address where nobody on the list has it. */
export function nameOf(email: string, people: readonly Visitor[]): string {
  return people.find((person) => person.email === email)?.name ?? email;
}

/** Whether an email is in the mailbox of whoever is signed in: it was sent to them, or from their account. */
export function mayRead({ to, from }: SentMail, { account }: Visit): boolean {
  return [to, from].some((email) => email.toLowerCase() === account.email);
}

/** Of those that whoever is signed in may read, the newest first. @param of an address that they went to, or "all" */
export function mailOf(visit: Visit, of: string): SentMail[] {
  const readable = visit.workspace.mail.filter((mail) => mayRead(mail, visit));
  return readable.filter(({ to }) => of === 'all' || to.toLowerCase() === of).reverse();
}
