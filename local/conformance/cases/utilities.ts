/** Utilities: digests and dates. */
import { type Case, equal } from './case';

export const UTILITIES: Case[] = [
  {
    facts: ['U001', 'U002'],
    says: 'a digest is signed bytes; without a charset what is not ASCII becomes a question mark',
    holds: () => {
      const { SHA_256 } = Utilities.DigestAlgorithm;
      const digest = Utilities.computeDigest(SHA_256, 'café', Utilities.Charset.UTF_8);
      equal(digest.slice(0, 4), [-123, 15, 125, -60], 'first bytes of SHA-256 of "café" in UTF-8');
      equal(Utilities.computeDigest(SHA_256, 'café'), Utilities.computeDigest(SHA_256, 'caf?'), 'without a charset');
    },
  },
  {
    facts: ['U011'],
    says: "dates are formatted in Java's patterns and in any time zone, both sides of a clock change",
    holds: () => {
      const format = (instant: string) =>
        Utilities.formatDate(new Date(instant), 'Europe/London', "yyyy-MM-dd'T'HH:mm:ss");
      equal(format('2026-10-25T00:30:00Z'), '2026-10-25T01:30:00', 'before the clocks go back');
      equal(format('2026-10-25T01:30:00Z'), '2026-10-25T01:30:00', 'after');
      equal(format('2026-12-31T23:30:00Z'), '2026-12-31T23:30:00', 'in winter');
    },
  },
];
