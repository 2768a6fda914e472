/** What a person does on the pages of the local Workspace: opens files, clicks in the side panel, turns the clock, reads emails. */
import type { Locator, Page } from 'playwright-core';
import { MOUSE } from './hands';
import type { SeenQuestion } from './reading';
import { walk } from './walking';

export const panelOf = (page: Page) => page.frameLocator('#panel');

/** Presses a button of the side panel, and waits for the card that comes and for the page behind it. @param place among those of the same words, from 0 */
export async function press(page: Page, words: string, place = 0): Promise<void> {
  const panel = panelOf(page);
  await afterChange(page, () => panel.getByRole('button', { name: words, exact: true }).nth(place).click());
}

/** Makes the form of the policy beside the panel, up to the card before it is published. @returns how often it had to go on */
export async function makeFormInPanel(page: Page, words = 'Create the form'): Promise<number> {
  await press(page, words);
  const goOn = panelOf(page).getByRole('button', { name: 'Continue', exact: true });
  let steps = 0;
  for (; (await goOn.count()) > 0; steps++) await press(page, 'Continue');
  await panelOf(page).getByRole('heading', { name: 'Before you publish' }).waitFor();
  return steps;
}

/** The same, and publishes it for the next school morning, whatever speaks against it. */
export async function publishInPanel(page: Page, words?: string): Promise<void> {
  await makeFormInPanel(page, words);
  await press(page, 'Publish');
  const allTheSame = panelOf(page).getByRole('button', { name: 'Publish all the same' });
  if ((await allTheSame.count()) > 0) await press(page, 'Publish all the same');
  await panelOf(page).getByText('Staff are let in, and emailed, on').waitFor();
}

/** What stands behind the panel is shown anew after a change; the old one is marked and waited out. */
async function afterChange(page: Page, act: () => Promise<void>): Promise<void> {
  await page.evaluate('document.getElementById("file").dataset.isOld = "1"');
  await act();
  await page.locator('#file[data-is-old]').waitFor({ state: 'detached' });
}

async function home(page: Page): Promise<void> {
  await page.goto(new URL('/', page.url()).href);
}

export async function openFile(page: Page, name: string): Promise<void> {
  await home(page);
  await page.getByRole('link', { name, exact: true }).click();
  await panelOf(page).getByRole('heading').first().waitFor();
}

export async function openTab(page: Page, tab: string): Promise<void> {
  await openFile(page, 'Policy register');
  await page.getByRole('link', { name: tab, exact: true }).click();
  await panelOf(page).getByRole('heading').first().waitFor();
}

export async function turnClock(page: Page, words: string): Promise<void> {
  await home(page);
  await page.getByRole('button', { name: words, exact: true }).click();
  await page.getByText('The hourly check ran').waitFor();
}

/** Leaves the field as a person does: by going on to the next. */
export async function typeOver(page: Page, field: Locator, words: string): Promise<void> {
  await afterChange(page, async () => {
    await field.click();
    await page.keyboard.press('Control+A');
    await page.keyboard.type(words);
    await page.keyboard.press('Tab');
  });
}

/** The rows of the tab that is open, as they are shown, below the headings. */
export async function rowsOf(page: Page): Promise<string[][]> {
  const rows = await page.locator('.grid tbody tr').all();
  const texts = await Promise.all(rows.map((row) => row.locator('td').allTextContents()));
  return texts.slice(1).filter((cells) => cells.some((cell) => cell.trim() !== ''));
}

/** The newest email to somebody whose subject holds these words. */
export async function openEmail(page: Page, email: string, subject: RegExp): Promise<void> {
  await page.goto(new URL(`/mail?of=${encodeURIComponent(email)}`, page.url()).href);
  await page.getByRole('link', { name: subject }).first().click();
  await page.frameLocator('#letter').locator('body').waitFor();
}

/** Follows the email's button and fills in the form to the end. @param onPage called with each page's place, from 1, before it is answered */
export async function signFromEmail(
  page: Page,
  wanted: (question: SeenQuestion) => string[],
  onPage: (place: number) => Promise<void> = async () => {},
): Promise<void> {
  await page.frameLocator('#letter').getByRole('link').first().click();
  await page.waitForURL('**/viewform*');
  await walk(page, MOUSE, wanted, (_, place) => onPage(place));
}
