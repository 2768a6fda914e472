/** What the journeys need of the world, in the words of the need. google/ gives it, tests may give something smaller. */

import type { Day } from '../common/day';
import type { LinkKnowledge } from '../form/answer-link';
import type { FormPlan } from '../form/form-plan';
import type { FormAnswer } from '../form/read-answer';
import type { DocsDocument } from '../policy/docs-json';
import type { TabSnapshot } from '../register/erasure/workbook-snapshot';
import type { RegisterChange } from '../register/layout/workbook-changes';
import type { WorkbookPlan } from '../register/layout/workbook-plan';
import type { DrawnPage } from '../register/pages/handouts/drawn-page';
import type { MayEdit } from '../register/pages/inspection/sample';
import type { RawCell } from '../register/workbook/cells';
import type { Email } from '../reminders/write-email';
import type { FormSwitch, Notes, NotesChange } from './notes';

/** The clock, read once at the beginning of a run. */
export interface Moment {
  today: Day;
  /** Of the school's own clock, 0 to 23. */
  hour: number;
  /** Milliseconds since 1970. */
  instant: number;
}

export interface FormToBuild {
  plan: FormPlan;
  /** "" for a form that is still to be made. */
  formId: string;
  /** How many of its items were finished before. */
  built: number;
  /** Called as soon as a new form has its id: whatever comes after can be found again. */
  onMade: (formId: string) => void;
  /** Asked before each item; once it says no, the rest is left for another run. */
  hasTime: () => boolean;
}

export interface FormBuilding {
  formId: string;
  /** How many items are finished, of how many. */
  built: number;
  of: number;
  /** The form's item of each clause and each question that was finished now: "1" → item, "name" → item. */
  items: Record<string, string>;
}

/** How Sheets reads and writes dates in a workbook: "en_GB", "Europe/London". */
export interface RegionOfWorkbook {
  locale: string;
  timeZone: string;
}

/** A tab of a workbook. */
export interface TabListed {
  sheetId: number;
  title: string;
}

export interface FormToLink {
  formId: string;
  workbookId: string;
  /** The workbook's tabs before Google adds one for the answers. */
  tabsBefore: readonly number[];
  /** What the form asks: its questions head the tab. */
  plan: FormPlan;
  /** An earlier run may have been stopped just after linking. */
  mayBeLinked: boolean;
}

export interface FinishedForm {
  /** With LINK_MARKS in the place of name and role. */
  personalLink: string;
  hasVerifiedAddresses: boolean;
  /** False where Google did not rename the file, which still says that it is unfinished. */
  isNamed: boolean;
}

export interface ReadersKept {
  /** Addresses that Google would not let in. */
  refused: string[];
  /** False where the time was up; what is missing is found again the next time. */
  isComplete: boolean;
}

export interface FormLook {
  /** Whether it takes answers. */
  isOpen: boolean;
  /** Addresses in small letters. */
  readers: readonly string[];
}

export interface FileListed {
  /** When it was last changed, in Google's own words. */
  changedAt: string;
  isInBin: boolean;
  /** Of a form, addresses in small letters that it lets in; null where that was not asked for, or not told. */
  readers: readonly string[] | null;
}

/** Files by their ids. */
export type FilesListed = ReadonlyMap<string, FileListed>;

/** What a list of files is to tell: whom each form lets in as well, or no more than the files. */
export type FilesAsked = 'with readers' | 'files alone';

/** A form as somebody sees it who opens it now. */
export interface FormAsIs {
  title: string;
  description: string;
  keepsAddresses: boolean;
  /** What is on of what must not be. */
  switchedOn: FormSwitch[];
  items: FormItemAsIs[];
}

export interface FormItemAsIs {
  /** Google's number of it. */
  item: string;
  title: string;
  help: string;
  choices: string[];
  isRequired: boolean;
  /** Of a page, or of each choice: where whoever gets there goes on; "" where nothing was set. */
  leadsTo: string[];
}

