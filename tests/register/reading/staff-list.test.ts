/** The staff list as it comes: typed, pasted from the school's information system, pasted over an older one. */

import type { Ledgers } from '../../../src/register/reading/numbering';
import { readStaff, withWholeNames } from '../../../src/register/reading/staff-list';
import type { RawCell } from '../../../src/register/workbook/cells';
import { aNumberNote } from '../made';

const NO_LEDGERS: Ledgers = { numbers: [], signatures: [], decisions: [], sentEmails: [] };
const read = (rows: RawCell[][], ledgers: Partial<Ledgers> = {}) => readStaff(rows, { ...NO_LEDGERS, ...ledgers });
const messages = (rows: RawCell[][], ledgers: Partial<Ledgers> = {}) =>
  read(rows, ledgers).problems.map((problem) => problem.message);
const signed = (person: number, name: string, email: string) => ({
  person,
  name,
  email,
  signedOn: '2026-09-03' as const,
});

describe('a list with headings of its own', () => {
  test('is read by what its columns are called elsewhere, and the order of names is kept', () => {
    const { people, problems } = read([
      ['Surname, Forename', 'Work Email', 'Job title', 'Department', 'Line Manager Email', 'Start Date', 'Payroll'],
      [
        'Bright, Carol',
        'C.Bright@larkfield.example',
        'Midday supervisor',
        'Support',
        'P.Nair@larkfield.example',
        '01/09/2019',
        77,
      ],
    ]);
    expect(problems).toEqual([]);
    expect(people).toMatchObject([
      {
        number: 1,
        name: 'Bright, Carol',
        email: 'c.bright@larkfield.example',
        role: 'Midday supervisor',
        groups: ['support'],
        lineManager: 'p.nair@larkfield.example',
        startsOn: '2019-09-01',
      },
    ]);
  });

  test('may have the name in two columns', () => {
    const { people, headings, problems } = read([
      ['Forename', 'Surname', 'Email', 'Groups', 'Role'],
      ['Carol', 'Bright', 'c.bright@larkfield.example', 'support', ''],
      ['', '', '', '', ''],
      ['Prince', '', '', '', 'Caretaker'],
    ]);
    expect(problems).toEqual([]);
    expect(people.map(({ name, row }) => [name, row])).toEqual([
      ['Carol Bright', 2],
      ['Prince', 4],
    ]);
    expect(headings).toEqual(['Forename', 'Surname', 'Email', 'Groups', 'Role']);
  });

  test('our own heading wins over what a column is called elsewhere', () => {
    const { people } = read([
      ['Work email', 'Name', 'Email', 'Role', 'Groups'],
      ['old@larkfield.example', 'Carol', 'c.bright@larkfield.example'],
    ]);
    expect(people[0]?.email).toBe('c.bright@larkfield.example');
  });

  test('a heading that stands twice: the first counts, and it is told', () => {
    const list = [
      ['Name', 'Email', 'Role', 'Groups', 'Email'],
      ['Carol', 'c.bright@larkfield.example', '', '', 'carol@home.example'],
    ];
    expect(read(list).people[0]?.email).toBe('c.bright@larkfield.example');
    expect(messages(list)).toEqual([
      'Staff has more than one column headed "Email". The first one is used. Please give the other a different heading.',
    ]);
  });

  test('only what cannot be done without is missed', () => {
    expect(messages([['Name', 'Role'], ['Carol']])).toEqual([
      'Staff has no column headed "Email". Please enter that heading in row 1 above the right column.',
      'Staff has no column headed "Groups". Please enter that heading in row 1 above the right column.',
    ]);
  });

  test('a column that lost its heading is told', () => {
    expect(
      messages([
        ['Name', 'Email', 'Role', 'Groups', ''],
        ['Carol', '', '', '', '1/9/2026'],
      ]),
    ).toEqual([
      expect.stringMatching(/^Staff has a column without a heading\. If it is "Line manager", "Starts on", /),
    ]);
  });
});

