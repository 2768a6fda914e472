/**
 * Command line, reading. In: documents whose lines are tagged. Out: the weights of the second reader: those under which the labels are
 * likeliest, small ones being likelier than large (a conditional random field with a normal prior). The same documents give the same weights.
 */
import { LINKS, TAGS, type Weights } from '../../../src/policy/second-reader/labeller';
import { fallOf, type Taught } from './likelihood';
import { lowest } from './lowest';
import type { TaggedDocument } from './tagged-lines';

/** A sign that fewer documents have tells of them, and not of agreements. */
const FEWEST_DOCUMENTS = 16;
/** How strongly weights are drawn towards nought. Chosen on documents left out. */
const DRAWN = 20;
const HUNDREDTHS = 100;
/** Smaller weights than this, in hundredths, are left out. */
const SMALLEST = 6;

/** The signs that enough documents share, each with its place. */
function placesOf(documents: readonly TaggedDocument[]): Map<string, number> {
  const having = new Map<string, Set<string>>();
  for (const { name, lines } of documents)
    for (const { signs } of lines)
      for (const sign of signs) having.set(sign, (having.get(sign) ?? new Set<string>()).add(name));
  const shared = [...having].filter(([, names]) => names.size >= FEWEST_DOCUMENTS).map(([sign]) => sign);
  return new Map(shared.sort().map((sign, at) => [sign, at]));
}

function taught({ lines, tags }: TaggedDocument, places: ReadonlyMap<string, number>): Taught {
  return {
    signs: lines.map(({ signs }) => signs.flatMap((sign) => places.get(sign) ?? [])),
    links: lines.map(({ link }) => LINKS.indexOf(link)),
    tags: tags.map((tag) => TAGS.indexOf(tag)),
  };
}

/** Learns from the documents. */
export function learn(documents: readonly TaggedDocument[]): Weights {
  const places = placesOf(documents);
  const all = documents.map((one) => taught(one, places));
  const size = { tags: TAGS.length, signs: places.size, links: LINKS.length };
  const found = lowest(fallOf(all, size, DRAWN));
  const row = (at: number) =>
    [...found.subarray(at * size.tags, (at + 1) * size.tags)].map((value) => Math.round(value * HUNDREDTHS) + 0);
  const signs = [...places].map(([sign, at]) => [sign, row(at)] as const);
  return {
    signs: Object.fromEntries(signs.filter(([, values]) => values.some((value) => Math.abs(value) >= SMALLEST))),
    steps: LINKS.map((_, link) =>
      ['the beginning', ...TAGS].map((__, before) => row(size.signs + link * (TAGS.length + 1) + before)),
    ),
  };
}
