/** What is kept for longer than Settings says: proposed once a year, erased at one confirmed click, and nobody on hold. */

import { type Day, toDay } from '../../../src/common/day';
import { holdProblems, isOnHold } from '../../../src/register/erasure/hold';
import { ledgerErasing, lookedOn, overTime } from '../../../src/register/erasure/over-time';
import type { Person, Register } from '../../../src/register/model';
import { readRegister } from '../../../src/register/read-register';
import { headingsOf, PANEL_CHANGES, SENT_EMAILS } from '../../../src/register/workbook/tabs';
import { aPerson, aRegister } from '../../register/made';
import { sentOn } from '../../reminders/made';
import { slow, stoppedAtEachCall } from '../../support/faults';
import { fillColumn } from '../../support/fill-column';
import { ACCEPTABLE_USE, Larkfield, MANAGER, resultOf } from '../../support/larkfield';
import { besideRegister, wordsOf } from '../../support/panels';
import { keptTooLong, proposed } from './kept-too-long';

describe('is looked at once a year', () => {
  test.each<[Day, Day]>([
    ['2026-09-30', '2025-10-01'],
    ['2026-10-01', '2026-10-01'],
    ['2027-09-30', '2026-10-01'],
  ])('on %s as of %s', (today, on) => {
    expect(lookedOn(today)).toBe(on);
  });

  const over = (today: Day, ...people: Partial<Person>[]) => {
    const register = aRegister({
      people: people.map((more, i) => aPerson({ number: i + 1, name: `Person ${i + 1}`, ...more })),
    });
    return overTime(register, [], '', today).people.map(({ person }) => person.number);
  };

  test('somebody who left six years before the day of the look, and not on it; who follows waits for the next one', () => {
    const left = ['2020-09-30', '2020-10-01', '2020-10-02'].map((leavesOn) => ({ leavesOn: toDay(leavesOn) }));
    expect(over('2026-09-30', ...left)).toEqual([]);
    expect(over('2026-10-01', ...left)).toEqual([1]);
    expect(over('2027-09-30', ...left)).toEqual([1]);
    expect(over('2027-10-01', ...left)).toEqual([1, 2, 3]);
  });

  test('and nobody on hold: on the last day of it not yet, the day after', () => {
    const left = { leavesOn: toDay('2020-01-31') };
    expect(over('2026-11-05', left, { ...left, holdUntil: '2026-11-05' })).toEqual([1]);
    expect(over('2026-11-06', left, { ...left, holdUntil: '2026-11-05' })).toEqual([1, 2]);
  });

  test('and nobody who has come back since', () => {
    const left = { leavesOn: toDay('2019-10-01') };
    expect(over('2026-11-05', { ...left, startsOn: toDay('2026-11-06') })).toEqual([1]);
    expect(over('2026-11-06', { ...left, startsOn: toDay('2026-11-06') })).toEqual([]);
  });

  test('and emails in archives, by the school year, though the register holds none that old, until they were erased', () => {
    const of = (year: string, title: string) => ({ file: year, year, of: title, rows: 3, on: toDay('2026-09-02') });
    const archives = [of('2022–23', 'Sent emails'), of('2022–23', 'Signatures'), of('2023–24', 'Sent emails')];
    const years = (erasedBefore: string, today: Day) =>
      overTime(aRegister({ archives }), [], erasedBefore, today).years;
    expect(years('', '2025-09-30')).toEqual([]);
    expect(years('', '2025-10-01')).toEqual(['2022–23']);
    expect([years('2022-09-30', '2025-10-01'), years('2022-10-01', '2025-10-01')]).toEqual([['2022–23'], []]);
    expect(years('2022-10-01', '2026-10-01')).toEqual(['2022–23', '2023–24']);
    const decisions: Register['decisions'] = [
      { response: 'archive 2022–23', decision: 'ignore', person: null, decidedOn: toDay('2026-09-10') },
    ];
    // Nothing can be erased in one that was deleted.
    expect(overTime(aRegister({ archives, decisions }), [], '2022-10-01', '2026-10-01').years).toEqual(['2023–24']);
  });
});