describe('a name in two columns', () => {
  const rows = (headings: string[], ...people: string[][]) =>
    read([headings, ...people]).people.map(({ name }) => name);

  test.each([
    [
      ['Surname', 'Forename', 'Email', 'Role', 'Groups'],
      ['Bright', 'Carol', 'c.bright@larkfield.example'],
    ],
    [
      ['Email', 'First Name(s)', 'Last Name', 'Role', 'Groups'],
      ['c.bright@larkfield.example', 'Carol', 'Bright'],
    ],
    [
      ['Legal Surname', 'Preferred Forename', 'Email', 'Role', 'Groups'],
      ['Bright', 'Carol', ''],
    ],
    // A column for whole names that was put back, empty, by an earlier round.
    [
      ['Name', 'Surname', 'Forename', 'Email', 'Role', 'Groups'],
      ['', 'Bright', 'Carol', 'c.bright@larkfield.example'],
    ],
  ])('%j is put together', (headings, person) => {
    expect(rows(headings, person)).toEqual(['Carol Bright']);
  });

  test('a preferred forename that is empty leaves the other one', () => {
    expect(
      rows(
        ['Surname', 'Preferred forename', 'Forename', 'Email', 'Role', 'Groups'],
        ['Bright', '', 'Caroline', 'c@x.example'],
      ),
    ).toEqual(['Caroline Bright']);
  });
});

describe('rows that are no people', () => {
  const list = (...rows: string[][]) => read([['Name', 'Email', 'Role', 'Groups', 'Starts on'], ...rows]);
  const carol = ['Carol Bright', 'c.bright@larkfield.example', 'Cook', 'support', ''];
  const asked = (row: number, name: string) =>
    `Staff, row ${row}: "${name}" has nothing beside it, so it is taken for a heading and not for a person. If it is a heading, please delete the row; if it is a person, please enter an email address, a role or a group.`;

  test.each(['TEACHING STAFF', 'Support staff', 'Kitchen', 'Year 3', 'Robins:', 'GOVERNORS'])(
    'the heading "%s" is asked about and is nobody',
    (heading) => {
      const { people, problems, newNumbers } = list([heading], carol);
      expect(people.map(({ name }) => name)).toEqual(['Carol Bright']);
      expect(problems.map(({ message }) => message)).toEqual([asked(2, heading)]);
      expect(newNumbers).toEqual([{ row: 3, number: 1 }]);
    },
  );

  test.each([
    [['Total', '', '', '12', '']],
    [['Total: 12']],
    [['Grand total']],
    [['47']],
    [['\u00a0', ' ', '', '', '']],
    [['Name', 'Email', 'Role', 'Groups', 'Starts on']],
  ])('%j is left out without a word', (row) => {
    const { people, problems } = list(carol, row);
    expect(people.map(({ name }) => name)).toEqual(['Carol Bright']);
    expect(problems).toEqual([]);
  });

  test('a whole name with nothing beside it is a person, and asked about where all others have an address', () => {
    const { people, problems } = list(carol, ['Eva Novak']);
    expect(people.map(({ name }) => name)).toEqual(['Carol Bright', 'Eva Novak']);
    expect(problems.map(({ message }) => message)).toEqual([
      'Staff, row 3: "Eva Novak" has nothing beside it. If it is a heading, please delete the row; if it is a person, please enter an email address, a role or a group.',
    ]);
  });

  test('a list of nothing but names is a list of people', () => {
    expect(list(['EVA NOVAK'], ['Prince']).people).toHaveLength(2);
  });

  test('whoever has signed is a person, whatever the row has lost', () => {
    const headings = ['Name', 'Email', 'Role', 'Groups', 'Number'];
    const ledgers = { signatures: [signed(7, 'PRINCE', 'p@larkfield.example')] };
    const { people } = read([headings, ['PRINCE', '', '', '', 7], carol.slice(0, 4)], ledgers);
    expect(people.map(({ number }) => number)).toEqual([7, 8]);
  });

  test('somebody who is in the list twice is one person, where the number stands', () => {
    const headings = ['Name', 'Email', 'Role', 'Groups', 'Number'];
    const { people, problems } = read([headings, carol.slice(0, 4), [...carol.slice(0, 4), 5]]);
    expect(people.map(({ row, number }) => [row, number])).toEqual([[3, 5]]);
    expect(problems.map(({ message }) => message)).toEqual([
      'Staff, row 2: Carol Bright with the email address c.bright@larkfield.example is in row 3, too. This row is ignored. Please delete it.',
    ]);
  });
});

