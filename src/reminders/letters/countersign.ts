/** The emails about countersignatures: to whoever gives them, and to those concerned where one was not given. */
import { shortDate } from '../../common/day';
import { capitalised, countedInWords, joinedInShort } from '../../common/words';
import type { Settings } from '../../register/workbook/settings';
import type { NotApproved, ToCountersign, ToldNotApproved } from '../planning/answers/plan-countersigning';
import { personIn } from './greeting';
import type { Letter } from './letter';
import { titleOf } from './reminder';

/** Names of which more would hide the button below them. */
const MOST_NAMES = 8;

export function countersignLetter({ name, waiting }: ToCountersign, settings: Settings): Letter {
  const people = waiting.reduce((sum, one) => sum + one.names.length, 0);
  const who = countedInWords(people, 'signature');
  return {
    subject: `${capitalised(who)} to countersign`,
    name,
    opening: [
      `${capitalised(countedInWords(people, 'colleague has', 'colleagues have'))} signed and ${people === 1 ? 'is' : 'are'} now waiting for you to countersign.${people === 1 ? '' : ' You can approve them all at once.'}`,
    ],
    cards: waiting.map(({ policy, link, names, since }) => ({
      title: policy.title,
      lines: [joinedInShort(names, MOST_NAMES), `Waiting since ${shortDate(since)}.`],
      tone: 'due',
      button: { label: 'Review and countersign', link },
    })),
    sections: [],
    closing: [`If somebody else should do this, please let ${settings.contactName} know.`],
    footer: [
      `You are receiving this email because you countersign for ${settings.school}. It comes once a school day at most.`,
    ],
    notice: '',
  };
}

export function notApprovedLetter({ name, obligation }: NotApproved, settings: Settings): Letter {
  return {
    subject: `Please speak to us about: ${obligation.policy.title}`,
    name,
    opening: [
      `Thank you for signing. Your signature has not been countersigned yet, and we would like to talk to you about it. Please speak to ${settings.contactName}; there is nothing more to do for now.`,
    ],
    cards: [{ title: titleOf(obligation), lines: [], tone: 'plain' }],
    sections: [],
    closing: [],
    footer: [`You are receiving this email because you are on the staff list of ${settings.school}.`],
    notice: '',
  };
}

export function toldNotApprovedLetter({ refused }: ToldNotApproved, settings: Settings): Letter {
  return {
    subject: `Not approved: ${countedInWords(refused.length, 'signature')}`,
    name: personIn(settings.contactName),
    opening: [
      'A countersigner has not approved the signatures below. The people concerned have been asked to speak to you; they have not been given the reason.',
    ],
    cards: refused.map(({ obligation, by, reason }) => ({
      title: obligation.person.name,
      lines: [titleOf(obligation), `By ${by}. ${reason === '' ? 'No reason was given.' : `Reason: ${reason}`}`],
      tone: 'overdue',
    })),
    sections: [],
    closing: ['Once this is resolved, the person signs again and the new signature goes to the countersigner.'],
    footer: ['This email names people: please do not forward it.'],
    notice: '',
  };
}
