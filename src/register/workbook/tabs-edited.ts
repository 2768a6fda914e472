/** The tabs that people edit. */
import { AGREE_BY } from '../../form/form-plan';
import {
  addresses,
  count,
  day,
  days,
  daysOrZero,
  email,
  list,
  oneOfOrNull,
  raw,
  requiredDay,
  requiredText,
  text,
  wholeText,
  yesOrNo,
} from './cells';
import { DAYS_TO_SIGN } from './defaults';
import { FORENAMES, SURNAMES } from './heading-row';
import { freeDay, freeText, tab } from './tab';
import { validity } from './validity-cell';

const FILLED_IN = 'Filled in by Policy Sign-off; please leave it as it is.';

/** How somebody signs, whatever their address. */
const SIGNS_WITH = ['account', 'code'] as const;

export const STAFF = tab({
  sheetId: 1,
  title: 'Staff',
  kept: 'by people',
  columns: {
    name: {
      heading: 'Name',
      aliases: ['Full name', 'Staff name', 'Employee name', 'Surname, Forename', 'Legal name', 'Preferred name'],
      parts: [FORENAMES, SURNAMES],
      reads: text,
      kind: 'text',
      width: 180,
      help: 'As it should appear in emails and in the register: "Carol Bright" or "Bright, Carol".',
    },
    email: {
      heading: 'Email',
      aliases: 'Work email|Email address|Work email address|School email|Primary email|E-mail|Main email'.split('|'),
      reads: email,
      kind: 'text',
      width: 220,
      help: 'Leave empty for people without an email address; they sign on paper or with a slip.',
    },
    role: {
      heading: 'Role',
      aliases: ['Job title', 'Post', 'Position', 'Job role', 'Post title', 'Business role', 'Role identifier'],
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
      help: 'One group or several, separated by commas: teaching, governor.',
    },
    lineManager: freeText({
      heading: 'Line manager',
      aliases: ['Line manager email', "Line manager's email", 'Manager email', 'Manager', 'Reports to'],
      width: 220,
      help: "The line manager's email address, or their name exactly as in this list.",
    }),
    startsOn: freeDay({
      heading: 'Starts on',
      aliases:
        'Start date|Date started|Date started at the school|Employment start date|Employment start|Date of joining|Date of arrival'.split(
          '|',
        ),
      help: 'First working day. Leave empty for people who have always been here.',
    }),
    leavesOn: freeDay({
      heading: 'Leaves on',
      aliases: ['Leaving date', 'Date left', 'End date', 'Date of leaving', 'Employment end date', 'Employment end'],
      help: 'Last working day. Leave empty for people who are staying. If somebody comes back, change "Starts on".',
    }),
    awayFrom: freeDay({ heading: 'Away from' }),
    awayUntil: freeDay({
      heading: 'Away until',
      help: 'The first day back. Nobody is reminded while they are away.',
    }),
    awayBecause: freeText({ heading: 'Reason for absence', formerly: ['Away because'], width: 140 }),
    ownDueOn: freeDay({
      heading: 'Individual due date',
      formerly: ['Own due day'],
      help: 'The day by which this person must sign what is due now. Leave empty to use the due date of each policy.',
    }),
    ownDueBecause: freeText({ heading: 'Reason for due date', formerly: ['Own due day because'], width: 160 }),
    isEmailOff: {
      heading: 'Emails off',
      reads: yesOrNo,
      isOptional: true,
      kind: 'text',
      width: 90,
      oneOf: ['yes'],
      help: 'yes: this person gets no emails from Policy Sign-off and must be asked in another way.',
    },
    emailOffBecause: freeText({ heading: 'Reason emails are off', formerly: ['Emails off because'], width: 160 }),
    formerAddresses: {
      heading: 'Former addresses',
      reads: addresses,
      isOptional: true,
      kind: 'text',
      width: 200,
      help: 'Email addresses this person had before, separated by commas. Signatures given under them are kept.',
    },
    number: { heading: 'Number', reads: count, isOptional: true, kind: 'number', width: 80, help: FILLED_IN },
    signsBy: {
      heading: 'Signs with',
      reads: oneOfOrNull(SIGNS_WITH),
      isOptional: true,
      kind: 'text',
      width: 90,
      oneOf: SIGNS_WITH,
      help: 'Leave empty: people with an address of the school sign with their account, everybody else with a personal code. account or code: this person signs so in any case.',
    },
  },
});

export const POLICIES = tab({
  sheetId: 2,
  title: 'Policies',
  kept: 'by people',
  columns: {
    code: { heading: 'Code', reads: requiredText, kind: 'text', width: 60, help: FILLED_IN },
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
    agreeBy: freeText({
      heading: 'How people agree',
      width: 130,
      oneOf: AGREE_BY,
      help: 'What staff tick in the form: every point, every section, or the whole policy. Takes effect with the next version.',
    }),
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
  },
});

export const CALENDAR = tab({
  sheetId: 3,
  title: 'Calendar',
  kept: 'by people',
  columns: {
    from: { heading: 'Closed from', reads: requiredDay, kind: 'day', width: 110 },
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
