/** An obligation's status in words that stand alone, without colour: "Overdue 12 days". */
import { shortDate } from '../../common/day';
import type { Obligation } from '../signing/obligations';

/** The status in words that stand alone, without colour: "Overdue 12 days". */
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
    case 'away':
      return obligation.awayUntil === null ? 'Away' : `Away until ${shortDate(obligation.awayUntil)}`;
    case 'due':
      return obligation.dueOn === null ? '◷ Due' : `◷ Due ${shortDate(obligation.dueOn)}`;
    case 'overdue':
      return `! Overdue ${obligation.daysOverdue} ${obligation.daysOverdue === 1 ? 'day' : 'days'}`;
  }
}

function signedDay({ signedOn }: Obligation): string {
  return signedOn === null ? '' : shortDate(signedOn);
}
