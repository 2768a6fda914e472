/**
 * The local Workspace, web: all of it as a site for the browser of this machine. In: a Workspace and what is known of
 * its people and days; out: the site. Its paths are Google's own, so that every link of a card or an email leads here.
 */
import { type Context, Hono } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { csrf } from 'hono/csrf';
import { FileError } from '../files/file-error';
import { workbookToXlsx } from '../files/xlsx/xlsx';
import type { Host } from '../panel';
import type { WorkspaceFile } from '../state';
import { typeInto } from '../typing';
import type { Workspace } from '../workspace';
import { withWords } from './document-edit';
import { formSite } from './form-site';
import { messagePage, SITE_POLICY } from './frame';
import { OpenPanels } from './open-panels';
import { documentPage } from './pages/document-page';
import { drivePage } from './pages/drive-page';
import { formSettingsPage } from './pages/form-settings-page';
import { LETTER_POLICY, letterBody, letterPage, mailPage } from './pages/mail-pages';
import { workbookPage } from './pages/workbook-page';
import { turnClock } from './turn-clock';
import { mayChange, type SiteOptions, type Visit } from './visit';

const ACCOUNT = 'account';
/** Names that stand for this machine: a page from elsewhere that points its own name here is turned away. */
const THIS_MACHINE = ['127.0.0.1', 'localhost'];

