/** Who gives a second signature, who is awaited, and which decisions of theirs count. */
import type { Day } from '../../../../src/common/day';
import { staffIndexOf } from '../../../../src/register/people/staff-index';
import {
  confirmations,
  countersignatureRecords,
  countersignQuestions,
} from '../../../../src/register/signing/countersigning/confirmations';
import {
  awaitedIn,
  countersignerProblems,
  countersignersOf,
  isConfirmed,
  isCountersigned,
} from '../../../../src/register/signing/countersigning/countersigners';
import { aCountersignature, aDecision, aNumberNote, aPerson, aPolicy, aRegister } from '../../made';

const TOLU = aPerson({ lineManager: 'd.okoro@larkfield.example', formerAddresses: ['tolu.obi@larkfield.example'] });
const CAROL = aPerson({ number: 2, name: 'Carol Bright', email: 'c.bright@larkfield.example', role: 'Headteacher' });
const DEE = aPerson({ number: 3, name: 'Dee Okoro', email: 'd.okoro@larkfield.example', role: 'Deputy' });
const EVA = aPerson({ number: 4, name: 'Eva Novak', email: null });
const STAFF = staffIndexOf([TOLU, CAROL, DEE, EVA]);
const by = (countersignedBy: string) => aPolicy({ countersignedBy });

test.each([
  ['', false, false],
  ['? Headteacher', true, false],
  ['?', true, false],
  ['Carol Bright', true, true],
])('"%s" under "Countersigned by": a second signature %j, known whose %j', (cell, isNeeded, isKnown) => {
  expect([isCountersigned(by(cell)), isConfirmed(by(cell))]).toEqual([isNeeded, isKnown]);
});

test.each([
  ['C.Bright@Larkfield.Example', ['c.bright@larkfield.example']],
  ['Carol Bright', ['c.bright@larkfield.example']],
  ['line manager', ['d.okoro@larkfield.example']],
  ['The line manager', ['d.okoro@larkfield.example']],
  ['their Line Manager', ['d.okoro@larkfield.example']],
  ['his or her line manager', ['d.okoro@larkfield.example']],
  ['her or his line manager', ['d.okoro@larkfield.example']],
  ['Her line manager or Carol Bright', ['d.okoro@larkfield.example', 'c.bright@larkfield.example']],
  ['a line manager', []],
  ['Line Managers', ['d.okoro@larkfield.example']],
  ['Carol Bright, line manager', ['c.bright@larkfield.example', 'd.okoro@larkfield.example']],
  ['Carol Bright; d.okoro@larkfield.example', ['c.bright@larkfield.example', 'd.okoro@larkfield.example']],
  ['Carol Bright\nDee Okoro', ['c.bright@larkfield.example', 'd.okoro@larkfield.example']],
  ['Carol Bright OR Dee Okoro', ['c.bright@larkfield.example', 'd.okoro@larkfield.example']],
  ['Carol Bright and Dee Okoro', ['c.bright@larkfield.example', 'd.okoro@larkfield.example']],
  [
    'c.bright@larkfield.example / d.okoro@larkfield.example',
    ['c.bright@larkfield.example', 'd.okoro@larkfield.example'],
  ],
  ['Carol Bright & Dee Okoro', ['c.bright@larkfield.example', 'd.okoro@larkfield.example']],
  ['Head <c.bright@larkfield.example>', ['c.bright@larkfield.example']],
  ['line manager, Dee Okoro', ['d.okoro@larkfield.example']],
  ['Carol Bright,, ', ['c.bright@larkfield.example']],
  ['? Carol Bright', []],
  ['Eva Novak', []],
  ['Nobody Known', []],
  ['Tolu Adeyemi, tolu.obi@larkfield.example, Carol Bright', ['c.bright@larkfield.example']],
])('"%s" lets %j confirm what Tolu signed: never Tolu, from whatever address', (cell, addresses) => {
  expect(countersignersOf(by(cell), TOLU, STAFF, null)).toEqual(addresses);
});

