/** The tabs that people edit, but for the staff list. */
import * as v from 'valibot';
import { AGREE_BY } from '../../form/form-plan';
import {
  count,
  day,
  dayOfRow,
  days,
  daysOrZero,
  list,
  oneOfOrNull,
  raw,
  requiredText,
  text,
  wholeText,
  yesOrNo,
} from './cells';
import { DAYS_TO_SIGN } from './settings/defaults';
import { freeDay, freeText, tab } from './tab';
import { FILLED_IN } from './tabs-staff';
import { validity } from './validity-cell';

/** Ours to give: typing one adds no policy. */
const codeOfPolicy = v.pipe(
  text,
  v.nonEmpty(
    'is empty. If the policy was published, please enter its code again; if not, delete the row: publishing the document adds one',
  ),
);

export const POLICIES = tab({
  sheetId: 2,
  title: 'Policies',
  kept: 'by people',
  columns: {
    code: { heading: 'Code', reads: codeOfPolicy, kind: 'text', width: 60, help: FILLED_IN },
    title: { heading: 'Policy', reads: requiredText, kind: 'text', width: 260 },
    audience: {
      heading: 'Who signs',
      reads: list,
      kind: 'text',
      width: 180,
      help: 'everyone, all staff (not governors, volunteers or visitors), or groups from the staff list, separated by commas.',
    },
    lasts: {
      heading: 'How often',
      formerly: ['Signed again'],
      aliases: ['Signed again after (months)'],
      reads: validity,
      kind: 'text',
      width: 160,
      help: 'How often staff sign: every 12 months; each 1 September; when it changes; or once (not even a new version has to be signed again). A number means months.',
    },
    daysToSign: {
      heading: 'Days to sign',
      reads: days,
      kind: 'number',
      width: 100,
      help: `Days from being asked to the due date. If empty: ${DAYS_TO_SIGN}.`,
    },
    daysForStarters: {
      heading: 'Days for new starters',
      reads: days,
      isOptional: true,
      kind: 'number',
      width: 110,
      help: 'Days from the first working day to the due date. If empty: the same as for everyone.',
    },
    graceDays: {
      heading: 'Grace period (days)',
      formerly: ['Days of grace'],
      reads: daysOrZero,
      kind: 'number',
      width: 100,
      help: 'Days after the due date before a signature is overdue.',
    },
    countersignedBy: freeText({
      heading: 'Countersigned by',
      width: 180,
      help: 'Who countersigns each signature: line manager, or one or more email addresses. Leave empty if nobody does.',
    }),
    neededForAccount: {
      heading: 'Required before account set-up',
      formerly: ['Needed for an account'],
      reads: yesOrNo,
      takesTicks: true,
      isOptional: true,
      kind: 'text',
      width: 110,
      oneOf: ['yes', 'no'],
      help: 'yes: the school wants this signed, and countersigned where the policy needs it, before it sets up a login. Summary lists what is signed, and no more.',
    },
    reviewBy: freeDay({
      heading: 'Next review',
      help: 'The day by which the school must review the policy itself. The weekly digest mentions it 60 and 14 days before.',
    }),
    agreeBy: {
      heading: 'How people agree',
      reads: oneOfOrNull(AGREE_BY),
      isOptional: true,
      kind: 'text',
      width: 130,
      oneOf: AGREE_BY,
      help: 'What staff tick in the form: every point, every section, or the whole policy. Takes effect with the next version.',
    },
    document: { heading: 'Document', reads: text, kind: 'code', width: 300 },
    readings: {
      heading: 'What each group reads',
      reads: wholeText,
      isOptional: true,
      kind: 'text',
      width: 220,
      help: 'For guidance of which groups read different parts, the fullest first: The whole: leaders; Part one: teaching, support. A person in two groups reads the fuller. Leave empty if everyone reads all of it.',
    },
    openForm: {
      heading: 'Form without accounts',
      reads: oneOfOrNull(AGREE_BY),
      isOptional: true,
      kind: 'text',
      width: 140,
      oneOf: AGREE_BY,
      help: 'What people without a school account tick, in a form of their own that asks for a personal code. Anybody with its link can read the policy. Leave empty for no such form.',
    },
    sites: {
      heading: 'Only at sites',
      reads: list,
      isOptional: true,
      kind: 'text',
      width: 140,
      help: 'Sites as under "Site" in Staff, separated by commas: of those under "Who signs", only people there sign. Leave empty for every site.',
    },
  },
});

export const CALENDAR = tab({
  sheetId: 3,
  title: 'Calendar',
  kept: 'by people',
  columns: {
    from: { heading: 'Closed from', reads: dayOfRow, kind: 'day', width: 110 },
    until: {
      heading: 'Closed until',
      reads: day,
      kind: 'day',
      width: 110,
      help: 'The last closed day. Leave empty for a single day.',
    },
    what: {
      heading: 'Reason',
      formerly: ['What'],
      reads: text,
      kind: 'text',
      width: 220,
      help: 'Half-term, bank holiday … No emails go out on these days.',
    },
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
      help: 'Name, email address or number, as in the staff list. You can paste whole columns.',
    },
    policy: {
      heading: 'Policy',
      reads: text,
      kind: 'text',
      width: 260,
      help: 'Its title or its code, as in the tab Policies.',
    },
    version: {
      heading: 'Version',
      reads: text,
      kind: 'text',
      width: 80,
      help: 'The version on the paper, such as 1.0. If empty: the version in force on the day it was signed.',
    },
    signedOn: {
      heading: 'Signed on',
      aliases: ['Date', 'Date signed'],
      reads: raw,
      kind: 'day',
      width: 100,
      help: 'The date beside the signature.',
    },
    seenBy: freeText({
      heading: 'Seen by',
      width: 160,
      help: 'Who has seen the signed paper.',
    }),
    remark: freeText({ heading: 'Comment', formerly: ['Remark'], width: 220 }),
    result: {
      heading: 'Result',
      reads: text,
      isOptional: true,
      kind: 'long text',
      width: 320,
      help: 'Filled in by Policy Sign-off: when the row was recorded, or what to correct.',
    },
    number: { heading: 'Paper number', reads: count, isOptional: true, kind: 'number', width: 80, help: FILLED_IN },
  },
});