describe('somebody who is in the list twice, and not alike', () => {
  const headings = ['Name', 'Email', 'Groups', 'Starts on', 'Leaves on', 'Number'];
  const carolIs = (groups: string, starts: string, leaves: string, number: RawCell) => [
    ...['Carol Bright', 'c.bright@larkfield.example', groups, starts, leaves],
    number,
  ];
  const step = (kept: RawCell[], again: RawCell[]) => {
    const twice = read([headings, kept, again]).problems.find(({ code }) => code === 'PERSON_TWICE');
    return twice?.message.split(' This row is ignored. ')[1];
  };
  const left = carolIs('support', '', '30/9/2026', 4);
  const back = (first: string) =>
    `Row 2 has 30 September 2026 under "Leaves on": if they have come back, please enter ${first} under "Starts on" in row 2 ("Leaves on" may stay), and delete this row; until then they are asked for nothing.`;

  test.each<[string, RawCell[], RawCell[], string]>([
    ['has come back on a day', left, carolIs('support', '1/3/2027', '', ''), back('1 March 2027')],
    ['has come back', left, carolIs('support', '', '', ''), back('their new first day')],
    [
      'has another group',
      carolIs('support', '', '', 4),
      carolIs('kitchen', '', '', ''),
      'Please enter in row 2 what is right in this row only, and delete this row.',
    ],
    [
      'began before leaving',
      left,
      carolIs('support', '30/9/2026', '', ''),
      'Please enter in row 2 what is right in this row only, and delete this row.',
    ],
    ['left as it says above', left, carolIs('support', '', '30/9/2026', ''), 'Please delete it.'],
    ['has less in the second row', carolIs('support', '1/9/2020', '', 4), carolIs('', '', '', ''), 'Please delete it.'],
  ])('who %s: nothing is lost with the row', (_who, kept, again, expected) => {
    expect(step(kept, again)).toBe(expected);
  });
});

describe('a mailbox that two people have', () => {
  const headings = ['Name', 'Email', 'Starts on', 'Leaves on'];
  const step = (kim: string[], lou: string[]) => {
    const rows = [
      ['Kim Cook', 'kitchen@larkfield.example', ...kim],
      ['Lou Next', 'kitchen@larkfield.example', ...lou],
    ];
    const { problems } = read([headings, ...rows]);
    const told = problems.find(({ code }) => code === 'EMAIL_TWICE')?.message ?? '';
    return /\(kitchen@larkfield\.example\)\. (.*) Until then no emails go to row 3,/.exec(told)?.[1];
  };
  const handedOn = (from: string, row: number, to: string) =>
    `${from} in row ${row} has 30 September 2026 as the last day: if the address is that of ${to} from then on, please empty "Email" in row ${row} after that day; what ${from} signed stays as it is.`;
  const EACH = 'Please give each person an address of their own, or leave one empty.';

  test.each<[string, string[], string[], string]>([
    ['and both are here', ['', ''], ['', ''], EACH],
    ['and the first leaves', ['', '30/9/2026'], ['1/10/2026', ''], handedOn('Kim Cook', 2, 'Lou Next')],
    ['and the second leaves', ['', ''], ['', '30/9/2026'], handedOn('Lou Next', 3, 'Kim Cook')],
    ['and both leave', ['', '30/9/2026'], ['', '31/12/2026'], EACH],
    ['and the first left and is back', ['1/3/2027', '30/9/2026'], ['', ''], EACH],
  ])('%s: what is to be emptied, and when', (_who, kim, lou, expected) => {
    expect(step(kim, lou)).toBe(expected);
  });
});

describe('what nobody sees', () => {
  test.each([
    '\u200bjoe@larkfield.example',
    'joe@lark\u00adfield.example',
    '\ufeffjoe@larkfield.example\u200e',
    'joe\u2060@larkfield.example',
  ])('%j is joe@larkfield.example', (email) => {
    const { people } = read([HEADINGS, ['Joe\u200b Park', email, 'Cook', 'sup\u200bport']]);
    expect(people).toMatchObject([{ name: 'Joe Park', email: 'joe@larkfield.example', groups: ['support'] }]);
  });
});

