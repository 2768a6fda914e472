/** A script project on Google and the folder that is pushed to it: made, pushed, read back. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { PolicySignOffError } from '../../../src/common/problem';
import { clasp, obstacleIn } from './clasp';

export interface ScriptProject {
  /** clasp's settings file; its folder holds the one that is pushed. */
  settings: string;
  /** The name of that folder. */
  rootDir: string;
  title: string;
  env: NodeJS.ProcessEnv;
}

/** What stands in a clone's `.clasp.json` until a project is made. */
const PLACEHOLDER = 'replace-with-the-id-of-your-script-project';

/** The project's id, or null where none was made yet. */
export function scriptIdOf(project: ScriptProject): string | null {
  let text: string;
  try {
    text = readFileSync(project.settings, 'utf8');
  } catch {
    return null;
  }
  try {
    const id: unknown = Reflect.get(Object(JSON.parse(text)), 'scriptId');
    return typeof id === 'string' && id !== '' && id !== PLACEHOLDER ? id : null;
  } catch {
    const message = `${project.settings} cannot be read. Write {"scriptId": "${PLACEHOLDER}", "rootDir": "${project.rootDir}"} into it and run this again.`;
    throw new PolicySignOffError({ code: 'SETTINGS_NOT_READ', message });
  }
}

/** The account that clasp is signed in with, or null where nobody is. @throws where Google cannot be asked */
export async function accountOf(project: ScriptProject): Promise<string | null> {
  const said: unknown = JSON.parse(await clasp(placeOf(project), 'show-authorized-user', '--json'));
  if (Reflect.get(Object(said), 'loggedIn') !== true) return null;
  return String(Reflect.get(Object(said), 'email') ?? 'an account that Google does not name');
}

/** Makes the project and notes its id. In a folder of its own: clasp writes Google's first files over whatever lies there. */
export async function make(project: ScriptProject): Promise<string> {
  return inFolderOfItsOwn(async (folder) => {
    const said = await clasp(
      { folder, env: project.env },
      ...['create-script', '--json', '--type', 'standalone', '--title', project.title, '--rootDir', folder],
    );
    const id = /"scriptId": "([\w-]+)"/.exec(said)?.[1];
    // Some refusals of its own clasp prints and calls a success.
    if (id === undefined) throw new PolicySignOffError(obstacleIn(said));
    writeFileSync(project.settings, `${JSON.stringify({ scriptId: id, rootDir: project.rootDir }, null, 2)}\n`);
    return id;
  });
}

/** `--force`, since without it clasp skips a push whose manifest changed, and says that all went well. */
export async function push(project: ScriptProject): Promise<void> {
  await clasp(placeOf(project), '--project', basename(project.settings), 'push', '--force');
}

/** What differs between the folder and what Google has now, in words; nothing where all is as it should be. */
export async function differences(project: ScriptProject, scriptId: string): Promise<string[]> {
  const pushed = filesIn(join(dirname(project.settings), project.rootDir));
  const there = await inFolderOfItsOwn(async (folder) => {
    writeFileSync(join(folder, SETTINGS), JSON.stringify({ scriptId, rootDir: '.' }));
    await clasp({ folder, env: project.env }, 'pull');
    return filesIn(folder);
  });
  const names = [...new Set([...pushed.keys(), ...there.keys()])].sort();
  return names.flatMap((name): string[] => {
    const [ours, googles] = [pushed.get(name), there.get(name)];
    if (googles === undefined) return [`${name} is not on Google`];
    if (ours === undefined) return [`${name} is on Google and is none of ours; delete it in the script editor`];
    return ours === googles ? [] : [`${name} is not the same on Google`];
  });
}

const SETTINGS = '.clasp.json';

/** By name; a manifest as the value that it stands for, and lines without regard to how they end. */
function filesIn(folder: string): Map<string, string> {
  const names = readdirSync(folder).filter((name) => !name.startsWith('.'));
  return new Map(
    names.map((name): [string, string] => {
      const text = readFileSync(join(folder, name), 'utf8');
      return [
        name,
        name.endsWith('.json') ? JSON.stringify(sorted(JSON.parse(text))) : text.trimEnd().replace(/\r\n?/g, '\n'),
      ];
    }),
  );
}

/** With the keys of every record in one order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, sorted(part)]),
  );
}

async function inFolderOfItsOwn<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'policy-sign-off-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function placeOf(project: ScriptProject) {
  return { folder: dirname(project.settings), env: project.env };
}
