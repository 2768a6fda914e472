/**
 * The tabs of the register workbook, as one table: who edits each, its columns, and how a row is read. Everything else
 * (making the workbook, finding columns, reading and adding rows) follows from this table.
 */
import * as v from 'valibot';
import { count, countOrZero, day, email, list, neededDay, neededText, text, wholeText } from './cells';

export type ColumnKind = 'text' | 'long text' | 'day' | 'number';

export interface Column {
  /** As printed in the first row; a column is found by it, wherever it stands. */
  heading: string;
  kind: ColumnKind;
  /** Pixels. */
  width: number;
  /** Help for the person who fills the column in; shown with the heading. */
  help?: string;
  /** What may stand in it; Sheets offers these in a drop-down list. */
  oneOf?: readonly string[];
}

export interface Tab<Schema extends v.GenericSchema = v.GenericSchema> {
  /** Fixed, so that a renamed tab is still written to. */
  sheetId: number;
  title: string;
  /** People edit it; the add-on appends to it (a ledger); or it is derived and may be rebuilt at any time. */
  kept: 'by people' | 'by adding' | 'derived';
  isHidden?: boolean;
  columns: Record<string, Column>;
  row: Schema;
}

const tab = <Schema extends v.GenericSchema>(definition: Tab<Schema>): Tab<Schema> => definition;

export const STAFF = tab({
  sheetId: 1,
  title: 'Staff',
  kept: 'by people',
  columns: {
    name: { heading: 'Name', kind: 'text', width: 180, help: 'As it should stand in emails and in the register.' },
    email: { heading: 'Email', kind: 'text', width: 220, help: 'Empty for people who have no address; they sign on paper.' },
    role: { heading: 'Role', kind: 'text', width: 180 },
    groups: { heading: 'Groups', kind: 'text', width: 170, help: 'One or several, with commas: teaching, governor.' },
    lineManager: { heading: 'Line manager', kind: 'text', width: 220, help: "The line manager's email address." },
    startsOn: { heading: 'Starts on', kind: 'day', width: 100, help: 'First working day. Empty: has always been here.' },
    leavesOn: { heading: 'Leaves on', kind: 'day', width: 100, help: 'Last working day. Empty: stays.' },
    awayFrom: { heading: 'Away from', kind: 'day', width: 100 },
    awayUntil: { heading: 'Away until', kind: 'day', width: 100, help: 'The first day back. Nobody is chased while away.' },
    awayBecause: { heading: 'Away because', kind: 'text', width: 140 },
    number: { heading: 'Number', kind: 'number', width: 80, help: 'Given by the add-on; leave it as it is.' },
  },
  row: v.object({
    name: neededText,
    email,
    role: text,
    groups: list,
    lineManager: email,
    startsOn: day,
    leavesOn: day,
    awayFrom: day,
    awayUntil: day,
    awayBecause: text,
    number: count,
  }),
});

export const POLICIES = tab({
  sheetId: 2,
  title: 'Policies',
  kept: 'by people',
  columns: {
    code: { heading: 'Code', kind: 'text', width: 60, help: 'Given by the add-on; leave it as it is.' },
    title: { heading: 'Policy', kind: 'text', width: 260 },
    audience: { heading: 'Who signs', kind: 'text', width: 180, help: 'everyone, or groups of the staff list with commas.' },
    resignMonths: { heading: 'Signed again after (months)', kind: 'number', width: 120, help: 'Empty: only when the policy changes.' },
    daysToSign: { heading: 'Days to sign', kind: 'number', width: 100, help: 'From being asked to the due day.' },
    graceDays: { heading: 'Days of grace', kind: 'number', width: 100, help: 'After the due day, before it counts as overdue.' },
    document: { heading: 'Document', kind: 'text', width: 300 },
  },
  row: v.object({
    code: neededText,
    title: neededText,
    audience: list,
    resignMonths: count,
    daysToSign: count,
    graceDays: countOrZero,
    document: text,
  }),
});

export const CALENDAR = tab({
  sheetId: 3,
  title: 'Calendar',
  kept: 'by people',
  columns: {
    from: { heading: 'Closed from', kind: 'day', width: 110 },
    until: { heading: 'Closed until', kind: 'day', width: 110, help: 'The last closed day. Empty: one day.' },
    what: { heading: 'What', kind: 'text', width: 220, help: 'Half-term, bank holiday, … No emails go out on these days.' },
  },
  row: v.object({ from: neededDay, until: day, what: text }),
});

export const SETTINGS = tab({
  sheetId: 4,
  title: 'Settings',
  kept: 'by people',
  columns: {
    name: { heading: 'Setting', kind: 'text', width: 220 },
    value: { heading: 'Value', kind: 'text', width: 320 },
    help: { heading: 'What it does', kind: 'long text', width: 420 },
  },
  row: v.object({ name: neededText, value: text, help: text }),
});

