/** The staff list, as people edit it. */
import { addresses, count, email, holdDay, list, oneOfOrNull, text, yesOrNoBelowOff } from './cells';
import { FORENAMES, SURNAMES } from './heading-row';
import { freeDay, freeText, tab } from './tab';

/** Help of a column that is ours. */
export const FILLED_IN = 'Filled in by Policy Sign-off; please leave it as it is.';

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
      reads: yesOrNoBelowOff,
      takesTicks: true,
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
    sites: {
      heading: 'Site',
      aliases: 'Sites|School|School name|Campus|Academy|Academy name|Establishment|Establishment name|Site name'.split(
        '|',
      ),
      reads: list,
      isOptional: true,
      kind: 'text',
      width: 140,
      help: 'Leave empty where the school has one site. One site or several, separated by commas; all sites for somebody who works at every one.',
    },
    holdUntil: {
      heading: 'On hold until',
      reads: holdDay,
      isOptional: true,
      kind: 'day',
      width: 100,
      help: 'Up to this day nothing about this person is erased. Write no reason anywhere: it is not needed.',
    },
  },
});
