/** The local Workspace, web: workbooks, what is typed into them, and the same as an Excel file. */
import type { Hono } from 'hono';
import { typeInto } from '../../by-hand/typing';
import { workbookToXlsx } from '../../files/xlsx/xlsx';
import { workbookPage } from '../pages/workbook';
import type { Visits } from '../visits';

export function addWorkbooks(site: Hono, visits: Visits): void {
  const { workspace } = visits;
  for (const path of ['/spreadsheets/d/:id', '/spreadsheets/d/:id/edit']) {
    site.get(path, (c) => {
      const file = visits.fileOf(c, 'spreadsheet');
      const page = file === undefined ? null : workbookPage(visits.visitOf(c), file, c.req.query('tab'));
      return page === null ? visits.notFound(c) : visits.show(c, page);
    });
  }
  site.post('/spreadsheets/d/:id/cell', async (c) => {
    const file = visits.ownFileOf(c, 'spreadsheet');
    const tab = file?.sheets.find((sheet) => sheet.properties.title === c.req.query('tab'));
    if (file === undefined || tab === undefined) return visits.notFound(c);
    const { place, words } = await c.req.parseBody();
    const [row = 0, column = 0] = String(place).split(',').map(Number);
    if (!(row >= 1 && column >= 1)) return visits.notFound(c);
    typeInto(workspace, file.id, { tab: tab.properties.title, row, column }, String(words).replace(/\r\n/g, '\n'));
    workspace.save();
    return c.body(null, 204);
  });
  site.get('/spreadsheets/d/:id/export', async (c) => {
    const file = visits.fileOf(c, 'spreadsheet');
    if (file === undefined) return visits.notFound(c);
    c.header('Content-Type', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
    c.header('Content-Disposition', `attachment; filename="${file.name.replace(/[^\w -]+/g, ' ')}.xlsx"`);
    return c.body(new Uint8Array(await workbookToXlsx(file, workspace.now)));
  });
}
