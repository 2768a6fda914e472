/**
 * The tabs of the register workbook, as one table: who edits each, its columns, and how a row is read. Everything else
 * (making the workbook, finding columns, reading and adding rows) follows from this table.
 */
import * as v from 'valibot';
import { AGREE_BY } from '../form/plan-form';
import { ITEM_KINDS } from '../policy/agreed-text';
import {
  addresses,
  type CellSchema,
  cell,
  count,
  countOrZero,
  day,
  email,
  list,
  neededDay,
  neededText,
  text,
  wholeText,
  yesOrNo,
} from './cells';
import { DECISIONS } from './decisions';
import { lasting } from './lasting';

export type ColumnKind = 'text' | 'long text' | 'day' | 'number' | 'share' | 'moment' | 'code';

export interface Column<Schema extends CellSchema = CellSchema> {
  /** As printed in the first row; a column is found by it, wherever it stands. */
  heading: string;
  /** What the same column is called in lists that come from elsewhere, the likeliest first. */
  aliases?: readonly string[];
  /** Not told where it is missing: a list from elsewhere need not have it. */
  isOptional?: boolean;
  kind: ColumnKind;
  /** Pixels. */
  width: number;
  /** How its cells are read. */
  reads: Schema;
  /** Help for the person who fills the column in; shown with the heading. */
  help?: string;
  /** What may stand in it; Sheets offers these in a drop-down list. */
  oneOf?: readonly string[];
  /** Kept for the add-on's own sake and out of people's way. */
  isHidden?: boolean;
}

export interface Tab<Columns extends Record<string, Column> = Record<string, Column>> {
  /** Fixed, so that a renamed tab is still written to. */
  sheetId: number;
  title: string;
  /** People edit it; the add-on appends to it (a ledger); or it is derived and may be rebuilt at any time. */
  kept: 'by people' | 'by adding' | 'derived';
  isHidden?: boolean;
  columns: Columns;
}

/** A row as its columns read it. */
export type RowOf<T extends Tab> = { [Key in keyof T['columns']]: v.InferOutput<T['columns'][Key]['reads']> };

const tab = <const Columns extends Record<string, Column>>(definition: Tab<Columns>): Tab<Columns> => definition;

export const STAFF = tab({
  sheetId: 1,
  title: 'Staff',
  kept: 'by people',
  columns: {
    name: {
      heading: 'Name',
      aliases: ['Full name', 'Staff name', 'Employee name', 'Surname, Forename', 'Legal name', 'Preferred name'],
      reads: text,
      kind: 'text',
      width: 180,
      help: 'As it should stand in emails and in the register: "Carol Bright" or "Bright, Carol".',
    },
    email: {
      heading: 'Email',
      aliases: ['Work email', 'Email address', 'Work email address', 'School email', 'E-mail', 'Main email'],
      reads: email,
      kind: 'text',
      width: 220,
      help: 'Empty for people who have no address; they sign on paper.',
    },
    role: {
      heading: 'Role',
      aliases: ['Job title', 'Post', 'Position', 'Job role', 'Post title'],
      reads: text,
      kind: 'text',
      width: 180,
    },
    groups: {
      heading: 'Groups',
      aliases: ['Group', 'Staff group', 'Staff groups', 'Department', 'Departments', 'Staff type', 'Staff category'],
      reads: list,
      kind: 'text',
      width: 170,
      help: 'One or several, with commas: teaching, governor.',
    },
    lineManager: {
      heading: 'Line manager',
      aliases: ['Line manager email', "Line manager's email", 'Manager email', 'Manager', 'Reports to'],
      reads: text,
      isOptional: true,
      kind: 'text',
      width: 220,
      help: "The line manager's email address, or name as it stands in this list.",
    },
    startsOn: {
      heading: 'Starts on',
      aliases: ['Start date', 'Date started', 'Employment start date', 'Employment start', 'Date of joining'],
      reads: day,
      isOptional: true,
      kind: 'day',
      width: 100,
      help: 'First working day. Empty: has always been here.',
    },
    leavesOn: {
      heading: 'Leaves on',
      aliases: ['Leaving date', 'End date', 'Date of leaving', 'Employment end date', 'Employment end'],
      reads: day,
      isOptional: true,
      kind: 'day',
      width: 100,
      help: 'Last working day. Empty: stays. Whoever comes back later gets a new "Starts on".',
    },
    awayFrom: { heading: 'Away from', reads: day, isOptional: true, kind: 'day', width: 100 },
    awayUntil: {
      heading: 'Away until',
      reads: day,
      isOptional: true,
      kind: 'day',
      width: 100,
      help: 'The first day back. Nobody is chased while away.',
    },
    awayBecause: { heading: 'Away because', reads: text, isOptional: true, kind: 'text', width: 140 },
    ownDueOn: {
      heading: 'Own due day',
      reads: day,
      isOptional: true,
      kind: 'day',
      width: 100,
      help: 'The day by which this person is to sign what is owed now. Empty: as the policy says.',
    },
    ownDueBecause: { heading: 'Own due day because', reads: text, isOptional: true, kind: 'text', width: 160 },
    isEmailOff: {
      heading: 'Emails off',
      reads: yesOrNo,
      isOptional: true,
      kind: 'text',
      width: 90,
      oneOf: ['yes'],
      help: 'yes: this person gets no emails from us, and must be asked in another way.',
    },
    emailOffBecause: { heading: 'Emails off because', reads: text, isOptional: true, kind: 'text', width: 160 },
    formerAddresses: {
      heading: 'Former addresses',
      reads: addresses,
      isOptional: true,
      kind: 'text',
      width: 200,
      help: 'Addresses that the person had before, with commas. What was signed under them is kept.',
    },
    number: {
      heading: 'Number',
      reads: count,
      isOptional: true,
      kind: 'number',
      width: 80,
      help: 'Given by the add-on; leave it as it is.',
    },
  },
});

