/**
 * The tabs of the record: what was published, signed, confirmed, decided and sent. Rows are added; only archives and erasing take
 * rows or cells away.
 */
import * as v from 'valibot';
import { CHANGED, count, day, list, requiredDay, requiredText, text, wholeText } from './cells';
import { freeText, tab } from './tab';

/** What may be chosen in `To check`. */
export const DECISIONS = ['accept', 'reject', 'ignore'] as const;

/** A decision as people write it: "Accept", "accepted". */
const decided = v.pipe(
  text,
  v.transform((written) => DECISIONS.find((word) => written.toLowerCase().startsWith(word)) ?? written),
  v.picklist(DECISIONS, 'is not a decision: write accept, reject or ignore'),
);

export const SIGNATURES = tab({
  sheetId: 7,
  title: 'Signatures',
  kept: 'by adding',
  columns: {
    response: { heading: 'Response', formerly: ['Answer'], reads: requiredText, kind: 'code', width: 130 },
    person: { heading: 'Number', reads: count, kind: 'number', width: 80 },
    name: { heading: 'Name as signed', reads: text, kind: 'text', width: 180 },
    email: { heading: 'Email', reads: text, kind: 'text', width: 220 },
    role: { heading: 'Role as signed', reads: text, kind: 'text', width: 160 },
    version: { heading: 'Version', reads: requiredText, kind: 'text', width: 90 },
    signedOn: { heading: 'Signed on', reads: requiredDay, kind: 'day', width: 100 },
    signedAt: { heading: 'Time', formerly: ['At'], reads: text, kind: 'text', width: 70 },
    how: { heading: 'How', reads: text, kind: 'text', width: 90 },
    agreed: { heading: 'Agreed to', reads: text, kind: 'text', width: 200 },
    answers: freeText({
      heading: 'Other answers',
      formerly: ['Also answered'],
      width: 260,
    }),
    doubt: {
      heading: 'To check',
      reads: text,
      kind: 'text',
      width: 260,
      help: 'Why the signature is not valid until somebody decides about it in the tab To check.',
    },
    notice: freeText({
      heading: 'Note',
      formerly: ['Worth a look'],
      width: 260,
      help: 'The signature is valid; this note is shown in the tab To check until somebody decides about it.',
    }),
    recordedOn: { heading: 'Recorded on', reads: day, isOptional: true, kind: 'day', width: 110 },
    seenBy: freeText({
      heading: 'Seen by',
      width: 160,
      help: 'For a signature on paper: who has seen it.',
    }),
    remark: freeText({
      heading: 'Comment',
      formerly: ['Remark'],
      width: 220,
    }),
    reading: freeText({
      heading: 'Was to read',
      width: 160,
      help: 'What the person’s group was to read of the policy when the signature was recorded.',
    }),
    check: {
      heading: 'Row check',
      reads: text,
      isOptional: true,
      kind: 'code',
      width: 90,
      isHidden: true,
      help: 'Shows later whether the row was changed by hand.',
    },
    asked: freeText({
      heading: 'Asked for',
      width: 180,
      help: 'Empty: all of the version. A signature of changes is valid together with a valid signature of the version named, and not without it.',
    }),
  },
});

/** One row for each signature that an answer of a countersigner names; a row that names none says that nobody was named. */
export const COUNTERSIGNATURES = tab({
  sheetId: 20,
  title: 'Countersignatures',
  kept: 'by adding',
  columns: {
    answer: {
      heading: 'Countersigner’s response',
      formerly: ['Answer'],
      reads: requiredText,
      kind: 'code',
      width: 130,
    },
    policy: { heading: 'Policy code', reads: text, kind: 'text', width: 90 },
    signature: {
      heading: 'Response',
      formerly: ['Of the answer'],
      reads: text,
      kind: 'code',
      width: 130,
      help: 'The response that holds the signature being countersigned.',
    },
    person: { heading: 'Number', reads: count, kind: 'number', width: 80 },
    version: { heading: 'Version', reads: text, kind: 'text', width: 90 },
    decision: { heading: 'Decision', reads: text, kind: 'text', width: 120 },
    reason: { heading: 'Reason', reads: text, kind: 'text', width: 220 },
    by: { heading: 'Countersigned by', formerly: ['Signed by'], reads: text, kind: 'text', width: 180 },
    email: { heading: 'Email', reads: text, kind: 'text', width: 220 },
    role: { heading: 'Role as signed', reads: text, kind: 'text', width: 160 },
    signedOn: { heading: 'Signed on', reads: requiredDay, kind: 'day', width: 100 },
    signedAt: { heading: 'Time', formerly: ['At'], reads: text, kind: 'text', width: 70 },
    doubt: {
      heading: 'To check',
      reads: text,
      kind: 'text',
      width: 260,
      help: 'Why the countersignature is not valid until somebody accepts it in the tab To check.',
    },
    invalid: {
      heading: 'Not valid because',
      formerly: ['Counts for nothing'],
      reads: text,
      kind: 'text',
      width: 260,
    },
    list: {
      heading: 'List',
      reads: count,
      isOptional: true,
      kind: 'number',
      width: 60,
      help: 'The number of the list that the countersigner answered.',
    },
    form: freeText({
      heading: 'Form ID',
      width: 120,
      help: 'Where the response is. Empty: in the one form that all countersigners of the policy had before each got a form.',
    }),
  },
});

/** One row for each decision about an answer or a row of `Paper`; of several the last counts. */
export const DECISIONS_TAB = tab({
  sheetId: 14,
  title: 'Decisions',
  kept: 'by adding',
  columns: {
    response: { heading: 'Response', formerly: ['Answer'], reads: requiredText, kind: 'text', width: 130 },
    decision: { heading: 'Decision', reads: decided, kind: 'text', width: 100 },
    person: { heading: 'Number', reads: count, kind: 'number', width: 80, help: 'Whose signature it is.' },
    decidedOn: { heading: 'Decided on', reads: requiredDay, kind: 'day', width: 110 },
  },
});

