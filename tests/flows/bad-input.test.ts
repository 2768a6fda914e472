/** Bad input: each kind gives a sentence that names file or row and says what to do, and leaves what was there before. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPolicies, SAMPLES } from '../../commands/simulation/school';
import { ACCEPTABLE_USE, aDocument, CAROL, Larkfield, TOLU } from '../support/larkfield';
import { ownFolder } from '../support/own-folder';

const STAFF = [
  ['Tolu Adeyemi', TOLU, 'Class teacher', 'teaching'],
  ['Carol Bright', CAROL, 'Midday supervisor', 'support'],
];

/** A school in which Tolu has signed and Carol has not. */
function inSession(): Larkfield {
  const school = Larkfield.open(STAFF);
  const form = school.publish(ACCEPTABLE_USE);
  school.sign(form, TOLU, 'Tolu Adeyemi');
  school.round();
  school.sleepTo('2026-09-01', '12:00');
  return school;
}

/** What must not be lost: the ledgers, the emails, everybody's status, the forms. */
function whatWasThere(school: Larkfield) {
  return {
    versions: school.rows('Versions'),
    clauses: school.rows('Clauses'),
    signatures: school.rows('Signatures'),
    sent: school.rows('Sent emails'),
    mail: school.mailTo,
    forms: structuredClone(school.workspace.files.filter((file) => file.kind === 'form')),
    statuses: school.statuses(),
    numbers: school.column('Staff', 'Number'),
  };
}

describe('a document without clauses', () => {
  test('is named, with what to do, and changes nothing', () => {
    const school = inSession();
    const before = whatWasThere(school);
    expect(() => school.publish(aDocument('Staff handbook', 'Welcome to our school.'))).toThrow(
      'No clauses were found in "Staff handbook". Is it the right document? Write what people agree to as a list, or as sentences that begin with "I will" or "Staff must", and try again.',
    );
    expect(whatWasThere(school)).toEqual(before);
  });
});

describe('a file that is no policy', () => {
  const sample = readFileSync(join(SAMPLES, 'laptop-loan.docx'));
  const FILES: [what: string, bytes: Uint8Array, message: string][] = [
    ['an empty file', new Uint8Array(), "'Handbook.docx' is empty. Save it again in Word and try once more."],
    [
      'a text with the ending of Word',
      new TextEncoder().encode('I will lock my screen.'),
      "'Handbook.docx' is not a Word document. Open it in the program that made it, save it as a Word document (.docx) and try once more.",
    ],
    [
      'a file of which the end is missing',
      sample.subarray(0, sample.length / 2),
      "'Handbook.docx' is damaged and cannot be opened. Open it in Word, which may repair it, save it again and try once more.",
    ],
  ];
  test.each(FILES)('%s is named, with what to do, and the other files stay as they are', (_what, bytes, message) => {
    const folder = ownFolder('policies');
    writeFileSync(join(folder, 'Handbook.docx'), bytes);
    writeFileSync(join(folder, 'Laptops.docx'), sample);
    expect(() => readPolicies(folder)).toThrow(message);
    expect(readdirSync(folder).map((name) => readFileSync(join(folder, name)).length)).toEqual([
      bytes.length,
      sample.length,
    ]);
  });
});

describe('a staff list with a mistake', () => {
  const MISTAKES: [what: string, row: number, cells: string[], message: string][] = [
    [
      'somebody without a name',
      4,
      ['', 'j.farrow@larkfield.example'],
      'Staff, row 4 has no name. Please enter one; until then the person is shown as j.farrow@larkfield.example.',
    ],
    [
      'two people with one address',
      4,
      ['Joe Farrow', CAROL],
      `Staff, rows 3 and 4 have the same email address (${CAROL}). Please give each person an address of their own, or leave one empty. Until then no emails go to row 4, and a signature from that address is valid for the person whose name was entered with it.`,
    ],
    [
      'a date that is none',
      4,
      ['Joe Farrow', 'j.farrow@larkfield.example', '', '', '', '31/2/2026'],
      'Staff, row 4: "Starts on" says "31/2/2026", which is not a date. Write it as 1/9/2026, or leave it empty.',
    ],
  ];
  test.each(MISTAKES)('%s is told in "To check", and everybody else stands as before', (_what, row, cells, message) => {
    const school = inSession();
    const before = whatWasThere(school);
    school.paste('Staff', row, [cells]);
    school.turnTo('2026-09-01', '13:30');
    expect(school.column('To check', 'What to check')).toContain(message);
    const after = whatWasThere(school);
    expect({ ...after, statuses: {}, sent: [], mail: [], forms: [], numbers: [] }).toEqual({
      ...before,
      statuses: {},
      sent: [],
      mail: [],
      forms: [],
      numbers: [],
    });
    expect(after.statuses).toMatchObject(before.statuses);
    expect(after.sent.slice(0, before.sent.length)).toEqual(before.sent);
    expect(after.numbers.slice(0, 2)).toEqual(before.numbers);
    // Carol is not written to a second time because of somebody else's row.
    expect(school.mailTo.filter((to) => to === CAROL)).toEqual([CAROL]);
  });

  test('in which a signer lost her name keeps her signature and her place', () => {
    const school = inSession();
    school.paste('Staff', 2, [['']]);
    school.turnTo('2026-09-01', '13:30');
    expect(school.statuses()).toMatchObject({ [TOLU]: '✓ Signed 1 Sep 2026' });
    school.paste('Staff', 2, [['Tolu Adeyemi-Jones']]);
    school.turnTo('2026-09-01', '14:30');
    expect(school.statuses()).toMatchObject({ 'Tolu Adeyemi-Jones': '✓ Signed 1 Sep 2026' });
    expect(school.rows('To check')).toEqual([]);
  });
});
