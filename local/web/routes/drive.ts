/** The local Workspace, web: the first page, with who is signed in, the clock, and a document brought in. */
import type { Hono } from 'hono';
import { setCookie } from 'hono/cookie';
import { FileError } from '../../files/file-error';
import { drivePage } from '../pages/drive';
import { turnClock } from '../turn-clock';
import { ACCOUNT, type Visits } from '../visits';

export function addDrive(site: Hono, visits: Visits): void {
  const { workspace, options } = visits;
  site.get('/', (c) => visits.show(c, drivePage(visits.visitOf(c))));
  site.post('/account', async (c) => {
    const { email } = await c.req.parseBody();
    setCookie(c, ACCOUNT, String(email), { httpOnly: true, sameSite: 'Lax', path: '/' });
    return c.redirect('/', 303);
  });
  site.post('/clock', async (c) => {
    const { to, day } = await c.req.parseBody();
    visits.tell(turnClock(workspace, options, { to, day }));
    workspace.save();
    return c.redirect('/#clock', 303);
  });
  site.post('/import', async (c) => {
    const { file } = await c.req.parseBody();
    if (!(file instanceof File)) return c.redirect('/', 303);
    try {
      const document = options.readDocument(new Uint8Array(await file.arrayBuffer()), file.name);
      const { account } = visits.visitOf(c);
      const id = workspace.addDocument(file.name.replace(/\.docx$/i, ''), account.email, document);
      workspace.save();
      return c.redirect(`/document/d/${id}/edit`, 303);
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      visits.tell(error.message);
      return c.redirect('/', 303);
    }
  });
}
