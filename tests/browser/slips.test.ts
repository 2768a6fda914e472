/** Slips as they come out of the printer: a page of A4, and every code on it can be read at that size. */
import { makeSchool } from '../../commands/simulation/school';
import { schoolSite } from '../../commands/simulation/start-school';
import { published } from '../support/without-account';
import { DESK, useSites } from './support/browser';
import { picture } from './support/pictures';
import { scannedSlips } from './support/scanned';

const visit = useSites();

test('three slips stand on one page of A4, and a phone reads their codes', async () => {
  const school = published();
  school.run('makeSlips', ['everyone']);
  const file = school.workspace.files.find(({ kind, id }) => kind === 'spreadsheet' && id !== school.workbookId);
  const site = schoolSite(school.workspace, makeSchool({ seed: 1 }));
  const page = await visit(site, `/spreadsheets/d/${file?.id}/edit`, DESK);
  await page.emulateMedia({ media: 'print' });
  await picture(page, 'slips');
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1);
  expect(await scannedSlips(page, 3)).toEqual([
    expect.stringContaining('Bob%20Ray'),
    expect.stringContaining('Joy%20Ade'),
    expect.stringContaining('Eva%20Novak'),
  ]);
});
