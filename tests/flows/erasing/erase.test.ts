/** Somebody is erased: no cell, note, title, property or form setting names the person, and every past day counts as before. */

import { Hands } from '../../../local/by-hand/hands';
import { tabOf, valuesOf } from '../../../local/by-hand/typing';
import type { Fault } from '../../../local/script/execution';
import { addDays, type Day, toDay } from '../../../src/common/day';
import { dueForErasing } from '../../../src/register/erasure/over-time';
import type { Register } from '../../../src/register/model';
import { readRegister } from '../../../src/register/read-register';
import { obligationsOn } from '../../../src/register/signing/obligations';
import { OURS } from '../../../src/register/workbook/tabs';
import { ACCEPTABLE_USE, aDocument, CAROL, Larkfield, MANAGER, resultOf, TOLU } from '../../support/larkfield';

const FORMER = 'tolu.obi@larkfield.example';
const STAFF = [
  ['Adeyemi, Tolu', TOLU, 'Class teacher', 'teaching', '', '1/9/2026', '', '', '', '', '', '', '', '', FORMER],
  ['Carol Bright', CAROL, 'Midday supervisor', 'support', TOLU],
  ['Dee Okoro', 'd.okoro@larkfield.example', 'Teacher', 'teaching', 'Tolu Adeyemi'],
  ['Eva Novak', '', 'Cleaner', 'support'],
];
const FIRST = toDay('2026-09-01');
const LAST = toDay('2026-12-18');
const LONE = aDocument('Lone working', '- I will sign in and out.', 'I have read this.', 'Name: ____ Role: ____');

/**
 * A term in which Tolu signs under two names and two addresses, on paper and from a private address that is accepted,
 * is reminded, stands in notes, titles and remarks, manages others, and leaves.
 */
function afterTheTerm(): Larkfield {
  const school = Larkfield.open(STAFF);
  const hands = new Hands(school.workspace, school.workbookId);
  const first = school.publish(ACCEPTABLE_USE);
  school.round();
  school.sleepTo('2026-09-03', '10:15');
  school.workspace.form(first).readers.push('tolu@home.example', FORMER);
  school.sign(first, TOLU, 'Miss Tolu ADEYEMI');
  school.sign(first, 'tolu@home.example', 'Tolu Obi');
  school.sign(first, CAROL, 'Carol Bright');
  school.round();
  const row = school.column('To check', 'What to check').findIndex((words) => String(words).includes('tolu@home'));
  school.paste('To check', row + 2, [['', '', 'accept', '1']]);
  school.round();
  // She is a governor as well, and says so of the next policy.
  const second = school.publish(LONE, { daysToSign: 7, approvedBy: 'Miss Tolu Adeyemi, chair, 25 September 2026' });
  school.round();
  school.sleepTo('2026-09-29', '09:00');
  school.sign(second, 'd.okoro@larkfield.example', 'Dee Okoro');
  school.paste('Paper', 2, [
    ['tolu adeyemi', 'Lone working', '', '25/9/2026', 'Carol Bright'],
    ['Eva Novak', 'P1', '', '4/9/2026', 'Tolu Adeyemi', 'handed over by Adeyemi, Tolu'],
  ]);
  school.round();
  school.sleepTo('2026-10-20', '09:00');
  school.round();
  school.paste('Staff', 2, [[...(STAFF[0] ?? []).slice(0, 6), '23/10/2026', '', '', 'ill', '', '', '', '', FORMER]]);
  hands.mark('Register', 3, 2, { note: 'ask t.adeyemi@larkfield.example' });
  hands.mark('Staff', 2, 1, { note: 'asked for a reference in May' });
  hands.addTab("Friday! It's for Tolu Adeyemi");
  school.paste("Friday! It's for Tolu Adeyemi", 1, [
    ['Flowers for Tolu  Adeyemi, (T.ADEYEMI@larkfield.example)', 'not at.adeyemi@larkfield.example.org'],
  ]);
  school.sleepTo('2026-12-18', '09:00');
  for (const [name, values] of [
    ['verify', []],
    ['printPerson', [1]],
    ['evidenceOfPerson', [1]],
    ['previewEmails', []],
  ] as const) {
    school.run(name, [...values]);
  }
  school.round();
  return school;
}

