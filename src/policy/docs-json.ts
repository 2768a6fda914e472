/**
 * The fields of Google's Docs API that we read (`documents.get` with tabs, without suggestions), and no others.
 * Source: https://developers.google.com/workspace/docs/api/reference/rest/v1/documents. A type test holds them against
 * `@googleapis/docs`; they are our own because that package's types would bring Node's along.
 */

export interface DocsDocument {
  documentId?: string;
  title?: string;
  tabs?: DocsTab[];
  /** Only in the older shape, asked for without tabs: these four then stand for the first tab. */
  body?: DocsBody;
  lists?: Record<string, DocsList>;
  headers?: Record<string, DocsSegment>;
  footers?: Record<string, DocsSegment>;
  footnotes?: Record<string, DocsSegment>;
}

interface DocsTab {
  tabProperties?: { tabId?: string; title?: string; index?: number; nestingLevel?: number };
  documentTab?: {
    body?: DocsBody;
    lists?: Record<string, DocsList>;
    headers?: Record<string, DocsSegment>;
    footers?: Record<string, DocsSegment>;
    footnotes?: Record<string, DocsSegment>;
  };
  childTabs?: DocsTab[];
}

interface DocsBody {
  content?: DocsElement[];
}

export interface DocsSegment {
  content?: DocsElement[];
}

export interface DocsElement {
  startIndex?: number;
  endIndex?: number;
  paragraph?: DocsParagraph;
  table?: DocsTable;
  tableOfContents?: { content?: DocsElement[] };
  sectionBreak?: Record<string, unknown>;
}

export interface DocsTable {
  rows?: number;
  columns?: number;
  tableRows?: DocsTableRow[];
}

interface DocsTableRow {
  tableCells?: DocsTableCell[];
  suggestedInsertionIds?: string[];
  suggestedDeletionIds?: string[];
}

interface DocsTableCell {
  content?: DocsElement[];
  tableCellStyle?: { rowSpan?: number; columnSpan?: number };
}

export interface DocsParagraph {
  elements?: DocsParagraphElement[];
  /** `indentStart` and `indentFirstLine` as Docs gives them: points. */
  paragraphStyle?: {
    namedStyleType?: string;
    headingId?: string;
    indentStart?: DocsDimension;
    indentFirstLine?: DocsDimension;
    alignment?: string;
  };
  bullet?: { listId?: string; nestingLevel?: number };
}

interface DocsDimension {
  magnitude?: number;
  unit?: string;
}

export interface DocsParagraphElement {
  startIndex?: number;
  endIndex?: number;
  textRun?: {
    content?: string;
    textStyle?: DocsTextStyle;
    suggestedInsertionIds?: string[];
    suggestedDeletionIds?: string[];
  };
  person?: { personProperties?: { name?: string; email?: string } };
  richLink?: { richLinkProperties?: { title?: string; uri?: string } };
  dateElement?: { dateElementProperties?: { displayText?: string; timestamp?: string } };
  footnoteReference?: { footnoteId?: string; footnoteNumber?: string };
  inlineObjectElement?: { inlineObjectId?: string };
  pageBreak?: Record<string, unknown>;
  columnBreak?: Record<string, unknown>;
  horizontalRule?: Record<string, unknown>;
  equation?: Record<string, unknown>;
  autoText?: { type?: string };
}

export interface DocsTextStyle {
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strikethrough?: boolean;
  link?: { url?: string; headingId?: string; bookmarkId?: string };
  backgroundColor?: { color?: { rgbColor?: { red?: number; green?: number; blue?: number } } };
}

export interface DocsList {
  listProperties?: { nestingLevels?: DocsNestingLevel[] };
}

export interface DocsNestingLevel {
  /** "DECIMAL", "ZERO_DECIMAL", "ALPHA", "UPPER_ALPHA", "ROMAN", "UPPER_ROMAN", "NONE" or "GLYPH_TYPE_UNSPECIFIED". */
  glyphType?: string;
  /** A bullet's own sign; stands instead of `glyphType`. */
  glyphSymbol?: string;
  /** "%0." prints this list's first level, "%0.%1." the first and the second. */
  glyphFormat?: string;
  startNumber?: number;
}
