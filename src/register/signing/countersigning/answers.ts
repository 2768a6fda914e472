/** What a countersigner sent → rows of the register. */
import { type Day, shortDate } from '../../../common/day';
import { once } from '../../../common/once';
import { signedAs, versionNumberOf } from '../../../common/version-label';
import type { Countersignature, Policy, Register } from '../../model';
import { addressesOf, type StaffIndex } from '../../people/staff-index';
import { type EffectiveSignature, effectiveSignatures } from '../decisions';
import { latestVersion } from '../versions';
import { countersignersOf } from './countersigners';
import { listNumbered } from './lists';
import { numberIn, type QueuedSignature } from './queue';

/** Who sent it, and when. */
interface CountersignAnswer {
  id: string;
  /** In small letters. */
  email: string;
  by: string;
  role: string;
  day: Day;
  time: string;
  isVerified: boolean;
}

/** An answer about a list. */
export interface ListAnswer extends CountersignAnswer {
  form: string;
  /** Null where the answer names none. */
  list: number | null;
  /** Whether all on it were approved. */
  isAll: boolean;
  /** Labels as they stood beside the boxes, of whom all but are approved. */
  ticked: readonly string[];
  /** Whether those are come back to; otherwise they are not approved. */
  isLater: boolean;
  reasons: string;
}

/** What answers are held against. */
export interface AnsweredWith {
  policy: Policy;
  register: Register;
  staffIndex: StaffIndex;
  /** The signatures that count, by response. */
  signatures: () => ReadonlyMap<string, EffectiveSignature>;
  /** Signatures that wait now. */
  waiting: readonly QueuedSignature[];
}

/** Worked out once for all answers, and only where one names somebody. */
export function signaturesOnce(register: Pick<Register, 'signatures' | 'decisions'>): AnsweredWith['signatures'] {
  return once(() => new Map(effectiveSignatures(register).map((one) => [one.response, one])));
}

/**
 * An answer counts for those on its list who still wait for whoever sent it: not for who joined later, signed a new version,
 * left, or was countersigned by somebody else. Whoever is named as not approved is recorded though somebody else approved
 * the whole list.
 * @returns at least one row, by which the answer is known
 */
export function countersignaturesOnList(answer: ListAnswer, books: AnsweredWith): Countersignature[] {
  const { policy, register, waiting } = books;
  const common = commonOf(answer, policy, { list: answer.list, form: answer.form });
  const list = answer.list === null ? null : listNumbered(register.countersignLists, answer.list);
  if (list === null || list.policy !== policy.code) {
    const which = answer.list === null ? 'the list' : `list ${answer.list}`;
    return [
      nothing(
        common,
        `It is no longer known who was on ${which}, so nobody was countersigned by this response. Anybody who is still waiting is on the form’s new list: please ask ${answer.by || 'the countersigner'} to open the form again.`,
      ),
    ];
  }
  const signatureOf = new Map(list.entries.map(({ person, signature }) => [person, signature]));
  const still = waiting.filter(
    (one) => one.policy.code === policy.code && signatureOf.get(one.person.number) === one.response,
  );
  const own = still.filter(({ addresses }) => addresses.includes(answer.email));
  if (still.length > 0 && own.length === 0) {
    return [
      nothing(
        common,
        `${answer.email || 'A response without an email address'} does not countersign ${policy.title} for anybody who waits on list ${list.list}, so this response countersigns nobody.`,
      ),
    ];
  }
  if (answer.isAll)
    return rowsOr(
      own.map((one) => approved(common, one)),
      nothing(common, ''),
    );
  const { ticked, isLater } = answer;
  if (ticked.length === 0) {
    return [
      nothing(
        common,
        `All but some on list ${list.list} were approved, and nobody was ticked, so it is not clear who was meant. Nobody is countersigned by this response: please ask ${answer.by || 'the countersigner'} to answer again.`,
      ),
    ];
  }
  const named = new Set(ticked.map(numberIn));
  return rowsOr(
    [
      ...own.filter(({ person }) => !named.has(person.number)).map((one) => approved(common, one)),
      ...(isLater ? [] : ticked.map((label) => notApproved(common, label, answer, signatureOf, books))),
    ],
    nothing(common, ''),
  );
}

function notApproved(
  common: Common,
  label: string,
  { list, ticked, reasons, email, by }: ListAnswer,
  signatureOf: ReadonlyMap<number, string>,
  books: AnsweredWith,
): Countersignature {
  const signature = signatureOf.get(numberIn(label) ?? 0);
  const found = signature === undefined ? null : named(books.signatures().get(signature));
  const invalid =
    signature === undefined
      ? `"${label}" was not on list ${list}, so this response says nothing about them. If they are still waiting, they are on the form now: please ask ${by || 'the countersigner'} to answer it again.`
      : whyInvalid({ label, found, email }, books);
  const { person = null, version = '' } = found ?? {};
  return {
    ...common,
    signature: found?.signature ?? '',
    person,
    version,
    decision: 'not approved',
    reason: reasonFor(label, { refused: ticked, reasons }),
    invalid,
  };
}

