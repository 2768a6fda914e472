/** Who is asked: what is typed under "Who signs", whom a document names, and the groups of a staff list as schools write them. */

import type { docs_v1 } from '@googleapis/docs';
import { documentFromDocsJson } from '../../../commands/lib/docs-json-file';
import { readPolicies, SAMPLES } from '../../../commands/simulation/school';
import { readPolicy } from '../../../src/policy/read-policy';
import { emptyGroupQuestions } from '../../../src/register/laws/groups/groups';
import { audienceNamed, audienceOf, peopleAmong } from '../../../src/register/people/audience';
import { readRegister } from '../../../src/register/read-register';
import { POLICY_NAMES, policyDocument } from '../../support/seven-policies';
import { aPerson } from '../made';

const person = (name: string, ...groups: string[]) => aPerson({ name, groups });
const PEOPLE = [
  person('Tolu', 'teaching'),
  person('Grace', 'support'),
  person('Nobody’s', ...[]),
  person('Gita', 'teaching', 'governor'),
  person('Bob', 'governor'),
  person('Olu', 'governor', 'volunteer'),
  person('Vera', 'volunteer'),
  person('Vic', 'visitor'),
];
const LISTED = new Set(PEOPLE.flatMap(({ groups }) => groups));
const TODAY = '2026-09-01';
const among = (...audience: string[]) => peopleAmong(PEOPLE, { audience, sites: [] }, TODAY).map(({ name }) => name);

test('all staff are everybody but those who are only governors, volunteers or visitors', () => {
  expect(among('all staff')).toEqual(['Tolu', 'Grace', 'Nobody’s', 'Gita']);
  expect(among('all staff', 'volunteer')).toEqual(['Tolu', 'Grace', 'Nobody’s', 'Gita', 'Olu', 'Vera']);
  expect(among('governor')).toEqual(['Gita', 'Bob', 'Olu']);
  expect(among('everyone')).toHaveLength(PEOPLE.length);
  expect(among()).toHaveLength(PEOPLE.length);
  expect(among('teachers')).toEqual([]);
});

test.each([
  ['Gov', false],
  ['governors', false],
  ['Parent governor', false],
  ['Staff governor', true],
  ['Trustees', false],
  ['Volunteer', false],
  ['Parent helpers', false],
  ['Visitors', false],
  ['support', true],
  ['Support Staff', true],
  ['TAs', true],
  ['Music', true],
])('somebody in the group %s is of the staff: %s', (group, isOfStaff) => {
  expect(peopleAmong([person('One', group.toLowerCase())], { audience: ['all staff'], sites: [] }, TODAY)).toHaveLength(
    isOfStaff ? 1 : 0,
  );
});

test.each([
  ['Everybody', ['everyone']],
  ['All', ['everyone']],
  ['All staff', ['all staff']],
  ['staff', ['all staff']],
  ['All the staff', ['all staff']],
  ['Teaching', ['teaching']],
  ['Governors', ['governor']],
  ['Volunteers', ['volunteer']],
  ['Trustees', ['governor']],
  ['Cooks', ['cooks']],
])('typed under "Who signs": %s', (typed, audience) => {
  expect(audienceOf([typed], LISTED)).toEqual(audience);
});

test('a group of the staff list that is called "staff" means that group', () => {
  expect(audienceOf(['Staff'], new Set(['staff', 'agency']))).toEqual(['staff']);
});

test('the register reads it from the tab Policies, whatever the staff list calls its governors', () => {
  const Staff = [
    ['Name', 'Email', 'Role', 'Groups'],
    ['Tolu Adeyemi', 't@larkfield.example', '', 'Teaching'],
    ['Bob Ray', 'b@larkfield.example', '', 'Gov'],
    ['Ann Old', 'a@larkfield.example', '', 'Trustees'],
  ];
  const Policies = [
    ['Code', 'Policy', 'Who signs'],
    ['P1', 'One', 'all staff, governors'],
    ['P2', 'Two', 'Gov'],
  ];
  const register = readRegister({ Staff, Policies });
  expect(register.policies.map(({ audience }) => audience)).toEqual([['all staff', 'gov', 'trustees'], ['gov']]);
  expect(emptyGroupQuestions(register)).toEqual([]);
});

