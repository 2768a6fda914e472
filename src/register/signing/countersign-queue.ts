/** Signatures that wait for a second one: obligations in, who waits and for whom out; and a countersigner's answer read back. */

import { type Day, shortDate } from '../../common/day';
import { order } from '../../common/lists';
import { signedAs, versionNumberOf } from '../../common/version-label';
import type { Countersignature, Person, Policy, Register } from '../model';
import type { StaffIndex } from '../people/staff-index';
import { countersignersOf } from './countersigners';
import { effectiveSignatures } from './decisions';
import type { Obligation } from './obligations';
import { latestVersion } from './versions';

export interface QueuedSignature {
  policy: Policy;
  person: Person;
  /** The answer that the signature was given with. */
  response: string;
  signedOn: Day;
  /** "P1 v2.0": what was signed. */
  version: string;
  /** As it stands beside its box: "Tolu Adeyemi, Teacher, signed 3 Sep 2026 (version 2.0, number 12)". */
  label: string;
  /** Who may confirm it. */
  addresses: string[];
}

/** In the order in which they signed. What was not approved waits no more: the person signs again, or the matter is settled. */
export function countersignQueueOf(
  register: Register,
  obligations: readonly Obligation[],
  staffIndex: StaffIndex,
): QueuedSignature[] {
  const versionOf = new Map(register.signatures.map((signature) => [signature.response, signature.version]));
  return obligations
    .filter((one) => one.status === 'awaits countersignature' && one.refusedOn === null)
    .flatMap(({ policy, person, response, signedOn }): QueuedSignature[] => {
      if (response === null || signedOn === null) return [];
      const version = versionOf.get(response) ?? '';
      const label = labelOf(person, signedOn, version);
      return [
        { policy, person, response, signedOn, version, label, addresses: countersignersOf(policy, person, staffIndex) },
      ];
    })
    .sort((a, b) => order(a.signedOn, b.signedOn) || a.person.number - b.person.number);
}

function labelOf(person: Person, signedOn: Day, version: string): string {
  const who = person.role === '' ? person.name : `${person.name}, ${person.role}`;
  return `${who}, signed ${shortDate(signedOn)} (version ${versionNumberOf(version)}, number ${person.number})`;
}

/** What a countersigner sent. */
export interface CountersignAnswer {
  id: string;
  email: string;
  by: string;
  role: string;
  day: Day;
  time: string;
  /** Labels as they stood beside the boxes. */
  approved: string[];
  refused: string[];
  reasons: string;
  isVerified: boolean;
}

/** @returns a row for each name, or one that says that none was ticked */
export function countersignaturesFrom(
  answer: CountersignAnswer,
  policy: Policy,
  register: Register,
  staffIndex: StaffIndex,
): Countersignature[] {
  const common = {
    answer: answer.id,
    policy: policy.code,
    by: answer.by,
    email: answer.email,
    role: answer.role,
    signedOn: answer.day,
    signedAt: answer.time,
    doubt: answer.isVerified
      ? ''
      : `Google could not verify that this came from ${answer.email || 'that address'}. Please ask ${answer.by || 'them'}, then accept or reject it.`,
  };
  const both = answer.approved.filter((label) => answer.refused.includes(label));
  const named = [
    ...answer.approved.map((label) => ({ label, decision: 'approved' as const })),
    ...answer.refused
      .filter((label) => !both.includes(label))
      .map((label) => ({ label, decision: 'not approved' as const })),
  ];
  const rows = named.map(({ label, decision }): Countersignature => {
    const found = signatureOf(label, policy, register);
    const invalid = both.includes(label)
      ? `"${label}" was ticked both as approved and as not approved.`
      : whyInvalid({ label, found, email: answer.email }, policy, register, staffIndex);
    const reason = decision === 'approved' ? '' : reasonFor(label, answer);
    const { signature = '', person = null, version = '' } = found ?? {};
    return { ...common, signature, person, version, decision, reason, invalid };
  });
  if (rows.length > 0) return rows;
  const invalid = 'No name was ticked.';
  return [{ ...common, signature: '', person: null, version: '', decision: '', reason: '', doubt: '', invalid }];
}

interface NamedSignature {
  signature: string;
  person: number;
  version: string;
}

/** The signature that a label names: by number, version and day, whatever became of the name. */
function signatureOf(label: string, policy: Policy, register: Register): NamedSignature | null {
  const [, day, version, number] = /, signed (.+?) \(version ([\d.]+), number (\d+)\)$/.exec(label) ?? [];
  const wanted = `${policy.code} v${version ?? ''}`;
  const found = effectiveSignatures(register).find(
    (one) => one.person === Number(number) && one.version === wanted && shortDate(one.signedOn) === day,
  );
  return found === undefined ? null : { signature: found.response, person: found.person, version: found.version };
}

interface Confirmed {
  /** As it stands beside the box that was ticked. */
  label: string;
  found: NamedSignature | null;
  /** Whoever ticked it. */
  email: string;
}

function whyInvalid(
  { label, found, email }: Confirmed,
  policy: Policy,
  register: Register,
  staffIndex: StaffIndex,
): string {
  const person = found === null ? undefined : staffIndex.byNumber.get(found.person);
  if (found === null || person === undefined) return `"${label}": this signature no longer exists.`;
  if (!countersignersOf(policy, person, staffIndex).includes(email)) {
    const isOwn = [person.email, ...person.formerAddresses].includes(email);
    return isOwn
      ? `${person.name} cannot countersign their own signature.`
      : `${email || 'A response without an email address'} is not the countersigner of ${policy.title} for ${person.name}.`;
  }
  const latest = latestVersion(register.versions, policy.code);
  const isOutdated =
    latest !== undefined &&
    (latest.withdrawnOn !== null ||
      (signedAs(latest.version) !== signedAs(found.version) && policy.lasts.kind !== 'once'));
  return isOutdated
    ? `The signature of ${person.name} was for version ${versionNumberOf(found.version)}, which is no longer in force.`
    : '';
}

/** The line that begins with the person's name; all of it where only one was not approved, or no line names anybody. */
function reasonFor(label: string, { refused, reasons }: CountersignAnswer): string {
  const name = (label.split(',')[0] ?? '').toLowerCase();
  const lines = reasons.split('\n').map((line) => line.trim());
  const own = lines.find((line) => line.toLowerCase().startsWith(name));
  if (own === undefined || refused.length === 1) return reasons.trim().replace(/\s*\n\s*/g, ' ');
  return own.slice(name.length).replace(/^[\s:,–-]+/, '');
}
