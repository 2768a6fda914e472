/** A person at a workbook: what the menus of Sheets do to tabs, rows and columns. In: the tab by its title, places counted from 1. */

import {
  deleteColumns,
  deleteRows,
  insertColumns,
  insertRows,
  moveColumn,
  sortRows,
} from '../server/sheets/dimensions';
import { newSheet } from '../server/sheets/new-sheet';
import type { CellState } from '../state';
import type { Workspace } from '../workspace';
import { tabOf } from './typing';

/** Somebody with the workbook open. Every method @throws where there is no tab of that title. */
export class Hands {
  constructor(
    private readonly workspace: Workspace,
    private readonly workbookId: string,
  ) {}

  /** Sorts all rows below the headings. */
  sort(title: string, column: number, isDescending = false): void {
    this.change(title, (sheet) => sortRows(sheet, 1, sheet.cells.length, [{ column: column - 1, isDescending }]));
  }

  /** Puts an empty column in; it stands where `column` says. */
  insertColumn(title: string, column: number): void {
    this.change(title, (sheet) => insertColumns(sheet, column - 1, 1));
  }

  deleteColumn(title: string, column: number): void {
    this.change(title, (sheet) => deleteColumns(sheet, column - 1, 1));
  }

  moveColumn(title: string, from: number, to: number): void {
    this.change(title, (sheet) => {
      sheet.columnCount = Math.max(sheet.columnCount, from, to);
      moveColumn(sheet, from - 1, to - 1);
    });
  }

  insertRow(title: string, row: number): void {
    this.change(title, (sheet) => insertRows(sheet, row - 1, 1));
  }

  deleteRow(title: string, row: number): void {
    this.change(title, (sheet) => deleteRows(sheet, row - 1, 1));
  }

  /** Writes a note on a cell, or gives it a colour: nothing that it holds changes. */
  mark(title: string, row: number, column: number, mark: Pick<CellState, 'note' | 'format'>): void {
    this.change(title, (sheet) => {
      for (let blank = sheet.cells.length; blank < row; blank++) sheet.cells[blank] = [];
      const cells = [...(sheet.cells[row - 1] ?? [])];
      for (let blank = cells.length; blank < column; blank++) cells[blank] = {};
      cells[column - 1] = { ...cells[column - 1], ...mark };
      sheet.cells[row - 1] = cells;
    });
  }

  /** File, Settings: the workbook's country, or its time zone. */
  choose(setting: Partial<Record<'locale' | 'timeZone', string>>): void {
    Object.assign(this.workspace.spreadsheet(this.workbookId), setting);
    this.workspace.touch(this.workbookId);
  }

  renameTab(title: string, to: string): void {
    this.change(title, (sheet) => {
      sheet.properties.title = to;
    });
  }

  deleteTab(title: string): void {
    const file = this.workspace.spreadsheet(this.workbookId);
    const gone = tabOf(this.workspace, this.workbookId, title);
    file.sheets = file.sheets.filter((sheet) => sheet !== gone);
    this.workspace.touch(this.workbookId);
  }

  /** "Make a copy" of a tab. @returns the copy's title */
  copyTab(title: string): string {
    const file = this.workspace.spreadsheet(this.workbookId);
    const copy = structuredClone(tabOf(this.workspace, this.workbookId, title));
    const fresh = newSheet({ ...copy.properties, sheetId: this.freeId(), title: `Copy of ${title}` });
    file.sheets.push({ ...copy, properties: fresh.properties, formId: null });
    this.workspace.touch(this.workbookId);
    return fresh.properties.title;
  }

  addTab(title: string): void {
    this.workspace.spreadsheet(this.workbookId).sheets.push(newSheet({ sheetId: this.freeId(), title }));
    this.workspace.touch(this.workbookId);
  }

  private freeId(): number {
    return 900_000 + this.workspace.spreadsheet(this.workbookId).sheets.length;
  }

  private change(title: string, act: (sheet: ReturnType<typeof tabOf>) => void): void {
    act(tabOf(this.workspace, this.workbookId, title));
    this.workspace.touch(this.workbookId);
  }
}
