/**
 * The local Workspace, files: a Word file's bytes in; out: the document that Google Docs plausibly makes of it, as `documents.get`
 * answers with tabs and with suggestions inline. docs/word-files.md says what is kept and what is lost.
 */

import type { docs_v1 } from '@googleapis/docs';
import type { Element } from '@xmldom/xmldom';
import { FileError } from '../file-error';
import { readBlocks } from './blocks/blocks';
import { readNotes } from './blocks/notes';
import { readSections } from './blocks/sections';
import { numberContent } from './content';
import { readNumbering } from './looks/numbering';
import { namedStylesOf, readStyles } from './looks/styles';
import { type DocxPackage, openDocx, unpacksTooLarge } from './package/package';
import { childNamed } from './package/xml';
import type { BlockSource } from './source';

export { FileError } from '../file-error';
export { withoutSuggestions } from './suggestions';

/** A few bytes of Word can ask for 63 cells. */
const MAX_CELLS = 100_000;

/** The title of a file is its name without the ending. */
export function importDocx(bytes: Uint8Array, name: string): docs_v1.Schema$Document {
  const docx = openDocx(bytes, name);
  const body = childNamed(docx.part(docx.documentPath), 'w:body');
  if (body === undefined) {
    throw new FileError(
      'NO_DOCUMENT',
      `'${name}' holds no text that can be read. Open it in Word, save it again and try once more.`,
    );
  }
  const title = name.replace(/^.*[\\/]/, '').replace(/\.docx$/i, '');
  return {
    title,
    suggestionsViewMode: 'SUGGESTIONS_INLINE',
    tabs: [{ tabProperties: { tabId: 't.0', title: 'Tab 1', index: 0 }, documentTab: readDocument(docx, body, name) }],
  };
}

function readDocument(docx: DocxPackage, body: Element, name: string): docs_v1.Schema$DocumentTab {
  const styles = readStyles(partOfType(docx, '/styles'));
  const numbering = readNumbering(partOfType(docx, '/numbering'), styles);
  const inlineObjects: Record<string, docs_v1.Schema$InlineObject> = {};
  let headings = 0;
  let pictures = 0;
  let cells = 0;

  const common: Omit<BlockSource, 'relations' | 'fields' | 'note'> = {
    styles,
    numbering,
    headingId: () => {
      headings += 1;
      return `h.${headings}`;
    },
    picture: (title, description) => {
      pictures += 1;
      const objectId = `kix.picture.${pictures}`;
      const words = {
        ...(title === undefined ? {} : { title }),
        ...(description === undefined ? {} : { description }),
      };
      inlineObjects[objectId] = {
        objectId,
        inlineObjectProperties: { embeddedObject: { ...words, imageProperties: {} } },
      };
      return objectId;
    },
    claimCells: (count) => {
      cells += count;
      if (cells > MAX_CELLS) {
        throw unpacksTooLarge(name);
      }
    },
  };
  /** A story is read with its own part's relations; notes are refused within notes, headers and footers, as in Word. */
  const readStory = (
    root: Element,
    path: string,
    more: Pick<BlockSource, 'note' | 'nextSection'> = { note: () => undefined },
  ): docs_v1.Schema$StructuralElement[] =>
    readBlocks(root, { ...common, relations: docx.relations(path), fields: [], ...more });

  const notes = readNotes(docx, readStory);
  const sections = readSections(docx, body, readStory);
  const content = [
    sections.first,
    ...readStory(body, docx.documentPath, { note: notes.note, nextSection: sections.next }),
  ];
  numberContent(content, 0);
  return {
    body: { content },
    documentStyle: sections.documentStyle,
    namedStyles: namedStylesOf(styles),
    lists: numbering.lists,
    headers: sections.headers,
    footers: sections.footers,
    footnotes: notes.footnotes,
    inlineObjects,
  };
}

function partOfType(docx: DocxPackage, type: string): Element | undefined {
  const relation = [...docx.relations(docx.documentPath).values()].find((found) => found.type.endsWith(type));
  return relation === undefined || relation.isExternal ? undefined : docx.part(relation.target);
}
