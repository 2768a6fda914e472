/** The rows that a round has added last, typed over before the next look at them: told the next morning, and nothing is sent twice. */
import { countersign, HEAD, inSchool, TOLU } from '../../support/countersigning';
import type { Larkfield } from '../../support/larkfield';

const asked = (school: Larkfield) => school.column('To check', 'What to check').map(String);
const told = (school: Larkfield) => asked(school).filter((what) => what.includes('changed by hand'));
const sentTo = (school: Larkfield) => school.workspace.mail.map(({ to, subject }) => [to, subject].join(' '));

const UNDO =
  'Was this a mistake? Press Undo, or restore it from an earlier version (File, Version history). No emails go out before tomorrow.';
const OF_EMAILS = `The tab Sent emails was changed by hand. Who was emailed about what is not known for sure, so people may be asked again. ${UNDO}`;

/** The round has just emailed the head teacher: somebody has signed, and waits. */
function afterEmail(): Larkfield {
  const { school, form } = inSchool(HEAD);
  school.sign(form, TOLU, 'Tolu Adeyemi');
  school.round();
  expect(school.column('Sent emails', 'Kind').at(-1)).toBe('to countersign');
  return school;
}

const lastRow = (school: Larkfield, tab: string): number => school.rows(tab).length + 1;

test('the row of the last email is pasted over by another: told the next morning, nothing is sent again, and Undo puts it right', () => {
  const school = afterEmail();
  const rows = school.rows('Sent emails').map((row) => row.map(String));
  school.paste('Sent emails', lastRow(school, 'Sent emails'), [rows[0] ?? []]);
  const before = sentTo(school);
  school.turnTo('2026-09-02', '12:00');
  expect([told(school), sentTo(school)]).toEqual([[OF_EMAILS], before]);
  school.paste('Sent emails', 2, rows);
  school.turnTo('2026-09-04', '12:00');
  expect(told(school)).toEqual([]);
});

test.each(['Date', 'Number', 'To', 'Kind', 'About', 'Subject', 'Status'])(
  'what the row of the last email says below "%s" is typed over: told the next morning',
  (heading) => {
    const school = afterEmail();
    const typed = { Date: '31/8/2026', Number: '9', Status: 'not sent' }[heading] ?? 'x';
    school.pasteAt('Sent emails', lastRow(school, 'Sent emails'), school.headingAt('Sent emails', heading), [[typed]]);
    school.turnTo('2026-09-02', '12:00');
    expect(told(school)).toEqual([OF_EMAILS]);
  },
);

test('what a countersigner was shown last is typed over: told the next morning', () => {
  const school = afterEmail();
  const last = lastRow(school, 'Countersign lists');
  school.pasteAt('Countersign lists', last, school.headingAt('Countersign lists', 'Joined'), [['9']]);
  school.turnTo('2026-09-02', '12:00');
  expect(told(school)).toEqual([
    `The hidden tab Countersign lists was changed by hand. Whose signatures a countersigner was shown, and when, is not known for sure. ${UNDO}`,
  ]);
});

test('what was decided last is typed over: told the next morning', () => {
  const school = afterEmail();
  countersign(school, HEAD);
  school.round();
  const last = lastRow(school, 'Countersignatures');
  school.pasteAt('Countersignatures', last, school.headingAt('Countersignatures', 'Time'), [['7:00']]);
  school.turnTo('2026-09-02', '12:00');
  expect(told(school)).toEqual([
    `The tab Countersignatures was changed by hand. What was decided about a signature, or by whom, is not known for sure, so countersigners may be asked again. ${UNDO}`,
  ]);
});

test('what rounds themselves add and settle, day after day, is no change by hand', () => {
  const school = afterEmail();
  countersign(school, HEAD);
  for (const day of ['2026-09-02', '2026-09-03', '2026-09-08', '2026-09-15']) {
    school.turnTo(day, '12:00');
    expect(told(school)).toEqual([]);
  }
});

test('the text checksum of a version is cleared before any round has seen it: told the next morning, and Undo puts it right', () => {
  const { school } = inSchool(HEAD);
  const at = school.headingAt('Versions', 'Text checksum');
  const [checksum = ''] = school.column('Versions', 'Text checksum').map(String);
  school.pasteAt('Versions', 2, at, [['']]);
  school.turnTo('2026-09-02', '12:00');
  expect(asked(school)).toEqual([
    'The words of the policies: the tab Versions does not say the text checksum of Staff Acceptable Use Agreement (P1 v1.0) any more, so nobody can tell whether they are those that were published. Please restore that tab (File, Version history).',
  ]);
  school.pasteAt('Versions', 2, at, [[checksum]]);
  school.turnTo('2026-09-04', '12:00');
  expect(asked(school)).toEqual([]);
});
