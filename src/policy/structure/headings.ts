/**
 * Reading, step 3b. In: the lines of a document. Out: which of them are headings.
 */

import type { Line } from '../lines/line';
import { endsInColon } from '../vocabulary/text';
import { type HeadingBy, type HeadingHabits, isHeadingAmong, isOrdered } from './heading-rules';
import { readsLikeATitle } from './title-lines';

/** `inContents` are the headings that the list of contents names, bare; lines to `skip` are neither headings nor neighbours. */
export function findHeadings(
  lines: readonly Line[],
  inContents: ReadonlySet<string>,
  skip: (i: number) => boolean,
  headingBy: HeadingBy,
): boolean[] {
  const considered = lines.map((_, i) => i).filter((i) => !skip(i));
  const at = (position: number) => lines[considered[position] ?? -1] ?? null;
  const document = habitsOf(lines, considered, inContents);
  const found = lines.map(() => false);
  considered.forEach((i, position) => {
    const line = lines[i];
    if (!line) return;
    const neighbours = {
      line,
      before: at(position - 1),
      after: at(position + 1),
      isBeforeHeading: found[considered[position - 1] ?? -1] ?? false,
      document,
    };
    found[i] = isHeadingAmong(neighbours, headingBy);
  });
  return found;
}

function habitsOf(
  lines: readonly Line[],
  considered: readonly number[],
  inContents: ReadonlySet<string>,
): HeadingHabits {
  const count = (is: (line: Line, after: Line | undefined) => boolean) =>
    considered.filter((i) => {
      const line = lines[i];
      return line !== undefined && is(line, lines[i + 1]);
    }).length;
  const isBoldText = (line: Line) => line.isBold && line.item === null;
  const styled = count((line) => line.headingLevel > 0 && line.source === 'text');
  const bold = count((line) => isBoldText(line) && readsLikeATitle(line) && line.headingLevel === 0);
  const boldLeadIns = count((line, after) => isBoldText(line) && endsInColon(line.text) && after?.item != null);
  const seen = considered.flatMap((i) => lines[i] ?? []);
  return {
    inContents,
    hasHeadingStyles: styled >= 2,
    hasBoldHeadings: bold >= 3,
    hasBoldLeadIns: styled < 2 && boldLeadIns >= 2,
    numberedLeadIns: numberedLeadInsAmong(seen),
    titlesInSeries: titlesAmong(seen),
  };
}

/** "1. Staff must:" over bullets, "2. Background" over a text, "3. Staff must not:" over bullets: the series heads what is below. */
function numberedLeadInsAmong(lines: readonly Line[]): ReadonlySet<Line> {
  const found = new Set<Line>();
  for (const series of seriesOf(lines)) {
    const isHeading = series.every(({ line, after }) =>
      endsInColon(line.text) ? after !== undefined && !isNextOf(line, after) : readsLikeATitle(line, 10),
    );
    if (isHeading) for (const { line } of series) if (endsInColon(line.text)) found.add(line);
  }
  return found;
}

/** "6. Gifts" over a text, "7. Outside work" over nothing yet, "8. Criminal matters" over a text. */
function titlesAmong(lines: readonly Line[]): ReadonlySet<Line> {
  const found = new Set<Line>();
  for (const series of seriesOf(lines)) {
    const headed = series.filter(({ line, after }) => after !== undefined && !isNextOf(line, after)).length;
    const areTitles = series.every(({ line }) => readsLikeATitle(line, 10) && !endsInColon(line.text));
    if (areTitles && headed >= FEWEST_HEADED && headed * 3 >= series.length * 2)
      for (const { line } of series) found.add(line);
  }
  return found;
}

const FEWEST_HEADED = 3;

interface Numbered {
  line: Line;
  after: Line | undefined;
}

/** The outermost numbered lines of each list; numbers that were typed begin a new one at 1. */
function seriesOf(lines: readonly Line[]): Numbered[][] {
  const series = new Map<string, Numbered[]>();
  const all: Numbered[][] = [];
  lines.forEach((line, i) => {
    if (line.item === null || line.item.depth > 0 || !isOrdered(line)) return;
    const { listKey, value } = line.item;
    const open = series.get(listKey);
    const isNew = open === undefined || value === 1;
    const own = isNew ? [] : open;
    if (isNew) {
      series.set(listKey, own);
      all.push(own);
    }
    own.push({ line, after: lines[i + 1] });
  });
  return all;
}

function isNextOf(line: Line, after: Line): boolean {
  return after.item !== null && after.item.depth === 0 && isOrdered(after) && after.item.listKey === line.item?.listKey;
}
