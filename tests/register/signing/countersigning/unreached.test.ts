/** Whoever is to countersign and is not emailed about it lets people wait for ever, and nobody would know. */
import type { Day } from '../../../../src/common/day';
import type { Person } from '../../../../src/register/model';
import { staffIndexOf } from '../../../../src/register/people/staff-index';
import type { QueuedSignature } from '../../../../src/register/signing/countersigning/queue';
import { unreachedProblems } from '../../../../src/register/signing/countersigning/unreached';
import { aPerson, aPolicy } from '../../made';

const TODAY: Day = '2026-09-10';
const HEAD = 'c.bright@larkfield.example';
const TOLU = aPerson();
const JOE = aPerson({ number: 2, name: 'Joe Farrow', email: 'j.farrow@larkfield.example' });

const waits = (person: Person, addresses: string[]): QueuedSignature => ({
  policy: aPolicy(),
  person,
  response: `r${person.number}`,
  signedOn: '2026-09-03',
  version: 'P1 v1.0',
  line: '',
  label: '',
  addresses,
});

const told = (head: Partial<Person>, waiting = [waits(TOLU, [HEAD])]) => {
  const carol = aPerson({ number: 3, name: 'Carol Bright', email: HEAD, ...head });
  return unreachedProblems(waiting, staffIndexOf([TOLU, JOE, carol]), TODAY).map(({ message }) => message);
};

const sentence = (why: string) =>
  `The signature of Tolu Adeyemi for Acceptable use waits to be countersigned, and nobody is emailed about that: ${why}. Please add somebody else under "Countersigned by" in Policies.`;

test.each<[string, Partial<Person>, string[]]>([
  ['here', {}, []],
  ['away for two weeks more', { awayFrom: '2026-09-01', awayUntil: '2026-09-24' }, []],
  [
    'away for a day longer',
    { awayFrom: '2026-09-01', awayUntil: '2026-09-25' },
    [sentence('Carol Bright is away until 25 September 2026')],
  ],
  ['away from tomorrow', { awayFrom: '2026-09-11', awayUntil: '2027-03-01' }, []],
  ['away, and nobody says how long', { awayFrom: '2026-09-10' }, [sentence('Carol Bright is away')]],
  ['without emails', { isEmailOff: true }, [sentence('the emails of Carol Bright are off')]],
])('of a countersigner who is %s', (_how, head, messages) => {
  expect(told(head)).toEqual(messages);
});

test('somebody else who may countersign is enough, on the staff list or not', () => {
  for (const other of ['j.farrow@larkfield.example', 'head@trust.example']) {
    expect(told({ isEmailOff: true }, [waits(TOLU, [HEAD, other])])).toEqual([]);
  }
  expect(told({ isEmailOff: true }, [waits(TOLU, [])])).toEqual([]);
});

test('all who wait for one are told together', () => {
  expect(told({ isEmailOff: true }, [waits(TOLU, [HEAD]), waits(JOE, [HEAD])])).toEqual([
    'The signatures of Tolu Adeyemi and Joe Farrow for Acceptable use wait to be countersigned, and nobody is emailed about that: the emails of Carol Bright are off. Please add somebody else under "Countersigned by" in Policies.',
  ]);
});
