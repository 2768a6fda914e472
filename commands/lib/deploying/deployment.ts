/**
 * A script project brought to Google. In: what to check and build, and whoever is signed in with clasp. Out: the project,
 * which holds exactly what was built. Stopped anywhere, it can simply be run again.
 */
import { PolicySignOffError } from '../../../src/common/problem';
import { NOT_LOGGED_IN } from './clasp';
import { accountOf, differences, make, push, type ScriptProject, scriptIdOf } from './script-project';

export interface Deployment {
  project: ScriptProject;
  build: () => Promise<void>;
  /** Lint, types and tests. @throws where one fails */
  check: () => void;
  /** What to do once Google has it, line by line. */
  next: (scriptId: string) => string[];
}

/** @param say prints a line @throws {PolicySignOffError} with the next step where something is in the way */
export async function deploy({ project, build, check, next }: Deployment, say: (line: string) => void): Promise<void> {
  // Asked first: whoever is not signed in need not wait for the tests to learn it.
  const account = await accountOf(project);
  if (account === null) throw new PolicySignOffError(NOT_LOGGED_IN);
  say(`Signed in as ${account}. Everything will belong to this account.`);
  check();
  await build();
  say('Built.');
  let id = scriptIdOf(project);
  if (id === null) {
    id = await make(project);
    say(`Made the script project "${project.title}" and noted its id in ${project.settings}.`);
  }
  await push(project);
  const wrong = await differences(project, id);
  if (wrong.length > 0) {
    const message = `Google does not hold what was pushed: ${wrong.join('; ')}. Run this again; if it says the same, open ${editorOf(id)} and compare.`;
    throw new PolicySignOffError({ code: 'NOT_AS_PUSHED', message });
  }
  say('Pushed, and read back: Google holds these files and no others.');
  for (const line of next(id)) say(line);
}

/** Where a person runs the script's functions. */
export function editorOf(scriptId: string): string {
  return `https://script.google.com/d/${scriptId}/edit`;
}
