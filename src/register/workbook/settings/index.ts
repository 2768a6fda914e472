/**
 * The tab `Settings`, as one table: each setting's name, what stands there at first and why, and how it is read. The rows
 * of the tab in, the settings out. A value that cannot be read is told, and the first value counts.
 */

import * as v from 'valibot';
import { type Cell, type CellSchema, domains, email, MOST_DAYS, numbers, text } from '../cells';
import { inRow, type Placed, type TabProblem } from '../tab';
import { type RowOf, SETTINGS } from '../tabs';
import { FEWEST_YEARS_IN_REGISTER } from './defaults';
import { addressOrNone, greetingWords, number, webAddress, words, wordsOr, yesOrNo } from './readers';

/** A day in minutes: longer than that, and nobody waits for an email any more. */
const MOST_MINUTES = 1440;

/** Emails about one signature. */
const MOST_EMAILS = 100;

/** Months for which visitors are kept. */
const MOST_MONTHS = 120;

/** Years for which a school keeps anything. */
const MOST_YEARS = 100;

interface Setting {
  name: string;
  /** What earlier releases called it. */
  formerly?: string;
  first: string;
  reads: CellSchema;
  help: string;
}

/** In the order in which they stand in the tab. `first` is what counts where nothing is written, too. */
const TABLE = {
  school: {
    name: 'School',
    first: '',
    reads: wordsOr('Our school'),
    help: 'The name of the school, as it appears in forms and emails.',
  },
  contactName: {
    name: 'Contact name',
    first: '',
    reads: wordsOr('the school office'),
    help: 'Who staff should ask if they have a question: "Imran Chowdhury in the school office".',
  },
  contactEmail: {
    name: 'Contact email',
    first: '',
    reads: addressOrNone,
    help: 'Where replies to our emails go, and where the weekly digest is sent.',
  },
  domains: {
    name: 'School email ends in',
    first: '',
    reads: domains,
    help: 'The part of your school’s email addresses after the @; separate several with commas. For anyone else the form must be opened to everyone with the link.',
  },
  headEmail: {
    name: "Head teacher's email",
    first: '',
    reads: email,
    help: 'Gets a weekly list of signatures that are long overdue. Leave empty to send it to nobody.',
  },
  safeguardingLead: {
    name: 'Safeguarding lead',
    first: '',
    reads: text,
    help: 'Who leads on safeguarding, and how to reach them: new starters find it in their first email.',
  },
  safeguardingDeputies: {
    name: 'Safeguarding deputies',
    first: '',
    reads: text,
    help: 'Their deputies, separated by commas: new starters find them in their first email. Enter nobody if there are none.',
  },
  trialEmail: {
    name: 'Send all emails to',
    first: '',
    reads: email,
    help: 'For trying things out: every email goes to this address, with the intended recipient named at the top. Leave empty to email staff.',
  },
  greeting: {
    name: 'Greeting',
    first: 'Dear {name},',
    reads: greetingWords,
    help: 'How every email begins. {name} is replaced by the first name.',
  },
  signOff: {
    name: 'Sign-off',
    first: 'With thanks,',
    reads: words,
    help: 'How every email ends, above the name of the school.',
  },
  invitationMinutes: {
    name: 'Minutes before the first email',
    first: '15',
    reads: number(0, MOST_MINUTES),
    help: 'Waiting time after a policy is published or somebody is added to the staff list, so that you can undo a mistake before anybody is emailed.',
  },
  daysBefore: {
    name: 'Reminders before the due date (days)',
    formerly: 'Reminders before the due day',
    first: '14, 7, 1',
    reads: numbers,
    help: 'Days before the due date: two weeks to plan, a week to find the time, and the last day. Dates before the first email are skipped.',
  },
  firstAfterDays: {
    name: 'First reminder after the due date (days)',
    formerly: 'First reminder after the due day',
    first: '1',
    reads: number(1, MOST_DAYS),
    help: 'Days after the due date. Straight away, as most people have simply forgotten.',
  },
  everyDays: {
    name: 'Then a reminder every (days)',
    formerly: 'Then every so many days',
    first: '7',
    reads: number(1, MOST_DAYS),
    help: 'Weekly: daily emails teach people to ignore them.',
  },
  managerAfterDays: {
    name: 'Line manager is emailed after (days overdue)',
    formerly: 'Line manager is told after days overdue',
    first: '14',
    reads: number(1, MOST_DAYS),
    help: 'Two weeks and three emails first: most people sign without needing a conversation. One list, once a week at most.',
  },
  headAfterDays: {
    name: 'Head teacher is emailed after (days overdue)',
    formerly: 'Head teacher is told after days overdue',
    first: '28',
    reads: number(1, MOST_DAYS),
    help: 'Gives the line manager two weeks to act first. One list, once a week at most.',
  },
  mostEmails: {
    name: 'Maximum emails about one signature',
    formerly: 'Most emails about one signature',
    first: '8',
    reads: number(1, MOST_EMAILS),
    help: 'Eight emails last until about a month after the due date, when the line manager and the head teacher know. After that people help, not emails. One that was sent about another policy is not among the eight.',
  },
  hasReceipts: {
    name: 'Send receipts',
    first: 'yes',
    reads: yesOrNo,
    help: 'yes: everyone who signs gets an email the next school morning that lists what they signed. no: nobody does.',
  },
  hasDigest: {
    name: 'Send the weekly digest',
    first: 'yes',
    reads: yesOrNo,
    help: 'yes: on the first school morning of each week the contact is emailed what has changed, who is overdue and what needs checking.',
  },
  reviewDaysBefore: {
    name: 'Notice of policy reviews (days)',
    formerly: 'Days before a policy itself is to be reviewed',
    first: '60, 14',
    reads: numbers,
    help: 'How many days before a policy’s review date the weekly digest mentions it: two months for a committee to meet, and two weeks as a last call.',
  },
  keepYears: {
    name: 'Years kept after leaving',
    first: '6',
    reads: number(1, MOST_YEARS),
    help: 'Then, once a year, To check proposes people you may erase; nobody is erased automatically. Six years: the time limit for claims under a contract (Limitation Act 1980, section 5).',
  },
  registerYears: {
    name: 'School years in the register',
    first: '2',
    reads: number(FEWEST_YEARS_IN_REGISTER, MOST_YEARS),
    help: 'Signatures and emails of earlier school years that count no more move to an archive workbook for each year. 2: this school year and the last. Nothing is deleted.',
  },
  visitorMonths: {
    name: 'Months visitors are kept',
    first: '12',
    reads: number(1, MOST_MONTHS),
    help: 'What visitors and supply staff enter in their form is erased after so many months, in the register and in the form.',
  },
  emailYears: {
    name: 'Years sent emails are kept',
    first: '3',
    reads: number(1, MOST_YEARS),
    help: 'Then, once a year, To check proposes to erase their addresses and subjects.',
  },
  changeYears: {
    name: 'Years changes are kept',
    first: '3',
    reads: number(1, MOST_YEARS),
    help: 'Once a year, To check proposes to erase older notes of who changed what in the panel.',
  },
  privacyNotice: {
    name: 'Privacy notice',
    first: '',
    reads: webAddress,
    help: 'Its web address: forms made from now on link to it.',
  },
} as const satisfies Record<string, Setting>;

