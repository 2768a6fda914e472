/**
 * Reading, step 3a. In: the lines of a document. Out: which of them repeat what stands elsewhere: the list of contents, and
 * page headers that Word or a PDF dropped into the text.
 */

import { fieldLine } from '../lines/field-lines';
import type { Line } from '../lines/line';
import { isUnfinishedRule, saysWhereItDoesNotHold } from '../vocabulary/announcements';
import { organisationsIn } from '../vocabulary/organisation';
import { deniesItself, polarityOf } from '../vocabulary/polarity/polarity';
import { bare, endsSentence, startsSmall, wordCount } from '../vocabulary/text';
import { holdsAWordThatAsks } from '../vocabulary/wording';

const CONTENTS_HEADING = /^(?:table of )?contents(?: page)?:?$|^index:?$/i;
const PAGE_AT_END = /(?:[\s.…·_]{2,}|\s)\d{1,3}$/u;
const LEADERS = /(?:\.{3,}|…|\t|_{3,}|(?:\. ){3,})\s*\d{1,3}$/u;

/** Page numbers stand at the end; looking no further back keeps lines of any length quick. */
const END = 80;

function hasLeaders(line: Line | undefined): boolean {
  return line !== undefined && LEADERS.test(line.raw.trim().slice(-END));
}

function endsInPage(line: Line): boolean {
  return PAGE_AT_END.test(line.printed.slice(-END));
}

/** "2. ACCEPTABLE USE POLICY..... 3" → the words of the heading, bare. */
function contentsEntry(line: Line): string {
  return bare(line.printed.replace(/[\s.…_·]*\d{1,3}$/u, ''));
}

/** Where each line's words stand last, bare. */
function lastPlaces(lines: readonly Line[]): Map<string, number> {
  return new Map(lines.map((line, i) => [bare(line.printed), i]));
}

/** "1.1 Introduction………", its page number lost or on a line of its own. */
const LEADERS_ALONE = /(?:\.{4,}|…[.…\s]*|_{4,})$/u;
const PAGES_ALONE = /^[\d\s–-]+$/u;

/** Below a heading "Contents": how far lines follow that end in a page number or come again further down. */
function endOfEntries(lines: readonly Line[], from: number, lastAt: ReadonlyMap<string, number>): number {
  const isEntry = (entry: Line, at: number) => {
    const hasPage = (endsInPage(entry) || hasLeaders(entry)) && wordCount(entry.text) <= 16;
    const isLeader = LEADERS_ALONE.test(entry.raw.trim().slice(-END)) || PAGES_ALONE.test(entry.printed);
    // A number may stand before it here, and not where it comes again.
    const comesAgain =
      wordCount(entry.text) <= 14 && [entry.printed, entry.text].some((words) => (lastAt.get(bare(words)) ?? 0) > at);
    return hasPage || isLeader || comesAgain;
  };
  for (let at = from; at < lines.length; at += 1) {
    const [entry, next] = [lines[at], lines[at + 1]];
    // "Section 2 Using the guidance" has no page where the lines below it have, nor has "Section … Page no.".
    const isLed = next !== undefined && (LEADERS_ALONE.test(next.raw.trim().slice(-END)) || hasLeaders(next));
    const headsEntries = isLed && wordCount(entry?.text ?? '') <= 8;
    if (entry === undefined || !(isEntry(entry, at) || headsEntries)) return at;
  }
  return lines.length;
}

/** Indexes of the lines that make a list of contents, and the headings that it names. */
export function findContents(lines: readonly Line[]): { indexes: Set<number>; headings: Set<string> } {
  const indexes = new Set<number>();
  const headings = new Set<string>();
  const lastAt = lastPlaces(lines);
  const takeEntries = (from: number, end: number) => {
    lines.slice(from, end).forEach((line, i) => {
      indexes.add(from + i);
      headings.add(contentsEntry(line));
      if (!endsInPage(line)) for (const words of [line.printed, line.text]) headings.add(bare(words));
    });
  };
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i];
    if (!line) continue;
    if (CONTENTS_HEADING.test(line.printed)) {
      const end = endOfEntries(lines, i + 1, lastAt);
      if (end <= i + 2) continue;
      indexes.add(i);
      takeEntries(i + 1, end);
      i = end - 1;
    } else if ([0, 1, 2].every((step) => hasLeaders(lines[i + step]))) {
      let end = i + 3;
      while (hasLeaders(lines[end])) end += 1;
      takeEntries(i, end);
      i = end - 1;
    }
  }
  return { indexes, headings };
}

const PAGE_NUMBER = /^(?:page\s*)?[-–]?\s*\d{1,3}\s*[-–]?(?:\s*(?:of|\/)\s*\d{1,3})?$|\bpage\s+\d+\s+of\s+\d+\b/i;

/** "Page 3 of 9", "- 4 -" alone on a line. */
export function isPageNumber(line: Line): boolean {
  return line.item === null && PAGE_NUMBER.test(line.printed) && wordCount(line.printed) <= 12;
}

