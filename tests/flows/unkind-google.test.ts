/** A school's first weeks on the built bundle, once with everything that nobody knows of Google as we would like it, once against us. */
import { type Beliefs, KIND, unkindBeliefs } from '../../local/server/beliefs';
import { AGREEMENT, countersign, HEAD } from '../support/countersigning';
import { aDocument, Larkfield, resultOf } from '../support/larkfield';

const TOLU = 'tolu@larkfield.example';
const CAROL = 'carol@larkfield.example';
const STAFF = [
  ['Amara Okafor', HEAD, 'Headteacher', 'leadership'],
  ['Tolu Adeyemi', TOLU, 'Teacher', 'teaching'],
  ['Carol Bright', CAROL, 'Secretary', 'support'],
];

const POLICY = (clause: string) =>
  aDocument(
    'Visitors Policy',
    '# At the door',
    '- I will ask visitors for their badge.',
    `- ${clause}`,
    '# Declaration',
    'I have read and understood this policy and agree to keep to it.',
    'Full name: ____________',
  );

function firstWeeks(beliefs: Beliefs) {
  const school = Larkfield.open(STAFF, { beliefs });
  const agreement = school.publish(AGREEMENT);
  const visitors = school.publish(POLICY('I will lock the gate.'));
  const document = school.workspace.files.filter((file) => file.kind === 'document')[1]?.id ?? '';
  setCountersigners(school);
  const roundAt = (day: string, time: string): void => {
    school.sleepTo(day, time);
    expect(school.round().error).toBeNull();
  };
  roundAt('2026-09-02', '09:00');
  school.sign(agreement, TOLU, 'Tolu Adeyemi');
  school.sign(visitors, TOLU, 'Tolu Adeyemi');
  roundAt('2026-09-02', '12:00');
  countersign(school, HEAD);
  roundAt('2026-09-17', '12:00');
  const overdue = school.rows('Overdue').map((row) => row.slice(0, 2));
  withoutEmptyRows(school, 'Overdue');
  for (const [name = '', email = ''] of STAFF) {
    if (email !== TOLU) for (const form of [agreement, visitors]) school.sign(form, email, name);
  }
  roundAt('2026-09-17', '14:00');
  const overdueThen = school.rows('Overdue');
  school.workspace.editDocument(document, POLICY('I will lock the gate behind me.'));
  school.publishAgain(document, { change: 'minor' });
  school.workspace.editDocument(document, POLICY('I will lock every door.'));
  const second = school.publishAgain(document);
  roundAt('2026-09-18', '09:00');
  school.sign(second, CAROL, 'Carol Bright');
  roundAt('2026-09-18', '12:00');
  return {
    versions: school.rows('Versions').map((row) => row[0]),
    overdue,
    overdueThen,
    signed: school
      .rows('Signatures')
      .map((row) => [row[2], row[5]].join(' '))
      .sort(),
    countersigned: school.rows('Countersignatures').length,
    statuses: [school.statuses(0), school.statuses(1)],
    printed: resultOf(school.run('printPolicy', ['P2']), 'rows'),
    preview: school.run('previewEmails').error,
    evidence: school.run('evidenceOfPolicy', ['P2']).error,
    verified: resultOf(school.run('verify'), 'found'),
    toCheck: school.column('To check', 'What to check'),
    failures: school.workspace.failures.map(({ functionName, error }) => `${functionName}: ${error?.message}`),
    answersTabs: school.workspace
      .spreadsheet(school.workbookId)
      .sheets.filter(({ formId }) => formId !== null)
      .map(({ properties: { title, hidden } }) => ({ title, hidden })),
    mail: school.mailTo.length,
  };
}

/** Without this nobody is asked for a second signature. */
function setCountersigners(school: Larkfield): void {
  const headings = school.workspace
    .spreadsheet(school.workbookId)
    .sheets.find((sheet) => sheet.properties.title === 'Policies')?.cells[0];
  const column = (headings?.findIndex((cell) => cell.value === 'Countersigned by') ?? -1) + 1;
  school.pasteAt('Policies', 2, column, [[HEAD]]);
}

/** Somebody has tidied up: the tab ends where its rows end. */
function withoutEmptyRows(school: Larkfield, title: string): void {
  const { sheets } = school.workspace.spreadsheet(school.workbookId);
  for (const sheet of sheets) if (sheet.properties.title === title) sheet.rowCount = sheet.cells.length;
}

const KINDLY = firstWeeks(KIND);
const UNKINDLY = firstWeeks(unkindBeliefs());

test('everything is done where Google is as we would like it', () => {
  const { statuses, signed, toCheck, ...rest } = KINDLY;
  expect(rest).toEqual({
    versions: ['P1 v1.0', 'P2 v1.0', 'P2 v1.1', 'P2 v2.0'],
    overdue: [
      ['Amara Okafor', 'Staff Acceptable Use Agreement'],
      ['Amara Okafor', 'Visitors Policy'],
      ['Carol Bright', 'Staff Acceptable Use Agreement'],
      ['Carol Bright', 'Visitors Policy'],
    ],
    overdueThen: [],
    countersigned: 1,
    printed: '3',
    preview: null,
    evidence: null,
    verified: '7 of 7 signatures given in forms match the form.',
    failures: [],
    answersTabs: ['P1 v1.0 responses', 'P2 v1.0 responses', 'P1 countersigned 1', 'P2 v2.0 responses'].map((title) => ({
      title,
      hidden: true,
    })),
    mail: expect.any(Number),
  });
  expect(signed).toEqual([
    'Amara Okafor P1 v1.0',
    'Amara Okafor P2 v1.0',
    'Carol Bright P1 v1.0',
    'Carol Bright P2 v1.0',
    'Carol Bright P2 v2.0',
    'Tolu Adeyemi P1 v1.0',
    'Tolu Adeyemi P2 v1.0',
  ]);
  expect(statuses).toEqual([
    {
      'Amara Okafor': '◷ Signed 17 Sep 2026, awaiting the head teacher',
      'Carol Bright': '◷ Signed 17 Sep 2026, awaiting the head teacher',
      'Tolu Adeyemi': '✓ Signed 2 Sep 2026',
    },
    {
      'Amara Okafor': '◷ Due 1 Oct 2026',
      'Carol Bright': '✓ Signed 18 Sep 2026',
      'Tolu Adeyemi': '◷ Due 1 Oct 2026',
    },
  ]);
  expect(toCheck.length).toBe(1);
});

test('everything is done where it is not; To check tells of addresses that are not verified', () => {
  const told = UNKINDLY.toCheck.filter((words) => !KINDLY.toCheck.includes(words));
  expect(told).toEqual([
    expect.stringMatching(/^Google could not verify that this came from amara@larkfield.example/),
    expect.stringMatching(/^Google cannot verify addresses in the form of P2 v2.0/),
  ]);
  // A second signature whose address is only typed waits for the manager, who is written to about it.
  const [agreement, visitors] = KINDLY.statuses;
  expect(UNKINDLY).toEqual({
    ...KINDLY,
    toCheck: UNKINDLY.toCheck,
    statuses: [{ ...agreement, 'Tolu Adeyemi': '◷ Signed 2 Sep 2026, awaiting the head teacher' }, visitors],
    mail: KINDLY.mail + 1,
  });
});
