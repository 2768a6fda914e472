/** What the self-test leaves: nothing. It sees only what it has made itself, and puts all of that into the bin. */
import { refusalToBin } from '../../local/conformance/cases/made';
import { counted } from '../../src/common/words';
import { forgetJourney } from './notes';
import type { Step } from './steps';

/** More than a self-test makes, unless it is stopped very often; then they are asked for once more. */
const FILES_AT_ONCE = 200;

/** @returns the ids of what Drive does not let go, each with Google's words */
function binAll(ids: readonly string[]): Map<string, string> {
  const refusals = [...new Set(ids)].map((id) => [id, refusalToBin(id)] as const);
  return new Map(refusals.flatMap(([id, refusal]) => (refusal === null ? [] : [[id, refusal]])));
}

/** The same of whatever is listed until nothing new is. */
function binListed(): Map<string, string> {
  const left = new Map<string, string>();
  // Whatever the list goes on telling of a file, it is asked for once.
  const asked = new Set<string>();
  for (let ids = seenFiles(); ids.length > 0; ids = seenFiles().filter((id) => !asked.has(id))) {
    for (const [id, refusal] of binAll(ids)) left.set(id, refusal);
    for (const id of ids) asked.add(id);
  }
  return left;
}

/** Under drive.file nothing but what the script itself has made. */
function seenFiles(): string[] {
  const listed = Drive?.Files?.list({ q: 'trashed = false', fields: 'files(id,name)', pageSize: FILES_AT_ONCE });
  return (listed?.files ?? []).flatMap(({ id }) => id ?? []);
}

export const CLEAN_UP: Step = {
  says: 'everything that was made can be put into the bin',
  matters: 'files of the self-test stay in Drive',
  safe: 'the product puts nothing into the bin. Please search Drive for files named “Conformance” or “Self-test” and put them into the bin by hand',
  does: ({ files, left }) => {
    for (const trigger of ScriptApp.getProjectTriggers()) ScriptApp.deleteTrigger(trigger);
    forgetJourney();
    // First what is known to be there: Google may refuse to list the rest.
    const known = binAll([...Object.values(files), ...left]);
    const refused = new Map([...known, ...binListed()]);
    const [words] = refused.values();
    if (words !== undefined) throw new Error(`Drive does not let go of ${counted(refused.size, 'file')}: ${words}`);
  },
};