const START = afterTheTerm();
const NAMES = [/adeyemi/iu, /\btolu\b/iu, /t\.adeyemi@larkfield\.example\b(?!\.)/iu, /tolu\.obi@/iu, /tolu@home/iu];

function registerOf(school: Larkfield): Register {
  return readRegister(
    Object.fromEntries(OURS.map(({ title }) => [title, valuesOf(school.workspace, school.workbookId, title)])),
  );
}

/** Every past day, worked out from the workbook as it stands: who owed what, without names. As text, which is compared at one look. */
function everyDay(school: Larkfield): string[] {
  const register = registerOf(school);
  const days: string[] = [];
  for (let day: Day = FIRST; day <= LAST; day = addDays(day, 1)) {
    const rows = obligationsOn(register, day).map(({ person, policy, version, ...rest }) => ({
      ...rest,
      person: person.number,
      policy: policy.code,
      version: version?.version,
    }));
    days.push(JSON.stringify({ day, rows }));
  }
  return days;
}

/** Every text of the workbook and of what is kept outside it, each with its place. */
function everything(school: Larkfield): string[] {
  const { workspace, workbookId } = school;
  const file = workspace.spreadsheet(workbookId);
  const cells = file.sheets.flatMap((sheet) =>
    sheet.cells.flatMap((row, i) =>
      (row ?? []).flatMap((cell, j) =>
        [cell.value, cell.formula, cell.note, cell.link]
          .filter((text) => text !== undefined)
          .map((text) => `${sheet.properties.title} ${i + 1},${j + 1}: ${text}`),
      ),
    ),
  );
  const properties = Object.entries(workspace.properties).map(([key, text]) => `property ${key}: ${text}`);
  const readers = workspace.files.flatMap((one) =>
    one.kind === 'form' ? one.readers.map((who) => `reader ${who}`) : [],
  );
  return [file.name, ...file.sheets.map((sheet) => sheet.properties.title), ...cells, ...properties, ...readers];
}

/** A round on a later morning, none in between. */
function nextRound(school: Larkfield, day: string): void {
  school.sleepTo(day, '08:30');
  school.round();
}

const naming = (school: Larkfield): string[] =>
  // Somebody else's address, which only looks like it, and a policy's own words stay.
  everything(school).filter((text) => NAMES.some((name) => name.test(text.replace(/at\.adeyemi@[\w.]+/, ''))));

