/** Governors and colleagues without an account of the school sign in a form of their own, with a personal code. */

import fc from 'fast-check';
import { fillColumn } from '../../support/fill-column';
import { ACCEPTABLE_USE, Larkfield, resultOf, WITH_LOST_DEVICES } from '../../support/larkfield';
import { besideRegister } from '../../support/panels';
import { BOB, codeOf, filledIn, formAsking, JOY, published, STAFF, sign, TOLU } from '../../support/without-account';

test('a governor with a private address is asked for no account: link, code and name filled in, signed, in the register', () => {
  const school = published();
  expect(filledIn(school, BOB)).toEqual({
    'Your personal code': expect.stringMatching(/^[2-9A-HJKMNP-Z]{4} [2-9A-HJKMNP-Z]{4}$/),
    'Full name': 'Bob Ray',
    'Job title': 'Governor',
  });
  expect(school.workspace.mail.find(({ to }) => to === BOB)?.body).toContain('You do not need a Google account');
  expect(sign(school, 'Bob Ray', codeOf(school, BOB).toLowerCase().replace(' ', '-')).isAccepted).toBe(true);
  school.turnTo('2026-09-02', '14:00');
  expect(school.rows('Signatures').map((row) => row.slice(1, 4))).toEqual([[2, 'Bob Ray', '']]);
  expect(school.column('Signatures', 'How')).toEqual([`by personal code sent to ${BOB}`]);
  expect(school.statuses()['Bob Ray']).toMatch(/^✓ signed/i);
  expect(school.rows('To check')).toEqual([]);
});

test('colleagues with an account of the school get the form that they always had', () => {
  const school = published();
  const letter = school.workspace.mail.find(({ to }) => to === TOLU)?.body ?? '';
  expect(letter).toContain(formAsking(school, false).id);
  expect(letter).not.toContain('personal code');
});

describe('a code that is not the right one', () => {
  const begun = published();

  /** What becomes of a response; the register says nothing of anybody having signed. */
  function held(name: string, code: (school: Larkfield) => string) {
    const school = begun.fork();
    sign(school, name, code(school));
    school.turnTo('2026-09-02', '14:00');
    const signed = Object.values(school.statuses()).filter((status) => /^✓/.test(String(status)));
    return { signed, toCheck: school.column('To check', 'What to check') };
  }

  test('one changed by a letter, or drawn by chance, is nobody’s', () => {
    const changed = held('Bob Ray', (school) => {
      const code = codeOf(school, BOB);
      return `${code.startsWith('2') ? '3' : '2'}${code.slice(1)}`;
    });
    expect(changed).toEqual({
      signed: [],
      toCheck: [expect.stringContaining('Signed as "Bob Ray" with a code that is not valid.')],
    });
  });

  test('a colleague’s code under one’s own name is held for the colleague to be asked', () => {
    expect(held('Bob Ray', (school) => codeOf(school, JOY))).toEqual({
      signed: [],
      toCheck: [expect.stringContaining('Signed as "Bob Ray" with the code of Joy Ade. Please ask Joy Ade')],
    });
  });

  test('a code works once: what comes with it again is held, and the next email holds another', () => {
    const school = begun.fork();
    const code = codeOf(school, BOB);
    sign(school, 'Bob Ray', code);
    sign(school, 'Bob Ray', code);
    school.turnTo('2026-09-02', '14:00');
    expect(school.column('Signatures', 'How')).toEqual([
      `by personal code sent to ${BOB}`,
      'by personal code, not valid',
    ]);
    expect(school.column('To check', 'What to check')).toEqual([
      expect.stringContaining(
        'with a code of Bob Ray that was used before or replaced. If Bob Ray has signed, please reject it.',
      ),
    ]);
  });
});

test('codes stand in no tab before they are used, nor in what is previewed', () => {
  const school = published();
  const codes = [BOB, JOY].map((email) => codeOf(school, email));
  school.run('previewEmails');
  const cells = school.workspace
    .spreadsheet(school.workbookId)
    .sheets.flatMap((sheet) => sheet.cells.flatMap((row) => (row ?? []).map((cell) => JSON.stringify(cell))));
  expect(codes.every((code) => /^\S{4} \S{4}$/.test(code))).toBe(true);
  expect(
    cells.filter((cell) => codes.some((code) => cell.includes(code) || cell.includes(encodeURIComponent(code)))),
  ).toEqual([]);
});

