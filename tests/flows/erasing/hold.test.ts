/** Somebody is put on hold in the panel and the hold ends there: by whoever may edit the register, recorded, and undone by the same card. */

import { pressablesOf } from '../../../local/panel/card';
import type { Panel } from '../../../local/panel/panel';
import { toSerial } from '../../../src/common/day';
import { fillColumn } from '../../support/fill-column';
import { type Larkfield, MANAGER } from '../../support/larkfield';
import { besideRegister, wordsOf } from '../../support/panels';
import { keptTooLong, proposed } from './kept-too-long';

const EDITOR = 'imran@larkfield.example';
const READER = 'head@larkfield.example';

const SCHOOL = (() => {
  const school = keptTooLong();
  const { workspace, workbookId } = school;
  for (const [email, role] of [
    [EDITOR, 'editor'],
    [READER, 'viewer'],
  ] as const) {
    workspace.addAccount({ email, name: email, dailyMail: 100 });
    workspace.share(workbookId, email, role);
    workspace.grant(workbookId, email);
  }
  return school;
})();

function cardOf(school: Larkfield, name: string, as = MANAGER): Panel {
  const panel = school.workspace.openPanel('sheets', { as, fileId: school.workbookId });
  panel.press('Find', { person: [name] });
  return panel;
}

const holds = (school: Larkfield) => school.column('Staff', 'On hold until');
const recorded = (school: Larkfield) => school.rows('Panel changes').map((row) => row.slice(2));
/** Whom the row of `To check` names. */
const whom = (school: Larkfield) => /: (.*), who left/.exec(proposed(school)[0] ?? '')?.[1];
/** As Sheets counts days. */
const JUNE = toSerial('2034-06-01');

test('an editor holds somebody from the card that says what it does, and ends it from the same card', () => {
  const school = SCHOOL.fork();
  expect(whom(school)).toBe('Ann Archer (number 1) and Bea Barker (number 2)');
  const panel = cardOf(school, 'Ann Archer', EDITOR);
  panel.press('Put on hold');
  expect(wordsOf(panel)).toContain(
    'Put Ann Archer on hold?\nUp to and including this day the person is not proposed for erasing and cannot be erased, and the personal data report says so. No reason is kept.',
  );
  expect(JSON.stringify(panel.card)).not.toContain('End the hold');
  panel.press('Save', { holdUntil: ['1 June 2034'] });
  expect(panel.notice).toBe('Ann Archer: on hold until 1 June 2034. The register follows with the next hourly check.');
  expect(holds(school)).toEqual([JUNE, '', JUNE, '']);
  expect(recorded(school)).toEqual([[EDITOR, 'put on hold until 1 June 2034', 1]]);
  school.sleepTo('2033-10-02', '09:30');
  school.round();
  expect(whom(school)).toBe('Bea Barker (number 2)');
  expect(school.run('erasePerson', [1]).error?.message).toContain(
    'is on hold until 1 June 2034, so nothing was erased. To end that, choose "Change the hold" on the person\'s card',
  );
  school.run('dataOfPerson', [1]);
  expect(JSON.stringify(school.rows('Personal data'))).toContain(
    'On hold until 1 June 2034: nothing about this person',
  );

  const again = cardOf(school, 'Ann Archer', EDITOR);
  expect(wordsOf(again)).toContain('On hold until\n1 Jun 2034');
  again.press('Change the hold');
  expect(wordsOf(again)).toContain('Ann Archer is on hold\n');
  expect(wordsOf(again)).toContain('\n1 June 2034');
  again.press('End the hold');
  expect(again.notice).toBe('Ann Archer: no longer on hold. The register follows with the next hourly check.');
  expect(holds(school)).toEqual(['', '', JUNE, '']);
  expect(recorded(school)).toEqual([
    [EDITOR, 'put on hold until 1 June 2034', 1],
    [EDITOR, 'ended the hold', 1],
  ]);
  school.sleepTo('2033-10-02', '10:30');
  school.round();
  expect(whom(school)).toBe('Ann Archer (number 1) and Bea Barker (number 2)');
});

