/** What was published: versions, their words, their forms and what those offer; and what was decided before, kept so that it holds for the next version, too. */
import * as v from 'valibot';
import { DECIDED_AS } from '../../policy/decisions/line-decisions';
import { ITEM_KINDS } from '../../policy/version/version-text';
import { CHANGED, count, countOrNone, day, list, requiredDay, requiredText, text, wholeText } from './cells';
import { freeText, tab } from './tab';

export const VERSIONS = tab({
  sheetId: 5,
  title: 'Versions',
  kept: 'by adding',
  columns: {
    version: { heading: 'Version', reads: requiredText, kind: 'text', width: 90 },
    title: { heading: 'Policy', reads: requiredText, kind: 'text', width: 260 },
    publishedOn: { heading: 'Published on', reads: requiredDay, kind: 'day', width: 110 },
    clauses: { heading: 'Clauses', reads: countOrNone, kind: 'number', width: 80 },
    fingerprint: {
      heading: 'Text checksum',
      formerly: ['Text check'],
      reads: text,
      kind: 'code',
      width: 200,
      help: 'Proves later that the wording has not been altered.',
    },
    documentHistory: {
      heading: 'Version history in the document',
      formerly: ['The document’s own history'],
      width: 320,
      help: 'The table of versions in the document itself, as it was when this version was published.',
      reads: text,
      isOptional: true,
      kind: 'text',
    },
    minutes: { heading: 'Minutes to sign', reads: count, isOptional: true, kind: 'number', width: 80 },
    inForceFrom: {
      heading: 'In force from',
      reads: day,
      isOptional: true,
      kind: 'day',
      width: 100,
      help: 'Empty: from the day of publishing. Until this day new starters are asked for the version before.',
    },
    withdrawnOn: {
      heading: 'Withdrawn on',
      reads: day,
      isOptional: true,
      kind: 'day',
      width: 100,
      help: 'Filled in when the version is withdrawn in the panel beside its document: from that day nobody has to sign it.',
    },
    shortForm: freeText({
      heading: 'Short form',
      width: 200,
      help: 'What is asked of people who signed the version before. Empty: the whole policy, as of everybody. Otherwise only what has changed, where their signature still counts on the due date; "and the whole read again": people whose signature has run out by then agree to the whole again with one tick.',
    }),
    approvedBy: freeText({
      heading: 'Approved by',
      width: 200,
      help: 'Who approved this version and when, such as "Governing board, 3 July 2026, minute 7": as its document says, or as typed in the panel. Empty beside a minor change: as the version that it changes.',
    }),
  },
});

export const CLAUSES = tab({
  sheetId: 6,
  title: 'Clauses',
  kept: 'by adding',
  isHidden: true,
  columns: {
    version: { heading: 'Version', reads: requiredText, kind: 'text', width: 90 },
    kind: {
      heading: 'Kind',
      reads: v.pipe(text, v.picklist(ITEM_KINDS, CHANGED)),
      kind: 'text',
      width: 100,
    },
    number: { heading: 'Number', reads: text, kind: 'text', width: 80 },
    section: { heading: 'Section', reads: text, kind: 'text', width: 200 },
    leadIn: { heading: 'Lead-in', reads: wholeText, kind: 'text', width: 200 },
    condition: { heading: 'For', reads: wholeText, kind: 'text', width: 160 },
    words: { heading: 'Words', reads: wholeText, kind: 'long text', width: 500 },
    item: { heading: 'Form item', reads: text, kind: 'text', width: 110 },
    choice: {
      heading: 'Text of the tick box',
      formerly: ['Beside the box'],
      reads: wholeText,
      isOptional: true,
      kind: 'long text',
      width: 300,
    },
    place: { heading: 'Place', reads: count, isOptional: true, kind: 'number', width: 60 },
    marker: freeText({ heading: 'Printed number', width: 80 }),
    codeItem: freeText({
      heading: 'Item of the form without accounts',
      width: 110,
      help: 'The same in the form for people without a school account, if there is one.',
    }),
    codeChoice: {
      heading: 'Text of its tick box',
      reads: wholeText,
      isOptional: true,
      kind: 'long text',
      width: 300,
    },
  },
});

/** One row for each decision about a line of a document; of several about one line the last counts. */
export const LINE_DECISIONS = tab({
  sheetId: 22,
  title: 'Line decisions',
  kept: 'by adding',
  isHidden: true,
  columns: {
    document: {
      heading: 'Document',
      reads: requiredText,
      kind: 'code',
      width: 120,
      help: 'The document’s ID, as in its address.',
    },
    line: { heading: 'Line of the document', reads: wholeText, kind: 'long text', width: 500 },
    times: {
      heading: 'Which of the same',
      reads: v.pipe(
        count,
        v.transform((number) => number ?? 1),
      ),
      kind: 'number',
      width: 70,
      help: 'Where the same words occur more than once: 1 for the first, 2 for the second.',
    },
    as: {
      heading: 'Taken as',
      reads: v.pipe(text, v.picklist(DECIDED_AS, CHANGED)),
      kind: 'text',
      width: 160,
    },
    leadIn: { heading: 'Lead-in', reads: wholeText, kind: 'text', width: 200 },
    by: { heading: 'Decided by', reads: text, kind: 'text', width: 200 },
    on: { heading: 'Decided on', reads: requiredDay, kind: 'day', width: 110 },
    place: {
      heading: 'Place',
      reads: v.pipe(
        count,
        v.transform((number) => number ?? 0),
      ),
      kind: 'number',
      width: 60,
      help: 'In which order they were made, whatever somebody sorted the tab by.',
    },
  },
});

