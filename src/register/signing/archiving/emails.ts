/**
 * Rows of Sent emails that count no more: today's emails, and those of any later day, are planned the same without them. In:
 * the register and what everybody owes; out: the numbers of emails whose rows may move to an archive.
 */
import type { Day } from '../../../common/day';
import { policyCodeOf, signedAs } from '../../../common/version-label';
import type { Register, SentEmail } from '../../model';
import { BY_HAND, isAsking } from '../asking/requests-sent';
import { inForceOn } from '../asking/what-is-asked';
import { hasSigned, type Obligation } from '../obligations';
import { keptFrom } from './signatures';

/** Nearly all rows are of these kinds. The others are few, and some of them are sent once and never again. */
const KINDS: readonly string[] = ['invitation', 'reminder', BY_HAND, 'receipt', 'line manager', 'head teacher'];

type Ledgers = Pick<Register, 'policies' | 'versions' | 'sentEmails' | 'settings'>;

/** @param obligationsToday worked out where a row is old enough at all */
export function emailsToMove(
  register: Ledgers,
  obligationsToday: () => readonly Obligation[],
  today: Day,
): Set<number> {
  const before = keptFrom(today, register.settings.registerYears);
  const sent = register.sentEmails.map(({ value }) => value);
  const old = sent.filter((one) => one.day < before && one.status === 'sent' && KINDS.includes(one.kind));
  if (old.length === 0) return new Set();
  const asked = askedNow(register, today);
  const kept = milestones(sent, asked);
  const open = new Set(
    obligationsToday().flatMap((one) => (hasSigned(one) ? [] : [`${one.person.number} ${one.policy.code}`])),
  );
  // How often an address was refused is counted from the last email that reached it.
  const refused = new Set(sent.flatMap(({ status, to }) => (status === 'not accepted' ? [to.toLowerCase()] : [])));
  const isOpen = ({ kind, person, about }: SentEmail): boolean =>
    isAsking(kind) &&
    about.some((version) => asked.has(signedAs(version)) && open.has(`${person} ${policyCodeOf(version)}`));
  return new Set(
    old
      .filter((one) => !kept.has(one.email) && !refused.has(one.to.toLowerCase()) && !isOpen(one))
      .map(({ email }) => email),
  );
}

/** The versions that somebody is asked for today, or soon, without their minor changes. */
function askedNow({ policies, versions }: Ledgers, today: Day): Set<string> {
  return new Set(
    policies.flatMap((policy) => {
      const { standsFor, coming } = inForceOn(policy, '', versions, today);
      return coming === null ? [standsFor] : [standsFor, coming.standsFor];
    }),
  );
}

/**
 * The first email about each version, since when it was asked for; and the last of each kind to each address, to each person,
 * and to each person about a version that is asked for still: whom to tell when it is withdrawn, and when to write again.
 */
function milestones(sent: readonly SentEmail[], asked: ReadonlySet<string>): Set<number> {
  const first = new Map<string, SentEmail>();
  const latest = new Map<string, SentEmail>();
  const isBefore = (one: SentEmail, other: SentEmail): boolean =>
    one.day < other.day || (one.day === other.day && one.email < other.email);
  for (const one of sent) {
    const { kind, to, person, about } = one;
    const keys = [`${kind} to ${to.toLowerCase()}`, `of ${person}`];
    if (isAsking(kind)) keys.push(`asking ${person}`);
    for (const version of about) {
      const known = first.get(version);
      if (known === undefined || isBefore(one, known)) first.set(version, one);
      if (isAsking(kind) && asked.has(signedAs(version))) keys.push(`asking ${person} ${signedAs(version)}`);
    }
    if (one.status !== 'sent') continue;
    for (const key of keys) {
      const known = latest.get(key);
      if (known === undefined || isBefore(known, one)) latest.set(key, one);
    }
  }
  // The next email has the number after the highest.
  const highest = sent.reduce((most, { email }) => Math.max(most, email), 0);
  return new Set([highest, ...[...first.values(), ...latest.values()].map(({ email }) => email)]);
}
