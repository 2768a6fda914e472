/** What the journeys need of the world, in the words of the need. google/ gives it, tests may give something smaller. */

import type { FormPlan } from '../form/plan-form';
import type { FormAnswer } from '../form/read-answer';
import type { Day } from '../policy/day';
import type { DocsDocument } from '../policy/docs-json';
import type { RawCell } from '../register/cells';
import type { RegisterChange } from '../register/changes';
import type { WorkbookPlan } from '../register/workbook-plan';
import type { Email } from '../reminders/write-email';
import type { Notes } from './notes';

/** The clock, read once at the beginning of a run. */
export interface Moment {
  today: Day;
  /** Of the school's own clock, 0 to 23. */
  hour: number;
  /** Milliseconds since 1970. */
  instant: number;
}

export interface BuiltForm {
  id: string;
  link: string;
  /** The form's item of each box and each question: "1" → item, "name" → item. */
  items: Record<string, string>;
}

export interface AnswersToRead {
  /** Milliseconds since 1970; null for all that the form holds. */
  since: number | null;
  /** So many of them, from the first, are left out. */
  skip: number;
  /** Ids that need not be read again. */
  known: ReadonlySet<string>;
  /** Asked before each answer; once it says no, the rest is left for another run. */
  hasTime: () => boolean;
}

export interface AnswersRead {
  answers: FormAnswer[];
  /** How many were looked at, known ones included. */
  looked: number;
  isComplete: boolean;
}

/** "unclear": Google failed in a way that does not tell whether the email left. */
export type SendResult = 'sent' | 'refused' | 'no quota' | 'unclear';

export interface Ports {
  /** The address of the account that this run works as. */
  whoAmI: () => string;
  readClock: () => Moment;
  /** The school's day and time of a moment. */
  dayOf: (instant: number) => { day: Day; time: string };
  millisecondsSince: (instant: number) => number;
  /** Runs the action if no other run is at work. @returns whether it ran */
  underLock: (action: () => void) => boolean;

  readNotes: () => Notes;
  writeNotes: (notes: Partial<Notes>) => void;

  /** An empty workbook whose name says that it is unfinished. @returns its id */
  createWorkbook: (plan: WorkbookPlan) => string;
  isUnfinished: (workbookId: string) => boolean;
  /** Headings, formats, guards and the real name, all or nothing. */
  dressWorkbook: (workbookId: string, plan: WorkbookPlan) => void;
  /** One call: the tabs by title, and the time stamps of the named answer tabs. */
  readTabs: (workbookId: string, titles: readonly string[]) => Record<string, RawCell[][]>;
  /** One call, all or nothing. */
  writeChanges: (workbookId: string, changes: readonly RegisterChange[]) => void;

  readDocument: (documentId: string) => DocsDocument;
  /** SHA-256 over the text's UTF-8, in hexadecimal. */
  fingerprint: (text: string) => string;

  buildForm: (plan: FormPlan) => BuiltForm;
  /** Lets answers flow into a tab of their own. */
  linkForm: (formId: string, workbookId: string, tabTitle: string) => void;
  openForm: (formId: string, readers: readonly string[]) => void;
  closeForm: (formId: string, message: string) => void;
  letIn: (formId: string, readers: readonly string[]) => void;
  readAnswers: (formId: string, which: AnswersToRead) => AnswersRead;
  countAnswers: (formId: string) => number;
  watchForm: (formId: string) => void;

  emailsLeftToday: () => number;
  sendEmail: (email: Email, from: { name: string; replyTo: string }) => SendResult;

  ensureHourlyRound: () => void;
}
