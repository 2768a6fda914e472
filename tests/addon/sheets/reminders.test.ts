/** When reminders go out is changed beside the register, with what that does before it is done. */
import { ACCEPTABLE_USE, Larkfield } from '../../support/larkfield';
import { besideRegister, wordsOf } from '../../support/panels';

const STAFF = [
  ['Tolu Adeyemi', 't.adeyemi@larkfield.example', 'Teacher', 'teaching'],
  ['Grace Obi', 'g.obi@larkfield.example', 'Administrator', 'support'],
];

/** Published on 1 September 2026, due on the 15th; on the 21st both are six days overdue. */
function at() {
  const larkfield = Larkfield.open(STAFF);
  larkfield.publish(ACCEPTABLE_USE);
  larkfield.sleepTo('2026-09-21', '17:00');
  larkfield.round();
  const panel = besideRegister(larkfield);
  panel.press('When reminders go out');
  return { larkfield, panel };
}

const valueIn = (larkfield: Larkfield, setting: string) =>
  larkfield.rows('Settings').find(([name]) => name === setting)?.[1];

test('of one person who still has to sign it speaks of one', () => {
  const { larkfield } = at();
  larkfield.pasteAt('Staff', 2, larkfield.headingAt('Staff', 'Leaves on'), [['1/9/2026']]);
  larkfield.round();
  const panel = besideRegister(larkfield);
  panel.press('When reminders go out');
  panel.press('See what it does', { daysBefore: ['10, 3'] });
  expect(wordsOf(panel)).toContain('it applies to 1 person who still has to sign,');
});

test('a shorter way to the line manager: who is in that list is said before it is done', () => {
  const { larkfield, panel } = at();
  panel.press('See what it does', { managerAfterDays: ['5'], daysBefore: ['10, 3'] });
  expect(wordsOf(panel)).toContain('Reminders before the due date (days)\n14, 7, 1 → 10, 3');
  expect(wordsOf(panel)).toContain('it applies to 2 people who still have to sign, 2 of them overdue.');
  expect(wordsOf(panel)).toContain('The list for the line manager then names 2 people; before it was 0.');
  expect(valueIn(larkfield, 'Line manager is emailed after (days overdue)')).toBe('14');
  panel.press('Change it');
  expect(valueIn(larkfield, 'Line manager is emailed after (days overdue)')).toBe('5');
  expect(valueIn(larkfield, 'Reminders before the due date (days)')).toBe('10, 3');
  expect(larkfield.rows('To check').filter((row) => row.join(' ').includes('Settings'))).toEqual([]);
});

test('what cannot be read is said, and nothing is written', () => {
  const { larkfield, panel } = at();
  panel.press('See what it does', { everyDays: ['often'] });
  expect(panel.notice).toContain('"Then a reminder every (days)" is not a whole number');
  panel.press('See what it does', {});
  expect(panel.notice).toBe('Nothing is different from before.');
  expect(valueIn(larkfield, 'Then a reminder every (days)')).toBe('7');
});
