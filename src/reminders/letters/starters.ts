/** What line manager and office hear of a new starter: everything is signed, and whether that was before or after the first day. */
import { type Day, daysBetween, spokenDate } from '../../common/day';
import { counted, countedInWords } from '../../common/words';
import type { Settings } from '../../register/workbook/settings';
import type { StarterDone } from '../planning/plan-starters';
import { personIn } from './greeting';
import type { Letter } from './letter';

export function starterDoneLetter(done: StarterDone, settings: Settings, today: Day): Letter {
  const { kind, name, starter, startsOn, signedOn, policies } = done;
  const all =
    policies === 1 ? 'the one policy that applies' : `all ${countedInWords(policies, 'policy', 'policies')} that apply`;
  return {
    subject: `${starter.name} has signed everything${whenInWords(signedOn, startsOn)}`,
    name: kind === 'starter signed' ? name : personIn(settings.contactName),
    opening: [
      `${starter.name}, who started on ${spokenDate(startsOn, today)}, has signed ${all}, the last of them on ${spokenDate(signedOn, today)}.`,
    ],
    cards: [],
    sections: [],
    closing: ['There is nothing more to do.'],
    footer: [
      `You are receiving this email because you are ${kind === 'starter signed' ? 'the line manager of' : 'the contact for'} ${kind === 'starter signed' ? starter.name : settings.school}.`,
    ],
    notice: '',
  };
}

/** " before the first day", " on the first day", ", 3 days after the first day". */
function whenInWords(signedOn: Day, startsOn: Day): string {
  if (signedOn < startsOn) return ' before the first day';
  return signedOn === startsOn
    ? ' on the first day'
    : `, ${counted(daysBetween(startsOn, signedOn), 'day')} after the first day`;
}
