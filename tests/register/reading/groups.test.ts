/** Groups, however people separate them. */

import { readRegister } from '../../../src/register/read-register';
import { groupSplitter, sitesAlike } from '../../../src/register/reading/groups';

const register = (groups: string[], audience: string) =>
  readRegister({
    Staff: [['Name', 'Email', 'Role', 'Groups'], ...groups.map((one, i) => [`Person ${i}`, '', 'Teacher', one])],
    Policies: [
      ['Code', 'Policy', 'Who signs', 'How often', 'Days to sign', 'Grace period (days)', 'Document'],
      ['P1', 'Acceptable use', audience, '', '', '', ''],
    ],
  });

test.each([
  'teaching/support',
  'teaching, support',
  'Teaching; Support',
  'teaching & support',
  'teaching and support',
  'teaching\nsupport',
  'teaching + support',
  'teaching | support',
  'teaching / support / teaching',
])('%j is two groups where one of them is a group by itself', (written) => {
  const { people, policies, problems } = register([written, 'teaching'], written);
  expect(people[0]?.groups).toEqual(['teaching', 'support']);
  expect(policies[0]?.audience).toEqual(['teaching', 'support']);
  expect(problems).toEqual([]);
});

test.each([
  ['all staff and governors', ['all staff', 'governors']],
  ['Staff & volunteers', ['staff', 'volunteers']],
  ['support staff and governors', ['support staff', 'governors']],
])('%j is two groups, since everybody knows one of them by that name', (written, groups) => {
  expect(groupSplitter([[written]])([written.toLowerCase()])).toEqual(groups);
});

test.each(['Health & Safety', 'Teaching and Learning', 'IT/Computing'])(
  '%s is one group where its parts are none',
  (written) => {
    const { people, policies } = register([written, 'support'], written);
    expect(people[0]?.groups).toEqual([written.toLowerCase()]);
    expect(policies[0]?.audience).toEqual([written.toLowerCase()]);
  },
);

test('a group that only a policy names by itself is known, too', () => {
  expect(register(['teaching & support'], 'support').people[0]?.groups).toEqual(['teaching', 'support']);
});

test.each([
  [['teaching  and  support', 'teaching'], 'teaching  and  support', ['teaching', 'support']],
  [['teaching', 'support'], '/teaching/', ['/teaching/']],
  [['teaching', 'support'], 'teaching//support', ['teaching', 'support']],
  [['a/b', 'a/b/c'], 'a/b/c', ['a/b/c']],
  [['sandy', 'candy'], 'sandy', ['sandy']],
])('where %j are known, %j is %j', (known, written, groups) => {
  expect(groupSplitter([known])([written])).toEqual(groups);
});

describe('sites', () => {
  const people = (...typed: string[][]) => sitesAlike(typed, []).people;
  const policies = (ofPeople: string[][], ...typed: string[][]) => sitesAlike(ofPeople, typed).policies;

  test.each<[string[][], string[][]]>([
    [
      [['North'], ['north'], ['NORTH'], ['North']],
      [['North'], ['North'], ['North'], ['North']],
    ],
    [
      [['south'], ['South']],
      [['South'], ['South']],
    ],
    [
      [['St Mary’s'], ["St Mary's"], ["St Mary's"]],
      [["St Mary's"], ["St Mary's"], ["St Mary's"]],
    ],
    [
      [['North', 'north'], ['North']],
      [['North'], ['North']],
    ],
    [
      [['North'], ['South'], ['North/South']],
      [['North'], ['South'], ['North', 'South']],
    ],
    [
      [['Hill & Dale'], ['North']],
      [['Hill & Dale'], ['North']],
    ],
    [
      [['-'], ['n/a'], []],
      [[], [], []],
    ],
  ])('of people as %j are %j', (typed, sites) => {
    expect(people(...typed)).toEqual(sites);
  });

  test.each([
    'all',
    'Both',
    'every site',
    'each',
    'all schools',
    'both of the sites',
    'all our academies',
    'every campus',
    'all of our campuses',
    'every academy',
  ])('whoever is at "%s" is at each that anybody is at', (every) => {
    expect(people([every], ['South'], ['North'])).toEqual([['North', 'South'], ['South'], ['North']]);
    expect(policies([['South'], ['North']], [every], ['north'])).toEqual([[], ['North']]);
  });

  test.each(['all saints', 'everywhere', 'Bothwell', 'small schools', 'all sites but one'])(
    '"%s" is a site of its own',
    (site) => {
      expect(people([site], ['South'])).toEqual([[site], ['South']]);
    },
  );

  test('a policy’s site that nobody has stays as it was typed', () => {
    expect(policies([['North']], ['WEST', 'north'], ['none'], [])).toEqual([['WEST', 'North'], [], []]);
  });
});