export const SETTING_WORDS: readonly Pick<Setting, 'name' | 'formerly' | 'help'>[] = Object.values(TABLE);

/** What of Settings says when reminders go out, and to whom. */
export const REMINDER_SETTINGS = [
  'daysBefore',
  'firstAfterDays',
  'everyDays',
  'mostEmails',
  'managerAfterDays',
  'headAfterDays',
] as const;
export type ReminderSetting = (typeof REMINDER_SETTINGS)[number];

/** A setting as the tab has it, and how its value is read. */
export function settingOf(key: ReminderSetting): Setting {
  return TABLE[key];
}

type Table = typeof TABLE;
export type Settings = { [Key in keyof Table]: v.InferOutput<Table[Key]['reads']> };

/** Text below the heading of `Settings`, as it is made. @param owner the account that everything runs as */
export function firstSettings(owner: string): Cell[][] {
  const ofOwner: Record<string, string> = { contactEmail: owner, domains: owner.split('@')[1] ?? '' };
  return Object.entries(TABLE).map(([key, { name, first, help }]) => [name, ofOwner[key] ?? first, help]);
}

/** What a setting is called in the tab. */
export const nameOfSetting = (key: keyof Settings): string => TABLE[key].name;

export interface SettingsReading {
  settings: Settings;
  problems: TabProblem[];
}

/** @param rows of the tab; one that is missing or empty counts as it stood at first */
export function readSettings(rows: readonly Placed<RowOf<typeof SETTINGS>>[]): SettingsReading {
  const problems: TabProblem[] = [];
  const read = <Schema extends CellSchema>(setting: Setting & { reads: Schema }): v.InferOutput<Schema> => {
    const placed = rowNamed(rows, setting.name) ?? rowNamed(rows, setting.formerly);
    const result = v.safeParse(setting.reads, placed?.value.value || setting.first);
    if (result.success) return result.output;
    const row = placed?.row ?? 1;
    const used = setting.first === '' ? 'it is treated as empty' : `"${setting.first}" is used`;
    const message = `${inRow(SETTINGS.title, row)}: "${setting.name}" ${result.issues[0].message}. Until it is corrected, ${used}.`;
    problems.push({ code: 'SETTING_NOT_READ', tab: SETTINGS.title, row, column: setting.name, message });
    return v.parse(setting.reads, setting.first);
  };
  const settings: Settings = {
    school: read(TABLE.school),
    contactName: read(TABLE.contactName),
    contactEmail: read(TABLE.contactEmail),
    domains: read(TABLE.domains),
    headEmail: read(TABLE.headEmail),
    safeguardingLead: read(TABLE.safeguardingLead),
    safeguardingDeputies: read(TABLE.safeguardingDeputies),
    trialEmail: read(TABLE.trialEmail),
    greeting: read(TABLE.greeting),
    signOff: read(TABLE.signOff),
    invitationMinutes: read(TABLE.invitationMinutes),
    daysBefore: read(TABLE.daysBefore),
    firstAfterDays: read(TABLE.firstAfterDays),
    everyDays: read(TABLE.everyDays),
    managerAfterDays: read(TABLE.managerAfterDays),
    headAfterDays: read(TABLE.headAfterDays),
    mostEmails: read(TABLE.mostEmails),
    hasReceipts: read(TABLE.hasReceipts),
    hasDigest: read(TABLE.hasDigest),
    reviewDaysBefore: read(TABLE.reviewDaysBefore),
    keepYears: read(TABLE.keepYears),
    registerYears: read(TABLE.registerYears),
    visitorMonths: read(TABLE.visitorMonths),
    emailYears: read(TABLE.emailYears),
    changeYears: read(TABLE.changeYears),
    privacyNotice: read(TABLE.privacyNotice),
  };
  return { settings, problems };
}

/** The row of a setting, by the name that it has or had. */
export function rowNamed(rows: readonly Placed<RowOf<typeof SETTINGS>>[], name: string | undefined) {
  return rows.find(({ value }) => value.name.toLowerCase() === name?.toLowerCase());
}

/** As a school has them that has changed nothing. */
export function defaultSettings(): Settings {
  return readSettings([]).settings;
}