test('whoever has no line manager on the list has none to confirm', () => {
  expect(countersignersOf(by('line manager'), EVA, STAFF, null)).toEqual([]);
});

test('somebody without an address may have anybody’s confirm', () => {
  expect(countersignersOf(by('Tolu Adeyemi'), EVA, STAFF, null)).toEqual(['t.adeyemi@larkfield.example']);
});

test.each([
  ['', null, 'a countersignature'],
  ['? Headteacher', null, 'a countersignature'],
  ['line manager', null, 'the line manager'],
  ['Carol Bright', null, 'the head teacher'],
  ['c.bright@larkfield.example', null, 'the head teacher'],
  ['Dee Okoro', null, 'Dee Okoro'],
  ['d.okoro@larkfield.example', null, 'Dee Okoro'],
  ['D.Okoro@larkfield.example', 'd.okoro@larkfield.example', 'the head teacher'],
  ['head@trust.example', 'head@trust.example', 'the head teacher'],
  ['somebody@trust.example', 'head@trust.example', 'a countersignature'],
  ['Nobody Known', null, 'a countersignature'],
  ['Dee Okoro, Carol Bright', null, 'Dee Okoro'],
])('"%s", with %j for the head’s address, is waited for as "%s"', (cell, head, words) => {
  expect(awaitedIn(by(cell), STAFF, head, '2026-09-30')).toBe(words);
});

test.each([
  ['Headteacher', 'the head teacher'],
  ['Head Teacher and DSL', 'the head teacher'],
  ['Executive headteacher', 'the head teacher'],
  ['Assistant to the headteacher', 'Carol Bright'],
  ['Deputy headteacher', 'Carol Bright'],
  ['Headteachers’ PA', 'Carol Bright'],
])('whose role is "%s" is called %s', (role, words) => {
  expect(awaitedIn(by('Carol Bright'), staffIndexOf([{ ...CAROL, role }]), null, '2026-09-30')).toBe(words);
});

test.each<[string, Day, string]>([
  ['Carol Bright, Dee Okoro', '2026-09-30', 'the head teacher'],
  ['Carol Bright, Dee Okoro', '2026-10-01', 'Dee Okoro'],
  ['c.bright@larkfield.example, line manager', '2026-10-01', 'the line manager'],
  ['Carol Bright', '2026-10-01', 'a countersignature'],
])('"%s", on %s, where Carol left the day before: nobody waits for who has left, but for "%s"', (cell, day, words) => {
  const people = [...STAFF.byNumber.values()].map((one) =>
    one.name === 'Carol Bright' ? { ...one, leavesOn: '2026-09-30' as const } : one,
  );
  expect(awaitedIn(by(cell), staffIndexOf(people), null, day)).toBe(words);
});

test('what keeps a signature from being confirmed is told in the tab where it is mended', () => {
  const proposed = aPolicy({ code: 'P1', title: 'Lone working', countersignedBy: '?  Headteacher / Deputy' });
  const waiting = [
    { policy: proposed, person: TOLU },
    { policy: by('Tolu Adeyemi'), person: TOLU },
    { policy: by('Carol Bright'), person: TOLU },
  ];
  expect(
    countersignerProblems(
      { policies: [proposed, by(''), by('Carol Bright')], numbers: [] },
      waiting,
      STAFF,
      '2026-09-10',
    ),
  ).toEqual([
    {
      code: 'COUNTERSIGNER_NOT_CONFIRMED',
      tab: 'Policies',
      row: null,
      message:
        'Lone working (P1) needs to be countersigned by "Headteacher / Deputy". Please choose who countersigns in the panel beside the policy, or enter it under "Countersigned by" in Policies: email addresses separated by commas, or line manager. Clear the cell if nobody countersigns.',
    },
    {
      code: 'NO_COUNTERSIGNER',
      tab: 'Policies',
      row: null,
      message:
        'Nobody can countersign the signature of Tolu Adeyemi for Acceptable use: "Tolu Adeyemi" does not lead to anybody else. Please add another email address under "Countersigned by" in Policies.',
    },
  ]);
});

