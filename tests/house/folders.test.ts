/** Whoever opens a folder sees at a glance what is in it. */
import { join } from 'node:path';
import { crowdedFolders, namelessFiles } from '../../commands/lib/house/folders';

const ROOT = join(__dirname, '..', '..');

test.each(['src', 'commands'])('no folder of %s/ has more than twelve entries', (place) => {
  expect(crowdedFolders(ROOT, place)).toEqual([]);
});

test.each(['src', 'local', 'commands', 'samples', 'tests'])('every name in %s/ says what is in the file', (place) => {
  expect(namelessFiles(ROOT, place)).toEqual([]);
});
