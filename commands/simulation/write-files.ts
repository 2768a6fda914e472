/** The Workspace of a demo → files that any machine opens: the workbook, the emails, the forms. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mailToEml } from '../../local/files/eml/eml';
import { formToHtml } from '../../local/files/form-page/form-page';
import { workbookToXlsx } from '../../local/files/xlsx/xlsx';
import { Workspace } from '../../local/workspace';

/** @param out where the Workspace was saved: the files show it as whoever opens it again finds it */
export async function writeFiles(out: string): Promise<void> {
  const workspace = Workspace.open(join(out, 'workspace'), join(__dirname, '..', '..', 'build'));
  for (const folder of ['emails', 'forms']) mkdirSync(join(out, folder), { recursive: true });
  for (const file of workspace.files) {
    if (file.kind === 'spreadsheet') {
      writeFileSync(join(out, 'register.xlsx'), await workbookToXlsx(file, workspace.now));
    } else if (file.kind === 'form') {
      const name = `${file.name.replace(/[^\w .,-]+/g, ' ').trim()}.html`;
      writeFileSync(join(out, 'forms', name), formToHtml(file));
    }
  }
  for (const mail of workspace.mail) {
    const name = `${String(mail.number).padStart(4, '0')} ${mail.to.split('@')[0]}.eml`;
    writeFileSync(join(out, 'emails', name), await mailToEml(mail));
  }
}
