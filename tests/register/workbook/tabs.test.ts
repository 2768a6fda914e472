/** The table of tabs hangs together: each tab and each column of a tab is told from the others by its own mark. */
import { planWorkbook } from '../../../src/register/layout/workbook-plan';
import { OURS, PAGES } from '../../../src/register/workbook/tabs';

const doubled = (marks: readonly (string | number)[]) => marks.filter((mark, i) => marks.indexOf(mark) !== i);

test('no two tabs share a number or a title', () => {
  const tabs = [...OURS, ...PAGES.filter((page) => !OURS.some((tab) => tab.sheetId === page.sheetId))];
  expect(doubled(tabs.map(({ sheetId }) => sheetId))).toEqual([]);
  expect(doubled(tabs.map(({ title }) => title))).toEqual([]);
});

test.each(OURS.map((tab) => [tab.title, tab] as const))(
  '%s has no two columns of one heading, old headings included',
  (_, tab) => {
    const names = Object.values(tab.columns).flatMap(({ heading, aliases = [] }) => [heading, ...aliases]);
    expect(doubled(names.map((name) => name.toLowerCase()))).toEqual([]);
  },
);

test('eight tabs are in sight, Summary first; the rest is hidden until it is asked for', () => {
  const inSight = planWorkbook('').tabs.filter((tab) => !tab.isHidden);
  expect(inSight.map(({ title }) => title)).toEqual([
    'Summary',
    'Register',
    'Overdue',
    'To check',
    'Staff',
    'Policies',
    'Calendar',
    'Settings',
  ]);
  expect(planWorkbook('').tabs.length).toBe(OURS.length);
});
