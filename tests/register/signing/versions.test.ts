/** Which version is the last, and which is in force. */
import {
  inOrder,
  isWithdrawn,
  latestVersion,
  versionInForce,
  withdrawnSince,
} from '../../../src/register/signing/versions';
import { aPolicy, aVersion } from '../made';

const FIRST = aVersion('P1 v1.0', '2026-09-01');
const MINOR = aVersion('P1 v1.1', '2026-10-01');
const NINTH = aVersion('P1 v9.0', '2026-11-01');
const TENTH = aVersion('P1 v10.0', '2026-12-01');
const OTHER = aVersion('P2 v20.0', '2026-09-01');
const MIXED = [TENTH, FIRST, OTHER, NINTH, MINOR];

test('versions stand in the order of their numbers, whatever the order of rows', () => {
  expect(inOrder([TENTH, FIRST, NINTH, MINOR]).map(({ version }) => version)).toEqual([
    'P1 v1.0',
    'P1 v1.1',
    'P1 v9.0',
    'P1 v10.0',
  ]);
  expect(inOrder([FIRST, MINOR])).toEqual([FIRST, MINOR]);
});

test('rows of one number stay as they stand', () => {
  const again = { ...FIRST, title: 'Again' };
  expect(inOrder([again, FIRST])).toEqual([again, FIRST]);
  expect(inOrder([FIRST, again])).toEqual([FIRST, again]);
});

test('the last version is the policy’s own', () => {
  expect(latestVersion(MIXED, 'P1')).toBe(TENTH);
  expect(latestVersion(MIXED, 'P2')).toBe(OTHER);
  expect(latestVersion(MIXED, 'P3')).toBeUndefined();
});

test.each([
  ['2026-08-31', null],
  ['2026-09-01', 'P1 v1.0'],
  ['2026-09-30', 'P1 v1.0'],
  ['2026-10-01', 'P1 v1.1'],
  ['2026-12-01', 'P1 v10.0'],
] as const)('on %s %j is in force', (day, version) => {
  expect(versionInForce(aPolicy(), MIXED, day)?.version ?? null).toBe(version);
  expect(withdrawnSince(aPolicy(), MIXED, day)).toBeNull();
});

test.each([
  ['2026-12-09', false, 'P1 v10.0', null],
  ['2026-12-10', true, null, '2026-12-10'],
  ['2026-12-11', true, null, '2026-12-10'],
] as const)(
  'withdrawn from 10 December on: on %s it is withdrawn %j, and %j in force',
  (day, isGone, version, since) => {
    const withdrawn = { ...TENTH, withdrawnOn: '2026-12-10' as const };
    const versions = [FIRST, withdrawn];
    expect(isWithdrawn(withdrawn, day)).toBe(isGone);
    expect(versionInForce(aPolicy(), versions, day)?.version ?? null).toBe(version);
    expect(withdrawnSince(aPolicy(), versions, day)).toBe(since);
  },
);