describe('erasing somebody', () => {
  test('leaves neither name nor address in any cell, note, title, property or form setting', () => {
    const school = START.fork();
    expect(naming(school).length).toBeGreaterThan(25);
    const done = school.run('erasePerson', [1]);
    expect(done.error).toBeNull();
    expect(naming(school)).toEqual([]);
    expect(resultOf(done, 'standsFor')).toBe('1 (erased)');
    expect(resultOf(done, 'left')).toBe('');
    expect(resultOf(done, 'confirmation')).toBe('Delete 2 responses of number 1');
    // A round writes what is derived anew: nothing comes back.
    nextRound(school, '2027-01-05');
    nextRound(school, '2027-01-06');
    expect(naming(school)).toEqual([]);
    expect(school.workspace.failures).toEqual([]);
  });

  test('puts the number into the place of the name, and leaves what counts rest on', () => {
    const school = START.fork();
    school.run('erasePerson', [1]);
    const staff = school.rows('Staff');
    expect(staff[0]).toEqual(['1 (erased)', '', '', 'teaching', '', 46266, 46318, '', '', '', '', '', '', '', '', 1]);
    expect(staff[1]?.slice(0, 5)).toEqual(['Carol Bright', CAROL, 'Midday supervisor', 'support', '1 (erased)']);
    expect(school.column('Signatures', 'Name as signed')).toEqual([
      '1 (erased)',
      '1 (erased)',
      'Carol Bright',
      'Dee Okoro',
      '1 (erased)',
      'Eva Novak',
    ]);
    expect(school.column('Paper', 'Seen by')).toEqual(['Carol Bright', '1 (erased)']);
    expect(school.column('Paper', 'Comment')).toEqual(['', 'handed over by 1 (erased)']);
    expect(valuesOf(school.workspace, school.workbookId, "Friday! It's for 1 (erased)")).toEqual([
      ['Flowers for 1 (erased), (1 (erased))', 'not at.adeyemi@larkfield.example.org'],
    ]);
  });

  test('leaves every count of every past day as it was', () => {
    const school = START.fork();
    const before = everyDay(school);
    school.run('erasePerson', [1]);
    expect(everyDay(school)).toEqual(before);
    school.round();
    expect(everyDay(school)).toEqual(before);
  });

  test('asks nobody to correct anything afterwards, and shows the number in the register', () => {
    const school = START.fork();
    const before = school.column('To check', 'What to check').length;
    school.run('erasePerson', [1]);
    school.round();
    expect(school.column('To check', 'What to check').length).toBeLessThanOrEqual(before);
    expect(school.column('Register', 'Name')[0]).toBe('1 (erased)');
    expect(school.column('Paper', 'Result').map((words) => String(words).slice(0, 8))).toEqual([
      'Recorded',
      'Recorded',
    ]);
  });

  test('verifying holds an erased signature against the form by its id, day and clauses', () => {
    const school = START.fork();
    school.run('erasePerson', [1]);
    expect(resultOf(school.run('verify'), 'found')).toBe(
      '4 of 4 signatures given in forms match the form; 2 more were signed on paper.',
    );
    const agreed = valuesOf(school.workspace, school.workbookId, 'Signatures')[0]?.indexOf('Agreed to') ?? -1;
    const { cells } = tabOf(school.workspace, school.workbookId, 'Signatures');
    cells[1] = cells[1]?.map((cell, place) => (place === agreed ? { value: '1–2' } : cell));
    expect(resultOf(school.run('verify'), 'toLookAt')).toBe('1');
  });

  test('can be done again with no harm', () => {
    const school = START.fork();
    school.run('erasePerson', [1]);
    const once = everything(school);
    expect(resultOf(school.run('erasePerson', [1]), 'cells')).toBe('0');
    expect(everything(school)).toEqual(once);
  });

  const BEFORE = everyDay(START);
  const CALLS = START.fork()
    .run('erasePerson', [1])
    .calls.map((name, index) => [index, name] as const);
  const FAULTS: Fault[] = [
    { kind: 'kill', when: 'before' },
    { kind: 'kill', when: 'after' },
    { kind: 'refuse', message: 'Service Spreadsheets timed out while accessing document.' },
  ];
  describe.each(FAULTS)('stopped by %j', (fault) => {
    test.each(CALLS)('at call %i, %s, is finished when it is done again', (at) => {
      const school = START.fork();
      school.run('erasePerson', [1], ({ index }) => (index === at ? fault : undefined));
      school.run('erasePerson', [1]);
      expect(naming(school)).toEqual([]);
      expect(everyDay(school)).toEqual(BEFORE);
    });
  });
});

describe('erasing that was begun and stopped', () => {
  const calls = START.fork().run('erasePerson', [1]).calls;
  const noted = calls.findIndex((name) => name.startsWith('Properties.set'));

  test('is finished by the next round, wherever it was stopped once it was noted', () => {
    const unfinished = calls.flatMap((name, at) => {
      if (at <= noted) return [];
      const school = START.fork();
      school.run('erasePerson', [1], ({ index }) => (index === at ? { kind: 'kill', when: 'before' } : undefined));
      school.round();
      return naming(school).length === 0 ? [] : [`${at} ${name}`];
    });
    expect(noted).toBeGreaterThan(0);
    expect(unfinished).toEqual([]);
  });

  test('is tried again every hour and told as long as Google does not let it', () => {
    const school = START.fork();
    school.run('erasePerson', [1], ({ index }) => (index === noted + 1 ? { kind: 'kill', when: 'before' } : undefined));
    const isReadingAll = ({ name }: { name: string }) => name === 'Sheets.Spreadsheets.get';
    school.round((call) => (isReadingAll(call) ? { kind: 'refuse', message: 'Service timed out.' } : undefined));
    expect(school.column('To check', 'What to check')).toContain(
      'The data of number 1 could not be erased completely yet; it is tried again every hour. Google says: Service timed out.',
    );
    school.sleepTo('2026-12-18', '10:00');
    school.round();
    expect(naming(school)).toEqual([]);
    expect(school.rows('To check').filter((row) => /erased completely/.test(String(row[1])))).toEqual([]);
  });
});

