/** The pictures of docs/ that no walk through the story takes: `npm run pictures -- docs/pictures docs`. */
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { OWNER } from '../../commands/simulation/manager';
import type { SentMail } from '../../local/state';
import type { SeenTab } from './album';
import { tabOnScreen, tabsOnPaper } from './tab-pages';
import { aYear } from './year';

interface Size {
  width: number;
  /** So much of it is shown at the most. */
  height: number;
}

const PHONE: Size = { width: 360, height: 1200 };

/** What a phone shows above an email. */
function onAPhone({ subject, name, from, htmlBody = '' }: SentMail): string {
  const safe = (words: string) => words.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  const above = `<div style="background:#fff;border-bottom:1px solid #dadce0;padding:12px 16px;text-align:left"><b>${safe(subject)}</b><div style="color:#444;font-size:13px">${safe(name ?? '')} &lt;${safe(from)}&gt;<br>to me</div></div>`;
  return htmlBody.replace(/<body[^>]*>/, (body) => `${body}${above}`);
}

/** @param folder docs/pictures */
export async function drawForDocs(browser: Browser, folder: string): Promise<void> {
  const workspace = aYear();
  const mailOf = (subject: RegExp): SentMail => {
    const found = workspace.mail.filter((mail) => subject.test(mail.subject)).at(-1);
    if (found === undefined) throw new Error(`No email with ${subject}`);
    return found;
  };
  workspace.run('evidenceOfPerson', [2], { as: OWNER });
  const tab = (title: string): SeenTab => {
    for (const file of workspace.files) {
      if (file.kind !== 'spreadsheet') continue;
      const sheet = file.sheets.find(({ properties }) => properties.title === title);
      if (sheet !== undefined) return { file, sheet, now: workspace.now };
    }
    throw new Error(`No tab ${title}`);
  };
  const [evidence] = await tabsOnPaper([tab('Evidence')]);
  const pictures: [name: string, html: string, size: Size][] = [
    ['register', tabOnScreen(tab('Register'), 40).html, { width: 1600, height: 900 }],
    ['summary', tabOnScreen(tab('Summary'), 40).html, { width: 1260, height: 1260 }],
    ['evidence', evidence?.html ?? '', { width: 794, height: 1123 }],
    ['reminder-on-a-phone', onAPhone(mailOf(/^Please sign two policies; one was due/)), PHONE],
    ['receipt-on-a-phone', onAPhone(mailOf(/^Your receipt/)), PHONE],
    ['digest', onAPhone(mailOf(/^Policies this week: .* overdue/)), { width: 640, height: 1090 }],
  ];
  for (const [name, html, { width, height }] of pictures) {
    const page = await browser.newPage({ viewport: { width, height } });
    await page.setContent(html);
    await page.screenshot({ path: join(folder, `${name}.png`) });
    await page.close();
  }
}
