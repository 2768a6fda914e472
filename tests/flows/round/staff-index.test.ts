/** Who signed, where that is not plain: strange addresses, other names, lists from elsewhere. On the built bundle. */
import { tabOf } from '../../../local/by-hand/typing';
import { ACCEPTABLE_USE, CAROL, Larkfield, MANAGER, TOLU } from '../../support/larkfield';

const STAFF = [
  ['Tolu Adeyemi', TOLU, 'Class teacher', 'teaching'],
  ['Carol Bright', CAROL, 'Midday supervisor', 'support'],
];

/** Somebody has signed from an address that is not on the staff list. */
function withStranger() {
  const school = Larkfield.open(STAFF);
  const form = school.publish(ACCEPTABLE_USE);
  school.sign(form, MANAGER, 'Carol Bright');
  school.round();
  return { school, form };
}

/** Types beside the first row of To check. */
function decide(school: Larkfield, decision: string, person: string): void {
  const [where = '', what = ''] = school.rows('To check')[0] ?? [];
  school.paste('To check', 2, [[String(where), String(what), decision, person]]);
  school.round();
}

describe('an answer from an address that is not on the staff list', () => {
  test('is shown with whose it may be, and counts for nobody', () => {
    const { school } = withStranger();
    expect(school.rows('To check').map((row) => row.slice(0, 4))).toEqual([
      [
        `Signatures, ${MANAGER}`,
        `${MANAGER} is not on the staff list. Please find out who signed as "Carol Bright". It may be Carol Bright (number 2).`,
        '',
        '2 Carol Bright',
      ],
    ]);
    expect(school.statuses()).toMatchObject({ 'Carol Bright': '◷ Signed 1 Sep 2026, waiting for the office' });
  });

  test('counts once it is accepted, and is recorded so; the signature itself stays as it was', () => {
    const { school } = withStranger();
    const signatures = school.rows('Signatures');
    decide(school, 'accept', '2 Carol Bright');
    expect(school.statuses()).toMatchObject({ 'Carol Bright': '✓ Signed 1 Sep 2026' });
    expect(school.rows('To check')).toEqual([]);
    expect(school.rows('Decisions')).toEqual([[signatures[0]?.[0], 'accept', 2, 46266]]);
    expect(school.rows('Signatures')).toEqual(signatures);
    for (let i = 0; i < 2; i++) school.round();
    expect(school.rows('Decisions').length).toBe(1);
    expect(school.round().calls.length).toBe(2);
  });

  test.each(['reject', 'ignore'])('does not once it is put aside: %s', (decision) => {
    const { school } = withStranger();
    decide(school, decision, '');
    expect(school.statuses()).toMatchObject({ 'Carol Bright': '◷ Due 15 Sep 2026' });
    expect(school.rows('To check')).toEqual([]);
    school.turnTo('2026-09-02', '10:00');
    expect(school.rows('To check')).toEqual([]);
  });

  test('waits where it was accepted for nobody who is known, and what was typed stays', () => {
    const { school } = withStranger();
    decide(school, 'accept', 'Zebedee');
    expect(school.rows('To check')[0]?.slice(2, 4)).toEqual(['accept', 'Zebedee']);
    expect(school.column('To check', 'What to check')[0]).toMatch(/Nobody on the staff list is called "Zebedee"\.$/);
    expect(school.rows('Decisions')).toEqual([]);
    expect(school.round().calls.length).toBe(2);
    decide(school, 'accept', 'Bright, Carol');
    expect(school.statuses()).toMatchObject({ 'Carol Bright': '✓ Signed 1 Sep 2026' });
  });
});

describe('an answer under another name from the own address', () => {
  test('counts, is shown, and stops counting when it is rejected', () => {
    const school = Larkfield.open(STAFF);
    const form = school.publish(ACCEPTABLE_USE);
    school.sign(form, CAROL, 'Somebody Else');
    school.round();
    expect(school.statuses()).toMatchObject({ 'Carol Bright': '✓ Signed 1 Sep 2026' });
    expect(school.column('To check', 'What to check')).toEqual([
      'Signed as "Somebody Else" from the email address of Carol Bright. It is valid. If that is a new name, please enter it in Staff; if it is right as it is, accept it; if somebody else signed, reject it.',
    ]);
    decide(school, 'reject', '');
    expect(school.statuses()).toMatchObject({ 'Carol Bright': '◷ Due 15 Sep 2026' });
  });
});

describe('a former address', () => {
  test('leads to the person who has another now', () => {
    const school = Larkfield.open(STAFF);
    const form = school.publish(ACCEPTABLE_USE);
    school.paste('Staff', 3, [['Carol Farrow', 'c.farrow@larkfield.example']]);
    const headings = tabOf(school.workspace, school.workbookId, 'Staff').cells[0] ?? [];
    const column = headings.findIndex((cell) => cell.value === 'Former addresses');
    school.paste('Staff', 3, [['Carol Farrow', 'c.farrow@larkfield.example', ...Array(column - 2).fill(''), CAROL]]);
    school.sign(form, CAROL, 'Carol Farrow');
    school.round();
    expect(school.statuses()).toMatchObject({ 'Carol Farrow': '✓ Signed 1 Sep 2026' });
    expect(school.rows('To check')).toEqual([]);
  });
});

describe("a list pasted from the school's information system", () => {
  const MIS = [
    ['Surname, Forename', 'Work Email', 'Job title', 'Department', 'Line Manager Email'],
    ['Bright, Carol', CAROL, 'Midday supervisor', 'Support', TOLU],
    ['Farrow, Joe', 'J.Farrow@larkfield.example', 'Teacher', 'Teaching', TOLU],
    ['Adeyemi, Tolu', TOLU, 'Class teacher', 'Teaching', ''],
  ];

  /** Both have signed under their numbers. */
  function signedByBoth() {
    const school = Larkfield.open(STAFF);
    const form = school.publish(ACCEPTABLE_USE);
    school.sign(form, TOLU, 'Tolu Adeyemi');
    school.sign(form, CAROL, 'Carol Bright');
    school.round();
    return school;
  }
  const AFTER = {
    'Bright, Carol': '✓ Signed 1 Sep 2026',
    'Farrow, Joe': '◷ Due 15 Sep 2026',
    'Adeyemi, Tolu': '✓ Signed 1 Sep 2026',
  };

  test('over the old one: everybody keeps the own signatures, whoever stands in the row now', () => {
    const school = signedByBoth();
    school.paste('Staff', 1, MIS);
    school.round();
    expect(school.statuses()).toEqual(AFTER);
    expect(school.column('Staff', 'Number')).toEqual([2, 3, 1]);
    expect(school.rows('To check')).toEqual([]);
  });

  test('in place of the old one, without a column for our number: it gets one', () => {
    const school = signedByBoth();
    tabOf(school.workspace, school.workbookId, 'Staff').cells.splice(0);
    school.paste('Staff', 1, MIS);
    school.round();
    expect(school.statuses()).toEqual(AFTER);
    expect(school.column('Staff', 'Number')).toEqual([2, 3, 1]);
    expect(school.round().calls.length).toBe(2);
  });
});
