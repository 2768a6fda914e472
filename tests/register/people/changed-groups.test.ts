/** Groups that are not those that were last found right. */
import { toDay } from '../../../src/common/day';
import { groupQuestions } from '../../../src/register/laws/groups/changed';
import type { Person, Register } from '../../../src/register/model';
import {
  begunInQuestion,
  groupsInQuestion,
  notesOfGroups,
  notesWithGroups,
} from '../../../src/register/people/changed-groups';
import { aNumberNote, aPerson, aPolicy, aRegister, aSignature } from '../made';

const TODAY = toDay('2026-09-03');
const POLICIES = [
  aPolicy({ code: 'P1', audience: ['everyone'] }),
  aPolicy({ code: 'P2', title: 'Visitors', audience: ['teaching'] }),
];
const NAMES = ['Ann Bell', 'Bob Cole', 'Cy Dunn', 'Dee Ford'];

/** Each person with the groups as they are and as they were noted, in the order of the numbers. */
function aSchool(
  changes: readonly (readonly [before: string, now: readonly string[]])[],
  more: Partial<Register> = {},
) {
  const people: Person[] = changes.map(([, groups], i) =>
    aPerson({ number: i + 1, row: i + 2, name: NAMES[i] ?? '', groups: [...groups] }),
  );
  const numbers = changes.map(([groups], i) =>
    aNumberNote({ number: i + 1, name: NAMES[i] ?? '', groups, place: i + 1 }),
  );
  return aRegister({ people, numbers, policies: POLICIES, ...more });
}

const who = (register: Register): string[] => groupsInQuestion(register, TODAY).map(({ person }) => person.name);

test.each<[string, Parameters<typeof aSchool>[0], string[]]>([
  ['nobody’s are changed', [['teaching', ['teaching']]], []],
  ['another order is no change', [['support, teaching', ['teaching', 'support']]], []],
  ['somebody drops out of a policy', [['teaching', ['support']]], ['Ann Bell']],
  ['one has a policy more to sign', [['support', ['teaching']]], []],
  [
    'two have',
    [
      ['support', ['teaching']],
      ['support', ['teaching']],
    ],
    [],
  ],
  [
    'three have',
    [
      ['support', ['teaching']],
      ['support', ['teaching']],
      ['none', ['teaching']],
    ],
    NAMES.slice(0, 3),
  ],
  [
    'two are exchanged',
    [
      ['teaching', ['support']],
      ['support', ['teaching']],
    ],
    NAMES.slice(0, 2),
  ],
  ['a change that makes no difference', [['support', ['office']]], []],
  ['nothing was noted of somebody', [['', ['support']]], []],
])('%s', (_what, changes, asked) => {
  expect(who(aSchool(changes))).toEqual(asked);
});

describe('whoever has left does other work no more', () => {
  const leftOn = (day: string, before: string, now: readonly string[]): Register => {
    const { people, numbers } = aSchool([[before, now]]);
    const left = people.map((person) => ({ ...person, leavesOn: toDay(day) }));
    return aRegister({ people: left, numbers, policies: POLICIES });
  };

  test.each<[string, Register, string[]]>([
    [
      'a slip in the groups of somebody who left yesterday',
      leftOn('2026-09-02', 'teaching', ['teachinxg']),
      ['Ann Bell'],
    ],
    [
      'somebody who left is put into a group that signs more',
      leftOn('2026-09-02', 'support', ['teaching']),
      ['Ann Bell'],
    ],
    ['the same on the last working day is a change of work', leftOn('2026-09-03', 'support', ['teaching']), []],
    ['another group that makes no difference', leftOn('2026-09-02', 'support', ['office']), []],
  ])('%s', (_what, register, asked) => {
    expect(who(register)).toEqual(asked);
  });

  test('the question says that it is about days that are over, and until it is decided the old groups stay noted', () => {
    const register = leftOn('2026-09-02', 'teaching', ['teachinxg']);
    expect(groupQuestions(register, TODAY).map(({ what }) => what)).toEqual([
      'Staff, row 2: Ann Bell, who left on 2 September 2026 (teaching, now teachinxg) has another group than before. Pages about days when somebody who has left was still here go by it. If that is not meant, please press Undo or correct "Groups"; if it is right, choose ignore.',
    ]);
    expect(notesWithGroups(register, TODAY)).toEqual([]);
  });
});

test('the newest note counts, in whichever order the hidden tab was sorted', () => {
  const note = (groups: string, place: number) => aNumberNote({ name: 'Ann Bell', groups, place });
  const { people } = aSchool([['', ['support']]]);
  const sorted = (...numbers: Register['numbers']) => who(aRegister({ people, numbers, policies: POLICIES }));
  expect(sorted(note('support', 2), note('teaching', 1))).toEqual([]);
  expect(sorted(note('support', 1), note('teaching', 2))).toEqual(['Ann Bell']);
});

