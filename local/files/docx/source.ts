/** Reading a Word file, helpers: what a story (main text, a header, a footnote) lends those who read its blocks and their text. */

import type { docs_v1 } from '@googleapis/docs';
import type { Element } from '@xmldom/xmldom';
import type { WordNumbering } from './looks/numbering';
import type { Styles } from './looks/styles';
import type { Relation } from './package/package';
import type { Suggested } from './text/changes';
import type { Field } from './text/fields';

/** For its paragraphs. */
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

/** For its blocks. */
export interface BlockSource extends TextSource {
  numbering: WordNumbering;
  /** A new "h.…", one for each heading of the document. */
  headingId(): string;
  /** The section that begins after this `w:sectPr`; only the main text has sections. */
  nextSection?(properties: Element): docs_v1.Schema$StructuralElement | undefined;
}
