/** Which rows are one person's own: those with the number, in whatever tab, also where no name stands in them. */
import { personReferencesOf } from '../../../src/register/erasure/person-references';
import { ownRows } from '../../../src/register/erasure/rows-of-person';
import type { RawCell } from '../../../src/register/workbook/cells';
import { OURS, PAGES, type Tab } from '../../../src/register/workbook/tabs';
import { aPerson, aRegister } from '../made';

const NUMBER = 12;
const register = aRegister({ people: [aPerson({ number: NUMBER, row: 2 }), aPerson({ number: 1, row: 3 })] });
const references = personReferencesOf(register, NUMBER, []);

/** A row of the tab with this below each heading. */
const rowOf = (tab: Tab, cells: Record<string, RawCell>) =>
  Object.keys(tab.columns).map((key) => ({ value: cells[key] ?? '', isFormula: false, note: '' }));

const headingsOf = (tab: Tab) =>
  Object.values(tab.columns).map(({ heading }) => ({ value: heading, isFormula: false, note: '' }));

/** The key of the column that holds a person's number; "" of a tab without. Decisions are found by the response that they are about. */
const numberKey = (tab: Tab): string =>
  Object.entries(tab.columns).find(
    ([key, { heading, kind }]) => ['person', 'number'].includes(key) && heading === 'Number' && kind === 'number',
  )?.[0] ?? '';

const WITH_NUMBERS = OURS.filter(
  (tab) => numberKey(tab) !== '' && !PAGES.includes(tab) && !['Signatures', 'Decisions'].includes(tab.title),
);

const isOwn = (tab: Tab, number: number): boolean => {
  const row = rowOf(tab, { [numberKey(tab)]: number });
  const rows = [headingsOf(tab), row];
  return ownRows({ sheetId: tab.sheetId, title: tab.title, rows }, register, references)(row, 1) !== null;
};

test.each(WITH_NUMBERS.map((tab) => [tab.title, tab] as const))(
  '%s: a row is the person’s own by the number alone',
  (_title, tab) => {
    expect([isOwn(tab, NUMBER), isOwn(tab, 1)]).toEqual([true, false]);
  },
);

test('the reason why a signature was not approved goes, and who said so stays', () => {
  const [tab] = OURS.filter(({ title }) => title === 'Countersignatures');
  if (tab === undefined) throw new Error('no tab Countersignatures');
  const row = rowOf(tab, { person: NUMBER, reason: 'has not been to the training', by: 'Carol Bright' });
  const own = ownRows({ sheetId: tab.sheetId, title: tab.title, rows: [headingsOf(tab), row] }, register, references);
  const become = row.map((cell, column) => own(row, 1)?.become(column, cell)).filter((value) => value !== '');
  expect(become).toEqual([NUMBER, 'Carol Bright']);
});
