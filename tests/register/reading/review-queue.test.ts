/** What needs a human eye, and what becomes of what was decided. */

import type { Decision, Register, SentEmail, Signature } from '../../../src/register/model';
import { staffIndexOf, whoSigned } from '../../../src/register/people/staff-index';
import { emailQuestions, takeDecisions, toCheckRows, typedDecisions } from '../../../src/register/reading/review-queue';
import type { RawCell } from '../../../src/register/workbook/cells';
import { headingsOf, TO_CHECK } from '../../../src/register/workbook/tabs';
import { aPerson, aPolicy, aRegister, aSignature } from '../made';

const people = [aPerson(), aPerson({ number: 2, name: 'Katherine Bright', email: 'k.bright@larkfield.example' })];
const staffIndex = staffIndexOf(people);

const STRANGER = aSignature('2026-09-03', {
  response: 'r1',
  person: null,
  name: 'Kate Bright',
  email: 'kate@home.example',
  doubt: 'kate@home.example is not on the staff list.',
});
const PARTLY = aSignature('2026-09-03', { response: 'r2', doubt: 'Not agreed to: 2. Please ask why.' });
const OTHER_NAME = aSignature('2026-09-03', { response: 'r3', notice: 'Signed as "Kate".' });
const SIGNATURES = [STRANGER, PARTLY, OTHER_NAME, aSignature('2026-09-04', { response: 'r4' })];

const shown = (signatures: Signature[], decisions: Decision[] = []) =>
  toCheckRows([], aRegister({ people, signatures, decisions }), staffIndex).map(({ cells }) => cells);

describe('To check', () => {
  test('shows what waits for a decision, with whose it may be, and the answer it is about', () => {
    expect(shown(SIGNATURES)).toEqual([
      [
        'Signatures, kate@home.example',
        'kate@home.example is not on the staff list. It may be Katherine Bright (number 2).',
        '',
        '2 Katherine Bright',
        'r1',
      ],
      ['Signatures, t.adeyemi@larkfield.example', 'Not agreed to: 2. Please ask why.', '', '1 Tolu Adeyemi', 'r2'],
      ['Signatures, t.adeyemi@larkfield.example', 'Signed as "Kate".', '', '1 Tolu Adeyemi', 'r3'],
    ]);
  });

  describe('asks about a signature under another name', () => {
    const NOTED = 'Signed as "Tolu Jones" from the email address of Tolu Adeyemi.';
    const MORE = 'Tolu Adeyemi answered "Yes" to Are you a teacher?, but the staff list says "support". Please ask.';
    const asked = (notice: string, name = 'Tolu Adeyemi', more: Partial<Signature> = {}) =>
      toCheckRows(
        [],
        aRegister({ signatures: [aSignature('2026-09-03', { name: 'Tolu Jones', notice, ...more })] }),
        staffIndexOf([aPerson({ name })]),
      ).map(({ cells }) => cells[1]);
    const ADVICE =
      'It is valid. If that is a new name, please enter it in Staff; if it is right as it is, accept it; if somebody else signed, reject it.';

    test('with what can be done', () => {
      expect(asked(NOTED)).toEqual([`${NOTED} ${ADVICE}`]);
      expect(asked(`${NOTED} ${MORE}`)).toEqual([`${NOTED} ${ADVICE} ${MORE}`]);
    });

    test('no more once the staff list has that name; what else was noted stays', () => {
      expect(asked(NOTED, 'Tolu Jones')).toEqual([]);
      expect(asked(NOTED, 'Jones, Tolu (née Adeyemi)')).toEqual([]);
      expect(asked(`${NOTED} ${MORE}`, 'Tolu Jones')).toEqual([MORE]);
      expect(asked(NOTED, 'Tolu Jonas')).toEqual([
        `Signed as "Tolu Jones" from the email address of Tolu Jonas. ${ADVICE}`,
      ]);
    });

    test('whatever signs are in the names', () => {
      const odd = 'Signed as "J. "Jo" Smith" from the email address of Mrs J. Smith-Brown.';
      const name = 'J. "Jo" Smith';
      expect(asked(odd, 'Mrs J. Smith-Brown', { name })).toEqual([`${odd} ${ADVICE}`]);
      expect(asked(odd, 'J Jo Smith', { name })).toEqual([]);
    });

    test('where it is a doubt whose it is, as it was', () => {
      const doubt = `${NOTED} Please ask who of them signed.`;
      expect(asked('', 'Tolu Jones', { doubt })).toEqual([doubt]);
    });
  });

  test('suggests nobody where several are alike: a person must say', () => {
    const twins = [...people, aPerson({ number: 3, name: 'Katharina Bright', email: null })];
    const [row] = toCheckRows([], aRegister({ signatures: [STRANGER] }), staffIndexOf(twins));
    expect(row?.cells.slice(1, 4)).toEqual([
      'kate@home.example is not on the staff list. It may be Katherine Bright (number 2) or Katharina Bright (number 3).',
      '',
      '',
    ]);
  });

  test('says so when the address has come onto the staff list since', () => {
    const moved = staffIndexOf([aPerson({ formerAddresses: ['kate@home.example'] })]);
    expect(toCheckRows([], aRegister({ signatures: [STRANGER] }), moved)[0]?.cells.slice(1, 4)).toEqual([
      'kate@home.example is not on the staff list. That address now belongs to Tolu Adeyemi.',
      '',
      '1 Tolu Adeyemi',
    ]);
  });

  test('and then does not say that it is not on it, nor to find out whose it is', () => {
    const moved = staffIndexOf([aPerson({ email: 'tolu.new@larkfield.example' })]);
    const { doubt } = whoSigned(
      staffIndexOf([]),
      { address: 'tolu.new@larkfield.example', isVerified: true },
      'Tolu A.',
    );
    const own = {
      person: null,
      email: 'tolu.new@larkfield.example',
      name: 'Tolu A.',
      doubt: `${doubt} Not agreed to: 2.`,
    };
    const [row] = toCheckRows([], aRegister({ signatures: [aSignature('2026-09-01', own)] }), moved);
    expect(row?.cells[1]).toBe(
      'tolu.new@larkfield.example was not on the staff list when "Tolu A." signed, and is the address of Tolu Adeyemi now. Not agreed to: 2. Please accept it if that is right.',
    );
  });

  test.each<Decision['decision']>(['accept', 'reject', 'ignore'])('shows no more what was decided: %s', (decision) => {
    const decisions: Decision[] = [{ response: 'r1', decision, person: null, decidedOn: '2026-09-04' }];
    expect(shown([STRANGER], decisions)).toEqual([]);
  });
});

