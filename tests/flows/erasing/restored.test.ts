/** An older version of the workbook has people whom somebody erased since: restored, it says so, and nobody asks them anything. */
import { ACCEPTABLE_USE, CAROL, Larkfield, STAFF, TOLU } from '../../support/larkfield';

/** Carol signed on 1 September, left on the 2nd and was erased on the 4th; the version of the evening of the 1st is at hand. */
const START = (() => {
  const school = Larkfield.open(STAFF);
  const form = school.publish(ACCEPTABLE_USE);
  school.turnTo('2026-09-01', '10:00');
  school.sign(form, CAROL, 'Carol Bright');
  school.turnTo('2026-09-01', '17:00');
  const older = structuredClone(school.workspace.spreadsheet(school.workbookId).sheets);
  school.pasteAt('Staff', 3, 7, [['2/9/2026']]);
  school.turnTo('2026-09-04', '10:00');
  const done = school.run('erasePerson', [2]);
  if (done.error !== null) throw new Error(done.error.message);
  school.turnTo('2026-09-04', '12:00');
  return { school, older };
})();

const toCheck = (school: Larkfield): string[] => school.column('To check', 'What to check').map(String);

/** That version again, on the evening of the 4th, and something done to it. */
function restored(then: (school: Larkfield) => void = () => undefined): Larkfield {
  const school = START.school.fork();
  school.workspace.spreadsheet(school.workbookId).sheets = structuredClone(START.older);
  school.workspace.touch(school.workbookId);
  then(school);
  school.turnTo('2026-09-07', '10:00');
  return school;
}

const about = (sentences: readonly string[]): string[] => sentences.filter((one) => /was erased, and/.test(one));

test('whoever was erased and is as they were before is nothing to tell', () => {
  expect(about(toCheck(START.school))).toEqual([]);
});

test('somebody who is back on the staff list is named, with what to do, each day', () => {
  const school = restored();
  const sentence =
    'Staff, row 3: Carol Bright (number 2) was erased, and is in the register again. Was an older version of it restored? Please press Undo, or enter "Leaves on" in Staff and erase the person again (find the name in the panel beside the register); meanwhile nobody asks them to sign. If the person is meant to be back, choose ignore.';
  expect(about(toCheck(school))).toEqual([sentence]);
  school.turnTo('2026-09-11', '10:00');
  expect(about(toCheck(school))).toEqual([sentence]);
});

test('nobody asks them for anything, and everybody else is asked as before', () => {
  const unsigned = (school: Larkfield): void => {
    const rows = school.workspace.spreadsheet(school.workbookId).sheets;
    const ledger = rows.find(({ properties }) => properties.title === 'Signatures');
    ledger?.cells.splice(1);
  };
  const school = restored(unsigned);
  const before = school.workspace.mail.length;
  school.turnTo('2026-09-30', '12:00');
  const mailed = school.mailTo.slice(before);
  expect([mailed.includes(CAROL), mailed.includes(TOLU)]).toEqual([false, true]);
});

test('whoever is meant to be back is, and erased again nothing is told', () => {
  const back = restored();
  back.pasteAt('To check', toCheck(back).findIndex((one) => about([one]).length > 0) + 2, 3, [['ignore']]);
  back.turnTo('2026-09-08', '10:00');
  expect(about(toCheck(back))).toEqual([]);
  const again = restored();
  again.pasteAt('Staff', 3, 7, [['2/9/2026']]);
  again.turnTo('2026-09-08', '10:00');
  expect(again.run('erasePerson', [2]).error).toBeNull();
  again.turnTo('2026-09-09', '10:00');
  expect(about(toCheck(again))).toEqual([]);
});

test('signatures alone that are back are told, too', () => {
  const school = restored(({ workspace, workbookId }) => {
    const staff = workspace.spreadsheet(workbookId).sheets.find(({ properties }) => properties.title === 'Staff');
    staff?.cells.splice(2, 1);
  });
  expect(about(toCheck(school))).toEqual([
    expect.stringMatching(
      /^The person with number 2 was erased, and signatures under the name are in the register again/,
    ),
  ]);
});
