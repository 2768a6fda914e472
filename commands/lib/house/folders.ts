/** The house, its rooms. In: the folders of the repository. Out: what makes a folder hard to look through, as sentences. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path/posix';

/** A list that is longer is read, not seen at a glance. */
const MOST_ENTRIES = 12;

/** A name that says only what a file is not. */
const NAMES_THAT_SAY_NOTHING = /^others?\./;

interface Folder {
  /** From the root on. */
  path: string;
  entries: string[];
}

function foldersFrom(root: string, path: string): Folder[] {
  const entries = readdirSync(join(root, path), { withFileTypes: true });
  const inner = entries.filter((entry) => entry.isDirectory()).map((entry) => join(path, entry.name));
  return [{ path, entries: entries.map(({ name }) => name) }, ...inner.flatMap((folder) => foldersFrom(root, folder))];
}

/** @param place a folder from the root on; those below it are looked at, too. @returns a sentence for each that has too many entries */
export function crowdedFolders(root: string, place: string): string[] {
  return foldersFrom(root, place).flatMap(({ path, entries }) =>
    entries.length > MOST_ENTRIES ? [`${path} has ${entries.length} entries, more than ${MOST_ENTRIES}`] : [],
  );
}

/** @returns a sentence for each file whose name is no help, below the place */
export function namelessFiles(root: string, place: string): string[] {
  return foldersFrom(root, place).flatMap(({ path, entries }) =>
    entries
      .filter((name) => NAMES_THAT_SAY_NOTHING.test(name))
      .map((name) => `${path}/${name} has a name that does not say what is in it`),
  );
}