test('an entry that leads to nobody is told, though another one may confirm', () => {
  const policy = aPolicy({ row: 4, countersignedBy: 'Nobody Known, Eva Novak, line manager, Carol Bright' });
  const rest =
    'which is neither "line manager", nor an email address, nor the name of one person on the staff list who has an email address. Please correct it, or take it out.';
  expect(
    countersignerProblems({ policies: [policy], numbers: [] }, [{ policy, person: TOLU }], STAFF, '2026-09-10'),
  ).toEqual(
    ['Nobody Known', 'Eva Novak'].map((entry) => ({
      code: 'COUNTERSIGNER_NOT_FOUND',
      tab: 'Policies',
      row: 4,
      message: `Policies, row 4: "Countersigned by" says "${entry}", ${rest}`,
    })),
  );
});

test('a countersigner who has another address by now is named with it, since the old one reaches nobody', () => {
  const policy = aPolicy({ row: 4, countersignedBy: 'carol@larkfield.example' });
  const numbers = [aNumberNote({ number: 2, addresses: ['carol@larkfield.example'] })];
  const messages = (staff: typeof STAFF, notes = numbers) =>
    countersignerProblems({ policies: [policy], numbers: notes }, [], staff, '2026-09-10').map(
      ({ message }) => message,
    );
  const told = [
    'Policies, row 4: "Countersigned by" names carol@larkfield.example, which was the address of Carol Bright, who has c.bright@larkfield.example now. Please correct it, or take it out.',
  ];
  expect(messages(STAFF)).toEqual(told);
  expect(messages(staffIndexOf([TOLU, { ...CAROL, formerAddresses: ['carol@larkfield.example'] }]), [])).toEqual(told);
  // Somebody who is on no list, such as the chair of governors.
  expect(messages(STAFF, [])).toEqual([]);
});

describe('a countersigner who has left', () => {
  const gone = staffIndexOf([TOLU, { ...CAROL, leavesOn: '2026-09-09' }, DEE, EVA]);
  const messages = (cell: string, today: Day) => {
    const policy = aPolicy({ row: 4, countersignedBy: cell });
    const waiting = [TOLU, EVA].map((person) => ({ policy, person }));
    return countersignerProblems({ policies: [policy], numbers: [] }, waiting, gone, today).map(
      ({ message }) => message,
    );
  };
  const LEFT =
    'Policies, row 4: "Countersigned by" names Carol Bright, who left on 9 September 2026. Please correct it, or take it out.';

  test.each([['Carol Bright'], ['c.bright@larkfield.example']])(
    'named as "%s" is not waited for any more, and it is told; on the last day they confirm still',
    (cell) => {
      const policy = by(cell);
      expect(countersignersOf(policy, TOLU, gone, '2026-09-09')).toEqual(['c.bright@larkfield.example']);
      expect(countersignersOf(policy, TOLU, gone, '2026-09-10')).toEqual([]);
      expect(countersignersOf(policy, TOLU, gone, null)).toEqual(['c.bright@larkfield.example']);
      expect(messages(cell, '2026-09-09')).toEqual([]);
      expect(messages(cell, '2026-09-10')).toEqual([
        LEFT,
        `Nobody can countersign the signatures of Tolu Adeyemi and Eva Novak for Acceptable use: "${cell}" does not lead to anybody else. Please add another email address under "Countersigned by" in Policies.`,
      ]);
    },
  );

  test('is told where somebody else may confirm, too', () => {
    expect(messages('Carol Bright, Dee Okoro', '2026-09-10')).toEqual([LEFT]);
  });

  test('whose address somebody else has by now is that person', () => {
    const successor = aPerson({ number: 5, name: 'Sam Hale', email: 'c.bright@larkfield.example' });
    const index = staffIndexOf([TOLU, { ...CAROL, leavesOn: '2026-09-09' }, successor]);
    expect(countersignersOf(by('c.bright@larkfield.example'), TOLU, index, '2026-09-10')).toEqual([
      'c.bright@larkfield.example',
    ]);
  });
});

