/**
 * The local Workspace, files: what exceljs leaves out of an Excel file, put into its parts. In: the file as exceljs made
 * it, charts and sizes of notes; out: the finished file, the same bytes every time.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { escapeXml } from './charts/chart-xml';
import { DEFAULT_FONT } from './formats';
import { lineCount } from './heights';

export interface PlacedChart {
  xml: string;
  /** What a screen reader says. */
  words: string;
  row: number;
  column: number;
  /** Pixels, as all lengths here. */
  left: number;
  top: number;
  width: number;
  height: number;
}

/** What one tab needs beyond what exceljs wrote. */
export interface TabExtras {
  charts: readonly PlacedChart[];
  /** Notes by "row,column", from 0. */
  notes: ReadonlyMap<string, string>;
  columnWidths: readonly number[];
  /** The filter's range with its tab, "'Staff'!$A$1:$K$3", or null. */
  filter: string | null;
}

const EMU_PER_PIXEL = 9525;
const ROW_HEIGHT = 20;
const DEFAULT_WIDTH = 100;
const NOTE_WIDTH = 290;
const NOTE_LINE = 17;
/** Signs of Arial 10 in a line of a note. */
const NOTE_SIGNS = 42;

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const NO_RELATIONS = `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`;

/** @param tabs in the order of the workbook: exceljs numbers its files so. @param author whose name stands with the notes */
export function finishPackage(bytes: Uint8Array, tabs: readonly TabExtras[], author: string): Uint8Array {
  const files = Object.entries(unzipSync(bytes)).filter(([path]) => !path.endsWith('/'));
  const parts = new Map(files);
  const change = (path: string, how: (xml: string) => string, otherwise?: string) => {
    const data = parts.get(path);
    if (data === undefined && otherwise === undefined) return;
    parts.set(path, strToU8(how(data === undefined ? (otherwise ?? '') : strFromU8(data))));
  };

  // Cells without a font of their own have the first font, which exceljs fixes as Calibri 11.
  change('xl/styles.xml', (xml) =>
    xml.replace(
      /(<fonts [^>]*>)<font>.*?<\/font>/s,
      `$1<font><sz val="${DEFAULT_FONT.size}"/><color theme="1"/><name val="${DEFAULT_FONT.name}"/><family val="2"/></font>`,
    ),
  );
  change('xl/workbook.xml', (xml) => withFilterNames(xml, tabs));
  let chartNumber = 0;
  tabs.forEach((tab, index) => {
    const number = index + 1;
    change(`xl/comments${number}.xml`, (xml) =>
      xml.replace('<author>Author</author>', () => `<author>${escapeXml(author)}</author>`),
    );
    change(`xl/drawings/vmlDrawing${number}.vml`, (vml) => sizedNotes(vml, tab));
    // Without this mark a row grows again when someone writes more into it.
    change(`xl/worksheets/sheet${number}.xml`, (xml) => xml.replace(/(<row [^>]*?) customHeight="1"/g, '$1'));
    if (tab.charts.length === 0) return;
    const first = chartNumber + 1;
    for (const chart of tab.charts) parts.set(`xl/charts/chart${++chartNumber}.xml`, strToU8(chart.xml));
    parts.set(`xl/drawings/drawing${number}.xml`, strToU8(drawing(tab.charts)));
    const toCharts = tab.charts.map((_, i) => relation(`rId${i + 1}`, 'chart', `../charts/chart${first + i}.xml`));
    parts.set(
      `xl/drawings/_rels/drawing${number}.xml.rels`,
      strToU8(NO_RELATIONS.replace('</Rel', `${toCharts.join('')}</Rel`)),
    );
    change(
      `xl/worksheets/_rels/sheet${number}.xml.rels`,
      (xml) =>
        xml.replace(
          '</Relationships>',
          `${relation('rIdCharts', 'drawing', `../drawings/drawing${number}.xml`)}</Relationships>`,
        ),
      NO_RELATIONS,
    );
    // The parts of a tab stand in a fixed order: the drawing before that of the notes.
    change(`xl/worksheets/sheet${number}.xml`, (xml) =>
      xml.replace(/(?=<legacyDrawing |<tableParts|<\/worksheet>)/, `<drawing r:id="rIdCharts"/>`),
    );
    const types = [
      contentType(`/xl/drawings/drawing${number}.xml`, 'drawing+xml'),
      ...tab.charts.map((_, i) => contentType(`/xl/charts/chart${first + i}.xml`, 'drawingml.chart+xml')),
    ];
    change('[Content_Types].xml', (xml) => xml.replace('</Types>', `${types.join('')}</Types>`));
  });
  // exceljs puts the hour of writing into every part's name; a fixed one, taken as local time, gives the same bytes.
  const mtime = new Date(1980, 0, 1);
  return zipSync(Object.fromEntries(parts), { level: 6, mtime });
}

