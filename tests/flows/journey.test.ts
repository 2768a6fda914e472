/** The journey on the built bundle: publish, sign, collect, see who owes, write to them. */

import { slow } from '../support/faults';
import { ACCEPTABLE_USE, aDocument, CAROL, Larkfield, MANAGER, STAFF, TOLU } from '../support/larkfield';
import { doubled } from '../support/matchers';

describe('setting up', () => {
  test('makes one workbook and one hourly trigger, however often it is run', () => {
    const school = Larkfield.open([]);
    school.run('setUp');
    school.run('setUp');
    expect(school.workspace.files.map((file) => file.name)).toEqual(['Policy register']);
    expect(school.workspace.triggers.map((trigger) => [trigger.handler, trigger.everyHours])).toEqual([['round', 1]]);
  });

  test('under another account is refused, and changes nothing', () => {
    const school = Larkfield.open([]);
    const before = { ...school.workspace.properties };
    const refused = school.workspace.run('setUp', [], { as: 'head@larkfield.example' });
    expect(refused.error?.message).toContain(`Policy Sign-off runs under ${MANAGER}`);
    expect(school.workspace.properties).toEqual(before);
    expect(school.workspace.triggers.length).toBe(1);
  });
});

describe('publishing', () => {
  test('builds a form of the clauses, numbered, with declaration, name and role', () => {
    const school = Larkfield.open(STAFF);
    const form = school.workspace.form(school.publish(ACCEPTABLE_USE));
    const asked = form.items
      .filter((item) => item.title !== '')
      .map((item) => [item.type, item.title, item.choices.map((one) => one.value)]);
    expect(asked).toEqual([
      [
        'MULTIPLE_CHOICE',
        'Would you like to talk to somebody first?',
        ['I would like to talk to somebody before I sign'],
      ],
      ['PAGE_BREAK', 'Using our network', []],
      [
        'CHECKBOX',
        'Points 1 to 3: please tick each one to agree',
        [
          '1. I will keep my password to myself.',
          '2. I will lock my screen whenever I leave it.',
          '3. I will report anything that worries me to the safeguarding lead.',
        ],
      ],
      ['SECTION_HEADER', 'Your signature', []],
      [
        'CHECKBOX',
        'Declaration: please tick to agree',
        ['I have read and understood this policy and agree to keep to it.'],
      ],
      ['TEXT', 'Full name', []],
      ['TEXT', 'Job title', []],
      ['PAGE_BREAK', 'You would like to talk to somebody first', []],
    ]);
    expect([form.isPublished, form.emailCollection, form.readers]).toEqual([true, 'VERIFIED', [TOLU, CAROL]]);
    expect(form.name).toBe('Acceptable Use Policy, P1 v1.0');
  });

  test('the same words twice makes one form', () => {
    const school = Larkfield.open(STAFF);
    const first = school.publish(ACCEPTABLE_USE);
    const document = school.workspace.files.find((file) => file.kind === 'document')?.id ?? '';
    expect(school.publishAgain(document)).toBe(first);
    expect(school.column('Versions', 'Version')).toEqual(['P1 v1.0']);
  });

  test('a document without clauses is refused by its name, and nothing is made', () => {
    const school = Larkfield.open(STAFF);
    const before = structuredClone(school.workspace.files);
    expect(() => school.publish(aDocument('Staff handbook', 'Welcome to our school.'))).toThrow(
      'No clauses were found in "Staff handbook". Is it the right document?',
    );
    expect(school.workspace.files.filter((file) => file.kind !== 'document')).toEqual(before);
  });

  test('a document that was not given to us is refused with what to do', () => {
    const school = Larkfield.open(STAFF);
    const id = school.workspace.addDocument('Policy', MANAGER, ACCEPTABLE_USE);
    expect(() => school.publishAgain(id)).toThrow('cannot read this document yet. Please open it, allow access');
  });

  test('does not forget what a round collected while it waited for the lock', () => {
    const school = Larkfield.open(STAFF);
    const old = school.publish(ACCEPTABLE_USE);
    school.restTriggerOf(old);
    school.sign(old, TOLU);
    const document = school.workspace.files.find((file) => file.kind === 'document')?.id ?? '';
    school.workspace.editDocument(document, aDocument('Acceptable Use Policy', '- I will use a passphrase.'));
    const request = { document };
    school.run('publishPolicy', [request], ({ name, index }) =>
      name === 'Lock.tryLock' && index < 3 ? { kind: 'meanwhile', does: () => school.round() } : undefined,
    );
    expect(JSON.parse(school.workspace.properties[`form ${old}`] ?? '{}')).toMatchObject({
      rowsSeen: 1,
      closedOn: '2026-09-01',
    });
  });

  test('new words make a new version, close the old form, and ask everyone again', () => {
    const school = Larkfield.open(STAFF);
    const old = school.publish(ACCEPTABLE_USE);
    school.round();
    school.sign(old, TOLU);
    const document = school.workspace.files.find((file) => file.kind === 'document')?.id ?? '';
    school.sleepTo('2026-11-02');
    school.workspace.editDocument(
      document,
      aDocument('Acceptable Use Policy', '- I will keep my password to myself.', '- I will use a passphrase.'),
    );
    const fresh = school.publishAgain(document);
    expect(school.sign(old, CAROL)).toMatchObject({ isAccepted: false, reason: 'CLOSED' });
    school.round();
    expect(school.statuses()).toMatchObject({
      'Tolu Adeyemi': '◷ Due 16 Nov 2026',
      'Carol Bright': '◷ Due 16 Nov 2026',
    });
    school.sleepTo('2026-11-02', '09:00');
    school.sign(fresh, TOLU);
    expect(school.statuses()['Tolu Adeyemi']).toBe('✓ Signed 2 Nov 2026');
    expect(school.column('Signatures', 'Version')).toEqual(['P1 v1.0', 'P1 v2.0']);
  });
});

