/**
 * What a technician may meet between "npm ci" and the script editor, each through the process that meets it: clasp's own,
 * npm's, ours. Each is a sentence with a next step. What may be met after that: tests/flows/installing/on-the-way.test.ts.
 */
import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { delimiter, dirname, join } from 'node:path';
import { type Deployment, deploy } from '../../commands/lib/deploying/deployment';
import { push, type ScriptProject } from '../../commands/lib/deploying/script-project';
import { messageOf } from '../../src/common/problem';
import { messagesToldOf } from '../support/install-page';
import { ROOT } from '../support/larkfield';
import { ownFolder } from '../support/own-folder';

interface Answer {
  status: number;
  body: string;
}

const refusal = (status: number, message: string): Answer => ({
  status,
  body: JSON.stringify({ error: { code: status, message, errors: [{ message, reason: 'refused' }] } }),
});
const tokenRefusal = (error: string, description: string): Answer => ({
  status: 400,
  body: JSON.stringify({ error, error_description: description }),
});

interface Obstacle {
  what: string;
  code: string;
  /** A part of the sentence: what to do. */
  toDo: string;
  /** Answered to everything; "nobody" where there is no network, "filter" where the school's web filter answers in Google's name. */
  answer: Answer | 'nobody' | 'filter';
  /** The sign-in has to be renewed first. */
  isStale?: boolean;
}

const OBSTACLES: Obstacle[] = [
  {
    what: 'the Apps Script API is switched off for the account',
    code: 'API_OFF',
    toDo: 'Open https://script.google.com/home/usersettings, switch it on',
    answer: refusal(
      403,
      'User has not enabled the Apps Script API. Enable it by visiting https://script.google.com/home/usersettings then retry.',
    ),
  },
  {
    what: 'the project belongs to somebody else',
    code: 'NO_PROJECT',
    toDo: 'Sign in with the account that owns it ("npx clasp login")',
    answer: refusal(404, 'Requested entity was not found.'),
  },
  {
    what: 'there is no network',
    code: 'NO_NETWORK',
    toDo: 'nothing is half done',
    answer: 'nobody',
  },
  {
    what: 'a web filter opens what is encrypted',
    code: 'CERTIFICATE',
    toDo: 'set NODE_EXTRA_CA_CERTS',
    answer: 'filter',
  },
  {
    what: 'the sign-in was withdrawn, or the password changed',
    code: 'LOGIN_EXPIRED',
    toDo: 'Run "npx clasp login"',
    answer: tokenRefusal('invalid_grant', 'Token has been expired or revoked.'),
    isStale: true,
  },
  {
    what: 'the domain does not allow clasp',
    code: 'NOT_ALLOWED_BY_DOMAIN',
    toDo: 'Show them "What the domain must allow"',
    answer: tokenRefusal('admin_policy_enforced', 'Blocked by an administrator.'),
    isStale: true,
  },
  {
    what: 'a box was left empty when clasp was signed in',
    code: 'BOXES_LEFT_EMPTY',
    toDo: 'tick every box',
    answer: refusal(403, 'Request had insufficient authentication scopes.'),
  },
  {
    what: 'a web filter answers with a page of its own',
    code: 'ANSWERED_BY_SOMETHING_ELSE',
    toDo: 'Let script.googleapis.com and oauth2.googleapis.com through',
    answer: { status: 403, body: '<!DOCTYPE html><html><body>This site is blocked.</body></html>' },
  },
  {
    what: 'Google was asked too often',
    code: 'TOO_OFTEN',
    toDo: 'Wait ten minutes',
    answer: refusal(403, 'Resource has been exhausted (e.g. check quota).'),
  },
  {
    what: 'Google does not take the files',
    code: 'CODE_NOT_TAKEN',
    toDo: 'Take a release as it was published',
    answer: refusal(400, 'Syntax error: Unexpected token line: 3 file: Code.gs'),
  },
  {
    what: 'Google has trouble of its own',
    code: 'GOOGLE_HAS_TROUBLE',
    toDo: 'Wait some minutes',
    answer: refusal(500, 'Internal error encountered.'),
  },
  {
    what: 'something that nobody has met yet',
    code: 'CLASP_FAILED',
    toDo: 'docs/install.md tells a way without it',
    answer: refusal(418, 'A sentence that stands in no list.'),
  },
  {
    what: 'the Drive is full',
    code: 'DRIVE_IS_FULL',
    toDo: 'Free some space',
    answer: refusal(403, 'The user’s Drive storage quota has been exceeded.'),
  },
];

