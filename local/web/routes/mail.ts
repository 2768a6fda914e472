/** The local Workspace, web: the mailbox. */
import type { Context, Hono } from 'hono';
import type { SentMail } from '../../state';
import { LETTER_POLICY, letterBody, letterPage, mailPage } from '../pages/mail';
import { mayRead } from '../visit';
import type { Visits } from '../visits';

export function addMail(site: Hono, visits: Visits): void {
  site.get('/mail', (c) => visits.show(c, mailPage(visits.visitOf(c), c.req.query('of') ?? 'all')));
  site.get('/mail/:number', (c) => {
    const mail = letterOf(visits, c);
    return mail === undefined ? visits.notFound(c) : visits.show(c, letterPage(visits.visitOf(c), mail));
  });
  site.get('/mail/:number/body', (c) => {
    const mail = letterOf(visits, c);
    if (mail === undefined) return visits.notFound(c);
    c.header('Content-Security-Policy', LETTER_POLICY);
    return c.html(letterBody(mail));
  });
}

/** The email that the address names, where whoever is signed in may read it. */
function letterOf(visits: Visits, c: Context): SentMail | undefined {
  const visit = visits.silentVisitOf(c);
  return visits.workspace.mail.find((mail) => String(mail.number) === c.req.param('number') && mayRead(mail, visit));
}
