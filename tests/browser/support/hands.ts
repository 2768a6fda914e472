/** Two ways to fill in a page: with the mouse, and with the keyboard alone. Both leave each question as it is wanted. */
import type { Page } from 'playwright-core';
import { readFocus, readPage, type SeenQuestion } from './reading';

/** What a question is to hold in the end: choices, or one text; none leaves it empty. */
export type Wanted = (question: SeenQuestion) => string[];

export interface Hands {
  answer: (page: Page, wanted: Wanted) => Promise<void>;
  press: (page: Page, button: string) => Promise<void>;
}

export const MOUSE: Hands = {
  answer: async (page, wanted) => {
    const { questions } = await readPage(page);
    for (const [index, question] of questions.entries()) {
      const card = page.locator('.page:not([hidden]) .item').nth(index);
      const want = wanted(question);
      for (const [place, choice] of question.choices.entries()) {
        const isOther = want.includes(choice) !== question.given.includes(choice);
        // Another choice takes a chosen one away by itself.
        if (isOther && (question.kind === 'CHECKBOX' || want.includes(choice)))
          await card.locator('.option').nth(place).click();
      }
      if (question.kind !== 'TEXT' || want[0] === question.given[0]) continue;
      await card.locator('input, textarea').click({ clickCount: 3 });
      await page.keyboard.type(want[0] ?? '');
    }
  },
  press: (page, button) => page.getByRole('button', { name: button, exact: true }).click(),
};

/** More stops than any page has; reaching it means that the keyboard goes in circles. */
const MOST_STOPS = 400;

export const KEYBOARD: Hands = {
  answer: async (page, wanted) => {
    for (let stop = 0; stop < MOST_STOPS; stop += 1) {
      const { question, choice, words } = await readFocus(page);
      const { questions, buttons } = await readPage(page);
      if (question === null && buttons.includes(words)) return;
      const here = question === null ? undefined : questions[question];
      if (here?.kind === 'TEXT') await typeOver(page, here, wanted(here));
      else if (here?.kind === 'CHECKBOX' && choice !== null) await tick(page, here, choice, wanted(here));
      else if (here && choice !== null) await choose(page, here, choice, wanted(here));
      await page.keyboard.press('Tab');
    }
    throw new Error('The keyboard did not get from the questions to the buttons.');
  },
  press: async (page, button) => {
    for (let stop = 0; stop < MOST_STOPS; stop += 1) {
      const { words, question } = await readFocus(page);
      if (question === null && words === button) return page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
    }
    throw new Error(`The keyboard did not reach "${button}".`);
  },
};

async function typeOver(page: Page, question: SeenQuestion, [text = '']: string[]): Promise<void> {
  if (text === (question.given[0] ?? '')) return;
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  await page.keyboard.type(text);
}

async function tick(page: Page, question: SeenQuestion, place: number, want: string[]): Promise<void> {
  const choice = question.choices[place] ?? '';
  if (want.includes(choice) !== question.given.includes(choice)) await page.keyboard.press('Space');
}

/** The arrow keys go round the choices and choose; the space bar chooses the one that has the focus. */
async function choose(page: Page, question: SeenQuestion, place: number, [want]: string[]): Promise<void> {
  if (want === undefined || question.given[0] === want) return;
  const steps = question.choices.indexOf(want) - place;
  if (steps === 0) return page.keyboard.press('Space');
  for (let step = 0; step < Math.abs(steps); step += 1) {
    await page.keyboard.press(steps > 0 ? 'ArrowDown' : 'ArrowUp');
  }
}