describe('somebody on hold', () => {
  const heldUntil = (cell: string) => {
    const Staff = [
      ['Name', 'Email', 'Role', 'Groups', 'Leaves on', 'On hold until'],
      ['Ann Old', '', '', '', '31/1/2010', cell],
    ];
    const register = readRegister({ Staff });
    const [ann = aPerson()] = register.people;
    return {
      isHeld: isOnHold(ann, '2026-10-05'),
      problems: [...register.problems, ...holdProblems(register)].map(({ message }) => message),
    };
  };
  test.each([
    ['', false],
    ['4/10/2026', false],
    ['5/10/2026', true],
    ['6 October 2026', true],
  ])('until "%s"', (cell, isHeld) => {
    expect(heldUntil(cell)).toEqual({ isHeld, problems: [] });
  });
  test('until what is no date is held, and To check asks for the day', () => {
    expect(heldUntil('the tribunal')).toEqual({
      isHeld: true,
      problems: [
        'Staff, row 2: "On hold until" is not a date for Ann Old. Nothing of this person is erased meanwhile. Please write the day as 1/9/2027, or leave it empty.',
      ],
    });
  });
});

test('of records: emails lose address and subject, changes go as a whole, and what is about somebody on hold stays', () => {
  const emails = [
    sentOn('2023-09-29', { person: 1, subject: 'One' }),
    sentOn('2023-09-30', { person: 2, subject: 'Two' }),
    sentOn('2023-09-30', { person: 1, to: '', subject: '' }),
    sentOn('2023-10-01', { person: 1, subject: 'Three' }),
  ].map((value, i) => ({ row: i + 2, value }));
  const held = aPerson({ number: 2, holdUntil: '2027-01-01' });
  const register = aRegister({ people: [aPerson(), held], sentEmails: emails });
  const log = [
    headingsOf(PANEL_CHANGES).map(String),
    ['2023-09-29', '', 'ann@x.example', 'set the groups', 1],
    ['2023-09-30', '', 'ann@x.example', 'set the groups', ''],
    ['2023-09-30', '', 'ann@x.example', 'set the groups', 2],
    ['2023-10-01', '', 'ann@x.example', 'set the groups', 1],
  ];
  const over = overTime(register, log, '', '2026-10-01');
  expect([over.emails.map(({ row }) => row), over.changes.map(({ row }) => row)]).toEqual([[2], [2, 3]]);
  expect(ledgerErasing(over, headingsOf(SENT_EMAILS).map(String))).toEqual([
    { kind: 'set cells', sheetId: SENT_EMAILS.sheetId, row: 2, column: 4, rows: [['']] },
    { kind: 'set cells', sheetId: SENT_EMAILS.sheetId, row: 2, column: 7, rows: [['']] },
    { kind: 'delete rows', sheetId: PANEL_CHANGES.sheetId, row: 2, count: 2 },
  ]);
});

const SCHOOL = keptTooLong();

const asAWhole = (school: Larkfield) =>
  JSON.stringify([
    school.workspace.files.filter(({ kind }) => kind !== 'document'),
    ['Staff', 'Signatures', 'Sent emails', 'Register', 'Numbers'].map((tab) => school.rows(tab)),
  ]);

