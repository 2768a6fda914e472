/** Whose number is whose, whatever was sorted, pasted or copied. */
import {
  changedAbout,
  changedHands,
  type Ledgers,
  type Listed,
  type Numbered,
  type NumberRow,
  numberPeople,
} from '../../../src/register/reading/numbering';
import { aNumberNote } from '../made';

const NONE: Ledgers = { numbers: [], signatures: [], decisions: [], sentEmails: [] };
const row = (row: number, name: string, addresses: string[] = [], number: number | null = null): Numbered => ({
  row,
  name,
  addresses,
  number,
});
const note = (number: number, name: string, addresses: string[] = []): NumberRow =>
  aNumberNote({ number, name, addresses });
const signed = (person: number | null, name: string, email: string) => ({
  person,
  name,
  email,
  signedOn: '2026-09-03' as const,
});
const TOLU = 't.adeyemi@larkfield.example';
const CAROL = 'c.bright@larkfield.example';
const numbersOf = (rows: Numbered[], ledgers: Partial<Ledgers> = {}) => [
  ...numberPeople(rows, { ...NONE, ...ledgers }).numbers.values(),
];

test('an empty list has no numbers', () => {
  expect(numberPeople([], NONE)).toEqual({ numbers: new Map(), fresh: [], noted: [], wrong: [] });
});

test('whoever is new gets one above all that were ever given, wherever they are known from', () => {
  const somebody = [row(2, 'Tolu Adeyemi', [TOLU])];
  const after = (ledgers: Partial<Ledgers>) => numbersOf(somebody, ledgers);
  expect(after({})).toEqual([1]);
  expect(after({ numbers: [note(4, 'Carol Bright'), note(3, 'Eva Novak')] })).toEqual([5]);
  expect(after({ signatures: [signed(6, 'Carol Bright', CAROL), signed(null, 'X', '')] })).toEqual([7]);
  expect(after({ decisions: [{ person: 8 }, { person: null }] })).toEqual([9]);
  expect(after({ sentEmails: [{ person: 10, to: CAROL, day: '2026-09-01' }] })).toEqual([11]);
  expect(numbersOf([row(2, 'Tolu Adeyemi', [TOLU]), row(3, 'Carol Bright', [CAROL], 12)])).toEqual([12, 13]);
});

test('what is told of new numbers is the row and the number, and who has which', () => {
  expect(numberPeople([row(2, 'Tolu Adeyemi', [TOLU], 1), row(3, 'Carol Bright', [CAROL])], NONE)).toEqual({
    numbers: new Map([
      [2, 1],
      [3, 2],
    ]),
    fresh: [{ row: 3, number: 2 }],
    noted: [note(1, 'Tolu Adeyemi', [TOLU]), note(2, 'Carol Bright', [CAROL])],
    wrong: [],
  });
});

test.each<[string, NumberRow[], NumberRow[]]>([
  ['is not noted again', [note(1, 'Tolu Adeyemi', [TOLU, 'tolu@home.example'])], []],
  ['nor in another order of addresses', [note(1, 'Tolu Adeyemi', ['tolu@home.example', TOLU])], []],
  [
    'is noted with an address more',
    [note(1, 'Tolu Adeyemi', [TOLU])],
    [note(1, 'Tolu Adeyemi', [TOLU, 'tolu@home.example'])],
  ],
  [
    'is noted with a new name',
    [note(1, 'Tolu Obi', [TOLU, 'tolu@home.example'])],
    [note(1, 'Tolu Adeyemi', [TOLU, 'tolu@home.example'])],
  ],
])('what is noted %s', (_what, before, noted) => {
  const rows = [row(2, 'Tolu Adeyemi', [TOLU, 'tolu@home.example'], 1)];
  expect(numberPeople(rows, { ...NONE, numbers: before }).noted).toEqual(noted);
});

const KNOWN: Partial<Ledgers> = { numbers: [note(1, 'Tolu Adeyemi', [TOLU]), note(2, 'Carol Bright', [CAROL])] };

test('a list pasted over another leaves old numbers beside new people: each gets the own one back', () => {
  expect(numbersOf([row(2, 'Carol Bright', [CAROL], 1), row(3, 'Tolu Adeyemi', [TOLU], 2)], KNOWN)).toEqual([2, 1]);
});

