/**
 * Reading, step 9, a part of it: changes that were begun in a sentence. In: what was left out of the document. Out: warnings, since everybody signs the
 * sentence without the words that are struck out or only suggested: "Staff may ~~not~~ film pupils".
 */
import type { LeftOut, LeftOutReason, PolicyReading, ReadingWarning } from '../reading';
import { bare, firstWords, tidy } from '../vocabulary/text';

const BEGUN: Partial<Record<LeftOutReason, (words: string, rest: string) => string>> = {
  'struck out': (words, rest) =>
    `In "${rest}" the words "${words}" are struck out. Staff sign the sentence without them. Please delete them, or remove the line through them.`,
  'a suggestion that nobody has accepted': (words, rest) =>
    `In "${rest}" the words "${words}" are only suggested. Staff sign the sentence without them. Please accept or reject the suggestion.`,
};

/** A warning for each sentence and kind of change; what is struck out as a whole is plain. */
export function openChanges({ leftOut }: PolicyReading): ReadingWarning[] {
  const begun = leftOut.filter(isInASentence);
  const isFirst = (one: LeftOut) => begun.find(({ why, place }) => why === one.why && place === one.place) === one;
  return begun.filter(isFirst).flatMap(({ why, place }): ReadingWarning[] => {
    const words = begun.filter((other) => other.why === why && other.place === place).map(({ text }) => tidy(text));
    const message = BEGUN[why]?.(words.join(' … '), firstWords(place, SHOWN));
    return message === undefined ? [] : [{ code: 'CHANGE_BEGUN', message, place: firstWords(place) }];
  });
}

/** Its place is what is left of its paragraph. */
function isInASentence({ text, why, place }: LeftOut): boolean {
  return why in BEGUN && /\p{L}/u.test(text) && bare(place) !== bare(text);
}

const SHOWN = 14;
