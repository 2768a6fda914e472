/**
 * What must hold on every day, whatever happens, seen from outside the product: from the mailbox, from what people
 * really signed, and from what the workbook shows.
 */

import { valuesOf } from '../../../local/by-hand/typing';
import type { SentMail } from '../../../local/state';
import type { Workspace } from '../../../local/workspace';
import { type GivenSignature, linksIn } from '../staff-life';

export interface Broken {
  rule: string;
  what: string;
}

/** What was deleted by hand comes back with the next day's look. */
export const EACH_ONCE = 'Each signature is in the register exactly once';

/** School days that somebody may owe without having been written to: the first is for the round to see it. */
const SCHOOL_DAYS_TO_WRITE = 2;

/** The school that is looked at, and how its days are reckoned. */
export interface Watched {
  workspace: Workspace;
  workbookId: string;
  isSchoolDay: (day: string) => boolean;
  localTime: (instant: number) => { day: string; hour: number };
  /** Days on which no round ran. */
  outages?: ReadonlySet<string>;
  /** Days on which Google let too few emails out. */
  shortDays?: ReadonlySet<string>;
}

/** Looks at a school every evening and tells which rules were broken since the last time. */
export class Invariants {
  private mailSeen = 0;
  private readonly mailOfDay = new Set<string>();
  /** By address and form: how many school days the person has owed with no email about it. */
  private readonly unwritten = new Map<string, number>();
  private readonly written = new Set<string>();

  private readonly outages: ReadonlySet<string>;
  private readonly shortDays: ReadonlySet<string>;

  constructor(private readonly watched: Watched) {
    this.outages = watched.outages ?? new Set();
    this.shortDays = watched.shortDays ?? new Set();
  }

  /** Looks at one day, in the evening. @param given every signature that people gave so far */
  check(given: readonly GivenSignature[]): Broken[] {
    return [...this.checkSignatures(given), ...this.checkMail(), ...this.checkNobodyForgotten()];
  }

  private checkSignatures(given: readonly GivenSignature[]): Broken[] {
    // What is signed while no round runs is collected with the next.
    if (this.outages.has(this.watched.localTime(this.watched.workspace.now).day)) return [];
    const [headings = [], ...rows] = valuesOf(this.watched.workspace, this.watched.workbookId, 'Signatures');
    const column = headings.indexOf('Response');
    const counts = new Map<unknown, number>();
    for (const row of rows) if (row.length > 0) counts.set(row[column], (counts.get(row[column]) ?? 0) + 1);
    return given
      .filter((signature) => counts.get(signature.responseId) !== 1)
      .map((signature) => ({
        rule: EACH_ONCE,
        what: `${signature.email} signed ${signature.formId}; it is there ${counts.get(signature.responseId) ?? 0} times`,
      }));
  }

  private checkMail(): Broken[] {
    const broken: Broken[] = [];
    for (const mail of this.watched.workspace.mail.slice(this.mailSeen)) {
      const { day, hour } = this.watched.localTime(mail.sentAt);
      // What leads to a form asks for a signature; lists, digests and receipts do not, and are counted apart.
      const isReminder = linksIn(mail.htmlBody ?? mail.body).length > 0;
      // Whoever countersigns is written to as such, too: once a day at most, and apart from an own reminder.
      const key = `${mail.to} ${day} ${/countersign/.test(mail.subject)}`;
      const tell = (rule: string) => broken.push({ rule, what: `${mail.to} on ${day} at ${hour}: ${mail.subject}` });
      if (isReminder && this.mailOfDay.has(key)) tell('Nobody gets two reminders on one day');
      if (isReminder) this.mailOfDay.add(key);
      if (!this.watched.isSchoolDay(day)) tell('Nobody is written to on a closed day');
      if (hour < 8 || hour > 16) tell('Nobody is written to in the evening');
      this.noteWritten(mail);
    }
    this.mailSeen = this.watched.workspace.mail.length;
    return broken;
  }

  private noteWritten(mail: SentMail): void {
    for (const formId of linksIn(mail.htmlBody ?? mail.body)) this.written.add(`${mail.to} ${formId}`);
  }

  /** Whoever the register shows as due or overdue has been told so. */
  private checkNobodyForgotten(): Broken[] {
    const { day } = this.watched.localTime(this.watched.workspace.now);
    if (!this.watched.isSchoolDay(day) || this.outages.has(day) || this.shortDays.has(day)) return [];
    const broken: Broken[] = [];
    for (const { email, formId } of this.owing()) {
      const key = `${email} ${formId}`;
      if (this.written.has(key)) continue;
      const days = (this.unwritten.get(key) ?? 0) + 1;
      this.unwritten.set(key, days);
      if (days === SCHOOL_DAYS_TO_WRITE + 1) {
        broken.push({
          rule: 'Whoever owes a signature is written to',
          what: `${email} was never written to about ${formId}`,
        });
      }
    }
    return broken;
  }

  private owing(): { email: string; formId: string }[] {
    const [headings = [], ...rows] = valuesOf(this.watched.workspace, this.watched.workbookId, 'Register');
    const [staffHeadings = [], ...staff] = valuesOf(this.watched.workspace, this.watched.workbookId, 'Staff');
    const [versionHeadings = [], ...versions] = valuesOf(this.watched.workspace, this.watched.workbookId, 'Versions');
    const cell = (row: (typeof rows)[number], all: typeof headings, heading: string): string =>
      String(row[all.indexOf(heading)] ?? '');
    const emailOf = new Map(
      staff.map((row) => [cell(row, staffHeadings, 'Number'), cell(row, staffHeadings, 'Email').toLowerCase()]),
    );
    const [formHeadings = [], ...forms] = valuesOf(this.watched.workspace, this.watched.workbookId, 'Forms');
    // A form is used for a version and its minor changes: "P1 v1.0" and "P1 v1.2" are signed in that of "P1 v1".
    const formIdOf = new Map(
      forms.map((row) => [
        String(row[formHeadings.indexOf('Version')]).split('.')[0],
        String(row[formHeadings.indexOf('Form ID')]),
      ]),
    );
    const formOf = new Map(
      versions.map((row) => {
        const label = String(row[versionHeadings.indexOf('Version')]);
        const key = `${row[versionHeadings.indexOf('Policy')]} ${label.split(' ')[1]}`;
        return [key, formIdOf.get(label.split('.')[0] ?? '') ?? ''];
      }),
    );
    return rows.flatMap((row) =>
      headings.flatMap((heading, column) => {
        const [title, rest] = String(heading).split('\n');
        const formId = formOf.get(`${title} ${rest?.split(' ')[0]}`);
        const email = emailOf.get(cell(row, headings, 'Number')) ?? '';
        const isOwing = /^(◷|!)/.test(String(row[column] ?? ''));
        return isOwing && formId !== undefined && email !== '' ? [{ email, formId }] : [];
      }),
    );
  }
}
