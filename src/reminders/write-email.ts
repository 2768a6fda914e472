/** A planned email → the email that leaves, with its words and its number. */
import type { Day } from '../common/day';
import { onOneLine } from '../common/words';
import { BY_HAND } from '../register/signing/asking/requests-sent';
import type { Obligation } from '../register/signing/obligations';
import type { Settings } from '../register/workbook/settings';
import { countersignLetter, notApprovedLetter, toldNotApprovedLetter } from './letters/countersign';
import { alertLetter, digestLetter } from './letters/digest';
import { type Letter, writeLetter } from './letters/letter';
import { listLetter } from './letters/overdue-list';
import { questionLetter } from './letters/question';
import { receiptLetter } from './letters/receipt';
import { reminderLetter } from './letters/reminder';
import { starterDoneLetter } from './letters/starters';
import { withdrawnLetter } from './letters/withdrawn';
import { type History, kindInLedger } from './planning/email-history';
import type { PlannedEmail } from './planning/plan-emails';
import { timesAsked } from './planning/plan-reminders';

export interface Email {
  /** Counts through all emails of the register. */
  number: number;
  /** Null where the reader is on no staff list. */
  person: number | null;
  to: string;
  /** As the ledger says it. */
  kind: string;
  /** The versions that it asks for or tells of; of an alert what it is about. */
  about: string[];
  subject: string;
  text: string;
  html: string;
}

export interface Writing {
  settings: Settings;
  history: History;
  today: Day;
  /** The address that emails come from. */
  sender: string;
  /** The link of the form, filled in for the person where the form takes that. */
  linkFor: (obligation: Obligation) => string;
  /** The address of a place in the register: "Overdue", "Staff, row 44". */
  linkInto: (where: string) => string;
  /** Whether that form asks for a personal code and for no account. */
  isByCode: (obligation: Obligation) => boolean;
  /** What that form asks for, as Forms has it. */
  asksOf: (obligation: Obligation) => string;
  /** All that is asked of a person, by number, whatever its status. */
  recordOf: (person: number) => readonly Obligation[];
}

/** The emails in order, numbered on from the last one of the ledger. */
export function writeEmails(planned: readonly PlannedEmail[], writing: Writing): Email[] {
  return planned.map((one, index) => writeEmail(one, writing.history.highestNumber + 1 + index, writing));
}

function writeEmail(planned: PlannedEmail, number: number, writing: Writing): Email {
  const { settings } = writing;
  const { person, to, about } = planned;
  const letter = letterOf(planned, writing);
  const kind = kindInLedger(planned.kind, settings.trialEmail !== null);
  if (settings.trialEmail === null) return { number, person, to, kind, about, ...writeLetter(letter, settings) };
  const name = 'name' in planned ? `${onOneLine(planned.name)} <${to}>` : to;
  const notice = `Trial only: this email would have gone to ${name}. Clear "Send all emails to" in the tab Settings to email staff.`;
  return { number, person, to: settings.trialEmail, kind, about, ...writeLetter({ ...letter, notice }, settings) };
}

function letterOf(planned: PlannedEmail, writing: Writing): Letter {
  const { settings, history, today, linkInto } = writing;
  switch (planned.kind) {
    case 'invitation':
    case 'reminder':
    case BY_HAND:
      return reminderLetter({ ...writing, asking: planned, own: writing.recordOf(planned.person) });
    case 'line manager':
    case 'head teacher':
      return listLetter({ list: planned, settings, today, timesAsked: (one) => timesAsked(one, history), linkInto });
    case 'to countersign':
      return countersignLetter(planned, settings);
    case 'not approved':
      return notApprovedLetter(planned, settings);
    case 'office: not approved':
      return toldNotApprovedLetter(planned, settings);
    case 'office: question':
      return questionLetter(planned, settings, linkInto(''));
    case 'alert':
      return alertLetter(planned, settings);
    case 'digest':
      return digestLetter(planned, { settings, today, linkInto });
    case 'receipt':
      return receiptLetter({ receipt: planned, own: writing.recordOf(planned.person), settings, today });
    case 'starter signed':
    case 'office: starter signed':
      return starterDoneLetter(planned, settings, today);
    case 'withdrawn':
      return withdrawnLetter(planned, settings, today);
  }
}
