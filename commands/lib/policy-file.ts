/** Command line: a policy's file that a person named. In: its path; out: its bytes, or a sentence on why there are none. */
import { existsSync, readFileSync } from 'node:fs';
import { FileError } from '../../local/files/file-error';

/** @throws {FileError} where it is not there or may not be read */
export function bytesOf(path: string): Uint8Array {
  if (!existsSync(path))
    throw new FileError('NO_DOCUMENT', `There is no file "${path}" that can be read. Check its name and folder.`);
  try {
    return readFileSync(path);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new FileError('NO_DOCUMENT', `"${path}" cannot be opened (${why}). Check that it is a file you may read.`);
  }
}

/** What a person is told of a file that could not be read: its name, why, and what to do. */
export function toldOf(path: string, error: unknown): string {
  if (error instanceof FileError) return error.message;
  const why = error instanceof Error ? error.message : String(error);
  return `"${path}" could not be read: ${why}. Please report this; the other files are not affected.`;
}