test('is proposed by name and number; one confirmed click erases people, their responses and records, and nobody on hold', () => {
  const school = SCHOOL.fork();
  const emails = school.rows('Sent emails').length;
  expect(proposed(school)).toEqual([
    expect.stringContaining('Ann Archer (number 1) and Bea Barker (number 2), who left more than 6 years before and'),
  ]);
  expect(asAWhole(school)).toContain('ann@larkfield.example');
  const panel = besideRegister(school);
  panel.press('Data kept too long');
  expect(wordsOf(panel)).toContain('Number 1\nAnn Archer\nLeft on 31 Oct 2026\nNumber 2\nBea Barker');
  expect(wordsOf(panel)).not.toContain('Cy Carter');
  panel.press('Erase all of this');
  expect(wordsOf(panel)).toContain('2 people\nErased from the register\n3 sent emails\n');
  school.turnTo('2033-10-02', '10:30');
  const left = asAWhole(school);
  for (const gone of ['Ann Archer', 'ann@larkfield.example', 'Bea Barker', 'bea@larkfield.example'])
    expect(left).not.toContain(gone);
  expect(school.column('Staff', 'Name')).toEqual(['1 (erased)', '2 (erased)', 'Cy Carter', 'Dot Dean']);
  expect(school.column('Signatures', 'How').map((how) => how === 'no longer in the form')).toEqual([
    true,
    true,
    false,
    false,
  ]);
  // The day and what each was about stay, Cy's whole.
  expect(school.rows('Sent emails')).toHaveLength(emails);
  expect(school.column('Sent emails', 'To').filter((to) => to !== '')).toEqual(['cy@larkfield.example']);
  expect(proposed(school)).toEqual([]);
});

test('old changes of the panel that are erased there are no change by hand', () => {
  const school = Larkfield.open([['Dot Dean', 'dot@larkfield.example', 'Cook', 'support']]);
  school.publish(ACCEPTABLE_USE, { audience: ['everyone'] });
  const document = school.workspace.files.find(({ kind }) => kind === 'document')?.id ?? '';
  const approve = (press: string, words: string) => {
    const panel = school.workspace.openPanel('docs', { as: MANAGER, fileId: document });
    panel.press(press);
    panel.press('Save', { 'P1 v1.0': [words] });
  };
  approve('Say who approved it', 'Head, 1 September 2026');
  school.sleepTo('2033-10-03', '09:30');
  approve('Change who approved it', 'Governing board, 1 September 2026');
  school.sleepTo('2033-10-04', '09:30');
  school.round();
  expect([school.column('Panel changes', 'Date'), proposed(school)]).toEqual([
    [46266, 48855],
    [expect.stringContaining('1 note of changes made in the panel')],
  ]);
  const panel = besideRegister(school);
  panel.press('Data kept too long');
  panel.press('Erase all of this');
  school.sleepTo('2033-10-05', '09:30');
  school.round();
  expect(school.column('Panel changes', 'Date')).toEqual([48855]);
  expect(school.column('To check', 'What to check').filter((what) => String(what).includes('by hand'))).toEqual([]);
});

test('erases nothing where something else is kept too long by now', () => {
  const school = SCHOOL.fork();
  const panel = besideRegister(school);
  panel.press('Data kept too long');
  fillColumn(school, 'Staff', 'On hold until', ['1/12/2033']);
  panel.press('Erase all of this');
  expect(panel.notice).toBe(
    'The list has changed since you opened it, so nothing was erased. Please choose “Data kept too long” again.',
  );
  expect(school.column('Staff', 'Name')).toContain('Ann Archer');
});

test('nothing is erased of somebody on hold by hand either, and the report says until when', () => {
  const school = SCHOOL.fork();
  expect(school.run('erasePerson', [3]).error?.message).toContain(
    'Cy Carter (number 3) is on hold until 1 June 2034, so nothing was erased.',
  );
  const panel = besideRegister(school);
  panel.press('Find', { person: ['Cy Carter'] });
  expect(wordsOf(panel)).toContain('On hold until\n1 Jun 2034');
  expect(JSON.stringify(panel.card)).not.toContain('Erase …');
  school.run('dataOfPerson', [3]);
  expect(JSON.stringify(school.rows('Personal data'))).toContain(
    'On hold until 1 June 2034: nothing about this person is erased before that.',
  );
  school.sleepTo('2034-06-01', '09:00');
  expect(school.run('erasePerson', [3]).error).not.toBeNull();
  school.sleepTo('2034-06-02', '09:00');
  expect(resultOf(school.run('erasePerson', [3]), 'standsFor')).toBe('3 (erased)');
});

