/** Utilities: what runs beside the script and reaches nothing. */
import { createHash, createHmac } from 'node:crypto';
import { formatDate } from '../format-date';
import type { Answers, Google } from '../google';

/** Without a charset every character outside ASCII becomes "?" (docs/google-facts.md U002). */
function encoded(value: string, charset: string): string {
  return charset === 'UTF_8' ? value : value.replace(/[^\0-\x7f]/gu, '?');
}

export function utilityCalls(google: Google): Answers<'Utilities'> {
  return {
    'Utilities.computeDigest': (_caller, algorithm, value, charset) => {
      const hash = createHash(algorithm.replace('_', '').toLowerCase());
      return [...new Int8Array(hash.update(encoded(value, charset), 'utf8').digest())];
    },
    'Utilities.computeHmacSha256Signature': (_caller, value, key, charset) => {
      const mac = createHmac('sha256', encoded(key, charset)).update(encoded(value, charset), 'utf8');
      return [...new Int8Array(mac.digest())];
    },
    // Drawn from what the Workspace counts: the same year is the same year again.
    'Utilities.getUuid': () => {
      const hex = createHash('sha256').update(google.nextId('uuid')).digest('hex');
      return [
        hex.slice(0, 8),
        hex.slice(8, 12),
        `4${hex.slice(13, 16)}`,
        `8${hex.slice(17, 20)}`,
        hex.slice(20, 32),
      ].join('-');
    },
    'Utilities.formatDate': (_caller, instant, timeZone, format) => formatDate(instant, timeZone, format),
    'Utilities.sleep': (_caller, milliseconds) => {
      google.state.now += milliseconds;
    },
  };
}
