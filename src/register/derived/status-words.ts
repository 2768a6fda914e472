/** An obligation's status in words that stand alone, without colour: "Overdue 12 days"; and why nothing is asked. */
import { type Day, shortDate } from '../../common/day';
import { counted } from '../../common/words';
import { whoInWords } from '../people/audience';
import { employmentOn, leftOn } from '../people/employment';
import { questionStatus } from '../signing/asking/questions';
import type { Obligation } from '../signing/obligations';

export function statusInWords(obligation: Obligation): string {
  switch (obligation.status) {
    case 'not required':
      if (obligation.hasLeftWithoutSigning) return '— Left without signing';
      return obligation.withdrawnOn === null ? '—' : `— Withdrawn ${shortDate(obligation.withdrawnOn)}`;
    case 'awaits countersignature':
      return obligation.refusedOn === null
        ? `◷ Signed ${signedDay(obligation)}, awaiting ${obligation.awaits}`
        : `! Signed ${signedDay(obligation)}, not approved`;
    case 'signed':
      return obligation.signedOn === null ? '✓ Signed' : `✓ Signed ${shortDate(obligation.signedOn)}`;
    case 'awaits office':
      return `◷ Signed ${signedDay(obligation)}, waiting for the office`;
    case 'raised a question':
      return obligation.question === null ? '? Raised a question' : questionStatus(obligation.question);
    case 'away':
      return obligation.awayUntil === null ? 'Away' : `Away until ${shortDate(obligation.awayUntil)}`;
    case 'due':
      return obligation.dueOn === null ? '◷ Due' : `◷ Due ${shortDate(obligation.dueOn)}`;
    case 'overdue':
      return `! Overdue ${counted(obligation.daysOverdue, 'day')}`;
  }
}

function signedDay({ signedOn }: Obligation): string {
  return signedOn === null ? '' : shortDate(signedOn);
}

/** Why nothing is asked of the person, naming the rule. */
export function whyNotRequired({ person, policy, version }: Obligation, today: Day): string {
  const { startsOn } = employmentOn(person, today);
  const left = leftOn(person, today);
  if (version === null) return 'not published yet';
  if (left !== null) return `left on ${shortDate(left)}`;
  if (startsOn !== null && startsOn > today) return `starts on ${shortDate(startsOn)}`;
  return `it is for ${whoInWords(policy)}`;
}
