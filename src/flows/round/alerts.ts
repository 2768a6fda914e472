/** What the manager hears of at once, and what `To check` goes on saying after the round that found it. */

import { addDays, type Day, toDay } from '../../common/day';
import { schoolDayFrom } from '../../common/school-days';
import { shortened } from '../../common/words';
import { sentencesIn } from '../../policy/vocabulary/text';
import { toCheckTab } from '../../register/derived/to-check-tab';
import { changesToTab } from '../../register/derived/update-tab';
import { linksAmong } from '../../register/layout/row-links';
import type { RegisterChange } from '../../register/layout/workbook-changes';
import type { Register } from '../../register/model';
import { staffIndexOf } from '../../register/people/staff-index';
import { readRegister } from '../../register/read-register';
import { toCheckRows } from '../../register/reading/review-queue';
import type { TabProblem } from '../../register/workbook/tab';
import { SENT_EMAILS, TO_CHECK } from '../../register/workbook/tabs';
import { EVERYTHING } from '../../register/workbook/tabs-publishing';
import { historyOf } from '../../reminders/planning/email-history';
import { allowanceInWords, planAlert, type Trouble } from '../../reminders/planning/plan-digest';
import { isSendingTime } from '../../reminders/planning/sending-time';
import { type Email, writeEmails } from '../../reminders/write-email';
import type { RoundNote } from '../notes';
import { type Run, TOLD_FROM } from '../run';
import type { WorkbookState } from '../workbook/workbook-state';
import { claimRows } from './claims';
import { sendClaimed } from './send-emails';

/** Where it cannot be told who must sign what, nothing is touched but `To check`, which says what to do, and the manager hears of it. */
export function tellWhatIsLost(run: Run, { tabs, problems, mending }: WorkbookState): void {
  const { ports, notes, moment } = run;
  const derived = mending.filter((change) => change.kind === 'add tab' && change.plan.kept === 'derived');
  const found = toCheckRows(problems, readRegister({}), staffIndexOf([]));
  const register = readRegister(tabs);
  // Without the ledger it cannot be told whether the manager has heard of it.
  const emails = (tabs[SENT_EMAILS.title] ?? []).length > 0 ? alertEmails(run, register, problems) : [];
  const views: RegisterChange[] = [
    ...derived,
    ...changesToTab(toCheckTab(found, linksAmong(tabs, register.people)), tabs[TO_CHECK.title] ?? []),
  ];
  const claims = claimRows(register, emails, moment.today);
  if (claims.length > 0) ports.writeChanges(notes.workbookId, claims);
  if (views.length > 0) ports.writeChanges(notes.workbookId, views);
  sendClaimed(run, register, emails);
}

/**
 * The one email of a round that cannot tell who must sign what: the manager is asked for a hand, and nobody else hears.
 * @param register as far as it can still be read
 */
function alertEmails({ notes, moment }: Run, register: Register, problems: readonly TabProblem[]): Email[] {
  const { today, hour } = moment;
  const { settings, closures } = register;
  const sent = register.sentEmails.map(({ value }) => value);
  // What an earlier run claimed is settled first, once everything can be read again: its note must stand until then.
  const isUnsettled = sent.some(({ status }) => status === 'claimed');
  if (isUnsettled || !isSendingTime(today, hour, closures)) return [];
  const history = historyOf(sent, settings.trialEmail !== null);
  const to = settings.contactEmail || notes.owner;
  const alert = planAlert({ troubles: problems.flatMap(troubleOf), history, today, to });
  const writing = {
    settings,
    history,
    today,
    sender: notes.owner,
    linkFor: () => '',
    isByCode: () => false,
    asksOf: () => EVERYTHING,
    recordOf: () => [],
    linkInto: () => '',
  };
  return alert === null ? [] : writeEmails([alert], writing);
}

/** What stands still until a person lends a hand: the manager hears of it at once, not only on Monday. */
const NEEDS_A_HAND: readonly string[] = [
  'FORM_NOT_READ',
  'FORM_CLOSED',
  'FORM_CHANGED',
  'FILE_IN_BIN',
  'FORM_NOT_OPEN_TO_ALL',
  'HOURLY_CHECK_STOPPED',
  'EMAILS_WAIT',
  'CALENDAR_ENDS_SOON',
  'COUNTERSIGNER_NOT_CONFIRMED',
  'NO_COUNTERSIGNER',
  'PUBLICATION_STOPPED',
  'TAB_GONE',
  'TAB_NOT_WRITTEN',
  'TAB_NOT_READ',
];

/** Long enough to tell one form from another. */
const NAME_OF_TROUBLE = 60;

export function troubleOf({ code, message }: TabProblem): Trouble[] {
  if (!NEEDS_A_HAND.includes(code)) return [];
  // The ledger keeps what an email is about as a list with commas.
  const [firstSentence = message] = sentencesIn(message);
  return [{ about: shortened(firstSentence.replace(/[,;]|\.$/g, ''), NAME_OF_TROUBLE), message }];
}

/** Emails that are left over day after day: the one that would say so may wait as well. */
export function allowanceProblems({ shortOn }: RoundNote): TabProblem[] {
  const message = allowanceInWords(shortOn);
  return message === '' ? [] : [{ code: 'EMAILS_WAIT', tab: SENT_EMAILS.title, row: null, message }];
}

/** Tabs that Google would not let the last rounds bring up to date, in words for `To check`. */
export function notWrittenProblems({ notWritten }: RoundNote): TabProblem[] {
  return notWritten
    .filter(({ times }) => times >= TOLD_FROM)
    .map(({ tab }) => ({
      code: 'TAB_NOT_WRITTEN',
      tab,
      row: null,
      message: `The tab "${tab}" could not be brought up to date, and shows an earlier day. What people signed is safe in the tab Signatures. Please undo the last change to that tab, or delete the tab: it is made again within the hour.`,
    }));
}

/** What mends itself in the round that finds it, and is lost to whoever does not hear of it. */
const MENDED: readonly string[] = [
  'COLUMN_PUT_BACK',
  'FORM_PUT_RIGHT',
  'ROW_PUT_BACK',
  'ROWS_GONE',
  'TAB_MADE_AGAIN',
  'VERSION_RESTORED',
];

/** What was mended lately, with what this round mended. @param problems of this round */
export function mendedLately(
  { mended }: RoundNote,
  problems: readonly TabProblem[],
  { closures }: Register,
  today: Day,
): RoundNote['mended'] {
  const isRecent = (on: string): boolean => today <= (schoolDayFrom(addDays(toDay(on), 1), closures) ?? today);
  const now = problems
    .filter(({ code }) => MENDED.includes(code))
    .map(({ tab, message }) => ({ on: today, tab, message }));
  const known = mended.filter(({ on, message }) => isRecent(on) && now.every((one) => one.message !== message));
  return [...known, ...now];
}

/** The same for `To check`: what this round has found by itself is not said twice. */
export function mendedProblems(mended: RoundNote['mended'], problems: readonly TabProblem[]): TabProblem[] {
  return mended
    .filter(({ message }) => problems.every((one) => one.message !== message))
    .map(({ tab, message }) => ({ code: 'MENDED', tab, row: null, message }));
}
