/**
 * The ledger of sent emails → when somebody first heard of a version. Whoever comes to the staff list, to a group or to those
 * who sign later than the others is not late with what nobody had asked for.
 */
import type { Day } from '../../../common/day';
import { once } from '../../../common/once';
import { signedAs } from '../../../common/version-label';
import type { Person, Register } from '../../model';
import { writtenTo } from '../../people/reachable';
import { isAsking, isOfTrial, withoutTrialMark } from './requests-sent';

/**
 * The day of the first email that asked a person for a version, minor changes counted as the same, from a day on and by another;
 * that other day where none has. Null where emails tell nothing: of somebody who gets none, and where nobody at all was asked for
 * it before a third day.
 */
export type FirstAsked = (
  person: Person,
  standsFor: string,
  days: { since: Day; before: Day; today: Day },
) => Day | null;

export function firstAskedBy(register: Pick<Register, 'sentEmails' | 'settings'>): FirstAsked {
  const versions = once(() => emailsOfVersions(register));
  return (person, standsFor, { since, before, today }) => {
    const emails = writtenTo(person) === null ? undefined : versions().get(standsFor);
    if (emails === undefined || emails.first >= before || emails.first > today) return null;
    const own = emails.ofPerson.get(person.number)?.filter((day) => day >= since && day <= today) ?? [];
    return own.sort()[0] ?? today;
  };
}

interface EmailsOfVersion {
  /** The first day on which anybody was asked, were it for a trial: from then on the ledger says who was not. */
  first: Day;
  /** The days on which each person was, by number. */
  ofPerson: Map<number, Day[]>;
}

/** While all emails go to one address for a trial, those have asked somebody that went there, else only the others. */
function emailsOfVersions({ sentEmails, settings }: Pick<Register, 'sentEmails' | 'settings'>) {
  const isTrial = settings.trialEmail !== null;
  const found = new Map<string, EmailsOfVersion>();
  for (const { value } of sentEmails) {
    const { person, kind, status, day } = value;
    const hasLeft = status !== 'not sent' && status !== 'not accepted';
    if (person === null || !hasLeft || !isAsking(withoutTrialMark(kind))) continue;
    const hasAsked = isOfTrial(kind) === isTrial;
    for (const standsFor of value.about.map(signedAs)) {
      const emails = found.get(standsFor) ?? { first: day, ofPerson: new Map<number, Day[]>() };
      const own = emails.ofPerson.get(person) ?? [];
      if (hasAsked) emails.ofPerson.set(person, [...own, day]);
      if (day < emails.first) emails.first = day;
      found.set(standsFor, emails);
    }
  }
  return found;
}
