/** Emails that go to the address of a trial though people were emailed before: nobody of the staff hears of anything, and no email says so. */
import { longDate } from '../../common/day';
import type { Register } from '../model';
import type { Question } from '../reading/review-queue';
import { isAsking } from '../signing/asking/requests-sent';
import { nameOfSetting } from '../workbook/settings';
import { SETTINGS } from '../workbook/tabs';

/** Asked until somebody says that it is so; emails that went to staff since then ask again. */
export function trialQuestions({ settings, sentEmails }: Pick<Register, 'settings' | 'sentEmails'>): Question[] {
  const { trialEmail } = settings;
  if (trialEmail === null) return [];
  // What went to the trial's own address is marked, and is not among them.
  const toStaff = sentEmails.flatMap(({ value }) => (value.status === 'sent' && isAsking(value.kind) ? [value] : []));
  const [last] = toStaff.sort((a, b) => b.email - a.email);
  if (last === undefined) return [];
  const what = `${SETTINGS.title}: "${nameOfSetting('trialEmail')}" says ${trialEmail}, so the staff get no emails; the last one was on ${longDate(last.day)}. If the trial is over, please clear the cell; if this is meant, choose ignore.`;
  return [{ response: `trial ${trialEmail} ${last.email}`, where: SETTINGS.title, what }];
}
