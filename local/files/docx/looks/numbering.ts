/** Reading a Word file, step 3: word/numbering.xml in, the lists as the Docs API gives them out. */

import type { docs_v1 } from '@googleapis/docs';
import type { Element } from '@xmldom/xmldom';
import { attributeOf, childNamed, childrenNamed, points, wholeNumber, wordValue } from '../package/xml';
import { bulletGlyph } from '../text/symbols';
import type { Styles } from './styles';

const LEVELS = 9;

/** ECMA-376 17.18.59 against the Docs API's GlyphType; what Docs has no type for ("first", "1st") is counted in figures. */
const GLYPH_TYPES: Readonly<Record<string, string>> = {
  decimal: 'DECIMAL',
  decimalZero: 'ZERO_DECIMAL',
  lowerLetter: 'ALPHA',
  upperLetter: 'UPPER_ALPHA',
  lowerRoman: 'ROMAN',
  upperRoman: 'UPPER_ROMAN',
  none: 'NONE',
};

export interface WordList {
  listId: string;
  /** What each level asks of its paragraphs (`w:pPr`), by level. */
  levelProperties: (Element | undefined)[];
  /** The level that belongs to a paragraph style, by style id. */
  levelOfStyle: ReadonlyMap<string, number>;
}

export interface WordNumbering {
  /** The list that a `w:numId` stands for; nothing for 0 ("no numbering") or one that the file does not define. */
  listOf(numId: number): WordList | undefined;
  /** The lists asked for so far, as `documentTab.lists`. */
  lists: Record<string, docs_v1.Schema$List>;
}

/**
 * Word counts by abstract numbering: two instances of one go on counting together unless one of them sets its start. Docs counts by
 * list id. So instances that count together share an id; bullets, which count nothing, keep one id for each instance.
 */
export function readNumbering(root: Element | undefined, styles: Styles): WordNumbering {
  const abstracts = new Map<number, Element>();
  const instances = new Map<number, Element>();
  if (root !== undefined) {
    for (const element of childrenNamed(root, 'w:abstractNum')) {
      abstracts.set(wholeNumber(attributeOf(element, 'abstractNumId')) ?? -1, element);
    }
    for (const element of childrenNamed(root, 'w:num')) {
      instances.set(wholeNumber(attributeOf(element, 'numId')) ?? -1, element);
    }
  }
  const lists: Record<string, docs_v1.Schema$List> = {};
  const known = new Map<string, WordList>();

  const listOf = (numId: number): WordList | undefined => {
    const instance = numId === 0 ? undefined : instances.get(numId);
    const abstractId = wholeNumber(wordValue(instance, 'w:abstractNumId'));
    const abstract = abstractId === undefined ? undefined : abstractOf(abstractId, abstracts, instances, styles);
    if (instance === undefined || abstract === undefined) {
      return undefined;
    }
    const overrides = new Map(
      childrenNamed(instance, 'w:lvlOverride').map((element) => [
        wholeNumber(attributeOf(element, 'ilvl')) ?? 0,
        element,
      ]),
    );
    const isBulleted = wordValue(levelsOf(abstract)[0], 'w:numFmt') === 'bullet';
    const key = overrides.size > 0 || isBulleted ? `instance ${numId}` : `abstract ${abstractId}`;
    const found = known.get(key);
    if (found !== undefined) {
      return found;
    }
    const listId = `kix.list.${known.size + 1}`;
    const levels = levelsOf(abstract).map((level, at) => childNamed(overrides.get(at), 'w:lvl') ?? level);
    const starts = levels.map((_, at) => wholeNumber(wordValue(overrides.get(at), 'w:startOverride')));
    const list: WordList = {
      listId,
      levelProperties: levels.map((level) => childNamed(level, 'w:pPr')),
      levelOfStyle: new Map(
        levels.flatMap((level, at) => {
          const styleId = wordValue(level, 'w:pStyle');
          return styleId === undefined ? [] : [[styleId, at] as const];
        }),
      ),
    };
    known.set(key, list);
    lists[listId] = {
      listProperties: { nestingLevels: levels.map((level, at) => nestingLevel(level, at, starts[at])) },
    };
    return list;
  };
  return { listOf, lists };
}

/** A `w:numStyleLink` lends the numbering of a list style, which names an instance of its own. */
function abstractOf(
  abstractId: number,
  abstracts: ReadonlyMap<number, Element>,
  instances: ReadonlyMap<number, Element>,
  styles: Styles,
): Element | undefined {
  const abstract = abstracts.get(abstractId);
  const linked = wordValue(abstract, 'w:numStyleLink');
  if (linked === undefined) {
    return abstract;
  }
  const properties = childNamed(childNamed(styles.chain(linked)[0], 'w:pPr'), 'w:numPr');
  const instance = instances.get(wholeNumber(wordValue(properties, 'w:numId')) ?? 0);
  const target = abstracts.get(wholeNumber(wordValue(instance, 'w:abstractNumId')) ?? -1);
  return target !== undefined && wordValue(target, 'w:numStyleLink') === undefined ? target : abstract;
}

function levelsOf(abstract: Element): (Element | undefined)[] {
  const levels: (Element | undefined)[] = new Array(LEVELS).fill(undefined);
  for (const level of childrenNamed(abstract, 'w:lvl')) {
    const at = wholeNumber(attributeOf(level, 'ilvl'));
    if (at !== undefined && at >= 0 && at < LEVELS) {
      levels[at] = level;
    }
  }
  return levels;
}

function nestingLevel(
  level: Element | undefined,
  at: number,
  startOverride: number | undefined,
): docs_v1.Schema$NestingLevel {
  const format = wordValue(level, 'w:numFmt') ?? 'decimal';
  const text = wordValue(level, 'w:lvlText');
  const indents = childNamed(childNamed(level, 'w:pPr'), 'w:ind');
  const start = points(attributeOf(indents, 'left') ?? attributeOf(indents, 'start')) ?? 36 * (at + 1);
  const hanging = points(attributeOf(indents, 'hanging'));
  const first = hanging === undefined ? (points(attributeOf(indents, 'firstLine')) ?? -18) : -hanging;
  const common = {
    bulletAlignment: { right: 'END', end: 'END', center: 'CENTER' }[wordValue(level, 'w:lvlJc') ?? ''] ?? 'START',
    indentFirstLine: { magnitude: start + first, unit: 'PT' },
    indentStart: { magnitude: start, unit: 'PT' },
    startNumber: startOverride ?? wholeNumber(wordValue(level, 'w:start')) ?? 1,
    textStyle: {},
  };
  if (format === 'bullet') {
    const fonts = childNamed(childNamed(level, 'w:rPr'), 'w:rFonts');
    const font = attributeOf(fonts, 'ascii') ?? attributeOf(fonts, 'hAnsi');
    return { ...common, glyphSymbol: bulletGlyph(text ?? '', font), glyphFormat: `%${at}` };
  }
  return {
    ...common,
    glyphType: GLYPH_TYPES[format] ?? 'DECIMAL',
    glyphFormat: (text ?? `%${at + 1}.`).replace(/%([1-9])/g, (_, digit: string) => `%${Number(digit) - 1}`),
  };
}
