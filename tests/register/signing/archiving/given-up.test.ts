/** Archives that are gone for good, once somebody has said so. */
import { toDay } from '../../../../src/common/day';
import type { ArchiveRow } from '../../../../src/register/model';
import { isGivenUp, keyOfArchive, missingLine } from '../../../../src/register/signing/archiving/given-up';
import { aDecision } from '../../made';

const TODAY = toDay('2028-11-26');
const archive = (file: string, year: string): ArchiveRow => ({ file, year, of: 'Signatures', rows: 3, on: TODAY });
const ARCHIVES = [archive('b', '2025–26'), archive('a', '2024–25'), archive('a', '2024–25')];
const said = (...files: string[]) =>
  files.map((file) => aDecision(TODAY, { response: keyOfArchive(file), decision: 'ignore' }));

test('is one about which somebody has decided', () => {
  expect(isGivenUp({ decisions: said('a') }, 'a')).toBe(true);
  expect(isGivenUp({ decisions: said('b') }, 'a')).toBe(false);
  expect(isGivenUp({ decisions: [] }, 'a')).toBe(false);
});

test.each<[string[], string[]]>([
  [[], []],
  [['a'], ['Not included: the archive of 2024–25, deleted from Google Drive.']],
  [['b', 'a'], ['Not included: the archives of 2024–25 and 2025–26, deleted from Google Drive.']],
  [['c'], []],
])('pages without %j say so', (files, lines) => {
  expect(missingLine({ archives: ARCHIVES, decisions: said(...files) })).toEqual(lines);
});
