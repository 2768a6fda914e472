/** A number in the ledger that was overwritten: whoever signed is not said to have signed nothing, and nobody gets a signature that is not theirs. */
import { compareWithForms } from '../../../src/register/pages/verify';
import { staffIndexOf } from '../../../src/register/people/staff-index';
import { heldWhereNumberIsOfAnother } from '../../../src/register/reading/whose-signature';
import { effectiveSignatures, signaturesOf } from '../../../src/register/signing/decisions';
import { obligationsOn } from '../../../src/register/signing/obligations';
import { aNumberNote, aPerson, aPolicy, aRegister, aSignature, aVersion } from '../made';

const ann = aPerson({ number: 1, name: 'Ann Bell', email: 'ann@larkfield.example' });
const bob = aPerson({
  number: 2,
  name: 'Bob Cole',
  email: 'bob@larkfield.example',
  formerAddresses: ['b@old.example'],
});
const index = staffIndexOf([ann, bob]);
const ofBob = (more: object = {}) =>
  aSignature('2026-09-03', { response: 'r', person: 2, name: 'Bob Cole', email: 'bob@larkfield.example', ...more });
const read = (more: object = {}) => heldWhereNumberIsOfAnother([ofBob(more)], index)[0];

test.each([
  ['as it was recorded', {}],
  ['under a former address', { email: 'b@old.example' }],
  ['under another name since a marriage', { name: 'Robert Cole-Smith' }],
  ['under any name from the own address', { name: 'Zed' }],
  ['with the address for a name', { name: 'bob@larkfield.example' }],
  ['of somebody who was erased', { name: '2 (erased)', email: '' }],
  ['of nobody known', { person: null, name: 'Zed', email: 'zed@x.example' }],
  ['of somebody who is on the list no more', { person: 9, name: 'Zed Moss', email: 'zed@x.example' }],
  ['on paper', { how: 'paper', email: '' }],
])('a signature %s stands', (_what, more) => {
  expect(read(more)).toEqual(ofBob(more));
});

test.each([
  [
    { person: 1 },
    'Recorded for number 1, which is Ann Bell, and signed by "Bob Cole" from bob@larkfield.example: that is Bob Cole (number 2).',
  ],
  [
    { person: 77 },
    'Recorded for number 77, which nobody has, and signed by "Bob Cole" from bob@larkfield.example: that is Bob Cole (number 2).',
  ],
  [
    { person: 1, how: 'paper', email: '' },
    'Recorded for number 1, which is Ann Bell, and signed by "Bob Cole": that is Bob Cole (number 2).',
  ],
])('%j is held until somebody decides', (more, doubt) => {
  expect(read(more)).toEqual({
    ...ofBob(more),
    person: null,
    doubt: `${doubt} Was the column Number of Signatures overwritten? Please accept it for the person who signed.`,
  });
});

test('with the number and name of another, and an address that number never had, it is held', () => {
  const had = (number: number, ...addresses: string[]) => aNumberNote({ number, addresses });
  const numbers = [had(1, 'ann@larkfield.example'), had(1, 'a.bell@old.example'), had(2, 'bob@larkfield.example')];
  const filledDown = { person: 1, name: 'Ann Bell' };
  const held = (more: object, notes = numbers) =>
    heldWhereNumberIsOfAnother([ofBob(more)], index, notes)[0]?.person === null;
  expect(heldWhereNumberIsOfAnother([ofBob(filledDown)], index, numbers)[0]?.doubt).toBe(
    'Recorded for number 1, which is Ann Bell, and signed by "Ann Bell" from bob@larkfield.example: that is Bob Cole (number 2). Was the column Number of Signatures overwritten? Please accept it for the person who signed.',
  );
  // An address of hers before, one of nobody, and numbers of which nothing is noted.
  expect(held({ ...filledDown, email: 'a.bell@old.example' })).toBe(false);
  expect(held({ ...filledDown, email: 'x@larkfield.example' })).toBe(false);
  expect(held(filledDown, [had(2, 'bob@larkfield.example')])).toBe(false);
  expect(held(filledDown, [had(1)])).toBe(false);
  // An address that was given to somebody new.
  expect(held(filledDown, [...numbers, had(1, 'Bob@larkfield.example')])).toBe(false);
});

const stands = (more: object, staff = index) =>
  expect(heldWhereNumberIsOfAnother([ofBob(more)], staff)[0]).toEqual(ofBob(more));

test.each([
  ['of nobody, with the name of somebody', { person: null, name: 'Ann Bell', email: 'ann@larkfield.example' }],
  ['without a name', { person: 1, name: '' }],
  ['with an address for a name', { person: 1, name: 'bob@larkfield.example' }],
  ['of somebody erased since', { person: 1, name: '1 (erased)' }],
  ['with the own name, from somebody else’s address', { name: 'Bob Cole', email: 'ann@larkfield.example' }],
  ['with the own address in capitals', { name: 'Zed', email: 'BOB@LARKFIELD.example' }],
  ['with one word of the own name', { name: 'Cole Robert', email: 'x@x.example' }],
  [
    'from the address of somebody whose name does not fit',
    { person: 1, name: 'Zed Moss', email: 'bob@larkfield.example' },
  ],
  ['of a name that nobody has', { person: 1, name: 'Zed Moss', email: '' }],
])('a signature %s stands', (_what, more) => stands(more));

