/**
 * The tabs of the register workbook, as one table: who edits each, its columns, and how a row is read. Everything else
 * (making the workbook, finding columns, reading and adding rows) follows from this table.
 */
import * as v from 'valibot';
import { AGREE_BY } from '../form/plan-form';
import { ITEM_KINDS } from '../policy/agreed-text';
import { type CellSchema, count, countOrZero, day, email, list, neededDay, neededText, text, wholeText } from './cells';

export type ColumnKind = 'text' | 'long text' | 'day' | 'number';

export interface Column<Schema extends CellSchema = CellSchema> {
  /** As printed in the first row; a column is found by it, wherever it stands. */
  heading: string;
  kind: ColumnKind;
  /** Pixels. */
  width: number;
  /** How its cells are read. */
  reads: Schema;
  /** Help for the person who fills the column in; shown with the heading. */
  help?: string;
  /** What may stand in it; Sheets offers these in a drop-down list. */
  oneOf?: readonly string[];
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
      reads: text,
      kind: 'text',
      width: 180,
      help: 'As it should stand in emails and in the register.',
    },
    email: {
      heading: 'Email',
      reads: email,
      kind: 'text',
      width: 220,
      help: 'Empty for people who have no address; they sign on paper.',
    },
    role: { heading: 'Role', reads: text, kind: 'text', width: 180 },
    groups: {
      heading: 'Groups',
      reads: list,
      kind: 'text',
      width: 170,
      help: 'One or several, with commas: teaching, governor.',
    },
    lineManager: {
      heading: 'Line manager',
      reads: email,
      kind: 'text',
      width: 220,
      help: "The line manager's email address.",
    },
    startsOn: {
      heading: 'Starts on',
      reads: day,
      kind: 'day',
      width: 100,
      help: 'First working day. Empty: has always been here.',
    },
    leavesOn: { heading: 'Leaves on', reads: day, kind: 'day', width: 100, help: 'Last working day. Empty: stays.' },
    awayFrom: { heading: 'Away from', reads: day, kind: 'day', width: 100 },
    awayUntil: {
      heading: 'Away until',
      reads: day,
      kind: 'day',
      width: 100,
      help: 'The first day back. Nobody is chased while away.',
    },
    awayBecause: { heading: 'Away because', reads: text, kind: 'text', width: 140 },
    number: {
      heading: 'Number',
      reads: count,
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
    resignMonths: {
      heading: 'Signed again after (months)',
      reads: count,
      kind: 'number',
      width: 120,
      help: 'Empty: only when the policy changes.',
    },
    daysToSign: {
      heading: 'Days to sign',
      reads: count,
      kind: 'number',
      width: 100,
      help: 'From being asked to the due day.',
    },
    graceDays: {
      heading: 'Days of grace',
      reads: countOrZero,
      kind: 'number',
      width: 100,
      help: 'After the due day, before it counts as overdue.',
    },
    agreeBy: {
      heading: 'How people agree',
      reads: text,
      kind: 'text',
      width: 130,
      oneOf: AGREE_BY,
      help: 'What is ticked in the form: every point, every section, or the whole policy. Counts from the next version on.',
    },
    document: { heading: 'Document', reads: text, kind: 'text', width: 300 },
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

export const VERSIONS = tab({
  sheetId: 5,
  title: 'Versions',
  kept: 'by adding',
  columns: {
    version: { heading: 'Version', reads: neededText, kind: 'text', width: 90 },
    title: { heading: 'Policy', reads: neededText, kind: 'text', width: 260 },
    publishedOn: { heading: 'Published on', reads: neededDay, kind: 'day', width: 110 },
    clauses: { heading: 'Clauses', reads: count, kind: 'number', width: 80 },
    formLink: { heading: 'Form', reads: text, kind: 'text', width: 300 },
    formId: { heading: 'Form number', reads: neededText, kind: 'text', width: 120 },
    personalLink: {
      heading: 'Personal link',
      reads: text,
      kind: 'text',
      width: 120,
      help: 'The form with name and role filled in; the add-on puts each person’s own in their place.',
    },
    addresses: {
      heading: 'Addresses',
      reads: text,
      kind: 'text',
      width: 110,
      help: 'Whether Google makes sure that an answer comes from the address beside it.',
    },
    responseTab: { heading: 'Answers in', reads: text, kind: 'text', width: 160 },
    fingerprint: {
      heading: 'Text check',
      reads: text,
      kind: 'text',
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
    choice: { heading: 'Beside the box', reads: wholeText, kind: 'long text', width: 300 },
  },
});

export const SIGNATURES = tab({
  sheetId: 7,
  title: 'Signatures',
  kept: 'by adding',
  columns: {
    response: { heading: 'Answer', reads: neededText, kind: 'text', width: 130 },
    person: { heading: 'Number', reads: count, kind: 'number', width: 80 },
    name: { heading: 'Name as signed', reads: text, kind: 'text', width: 180 },
    email: { heading: 'Email', reads: text, kind: 'text', width: 220 },
    role: { heading: 'Role as signed', reads: text, kind: 'text', width: 160 },
    version: { heading: 'Version', reads: neededText, kind: 'text', width: 90 },
    signedOn: { heading: 'Signed on', reads: neededDay, kind: 'day', width: 100 },
    signedAt: { heading: 'At', reads: text, kind: 'text', width: 70 },
    how: { heading: 'How', reads: text, kind: 'text', width: 90 },
    agreed: { heading: 'Agreed to', reads: text, kind: 'text', width: 200 },
    answers: { heading: 'Also answered', reads: text, kind: 'text', width: 260 },
    doubt: { heading: 'To check', reads: text, kind: 'text', width: 260 },
    remark: { heading: 'Remark', reads: text, kind: 'text', width: 260 },
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
    days: { heading: 'Days overdue', reads: text, kind: 'number', width: 110 },
    dueOn: { heading: 'Was due on', reads: text, kind: 'day', width: 110 },
    why: { heading: 'Why', reads: text, kind: 'text', width: 150 },
    lastWritten: { heading: 'Last written to', reads: text, kind: 'day', width: 120 },
  },
});

export const TO_CHECK = tab({
  sheetId: 10,
  title: 'To check',
  kept: 'derived',
  columns: {
    where: { heading: 'Where', reads: text, kind: 'text', width: 200 },
    what: { heading: 'What to look at', reads: text, kind: 'long text', width: 620 },
  },
});

export const SUMMARY = tab({
  sheetId: 12,
  title: 'Summary',
  kept: 'derived',
  columns: {
    policy: { heading: 'Policy', reads: text, kind: 'text', width: 280 },
    version: { heading: 'Version', reads: text, kind: 'text', width: 80 },
    signed: { heading: 'Signed', reads: count, kind: 'number', width: 80 },
    due: { heading: 'Due', reads: count, kind: 'number', width: 80 },
    overdue: { heading: 'Overdue', reads: count, kind: 'number', width: 80 },
    away: { heading: 'Away', reads: count, kind: 'number', width: 80 },
    share: { heading: 'Signed, of all who must', reads: text, kind: 'text', width: 170 },
  },
});

/** What the next round would send; filled in on request, and nothing is sent by it. */
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

/** People × policies: its columns follow the policies, so register-tab.ts plans it. */
export const REGISTER = { sheetId: 11, title: 'Register' } as const;

/** From left to right as the manager sees them; summary and register stand before them. */
export const TABS = [
  STAFF,
  POLICIES,
  CALENDAR,
  SETTINGS,
  VERSIONS,
  CLAUSES,
  SIGNATURES,
  SENT_EMAILS,
  OVERDUE,
  TO_CHECK,
  PREVIEW,
] as const;

/** The first row of a tab, as it is made. */
export function headingsOf(one: Tab): string[] {
  return Object.values(one.columns).map((column) => column.heading);
}
