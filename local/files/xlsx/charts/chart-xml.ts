/** The local Workspace, files: a chart of Sheets → a chart of Excel. In: a chart and the workbook it draws from; out: the chart's XML (ECMA-376, DrawingML charts). */
import type { sheets_v4 } from '@googleapis/sheets';
import type { SpreadsheetFile } from '../../../state';
import { absoluteReference } from '../addresses';
import { excelPattern } from '../formats';
import { axesChart, paletteColour, pieChart, type Strip } from './chart-data';

type Titles = ReadonlyMap<string, string>;

const GREY = '5F6368';

/**
 * A chart's XML. @returns null for a kind that is not held: all but columns, bars, lines, areas, pies and rings on
 * ranges in one piece
 */
export function chartXml(chart: sheets_v4.Schema$EmbeddedChart, file: SpreadsheetFile, titles: Titles): string | null {
  const spec = chart.spec ?? {};
  const plot = spec.basicChart ? basicPlot(spec.basicChart, file, titles) : pie(spec.pieChart ?? {}, file, titles);
  if (plot === null) return null;
  const hasAll = spec.hiddenDimensionStrategy === 'SHOW_ALL';
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><c:date1904 val="0"/><c:lang val="en-GB"/><c:roundedCorners val="0"/><c:chart>${
    spec.title ? titleXml(spec.title, 1400) : ''
  }<c:autoTitleDeleted val="${spec.title ? 0 : 1}"/><c:plotArea><c:layout/>${plot.xml}</c:plotArea>${legend(plot.legend)}<c:plotVisOnly val="${hasAll ? 0 : 1}"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln w="9525"><a:solidFill><a:srgbClr val="DADCE0"/></a:solidFill></a:ln></c:spPr><c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1000"><a:latin typeface="Arial"/></a:defRPr></a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:txPr></c:chartSpace>`;
}

interface Plot {
  xml: string;
  legend: string | null | undefined;
}

function basicPlot(spec: sheets_v4.Schema$BasicChartSpec, file: SpreadsheetFile, titles: Titles): Plot | null {
  const drawn = axesChart(spec, file);
  if (drawn === null) return null;
  const { kind, grouping, categories: domain, series: known } = drawn;
  const isBar = kind === 'BAR';
  const hasBars = isBar || kind === 'COLUMN';
  const body = known
    .map((row, index) => {
      const fill = `<a:solidFill><a:srgbClr val="${row.colour}"/></a:solidFill>`;
      const look = kind === 'LINE' ? `<a:ln w="28575" cap="rnd">${fill}<a:round/></a:ln>` : fill;
      return `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>${nameXml(row.name, titles)}<c:spPr>${look}</c:spPr>${
        hasBars ? '<c:invertIfNegative val="0"/>' : kind === 'LINE' ? '<c:marker><c:symbol val="none"/></c:marker>' : ''
      }${row.hasLabels ? labels('showVal') : ''}${domain === undefined ? '' : categories(domain, titles)}<c:val>${numbers(row.values, titles)}</c:val>${kind === 'LINE' ? '<c:smooth val="0"/>' : ''}</c:ser>`;
    })
    .join('');
  const axes = '<c:axId val="111111111"/><c:axId val="222222222"/>';
  const element = hasBars ? 'barChart' : kind === 'LINE' ? 'lineChart' : 'areaChart';
  const start = hasBars
    ? `<c:barDir val="${isBar ? 'bar' : 'col'}"/><c:grouping val="${grouping ?? 'clustered'}"/>`
    : `<c:grouping val="${grouping ?? 'standard'}"/>`;
  const end = hasBars
    ? `<c:gapWidth val="60"/>${grouping === null ? '' : '<c:overlap val="100"/>'}`
    : kind === 'LINE'
      ? '<c:marker val="1"/>'
      : '';
  const titleAt = (position: string) => spec.axis?.find((axis) => axis.position === position)?.title ?? '';
  const across = titleAt('BOTTOM_AXIS');
  const up = titleAt('LEFT_AXIS');
  const xml = `<c:${element}>${start}<c:varyColors val="0"/>${body}${end}${axes}</c:${element}>${axesXml({
    isBar,
    categoryTitle: isBar ? up : across,
    valueTitle: isBar ? across : up,
    window: spec.axis?.find((axis) => axis.position === (isBar ? 'BOTTOM_AXIS' : 'LEFT_AXIS'))?.viewWindowOptions,
    pattern: grouping === 'percentStacked' ? '0%' : patternOf(known[0]?.values),
  })}`;
  return { xml, legend: spec.legendPosition };
}

interface Axes {
  isBar: boolean;
  categoryTitle: string;
  valueTitle: string;
  pattern: string;
  /** Where the axis of the values begins and ends, if that was said. */
  window: sheets_v4.Schema$ChartAxisViewWindowOptions | undefined;
}

