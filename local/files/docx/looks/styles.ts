/** Reading a Word file, step 2: word/styles.xml in; out: what a paragraph is called in Docs, and how its text looks. */

import type { docs_v1 } from '@googleapis/docs';
import type { Element } from '@xmldom/xmldom';
import { attributeOf, childNamed, childrenNamed, isOn, wholeNumber, wordValue } from '../package/xml';

export interface Styles {
  /** A style and those that it is based on, nearest first; the default paragraph style where a paragraph names none. */
  chain(styleId: string | undefined): Element[];
  paragraphChain(styleId: string | undefined): Element[];
  /** The chain of the style that Word calls by that name ("heading 1"), whatever its id. */
  chainNamed(name: string): Element[];
  /** What holds for all text, and for all paragraphs, unless a style says otherwise. */
  defaultRun: Element | undefined;
  defaultParagraph: Element | undefined;
}

/** The looks of text that Docs and we know. */
export interface Looks {
  bold: boolean;
  italic: boolean;
  underline: boolean;
  strikethrough: boolean;
  smallCaps: boolean;
  baselineOffset: 'NONE' | 'SUPERSCRIPT' | 'SUBSCRIPT';
  /** "FFFF00", or nothing. */
  background: string | undefined;
  isHidden: boolean;
}

/** A style based on itself by a detour must end somewhere; Word allows 11 generations. */
const MAX_GENERATIONS = 32;

/** @param root of the part "styles"; undefined where the file has none */
export function readStyles(root: Element | undefined): Styles {
  const byId = new Map<string, Element>();
  const byName = new Map<string, Element>();
  let byDefault: Element | undefined;
  for (const style of root === undefined ? [] : childrenNamed(root, 'w:style')) {
    byId.set(attributeOf(style, 'styleId') ?? '', style);
    if (attributeOf(style, 'type') === 'paragraph') {
      byName.set(styleName(style), style);
      byDefault = ['1', 'true', 'on'].includes(attributeOf(style, 'default') ?? '') ? style : byDefault;
    }
  }
  const chainFrom = (first: Element | undefined): Element[] => {
    const chain: Element[] = [];
    for (let style = first; style !== undefined && chain.length < MAX_GENERATIONS; ) {
      chain.push(style);
      style = byId.get(wordValue(style, 'w:basedOn') ?? '');
    }
    return chain;
  };
  const defaults = childNamed(root, 'w:docDefaults');
  return {
    chain: (styleId) => chainFrom(byId.get(styleId ?? '')),
    paragraphChain: (styleId) => chainFrom(byId.get(styleId ?? '') ?? byDefault),
    chainNamed: (name) => chainFrom(byName.get(name)),
    defaultRun: childNamed(childNamed(defaults, 'w:rPrDefault'), 'w:rPr'),
    defaultParagraph: childNamed(childNamed(defaults, 'w:pPrDefault'), 'w:pPr'),
  };
}

/** Localised Word translates the id ("berschrift1", "Titre1"), never the name of a built-in style; aliases may follow after a comma. */
function styleName(style: Element): string {
  return (wordValue(style, 'w:name') ?? '').split(',')[0]?.trim().toLowerCase() ?? '';
}

/**
 * The named style that a paragraph gets in Docs: by its own outline level, else by the nearest style of its chain that Word knows as a
 * heading or title, or that has an outline level. Docs has six levels, Word nine: 7 to 9 become 6.
 */
export function namedStyleOf(paragraphProperties: Element | undefined, chain: readonly Element[]): string {
  const own = outlineLevel(paragraphProperties);
  if (own !== undefined) {
    return own;
  }
  for (const style of chain) {
    const name = styleName(style);
    const heading = /^heading ?([1-9])$/.exec(name);
    if (heading !== null) {
      return headingType(Number(heading[1]));
    }
    if (name === 'title' || name === 'subtitle') {
      return name.toUpperCase();
    }
    const level = outlineLevel(childNamed(style, 'w:pPr'));
    if (level !== undefined) {
      return level;
    }
  }
  return 'NORMAL_TEXT';
}

/** Levels count from 0; 9 is body text, as in the heading of a contents page ("TOC Heading"). */
function outlineLevel(properties: Element | undefined): string | undefined {
  const level = wholeNumber(wordValue(properties, 'w:outlineLvl'));
  return level === undefined ? undefined : level >= 9 || level < 0 ? 'NORMAL_TEXT' : headingType(level + 1);
}

function headingType(level: number): string {
  return `HEADING_${Math.min(level, 6)}`;
}

/** The looks that a named style has in this document: what Docs keeps in `namedStyles` and leaves out of each run. */
export function looksOfNamedStyle(namedStyle: string, styles: Styles): Looks {
  const chain =
    namedStyle === 'NORMAL_TEXT'
      ? styles.paragraphChain(undefined)
      : styles.chainNamed(namedStyle.toLowerCase().replace('_', ' '));
  return looksOf([...runProperties(chain), styles.defaultRun]);
}

/** The run properties of a chain of styles, nearest first. */
export function runProperties(chain: readonly Element[]): (Element | undefined)[] {
  return chain.map((style) => childNamed(style, 'w:rPr'));
}