export const POLICIES = tab({
  sheetId: 2,
  title: 'Policies',
  kept: 'by people',
  columns: {
    code: {
      heading: 'Code',
      reads: neededText,
      kind: 'text',
      width: 60,
      help: 'Given by the add-on; leave it as it is.',
    },
    title: { heading: 'Policy', reads: neededText, kind: 'text', width: 260 },
    audience: {
      heading: 'Who signs',
      reads: list,
      kind: 'text',
      width: 180,
      help: 'everyone, or groups of the staff list with commas.',
    },
    lasts: {
      heading: 'Signed again',
      aliases: ['Signed again after (months)'],
      reads: lasting,
      kind: 'text',
      width: 160,
      help: 'How long a signature lasts: every 12 months; each 1 September; when it changes; once (not even a new version asks again). A number means months.',
    },
    daysToSign: {
      heading: 'Days to sign',
      reads: count,
      kind: 'number',
      width: 100,
      help: 'From being asked to the due day. Empty: 14.',
    },
    daysForStarters: {
      heading: 'Days for new starters',
      reads: count,
      isOptional: true,
      kind: 'number',
      width: 110,
      help: 'From the first working day to the due day. Empty: the same as for everyone.',
    },
    graceDays: {
      heading: 'Days of grace',
      reads: countOrZero,
      kind: 'number',
      width: 100,
      help: 'After the due day, before it counts as overdue.',
    },
    countersignedBy: {
      heading: 'Countersigned by',
      reads: text,
      isOptional: true,
      kind: 'text',
      width: 180,
      help: 'Who confirms each signature: line manager, or an email address. Empty: nobody.',
    },
    neededForAccount: {
      heading: 'Needed for an account',
      reads: yesOrNo,
      isOptional: true,
      kind: 'text',
      width: 110,
      oneOf: ['yes', 'no'],
      help: 'yes: nobody is given a login before this is signed, and countersigned where that is asked for. See Summary.',
    },
    reviewBy: {
      heading: 'Next review',
      reads: day,
      isOptional: true,
      kind: 'day',
      width: 100,
      help: 'The day by which the school reviews the policy itself. The digest names it 60 and 14 days before.',
    },
    agreeBy: {
      heading: 'How people agree',
      reads: text,
      isOptional: true,
      kind: 'text',
      width: 130,
      oneOf: AGREE_BY,
      help: 'What is ticked in the form: every point, every section, or the whole policy. Counts from the next version on.',
    },
    document: { heading: 'Document', reads: text, kind: 'code', width: 300 },
  },
});