describe('whom and what erasing leaves alone', () => {
  test.each([
    [
      2,
      'Carol Bright (number 2) still works here, so their name is still needed. Please enter the last working day under "Leaves on" in Staff first.',
    ],
    [77, 'Nobody in the register has the number 77. Please check the column Number in the tab Staff.'],
  ])('number %i: %s', (number, message) => {
    const school = START.fork();
    const before = everything(school);
    expect(school.run('erasePerson', [number]).error?.message).toBe(message);
    expect(everything(school)).toEqual(before);
  });

  test('a namesake, and somebody who has the address now: only the rows of the person’s own change, and it says so', () => {
    const school = START.fork();
    school.paste('Staff', 6, [['Tolu Adeyemi', FORMER, 'Cook', 'support', '', '1/11/2026']]);
    school.round();
    const form = String(school.column('Forms', 'Form ID')[0]);
    school.sign(form, FORMER, 'Tolu Adeyemi');
    school.round();
    const done = school.run('erasePerson', [1]);
    expect(resultOf(done, 'left')).toBe(`Adeyemi, Tolu,${FORMER}`);
    expect(school.column('Staff', 'Name')).toEqual([
      '1 (erased)',
      'Carol Bright',
      'Dee Okoro',
      'Eva Novak',
      'Tolu Adeyemi',
    ]);
    expect(school.column('Staff', 'Email')[4]).toBe(FORMER);
    expect(school.column('Signatures', 'Name as signed').filter((name) => name === 'Tolu Adeyemi').length).toBe(1);
    expect(school.column('Paper', 'Seen by')).toEqual(['Carol Bright', 'Tolu Adeyemi']);
    expect(school.workspace.form(form).readers).toContain(FORMER);
    expect(school.workspace.form(form).readers).not.toContain(TOLU);
  });

  test('a policy that names the person keeps its words: they are what others agreed to', () => {
    const school = START.fork();
    school.publish(aDocument('Safeguarding', '- I will tell Tolu Adeyemi at once.', 'I have read this.', 'Name: ____'));
    const words = school.column('Clauses', 'Words');
    school.run('erasePerson', [1]);
    expect(school.column('Clauses', 'Words')).toEqual(words);
    school.run('evidenceOfPolicy', ['P3']);
    const check = valuesOf(school.workspace, school.workbookId, 'Evidence').find((row) =>
      /^Text check/.test(String(row[4])),
    );
    expect(check?.[4]).toContain('The wording below matches.');
  });
});

