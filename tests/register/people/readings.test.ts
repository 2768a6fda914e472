/** Which part of guidance each group reads: typed by the school, the fuller for whoever is in two groups, and nobody forgotten. */
import { breachesOf } from '../../../src/register/laws/laws';
import { readingFor, readingsInWords, readingsTyped } from '../../../src/register/people/readings';
import { readRegister } from '../../../src/register/read-register';
import { aPerson, aPolicy, aRegister, aVersion } from '../made';

const TYPED =
  'The whole: leaders; Part one and Annex B https://guidance.example/part-one: teaching, support; Annex A: kitchen';
const { readings } = readingsTyped(TYPED);
const policy = aPolicy({ readings, title: 'Guidance' });

test('is read as it is typed: semicolons or lines between, an address in the part, groups after the last colon', () => {
  expect(readings).toEqual([
    { part: 'The whole', audience: ['leaders'] },
    { part: 'Part one and Annex B https://guidance.example/part-one', audience: ['teaching', 'support'] },
    { part: 'Annex A', audience: ['kitchen'] },
  ]);
  expect(readingsTyped(TYPED.replace(/; /g, '\n')).readings).toEqual(readings);
  expect(readingsTyped(readingsInWords(readings))).toEqual({ readings, faults: [] });
  expect(readingsTyped(' ;\n')).toEqual({ readings: [], faults: [] });
});

test.each(['Part one', 'Part one:', ': teaching', 'Annex A: https://guidance.example/annex', 'Part one: ,'])(
  '"%s" names no part, or nobody',
  (fault) => expect(readingsTyped(`The whole: leaders; ${fault}`).faults).toEqual([fault.trim()]),
);

test.each([
  [['kitchen'], 'Annex A'],
  [['kitchen', 'teaching'], 'Part one and Annex B https://guidance.example/part-one'],
  [['support', 'leaders'], 'The whole'],
  [['governor'], undefined],
  [[], undefined],
])('whoever is in %j reads %j', (groups, part) => {
  expect(readingFor(aPerson({ groups }), policy)?.part).toBe(part);
});

describe('To check', () => {
  const told = (...groups: string[][]) => {
    const people = groups.map((own, i) => aPerson({ number: i + 1, row: i + 2, name: `Person ${i + 1}`, groups: own }));
    const register = aRegister({ people, policies: [policy] });
    return breachesOf(register, '2026-09-01', 'policies@larkfield.example', [])
      .filter(({ code }) => code === 'NO_READING' || code === 'READERS_ARE_NOBODY')
      .map(({ message }) => message);
  };

  test('says who has nothing to read, with what to do', () => {
    expect(told(['leaders'], ['teaching'], ['support'], ['kitchen'], ['governor'], [])).toEqual([
      'Guidance (P1): nothing is said of what Person 5 and Person 6 read. Please add a group of theirs under "What each group reads" in Policies, or in Staff a group that is there.',
    ]);
  });

  test('says which part is for a group that nobody is in, and what was perhaps meant', () => {
    expect(told(['leaders'], ['teaching'], ['support'], ['kitchens'])).toEqual([
      'Guidance (P1): "Annex A" is for the group "kitchen", and nobody on the staff list is in it. Did you mean kitchens? Please correct "What each group reads" in Policies, or "Groups" in Staff.',
      'Guidance (P1): nothing is said of what Person 4 read. Please add a group of theirs under "What each group reads" in Policies, or in Staff a group that is there.',
    ]);
  });

  test('says nothing where everyone reads all of it, nor of whoever does not sign it or is not here', () => {
    const versions = [aVersion('P1 v1.0', '2026-09-01')];
    const all = aRegister({ people: [aPerson({ groups: ['kitchen'] })], policies: [aPolicy()], versions });
    expect(breachesOf(all, '2026-09-01', 'policies@larkfield.example', [])).toEqual([]);
    const others = [
      aPerson({ groups: ['leaders'] }),
      aPerson({ number: 2, groups: ['governor'] }),
      aPerson({ number: 3, groups: [], leavesOn: '2026-08-31' }),
    ];
    const asked = aRegister({
      people: others,
      policies: [{ ...policy, audience: ['all staff'], readings: readings.slice(0, 1) }],
      versions,
    });
    expect(breachesOf(asked, '2026-09-01', 'policies@larkfield.example', [])).toEqual([]);
  });
});

test('in the workbook groups are meant as under "Who signs"; what cannot be read is told with its row', () => {
  const register = readRegister({
    Staff: [
      ['Name', 'Email', 'Role', 'Groups', 'Number'],
      ['Tolu Adeyemi', 't.adeyemi@larkfield.example', 'Teacher', 'Teaching', 1],
      ['Gwen Lloyd', 'g.lloyd@larkfield.example', '', 'Parent governor', 2],
    ],
    Policies: [
      [
        'Code',
        'Policy',
        'Who signs',
        'How often',
        'Days to sign',
        'Grace period (days)',
        'Document',
        'What each group reads',
      ],
      ['P1', 'Guidance', 'everyone', '12', 14, 0, 'document', 'Part one: all staff; Annex A: Governors; Annex C'],
    ],
  });
  expect(register.policies[0]?.readings).toEqual([
    { part: 'Part one', audience: ['all staff'] },
    { part: 'Annex A', audience: ['parent governor'] },
  ]);
  expect(register.problems.map(({ message }) => message)).toEqual([
    'Policies, row 2: "Annex C" under "What each group reads" cannot be read. Write what is read, a colon, and the groups: Part one: teaching, support. Until then it is ignored.',
  ]);
});
