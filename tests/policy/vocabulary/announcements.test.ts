/** What a lead-in or a heading announces. */
import {
  announcesAgreement,
  announcesAims,
  announcesDescription,
  announcesRules,
  announcesWhatTheSchoolDoes,
  isBackgroundHeading,
  isRuleWithExamples,
  isSignatureHeading,
  isUnfinishedRule,
  leadsOn,
  saysOutrightToWhomItApplies,
  saysWhoSigns,
} from '../../../src/policy/vocabulary/announcements';

it.each([
  ['You must not share:', true],
  ['Staff should:', true],
  ['I agree to:', true],
  ['When online, I will', true],
  ['Drivers are required to keep with them', true],
  ['Staff are not allowed to.', true],
  ['You must not.', true],
  ['Parking on the footpath is not allowed.', false],
  ['Badges are required!', false],
  ['The rules are as follows:', false],
  ['Passwords', false],
])('a rule that its list completes: %s %s', (leadIn, expected) => {
  expect(isUnfinishedRule(leadIn)).toBe(expected);
});

it.each([
  ['You must not.', true],
  ['Staff should …', true],
  ['Parking on the footpath is not allowed.', false],
  ['Smoking is forbidden!', false],
])('leads on to what stands below it: %s %s', (line, expected) => {
  expect(leadsOn(line)).toBe(expected);
});

it.each([
  ['The following rules are in force:', { rules: true, describes: false, aims: false, school: false }],
  ['This policy aims to:', { rules: false, describes: true, aims: true, school: false }],
  ['Examples include:', { rules: false, describes: true, aims: false, school: false }],
  ['The headteacher will:', { rules: false, describes: false, aims: false, school: true }],
  ['Staff must:', { rules: true, describes: false, aims: false, school: false }],
])('%s %j', (leadIn, announced) => {
  expect({
    rules: announcesRules(leadIn),
    describes: announcesDescription(leadIn),
    aims: announcesAims(leadIn),
    school: announcesWhatTheSchoolDoes(leadIn),
  }).toEqual(announced);
});

it.each([
  ['1. Introduction', true],
  ['Legislation and guidance', true],
  ['Related policies', true],
  ['Monitoring', true],
  ['Passwords', false],
  ['Our expectations', false],
])('a heading of background: %s %s', (heading, expected) => {
  expect(isBackgroundHeading(heading)).toBe(expected);
});

it.each([
  ['Declaration', true],
  ['Staff sign-off', true],
  ['To be completed by the Headteacher', true],
  ['Agreed', true],
  ['Signs of abuse', false],
])('a heading over what is signed: %s %s', (heading, expected) => {
  expect(isSignatureHeading(heading)).toBe(expected);
});

it('hears the words of somebody who agrees', () => {
  expect(['I undertake to:', 'All staff agree to:', 'The policy covers:'].map(announcesAgreement)).toEqual([
    true,
    true,
    false,
  ]);
});

it.each([
  ['All staff will keep safe whatever the school lends to them at any time. This includes:', true],
  ['I treat everybody in school with respect, for example by:', true],
  ['I will not share:', false],
  ['Risks, such as:', false],
])('a whole rule, and examples below: %s %s', (leadIn, expected) => {
  expect(isRuleWithExamples(leadIn)).toBe(expected);
});

it.each([
  ['For all staff', true, false],
  ['It applies to all staff, supply staff and volunteers.', true, true],
  ['Everyone must read and sign it.', false, false],
  ['Staff are required to sign this form.', true, false],
  ['To be signed by every governor.', true, true],
  ['Agreed by the governors in May.', false, false],
  ['Phones are kept in the office.', false, false],
])('says who signs: %s %s, outright %s', (text, says, outright) => {
  expect([saysWhoSigns(text), saysOutrightToWhomItApplies(text)]).toEqual([says, outright]);
});