/** How text looks under layers of `w:rPr`, nearest first. */
export function looksOf(layers: readonly (Element | undefined)[]): Looks {
  const known: { [Look in keyof Looks]?: Looks[Look] | undefined } = {};
  for (const layer of layers) {
    const background = backgroundOf(layer);
    if (known.background === undefined && background !== undefined) {
      known.background = background;
    }
    known.bold ??= isOn(childNamed(layer, 'w:b'));
    known.italic ??= isOn(childNamed(layer, 'w:i'));
    known.underline ??= isOn(childNamed(layer, 'w:u'));
    known.strikethrough ??= isOn(childNamed(layer, 'w:strike')) ?? isOn(childNamed(layer, 'w:dstrike'));
    known.smallCaps ??= isOn(childNamed(layer, 'w:smallCaps'));
    known.isHidden ??= isOn(childNamed(layer, 'w:vanish'));
    known.baselineOffset ??= OFFSETS[wordValue(layer, 'w:vertAlign') ?? ''];
  }
  return {
    bold: known.bold ?? false,
    italic: known.italic ?? false,
    underline: known.underline ?? false,
    strikethrough: known.strikethrough ?? false,
    smallCaps: known.smallCaps ?? false,
    baselineOffset: known.baselineOffset ?? 'NONE',
    background: known.background === 'none' ? undefined : known.background,
    isHidden: known.isHidden ?? false,
  };
}

const OFFSETS: Readonly<Record<string, Looks['baselineOffset']>> = {
  superscript: 'SUPERSCRIPT',
  subscript: 'SUBSCRIPT',
  baseline: 'NONE',
};

/** The sixteen highlighters, ECMA-376 17.18.40. */
const HIGHLIGHTS: Readonly<Record<string, string>> = {
  black: '000000',
  blue: '0000FF',
  cyan: '00FFFF',
  darkBlue: '000080',
  darkCyan: '008080',
  darkGray: '808080',
  darkGreen: '008000',
  darkMagenta: '800080',
  darkRed: '800000',
  darkYellow: '808000',
  green: '00FF00',
  lightGray: 'C0C0C0',
  magenta: 'FF00FF',
  red: 'FF0000',
  white: 'FFFFFF',
  yellow: 'FFFF00',
};

/** The highlighter wins over shading. "none": taken away here, so that no style further out may bring it back. */
function backgroundOf(layer: Element | undefined): string | undefined {
  const highlight = wordValue(layer, 'w:highlight');
  if (highlight !== undefined) {
    return HIGHLIGHTS[highlight] ?? 'none';
  }
  const fill = attributeOf(childNamed(layer, 'w:shd'), 'fill');
  return fill === undefined ? undefined : /^[0-9a-f]{6}$/i.test(fill) ? fill.toUpperCase() : 'none';
}

/** A run's style as Docs gives it: only what differs from the paragraph's named style. */
export function textStyleOf(looks: Looks, base: Looks): docs_v1.Schema$TextStyle {
  const style: docs_v1.Schema$TextStyle = {};
  for (const look of ['bold', 'italic', 'underline', 'strikethrough', 'smallCaps'] as const) {
    if (looks[look] !== base[look]) {
      style[look] = looks[look];
    }
  }
  if (looks.baselineOffset !== base.baselineOffset) {
    style.baselineOffset = looks.baselineOffset;
  }
  if (looks.background !== base.background) {
    style.backgroundColor = looks.background === undefined ? {} : { color: { rgbColor: rgbOf(looks.background) } };
  }
  return style;
}

/** "FF8000" → { red: 1, green: 0.5019608 }: Docs leaves zeros out. */
function rgbOf(hex: string): docs_v1.Schema$RgbColor {
  const color: docs_v1.Schema$RgbColor = {};
  for (const [at, name] of (['red', 'green', 'blue'] as const).entries()) {
    const part = Number.parseInt(hex.slice(at * 2, at * 2 + 2), 16);
    if (part > 0) {
      color[name] = Math.round((part / 255) * 1e7) / 1e7;
    }
  }
  return color;
}

/** The paragraph styles of a document as `documentTab.namedStyles`, as far as we read them. */
export function namedStylesOf(styles: Styles): docs_v1.Schema$NamedStyles {
  const plain = looksOf([]);
  return {
    styles: NAMED_STYLES.map((namedStyleType) => ({
      namedStyleType,
      textStyle: textStyleOf(looksOfNamedStyle(namedStyleType, styles), plain),
      paragraphStyle: { namedStyleType },
    })),
  };
}

const NAMED_STYLES = [
  'NORMAL_TEXT',
  'HEADING_1',
  'HEADING_2',
  'HEADING_3',
  'HEADING_4',
  'HEADING_5',
  'HEADING_6',
  'TITLE',
  'SUBTITLE',
] as const;

/** The run properties that a table style gives its cells: those of its first row only there, and only where the table shows one. */
export function tableRunProperties(table: Element, styles: Styles, isFirstRow: boolean): (Element | undefined)[] {
  const properties = childNamed(table, 'w:tblPr');
  const look = childNamed(properties, 'w:tblLook');
  const bits = Number.parseInt(attributeOf(look, 'val') ?? '0', 16);
  const showsFirstRow =
    attributeOf(look, 'firstRow') === undefined ? (bits & 0x20) !== 0 : attributeOf(look, 'firstRow') === '1';
  return styles.chain(wordValue(properties, 'w:tblStyle')).flatMap((style) => [
    ...(isFirstRow && showsFirstRow
      ? childrenNamed(style, 'w:tblStylePr')
          .filter((part) => attributeOf(part, 'type') === 'firstRow')
          .map((part) => childNamed(part, 'w:rPr'))
      : []),
    childNamed(style, 'w:rPr'),
  ]);
}
