/**
 * The local Workspace, web: all of it as a site for the browser of this machine. In: a Workspace and what is known of
 * its people and days; out: the site. Its paths are Google's own, so that every link of a card or an email leads here.
 */
import { Hono } from 'hono';
import { csrf } from 'hono/csrf';
import type { Workspace } from '../workspace';
import { formSite } from './forms/form-site';
import { addDocuments } from './routes/documents';
import { addDrive } from './routes/drive';
import { addFormSettings } from './routes/form-settings';
import { addMail } from './routes/mail';
import { addPanels } from './routes/panels';
import { addWorkbooks } from './routes/workbooks';
import type { SiteOptions } from './visit';
import { Visits } from './visits';

/** Names that stand for this machine: a page from elsewhere that points its own name here is turned away. */
const THIS_MACHINE = ['127.0.0.1', 'localhost'];

/** @param options what is known of the Workspace's people and days */
export function workspaceSite(workspace: Workspace, options: SiteOptions): Hono {
  const visits = new Visits(workspace, options);
  const site = new Hono({ strict: false });
  site.use(async (c, next) => {
    if (!THIS_MACHINE.includes(new URL(c.req.url).hostname)) return c.text('This site is for this computer only.', 403);
    c.header('X-Content-Type-Options', 'nosniff');
    return next();
  });
  site.use(csrf());
  site.route('/', formSite(workspace, { home: '/' }));

  for (const add of [addDrive, addDocuments, addWorkbooks, addPanels, addFormSettings, addMail]) add(site, visits);
  site.notFound((c) => visits.notFound(c));
  return site;
}