/** "Don’t", "Staff must not", "unless the head agrees", "Signed: ____": under every topic it says the same, and no page header says it. */
function asksOrIsFilledIn({ text, raw }: Line): boolean {
  const asks = polarityOf(text) !== null || isUnfinishedRule(text) || holdsAWordThatAsks(text) || deniesItself(text);
  return asks || saysWhereItDoesNotHold(text) || fieldLine(raw) !== null;
}

/** "Ask first" under every topic, between "Do" and "Don’t": few words right above an item, where the nearest lines that say either say opposite things. */
function betweenDoAndDoNot(lines: readonly Line[]): ReadonlySet<number> {
  const polar = lines.flatMap((line, i) => {
    const polarity = line.item === null && wordCount(line.text) <= FEW_WORDS ? polarityOf(line.text) : null;
    return polarity === null ? [] : [{ i, polarity }];
  });
  const between = new Set<number>();
  polar.forEach(({ i: from, polarity }, at) => {
    const next = polar[at + 1];
    if (next === undefined || next.polarity === polarity) return;
    for (let i = from + 1; i < next.i; i += 1)
      if (lines[i]?.item === null && lines[i + 1]?.item != null && wordCount(lines[i]?.text ?? '') <= FEW_WORDS)
        between.add(i);
  });
  return between;
}

const FEW_WORDS = 4;

/** Between "… share a password with" and "anyone else.": a page ended there. */
function standsInASentence(lines: readonly Line[], at: number): boolean {
  const isNear = (line: Line): boolean => !isPageNumber(line);
  const before = lines
    .slice(Math.max(0, at - 3), at)
    .filter(isNear)
    .pop();
  const after = lines.slice(at + 1, at + 4).find(isNear);
  const isTorn =
    before !== undefined &&
    wordCount(before.text) >= WORDS_OF_A_SENTENCE &&
    !endsSentence(before.text) &&
    before.headingLevel === 0;
  const text = lines[at]?.text ?? '';
  const goesOn = after !== undefined && after.item === null && startsSmall(after.text);
  return isTorn && goesOn && !startsSmall(text) && !endsSentence(text) && lines[at]?.headingLevel === 0;
}

const WORDS_OF_A_SENTENCE = 4;

/**
 * Indexes of lines that only repeat the front page or a page header: the words of the title or the school again, whole or
 * broken over lines, any short line that stands three times and more outside lists,
 * or one that names school or title between the two parts of a sentence.
 */
export function findPageHeaders(
  lines: readonly Line[],
  front: readonly string[],
  pageHeaders: readonly string[],
  frontEnd: number,
): Set<number> {
  const indexes = new Set<number>();
  const known = front.map(bare).filter((text) => text !== '');
  const running = new Set(pageHeaders.map(bare).filter((text) => text !== ''));
  const times = new Map<string, number>();
  for (const line of lines)
    if (line.item === null && line.source === 'text' && wordCount(line.text) <= 14)
      times.set(bare(line.printed), (times.get(bare(line.printed)) ?? 0) + 1);
  const repeated = (line: Line | undefined) =>
    line !== undefined && line.item === null && (times.get(bare(line.printed)) ?? 0) >= 3;
  const between = betweenDoAndDoNot(lines);
  const isPieceOf = (whole: string, piece: string) => ` ${whole} `.includes(` ${piece} `);
  const isInList = (i: number) => lines[i - 1]?.item != null && lines[i + 1]?.item != null;
  lines.forEach((line, i) => {
    if (i < frontEnd || line.item !== null || line.source !== 'text') return;
    const text = bare(line.printed);
    if (text === '' || wordCount(line.text) > 24) return;
    const isTitleAgain = known.some(
      (whole) =>
        whole === text ||
        (wordCount(line.text) >= 3 && line.headingLevel === 0 && !line.isBold && isInList(i) && isPieceOf(whole, text)),
    );
    // Broken over two lines: each half is a piece, and together they are the whole.
    const isHalf =
      line.headingLevel === 0 &&
      known.some(
        (whole) =>
          isPieceOf(whole, text) &&
          [lines[i - 1], lines[i + 1]].some(
            (near) =>
              near !== undefined &&
              near.item === null &&
              (`${text} ${bare(near.printed)}` === whole || `${bare(near.printed)} ${text}` === whole),
          ),
      );
    const isNamed =
      organisationsIn(line.text).length > 0 || known.some((whole) => isPieceOf(whole, text) || isPieceOf(text, whole));
    if (isNamed && standsInASentence(lines, i)) indexes.add(i);
    const isRunning = (running.has(text) || repeated(line)) && !asksOrIsFilledIn(line) && !between.has(i);
    if (isTitleAgain || isHalf || (isRunning && line.headingLevel === 0 && !/:$/u.test(line.text))) indexes.add(i);
  });
  return indexes;
}
