/** The email to whoever was asked to sign a version that has been withdrawn since: one sentence. */
import { type Day, spokenDate } from '../../common/day';
import { versionNumberOf } from '../../common/version-label';
import { shortened } from '../../common/words';
import type { Settings } from '../../register/workbook/settings';
import type { Withdrawal } from '../planning/plan-withdrawals';
import { type Letter, TITLE_IN_SUBJECT } from './letter';

export function withdrawnLetter({ version, name }: Withdrawal, settings: Settings, today: Day): Letter {
  const { title, withdrawnOn } = version;
  const on = withdrawnOn === null ? '' : ` on ${spokenDate(withdrawnOn, today)}`;
  return {
    subject: `There is no need to sign: ${shortened(title, TITLE_IN_SUBJECT)}`,
    name,
    opening: [
      `We withdrew "${title}", version ${versionNumberOf(version.version)},${on}, so there is nothing to sign and nothing more to do about our earlier email.`,
    ],
    cards: [],
    sections: [],
    closing: [],
    footer: [`You are receiving this email because ${settings.school} had asked you to sign this policy.`],
    notice: '',
  };
}