describe('signing', () => {
  test('is in the register at once, with every clause that was agreed to', () => {
    const school = Larkfield.open(STAFF);
    const form = school.publish(ACCEPTABLE_USE);
    school.round();
    school.sleepTo('2026-09-01', '09:00');
    school.sign(form, TOLU, 'Tolu Adeyemi');
    expect(school.statuses()).toMatchObject({
      'Tolu Adeyemi': '✓ Signed 1 Sep 2026',
      'Carol Bright': '◷ Due 15 Sep 2026',
    });
    expect(school.rows('Signatures').map((row) => row.slice(1, 14))).toEqual([
      [1, 'Tolu Adeyemi', TOLU, 'Teacher', 'P1 v1.0', 46266, '09:00', 'form', '1–3, D1', '', '', '', 46266],
    ]);
  });

  test('of sixty people within one minute is in the register by the next hour, each of them once', () => {
    const staff = Array.from({ length: 60 }, (_, i) => [`Person ${i}`, `p${i}@larkfield.example`]);
    const school = Larkfield.open(staff);
    const form = school.publish(ACCEPTABLE_USE);
    school.round();
    school.sleepTo('2026-09-01', '10:00');
    const runs: number[] = [];
    school.workspace.onExecution = (execution) => runs.push(execution.calls.length);
    for (const [, email = ''] of staff) school.sign(form, email);
    // One looks at everything, the others see that it has just been done.
    expect(runs.filter((calls) => calls > 1).length).toBe(1);
    school.turnTo('2026-09-01', '11:30');
    expect(school.column('Signatures', 'Email').sort()).toEqual(staff.map(([, email]) => email).sort());
    expect(new Set(Object.values(school.statuses()))).toEqual(new Set(['✓ Signed 1 Sep 2026']));
  });

  test('is recorded once, however often the rounds run', () => {
    const school = Larkfield.open(STAFF);
    const form = school.publish(ACCEPTABLE_USE);
    school.sign(form, TOLU);
    school.sign(form, CAROL);
    for (let i = 0; i < 3; i++) school.round();
    school.turnTo('2026-09-04');
    expect(doubled(school.column('Signatures', 'Response'))).toEqual([]);
    expect(school.rows('Signatures').length).toBe(2);
  });

  test('is collected by the hourly round where the form has no trigger', () => {
    const school = Larkfield.open(STAFF);
    const form = school.publish(ACCEPTABLE_USE);
    school.restTriggerOf(form);
    school.sign(form, TOLU);
    expect(school.rows('Signatures')).toEqual([]);
    school.round();
    expect(school.rows('Signatures').length).toBe(1);
  });

  test('is found the next day even when Google lost its row in the linked tab', () => {
    const school = Larkfield.open(STAFF);
    const form = school.publish(ACCEPTABLE_USE);
    school.round();
    school.restTriggerOf(form);
    school.sign(form, TOLU);
    const answers = school.workspace.spreadsheet(school.workbookId).sheets.find((sheet) => sheet.formId === form);
    answers?.cells.pop();
    school.round();
    expect(school.rows('Signatures')).toEqual([]);
    school.turnTo('2026-09-02');
    expect(school.rows('Signatures').length).toBe(1);
  });

  test('under an address that is not on the staff list is kept, shown, and counts for nobody', () => {
    const school = Larkfield.open(STAFF);
    const form = school.publish(ACCEPTABLE_USE);
    school.sign(form, MANAGER, 'Somebody');
    expect(school.rows('To check').map((row) => row.slice(0, 4))).toEqual([
      [
        `Signatures, ${MANAGER}`,
        `${MANAGER} is not on the staff list. Please find out who signed as "Somebody".`,
        '',
        '',
      ],
    ]);
    expect(Object.values(school.statuses())).toEqual(['◷ Due 15 Sep 2026', '◷ Due 15 Sep 2026', '◷ Due 15 Sep 2026']);
  });
});

