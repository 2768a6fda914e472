/** Signatures on paper, on the built bundle. */
import { ACCEPTABLE_USE, Larkfield, TOLU } from '../../support/larkfield';

const STAFF = [
  ['Tolu Adeyemi', TOLU, 'Class teacher', 'teaching'],
  ['Carol Bright', 'c.bright@larkfield.example', 'Midday supervisor', 'support'],
  ['Eva Novak', '', 'Cleaner', 'support'],
];
const POLICY = 'Acceptable Use Policy';
const NUMBER = 7;

/** A school a week after publishing. */
function inSession(): Larkfield {
  const school = Larkfield.open(STAFF);
  school.publish(ACCEPTABLE_USE);
  school.round();
  school.sleepTo('2026-09-08', '09:00');
  school.round();
  return school;
}

/** What each signature on paper says, beside whose and how. */
function onPaper(school: Larkfield) {
  const columns = [
    'Response',
    'Number',
    'Name as signed',
    'Version',
    'Signed on',
    'How',
    'Recorded on',
    'Seen by',
    'Comment',
  ];
  const values = columns.map((heading) => school.column('Signatures', heading));
  return values[0]?.map((_answer, i) => values.map((column) => column[i])) ?? [];
}

describe('paper', () => {
  test('acceptances.feature 11. On behalf, single: the record shows whose, who saw it, and the remark; the others are pending', () => {
    const school = inSession();
    school.paste('Paper', 2, [['Eva Novak', POLICY, '', '3/9/2026', 'Max Manager', 'Signed in the office']]);
    school.round();
    expect(onPaper(school)).toEqual([
      ['paper 1', 3, 'Eva Novak', 'P1 v1.0', 46268, 'paper', 46273, 'Max Manager', 'Signed in the office'],
    ]);
    expect(school.column('Paper', 'Result')).toEqual(['Recorded 8 Sep 2026']);
    expect(school.statuses()).toEqual({
      'Tolu Adeyemi': '◷ Due 15 Sep 2026',
      'Carol Bright': '◷ Due 15 Sep 2026',
      'Eva Novak': '✓ Signed 3 Sep 2026',
    });
  });

  test('acceptances.feature 19. Bulk on behalf: what is taken back before a round leaves nothing; two at once are both recorded', () => {
    const school = inSession();
    school.paste('Paper', 2, [['Eva Novak', POLICY, '', '3/9/2026']]);
    school.paste('Paper', 2, [['', '', '', '']]);
    school.round();
    expect(school.rows('Signatures')).toEqual([]);
    school.paste('Paper', 2, [
      ['Eva Novak', POLICY, '', '3/9/2026'],
      ['Bright, Carol', POLICY, '', '4/9/2026'],
    ]);
    school.round();
    expect(onPaper(school).map(([answer, , name]) => [answer, name])).toEqual([
      ['paper 1', 'Eva Novak'],
      ['paper 2', 'Carol Bright'],
    ]);
  });

  test('is recorded once, and costs nothing once it is', () => {
    const school = inSession();
    school.paste('Paper', 2, [['Eva Novak', POLICY, '', '3/9/2026']]);
    for (let i = 0; i < 3; i++) school.round();
    expect(school.rows('Signatures').length).toBe(1);
    expect(school.round().calls.length).toBe(2);
  });

  test('of somebody who then signs the form, too, stands beside it', () => {
    const school = Larkfield.open(STAFF);
    const form = school.publish(ACCEPTABLE_USE);
    school.round();
    school.paste('Paper', 2, [['Tolu Adeyemi', POLICY, '', '1/9/2026']]);
    school.sleepTo('2026-09-03', '09:00');
    school.sign(form, TOLU, 'Tolu Adeyemi');
    school.round();
    expect(school.column('Signatures', 'How').sort()).toEqual(['form', 'paper']);
    expect(school.statuses()).toMatchObject({ 'Tolu Adeyemi': '✓ Signed 3 Sep 2026' });
  });

  test('with a mistake says so beside the row, and is recorded once it is put right', () => {
    const school = inSession();
    school.paste('Paper', 2, [['Eva Nowak', POLICY, '', '3/9/2026']]);
    school.round();
    expect(school.column('Paper', 'Result')).toEqual([
      '! Nobody on the staff list is called "Eva Nowak". Do you mean Eva Novak (number 3)?',
    ]);
    expect(school.column('To check', 'What to check')).toEqual([
      'Paper has one row that is not recorded. See what to correct under "Result".',
    ]);
    expect(school.round().calls.length).toBe(2);
    school.paste('Paper', 2, [['Eva Novak']]);
    school.round();
    expect(school.column('Paper', 'Result')).toEqual(['Recorded 8 Sep 2026']);
    expect(school.rows('To check')).toEqual([]);
  });

  test('that is edited later is shown; rejecting it strikes it, and the right one can be entered', () => {
    const school = inSession();
    school.paste('Paper', 2, [['Eva Novak', POLICY, '', '3/9/2026']]);
    school.round();
    school.paste('Paper', 2, [['Carol Bright']]);
    school.round();
    expect(school.statuses()).toMatchObject({
      'Eva Novak': '✓ Signed 3 Sep 2026',
      'Carol Bright': '◷ Due 15 Sep 2026',
    });
    const [shown] = school.rows('To check');
    expect([shown?.[0], shown?.[4]]).toEqual(['Paper, row 2', 'paper 1']);
    school.paste('To check', 2, [['Paper, row 2', String(shown?.[1]), 'reject']]);
    school.paste('Paper', 3, [['Carol Bright', POLICY, '', '3/9/2026']]);
    school.round();
    expect(school.column('Paper', 'Result')).toEqual(['Rejected 8 Sep 2026: not valid', 'Recorded 8 Sep 2026']);
    expect(school.statuses()).toMatchObject({
      'Eva Novak': '◷ Due 15 Sep 2026',
      'Carol Bright': '✓ Signed 3 Sep 2026',
    });
    expect(school.rows('To check')).toEqual([]);
  });

  test('may be sorted: each row keeps its record', () => {
    const school = inSession();
    school.paste('Paper', 2, [
      ['Eva Novak', POLICY, '', '3/9/2026'],
      ['Carol Bright', POLICY, '', '4/9/2026'],
    ]);
    school.round();
    const [eva = [], carol = []] = school.rows('Paper');
    const typed = (row: typeof eva, day: string) => row.map((cell, i) => (i === 3 ? day : String(cell)));
    school.paste('Paper', 2, [typed(carol, '4/9/2026'), typed(eva, '3/9/2026')]);
    school.round();
    expect(school.rows('Signatures').length).toBe(2);
    expect(school.rows('To check')).toEqual([]);
    expect(school.rows('Paper').map((row) => row[NUMBER])).toEqual([2, 1]);
  });
});
