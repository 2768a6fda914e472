/** Which version is the last, and which is in force. */
import { type Day, toDay } from '../../../src/common/day';
import type { Version } from '../../../src/register/model';
import {
  approvalOf,
  comingVersion,
  firstHeardOf,
  inForceSince,
  inOrder,
  isWithdrawn,
  latestVersion,
  publishedVersion,
  versionInForce,
  withdrawnSince,
} from '../../../src/register/signing/versions';
import { aPolicy, aSignature, aVersion } from '../made';

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

describe('a version that is to come', () => {
  const NEXT = aVersion('P1 v2.0', '2026-09-10', { inForceFrom: '2026-09-20' });
  const coming = (day: Day, ...versions: Version[]) => comingVersion(aPolicy(), versions, day)?.version ?? null;

  test.each<[Day, string | null, string | null]>([
    ['2026-09-09', null, 'P1 v1.0'],
    ['2026-09-10', 'P1 v2.0', 'P1 v2.0'],
    ['2026-09-19', 'P1 v2.0', 'P1 v2.0'],
    ['2026-09-20', null, 'P1 v2.0'],
  ])('on %s is %j, and the document is held against %j', (day, version, published) => {
    expect(coming(day, FIRST, NEXT)).toBe(version);
    expect(publishedVersion(aPolicy(), [NEXT, FIRST], day)?.version).toBe(published);
  });

  test('is none that was withdrawn, none of a lower number than the one in force, and none of another policy', () => {
    expect(coming('2026-09-15', FIRST, { ...NEXT, withdrawnOn: '2026-09-15' })).toBeNull();
    expect(coming('2026-09-14', FIRST, { ...NEXT, withdrawnOn: '2026-09-15' })).toBe('P1 v2.0');
    expect(coming('2026-12-02', TENTH, { ...NEXT, inForceFrom: '2027-01-01' })).toBeNull();
    expect(coming('2026-09-15', FIRST, aVersion('P2 v2.0', '2026-09-10', { inForceFrom: '2026-09-20' }))).toBeNull();
    expect(coming('2026-09-15', NEXT)).toBe('P1 v2.0');
  });

  test('is in force since it was published, where an earlier day was chosen', () => {
    expect(inForceSince({ publishedOn: '2026-09-10', inForceFrom: '2026-09-01' })).toBe('2026-09-10');
    expect(inForceSince({ publishedOn: '2026-09-10', inForceFrom: '2026-09-11' })).toBe('2026-09-11');
    expect(inForceSince({ publishedOn: '2026-09-10', inForceFrom: null })).toBe('2026-09-10');
  });
});

test('a version was first heard of when somebody signed it in a form, or was asked to', () => {
  const signatures = [
    aSignature('2026-09-12', { version: 'P1 v1.0' }),
    aSignature('2026-09-11', { version: 'P1 v1.0' }),
    aSignature('2026-09-13', { version: 'P1 v1.0' }),
    // On paper people sign what was there before.
    aSignature('2026-09-01', { version: 'P1 v1.0', how: 'paper' }),
    aSignature('2026-10-02', { version: 'P2 v1.0' }),
  ];
  const sentEmails = [{ day: toDay('2026-10-01'), about: ['P2 v1.0', 'P3 v1.0'] }];
  expect([...firstHeardOf({ signatures, sentEmails })]).toEqual([
    ['P1 v1.0', '2026-09-11'],
    ['P2 v1.0', '2026-10-01'],
    ['P3 v1.0', '2026-10-01'],
  ]);
  expect([...firstHeardOf({ signatures: [], sentEmails: [] })]).toEqual([]);
});