describe('reminding', () => {
  test('writes to whoever owes and has an address, once a day, and not to who has signed', () => {
    const school = Larkfield.open(STAFF);
    const form = school.publish(ACCEPTABLE_USE);
    school.sign(form, CAROL);
    for (let i = 0; i < 3; i++) school.round();
    school.turnTo('2026-09-01', '20:00');
    expect(school.mailTo).toEqual([TOLU]);
    expect(school.workspace.mail[0]).toMatchObject({
      subject: 'Please sign by Tuesday 15 September: Acceptable Use Policy',
      name: 'Larkfield Primary School',
      replyTo: MANAGER,
    });
    expect(school.workspace.mail[0]?.body).toContain(`https://docs.google.com/forms/d/e/${form}/viewform`);
  });

  test('asks, reminds a week and a day before, the day after, then weekly; on school days only', () => {
    const school = Larkfield.open(STAFF.slice(0, 1));
    school.paste('Calendar', 2, [['16/9/2026', '', 'Training away']]);
    school.publish(ACCEPTABLE_USE);
    school.turnTo('2026-10-10');
    const days = school.column('Sent emails', 'Date');
    // Asked on the 1st, due on the 15th. The 16th is closed, so the day after moves to the 17th, and a week lies between it and the next.
    expect(days).toEqual([46266, 46273, 46279, 46282, 46289, 46296, 46303]);
    expect(school.statuses()['Tolu Adeyemi']).toBe('! Overdue 25 days');
    expect(school.rows('Overdue')).toEqual([
      ['Tolu Adeyemi', 'Acceptable Use Policy', 25, 46280, 'never signed', 46303, 'Reminder on 15 Oct 2026.', 1],
    ]);
  });

  test('sends nothing at night and at the weekend', () => {
    const school = Larkfield.open(STAFF, { day: '2026-09-04', time: '18:00' });
    school.publish(ACCEPTABLE_USE);
    school.turnTo('2026-09-07', '07:30');
    expect(school.mailTo).toEqual([]);
    school.turnTo('2026-09-07', '09:30');
    expect(school.mailTo).toEqual([TOLU, CAROL]);
  });

  test('goes on the next day where the quota was short', () => {
    const staff = Array.from({ length: 15 }, (_, i) => [`Person ${i}`, `p${i}@larkfield.example`]);
    const school = Larkfield.open(staff, { dailyMail: 18 });
    school.publish(ACCEPTABLE_USE);
    school.turnTo('2026-09-01', '20:00');
    expect(school.mailTo.length).toBe(8);
    school.turnTo('2026-09-02', '20:00');
    expect(new Set(school.mailTo).size).toBe(15);
    expect(doubled(school.mailTo)).toEqual([]);
  });

  test('an address that Google refuses fails alone and is shown', () => {
    const school = Larkfield.open([
      ['Tolu Adeyemi', TOLU],
      ['Bad Address', 'bad@@larkfield.example'],
      ['Carol Bright', CAROL],
    ]);
    school.publish(ACCEPTABLE_USE);
    school.round();
    expect(school.mailTo).toEqual([TOLU, CAROL]);
    expect(school.rows('To check')[0]?.[1]).toBe(
      'Staff, row 3: "Email" says "bad@@larkfield.example", which is not an email address. Write one such as a.bright@school.example, or leave it empty.',
    );
  });
});

