/**
 * Reading, step 3c. In: the lines of a document. Out: its title, the school's name where it stands on the front page, and
 * where the front page ends.
 */

import { firstDate } from '../../common/typed-dates';
import { fieldLine } from '../lines/field-lines';
import type { Line } from '../lines/line';
import { isBackgroundHeading } from '../vocabulary/announcements';
import { isOrganisationLine } from '../vocabulary/organisation';
import { namesOnlyGroups } from '../vocabulary/people';
import { endsSentence, wordCount } from '../vocabulary/text';
import { isStandaloneRule } from '../vocabulary/wording';
import { factsIn } from './document-facts';

export interface FrontPage {
  title: string;
  titleLines: number[];
  organisationLine: number | null;
  dateLine: number | null;
  /** The first line that is not of the front page. */
  end: number;
}

const KIND_OF_DOCUMENT =
  /\b(?:polic(?:y|ies)|agreement|code|AUP|AUA|AUPs|statement|guidance|guidelines|handbook|protocols?|procedures?|charter|rules|contract|declaration|acknowledge?ment|form|use|conduct|safeguarding|plan|expectations|undertaking|privacy notice)\b/iu;

function isFrontLine(line: Line | undefined): boolean {
  return (
    line !== undefined &&
    line.source === 'text' &&
    (line.item === null || line.headingLevel > 0) &&
    wordCount(line.text) <= 18 &&
    !(endsSentence(line.text) && wordCount(line.text) > 5) &&
    fieldLine(line.raw) === null
  );
}

/** A front page is the first short lines; a document that begins with a sentence has none. `fallback` is the file's own title. */
export function readFrontPage(lines: readonly Line[], skip: (i: number) => boolean, fallback: string): FrontPage {
  const candidates: number[] = [];
  for (let i = 0; i < lines.length && candidates.length < 10; i += 1) {
    const line = lines[i];
    if (skip(i) || line?.source === 'tab title') continue;
    if (line?.source === 'fact' || line?.source === 'history' || (line && factsIn(line.printed).length > 0)) {
      if (candidates.length > 0) break;
      continue;
    }
    if (
      !isFrontLine(line) ||
      (line && isStandaloneRule(line.text) && endsSentence(line.text) && !KIND_OF_DOCUMENT.test(line.text))
    )
      break;
    candidates.push(i);
  }
  const text = (i: number) => lines[i]?.text ?? '';
  const isDate = (i: number) =>
    firstDate(text(i)) !== null &&
    wordCount(text(i)) <= 5 &&
    !/\b(?:review|approv|adopt|ratif|due|updat)/iu.test(text(i)) &&
    !KIND_OF_DOCUMENT.test(text(i));
  const organisationLine = candidates.find((i) => isOrganisationLine(text(i))) ?? null;
  const dateLine = candidates.find(isDate) ?? null;
  const usable = candidates.filter(
    (i) =>
      i !== organisationLine &&
      i !== dateLine &&
      !(isBackgroundHeading(text(i)) && !KIND_OF_DOCUMENT.test(text(i))) &&
      !/^(?:section\s+)?\d+(?:\.\d+)*[.):]?\s/iu.test(lines[i]?.printed ?? ''),
  );
  const styled =
    usable.find((i) => lines[i]?.isTitle) ??
    usable.find((i) => lines[i]?.headingLevel === 1 && KIND_OF_DOCUMENT.test(text(i)));
  const first =
    styled ??
    usable.find((i) => KIND_OF_DOCUMENT.test(text(i))) ??
    usable.find((i) => (lines[i]?.headingLevel ?? 0) > 0) ??
    usable[0];
  if (first === undefined)
    return { title: fallback, titleLines: [], organisationLine, dateLine, end: (organisationLine ?? -1) + 1 };
  const titleLines = [first];
  const second = first + 1;
  const next = lines[second];
  if (next && candidates.includes(second) && second !== organisationLine && second !== dateLine) {
    const isUnfinished = /(?:[:–—,&-]|\b(?:for|of|and|the|on|to|in|with))$/iu.test(text(first));
    if (isUnfinished || (namesOnlyGroups(next.text) && next.headingLevel === 0)) titleLines.push(second);
  }
  const end = Math.max(...titleLines, organisationLine ?? -1, dateLine ?? -1) + 1;
  return {
    title: titleLines.map((i) => lines[i]?.printed ?? '').join(' '),
    titleLines,
    organisationLine,
    dateLine,
    end,
  };
}