test('a row copied below another is somebody new', () => {
  expect(numbersOf([row(2, 'Tolu Adeyemi', [TOLU], 1), row(3, 'Tolu Adeyemi', [], 1)], KNOWN)).toEqual([1, 3]);
  expect(numbersOf([row(2, 'Tolu Adeyemi', [TOLU], 1), row(3, 'Tolu Adeyemi', [TOLU], 1)], KNOWN)).toEqual([1, 3]);
});

test.each<[string, Numbered, number]>([
  ['with the own address and name', row(2, 'Tolu Adeyemi', [TOLU]), 1],
  ['with the own address and initials', row(2, 'T. Adeyemi', [TOLU]), 1],
  ['with the own address in the second place', row(2, 'Tolu Adeyemi', ['new@larkfield.example', TOLU]), 1],
  ['with the address, and the name of somebody else', row(2, 'Eva Novak', [TOLU]), 3],
  ['with a number that nobody was given, and the own address', row(2, 'Tolu Adeyemi', [TOLU], 9), 1],
  ['with a number that nobody was given, and a new address', row(2, 'Dee Okoro', ['d@larkfield.example'], 9), 9],
  ['with the own number, a new name and the own address', row(2, 'Tolu Obi', [TOLU], 1), 1],
  [
    'with the own number, a new name and a new address, one word the same',
    row(2, 'Tolu Obi', ['obi@larkfield.example'], 1),
    1,
  ],
  ['with the own number and nothing that fits', row(2, 'Dee Okoro', ['d@larkfield.example'], 1), 3],
  ['with the name alone', row(2, 'Tolu Adeyemi'), 1],
  ['with the name turned round', row(2, 'Adeyemi, Tolu'), 1],
  ['with the name and another address', row(2, 'Tolu Adeyemi', ['new@larkfield.example']), 3],
])('a row %s has the right number', (_how, one, number) => {
  expect(numbersOf([one], KNOWN)).toEqual([number]);
});

test('of somebody who never had an address the name is all that is known', () => {
  const numbers = [note(1, 'Eva Novak')];
  expect(numbersOf([row(2, 'Eva Novak', ['e.novak@larkfield.example'])], { numbers })).toEqual([1]);
});

test('a name that two have leads to neither; an address that two had, to neither', () => {
  const namesakes = [note(1, 'Eva Novak'), note(2, 'Eva Novak')];
  expect(numbersOf([row(2, 'Eva Novak')], { numbers: namesakes })).toEqual([3]);
  const shared = [note(1, 'Eva Novak', [TOLU]), note(2, 'Eva Novak', [TOLU])];
  expect(numbersOf([row(2, 'Eva Novak', [TOLU])], { numbers: shared })).toEqual([3]);
  // One of the two is on the list already.
  expect(numbersOf([row(2, 'Eva Novak', [TOLU], 1), row(3, 'Eva Novak', [TOLU])], { numbers: shared })).toEqual([1, 2]);
});

test('several names and addresses that somebody had lead to the person', () => {
  const numbers = [
    note(1, 'Tolu Adeyemi', [TOLU]),
    note(1, 'Tolu Obi', ['Tolu.Obi@larkfield.example']),
    note(1, '', []),
  ];
  expect(numbersOf([row(2, 'Tolu Obi', ['tolu.obi@larkfield.example'])], { numbers })).toEqual([1]);
  expect(numbersOf([row(2, 'T. Adeyemi', ['tolu.obi@larkfield.example'])], { numbers })).toEqual([1]);
  expect(numbersOf([row(2, 'Tolu Adeyemi', [], 1)], { numbers })).toEqual([1]);
  expect(numbersOf([row(2, 'Tolu Obi')], { numbers })).toEqual([1]);
});

