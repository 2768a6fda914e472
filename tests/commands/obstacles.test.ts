/** What a technician may meet between "npm ci" and the script editor, through clasp's own process: each is a sentence with a next step. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { push, scriptIdOf } from '../../commands/lib/script-project';
import { messageOf } from '../../src/common/problem';
import { ROOT } from '../support/larkfield';

/** Each is one process of clasp's own, of a second on a quiet machine; they run side by side. */
jest.setTimeout(180_000);

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
  /** Answered to everything. */
  answer: Answer;
  /** The sign-in has to be renewed first. */
  isStale?: true;
}

const OBSTACLES: Obstacle[] = [
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

async function met({ answer, isStale }: Obstacle): Promise<unknown> {
  const server = createServer((_request, response) => {
    response.writeHead(answer.status, {
      'content-type': answer.body.startsWith('{') ? 'application/json' : 'text/html',
    });
    response.end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('The stand-in has no port.');
  const folder = mkdtempSync(join(tmpdir(), 'deploy-'));
  const home = mkdtempSync(join(tmpdir(), 'home-'));
  const token = {
    ...{ client_id: 'c', client_secret: 's', type: 'authorized_user', refresh_token: 'r', access_token: 'a' },
    ...{ expiry_date: isStale ? 1 : 4_000_000_000_000, token_type: 'Bearer' },
  };
  writeFileSync(join(home, '.clasprc.json'), JSON.stringify({ tokens: { default: token } }));
  writeFileSync(join(folder, '.clasp.json'), JSON.stringify({ scriptId: 'ours', rootDir: 'build' }));
  mkdirSync(join(folder, 'build'));
  writeFileSync(join(folder, 'build', 'Code.js'), 'function setUp() {}\n');
  writeFileSync(join(folder, 'build', 'appsscript.json'), '{}');
  const env = {
    PATH: process.env.PATH,
    HOME: home,
    NODE_OPTIONS: `--import ${join(ROOT, 'tests', 'support', 'google-stand-in.mjs')}`,
    STAND_IN: String(address.port),
  };
  try {
    await push({ settings: join(folder, '.clasp.json'), rootDir: 'build', title: 'Policy Sign-off', env });
    return 'pushed';
  } catch (error) {
    return error;
  } finally {
    server.close();
  }
}

test('each is told in a sentence with a next step, and with clasp’s own words', async () => {
  const errors = await Promise.all(OBSTACLES.map(met));
  const told = errors.map((error, i) => {
    const { what, toDo = '' }: Partial<Obstacle> = OBSTACLES[i] ?? {};
    const message = messageOf(error);
    const code: unknown = Reflect.get(Object(error), 'code');
    return [what, { code, hasNextStep: message.includes(toDo), hasWords: message.includes('clasp said: ') }];
  });
  expect(told).toEqual(OBSTACLES.map(({ what, code }) => [what, { code, hasNextStep: true, hasWords: true }]));
});

test('a settings file that cannot be read is told before anything else', () => {
  const settings = join(mkdtempSync(join(tmpdir(), 'deploy-')), '.clasp.json');
  writeFileSync(settings, '{"scriptId": ');
  expect(() => scriptIdOf({ settings, rootDir: 'build', title: 'Policy Sign-off', env: {} })).toThrow(
    `${settings} cannot be read. Write {"scriptId": `,
  );
});

test('docs/install.md lists at least 25 messages, and each is one that we print', () => {
  const page = readFileSync(join(ROOT, 'docs', 'install.md'), 'utf8');
  const [, section = ''] = page.split('## When something is in the way');
  const rows = [...(section.split('\n## ')[0] ?? '').matchAll(/^\| (.+?) \| .+ \|$/gm)].map((match) => match[1] ?? '');
  const messages = rows.filter((row) => row !== '---' && !row.endsWith('it says'));
  const sources = ['commands', 'src'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .map((path) => readFileSync(join(ROOT, folder, path), 'utf8')),
  );
  expect(messages.length).toBeGreaterThanOrEqual(25);
  expect(messages.filter((message) => !sources.some((source) => source.includes(message)))).toEqual([]);
});
