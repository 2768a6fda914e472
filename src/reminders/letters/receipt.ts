/** The receipt: what one person signed, and when it is asked for again. */

import { type Day, longDate, spokenDate } from '../../common/day';
import { versionNumberOf } from '../../common/version-label';
import { capitalised, counted, countedInWords, shortened } from '../../common/words';
import { clausesIn } from '../../form/form-words';
import { ON_PAPER } from '../../register/signing/identity/sureness';
import { isOpen, type Obligation } from '../../register/signing/obligations';
import type { Settings } from '../../register/workbook/settings';
import type { Receipt, SignedItem } from '../planning/answers/plan-receipts';
import { type Letter, TITLE_IN_SUBJECT } from './letter';
import { countersigning, yourPolicies } from './own-record';

export interface ReceiptWordsRequest {
  receipt: Receipt;
  /** All that is asked of the reader. */
  own: readonly Obligation[];
  settings: Settings;
  today: Day;
}

export function receiptLetter({ receipt, own, settings, today }: ReceiptWordsRequest): Letter {
  const { signed, name } = receipt;
  const signedOn = [...new Set(signed.map((one) => one.signature.signedOn))];
  const [day] = signedOn;
  const on = signedOn.length === 1 && day !== undefined ? ` on ${spokenDate(day, today)}` : '';
  const [first] = signed;
  const what =
    signed.length === 1 && first !== undefined
      ? shortened(policyTitle(first), TITLE_IN_SUBJECT)
      : countedInWords(signed.length, 'policy', 'policies');
  return {
    subject: `Your receipt: you signed ${what}${on}`,
    name,
    opening: [`Thank you for signing. This is what we have recorded; ${leftInWords(own)}.`],
    cards: signed.map((one) => ({ title: titleOf(one), lines: linesOf(one, today), tone: 'done' })),
    sections: yourPolicies(own, today),
    closing: [`If you did not sign this, or something here is wrong, please let ${settings.contactName} know.`],
    footer: [`You are receiving this email because ${settings.school} has recorded a signature in your name.`],
    notice: '',
  };
}

/** What the same email lists as still to sign is not to be denied at its top. */
function leftInWords(own: readonly Obligation[]): string {
  const left = own.filter(isOpen).length;
  if (left === 0) return 'there is nothing more to do';
  return `${countedInWords(left, 'policy is', 'policies are')} still to sign, as listed below`;
}

function policyTitle({ version, signature }: SignedItem): string {
  return version?.title ?? signature.version;
}

function titleOf(item: SignedItem): string {
  return `${policyTitle(item)}, version ${versionNumberOf(item.signature.version)}`;
}

function linesOf({ signature, asksAgain, awaits }: SignedItem, today: Day): string[] {
  const at = signature.signedAt === '' ? '' : ` at ${signature.signedAt}`;
  const how = signature.how === ON_PAPER ? ' on paper' : '';
  const agreed = clausesIn(signature.agreed);
  const points = agreed === 0 ? '' : `, ${counted(agreed, 'point')}`;
  return [
    `Signed${how} on ${spokenDate(signature.signedOn, today)}${at}${points}.`,
    signature.reading === '' ? '' : `What you were to read: ${signature.reading}.`,
    awaits === '' ? '' : `${capitalised(countersigning(awaits))}; there is nothing more for you to do.`,
    againInWords(asksAgain),
  ];
}

function againInWords(asksAgain: SignedItem['asksAgain']): string {
  if (asksAgain === null) return '';
  if (asksAgain === 'never') return 'You will not be asked to sign it again.';
  const on = asksAgain === 'when it changes' ? '' : ` on ${longDate(asksAgain)}, or`;
  return `You will be asked to sign again${on} when the policy changes.`;
}
