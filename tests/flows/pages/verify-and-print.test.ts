/** Signatures held against the forms, and pages to print for any past day. */
import { Hands } from '../../../local/by-hand/hands';
import { valuesOf } from '../../../local/by-hand/typing';
import { toDay } from '../../../src/common/day';
import { sumOf } from '../../../src/register/signing/identity/sealed-signatures';
import { aSignature } from '../../register/made';
import { ACCEPTABLE_USE, CAROL, Larkfield, resultOf, STAFF, TOLU } from '../../support/larkfield';

function inSession(): { school: Larkfield; hands: Hands; form: string } {
  const school = Larkfield.open(STAFF);
  const form = school.publish(ACCEPTABLE_USE);
  school.sign(form, TOLU, 'Tolu Adeyemi');
  school.round();
  school.sleepTo('2026-09-10', '09:00');
  school.sign(form, CAROL, 'Carol Bright');
  school.sleepTo('2026-09-20', '09:00');
  school.round();
  return { school, hands: new Hands(school.workspace, school.workbookId), form };
}

/** What the page shows: all rows of the tab. */
const pageOf = (school: Larkfield, title: string) => valuesOf(school.workspace, school.workbookId, title);

describe('verifying', () => {
  test('finds nothing to look at where nobody touched anything', () => {
    const { school } = inSession();
    expect(resultOf(school.run('verify'), 'found')).toBe('2 of 2 signatures given in forms match the form.');
    expect(pageOf(school, 'Verify')).toEqual([
      ['Signatures checked against the forms on 20 September 2026'],
      ['2 of 2 signatures given in forms match the form.'],
      [],
      ['What', 'Version', 'Who', 'Details', 'Response'],
    ]);
  });

  test('names each row that differs, each without an answer, each answer without a row, and paper apart', () => {
    const { school, hands, form } = inSession();
    const answers = school.column('Signatures', 'Response');
    // Carol's day was changed by hand; a row was made up; a paper signature stands there; Tolu's row was deleted.
    hands.deleteRow('Signatures', 2);
    school.paste('Signatures', 2, [[String(answers[1]), '2', 'Carol Bright', CAROL, 'Teacher', 'P1 v1.0', '1/9/2026']]);
    school.paste('Signatures', 3, [
      ['made-up', '3', 'Eva Novak', '', '', 'P1 v1.0', '3/9/2026', '', 'form'],
      ['paper 1', '3', 'Eva Novak', '', '', 'P1 v1.0', '4/9/2026', '', 'paper'],
    ]);
    expect(resultOf(school.run('verify'), 'toLookAt')).toBe('3');
    expect(pageOf(school, 'Verify').slice(1)).toEqual([
      [
        '0 of 2 signatures given in forms match the form; 1 differs; 1 has no response in the form; 1 response is not recorded yet; 1 more was signed on paper.',
      ],
      [],
      ['What', 'Version', 'Who', 'Details', 'Response'],
      [
        'Differs',
        'P1 v1.0',
        `Carol Bright (${CAROL})`,
        'day: "01/09/2026" in the register, "10/09/2026" in the form',
        answers[1],
      ],
      [
        'No such response',
        'P1 v1.0',
        'Eva Novak',
        'Recorded as signed in a form on 3 Sep 2026; there is no such response in the form.',
        'made-up',
      ],
      [
        'Not in Signatures',
        'P1 v1.0',
        `Tolu Adeyemi (${TOLU})`,
        'Signed on 1 Sep 2026 at 08:12; the next hourly check will record it.',
        answers[0],
      ],
      [
        'On paper',
        'P1 v1.0',
        'Eva Novak',
        'Signed on 4 September 2026. There is no form to check it against: please check the signed paper.',
        'paper 1',
      ],
    ]);
    expect(school.workspace.form(form).responses.length).toBe(2);
  });

  test('twice makes one page, and a form that cannot be opened is named', () => {
    const { school } = inSession();
    school.run('verify');
    const done = school.run('verify', [], ({ name }) =>
      name === 'Form.getResponses'
        ? { kind: 'refuse', message: 'No item with the given ID could be found.' }
        : undefined,
    );
    expect(resultOf(done, 'found')).toBe('No signatures given in forms were checked; 1 form was not checked.');
    expect(pageOf(school, 'Verify')[4]).toEqual([
      'Not checked',
      'P1 v1.0',
      '',
      'The form could not be opened. Google says: No item with the given ID could be found.',
    ]);
    const { sheets } = school.workspace.spreadsheet(school.workbookId);
    expect(sheets.filter((sheet) => sheet.properties.title === 'Verify').length).toBe(1);
  });
});