const HEADINGS = ['Name', 'Email', 'Role', 'Groups', 'Line manager', 'Former addresses', 'Number'];

describe('a line manager', () => {
  const list = (manager: string) => [
    HEADINGS,
    ['Carol Bright', 'c.bright@larkfield.example', '', '', manager],
    ['Nair, Priya', 'p.nair@larkfield.example'],
    ['Joe Farrow', 'j.farrow@larkfield.example'],
    ['Joe Farrow', '', 'Cleaner'],
  ];

  test.each([
    ['P.Nair@larkfield.example', 'p.nair@larkfield.example'],
    ['Priya Nair', 'p.nair@larkfield.example'],
    ['Mrs Priya Nair', 'p.nair@larkfield.example'],
    ['', null],
  ])('may be written as "%s"', (written, manager) => {
    expect(read(list(written)).people[0]?.lineManager).toBe(manager);
    expect(messages(list(written))).toEqual([]);
  });

  test.each([
    [
      'the head',
      'Staff, row 2: "Line manager" says "the head", which is neither a name on this list nor an email address. Please enter the email address.',
    ],
    [
      'Joe Farrow',
      'Staff, row 2: "Line manager" says "Joe Farrow", and several people have that name. Please enter the email address.',
    ],
  ])('is not guessed from "%s"', (written, message) => {
    expect(messages(list(written))).toEqual([message]);
  });
});

describe('former addresses', () => {
  test('lead to the person', () => {
    const { people } = read([
      HEADINGS,
      ['Carol Farrow', 'c.farrow@l.example', '', '', '', 'C.Bright@l.example; carol@l.example'],
    ]);
    expect(people[0]?.formerAddresses).toEqual(['c.bright@l.example', 'carol@l.example']);
  });

  test('that are somebody else’s now are that person’s, and it is told', () => {
    const list = [
      HEADINGS,
      ['Carol Farrow', 'c.farrow@l.example', '', '', '', 'office@l.example'],
      ['Joe Farrow', 'office@l.example'],
    ];
    expect(read(list).people.map((one) => [one.email, one.formerAddresses])).toEqual([
      ['c.farrow@l.example', []],
      ['office@l.example', []],
    ]);
    expect(messages(list)).toEqual([
      'Staff, row 2: the former address office@l.example is also in row 3. Signatures given under it belong to row 3. Please delete it in one of the two rows.',
    ]);
  });
});

const CAROL = ['Carol Bright', 'c.bright@l.example', '', '', '', ''];
const TOLU = ['Tolu Adeyemi', 't.adeyemi@l.example', '', '', '', ''];
const BOTH_SIGNED = [signed(1, 'Carol Bright', 'c.bright@l.example'), signed(2, 'T. Adeyemi', 't.adeyemi@l.example')];
const numbers = (rows: RawCell[][], ledgers: Partial<Ledgers> = { signatures: BOTH_SIGNED }) =>
  read([HEADINGS, ...rows], ledgers).people.map(({ name, number }) => [name, number]);

