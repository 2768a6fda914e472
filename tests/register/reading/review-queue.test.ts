/** What needs a human eye, and what becomes of what was decided. */

import type { Decision, SentEmail, Signature } from '../../../src/register/model';
import { staffIndexOf } from '../../../src/register/people/staff-index';
import { emailQuestions, takeDecisions, toCheckRows, typedDecisions } from '../../../src/register/reading/review-queue';
import type { RawCell } from '../../../src/register/workbook/cells';
import { headingsOf, TO_CHECK } from '../../../src/register/workbook/tabs';
import { aPerson, aRegister, aSignature } from '../made';

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
        'kate@home.example is not on the staff list. It may be 2 Katherine Bright.',
        '',
        '2 Katherine Bright',
        'r1',
      ],
      ['Signatures, t.adeyemi@larkfield.example', 'Not agreed to: 2. Please ask why.', '', '1 Tolu Adeyemi', 'r2'],
      ['Signatures, t.adeyemi@larkfield.example', 'Signed as "Kate".', '', '1 Tolu Adeyemi', 'r3'],
    ]);
  });

  test('suggests nobody where several are alike: a person must say', () => {
    const twins = [...people, aPerson({ number: 3, name: 'Katharina Bright', email: null })];
    const [row] = toCheckRows([], aRegister({ signatures: [STRANGER] }), staffIndexOf(twins));
    expect(row?.cells.slice(1, 4)).toEqual([
      'kate@home.example is not on the staff list. It may be 2 Katherine Bright or 3 Katharina Bright.',
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
      'kate@home.example is not on the staff list. It may be 2 Katherine Bright. Enter whose signature it is under "Person", then accept it again.',
      'accept',
      '2 Katherine Bright',
      'r1',
    ]);
    expect(decide('maybe', '', 'r1').open[0]?.fault).toBe(
      '"maybe" is not a decision: choose accept, reject or ignore.',
    );
    expect(decide('accept', 'Zebedee', 'r1').open[0]?.fault).toBe('Nobody on the staff list is called "Zebedee".');
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
    const rows = [email(1, { status: 'unknown', kind: 'receipt' }), email(2, { status: 'unknown' })];
    expect(shownOf(...rows)).toEqual(['Email 2: Why.']);
    expect(emailQuestions({ sentEmails: rows })).toEqual([
      { response: 'email 1', where: 'Sent emails, t.adeyemi@larkfield.example', what: 'Email 1: Why.' },
    ]);
  });
});
