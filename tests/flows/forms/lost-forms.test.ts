/** Rows of the hidden tab Forms that are deleted: back by the next morning where they are noted, and told where nothing else knows them. */
import { Hands } from '../../../local/by-hand/hands';
import { HEAD, inSchool, TOLU as TEACHER } from '../../support/countersigning';
import { ACCEPTABLE_USE, Larkfield, STAFF, TOLU, WITH_LOST_DEVICES } from '../../support/larkfield';

const PUBLISHED = '2026-09-08';
/** The last day on which the form of the first version is noted; from the next day on it is long closed. */
const LAST_NOTED = '2026-10-08';

/** Tolu has signed the first version; a second one was published a week later. */
function withTwoVersions() {
  const school = Larkfield.open(STAFF);
  const form = school.publish(ACCEPTABLE_USE);
  school.sign(form, TOLU, 'Tolu Adeyemi');
  school.turnTo(PUBLISHED, '10:00');
  const document = school.workspace.files.find(({ kind }) => kind === 'document')?.id ?? '';
  school.workspace.editDocument(document, WITH_LOST_DEVICES);
  school.publishAgain(document, { change: 'new version' });
  school.turnTo(PUBLISHED, '11:00');
  expect(labels(school)).toEqual(['P1 v1.0', 'P1 v2.0']);
  return { school, hands: new Hands(school.workspace, school.workbookId) };
}

const labels = (school: Larkfield) => school.column('Forms', 'Version').map(String);
const sorted = (school: Larkfield) => school.rows('Forms').map(String).sort();
const asked = (school: Larkfield) => school.column('To check', 'What to check').map(String);

const LOST =
  'The hidden tab Forms has lost 1 row (P1 v1.0). Signatures that were lost from the register could not be read from that form again. Was this a mistake? Press Undo, or restore it from an earlier version (File, Version history). No emails go out before tomorrow.';

test.each([2, 3])('row %i of two of one policy is back as it was, and the other is left alone', (row) => {
  const { school, hands } = withTwoVersions();
  const before = sorted(school);
  hands.deleteRow('Forms', row);
  school.turnTo('2026-09-09', '10:00');
  expect([sorted(school), asked(school)]).toEqual([before, []]);
});

test('a row whose id was typed over is put right where it is', () => {
  const { school } = withTwoVersions();
  const before = school.rows('Forms');
  school.pasteAt('Forms', 3, 1, [['typed over']]);
  for (const day of ['2026-09-09', '2026-09-10']) {
    school.turnTo(day, '10:00');
    expect([school.rows('Forms'), asked(school)]).toEqual([before, []]);
  }
});

test('the row of a form in which somebody countersigns is back as it was', () => {
  const { school, form } = inSchool(HEAD);
  school.sign(form, TEACHER, 'Tolu Adeyemi');
  school.round();
  const before = sorted(school);
  expect(before).toHaveLength(2);
  new Hands(school.workspace, school.workbookId).deleteRow('Forms', 3);
  school.turnTo('2026-09-03', '12:00');
  expect([sorted(school), asked(school)]).toEqual([before, []]);
});

test.each([
  'Policy',
  'For',
  'Asks for',
  'Form',
  'Pre-filled link',
  'Email addresses',
  'Responses tab',
  'Questions',
  'Countersigner',
])('what is below "%s" beside a form in which somebody countersigns is back as it was', (heading) => {
  const { school, form } = inSchool(HEAD);
  school.sign(form, TEACHER, 'Tolu Adeyemi');
  school.round();
  const before = sorted(school);
  for (const [typed, day] of [
    ['', '2026-09-02'],
    ['x', '2026-09-03'],
  ] as const) {
    school.pasteAt('Forms', 3, school.headingAt('Forms', heading), [[typed]]);
    school.turnTo(day, '12:00');
    expect([sorted(school), asked(school)]).toEqual([before, []]);
  }
});

