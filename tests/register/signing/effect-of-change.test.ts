/** What another rule of a policy does to each person on the day. */

import type { Policy } from '../../../src/register/model';
import { effectsOf } from '../../../src/register/signing/effect-of-change';
import { aPerson, aPolicy, aRegister, aSignature, aVersion } from '../made';

const TOLU = aPerson();
const INA = aPerson({ number: 2, row: 3, name: 'Ina Park', email: 'i.park@larkfield.example' });
const BOB = aPerson({ number: 3, row: 4, name: 'Bob Ray', email: 'b.ray@larkfield.example', groups: ['governor'] });

/** Published on 1 September 2025, signed by Tolu on 2 September 2025, for teaching staff, every year. */
const register = aRegister({
  people: [TOLU, INA, BOB],
  versions: [aVersion('P1 v1.0', '2025-09-01')],
  signatures: [aSignature('2025-09-02'), aSignature('2025-09-03', { person: 3, response: 'of Bob' })],
});
const POLICY = aPolicy({ audience: ['teaching'] });

const effects = (change: Partial<Policy>, today: '2025-09-10' | '2026-06-01' | '2026-09-10', before = POLICY) =>
  effectsOf(register, before, { ...before, ...change }, today).map(({ kind, people }) => [
    kind,
    people.map(({ name }) => name),
  ]);

test.each<[Partial<Policy>, '2025-09-10' | '2026-06-01' | '2026-09-10', unknown[]]>([
  [{}, '2026-06-01', []],
  [{ audience: ['everyone'] }, '2026-06-01', [['had signed before, and counts again', ['Bob Ray']]]],
  [
    { audience: ['governor'] },
    '2026-06-01',
    [
      ['had signed before, and counts again', ['Bob Ray']],
      ['is not asked any more', ['Tolu Adeyemi', 'Ina Park']],
    ],
  ],
  [{ lasts: { kind: 'months', months: 6 } }, '2026-06-01', [['has to sign again', ['Tolu Adeyemi']]]],
  [{ lasts: { kind: 'until next version' } }, '2026-09-10', [['need not sign again', ['Tolu Adeyemi']]]],
  [{ daysToSign: 5 }, '2025-09-10', [['is overdue', ['Ina Park']]]],
  [{ daysToSign: 10 }, '2025-09-10', [['has less time', ['Ina Park']]]],
  [{ daysToSign: 28 }, '2025-09-10', [['has longer', ['Ina Park']]]],
  [{ graceDays: 366 }, '2026-06-01', [['is not overdue any more', ['Ina Park']]]],
  [{ countersignedBy: 'head@larkfield.example' }, '2025-09-10', [['awaits a countersignature', ['Tolu Adeyemi']]]],
])('%j on %s', (change, today, expected) => {
  expect(effects(change, today)).toEqual(expected);
});

test('the other way about', () => {
  const all = aPolicy({ audience: ['everyone'], countersignedBy: 'head@larkfield.example' });
  expect(effects({ countersignedBy: '' }, '2025-09-10', all)).toEqual([
    ['needs no countersignature any more', ['Tolu Adeyemi', 'Bob Ray']],
  ]);
  expect(effects({ audience: ['everyone'] }, '2025-09-10', aPolicy({ audience: ['governor'] }))).toEqual([
    ['is asked, and was not', ['Ina Park']],
    ['had signed before, and counts again', ['Tolu Adeyemi']],
  ]);
});