/** Whether Google makes sure that an answer comes from the address beside it. */
const ADDRESSES = ['verified', 'not verified'] as const;

/** "name 123; role 456" → Google's number of each question. */
function itemsIn(written: string): Record<string, string> {
  return Object.fromEntries([...written.matchAll(/([^\s;]+) (\d+)/g)].map(([, key = '', item = '']) => [key, item]));
}

/** The same as text. */
export function itemsInWords(items: Readonly<Record<string, string>>): string {
  return Object.entries(items)
    .map(([key, item]) => `${key} ${item}`)
    .join('; ');
}

/** Whom a form is for. */
const FORM_AUDIENCES = ['school accounts', 'anyone with a code', 'countersigners'] as const;

/** What is asked of somebody who has signed a version before: what has changed since that one, alone or with the whole read again. */
export interface ChangesAsked {
  /** "P1 v1.1". */
  since: string;
  isWholeAgain: boolean;
}

/** As Versions, Forms, Signatures and Questions have it. */
const CHANGES_ASKED = /^changes since (\S+ v\d+\.\d+)(, and the whole read again)?$/;

/** Null for anything else: then all of the version is asked for. */
export function changesAskedIn(written: string): ChangesAsked | null {
  const [, since, again] = CHANGES_ASKED.exec(written) ?? [];
  return since === undefined ? null : { since, isWholeAgain: again !== undefined };
}

/** The same as text. */
export function askingForChanges({ since, isWholeAgain }: ChangesAsked): string {
  return `changes since ${since}${isWholeAgain ? ', and the whole read again' : ''}`;
}

/** What the column of Forms says of a form that asks for all of a version. */
export const EVERYTHING = 'everything';

/** What a form asks for: the whole version, what has changed in it, or countersignatures. */
function isFormAsking(written: string): boolean {
  return written === EVERYTHING || written === 'countersignatures' || changesAskedIn(written) !== null;
}

/** A version may have several forms; a form for a countersigner belongs to all versions of its policy. */
export const FORMS = tab({
  sheetId: 21,
  title: 'Forms',
  kept: 'by adding',
  isHidden: true,
  columns: {
    formId: { heading: 'Form ID', reads: requiredText, kind: 'code', width: 120 },
    policy: { heading: 'Policy', reads: requiredText, kind: 'text', width: 80 },
    version: {
      heading: 'Version',
      reads: text,
      kind: 'text',
      width: 90,
      help: 'The first version that was signed in the form; its minor changes are made in the same form.',
    },
    audience: { heading: 'For', reads: v.pipe(text, v.picklist(FORM_AUDIENCES, CHANGED)), kind: 'text', width: 130 },
    asks: { heading: 'Asks for', reads: v.pipe(text, v.check(isFormAsking, CHANGED)), kind: 'text', width: 130 },
    formLink: { heading: 'Form', reads: text, kind: 'code', width: 300 },
    personalLink: {
      heading: 'Pre-filled link',
      reads: text,
      kind: 'code',
      width: 120,
      help: 'A link to the form with space for a name and a role; each person is sent it with their own filled in.',
    },
    addresses: {
      heading: 'Email addresses',
      reads: v.pipe(text, v.picklist(ADDRESSES, CHANGED)),
      kind: 'text',
      width: 110,
      help: 'Whether Google verifies the email address that a response comes from.',
    },
    responseTab: { heading: 'Responses tab', reads: text, kind: 'text', width: 160 },
    items: {
      heading: 'Questions',
      reads: v.pipe(wholeText, v.transform(itemsIn)),
      isOptional: true,
      kind: 'code',
      width: 120,
      help: 'Google’s numbers of those questions that are no part of the policy.',
    },
    countersigner: freeText({
      heading: 'Countersigner',
      width: 220,
      help: 'Whose form it is, if it is one for a countersigner. Empty in one that all countersigners of the policy had.',
    }),
  },
});

/** Numbers of people, with commas between. */
const peopleNumbers = v.pipe(
  list,
  v.check((items) => items.every((item) => /^\d+$/.test(item)), CHANGED),
  v.transform((items) => items.map(Number)),
);

/** What each countersigner was offered: a row for each list, before a form shows it; one that very many join has several. */
export const COUNTERSIGN_LISTS = tab({
  sheetId: 38,
  title: 'Countersign lists',
  kept: 'by adding',
  isHidden: true,
  columns: {
    list: { heading: 'List', reads: v.pipe(count, v.number('is empty')), kind: 'number', width: 60 },
    policy: { heading: 'Policy code', reads: requiredText, kind: 'text', width: 90 },
    countersigner: { heading: 'Countersigner', reads: requiredText, kind: 'text', width: 220 },
    offeredOn: { heading: 'Offered on', reads: requiredDay, kind: 'day', width: 100 },
    offeredAt: { heading: 'Time', reads: text, kind: 'text', width: 70 },
    joined: {
      heading: 'Joined',
      reads: peopleNumbers,
      kind: 'text',
      width: 200,
      help: 'Numbers of those who were not on the countersigner’s list before this one.',
    },
    signatures: {
      heading: 'Responses',
      reads: list,
      kind: 'code',
      width: 130,
      help: 'The response that holds the signature of each of them, in the same order.',
    },
    left: {
      heading: 'Left',
      reads: peopleNumbers,
      kind: 'text',
      width: 120,
      help: 'Numbers of those who were on the list before this one and wait no more.',
    },
  },
});
