/** The local Workspace, web: a workbook, one tab at a time, with the side panel beside it. In: the workbook and who looks; out: one page of HTML. */
import { serialOf } from '../../server/format-date';
import type { SheetState, SpreadsheetFile } from '../../state';
import { mayChange, nameOf, type Visit } from '../visit';
import { chartPicture } from '../workbook/chart-picture';
import { drawnTab } from '../workbook/drawn-tab';
import { columnsOf, gridOf } from '../workbook/grid';
import { pageOf } from './frame';

const CELL =
  '<td id="{{id}}" style="{{look}}"{{#isOdd}} class="odd"{{/isOdd}}{{#note}} title="{{note}}"{{/note}}{{#about}} data-about="{{about}}"{{/about}}{{#canChange}} contenteditable="plaintext-only" data-save="{{save}}" data-place="{{place}}" data-below="{{below}}" data-entry="{{entry}}"{{#hasList}} data-list="list-{{list}}" role="combobox" aria-expanded="false" aria-haspopup="listbox" aria-controls="choices"{{/hasList}} aria-label="{{label}}"{{/canChange}}>{{#link}}<a href="{{link}}">{{shown}}</a>{{/link}}{{^link}}{{shown}}{{/link}}</td>';

const DRAWING = `<div class="drawn" role="img" aria-label="{{tab}}" style="width:{{width}}px;height:{{height}}px">
<svg width="{{width}}" height="{{height}}" shape-rendering="crispEdges" aria-hidden="true"><path d="{{black}}"/>{{#cuts}}<line x1="0" x2="{{width}}" y1="{{.}}" y2="{{.}}" stroke="#9aa0a6" stroke-dasharray="4 3"/>{{/cuts}}</svg>
{{#words}}<p style="{{style}}">{{text}}</p>{{/words}}</div>
`;

const BODY = `<div class="beside{{^panel}} alone{{/panel}}">
<div id="file">
<div class="file-head"><h1>{{file}}</h1><a href="/spreadsheets/d/{{id}}/export">Download as .xlsx</a><p class="small">{{state}}</p></div>
<nav class="tabs" aria-label="Tabs">{{#tabs}}<a href="?tab={{address}}"{{#isOpen}} aria-current="page"{{/isOpen}}>{{title}}</a>{{/tabs}}</nav>
{{#canChange}}<form class="rows" method="post" action="/spreadsheets/d/{{id}}/rows?tab={{address}}" aria-label="Rows">
<label>Row <input id="row" type="number" name="row" min="1" value="2" required></label>
<button name="do" value="above">Insert above</button><button name="do" value="below">Insert below</button><button name="do" value="delete">Delete</button>
<p id="about" class="small" role="status"></p></form>{{/canChange}}
{{#drawn}}{{> drawing}}{{/drawn}}{{^drawn}}<div class="grid{{#isBare}} bare{{/isBare}}{{#hasCharts}} whole{{/hasCharts}}" tabindex="0" role="region" aria-label="{{tab}}"><table style="width:{{width}}px">
<colgroup><col style="width:40px">{{#columns}}<col style="width:{{width}}px">{{/columns}}</colgroup>
<thead><tr><td></td>{{#columns}}<th scope="col">{{letters}}</th>{{/columns}}</tr></thead>
<tbody>{{#rows}}<tr{{#isFrozen}} class="frozen"{{/isFrozen}}><th scope="row">{{number}}</th>{{#cells}}{{> cell}}{{/cells}}</tr>
{{/rows}}</tbody></table></div>{{/drawn}}
<ul id="choices" role="listbox" aria-label="Choices" hidden></ul>
{{#lists}}<datalist id="list-{{place}}">{{#choices}}<option value="{{.}}"></option>{{/choices}}</datalist>{{/lists}}
{{#hasCharts}}<div class="charts">{{#charts}}<figure role="img" aria-label="{{title}}. {{words}}"><figcaption>{{title}}</figcaption>{{{svg}}}</figure>{{/charts}}</div>{{/hasCharts}}
{{#missing}}<p class="small" style="padding:8px 20px">{{missing}}</p>{{/missing}}
</div>
{{#panel}}<iframe id="panel" title="Side panel" src="{{panel}}?open=1"></iframe>{{/panel}}
</div>`;

/** Which tab is asked for: by its title, or by its number in a link of a card or an email. */
export interface AskedTab {
  title?: string | undefined;
  gid?: string | undefined;
}

/** @param asked the first tab that is not hidden where none is named. @returns null where there is no such tab to see */
export function workbookPage(visit: Visit, file: SpreadsheetFile, asked: AskedTab): string | null {
  const shown = file.sheets.filter((known) => !known.properties.hidden);
  const sheet = tabAsked(shown, asked);
  if (sheet === undefined) return null;
  const picture = drawnTab(sheet);
  const canChange = picture === null && mayChange(file, visit);
  const columns = columnsOf(sheet);
  const now = serialOf(visit.workspace.now, file.timeZone);
  const { title } = sheet.properties;
  const pictures = sheet.charts.map((chart) => chartPicture(chart, file));
  const charts = pictures.filter((picture) => picture !== null);
  const view = {
    id: file.id,
    file: file.name,
    tab: title,
    address: encodeURIComponent(title),
    canChange,
    state: canChange
      ? 'Click in a cell to type or to paste. It is saved when you leave it.'
      : picture !== null
        ? 'A page to print, shown as Sheets prints it.'
        : `Only ${nameOf(file.owner, visit.people)} can change it.`,
    tabs: shown.map(({ properties }) => ({
      title: properties.title,
      address: encodeURIComponent(properties.title),
      isOpen: properties.title === title,
    })),
    charts,
    hasCharts: charts.length > 0,
    missing:
      charts.length === pictures.length ? null : 'A chart of this tab is not drawn here; Google Sheets shows it.',
    isBare: sheet.properties.gridProperties?.hideGridlines ?? false,
    columns,
    width: columns.reduce((sum, part) => sum + part.width, 40),
    ...(picture === null ? gridOf(file, sheet, columns, { canChange, now, as: visit.account.email }) : {}),
    drawn: picture,
    panel: `/spreadsheets/d/${file.id}/panel`,
    save: `/spreadsheets/d/${file.id}/cell?tab=${encodeURIComponent(title)}`,
  };
  return pageOf(visit, `${title} – ${file.name}`, BODY, view, { cell: CELL, drawing: DRAWING });
}

function tabAsked(shown: readonly SheetState[], { title, gid }: AskedTab): SheetState | undefined {
  if (title !== undefined) return shown.find(({ properties }) => properties.title === title);
  return shown.find(({ properties }) => String(properties.sheetId) === gid) ?? shown[0];
}
