/** Which version is the last, and which is in force. */
import type { Version } from '../../../src/register/model';
import {
  approvalOf,
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

describe('who approved a version', () => {
  const by = (version: Version, approvedBy: string): Version => ({ ...version, approvedBy });
  const approval = (version: Version, ...versions: Version[]) => {
    const found = approvalOf(version, versions);
    return found === null ? null : [found.approvedBy, found.version];
  };
  const SECOND_MINOR = aVersion('P1 v1.2', '2026-10-10');

  test('is what was said of it', () => {
    expect(approval(FIRST, by(FIRST, 'Governors, 1 July 2026'), NINTH)).toEqual(['Governors, 1 July 2026', 'P1 v1.0']);
    expect(approval(FIRST, FIRST)).toBeNull();
  });

  test('of a minor change is that of the version, until something is said of a later one', () => {
    const first = by(FIRST, 'Governors');
    expect(approval(SECOND_MINOR, first, MINOR, SECOND_MINOR)).toEqual(['Governors', 'P1 v1.0']);
    expect(approval(SECOND_MINOR, SECOND_MINOR, by(MINOR, 'Head'), first)).toEqual(['Head', 'P1 v1.1']);
    expect(approval(MINOR, first, MINOR, by(SECOND_MINOR, 'Head'))).toEqual(['Governors', 'P1 v1.0']);
  });

  test('is nobody’s of another version or policy', () => {
    expect(approval(NINTH, by(FIRST, 'Governors'), NINTH, by(OTHER, 'Head'))).toBeNull();
  });
});
