/** A browser for the tests of one file, and the forms of a Workspace in it as somebody opens them. */
import type { Hono } from 'hono';
import type { Page } from 'playwright-core';
import { publishedPath } from '../../../local/server/forms/links';
import { formSite } from '../../../local/web/forms/form-site';
import { type Served, serveSite } from '../../../local/web/serve';
import type { Workspace } from '../../../local/workspace';
import { HANGS, sharedChromium } from './launch';

export const PHONE = { width: 360, height: 740 };
export const DESK = { width: 1200, height: 900 };

interface Visitor {
  /** The account that is signed in, if any. */
  as: string | null;
  size?: { width: number; height: number };
  /** What a link holds beside the address: "entry.1=Carol". */
  query?: string;
}

type Visit = (workspace: Workspace, formId: string, visitor: Visitor) => Promise<Page>;

/** @returns how to open a form: `useSites` for the forms of a Workspace */
export function useBrowser(): Visit {
  const visit = useSites();
  return (workspace, formId, visitor) => {
    const query = new URLSearchParams(visitor.query);
    if (visitor.as !== null) query.set('as', visitor.as);
    const path = `${publishedPath(workspace.form(formId), 'viewform')}?${query}`;
    return visit(formSite(workspace), path, visitor.size ?? PHONE);
  };
}

/**
 * Opens pages in the browser of all files of tests, each as somebody else's, and closes them after each test. A test fails when a page of it threw an error or
 * was kept by its own policy from doing something.
 * @returns how to open a page of a site
 */
export function useSites(): (site: Hono, path: string, size: { width: number; height: number }) => Promise<Page> {
  const served: Served[] = [];
  const pages: Page[] = [];
  const faults: string[] = [];

  afterEach(async () => {
    for (const page of pages.splice(0)) await page.context().close();
    for (const site of served.splice(0)) await site.close();
    expect(faults.splice(0)).toEqual([]);
  });

  return async (site, path, size) => {
    const browser = await sharedChromium();
    const { address, close } = await serveSite(site);
    served.push({ address, close });
    const context = await browser.newContext({ viewport: size, locale: 'en-GB' });
    context.setDefaultTimeout(HANGS);
    const page = await context.newPage();
    pages.push(page);
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' && !/status of 4\d\d|favicon/.test(message.text())) faults.push(message.text());
    });
    await page.goto(`${address}${path}`);
    return page;
  };
}
