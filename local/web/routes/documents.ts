/** The local Workspace, web: documents, and their words changed. */
import type { Hono } from 'hono';
import { withWords } from '../document/edit';
import { documentPage } from '../pages/document';
import type { Visits } from '../visits';

export function addDocuments(site: Hono, visits: Visits): void {
  const { workspace } = visits;
  for (const path of ['/document/d/:id', '/document/d/:id/edit']) {
    site.get(path, (c) => {
      const file = visits.fileOf(c, 'document');
      return file === undefined ? visits.notFound(c) : visits.show(c, documentPage(visits.visitOf(c), file));
    });
  }
  site.post('/document/d/:id/words', async (c) => {
    const file = visits.ownFileOf(c, 'document');
    if (file === undefined) return visits.notFound(c);
    const { place, before, words } = await c.req.parseBody();
    const lines = (text: unknown) => String(text).replace(/\r\n/g, '\n');
    const document = withWords(file.document, Number(place), lines(before), lines(words));
    if (document === null) visits.tell('This paragraph was changed in the meantime. Here is how it is now.');
    else {
      workspace.editDocument(file.id, document);
      workspace.save();
    }
    return c.body(null, 204);
  });
}
