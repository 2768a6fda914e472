/** The tabs that are worked out from the others and may be made anew at any time. */

import { count, day, text, wholeText } from './cells';
import { tab } from './tab';
import { DECISIONS } from './tabs-ledgers';

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
    lastWritten: { heading: 'Last emailed', formerly: ['Last written to'], reads: text, kind: 'day', width: 120 },
    next: { heading: 'Next step', formerly: ['What comes next'], reads: text, kind: 'long text', width: 330 },
    number: { heading: 'Number', reads: count, kind: 'number', width: 80, isHidden: true },
    link: { heading: 'In Staff', reads: text, isOptional: true, kind: 'text', width: 80 },
  },
});

export const TO_CHECK = tab({
  sheetId: 10,
  title: 'To check',
  kept: 'derived',
  columns: {
    where: { heading: 'Where', reads: text, kind: 'text', width: 200 },
    what: { heading: 'What to check', formerly: ['What to look at'], reads: text, kind: 'long text', width: 620 },
    decision: {
      heading: 'Decision',
      reads: text,
      takesTicks: true,
      isOptional: true,
      kind: 'text',
      width: 100,
      oneOf: DECISIONS,
      help: 'For rows about a response: accept (the signature is valid for the person named beside it), reject (it is not valid), or ignore (nothing changes, and this row is not shown again).',
    },
    person: {
      heading: 'Person',
      reads: text,
      isOptional: true,
      kind: 'text',
      width: 180,
      help: 'Whose signature it is: the name, or the number in the staff list. The first entry here is only a suggestion.',
    },
    response: {
      heading: 'Response',
      formerly: ['Answer'],
      reads: text,
      isOptional: true,
      kind: 'code',
      width: 70,
      isHidden: true,
      help: 'Which response the row is about; please leave it as it is.',
    },
    link: { heading: 'Link', reads: text, isOptional: true, kind: 'text', width: 80 },
  },
});

export const SUMMARY = tab({
  sheetId: 12,
  title: 'Summary',
  kept: 'derived',
  columns: {
    what: { heading: 'Policy', reads: text, kind: 'text', width: 300 },
    // Above it stands when it was last checked, which is not to be cut.
    version: { heading: 'Version', reads: text, kind: 'text', width: 125 },
    signed: { heading: 'Signed', reads: count, kind: 'number', width: 70 },
    due: { heading: 'Due', reads: count, kind: 'number', width: 70 },
    overdue: { heading: 'Overdue', reads: count, kind: 'number', width: 70 },
    away: { heading: 'Away', reads: count, kind: 'number', width: 70 },
    awaiting: { heading: 'To countersign', reads: count, kind: 'number', width: 100 },
    held: { heading: 'Waiting for the office', reads: count, kind: 'number', width: 100 },
    raised: { heading: 'Raised a question', reads: count, kind: 'number', width: 85 },
    all: { heading: 'Must sign', reads: count, kind: 'number', width: 70 },
    share: { heading: 'Percentage signed', formerly: ['Share signed'], reads: text, kind: 'share', width: 85 },
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

/** For other sheets to read: a plain day per person and policy. Its columns of policies come after these. */
export const DATES = tab({
  sheetId: 34,
  title: 'Dates',
  kept: 'derived',
  columns: {
    number: {
      heading: 'Number',
      reads: count,
      kind: 'number',
      width: 80,
      help: 'Other sheets can read this tab with IMPORTRANGE. Columns of policies are added on the right; each begins with the policy’s code.',
    },
    name: { heading: 'Name', reads: text, kind: 'text', width: 180 },
    startsOn: { heading: 'Starts on', reads: day, kind: 'day', width: 110 },
    before: {
      heading: 'Policies signed before start',
      reads: text,
      kind: 'text',
      width: 130,
      help: 'Of the policies in force on the first working day: "all" if each was signed by then, otherwise how many were not. It says what was signed, and nothing else.',
    },
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
    detail: { heading: 'Details', reads: text, kind: 'long text', width: 520 },
    answer: { heading: 'Response', reads: text, kind: 'code', width: 130 },
  },
});

/** What was read of the forms while checking them is not finished; hidden, and gone with it. */
export const VERIFYING = { sheetId: 33, title: 'Verify (in progress)' } as const;

/** A page to print, upright on A4; made anew each time. Its columns are those of print.ts. */
export const PRINT = { sheetId: 16, title: 'Print' } as const;

/** What the next round would send; made anew each time, and nothing is sent by it. */
export const PREVIEW = tab({
  sheetId: 17,
  title: 'Preview',
  kept: 'derived',
  columns: {
    // Together as wide as an upright page of A4 that can still be read.
    day: { heading: 'Would be sent on', reads: day, kind: 'day', width: 85 },
    to: { heading: 'To', reads: text, kind: 'long text', width: 150 },
    kind: { heading: 'Kind', reads: text, kind: 'long text', width: 80 },
    about: { heading: 'About', reads: text, kind: 'long text', width: 80 },
    subject: { heading: 'Subject', reads: text, kind: 'long text', width: 170 },
    words: { heading: 'Text', reads: wholeText, kind: 'long text', width: 400 },
  },
});

/** A record that stands by itself, upright on A4; made anew each time. Its columns are those of evidence.ts. */
export const EVIDENCE = { sheetId: 18, title: 'Evidence' } as const;

/** All that is held about one person, for that person; made anew each time. Its columns are those of personal-data.ts. */
export const PERSONAL_DATA = { sheetId: 19, title: 'Personal data' } as const;

/** Where somebody pastes a list from elsewhere; made when it is first asked for. Nothing in it counts before it is brought in. */
export const IMPORT = { sheetId: 31, title: 'Import' } as const;

/** Pages that are made anew each time. What they say is out of date the day after, so nothing is lost with one. */
export const PAGES: readonly { sheetId: number; title: string }[] = [
  VERIFY,
  VERIFYING,
  PRINT,
  PREVIEW,
  EVIDENCE,
  PERSONAL_DATA,
  IMPORT,
];
