/** Rows that count no more move to an archive in the night, whatever happens meanwhile: nothing is lost, nothing is there twice. */
import type { Fault } from '../../../local/script/execution';
import type { Larkfield } from '../../support/larkfield';
import { archiveRows, beforeTheNight, years } from '../../support/many-years';
import { doubled } from '../../support/matchers';

const { school: START } = beforeTheNight();

const night = (fault?: (index: number) => Fault | undefined): Larkfield & { calls: string[] } => {
  const school = START.fork();
  school.sleepTo('2029-11-28', '00:20');
  const { calls } = school.round(fault === undefined ? undefined : ({ index }) => fault(index));
  return Object.assign(school, { calls });
};

const WHOLE = night();
const CALLS = WHOLE.calls;
WHOLE.turnTo('2029-11-28', '10:30');

/** All that there is, wherever it is; files made twice have other ids. */
function endState(school: Larkfield) {
  const own = ['Signatures', 'Sent emails', 'Decisions', 'Countersignatures'];
  return {
    register: own.map((tab) => school.rows(tab).map(String).sort()),
    archives: years(school).map((year) => [
      year,
      ...own.map((tab) => archiveRows(school, tab, year).map(String).sort()),
    ]),
    noted: school.rows('Archives').map(([, year, of, rows]) => [year, of, rows].join(' ')),
    toCheck: school.rows('To check'),
    mail: school.mailTo,
  };
}

test('the register keeps what counts, and each school year has an archive', () => {
  const signed = WHOLE.rows('Signatures').map(([, number, , , , , day]) => `${number} ${day}`);
  // The first of a version, the September before last and the last: the one before the last still shows in Summary.
  expect(signed).toEqual(['1 46274', '1 47005', '2 47005', '3 47005', '1 47370', '2 47370', '3 47370']);
  expect(endState(WHOLE).noted).toEqual([
    '2026–27 Signatures 2',
    '2026–27 form-00022 2',
    '2026–27 Sent emails 2',
    '2027–28 Signatures 3',
    '2027–28 form-00022 3',
  ]);
  expect(archiveRows(WHOLE, 'Signatures', '2026–27')).toEqual(START.rows('Signatures').slice(1, 3));
  expect(archiveRows(WHOLE, 'Signatures', '2027–28')).toEqual(START.rows('Signatures').slice(3, 6));
  expect(archiveRows(WHOLE, 'Sent emails', '2026–27')).toEqual(START.rows('Sent emails').slice(1, 3));
});

test('what everybody sees is as before, and nobody is told of anything', () => {
  // The moment of the last look is not the same.
  const isMoment = (cell: unknown): boolean => typeof cell === 'number' && cell > 40_000 && cell % 1 !== 0;
  for (const tab of ['Register', 'Summary', 'Overdue', 'To check', 'Dates']) {
    const said = (school: Larkfield) => school.rows(tab).map((row) => row.filter((cell) => !isMoment(cell)));
    expect(said(WHOLE)).toEqual(said(START));
  }
  expect(WHOLE.mailTo).toEqual(START.mailTo);
});

test('the nights after it cost no call more than any other hour', () => {
  const school = WHOLE.fork();
  school.turnTo('2029-11-29', '00:30');
  expect(school.round().calls).toEqual(['Properties.getProperties', 'Sheets.Spreadsheets.Values.batchGetByDataFilter']);
});

const places = CALLS.map((name, index) => [index, name] as const);

// Before the next call is the same as after this one.
describe('a night that is killed after', () => {
  test.each(places)('call %i, %s', (index) => {
    const school = night((at) => (at === index ? { kind: 'kill', when: 'after' } : undefined));
    school.turnTo('2029-11-28', '10:30');
    expect(endState(school)).toEqual(endState(WHOLE));
    const all = [school.rows('Signatures'), ...years(school).map((year) => archiveRows(school, 'Signatures', year))];
    expect(doubled(all.flat().map(([response]) => response))).toEqual([]);
  });
});

describe('a night in which Google is out of order', () => {
  test.each(places.slice(5).filter(([, name]) => name.startsWith('Sheets')))('at call %i, %s', (index) => {
    const message = 'Service Spreadsheets timed out while accessing document.';
    const school = night((at) => (at === index ? { kind: 'refuse', message, when: 'after' } : undefined));
    // The daily look finds it again, and the next night goes on.
    school.turnTo('2029-11-29', '10:30');
    expect(endState(school)).toEqual(endState(WHOLE));
  });
});

test('a row beside which somebody wrote something stays, and so does the school’s own column', () => {
  const school = START.fork();
  const column = 20;
  school.pasteAt('Signatures', 1, column, [['Our remark']]);
  school.pasteAt('Signatures', 4, column, [['seen by Dana']]);
  school.sleepTo('2029-11-28', '00:20');
  school.round();
  expect(archiveRows(school, 'Signatures', '2026–27')).toEqual(START.rows('Signatures').slice(1, 2));
  expect(school.column('Signatures', 'Our remark').filter((cell) => cell !== '')).toEqual(['seen by Dana']);
});

test('nothing moves by day', () => {
  const school = START.fork();
  school.sleepTo('2029-11-28', '05:10');
  school.turnTo('2029-11-28', '23:30');
  expect(school.rows('Archives')).toEqual([]);
});

test('a school whose rows are all of this year and the last pays nothing for it', () => {
  const school = START.fork();
  school.set('School years in the register', '10');
  school.turnTo('2029-11-28', '10:30');
  school.turnTo('2029-11-29', '10:30');
  expect(school.rows('Archives')).toEqual([]);
});
