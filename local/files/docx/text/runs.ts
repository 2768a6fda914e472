/** Reading a Word file, step 4: one run (`w:r`) in; its text, notes, fields and pictures written to the paragraph. */

import type { docs_v1 } from '@googleapis/docs';
import type { Element } from '@xmldom/xmldom';
import { chosenAlternative } from '../blocks/shapes';
import { type Looks, looksOf, runProperties } from '../looks/styles';
import { attributeOf, childNamed, childrenNamed, childrenOf, kindOf, wholeNumber, wordValue } from '../package/xml';
import type { TextSource } from '../source';
import { changesOf, type Suggested } from './changes';
import { fieldOf } from './fields';
import type { Around, ParagraphWriter } from './paragraph-writer';
import { asSigns, signOf } from './symbols';

/** The paragraph that is being read. */
export interface OpenParagraph {
  writer: ParagraphWriter;
  /** The run properties that the paragraph's styles give, nearest first. */
  layers: readonly (Element | undefined)[];
  source: TextSource;
  /** Reads what a container of runs holds. */
  walk(container: Element, around: Around): void;
}

/** One run of it. */
interface Run extends OpenParagraph {
  looks: Looks;
  /** The font of its plain letters, where one is named. */
  font: string | undefined;
  around: Around;
}

/** Writes what a run holds to the paragraph. @param around what stands around the run */
export function readRun(run: Element, around: Around, paragraph: OpenParagraph): void {
  const { source, layers } = paragraph;
  const own = childNamed(run, 'w:rPr');
  const all = [own, ...runProperties(source.styles.chain(wordValue(own, 'w:rStyle'))), ...layers];
  readParts(run, { ...paragraph, looks: looksOf(all), font: fontOf(all), around });
}

function readParts(container: Element, run: Run): void {
  for (const part of childrenOf(container)) PARTS[kindOf(part)]?.(part, run);
}

/** The font that the nearest layer names; a theme's fonts have no signs for letters. */
function fontOf(layers: readonly (Element | undefined)[]): string | undefined {
  const fonts = layers.map((layer) => childNamed(layer, 'w:rFonts'));
  const nearest = fonts.find(
    (one) => attributeOf(one, 'ascii') !== undefined || attributeOf(one, 'asciiTheme') !== undefined,
  );
  return attributeOf(nearest, 'asciiTheme') === undefined ? attributeOf(nearest, 'ascii') : undefined;
}

type ReadPart = (part: Element, run: Run) => void;

/** Always the same text. */
const write =
  (text: string): ReadPart =>
  (_part, { writer, looks, around }) =>
    writer.addText(text, looks, around);

const words: ReadPart = (part, { writer, looks, font, around }) =>
  writer.addText(asSigns(textOf(part), font), looks, around);

const lineBreak: ReadPart = (part, run) => {
  const type = attributeOf(part, 'type');
  if (type === 'page') run.writer.addElement({ pageBreak: plain(run) });
  else if (type === 'column') run.writer.addElement({ columnBreak: plain(run) });
  else write('\u000b')(part, run);
};

const sign: ReadPart = (part, { writer, looks, around }) => {
  const code = Number.parseInt(attributeOf(part, 'char') ?? '', 16);
  if (code > 0 && code <= 0x10ffff) {
    writer.addText(signOf(String.fromCodePoint(code), attributeOf(part, 'font'), '\ufffd'), looks, around);
  }
};

const note =
  (kind: 'footnote' | 'endnote'): ReadPart =>
  (part, run) => {
    const found = run.source.note(kind, attributeOf(part, 'id') ?? '');
    if (found !== undefined) run.writer.addElement({ footnoteReference: { ...found, ...plain(run) } });
  };

const instruction: ReadPart = (part, { source }) => {
  const field = source.fields.at(-1);
  if (field?.phase === 'instruction') field.instruction += part.textContent ?? '';
};

/** Begins, parts or ends a field: first comes what Word is to do, then what it last made of it. */
const fieldCharacter: ReadPart = (part, { writer, source: { fields }, looks, around }) => {
  const type = attributeOf(part, 'fldCharType');
  if (type === 'begin') {
    const box = childNamed(childNamed(part, 'w:ffData'), 'w:checkBox');
    if (box !== undefined) writer.addText(isTicked(box) ? '☒' : '☐', looks, around);
    const choice = chosenEntry(childNamed(childNamed(part, 'w:ffData'), 'w:ddList'));
    writer.addText(choice ?? '', looks, around);
    fields.push({ ...fieldOf(''), phase: 'instruction', showsText: false, isWritten: choice !== undefined });
    return;
  }
  const field = fields.at(-1);
  if (field === undefined) return;
  if (type === 'separate') {
    fields.pop();
    const known = fieldOf(field.instruction);
    if (field.isWritten) known.showsText = false;
    writer.addField(known, around);
    fields.push(known);
  } else if (type === 'end') {
    fields.pop();
    if (field.phase === 'instruction') writer.addField(fieldOf(field.instruction), around);
  }
};

/** The entry that a drop-down field shows: the chosen one, else its default, else the first. */
function chosenEntry(list: Element | undefined): string | undefined {
  if (list === undefined) return undefined;
  const entries = childrenNamed(list, 'w:listEntry');
  const chosen = wholeNumber(wordValue(list, 'w:result') ?? wordValue(list, 'w:default')) ?? 0;
  return attributeOf(entries[chosen] ?? entries[0], 'val');
}

function isTicked(box: Element): boolean {
  return (wordValue(box, 'w:checked') ?? wordValue(box, 'w:default') ?? '0') !== '0';
}

const shapes: ReadPart = (part, { writer, around }) => writer.addShapes(part, around);

const alternatives: ReadPart = (part, run) => {
  const chosen = chosenAlternative(part);
  if (chosen !== undefined) readParts(chosen, run);
};

/** By the kind of a run's part; of any other kind there is nothing to read. */
const PARTS: Readonly<Record<string, ReadPart>> = {
  'w:t': words,
  'w:delText': words,
  'w:tab': write('\t'),
  'w:ptab': write('\t'),
  'w:cr': write('\u000b'),
  'w:br': lineBreak,
  'w:noBreakHyphen': write('\u2011'),
  'w:softHyphen': write('\u00ad'),
  'w:sym': sign,
  'w:footnoteReference': note('footnote'),
  'w:endnoteReference': note('endnote'),
  'w:fldChar': fieldCharacter,
  'w:instrText': instruction,
  'w:delInstrText': instruction,
  'w:drawing': shapes,
  'w:pict': shapes,
  'w:object': shapes,
  'mc:AlternateContent': alternatives,
  'w16se:symEx': sign,
  'w:ruby': (part, { walk, around }) => walk(childNamed(part, 'w:rubyBase') ?? part, around),
};

function plain({ around }: Run): { textStyle: docs_v1.Schema$TextStyle } & Suggested {
  return { textStyle: {}, ...changesOf(around) };
}

/** Without `xml:space="preserve"` the blanks at both ends are layout of the file. */
function textOf(element: Element): string {
  const text = (element.textContent ?? '').replace(/[\r\n]+/g, ' ');
  return attributeOf(element, 'space') === 'preserve' ? text : text.replace(/^[ \t]+|[ \t]+$/g, '');
}
