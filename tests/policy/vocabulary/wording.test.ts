/** What kind of statement a sentence is, by its wording. */
import {
  holdsAPromise,
  isBinding,
  isDeclarationWording,
  isFirstPerson,
  isPartOfASentence,
  isPassiveRule,
  isPlainlyBinding,
  isStandaloneRule,
  isThirdPersonRule,
  isTitleOfMine,
  pointsBack,
  speaksOfAnotherSigner,
  speaksOfThePolicy,
  tellsConsequences,
} from '../../../src/policy/vocabulary/wording';

it.each([
  ['I will lock my screen.', 'first person'],
  ['My password stays with me.', 'first person'],
  ['You must not share your password.', 'second person'],
  ['Staff should sign in.', 'third person'],
  ['No adult may work alone.', 'third person'],
  ['Phones are to be kept in the office.', 'passive'],
  ['Passwords must never be shared.', 'passive'],
  ['Keep your keys with you.', 'imperative'],
  ['If you are ill, ring the office.', 'imperative'],
  ['Count the children before you leave.', 'imperative'],
  ['The office is on the ground floor.', 'no rule'],
  ['Larkfield has 42 members of staff.', 'no rule'],
])('%s %s', (text, kind) => {
  expect([
    isFirstPerson(text),
    isThirdPersonRule(text),
    isBinding(text),
    isStandaloneRule(text) || isPassiveRule(text),
  ]).toEqual([kind === 'first person', kind === 'third person', kind !== 'no rule', kind !== 'no rule']);
});

it('takes no greeting for a rule', () => {
  expect(isStandaloneRule('Welcome to Larkfield; you will soon feel at home.')).toBe(false);
});

it.each([
  ['You must sign in.', true],
  ['Staff must sign in.', true],
  ['lock the door', false],
  ['It may be read out.', false],
])('a rule whatever surrounds it: %s %s', (text, expected) => {
  expect(isPlainlyBinding(text)).toBe(expected);
});

it('tells a title from a promise', () => {
  expect(['My obligations', 'My password stays with me', 'Mycology club'].map(isTitleOfMine)).toEqual([
    true,
    false,
    false,
  ]);
});

it('finds a promise inside a sentence', () => {
  expect(['While I am on a trip, I will carry a phone.', 'Where I live is private.'].map(holdsAPromise)).toEqual([
    true,
    false,
  ]);
});

it.each([
  ['I have read and understood this policy.', true],
  ['By signing this form', true],
  ['I will lock my screen.', false],
])('stands beside a signature: %s %s', (text, expected) => {
  expect(isDeclarationWording(text)).toBe(expected);
});

it.each([
  ['This policy will be reviewed annually.', 'the policy'],
  ['A breach will be treated as misconduct.', 'a breach'],
  ['I have explained this policy to the person named above.', 'another signer'],
  ['I will keep my keys with me.', 'none of these'],
])('%s speaks of %s', (text, of) => {
  expect([speaksOfThePolicy(text), tellsConsequences(text), speaksOfAnotherSigner(text)]).toEqual([
    of === 'the policy',
    of === 'a breach',
    of === 'another signer',
  ]);
});

it.each([
  ['Staff must not share passwords, as this may lead to disciplinary action.', false],
  ['You must not install software. Doing so may result in loss of access.', false],
  ['Do not smoke on the site, or action will follow.', false],
  ['Staff who do not keep to this may be subject to disciplinary action.', true],
  ['If the rules are never kept to, access will be withdrawn.', true],
  ['Staff should know that a breach could lead to dismissal.', true],
])('a rule that says what follows if it is broken is a rule: %s %s', (text, expected) => {
  expect(tellsConsequences(text)).toBe(expected);
});

it.each([
  ['This is currently: office@larkfield.example', true],
  ['The number in use at present is: 01234', true],
  ['Staff must sign in.', false],
])('points back at the clause before: %s %s', (text, expected) => {
  expect(pointsBack(text)).toBe(expected);
});

it('tells the rest of a sentence from a value behind a label', () => {
  expect(
    ['is kept in the office', 'of the policy', 'Deputy Headteacher', '14 March 2025'].map(isPartOfASentence),
  ).toEqual([true, true, false, false]);
});
