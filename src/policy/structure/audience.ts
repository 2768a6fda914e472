/**
 * Reading: who signs this document. In: the title, the front page and the headings. Out: the groups, and the words that
 * said so. Titles are asked first, then sentences that say who must sign, then headings over the signature.
 */

import type { Line } from '../lines/line';
import { saysOutrightToWhomItApplies, saysToWhomItApplies, saysWhoSigns } from '../vocabulary/announcements';
import { groupsIn, namesTheStaff, USUAL_SIGNATORIES } from '../vocabulary/people';
import { wordCount } from '../vocabulary/text';

/** Who signs, and the words of the document that say so. */
export interface Audience {
  names: string[];
  from: string;
}

function namesIn(text: string, withOutsiders: boolean): string[] {
  return groupsIn(text)
    .filter((group) => withOutsiders || group.isSignatory)
    .map((group) => group.name);
}

/** `front` are the lines before the first heading or list, `early` the first pages, `headings` the headings in order. */
export function readAudience(
  title: string,
  front: readonly Line[],
  early: readonly Line[],
  headings: readonly string[],
  allText: () => string,
): Audience {
  const ofTitle = namesIn(title, false);
  const found = new Map<string, string>();
  const add = (names: readonly string[], from: string) => {
    for (const name of names) if (!found.has(name)) found.set(name, from);
  };
  add(ofTitle, title);
  for (const line of front) {
    const isLabelled =
      line.source === 'fact' && /\b(?:audience|applies|applicable|intended)\b/iu.test(line.cells[0] ?? '');
    const isShortSentence = wordCount(line.text) <= 30 && /^for\s/iu.test(line.text);
    if (
      isLabelled ||
      isShortSentence ||
      (ofTitle.length === 0 && saysWhoSigns(line.text) && wordCount(line.text) <= 80)
    )
      add(namesIn(line.text, false), line.text);
  }
  for (const line of early)
    if ((found.size === 0 ? saysToWhomItApplies : saysOutrightToWhomItApplies)(line.text) && wordCount(line.text) <= 60)
      add(namesIn(line.text, false), line.text);
  for (const heading of headings)
    if (
      found.size === 0 &&
      /\b(?:agreement|acceptable use|code|signature|declaration|AUP|acknowledge?ment|sign[- ]?off|signed by)\b/iu.test(
        heading,
      )
    )
      add(namesIn(heading, false), heading);
  if (found.size === 0) add(namesIn(title, true), title);
  if (found.size === 0)
    for (const heading of headings)
      add(
        namesIn(heading, false).filter((name) => USUAL_SIGNATORIES.has(name)),
        heading,
      );
  if (found.size === 0 && namesTheStaff(allText())) add(['Staff'], title);
  const names = [...found.keys()];
  return {
    names,
    from: names
      .map((name) => found.get(name) ?? '')
      .filter((from, i, all) => all.indexOf(from) === i)
      .join(' … '),
  };
}
