/**
 * Reading, step 9, a part of it: what lets its reader choose. In: a reading. Out: warnings, since everybody signs all the words of a point or a
 * declaration as they are: words of which some are to be deleted, and two of which one denies the other.
 */
import type { ChildClause, PolicyReading, ReadingWarning } from '../reading';
import { leavesAChoice } from '../vocabulary/placeholders';
import { withoutDenial } from '../vocabulary/polarity/polarity';
import { bare, firstWords } from '../vocabulary/text';

interface Signed {
  words: string;
  place: string;
}

/** The warnings, in the document's order. */
export function choiceWarnings(reading: PolicyReading): ReadingWarning[] {
  const signed = signedIn(reading);
  return [...openChoices(signed), ...betweenAlternatives(reading), ...yesOrNo(reading), ...contradictions(signed)];
}

/** What people sign, each in its whole words. */
function signedIn({ sections, declarations, title }: PolicyReading): Signed[] {
  const points = sections.flatMap(({ heading, clauses }) =>
    clauses.map(({ leadIn = '', text, children }) => ({
      words: [leadIn, text, ...wordsBelow(children)].join(' ').trim(),
      place: heading ?? title,
    })),
  );
  return [...points, ...declarations.map((words) => ({ words, place: words }))];
}

function wordsBelow(children: readonly ChildClause[] = []): string[] {
  return children.flatMap((child) => [child.text, ...wordsBelow(child.children)]);
}

function openChoices(signed: readonly Signed[]): ReadingWarning[] {
  return signed
    .filter(({ words }) => leavesAChoice(words))
    .map(({ words, place }) => ({
      code: 'CHOICE_LEFT_OPEN',
      message: `"${firstWords(words, SHOWN)}" leaves a choice to its reader. Everybody signs all of its words as they are. Please keep only what applies; if each person is to choose, ask for it in another way.`,
      place,
    }));
}

/** "OR" on a line of its own: what is above and below it are two policies in one. */
function betweenAlternatives({ lines }: PolicyReading): ReadingWarning[] {
  return lines
    .filter(({ words }) => /^\W*(?:and\W+)?or\W*$/i.test(words.text))
    .map(({ words }) => ({
      code: 'CHOICE_LEFT_OPEN',
      message: `"${words.text}" is between two alternatives, and everybody signs both. Please keep only the one that applies.`,
      place: words.text,
    }));
}

/** "I have a licence | Yes | No": the answers are left out, and the line would be signed by everybody. */
function yesOrNo({ leftOut }: PolicyReading): ReadingWarning[] {
  const answers = leftOut.find(({ text, why }) => why === 'beside it in a table' && /^yes\W+no\W*$/i.test(text));
  if (answers === undefined) return [];
  return [
    {
      code: 'CHOICE_LEFT_OPEN',
      message:
        'A table asks for yes or no. Everybody signs its lines as they are. If each person is to answer, ask for it in another way.',
      place: answers.place,
    },
  ];
}

/** "I agree to be photographed." and "I do not agree to be photographed." */
function contradictions(signed: readonly Signed[]): ReadingWarning[] {
  const said = new Map<string, Signed>();
  return signed.flatMap((second): ReadingWarning[] => {
    const key = withoutDenial(second.words);
    const first = said.get(key);
    if (first === undefined) said.set(key, second);
    if (first === undefined || bare(first.words) === bare(second.words)) return [];
    return [
      {
        code: 'SAYS_THE_OPPOSITE',
        message: `"${firstWords(second.words, SHOWN)}" says the opposite of "${firstWords(first.words, SHOWN)}", and everybody is asked to agree to both. Please keep only the one that applies; if each person is to choose, ask for it in another way.`,
        place: second.place,
      },
    ];
  });
}

const SHOWN = 14;