test('where the day until which somebody is on hold cannot be read, the card says so, and offers no erasing', () => {
  const school = SCHOOL.fork();
  fillColumn(school, 'Staff', 'On hold until', ['', '', 'the tribunal']);
  const panel = besideRegister(school);
  panel.press('Find', { person: ['Cy Carter'] });
  expect(wordsOf(panel)).toContain('On hold\nThe day cannot be read, see To check');
  expect(JSON.stringify(panel.card)).not.toContain('Erase …');
});

test('a click that is stopped at any call erases nobody or, with the next two checks, everybody; another click does the rest', () => {
  const annAlone = SCHOOL.fork();
  fillColumn(annAlone, 'Staff', 'On hold until', ['', '1/6/2034']);
  const atTheCard = () => {
    const school = annAlone.fork();
    const panel = besideRegister(school);
    panel.press('Data kept too long');
    return { school, panel };
  };
  const { calls, wrong } = stoppedAtEachCall(atTheCard, 'Erase all of this', ({ school }) => {
    for (const time of ['09:30', '10:30']) {
      school.sleepTo('2033-10-02', time);
      school.round();
    }
    const names = school.column('Staff', 'Name').join();
    const held = asAWhole(school).includes('ann@larkfield.example');
    const isAll = names === '1 (erased),Bea Barker,Cy Carter,Dot Dean' && !held;
    const isNone = names === 'Ann Archer,Bea Barker,Cy Carter,Dot Dean' && proposed(school).length === 1;
    return isAll || isNone ? null : `${names} ${held}`;
  });
  expect(calls).toBeGreaterThan(20);
  expect(wrong).toEqual([]);
});

test('somebody who is put on hold once the erasing was begun waits: told once, no work for the hours, erased the day after', () => {
  const school = SCHOOL.fork();
  fillColumn(school, 'Staff', 'On hold until', ['3/10/2033', '', '1/6/2034']);
  Object.assign(school.workspace.properties, { erasing: '1', erasingAnswers: '1' });
  school.sleepTo('2033-10-02', '09:30');
  school.round();
  expect(school.column('To check', 'What to check')).toContain(
    'The data of number 1 were to be erased, and the person is on hold now. Nothing is erased before the day under "On hold until" in Staff is over.',
  );
  school.sleepTo('2033-10-02', '10:30');
  expect(school.round().calls).toHaveLength(2);
  const ended = school.fork();
  fillColumn(ended, 'Staff', 'On hold until', ['']);
  ended.sleepTo('2033-10-02', '11:30');
  ended.round();
  expect([ended.column('Staff', 'Name')[0], ended.workspace.properties.erasing]).toEqual(['1 (erased)', '']);
  for (const day of ['2033-10-03', '2033-10-04']) {
    school.sleepTo(day, '09:30');
    school.round();
    expect(school.column('Staff', 'Name')[0]).toBe(day === '2033-10-03' ? 'Ann Archer' : '1 (erased)');
  }
});

test('of many who were noted the hourly check erases as many as there is time for, does its own work, and goes on the next hour', () => {
  const school = SCHOOL.fork();
  fillColumn(school, 'Staff', 'On hold until', ['', '', '']);
  Object.assign(school.workspace.properties, { erasing: '1 2 3' });
  school.sleepTo('2033-10-02', '09:30');
  // Each takes more than a minute of Google's time.
  school.round(slow(school.workspace, 'Form.getPublishedReaders', 61_000));
  expect([school.workspace.properties.erasing, school.workspace.failures]).toEqual(['2 3', []]);
  for (const time of ['10:30', '11:30']) {
    school.sleepTo('2033-10-02', time);
    school.round();
  }
  expect(school.column('Staff', 'Name').join()).toBe('1 (erased),2 (erased),3 (erased),Dot Dean');
});