describe('printing', () => {
  test('a policy shows who was signed on that day, not today', () => {
    const { school } = inSession();
    school.run('printPolicy', ['p1', '5/9/2026']);
    expect(pageOf(school, 'Print')).toEqual([
      ['Acceptable Use Policy on 5 September 2026'],
      ['Larkfield Primary School. Version 1.0, published on 1 September 2026. 1 of 3 had signed.'],
      ['Printed on 20 September 2026.'],
      [],
      ['Name', 'Role', 'Version', 'Status on that day', 'Countersigned', 'Reminders sent', 'Comment'],
      ['Tolu Adeyemi', 'Class teacher', 'v1.0', '✓ Signed 1 Sep 2026', '', 'none'],
      ['Carol Bright', 'Midday supervisor', 'v1.0', '◷ Due 15 Sep 2026', '', '1, last 1 Sep 2026'],
      ['Eva Novak', 'Cleaner', 'v1.0', '◷ Due 15 Sep 2026', '', 'none'],
    ]);
  });

  test('what was entered later for that day says so', () => {
    const { school } = inSession();
    const signature = aSignature(toDay('2026-09-04'), {
      ...{ response: 'paper 1', person: 3, name: 'Eva Novak', email: '', role: '', version: 'P1 v1.0', signedAt: '' },
      ...{ how: 'paper', agreed: '', answers: '', doubt: '' },
    });
    const row = ['paper 1', '3', 'Eva Novak', '', '', 'P1 v1.0', '4/9/2026', '', 'paper', '', '', '', '', '18/9/2026'];
    school.paste('Signatures', 4, [row]);
    school.pasteAt('Signatures', 4, school.headingAt('Signatures', 'Row check'), [[sumOf(signature)]]);
    school.run('printPolicy', ['P1', '2026-09-05']);
    expect(pageOf(school, 'Print')[7]).toEqual([
      'Eva Novak',
      'Cleaner',
      'v1.0',
      '✓ Signed 4 Sep 2026',
      '',
      'none',
      'paper, entered on 18 Sep 2026',
    ]);
  });

  test('a person shows all that was signed and what is owed', () => {
    const { school } = inSession();
    school.run('printPerson', [3]);
    expect(pageOf(school, 'Print').slice(0, 6)).toEqual([
      ['Eva Novak: policies signed'],
      ['Cleaner · no email address · number 3'],
      ['Larkfield Primary School. Printed on 20 September 2026.'],
      [],
      ['Policy', 'Version', 'Signed on', 'How', 'Countersigned', 'Agreed to', 'Comment'],
      ['Acceptable Use Policy', 'v1.0', '! Overdue 5 days', '', '', '', 'Reminders sent: none'],
    ]);
    school.run('printPerson', [1]);
    expect(pageOf(school, 'Print')[5]).toEqual(['Acceptable Use Policy', 'v1.0', 46266, 'form', '', '1–3, D1']);
  });

  test('a list to sign on paper names whoever has no email address and has not signed', () => {
    const { school } = inSession();
    school.run('printSignOffList', ['P1']);
    expect(pageOf(school, 'Print')).toEqual([
      ['Acceptable Use Policy: sign-off list'],
      ['Larkfield Primary School. Version 1.0. By signing I confirm that I have read the policy and agree to'],
      ['follow it.'],
      ['When everyone has signed, please copy the names and dates into the tab Paper and keep this page.'],
      [],
      ['Name', 'Role', 'Signature', 'Date', 'Seen by'],
      ['Eva Novak', 'Cleaner'],
    ]);
  });

  test('a list for an INSET day names everybody who must sign, those who have signed too', () => {
    const { school } = inSession();
    const named = (whom: string) => {
      school.run('printSignOffList', ['P1', whom]);
      return pageOf(school, 'Print')
        .slice(5)
        .map(([name]) => String(name));
    };
    const owing = named('everyone');
    const all = named('signed too');
    expect(owing).toContain('Eva Novak');
    expect(owing).not.toContain('Tolu Adeyemi');
    expect(all).toEqual(expect.arrayContaining([...owing, 'Tolu Adeyemi']));
  });

  test.each([
    ['printPolicy', ['P9', ''], 'No policy has the code "P9". Please check the column Code in the tab Policies.'],
    ['printPolicy', ['P1', '31/2/2026'], '"31/2/2026" is not a past date. Please enter a date such as 12/3/2027.'],
    ['printPolicy', ['P1', '1/1/2030'], '"1/1/2030" is not a past date. Please enter a date such as 12/3/2027.'],
    [
      'printPerson',
      [99],
      'Nobody on the staff list has the number 99. Please check the column Number in the tab Staff.',
    ],
  ])('%s %j says what is wrong and makes no page', (name, values, message) => {
    const { school } = inSession();
    expect(school.run(name, values).error?.message).toBe(message);
    expect(() => pageOf(school, 'Print')).toThrow('No tab');
  });
});
