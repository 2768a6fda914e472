/** A version that was withdrawn is owed by nobody from that day, and the one before does not come back. */
import type { Day } from '../../../src/common/day';
import { statusInWords } from '../../../src/register/derived/status-words';
import type { Version } from '../../../src/register/model';
import { obligationsOn } from '../../../src/register/signing/obligations';
import { aPerson, aPolicy, aRegister, aSignature, aVersion } from '../made';

const withdrawn = (label: string, publishedOn: Day, withdrawnOn: Day): Version => ({
  ...aVersion(label, publishedOn),
  withdrawnOn,
});
const FIRST = withdrawn('P1 v1.0', '2026-09-01', '2026-09-10');
const OLD = aVersion('P1 v1.0', '2026-09-01');
const SIGNED = [aSignature('2026-09-02')];

function on(today: Day, versions: Version[], signatures = SIGNED, person = aPerson()): string {
  const register = aRegister({ people: [person], policies: [aPolicy()], versions, signatures });
  const [one] = obligationsOn(register, today);
  return one === undefined ? 'none' : statusInWords(one);
}

test.each<[string, Day, Version[], string]>([
  ['the day before it is signed as ever', '2026-09-09', [FIRST], '✓ Signed 2 Sep 2026'],
  ['from that day nobody owes it', '2026-09-10', [FIRST], '— Withdrawn 10 Sep 2026'],
  ['and nobody becomes overdue', '2027-09-10', [FIRST], '— Withdrawn 10 Sep 2026'],
  [
    'the version before does not come back',
    '2026-11-20',
    [OLD, withdrawn('P1 v2.0', '2026-11-02', '2026-11-10')],
    '— Withdrawn 10 Nov 2026',
  ],
  [
    'a minor change is withdrawn with its version',
    '2026-09-20',
    [FIRST, withdrawn('P1 v1.1', '2026-09-05', '2026-09-10')],
    '— Withdrawn 10 Sep 2026',
  ],
  [
    'a version that is published later is signed anew',
    '2026-09-25',
    [FIRST, aVersion('P1 v2.0', '2026-09-20')],
    '◷ Due 5 Oct 2026',
  ],
  [
    'between the two nobody owes anything',
    '2026-09-15',
    [FIRST, aVersion('P1 v2.0', '2026-09-20')],
    '— Withdrawn 10 Sep 2026',
  ],
])('%s', (_fact, today, versions, expected) => {
  expect(on(today, versions)).toBe(expected);
});

test('whoever never had to sign it is not concerned', () => {
  expect(on('2026-09-20', [FIRST], [], aPerson({ leavesOn: '2026-08-31' }))).toBe('—');
});