const HEADINGS = headingsOf(TO_CHECK);
const decide = (decision: RawCell, person: RawCell, response: string) =>
  takeDecisions(
    typedDecisions([HEADINGS, ['Signatures', 'what', decision, person, response]]),
    SIGNATURES,
    staffIndex,
    '2026-09-05',
  );
const taken = (decision: Decision['decision'], person: number | null, response: string) => ({
  decisions: [{ response, decision, person, decidedOn: '2026-09-05' }],
  open: [],
});

describe('a decision', () => {
  test('accepts for the person who is named', () => {
    expect(decide('accept', '2 Katherine Bright', 'r1')).toEqual(taken('accept', 2, 'r1'));
    expect(decide('Accepted', 'Tolu Adeyemi', 'r1')).toEqual(taken('accept', 1, 'r1'));
    expect(decide('accept', 2, 'r1')).toEqual(taken('accept', 2, 'r1'));
  });

  test('accepts for the one who signed where nobody is named', () => {
    expect(decide('accept', '', 'r2')).toEqual(taken('accept', 1, 'r2'));
  });

  test('rejects and ignores without a name', () => {
    expect(decide('reject', 'whoever', 'r1')).toEqual(taken('reject', null, 'r1'));
    expect(decide('ignore', '', 'r1')).toEqual(taken('ignore', null, 'r1'));
  });

  test('that cannot be followed stays where it was typed, with what is missing', () => {
    const { open } = decide('accept', '', 'r1');
    expect(open).toEqual([
      {
        response: 'r1',
        decision: 'accept',
        person: '',
        fault: 'Enter whose signature it is under "Person", then accept it again.',
      },
    ]);
    expect(toCheckRows([], aRegister({ signatures: [PARTLY, STRANGER] }), staffIndex, open)[1]?.cells).toEqual([
      'Signatures, kate@home.example',
      'kate@home.example is not on the staff list. It may be Katherine Bright (number 2). Enter whose signature it is under "Person", then accept it again.',
      'accept',
      '2 Katherine Bright',
      'r1',
    ]);
    expect(decide('maybe', '', 'r1').open[0]?.fault).toBe(
      '"maybe" is not a decision: choose accept, reject or ignore.',
    );
    expect(decide('accept', 'Zebedee', 'r1').open[0]?.fault).toBe('Nobody on the staff list is called "Zebedee".');
  });

  test.each([
    'accept for Katherine Bright',
    'Accepted (Kate)',
    'accept?',
    'reject, ask the head',
    'ignore until Friday',
  ])('with more words is none, since it may be meant of somebody else: %s', (written) => {
    const { decisions, open } = decide(written, '', 'r2');
    expect(decisions).toEqual([]);
    expect(open[0]?.fault).toBe(
      `"${written}" says more than one of these words: choose accept, reject or ignore, enter under "Person" for whom you accept it, and write notes in a column of your own.`,
    );
  });

  test.each(['Accept', 'ACCEPTED', ' accept. ', 'accepted!'])('may be written as %j', (written) => {
    expect(decide(written, '', 'r2')).toEqual(taken('accept', 1, 'r2'));
  });

  test.each([
    ['Rejected', 'reject'],
    ['ignored', 'ignore'],
  ] as const)('%s is %s', (written, decision) => {
    expect(decide(written, '', 'r2')).toEqual(taken(decision, null, 'r2'));
  });

  test('about an answer that is not there is left alone', () => {
    expect(decide('reject', '', 'r99')).toEqual({ decisions: [], open: [] });
  });

  test('is found below rows that were put above the headings', () => {
    const rows = [['What the governors asked'], [], HEADINGS, ['Signatures', 'what', 'reject', '', 'r2']];
    expect(typedDecisions(rows)).toEqual([{ response: 'r2', decision: 'reject', person: '' }]);
    expect(typedDecisions([])).toEqual([]);
  });

  test('is found wherever the tab was sorted to and its columns were moved to', () => {
    const moved = ['Response', 'My notes', 'Decision', 'Where', 'What to check', 'Person'];
    expect(typedDecisions([moved, ['r9'], ['r2', 'asked him', 'reject', 'Signatures', 'what', '']])).toEqual([
      { response: 'r2', decision: 'reject', person: '' },
    ]);
  });
});

