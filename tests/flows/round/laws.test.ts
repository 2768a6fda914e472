/** What people break in the workbook as a whole: healed, or asked about with what to do, and gone once that is done. */
import { Hands } from '../../../local/by-hand/hands';
import { ACCEPTABLE_USE, CAROL, Larkfield, STAFF, TOLU } from '../../support/larkfield';

/** Tolu has signed; Carol and Eva have not. */
function inSession() {
  const school = Larkfield.open(STAFF);
  const form = school.publish(ACCEPTABLE_USE);
  school.sign(form, TOLU, 'Tolu Adeyemi');
  school.turnTo('2026-09-01', '15:30');
  const hands = new Hands(school.workspace, school.workbookId);
  const nextDay = (day = '2026-09-02') => {
    school.turnTo(day, '10:00');
    expect(school.workspace.failures).toEqual([]);
  };
  return { school, hands, form, nextDay };
}

const RIGHT = {
  'Tolu Adeyemi': '✓ Signed 1 Sep 2026',
  'Carol Bright': '◷ Due 15 Sep 2026',
  'Eva Novak': '◷ Due 15 Sep 2026',
};
const asked = (school: Larkfield) => school.column('To check', 'What to check').map(String);

/** Writes a decision beside the first row of To check. */
function decide(school: Larkfield, decision: string, person = ''): void {
  school.pasteAt('To check', 2, 3, [person === '' ? [decision] : [decision, person]]);
  school.round();
}

test('an ordinary week gives no row', () => {
  const { school, nextDay } = inSession();
  for (const day of ['2026-09-02', '2026-09-03', '2026-09-04', '2026-09-07']) nextDay(day);
  expect(school.rows('To check')).toEqual([]);
});

test('a row of Versions that was deleted comes back as it was, and nobody’s duty changes', () => {
  const { school, hands, nextDay } = inSession();
  const before = school.rows('Versions');
  hands.deleteRow('Versions', 2);
  school.round();
  expect(school.rows('Versions')).toEqual(before);
  expect(school.statuses()).toEqual(RIGHT);
  expect(asked(school)).toEqual([
    'The tab Versions had lost the row of Acceptable Use Policy (P1 v1.0). It has been added again from its form and its words, as published on 1 September 2026. If it was published on another day, or is in force from a later one, please correct the dates there.',
  ]);
  nextDay();
  expect(school.rows('Versions')).toEqual(before);
  // Told until the next school day is over.
  expect(school.rows('To check')).toHaveLength(1);
  nextDay('2026-09-03');
  expect(school.rows('To check')).toEqual([]);
});

describe('a row of Policies that was deleted', () => {
  const lost =
    'Acceptable Use Policy (P1) was published and has no row in the tab Policies, so nobody is asked to sign it. If the row was deleted by mistake, please restore it (File, Version history), or publish the document again. If the policy has ended, choose ignore.';

  test('is asked about, and its column says nothing any more; restored, all is as before', () => {
    const { school, hands, nextDay } = inSession();
    const before = school.rows('Policies').map((row) => row.map(String));
    hands.deleteRow('Policies', 2);
    nextDay();
    expect(asked(school)).toEqual([lost]);
    expect(school.statuses()).toEqual({ 'Tolu Adeyemi': '—', 'Carol Bright': '—', 'Eva Novak': '—' });
    school.paste('Policies', 2, before);
    school.round();
    expect(school.rows('To check')).toEqual([]);
    expect(school.statuses()).toEqual(RIGHT);
  });

  test('is asked about no more once somebody says that the policy has ended', () => {
    const { school, hands, nextDay } = inSession();
    hands.deleteRow('Policies', 2);
    nextDay();
    decide(school, 'ignore');
    expect(school.rows('To check')).toEqual([]);
    expect(school.rows('Decisions').map((row) => row.slice(0, 2))).toEqual([['policy P1', 'ignore']]);
  });
});

test('numbers of Signatures that were overwritten are put back from the forms, and told once', () => {
  const { school, form, nextDay } = inSession();
  school.sign(form, CAROL, 'Carol Bright');
  nextDay();
  const before = school.rows('Signatures');
  school.pasteAt('Signatures', 2, 2, [['3'], ['3']]);
  nextDay('2026-09-03');
  expect(school.rows('To check')).toEqual([
    [
      'Signatures',
      'The tab Signatures had been changed by hand in the rows of Tolu Adeyemi (P1 v1.0) and Carol Bright (P1 v1.0). What the form says has been put back. To reject a signature, or to accept it for somebody else, please enter that in the tab Decisions.',
    ],
  ]);
  expect(school.rows('Signatures')).toEqual(before);
  expect(school.statuses()).toEqual({
    'Tolu Adeyemi': '✓ Signed 1 Sep 2026',
    'Carol Bright': '✓ Signed 1 Sep 2026',
    'Eva Novak': '◷ Due 15 Sep 2026',
  });
  const written = school.mailTo.length;
  nextDay('2026-10-05');
  expect(school.mailTo.slice(written)).toEqual([]);
  expect(school.rows('To check')).toEqual([]);
});

