/** The local Workspace, web: the mailbox. */
import type { Hono } from 'hono';
import { LETTER_POLICY, letterBody, letterPage, mailPage } from '../pages/mail';
import type { Visits } from '../visits';

export function addMail(site: Hono, visits: Visits): void {
  const { workspace } = visits;
  site.get('/mail', (c) => visits.show(c, mailPage(visits.visitOf(c), c.req.query('of') ?? 'all')));
  site.get('/mail/:number', (c) => {
    const mail = workspace.mail.find((sent) => String(sent.number) === c.req.param('number'));
    return mail === undefined ? visits.notFound(c) : visits.show(c, letterPage(visits.visitOf(c), mail));
  });
  site.get('/mail/:number/body', (c) => {
    const mail = workspace.mail.find((sent) => String(sent.number) === c.req.param('number'));
    if (mail === undefined) return visits.notFound(c);
    c.header('Content-Security-Policy', LETTER_POLICY);
    return c.html(letterBody(mail));
  });
}
