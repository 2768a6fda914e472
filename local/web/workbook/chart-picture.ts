/** The local Workspace, web: a chart of Sheets as a picture. In: the chart and its workbook; out: an SVG that asks for nothing from elsewhere. */
import type { sheets_v4 } from '@googleapis/sheets';
import * as echarts from 'echarts';
import { type AxesChart, axesChart, paletteColour, pieChart, type Strip } from '../../files/xlsx/charts/chart-data';
import type { SpreadsheetFile } from '../../state';
import { shownValue } from './shown-value';

export interface ChartPicture {
  title: string;
  /** What it shows, for who does not see it: "Teaching: Signed 12, Due 3; Support: …". */
  words: string;
  svg: string;
}

const WIDTH = 640;
const HEIGHT = 320;
const FONT = 'Arial, Helvetica, sans-serif';
/** More names than these take two lines below the chart. */
const NAMES_IN_A_ROW = 5;

/** @returns null for a kind that is not drawn here; the .xlsx file says so in a note */
export function chartPicture(chart: sheets_v4.Schema$EmbeddedChart, file: SpreadsheetFile): ChartPicture | null {
  const { basicChart, pieChart: pieSpec, title } = chart.spec ?? {};
  const drawn = basicChart ? withAxes(axesChart(basicChart, file), basicChart) : pieSpec ? pie(pieSpec, file) : null;
  if (drawn === null) return null;
  const size = chart.position?.overlayPosition;
  const picture = echarts.init(null, null, {
    renderer: 'svg',
    ssr: true,
    width: size?.widthPixels ?? WIDTH,
    height: size?.heightPixels ?? HEIGHT,
  });
  picture.setOption({ animation: false, textStyle: { fontFamily: FONT }, ...drawn.option });
  const svg = picture.renderToSVGString();
  picture.dispose();
  return { title: title ?? '', words: drawn.words, svg };
}

interface Drawn {
  option: echarts.EChartsCoreOption;
  words: string;
}

const nameOf = (name: Strip | null): string => String(name?.values[0] ?? '');

const wordsIn = (strip: Strip | undefined): string[] =>
  (strip?.values ?? []).map((value) => shownValue(value === null ? {} : { value }, strip?.format));

function withAxes(chart: AxesChart | null, spec: sheets_v4.Schema$BasicChartSpec): Drawn | null {
  if (chart === null) return null;
  const { kind, grouping, series } = chart;
  const names = wordsIn(chart.categories);
  const isShare = grouping === 'percentStacked';
  const numberOf = (value: string | number | null | undefined) => (typeof value === 'number' ? value : null);
  const sums = names.map((_, at) => series.reduce((sum, one) => sum + (numberOf(one.values.values[at]) ?? 0), 0));
  const valueAt = (one: Strip, at: number) => {
    const value = numberOf(one.values[at]);
    return isShare && value !== null ? value / (sums[at] || 1) : value;
  };
  const isBar = kind === 'BAR';
  const isPercent = isShare || series[0]?.values.format?.type === 'PERCENT';
  const window = spec.axis?.find(
    ({ position }) => position === (isBar ? 'BOTTOM_AXIS' : 'LEFT_AXIS'),
  )?.viewWindowOptions;
  const across = {
    type: 'category',
    data: names,
    // Sheets begins at the top.
    inverse: isBar,
    axisLabel: { width: 150, overflow: 'break' },
  };
  const up = {
    type: 'value',
    ...(window?.viewWindowMin == null ? {} : { min: window.viewWindowMin }),
    ...(window?.viewWindowMax == null ? {} : { max: window.viewWindowMax }),
    ...(isPercent ? { axisLabel: { formatter: (value: number) => `${Math.round(value * 100)} %` } } : {}),
  };
  return {
    option: {
      legend: { bottom: 0 },
      grid: { top: 16, left: 24, right: 32, bottom: series.length > NAMES_IN_A_ROW ? 64 : 40, containLabel: true },
      xAxis: isBar ? up : across,
      yAxis: isBar ? across : up,
      series: series.map((one) => ({
        name: nameOf(one.name),
        type: kind === 'BAR' || kind === 'COLUMN' ? 'bar' : 'line',
        ...(grouping === null ? {} : { stack: 'all' }),
        ...(kind === 'AREA' ? { areaStyle: {} } : {}),
        ...(one.hasLabels ? { label: { show: true } } : {}),
        color: `#${one.colour}`,
        data: names.map((_, at) => valueAt(one.values, at)),
      })),
    },
    words: names
      .map((name, at) => `${name}: ${series.map((one) => `${nameOf(one.name)} ${wordsIn(one.values)[at]}`).join(', ')}`)
      .join('; '),
  };
}

function pie(spec: sheets_v4.Schema$PieChartSpec, file: SpreadsheetFile): Drawn | null {
  const drawn = pieChart(spec, file);
  if (drawn === null) return null;
  const values = wordsIn(drawn.series.values);
  const slices = wordsIn(drawn.categories).map((name, at) => ({ name, value: drawn.series.values.values[at] ?? 0 }));
  return {
    option: {
      legend: { bottom: 0 },
      color: slices.map((_, at) => `#${paletteColour(at)}`),
      series: [{ type: 'pie', radius: [`${Math.round((spec.pieHole ?? 0) * 70)}%`, '70%'], data: slices }],
    },
    words: slices.map(({ name }, at) => `${name} ${values[at]}`).join(', '),
  };
}