function axesXml(axes: Axes): string {
  const line = `<c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="9AA0A6"/></a:solidFill></a:ln></c:spPr>`;
  const grid = `<c:majorGridlines><c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="E0E0E0"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>`;
  const end = (name: 'max' | 'min', value: number | null | undefined) =>
    value == null ? '' : `<c:${name} val="${value}"/>`;
  const ends = end('max', axes.window?.viewWindowMax) + end('min', axes.window?.viewWindowMin);
  const title = (text: string) => (text === '' ? '' : titleXml(text, 1000));
  // Sheets puts the first bar on top, Excel at the bottom; turned round, the values would be on top, hence "max".
  return `<c:catAx><c:axId val="111111111"/><c:scaling><c:orientation val="${axes.isBar ? 'maxMin' : 'minMax'}"/></c:scaling><c:delete val="0"/><c:axPos val="${axes.isBar ? 'l' : 'b'}"/>${title(axes.categoryTitle)}<c:numFmt formatCode="General" sourceLinked="1"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${line}<c:crossAx val="222222222"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx><c:valAx><c:axId val="222222222"/><c:scaling><c:orientation val="minMax"/>${ends}</c:scaling><c:delete val="0"/><c:axPos val="${axes.isBar ? 'b' : 'l'}"/>${grid}${title(axes.valueTitle)}<c:numFmt formatCode="${escapeXml(axes.pattern)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr><c:crossAx val="111111111"/><c:crosses val="${axes.isBar ? 'max' : 'autoZero'}"/><c:crossBetween val="between"/></c:valAx>`;
}

function pie(spec: sheets_v4.Schema$PieChartSpec, file: SpreadsheetFile, titles: Titles): Plot | null {
  const drawn = pieChart(spec, file);
  if (drawn === null) return null;
  const { categories: domain, series } = drawn;
  const slices = series.values.values
    .map(
      (_, index) =>
        `<c:dPt><c:idx val="${index}"/><c:bubble3D val="0"/><c:spPr><a:solidFill><a:srgbClr val="${paletteColour(index)}"/></a:solidFill><a:ln w="9525"><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill></a:ln></c:spPr></c:dPt>`,
    )
    .join('');
  const hole = Math.round((spec.pieHole ?? 0) * 100);
  const element = hole > 0 ? 'doughnutChart' : 'pieChart';
  const isLabelled = spec.legendPosition === 'LABELED_LEGEND';
  const xml = `<c:${element}><c:varyColors val="1"/><c:ser><c:idx val="0"/><c:order val="0"/>${nameXml(series.name, titles)}${slices}${labels('showPercent', isLabelled)}${categories(domain, titles)}<c:val>${numbers(series.values, titles)}</c:val></c:ser><c:firstSliceAng val="0"/>${hole > 0 ? `<c:holeSize val="${Math.min(90, Math.max(10, hole))}"/>` : ''}</c:${element}>`;
  return { xml, legend: isLabelled ? 'NO_LEGEND' : spec.legendPosition };
}

function labels(shown: 'showVal' | 'showPercent', hasNames = false): string {
  const flags = ['showLegendKey', 'showVal', 'showCatName', 'showSerName', 'showPercent', 'showBubbleSize'];
  const isOn = (flag: string) => flag === shown || (flag === 'showCatName' && hasNames);
  return `<c:dLbls>${flags.map((flag) => `<c:${flag} val="${isOn(flag) ? 1 : 0}"/>`).join('')}</c:dLbls>`;
}

const LEGENDS: Record<string, string> = { BOTTOM_LEGEND: 'b', LEFT_LEGEND: 'l', RIGHT_LEGEND: 'r', TOP_LEGEND: 't' };

function legend(position: string | null | undefined): string {
  if (position === 'NO_LEGEND' || position === 'INSIDE_LEGEND') return '';
  return `<c:legend><c:legendPos val="${LEGENDS[position ?? ''] ?? 'r'}"/><c:overlay val="0"/></c:legend>`;
}

function titleXml(text: string, size: number): string {
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size}" b="0"/></a:pPr><a:r><a:rPr lang="en-GB" sz="${size}" b="0"><a:solidFill><a:srgbClr val="${GREY}"/></a:solidFill></a:rPr><a:t>${escapeXml(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

const patternOf = (strip: Strip | undefined): string =>
  (strip?.format ? excelPattern(strip.format) : null) ?? 'General';

function referenceOf({ tab, box }: Strip, titles: Titles): string {
  return escapeXml(absoluteReference(titles.get(tab) ?? tab, box));
}

function nameXml(name: Strip | null, titles: Titles): string {
  return name === null ? '' : `<c:tx>${texts(name, titles)}</c:tx>`;
}

/** Days and other numbers stay numbers with their format; one text among them makes all of them texts. */
function categories(strip: Strip, titles: Titles): string {
  const isText = strip.values.some((value) => typeof value === 'string');
  return `<c:cat>${isText ? texts(strip, titles) : numbers(strip, titles)}</c:cat>`;
}

function texts(strip: Strip, titles: Titles): string {
  return `<c:strRef><c:f>${referenceOf(strip, titles)}</c:f><c:strCache>${points(strip.values)}</c:strCache></c:strRef>`;
}

function numbers(strip: Strip, titles: Titles): string {
  const values = strip.values.map((value) => (typeof value === 'number' ? value : null));
  return `<c:numRef><c:f>${referenceOf(strip, titles)}</c:f><c:numCache><c:formatCode>${escapeXml(patternOf(strip))}</c:formatCode>${points(values)}</c:numCache></c:numRef>`;
}

function points(values: Strip['values']): string {
  const known = values.map((value, index) =>
    value === null ? '' : `<c:pt idx="${index}"><c:v>${escapeXml(String(value))}</c:v></c:pt>`,
  );
  return `<c:ptCount val="${values.length}"/>${known.join('')}`;
}

/** Text inside XML: without the control signs and half emojis that XML 1.0 forbids. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]|\p{Surrogate}/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
