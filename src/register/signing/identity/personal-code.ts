/**
 * The personal code by which somebody signs who has no account of the school. It is computed of the person and the version
 * whenever it is needed and stands nowhere; without the secret nobody can compute it.
 */
import { signedAs } from '../../../common/version-label';

/** No 0 and O, no 1, I and L: they are taken for one another on paper. */
const SIGNS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const LENGTH = 8;
/** Of a digest in hexadecimal: 48 bits, more than eight signs hold and few enough to be counted exactly. */
const HEX_USED = 12;

/** Whose code it is, and for what. */
export interface CodeFor {
  /** The person's number. */
  person: number;
  /** "P1 v2.0"; its minor changes have the same codes. */
  version: string;
  /** How often the person was given new codes. */
  given: number;
}

/** What a code is computed of. */
export function codeText({ person, version, given }: CodeFor): string {
  return JSON.stringify(['personal code', signedAs(version), person, given]);
}

/** @param digest of `codeText` under the secret: HMAC-SHA256, in hexadecimal. @returns "K7QM 3XWP" */
export function codeOf(digest: string): string {
  let rest = Number.parseInt(digest.slice(0, HEX_USED), 16);
  let code = '';
  while (code.length < LENGTH) {
    code += SIGNS.charAt(rest % SIGNS.length);
    rest = Math.floor(rest / SIGNS.length);
  }
  return `${code.slice(0, LENGTH / 2)} ${code.slice(LENGTH / 2)}`;
}

/** Two codes are the same however they are typed: capitals, blanks and hyphens say nothing. */
export function plainCode(typed: string): string {
  return typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
}
