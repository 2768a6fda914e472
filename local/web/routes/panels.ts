/** The local Workspace, web: the side panels beside documents and workbooks. */
import type { Hono } from 'hono';
import type { Host } from '../../panel/panel';
import { OpenPanels } from '../panel/open-panels';
import type { Visits } from '../visits';

export function addPanels(site: Hono, visits: Visits): void {
  const { workspace } = visits;
  const panels = new OpenPanels(workspace);
  const beside: [path: string, host: Host][] = [
    ['/document/d/:id/panel', 'docs'],
    ['/spreadsheets/d/:id/panel', 'sheets'],
  ];
  for (const [path, host] of beside) {
    site.get(path, (c) => {
      const { email } = visits.accountOf(c);
      const page = panels.page(host, email, c.req.param('id') ?? '', c.req.path, c.req.query('open') !== undefined);
      workspace.save();
      return c.html(page);
    });
    site.post(path, async (c) => {
      const { email } = visits.accountOf(c);
      const posted = new URLSearchParams(await c.req.text());
      panels.press(host, email, c.req.param('id') ?? '', Number(c.req.query('turn')), posted);
      workspace.save();
      return c.redirect(c.req.path, 303);
    });
  }
}
