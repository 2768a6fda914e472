/** A person's way through a form, whatever form it is: read the page, answer, go on, until it is sent. */
import type { Page } from 'playwright-core';
import type { Hands, Wanted } from './hands';
import { readPage, type SeenPage, type SeenQuestion } from './reading';

/** Somebody who agrees to everything, and types a name wherever words are asked for. */
export const agreesToAll: Wanted = (question) => {
  if (question.kind === 'CHECKBOX') return question.choices;
  // What may be left alone asks whether somebody would rather not sign yet.
  if (question.kind === 'MULTIPLE_CHOICE' && !question.isRequired) return [];
  return question.kind === 'MULTIPLE_CHOICE' ? question.choices.slice(0, 1) : ['Tolu Adeyemi'];
};

/** Somebody who agrees to everything, and leaves what the link has filled in. */
export const asFilledIn: Wanted = (question) => (question.kind === 'TEXT' ? question.given : agreesToAll(question));

/** As another person, but questions with these titles are answered so. */
export function except(answers: Record<string, string[]>, otherwise: Wanted = agreesToAll): Wanted {
  return (question) => answers[question.title] ?? otherwise(question);
}

/** The required question that is left undone, the last of the page: its last box is not ticked, its text is empty. */
export function leavesOneOut(pageSeen: SeenPage): { missed: SeenQuestion; wanted: Wanted } | null {
  const missed = pageSeen.questions.filter((question) => question.isRequired).at(-1);
  if (missed === undefined) return null;
  const some = missed.kind === 'CHECKBOX' ? missed.choices.slice(0, -1) : [];
  return { missed, wanted: (question) => (question.title === missed.title ? some : agreesToAll(question)) };
}

/** On or off: whether the way ends with this page. */
export function forwardOf(seen: SeenPage): 'Next' | 'Submit' {
  return seen.buttons.includes('Submit') ? 'Submit' : 'Next';
}

/**
 * Fills in the form from the page that is open to the end, and sends it.
 * @param onPage called for each page before it is answered
 * @returns the pages as they were before they were answered
 */
export async function walk(
  page: Page,
  hands: Hands,
  wanted: Wanted,
  onPage: (seen: SeenPage, number: number) => Promise<void> = async () => {},
): Promise<SeenPage[]> {
  const pages: SeenPage[] = [];
  for (;;) {
    const seen = await readPage(page);
    pages.push(seen);
    await onPage(seen, pages.length);
    await hands.answer(page, wanted);
    // Only now: an answer may lead to the end.
    const forward = forwardOf(await readPage(page));
    await hands.press(page, forward);
    if (forward === 'Submit') break;
  }
  await page.waitForURL('**/formResponse*');
  return pages;
}