export const CALENDAR = tab({
  sheetId: 3,
  title: 'Calendar',
  kept: 'by people',
  columns: {
    from: { heading: 'Closed from', reads: neededDay, kind: 'day', width: 110 },
    until: {
      heading: 'Closed until',
      reads: day,
      kind: 'day',
      width: 110,
      help: 'The last closed day. Empty: one day.',
    },
    what: {
      heading: 'What',
      reads: text,
      kind: 'text',
      width: 220,
      help: 'Half-term, bank holiday, … No emails go out on these days.',
    },
  },
});

export const SETTINGS = tab({
  sheetId: 4,
  title: 'Settings',
  kept: 'by people',
  columns: {
    name: { heading: 'Setting', reads: neededText, kind: 'text', width: 220 },
    value: { heading: 'Value', reads: text, kind: 'text', width: 320 },
    help: { heading: 'What it does', reads: text, kind: 'long text', width: 420 },
  },
});

export const PAPER = tab({
  sheetId: 13,
  title: 'Paper',
  kept: 'by people',
  columns: {
    person: {
      heading: 'Person',
      aliases: ['Name', 'Full name', 'Staff name', 'Email', 'Number'],
      reads: text,
      kind: 'text',
      width: 200,
      help: 'Name, email address or number, as in the staff list. Whole columns can be pasted.',
    },
    policy: {
      heading: 'Policy',
      reads: text,
      kind: 'text',
      width: 260,
      help: 'Its title or its code, as in Policies.',
    },
    version: {
      heading: 'Version',
      reads: text,
      kind: 'text',
      width: 80,
      help: 'The version on the paper: 1.0. Empty: the one in force on the day of signing.',
    },
    signedOn: {
      heading: 'Signed on',
      aliases: ['Date', 'Date signed'],
      reads: cell,
      kind: 'day',
      width: 100,
      help: 'The day beside the signature.',
    },
    seenBy: {
      heading: 'Seen by',
      reads: text,
      isOptional: true,
      kind: 'text',
      width: 160,
      help: 'Who has seen the paper.',
    },
    remark: { heading: 'Remark', reads: text, isOptional: true, kind: 'text', width: 220 },
    result: {
      heading: 'Result',
      reads: text,
      isOptional: true,
      kind: 'long text',
      width: 320,
      help: 'Written by the add-on: when the row was recorded, or what to correct.',
    },
    number: {
      heading: 'Paper number',
      reads: count,
      isOptional: true,
      kind: 'number',
      width: 80,
      help: 'Given by the add-on; leave it as it is.',
    },
  },
});

export const VERSIONS = tab({
  sheetId: 5,
  title: 'Versions',
  kept: 'by adding',
  columns: {
    version: { heading: 'Version', reads: neededText, kind: 'text', width: 90 },
    title: { heading: 'Policy', reads: neededText, kind: 'text', width: 260 },
    publishedOn: { heading: 'Published on', reads: neededDay, kind: 'day', width: 110 },
    clauses: { heading: 'Clauses', reads: count, kind: 'number', width: 80 },
    formLink: { heading: 'Form', reads: text, kind: 'code', width: 300 },
    formId: { heading: 'Form number', reads: neededText, kind: 'code', width: 120 },
    personalLink: {
      heading: 'Personal link',
      reads: text,
      isOptional: true,
      kind: 'code',
      width: 120,
      help: 'The form with name and role filled in; the add-on puts each person’s own in their place.',
    },
    addresses: {
      heading: 'Addresses',
      reads: text,
      isOptional: true,
      kind: 'text',
      width: 110,
      help: 'Whether Google makes sure that an answer comes from the address beside it.',
    },
    responseTab: { heading: 'Answers in', reads: text, kind: 'text', width: 160 },
    fingerprint: {
      heading: 'Text check',
      reads: text,
      kind: 'code',
      width: 200,
      help: 'Shows later that the text has not been altered.',
    },
  },
});

