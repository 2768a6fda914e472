/** "Not this year": what is kept too long is proposed no more until the next 1 October, and can be taken up again. */
import { toSerial } from '../../../src/common/day';
import { stoppedAtEachCall } from '../../support/faults';
import { MANAGER } from '../../support/larkfield';
import { besideRegister, wordsOf } from '../../support/panels';
import { keptTooLong, proposed } from './kept-too-long';

const SCHOOL = keptTooLong();
const KEY = 'kept too long 2033-10-01';
/** As Sheets counts days. */
const TODAY = toSerial('2033-10-02');
const PUT_OFF = [MANAGER, 'put off erasing what is kept too long, until 1 October 2034'];
const TAKEN_UP = [MANAGER, 'proposed what is kept too long again'];

const recorded = (school: typeof SCHOOL) => school.rows('Panel changes').map((row) => row.slice(2, 4));

function atTheCard(school: typeof SCHOOL) {
  const panel = besideRegister(school);
  panel.press('Data kept too long');
  return panel;
}

test('one click takes the row out of To check, is recorded, and is on the card: until when, and by whom', () => {
  const school = SCHOOL.fork();
  const panel = atTheCard(school);
  const open = panel.again();
  const second = panel.again();
  panel.press('Not this year');
  // Clicked twice, it is put off once.
  second.press('Not this year');
  expect([panel.notice, second.notice]).toEqual(Array(2).fill('Put off until 1 October 2034.'));
  expect(proposed(school)).toEqual([]);
  expect(school.rows('Decisions')).toEqual([[KEY, 'ignore', '', TODAY]]);
  expect(recorded(school)).toEqual([PUT_OFF]);

  panel.press('Data kept too long');
  expect(wordsOf(panel)).toContain(
    `Data kept too long\nAs of 1 October 2033\nNot this year\nPut off until 1 October 2034\nBy ${MANAGER}, 2 Oct 2033\n`,
  );
  expect(wordsOf(panel)).toContain('Number 1\nAnn Archer\nLeft on 31 Oct 2026\nNumber 2\nBea Barker');
  expect(JSON.stringify(panel.card)).not.toMatch(/erase over time|put off over time/);
  // Whoever has the card from before open erases nobody.
  open.press('Erase all of this');
  expect(open.notice).toContain('The list has changed since you opened it, so nothing was erased.');
  expect(school.column('Staff', 'Name')).toContain('Ann Archer');
});

test('it can be taken up again, and put off again on the same day', () => {
  const school = SCHOOL.fork();
  const panel = atTheCard(school);
  panel.press('Not this year');
  panel.press('Data kept too long');
  panel.press('Propose it again');
  expect([panel.notice, proposed(school).length]).toEqual(['Proposed again in To check.', 1]);
  panel.press('Data kept too long');
  const other = panel.fork();
  panel.press('Not this year');
  expect(proposed(school)).toEqual([]);
  expect(recorded(school)).toEqual([PUT_OFF, TAKEN_UP, PUT_OFF]);
  other.press('Erase all of this');
  expect(wordsOf(other)).toContain('2 people\nErased from the register');
});

test('nothing is proposed on 30 September of the year after; on 1 October all of it is, and whoever was on hold', () => {
  const school = SCHOOL.fork();
  const panel = atTheCard(school);
  panel.press('Not this year');
  school.sleepTo('2034-09-30', '08:30');
  school.round();
  expect(proposed(school)).toEqual([]);
  const lastDay = atTheCard(school);
  expect(wordsOf(lastDay)).toContain('Put off until 1 October 2034');
  school.sleepTo('2034-10-01', '08:30');
  school.round();
  expect(proposed(school)).toEqual([
    expect.stringMatching(
      /on 1 October 2034, .*: Ann Archer \(number 1\), Bea Barker \(number 2\) and Cy Carter \(number 3\),/,
    ),
  ]);
  // The card of the day before decides about this year's list as little as it did about it.
  lastDay.press('Propose it again');
  expect(lastDay.notice).toBe(
    'This list is of last year, so nothing was changed. Please choose “Data kept too long” again.',
  );
  expect([school.rows('Decisions').length, recorded(school)]).toEqual([1, [PUT_OFF]]);
  const thisYear = atTheCard(school);
  expect(wordsOf(thisYear)).toContain('leaves all of it as it is until 1 October 2035.');
});

test('a card of 30 September puts off nothing of 1 October', () => {
  const school = SCHOOL.fork();
  school.sleepTo('2034-09-30', '23:30');
  const panel = atTheCard(school);
  school.sleepTo('2034-10-01', '08:30');
  panel.press('Not this year');
  expect([panel.notice.slice(0, 29), school.rows('Decisions')]).toEqual(['This list is of last year, so', []]);
});

test('where Panel changes has lost its row, the card says until when, and nobody', () => {
  const school = SCHOOL.fork();
  const panel = atTheCard(school);
  panel.press('Not this year');
  school.pasteAt('Panel changes', 2, 1, [['', '', '', '', '']]);
  panel.press('Data kept too long');
  expect(wordsOf(panel)).toContain('Put off until 1 October 2034\n2 Oct 2033\n');
});

test('a click that is stopped at any call puts it off whole or not at all, and another click does it once', () => {
  const aSchool = () => {
    const school = SCHOOL.fork();
    return { school, panel: atTheCard(school) };
  };
  const { calls, wrong } = stoppedAtEachCall(aSchool, 'Not this year', ({ school }) => {
    const halves = [school.rows('Decisions').length, recorded(school).length].join();
    const again = atTheCard(school);
    if (halves === '0,0') again.press('Not this year');
    const isDone = [school.rows('Decisions').length, recorded(school).length, proposed(school).length].join();
    school.sleepTo('2033-10-02', '09:30');
    school.round();
    const isAll = ['0,0', '1,1'].includes(halves) && isDone.startsWith('1,1') && proposed(school).length === 0;
    return isAll ? null : `${halves} then ${isDone}`;
  });
  expect(calls).toBeGreaterThan(5);
  expect(wrong).toEqual([]);
});