describe('from before numbers were noted', () => {
  test('a signature tells whose a number is', () => {
    const signatures = [signed(1, 'Tolu Adeyemi', TOLU.toUpperCase())];
    expect(numbersOf([row(2, 'Tolu Adeyemi', [TOLU])], { signatures })).toEqual([1]);
    expect(numbersOf([row(2, 'Eva Novak', ['e@larkfield.example'], 1)], { signatures })).toEqual([2]);
  });

  test('an email tells an address of those who have signed, and of nobody else', () => {
    const signatures = [signed(1, 'Tolu Adeyemi', '')];
    const day = '2026-09-01' as const;
    const sentEmails = [
      { person: 1, to: TOLU.toUpperCase(), day },
      { person: 2, to: CAROL, day },
      { person: null, to: 'x@x.example', day },
    ];
    const somebody = (name: string, address: string) =>
      numbersOf([row(2, name, [address])], { signatures, sentEmails });
    expect(somebody('T. Adeyemi', TOLU)).toEqual([1]);
    expect(somebody('Carol Bright', CAROL)).toEqual([3]);
  });

  test('of a number that is noted the other ledgers are not asked', () => {
    const ledgers: Partial<Ledgers> = {
      numbers: [note(1, 'Tolu Adeyemi', [TOLU])],
      signatures: [signed(1, 'Carol Bright', CAROL), signed(null, 'Nobody', 'n@larkfield.example')],
      sentEmails: [{ person: 1, to: CAROL, day: '2026-09-01' }],
    };
    expect(numbersOf([row(2, 'Carol Bright', [CAROL], 1)], ledgers)).toEqual([2]);
    expect(numbersOf([row(2, 'Carol Bright', [CAROL])], ledgers)).toEqual([2]);
  });

  test('a signature without a name says nothing against whoever has the number', () => {
    const signatures = [signed(1, '', CAROL)];
    expect(numbersOf([row(2, 'Eva Novak', ['e@larkfield.example'], 1)], { signatures })).toEqual([1]);
  });
});

describe('a number beside somebody else', () => {
  const wrongOf = (rows: Numbered[], ledgers = KNOWN) => numberPeople(rows, { ...NONE, ...ledgers }).wrong;

  test('is told with both names where its owner is not on the list', () => {
    expect(wrongOf([row(2, 'Dee Okoro', ['d@larkfield.example'], 1)])).toEqual([
      { row: 2, name: 'Dee Okoro', number: 1, owner: 'Tolu Adeyemi' },
    ]);
    const nameless: Partial<Ledgers> = { numbers: [note(1, '', [TOLU]), note(1, 'Tolu Adeyemi')] };
    expect(wrongOf([row(2, 'Dee Okoro', [], 1)], nameless)[0]?.owner).toBe('Tolu Adeyemi');
  });

  test('is not told where its owner has it elsewhere on the list, nor where the row got its own back', () => {
    expect(wrongOf([row(2, 'Dee Okoro', [], 1), row(3, 'Tolu Adeyemi', [TOLU], 1)])).toEqual([]);
    expect(wrongOf([row(2, 'Carol Bright', [CAROL], 1)])).toEqual([]);
  });
});

describe('two people who were changed about', () => {
  const EVA = 'e.novak@larkfield.example';
  const BOTH = [note(1, 'Tolu Adeyemi', [TOLU.toUpperCase()]), note(2, 'Carol Bright', [CAROL])];
  const isChanged = (numbers: NumberRow[], name: string, address: string) => changedAbout(numbers)(name, address);

  test.each<[string, NumberRow[], string, string, boolean]>([
    ['with each other’s address', BOTH, 'Carol Bright', TOLU, true],
    ['with the own address', BOTH, 'Carol Bright', CAROL, false],
    ['with a name turned round', BOTH, 'BRIGHT, Carol', TOLU, true],
    ['with a new address', BOTH, 'Carol Bright', EVA, false],
    ['with a new name', BOTH, 'Eva Novak', TOLU, false],
    ['without an address', BOTH, 'Carol Bright', '', false],
    [
      'with both addresses, one after the other',
      [...BOTH, note(2, 'Carol Bright', [TOLU])],
      'Carol Bright',
      TOLU,
      false,
    ],
    [
      'with an address that somebody of the same surname had',
      [note(1, 'Ann Bright', [TOLU]), note(2, 'Carol Bright', [CAROL])],
      'Carol Bright',
      TOLU,
      false,
    ],
    [
      'with an address that several had, one of them of that surname',
      [...BOTH, note(3, 'Ann Bright', [TOLU])],
      'Carol Bright',
      TOLU,
      false,
    ],
  ])('somebody known %s', (_how, numbers, name, address, changed) => {
    expect(isChanged(numbers, name, address)).toBe(changed);
  });

  test('are noted as nobody until that is decided; whoever else is on the list is', () => {
    const rows = [
      row(2, 'Carol Bright', [TOLU], 1),
      row(3, 'Tolu Adeyemi', [CAROL], 2),
      row(4, 'Eva Novak', [EVA], 3),
      row(5, 'Dee Okoro', [], 4),
    ];
    expect(numberPeople(rows, { ...NONE, numbers: BOTH }).noted).toEqual([
      note(3, 'Eva Novak', [EVA]),
      note(4, 'Dee Okoro'),
    ]);
  });
});