export interface AnswersToRead {
  /** Milliseconds since 1970; null for all that the form holds. */
  since: number | null;
  /** So many of them, from the first, are left out. */
  skip: number;
  /** Ids that need not be read again. */
  known: ReadonlySet<string>;
  /** What is known of the links of its answers; null to read each answer item by item. */
  links: LinkKnowledge | null;
  /** Whether an answer can be taken as its link has it; any other is read item by item as well, and that counts. */
  isWhole: (answer: FormAnswer) => boolean;
  /** Asked before each answer; once it says no, the rest is left for another run. */
  hasTime: () => boolean;
}

export interface AnswersRead {
  answers: FormAnswer[];
  /** How many were looked at, known ones included. */
  looked: number;
  isComplete: boolean;
  /** What is known of the links now. */
  links: LinkKnowledge | null;
}

/** What the account allowed the script. */
export interface PermissionsGiven {
  isComplete: boolean;
  /** Scopes by their addresses; need not be right where all were given. */
  granted: readonly string[];
  /** Where the rest can be given; "" where Google names no place. */
  link: string;
}

/** "unclear": Google failed in a way that does not tell whether the email left. */
export type SendResult = 'sent' | 'refused' | 'no quota' | 'unclear';

export interface Ports {
  /** The address of the account that this run works as. */
  whoAmI: () => string;
  readPermissions: () => PermissionsGiven;
  /** Google's services that are switched off for the script, as the script editor lists them. */
  servicesOff: () => string[];
  readClock: () => Moment;
  /** The school's day and time of a moment. */
  dayOf: (instant: number) => { day: Day; time: string };
  millisecondsSince: (instant: number) => number;
  /** Runs the action if no other run is at work. @returns whether it ran */
  underLock: (action: () => void) => boolean;
  /** The same, and no other run is at work before this one is over: for what a trigger or a click does last, a call less. */
  underLockToTheEnd: (action: () => void) => boolean;

  readNotes: () => Notes;
  writeNotes: (notes: NotesChange) => void;
  forgetForm: (formId: string) => void;

  /** An empty workbook whose name says that it is unfinished. @returns its id */
  createWorkbook: (plan: WorkbookPlan) => string;
  isUnfinished: (workbookId: string) => boolean;
  /** One call. */
  regionOf: (workbookId: string) => RegionOfWorkbook;
  /** Headings, formats, guards and the real name, all or nothing. */
  formatWorkbook: (workbookId: string, plan: WorkbookPlan) => void;
  /** One call: our tabs by our own titles, whatever they are called now, and ranges of Google's by theirs. @throws where one is gone */
  readTabs: (workbookId: string, titles: readonly string[]) => Record<string, RawCell[][]>;
  /** Every tab that is there. */
  listTabs: (workbookId: string) => TabListed[];
  /** One call: all that stands anywhere in the workbook, as it was entered. */
  readEveryCell: (workbookId: string) => TabSnapshot[];
  /** One call, all or nothing. */
  writeChanges: (workbookId: string, changes: readonly RegisterChange[]) => void;
  /** The same, with every tab that is there afterwards. */
  writeAndListTabs: (workbookId: string, changes: readonly RegisterChange[]) => TabListed[];

  /** What the account of this run may do with a file that was given to it; null for one that it cannot open. One call. */
  accessTo: (fileId: string) => 'edit' | 'look' | null;
  /** Who may edit a file by its sharing; null where Google does not tell this account. One call for each hundred of them. */
  editorsOf: (fileId: string) => MayEdit[] | null;
  /** A file of its own with so many empty pages, which only this account can open; its name says that it is unfinished. @returns its id */
  createPages: (count: number) => string;
  /** What stands on its pages, and its real name, all or nothing. */
  drawPages: (fileId: string, title: string, pages: readonly DrawnPage[]) => void;
  /** Deletes a file that the script made, for good; one that is gone already is no failure. */
  deleteFile: (fileId: string) => void;

  readDocument: (documentId: string) => DocsDocument;
  /**
   * Documents, forms and workbooks, by their ids, a call for each page of them; those that Google does not list are not there.
   * @param what 'with readers': whom each form lets in, too, as far as Google tells that
   */
  listFiles: (what: FilesAsked) => FilesListed;
  /** SHA-256 over the text's UTF-8, in hexadecimal. */
  fingerprint: (text: string) => string;
  /** HMAC-SHA256 of the text's UTF-8 under the secret, in hexadecimal. */
  sealed: (text: string, secret: string) => string;
  /** A secret that nobody can guess. */
  newSecret: () => string;

