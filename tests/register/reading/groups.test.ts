/** Groups, however people separate them. */

import { readRegister } from '../../../src/register/read-register';
import { groupSplitter } from '../../../src/register/reading/groups';

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
