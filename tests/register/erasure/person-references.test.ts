/** By which names and addresses others mention somebody, and which of them may mean somebody else. */
import { personReferencesOf } from '../../../src/register/erasure/person-references';
import { defaultSettings } from '../../../src/register/workbook/settings';
import { aNumberNote, aPerson, aRegister, aSignature } from '../made';

const OWNER = 'policies@larkfield.example';
const TOLU = aPerson();
const referencesOf = (more: Parameters<typeof aRegister>[0]) =>
  personReferencesOf(aRegister({ people: [TOLU], ...more }), 1, [OWNER]);

test.each([
  ['Tolu Adeyemi', ['Tolu Adeyemi', 'Adeyemi, Tolu']],
  ['Adeyemi, Tolu', ['Adeyemi, Tolu', 'Tolu Adeyemi']],
  ['Mrs Tolu Adeyemi', ['Mrs Tolu Adeyemi', 'Tolu Adeyemi, Mrs', 'Adeyemi, Mrs Tolu', 'Tolu Adeyemi', 'Adeyemi, Tolu']],
  ['Ana de Souza', ['Ana de Souza', 'de Souza, Ana', 'Souza, Ana de']],
  ['Tolu', ['Tolu']],
])('%j is written in these ways', (name, ways) => {
  expect(personReferencesOf(aRegister({ people: [aPerson({ name })] }), 1, []).names).toEqual(ways);
});

test('names and addresses that the staff list had before are the person’s, too', () => {
  const numbers = [aNumberNote({ name: 'Tolu Obi', addresses: ['Tolu.Obi@larkfield.example'] })];
  const { names, addresses } = referencesOf({ numbers });
  expect(names).toEqual(['Tolu Adeyemi', 'Adeyemi, Tolu', 'Tolu Obi', 'Obi, Tolu']);
  expect(addresses).toEqual(['t.adeyemi@larkfield.example', 'tolu.obi@larkfield.example']);
});

test('somebody whose row of the staff list was deleted can still be asked about', () => {
  const numbers = [aNumberNote({ name: 'Tolu Obi' })];
  expect(referencesOf({ people: [], numbers }).names).toEqual(['Tolu Obi', 'Obi, Tolu']);
  expect(() => referencesOf({ people: [] })).toThrow('Nobody in the register has the number 1.');
});

test.each([
  ['the account’s that everything runs under', OWNER, {}],
  ['the school office’s', 'office@larkfield.example', { contactEmail: 'Office@larkfield.example' }],
  ['the head teacher’s', 'head@larkfield.example', { headEmail: 'head@larkfield.example' }],
])(
  'an address from which the person signed once, and which is %s, stays where it stands',
  (_whose, email, settings) => {
    const { shared } = referencesOf({
      signatures: [aSignature('2026-09-03', { email })],
      settings: { ...defaultSettings(), ...settings },
    });
    expect(shared).toEqual([email]);
  },
);

test('an address from which two people signed may mean either; the person’s own means the person', () => {
  const signatures = [
    aSignature('2026-09-03', { response: 'a', email: 'home@home.example' }),
    aSignature('2026-09-03', { response: 'b', person: 2, name: 'Carol Bright', email: 'Home@home.example' }),
    aSignature('2026-09-03', { response: 'c', person: 2, name: 'Carol Bright', email: TOLU.email ?? '' }),
  ];
  expect(referencesOf({ signatures }).shared).toEqual(['home@home.example']);
});
