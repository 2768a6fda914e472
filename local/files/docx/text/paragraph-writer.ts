/** Reading a Word file, step 4: text, pictures and fields of one paragraph in, one after the other; its elements out. */

import type { docs_v1 } from '@googleapis/docs';
import type { Element } from '@xmldom/xmldom';
import { shapesIn } from '../blocks/shapes';
import { type Looks, textStyleOf } from '../looks/styles';
import type { TextSource } from '../source';
import { changesOf, type Suggested } from './changes';
import type { Field } from './fields';

type ParagraphElement = docs_v1.Schema$ParagraphElement;

/** What stands around a run: a link, or a tracked change. */
export interface Around extends Suggested {
  link?: docs_v1.Schema$Link;
}

/** The elements of one paragraph while it is read. */
export class ParagraphWriter {
  readonly elements: ParagraphElement[] = [];
  /** The contents of text boxes anchored here: block containers, to be read after the paragraph, each in the change that it belongs to. */
  readonly boxes: { content: Element; change: Suggested }[] = [];
  hasContentsField: boolean;

  /** @param base the looks of the paragraph's named style, which its text need not name again */
  constructor(
    private readonly base: Looks,
    private readonly source: TextSource,
  ) {
    this.hasContentsField = source.fields.some((field) => field.isContents);
  }

  /** Text, unless it is hidden or stands in a field that shows none. */
  addText(content: string, looks: Looks, around: Around): void {
    const { fields } = this.source;
    if (content === '' || looks.isHidden || fields.some((field) => !field.showsText)) return;
    const link = fields.flatMap((field) => field.link ?? []).at(-1) ?? around.link;
    const textStyle = { ...textStyleOf(looks, this.base), ...(link === undefined ? {} : { link }) };
    this.append({ content, textStyle, ...changesOf(around) });
  }

  /** Anything but text. */
  addElement(element: ParagraphElement): void {
    if (this.source.fields.every((field) => field.showsText)) this.elements.push(element);
  }

  /** What Docs shows in a field's place. */
  addField(field: Field, around: Around): void {
    if (field.autoText !== undefined) {
      this.addElement({ autoText: { type: field.autoText, textStyle: {}, ...changesOf(around) } });
    }
    this.hasContentsField ||= field.isContents;
  }

  /** Pictures, lines and text boxes of a drawing. */
  addShapes(drawing: Element, around: Around): void {
    const shapes = shapesIn(drawing);
    for (const { title, description } of shapes.pictures) {
      const inlineObjectId = this.source.picture(title, description);
      this.addElement({ inlineObjectElement: { inlineObjectId, textStyle: {}, ...changesOf(around) } });
    }
    for (let at = 0; at < shapes.rules; at += 1) {
      this.addElement({ horizontalRule: { textStyle: {}, ...changesOf(around) } });
    }
    this.boxes.push(...shapes.boxes.map((content) => ({ content, change: changesOf(around) })));
  }

  /** The line feed that ends the paragraph, with the looks and the change of its mark. */
  end(looks: Looks, change: Suggested): void {
    this.append({ content: '\n', textStyle: textStyleOf(looks, this.base), ...this.source.change, ...change });
  }

  /** Word cuts text into runs as it was typed; Docs has one run for as long as the style stays. */
  private append(run: docs_v1.Schema$TextRun): void {
    const { content: _, ...style } = run;
    const last = this.elements.at(-1)?.textRun;
    const { content: before, ...styleBefore } = last ?? {};
    if (last && JSON.stringify(styleBefore) === JSON.stringify(style)) {
      last.content = (before ?? '') + (run.content ?? '');
    } else {
      this.elements.push({ textRun: run });
    }
  }
}