test.each([
  ['all staff', ['Staff'], ['all staff'], []],
  ['parts of the staff beside it', ['Staff', 'Supply staff', 'Teachers'], ['all staff'], []],
  ['employees', ['Employees'], ['all staff'], []],
  ['staff and volunteers', ['Staff', 'Volunteers'], ['all staff', 'volunteer'], []],
  ['governors', ['Governors'], ['governor'], []],
  ['a part of the staff that the list knows', ['Teaching staff'], ['teaching'], []],
  ['a part that it does not know', ['Invigilators'], ['all staff'], ['Invigilators']],
  ['contractors, as the list’s visitors', ['Staff', 'Contractors'], ['all staff', 'visitor'], []],
  [
    'a part that it does not know, in the document’s own words',
    ['Supply teachers'],
    ['all staff'],
    ['Supply teachers'],
  ],
  ['students on a placement, whom the list calls trainees', ['Students'], ['all staff'], ['Students']],
  ['nobody', [], [], []],
])('a document that names %s', (_what, named, audience, missing) => {
  expect(audienceNamed(named, PEOPLE)).toEqual({ audience, missing });
});

test('students who sign are the trainees of the staff list', () => {
  const trainee = { ...person('Tolu', 'teaching'), groups: ['trainee'] };
  expect(audienceNamed(['Students'], [trainee])).toEqual({ audience: ['trainee'], missing: [] });
});

test('a role that the staff list has by its name, in the singular or the plural, is that group', () => {
  const listed = (group: string) =>
    audienceNamed(['Minibus drivers'], [{ ...person('Tolu', 'teaching'), groups: [group] }]);
  expect([listed('minibus driver'), listed('minibus drivers'), listed('drivers')]).toEqual([
    { audience: ['minibus driver'], missing: [] },
    { audience: ['minibus drivers'], missing: [] },
    { audience: ['all staff'], missing: ['Minibus drivers'] },
  ]);
});

test('whom the staff list does not know yet is named all the same, and told', () => {
  const staff = [person('Tolu', 'teaching')];
  expect(audienceNamed(['Staff', 'Volunteers'], staff)).toEqual({
    audience: ['all staff', 'volunteers'],
    missing: ['Volunteers'],
  });
  expect(audienceNamed(['Governors'], staff)).toEqual({ audience: ['governors'], missing: ['Governors'] });
});

const proposed = (document: docs_v1.Schema$Document, name: string) =>
  audienceNamed(readPolicy(documentFromDocsJson(document, name)).audience, PEOPLE).audience;

test('each policy of the sample school is proposed to whom its text names', () => {
  expect(readPolicies(SAMPLES).map(({ name, document }) => [name, proposed(document, name)])).toEqual([
    ['acceptable-use', ['all staff']],
    ['data-protection', ['all staff']],
    ['laptop-loan', ['all staff']],
    ['safeguarding', ['all staff', 'volunteer', 'governor']],
  ]);
});

/** As each says it, in its title, its front page or over its points. */
const SEVEN: Record<string, string[]> = {
  '00-mast-aup': ['all staff', 'volunteer', 'governor'],
  '01-ict-policy-staff-volunteers': ['all staff', 'volunteer'],
  '02-ict-aup-staff-governors': ['all staff', 'governor'],
  '03-canonbury-aup': ['all staff', 'governor', 'volunteer'],
  '04-kensington-aup': ['all staff', 'volunteer', 'governor'],
  '90-synthetic-roman-countersign': ['all staff', 'governor'],
  '92-synthetic-staff-must-multi': ['all staff'],
};

if (POLICY_NAMES.length === 0) test.skip('is skipped: ../shared/policies is not here', () => undefined);
else
  test('each of the seven real policies is proposed to whom its text names', () => {
    expect(Object.fromEntries(POLICY_NAMES.map((name) => [name, proposed(policyDocument(name), name)]))).toEqual(SEVEN);
  });