describe('a person’s number', () => {
  test('comes back by the address when the list was pasted anew without numbers', () => {
    expect(numbers([TOLU, CAROL, ['Joe Farrow']])).toEqual([
      ['Tolu Adeyemi', 2],
      ['Carol Bright', 1],
      ['Joe Farrow', 3],
    ]);
  });

  test('is put right when another list was pasted over the old numbers', () => {
    expect(
      numbers([
        [...TOLU, 1],
        [...CAROL, 2],
      ]),
    ).toEqual([
      ['Tolu Adeyemi', 2],
      ['Carol Bright', 1],
    ]);
  });

  test('does not go to a new colleague who was typed over somebody who left', () => {
    expect(
      numbers([
        ['Joe Farrow', 'j.farrow@l.example', '', '', '', '', 1],
        [...TOLU, 2],
      ]),
    ).toEqual([
      ['Joe Farrow', 3],
      ['Tolu Adeyemi', 2],
    ]);
    expect(
      messages([HEADINGS, ['Joe Farrow', 'j.farrow@l.example', '', '', '', '', 1]], { signatures: BOTH_SIGNED }),
    ).toEqual([
      'Staff, row 2: the number 1 belongs to Carol Bright, so Joe Farrow has been given another one. If they are the same person, enter the former email address under "Former addresses" and 1 under "Number".',
    ]);
  });

  test('does not go to a new colleague who was given the address of somebody who left', () => {
    expect(
      numbers([
        ['Colin Bright', 'c.bright@l.example'],
        [...TOLU, 2],
      ]),
    ).toEqual([
      ['Colin Bright', 3],
      ['Tolu Adeyemi', 2],
    ]);
  });

  test('stays through a change of surname and address at once', () => {
    expect(numbers([['Carol Farrow', 'c.farrow@l.example', '', '', '', '', 1]])).toEqual([['Carol Farrow', 1]]);
  });

  test('stays through a change of everything where the former address is named', () => {
    expect(numbers([['Kit Farrow', 'k.farrow@l.example', '', '', '', 'c.bright@l.example', 1]])).toEqual([
      ['Kit Farrow', 1],
    ]);
  });

  test('is new for a row copied below another', () => {
    expect(
      numbers([
        [...CAROL, 1],
        ['Joe Farrow', '', '', '', '', '', 1],
      ]),
    ).toEqual([
      ['Carol Bright', 1],
      ['Joe Farrow', 3],
    ]);
  });

  test('is above every number that was ever given', () => {
    const ledgers = {
      signatures: BOTH_SIGNED,
      decisions: [{ person: 7 }],
      sentEmails: [{ person: 9, to: 'x@l.example', day: '2026-09-01' as const }],
    };
    expect(numbers([['Joe Farrow']], ledgers)).toEqual([['Joe Farrow', 10]]);
  });
});

describe('leaving before starting', () => {
  const list = [
    ['Name', 'Email', 'Role', 'Groups', 'Starts on', 'Leaves on', 'Number'],
    ['Carol Bright', 'c.bright@l.example', '', '', '4/1/2028', '18/12/2026', 1],
  ];

  test('is how somebody comes back who signed before', () => {
    expect(messages(list, { signatures: BOTH_SIGNED })).toEqual([]);
  });

  test('is a slip of the hand otherwise', () => {
    expect(messages(list)).toEqual([
      'Staff, row 2: Carol Bright leaves before starting. Please correct one of the two dates.',
    ]);
  });
});

describe('emails off', () => {
  test.each<[RawCell, boolean]>([
    ['yes', true],
    ['Yes ', true],
    [true, true],
    ['x', true],
    ['', false],
    ['no', false],
    [false, false],
  ])('%s', (cell, isOff) => {
    const { people } = read([
      [...HEADINGS, 'Emails off'],
      ['Carol', '', '', '', '', '', '', cell],
    ]);
    expect(people[0]?.isEmailOff).toBe(isOff);
  });

  test('is told where it says neither', () => {
    expect(
      messages([
        [...HEADINGS, 'Emails off'],
        ['Carol', '', '', '', '', '', '', 'maybe'],
      ]),
    ).toEqual(['Staff, row 2: "Emails off" says "maybe". Write yes, or leave it empty.']);
  });
});

