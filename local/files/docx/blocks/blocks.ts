/** Reading a Word file, step 5: a story's paragraphs, tables and content controls in; the Docs API's structural elements out (no indexes yet). */

import type { docs_v1 } from '@googleapis/docs';
import type { Element } from '@xmldom/xmldom';
import { paragraphOf } from '../content';
import type { WordList, WordNumbering } from '../looks/numbering';
import { looksOfNamedStyle, namedStyleOf, runProperties } from '../looks/styles';
import {
  attributeOf,
  childNamed,
  childrenOf,
  descendantsNamed,
  isOn,
  kindOf,
  points,
  wholeNumber,
  wordValue,
} from '../package/xml';
import type { BlockSource } from '../source';
import { hasContentsField, readText } from '../text/text';
import { chosenAlternative } from './shapes';
import { readTable } from './tables';

type StructuralElement = docs_v1.Schema$StructuralElement;

/** What a table style gives its cells' text. */
type TableLayers = readonly (Element | undefined)[];

interface Block {
  element: StructuralElement;
  isContents: boolean;
}

/** A part that another program inserted whole, in a format of its own: Word takes it in when it next saves the file. */
const FROM_ANOTHER_FILE: ReadonlySet<string> = new Set(['w:altChunk', 'w:subDoc']);
/** In brackets, as a gap is: whoever reads the document says that it is open. */
const UNREAD_PART =
  '[A part of this file could not be read. Please open the file in Word, save it again and import it once more.]';

/** Reads all blocks of a container. An empty paragraph closes it where Docs needs one: at the end, if a table or nothing stands there. */
export function readBlocks(
  container: Element,
  source: BlockSource,
  tableLayers: TableLayers = [],
): StructuralElement[] {
  const blocks: Block[] = [];
  for (const { element, isContents } of blockElements(container)) {
    if (FROM_ANOTHER_FILE.has(kindOf(element))) {
      blocks.push({ element: paragraphOf(UNREAD_PART), isContents: false });
    } else if (kindOf(element) === 'w:tbl') {
      blocks.push({ element: { table: readTable(element, source, readBlocks) }, isContents });
    } else {
      blocks.push(...readParagraph(element, source, tableLayers, isContents));
    }
  }
  const isContentsClosed = !source.fields.some((field) => field.isContents);
  const content = isContentsClosed ? gatherContents(blocks) : blocks.map(({ element }) => element);
  return content.at(-1)?.paragraph ? content : [...content, paragraphOf('')];
}

/** The paragraphs and tables of a container, those within content controls included. */
function blockElements(container: Element, isContents = false): { element: Element; isContents: boolean }[] {
  return childrenOf(container).flatMap((element) => {
    switch (kindOf(element)) {
      case 'w:p':
      case 'w:tbl':
      case 'w:altChunk':
      case 'w:subDoc':
        return [{ element, isContents }];
      case 'w:sdt': {
        const content = childNamed(element, 'w:sdtContent');
        // A contents page with a field says itself where it begins: its title stays a paragraph.
        return content === undefined
          ? []
          : blockElements(content, isContents || (isContentsControl(element) && !hasContentsField(content)));
      }
      case 'w:customXml':
      case 'w:ins':
      case 'w:del':
      case 'w:moveTo':
      case 'w:moveFrom':
        return blockElements(element, isContents);
      case 'mc:AlternateContent': {
        const chosen = chosenAlternative(element);
        return chosen === undefined ? [] : blockElements(chosen, isContents);
      }
      default:
        return [];
    }
  });
}

function isContentsControl(control: Element): boolean {
  const gallery = descendantsNamed(childNamed(control, 'w:sdtPr') ?? control, 'w:docPartGallery')[0];
  return attributeOf(gallery, 'val') === 'Table of Contents';
}

/** Blocks of a contents page, one after another, become one element. */
function gatherContents(blocks: readonly Block[]): StructuralElement[] {
  const gathered: StructuralElement[] = [];
  for (const { element, isContents } of blocks) {
    const last = gathered.at(-1)?.tableOfContents;
    if (!isContents) {
      gathered.push(element);
    } else if (last?.content) {
      last.content.push(element);
    } else {
      gathered.push({ tableOfContents: { content: [element] } });
    }
  }
  return gathered;
}

/** A paragraph, then the text of the boxes anchored in it, then the section break that it carries. */
function readParagraph(
  paragraph: Element,
  source: BlockSource,
  tableLayers: TableLayers,
  isContents: boolean,
): Block[] {
  const properties = childNamed(paragraph, 'w:pPr');
  const chain = source.styles.paragraphChain(wordValue(properties, 'w:pStyle'));
  const namedStyleType = namedStyleOf(properties, chain);
  const layers = [...runProperties(chain), ...tableLayers, source.styles.defaultRun];
  const text = readText(paragraph, layers, looksOfNamedStyle(namedStyleType, source.styles), source);
  const inContents = isContents || text.hasContentsField;

  const membership = membershipOf(properties, chain, source.numbering);
  const isHeading = namedStyleType !== 'NORMAL_TEXT' && !inContents;
  const element: StructuralElement = {
    paragraph: {
      elements: text.elements,
      paragraphStyle: {
        namedStyleType,
        ...(isHeading ? { headingId: source.headingId() } : {}),
        ...layoutOf(properties, chain, membership, source.styles.defaultParagraph),
      },
      ...(membership === undefined ? {} : { bullet: bulletOf(membership) }),
    },
  };
  const boxes = text.boxes.flatMap(({ content, change }) => readBlocks(content, { ...source, change }));
  const sectionProperties = childNamed(properties, 'w:sectPr');
  const section = sectionProperties === undefined ? undefined : source.nextSection?.(sectionProperties);
  return [
    { element, isContents: inContents },
    ...boxes.map((box) => ({ element: box, isContents: inContents })),
    ...(section === undefined ? [] : [{ element: section, isContents: false }]),
  ];
}

