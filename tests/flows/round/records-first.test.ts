/** Google takes a batch whole or not at all: what was signed is kept, whatever stands in the way of the tabs that only show it. */
import type { Faults } from '../../../local/script/execution';
import { REGISTER } from '../../../src/register/workbook/tabs';
import { ACCEPTABLE_USE, Larkfield, STAFF, TOLU } from '../../support/larkfield';

/** Tolu has just signed. */
function justSigned(): Larkfield {
  const school = Larkfield.open(STAFF);
  const form = school.publish(ACCEPTABLE_USE);
  school.restTriggerOf(form);
  school.round();
  school.sleepTo('2026-09-02', '10:00');
  school.sign(form, TOLU, 'Tolu Adeyemi');
  return school;
}

/** Google refuses every batch but the run's first, which holds the records. */
function allButRecords(): Faults {
  let batches = 0;
  return ({ name }) => {
    if (name !== 'Sheets.Spreadsheets.batchUpdate') return undefined;
    batches += 1;
    return batches === 1
      ? undefined
      : { kind: 'refuse', message: 'Invalid requests[0].updateCells: no.', errorName: 'GoogleJsonResponseException' };
  };
}

/** Google refuses every batch that names the tab, as where somebody did something to it that no batch can cope with. */
const refusing = (title: string): Faults => {
  const { sheetId } = [REGISTER].find((tab) => tab.title === title) ?? { sheetId: -1 };
  return ({ name, args }) =>
    name === 'Sheets.Spreadsheets.batchUpdate' && JSON.stringify(args).includes(`"sheetId":${sheetId},`)
      ? { kind: 'refuse', message: 'Invalid requests[0]: no.', errorName: 'GoogleJsonResponseException' }
      : undefined;
};

test('a signature is kept where no tab that shows it can be written', () => {
  const school = justSigned();
  school.round(allButRecords());
  expect(school.column('Signatures', 'Name as signed')).toEqual(['Tolu Adeyemi']);
  expect(school.statuses()['Tolu Adeyemi']).toBe('◷ Due 15 Sep 2026');
});

test('the next round brings the tabs up to date, and nothing is told', () => {
  const school = justSigned();
  school.round(allButRecords());
  school.sleepTo('2026-09-02', '11:00');
  school.round();
  expect(school.statuses()['Tolu Adeyemi']).toBe('✓ Signed 2 Sep 2026');
  expect(school.rows('To check')).toEqual([]);
});

test('one tab that Google refuses again and again holds up no other, and To check says which it is', () => {
  const school = justSigned();
  for (const hour of ['10:05', '11:00', '12:00']) {
    school.sleepTo('2026-09-02', hour);
    school.round(refusing('Register'));
  }
  expect(school.column('Signatures', 'Name as signed')).toEqual(['Tolu Adeyemi']);
  expect(school.rows('To check').map(([where, what]) => [where, String(what).split('.')[0]])).toEqual([
    ['Register', 'The tab "Register" could not be brought up to date, and shows an earlier day'],
  ]);
  school.sleepTo('2026-09-02', '13:00');
  school.round();
  school.sleepTo('2026-09-02', '14:00');
  school.round();
  expect(school.statuses()['Tolu Adeyemi']).toBe('✓ Signed 2 Sep 2026');
  expect(school.rows('To check').map((row) => row[1])).toEqual([]);
});
