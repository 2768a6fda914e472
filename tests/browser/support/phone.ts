/**
 * Somebody with a small phone who is signed in nowhere and reads with text twice as large: each page is looked at before it is used.
 */
import type { Page } from 'playwright-core';
import { ACCOUNT } from '../../../local/web/visits';
import type { Larkfield } from '../../support/larkfield';
import { MOUSE, type Wanted } from './hands';
import { picture } from './pictures';
import { isTooWide, type SeenPage } from './reading';
import { walk } from './walking';

/** The narrowest that WCAG 2.2 asks for (1.4.10). */
export const SMALL = { width: 320, height: 640 };

/**
 * Every size of text and every height of a line, doubled (WCAG 2.2, 1.4.4): what a phone's own setting does. All are read
 * before the first is changed, since they are handed down.
 */
const DOUBLE_TEXT = `(() => {
  const found = [...document.querySelectorAll('body, body *')].map((element) => [element, getComputedStyle(element)]);
  const sizes = found.map(([element, { fontSize, lineHeight }]) => [element, parseFloat(fontSize), parseFloat(lineHeight)]);
  for (const [element, size, height] of sizes) {
    element.style.fontSize = size * 2 + 'px';
    if (!Number.isNaN(height)) element.style.lineHeight = height * 2 + 'px';
  }
})()`;

export class Phone {
  /** What is not as it should be on a page. */
  readonly faults: string[] = [];
  taps = 0;
  private shots = 0;

  private constructor(
    readonly page: Page,
    private readonly name: string,
  ) {}

  /** @param page of the site of a school, of the size SMALL. @param name of its pictures */
  static async with(page: Page, name: string): Promise<Phone> {
    const phone = new Phone(page, name);
    await page.exposeFunction('tapped', () => {
      phone.taps += 1;
    });
    await page.addInitScript(`addEventListener('pointerdown', () => tapped(), true)`);
    return phone;
  }

  /** Opens the last email to somebody. */
  async reads({ workspace }: Larkfield, to: string): Promise<string> {
    const email = workspace.mail.filter((one) => one.to === to).at(-1);
    if (email === undefined) throw new Error(`Nobody has written to ${to}`);
    // The mailbox is its owner's; forms are told of no account.
    await this.page.context().addCookies([{ name: ACCOUNT, value: to, url: this.page.url() }]);
    await this.opens(`/mail/${email.number}/body`);
    return (await this.page.locator('body').textContent()) ?? '';
  }

  /** Follows the first link of the email to a form, signed in nowhere. */
  async follows(): Promise<void> {
    const link = (await this.page.locator('a[href^="/forms/"]').first().getAttribute('href')) ?? '';
    await this.opens(link);
  }

  /** @param address Google's own, or a path of the site; whatever account it names is left out */
  async opens(address: string): Promise<void> {
    const { pathname, searchParams } = new URL(address, this.page.url());
    searchParams.delete('as');
    await this.page.goto(new URL(`${pathname}?${searchParams}`, this.page.url()).href);
    await this.looks();
  }

  /** Fills in the form and sends it. @returns its pages as they were before they were answered */
  async signs(wanted: Wanted): Promise<SeenPage[]> {
    const pages = await walk(this.page, MOUSE, wanted, async (_seen, place) => {
      if (place > 1) await this.looks(false);
    });
    await this.looks();
    return pages;
  }

  /** @param isNew whether its text is still as large as it was made */
  private async looks(isNew = true): Promise<void> {
    if (isNew) await this.page.evaluate(DOUBLE_TEXT);
    this.shots += 1;
    const shot = `${this.name} ${this.shots}`;
    await picture(this.page, shot);
    if (await isTooWide(this.page)) this.faults.push(`${shot} is too wide`);
    const isAsking = await this.page.getByRole('button', { name: 'Sign in' }).count();
    if (isAsking > 0) this.faults.push(`${shot} asks to sign in`);
  }
}
