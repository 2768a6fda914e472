/** Signatures that wait for a second one, by the countersigner who is to give it, as values. */
import type { Day } from '../../../common/day';
import { order } from '../../../common/lists';
import type { Register } from '../../../register/model';
import { personOfAddress, staffIndexOf } from '../../../register/people/staff-index';
import { countersignQueueOf, queuesOf } from '../../../register/signing/countersigning/queue';
import type { Obligation } from '../../../register/signing/obligations';
import { historyOf } from '../../../reminders/planning/email-history';

export interface WaitingCountersigner {
  address: string;
  /** The address of somebody who is not on the staff list. */
  name: string;
  /** How many wait of each policy, by its code, and since when the first of them. */
  waiting: { policy: string; title: string; count: number; since: Day }[];
  /** The last day on which this countersigner was emailed about any of it. */
  emailedOn: Day | null;
  isEmailedToday: boolean;
}

/** Whoever lets somebody wait the longest first. */
export function waitingCountersigners(
  register: Register,
  obligations: readonly Obligation[],
  today: Day,
): WaitingCountersigner[] {
  if (obligations.every(({ status }) => status !== 'awaits countersignature')) return [];
  const staffIndex = staffIndexOf(register.people);
  const sent = register.sentEmails.map(({ value }) => value);
  const history = historyOf(sent, register.settings.trialEmail !== null);
  const found = new Map<string, WaitingCountersigner>();
  const queue = countersignQueueOf(register, obligations, staffIndex, today);
  for (const { policy, countersigner, waiting } of queuesOf(queue)) {
    const [first] = waiting;
    if (first === undefined) continue;
    const one = { policy: policy.code, title: policy.title, count: waiting.length, since: first.signedOn };
    const known = found.get(countersigner);
    if (known !== undefined) {
      known.waiting.push(one);
      continue;
    }
    const person = personOfAddress(staffIndex, countersigner);
    const emailedOn = history.lastOf('to countersign', countersigner, person?.number ?? null);
    found.set(countersigner, {
      address: countersigner,
      name: person?.name ?? countersigner,
      waiting: [one],
      emailedOn,
      isEmailedToday: emailedOn === today,
    });
  }
  const since = ({ waiting }: WaitingCountersigner): string => waiting.map((one) => one.since).sort()[0] ?? '';
  return [...found.values()].sort((a, b) => order(since(a), since(b)));
}