test('a name or an address that two have says nothing', () => {
  const twin = aPerson({ number: 3, name: 'Bob Cole', email: 'twin@larkfield.example' });
  stands({ person: 1, email: '' }, staffIndexOf([ann, bob, twin]));
  stands({ person: 1 }, staffIndexOf([ann, bob, { ...twin, email: 'bob@larkfield.example' }]));
});

test('the number of somebody who was erased is not held against whoever signed', () => {
  stands({ person: 1 }, staffIndexOf([{ ...ann, name: '1 (erased)', email: null }, bob]));
});

test('a doubt that there was before stays beside it', () => {
  expect(read({ person: 1, doubt: 'Not agreed to: 3.' })?.doubt).toMatch(/^Not agreed to: 3\. Recorded for number 1, /);
});

describe('held so', () => {
  const held = read({ person: 1 }) ?? ofBob();
  const register = aRegister({
    people: [ann, bob],
    policies: [aPolicy()],
    versions: [aVersion('P1 v1.0', '2026-09-01')],
    signatures: [held],
  });
  const accepted = {
    ...register,
    decisions: [{ response: 'r', decision: 'accept', person: 2, decidedOn: '2026-09-05' } as const],
  };

  test('it counts for nobody, and waits for the office as that of whoever signed', () => {
    expect(effectiveSignatures(register)).toEqual([]);
    expect(obligationsOn(register, '2026-09-05').map(({ status }) => status)).toEqual(['due', 'awaits office']);
  });

  test('it counts once it is accepted, and a person’s list says so', () => {
    expect(obligationsOn(accepted, '2026-09-05').map(({ status }) => status)).toEqual(['due', 'signed']);
    expect(signaturesOf(accepted, 2).map(({ isValid, words }) => [isValid, words])).toEqual([
      [true, 'Accepted 5 Sep 2026'],
    ]);
    expect(signaturesOf(accepted, 1)).toEqual([]);
  });

  test('checking against the form names it, until somebody has decided', () => {
    const answers = [ofBob()];
    const differences = (own: typeof register) =>
      compareWithForms(own, answers, new Set(['P1 v1.0']), []).differing.map((one) => one.differences);
    expect(differences(register)).toEqual([
      ['person: somebody else in the register, number 2 by name and address in the form'],
    ]);
    expect(differences(accepted)).toEqual([]);
    expect(differences({ ...register, signatures: [ofBob({ person: 1 })] })).toEqual([
      ['person: number 1 in the register, number 2 by name and address in the form'],
    ]);
  });
});

test.each([
  ['reject', null, [false, 'Rejected 5 Sep 2026: not valid']],
  ['ignore', null, [false, 'Not valid: Not agreed to: 3.']],
  ['accept', 1, [false, 'Accepted 5 Sep 2026 for number 1']],
  ['accept', 2, [true, 'Accepted 5 Sep 2026']],
] as const)('a decision to %s for %s is said in the person’s own list', (decision, person, said) => {
  const signatures = [ofBob({ doubt: 'Not agreed to: 3.' })];
  const decisions = [{ response: 'r', decision, person, decidedOn: '2026-09-05' } as const];
  const found = signaturesOf({ people: [ann, bob], signatures, decisions }, 2);
  expect(found.map(({ isValid, words }) => [isValid, words])).toEqual([said]);
});

test('of several decisions the latest counts, whatever the tab was sorted by', () => {
  const decisions = [
    { response: 'r', decision: 'accept', person: 2, decidedOn: '2026-09-08' } as const,
    { response: 'r', decision: 'reject', person: null, decidedOn: '2026-09-05' } as const,
  ];
  expect(effectiveSignatures({ signatures: [ofBob()], decisions })).toHaveLength(1);
});

describe('a number beside a name that is not its own', () => {
  test.each<[string, object]>([
    ['from the own address, in capitals', { person: 2, name: 'Zed', email: 'BOB@larkfield.example' }],
    ['with the own name, from an address of somebody else', { person: 2, email: 'ann@larkfield.example' }],
    ['of nobody, with nobody’s name', { person: 77, name: 'Zed Moss', email: '' }],
    ['without a name', { person: 1, name: '' }],
  ])('stands %s', (_how, more) => {
    stands(more);
  });

  test('is told by the address of the form, not by a name that another has', () => {
    const twin = aPerson({ number: 3, name: 'Bob Cole', email: 'cole@larkfield.example' });
    const staff = staffIndexOf([ann, bob, twin]);
    const found = (more: object) => heldWhereNumberIsOfAnother([ofBob({ person: 1, ...more })], staff)[0]?.person;
    expect(found({})).toBeNull();
    // On paper it may be either of the two.
    expect(found({ how: 'paper', email: '' })).toBe(1);
  });

  test('is held beside a doubt that was there before', () => {
    expect(read({ person: 1, doubt: 'Not agreed to: 2.' })?.doubt).toMatch(/^Not agreed to: 2\. Recorded for number 1/);
  });
});
