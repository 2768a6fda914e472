/** The local Workspace, web: a person rewords a paragraph. In: the document and the new words; out: the document as Docs would then give it. */
import type { docs_v1 } from '@googleapis/docs';
import { numberContent } from '../../files/docx/content';
import { placesOf, wordsOf } from './text';

/**
 * @param place the paragraph's number on the page
 * @param before what it said when the person began; where it says something else by now, nothing is changed
 * @param words a line each becomes a paragraph of the same kind; none takes the paragraph away
 * @returns null where the paragraph is no longer as it was
 */
export function withWords(
  document: docs_v1.Schema$Document,
  place: number,
  before: string,
  words: string,
): docs_v1.Schema$Document | null {
  const draft = structuredClone(document);
  const found = placesOf(draft)[place];
  if (found === undefined || wordsOf(found.paragraph) !== before) return null;
  const lines = words.split('\n').filter((line) => line.trim() !== '');
  const { content, element, paragraph } = found;
  const [first = '', ...others] = lines;
  const fresh: docs_v1.Schema$StructuralElement[] = others.map((line) => ({
    ...structuredClone(element),
    paragraph: { ...structuredClone(paragraph), elements: reworded(paragraph.elements ?? [], line) },
  }));
  // A cell, and a document, keeps one paragraph at least.
  const isGone = lines.length === 0 && content.filter((sibling) => sibling.paragraph !== undefined).length > 1;
  paragraph.elements = reworded(paragraph.elements ?? [], first);
  content.splice(content.indexOf(element), 1, ...(isGone ? [] : [element]), ...fresh);
  for (const tab of draft.tabs ?? []) numberContent(tab.documentTab?.body?.content ?? [], 0);
  return draft;
}

/** What stands the same at both ends keeps its look; what was written anew looks as what stands before it. */
function reworded(
  elements: readonly docs_v1.Schema$ParagraphElement[],
  words: string,
): docs_v1.Schema$ParagraphElement[] {
  // Signs, not halves of them: an emoji is two units.
  const signs = elements.flatMap((element, run) =>
    [...(element.textRun?.content ?? '')].map((sign) => ({ sign, run })),
  );
  const after = [...words, '\n'];
  const most = Math.min(signs.length, after.length);
  let start = 0;
  while (start < most && signs[start]?.sign === after[start]) start += 1;
  let end = 0;
  while (end < most - start && signs.at(-1 - end)?.sign === after.at(-1 - end)) end += 1;
  const runOfNew = signs[start - 1]?.run ?? 0;
  const runs = [
    ...signs.slice(0, start),
    ...after.slice(start, after.length - end).map((sign) => ({ sign, run: runOfNew })),
    ...signs.slice(signs.length - end),
  ];
  return elements
    .map((element, place) => {
      const content = runs.map(({ sign, run }) => (run === place ? sign : '')).join('');
      return { ...element, textRun: { ...element.textRun, content } };
    })
    .filter((element) => element.textRun.content !== '');
}
