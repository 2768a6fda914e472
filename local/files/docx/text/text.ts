/** Reading a Word file, step 4: a paragraph's runs, links, fields and tracked changes in; the Docs API's paragraph elements out. */

import type { Element } from '@xmldom/xmldom';
import { chosenAlternative } from '../blocks/shapes';
import { type Looks, looksOf } from '../looks/styles';
import type { Relation } from '../package/package';
import { attributeOf, childNamed, childrenOf, descendantsNamed, kindOf, relationId } from '../package/xml';
import type { TextSource } from '../source';
import { changeIn, changesOf, suggestionId } from './changes';
import { type Field, fieldOf } from './fields';
import { type Around, ParagraphWriter } from './paragraph-writer';
import { type OpenParagraph, readRun } from './runs';

export type ParagraphText = Pick<ParagraphWriter, 'elements' | 'boxes' | 'hasContentsField'>;

/**
 * Reads a paragraph's text, its final "\n" included. `layers` are the run properties that the paragraph's styles give, nearest first;
 * `base` the looks of its named style.
 */
export function readText(
  paragraph: Element,
  layers: readonly (Element | undefined)[],
  base: Looks,
  source: TextSource,
): ParagraphText {
  const writer = new ParagraphWriter(base, source);
  const reading: OpenParagraph = {
    writer,
    layers,
    source,
    walk: (container, around) => {
      for (const part of childrenOf(container)) PARTS[kindOf(part)]?.(part, around, reading);
    },
  };
  reading.walk(paragraph, source.change ?? {});
  closeStrayFields(source.fields);
  const mark = childNamed(childNamed(paragraph, 'w:pPr'), 'w:rPr');
  writer.end(looksOf([mark, ...layers]), changeIn(mark));
  return writer;
}

type ReadPart = (part: Element, around: Around, paragraph: OpenParagraph) => void;

const walk: ReadPart = (part, around, paragraph) => paragraph.walk(part, around);

const inserted: ReadPart = (part, around, paragraph) =>
  paragraph.walk(part, { ...around, suggestedInsertionIds: [suggestionId(part)] });

const deleted: ReadPart = (part, around, paragraph) =>
  paragraph.walk(part, { ...around, suggestedDeletionIds: [suggestionId(part)] });

const simpleField: ReadPart = (part, around, paragraph) => {
  const field = fieldOf(attributeOf(part, 'instr') ?? '');
  paragraph.writer.addField(field, around);
  paragraph.source.fields.push(field);
  paragraph.walk(part, around);
  paragraph.source.fields.pop();
};

const alternatives: ReadPart = (part, around, paragraph) => {
  const chosen = chosenAlternative(part);
  if (chosen !== undefined) paragraph.walk(chosen, around);
};

const equation: ReadPart = (_part, around, { writer }) => writer.addElement({ equation: { ...changesOf(around) } });

/** By the kind of what stands in a paragraph; of any other kind there is nothing to read. */
const PARTS: Readonly<Record<string, ReadPart>> = {
  'w:r': readRun,
  'w:hyperlink': (part, around, paragraph) =>
    paragraph.walk(part, { ...around, ...linkOf(part, paragraph.source.relations) }),
  'w:ins': inserted,
  'w:moveTo': inserted,
  'w:del': deleted,
  'w:moveFrom': deleted,
  'w:fldSimple': simpleField,
  'mc:AlternateContent': alternatives,
  'm:oMath': equation,
  'm:oMathPara': equation,
  'w:smartTag': walk,
  'w:customXml': walk,
  'w:sdt': walk,
  'w:sdtContent': walk,
  'w:dir': walk,
  'w:bdo': walk,
};

/**
 * What hides text or links it ends with its paragraph at the latest, so that a damaged field cannot swallow the rest of a policy. Contents
 * pages and the like do run over many paragraphs.
 */
function closeStrayFields(fields: Field[]): void {
  const lasting = fields.filter((field) => field.showsText && field.link === undefined);
  fields.splice(0, fields.length, ...lasting);
}

function linkOf(element: Element, relations: ReadonlyMap<string, Relation>): Around {
  const anchor = attributeOf(element, 'anchor');
  const target = relations.get(relationId(element) ?? '')?.target;
  if (target !== undefined) {
    return { link: { url: anchor === undefined || target.includes('#') ? target : `${target}#${anchor}` } };
  }
  return anchor === undefined ? {} : { link: { bookmarkId: anchor } };
}

/** Whether a block container holds a contents field. */
export function hasContentsField(container: Element): boolean {
  return ['w:instrText', 'w:fldSimple'].some((kind) =>
    descendantsNamed(container, kind).some(
      (element) => fieldOf(attributeOf(element, 'instr') ?? element.textContent ?? '').isContents,
    ),
  );
}
