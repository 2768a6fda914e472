/** Reading, step 8. */
import type { PolicyReading, Proposal } from './reading';
export function proposalsFrom(reading: PolicyReading, audienceFrom: string): Proposal[] {
  return reading.audience.map((value) => ({ about: 'audience', value, from: audienceFrom }));
}
