/** What a person sees on the page of a form that is open: read from the page itself, whatever form it is. */
import type { Page } from 'playwright-core';

export interface SeenQuestion {
  title: string;
  kind: 'CHECKBOX' | 'MULTIPLE_CHOICE' | 'TEXT';
  choices: string[];
  isRequired: boolean;
  /** What is ticked, chosen or typed. */
  given: string[];
  problem: string | null;
}

export interface SeenPage {
  heading: string;
  questions: SeenQuestion[];
  /** The buttons below, in order. */
  buttons: string[];
  /** "Page 2 of 5", or empty where the form shows no progress. */
  progress: string;
}

export interface Focus {
  /** The place of the question among those of the page, from 0; null outside of any. */
  question: number | null;
  /** The place of the choice; null in a text. */
  choice: number | null;
  /** The words of a button or heading. */
  words: string;
}

// Runs in the browser, hence a text: what is compiled here has no document.
const READ_PAGE = `(() => {
  const isShown = (element) => element.checkVisibility();
  const kinds = { checkbox: 'CHECKBOX', radio: 'MULTIPLE_CHOICE' };
  const isGiven = (field) => field.type in kinds ? field.checked : field.value !== '';
  const questions = [...document.querySelectorAll('.page .item')].filter(isShown).map((item) => {
    const fields = [...item.querySelectorAll('input, textarea')];
    const problem = item.querySelector('.problem');
    return {
      title: item.querySelector('.question').firstChild.textContent.trim(),
      kind: kinds[fields[0].type] ?? 'TEXT',
      choices: fields.filter((field) => field.type in kinds).map((field) => field.value),
      isRequired: 'required' in item.dataset,
      given: fields.filter(isGiven).map((field) => field.value),
      problem: isShown(problem) ? problem.textContent : null,
    };
  });
  const heading = [...document.querySelectorAll('.page h2')].find(isShown) ?? document.querySelector('h1');
  const progress = document.getElementById('where');
  return {
    heading: heading.textContent,
    questions,
    buttons: [...document.querySelectorAll('.bar button')].filter(isShown).map((button) => button.textContent),
    progress: progress && isShown(progress) ? progress.textContent : '',
  };
})()`;

const READ_FOCUS = `(() => {
  const at = document.activeElement;
  const items = [...document.querySelectorAll('.page .item')].filter((item) => item.checkVisibility());
  const question = items.findIndex((item) => item.contains(at));
  const choices = question < 0 ? [] : [...items[question].querySelectorAll('.option input')];
  const choice = choices.indexOf(at);
  return {
    question: question < 0 ? null : question,
    choice: choice < 0 ? null : choice,
    words: at === document.body ? '' : at.textContent,
  };
})()`;

export function readPage(page: Page): Promise<SeenPage> {
  return page.evaluate<SeenPage>(READ_PAGE);
}

export function readFocus(page: Page): Promise<Focus> {
  return page.evaluate<Focus>(READ_FOCUS);
}

/** Whether something stands out over the right edge, so that a phone would have to be pushed sideways. */
export function isTooWide(page: Page): Promise<boolean> {
  return page.evaluate<boolean>('document.documentElement.scrollWidth > document.documentElement.clientWidth');
}
