/**
 * The local Workspace, files: a workbook of Google Sheets → an Excel file. In: the workbook as it stands; out: the bytes.
 *
 * What Excel has no place for is said where a person will look: a note at the cell or at the tab's first cell.
 */
import ExcelJS from 'exceljs';
import type { Instant } from '../contract';
import type { SpreadsheetFile } from '../state';
import { address, excelTitles } from './xlsx-addresses';
import { excelStyle } from './xlsx-formats';
import { excelFormula } from './xlsx-formulas';

/**
 * A workbook as an Excel file.
 * @param now when the file was made, milliseconds since 1970
 * @returns the bytes of the .xlsx; the same workbook and moment give the same bytes
 */
export async function workbookToXlsx(file: SpreadsheetFile, now: Instant): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = file.owner;
  workbook.created = new Date(now);
  workbook.modified = new Date(now);
  const titles = excelTitles(file.sheets.map((sheet) => sheet.properties.title));
  for (const sheet of file.sheets) {
    const { title } = sheet.properties;
    const out = workbook.addWorksheet(titles.get(title) ?? title);
    sheet.cells.forEach((cells, row) => {
      cells?.forEach((cell, column) => {
        if (cell.value === undefined && cell.formula === undefined) return;
        const target = out.getCell(address(row, column));
        target.style = excelStyle(cell.format);
        const formula = cell.formula === undefined ? null : excelFormula(cell.formula, titles);
        target.value =
          formula === null
            ? (cell.value ?? null)
            : { formula, ...(cell.value === undefined ? {} : { result: cell.value }) };
      });
    });
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
