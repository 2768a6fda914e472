/**
 * The local Workspace in a browser: a school's documents with the side panel beside them, its forms, register, emails,
 * and a clock to turn. Prints its address; everything lies in a folder and is there again the next time.
 */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { hasWorkspace } from '../local/store';
import { serveSite } from '../local/web/serve';
import { Workspace } from '../local/workspace';
import { OWNER } from './simulation/manager';
import { makeSchool } from './simulation/school';
import { newWorkspace, schoolSite } from './simulation/start-school';

const HELP = `npm start [-- options]
  --fresh     begins anew: the sample school on 1 September 2026
  --empty     begins anew with no policies and nobody on the staff list
  --out DIR   where everything lies (out/start)
PORT=8081 npm start   another port than 8080`;

/** Milliseconds since 1970, on the wall of whoever clicks. */
const realTime = (): number => Date.now();

const BUNDLE = join(__dirname, '..', 'build');

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      fresh: { type: 'boolean' },
      empty: { type: 'boolean' },
      out: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) return console.log(HELP);
  const port = Number(process.env.PORT ?? 8080);
  if (!(Number.isInteger(port) && port >= 0 && port < 65_536))
    throw new Error(`PORT takes a number up to 65535, not "${process.env.PORT}".`);
  const folder = values.out ?? join('out', 'start');
  const school = makeSchool({ seed: 1 });
  const isAnew = values.fresh || values.empty || !hasWorkspace(folder);
  const workspace = isAnew ? begin() : Workspace.open(folder, BUNDLE, realTime);

  function begin(): Workspace {
    // Only what an earlier start left there is taken away.
    if (existsSync(folder) && !hasWorkspace(folder))
      throw new Error(`"${folder}" is there already and holds no Workspace. Name another folder with --out.`);
    rmSync(folder, { recursive: true, force: true });
    return newWorkspace(folder, school, { isEmpty: values.empty ?? false, realTime });
  }

  const { address } = await serveSite(schoolSite(workspace, school), port);
  console.log(`${school.name} is at ${address}/

  Signed in is the owner of the register, ${OWNER}; choose somebody else at the top right.
  Open a document there: the side panel of Policy Sign-off is beside it.
  Everything lies in ${folder}; --fresh begins anew. Ctrl+C ends it.`);
}

main().catch((error: unknown) => {
  if (error instanceof Error && Reflect.get(error, 'code') === 'EADDRINUSE') {
    console.error('This port is taken already, perhaps by another npm start. Name another: PORT=8081 npm start');
  } else if (error instanceof Error && error.constructor === Error) console.error(error.message);
  else console.error(error);
  process.exitCode = 1;
});