export function workspaceSite(workspace: Workspace, options: SiteOptions): Hono {
  const panels = new OpenPanels(workspace);
  let notice = '';
  const tell = (words: string) => {
    notice = words;
  };

  const accountOf = (c: Context, people: Visit['people']): Visit['account'] => {
    const email = getCookie(c, ACCOUNT);
    const nobody = { email: 'nobody@workspace.invalid', name: 'Nobody', role: '' };
    return people.find((one) => one.email === email) ?? people[0] ?? nobody;
  };
  const visitOf = (c: Context): Visit => {
    const people = options.people();
    const visit = { workspace, options, people, account: accountOf(c, people), notice };
    notice = '';
    return visit;
  };
  const show = (c: Context, html: string, status: 200 | 403 | 404 = 200) => {
    c.header('Content-Security-Policy', SITE_POLICY);
    return c.html(html, status);
  };
  const notFound = (c: Context) =>
    show(
      c,
      messagePage(visitOf(c), 'Not found', 'There is nothing at this address. Please go back to the first page.'),
      404,
    );
  const fileOf = <Kind extends WorkspaceFile['kind']>(c: Context, kind: Kind) =>
    workspace.files.find(
      (file): file is Extract<WorkspaceFile, { kind: Kind }> => file.kind === kind && file.id === c.req.param('id'),
    );
  /** The file, where whoever is signed in may change it. */
  const ownFileOf = <Kind extends WorkspaceFile['kind']>(c: Context, kind: Kind) => {
    const file = fileOf(c, kind);
    const people = options.people();
    const visit = { workspace, options, people, account: accountOf(c, people), notice };
    return file !== undefined && mayChange(file, visit) ? file : undefined;
  };

  const site = new Hono({ strict: false });
  site.use(async (c, next) => {
    if (!THIS_MACHINE.includes(new URL(c.req.url).hostname)) return c.text('This site is for this computer only.', 403);
    c.header('X-Content-Type-Options', 'nosniff');
    return next();
  });
  site.use(csrf());
  site.route('/', formSite(workspace, { home: '/' }));

  site.get('/', (c) => show(c, drivePage(visitOf(c))));
  site.post('/account', async (c) => {
    const { email } = await c.req.parseBody();
    setCookie(c, ACCOUNT, String(email), { httpOnly: true, sameSite: 'Lax', path: '/' });
    return c.redirect('/', 303);
  });
  site.post('/clock', async (c) => {
    const { to, day } = await c.req.parseBody();
    tell(turnClock(workspace, options, { to, day }));
    workspace.save();
    return c.redirect('/#clock', 303);
  });
  site.post('/import', async (c) => {
    const { file } = await c.req.parseBody();
    if (!(file instanceof File)) return c.redirect('/', 303);
    try {
      const document = options.readDocument(new Uint8Array(await file.arrayBuffer()), file.name);
      const { account } = visitOf(c);
      const id = workspace.addDocument(file.name.replace(/\.docx$/i, ''), account.email, document);
      workspace.save();
      return c.redirect(`/document/d/${id}/edit`, 303);
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      tell(error.message);
      return c.redirect('/', 303);
    }
  });

  for (const path of ['/document/d/:id', '/document/d/:id/edit']) {
    site.get(path, (c) => {
      const file = fileOf(c, 'document');
      return file === undefined ? notFound(c) : show(c, documentPage(visitOf(c), file));
    });
  }
  site.post('/document/d/:id/words', async (c) => {
    const file = ownFileOf(c, 'document');
    if (file === undefined) return notFound(c);
    const { place, before, words } = await c.req.parseBody();
    const lines = (text: unknown) => String(text).replace(/\r\n/g, '\n');
    const document = withWords(file.document, Number(place), lines(before), lines(words));
    if (document === null) tell('This paragraph was changed in the meantime. Here is how it is now.');
    else {
      workspace.editDocument(file.id, document);
      workspace.save();
    }
    return c.body(null, 204);
  });

  for (const path of ['/spreadsheets/d/:id', '/spreadsheets/d/:id/edit']) {
    site.get(path, (c) => {
      const file = fileOf(c, 'spreadsheet');
      const page = file === undefined ? null : workbookPage(visitOf(c), file, c.req.query('tab'));
      return page === null ? notFound(c) : show(c, page);
    });
  }
  site.post('/spreadsheets/d/:id/cell', async (c) => {
    const file = ownFileOf(c, 'spreadsheet');
    const tab = file?.sheets.find((one) => one.properties.title === c.req.query('tab'));
    if (file === undefined || tab === undefined) return notFound(c);
    const { place, words } = await c.req.parseBody();
    const [row = 0, column = 0] = String(place).split(',').map(Number);
    if (!(row >= 1 && column >= 1)) return notFound(c);
    typeInto(workspace, file.id, tab.properties.title, row, column, String(words).replace(/\r\n/g, '\n'));
    workspace.save();
    return c.body(null, 204);
  });
  site.get('/spreadsheets/d/:id/export', async (c) => {
    const file = fileOf(c, 'spreadsheet');
    if (file === undefined) return notFound(c);
    c.header('Content-Type', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
    c.header('Content-Disposition', `attachment; filename="${file.name.replace(/[^\w -]+/g, ' ')}.xlsx"`);
    return c.body(new Uint8Array(await workbookToXlsx(file, workspace.now)));
  });

  const beside: [path: string, host: Host][] = [
    ['/document/d/:id/panel', 'docs'],
    ['/spreadsheets/d/:id/panel', 'sheets'],
  ];
  for (const [path, host] of beside) {
    site.get(path, (c) => {
      const { email } = accountOf(c, options.people());
      const page = panels.page(host, email, c.req.param('id') ?? '', c.req.path, c.req.query('open') !== undefined);
      workspace.save();
      return c.html(page);
    });
    site.post(path, async (c) => {
      const { email } = accountOf(c, options.people());
      const posted = new URLSearchParams(await c.req.text());
      panels.press(host, email, c.req.param('id') ?? '', Number(c.req.query('turn')), posted);
      workspace.save();
      return c.redirect(c.req.path, 303);
    });
  }

  site.get('/forms/d/:id/edit', (c) => {
    const form = ownFileOf(c, 'form');
    return form === undefined ? notFound(c) : show(c, formSettingsPage(visitOf(c), form));
  });
  site.post('/forms/d/:id/open', (c) => {
    const form = ownFileOf(c, 'form');
    if (form === undefined) return notFound(c);
    workspace.letAnyoneIn(form.id);
    workspace.save();
    return c.redirect(`/forms/d/${form.id}/edit`, 303);
  });

  site.get('/mail', (c) => show(c, mailPage(visitOf(c), c.req.query('of') ?? 'all')));
  site.get('/mail/:number', (c) => {
    const mail = workspace.mail.find((one) => String(one.number) === c.req.param('number'));
    return mail === undefined ? notFound(c) : show(c, letterPage(visitOf(c), mail));
  });
  site.get('/mail/:number/body', (c) => {
    const mail = workspace.mail.find((one) => String(one.number) === c.req.param('number'));
    if (mail === undefined) return notFound(c);
    c.header('Content-Security-Policy', LETTER_POLICY);
    return c.html(letterBody(mail));
  });
  site.notFound(notFound);
  return site;
}