test('Verify finds every signature that was given with a code', () => {
  const school = published();
  sign(school, 'Bob Ray', codeOf(school, BOB));
  sign(school, 'Joy Ade', codeOf(school, JOY));
  sign(school, 'Joy Ade', 'AAAA AAAA');
  school.turnTo('2026-09-02', '14:00');
  expect(resultOf(school.run('verify'), 'toLookAt')).toBe('0');
});

test('two hundred codes drawn by chance sign for nobody and share one row; the right ones among them count', () => {
  const school = published();
  const drawn = fc.sample(fc.stringMatching(/^[2-9A-HJKMNP-Z]{4} [2-9A-HJKMNP-Z]{4}$/), { seed: 7, numRuns: 200 });
  drawn.forEach((code, at) => {
    if (at === 60) sign(school, 'Bob Ray', codeOf(school, BOB));
    if (at === 120) sign(school, 'Joy Ade', codeOf(school, JOY));
    sign(school, 'Bob Ray', code);
  });
  school.turnTo('2026-09-02', '18:00');
  const signed = Object.entries(school.statuses()).filter(([, status]) => /^✓/.test(String(status)));
  expect(signed.map(([name]) => name)).toEqual(['Bob Ray', 'Joy Ade']);
  expect(school.column('To check', 'What to check')).toEqual([
    expect.stringMatching(/^200 responses to the form of P1 v1.0/),
  ]);
  const row = school.column('To check', 'What to check').length + 1;
  school.pasteAt('To check', row, school.headingAt('To check', 'Decision'), [['accept']]);
  school.turnTo('2026-09-02', '19:00');
  expect(school.column('To check', 'What to check')).toEqual([
    expect.stringContaining('can only be rejected or ignored together'),
  ]);
  school.pasteAt('To check', row, school.headingAt('To check', 'Decision'), [['reject']]);
  school.turnTo('2026-09-02', '20:00');
  expect(school.rows('To check')).toEqual([]);
});

test('signed in September, due again the next: the code in the email is another one', () => {
  const school = published();
  const first = codeOf(school, BOB);
  sign(school, 'Bob Ray', first);
  school.turnTo('2026-09-02', '14:00');
  school.sleepTo('2027-09-02', '07:40');
  school.turnTo('2027-09-06', '12:00');
  expect([
    codeOf(school, BOB) === first,
    school.column('Sent emails', 'To').filter((to) => to === BOB).length > 1,
  ]).toEqual([false, true]);
  sign(school, 'Bob Ray', first);
  school.turnTo('2027-09-06', '14:00');
  expect(school.statuses()['Bob Ray']).not.toMatch(/^✓/);
});

test('a leaver’s code is held', () => {
  const school = published();
  const code = codeOf(school, BOB);
  school.pasteAt('Staff', 3, school.headingAt('Staff', 'Leaves on'), [['3/9/2026']]);
  school.turnTo('2026-09-04', '08:30');
  sign(school, 'Bob Ray', code);
  school.turnTo('2026-09-04', '12:00');
  expect(school.column('To check', 'What to check')).toEqual([
    expect.stringContaining('the code of Bob Ray, who was not here on that day'),
  ]);
});

test('the next version has a form and codes of its own; the old form says that an email comes', () => {
  const school = published();
  const [before, code] = [formAsking(school, true), codeOf(school, BOB)];
  const document = school.workspace.files.find((file) => file.kind === 'document')?.id ?? '';
  school.workspace.editDocument(document, WITH_LOST_DEVICES);
  school.publishAgain(document);
  expect([before.isAccepting, before.closedMessage]).toEqual([
    false,
    expect.stringContaining('We will email you the link to it.'),
  ]);
  school.turnTo('2026-09-03', '12:00');
  expect(formAsking(school, true).id).not.toBe(before.id);
  expect(codeOf(school, BOB)).not.toBe(code);
});

