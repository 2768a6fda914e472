/** Signatures that nobody has confirmed yet → one receipt a person, the school morning after. */

import { addDays, type Day } from '../../../common/day';
import { order } from '../../../common/lists';
import { signedAs } from '../../../common/version-label';
import type { Person, Register, Signature, Version } from '../../../register/model';
import { addressOn } from '../../../register/people/reachable';
import { effectiveSignatures } from '../../../register/signing/decisions';
import { hasSigned, type Obligation } from '../../../register/signing/obligations';
import type { History } from '../email-history';

/** A receipt that comes later than a holiday is long only puzzles its reader. */
const LATEST_DAYS = 21;

export interface SignedItem {
  signature: Signature;
  version: Version | null;
  /**
   * The first day on which the person is asked again, if not sooner since the policy has changed; "never" of what is signed
   * once. Null where something else is asked by now, or nothing.
   */
  asksAgain: Day | 'when it changes' | 'never' | null;
  /** Whose countersignature is still to come, in words: "the head teacher"; "" where none is. */
  awaits: string;
}

export interface Receipt {
  kind: 'receipt';
  person: number;
  to: string;
  name: string;
  about: string[];
  signed: SignedItem[];
}

export interface ReceiptRequest {
  register: Pick<Register, 'people' | 'signatures' | 'decisions' | 'versions'>;
  obligations: readonly Obligation[];
  history: History;
  today: Day;
}

/** Of days that are over, so that one receipt holds everything that was signed on them. */
export function planReceipts({ register, obligations, history, today }: ReceiptRequest): Receipt[] {
  const earliest = addDays(today, -LATEST_DAYS);
  const recent = register.signatures.filter(({ signedOn }) => earliest <= signedOn && signedOn < today);
  // Else tens of thousands that were signed before would be looked through for nobody.
  if (recent.length === 0) return [];
  const people = new Map(register.people.map((person) => [person.number, person]));
  const versions = new Map(register.versions.map((version) => [version.version, version]));
  const existing = new Map(
    obligations.map((owed) => [`${owed.person.number} ${signedAs(owed.version?.version ?? '')}`, owed]),
  );
  const counting = new Map(effectiveSignatures(register).map((one) => [one.response, one.person]));
  const receipts = new Map<number, Receipt>();
  for (const signature of recent.sort((a, b) => order(a.signedOn, b.signedOn))) {
    const { signedOn, version } = signature;
    const person = people.get(counting.get(signature.response) ?? 0);
    if (person === undefined) continue;
    const to = receiptAddress(person, history, today);
    if (to === null || isConfirmed(signature, person, history)) continue;
    const receipt = receipts.get(person.number) ?? {
      kind: 'receipt',
      person: person.number,
      to,
      name: person.name,
      about: [],
      signed: [],
    };
    receipts.set(person.number, receipt);
    if (!receipt.about.includes(version)) receipt.about.push(version);
    const owed = existing.get(`${person.number} ${signedAs(version)}`);
    const item: SignedItem = {
      signature,
      version: versions.get(version) ?? null,
      asksAgain: owed !== undefined && hasSigned(owed) ? asksAgain(owed) : null,
      awaits: owed?.status === 'awaits countersignature' && owed.refusedOn === null ? owed.awaits : '',
    };
    const same = receipt.signed.findIndex((one) => signedAs(one.signature.version) === signedAs(version));
    if (same < 0) receipt.signed.push(item);
    // Sent twice on one day, the first of them counts; on a later day the later one.
    else if (receipt.signed[same]?.signature.signedOn !== signedOn) receipt.signed[same] = item;
  }
  return [...receipts.values()];
}

function asksAgain({ policy, expiresOn }: Obligation): SignedItem['asksAgain'] {
  return policy.lasts.kind === 'once' ? 'never' : (expiresOn ?? 'when it changes');
}

function receiptAddress(person: Person, history: History, today: Day): string | null {
  const to = addressOn(person, today);
  return to !== null && history.isWorthTrying(to, today) ? to : null;
}

/** A receipt of a later day has named it. */
function isConfirmed({ version, signedOn }: Signature, { number }: Person, history: History): boolean {
  const confirmed = history.lastAbout('receipt', version, number);
  return confirmed !== null && confirmed > signedOn;
}