function approved(common: Common, { response, person, version }: QueuedSignature): Countersignature {
  return {
    ...common,
    signature: response,
    person: person.number,
    version,
    decision: 'approved',
    reason: '',
    invalid: '',
  };
}

type Common = Omit<Countersignature, 'signature' | 'person' | 'version' | 'decision' | 'reason' | 'invalid'>;

function commonOf(
  { id, by, email, role, day, time, isVerified }: CountersignAnswer,
  { code }: Policy,
  where: Pick<Countersignature, 'list' | 'form'>,
): Common {
  return {
    answer: id,
    policy: code,
    by,
    email,
    role,
    signedOn: day,
    signedAt: time,
    doubt: isVerified
      ? ''
      : `Google could not verify that this came from ${email || 'that address'}. Please ask ${by || 'them'}, then accept or reject it.`,
    ...where,
  };
}

/** A row by which the answer is known, and that is about nobody. @param invalid why; "" where there is nothing to tell */
function nothing(common: Common, invalid: string): Countersignature {
  return { ...common, signature: '', person: null, version: '', decision: '', reason: '', doubt: '', invalid };
}

function rowsOr(rows: Countersignature[], otherwise: Countersignature): Countersignature[] {
  return rows.length > 0 ? rows : [otherwise];
}

/** An answer of a form that all countersigners of a policy had, in which each name was ticked; such forms are closed, and still read. */
export interface TickedAnswer extends CountersignAnswer {
  /** Labels as they stood beside the boxes. */
  approved: string[];
  refused: string[];
  reasons: string;
}

/** @returns a row for each name, or one that says that none was ticked */
export function countersignaturesTicked(
  answer: TickedAnswer,
  books: Omit<AnsweredWith, 'waiting'>,
): Countersignature[] {
  const common = commonOf(answer, books.policy, { list: null, form: '' });
  const both = answer.approved.filter((label) => answer.refused.includes(label));
  const named = [
    ...answer.approved.map((label) => ({ label, decision: 'approved' as const })),
    ...answer.refused
      .filter((label) => !both.includes(label))
      .map((label) => ({ label, decision: 'not approved' as const })),
  ];
  const rows = named.map(({ label, decision }): Countersignature => {
    const found = signatureNamed(label, books);
    const invalid = both.includes(label)
      ? `"${label}" was ticked both as approved and as not approved.`
      : whyInvalid({ label, found, email: answer.email }, books);
    const reason = decision === 'approved' ? '' : reasonFor(label, answer);
    const { signature = '', person = null, version = '' } = found ?? {};
    return { ...common, signature, person, version, decision, reason, invalid };
  });
  return rowsOr(rows, nothing(common, 'No name was ticked.'));
}

interface NamedSignature {
  signature: string;
  person: number;
  version: string;
}

function named(found: EffectiveSignature | undefined): NamedSignature | null {
  return found === undefined ? null : { signature: found.response, person: found.person, version: found.version };
}

/** The signature that a label names: by number, version and day, whatever became of the name. */
function signatureNamed(
  label: string,
  { policy, signatures }: Pick<AnsweredWith, 'policy' | 'signatures'>,
): NamedSignature | null {
  const [, day, version, number] = /, signed (.+?) \(version ([\d.]+), number (\d+)\)$/.exec(label) ?? [];
  const wanted = `${policy.code} v${version ?? ''}`;
  return named(
    [...signatures().values()].find(
      (one) => one.person === Number(number) && one.version === wanted && shortDate(one.signedOn) === day,
    ),
  );
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
  { policy, register, staffIndex }: Omit<AnsweredWith, 'waiting' | 'signatures'>,
): string {
  const person = found === null ? undefined : staffIndex.byNumber.get(found.person);
  if (found === null || person === undefined) return `"${label}": this signature no longer exists.`;
  if (!countersignersOf(policy, person, staffIndex, null).includes(email)) {
    const isOwn = addressesOf(person).includes(email);
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
function reasonFor(label: string, { refused, reasons }: { refused: readonly string[]; reasons: string }): string {
  const name = (label.split(',')[0] ?? '').toLowerCase();
  const lines = reasons.split('\n').map((line) => line.trim());
  const own = lines.find((line) => line.toLowerCase().startsWith(name));
  if (own === undefined || refused.length === 1) return reasons.trim().replace(/\s*\n\s*/g, ' ');
  return own.slice(name.length).replace(/^[\s:,–-]+/, '');
}