describe('the answers that the forms themselves hold', () => {
  const erased = (): Larkfield => {
    const school = START.fork();
    school.run('erasePerson', [1]);
    return school;
  };
  const inForms = (school: Larkfield): number =>
    school.workspace.files.flatMap((one) => (one.kind === 'form' ? one.responses : [])).length;

  test('are deleted only when that is confirmed in the very words, and only of somebody who is erased', () => {
    const early = START.fork();
    expect(early.run('eraseAnswers', ['Delete 2 responses of number 1']).error?.message).toBe(
      'Nothing was deleted. Number 1 has not been erased yet: please do that first.',
    );
    const school = erased();
    expect(school.run('eraseAnswers', ['yes']).error?.message).toContain('Nothing was deleted.');
    expect(school.run('eraseAnswers', ['Delete 1 response of number 1']).error?.message).toBe(
      'Nothing was deleted. Please confirm with these words: Delete 2 responses of number 1',
    );
    expect(inForms(school)).toBe(4);
    const done = school.run('eraseAnswers', ['Delete 2 responses of number 1']);
    expect([resultOf(done, 'deleted'), resultOf(done, 'left'), resultOf(done, 'confirmation')]).toEqual(['2', '', '']);
    expect(inForms(school)).toBe(2);
    expect(school.run('eraseAnswers', ['Delete 2 responses of number 1']).error?.message).toBe(
      'The forms no longer hold any responses of number 1.',
    );
  });

  test('once deleted are neither missed by the daily count nor taken for lost, and no day counts otherwise', () => {
    const school = erased();
    const before = everyDay(school);
    school.run('eraseAnswers', ['Delete 2 responses of number 1']);
    const signatures = school.column('Signatures', 'Response');
    nextRound(school, '2027-01-05');
    const looked = school.workspace.calls.get('Response.getId') ?? 0;
    nextRound(school, '2027-01-06');
    // The daily count fits: no form is read again, answer by answer.
    expect(school.workspace.calls.get('Response.getId') ?? 0).toBe(looked);
    expect(school.column('Signatures', 'Response')).toEqual(signatures);
    expect(everyDay(school)).toEqual(before);
    expect(resultOf(school.run('verify'), 'found')).toBe(
      '2 of 2 signatures given in forms match the form; 2 more were signed on paper; 2 more were deleted from the form when somebody was erased.',
    );
    // An answer that comes later is found like any other.
    const form = String(school.column('Forms', 'Form ID')[0]);
    school.sign(form, 'd.okoro@larkfield.example', 'Dee Okoro');
    nextRound(school, '2027-01-07');
    expect(school.column('Signatures', 'Response').length).toBe(signatures.length + 1);
  });

  const ERASED = erased();
  const BEFORE = everyDay(ERASED);
  const CALLS = ERASED.fork()
    .run('eraseAnswers', ['Delete 2 responses of number 1'])
    .calls.map((name, i) => [i, name] as const);
  describe.each<Fault>([
    { kind: 'kill', when: 'before' },
    { kind: 'kill', when: 'after' },
    { kind: 'refuse', message: 'Service Forms failed while accessing document.' },
  ])('stopped by %j', (fault) => {
    test.each(CALLS)('at call %i, %s, are gone when it is confirmed again, rounds in between', (at) => {
      const school = ERASED.fork();
      const signatures = school.column('Signatures', 'Response');
      school.run('eraseAnswers', ['Delete 2 responses of number 1'], ({ index }) => (index === at ? fault : undefined));
      nextRound(school, '2027-01-05');
      for (const count of ['2 responses', '1 response']) school.run('eraseAnswers', [`Delete ${count} of number 1`]);
      nextRound(school, '2027-01-06');
      expect(inForms(school)).toBe(2);
      expect(school.column('Signatures', 'How').filter((how) => how === 'no longer in the form').length).toBe(2);
      expect(school.column('Signatures', 'Response')).toEqual(signatures);
      expect(everyDay(school)).toEqual(BEFORE);
    });
  });
});

describe('who may be erased', () => {
  const people = (day: string): string[] => dueForErasing(registerOf(START), toDay(day)).map((one) => one.person.name);

  test.each([
    ['2032-10-22', []],
    ['2032-10-23', []],
    ['2032-10-24', ['Adeyemi, Tolu']],
  ])('six years after the last working day, 23 October 2026: on %s %j', (day, names) => {
    expect(people(day)).toEqual(names);
  });

  test('is as Settings say, names nobody who is erased, and erases nobody by itself', () => {
    const school = START.fork();
    school.set('Years kept after leaving', '2');
    expect(dueForErasing(registerOf(school), toDay('2028-10-24')).map((one) => one.person.number)).toEqual([1]);
    school.run('erasePerson', [1]);
    expect(dueForErasing(registerOf(school), toDay('2028-10-24'))).toEqual([]);
  });

  test('the account that everything runs as is none of them', () => {
    const school = Larkfield.open([['Imran Chowdhury', MANAGER, 'Business manager', 'support', '', '', '1/9/2026']]);
    school.round();
    school.sleepTo('2026-09-10', '09:00');
    expect(school.run('erasePerson', [1]).error?.message).toContain('is the account that Policy Sign-off runs under');
  });
});