export const CLAUSES = tab({
  sheetId: 6,
  title: 'Clauses',
  kept: 'by adding',
  isHidden: true,
  columns: {
    version: { heading: 'Version', reads: neededText, kind: 'text', width: 90 },
    kind: {
      heading: 'Kind',
      reads: v.pipe(text, v.picklist(ITEM_KINDS)),
      kind: 'text',
      width: 100,
    },
    number: { heading: 'Number', reads: text, kind: 'text', width: 80 },
    section: { heading: 'Section', reads: text, kind: 'text', width: 200 },
    leadIn: { heading: 'Lead-in', reads: wholeText, kind: 'text', width: 200 },
    condition: { heading: 'For', reads: wholeText, kind: 'text', width: 160 },
    words: { heading: 'Words', reads: wholeText, kind: 'long text', width: 500 },
    item: { heading: 'Form item', reads: text, kind: 'text', width: 110 },
    choice: { heading: 'Beside the box', reads: wholeText, isOptional: true, kind: 'long text', width: 300 },
  },
});

export const SIGNATURES = tab({
  sheetId: 7,
  title: 'Signatures',
  kept: 'by adding',
  columns: {
    response: { heading: 'Answer', reads: neededText, kind: 'code', width: 130 },
    person: { heading: 'Number', reads: count, kind: 'number', width: 80 },
    name: { heading: 'Name as signed', reads: text, kind: 'text', width: 180 },
    email: { heading: 'Email', reads: text, kind: 'text', width: 220 },
    role: { heading: 'Role as signed', reads: text, kind: 'text', width: 160 },
    version: { heading: 'Version', reads: neededText, kind: 'text', width: 90 },
    signedOn: { heading: 'Signed on', reads: neededDay, kind: 'day', width: 100 },
    signedAt: { heading: 'At', reads: text, kind: 'text', width: 70 },
    how: { heading: 'How', reads: text, kind: 'text', width: 90 },
    agreed: { heading: 'Agreed to', reads: text, kind: 'text', width: 200 },
    answers: { heading: 'Also answered', reads: text, isOptional: true, kind: 'text', width: 260 },
    doubt: {
      heading: 'To check',
      reads: text,
      kind: 'text',
      width: 260,
      help: 'Why the signature does not count until somebody decides about it in the tab To check.',
    },
    notice: {
      heading: 'Worth a look',
      reads: text,
      isOptional: true,
      kind: 'text',
      width: 260,
      help: 'The signature counts; this is shown until somebody decides about it in the tab To check.',
    },
    recordedOn: { heading: 'Recorded on', reads: day, isOptional: true, kind: 'day', width: 110 },
    seenBy: {
      heading: 'Seen by',
      reads: text,
      isOptional: true,
      kind: 'text',
      width: 160,
      help: 'Of a signature on paper: who saw it.',
    },
    remark: { heading: 'Remark', reads: text, isOptional: true, kind: 'text', width: 220 },
  },
});

/** One row for each signature that an answer of a countersigner names; a row that names none says that nobody was named. */
export const COUNTERSIGNATURES = tab({
  sheetId: 20,
  title: 'Countersignatures',
  kept: 'by adding',
  columns: {
    answer: { heading: 'Answer', reads: neededText, kind: 'code', width: 130 },
    policy: { heading: 'Policy code', reads: text, kind: 'text', width: 90 },
    signature: {
      heading: 'Of the answer',
      reads: text,
      kind: 'code',
      width: 130,
      help: 'The signature that it confirms.',
    },
    person: { heading: 'Number', reads: count, kind: 'number', width: 80 },
    version: { heading: 'Version', reads: text, kind: 'text', width: 90 },
    decision: { heading: 'Decision', reads: text, kind: 'text', width: 120 },
    reason: { heading: 'Reason', reads: text, kind: 'text', width: 220 },
    by: { heading: 'Signed by', reads: text, kind: 'text', width: 180 },
    email: { heading: 'Email', reads: text, kind: 'text', width: 220 },
    role: { heading: 'Role as signed', reads: text, kind: 'text', width: 160 },
    signedOn: { heading: 'Signed on', reads: neededDay, kind: 'day', width: 100 },
    signedAt: { heading: 'At', reads: text, kind: 'text', width: 70 },
    doubt: {
      heading: 'To check',
      reads: text,
      kind: 'text',
      width: 260,
      help: 'It counts once somebody accepts it in the tab To check.',
    },
    invalid: { heading: 'Counts for nothing', reads: text, kind: 'text', width: 260 },
  },
});

