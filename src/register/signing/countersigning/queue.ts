/** Signatures that wait for a second one: obligations in, who waits and for whom out. */

import { type Day, shortDate } from '../../../common/day';
import { order } from '../../../common/lists';
import { once } from '../../../common/once';
import { versionNumberOf } from '../../../common/version-label';
import type { Person, Policy, Register } from '../../model';
import type { StaffIndex } from '../../people/staff-index';
import type { Obligation } from '../obligations';
import { countersignersOf } from './countersigners';

export interface QueuedSignature {
  policy: Policy;
  person: Person;
  /** The answer that the signature was given with. */
  response: string;
  signedOn: Day;
  /** "P1 v2.0": what was signed. */
  version: string;
  /** As it is read on a list: "Tolu Adeyemi, Teacher, signed 3 Sep 2026 (version 2.0)". */
  line: string;
  /** As it stands beside its box: "Tolu Adeyemi, Teacher, signed 3 Sep 2026 (version 2.0, number 12)". */
  label: string;
  /** Who may confirm it. */
  addresses: string[];
}

/**
 * In the order in which they signed. What was not approved waits no more: the person signs again, or the matter is settled.
 * @param today who has left by then is waited for no more; null where an earlier answer of theirs may count
 */
export function countersignQueueOf(
  register: Register,
  obligations: readonly Obligation[],
  staffIndex: StaffIndex,
  today: Day | null,
): QueuedSignature[] {
  const versionOf = once(() => new Map(register.signatures.map(({ response, version }) => [response, version])));
  return obligations
    .filter((one) => one.status === 'awaits countersignature' && one.refusedOn === null)
    .flatMap(({ policy, person, response, signedOn }): QueuedSignature[] => {
      if (response === null || signedOn === null) return [];
      const version = versionOf().get(response) ?? '';
      const words = wordsOf(person, signedOn, version);
      return [
        {
          policy,
          person,
          response,
          signedOn,
          version,
          ...words,
          addresses: countersignersOf(policy, person, staffIndex, today),
        },
      ];
    })
    .sort((a, b) => order(a.signedOn, b.signedOn) || a.person.number - b.person.number);
}

function wordsOf(person: Person, signedOn: Day, version: string): Pick<QueuedSignature, 'line' | 'label'> {
  const who = person.role === '' ? person.name : `${person.name}, ${person.role}`;
  const what = `${who}, signed ${shortDate(signedOn)} (version ${versionNumberOf(version)}`;
  return { line: `${what})`, label: `${what}, number ${person.number})` };
}

/** The number of the person whom a label names; null where it is none. */
export function numberIn(label: string): number | null {
  const [, number] = /, number (\d+)\)$/.exec(label) ?? [];
  return number === undefined ? null : Number(number);
}

/** What one countersigner has before them of one policy. */
export interface OwnQueue {
  policy: Policy;
  countersigner: string;
  waiting: QueuedSignature[];
}

/** The same by countersigner and policy, in the order in which the first of each waits. Somebody for whom two may confirm is in both. */
export function queuesOf(waiting: readonly QueuedSignature[]): OwnQueue[] {
  const queues = new Map<string, OwnQueue>();
  for (const one of waiting) {
    for (const countersigner of one.addresses) {
      const key = `${one.policy.code} ${countersigner}`;
      const known = queues.get(key);
      if (known === undefined) queues.set(key, { policy: one.policy, countersigner, waiting: [one] });
      else known.waiting.push(one);
    }
  }
  return [...queues.values()];
}
