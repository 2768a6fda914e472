/**
 * Brings the add-on to Google. In: this repository and whoever is signed in with clasp. Out: a script project that holds
 * exactly the two files of build/, and what to click next. Stopped anywhere, it can simply be run again.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { messageOf, PolicySignOffError } from '../src/common/problem';
import { buildSelfTest } from './lib/build-self-test';
import { renewBuild } from './lib/bundle';
import { type Deployment, deploy, editorOf } from './lib/deploying/deployment';

const ROOT = join(__dirname, '..');

const HELP = `npm run deploy [-- --skip-check]
  checks, builds, makes the script project if there is none, pushes, and reads back what Google has
  --skip-check  leaves out lint, types and tests
  --self-test   instead: builds and pushes the self-test to a project of its own (docs/on-google.md)`;

const PRODUCT: Deployment = {
  project: { settings: join(ROOT, '.clasp.json'), rootDir: 'build', title: 'Policy Sign-off', env: process.env },
  build: renewBuild,
  check: () => {
    const { status } = spawnSync('npm', ['run', 'check'], { cwd: ROOT, stdio: 'inherit', shell: true });
    if (status === 0) return;
    throw new PolicySignOffError({
      code: 'CHECK_FAILED',
      message:
        'Something above is not right, so nothing was pushed. Take a release as it was published ("git status" shows what differs), or leave the check out with "npm run deploy -- --skip-check".',
    });
  },
  next: (id) => [
    '',
    'What to do next:',
    `1. Open ${editorOf(id)} with the same account.`,
    '2. For the first time: choose "setUp" beside "Debug" and click Run. Google asks for five permissions: tick every box.',
    '   Below, it prints the link of the register workbook.',
    '3. For the first time: click Deploy, Test deployments, Install. The panels appear in Docs and Sheets, on the right.',
    '4. After an update: choose "setUp" and click Run again. It changes nothing but what the update needs.',
    'docs/install.md says more, with what to do where Google refuses.',
  ],
};

const SELF_TEST: Deployment = {
  project: {
    settings: join(ROOT, '.clasp.self-test.json'),
    rootDir: join('out', 'self-test'),
    title: 'Policy Sign-off self-test',
    env: process.env,
  },
  build: () => buildSelfTest(join(ROOT, 'out', 'self-test')),
  check: () => {},
  next: (id) => [
    '',
    'What to do next:',
    `1. Open ${editorOf(id)} with an account for trying things out.`,
    '2. Choose "selfTest" beside "Debug", click Run, and allow what Google asks for.',
    '   It says what to do where it cannot go on by itself; then click Run again.',
    '3. Copy the report below and send it to us, or compare it as docs/on-google.md tells.',
  ],
};

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      'skip-check': { type: 'boolean', default: false },
      'self-test': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(HELP);
  const deployment = values['self-test'] ? SELF_TEST : PRODUCT;
  await deploy(values['skip-check'] ? { ...deployment, check: () => {} } : deployment, (line) => console.log(line));
}

main().catch((error: unknown) => {
  console.error(messageOf(error));
  process.exitCode = 1;
});