  /** Builds a form that takes no answers, or goes on with one, or changes one that was closed for it. */
  buildForm: (form: FormToBuild) => FormBuilding;
  /** Gives the file its name, and reads what is known only once the form is built; in the run that built it. */
  finishForm: (formId: string, plan: FormPlan) => FinishedForm;
  /** Gives the file its name. @returns whether Google did it */
  nameForm: (formId: string, name: string) => boolean;
  /** Lets answers flow into a tab of their own. @returns the tab's id @throws where Google does not show the tab yet */
  linkForm: (form: FormToLink) => number;
  /** Publishes a form and lets people in. @throws where Google did not publish it, or lets in nobody */
  openForm: (formId: string, readers: readonly string[], hasTime: () => boolean) => ReadersKept;
  /** Publishes a form that asks for no account and lets anyone in who has its link. @returns whether Google did it; else a person must */
  openToAnyone: (formId: string) => boolean;
  closeForm: (formId: string, message: string) => void;
  /** Takes a form off that staff have not seen: it takes no answers, and nobody can open it. */
  unpublishForm: (formId: string) => void;
  /** Sets what stands below a form's title. */
  describeForm: (formId: string, description: string) => void;
  /** Brings what a form for a countersigner shows to another list. @param plan of the same form, with that list */
  offerList: (formId: string, plan: FormPlan) => void;
  /** Sets what may be ticked in a form's questions with boxes. */
  offerNames: (formId: string, names: readonly string[]) => void;
  /** Lets in whom it names and nobody else. @throws where Google lets in nobody */
  keepReaders: (formId: string, readers: readonly string[], hasTime: () => boolean) => ReadersKept;
  readAnswers: (formId: string, which: AnswersToRead) => AnswersRead;
  countAnswers: (formId: string) => number;
  /** Whether it takes answers. @throws where it cannot be opened */
  isFormOpen: (formId: string) => boolean;
  /** Whether it takes answers, and who gets in. @throws where it cannot be opened */
  lookAtForm: (formId: string) => FormLook;
  /** What it asks as it is now: several calls for each of its items. @throws where it cannot be opened */
  readForm: (formId: string) => FormAsIs;
  /** Has it keep whoever signs by their address, where somebody has switched that off. */
  keepAddresses: (formId: string) => void;
  /** Switches these off in its settings. */
  switchOff: (formId: string, which: readonly FormSwitch[]) => void;
  /** Lets these addresses, in small letters, into a form no more. @returns how many of them it let in */
  dropReaders: (formId: string, gone: readonly string[]) => number;
  /** Takes one answer out of a form's own store, for good; one that is gone already is no failure. */
  deleteAnswer: (formId: string, answerId: string) => void;
  /** Takes answers of which a moment is named out of a form's own store, for good. @returns whether all are gone; false where the time was up */
  deleteAnswersOf: (formId: string, isToGo: (at: number) => boolean, hasTime: () => boolean) => boolean;
  /**
   * Has the form tell at once when somebody signs. @param existing triggers of a form that was made just now, at most so many:
   * of any other they are asked for. @returns whether it does; without, the hourly round looks
   */
  watchForm: (formId: string, existing?: number) => boolean;
  /** The same in place of what it had: one that is listed may have been switched off. */
  watchAnew: (formId: string) => boolean;
  /** Takes that from all forms but these; Google may refuse. */
  watchNoOthers: (formIds: readonly string[]) => void;

  emailsLeftToday: () => number;
  sendEmail: (email: Email, from: { name: string; replyTo: string }) => SendResult;

  /** Makes the trigger anew; there is never more than one. */
  renewHourlyRound: () => void;
  /** The same, where it was there before; Google may refuse. */
  restoreHourlyRound: () => void;
  /** Of this account; all of ours and no others. @returns how many there were */
  removeTriggers: () => number;
  /** Whether this account has a trigger for it. */
  hasHourlyRound: () => boolean;
}