describe('what is told of a row', () => {
  const HEADINGS = [
    'Name',
    'Email',
    'Role',
    'Groups',
    'Starts on',
    'Leaves on',
    'Line manager',
    'Former addresses',
    'Number',
  ];
  const person = (name: string, email: string, more: Record<string, RawCell> = {}) =>
    HEADINGS.map((heading) => ({ Name: name, Email: email, ...more })[heading] ?? '');
  const told = (rows: RawCell[][], ledgers: Partial<Ledgers> = {}) =>
    read([HEADINGS, ...rows], ledgers).problems.map(({ code, tab, row }) => [code, tab, row]);
  const CAROL = person('Carol Bright', 'c.bright@larkfield.example', { Role: 'Cook' });

  test('without a name, beside the address that somebody else on the list had: ignored, and asked about', () => {
    const numbers = [aNumberNote({ number: 7, name: 'Carol Bright', addresses: ['c.bright@larkfield.example'] })];
    const nameless = person('', 'c.bright@larkfield.example');
    const without = person('Carol Bright', '', { Role: 'Cook', Number: 7 });
    const { people, problems } = read([HEADINGS, nameless, without], { numbers });
    expect(people.map(({ name, email }) => [name, email])).toEqual([['Carol Bright', null]]);
    expect(problems.map(({ message }) => message)).toEqual([
      'Staff, row 2 has no name, and c.bright@larkfield.example was the address of Carol Bright in row 3. Was a column sorted by itself? Please press Undo, or enter the name; until then row 2 is ignored.',
    ]);
    // Carol's own row, without her name; a row of its own; and an address that two rows have.
    const own = [person('', 'c.bright@larkfield.example', { Number: 7 }), without];
    const gone = [nameless, person('Ann Bell', '', { Role: 'Cook', Number: 8 })];
    const twice = [nameless, person('Carol Bright', 'c.bright@larkfield.example', { Number: 7 })];
    for (const rows of [own, gone, twice]) expect(read([HEADINGS, ...rows], { numbers }).people).toHaveLength(2);
  });

  test('without a name: by the address, else it is ignored', () => {
    const rows = [person('', 'x@larkfield.example'), person('', '', { Role: 'Cook' }), CAROL];
    expect(messages([HEADINGS, ...rows])).toEqual([
      'Staff, row 2 has no name. Please enter one; until then the person is shown as x@larkfield.example.',
      'Staff, row 3 has no name. Please enter one; until then the row is ignored.',
    ]);
    expect(read([HEADINGS, ...rows]).people.map(({ name }) => name)).toEqual(['x@larkfield.example', 'Carol Bright']);
    expect(told(rows)).toEqual([
      ['NAME_MISSING', 'Staff', 2],
      ['NAME_MISSING', 'Staff', 3],
    ]);
  });

  test('a number beside nobody is taken away where somebody else has it, and nothing is said', () => {
    const rows = [
      person('Carol Bright', 'c.bright@larkfield.example', { Number: 4 }),
      person('', '', { Number: 4 }),
      person('', '', { Number: 5 }),
    ];
    const { newNumbers, problems, people } = read([HEADINGS, ...rows]);
    expect([newNumbers, problems, people.length]).toEqual([[{ row: 3, number: null }], [], 1]);
  });

  test('twice on the list: the row with the number counts, wherever it stands', () => {
    const same = (number: RawCell) => person('Carol Bright', 'c.bright@larkfield.example', { Number: number });
    const rowsKept = (...numbers: RawCell[]) => read([HEADINGS, ...numbers.map(same)]).people.map(({ row }) => row);
    expect([rowsKept('', 7), rowsKept(7, ''), rowsKept('', ''), rowsKept(7, 8)]).toEqual([[3], [2], [2], [2]]);
    expect(told([same(''), same(7)])).toEqual([['PERSON_TWICE', 'Staff', 2]]);
    expect(messages([HEADINGS, same(7), same('')])).toEqual([
      'Staff, row 3: Carol Bright with the email address c.bright@larkfield.example is in row 2, too. This row is ignored. Please delete it.',
    ]);
  });

  test.each([
    ['the day before', '2/9/2026', '1/9/2026', 1],
    ['the same day', '1/9/2026', '1/9/2026', 0],
    ['no last day', '1/9/2026', '', 0],
    ['no first day', '', '1/9/2026', 0],
  ])('whoever leaves before starting, %s: told %i times', (_when, starts, leaves, count) => {
    expect(
      told([person('Dee Okoro', 'd@larkfield.example', { 'Starts on': starts, 'Leaves on': leaves })]).length,
    ).toBe(count);
  });

  test.each([
    ['on the last day', 1, '2026-09-01', 0],
    ['after the last day', 1, '2026-09-02', 1],
    ['as somebody else', 2, '2026-09-01', 1],
  ] as const)(
    'whoever signed, or was emailed, %s came back: told of leaving before starting %j',
    (_when, by, signedOn, count) => {
      const row = person('Dee Okoro', 'd@larkfield.example', {
        'Starts on': '5/10/2026',
        'Leaves on': '1/9/2026',
        Number: 1,
      });
      const ofSignature = { signatures: [{ person: by, name: 'Dee Okoro', email: '', signedOn }] };
      const ofEmail = { sentEmails: [{ person: by, to: 'd@larkfield.example', day: signedOn }] };
      for (const ledgers of [ofSignature, ofEmail]) {
        expect(told([row], ledgers).filter(([code]) => code === 'LEAVES_BEFORE_START').length).toBe(count);
      }
    },
  );

  test('a mailbox that two rows have is the first one’s; the second may have signed from it', () => {
    const rows = [CAROL, person('Dee Okoro', 'c.bright@larkfield.example', { 'Former addresses': 'dee@old.example' })];
    const { people } = read([HEADINGS, ...rows]);
    expect(people.map(({ email, formerAddresses }) => [email, formerAddresses])).toEqual([
      ['c.bright@larkfield.example', []],
      [null, ['dee@old.example', 'c.bright@larkfield.example']],
    ]);
    expect(told(rows)).toEqual([['EMAIL_TWICE', 'Staff', 3]]);
  });

  test('a former address that somebody has now is that person’s; one’s own again is no matter', () => {
    const former = (address: string) => person('Dee Okoro', 'd@larkfield.example', { 'Former addresses': address });
    expect(told([CAROL, former('c.bright@larkfield.example')])).toEqual([['EMAIL_TWICE', 'Staff', 3]]);
    expect(told([CAROL, former('d@larkfield.example')])).toEqual([]);
  });

  test.each([
    ['mailto:B.Hale@larkfield.example', 'b.hale@larkfield.example', 0],
    ['Carol Bright', 'c.bright@larkfield.example', 0],
    ['9 (erased)', null, 0],
    ['Nobody Known', null, 1],
    ['', null, 0],
  ])('a line manager written "%s" is %j', (written, address, count) => {
    const rows = [CAROL, person('Dee Okoro', 'd@larkfield.example', { 'Line manager': written })];
    expect(read([HEADINGS, ...rows]).people[1]?.lineManager).toBe(address);
    expect(told(rows)).toEqual(Array.from({ length: count }, () => ['CELL_NOT_READ', 'Staff', 3]));
  });

  test('a number that is somebody else’s is told by its kind', () => {
    const numbers = [aNumberNote({ name: 'Eva Novak', addresses: ['e@larkfield.example'] })];
    expect(told([person('Dee Okoro', 'd@larkfield.example', { Number: 1 })], { numbers })).toEqual([
      ['NUMBER_OF_ANOTHER', 'Staff', 2],
    ]);
  });

  test('of a name in one column and in two, the one column counts where it is filled', () => {
    const headings = ['Forename', 'Surname', 'Name', 'Email', 'Role', 'Groups'];
    const names = read([
      headings,
      ['Caroline', 'Bright', 'Carol Bright', 'c@larkfield.example', '', ''],
      ['Dee', 'Okoro', '', 'd@larkfield.example', '', ''],
      ['', 'Prince', '', 'p@larkfield.example', '', ''],
    ]).people.map(({ name }) => name);
    expect(names).toEqual(['Carol Bright', 'Dee Okoro', 'Prince']);
    expect(
      read([
        ['Name', ...headings.slice(0, 2), ...headings.slice(3)],
        ['', 'Dee', 'Okoro', 'd@larkfield.example'],
      ]).people[0]?.name,
    ).toBe('Dee Okoro');
  });
});

