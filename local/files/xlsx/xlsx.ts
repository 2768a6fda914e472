/**
 * The local Workspace, files: a workbook of Google Sheets → an Excel file. In: the workbook as it stands; out: the bytes.
 *
 * Held: values, formulas with their results, formats, links, notes, widths, what is hidden or frozen, tab colours, rules
 * for cells and their looks, filters' ranges, charts. What Excel has no place for is said in a note at the cell that it
 * concerns: formulas that only Sheets knows, ranges that Sheets guards, charts of other kinds.
 */
import ExcelJS, { type Workbook } from 'exceljs';
import type { Instant } from '../../contract';
import { formatDate, serialOf } from '../../server/format-date';
import type { SpreadsheetFile } from '../../state';
import { excelTitles, letters, quotedTitle } from './addresses';
import { finishPackage } from './package';
import { withRangeFormats } from './range-formats';
import type { LongLists } from './rules';
import { writeTab } from './write-tab';

/**
 * A workbook as an Excel file.
 * @param now when the file was made, milliseconds since 1970
 * @returns the bytes of the .xlsx; the same workbook and moment give the same bytes
 */
export async function workbookToXlsx(standing: SpreadsheetFile, now: Instant): Promise<Uint8Array> {
  const file = { ...standing, sheets: standing.sheets.map(withRangeFormats) };
  const workbook = new ExcelJS.Workbook();
  workbook.title = file.name;
  workbook.creator = file.owner;
  workbook.lastModifiedBy = file.owner;
  workbook.created = new Date(now);
  workbook.modified = new Date(now);
  workbook.calcProperties.fullCalcOnLoad = true;
  const titles = excelTitles(file.sheets.map((sheet) => sheet.properties.title));
  const lists = listKeeper(freeTitle([...titles.values()]));
  const asOf = formatDate(now, file.timeZone, 'dd/MM/yyyy HH:mm');
  const serial = serialOf(now, file.timeZone);
  const extras = file.sheets.map((sheet) => writeTab(workbook, sheet, { file, titles, lists, asOf, standing: serial }));
  lists.write(workbook);
  showFirstVisible(workbook);
  const bytes = await workbook.xlsx.writeBuffer();
  return finishPackage(new Uint8Array(bytes), extras, file.owner);
}

function freeTitle(taken: readonly string[]): string {
  const known = new Set(taken.map((title) => title.toLowerCase()));
  let title = 'Lists';
  for (let number = 2; known.has(title.toLowerCase()); number++) title = `Lists ${number}`;
  return title;
}

/** A tab that nobody sees, for lists that are too long for a rule; made only when there is one. */
function listKeeper(title: string): LongLists & { write(workbook: Workbook): void } {
  const kept: string[][] = [];
  return {
    keep: (values) => {
      const known = kept.findIndex((list) => JSON.stringify(list) === JSON.stringify(values));
      const index = known < 0 ? kept.push([...values]) - 1 : known;
      const column = letters(index);
      return `${quotedTitle(title)}!$${column}$1:$${column}$${values.length}`;
    },
    write: (workbook) => {
      if (kept.length === 0) return;
      const out = workbook.addWorksheet(title, { state: 'veryHidden' });
      kept.forEach((list, column) => {
        list.forEach((value, row) => {
          out.getCell(row + 1, column + 1).value = value;
        });
      });
    },
  };
}

/** Excel opens a file on its first tab, even a hidden one, and calls a file of hidden tabs broken. */
function showFirstVisible(workbook: Workbook): void {
  const [first] = workbook.worksheets;
  if (first !== undefined && workbook.worksheets.every((tab) => tab.state !== 'visible')) first.state = 'visible';
  const activeTab = Math.max(
    0,
    workbook.worksheets.findIndex((tab) => tab.state === 'visible'),
  );
  workbook.views = [
    { x: 0, y: 0, width: 24_000, height: 14_000, firstSheet: activeTab, activeTab, visibility: 'visible' },
  ];
}
