/** What the tests run is what the sources say now, whether somebody built or not. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from '../../commands/lib/bundle';

const ROOT = join(__dirname, '..', '..');

/** The bundle is built in half a second; on a machine that does other things besides, Jest's five are not always enough. */
const BUSY_MACHINE = 60_000;

test(
  'build/ holds the bundle of the sources as they are, and the manifest',
  async () => {
    expect(readFileSync(join(ROOT, 'build', 'Code.js'), 'utf8')).toBe(await bundle(join(ROOT, 'src', 'main.ts')));
    expect(readFileSync(join(ROOT, 'build', 'appsscript.json'), 'utf8')).toBe(
      readFileSync(join(ROOT, 'appsscript.json'), 'utf8'),
    );
  },
  BUSY_MACHINE,
);
