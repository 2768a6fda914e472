/** What the offices of a school are called, and what each question takes for one. */
import {
  beginsWithTheSchool,
  headsAnOfficersPart,
  isPost,
  namesACountersigner,
  namesAPost,
  saysWhatTheSchoolDoes,
} from '../../../src/policy/vocabulary/offices';

it.each([
  ['The headteacher will review this code.', true],
  ['If you break this code, the trust may withdraw your account.', true],
  ['Our governing body has approved the policy.', true],
  ['The DSL keeps the records.', true],
  ['Staff will tell the headteacher.', false],
  ['The school’s network is monitored.', false],
])('what the school does: %s %s', (text, expected) => {
  expect(saysWhatTheSchoolDoes(text)).toBe(expected);
});

it.each([
  ['We aim to', true],
  ['Oakfield Academy and its staff', true],
  ['The network manager', true],
  ['Passwords for the network', false],
  ['School-owned devices', false],
])('begins with the school: %s %s', (text, expected) => {
  expect(beginsWithTheSchool(text)).toBe(expected);
});

it.each([
  ['Headteacher', true],
  ['The Designated Safeguarding Lead’s responsibilities', true],
  ['Governors will', true],
  ['Technical staff', true],
  ['Teaching staff', false],
  ['Governors', false],
  ['What you can expect from us', true],
  ['What volunteers can expect from the school:', true],
  ['Our commitment to you', true],
  ['What we will do for you', true],
  ['What the school provides', true],
  ['What we expect from you', false],
  ['What we do', false],
  ['Our commitment to children', false],
])('a heading over what one office does: %s %s', (heading, expected) => {
  expect(headsAnOfficersPart(heading)).toBe(expected);
});

it.each([
  ['Line manager', true],
  ['Deputy Head', true],
  ['Head of Department', true],
  ['Signed on behalf of the school', true],
  ['Verified by', true],
  ['Employee', false],
  ['Governor', false],
])('confirms another’s signature: %s %s', (label, expected) => {
  expect(namesACountersigner(label)).toBe(expected);
});

it('tells posts and bodies from people', () => {
  expect(['Deputy Head', 'Safeguarding team', 'Patrick Mildren', 'Mrs Nair'].map(namesAPost)).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect(['Governors', 'Headteacher', 'Peter', 'governors'].map(isPost)).toEqual([true, true, false, false]);
});
