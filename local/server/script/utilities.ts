/** Utilities: what runs beside the script and reaches nothing. */
import { createHash } from 'node:crypto';
import { formatDate } from '../format-date';
import type { Answers, Google } from '../google';

export function utilityCalls(google: Google): Answers<'Utilities'> {
  return {
    'Utilities.computeDigest': (_caller, algorithm, value, charset) => {
      // Without a charset every character outside ASCII becomes "?" (docs/google-facts.md U002).
      const text = charset === 'UTF_8' ? value : value.replace(/[^\0-\x7f]/gu, '?');
      const bytes = createHash(algorithm.replace('_', '').toLowerCase()).update(text, 'utf8').digest();
      return [...new Int8Array(bytes)];
    },
    'Utilities.formatDate': (_caller, instant, timeZone, format) => formatDate(instant, timeZone, format),
    'Utilities.sleep': (_caller, milliseconds) => {
      google.state.now += milliseconds;
    },
  };
}
