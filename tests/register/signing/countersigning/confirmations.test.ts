/** What countersigners decided about each signature, what does not count, and what To check asks. */
import { toDay } from '../../../../src/common/day';
import type { Countersignature, CountersignListRow } from '../../../../src/register/model';
import {
  confirmations,
  countersignatureRecords,
  countersignQuestions,
} from '../../../../src/register/signing/countersigning/confirmations';
import { aCountersignature, aDecision } from '../../made';

const ON = toDay('2026-09-08');
const of = (answer: string, more: Partial<Countersignature> = {}) => aCountersignature(ON, { answer, ...more });
const found = (countersignatures: Countersignature[], decisions: ReturnType<typeof aDecision>[] = []) =>
  [...confirmations({ countersignatures, decisions })].map(([signature, all]) => [
    signature,
    all.map(({ decision, by }) => `${decision} by ${by}`),
  ]);

test('the last one stands first, each with who, in which role, when and why', () => {
  const register = {
    countersignatures: [
      of('x', { list: 12 }),
      of('y', { decision: 'not approved', reason: 'No laptop yet.', by: 'Al Moss' }),
    ],
    decisions: [],
  };
  expect([...confirmations(register)]).toEqual([
    [
      'a',
      [
        {
          decision: 'not approved',
          reason: 'No laptop yet.',
          by: 'Al Moss',
          email: 'c.bright@larkfield.example',
          role: 'Head teacher',
          on: ON,
          at: '10:00',
          list: null,
        },
        {
          decision: 'approved',
          reason: '',
          by: 'Carol Bright',
          email: 'c.bright@larkfield.example',
          role: 'Head teacher',
          on: ON,
          at: '10:00',
          list: 12,
        },
      ],
    ],
  ]);
});

test.each<[string, Partial<Countersignature>, 'accept' | 'reject' | null, boolean]>([
  ['as it is', {}, null, true],
  ['that was rejected', {}, 'reject', false],
  ['in doubt', { doubt: 'Another address.' }, null, false],
  ['in doubt and accepted', { doubt: 'Another address.' }, 'accept', true],
  ['not valid', { invalid: 'The list is too old.' }, null, false],
  ['not valid, though accepted', { invalid: 'The list is too old.' }, 'accept', false],
  ['about no signature', { signature: '' }, null, false],
  ['without a decision', { decision: '' }, null, false],
  ['with words of somebody’s own', { decision: 'perhaps' }, null, false],
])('one %s', (_which, more, decision, counts) => {
  const decisions = decision === null ? [] : [aDecision(ON, { response: 'x', decision })];
  expect(found([of('x', more)], decisions)).toEqual(counts ? [['a', ['approved by Carol Bright']]] : []);
});

test('To check asks once for each response, with every reason once', () => {
  const countersignatures = [
    of('x', { invalid: 'Too old.', doubt: 'Another address.' }),
    of('x', { invalid: 'Too old.', signature: 'b' }),
    of('y'),
    of('z', { doubt: 'Another address.', email: '' }),
  ];
  expect(countersignQuestions({ countersignatures })).toEqual([
    { response: 'x', where: 'Countersignatures, c.bright@larkfield.example', what: 'Too old. Another address.' },
    { response: 'z', where: 'Countersignatures, Carol Bright', what: 'Another address.' },
  ]);
});

test('the page of evidence names the list with its day and time, where it is known', () => {
  const listed: CountersignListRow[] = [
    {
      policy: 'P1',
      countersigner: 'c.bright@larkfield.example',
      list: 12,
      offeredOn: toDay('2026-09-03'),
      offeredAt: '10:00',
      joined: [1],
      signatures: ['a'],
      left: [],
    },
  ];
  const records = countersignatureRecords({
    countersignatures: [of('x', { list: 12 }), of('y', { list: 13, email: '' }), of('z')],
    decisions: [],
    countersignLists: listed,
  });
  expect(records.map(({ by, list }) => [by, list])).toEqual([
    ['Carol Bright (c.bright@larkfield.example)', 'list 12 of 3 Sep 2026, 10:00'],
    ['Carol Bright', 'list 13'],
    ['Carol Bright (c.bright@larkfield.example)', ''],
  ]);
});

test.each([
  ['in the order in which they came', (rows: Countersignature[]) => rows],
  ['sorted the other way', (rows: Countersignature[]) => [...rows].reverse()],
])('rows that are %s say the same: the last day counts, and of one day whoever does not approve', (_how, sorted) => {
  const no = { decision: 'not approved' as const };
  const days = [of('1'), aCountersignature('2026-09-09', { answer: '2', ...no })];
  const oneDay = [of('1', { signedAt: '10:00', ...no }), of('2', { signedAt: '10:40' })];
  const after = [of('1', no), aCountersignature('2026-09-09', { answer: '2' })];
  expect(
    [days, oneDay, after].map(
      (rows) => confirmations({ countersignatures: sorted(rows), decisions: [] }).get('a')?.[0]?.decision,
    ),
  ).toEqual(['not approved', 'not approved', 'approved']);
});
