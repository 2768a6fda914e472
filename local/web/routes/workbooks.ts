/** The local Workspace, web: workbooks, what is typed or pasted into them, their rows, and the same as an Excel file. */
import { parse } from 'csv-parse/sync';
import type { Context, Hono } from 'hono';
import { Hands } from '../../by-hand/hands';
import { paste, typeInto } from '../../by-hand/typing';
import { workbookToXlsx } from '../../files/xlsx/xlsx';
import type { SpreadsheetFile } from '../../state';
import { workbookPage } from '../pages/workbook';
import type { Visits } from '../visits';

export function addWorkbooks(site: Hono, visits: Visits): void {
  const { workspace } = visits;
  for (const path of ['/spreadsheets/d/:id', '/spreadsheets/d/:id/edit']) {
    site.get(path, (c) => {
      const file = visits.fileOf(c, 'spreadsheet');
      const asked = { title: c.req.query('tab'), gid: c.req.query('gid') };
      const page = file === undefined ? null : workbookPage(visits.visitOf(c), file, asked);
      return page === null ? visits.notFound(c) : visits.show(c, page);
    });
  }
  site.post('/spreadsheets/d/:id/cell', async (c) => {
    const open = openTab(visits, c);
    if (open === null) return visits.notFound(c);
    const { place, words, block } = await c.req.parseBody();
    const [row = 0, column = 0] = String(place).split(',').map(Number);
    if (!(row >= 1 && column >= 1)) return visits.notFound(c);
    const at = { tab: open.tab, row, column };
    if (typeof block === 'string') paste(workspace, open.file.id, at, cellsOf(block));
    else typeInto(workspace, open.file.id, at, String(words).replace(/\r\n/g, '\n'));
    workspace.save();
    return c.body(null, 204);
  });
  site.post('/spreadsheets/d/:id/rows', async (c) => {
    const open = openTab(visits, c);
    if (open === null) return visits.notFound(c);
    const body = await c.req.parseBody();
    const row = Number(body.row);
    if (!(Number.isInteger(row) && row >= 1)) return visits.notFound(c);
    const hands = new Hands(workspace, open.file.id);
    if (body.do === 'delete') hands.deleteRow(open.tab, row);
    else hands.insertRow(open.tab, body.do === 'below' ? row + 1 : row);
    workspace.save();
    return c.redirect(`/spreadsheets/d/${open.file.id}/edit?tab=${encodeURIComponent(open.tab)}`, 303);
  });
  site.get('/spreadsheets/d/:id/export', async (c) => {
    const file = visits.fileOf(c, 'spreadsheet');
    if (file === undefined) return visits.notFound(c);
    c.header('Content-Type', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
    c.header('Content-Disposition', `attachment; filename="${file.name.replace(/[^\w -]+/g, ' ')}.xlsx"`);
    return c.body(new Uint8Array(await workbookToXlsx(file, workspace.now)));
  });
}

/** The tab that the address names, where whoever is signed in may change it. */
function openTab(visits: Visits, c: Context): { file: SpreadsheetFile; tab: string } | null {
  const file = visits.ownFileOf(c, 'spreadsheet');
  const tab = file?.sheets.find((sheet) => sheet.properties.title === c.req.query('tab'))?.properties.title;
  return file === undefined || tab === undefined ? null : { file, tab };
}

/** A block as spreadsheets put it on the clipboard: cells between tabs, quotation marks round those of several lines. */
function cellsOf(block: string): string[][] {
  return parse(block, {
    delimiter: '\t',
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: false,
  });
}
