/**
 * A response of a countersigner has a row for each signature that it names, and a wish to talk has one more once it is ended: a row
 * of several that was deleted is put back from the form, or To check says so; nobody is asked again in silence.
 */
import { Hands } from '../../../local/by-hand/hands';
import { countersign, HEAD, inSchool, isRefused, REASONS, sixtyWaiting, TOLU } from '../../support/countersigning';
import { ACCEPTABLE_USE, Larkfield, STAFF, TOLU as TEACHER } from '../../support/larkfield';
import { besideRegister } from '../../support/panels';
import { askToTalk } from '../../support/questions';

const asked = (school: Larkfield) => school.column('To check', 'What to check').map(String);
const sorted = (school: Larkfield, tab: string) =>
  school
    .rows(tab)
    .map((row) => row.join('|'))
    .sort();
const UNDO =
  'Was this a mistake? Press Undo, or restore it from an earlier version (File, Version history). No emails go out before tomorrow.';

/** The head has approved fifty-eight of sixty in one response, and not the other two. */
function decided() {
  const { school } = sixtyWaiting();
  countersign(school, HEAD, { refuse: isRefused, reasons: REASONS });
  school.round();
  school.turnTo('2026-09-02', '12:00');
  expect(sorted(school, 'Countersignatures')).toHaveLength(60);
  return school;
}

describe('of a response that names sixty', () => {
  const begun = decided();
  const rowsOf = (decision: string) =>
    begun.column('Countersignatures', 'Decision').flatMap((one, i) => (one === decision ? [i + 2] : []));
  const [approved, refused] = [rowsOf('approved'), rowsOf('not approved')];

  test.each<[string, number[]]>([
    ['of somebody who was approved', approved.slice(0, 1)],
    ['the last of those', approved.slice(-1)],
    ['of somebody who was not approved', refused.slice(0, 1)],
    ['of both who were not', refused],
    ['of one who was approved and one who was not', [...approved.slice(5, 6), ...refused.slice(1)]],
    ['of all but one', [...approved, ...refused].slice(1)],
    ['of all', [...approved, ...refused]],
  ])('the row %s is deleted: it is back the next morning, and nobody is asked or told again', (_whose, rows) => {
    const school = begun.fork();
    const [before, statuses, told] = [sorted(school, 'Countersignatures'), school.statuses(), asked(school)];
    const hands = new Hands(school.workspace, school.workbookId);
    for (const row of [...rows].sort((a, b) => b - a)) hands.deleteRow('Countersignatures', row);
    const sent = school.mailTo.length;
    school.turnTo('2026-09-03', '12:00');
    expect([sorted(school, 'Countersignatures'), school.statuses(), asked(school)]).toEqual([before, statuses, told]);
    expect(school.mailTo.slice(sent).filter((to) => to === HEAD || /^p\d/.test(to))).toEqual([]);
  });
});

test('the row of somebody who has left is deleted, and nobody waits for the response any more: told, and gone with Undo', () => {
  const { school, form } = inSchool(HEAD);
  school.sign(form, TOLU, 'Tolu Adeyemi');
  school.round();
  countersign(school, HEAD);
  school.round();
  const row = school.column('Staff', 'Name').indexOf('Tolu Adeyemi') + 2;
  school.pasteAt('Staff', row, school.headingAt('Staff', 'Leaves on'), [['1/9/2026']]);
  school.turnTo('2026-09-02', '12:00');
  const before = school.rows('Countersignatures').map((row) => row.map(String));
  new Hands(school.workspace, school.workbookId).deleteRow('Countersignatures', 2);
  const sent = school.mailTo.length;
  school.turnTo('2026-09-03', '12:00');
  expect([asked(school), school.mailTo.slice(sent)]).toEqual([
    [
      `The tab Countersignatures has lost 1 row. What was decided there counts no more, so countersigners may be asked again. ${UNDO}`,
    ],
    [],
  ]);
  school.paste('Countersignatures', 2, before);
  school.turnTo('2026-09-07', '12:00');
  expect([sorted(school, 'Countersignatures'), asked(school)]).toEqual([before.map((row) => row.join('|')), []]);
});

test('that somebody was talked to is deleted: told, though the form still has the wish to talk', () => {
  const school = Larkfield.open(STAFF);
  const form = school.publish(ACCEPTABLE_USE);
  askToTalk(school, form, TEACHER);
  school.round();
  besideRegister(school).press('Talked, ask again');
  school.turnTo('2026-09-02', '12:00');
  expect(school.column('Questions', 'What happened')).toEqual(['raised', 'talked']);
  new Hands(school.workspace, school.workbookId).deleteRow('Questions', 3);
  const sent = school.mailTo.length;
  school.turnTo('2026-09-03', '12:00');
  expect([asked(school).filter((what) => what.startsWith('The tab')), school.mailTo.slice(sent)]).toEqual([
    [
      `The tab Questions has lost 1 row. Who asked to talk before signing, and whether they have, is not known for them. ${UNDO}`,
    ],
    [],
  ]);
});
