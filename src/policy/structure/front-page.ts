/**
 * Reading, step 3c. In: the lines of a document. Out: its title, the school's name where it stands on the front page, and
 * where the front page ends.
 */

import { firstDate } from '../../common/typed-dates';
import { fieldLine } from '../lines/field-lines';
import type { Line } from '../lines/line';
import { isBackgroundHeading } from '../vocabulary/announcements';
import { isOrganisationLine } from '../vocabulary/organisation';
import { namesOnlyGroups } from '../vocabulary/people/groups';
import { endsSentence, wordCount } from '../vocabulary/text';
import { isStandaloneRule } from '../vocabulary/wording';
import { factsIn } from './document-facts';
import { readsLikeATitle } from './title-lines';

/** What the front page tells; lines by their places in the document. */
export interface FrontPage {
  title: string;
  titleLines: number[];
  organisationLine: number | null;
  dateLine: number | null;
  /** Short lines above the title that are none of these: a code, a logo's words, the name of a body. */
  aboveTitle: number[];
  /** The first line that is not of the front page. */
  end: number;
}

const KIND_OF_DOCUMENT =
  /\b(?:polic(?:y|ies)|agreement|code|AUP|AUA|AUPs|statement|guidance|guidelines|handbook|protocols?|procedures?|charter|rules|contract|declaration|acknowledge?ment|form|use|conduct|safeguarding|plan|expectations|undertaking|privacy notice)\b/i;

/** Nobody's front page has more. */
const MOST_FRONT_LINES = 10;

function isFrontLine(line: Line): boolean {
  return (
    line.source === 'text' &&
    (line.item === null || line.headingLevel > 0) &&
    wordCount(line.text) <= 18 &&
    !(endsSentence(line.text) && wordCount(line.text) > 5) &&
    fieldLine(line.raw) === null
  );
}

/** Indexes of the first short lines; a document that begins with a sentence has none. Facts stand among them and are none. */
function frontLines(lines: readonly Line[], skip: (i: number) => boolean): number[] {
  const found: number[] = [];
  for (let i = 0; i < lines.length && found.length < MOST_FRONT_LINES; i += 1) {
    const line = lines[i];
    if (skip(i) || line === undefined || line.source === 'tab title') continue;
    if (line.source === 'fact' || line.source === 'history' || factsIn(line.printed).length > 0) {
      if (found.length > 0) break;
      continue;
    }
    const isRule = isStandaloneRule(line.text) && endsSentence(line.text) && !KIND_OF_DOCUMENT.test(line.text);
    if (!isFrontLine(line) || isRule) break;
    found.push(i);
  }
  return found;
}

/** A date alone, not the date of a review. */
function isDateLine(text: string): boolean {
  return (
    firstDate(text) !== null &&
    wordCount(text) <= 5 &&
    !/\b(?:review|approv|adopt|ratif|due|updat)/i.test(text) &&
    !KIND_OF_DOCUMENT.test(text)
  );
}

/** The line that is most like a title: by its style, by naming a kind of document, by being a heading, by being first. */
function titleAmong(usable: readonly number[], lines: readonly Line[]): number | undefined {
  const isKind = (i: number) => KIND_OF_DOCUMENT.test(lines[i]?.text ?? '');
  return (
    usable.find((i) => lines[i]?.isTitle) ??
    usable.find((i) => lines[i]?.headingLevel === 1 && isKind(i)) ??
    usable.find(isKind) ??
    usable.find((i) => (lines[i]?.headingLevel ?? 0) > 0) ??
    usable[0]
  );
}

/** "Acceptable Use Policy for" and below it "Staff and governors": the title goes on in the next line. */
function goesOn(title: Line | undefined, next: Line | undefined): boolean {
  if (!title || !next) return false;
  const isUnfinished = /(?:[:–—,&-]|\b(?:for|of|and|the|on|to|in|with))$/i.test(title.text);
  return isUnfinished || (namesOnlyGroups(next.text) && next.headingLevel === 0);
}

/** "DRIVERS ON SCHOOL TRIPS" over "POLICY": the title began in the line above. */
function titleLinesFrom(first: number, lines: readonly Line[], isFree: (i: number) => boolean): number[] {
  const isOnlyKind = wordCount(lines[first]?.text ?? '') === 1 && KIND_OF_DOCUMENT.test(lines[first]?.text ?? '');
  if (isOnlyKind && isFree(first - 1)) return [first - 1, first];
  return isFree(first + 1) && goesOn(lines[first], lines[first + 1]) ? [first, first + 1] : [first];
}

/** How far down a title is looked for where the first lines show none: below a table of facts, or a sentence on the school. */
const MOST_LINES_ABOVE_A_TITLE = 15;

/** The first title of a document further down. */
function titleFurtherDown(lines: readonly Line[], skip: (i: number) => boolean): number | undefined {
  const place = lines
    .slice(0, MOST_LINES_ABOVE_A_TITLE)
    .findIndex(
      (line, i) =>
        !skip(i) &&
        isFrontLine(line) &&
        readsLikeATitle(line) &&
        !isBackgroundHeading(line.text) &&
        factsIn(line.printed).length === 0 &&
        (line.isTitle || line.headingLevel === 1 || KIND_OF_DOCUMENT.test(line.text)),
    );
  return place < 0 ? undefined : place;
}

/** Reads the first lines; `fallback`, the file's own title, is the title where they show none. */
export function readFrontPage(lines: readonly Line[], skip: (i: number) => boolean, fallback: string): FrontPage {
  const candidates = frontLines(lines, skip);
  const text = (i: number) => lines[i]?.text ?? '';
  const organisationLine = candidates.find((i) => isOrganisationLine(text(i))) ?? null;
  const dateLine = candidates.find((i) => isDateLine(text(i))) ?? null;
  const usable = candidates.filter(
    (i) =>
      i !== organisationLine &&
      i !== dateLine &&
      !(isBackgroundHeading(text(i)) && !KIND_OF_DOCUMENT.test(text(i))) &&
      !/^(?:section\s+)?\d+(?:\.\d+)*[.):]?\s/i.test(lines[i]?.printed ?? ''),
  );
  const first = titleAmong(usable, lines) ?? titleFurtherDown(lines, skip);
  if (first === undefined) {
    const end = (organisationLine ?? -1) + 1;
    return { title: fallback, titleLines: [], organisationLine, dateLine, aboveTitle: [], end };
  }
  const isFree = (i: number) => candidates.includes(i) && i !== organisationLine && i !== dateLine;
  const titleLines = titleLinesFrom(first, lines, isFree);
  const aboveTitle = usable.filter((i) => i < Math.min(...titleLines));
  return {
    title: titleLines.map((i) => lines[i]?.printed ?? '').join(' '),
    titleLines,
    organisationLine,
    dateLine,
    aboveTitle,
    end: Math.max(...titleLines, organisationLine ?? -1, dateLine ?? -1) + 1,
  };
}
