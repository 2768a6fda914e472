/**
 * Reading: who signs this document. In: the title, the front page and the headings. Out: the groups, and the words that
 * said so. Titles are asked first, then sentences that say who must sign, then headings over the signature.
 */

import type { Line } from '../lines/line';
import { groupsIn } from '../vocabulary/people';
import { wordCount } from '../vocabulary/text';

export interface Audience {
  names: string[];
  from: string;
}

const SAYS_WHO_SIGNS =
  /^(?:for|to)\s+(?:all|the|use by)\s|\b(?:applies|apply|applicable|relevant|addressed|issued) to\b|\b(?:must|should|are (?:expected|required|asked)|expected|required|asked|need|has|have) to (?:read|sign|agree|adhere|comply|follow)|\b(?:sign(?:ed)?|agree(?:d)?) (?:by|to (?:the following|abide|follow|this))\b|\b(?:covers|is for|intended for|binding on)\b/iu;

function namesIn(text: string, withOutsiders: boolean): string[] {
  return groupsIn(text)
    .filter((group) => withOutsiders || group.isSignatory)
    .map((group) => group.name);
}

const APPLIES_TO =
  /\b(?:appl(?:y|ies)|applicable) to\b|\b(?:policy|agreement|code|document) (?:is for|covers)\b|\bmust (?:all )?sign\b/iu;

/** "It applies to all staff, supply staff and volunteers" adds to what the title says. */
const SAYS_OUTRIGHT =
  /^(?:This|It|The) (?:\p{L}+ ){0,4}(?:applies to|is for|covers|must be signed by) (?:all|every|staff|employees|anyone)/u;

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
      (ofTitle.length === 0 && SAYS_WHO_SIGNS.test(line.text) && wordCount(line.text) <= 80)
    )
      add(namesIn(line.text, false), line.text);
  }
  for (const line of early)
    if ((found.size === 0 ? APPLIES_TO : SAYS_OUTRIGHT).test(line.text) && wordCount(line.text) <= 60)
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
        namesIn(heading, false).filter((name) => /staff|governors|volunteers|teachers/iu.test(name)),
        heading,
      );
  if (found.size === 0 && /\b(?:staff|employees?|colleagues)\b/iu.test(allText())) add(['Staff'], title);
  const names = [...found.keys()];
  return {
    names,
    from: names
      .map((name) => found.get(name) ?? '')
      .filter((from, i, all) => all.indexOf(from) === i)
      .join(' … '),
  };
}
