/** Somebody has left, and the last working day is cleared or moved: asked about before any email leaves, until somebody says that it is meant. */
import { ACCEPTABLE_USE, Larkfield, TOLU } from '../../support/larkfield';

const BOB = 'b.ray@larkfield.example';

/** Bob left on 2 September without signing; it is Monday the 21st. */
const LEFT = (() => {
  const school = Larkfield.open([
    ['Tolu Adeyemi', TOLU, 'Class teacher', 'teaching'],
    ['Bob Ray', BOB, 'Caretaker', 'support', '', '', '2026-09-02'],
  ]);
  school.publish(ACCEPTABLE_USE);
  school.turnTo('2026-09-03', '12:00');
  school.morningsTo('2026-09-21');
  return school;
})();

const asked = (school: Larkfield) => school.column('To check', 'What to check').map(String);
const leaves = (school: Larkfield, day: string) =>
  school.pasteAt('Staff', 3, school.headingAt('Staff', 'Leaves on'), [[day]]);
const toBob = (school: Larkfield) => school.mailTo.filter((to) => to === BOB).length;
const question = (now: string) =>
  `Staff, row 3: Bob Ray had left, and ${now}. Until somebody decides, no emails ask Bob Ray to sign. If that is not meant, please press Undo or enter the day under "Leaves on" again; if Bob Ray is back or stays, choose ignore.`;

test.each([
  ['', 'has no last working day any more'],
  ['31/7/2027', 'now leaves on 31 July 2027'],
])('"Leaves on" says "%s": asked, and Bob is not emailed, until the day is entered again', (day, now) => {
  const school = LEFT.fork();
  const before = toBob(school);
  leaves(school, day);
  school.morningsTo('2026-09-30');
  expect([asked(school), toBob(school)]).toEqual([[question(now)], before]);
  leaves(school, '2/9/2026');
  school.morningsTo('2026-10-01');
  expect([asked(school), toBob(school)]).toEqual([[], before]);
});

test('ignore: Bob is here, and is emailed; when he leaves once more and that day is cleared, it is asked about again', () => {
  const school = LEFT.fork();
  const before = toBob(school);
  leaves(school, '31/7/2027');
  school.turnTo('2026-09-22', '07:30');
  school.pasteAt('To check', 2, 3, [['ignore']]);
  school.morningsTo('2026-09-30');
  expect([asked(school), toBob(school) > before]).toEqual([[], true]);
  leaves(school, '30/9/2026');
  school.morningsTo('2026-10-16');
  expect(asked(school)).toEqual([]);
  leaves(school, '');
  school.morningsTo('2026-10-19');
  expect(asked(school)).toEqual([question('has no last working day any more')]);
});

test('a last day that was entered by mistake is taken back within two weeks without a question', () => {
  const school = LEFT.fork();
  const tolu = (day: string) => school.pasteAt('Staff', 2, school.headingAt('Staff', 'Leaves on'), [[day]]);
  tolu('18/9/2026');
  school.morningsTo('2026-10-02');
  tolu('');
  school.morningsTo('2026-10-05');
  expect(asked(school)).toEqual([]);
});

test('whoever comes back by "Starts on" is asked to sign without a question', () => {
  const school = LEFT.fork();
  const before = toBob(school);
  school.pasteAt('Staff', 3, school.headingAt('Staff', 'Starts on'), [['22/9/2026']]);
  school.morningsTo('2026-09-24');
  expect([asked(school), toBob(school) > before]).toEqual([[], true]);
});

test('a day that cannot be read is told in its own row alone, and nobody is emailed', () => {
  const school = LEFT.fork();
  const before = toBob(school);
  leaves(school, 'soon');
  school.morningsTo('2026-09-23');
  expect([asked(school).length, toBob(school)]).toEqual([1, before]);
  expect(asked(school)[0]).toContain('"Leaves on" says "soon"');
});

test('the name of somebody who has left is typed over: what that person signed would count for another', () => {
  const school = LEFT.fork();
  school.pasteAt('Staff', 3, 1, [['Zoe Quill']]);
  school.morningsTo('2026-09-22');
  expect(asked(school)).toEqual([expect.stringContaining('Zoe Quill has taken the place of Bob Ray')]);
});