test('from the list of what is kept too long each person can be held, and the list that was open erases nobody', () => {
  const school = SCHOOL.fork();
  const panel = besideRegister(school);
  panel.press('Data kept too long');
  const open = panel.again();
  const ofBea = pressablesOf(panel.card).filter(({ text }) => text === 'Put on hold')[1];
  if (ofBea !== undefined) panel.pressOn(ofBea);
  expect(wordsOf(panel)).toContain('Put Bea Barker on hold?');
  panel.press('Save', { holdUntil: ['1/6/2034'] });
  expect([panel.notice, whom(school)]).toEqual(['Bea Barker: on hold until 1 June 2034.', 'Ann Archer (number 1)']);
  open.press('Erase all of this');
  expect(open.notice).toContain('The list has changed since you opened it, so nothing was erased.');
  expect(school.column('Staff', 'Name')).toEqual(['Ann Archer', 'Bea Barker', 'Cy Carter', 'Dot Dean']);
});

test.each([
  ['', 'Please enter a day such as 1/9/2027.'],
  ['soon', 'Please enter a day such as 1/9/2027.'],
  ['31/2/2034', 'Please enter a day such as 1/9/2027.'],
  ['1/6/2934', 'Please enter a day such as 1/9/2027.'],
])('a hold until "%s" changes nothing', (typed, said) => {
  const school = SCHOOL.fork();
  const panel = cardOf(school, 'Ann Archer');
  panel.press('Put on hold');
  panel.press('Save', { holdUntil: [typed] });
  expect([panel.notice, panel.card.name]).toEqual([said, 'hold']);
  expect([holds(school), recorded(school)]).toEqual([['', '', JUNE, ''], []]);
});

test('a hold may end today, and not yesterday', () => {
  const school = SCHOOL.fork();
  const panel = cardOf(school, 'Ann Archer');
  panel.press('Put on hold');
  panel.press('Save', { holdUntil: ['1/10/2033'] });
  expect(wordsOf(panel)).toContain(
    '1 October 2033 is over, so nothing was changed. Please choose today or a later day; to end the hold, choose "End the hold".',
  );
  expect([holds(school), recorded(school)]).toEqual([['', '', JUNE, ''], []]);
  panel.press('Back');
  panel.press('Save', { holdUntil: ['2/10/2033'] });
  expect(whom(school)).toBe('Bea Barker (number 2)');
  school.sleepTo('2033-10-03', '08:30');
  school.round();
  expect(whom(school)).toBe('Ann Archer (number 1) and Bea Barker (number 2)');
});

test.each([
  ['End the hold', '', ''],
  ['Save', '1/6/2034', JUNE],
])('a day that cannot be read is put right by "%s"', (words, typed, left) => {
  const school = SCHOOL.fork();
  fillColumn(school, 'Staff', 'On hold until', ['the tribunal']);
  school.sleepTo('2033-10-02', '09:30');
  school.round();
  const toCorrect = () => school.rows('To check').filter(([, what]) => String(what).includes('is not a date'));
  expect(toCorrect()).toHaveLength(1);
  const panel = cardOf(school, 'Ann Archer');
  panel.press('Change the hold');
  expect(wordsOf(panel)).toContain(
    'The day in the tab Staff cannot be read, so the hold lasts until it is corrected or ended.',
  );
  panel.press(words, { holdUntil: [typed] });
  expect([holds(school), toCorrect()]).toEqual([[left, '', JUNE, ''], []]);
});

test('whoever may only look sees until when, and is offered no hold', () => {
  const reader = cardOf(SCHOOL.fork(), 'Cy Carter', READER);
  expect(wordsOf(reader)).toContain('On hold until\n1 Jun 2034');
  expect(JSON.stringify(reader.card)).not.toContain('show hold');
});

test('where the column was taken away it is added again, and holds the day', () => {
  const school = SCHOOL.fork();
  school.pasteAt('Staff', 1, school.headingAt('Staff', 'On hold until'), [['Kept because']]);
  const panel = cardOf(school, 'Ann Archer');
  panel.press('Put on hold');
  panel.press('Save', { holdUntil: ['1/6/2034'] });
  expect(holds(school)).toEqual([JUNE, '', '', '']);
});