interface Membership {
  list: WordList;
  level: number;
  /** How far out the list was named: 0 for the paragraph itself, 1 for its style, 2 for that style's base … */
  distance: number;
}

/** The list that a paragraph is in, by itself or through its style; a style's level is the one that the list keeps for that style. */
function membershipOf(
  properties: Element | undefined,
  chain: readonly Element[],
  numbering: WordNumbering,
): Membership | undefined {
  const layers = [properties, ...chain.map((style) => childNamed(style, 'w:pPr'))];
  const numberings = layers.map((layer) => childNamed(layer, 'w:numPr'));
  const distance = numberings.findIndex((element) => wordValue(element, 'w:numId') !== undefined);
  const list = numbering.listOf(wholeNumber(wordValue(numberings[distance], 'w:numId')) ?? 0);
  if (list === undefined) {
    return undefined;
  }
  const ownLevel = levelIn(numberings[0]) ?? (distance === 0 ? 0 : undefined);
  const styledLevel = chain.flatMap(
    (style, at) => list.levelOfStyle.get(attributeOf(style, 'styleId') ?? '') ?? levelIn(numberings[at + 1]) ?? [],
  )[0];
  const level = ownLevel ?? styledLevel ?? 0;
  return { list, level: Math.min(Math.max(level, 0), 8), distance };
}

function levelIn(numbering: Element | undefined): number | undefined {
  return wholeNumber(wordValue(numbering, 'w:ilvl'));
}

function bulletOf({ list, level }: Membership): docs_v1.Schema$Bullet {
  return { listId: list.listId, ...(level === 0 ? {} : { nestingLevel: level }), textStyle: {} };
}

const ALIGNMENTS: Readonly<Record<string, string>> = {
  left: 'START',
  start: 'START',
  center: 'CENTER',
  right: 'END',
  end: 'END',
  both: 'JUSTIFIED',
  distribute: 'JUSTIFIED',
};

/** Alignment, indents (points from the margin) and a page break before, each from the nearest layer that has it. */
function layoutOf(
  properties: Element | undefined,
  chain: readonly Element[],
  membership: Membership | undefined,
  defaults: Element | undefined,
): docs_v1.Schema$ParagraphStyle {
  const layers = [properties, ...chain.map((style) => childNamed(style, 'w:pPr'))];
  if (membership !== undefined) {
    // A list's indents hold over those of the styles further out than the one that names the list.
    layers.splice(membership.distance + 1, 0, membership.list.levelProperties[membership.level]);
  }
  layers.push(defaults);
  const indents = layers.map((layer) => childNamed(layer, 'w:ind'));
  const nearest = (...names: string[]): number | undefined =>
    indents.flatMap((element) => names.flatMap((name) => points(attributeOf(element, name)) ?? []).slice(0, 1))[0];
  const start = nearest('left', 'start');
  const end = nearest('right', 'end');
  const first = indents.flatMap((element) => {
    const hanging = points(attributeOf(element, 'hanging'));
    const firstLine = points(attributeOf(element, 'firstLine'));
    return hanging !== undefined ? [-hanging] : firstLine !== undefined ? [firstLine] : [];
  })[0];
  const alignment =
    ALIGNMENTS[layers.map((layer) => wordValue(layer, 'w:jc')).find((value) => value !== undefined) ?? ''];
  const breaksBefore = layers
    .map((layer) => isOn(childNamed(layer, 'w:pageBreakBefore')))
    .find((value) => value !== undefined);
  const isRightToLeft = isOn(childNamed(properties, 'w:bidi')) === true;
  return {
    direction: isRightToLeft ? 'RIGHT_TO_LEFT' : 'LEFT_TO_RIGHT',
    ...(alignment === undefined ? {} : { alignment }),
    ...(start === undefined && first === undefined
      ? {}
      : { indentFirstLine: dimension((start ?? 0) + (first ?? 0)), indentStart: dimension(start ?? 0) }),
    ...(end === undefined ? {} : { indentEnd: dimension(end) }),
    ...(breaksBefore === true ? { pageBreakBefore: true } : {}),
  };
}

/** Docs leaves a magnitude of nought out. */
function dimension(magnitude: number): docs_v1.Schema$Dimension {
  return magnitude === 0 ? { unit: 'PT' } : { magnitude, unit: 'PT' };
}