export const VERSIONS = tab({
  sheetId: 5,
  title: 'Versions',
  kept: 'by adding',
  columns: {
    version: { heading: 'Version', kind: 'text', width: 90 },
    title: { heading: 'Policy', kind: 'text', width: 260 },
    publishedOn: { heading: 'Published on', kind: 'day', width: 110 },
    clauses: { heading: 'Clauses', kind: 'number', width: 80 },
    formLink: { heading: 'Form', kind: 'text', width: 300 },
    formId: { heading: 'Form number', kind: 'text', width: 120 },
    responseTab: { heading: 'Answers in', kind: 'text', width: 160 },
    fingerprint: { heading: 'Text check', kind: 'text', width: 200, help: 'Shows later that the text has not been altered.' },
  },
  row: v.object({
    version: neededText,
    title: neededText,
    publishedOn: neededDay,
    clauses: count,
    formLink: text,
    formId: neededText,
    responseTab: text,
    fingerprint: text,
  }),
});

export const CLAUSES = tab({
  sheetId: 6,
  title: 'Clauses',
  kept: 'by adding',
  isHidden: true,
  columns: {
    version: { heading: 'Version', kind: 'text', width: 90 },
    kind: { heading: 'Kind', kind: 'text', width: 100 },
    number: { heading: 'Number', kind: 'text', width: 80 },
    section: { heading: 'Section', kind: 'text', width: 200 },
    leadIn: { heading: 'Lead-in', kind: 'text', width: 200 },
    condition: { heading: 'For', kind: 'text', width: 160 },
    words: { heading: 'Words', kind: 'long text', width: 500 },
    item: { heading: 'Form item', kind: 'text', width: 110 },
  },
  row: v.object({
    version: neededText,
    kind: v.pipe(text, v.picklist(['clause', 'declaration', 'question'])),
    number: text,
    section: text,
    leadIn: wholeText,
    condition: wholeText,
    words: wholeText,
    item: text,
  }),
});

export const SIGNATURES = tab({
  sheetId: 7,
  title: 'Signatures',
  kept: 'by adding',
  columns: {
    response: { heading: 'Answer', kind: 'text', width: 130 },
    person: { heading: 'Number', kind: 'number', width: 80 },
    name: { heading: 'Name as signed', kind: 'text', width: 180 },
    email: { heading: 'Email', kind: 'text', width: 220 },
    role: { heading: 'Role as signed', kind: 'text', width: 160 },
    version: { heading: 'Version', kind: 'text', width: 90 },
    signedOn: { heading: 'Signed on', kind: 'day', width: 100 },
    signedAt: { heading: 'At', kind: 'text', width: 70 },
    how: { heading: 'How', kind: 'text', width: 90 },
    agreed: { heading: 'Agreed to', kind: 'text', width: 200 },
    doubt: { heading: 'To check', kind: 'text', width: 260 },
  },
  row: v.object({
    response: neededText,
    person: count,
    name: text,
    email: text,
    role: text,
    version: neededText,
    signedOn: neededDay,
    signedAt: text,
    how: text,
    agreed: text,
    doubt: text,
  }),
});

export const SENT_EMAILS = tab({
  sheetId: 8,
  title: 'Sent emails',
  kept: 'by adding',
  columns: {
    email: { heading: 'Email', kind: 'number', width: 70 },
    day: { heading: 'Day', kind: 'day', width: 100 },
    person: { heading: 'Number', kind: 'number', width: 80 },
    to: { heading: 'To', kind: 'text', width: 220 },
    kind: { heading: 'Kind', kind: 'text', width: 100 },
    about: { heading: 'About', kind: 'text', width: 160 },
    subject: { heading: 'Subject', kind: 'text', width: 340 },
    status: { heading: 'Status', kind: 'text', width: 120 },
    remark: { heading: 'Remark', kind: 'text', width: 260 },
  },
  row: v.object({
    email: v.pipe(
      count,
      v.check((number) => number !== null, 'is empty'),
      v.transform((number) => number ?? 0),
    ),
    day: neededDay,
    person: count,
    to: text,
    kind: text,
    about: list,
    subject: text,
    status: v.pipe(text, v.picklist(['claimed', 'sent', 'unknown', 'not sent', 'failed'])),
    remark: text,
  }),
});

export const OVERDUE = tab({
  sheetId: 9,
  title: 'Overdue',
  kept: 'derived',
  columns: {
    name: { heading: 'Name', kind: 'text', width: 180 },
    policy: { heading: 'Policy', kind: 'text', width: 260 },
    days: { heading: 'Days overdue', kind: 'number', width: 110 },
    dueOn: { heading: 'Was due on', kind: 'day', width: 110 },
    why: { heading: 'Why', kind: 'text', width: 150 },
    lastWritten: { heading: 'Last written to', kind: 'day', width: 120 },
  },
  row: v.object({}),
});

export const TO_CHECK = tab({
  sheetId: 10,
  title: 'To check',
  kept: 'derived',
  columns: {
    where: { heading: 'Where', kind: 'text', width: 200 },
    what: { heading: 'What to look at', kind: 'long text', width: 620 },
  },
  row: v.object({}),
});

/** People × policies: its columns follow the policies, so register-tab.ts plans it. */
export const REGISTER = { sheetId: 11, title: 'Register' } as const;

/** From left to right as the manager sees them; the register itself stands first. */
export const TABS = [STAFF, POLICIES, CALENDAR, SETTINGS, VERSIONS, CLAUSES, SIGNATURES, SENT_EMAILS, OVERDUE, TO_CHECK] as const;

export type RowOf<T extends Tab> = v.InferOutput<T['row']>;
