/**
 * Moodle's own scenarios for policies that apply to us, under its names and numbers (admin/tool/policy/tests/behat:
 * managepolicies.feature and acceptances.feature). "On behalf" is our paper: tests/flows/paper.test.ts has 11 and 19.
 */
import type { Day } from '../../../src/common/day';
import type { Policy, Register, Signature, Version } from '../../../src/register/model';
import { obligationsOn } from '../../../src/register/signing/obligations';
import { aPerson, aPolicy, aRegister, aSignature, aVersion } from '../made';

const people = ['Admin User', 'User One', 'User Two', 'Max Manager'].map((name, i) =>
  aPerson({ number: i + 1, row: i + 2, name, email: `user${i + 1}@larkfield.example` }),
);
const [USER_ONE, USER_TWO, MANAGER] = [2, 3, 4];

/** "1 of 4 (25%)", as Moodle writes it. */
function agreements(register: Register, policy: Policy, day: Day): string {
  const required = obligationsOn(register, day).filter((one) => one.policy === policy && one.status !== 'not required');
  const signed = required.filter((one) => one.status === 'signed').length;
  return `${signed} of ${required.length} (${(signed / required.length) * 100}%)`;
}

const by = (person: number, version: string, signedOn: Day = '2026-09-02'): Signature =>
  aSignature(signedOn, { person, version, response: `${person} ${version}` });

const POLICY = aPolicy();
const school = (versions: Version[], signatures: Signature[] = [], policies = [POLICY]): Register =>
  aRegister({ people, policies, versions, signatures });
const V1 = aVersion('P1 v1.0', '2026-09-01');

describe('managepolicies.feature', () => {
  test('2. New policy saved active: "0 of 4 (0%)"', () => {
    expect(agreements(school([V1]), POLICY, '2026-09-01')).toBe('0 of 4 (0%)');
  });

  test('3. Edit active, minor change: the agreement given stays', () => {
    const register = school([V1, aVersion('P1 v1.1', '2026-09-08')], [by(MANAGER, 'P1 v1.0')]);
    expect(agreements(register, POLICY, '2026-09-08')).toBe('1 of 4 (25%)');
    expect(obligationsOn(register, '2026-09-08')[0]?.version?.version).toBe('P1 v1.1');
  });

  test('5. Edit active, new version (name also changed): nobody has agreed; the old one stays readable at 25%', () => {
    const renamed = { ...POLICY, title: 'Policy2' };
    const versions = [V1, { ...aVersion('P1 v2.0', '2026-09-08'), title: 'Policy2' }];
    const register = school(versions, [by(MANAGER, 'P1 v1.0')], [renamed]);
    expect(agreements(register, renamed, '2026-09-08')).toBe('0 of 4 (0%)');
    expect(agreements(register, renamed, '2026-09-07')).toBe('1 of 4 (25%)');
    const manager = obligationsOn(register, '2026-09-08').find((one) => one.person.number === MANAGER);
    expect(manager).toMatchObject({ reason: 'new version', outdated: { version: 'P1 v1.0', signedOn: '2026-09-02' } });
  });
});

describe('acceptances.feature', () => {
  const statuses = (register: Register): Record<string, string[]> => {
    const found: Record<string, string[]> = {};
    for (const { person, status } of obligationsOn(register, '2026-09-03')) {
      found[person.name] = [...(found[person.name] ?? []), status];
    }
    return found;
  };

  test('10. Single policy: Accepted, Accepted, Pending', () => {
    const register = school([V1], [by(USER_ONE, 'P1 v1.0'), by(MANAGER, 'P1 v1.0')]);
    expect(statuses(register)).toEqual({
      'Admin User': ['due'],
      'User One': ['signed'],
      'User Two': ['due'],
      'Max Manager': ['signed'],
    });
  });

  test('13. Multiple policies: one agreed to both, one to none, each listed', () => {
    const policies = [POLICY, aPolicy({ code: 'P2', title: 'This privacy policy' })];
    const versions = [V1, aVersion('P2 v1.0', '2026-09-01')];
    const register = school(versions, [by(USER_ONE, 'P1 v1.0'), by(USER_ONE, 'P2 v1.0')], policies);
    expect(statuses(register)).toMatchObject({ 'User One': ['signed', 'signed'], 'User Two': ['due', 'due'] });
    const half = school(versions, [by(USER_TWO, 'P2 v1.0')], policies);
    expect(statuses(half)).toMatchObject({ 'User Two': ['due', 'signed'] });
  });
});
