/** Reading a Word file, step 4: a paragraph's runs, links, fields and tracked changes in; the Docs API's paragraph elements out. */

import type { docs_v1 } from '@googleapis/docs';
import type { Element } from '@xmldom/xmldom';
import { chosenAlternative, shapesIn } from '../blocks/shapes';
import { type Looks, looksOf, runProperties, type Styles, textStyleOf } from '../looks/styles';
import type { Relation } from '../package/package';
import { attributeOf, childNamed, childrenOf, descendantsNamed, kindOf, relationId, wordValue } from '../package/xml';
import { changeIn, changesOf, type Suggested, suggestionId } from './changes';
import { type Field, fieldOf } from './fields';
import { signOf } from './symbols';

type ParagraphElement = docs_v1.Schema$ParagraphElement;

/** What a story (main text, a header, a footnote) lends its paragraphs. */
export interface TextSource {
  styles: Styles;
  relations: ReadonlyMap<string, Relation>;
  /** The tracked change that the whole story belongs to, as a text box may. */
  change?: Suggested;
  /** Fields still open: they may begin in one paragraph and end in another. */
  fields: Field[];
  /** Registers a footnote or endnote that the text refers to. Nothing where the file lacks it. */
  note(kind: 'footnote' | 'endnote', wordId: string): { footnoteId: string; footnoteNumber: string } | undefined;
  /** Registers a picture. */
  picture(title: string | undefined, description: string | undefined): string;
  /** Says how many table cells are about to be made. @throws FileError where the document would have too many */
  claimCells(count: number): void;
}

export interface ParagraphText {
  elements: ParagraphElement[];
  /** The contents of text boxes anchored here: block containers, to be read after the paragraph, each in the change that it belongs to. */
  boxes: { content: Element; change: Suggested }[];
  hasContentsField: boolean;
}

