/** Who gets into a form: let in all at once, and where Google refuses that, found by halves whom it refuses. */
import type { ReadersKept } from '../../flows/ports';
import { form } from './open-forms';

/** So many single addresses refused one after the other with nobody let in, and it is not the addresses that Google refuses. */
const MOST_IN_A_ROW = 8;

/** @throws where Google lets in nobody at all */
export function addReaders(formId: string, readers: readonly string[], hasTime: () => boolean): ReadersKept {
  const refused: string[] = [];
  const parts: (readonly string[])[] = readers.length > 0 ? [readers] : [];
  let letIn = 0;
  for (let part = parts.pop(); part !== undefined; part = parts.pop()) {
    // The first call is made in any case: mostly it is the only one.
    if (part.length < readers.length && !hasTime()) return { refused, isComplete: false };
    try {
      form(formId).addPublishedReaders([...part]);
      letIn += part.length;
    } catch (error) {
      if (letIn === 0 && refused.length >= MOST_IN_A_ROW) throw error;
      const half = Math.ceil(part.length / 2);
      if (part.length === 1) refused.push(...part);
      else parts.push(part.slice(half), part.slice(0, half));
    }
  }
  return { refused, isComplete: true };
}

/** Lets in whom it names and nobody else. What is no person (a group, everybody) has no address, and is left alone. */
export function keepReaders(formId: string, readers: readonly string[], hasTime: () => boolean): ReadersKept {
  const standing = readersOf(formId);
  const known = new Set(standing);
  const wanted = new Set(readers);
  const kept = addReaders(
    formId,
    readers.filter((reader) => !known.has(reader)),
    hasTime,
  );
  for (const gone of standing) if (!wanted.has(gone)) form(formId).removePublishedReader(gone);
  return kept;
}

/** The addresses of those who get in, in small letters. */
export function readersOf(formId: string): string[] {
  return form(formId)
    .getPublishedReaders()
    .map((user) => user.getEmail().toLowerCase())
    .filter((address) => address !== '');
}

/** Lets these addresses, in small letters, in no more. @returns how many of them it let in */
export function dropReaders(formId: string, gone: readonly string[]): number {
  const dropped = readersOf(formId).filter((reader) => gone.includes(reader));
  for (const reader of dropped) form(formId).removePublishedReader(reader);
  return dropped.length;
}
