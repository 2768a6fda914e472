/**
 * What each group of people reads of a policy, as the school chose it: the whole, a part, a condensed annex. The names of the
 * parts are whatever was typed, since editions letter them anew.
 */
import type { Person, Policy, Reading } from '../model';
import { isInGroups } from './audience';

export interface ReadingsTyped {
  /** The fullest first, as they were typed. */
  readings: Reading[];
  /** What names no part, or nobody who reads it. */
  faults: string[];
}

/** "The whole: leaders; Part one: teaching, support", with semicolons or line breaks between → the readings. */
export function readingsTyped(written: string): ReadingsTyped {
  const typed: ReadingsTyped = { readings: [], faults: [] };
  const entries = written.split(/[;\n]/).map((entry) => entry.replace(/\s+/g, ' ').trim());
  for (const entry of entries.filter((one) => one !== '')) {
    // The last colon: the one of a web address stands before it.
    const at = entry.lastIndexOf(':');
    const [part, groups] = [entry.slice(0, Math.max(at, 0)).trim(), entry.slice(at + 1)];
    const audience = groups.split(',').flatMap((group) => group.trim().toLowerCase() || []);
    if (part === '' || audience.length === 0 || groups.startsWith('//')) typed.faults.push(entry);
    else typed.readings.push({ part, audience });
  }
  return typed;
}

/** As they stand in the workbook; reading them again gives the same. */
export function readingsInWords(readings: readonly Reading[]): string {
  return readings.map(({ part, audience }) => `${part}: ${audience.join(', ')}`).join('; ');
}

/** Whether both give each group the same parts, in whatever order, and however they are written. */
export function readTheSame(one: readonly Reading[], other: readonly Reading[]): boolean {
  const parts = (readings: readonly Reading[]): string =>
    JSON.stringify(
      [...new Set(readings.flatMap(({ part, audience }) => audience.map((group) => asSaid(part, group))))].sort(),
    );
  return parts(one) === parts(other);
}

function asSaid(part: string, group: string): string {
  return JSON.stringify([part, group].map((words) => words.replace(/\s+/g, ' ').trim().toLowerCase()));
}

/** What one person reads: of several the fullest. Null where the school has not said it, or there are no parts. */
export function readingFor(person: Pick<Person, 'groups'>, { readings }: Pick<Policy, 'readings'>): Reading | null {
  return readings.find(({ audience }) => isInGroups(person, audience)) ?? null;
}