export const SENT_EMAILS = tab({
  sheetId: 8,
  title: 'Sent emails',
  kept: 'by adding',
  columns: {
    email: {
      heading: 'Email number',
      formerly: ['Email'],
      reads: v.pipe(count, v.number('is empty')),
      kind: 'number',
      width: 70,
    },
    day: { heading: 'Date', formerly: ['Day'], reads: requiredDay, kind: 'day', width: 100 },
    person: { heading: 'Number', reads: count, kind: 'number', width: 80 },
    to: { heading: 'To', reads: text, kind: 'text', width: 220 },
    kind: { heading: 'Kind', reads: text, kind: 'text', width: 100 },
    about: { heading: 'About', reads: list, kind: 'text', width: 160 },
    subject: { heading: 'Subject', reads: text, kind: 'text', width: 340 },
    status: {
      heading: 'Status',
      reads: v.pipe(
        text,
        // As releases until 0.1 said it.
        v.transform((written) => (written === 'failed' ? 'not accepted' : written)),
        v.picklist(['claimed', 'sent', 'unknown', 'not sent', 'not accepted'], CHANGED),
      ),
      kind: 'text',
      width: 120,
      help: 'claimed: about to be sent. unknown: may or may not have been sent. not sent: will be planned again. not accepted: the email address does not work.',
    },
    remark: { heading: 'Comment', formerly: ['Remark'], reads: text, kind: 'text', width: 260 },
  },
});

/** Who has which number: a row whenever somebody gets one, or has another name, address or groups. The staff list has a copy. */
export const NUMBERS = tab({
  sheetId: 23,
  title: 'Numbers',
  kept: 'by adding',
  isHidden: true,
  columns: {
    number: { heading: 'Number', reads: count, kind: 'number', width: 80 },
    name: { heading: 'Name', reads: text, kind: 'text', width: 180 },
    addresses: { heading: 'Email addresses', reads: list, kind: 'text', width: 260 },
    groups: {
      heading: 'Groups',
      reads: text,
      kind: 'text',
      width: 170,
      help: 'As they were when they were last found right; "none" for somebody in no group.',
    },
    place: { heading: 'Place', reads: count, kind: 'number', width: 60 },
  },
});

/** What each row of Staff changes records. */
const STAFF_CHANGE_KINDS = ['list', 'group', 'joined', 'changed', 'undone'] as const;

/**
 * What lists that were brought in have changed: who joined, each cell that was changed, with what stood there before; whom
 * the list held ("list", by groups), which of its groups was taken for which ("group"), and what was undone.
 */
export const STAFF_CHANGES = tab({
  sheetId: 32,
  title: 'Staff changes',
  kept: 'by adding',
  isHidden: true,
  columns: {
    broughtIn: { heading: 'Brought in', reads: requiredText, kind: 'text', width: 130 },
    kind: { heading: 'Kind', reads: v.pipe(text, v.picklist(STAFF_CHANGE_KINDS)), kind: 'text', width: 90 },
    person: { heading: 'Number', reads: count, kind: 'number', width: 80 },
    column: { heading: 'Column', reads: text, kind: 'text', width: 120 },
    before: { heading: 'Before', reads: wholeText, kind: 'text', width: 260 },
    after: { heading: 'After', reads: wholeText, kind: 'text', width: 260 },
  },
});

/** What became of the wish to talk to somebody before signing. */
const QUESTION_EVENTS = ['raised', 'talked', 'signed another way', 'decided by the head'] as const;

/** A row when somebody raises a question, and one when it is ended; a signature given afterwards ends it without a row. */
export const QUESTIONS = tab({
  sheetId: 37,
  title: 'Questions',
  kept: 'by adding',
  isHidden: true,
  columns: {
    response: {
      heading: 'Response',
      reads: requiredText,
      kind: 'code',
      width: 130,
      help: 'The response in which the person asked to talk to somebody before signing.',
    },
    person: { heading: 'Number', reads: count, kind: 'number', width: 80 },
    email: { heading: 'Email', reads: text, kind: 'text', width: 220 },
    version: { heading: 'Version', reads: requiredText, kind: 'text', width: 90 },
    event: {
      heading: 'What happened',
      reads: v.pipe(text, v.picklist(QUESTION_EVENTS, CHANGED)),
      kind: 'text',
      width: 140,
      help: 'raised: asked to talk before signing. talked: asked again. signed another way: in Paper. decided by the head: not asked again for this version.',
    },
    on: { heading: 'Date', reads: requiredDay, kind: 'day', width: 100 },
    at: { heading: 'Time', reads: text, kind: 'text', width: 70 },
    by: freeText({ heading: 'Recorded by', width: 220, help: 'Who ended the question; empty where it was raised.' }),
    asked: freeText({ heading: 'Asked for', width: 180, help: 'As in Signatures: what the form asked for.' }),
  },
});

/** A row for each change of the register that somebody made by a button of the panel. */
export const PANEL_CHANGES = tab({
  sheetId: 41,
  title: 'Panel changes',
  kept: 'by adding',
  isHidden: true,
  columns: {
    on: { heading: 'Date', reads: requiredDay, kind: 'day', width: 100 },
    at: { heading: 'Time', reads: text, kind: 'text', width: 70 },
    by: { heading: 'Changed by', reads: text, kind: 'text', width: 240 },
    what: { heading: 'What was done', reads: text, kind: 'text', width: 340 },
    person: { heading: 'Number', reads: count, kind: 'number', width: 80, help: 'Whom it is about.' },
  },
});