describe('emails that may not have arrived', () => {
  const email = (number: number, more: Partial<SentEmail>) => ({
    row: number + 1,
    value: {
      email: number,
      day: '2026-09-03',
      person: 1,
      to: 't.adeyemi@larkfield.example',
      kind: 'reminder',
      about: [],
      subject: `Email ${number}`,
      status: 'sent',
      remark: 'Why.',
      ...more,
    } satisfies SentEmail,
  });
  const shownOf = (...sentEmails: ReturnType<typeof email>[]) =>
    toCheckRows([], aRegister({ people, sentEmails }), staffIndex).map(({ cells }) => cells[1]);

  test('are shown until the next one is sent', () => {
    const unclear = email(1, { status: 'unknown' });
    expect(shownOf(unclear)).toEqual(['Email 1: Why.']);
    expect(shownOf(unclear, email(2, { status: 'not sent' }))).toEqual(['Email 1: Why.']);
    expect(shownOf(unclear, email(2, {}))).toEqual([]);
  });

  test('to an address that does not work are shown once, as long as anybody has it', () => {
    const rows = [1, 2].map((number) => email(number, { status: 'not accepted' }));
    expect(shownOf(...rows)).toEqual(['Email 2: Why.']);
    expect(shownOf(email(1, { status: 'not accepted', to: 'old@larkfield.example' }))).toEqual([]);
  });

  test('that come only once are asked about by their number', () => {
    const rows = [
      email(1, { status: 'unknown', kind: 'receipt' }),
      email(2, { status: 'unknown' }),
      email(3, { kind: 'receipt', to: 'c.bright@larkfield.example' }),
    ];
    expect(shownOf(...rows)).toEqual(['Email 2: Why.']);
    expect(emailQuestions({ sentEmails: rows })).toEqual([
      { response: 'email 1', where: 'Sent emails, t.adeyemi@larkfield.example', what: 'Email 1: Why.' },
    ]);
  });
});

