/** The local Workspace, web: who may answer a form. */
import type { Hono } from 'hono';
import { formSettingsPage } from '../pages/form-settings';
import type { Visits } from '../visits';

export function addFormSettings(site: Hono, visits: Visits): void {
  const { workspace } = visits;
  site.get('/forms/d/:id/edit', (c) => {
    const form = visits.ownFileOf(c, 'form');
    return form === undefined ? visits.notFound(c) : visits.show(c, formSettingsPage(visits.visitOf(c), form));
  });
  site.post('/forms/d/:id/open', (c) => {
    const form = visits.ownFileOf(c, 'form');
    if (form === undefined) return visits.notFound(c);
    workspace.letAnyoneIn(form.id);
    workspace.save();
    return c.redirect(`/forms/d/${form.id}/edit`, 303);
  });
}
