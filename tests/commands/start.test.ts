/** `npm start` itself: it says where it is, keeps what was done there, and takes away only what is its own. Needs build/Code.js. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'start-'));
const running: ChildProcess[] = [];

afterAll(() => {
  for (const child of running) child.kill();
  rmSync(folder, { recursive: true, force: true });
});

/** @returns what it printed, once it serves or has ended */
function start(out: string, ...options: string[]): Promise<{ child: ChildProcess; printed: string }> {
  const child = spawn(
    process.execPath,
    [...process.execArgv, '--import', 'tsx', 'commands/start.ts', '--out', out, ...options],
    {
      cwd: ROOT,
      env: { ...process.env, PORT: '0' },
    },
  );
  running.push(child);
  return new Promise((resolve) => {
    let printed = '';
    const take = (chunk: Buffer) => {
      printed += chunk.toString();
      if (printed.includes('Ctrl+C')) resolve({ child, printed });
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('close', () => resolve({ child, printed }));
  });
}

const addressIn = (printed: string) => /http:\/\/127\.0\.0\.1:\d+/.exec(printed)?.[0] ?? '';

test('what was done is there the next time, until it begins anew', async () => {
  const out = join(folder, 'school');
  const first = await start(out);
  const address = addressIn(first.printed);
  expect(await (await fetch(address)).text()).toContain('Tuesday 1 September 2026, 08:12');
  await fetch(`${address}/clock`, {
    method: 'POST',
    headers: { origin: address },
    body: new URLSearchParams({ day: '2026-09-02' }),
  });
  first.child.kill();

  const second = await start(out);
  expect(await (await fetch(addressIn(second.printed))).text()).toContain('Wednesday 2 September 2026, 09:15');
  second.child.kill();

  const fresh = await start(out, '--fresh');
  expect(await (await fetch(addressIn(fresh.printed))).text()).toContain('Tuesday 1 September 2026, 08:12');
});

test('a folder that holds something else is left alone', async () => {
  writeFileSync(join(folder, 'letter.txt'), 'Dear all');
  const { printed } = await start(folder, '--fresh');
  expect(printed).toContain('is there already and holds no Workspace. Name another folder with --out.');
});
