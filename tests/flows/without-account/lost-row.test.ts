/** The row in Forms of a form that asks for a code is deleted: it is recorded again, and what was signed meanwhile is collected. */

import { Hands } from '../../../local/by-hand/hands';
import { WITH_LOST_DEVICES } from '../../support/larkfield';
import { BOB, codeOf, formAsking, published, sign } from '../../support/without-account';

test('a signature by code counts, and the others are asked in the same form, though its row in Forms was deleted', () => {
  const school = published();
  const form = formAsking(school, true);
  const code = codeOf(school, BOB);
  const rowOf = (id: string): number => school.column('Forms', 'Form ID').indexOf(id) + 2;
  new Hands(school.workspace, school.workbookId).deleteRow('Forms', rowOf(form.id));
  expect(sign(school, 'Bob Ray', code).isAccepted).toBe(true);
  school.turnTo('2026-09-03', '12:00');
  expect([school.statuses()['Bob Ray'], rowOf(form.id)]).toEqual(['✓ Signed 2 Sep 2026', 3]);
  expect([school.rows('To check'), formAsking(school, true).id]).toEqual([[], form.id]);
});

test.each(['Form', 'Pre-filled link', 'For'])(
  'its cell "%s" filled down from the row above: nobody is led there, and it is right again with the next look',
  (heading) => {
    const school = published();
    const rows = (): unknown[] => school.rows('Forms').map((row) => row.slice(0, 9).join(' | '));
    const before = rows();
    const column = school.headingAt('Forms', heading);
    school.pasteAt('Forms', 3, column, [[String(school.column('Forms', heading)[0])]]);
    const mails = school.mailTo.length;
    school.turnTo('2026-09-03', '14:00');
    expect([rows(), school.rows('To check'), school.mailTo.slice(mails)]).toEqual([before, [], []]);
  },
);

test('of a form that is closed the row stays as somebody has left it: it is all that is known of the form', () => {
  const school = published();
  const old = formAsking(school, true);
  const document = school.workspace.files.find(({ kind }) => kind === 'document')?.id ?? '';
  school.workspace.editDocument(document, WITH_LOST_DEVICES);
  school.publishAgain(document);
  school.turnTo('2026-09-04', '12:00');
  expect(old.isAccepting).toBe(false);
  const row = school.column('Forms', 'Form ID').indexOf(old.id) + 2;
  school.pasteAt('Forms', row, school.headingAt('Forms', 'Form'), [
    ['https://docs.google.com/forms/d/e/other/viewform'],
  ]);
  school.turnTo('2026-09-07', '12:00');
  expect(school.column('Forms', 'Form ID')).toContain(old.id);
});