describe('the rows of To check', () => {
  const rowsOf = (...args: Parameters<typeof toCheckRows>) =>
    toCheckRows(...args).map(({ key, cells }) => ({ key, cells }));

  test('name what could not be read by its tab and row, or by its tab alone', () => {
    const problem = (row: number | null) => ({ code: 'X', tab: 'Staff', row, message: 'What is wrong.' });
    expect(rowsOf([problem(4), problem(null)], aRegister(), staffIndex)).toEqual([
      { key: 'Staff, row 4\nWhat is wrong.', cells: ['Staff, row 4', 'What is wrong.'] },
      { key: 'Staff\nWhat is wrong.', cells: ['Staff', 'What is wrong.'] },
    ]);
  });

  test('show other matters that wait for a decision, until there is one', () => {
    const question = { response: 'q', where: 'Countersignatures, x', what: 'Own signature.' };
    const register = (decisions: Decision[]) => aRegister({ decisions });
    expect(rowsOf([], register([]), staffIndex, [], [question])).toEqual([
      { key: 'q', cells: ['Countersignatures, x', 'Own signature.', '', '', 'q'] },
    ]);
    const ignored: Decision = { response: 'q', decision: 'ignore', person: null, decidedOn: '2026-09-04' };
    expect(rowsOf([], register([ignored]), staffIndex, [], [question])).toEqual([]);
  });

  test.each([
    [
      'somebody who is on the list no more',
      { person: 9 },
      ['Signatures, t.adeyemi@larkfield.example', 'Why. Late.', '', '9', 'r'],
    ],
    ['nobody like anybody', { person: null, name: 'Zz', email: '' }, ['Signatures, Zz', 'Why. Late.', '', '', 'r']],
    [
      'one of those who share the address',
      { person: null, name: 'Zz', email: 'office@larkfield.example' },
      [
        'Signatures, office@larkfield.example',
        'Why. Late. It may be Ann Bell (number 3) or Bob Cole (number 4).',
        '',
        '',
        'r',
      ],
    ],
  ])('ask about a signature of %s', (_whose, more, cells) => {
    const sharing = ['Ann Bell', 'Bob Cole'].map((name, i) =>
      aPerson({ number: 3 + i, name, email: 'office@larkfield.example' }),
    );
    const signature = aSignature('2026-09-03', { response: 'r', doubt: 'Why.', notice: 'Late.', ...more });
    expect(rowsOf([], aRegister({ signatures: [signature] }), staffIndexOf([...people, ...sharing]))).toEqual([
      { key: 'r', cells },
    ]);
  });

  test('a decision without an answer beside it, and an answer without a decision, are none', () => {
    const rows = [HEADINGS, ['Staff, row 4', 'what', 'accept', '', ''], ['Signatures', 'what', '', '', 'r1']];
    expect(typedDecisions(rows)).toEqual([]);
    expect(typedDecisions([['Nothing of ours']])).toEqual([]);
  });

  test('a decision about an answer that is no signature is taken for nobody', () => {
    const typed = [{ response: 'q', decision: 'Accept', person: '2' }];
    expect(takeDecisions(typed, SIGNATURES, staffIndex, '2026-09-05', new Set(['q']))).toEqual(
      taken('accept', null, 'q'),
    );
  });
});

describe('an address that an email did not reach', () => {
  const refused = (email: number, more: Partial<SentEmail> = {}) => ({
    row: email + 1,
    value: {
      email,
      day: '2026-09-03' as const,
      person: null,
      to: 'New@larkfield.example',
      kind: 'reminder',
      about: [],
      subject: `Email ${email}`,
      status: 'not accepted' as const,
      remark: 'Why.',
      ...more,
    },
  });
  const settings = aRegister().settings;
  const shownWith = (more: Partial<Register>, sentEmails = [refused(1)]) =>
    toCheckRows([], aRegister({ sentEmails, ...more }), staffIndex).map(({ cells }) => cells);
  const SHOWN = [['Sent emails, New@larkfield.example', 'Email 1: Why.']];

  test.each<[string, Partial<Register>]>([
    ['a person', { people: [aPerson({ email: 'new@larkfield.example' })] }],
    ['a line manager', { people: [aPerson({ email: null, lineManager: 'new@larkfield.example' })] }],
    ['a countersigner', { policies: [aPolicy({ countersignedBy: 'Carol Bright, NEW@larkfield.example' })] }],
    ['the contact', { settings: { ...settings, contactEmail: 'new@larkfield.example' } }],
    ['the head teacher', { settings: { ...settings, headEmail: 'new@larkfield.example' } }],
    ['a trial', { settings: { ...settings, trialEmail: 'new@larkfield.example' } }],
  ])('is shown while it is the address of %s', (_whose, register) => {
    expect(shownWith(register)).toEqual(SHOWN);
  });

  test('is shown no more once nobody has it, nor where two others only make it up together', () => {
    expect(shownWith({})).toEqual([]);
    const apart = {
      people: [aPerson({ email: 'x@x.new', lineManager: null }), aPerson({ email: '@larkfield.example' })],
    };
    expect(shownWith(apart, [refused(1, { to: 'new@larkfield.example' })])).toEqual([]);
  });

  test('the last email counts by its number, wherever its row stands; one that is being sent does not', () => {
    const register = { people: [aPerson({ email: 'new@larkfield.example' })] };
    const sent = refused(2, { status: 'sent' });
    expect(shownWith(register, [sent, refused(1)])).toEqual([]);
    expect(shownWith(register, [refused(1), refused(2, { status: 'claimed' })])).toEqual(SHOWN);
  });
});