const saidRight = (response: string) => ({ response, decision: 'ignore' as const, person: null, decidedOn: TODAY });

test('what was said to be right is asked about no more; another change is, and the same one after it was noted otherwise', () => {
  const change = [['teaching', ['support']]] as const;
  const said = groupQuestions(aSchool(change), TODAY).map(({ response }) => saidRight(response));
  expect(said).toHaveLength(1);
  expect(who(aSchool(change, { decisions: said }))).toEqual([]);
  expect(who(aSchool([['teaching', ['office']]], { decisions: said }))).toEqual(['Ann Bell']);
  // To support, back to teaching, and to support by a slip.
  const { people, numbers } = aSchool(change);
  const since = (['support', 'teaching'] as const).map((groups, at) =>
    aNumberNote({ name: 'Ann Bell', groups, place: at + 2 }),
  );
  expect(who(aRegister({ people, numbers: [...numbers, ...since], policies: POLICIES, decisions: said }))).toEqual([
    'Ann Bell',
  ]);
});

test('of three that were asked about, a fourth is asked about alone', () => {
  const three = Array.from({ length: 3 }, () => ['teaching', ['support']] as const);
  const said = groupQuestions(aSchool(three), TODAY).map(({ response }) => saidRight(response));
  expect(who(aSchool([...three, ['teaching', ['support']]], { decisions: said }))).toEqual(['Dee Ford']);
});

test('what fifteen hundred people are asked about as fits into a cell', () => {
  const groups = Array.from({ length: 20 }, (_, at) => `group of the year ${at}`);
  const all = Array.from({ length: 1500 }, () => ['teaching', groups] as const);
  const [question] = groupQuestions(aSchool(all), TODAY);
  expect(question?.response.length).toBeLessThan(50_000);
});

test('whoever has left is asked about alone, and holds nobody up', () => {
  const left = (leavesOn: Person['leavesOn']): Register => {
    const school = aSchool([
      ['teaching', ['support']],
      ['support', ['teaching']],
    ]);
    return { ...school, people: school.people.map((one) => (one.number === 1 ? { ...one, leavesOn } : one)) };
  };
  expect(who(left('2026-09-02'))).toEqual(['Ann Bell']);
  expect(begunInQuestion(left('2026-09-02'), TODAY)).toEqual([]);
  expect(who(left('2026-09-03'))).toEqual(['Ann Bell', 'Bob Cole']);
});

test('whoever would have more to sign only by an exchange is not asked yet; where nobody loses anything, everybody is', () => {
  expect(
    begunInQuestion(
      aSchool([
        ['teaching', ['support']],
        ['support', ['teaching']],
      ]),
      TODAY,
    ),
  ).toEqual([{ person: 2, policy: 'P2' }]);
  const three = [
    ['support', ['teaching']],
    ['support', ['teaching']],
    ['support', ['teaching']],
  ] as const;
  expect(begunInQuestion(aSchool(three), TODAY)).toEqual([]);
});

test('a group that has another name for everybody asks nothing about whoever has signed', () => {
  const signatures = [1, 2, 3].map((person) => aSignature(TODAY, { person, version: 'P2 v1.0' }));
  const renamed = [
    ['teachers', ['teaching']],
    ['teachers', ['teaching']],
    ['teachers', ['teaching']],
  ] as const;
  expect([who(aSchool(renamed)).length, who(aSchool(renamed, { signatures })).length]).toEqual([3, 0]);
});

test('groups that are right are noted; those in question keep the note that they have', () => {
  const register = aSchool([
    ['teaching', ['support']],
    ['support', ['office']],
    ['', []],
  ]);
  const noted = notesWithGroups(register, TODAY).map(({ number, groups, place }) => [number, groups, place]);
  expect(noted).toEqual([
    [2, 'office', 4],
    [3, 'none', 5],
  ]);
});

test('groups that somebody has chosen are noted as right', () => {
  const register = aSchool([['teaching', ['teaching']]]);
  expect(notesOfGroups(register, new Map([[1, { groups: ['support', 'office'] }]]))).toEqual([
    aNumberNote({
      name: 'Ann Bell',
      addresses: [register.people[0]?.email ?? ''],
      groups: 'office, support',
      place: 2,
    }),
  ]);
});

test('To check names who, from which groups to which, and what follows', () => {
  const [question] = groupQuestions(
    aSchool([
      ['teaching', ['support']],
      ['support', ['teaching']],
    ]),
    TODAY,
  );
  expect(question?.what).toBe(
    'Staff, row 2: Ann Bell (teaching, now support) and Bob Cole (support, now teaching) have other groups than before. 1 person does not sign Visitors any more. 1 person is to sign Visitors now, and nobody is emailed about that yet. If that is not meant, please press Undo or correct "Groups"; if it is right, choose ignore.',
  );
});
