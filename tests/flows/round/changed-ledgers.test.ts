/** Rows that are only ever added, typed over by hand: told the next morning, and gone with Undo. */
import { Hands } from '../../../local/by-hand/hands';
import { CAROL, countersign, HEAD, inSchool, TOLU } from '../../support/countersigning';
import { ACCEPTABLE_USE, Larkfield, STAFF, TOLU as TEACHER, WITH_LOST_DEVICES } from '../../support/larkfield';
import { askToTalk } from '../../support/questions';

const asked = (school: Larkfield) => school.column('To check', 'What to check').map(String);

const CHANGED =
  'The tab Countersignatures was changed by hand. What was decided about a signature, or by whom, is not known for sure, so countersigners may be asked again. Was this a mistake? Press Undo, or restore it from an earlier version (File, Version history). No emails go out before tomorrow.';

/** The head teacher has approved Tolu's signature. */
function approved() {
  const { school, form } = inSchool(HEAD);
  school.sign(form, TOLU, 'Tolu Adeyemi');
  school.round();
  countersign(school, HEAD);
  school.round();
  expect([school.column('Countersignatures', 'Decision'), asked(school)]).toEqual([['approved'], []]);
  return school;
}

/** Cells of the tab that say what was decided, about whom, by whom and when. */
const CELLS = [
  'Policy code',
  'Response',
  'Number',
  'Version',
  'Decision',
  'Countersigned by',
  'Email',
  'Role as signed',
  'Time',
  'Form ID',
];

test.each(CELLS.flatMap((heading) => [[heading, ''] as const, [heading, '7'] as const]))(
  'what stands below "%s" in Countersignatures is typed over with "%s": told the next morning with Undo, nobody is emailed, and Undo puts it right',
  (heading, typed) => {
    const school = approved();
    const before = school.rows('Countersignatures').map((row) => row.map(String));
    const statuses = school.statuses();
    school.pasteAt('Countersignatures', 2, school.headingAt('Countersignatures', heading), [[typed]]);
    const sent = school.mailTo.length;
    school.turnTo('2026-09-02', '12:00');
    expect([asked(school).includes(CHANGED), school.mailTo.slice(sent)]).toEqual([true, []]);
    school.paste('Countersignatures', 2, before);
    school.turnTo('2026-09-04', '12:00');
    expect([asked(school), school.statuses()]).toEqual([[], statuses]);
  },
);

const TALKS =
  'The tab Questions was changed by hand. Who asked to talk before signing, and whether they have, is not known for sure. Was this a mistake? Press Undo, or restore it from an earlier version (File, Version history). No emails go out before tomorrow.';

test.each(['Response', 'Email', 'Version', 'Date', 'Time', 'Recorded by'])(
  'what stands below "%s" in Questions is typed over: told the next morning with Undo, and Undo puts it right',
  (heading) => {
    const school = Larkfield.open(STAFF);
    const form = school.publish(ACCEPTABLE_USE);
    askToTalk(school, form, TEACHER);
    school.round();
    school.turnTo('2026-09-02', '12:00');
    const [before, told] = [school.rows('Questions').map((row) => row.map(String)), asked(school)];
    school.pasteAt('Questions', 2, school.headingAt('Questions', heading), [[heading === 'Date' ? '3/9/2026' : 'x']]);
    school.turnTo('2026-09-03', '12:00');
    expect(asked(school)).toContain(TALKS);
    school.paste('Questions', 2, before);
    school.turnTo('2026-09-07', '12:00');
    expect(asked(school)).toEqual(told);
  },
);

test('sorted rows, a remark in a column of one’s own, and another countersignature are no change', () => {
  const school = approved();
  school.sign(school.column('Forms', 'Form ID').map(String)[0] ?? '', CAROL, 'Carol Bright');
  school.round();
  countersign(school, HEAD);
  school.round();
  expect(school.column('Countersignatures', 'Decision')).toEqual(['approved', 'approved']);
  new Hands(school.workspace, school.workbookId).sort('Countersignatures', 2);
  school.pasteAt('Countersignatures', 1, 20, [['Remarks'], ['seen in the office']]);
  school.turnTo('2026-09-02', '12:00');
  expect(asked(school)).toEqual([]);
});

test.each([
  ['Words', 'I will do as I like.'],
  ['For', 'Teachers only'],
  ['Number', '9'],
])(
  'what the older of two versions says below "%s" in Clauses is typed over: told as evidence that is not what was signed',
  (heading, typed) => {
    const school = Larkfield.open(STAFF);
    school.publish(ACCEPTABLE_USE);
    school.turnTo('2026-09-08', '10:00');
    const document = school.workspace.files.find(({ kind }) => kind === 'document')?.id ?? '';
    school.workspace.editDocument(document, WITH_LOST_DEVICES);
    school.publishAgain(document, { change: 'new version' });
    school.turnTo('2026-09-09', '10:00');
    const before = school.rows('Clauses').map((row) => row.map(String));
    school.pasteAt('Clauses', 2, school.headingAt('Clauses', heading), [[typed]]);
    school.turnTo('2026-09-10', '10:00');
    expect(asked(school)).toEqual([
      'The words of the policies: those of Acceptable Use Policy (P1 v1.0) in the hidden tab Clauses are not the ones that were published. Please restore that tab (File, Version history). Until then it cannot be shown what was signed in them.',
    ]);
    school.paste('Clauses', 2, before);
    school.turnTo('2026-09-11', '10:00');
    expect(asked(school)).toEqual([]);
  },
);

test('a countersigner who has left and is erased is no change', () => {
  const school = approved();
  school.pasteAt('Staff', 2, school.headingAt('Staff', 'Leaves on'), [['2/9/2026']]);
  school.turnTo('2026-09-03', '12:00');
  school.run('erasePerson', [1]);
  expect(school.column('Countersignatures', 'Countersigned by')).not.toEqual(['Amara Okafor']);
  school.turnTo('2026-09-04', '12:00');
  expect(asked(school)).not.toContain(CHANGED);
});
