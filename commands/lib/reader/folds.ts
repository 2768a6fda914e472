/**
 * Command line, reading. In: nothing. Out: the weights of second readers that learned nothing from the document at hand: the documents are
 * parted into ten, and each tenth is read with what the other nine teach. Both forms of a document, and documents of one family, are in one part.
 */
import type { Weights } from '../../../src/policy/second-reader/labeller';
import { familiesOf } from './families';
import { isHere, LABELLED_SETS } from './labelled-sets';
import { type TaughtDocument, taughtDocument } from './tagged-lines';
import { learn } from './training';

const FOLDS = 10;

/** All labelled documents that are here and teach the second reader, as it learns from them. */
export async function taughtDocuments(): Promise<TaughtDocument[]> {
  const sets = LABELLED_SETS.filter((set) => isHere(set) && set.counts > 0).map(async ({ documents, counts }) =>
    (await documents()).map((one) => taughtDocument(one, counts)),
  );
  return (await Promise.all(sets)).flat();
}

/** @returns by a document's name the weights that were learned without it; each part is learned when it is first asked for */
export async function learnedWithout(): Promise<(name: string) => Weights> {
  const documents = await taughtDocuments();
  const familyOf = familiesOf(documents);
  const families = [...new Set(familyOf.values())].sort();
  const foldOf = (name: string) => families.indexOf(familyOf.get(name) ?? name) % FOLDS;
  const learned = new Map<number, Weights>();
  return (name) => {
    const fold = foldOf(name);
    const weights = learned.get(fold) ?? learn(documents.filter((other) => foldOf(other.name) !== fold));
    learned.set(fold, weights);
    return weights;
  };
}
