/** The business manager at the workbook in a browser: lists below cells, blocks pasted, rows, charts, and the panel within reach. */
import type { Page } from 'playwright-core';
import { makeSchool } from '../../commands/simulation/school';
import { newWorkspace, schoolSite } from '../../commands/simulation/start-school';
import { valuesOf } from '../../local/by-hand/typing';
import { DESK, useSites } from './support/browser';
import { picture } from './support/pictures';

const visit = useSites();
const school = makeSchool({ seed: 1 });
const begun = newWorkspace(null, school, { isEmpty: false });

async function atTheWorkbook(tab: string, size = DESK) {
  const workspace = begun.fork();
  const id = workspace.files.find((file) => file.kind === 'spreadsheet')?.id ?? '';
  const page = await visit(schoolSite(workspace, school), `/spreadsheets/d/${id}/edit?tab=${tab}`, size);
  return { page, rows: () => valuesOf(workspace, id, tab) };
}

/** As a spreadsheet puts cells on the clipboard. */
async function pasteInto(page: Page, cell: string, block: string): Promise<void> {
  await page.locator(`#${cell}`).click();
  await Promise.all([
    page.waitForResponse((answer) => answer.url().includes('/edit')),
    page.evaluate(
      `(() => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', ${JSON.stringify(block)});
        document.activeElement.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData }));
      })()`,
    ),
  ]);
}

test('a block of the staff list is pasted cell by cell, and one that holds a line break stays one cell', async () => {
  const { page, rows } = await atTheWorkbook('Staff');
  const next = school.staff.length + 1;
  await pasteInto(page, `A${next}`, 'Nia Rees\tn.rees@larkfield.example\t"Cook,\nkitchen"\nOwen Price\t\tCaretaker\n');
  expect(rows().slice(next - 1)).toEqual([
    ['Nia Rees', 'n.rees@larkfield.example', 'Cook,\nkitchen'],
    ['Owen Price', '', 'Caretaker'],
  ]);
});

test('what a cell is chosen from opens below it, told in words, for the keyboard, too', async () => {
  const { page, rows } = await atTheWorkbook('Policies');
  const cell = page.locator('[data-list]').first();
  const place = (await cell.getAttribute('data-place')) ?? '';
  await cell.focus();
  const list = page.getByRole('listbox');
  await list.waitFor();
  const choices = await list.getByRole('option').allTextContents();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  expect(await list.getByRole('option', { selected: true }).textContent()).toBe(choices[1]);
  await picture(page, 'workbook choosing');
  await Promise.all([page.waitForResponse((answer) => answer.url().includes('/edit')), page.keyboard.press('Enter')]);
  const [row = 0, column = 0] = place.split(',').map(Number);
  expect(rows()[row - 1]?.[column - 1]).toBe(choices[1]);
});

test('a row is put in above the one that is open, and taken out again', async () => {
  const { page, rows } = await atTheWorkbook('Staff');
  const before = rows();
  await page.locator('#A5').click();
  await page.getByRole('button', { name: 'Insert above' }).click();
  await page.waitForURL('**/edit?tab=Staff');
  expect(rows()).toEqual([...before.slice(0, 4), [], ...before.slice(4)]);
  await page.locator('#B5').click();
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await page.waitForURL('**/edit?tab=Staff');
  expect(rows()).toEqual(before);
});

test('at 200 % zoom the panel is one step away, and so it is for who uses the keyboard', async () => {
  const { page } = await atTheWorkbook('Staff', { width: DESK.width / 2, height: DESK.height / 2 });
  await page.getByRole('link', { name: 'Side panel', exact: true }).click();
  const top = () => page.evaluate<number>('document.getElementById("panel").getBoundingClientRect().top');
  expect(await top()).toBeLessThan(DESK.height / 4);
  await page.evaluate('scrollTo(0, 0)');
  await page.getByRole('link', { name: 'Skip to the side panel' }).focus();
  await page.keyboard.press('Enter');
  expect(await top()).toBeLessThan(DESK.height / 4);
});