describe('where Google does otherwise', () => {
  test('a form that Google does not rename for a while has its own name the next day, beside the main one', () => {
    const school = published({ renamingForms: 'refused' });
    school.workspace.beliefs = { renamingForms: 'allowed' };
    school.turnTo('2026-09-03', '12:00');
    expect([false, true].map((isForCode) => formAsking(school, isForCode).name)).toEqual([
      'Acceptable Use Policy, P1 v1.0',
      'Acceptable Use Policy, P1 v1.0 without accounts',
    ]);
  });

  test('a form that Google does not open is told with what a person does, and nobody is emailed until it is confirmed', () => {
    const school = published({ openingByScript: 'refused' });
    expect(school.column('To check', 'What to check')).toEqual([
      expect.stringContaining('choose "Anyone with the link"'),
    ]);
    expect(school.mailTo).not.toContain(BOB);
    const { id } = formAsking(school, true);
    school.workspace.letAnyoneIn(id);
    school.run('formOpenedToAll', [id]);
    school.turnTo('2026-09-03', '12:00');
    expect(school.mailTo).toContain(BOB);
    expect(school.rows('To check')).toEqual([]);
  });

  test('a domain that asks for an account all the same keeps them out: nobody is emailed, and To check says what is left', () => {
    const school = published({ openForms: 'ask to sign in' });
    expect(sign(school, 'Bob Ray', 'AAAA AAAA')).toMatchObject({ isAccepted: false, reason: 'NOT_SIGNED_IN' });
    expect(school.mailTo).not.toContain(BOB);
    expect(school.column('To check', 'What to check')).toEqual([expect.stringContaining('then sign on paper')]);
  });
});

test('stopped at any call while the form is made, there is one form in the end, and nobody is asked twice', () => {
  const begun = Larkfield.open(STAFF);
  begun.publish(ACCEPTABLE_USE);
  fillColumn(begun, 'Policies', 'Form without accounts', ['every section']);
  begun.sleepTo('2026-09-02', '08:30');
  const calls = begun.fork().round().calls.length;
  const ends = Array.from({ length: Math.ceil(calls / 7) }, (_, at) => {
    const school = begun.fork();
    school.round(({ index }) => (index === at * 7 ? { kind: 'kill', when: 'after' } : undefined));
    school.round();
    school.round();
    const forms = school.rows('Forms').filter((row) => row.includes('anyone with a code')).length;
    const { id, isOpenToAnyone } = formAsking(school, true);
    // An email that may have left is not sent again: the next reminder asks.
    const isAskedTwice = school.mailTo.filter((to) => to === BOB).length > 1;
    return { forms, isOpenToAnyone, isAskedTwice, isKnown: school.rows('Forms').some((row) => row.includes(id)) };
  });
  expect(new Set(ends.map((end) => JSON.stringify(end)))).toEqual(
    new Set([JSON.stringify({ forms: 1, isOpenToAnyone: true, isAskedTwice: false, isKnown: true })]),
  );
});

test('a new code is given in the panel: the old one is held, the new one signs', () => {
  const school = published();
  const old = codeOf(school, BOB);
  const panel = besideRegister(school);
  panel.press('Find', { person: ['Bob Ray'] });
  panel.press('Give a new code');
  sign(school, 'Bob Ray', old);
  school.turnTo('2026-09-02', '14:00');
  expect(school.column('To check', 'What to check')).toEqual([expect.stringContaining('used before or replaced')]);
  fillColumn(school, 'To check', 'Decision', ['reject']);
  school.morningsTo('2026-09-16');
  expect(codeOf(school, BOB)).not.toBe(old);
  sign(school, 'Bob Ray', codeOf(school, BOB));
  school.turnTo('2026-09-16', '14:00');
  expect(school.statuses()['Bob Ray']).toMatch(/^✓/);
});

test('whoever has left and is erased is erased from the form with codes, too, and the record says so', () => {
  const school = published();
  expect(sign(school, 'Bob Ray', codeOf(school, BOB)).isAccepted).toBe(true);
  school.turnTo('2026-09-02', '14:00');
  const form = formAsking(school, true);
  school.pasteAt('Staff', 3, school.headingAt('Staff', 'Leaves on'), [['3/9/2026']]);
  school.turnTo('2026-09-07', '12:00');
  const panel = besideRegister(school);
  panel.press('Find', { person: ['Bob Ray'] });
  panel.press('Erase …');
  panel.press('Erase');
  panel.press('Delete them from the forms too');
  expect(form.responses).toEqual([]);
  expect(school.column('Signatures', 'How')).toEqual(['no longer in the form, by personal code sent to 2 (erased)']);
  expect(resultOf(school.run('verify'), 'toLookAt')).toBe('0');
  school.turnTo('2026-09-08', '12:00');
  expect(school.rows('To check')).toEqual([]);
});