describe('names in two columns, put together', () => {
  test('stand in a column behind the last one, whatever rows are cut short or have a note there', () => {
    expect(
      withWholeNames([
        ['Email', 'Forename', 'Surname', 'Role', 'Groups'],
        ['c.bright@larkfield.example', 'Carol', 'Bright', 'Cook', 'support'],
        ['p@larkfield.example', '', 'Prince'],
        ['', 'Tolu'],
        ['d@larkfield.example', 'Dee', 'Okoro', '', '', 'ask Priya'],
        [],
      ]),
    ).toEqual([
      ['Email', 'Forename', 'Surname', 'Role', 'Groups', 'Name'],
      ['c.bright@larkfield.example', 'Carol', 'Bright', 'Cook', 'support', 'Carol Bright'],
      ['p@larkfield.example', '', 'Prince', '', '', 'Prince'],
      ['', 'Tolu', '', '', '', 'Tolu'],
      ['d@larkfield.example', 'Dee', 'Okoro', '', '', 'Dee Okoro'],
      ['', '', '', '', '', ''],
    ]);
  });

  test('stand in the column for names where there is one, first or last and under its own heading', () => {
    expect(
      withWholeNames([
        ['Full name', 'Forename', 'Surname'],
        ['Carol Bright', 'Caroline', 'Bright'],
        ['', 'Dee', 'Okoro'],
      ]),
    ).toEqual([
      ['Full name', 'Forename', 'Surname'],
      ['Carol Bright', 'Caroline', 'Bright'],
      ['Dee Okoro', 'Dee', 'Okoro'],
    ]);
    expect(withWholeNames([['Forename', 'Surname', 'Role', 'Name'], ['Dee', 'Okoro'], ['Tolu']])).toEqual([
      ['Forename', 'Surname', 'Role', 'Name'],
      ['Dee', 'Okoro', '', 'Dee Okoro'],
      ['Tolu', '', '', 'Tolu'],
    ]);
  });

  test('a list without both columns stays as it is, and so does an empty one', () => {
    expect(withWholeNames([['Forename', 'Email'], ['Carol']])).toEqual([['Forename', 'Email'], ['Carol']]);
    expect(withWholeNames([])).toEqual([]);
  });
});

