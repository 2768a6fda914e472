/** Tabs of workbooks as pages: on the screen, and on A4 as LibreOffice prints the downloaded file. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeSchool } from '../../commands/simulation/school';
import { workbookToXlsx } from '../../local/files/xlsx/xlsx';
import type { SheetState, SpreadsheetFile } from '../../local/state';
import { workbookPage } from '../../local/web/pages/workbook';
import { drawnTab } from '../../local/web/workbook/drawn-tab';
import { Workspace } from '../../local/workspace';
import type { SeenTab } from './album';
import type { Shown } from './contact-sheet';

/** So much of a long list shows how it looks. */
const ROWS_ON_SCREEN = 22;
const ROWS_ON_PAPER = 60;
const PAGES_OF_A_TAB = 2;
/** Dots per inch. */
const SHARPNESS = '110';

function shortened(sheet: SheetState, rows: number): SheetState {
  return drawnTab(sheet) === null ? { ...sheet, cells: sheet.cells.slice(0, rows) } : sheet;
}

/** The tab as its owner sees it, without what stands above and beside it. @param rows so many of them */
export function tabOnScreen({ file, sheet, now }: SeenTab, rows = ROWS_ON_SCREEN): Shown {
  const sheets = file.sheets.map((one) => ({
    ...(one === sheet ? shortened(one, rows) : one),
    properties: { ...one.properties, hidden: one !== sheet },
  }));
  const school = makeSchool({ seed: 1 });
  const workspace = Workspace.create({
    folder: null,
    bundleFolder: join(__dirname, '..', '..', 'build'),
    now,
    accounts: [{ email: file.owner, name: school.name, dailyMail: 1500 }],
  });
  const account = { email: file.owner, name: school.name, role: '' };
  const options = {
    name: school.name,
    people: () => [],
    moments: () => [],
    morningOf: () => now,
    timeInWords: String,
    readDocument: () => ({}),
  };
  const visit = { workspace, options, people: [account], account, notice: '' };
  const { title, hidden } = sheet.properties;
  const page = workbookPage(visit, { ...file, sheets }, { title }) ?? '';
  const bare = page
    .replace(/<script[\s\S]*?<\/script>/g, '')
    .replace(/<iframe[\s\S]*?<\/iframe>/g, '')
    .replace(
      '</head>',
      '<style>.top,.skip,.file-head,.tabs,.rows,#notice{display:none!important} .beside{display:block!important} .grid{max-height:none!important;overflow:hidden!important}</style></head>',
    );
  return { caption: `${title}${hidden ? ' (hidden)' : ''}, in ${file.name}`, html: bare };
}

/** The first pages of each tab, each as a page that shows a picture. A tab that is hidden is printed once it is shown. */
export async function tabsOnPaper(tabs: readonly SeenTab[]): Promise<Shown[]> {
  const folder = mkdtempSync(join(tmpdir(), 'paper-'));
  try {
    const shown: Shown[] = [];
    for (const file of new Set(tabs.map((one) => one.file))) {
      shown.push(
        ...(await printed(
          file,
          tabs.filter((one) => one.file === file),
          folder,
        )),
      );
    }
    return shown;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function printed(file: SpreadsheetFile, tabs: readonly SeenTab[], folder: string): Promise<Shown[]> {
  const asked = tabs.map(({ sheet }) => sheet.properties.title);
  const sheets = file.sheets.map((one) => ({
    ...shortened(one, asked.includes(one.properties.title) ? ROWS_ON_PAPER : 1),
    properties: { ...one.properties, hidden: false },
  }));
  const run = (program: string, ...words: string[]): string => {
    try {
      return execFileSync(program, words, { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] }).toString();
    } catch (cause) {
      throw new Error(`${program} did not run. What pictures on paper need is in CONTRIBUTING.md.`, { cause });
    }
  };
  writeFileSync(join(folder, 'book.xlsx'), await workbookToXlsx({ ...file, sheets }, tabs[0]?.now ?? 0));
  run('soffice', '--headless', `-env:UserInstallation=file://${folder}/profile`, '--convert-to', 'pdf', 'book.xlsx');
  const pages = run('pdftotext', '-layout', 'book.pdf', '-').split('\f');
  const taken = asked.flatMap((title) =>
    pages
      .flatMap((words, place) => (words.trimStart().split('\n')[0]?.trimEnd().endsWith(` ${title}`) ? [place + 1] : []))
      .slice(0, PAGES_OF_A_TAB)
      .map((number) => ({ title, number })),
  );
  return taken.map(({ title, number }, i) => {
    const [page, name] = [String(number), `${file.id}-${number}`];
    run('pdftoppm', '-png', '-singlefile', '-r', SHARPNESS, '-f', page, '-l', page, 'book.pdf', name);
    const data = readFileSync(join(folder, `${name}.png`)).toString('base64');
    const which = taken.slice(0, i + 1).filter((one) => one.title === title).length;
    return {
      caption: `${title}, page ${which}, of ${file.name}`,
      html: `<body style="margin:0"><img style="width:100%;display:block" src="data:image/png;base64,${data}">`,
    };
  });
}