describe('a round', () => {
  test('under another account changes nothing', () => {
    const school = Larkfield.open(STAFF);
    school.publish(ACCEPTABLE_USE);
    school.workspace.run('round', [{}], { as: 'head@larkfield.example' });
    expect([school.mailTo, school.rows('Register')]).toEqual([[], []]);
  });

  test('that finds nothing to do costs two calls, and takes no lock', () => {
    const school = Larkfield.open(STAFF);
    school.publish(ACCEPTABLE_USE);
    school.round();
    expect(school.round().calls).toEqual([
      'Properties.getProperties',
      'Sheets.Spreadsheets.Values.batchGetByDataFilter',
    ]);
  });

  test('leaves when another is at work', () => {
    const school = Larkfield.open(STAFF);
    school.publish(ACCEPTABLE_USE);
    const second: string[] = [];
    const first = school.round(({ name }) =>
      name === 'MailApp.getRemainingDailyQuota'
        ? { kind: 'meanwhile', does: () => second.push(...school.round().calls) }
        : undefined,
    );
    expect(second).toEqual(['Properties.getProperties', 'Session.getEffectiveUser', 'Lock.tryLock']);
    expect([first.error, school.mailTo]).toEqual([null, [TOLU, CAROL]]);
  });

  test('numbers each person once, and writes the number beside the row', () => {
    const school = Larkfield.open(STAFF);
    school.publish(ACCEPTABLE_USE);
    school.round();
    expect(school.column('Staff', 'Number')).toEqual([1, 2, 3]);
    school.paste('Staff', 5, [['Farrow, Joe', 'j.farrow@larkfield.example']]);
    school.round();
    expect(school.column('Staff', 'Number')).toEqual([1, 2, 3, 4]);
  });

  test('in which Google refuses a new colleague writes to nobody who cannot sign, names him, and tries again', () => {
    const school = Larkfield.open(STAFF);
    school.publish(ACCEPTABLE_USE);
    school.round();
    school.paste('Staff', 5, [['Farrow, Joe', 'j.farrow@larkfield.example']]);
    const round = school.round(({ name }) =>
      name === 'Form.addPublishedReaders' ? { kind: 'refuse', message: 'Invalid argument.' } : undefined,
    );
    expect(round.error).toBeNull();
    expect(school.mailTo).toEqual([TOLU, CAROL]);
    expect(school.rows('To check').map(([where, what]) => [where, String(what).split('.')[0]])).toEqual([
      ['Staff, row 5', 'Google does not let j'],
    ]);
    // It is tried again with the next look at everything.
    school.turnTo('2026-09-02', '09:30');
    expect(school.rows('To check')).toEqual([]);
    expect(school.mailTo).toEqual([TOLU, CAROL, 'j.farrow@larkfield.example']);
  });

  test('lets a new colleague into the form and writes to her', () => {
    const school = Larkfield.open(STAFF);
    const form = school.publish(ACCEPTABLE_USE);
    school.round();
    school.paste('Staff', 5, [['Farrow, Joe', 'j.farrow@larkfield.example', '', '', '', '3/9/2026']]);
    school.turnTo('2026-09-02', '20:00');
    expect(school.workspace.form(form).readers).not.toContain('j.farrow@larkfield.example');
    school.turnTo('2026-09-03', '20:00');
    expect(school.workspace.form(form).readers).toContain('j.farrow@larkfield.example');
    expect(school.mailTo).toEqual([TOLU, CAROL, 'j.farrow@larkfield.example']);
    expect(school.workspace.mail[2]?.body).toContain('Dear Joe,');
  });
});

describe('a school that signs all at once', () => {
  test('is collected over several rounds, each of which ends well inside the limit, and nobody who signed is reminded', () => {
    const staff = Array.from({ length: 500 }, (_, i) => [`Person ${i}`, `p${i}@larkfield.example`]);
    const school = Larkfield.open(staff, { time: '19:00' });
    const form = school.publish(ACCEPTABLE_USE);
    school.restTriggerOf(form);
    for (const [, email = ''] of staff) school.sign(form, email);
    // What every second answer takes on a slow day at Google.
    let longest = 0;
    school.workspace.onExecution = (execution) => {
      longest = Math.max(longest, execution.duration);
      expect([execution.error, execution.killed]).toEqual([null, null]);
    };
    school.workspace.triggerFaults = slow(school.workspace, 'Response.getId', 700);
    school.turnTo('2026-09-02', '12:00');
    expect(longest).toBeLessThan(4.5 * 60_000);
    expect(school.rows('Signatures').length).toBe(500);
    expect(school.mailTo).toEqual([]);
  });
});