test('a response that was filled up over another takes nobody’s signature, at any hour', () => {
  const { school, form, nextDay } = inSession();
  school.sign(form, CAROL, 'Carol Bright');
  nextDay();
  const before = school.rows('Signatures');
  const [, carols] = school.column('Signatures', 'Response');
  school.pasteAt('Signatures', 2, 1, [[String(carols)]]);
  school.round();
  expect(school.statuses()).toMatchObject({ 'Carol Bright': '✓ Signed 1 Sep 2026' });
  nextDay('2026-09-03');
  expect(school.rows('Signatures')[1]).toEqual(before[1]);
  expect(school.column('Signatures', 'Response')).toEqual(before.map(([response]) => response));
  expect(school.statuses()).toMatchObject({
    'Tolu Adeyemi': '✓ Signed 1 Sep 2026',
    'Carol Bright': '✓ Signed 1 Sep 2026',
  });
});

describe('a signature of which the form holds no more what it was', () => {
  const inForm = (): ReturnType<typeof inSession> => {
    const opened = inSession();
    opened.school.sign(opened.form, CAROL, 'Carol Bright');
    opened.nextDay();
    opened.school.workspace.form(opened.form).responses.splice(0, 1);
    opened.school.pasteAt('Signatures', 2, 2, [['3', 'Eva Novak']]);
    opened.nextDay('2026-09-03');
    return opened;
  };

  test('and whose row was changed by hand is held, told, and counts once it is accepted', () => {
    const { school } = inForm();
    expect(school.statuses()).toMatchObject({ 'Eva Novak': '◷ Signed 1 Sep 2026, waiting for the office' });
    const [row] = school.rows('To check');
    expect(row?.[0]).toBe(`Signatures, ${TOLU}`);
    expect(row?.[1]).toMatch(/was typed or changed by hand, and the form cannot say what it was/);
    decide(school, 'accept', '1 Tolu Adeyemi');
    expect(school.statuses()).toMatchObject({
      'Tolu Adeyemi': '✓ Signed 1 Sep 2026',
      'Eva Novak': '◷ Due 15 Sep 2026',
    });
  });
});

test('a signature that was deleted from the register is recorded again from its form', () => {
  const { school, hands, nextDay } = inSession();
  const before = school.rows('Signatures').map((row) => row.slice(0, 8));
  hands.deleteRow('Signatures', 2);
  nextDay();
  expect(school.rows('Signatures').map((row) => row.slice(0, 8))).toEqual(before);
  expect(school.statuses()).toMatchObject({ 'Tolu Adeyemi': '✓ Signed 1 Sep 2026' });
});

test('a response that was deleted in Google Forms is asked about until somebody says that it is known', () => {
  const { school, form, nextDay } = inSession();
  school.workspace.form(form).responses.splice(0, 1);
  nextDay();
  expect(asked(school)).toEqual([
    expect.stringContaining('The register has 1 response of P1 v1.0 that its form no longer holds.'),
  ]);
  expect(school.statuses()).toMatchObject({ 'Tolu Adeyemi': '✓ Signed 1 Sep 2026' });
  school.turnTo('2026-09-02', '12:00');
  expect(school.rows('To check')).toHaveLength(1);
  decide(school, 'ignore');
  nextDay('2026-09-03');
  expect(school.rows('To check')).toEqual([]);
});

test('words that were deleted from Clauses hold what is signed from then on, instead of agreeing to nothing', () => {
  const { school, hands, form, nextDay } = inSession();
  hands.deleteRow('Clauses', 3);
  school.sign(form, CAROL, 'Carol Bright');
  nextDay();
  expect(asked(school)).toEqual([
    expect.stringContaining('are not those that were published'),
    expect.stringContaining('in the hidden tab Clauses and their checksum in the tab Versions do not fit together'),
  ]);
  expect(school.statuses()).toMatchObject({ 'Carol Bright': '◷ Signed 1 Sep 2026, waiting for the office' });
});
