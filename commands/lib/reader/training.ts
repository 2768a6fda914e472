/**
 * Command line, reading. In: labelled documents. Out: the weights of the second reader: those under which the labels are likeliest, small
 * ones being likelier than large (a conditional random field with a normal prior). The same documents give the same weights.
 */
import { headingByLearned } from '../../../src/policy/second-reader/heading-signs';
import { LINKS, TAGS, type TagWeights, type Weights } from '../../../src/policy/second-reader/labeller';
import { isOfWords } from '../../../src/policy/second-reader/words';
import { fallOf, type Taught } from './likelihood';
import { lowest } from './lowest';
import { type TaggedDocument, type TaughtDocument, taggedLines, type UnknownHeadings } from './tagged-lines';

/** A sign that fewer documents have tells of them, and not of agreements. */
const FEWEST_DOCUMENTS = 12;
/**
 * How strongly weights are drawn towards nought. Chosen on documents left out: there are many words, each in few documents, and a line has
 * many marks that say nearly the same.
 */
const DRAWN = 80;
const DRAWN_OF_WORDS = 50;
const DRAWN_OF_HEADINGS = 5;
const HUNDREDTHS = 100;
/** Smaller weights than this, in hundredths, are left out. */
const SMALLEST = 6;

interface WithSigns {
  name: string;
  lines: readonly (readonly string[])[];
}

/** The signs that enough documents share, each with its place. */
function placesOf(documents: readonly WithSigns[]): Map<string, number> {
  const having = new Map<string, Set<string>>();
  for (const { name, lines } of documents)
    for (const signs of lines)
      for (const sign of signs) having.set(sign, (having.get(sign) ?? new Set<string>()).add(name));
  const shared = [...having].filter(([, names]) => names.size >= FEWEST_DOCUMENTS).map(([sign]) => sign);
  return new Map(shared.sort().map((sign, at) => [sign, at]));
}

const placed = (signs: readonly string[], places: ReadonlyMap<string, number>): number[] =>
  signs.flatMap((sign) => places.get(sign) ?? []);

const inHundredths = (values: Iterable<number>): number[] =>
  [...values].map((value) => Math.round(value * HUNDREDTHS) + 0);

/** What each line is: the signs, and the steps from one line to the next. */
export function learnTags(documents: readonly TaggedDocument[]): TagWeights {
  const places = placesOf(documents.map(({ name, lines }) => ({ name, lines: lines.map(({ signs }) => signs) })));
  const drawn = [...places.keys()].map((sign) => (isOfWords(sign) ? DRAWN_OF_WORDS : DRAWN));
  const all = documents.map(
    ({ counts, lines, tags }): Taught => ({
      counts,
      signs: lines.map(({ signs }) => placed(signs, places)),
      links: lines.map(({ link }) => LINKS.indexOf(link)),
      tags: tags.map((tag) => TAGS.indexOf(tag)),
    }),
  );
  const size = { tags: TAGS.length, signs: places.size, links: LINKS.length };
  const found = lowest(fallOf(all, size, (sign) => drawn[sign] ?? DRAWN));
  const row = (at: number) => inHundredths(found.subarray(at * size.tags, (at + 1) * size.tags));
  const signs = [...places].map(([sign, at]) => [sign, row(at)] as const);
  return {
    signs: Object.fromEntries(signs.filter(([, values]) => values.some((value) => Math.abs(value) >= SMALLEST))),
    steps: LINKS.map((_, link) =>
      ['the beginning', ...TAGS].map((__, before) => row(size.signs + link * (TAGS.length + 1) + before)),
    ),
  };
}

/** What speaks for a heading: each line is taken by itself, and is one of two things. */
export function learnHeadings(documents: readonly UnknownHeadings[]): Weights['headings'] {
  const places = placesOf(documents);
  const all = documents.flatMap(({ lines, areHeadings }) =>
    lines.map(
      (signs, i): Taught => ({ counts: 1, signs: [placed(signs, places)], links: [0], tags: [areHeadings[i] ? 0 : 1] }),
    ),
  );
  const size = { tags: 2, signs: places.size, links: 1 };
  const found = inHundredths(lowest(fallOf(all, size, () => DRAWN_OF_HEADINGS)));
  const by = [...places].map(([sign, at]) => [sign, (found[at * 2] ?? 0) - (found[at * 2 + 1] ?? 0)] as const);
  return Object.fromEntries(by.filter(([, value]) => Math.abs(value) >= SMALLEST));
}

/** Learns from the documents: first what is a heading, and then, with these headings, what each line is. */
export function learn(documents: readonly TaughtDocument[]): Weights {
  const headings = learnHeadings(documents.map(({ unknownHeadings }) => unknownHeadings));
  const headingBy = headingByLearned({ headings });
  return { ...learnTags(documents.map((one) => taggedLines(one, headingBy))), headings };
}
