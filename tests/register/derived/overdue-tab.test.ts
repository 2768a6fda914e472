/** The tab Overdue: when somebody who is late was last asked to sign. */

import { overdueTab } from '../../../src/register/derived/overdue-tab';
import type { SentEmail } from '../../../src/register/model';
import { obligationsOn } from '../../../src/register/signing/obligations';
import { sentOn } from '../../reminders/made';
import { aPerson, aPolicy, aRegister, aVersion } from '../made';

const REGISTER = aRegister({
  people: [aPerson()],
  policies: [aPolicy()],
  versions: [aVersion('P1 v1.0', '2026-09-01')],
});
const ASKED = sentOn('2026-09-14', { person: 1, kind: 'reminder' });

test.each<[string, Partial<SentEmail>, string | { day: string }]>([
  ['a reminder', { kind: 'reminder' }, { day: '2026-09-20' }],
  ['a reminder by hand', { kind: 'reminder by hand' }, { day: '2026-09-20' }],
  ['one that did not leave', { kind: 'reminder', status: 'not accepted' }, { day: '2026-09-14' }],
  ['a receipt for another policy', { kind: 'receipt' }, { day: '2026-09-14' }],
  ['the list of a line manager', { kind: 'line manager' }, { day: '2026-09-14' }],
  ['a list to countersign', { kind: 'to countersign' }, { day: '2026-09-14' }],
  ['a reminder that went to the address of a trial', { kind: 'reminder (trial)' }, { day: '2026-09-14' }],
])('%s of the 20th, after a reminder of the 14th', (_what, more, shown) => {
  const later = sentOn('2026-09-20', { person: 1, ...more });
  const cellsFor = (sent: SentEmail[]) =>
    overdueTab(
      obligationsOn(REGISTER, '2026-09-30'),
      sent,
      () => '',
      () => '',
    ).rows.map(({ cells }) => cells[5]);
  expect(cellsFor([ASKED, later])).toEqual([shown]);
  expect(cellsFor([later, ASKED])).toEqual([shown]);
});

test('of two policies with one title each has its row, and says which it is', () => {
  const policies = [aPolicy(), aPolicy({ code: 'P2' }), aPolicy({ code: 'P3', title: 'Laptops' })];
  const versions = ['P1 v1.0', 'P2 v1.0', 'P3 v1.0'].map((label) => aVersion(label, '2026-09-01'));
  const { rows, rowKey } = overdueTab(
    obligationsOn(aRegister({ people: [aPerson()], policies, versions }), '2026-09-30'),
    [],
    () => '',
    () => '',
  );
  expect(rows.map(({ cells }) => cells[1])).toEqual(['Acceptable use (P1)', 'Acceptable use (P2)', 'Laptops']);
  expect(rows.map(({ cells }) => rowKey(cells.map(String)))).toEqual(rows.map(({ key }) => key));
  expect(new Set(rows.map(({ key }) => key)).size).toBe(3);
});
