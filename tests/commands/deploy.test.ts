/** Pushing to Google: the real clasp process, and a stand-in for the part of Google's API that it speaks to. */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type Deployment, deploy } from '../../commands/lib/deploying/deployment';
import { ROOT } from '../support/larkfield';
import { ownFolder } from '../support/own-folder';

interface ScriptFile {
  name: string;
  type: string;
  source: string;
}

/** What Google puts into a new project by itself. */
const FIRST_FILES: ScriptFile[] = [
  { name: 'appsscript', type: 'JSON', source: '{"timeZone":"America/New_York"}' },
  { name: 'Code', type: 'SERVER_JS', source: 'function myFunction() {\n}\n' },
];

class StandIn {
  readonly projects = new Map<string, ScriptFile[]>();
  readonly requests: string[] = [];
  private server: Server | null = null;

  async listen(): Promise<number> {
    const server = createServer((request, response) => void this.answer(request, response));
    this.server = server;
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address: AddressInfo | string | null = server.address();
    if (address === null || typeof address === 'string') throw new Error('The stand-in has no port.');
    return address.port;
  }

  close(): void {
    this.server?.close();
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = (request.url ?? '').split('?')[0] ?? '';
    const chunks: string[] = [];
    for await (const chunk of request) chunks.push(String(chunk));
    const body = chunks.join('');
    const send = (status: number, value: unknown) => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(value));
    };
    if (path.endsWith('/userinfo')) return send(200, { id: '1', email: 'policies@larkfield.example' });
    this.requests.push(`${request.method} ${path}`);
    if (request.method === 'POST' && path === '/v1/projects') {
      this.projects.set('made-just-now', FIRST_FILES);
      return send(200, { scriptId: 'made-just-now', title: JSON.parse(body).title });
    }
    const id = /^\/v1\/projects\/([\w-]+)\/content$/.exec(path)?.[1] ?? '';
    const files = this.projects.get(id);
    if (files === undefined) return send(404, { error: { code: 404, message: 'Requested entity was not found.' } });
    if (request.method !== 'PUT') return send(200, { scriptId: id, files });
    const sent: { files: ScriptFile[] } = JSON.parse(body);
    this.projects.set(id, this.keeps(sent.files));
    return send(200, { scriptId: id, files: sent.files });
  }

  /** What Google keeps of what it is sent. */
  keeps = (files: ScriptFile[]): ScriptFile[] => files;
}

const CODE = 'function setUp() {\n  return 1;\n}\n';

describe('npm run deploy', () => {
  let google: StandIn;
  let folder = '';
  let said: string[] = [];
  let env: NodeJS.ProcessEnv = {};

  beforeEach(async () => {
    google = new StandIn();
    const port = await google.listen();
    folder = ownFolder('deploy');
    const home = ownFolder('home');
    const token = {
      client_id: 'c',
      client_secret: 's',
      type: 'authorized_user',
      refresh_token: 'r',
      access_token: 'a',
      expiry_date: 4_000_000_000_000,
      token_type: 'Bearer',
    };
    writeFileSync(join(home, '.clasprc.json'), JSON.stringify({ tokens: { default: token } }));
    env = {
      PATH: process.env.PATH,
      HOME: home,
      NODE_OPTIONS: `--import ${join(ROOT, 'tests', 'support', 'google-stand-in.mjs')}`,
      STAND_IN: String(port),
    };
    said = [];
  });
  afterEach(() => google.close());

  const settings = () => join(folder, '.clasp.json');
  const deployment = (manifest: object): Deployment => ({
    project: { settings: settings(), rootDir: 'build', title: 'Policy Sign-off', env },
    build: async () => {
      mkdirSync(join(folder, 'build'), { recursive: true });
      writeFileSync(join(folder, 'build', 'Code.js'), CODE);
      writeFileSync(join(folder, 'build', 'appsscript.json'), JSON.stringify(manifest));
    },
    check: () => {},
    next: (id) => [`Open ${id}.`],
  });
  const run = (manifest: object = OUR_MANIFEST) => deploy(deployment(manifest), (line) => said.push(line));
  const OUR_MANIFEST: { oauthScopes: string[] } = JSON.parse(readFileSync(join(ROOT, 'appsscript.json'), 'utf8'));

  test('makes a project where there is none, notes its id, and sends exactly the two files', async () => {
    copyFileSync(join(ROOT, '.clasp.json'), settings());
    writeFileSync(
      settings(),
      JSON.stringify({ scriptId: 'replace-with-the-id-of-your-script-project', rootDir: 'build' }),
    );
    await run();
    expect(google.requests).toEqual([
      'POST /v1/projects',
      'GET /v1/projects/made-just-now/content',
      'GET /v1/projects/made-just-now/content',
      'PUT /v1/projects/made-just-now/content',
      'GET /v1/projects/made-just-now/content',
    ]);
    const files = google.projects.get('made-just-now') ?? [];
    expect(files.map(({ name, type }) => [name, type]).sort()).toEqual([
      ['Code', 'SERVER_JS'],
      ['appsscript', 'JSON'],
    ]);
    expect(files.find((file) => file.name === 'Code')?.source).toBe(CODE);
    expect(JSON.parse(files.find((file) => file.name === 'appsscript')?.source ?? '')).toEqual(OUR_MANIFEST);
    expect(JSON.parse(readFileSync(settings(), 'utf8'))).toEqual({ scriptId: 'made-just-now', rootDir: 'build' });
    expect(readFileSync(join(folder, 'build', 'Code.js'), 'utf8')).toBe(CODE);
    expect(said[0]).toBe('Signed in as policies@larkfield.example. Everything will belong to this account.');
    expect(said.at(-1)).toBe('Open made-just-now.');
  });

  test('sends a manifest that changed and nothing else, and makes no second project', async () => {
    google.projects.set('ours', FIRST_FILES);
    writeFileSync(settings(), JSON.stringify({ scriptId: 'ours', rootDir: 'build' }));
    await run();
    google.requests.length = 0;
    await run({ ...OUR_MANIFEST, oauthScopes: OUR_MANIFEST.oauthScopes.slice(1) });
    expect(google.requests.map((request) => request.split(' ')[0])).toEqual(['GET', 'PUT', 'GET']);
    const manifest = google.projects.get('ours')?.find((file) => file.name === 'appsscript')?.source ?? '';
    expect(JSON.parse(manifest).oauthScopes).toEqual(OUR_MANIFEST.oauthScopes.slice(1));
  });

  test('says so where Google keeps something else than what was sent', async () => {
    google.projects.set('ours', FIRST_FILES);
    google.keeps = (files) => [...files, { name: 'Notes', type: 'SERVER_JS', source: 'var a;' }];
    writeFileSync(settings(), JSON.stringify({ scriptId: 'ours', rootDir: 'build' }));
    await expect(run()).rejects.toMatchObject({
      code: 'NOT_AS_PUSHED',
      message: expect.stringContaining('Notes.js is on Google and is none of ours; delete it in the script editor'),
    });
  });

  test('with nobody signed in ends before anything is built', async () => {
    env.HOME = ownFolder('home');
    await expect(run()).rejects.toMatchObject({
      code: 'NOT_LOGGED_IN',
      message: expect.stringContaining('npx clasp login'),
    });
    expect(google.requests).toEqual([]);
  });

  test('does not push where a check fails', async () => {
    const failing = {
      ...deployment(OUR_MANIFEST),
      check: () => {
        throw new Error('lint');
      },
    };
    await expect(deploy(failing, () => {})).rejects.toThrow('lint');
    expect(google.requests).toEqual([]);
  });
});
