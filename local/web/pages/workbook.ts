/** The local Workspace, web: a workbook, one tab at a time, with the side panel beside it. In: the workbook and who looks; out: one page of HTML. */
import { type CellState, formatOf, type SheetState, type SpreadsheetFile } from '../../state';
import { serialOf } from '../../server/format-date';
import { mayChange, nameOf, type Visit } from '../visit';
import { lookOf } from '../workbook/cell-look';
import { formulaValue } from '../workbook/formula-cells';
import { shownValue, valueToType } from '../workbook/shown-value';
import { pageOf } from './frame';

const BODY = `<div class="beside{{^panel}} alone{{/panel}}">
<div id="file">
<div class="file-head"><h1>{{file}}</h1><a href="/spreadsheets/d/{{id}}/export">Download as .xlsx</a><p class="small">{{state}}</p></div>
<nav class="tabs" aria-label="Tabs">{{#tabs}}<a href="?tab={{address}}"{{#isOpen}} aria-current="page"{{/isOpen}}>{{title}}</a>{{/tabs}}</nav>
{{#charts}}<p class="small" style="padding:0 20px 8px">{{charts}} The .xlsx file shows them.</p>{{/charts}}
<div class="grid{{#isBare}} bare{{/isBare}}" tabindex="0" role="region" aria-label="{{tab}}"><table style="width:{{width}}px">
<colgroup><col style="width:40px">{{#columns}}<col style="width:{{width}}px">{{/columns}}</colgroup>
<thead><tr><th></th>{{#columns}}<th scope="col">{{letters}}</th>{{/columns}}</tr></thead>
<tbody>{{#rows}}<tr{{#isFrozen}} class="frozen"{{/isFrozen}}><th scope="row">{{number}}</th>{{#cells}}<td id="{{id}}" style="{{look}}"{{#note}} title="{{note}}"{{/note}}{{#canChange}} contenteditable="plaintext-only" data-save="{{save}}" data-place="{{place}}" data-below="{{below}}" data-entry="{{entry}}" aria-label="{{label}}"{{/canChange}}>{{#link}}<a href="{{link}}">{{shown}}</a>{{/link}}{{^link}}{{shown}}{{/link}}</td>{{/cells}}</tr>
{{/rows}}</tbody></table></div>
</div>
{{#panel}}<iframe id="panel" title="Side panel" src="{{panel}}?open=1"></iframe>{{/panel}}
</div>`;

/** Empty rows below what is written, for typing on. */
const SPARE_ROWS = 3;
const COLUMN_WIDTH = 100;

/** @param tab its title; the first one that is not hidden where none is named. @returns null where there is no such tab to see */
export function workbookPage(visit: Visit, file: SpreadsheetFile, tab: string | undefined): string | null {
  const shown = file.sheets.filter((known) => !known.properties.hidden);
  const sheet = tab === undefined ? shown[0] : shown.find((known) => known.properties.title === tab);
  if (sheet === undefined) return null;
  const canChange = mayChange(file, visit);
  const columns = columnsOf(sheet);
  const view = {
    id: file.id,
    file: file.name,
    tab: sheet.properties.title,
    state: canChange
      ? 'Click in a cell to type. It is saved when you leave it.'
      : `Only ${nameOf(file.owner, visit.people)} can change it.`,
    tabs: shown.map((known) => ({
      title: known.properties.title,
      address: encodeURIComponent(known.properties.title),
      isOpen: known === sheet,
    })),
    charts: sheet.charts.length === 0 ? null : `Charts in this tab: ${sheet.charts.length}.`,
    isBare: sheet.properties.gridProperties?.hideGridlines ?? false,
    columns,
    width: columns.reduce((sum, part) => sum + part.width, 40),
    rows: rowsOf(sheet, columns, canChange, serialOf(visit.workspace.now, file.timeZone)),
    panel: `/spreadsheets/d/${file.id}/panel`,
    save: `/spreadsheets/d/${file.id}/cell?tab=${encodeURIComponent(sheet.properties.title)}`,
  };
  return pageOf(visit, `${sheet.properties.title} – ${file.name}`, BODY, view);
}

interface Column {
  index: number;
  letters: string;
  width: number;
}

function columnsOf(sheet: SheetState): Column[] {
  const used = Math.max(1, ...sheet.cells.map((cells) => cells?.length ?? 0));
  return Array.from({ length: used }, (_, index) => ({
    index,
    letters: lettersOf(index),
    width: sheet.columnWidths[index] ?? COLUMN_WIDTH,
  })).filter(({ index }) => !sheet.hiddenColumns.includes(index));
}

function rowsOf(sheet: SheetState, columns: readonly Column[], canChange: boolean, now: number): object[] {
  const frozen = sheet.properties.gridProperties?.frozenRowCount ?? 0;
  return Array.from({ length: sheet.cells.length + SPARE_ROWS }, (_, row) => ({
    number: row + 1,
    isFrozen: row < frozen,
    cells: columns.map(({ index, letters }) => {
      const cell = worked(sheet, row, index, now);
      const { numberFormat } = formatOf(sheet, row, index);
      const text = shownValue(cell, numberFormat);
      const link = linkOf(cell.link ?? text);
      return {
        id: `${letters}${row + 1}`,
        label: `${letters}${row + 1}`,
        place: `${row + 1},${index + 1}`,
        below: `${letters}${row + 2}`,
        shown: text,
        entry: valueToType(cell, numberFormat),
        look: lookOf(sheet, row, index, now),
        note: cell.note ?? null,
        link,
        canChange: canChange && link === null,
      };
    }),
  }));
}

/** A cell with what its formula comes to, where that can be said here. */
function worked(sheet: SheetState, row: number, column: number, now: number): CellState {
  const cell = sheet.cells[row]?.[column] ?? {};
  if (cell.formula === undefined) return cell;
  const value = formulaValue(cell.formula, sheet, row, 0, now);
  return value === null ? cell : { ...cell, value };
}

/** Links to Google's files lead to this site; others stay words. */
function linkOf(text: string): string | null {
  const found = /^https:\/\/docs\.google\.com(\/\S*)$/.exec(text);
  return found?.[1] ?? null;
}

/** 0 is "A", 26 is "AA". */
function lettersOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : lettersOf(Math.floor(index / 26) - 1) + last;
}