describe('of a form that was closed', () => {
  test('thirty days ago it is back', () => {
    const { school, hands } = withTwoVersions();
    school.turnTo('2026-10-07', '12:00');
    const before = sorted(school);
    hands.deleteRow('Forms', 2);
    school.turnTo(LAST_NOTED, '12:00');
    expect([sorted(school), asked(school).filter((what) => /Forms/.test(what))]).toEqual([before, []]);
  });

  test('on the first day without a note, what its row says is typed over: told as later', () => {
    const { school } = withTwoVersions();
    school.turnTo('2026-10-09', '12:00');
    school.pasteAt('Forms', 2, school.headingAt('Forms', 'Responses tab'), [['x']]);
    school.turnTo('2026-10-10', '12:00');
    expect(asked(school).map((what) => what.split(',')[0])).toEqual(['The hidden tab Forms was changed by hand']);
  });

  test('longer ago it is told, nobody is emailed that day, and Undo brings it back with what was signed in it', () => {
    const { school, hands } = withTwoVersions();
    school.turnTo('2026-10-14', '12:00');
    const before = school.rows('Forms').map((cells) => cells.map(String));
    hands.deleteRow('Forms', 2);
    const sent = school.mailTo.length;
    school.turnTo('2026-10-15', '12:00');
    expect(asked(school)).toEqual([LOST]);
    expect(school.mailTo.slice(sent)).toEqual([]);
    school.paste('Forms', 2, before);
    school.turnTo('2026-10-16', '12:00');
    const signed = school.column('Signatures', 'Version').indexOf('P1 v1.0');
    const row = school.rows('Signatures')[signed]?.slice(0, 10);
    hands.deleteRow('Signatures', signed + 2);
    school.turnTo('2026-10-19', '12:00');
    expect(school.rows('Signatures').map((cells) => cells.slice(0, 10))).toContainEqual(row);
  });

  test('longer ago, the row of the newer one is put back, and no other is written over', () => {
    const { school, hands } = withTwoVersions();
    school.turnTo('2026-10-14', '12:00');
    const before = sorted(school);
    hands.deleteRow('Forms', 3);
    school.turnTo('2026-10-15', '12:00');
    expect(sorted(school)).toEqual(before);
  });

  test('its version is put back from its words where that row is lost as well', () => {
    const { school, hands } = withTwoVersions();
    school.turnTo('2026-10-14', '12:00');
    const before = school.rows('Versions').map((cells) => cells.map(String));
    const versionFirst = before.map((cells) => cells[0]);
    hands.deleteRow('Forms', 2);
    school.turnTo('2026-10-15', '12:00');
    hands.deleteRow('Versions', versionFirst.indexOf('P1 v1.0') + 2);
    school.round();
    const after = school.rows('Versions').map((cells) => cells.map(String));
    expect(after.map((cells) => cells.slice(0, 5)).sort()).toEqual(before.map((cells) => cells.slice(0, 5)).sort());
    expect(asked(school).some((what) => /had lost the row of Acceptable Use Policy \(P1 v1\.0\)/.test(what))).toBe(
      true,
    );
  });
  test.each(['Policy', 'Version', 'Form', 'Pre-filled link', 'Responses tab', 'Form ID'])(
    'longer ago, what its row says below "%s" is typed over: told the next morning, and gone with Undo',
    (heading) => {
      const { school } = withTwoVersions();
      school.turnTo('2026-10-14', '12:00');
      const before = school.rows('Forms').map((cells) => cells.map(String));
      school.pasteAt('Forms', 2, school.headingAt('Forms', heading), [['x']]);
      school.turnTo('2026-10-15', '12:00');
      expect(asked(school)).toContain(
        'The hidden tab Forms was changed by hand, in the row of a form that was closed long ago. Signatures that were lost from the register could not be read from that form again. Was this a mistake? Press Undo, or restore it from an earlier version (File, Version history). No emails go out before tomorrow.',
      );
      school.paste('Forms', 2, before);
      school.turnTo('2026-10-19', '12:00');
      expect(asked(school)).toEqual([]);
    },
  );
});
