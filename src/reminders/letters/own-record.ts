/** How receipts and reminders end: what the reader has signed and when, what is still to sign, and when it is asked again. */
import { type Day, spokenDate } from '../../common/day';
import { order } from '../../common/lists';
import { counted } from '../../common/words';
import { SOMEBODY } from '../../register/signing/countersigning/countersigners';
import { hasSigned, isRequired, type Obligation } from '../../register/signing/obligations';
import type { Letter } from './letter';

/** So many that are signed are listed: an email is read on a phone. */
const MOST_SIGNED = 12;

/** @param own all that is asked of the reader, whatever its status @returns no section where nothing is asked */
export function yourPolicies(own: readonly Obligation[], today: Day): Letter['sections'] {
  const required = own.filter(isRequired);
  if (required.length === 0) return [];
  const signed = required.filter(hasSigned).sort((a, b) => order(a.policy.title, b.policy.title));
  const open = required.filter((one) => !hasSigned(one)).sort((a, b) => order(a.dueOn ?? '', b.dueOn ?? ''));
  const rest = signed.length - MOST_SIGNED;
  const lines = [...open, ...signed.slice(0, MOST_SIGNED)].map(
    (one) => `${one.policy.title}: ${stateInWords(one, today)}`,
  );
  const more = rest > 0 ? [`and ${counted(rest, 'more policy', 'more policies')} that you have signed`] : [];
  return [{ heading: 'Your policies', lines: [...lines, ...more] }];
}

/** @param awaits who is awaited, as a status says it */
export function countersigning(awaits: string): string {
  return awaits === SOMEBODY ? 'it waits for a countersignature' : `${awaits} countersigns it`;
}

function nextInWords({ policy, expiresOn }: Obligation, said: (day: Day | null) => string): string {
  if (policy.lasts.kind === 'once') return 'you are not asked for it again';
  return expiresOn === null ? 'next when it changes' : `next${said(expiresOn)}`;
}

function stateInWords(one: Obligation, today: Day): string {
  const said = (day: Day | null): string => (day === null ? '' : ` on ${spokenDate(day, today)}`);
  switch (one.status) {
    case 'signed':
      return `signed${said(one.signedOn)}; ${nextInWords(one, said)}`;
    case 'awaits countersignature':
      return one.refusedOn === null
        ? `signed${said(one.signedOn)}; ${countersigning(one.awaits)}`
        : `signed${said(one.signedOn)}; not approved${said(one.refusedOn)}`;
    case 'awaits office':
      return 'the office is checking your response';
    case 'raised a question':
      return one.question?.end?.how === 'decided by the head'
        ? `decided by the head${said(one.question.end.on)}; you are not asked for this version again`
        : 'on hold, as you asked to talk first';
    case 'away':
      return 'to sign when you are back';
    case 'overdue':
      return `to sign; it was due${said(one.dueOn)}`;
    case 'due':
      return one.dueOn === null ? 'to sign' : `to sign by ${spokenDate(one.dueOn, today)}`;
    case 'not required':
      return '';
  }
}