/** Whoever answers in Google's place. @returns what STAND_IN is to be, and how to end it */
async function standIn(answer: Obstacle['answer']): Promise<{ name: string; end: () => void }> {
  if (answer === 'nobody') return { name: 'none', end: () => {} };
  const { status, body } = answer === 'filter' ? refusal(403, 'Blocked.') : answer;
  const listener: RequestListener = (_request, response) => {
    response.writeHead(status, { 'content-type': body.startsWith('{') ? 'application/json' : 'text/html' });
    response.end(body);
  };
  const pem = readFileSync(join(ROOT, 'tests', 'support', 'web-filter.pem'));
  const server = answer === 'filter' ? createTlsServer({ key: pem, cert: pem }, listener) : createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('The stand-in has no port.');
  return { name: `${answer === 'filter' ? 'filter:' : ''}${address.port}`, end: () => server.close() };
}

/** The home of somebody who is signed in with clasp. */
function homeOf({ isStale }: { isStale: boolean }): string {
  const token = {
    ...{ client_id: 'c', client_secret: 's', type: 'authorized_user', refresh_token: 'r', access_token: 'a' },
    ...{ expiry_date: isStale ? 1 : 4_000_000_000_000, token_type: 'Bearer' },
  };
  const home = ownFolder('home');
  writeFileSync(join(home, '.clasprc.json'), JSON.stringify({ tokens: { default: token } }));
  return home;
}

function environment(home: string, standInName: string): NodeJS.ProcessEnv {
  const preloaded = join(ROOT, 'tests', 'support', 'google-stand-in.mjs');
  return { PATH: process.env.PATH, HOME: home, NODE_OPTIONS: `--import ${preloaded}`, STAND_IN: standInName };
}

/** A project that was made before, with two files to push. */
function aProject(env: NodeJS.ProcessEnv): ScriptProject {
  const folder = ownFolder('deploy');
  writeFileSync(join(folder, '.clasp.json'), JSON.stringify({ scriptId: 'ours', rootDir: 'build' }));
  mkdirSync(join(folder, 'build'));
  writeFileSync(join(folder, 'build', 'Code.js'), 'function setUp() {}\n');
  writeFileSync(join(folder, 'build', 'appsscript.json'), '{}');
  return { settings: join(folder, '.clasp.json'), rootDir: 'build', title: 'Policy Sign-off', env };
}

const deployed = (project: ScriptProject): Promise<void> => {
  const deployment: Deployment = { project, build: async () => {}, check: () => {}, next: () => [] };
  return deploy(deployment, () => {});
};

/** @returns what was thrown @throws where nothing was */
async function refusalOf(work: () => Promise<void>): Promise<unknown> {
  try {
    await work();
  } catch (error) {
    return error;
  }
  throw new Error('Nothing was in the way.');
}

async function met({ answer, isStale = false }: Pick<Obstacle, 'answer' | 'isStale'>, work = push): Promise<unknown> {
  const { name, end } = await standIn(answer);
  try {
    return await refusalOf(() => work(aProject(environment(homeOf({ isStale }), name))));
  } finally {
    end();
  }
}

/** @returns what a process that fails printed to stderr @throws where it does not fail */
function saidBy(command: string, args: string[], options: { cwd: string; env: NodeJS.ProcessEnv }): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'ignore', 'pipe'] });
    const said: string[] = [];
    child.stderr.on('data', (data) => said.push(String(data)));
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? reject(new Error('Nothing was in the way.')) : resolve(said.join(''))));
  });
}

const READY = join('commands', 'lib', 'deploying', 'ready.cjs');

/** A clone in which nothing has been installed. */
function aClone(): string {
  const folder = ownFolder('clone');
  mkdirSync(join(folder, dirname(READY)), { recursive: true });
  for (const file of ['package.json', READY]) copyFileSync(join(ROOT, file), join(folder, file));
  return folder;
}

const ready = (folder: string, ...args: string[]) =>
  saidBy(process.execPath, [...args, join(folder, READY)], { cwd: folder, env: process.env });

function install(folder: string, versions: Record<string, string>): void {
  for (const [name, version] of Object.entries(versions)) {
    const place = join(folder, 'node_modules', name);
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, 'package.json'), JSON.stringify({ version }));
  }
}

/** What every release of ours needs, each in its version. */
function pinned(): Record<string, string> {
  const wanted: { dependencies: object; devDependencies: object } = JSON.parse(
    readFileSync(join(ROOT, 'package.json'), 'utf8'),
  );
  return { ...wanted.dependencies, ...wanted.devDependencies };
}

