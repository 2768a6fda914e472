/** Utilities, as a script sees them. */
import { ask, enumeration, service } from '../bridge';
import type { Like } from '../like';

export const Utilities = service('Utilities', {
  DigestAlgorithm: enumeration('MD5', 'SHA_1', 'SHA_256', 'SHA_512'),
  Charset: enumeration('US_ASCII', 'UTF_8'),
  computeDigest: (algorithm: unknown, value: string, charset: unknown = 'US_ASCII') =>
    ask('Utilities.computeDigest', String(algorithm), value, String(charset)),
  computeHmacSha256Signature: (value: string, key: string, charset: unknown = 'US_ASCII') =>
    ask('Utilities.computeHmacSha256Signature', value, key, String(charset)),
  getUuid: () => ask('Utilities.getUuid'),
  formatDate: (date: Date, timeZone: string, format: string) =>
    ask('Utilities.formatDate', date.getTime(), timeZone, format),
  sleep: (milliseconds: number) => ask('Utilities.sleep', milliseconds),
} satisfies Like<GoogleAppsScript.Utilities.Utilities, 'sleep'> & Record<string, unknown>);
