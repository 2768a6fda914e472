/**
 * Reading, step 9, a part of it: sentences of which only a part is signed. In: a reading. Out: warnings: of words that are struck out or only suggested
 * ("Staff may ~~not~~ film pupils"), and of a point whose end is somewhere else or nowhere ("Staff must not share photos with any").
 */
import type { ChildClause, LeftOut, LeftOutReason, PolicyReading, ReadingWarning } from '../reading';
import { bare, endsInTheMiddle, firstWords, tidy } from '../vocabulary/text';

/** The warnings. */
export function partsOfSentences(reading: PolicyReading): ReadingWarning[] {
  return [...openChanges(reading), ...brokenOff(reading)];
}

function brokenOff({ sections, title }: PolicyReading): ReadingWarning[] {
  return sections.flatMap(({ heading, clauses }) =>
    clauses
      .map(lastWords)
      .filter(endsInTheMiddle)
      .map((words) => ({
        code: 'SENTENCE_BROKEN_OFF',
        message: `"${words.split(' ').slice(-SHOWN).join(' ')}" ends in the middle of a sentence. Please join it in the document with the rest of it.`,
        place: heading ?? title,
      })),
  );
}

function lastWords({ text, children = [] }: Pick<ChildClause, 'text' | 'children'>): string {
  const last = children[children.length - 1];
  return last === undefined ? text : lastWords(last);
}

const BEGUN: Partial<Record<LeftOutReason, (words: string, rest: string) => string>> = {
  'struck out': (words, rest) =>
    `In "${rest}" the words "${words}" are struck out. Staff sign the sentence without them. Please delete them, or remove the line through them.`,
  'a suggestion that nobody has accepted': (words, rest) =>
    `In "${rest}" the words "${words}" are only suggested. Staff sign the sentence without them. Please accept or reject the suggestion.`,
};

/** A warning for each sentence and kind of change; what is struck out as a whole is plain. */
function openChanges({ leftOut }: PolicyReading): ReadingWarning[] {
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