/** What is met without clasp, or after it; each as it was printed. */
const BESIDE: { what: string; says: () => Promise<string> }[] = [
  {
    what: 'nothing was installed: npm itself is asked to deploy',
    says: () => saidBy('npm', ['run', '--silent', 'deploy'], { cwd: aClone(), env: process.env }),
  },
  {
    what: 'Node is too old',
    says: () => {
      const old = join(ownFolder('node'), 'old.cjs');
      writeFileSync(old, `Object.defineProperty(process, 'versions', { value: { node: '18.20.8' } });`);
      return ready(aClone(), '--require', old);
    },
  },
  {
    what: 'nobody is signed in',
    says: async () => messageOf(await refusalOf(() => deployed(aProject(environment(ownFolder('home'), 'none'))))),
  },
  {
    what: 'a test fails: our command is run, and npm says no',
    says: async () => {
      const { name, end } = await standIn({
        status: 200,
        body: JSON.stringify({ email: 'policies@larkfield.example' }),
      });
      const tools = ownFolder('tools');
      writeFileSync(join(tools, 'npm'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
      const env = environment(homeOf({ isStale: false }), name);
      const args = ['--import', 'tsx', join(ROOT, 'commands', 'deploy.ts')];
      try {
        return await saidBy(process.execPath, args, {
          cwd: ROOT,
          env: { ...env, PATH: `${tools}${delimiter}${env.PATH}` },
        });
      } finally {
        end();
      }
    },
  },
  {
    what: 'Google holds something else than what was pushed',
    says: async () => {
      const files = [{ name: 'Notes', type: 'SERVER_JS', source: 'var a;' }];
      return messageOf(
        await met({ answer: { status: 200, body: JSON.stringify({ scriptId: 'ours', files }) } }, deployed),
      );
    },
  },
  {
    what: 'the settings file is cut off',
    says: async () => {
      const answer = { status: 200, body: JSON.stringify({ email: 'policies@larkfield.example' }) };
      const spoilt = async (project: ScriptProject) => {
        await deploy(
          {
            project,
            check: () => {},
            build: async () => writeFileSync(project.settings, '{"scriptId": '),
            next: () => [],
          },
          () => {},
        );
      };
      return messageOf(await met({ answer }, spoilt));
    },
  },
];

test('each is told in a sentence with a next step, and with clasp’s own words', async () => {
  const errors = await Promise.all(OBSTACLES.map((obstacle) => met(obstacle)));
  const told = errors.map((error, i) => {
    const { what, toDo = '' }: Partial<Obstacle> = OBSTACLES[i] ?? {};
    const message = messageOf(error);
    const code: unknown = Reflect.get(Object(error), 'code');
    return [what, { code, hasNextStep: message.includes(toDo), hasWords: message.includes('clasp said: ') }];
  });
  expect(told).toEqual(OBSTACLES.map(({ what, code }) => [what, { code, hasNextStep: true, hasWords: true }]));

  const beside = await Promise.all(BESIDE.map(({ says }) => says()));
  expect(beside).toEqual([
    'The tools are not installed yet, or only in part, or for another release. Run "npm ci" in this folder, and then this again.\n',
    'This computer’s Node is too old: version 18.20.8, and 20 or newer is needed. Install it from https://nodejs.org, run "npm ci" in this folder, and then this again.\n',
    expect.stringContaining('Run "npx clasp login"'),
    expect.stringContaining('Take a release as it was published'),
    expect.stringContaining('Notes.js is on Google and is none of ours; delete it in the script editor'),
    expect.stringContaining(
      'Write {"scriptId": "replace-with-the-id-of-your-script-project", "rootDir": "build"} into it',
    ),
  ]);

  const all = [...errors.map(messageOf), ...beside];
  const page = messagesToldOf('on the command line');
  expect(page.filter((message) => !all.some((text) => text.includes(message)))).toEqual([]);
  expect(all.filter((text) => !page.some((message) => text.includes(message)))).toEqual([]);
});

describe('an installation', () => {
  test('that was broken off, or is of another release, is told', async () => {
    const [brokenOff, older] = [aClone(), aClone()];
    install(brokenOff, pinned());
    install(older, { ...pinned(), '@google/clasp': '2.4.2' });
    writeFileSync(join(older, 'node_modules', '.package-lock.json'), '{}');
    const said = await Promise.all([ready(brokenOff), ready(older)]);
    expect(said.map((text) => /Run "npm ci"/.test(text))).toEqual([true, true]);
  });

  test('that is whole is not', async () => {
    const folder = aClone();
    install(folder, pinned());
    writeFileSync(join(folder, 'node_modules', '.package-lock.json'), '{}');
    await expect(ready(folder)).rejects.toThrow('Nothing was in the way.');
  });
});
