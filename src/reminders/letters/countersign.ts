/** The emails about second signatures: to whoever gives them, and to those concerned where one was not given. */
import { shortDate } from '../../common/day';
import type { Settings } from '../../register/workbook/settings';
import type { NotApproved, ToCountersign, ToldNotApproved } from '../planning/plan-countersigning';
import { capitalised, counted } from './greeting';
import type { Letter } from './letter';
import { titleOf } from './reminder';

/** Names of which more would hide the button below them. */
const MOST_NAMES = 8;

export function countersignLetter({ name, waiting }: ToCountersign, settings: Settings): Letter {
  const people = waiting.reduce((sum, one) => sum + one.names.length, 0);
  const who = counted(people, 'signature', 'signatures');
  return {
    subject: `${capitalised(who)} to countersign`,
    name,
    opening: [
      `${capitalised(counted(people, 'colleague has', 'colleagues have'))} signed and now ${people === 1 ? 'waits' : 'wait'} for your signature. You can approve all of them at once.`,
    ],
    cards: waiting.map(({ policy, link, names, since }) => ({
      title: policy.title,
      lines: [namesInWords(names), `QueuedSignature since ${shortDate(since)}.`],
      tone: 'due',
      button: { label: 'Look and countersign', link },
    })),
    sections: [],
    closing: [`If somebody else should do this, please tell ${settings.contactName}.`],
    footer: [
      `You get this because ${settings.school} names you as the one who countersigns; at most once a school day.`,
    ],
    notice: '',
  };
}

function namesInWords(names: readonly string[]): string {
  const more = names.length - MOST_NAMES;
  return `${names.slice(0, MOST_NAMES).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

export function notApprovedLetter({ name, obligation }: NotApproved, settings: Settings): Letter {
  return {
    subject: `Please speak to us about: ${obligation.policy.title}`,
    name,
    opening: [
      `Thank you for signing. Your signature was not countersigned yet, so we should like to talk with you about it. Please speak to ${settings.contactName}; there is nothing else to do.`,
    ],
    cards: [{ title: titleOf(obligation), lines: [], tone: 'plain' }],
    sections: [],
    closing: [],
    footer: [`You get this because you are on the staff list of ${settings.school}.`],
    notice: '',
  };
}

export function toldNotApprovedLetter({ refused }: ToldNotApproved, settings: Settings): Letter {
  return {
    subject: `Not approved: ${counted(refused.length, 'signature', 'signatures')}`,
    name: settings.contactName,
    opening: [
      'A countersigner has not approved what stands below. Those concerned were asked to speak to you, and were not told the reason.',
    ],
    cards: refused.map(({ obligation, by, reason }) => ({
      title: obligation.person.name,
      lines: [titleOf(obligation), `By ${by}. ${reason === '' ? 'No reason was given.' : `Reason: ${reason}`}`],
      tone: 'overdue',
    })),
    sections: [],
    closing: ['Once it is settled, the person signs again and comes up for countersigning again.'],
    footer: ['It names people: please do not pass it on.'],
    notice: '',
  };
}