const SECOND = aCountersignature('2026-09-04');
const stated = {
  decision: 'approved',
  reason: '',
  by: 'Carol Bright',
  email: 'c.bright@larkfield.example',
  role: 'Head teacher',
  on: '2026-09-04',
  at: '10:00',
  list: null,
};
const countsOf = (more: Partial<typeof SECOND>, decision?: 'accept' | 'reject' | 'ignore') =>
  [
    ...confirmations({
      countersignatures: [{ ...SECOND, ...more }],
      decisions: decision ? [aDecision('2026-09-05', { response: SECOND.answer, decision })] : [],
    }),
  ].length;

test.each([
  ['as it came', 1, {}, undefined],
  ['not approved', 1, { decision: 'not approved' }, undefined],
  ['with a doubt', 0, { doubt: 'Not verified.' }, undefined],
  ['with a doubt, accepted', 1, { doubt: 'Not verified.' }, 'accept'],
  ['with a doubt, ignored', 0, { doubt: 'Not verified.' }, 'ignore'],
  ['rejected', 0, {}, 'reject'],
  ['ignored', 1, {}, 'ignore'],
  ['invalid, even if accepted', 0, { invalid: 'Own signature.' }, 'accept'],
  ['of no signature', 0, { signature: '' }, undefined],
  ['of no decision', 0, { decision: '' }, undefined],
  ['of a word that is none', 0, { decision: 'perhaps' }, undefined],
] as const)('a second signature %s counts %i times', (_how, times, more, decision) => {
  expect(countsOf(more, decision)).toBe(times);
});

test('of several decisions about a signature the last comes first; as records, the oldest', () => {
  const later = aCountersignature('2026-09-08', { decision: 'not approved', reason: 'No laptop yet.', email: '' });
  const other = aCountersignature('2026-09-09', { signature: 'b' });
  const register = aRegister({ countersignatures: [SECOND, later, other] });
  const refused = { ...stated, decision: 'not approved', reason: 'No laptop yet.', email: '', on: '2026-09-08' };
  expect(confirmations(register)).toEqual(
    new Map([
      ['a', [refused, stated]],
      ['b', [{ ...stated, on: '2026-09-09' }]],
    ]),
  );
  const record = {
    response: 'a',
    by: 'Carol Bright (c.bright@larkfield.example)',
    role: 'Head teacher',
    on: '2026-09-04',
    decision: 'approved',
    reason: '',
    list: '',
  };
  expect(countersignatureRecords(register)).toEqual([
    record,
    { ...record, by: 'Carol Bright', on: '2026-09-08', decision: 'not approved', reason: 'No laptop yet.' },
    { ...record, response: 'b', on: '2026-09-09' },
  ]);
});

test('To check asks once about each answer, with everything that is wrong with it', () => {
  const one = { ...SECOND, doubt: 'Not verified.', invalid: 'Own signature.' };
  const nameless = aCountersignature('2026-09-06', { email: '', doubt: 'Not verified.' });
  expect(countersignQuestions(aRegister({ countersignatures: [one, { ...one, signature: 'b' }, nameless] }))).toEqual([
    {
      response: SECOND.answer,
      where: 'Countersignatures, c.bright@larkfield.example',
      what: 'Own signature. Not verified.',
    },
    { response: nameless.answer, where: 'Countersignatures, Carol Bright', what: 'Not verified.' },
  ]);
  expect(countersignQuestions(aRegister({ countersignatures: [SECOND] }))).toEqual([]);
});

test('a record says on which list it was given, and when that was offered', () => {
  const listed = (list: number) =>
    countersignatureRecords({
      countersignatures: [aCountersignature('2026-09-05', { list })],
      decisions: [],
      countersignLists: [
        {
          list: 12,
          policy: 'P1',
          countersigner: 'c.bright@larkfield.example',
          offeredOn: '2026-09-03',
          offeredAt: '10:00',
          joined: [1],
          signatures: ['a'],
          left: [],
        },
      ],
    })[0]?.list;
  expect([listed(12), listed(11)]).toEqual(['list 12 of 3 Sep 2026, 10:00', 'list 11']);
});