/** LibreOffice shows a filter only where its range has a name as well, as Excel itself gives it one. */
function withFilterNames(xml: string, tabs: readonly TabExtras[]): string {
  const names = tabs.map(({ filter }, index) =>
    filter === null
      ? ''
      : `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${escapeXml(filter)}</definedName>`,
  );
  const added = names.join('');
  if (added === '') return xml;
  return xml.includes('</definedNames>')
    ? xml.replace('</definedNames>', () => `${added}</definedNames>`)
    : xml.replace('</sheets>', () => `</sheets><definedNames>${added}</definedNames>`);
}

function relation(id: string, kind: string, target: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
}

function contentType(path: string, kind: string): string {
  return `<Override PartName="${path}" ContentType="application/vnd.openxmlformats-officedocument.${kind}"/>`;
}

function drawing(charts: readonly PlacedChart[]): string {
  const emu = (pixels: number) => Math.round(pixels * EMU_PER_PIXEL);
  const anchors = charts.map(
    (chart, i) =>
      `<xdr:oneCellAnchor><xdr:from><xdr:col>${chart.column}</xdr:col><xdr:colOff>${emu(chart.left)}</xdr:colOff><xdr:row>${chart.row}</xdr:row><xdr:rowOff>${emu(chart.top)}</xdr:rowOff></xdr:from><xdr:ext cx="${emu(chart.width)}" cy="${emu(chart.height)}"/><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${i + 2}" name="Chart ${i + 1}" descr="${escapeXml(chart.words)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="rId${i + 1}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:oneCellAnchor>`,
  );
  return `${DECLARATION}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${OFFICE}">${anchors.join('')}</xdr:wsDr>`;
}

/** exceljs gives every note the same small box, in which a sentence of help is cut off. */
function sizedNotes(vml: string, tab: TabExtras): string {
  return vml.replace(/<v:shape .*?<\/v:shape>/gs, (shape) => {
    const row = Number(/<x:Row>(\d+)<\/x:Row>/.exec(shape)?.[1] ?? 0);
    const column = Number(/<x:Column>(\d+)<\/x:Column>/.exec(shape)?.[1] ?? 0);
    const lines = lineCount(tab.notes.get(`${row},${column}`) ?? '', NOTE_SIGNS);
    const height = lines * NOTE_LINE + 14;
    const right = reach(column + 1, 15 + NOTE_WIDTH, (at) => tab.columnWidths[at] ?? DEFAULT_WIDTH);
    const bottom = reach(row, 4 + height, () => ROW_HEIGHT);
    const anchor = [column + 1, 15, row, 4, right.at, right.rest, bottom.at, bottom.rest].join(', ');
    return shape
      .replace(/<x:Anchor>[^<]*<\/x:Anchor>/, `<x:Anchor>${anchor}</x:Anchor>`)
      .replace(/width:[\d.]+pt;height:[\d.]+pt/, `width:${(NOTE_WIDTH * 3) / 4}pt;height:${(height * 3) / 4}pt`);
  });
}

/** The row or column in which so many pixels end, and how far into it. */
function reach(start: number, pixels: number, sizeOf: (at: number) => number): { at: number; rest: number } {
  let at = start;
  let rest = pixels;
  while (rest > sizeOf(at)) {
    rest -= sizeOf(at);
    at += 1;
  }
  return { at, rest };
}
