/** Reading a Word file, helpers: footnotes and endnotes. Docs has footnotes only, so endnotes become footnotes, numbered as they are met. */

import type { docs_v1 } from '@googleapis/docs';
import type { Element } from '@xmldom/xmldom';
import { numberContent } from '../content';
import type { DocxPackage } from '../package/package';
import { attributeOf, childrenNamed } from '../package/xml';
import type { BlockSource } from '../source';

export interface WordNotes {
  note: BlockSource['note'];
  footnotes: Record<string, docs_v1.Schema$Footnote>;
}

/** Footnotes and endnotes, each read when the text first refers to it. @param readStory reads a note's blocks */
export function readNotes(
  docx: DocxPackage,
  readStory: (root: Element, path: string) => docs_v1.Schema$StructuralElement[],
): WordNotes {
  const footnotes: Record<string, docs_v1.Schema$Footnote> = {};
  const numbers = new Map<string, string>();
  const parts = {
    footnote: noteElements(docx, 'footnote'),
    endnote: noteElements(docx, 'endnote'),
  };
  return {
    footnotes,
    note: (kind, wordId) => {
      const { path, elements } = parts[kind];
      const element = elements.get(wordId);
      if (element === undefined) {
        return undefined;
      }
      const footnoteId = `kix.${kind}.${wordId}`;
      const footnoteNumber = numbers.get(footnoteId) ?? String(numbers.size + 1);
      if (footnotes[footnoteId] === undefined) {
        const content = readStory(element, path);
        numberContent(content, 0);
        footnotes[footnoteId] = { footnoteId, content };
        numbers.set(footnoteId, footnoteNumber);
      }
      return { footnoteId, footnoteNumber };
    },
  };
}

/** The notes by id. The lines that Word draws between text and notes are among them, but nothing refers to those. */
function noteElements(
  docx: DocxPackage,
  kind: 'footnote' | 'endnote',
): { path: string; elements: Map<string, Element> } {
  const relation = [...docx.relations(docx.documentPath).values()].find(({ type }) => type.endsWith(`/${kind}s`));
  const path = relation?.target ?? '';
  const root = relation === undefined || relation.isExternal ? undefined : docx.part(path);
  const elements = root === undefined ? [] : childrenNamed(root, `w:${kind}`);
  return { path, elements: new Map(elements.map((element) => [attributeOf(element, 'id') ?? '', element])) };
}
