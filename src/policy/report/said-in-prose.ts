/**
 * Reading, step 9, a part of it: what a sentence of prose says, and nothing else of the reading keeps. In: a reading. Out: warnings: that somebody
 * countersigns, where the document has no place for it, and that a word of the rules means less than it says.
 */
import type { PolicyReading, ReadingWarning } from '../reading';
import { weakensAWord } from '../vocabulary/announcements';
import { firstWords, sentencesIn } from '../vocabulary/text';

const COUNTERSIGNED = /\bcounter-?sign(?:s|ed|ature|ing)?\b|\bsign(?:s|ed)?\b[^.]*\bwitnessed by\b/i;
const DENIED = /\b(?:not|never|no|n['’]t)\b[^.]*\b(?:counter-?sign|witness)/i;
const SHOWN = 14;

export function proseWarnings(reading: PolicyReading): ReadingWarning[] {
  const sentences = sentencesOf(reading);
  const isCountersigned = (sentence: string) => COUNTERSIGNED.test(sentence) && !DENIED.test(sentence);
  return [
    ...warningAbout(
      reading.countersign === null ? sentences.find(isCountersigned) : undefined,
      'COUNTERSIGNED_IN_WORDS',
      'mentions a countersignature, and the document has no place for one. If somebody countersigns, choose who before you publish.',
    ),
    ...warningAbout(
      sentences.find(weakensAWord),
      'WORD_WEAKENED',
      'says that a word of the rules means less than it says. Staff sign each point as it is worded. Please word the rules as they are meant.',
    ),
  ];
}

function warningAbout(sentence: string | undefined, code: string, what: string): ReadingWarning[] {
  if (sentence === undefined) return [];
  return [{ code, message: `"${firstWords(sentence, SHOWN)}" ${what}`, place: firstWords(sentence) }];
}

function sentencesOf({ sections, intro, declarations, leftOut }: PolicyReading): string[] {
  const points = sections.flatMap((section) => [
    ...section.intro,
    ...section.clauses.flatMap(({ text, children = [] }) => [text, ...children.map((child) => child.text)]),
  ]);
  const unused = leftOut.map(({ text }) => text);
  return [...intro, ...points, ...declarations, ...unused].flatMap((text) => text.split('\n')).flatMap(sentencesIn);
}