/** One row for each decision about an answer or a row of `Paper`; of several the last counts. */
export const DECISIONS_TAB = tab({
  sheetId: 14,
  title: 'Decisions',
  kept: 'by adding',
  columns: {
    response: { heading: 'Answer', reads: neededText, kind: 'text', width: 130 },
    decision: { heading: 'Decision', reads: v.pipe(text, v.picklist(DECISIONS)), kind: 'text', width: 100 },
    person: { heading: 'Number', reads: count, kind: 'number', width: 80, help: 'For whom the signature counts.' },
    decidedOn: { heading: 'Decided on', reads: neededDay, kind: 'day', width: 110 },
  },
});

export const SENT_EMAILS = tab({
  sheetId: 8,
  title: 'Sent emails',
  kept: 'by adding',
  columns: {
    email: {
      heading: 'Email',
      reads: v.pipe(
        count,
        v.check((number) => number !== null, 'is empty'),
        v.transform((number) => number ?? 0),
      ),
      kind: 'number',
      width: 70,
    },
    day: { heading: 'Day', reads: neededDay, kind: 'day', width: 100 },
    person: { heading: 'Number', reads: count, kind: 'number', width: 80 },
    to: { heading: 'To', reads: text, kind: 'text', width: 220 },
    kind: { heading: 'Kind', reads: text, kind: 'text', width: 100 },
    about: { heading: 'About', reads: list, kind: 'text', width: 160 },
    subject: { heading: 'Subject', reads: text, kind: 'text', width: 340 },
    status: {
      heading: 'Status',
      reads: v.pipe(text, v.picklist(['claimed', 'sent', 'unknown', 'not sent', 'failed'])),
      kind: 'text',
      width: 120,
    },
    remark: { heading: 'Remark', reads: text, kind: 'text', width: 260 },
  },
});

export const OVERDUE = tab({
  sheetId: 9,
  title: 'Overdue',
  kept: 'derived',
  columns: {
    name: { heading: 'Name', reads: text, kind: 'text', width: 180 },
    policy: { heading: 'Policy', reads: text, kind: 'text', width: 260 },
    days: { heading: 'Days overdue', reads: text, kind: 'number', width: 90 },
    dueOn: { heading: 'Was due on', reads: text, kind: 'day', width: 110 },
    why: { heading: 'Why', reads: text, kind: 'text', width: 130 },
    lastWritten: { heading: 'Last written to', reads: text, kind: 'day', width: 120 },
    next: { heading: 'What comes next', reads: text, kind: 'long text', width: 330 },
    number: { heading: 'Number', reads: count, kind: 'number', width: 80, isHidden: true },
  },
});

export const TO_CHECK = tab({
  sheetId: 10,
  title: 'To check',
  kept: 'derived',
  columns: {
    where: { heading: 'Where', reads: text, kind: 'text', width: 200 },
    what: { heading: 'What to look at', reads: text, kind: 'long text', width: 620 },
    decision: {
      heading: 'Decision',
      reads: text,
      isOptional: true,
      kind: 'text',
      width: 100,
      oneOf: DECISIONS,
      help: 'Where a row has an answer: accept (the signature counts for the person beside it), reject (it does not count), ignore (all stays as it is, and this is shown no more).',
    },
    person: {
      heading: 'Person',
      reads: text,
      isOptional: true,
      kind: 'text',
      width: 180,
      help: 'Whose signature it is: the name, or the number in the staff list. What stands here first is only our suggestion.',
    },
    response: {
      heading: 'Answer',
      reads: text,
      isOptional: true,
      kind: 'code',
      width: 70,
      isHidden: true,
      help: 'Which answer the row is about; leave it as it is.',
    },
  },
});

