/**
 * What a person decided about a signature that needed a look, and what each signature then stands for. The record of the
 * signature itself is never changed: decisions stand in a tab of their own, where the last one counts.
 */

import { type Day, shortDate } from '../../common/day';
import { order } from '../../common/lists';
import { once } from '../../common/once';
import { policyCodeOf, signedAs, versionNumberOf } from '../../common/version-label';
import type { Decision, Register, Signature } from '../model';
import { peopleOfAddress, type StaffIndex, staffIndexOf } from '../people/staff-index';
import { changesAskedIn } from '../workbook/tabs-publishing';
import { withWhatTheyBuildOn } from './changes-asked';

/** A signature that counts: for whom, for which version, from which day. */
export interface EffectiveSignature {
  /** The id of the answer that it was given with. */
  response: string;
  person: number;
  version: string;
  policyCode: string;
  /** The version, whatever minor change of it was signed. */
  standsFor: string;
  signedOn: Day;
  /** Of the school's clock, "10:12"; "" on paper. */
  signedAt: string;
  /** The day from which it lasts: its own; where it agrees only to changes, that of the signature that it builds on. */
  countsFrom: Day;
  /** The response of that signature; null where it agrees to a whole version. */
  buildsOn: string | null;
  /** What its form asked for: everything, or only what has changed. */
  asked: string;
}

/** The last decision about each answer, whatever the tab was sorted by; of one day's the one that stands last. */
export function decisionsByAnswer(decisions: readonly Decision[]): Map<string, Decision> {
  const inOrder = [...decisions].sort((a, b) => order(a.decidedOn, b.decidedOn));
  return new Map(inOrder.map((decision) => [decision.response, decision]));
}

/**
 * The signatures that count. Accepted: for the person whom the decision names, else for the one it was given by.
 * Rejected: for nobody. Ignored or undecided: as it was recorded, so one with a doubt, or of nobody known, does not count.
 */
export function effectiveSignatures({
  signatures,
  decisions,
}: Pick<Register, 'signatures' | 'decisions'>): EffectiveSignature[] {
  const decided = decisionsByAnswer(decisions);
  const asWhole = wholeSignatures();
  const counted: EffectiveSignature[] = [];
  for (const signature of signatures) {
    const person = countsFor(signature, decided.get(signature.response));
    if (person !== null) counted.push(asWhole(signature, person));
  }
  return withWhatTheyBuildOn(counted);
}

/** Each as it stands by itself. A school has tens of thousands, of a few versions: the label of each is taken apart once. */
function wholeSignatures(): (signature: Signature, person: number) => EffectiveSignature {
  const labels = new Map<string, Pick<EffectiveSignature, 'policyCode' | 'standsFor'>>();
  return ({ response, version, signedOn, signedAt, asked }, person) => {
    const label = labels.get(version) ?? { policyCode: policyCodeOf(version), standsFor: signedAs(version) };
    labels.set(version, label);
    return { response, person, version, ...label, signedOn, signedAt, countsFrom: signedOn, buildsOn: null, asked };
  };
}

/** Whether a signature counts for somebody, and why not. */
export interface GivenSignature {
  signature: Signature;
  /** Whether it is valid for the person that was asked about. */
  isValid: boolean;
  /** Why it is not, or who decided that it is; "" where there is nothing to say. */
  words: string;
}

/** All that was signed by a person, or may have been, each with what it stands for now; as recorded, the oldest first. */
export function signaturesOf(
  register: Pick<Register, 'signatures' | 'decisions' | 'people'>,
  number: number,
): GivenSignature[] {
  const decided = decisionsByAnswer(register.decisions);
  const held = new Set(
    heldSignatures(register).flatMap(({ person, response }) => (person === number ? [response] : [])),
  );
  const standing = new Set(effectiveSignatures(register).map(({ response }) => response));
  return register.signatures.flatMap((signature): GivenSignature[] => {
    const decision = decided.get(signature.response);
    const isOwn = signature.person === number || decision?.person === number || held.has(signature.response);
    if (!isOwn) return [];
    const isCounted = countsFor(signature, decision) === number;
    const isValid = isCounted && standing.has(signature.response);
    const words =
      isCounted && !isValid
        ? `Not valid: ${standsAlone(signature)}. Signing the whole policy puts that right`
        : standsFor(signature, decision, isValid);
    return [{ signature, isValid, words }];
  });
}

/** Why a signature of changes stands for nothing. */
export function standsAlone({ asked }: Pick<Signature, 'asked'>): string {
  const since = versionNumberOf(changesAskedIn(asked)?.since ?? '');
  return `it covers only the changes since version ${since}, and there is no valid signature of that version to add it to`;
}

function standsFor({ doubt }: Signature, decision: Decision | undefined, isValid: boolean): string {
  const on = decision === undefined ? '' : shortDate(decision.decidedOn);
  if (decision?.decision === 'reject') return `Rejected ${on}: not valid`;
  if (decision?.decision === 'accept')
    return isValid ? `Accepted ${on}` : `Accepted ${on} for number ${decision.person}`;
  if (doubt === '') return '';
  return decision === undefined ? `Waiting for the office: ${doubt}` : `Not valid: ${doubt}`;
}

function countsFor(signature: Signature, decision: Decision | undefined): number | null {
  switch (decision?.decision) {
    case 'accept':
      return decision.person ?? signature.person;
    case 'reject':
      return null;
    default:
      return signature.doubt === '' ? signature.person : null;
  }
}

/**
 * Signatures that wait in `To check` for somebody to decide, each for whom it may be: whoever it was given by; else the one
 * person of the name that was entered; else whoever has the address. They are not valid yet, but nobody may say that
 * these people have never signed.
 */
export function heldSignatures({
  signatures,
  decisions,
  people,
}: Pick<Register, 'signatures' | 'decisions' | 'people'>) {
  const decided = decisionsByAnswer(decisions);
  const staffIndex = once(() => staffIndexOf(people));
  const asWhole = wholeSignatures();
  return signatures
    .filter(({ doubt, response }) => doubt !== '' && !decided.has(response))
    .flatMap((signature) => mayBeOf(signature, staffIndex).map((person) => asWhole(signature, person)));
}

function mayBeOf({ person, name, email }: Signature, staffIndex: () => StaffIndex): number[] {
  if (person !== null) return [person];
  const named = staffIndex().named(name);
  const found = named.length === 1 ? named : peopleOfAddress(staffIndex(), email);
  return found.map(({ number }) => number);
}