describe('two people of one surname, or of one name, who were changed about', () => {
  const [ANN, BOB] = ['ann.smith@larkfield.example', 'bob.smith@larkfield.example'];
  const COUPLE = [note(1, 'Ann Smith', [ANN]), note(2, 'Bob Smith', [BOB])];
  const TWINS = [note(1, 'Sam Lee', [ANN]), note(2, 'Sam Lee', [BOB])];
  const listed = (number: number, name: string, email: string | null, ...formerAddresses: string[]): Listed => ({
    number,
    name,
    email,
    formerAddresses,
  });

  test.each<[string, NumberRow[], Listed[], number[]]>([
    ['as they were', COUPLE, [listed(1, 'Ann Smith', ANN), listed(2, 'Bob Smith', BOB)], []],
    ['with each other’s address', COUPLE, [listed(1, 'Ann Smith', BOB), listed(2, 'Bob Smith', ANN)], [1, 2]],
    ['with each other’s name', COUPLE, [listed(1, 'Bob Smith', ANN), listed(2, 'Ann Smith', BOB)], [1, 2]],
    ['twins with each other’s address', TWINS, [listed(1, 'Sam Lee', BOB), listed(2, 'Sam Lee', ANN)], [1, 2]],
    [
      'noted so meanwhile',
      [...COUPLE, note(1, 'Ann Smith', [BOB]), note(2, 'Bob Smith', [ANN])],
      [listed(1, 'Ann Smith', BOB), listed(2, 'Bob Smith', ANN)],
      [1, 2],
    ],
    [
      'put back',
      [...COUPLE, note(1, 'Ann Smith', [BOB])],
      [listed(1, 'Ann Smith', ANN), listed(2, 'Bob Smith', BOB)],
      [],
    ],
    [
      'both with one address, which is told otherwise',
      COUPLE,
      [listed(1, 'Ann Smith', BOB), listed(2, 'Bob Smith', BOB)],
      [],
    ],
    [
      'one with the other’s former address, which is told otherwise',
      COUPLE,
      [listed(1, 'Ann Smith', BOB), listed(2, 'Bob Smith', 'new@larkfield.example', BOB)],
      [],
    ],
    ['one with the address of a leaver', COUPLE, [listed(1, 'Ann Smith', BOB)], []],
    [
      'one with a new address',
      COUPLE,
      [listed(1, 'Ann Smith', 'a.jones@larkfield.example'), listed(2, 'Bob Smith', BOB)],
      [],
    ],
    ['without an address', COUPLE, [listed(1, 'Ann Smith', null), listed(2, 'Bob Smith', BOB)], []],
    [
      'somebody new, with an address that was first typed beside another',
      [note(1, 'Ann Smith', [BOB]), note(1, 'Ann Smith', [ANN]), note(2, 'Bob Smith', [BOB])],
      [listed(1, 'Ann Smith', ANN), listed(2, 'Bob Smith', BOB)],
      [],
    ],
  ])('%s', (_how, numbers, people, odd) => {
    const hasOthers = changedHands(numbers, people);
    expect(people.filter(hasOthers).map(({ number }) => number)).toEqual(odd);
  });
});

test('a row of Numbers without a number is nobody’s', () => {
  const numbers = [{ ...note(1, 'Tolu Adeyemi', [TOLU]), number: null }];
  expect(numbersOf([row(2, 'Tolu Adeyemi', [TOLU])], { numbers })).toEqual([1]);
  expect(numbersOf([row(2, 'Dee Okoro', [], 1)], { numbers })).toEqual([1]);
});

test('of somebody with several names one is enough', () => {
  const numbers = [note(1, 'Tolu Adeyemi'), note(1, 'Tolu Obi-Grant'), note(1, 'O')];
  expect(numbersOf([row(2, 'Ann Obi-Grant', ['a@larkfield.example'], 1)], { numbers })).toEqual([1]);
  expect(numbersOf([row(2, 'O', ['o@larkfield.example'], 1)], { numbers })).toEqual([1]);
});

test('signatures of nobody, without an address, lead no address to a number', () => {
  const signatures = [signed(1, 'Eva Novak', ''), signed(2, 'Eva Novak', '')];
  const numbersNow = numbersOf([row(2, 'Eva Novak', [''])], { signatures });
  expect(numbersNow).toEqual([3]);
});