describe('a row without a name', () => {
  const list = (...cells: RawCell[]) => [[...HEADINGS, 'Our notes'], [...CAROL, 1], cells];
  const ignored = 'Staff, row 3 has no name. Please enter one; until then the row is ignored.';

  test.each<[string, RawCell[], string[], number[]]>([
    ['a number only is nobody, and its number is taken away', ['', '', '', '', '', '', 1], [], [3]],
    ['a number and a note of the school’s own is nobody', ['', '', '', '', '', '', 1, 'agency'], [], [3]],
    ['a number and groups is told', ['', '', '', 'support', '', '', 1], [ignored], []],
    ['a number and a former address is told', ['', '', '', '', '', 'old@l.example', 1], [ignored], []],
    ['nothing but a note of the school’s own is told', ['', '', '', '', '', '', '', 'agency'], [ignored], []],
  ])('but %s', (_what, cells, told, takenAway) => {
    const { problems, newNumbers, people } = read(list(...cells));
    expect(problems.map(({ message }) => message)).toEqual(told);
    expect(newNumbers).toEqual(takenAway.map((row) => ({ row, number: null })));
    expect(people.map(({ name }) => name)).toEqual(['Carol Bright']);
  });
});

test('two people whose names have the same letters and who have one mailbox are two people', () => {
  const { people, problems } = read([
    HEADINGS,
    ['Jo Anderson', 'office@l.example'],
    ['Joan Derson', 'office@l.example'],
  ]);
  expect(people.map(({ name, email, formerAddresses }) => [name, email, formerAddresses])).toEqual([
    ['Jo Anderson', 'office@l.example', []],
    ['Joan Derson', null, ['office@l.example']],
  ]);
  expect(problems.map(({ code, row }) => [code, row])).toEqual([['EMAIL_TWICE', 3]]);
});

test('in a list pasted anew without addresses and numbers, whoever had an address is known by name', () => {
  const noted = [
    aNumberNote({ number: 5, name: 'Carol Bright', addresses: ['c.bright@l.example'] }),
    aNumberNote({ number: 7, name: 'Tolu Adeyemi' }),
  ];
  expect(numbers([['Tolu Adeyemi'], ['Carol Bright'], ['Joe Farrow']], { numbers: noted })).toEqual([
    ['Tolu Adeyemi', 7],
    ['Carol Bright', 5],
    ['Joe Farrow', 8],
  ]);
});