export const SUMMARY = tab({
  sheetId: 12,
  title: 'Summary',
  kept: 'derived',
  columns: {
    what: { heading: 'Policy', reads: text, kind: 'text', width: 300 },
    version: { heading: 'Version', reads: text, kind: 'text', width: 130 },
    signed: { heading: 'Signed', reads: count, kind: 'number', width: 90 },
    due: { heading: 'Due', reads: count, kind: 'number', width: 90 },
    overdue: { heading: 'Overdue', reads: count, kind: 'number', width: 90 },
    away: { heading: 'Away', reads: count, kind: 'number', width: 90 },
    awaiting: { heading: 'To countersign', reads: count, kind: 'number', width: 110 },
    all: { heading: 'Must sign', reads: count, kind: 'number', width: 90 },
    share: { heading: 'Share signed', reads: text, kind: 'share', width: 100 },
  },
});

/** People × policies: its columns of policies are put in between as policies are published. */
export const REGISTER = tab({
  sheetId: 11,
  title: 'Register',
  kept: 'derived',
  columns: {
    name: { heading: 'Name', reads: text, kind: 'text', width: 180 },
    role: { heading: 'Role', reads: text, kind: 'text', width: 190 },
    groups: { heading: 'Groups', reads: text, kind: 'text', width: 150 },
    number: { heading: 'Number', reads: count, kind: 'number', width: 80, isHidden: true },
  },
});

/** What comparing the ledger of signatures with the forms has found; made anew each time. */
export const VERIFY = tab({
  sheetId: 15,
  title: 'Verify',
  kept: 'derived',
  columns: {
    what: { heading: 'What', reads: text, kind: 'text', width: 200 },
    version: { heading: 'Version', reads: text, kind: 'text', width: 90 },
    who: { heading: 'Who', reads: text, kind: 'text', width: 220 },
    detail: { heading: 'In detail', reads: text, kind: 'long text', width: 520 },
    answer: { heading: 'Answer', reads: text, kind: 'code', width: 130 },
  },
});

/** A page to print, upright on A4; made anew each time. Its columns are those of print.ts. */
export const PRINT = { sheetId: 16, title: 'Print' } as const;

/** What the next round would send; made anew each time, and nothing is sent by it. */
export const PREVIEW = tab({
  sheetId: 17,
  title: 'Preview',
  kept: 'derived',
  columns: {
    day: { heading: 'Would go on', reads: day, kind: 'day', width: 110 },
    to: { heading: 'To', reads: text, kind: 'text', width: 220 },
    kind: { heading: 'Kind', reads: text, kind: 'text', width: 110 },
    about: { heading: 'About', reads: text, kind: 'text', width: 160 },
    subject: { heading: 'Subject', reads: text, kind: 'text', width: 340 },
    words: { heading: 'Words', reads: wholeText, kind: 'long text', width: 620 },
  },
});

/** A record that stands by itself, upright on A4; made anew each time. Its columns are those of evidence.ts. */
export const EVIDENCE = { sheetId: 18, title: 'Evidence' } as const;

/** All that is held about one person, for that person; made anew each time. Its columns are those of personal-data.ts. */
export const PERSONAL_DATA = { sheetId: 19, title: 'Personal data' } as const;

/** Pages that are made anew each time. What they say is out of date the day after, so nothing is lost with one. */
export const PAGES: readonly { sheetId: number; title: string }[] = [VERIFY, PRINT, PREVIEW, EVIDENCE, PERSONAL_DATA];

/** From left to right as the manager sees them; summary and register stand before them. */
export const TABS = [
  STAFF,
  POLICIES,
  CALENDAR,
  SETTINGS,
  PAPER,
  VERSIONS,
  CLAUSES,
  SIGNATURES,
  COUNTERSIGNATURES,
  DECISIONS_TAB,
  SENT_EMAILS,
  OVERDUE,
  TO_CHECK,
] as const;

/** The first row of a tab, as it is made. */
export function headingsOf(one: Tab): string[] {
  return Object.values(one.columns).map((column) => column.heading);
}

/** The id of one of our tabs by its title; null for a tab that is not ours. */
export function sheetIdOf(title: string): number | null {
  return OURS.find((tab) => tab.title === title)?.sheetId ?? null;
}

/** Every tab of ours. */
export const OURS: readonly Tab[] = [SUMMARY, REGISTER, ...TABS];