/** What stands around a run: a link, or a tracked change. */
interface Around extends Suggested {
  link?: docs_v1.Schema$Link;
}

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
  const text: ParagraphText = { elements: [], boxes: [], hasContentsField: isInContents(source) };
  const { fields } = source;

  const styleIn = (looks: Looks, around: Around): docs_v1.Schema$TextStyle => {
    const link = fields.flatMap((field) => field.link ?? []).at(-1) ?? around.link;
    return { ...textStyleOf(looks, base), ...(link === undefined ? {} : { link }) };
  };
  const addText = (content: string, looks: Looks, around: Around): void => {
    if (content === '' || looks.isHidden || fields.some((field) => !field.showsText)) {
      return;
    }
    appendRun(text.elements, { content, textStyle: styleIn(looks, around), ...changesOf(around) });
  };
  const addElement = (element: ParagraphElement): void => {
    if (fields.every((field) => field.showsText)) {
      text.elements.push(element);
    }
  };

  const walk = (parent: Element, around: Around): void => {
    for (const element of childrenOf(parent)) {
      switch (kindOf(element)) {
        case 'w:r':
          readRun(element, around);
          break;
        case 'w:hyperlink':
          walk(element, { ...around, ...linkOf(element, source.relations) });
          break;
        case 'w:ins':
        case 'w:moveTo':
          walk(element, { ...around, suggestedInsertionIds: [suggestionId(element)] });
          break;
        case 'w:del':
        case 'w:moveFrom':
          walk(element, { ...around, suggestedDeletionIds: [suggestionId(element)] });
          break;
        case 'w:fldSimple': {
          const field = fieldOf(attributeOf(element, 'instr') ?? '');
          addField(field, around);
          fields.push(field);
          walk(element, around);
          fields.pop();
          break;
        }
        case 'mc:AlternateContent': {
          const chosen = chosenAlternative(element);
          if (chosen !== undefined) {
            walk(chosen, around);
          }
          break;
        }
        case 'm:oMath':
        case 'm:oMathPara':
          addElement({ equation: { ...changesOf(around) } });
          break;
        case 'w:smartTag':
        case 'w:customXml':
        case 'w:sdt':
        case 'w:sdtContent':
        case 'w:dir':
        case 'w:bdo':
          walk(element, around);
          break;
        default:
          break;
      }
    }
  };

  const addField = (field: Field, around: Around): void => {
    if (field.autoText !== undefined) {
      addElement({ autoText: { type: field.autoText, textStyle: {}, ...changesOf(around) } });
    }
    text.hasContentsField ||= field.isContents;
  };

  const readRun = (run: Element, around: Around): void => {
    const own = childNamed(run, 'w:rPr');
    const looks = looksOf([own, ...runProperties(source.styles.chain(wordValue(own, 'w:rStyle'))), ...layers]);
    const plainElement = { textStyle: {}, ...changesOf(around) };
    for (const element of childrenOf(run)) {
      switch (kindOf(element)) {
        case 'w:t':
        case 'w:delText':
          addText(textOf(element), looks, around);
          break;
        case 'w:tab':
        case 'w:ptab':
          addText('\t', looks, around);
          break;
        case 'w:cr':
          addText('\u000b', looks, around);
          break;
        case 'w:br':
          if (attributeOf(element, 'type') === 'page') {
            addElement({ pageBreak: plainElement });
          } else if (attributeOf(element, 'type') === 'column') {
            addElement({ columnBreak: plainElement });
          } else {
            addText('\u000b', looks, around);
          }
          break;
        case 'w:noBreakHyphen':
          addText('\u2011', looks, around);
          break;
        case 'w:softHyphen':
          addText('\u00ad', looks, around);
          break;
        case 'w:sym': {
          const code = Number.parseInt(attributeOf(element, 'char') ?? '', 16);
          if (code > 0 && code <= 0xffff) {
            addText(signOf(String.fromCharCode(code), attributeOf(element, 'font'), '\ufffd'), looks, around);
          }
          break;
        }
        case 'w:footnoteReference':
        case 'w:endnoteReference': {
          const kind = kindOf(element) === 'w:footnoteReference' ? 'footnote' : 'endnote';
          const note = source.note(kind, attributeOf(element, 'id') ?? '');
          if (note !== undefined) {
            addElement({ footnoteReference: { ...note, ...plainElement } });
          }
          break;
        }
        case 'w:fldChar':
          readFieldCharacter(element, looks, around);
          break;
        case 'w:instrText':
        case 'w:delInstrText': {
          const field = fields.at(-1);
          if (field !== undefined && field.phase === 'instruction') {
            field.instruction += element.textContent ?? '';
          }
          break;
        }
        case 'w:drawing':
        case 'w:pict':
        case 'w:object':
        case 'mc:AlternateContent':
          readShapes(element, around);
          break;
        case 'w:ruby':
          walk(childNamed(element, 'w:rubyBase') ?? element, around);
          break;
        default:
          break;
      }
    }
  };

  const readFieldCharacter = (element: Element, looks: Looks, around: Around): void => {
    const type = attributeOf(element, 'fldCharType');
    const field = fields.at(-1);
    if (type === 'begin') {
      const box = childNamed(childNamed(element, 'w:ffData'), 'w:checkBox');
      fields.push({ ...fieldOf(''), phase: 'instruction', showsText: false });
      if (box !== undefined) {
        const isTicked = (wordValue(box, 'w:checked') ?? wordValue(box, 'w:default') ?? '0') !== '0';
        fields.pop();
        addText(isTicked ? '☒' : '☐', looks, around);
        fields.push({ ...fieldOf(''), phase: 'instruction', showsText: false });
      }
    } else if (field === undefined) {
      return;
    } else if (type === 'separate') {
      fields.pop();
      const known = fieldOf(field.instruction);
      addField(known, around);
      fields.push(known);
    } else if (type === 'end') {
      fields.pop();
      if (field.phase === 'instruction') {
        addField(fieldOf(field.instruction), around);
      }
    }
  };

  const readShapes = (element: Element, around: Around): void => {
    const shapes = shapesIn(element);
    for (const { title, description } of shapes.pictures) {
      addElement({
        inlineObjectElement: {
          inlineObjectId: source.picture(title, description),
          textStyle: {},
          ...changesOf(around),
        },
      });
    }
    for (let at = 0; at < shapes.rules; at += 1) {
      addElement({ horizontalRule: { textStyle: {}, ...changesOf(around) } });
    }
    text.boxes.push(...shapes.boxes.map((content) => ({ content, change: changesOf(around) })));
  };

  walk(paragraph, source.change ?? {});
  closeStrayFields(fields);
  const mark = childNamed(childNamed(paragraph, 'w:pPr'), 'w:rPr');
  const markLooks = looksOf([mark, ...layers]);
  appendRun(text.elements, {
    content: '\n',
    textStyle: textStyleOf(markLooks, base),
    ...source.change,
    ...changeIn(mark),
  });
  return text;
}

/**
 * What hides text or links it ends with its paragraph at the latest, so that a damaged field cannot swallow the rest of a policy. Contents
 * pages and the like do run over many paragraphs.
 */
function closeStrayFields(fields: Field[]): void {
  const lasting = fields.filter((field) => field.showsText && field.link === undefined);
  fields.splice(0, fields.length, ...lasting);
}

function isInContents({ fields }: TextSource): boolean {
  return fields.some((field) => field.isContents);
}

/** Word cuts text into runs as it was typed; Docs has one run for as long as the style stays. */
function appendRun(elements: ParagraphElement[], run: docs_v1.Schema$TextRun): void {
  const { content: _, ...style } = run;
  const last = elements.at(-1)?.textRun;
  const { content: before, ...styleBefore } = last ?? {};
  if (last && JSON.stringify(styleBefore) === JSON.stringify(style)) {
    last.content = (before ?? '') + (run.content ?? '');
  } else {
    elements.push({ textRun: run });
  }
}

/** Without `xml:space="preserve"` the blanks at both ends are layout of the file. */
function textOf(element: Element): string {
  const text = (element.textContent ?? '').replace(/[\r\n]+/g, ' ');
  return attributeOf(element, 'space') === 'preserve' ? text : text.replace(/^[ \t]+|[ \t]+$/g, '');
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
