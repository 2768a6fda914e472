/**
 * Each row of Signatures carries a sum of what was recorded in it. In: the rows as they stand; out: those that say what was
 * recorded, each answer once; those that were changed by hand, held until the form says what they said; and rows that only
 * repeat another one.
 */
import { checksum } from '../../../common/checksum';
import type { Day } from '../../../common/day';
import type { AlteredRow, LedgerFaults, Signature } from '../../model';
import { type RawCell, tidied } from '../../workbook/cells';
import { columnsOf } from '../../workbook/columns';
import type { Placed } from '../../workbook/tab';
import { type RowOf, SIGNATURES } from '../../workbook/tabs';
import { surenessOf } from './sureness';

/** The signatures: the sound ones, and those changed by hand with a doubt; and what is wrong with the rows. */
export interface SealedSignatures {
  signatures: Signature[];
  faults: LedgerFaults;
}

/**
 * The sum of what a signature is; whoever saw it and what was remarked may be corrected. Of how it was given it holds how sure that is:
 * whether the form still has it, and where a code went, may be otherwise later.
 */
export function sumOf(signature: Signature): string {
  return checksumOfParts([...partsOf(signature), surenessOf(signature), signature.answers]);
}

/** As rows were sealed before how they were given, and what else was answered, belonged to it. */
function formerSumOf(signature: Signature): string {
  return checksumOfParts(partsOf(signature));
}

/** The sum of a row after we have changed it; that which stands there, where it was not sound before: what was changed by hand stays held. */
export function sumAfter(before: Row['value'], after: Row['value']): string {
  return [sumOf(before), formerSumOf(before)].includes(before.check) ? sumOf(after) : before.check;
}

function partsOf(signature: Signature): (string | number)[] {
  const { response, person, name, email, role, version, signedOn, signedAt, agreed, doubt, asked } = signature;
  const isDoubted = doubt === '' ? '' : 'doubt';
  const parts = [response, person ?? '', name, email, role, version, signedOn, signedAt, agreed, isDoubted];
  // Rows of releases that asked for everything have their sum without it.
  return asked === '' ? parts : [...parts, asked];
}

const checksumOfParts = (parts: readonly (string | number)[]): string =>
  checksum(parts.map((part) => tidied(part)).join('\n'));

const ALTERED =
  'The row of this signature in the tab Signatures was typed or changed by hand, and the form cannot say what it was. Please put it right from an earlier version (File, Version history), or accept it for the person who signed, or reject it.';

/** The tab as it was read, with the rows that could not be. */
interface Ledger {
  rows: readonly Row[];
  unread: readonly Placed<readonly RawCell[]>[];
  headings: readonly string[];
}

export function sealedSignatures({ rows, unread, headings }: Ledger): SealedSignatures {
  // Written by an earlier release, or the column was cleared: all of them are taken as they are. A single one was typed, or cleared.
  const mayLackSums = rows.every(({ value }) => value.check === '');
  const checked = rows.map(({ row, value }) => {
    const isSealed = value.check === sumOf(value);
    return { row, value, isSound: isSealed || mayLackSums || value.check === formerSumOf(value), isSealed };
  });
  const sumOfSound = new Map(checked.flatMap(({ value, isSound }) => (isSound ? [[value.response, value.check]] : [])));
  // Of a sound row, and typed over since.
  const isCopy = (response: string, check: string): boolean => check !== '' && sumOfSound.get(response) === check;
  const known = new Set<string>();
  const signatures: Signature[] = [];
  const altered: AlteredRow[] = [];
  const unsealed: Placed<Signature>[] = [];
  const repeated: number[] = [];
  for (const { row, value, isSound, isSealed } of checked) {
    const { check, response } = value;
    const signature = withoutSum(value);
    const isKnown = known.has(response) || (!isSound && sumOfSound.has(response));
    if (isSound) {
      if (isKnown) repeated.push(row);
      else signatures.push(signature);
      if (!isKnown && !isSealed) unsealed.push({ row, value: signature });
      known.add(response);
      continue;
    }
    if (isCopy(response, check)) {
      repeated.push(row);
      continue;
    }
    const held = { ...signature, doubt: [signature.doubt, ALTERED].filter((part) => part !== '').join(' ') };
    altered.push({ row, response, check, held: isKnown ? null : held });
    if (isKnown) continue;
    signatures.push(held);
    known.add(response);
  }
  const places = columnsOf(SIGNATURES, headings);
  for (const { row, value } of unread) {
    const [response = '', check = ''] = (['response', 'check'] as const).map((key) =>
      tidied(value[places.get(key) ?? -1] ?? ''),
    );
    if (isCopy(response, check)) repeated.push(row);
    else if (response !== '' || check !== '') altered.push({ row, response, check, held: null });
  }
  return { signatures, faults: { altered, unsealed, repeated } };
}

type Row = Placed<RowOf<typeof SIGNATURES>>;

/** Each part by its name: the rest of an object takes several times as long, and a school has tens of thousands. */
function withoutSum(row: Row['value']): Signature {
  const { response, person, name, email, role, version, signedOn, signedAt, how } = row;
  const { agreed, answers, doubt, notice, recordedOn, seenBy, remark, reading, asked } = row;
  return {
    response,
    person,
    name,
    email,
    role,
    version,
    signedOn,
    signedAt,
    how,
    agreed,
    answers,
    doubt,
    notice,
    recordedOn,
    seenBy,
    remark,
    reading,
    asked,
  };
}

/** What the form says now → where it was recorded: the row whose sum it has, else the one that has its response. */
export function rowsToPutBack(
  altered: readonly AlteredRow[],
  given: readonly Signature[],
): { row: number; signature: Signature; recordedOn: Day | null }[] {
  const free = [...altered];
  const take = (isIt: (one: AlteredRow) => boolean): AlteredRow[] => {
    const at = free.findIndex(isIt);
    return at < 0 ? [] : free.splice(at, 1);
  };
  const bySum = given.map((signature) => take(({ check }) => check === sumOf(signature)));
  return given.flatMap((signature, i) => {
    const found = bySum[i]?.[0] ?? take(({ response }) => response === signature.response)[0];
    return found === undefined ? [] : [{ row: found.row, signature, recordedOn: found.held?.recordedOn ?? null }];
  });
}
